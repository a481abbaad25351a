"""Numbers among tokens, as digits or as words."""

from functools import lru_cache

from coach.language.lexicon import Found
from coach.language.tokens import Tokens
from coach.language.words.numbers import NUMBERS

DIGITS = frozenset("0123456789")
OPENERS = NUMBERS.openers
"""Words that a number may begin with."""
LONGEST_NUMBER = 9
"""Digits; a longer number is none that a runner means."""


@lru_cache(maxsize=4096)
def number_in_digits(token: str) -> float | None:
    """A token such as "12" or "12.5" as a number; clock times and dates are none."""
    if not token.isascii() or len(token) > LONGEST_NUMBER:
        return None
    whole, _, fraction = token.partition(".")
    if not whole.isdigit() or not (fraction.isdigit() or fraction == ""):
        return None
    return float(token)


def whole_number(token: str) -> int | None:
    """A token such as "12" as a whole number."""
    value = number_in_digits(token)
    return int(value) if value is not None and value.is_integer() and "." not in token else None


def number_at(tokens: Tokens, start: int) -> Found[float] | None:
    """The number that begins at a place, in digits or words."""
    if start < 0 or start >= len(tokens):
        return None
    token = tokens[start]
    if token[0] in DIGITS:
        value = number_in_digits(token)
        return None if value is None else Found(start, start + 1, value)
    if token not in OPENERS:
        return None
    word = NUMBERS.at(tokens, start)
    return None if word is None else Found(word.start, word.end, float(word.value))


def numbers_in(tokens: Tokens) -> tuple[Found[float], ...]:
    """Every number, left to right."""
    found: list[Found[float]] = []
    index = 0
    while index < len(tokens):
        number = number_at(tokens, index)
        if number is not None:
            found.append(number)
        index = index + 1 if number is None else number.end
    return tuple(found)
