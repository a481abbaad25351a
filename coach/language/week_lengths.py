"""How long the runs of a week are: "mon 5k", "90 mins sunday", and which of them is long."""

from collections.abc import Iterator

from typing_extensions import TypeIs

from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.tokens import Tokens, word_set
from coach.language.week_days import days_at
from coach.language.words.running import KILOMETRES, KILOMETRES_A_MILE, MILES

LONG_RUN_KM = 16
LONG_RUN_MINUTES = 90
LONG_SHARE = 1.5
"""A run half as long again as all others is the long one; rule of thumb."""
LONGEST_RUN_KM = 100
NOT_AN_AMOUNT = word_set("x am pm : times days runs day % th st nd rd sessions reps")


def longest_days(tokens: Tokens, unnamed: set[int]) -> tuple[int, ...]:
    """The days, named without a kind, whose length is half as much again as all others'."""
    amounts = _amounts(tokens)
    if len(amounts) < 2:
        return ()
    longest = max(amounts.values())
    days = [day for day, amount in amounts.items() if amount == longest]
    others = [amount for amount in amounts.values() if amount < longest]
    is_long = bool(others) and longest >= LONG_SHARE * max(others)
    return tuple(day for day in days if is_long and day in unnamed)


def _amounts(tokens: Tokens) -> dict[int, float]:
    """How long the run of each day is, in one unit: minutes, kilometres or bare numbers.

    Amounts belong to the days before them, or to those behind where the first stands first; that
    of one day counts before that of a group it is in ("daily 5k, sunday 12k").
    """
    by_unit: dict[str, dict[int, float]] = {}
    found = _days_with_amounts(tuple(_days_and_amounts(tokens)))
    for days, (unit, length) in sorted(found, key=lambda each: -len(each[0])):
        by_unit.setdefault(unit, {}).update(dict.fromkeys(days, length))
    if "km" in by_unit:
        by_unit["km"] = by_unit.pop("", {}) | by_unit["km"]
    return max(by_unit.values(), key=len, default={})


_Amount = tuple[str, float]


def _days_and_amounts(tokens: Tokens) -> Iterator[tuple[int, ...] | _Amount]:
    index = 0
    while index < len(tokens):
        days = days_at(tokens, index)
        amount = None if days is not None else amount_at(tokens, index)
        if days is not None:
            yield days.value
        elif amount is not None:
            yield amount.value
        found = days or amount
        index = index + 1 if found is None else found.end


def _days_with_amounts(
    found: tuple[tuple[int, ...] | _Amount, ...],
) -> Iterator[tuple[tuple[int, ...], _Amount]]:
    leads = bool(found) and _is_amount(found[0])
    items = found if leads else tuple(reversed(found))
    current: _Amount | None = None
    for item in items:
        if _is_amount(item):
            current = item
        elif current is not None:
            yield item, current


def _is_amount(item: tuple[int, ...] | _Amount) -> TypeIs[_Amount]:
    return len(item) == 2 and isinstance(item[0], str)


def amount_at(tokens: Tokens, index: int) -> Found[tuple[str, float]] | None:
    """A length with its unit: minutes, kilometres, or none where it was not said."""
    minutes = minutes_at(tokens, index)
    if minutes is not None and tokens[minutes.end - 1] != "m":
        return Found(index, minutes.end, ("minutes", float(minutes.value)))
    number = number_at(tokens, index)
    if number is None or not 0 < number.value <= LONGEST_RUN_KM:
        return None
    if KILOMETRES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, ("km", number.value))
    if MILES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, ("km", number.value * KILOMETRES_A_MILE))
    is_other = tokens[number.end : number.end + 1] != () and (
        tokens[number.end] in NOT_AN_AMOUNT or tokens[number.end][0].isdigit()
    )
    return None if is_other else Found(index, number.end, ("", number.value))


def long_distance_at(tokens: Tokens, index: int) -> Found[float] | None:
    """A length that makes any run long: 16 km, 10 miles, 90 minutes; rule of thumb."""
    found = amount_at(tokens, index)
    if found is None or tokens[found.end - 1] == "m":
        return None
    unit, length = found.value
    match unit:
        case "minutes":
            is_long = length >= LONG_RUN_MINUTES
        case "km":
            is_long = length >= LONG_RUN_KM
        case _:
            is_long = False
    return Found(index, found.end, length) if is_long else None
