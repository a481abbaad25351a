"""Lengths of time: "20 mins", "half an hour", "quarter of an hour"."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.tokens import Tokens, word_set

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
