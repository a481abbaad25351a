"""Whether words say that a place has stopped to hurt."""

from coach.language.negation import is_denied
from coach.language.tokens import Tokens
from coach.language.words.body import BY_NOW, GONE, HURTING, PAIN_THAT_GOES, RECOVERED


def tells_recovery(part: Tokens) -> bool:
    """Such as "my knee is better", "the sore knee is gone", "it doesn't hurt any more"."""
    if any(not is_denied(part, word.start, word.start) for word in RECOVERED.find(part)):
        return True
    gone = any(not is_denied(part, word.start, word.start) for word in GONE.find(part))
    if gone and not PAIN_THAT_GOES.isdisjoint(part):
        return True
    hurts = HURTING.find(part)
    denied = all(is_denied(part, word.start, word.end) for word in hurts)
    return bool(hurts) and denied and part in BY_NOW
