"""The plan over weeks: made, rolled, made anew; every dated session keeps the rules."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import (
    ExerciseId,
    Focus,
    Objection,
    Omission,
    Pattern,
    Plan,
    Session,
    SessionId,
    SessionStatus,
    WarmUp,
)
from coach.planning.planner import (
    can_do_on,
    day_options,
    make_plan,
    move,
    next_session_id,
    replan,
    roll,
    run_on,
    set_status,
)
from coach.profile import (
    AgeBand,
    BodyArea,
    Dose,
    Experience,
    Kit,
    Profile,
    Race,
    RaceAnswer,
    RunKind,
    RunningWeek,
    SoreSpot,
)
from coach.training_log import ExerciseState, Stop, TrainingState
from coach.units import Held, kilograms
from tests.effort import examples

from .runners import ARTICLE_WEEK, MONDAY, profiles, racing_profiles, training_states
from .test_composition import check_safe

FRESH = TrainingState()
RUNNER = Profile(
    age_band=AgeBand.FROM_18_TO_64,
    running_week=ARTICLE_WEEK,
    experience=Experience.SOME,
    kit=(Kit.DUMBBELLS,),
    dose=Dose(sessions=2, minutes=30),
)
EASY_WEEK = RunningWeek(days=(RunKind.EASY,) * 7)


def day(offset: int) -> date:
    """A day counted from the Monday on which the plans of these tests begin."""
    return MONDAY + timedelta(days=offset)


def days(sessions: Iterable[Session]) -> list[int]:
    return [(session.day - MONDAY).days for session in sessions]


def racing(profile: Profile, on: date) -> Profile:
    return profile.model_copy(update={"race": RaceAnswer(race=Race(distance_km=10, day=on))})


def check_dates(profile: Profile, sessions: tuple[Session, ...]) -> None:
    """The hard rules of dates once more, from the profile and the calendar alone."""
    running_week = profile.running_week
    assert running_week is not None
    race = profile.race.race.day if profile.race and profile.race.race else None
    by_day = {session.day: session for session in sessions}
    assert len(by_day) == len(sessions)

    def run(on: date) -> RunKind:
        return RunKind.RACE if on == race else running_week.days[on.weekday()]

    one = timedelta(days=1)
    for on, session in by_day.items():
        assert session.run is run(on)
        assert on != race
        assert on + one not in by_day
        if session.focus is not Focus.UPPER_AND_CORE:
            assert run(on) is not RunKind.LONG
            assert run(on + one) not in {RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG}
            assert race not in {on + one, on + 2 * one}
        if run(on) is RunKind.REST:
            monday = on - on.weekday() * one
            week = [monday + offset * one for offset in range(7)]
            assert any(run(each) is RunKind.REST and each not in by_day for each in week)


class TestMaking:
    def test_the_articles_week(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert plan.started == MONDAY
        assert [(session.id, session.focus) for session in plan.sessions] == [
            (1, Focus.UPPER_AND_CORE),
            (2, Focus.LOWER),
            (3, Focus.UPPER_AND_CORE),
            (4, Focus.LOWER),
        ]
        assert days(plan.sessions) == [0, 2, 7, 9]
        lower = plan.sessions[1]
        assert lower.run is RunKind.EASY
        assert lower.warm_up is WarmUp.RAMP_SETS
        assert lower.planned_day == lower.day
        assert all(session.minutes <= 30 for session in plan.sessions)
        assert plan.shortfall is None
        assert plan.omissions == ()

    def test_begins_today_and_ends_with_next_week(self) -> None:
        assert days(make_plan(RUNNER, FRESH, day(2), 1).sessions) == [2, 7, 9]
        assert days(make_plan(RUNNER, FRESH, day(3), 1).sessions) == [7, 9]
        assert days(make_plan(RUNNER, FRESH, day(6), 1).sessions) == [7, 9]

    def test_ids_count_on_from_the_first(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 40)
        assert [session.id for session in plan.sessions] == [40, 41, 42, 43]
        assert next_session_id(plan, 40) == 44
        assert next_session_id(plan, 90) == 90

    def test_untold_answers_count_carefully(self) -> None:
        plan = make_plan(Profile(), FRESH, MONDAY, 1)
        assert len(plan.placements) == 2
        assert all(session.minutes <= 15 for session in plan.sessions)

    def test_a_sore_place_is_left_out_and_named(self) -> None:
        sore = RUNNER.model_copy(update={"sore_spots": (SoreSpot(area=BodyArea.CALF),)})
        plan = make_plan(sore, FRESH, MONDAY, 1)
        assert plan.omissions == (Omission(pattern=Pattern.CALF, area=BodyArea.CALF),)

    def test_newcomers_train_longer_with_the_weeks(self) -> None:
        new = RUNNER.model_copy(
            update={"experience": Experience.NEW, "dose": Dose(sessions=2, minutes=45)}
        )
        plan = make_plan(new, FRESH, MONDAY, 1)
        assert all(session.minutes <= 15 for session in plan.sessions)
        later = roll(plan, new, FRESH, day(14), 5)
        ahead = [session for session in later.sessions if session.day >= day(14)]
        assert all(15 < session.minutes <= 30 for session in ahead)
        latest = roll(later, new, FRESH, day(28), 9)
        ahead = [session for session in latest.sessions if session.day >= day(28)]
        assert all(30 <= session.minutes <= 45 for session in ahead)


class TestRaces:
    @pytest.mark.parametrize(
        ("race_day", "expected"),
        [
            (2, {0: Focus.UPPER_AND_CORE}),
            # The race takes Thursday's rest, which leaves Monday as the only free day.
            (3, {2: Focus.UPPER_AND_CORE}),
            (4, {0: Focus.UPPER_AND_CORE, 2: Focus.UPPER_AND_CORE}),
            (5, {0: Focus.UPPER_AND_CORE, 2: Focus.LOWER}),
            (0, {2: Focus.LOWER}),
        ],
    )
    def test_no_legs_in_the_two_days_before_and_nothing_on_the_day(
        self, race_day: int, expected: dict[int, Focus]
    ) -> None:
        plan = make_plan(racing(RUNNER, day(race_day)), FRESH, MONDAY, 1)
        this_week = {
            (session.day - MONDAY).days: session.focus
            for session in plan.sessions
            if session.day < day(7)
        }
        assert this_week == expected

    def test_the_race_is_on_its_date_only(self) -> None:
        runs = run_on(racing(RUNNER, day(6)))
        assert runs(day(6).toordinal()) is RunKind.RACE
        assert runs(day(13).toordinal()) is RunKind.LONG
        assert runs(day(0).toordinal()) is RunKind.REST


class TestRolling:
    def test_the_same_day_changes_nothing(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert roll(plan, RUNNER, FRESH, MONDAY, 5) == plan

    def test_a_new_week_is_added_with_new_ids(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, RUNNER, FRESH, day(7), 5)
        assert days(rolled.sessions) == [0, 2, 7, 9, 14, 16]
        assert [session.id for session in rolled.sessions] == [1, 2, 3, 4, 5, 6]

    def test_sessions_older_than_eight_days_go(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert days(roll(plan, RUNNER, FRESH, day(8), 5).sessions)[0] == 0
        assert days(roll(plan, RUNNER, FRESH, day(9), 5).sessions)[0] == 2

    def test_contents_follow_the_training_state_from_today_on(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        state = ExerciseState(
            exercise=ExerciseId("goblet_squat"),
            load=Held(weight=kilograms(3)),
            sets=2,
            work=plan.sessions[1].prescriptions[0].work,
        )
        lighter = TrainingState(exercises=(state,))
        done = set_status(plan, SessionId(2), SessionStatus.REPORTED)
        rolled = roll(done, RUNNER, lighter, day(2), 5)
        assert rolled.sessions[:2] == done.sessions[:2]
        squats = [
            prescription.load
            for prescription in rolled.sessions[3].prescriptions
            if prescription.exercise == "goblet_squat"
        ]
        assert squats == [Held(weight=kilograms(3))]
        assert [each.id for each in rolled.sessions] == [each.id for each in done.sessions]

    def test_a_past_session_keeps_its_contents_while_it_waits_for_its_report(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        stop = Stop(exercise=ExerciseId("plank"), area=None, since=MONDAY)
        rolled = roll(plan, RUNNER, TrainingState(stops=(stop,)), day(1), 5)
        assert rolled.sessions[0] == plan.sessions[0]
        assert "plank" not in [each.exercise for each in rolled.sessions[2].prescriptions]

    def test_a_moved_session_is_not_planned_twice(self) -> None:
        plan = move(make_plan(RUNNER, FRESH, MONDAY, 1), SessionId(2), day(4))
        rolled = roll(plan, RUNNER, FRESH, day(1), 5)
        assert days(rolled.sessions) == [0, 4, 7, 9]
        assert rolled.sessions[1].planned_day == day(2)
        assert rolled.sessions[1].run is RunKind.TEMPO

    def test_a_skipped_session_does_not_come_back(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        skipped = set_status(plan, SessionId(1), SessionStatus.SKIPPED)
        assert roll(skipped, RUNNER, FRESH, MONDAY, 5) == skipped

    def test_weeks_of_silence_leave_no_gap_ahead(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, RUNNER, FRESH, day(30), 5)
        assert days(rolled.sessions) == [30, 35, 37]
        assert [session.id for session in rolled.sessions] == [5, 6, 7]

    def test_legs_that_may_not_be_trained_any_more_become_upper_body(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        sore = RUNNER.model_copy(
            update={
                "sore_spots": tuple(
                    SoreSpot(area=area)
                    for area in (BodyArea.HIP, BodyArea.KNEE, BodyArea.ANKLE, BodyArea.HAMSTRING)
                )
            }
        )
        rolled = roll(plan, sore, FRESH, MONDAY, 5)
        for session in rolled.sessions:
            assert session.prescriptions
            check_safe(sore, session.prescriptions)

    def test_no_session_is_empty_when_everything_hurts(self) -> None:
        hurting = RUNNER.model_copy(
            update={"sore_spots": tuple(SoreSpot(area=area) for area in BodyArea)}
        )
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert days(roll(plan, hurting, FRESH, day(1), 5).sessions) == [0]
        resting = make_plan(hurting, FRESH, MONDAY, 1)
        assert resting.sessions == ()
        assert resting.shortfall is not None
        assert resting.shortfall.placed == 0
        assert len(resting.omissions) == 8


class TestPlanningAnew:
    def test_new_days_replace_the_sessions_ahead(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        changed = RUNNER.model_copy(update={"running_week": EASY_WEEK})
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        anew = replan(done, changed, FRESH, day(1), 5)
        assert anew.started == MONDAY
        assert anew.sessions[0] == done.sessions[0]
        assert all(session.id >= 5 for session in anew.sessions[1:])
        check_dates(changed, tuple(each for each in anew.sessions if each.day > MONDAY))

    def test_todays_reported_session_stays_and_takes_its_place(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        anew = replan(done, RUNNER, FRESH, MONDAY, 5)
        assert days(anew.sessions) == [0, 2, 7, 9]
        assert anew.sessions[0] == done.sessions[0]
        assert [session.id for session in anew.sessions] == [1, 5, 6, 7]

    def test_a_skipped_session_is_not_offered_again_the_same_day(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        skipped = set_status(plan, SessionId(1), SessionStatus.SKIPPED)
        assert days(replan(skipped, RUNNER, FRESH, MONDAY, 5).sessions) == [0, 2, 7, 9]

    def test_a_changed_week_is_not_stuffed_with_more_than_was_wanted(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        for session_id in (1, 2):
            plan = set_status(plan, SessionId(session_id), SessionStatus.REPORTED)
        late = RUNNER.model_copy(
            update={
                "running_week": RunningWeek(
                    days=(
                        RunKind.TEMPO,
                        RunKind.LONG,
                        RunKind.REST,
                        RunKind.TEMPO,
                        RunKind.EASY,
                        RunKind.REST,
                        RunKind.REST,
                    )
                )
            }
        )
        anew = replan(plan, late, FRESH, day(3), 5)
        assert [each for each in days(anew.sessions) if 2 < each < 7] == []

    def test_a_higher_id_is_never_used_twice(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        anew = replan(plan, RUNNER, FRESH, MONDAY, 1)
        assert [session.id for session in anew.sessions] == [5, 6, 7, 8]

    def test_fewer_sessions_are_planned_when_fewer_are_wanted(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        once = RUNNER.model_copy(update={"dose": Dose(sessions=1, minutes=20)})
        anew = replan(plan, once, FRESH, MONDAY, 5)
        assert days(anew.sessions) == [2, 9]
        assert all(session.minutes <= 20 for session in anew.sessions)


class TestMoving:
    def test_where_a_session_may_go(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        options = day_options(plan, plan.sessions[1], RUNNER, MONDAY)
        assert [option.day for option in options] == [day(offset) for offset in range(7)]
        assert [set(option.objections) for option in options] == [
            {
                Objection.LEGS_BEFORE_HARD_RUN,
                Objection.ALREADY_STRENGTH,
            },
            {Objection.NEXT_TO_STRENGTH},
            set(),
            {Objection.LEGS_BEFORE_HARD_RUN, Objection.LAST_FREE_DAY},
            set(),
            {Objection.LEGS_BEFORE_LONG_RUN},
            {Objection.LEGS_ON_LONG_RUN_DAY, Objection.NEXT_TO_STRENGTH},
        ]

    def test_what_was_skipped_leaves_its_day(self) -> None:
        plan = set_status(make_plan(RUNNER, FRESH, MONDAY, 1), SessionId(1), SessionStatus.SKIPPED)
        assert can_do_on(plan, plan.sessions[1], RUNNER, day(1)) == ()

    def test_the_race_counts(self) -> None:
        profile = racing(RUNNER, day(5))
        plan = make_plan(profile, FRESH, MONDAY, 1)
        assert Objection.RACE_DAY in can_do_on(plan, plan.sessions[0], profile, day(5))

    def test_a_moved_session_keeps_its_planned_day_and_the_order(self) -> None:
        plan = move(make_plan(RUNNER, FRESH, MONDAY, 1), SessionId(1), day(5))
        assert [session.id for session in plan.sessions] == [2, 1, 3, 4]
        assert plan.sessions[1].day == day(5)
        assert plan.sessions[1].planned_day == MONDAY

    def test_an_unknown_session_changes_nothing(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert move(plan, SessionId(99), day(5)) == plan
        assert set_status(plan, SessionId(99), SessionStatus.SKIPPED) == plan


@settings(max_examples=examples(100), deadline=None)
@given(racing_profiles, training_states, st.integers(0, 6))
def test_a_plan_keeps_every_rule(profile: Profile, training: TrainingState, start: int) -> None:
    plan = make_plan(profile, training, day(start), 1)
    dose = profile.dose
    assert dose is not None
    check_dates(profile, plan.sessions)
    assert all(day(start) <= session.day <= day(13) for session in plan.sessions)
    assert [session.id for session in plan.sessions] == list(range(1, len(plan.sessions) + 1))
    for session in plan.sessions:
        assert session.prescriptions
        assert session.minutes <= dose.minutes
        check_safe(profile, session.prescriptions)
    assert make_plan(profile, training, day(start), 1) == plan


@settings(max_examples=examples(100), deadline=None)
@given(profiles, training_states)
def test_without_a_race_every_placement_becomes_a_session(
    profile: Profile, training: TrainingState
) -> None:
    plan = make_plan(profile, training, MONDAY, 1)
    weekdays = [each.weekday for each in plan.placements]
    assert days(plan.sessions) == weekdays + [weekday + 7 for weekday in weekdays]


@settings(max_examples=examples(60), deadline=None)
@given(
    racing_profiles,
    st.lists(training_states, min_size=1, max_size=3),
    st.integers(0, 6),
    st.lists(st.integers(1, 6), min_size=5, max_size=12),
)
def test_four_rolled_weeks_keep_every_rule(
    profile: Profile, trainings: list[TrainingState], start: int, steps: list[int]
) -> None:
    today = day(start)
    plan = make_plan(profile, trainings[0], today, 1)
    seen = {session.id: session for session in plan.sessions}
    for index, step in enumerate(steps):
        before, today = plan, today + timedelta(days=step)
        training = trainings[index % len(trainings)]
        plan = roll(plan, profile, training, today, max(seen, default=0) + 1)
        check_rolled(before, plan, today)
        for session in plan.sessions:
            known = seen.get(session.id, session)
            assert (known.day, known.planned_day) == (session.day, session.planned_day)
            assert session.prescriptions
            if session.day >= today:
                check_safe(profile, session.prescriptions)
        seen.update((session.id, session) for session in plan.sessions)
        assert roll(plan, profile, training, today, max(seen, default=0) + 1) == plan
    ahead = {session.id for session in plan.sessions}
    check_dates(
        profile, tuple(each for each in seen.values() if each.id in ahead or each.day < today)
    )


def check_rolled(before: Plan, after: Plan, today: date) -> None:
    """What rolling may not touch: what is past, what it began with, and the reach of a plan."""
    assert after.placements == before.placements
    assert after.started == before.started
    kept = {session.id: session for session in after.sessions}
    for session in before.sessions:
        if today - timedelta(days=8) <= session.day < today:
            assert kept[session.id] == session
    last = today + timedelta(days=13 - today.weekday())
    assert all(today - timedelta(days=8) <= each.day <= last for each in after.sessions)


@settings(max_examples=examples(60), deadline=None)
@given(profiles, profiles, st.integers(0, 13), st.data())
def test_planning_anew_keeps_the_past_and_every_rule(
    before: Profile, after: Profile, later: int, data: st.DataObject
) -> None:
    plan = make_plan(before, FRESH, MONDAY, 1)
    for session in plan.sessions:
        if session.day <= day(later):
            status = data.draw(st.sampled_from(SessionStatus))
            plan = set_status(plan, session.id, status)
    anew = replan(plan, after, FRESH, day(later), 1)
    old = {session.id: session for session in plan.sessions}
    for session in anew.sessions:
        if session.id in old:
            assert session == old[session.id]
            assert session.day < day(later) or session.status is not SessionStatus.PLANNED
        else:
            assert session.day >= day(later)
            assert session.status is SessionStatus.PLANNED
            assert session.id > max(old, default=0)
            assert can_do_on(anew, session, after, session.day) == ()
    assert len({session.id for session in anew.sessions}) == len(anew.sessions)


@settings(max_examples=examples(60), deadline=None)
@given(profiles, st.integers(0, 6), st.data())
def test_a_session_moved_where_nothing_objects_keeps_every_rule(
    profile: Profile, today: int, data: st.DataObject
) -> None:
    plan = make_plan(profile, FRESH, MONDAY, 1)
    if not plan.sessions:
        return
    session = data.draw(st.sampled_from(plan.sessions))
    for option in day_options(plan, session, profile, day(today)):
        moved = roll(move(plan, session.id, option.day), profile, FRESH, MONDAY, 100)
        if option.objections:
            with pytest.raises(AssertionError):
                check_dates(profile, moved.sessions)
        else:
            check_dates(profile, moved.sessions)


def test_every_prescribed_exercise_is_in_the_catalogue() -> None:
    for session in make_plan(RUNNER, FRESH, MONDAY, 1).sessions:
        for prescription in session.prescriptions:
            assert CATALOGUE.get(prescription.exercise).pattern is prescription.pattern
