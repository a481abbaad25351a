"""The next race."""

from datetime import date

from coach.language.dates import find_date
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.readings import RaceReading
from coach.language.tokens import Tokens, tokenise, word_set
from coach.language.words.running import (
    KILOMETRES,
    KILOMETRES_A_MILE,
    KNOWN_RACES,
    MILES,
    NO_RACE,
    RACE_DISTANCES,
    RACE_PRIORITIES,
)

OF_SOMETHING_ELSE = word_set("hour hours hr hrs an past of")
"""Behind "half" and "full" they name no distance."""
SHORTEST_KM = 0.4
LONGEST_KM = 1000


def read_race(text: str, today: date, *, asked: bool = False) -> RaceReading | None:
    """Distance and day of a race as far as they are told; `none` when there is no race.

    A day that lies behind us is left out. Where a race was `asked` for, the name of a well-known
    one is enough ("Berlin in September"). None when the text tells nothing of a race.
    """
    tokens = tokenise(text)
    day = find_date(tokens, today)
    others = tokens if day is None else (*tokens[: day.start], "\n", *tokens[day.end :])
    distance = _distance(others)
    if distance is None and asked:
        distance = KNOWN_RACES.first(others)
    ahead = day.value if day is not None and day.value >= today else None
    priority = RACE_PRIORITIES.first(others)
    if distance is not None or ahead is not None:
        return RaceReading(distance_km=distance, day=ahead, priority=priority)
    if asked and priority is not None:
        return RaceReading(priority=priority, none=tokens in NO_RACE)
    return RaceReading(none=True) if tokens in NO_RACE else None


def _distance(tokens: Tokens) -> float | None:
    for index in range(len(tokens)):
        found = _in_numbers(tokens, index) or _named_at(tokens, index)
        if found is not None and SHORTEST_KM <= found.value <= LONGEST_KM:
            return found.value
    return None


def _named_at(tokens: Tokens, index: int) -> Found[float] | None:
    """A distance by its name; the half of an hour is none."""
    named = RACE_DISTANCES.at(tokens, index)
    if named is None or not OF_SOMETHING_ELSE.isdisjoint(tokens[named.end : named.end + 1]):
        return None
    return named


def _in_numbers(tokens: Tokens, index: int) -> Found[float] | None:
    """10k, 10 miles, 100 mi; the marathon and its half are a matter of their names."""
    named = RACE_DISTANCES.at(tokens, index)
    number = number_at(tokens, index)
    if named is not None or number is None or number.end >= len(tokens):
        return None
    if KILOMETRES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, number.value)
    if MILES.at(tokens, number.end) is not None:
        return Found(index, number.end + 1, round(number.value * KILOMETRES_A_MILE, 1))
    return None
