"""Whether a professional has looked at a complaint, and did not forbid to train."""

from coach.language.lexicon import Found
from coach.language.negation import is_denied
from coach.language.tokens import Tokens, word_set
from coach.language.words.body import ASSESSED, FORBIDDEN, GO_AHEAD, PROFESSIONAL_SAYS

STILL_TO_COME = word_set(
    "to will ill should need needs must want wants might may gonna going until till before unless "
    "if when once waiting booked could can hope hoping"
)
"""Words before an assessment, or behind it, that put it into the future."""
FUTURE_BEHIND = word_set("tomorrow next soon on later monday tuesday wednesday thursday friday")
FUTURE_REACH = 4
OPINION_REACH = 6


def is_assessed(part: Tokens, sentence: Tokens) -> bool:
    """Whether a part of a sentence says so; nothing in the sentence may forbid training."""
    if any(_holds(sentence, found) for found in FORBIDDEN.find(sentence)):
        return False
    looked = any(_has_happened(part, found) for found in ASSESSED.find(part))
    return looked or any(_allows(part, found.end) for found in PROFESSIONAL_SAYS.find(part))


def _holds(sentence: Tokens, found: Found[bool]) -> bool:
    return not is_denied(sentence, found.start, found.start)


def _has_happened(part: Tokens, found: Found[bool]) -> bool:
    before = part[max(0, found.start - FUTURE_REACH) : found.start]
    behind = part[found.end : found.end + 2]
    is_future = not (STILL_TO_COME.isdisjoint(before) and FUTURE_BEHIND.isdisjoint(behind))
    return not is_future and "?" not in part and not is_denied(part, found.start, found.start)


def _allows(part: Tokens, end: int) -> bool:
    """Whether the professional's words that follow allow training ("says it's fine")."""
    words = part[end : end + OPINION_REACH]
    return any(not is_denied(words, found.start, found.start) for found in GO_AHEAD.find(words))
