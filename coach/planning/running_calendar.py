"""What a date holds for a runner: the run, the kit at hand, and whether there is time at all.

A race counts before a run told for that date, that before the week of the date, and of two weeks
that take turns the one whose turn it is.
"""

from collections.abc import Callable
from datetime import date, timedelta

from coach.profile import Profile, Race, RunKind, RunningWeek, Trip

RunOn = Callable[[int], RunKind]
"""The run of a date, given as its ordinal."""

UNTOLD_WEEK = RunningWeek(days=(RunKind.REST,) * 7)
"""What a running week counts as until it was told."""


def monday_of(day: date) -> date:
    """The Monday of a date's week."""
    return day - timedelta(days=day.weekday())


def run_on(profile: Profile) -> RunOn:
    """What a runner runs on a date (its ordinal)."""
    week = profile.running_week or UNTOLD_WEEK
    other, parity = week, 0
    if profile.alternate_week is not None:
        other = profile.alternate_week.week
        parity = _week_number(profile.alternate_week.monday.toordinal()) % 2
    exceptions = {each.day.toordinal(): each.run for each in profile.dated_runs}
    exceptions.update((race.day.toordinal(), RunKind.RACE) for race in _races(profile))

    def run(day: int) -> RunKind:
        exception = exceptions.get(day)
        if exception is not None:
            return exception
        turn = other if _week_number(day) % 2 == parity else week
        return turn.on(day - 1)

    return run


def trip_on(profile: Profile, day: date) -> Trip | None:
    """The trip that a date falls into; the later one where two overlap."""
    away = (trip for trip in profile.trips if trip.first <= day <= trip.last)
    return max(away, key=lambda trip: trip.first, default=None)


def profile_on(profile: Profile, day: date) -> Profile:
    """The profile with the kit of a date: on a trip, what is there, in the common steps of loads.

    What the runner owns at home did not come along.
    """
    trip = trip_on(profile, day)
    if trip is None:
        return profile
    return profile.model_copy(update={"kit": trip.kit, "owned_loads": None})


def _races(profile: Profile) -> tuple[Race, ...]:
    return () if profile.race is None else profile.race.every


def _week_number(day: int) -> int:
    """Weeks from Monday to Sunday, numbered without end, for an ordinal (Monday = 1 modulo 7)."""
    return (day - 1) // 7
