"""A text made ready for patterns: its days, exercises, places of the body, amounts."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from coach.language.clock import time_at
from coach.language.dates import day_at
from coach.language.exercises import ExerciseNames, find_exercises
from coach.language.lengths import minutes_at
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.patterns import Phrase, find_begins, in_plain_spelling
from coach.language.places_of_pain import find_areas
from coach.language.tokens import Tokens
from coach.language.words.calendar import WEEKDAYS
from coach.language.words.running import (
    HARD_RUNS,
    KILOMETRES,
    KILOMETRES_A_MILE,
    MILES,
    RACE_DISTANCES,
)
from coach.profile import BodyArea

SHORTEST_REPEAT, LONGEST_REPEAT = 200, 3000
"""Metres."""
LONG_KM = 15
"""A run so long asks as much of the legs as a hard one; rule of thumb."""
LONGEST_KM = 300
T = TypeVar("T")


def make_phrase(tokens: Tokens, names: ExerciseNames, today: date) -> Phrase:
    """A text made ready for patterns."""
    plain = in_plain_spelling(tokens)
    areas = find_areas(plain)
    days = tuple(
        found for index in range(len(plain)) if (found := day_at(plain, index, today)) is not None
    )
    distances = _at_each(plain, distance_at)
    hard_runs = {found.start: found.end for found in HARD_RUNS.find(plain)}
    hard_runs.update(_at_each(plain, _repeats_at))
    return Phrase(
        plain,
        {
            "day": {found.start: found.end for found in days},
            "later": {found.start: found.end for found in days if found.value > today},
            "weekday": _at_each(plain, WEEKDAYS.at),
            "time": _at_each(plain, time_at),
            "exercise": {found.start: found.end for found in find_exercises(plain, names)},
            "area": {found.start: found.end for found in areas},
            "body": {
                found.start: found.end for found in areas if found.value is not BodyArea.OTHER
            },
            "number": _at_each(plain, number_at),
            "minutes": _at_each(plain, minutes_at),
            "dist": distances,
            "distance": distances,
            "longdist": _at_each(plain, long_distance_at),
            "hardrun": hard_runs,
        },
        find_begins(plain),
    )


def _at_each(tokens: Tokens, reader: Callable[[Tokens, int], Found[T] | None]) -> dict[int, int]:
    spans: dict[int, int] = {}
    for index in range(len(tokens)):
        found = reader(tokens, index)
        if found is not None:
            spans[index] = found.end
    return spans


def _repeats_at(tokens: Tokens, index: int) -> Found[float] | None:
    """Such as "10x400"."""
    first, second = number_at(tokens, index), number_at(tokens, index + 2)
    if first is None or second is None or tokens[index + 1] not in ("x", "*"):
        return None
    is_metres = SHORTEST_REPEAT <= second.value <= LONGEST_REPEAT and first.value > 1
    return Found(index, second.end, second.value) if is_metres else None


def long_distance_at(tokens: Tokens, index: int) -> Found[float] | None:
    """A distance of fifteen kilometres or more."""
    named = RACE_DISTANCES.at(tokens, index)
    if named is not None:
        return named if named.value >= LONG_KM else None
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or tokens[number.end] == "m":
        return None
    if KILOMETRES.at(tokens, number.end) is not None:
        length = number.value
    elif MILES.at(tokens, number.end) is not None:
        length = number.value * KILOMETRES_A_MILE
    else:
        return None
    return Found(index, number.end + 1, length) if LONG_KM <= length <= LONGEST_KM else None


def distance_at(tokens: Tokens, index: int) -> Found[bool] | None:
    """A distance run or raced: "10k", "5 miles", "half marathon"."""
    named = RACE_DISTANCES.at(tokens, index)
    if named is not None:
        return Found(index, named.end, True)
    number = number_at(tokens, index)
    if number is None or number.end >= len(tokens) or tokens[number.end] == "m":
        return None
    unit = KILOMETRES.at(tokens, number.end) or MILES.at(tokens, number.end)
    return None if unit is None else Found(index, unit.end, True)
