"""So many of so many: "2 of 3 sets", "5/5 exercises", "did 80%"."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.sets import MOST_SETS, Numbers
from coach.language.tokens import Tokens, word_set
from coach.language.words.session import SETS_WORDS
from coach.training_log import Completion

SHARED = (("exercises",), ("done",))
DID = word_set("did nailed managed got completed finished done smashed")
MOST_EXERCISES = 12


def is_share(sentence: Tokens, group: Found[Numbers]) -> bool:
    """Such as "5/5 exercises", "2/3 sets": so many of so many."""
    following = sentence[group.end : group.end + 1]
    return group.value.is_pair and following in (("exercises",), ("sets",), ("done",), ("set",))


def sets_of_sets(tokens: Tokens) -> Found[tuple[int, int]] | None:
    """Such as "2 of 3 sets", "2/3 sets", "two sets instead of three"."""
    for index in range(len(tokens)):
        done = number_at(tokens, index)
        asked = None if done is None else _asked_at(tokens, done)
        if done is None or asked is None:
            continue
        is_whole = done.value.is_integer() and asked.value.is_integer()
        if is_whole and 0 <= done.value <= MOST_SETS and 0 < asked.value <= MOST_SETS:
            return Found(index, asked.end, (int(done.value), int(asked.value)))
    return None


def _asked_at(tokens: Tokens, done: Found[float]) -> Found[float] | None:
    end = done.end
    for joint in (("out", "of", "the"), ("of", "the"), ("out", "of"), ("of",), ("/",)):
        if tokens[end : end + len(joint)] != joint:
            continue
        asked = number_at(tokens, end + len(joint))
        if asked is None or SETS_WORDS.isdisjoint(tokens[asked.end : asked.end + 1]):
            return None
        return Found(asked.start, asked.end + 1, asked.value)
    if SETS_WORDS.isdisjoint(tokens[end : end + 1]):
        return None
    following = tokens[end + 1 : end + 3]
    return number_at(tokens, end + 3) if following in (("instead", "of"), ("out", "of")) else None


def share_done(tokens: Tokens) -> Completion | None:
    """Such as "did 80%", "5/5 exercises", "3 of 5 exercises"."""
    for index in range(len(tokens)):
        number = number_at(tokens, index)
        if number is None:
            continue
        if tokens[number.end : number.end + 1] == ("%",):
            return Completion.FULL if number.value >= 100 else Completion.PARTIAL
        joint = tokens[number.end : number.end + 1]
        out = tokens[number.end : number.end + 2] == ("out", "of")
        joint = ("of",) if out else joint
        place = number.end + 1 + out
        place += tokens[place : place + 1] == ("the",)
        whole = number_at(tokens, place) if joint in (("/",), ("of",)) else None
        is_named = whole is not None and tokens[whole.end : whole.end + 1] in SHARED
        is_told = joint == ("of",) and not DID.isdisjoint(tokens[max(0, index - 1) : index])
        if whole is None or not (is_named or (is_told and whole.value <= MOST_EXERCISES)):
            continue
        return Completion.FULL if number.value >= whole.value else Completion.PARTIAL
    return None
