"""Lengths of time: "20 mins", "half an hour", "quarter of an hour"."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.tokens import Tokens, word_set
from coach.language.words.session import LENGTHS_OF_HOLDS, MINUTE_WORDS, NOT_HELD, SECOND_WORDS

MINUTE_UNITS = word_set("min mins minute minutes minuten m")
HOUR_UNITS = word_set("hour hours hr hrs h")
MINUTES_AN_HOUR = 60
PARTS_OF_HOURS: tuple[tuple[Tokens, int], ...] = (
    (("half", "an", "hour"), 30),
    (("half", "hour"), 30),
    (("half", "hr"), 30),
    (("quarter", "of", "an", "hour"), 15),
    (("quarter", "of", "hour"), 15),
    (("quarter", "hour"), 15),
    (("three", "quarters", "of", "an", "hour"), 45),
    (("an", "hour"), 60),
    (("1", "hour"), 60),
    (("one", "hour"), 60),
)
LONGEST_MINUTES = 24 * 60
SECONDS_A_MINUTE = 60
LONGEST_HOLD = 5
"""Minutes; more are not held at a time."""
HOLDS_IN_WORDS = tuple((tuple(words.split()), seconds) for words, seconds in LENGTHS_OF_HOLDS)


def minutes_at(tokens: Tokens, index: int) -> Found[int] | None:
    """A length of time in minutes: "20 mins", "half an hour", "quarter of an hour", "1 h"."""
    for words, minutes in PARTS_OF_HOURS:
        if tokens[index : index + len(words)] == words:
            return Found(index, index + len(words), minutes)
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or not number.value.is_integer():
        return None
    last = number
    if tokens[number.end] in ("-", "to", "or"):
        last = number_at(tokens, number.end + 1) or number
    unit = tokens[last.end : last.end + 1]
    if not MINUTE_UNITS.isdisjoint(unit):
        amount = int(min(number.value, last.value))
    elif not HOUR_UNITS.isdisjoint(unit):
        amount = int(number.value * MINUTES_AN_HOUR)
    else:
        return None
    return Found(index, last.end + 1, amount) if 0 < amount <= LONGEST_MINUTES else None


def hold_at(tokens: Tokens, index: int) -> Found[int] | None:
    """A hold told in minutes, in seconds: "1 min", "1.5 mins", "1 min 30 s", "a minute", "1:30"."""
    found = _hold_in_words(tokens, index) or _hold_on_a_watch(tokens, index)
    if found is None:
        found = _hold_in_minutes(tokens, index)
    if found is None or not NOT_HELD.isdisjoint(tokens[found.end : found.end + 1]):
        return None
    return found


def _hold_in_words(tokens: Tokens, index: int) -> Found[int] | None:
    for words, seconds in HOLDS_IN_WORDS:
        if tokens[index : index + len(words)] == words:
            return Found(index, index + len(words), seconds)
    return None


def _hold_on_a_watch(tokens: Tokens, index: int) -> Found[int] | None:
    minutes, colon, seconds = tokens[index].partition(":") if index < len(tokens) else ("", "", "")
    is_clock = not {"at", "by", "until", "till"}.isdisjoint(tokens[max(0, index - 1) : index])
    is_length = colon and minutes.isdigit() and len(seconds) == 2 and seconds.isdigit()
    if is_clock or not is_length or not int(minutes) < LONGEST_HOLD:
        return None
    return Found(index, index + 1, int(minutes) * SECONDS_A_MINUTE + int(seconds))


def _hold_in_minutes(tokens: Tokens, index: int) -> Found[int] | None:
    number = number_at(tokens, index)
    if number is None or MINUTE_WORDS.isdisjoint(tokens[number.end : number.end + 1]):
        return None
    if not 0 < number.value <= LONGEST_HOLD:
        return None
    seconds, end = round(number.value * SECONDS_A_MINUTE), number.end + 1
    more = number_at(tokens, end)
    if more is not None and not SECOND_WORDS.isdisjoint(tokens[more.end : more.end + 1]):
        return Found(index, more.end + 1, seconds + int(more.value))
    return Found(index, end, seconds)
