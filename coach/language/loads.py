"""Weights among tokens: "12kg", "@ 12", "twelve kilos", "with the 12s"."""

from coach.language.lexicon import Found
from coach.language.numbers import number_at, number_in_digits
from coach.language.tokens import Tokens
from coach.language.words.numbers import MASS_UNITS
from coach.units import MassUnit, Weight

PLURAL_OR_KILO = ("s", "k")
"""Behind a number after "with" or "at": "with the 12s", "at 16k"."""
HEAVIEST = {MassUnit.KILOGRAM: 500.0, MassUnit.POUND: 1100.0}
"""Heavier loads are not believed."""
TIMES = frozenset({"x", "*", "by"})
WEIGHT_SIGNS = frozenset({"@", "at", "with", "w", "using"})


def weight_at(tokens: Tokens, index: int, unit: MassUnit) -> Found[Weight | None] | None:
    """Such as "12kg", "@ 12", "12 kilo"; its value is None where no one lifts so much."""
    has_sign = index < len(tokens) and tokens[index] in WEIGHT_SIGNS
    place = index + has_sign
    place += has_sign and tokens[place : place + 1] in (("a",), ("an",), ("the",), ("my",))
    amount = number_in_digits(tokens[place]) if place < len(tokens) else None
    if amount is None:
        return _weight_in_words(tokens, index, place)
    named = MASS_UNITS.at(tokens, place + 1)
    following = tokens[place + 1] if place + 1 < len(tokens) else ""
    if has_sign and following in PLURAL_OR_KILO and tokens[index] != "@":
        return Found(index, place + 2, believable(amount, unit))
    is_bare_sign = has_sign and tokens[index] == "@"
    if named is None and not (is_bare_sign and following not in TIMES):
        return None
    said = unit if named is None else named.value
    end = place + 1 if named is None else named.end
    return Found(index, end, believable(amount, said))


def _weight_in_words(tokens: Tokens, index: int, place: int) -> Found[Weight | None] | None:
    """Such as "twelve kilos"."""
    number = number_at(tokens, place)
    unit = None if number is None else MASS_UNITS.at(tokens, number.end)
    if number is None or unit is None:
        return None
    return Found(index, unit.end, believable(number.value, unit.value))


def believable(amount: float, unit: MassUnit) -> Weight | None:
    """A weight; None where no one lifts so much."""
    return Weight(amount=amount, unit=unit) if 0 < amount <= HEAVIEST[unit] else None
