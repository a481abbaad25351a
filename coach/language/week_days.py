"""The days of a week in words: names, codes, groups and ranges."""

from coach.language.lexicon import Found
from coach.language.tokens import Tokens
from coach.language.words.calendar import DAY_CODES, DAY_CODES_TOGETHER, DAYS

WEEK = 7
WHOLE_WEEK = tuple(range(WEEK))
RANGE_SIGNS = frozenset({"-", "to", "till", "until", "through", "thru", "til"})
FEWEST_CODES = 3
PLAIN_CODES = frozenset({"mo", "tu", "th", "fr", "sa", "su"})
"""They mean nothing else."""
UNDECIDED = "or"


def with_days_spelled_out(tokens: Tokens) -> Tokens:
    """The text with day codes as words: "M off T hills", "MWF", "Tu Th Sa".

    Single codes are only read where there are several, for "we" and "m" mean other things too.
    """
    glued = tuple(word for token in tokens for word in DAY_CODES_TOGETHER.get(token, (token,)))
    codes = [index for index, token in enumerate(glued) if _is_day_code(glued, index)]
    days = {glued[index] for index in codes}
    others = sum(token.isalpha() and token not in DAY_CODES for token in glued)
    plain = days & PLAIN_CODES
    is_clear = max(len(days), len(plain) + 1) >= FEWEST_CODES or (
        len(days) >= 2 and others <= len(days) * 2
    )
    if not is_clear:
        return glued
    spelled = list(glued)
    for index in codes:
        spelled[index] = DAY_CODES[glued[index]]
    saturdays = [index for index in codes if glued[index] == "s"]
    for index in saturdays[1:]:
        spelled[index] = "sunday"
    tuesdays = [index for index in codes if glued[index] == "t"]
    for index in tuesdays[1:]:
        spelled[index] = "thursday"
    return tuple(spelled)


def _is_day_code(tokens: Tokens, index: int) -> bool:
    if tokens[index] not in DAY_CODES:
        return False
    before = tokens[index - 1] if index else ""
    follows_number = before[-1:].isdigit() and tokens[index] in ("m", "th", "s")
    return not follows_number


def days_at(tokens: Tokens, index: int) -> Found[tuple[int, ...]] | None:
    """A day, a named group of days, or a range; no days where the runner is undecided."""
    first = DAYS.at(tokens, index)
    if first is None or len(first.value) != 1 or first.end + 1 >= len(tokens):
        return first
    joint, second = tokens[first.end], DAYS.at(tokens, first.end + 1)
    if second is None or len(second.value) != 1:
        return first
    if joint == UNDECIDED:
        return Found(index, second.end, ())
    if joint not in RANGE_SIGNS:
        return first
    length = (second.value[0] - first.value[0]) % WEEK
    days = tuple((first.value[0] + step) % WEEK for step in range(length + 1))
    return Found(index, second.end, days)
