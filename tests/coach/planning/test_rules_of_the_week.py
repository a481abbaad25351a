"""The rules of the week by their names: those of the article, and the scheduling table."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from coach.plan import Focus, Objection, Placement, Session, SessionStatus, WarmUp
from coach.planning import planner
from coach.planning.placement import place
from coach.planning.week_costs import (
    LEGS_ONCE,
    LEGS_TWICE,
    NO_PREFERENCES,
    POINTS,
    Mixes,
    Preferences,
    SoftRule,
)
from coach.planning.week_rules import HARD_OR_LONG
from coach.profile import (
    AgeBand,
    Dose,
    Experience,
    Profile,
    Race,
    RaceAnswer,
    RunKind,
    RunningWeek,
    Weekday,
    Wishes,
)
from coach.training_log import TrainingState

MONDAY = date(2026, 11, 30)
KINDS = {
    "-": RunKind.REST,
    "e": RunKind.EASY,
    "t": RunKind.TEMPO,
    "i": RunKind.INTERVALS,
    "l": RunKind.LONG,
    "o": RunKind.OTHER,
}
SAMPLE = "-te-tel"
"""The article's week: Tuesday and Friday tempo, Wednesday and Saturday easy, Sunday long."""
WEEKS = (SAMPLE, "e-i-e-l", "eteiel-", "-e-e--l", "eeeeeee", "ti-ti-l", "o-e-t-l")


def week(letters: str) -> RunningWeek:
    return RunningWeek.model_validate({"days": tuple(KINDS[each] for each in letters)})


def runner(letters: str = SAMPLE, sessions: int = 2, minutes: int = 45) -> Profile:
    return Profile(
        age_band=AgeBand.FROM_18_TO_64,
        health=(),
        running_week=week(letters),
        experience=Experience.REGULAR,
        kit=(),
        dose=Dose(sessions=sessions, minutes=minutes),
        sore_spots=(),
    )


def placed(letters: str, sessions: int) -> tuple[Placement, ...]:
    return place(week(letters), sessions)[0]


def planned(profile: Profile, weeks: int = 2) -> tuple[Session, ...]:
    return planner.make_plan(profile, TrainingState(), MONDAY, 1, weeks=weeks).sessions


@pytest.mark.parametrize("sessions", [1, 2, 3])
def test_s1_s5_e8_as_many_sessions_as_wanted_where_the_runs_leave_room(sessions: int) -> None:
    assert len(placed("-e-e--l", sessions)) == sessions
    for letters in WEEKS:
        assert 1 <= len(placed(letters, sessions)) <= sessions, letters


@pytest.mark.parametrize("letters", WEEKS)
def test_s6_e2_a_day_lies_between_two_sessions_across_the_weekend_too(letters: str) -> None:
    days = {int(each.weekday) for each in placed(letters, 3)}
    assert not any((day + 1) % 7 in days for day in days)


@pytest.mark.parametrize("letters", WEEKS)
def test_s7_s13_e1_no_leg_work_before_a_hard_or_long_run(letters: str) -> None:
    runs = week(letters)
    for sessions in (1, 2, 3):
        for each in placed(letters, sessions):
            if each.focus.loads_legs:
                assert runs.on(each.weekday + 1) not in HARD_OR_LONG
                assert runs.on(each.weekday) is not RunKind.LONG


@pytest.mark.parametrize("letters", [*(each for each in WEEKS if "-" in each), "-e-e-el"])
def test_s9_e5_a_complete_rest_day_stays(letters: str) -> None:
    runs = week(letters)
    rather_not_after_runs = Preferences(wishes=Wishes(before_work=True))
    for preferences in (NO_PREFERENCES, rather_not_after_runs):
        placements, _ = place(runs, 3, preferences=preferences)
        taken = {each.weekday for each in placements}
        assert any(runs.on(day) is RunKind.REST and day not in taken for day in Weekday)


def test_e5_newcomers_and_older_runners_keep_two_days_off_where_it_costs_no_session() -> None:
    def free(preferences: Preferences) -> int:
        places, _ = place(week(SAMPLE), 2, tuple(Focus), preferences)
        taken = {each.weekday for each in places}
        return sum(week(SAMPLE).on(day) is RunKind.REST and day not in taken for day in Weekday)

    assert free(Preferences(free_days=2)) == 2
    assert free(Preferences()) == 1


def test_s11_s12_e3_the_run_comes_first_and_the_session_is_its_own() -> None:
    after_runs = [each for each in planned(runner()) if each.run is not RunKind.REST]
    assert after_runs
    assert all(each.warm_up is WarmUp.RAMP_SETS for each in after_runs)
    assert POINTS[SoftRule.LEGS_AFTER_HARD_RUN] > POINTS[SoftRule.LEGS_ON_FREE_DAY]


def test_s15_the_sample_week() -> None:
    places = placed(SAMPLE, 2)
    assert [(each.weekday, each.focus) for each in places] == [
        (Weekday.MONDAY, Focus.UPPER_AND_CORE),
        (Weekday.WEDNESDAY, Focus.LOWER),
    ]


@pytest.mark.parametrize(
    ("letters", "day"),
    [("-e-----", Weekday.TUESDAY), ("---e---", Weekday.THURSDAY), ("-e--t-l", Weekday.TUESDAY)],
)
def test_e4_legs_go_after_an_easy_run_rather_than_on_a_day_off(letters: str, day: Weekday) -> None:
    (only,) = place(week(letters), 1, (Focus.LOWER,))[0]
    assert only.weekday is day


def test_e6_the_day_after_the_long_run_is_the_last_choice_for_legs() -> None:
    (only,) = place(week("e--e--l"), 1, (Focus.LOWER,))[0]
    assert only.weekday is Weekday.THURSDAY


def test_e8_a_race_season_asks_for_fewer_sessions() -> None:
    race = Race(distance_km=21.1, day=MONDAY + timedelta(days=27))
    racing = runner(sessions=3).model_copy(update={"race": RaceAnswer(races=(race,))})
    last_week = [each for each in planned(racing, weeks=4) if each.day > race.day - timedelta(7)]
    assert len(last_week) <= 1


def test_e9_a_missed_session_moves_only_to_a_day_that_the_rules_allow() -> None:
    profile = runner()
    plan = planner.make_plan(profile, TrainingState(), MONDAY, 1)
    legs = next(each for each in plan.sessions if each.focus.loads_legs)
    options = planner.day_options(plan, legs, profile, legs.day + timedelta(days=1), days=5)
    for option in options:
        run_after = profile.running_week.on(option.day.weekday() + 1) if profile.running_week else 0
        if run_after in HARD_OR_LONG:
            assert {Objection.LEGS_BEFORE_HARD_RUN, Objection.LEGS_BEFORE_LONG_RUN} & set(
                option.objections
            )
    missed = planner.set_status(plan, legs.id, SessionStatus.MISSED)
    later = planner.roll(missed, profile, TrainingState(), legs.day + timedelta(days=1), 9)
    week_of = [
        each
        for each in later.sessions
        if each.day.isocalendar() == legs.day.isocalendar() or each.planned_day == legs.planned_day
    ]
    assert [each.id for each in week_of] == [legs.id], "nothing comes in its place by itself"


@pytest.mark.parametrize("wanted", [2, 3])
@pytest.mark.parametrize(
    "letters", ["-e-e-e-", "-e--e-l", "e-e-e-l", "eeeeeee", "-t-e--l", "-------"]
)
@pytest.mark.parametrize("mixes", [LEGS_ONCE, LEGS_TWICE])
def test_d5_from_65_on_the_legs_have_72_hours(letters: str, wanted: int, mixes: Mixes) -> None:
    runs = week(letters)
    older = Preferences(mixes=mixes, free_days=2, legs_want_three_days=True)
    usual, _ = place(runs, wanted, preferences=Preferences(mixes=mixes, free_days=2))
    placements, _ = place(runs, wanted, preferences=older)
    assert len(placements) == len(usual)
    legs = [each.weekday for each in placements if each.focus.loads_legs]
    assert legs
    for one, other in combinations(legs, 2):
        assert 3 <= abs(one - other) <= 4
