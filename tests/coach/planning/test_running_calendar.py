"""What a date holds: the week, the other week, single dates, races, taken days and trips."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.planning.running_calendar import (
    monday_of,
    profile_on,
    run_on,
    trip_on,
)
from coach.profile import (
    AlternateWeek,
    DatedRun,
    Kit,
    OwnedLoads,
    Profile,
    Race,
    RaceAnswer,
    RunKind,
    RunningWeek,
    Trip,
)
from coach.units import kilograms

from .runners import ARTICLE_WEEK, MONDAY

EASY_WEEK = RunningWeek(days=(RunKind.EASY,) * 7)
RUNNER = Profile(running_week=ARTICLE_WEEK)
TAKING_TURNS = Profile(
    running_week=ARTICLE_WEEK, alternate_week=AlternateWeek(week=EASY_WEEK, monday=MONDAY)
)


def day(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def runs(profile: Profile, *offsets: int) -> list[RunKind]:
    run = run_on(profile)
    return [run(day(offset).toordinal()) for offset in offsets]


def test_the_running_week_comes_again_and_again() -> None:
    assert runs(RUNNER, -7, 0, 7, 700) == [RunKind.REST] * 4
    assert runs(RUNNER, -1, 6, 13) == [RunKind.LONG] * 3


def test_a_week_not_told_has_no_runs() -> None:
    assert runs(Profile(), 0, 3, 6) == [RunKind.REST] * 3


@pytest.mark.parametrize("told", [MONDAY, day(14), day(-14), day(-140)])
def test_two_weeks_take_turns(told: date) -> None:
    turns = Profile(
        running_week=ARTICLE_WEEK, alternate_week=AlternateWeek(week=EASY_WEEK, monday=told)
    )
    assert runs(turns, -7, 0, 6, 7, 13, 14) == [
        RunKind.REST,
        RunKind.EASY,
        RunKind.EASY,
        RunKind.REST,
        RunKind.LONG,
        RunKind.EASY,
    ]


def test_turns_go_on_over_the_end_of_a_year_of_53_weeks() -> None:
    sundays = runs(TAKING_TURNS, *(7 * week + 6 for week in range(8)))
    assert sundays == [RunKind.EASY, RunKind.LONG] * 4


def test_a_date_counts_before_the_week_and_a_race_before_all() -> None:
    told = TAKING_TURNS.model_copy(
        update={
            "dated_runs": (
                DatedRun(day=day(1), run=RunKind.INTERVALS),
                DatedRun(day=day(2), run=RunKind.REST),
            ),
            "race": RaceAnswer(races=(Race(distance_km=10, day=day(2)),)),
        }
    )
    assert runs(told, 1, 2, 8) == [RunKind.INTERVALS, RunKind.RACE, RunKind.TEMPO]


def test_every_race_is_on_its_date_and_no_other() -> None:
    told = RUNNER.model_copy(
        update={
            "race": RaceAnswer(
                races=(Race(distance_km=5, day=day(9)), Race(distance_km=42.2, day=day(30)))
            )
        }
    )
    assert [offset for offset in range(40) if runs(told, offset) == [RunKind.RACE]] == [9, 30]


@given(st.integers(-400, 400))
def test_the_monday_of_a_date_begins_its_week(offset: int) -> None:
    monday = monday_of(day(offset))
    assert monday.weekday() == 0
    assert 0 <= (day(offset) - monday).days < 7


def test_a_trip_has_the_kit_of_the_place_from_its_first_day_to_its_last() -> None:
    owned = OwnedLoads(dumbbells=(kilograms(12),))
    away = RUNNER.model_copy(
        update={
            "kit": (Kit.DUMBBELLS,),
            "owned_loads": owned,
            "trips": (Trip(first=day(5), last=day(8), kit=(Kit.BANDS,)),),
        }
    )
    at_home = [profile_on(away, day(offset)) == away for offset in range(4, 10)]
    assert at_home == [True, False, False, False, False, True]
    there = profile_on(away, day(5))
    assert (there.kit, there.owned_loads) == ((Kit.BANDS,), None)
    assert trip_on(away, day(9)) is None


def test_of_two_trips_at_once_the_later_one_counts() -> None:
    hotel = Trip(first=day(2), last=day(3), kit=(Kit.DUMBBELLS,))
    away = RUNNER.model_copy(update={"trips": (Trip(first=day(0), last=day(6)), hotel)})
    assert trip_on(away, day(2)) == hotel
    assert trip_on(away, day(4)) == away.trips[0]
