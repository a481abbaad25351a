"""What planning costs: a search of a week, uncached, and a plan of half a year.

A plan made again, as every turn does, finds sessions that were composed before, and so does a new
runner's whose answers about training somebody gave before; with weights nobody owned before they
are composed for the first time.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import count

from coach.plan import Focus
from coach.planning import placement, planner
from coach.profile import OwnedLoads, Profile, Race, RaceAnswer, RunKind, RunningWeek
from coach.training_log import TrainingState
from coach.units import kilograms

MONDAY = date(2026, 11, 30)
WEEKS = 26
WEEKS_OF_RUNS = {
    "the article's week": RunningWeek(
        days=(
            RunKind.REST,
            RunKind.TEMPO,
            RunKind.EASY,
            RunKind.REST,
            RunKind.TEMPO,
            RunKind.EASY,
            RunKind.LONG,
        )
    ),
    "a run every day": RunningWeek(days=(RunKind.EASY,) * 7),
}


def rows(
    runner: Profile,
    milliseconds: Callable[[Callable[[], object]], float],
    row: Callable[[str, float, str, float], None],
    known: float,
) -> None:
    """Lines of the table, beside validating a profile (`known` milliseconds)."""
    beside = "validating a profile"
    for name, week in WEEKS_OF_RUNS.items():
        found = _searched(week)
        measured = milliseconds(partial(_searched, week))
        row(f"week search, 3 sessions, {name}", measured, beside, known)
        print(f"{'':<48}{found.examined:>9} placements examined")
    racing = runner.model_copy(
        update={"race": RaceAnswer(races=(Race(distance_km=42.2, day=date(2027, 4, 25)),))}
    )
    for name, profile in (("no race", runner), ("a marathon", racing)):
        measured = milliseconds(partial(_half_a_year, profile))
        row(f"plan of {WEEKS} weeks, {name}", measured, beside, known)
    strangers = (
        racing.model_copy(update={"body_mass": kilograms(50 + number / 10)}) for number in count()
    )
    measured = milliseconds(lambda: _half_a_year(next(strangers)))
    row(f"plan of {WEEKS} weeks, each a new runner", measured, beside, known)
    owners = (racing.model_copy(update={"owned_loads": _weights(each)}) for each in count())
    measured = milliseconds(lambda: _half_a_year(next(owners)))
    row(f"plan of {WEEKS} weeks, each with new weights", measured, beside, known)


def _weights(number: int) -> OwnedLoads:
    return OwnedLoads(dumbbells=tuple(kilograms(each + number / 100) for each in range(2, 20, 2)))


def _searched(week: RunningWeek) -> placement.Found:
    placement.search.cache_clear()
    return placement.search(placement.repeating(week), 3, tuple(Focus))


def _half_a_year(profile: Profile) -> object:
    return planner.make_plan(profile, TrainingState(), MONDAY, 1, weeks=WEEKS)
