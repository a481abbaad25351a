"""The plan over weeks: made, rolled, made anew; every dated session keeps the rules."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product

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
    Trained,
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

from .runners import (
    ARTICLE_WEEK,
    MONDAY,
    profiles,
    racing_profiles,
    running_weeks,
    stopped,
    training_states,
)
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


def foci(plan: Plan, before: date) -> dict[int, Focus]:
    return {(each.day - MONDAY).days: each.focus for each in plan.sessions if each.day < before}


def same_week(one: date, other: date) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


def racing(profile: Profile, on: date) -> Profile:
    return profile.model_copy(update={"race": RaceAnswer(races=(Race(distance_km=10, day=on),))})


def check_dates(profile: Profile, sessions: tuple[Session, ...]) -> None:
    """The hard rules of dates once more, from the profile and the calendar alone."""
    running_week = profile.running_week
    assert running_week is not None
    race = profile.race.races[0].day if profile.race and profile.race.races else None
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
        for start in range(7):
            plan = make_plan(RUNNER, FRESH, day(start), 1)
            assert all(start <= each <= 13 for each in days(plan.sessions))
            assert days(plan.sessions)[-2:] == [7, 9]

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (0, {0: Focus.UPPER_AND_CORE, 2: Focus.LOWER}),
            (1, {2: Focus.LOWER, 4: Focus.UPPER_AND_CORE}),
            (2, {2: Focus.LOWER, 4: Focus.UPPER_AND_CORE}),
            (3, {3: Focus.UPPER_AND_CORE, 5: Focus.UPPER_AND_CORE}),
            (4, {4: Focus.FULL}),
            (5, {5: Focus.UPPER_AND_CORE}),
            # The next day is Monday's session.
            (6, {}),
        ],
    )
    def test_a_plan_begun_in_the_middle_of_a_week_uses_what_is_left_of_it(
        self, start: int, expected: dict[int, Focus]
    ) -> None:
        plan = make_plan(RUNNER, FRESH, day(start), 1)
        assert foci(plan, day(7)) == expected
        assert [session.id for session in plan.sessions] == list(range(1, len(expected) + 3))
        assert roll(plan, RUNNER, FRESH, day(start), 9) == plan

    def test_one_session_a_week_begun_late_is_one_session(self) -> None:
        once = RUNNER.model_copy(update={"dose": Dose(sessions=1, minutes=20)})
        assert days(make_plan(once, FRESH, day(3), 1).sessions) == [4, 9]

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
        sore = RUNNER.model_copy(update={"sore_spots": (SoreSpot(area=BodyArea.SHIN),)})
        plan = make_plan(sore, FRESH, MONDAY, 1)
        assert plan.omissions == (Omission(pattern=Pattern.CALF, area=BodyArea.SHIN),)

    def test_newcomers_train_longer_with_the_weeks(self) -> None:
        new = RUNNER.model_copy(
            update={"experience": Experience.NEW, "dose": Dose(sessions=2, minutes=45)}
        )
        plan = make_plan(new, FRESH, MONDAY, 1)
        assert all(session.minutes <= 15 for session in plan.sessions)
        later = roll(trained_for(plan, 2), new, FRESH, day(14), 5)
        ahead = [session for session in later.sessions if session.day >= day(14)]
        assert all(15 <= session.minutes <= 30 for session in ahead)
        assert max(session.minutes for session in ahead) > 15
        latest = roll(trained_for(later, 4), new, FRESH, day(28), 9)
        ahead = [session for session in latest.sessions if session.day >= day(28)]
        assert all(session.minutes <= 45 for session in ahead)
        assert max(session.minutes for session in ahead) >= 30

    def test_a_newcomers_minutes_are_those_that_the_plan_showed_before(self) -> None:
        new = RUNNER.model_copy(
            update={"experience": Experience.NEW, "dose": Dose(sessions=2, minutes=45)}
        )
        plan = trained_for(make_plan(new, FRESH, MONDAY, 1), 1)
        shown = {each.day: each.minutes for each in roll(plan, new, FRESH, day(7), 5).sessions}
        this, following = (
            [each for each in shown if day(first) <= each < day(first + 7)] for first in (7, 14)
        )
        assert max(shown[each] for each in this) <= 15 < max(shown[each] for each in following)
        morning = roll(plan, new, FRESH, day(7), 5)
        first = next(each for each in morning.sessions if each.day == this[0])
        done = set_status(trained_for(morning, 2), first.id, SessionStatus.REPORTED)
        later = {each.day: each.minutes for each in roll(done, new, FRESH, this[0], 9).sessions}
        assert later == {each: minutes for each, minutes in shown.items() if each >= MONDAY}
        monday = {each.day: each.minutes for each in roll(done, new, FRESH, day(14), 9).sessions}
        assert all(monday[each] == shown[each] for each in following)

    def test_weeks_in_which_nothing_was_done_make_nothing_longer(self) -> None:
        new = RUNNER.model_copy(
            update={"experience": Experience.NEW, "dose": Dose(sessions=2, minutes=45)}
        )
        plan = make_plan(new, FRESH, MONDAY, 1)
        latest = roll(plan, new, FRESH, day(70), 5)
        assert all(session.minutes <= 15 for session in latest.sessions)


def trained_for(plan: Plan, weeks: int) -> Plan:
    return plan.model_copy(update={"weeks_trained": weeks})


class TestRaces:
    @pytest.mark.parametrize(
        ("race_day", "expected"),
        [
            # Nothing from two days before a race of ten kilometres to three days after it.
            (1, {5: Focus.UPPER_AND_CORE}),
            (2, {}),
            # The race takes Thursday's rest, which leaves Monday as the only free day.
            (3, {}),
            (4, {0: Focus.UPPER_AND_CORE}),
            # The week of a race has one session. Legs bear light work only, and where they could
            # go they have just run hard: the upper body.
            (5, {0: Focus.UPPER_AND_CORE}),
            (0, {4: Focus.UPPER_AND_CORE}),
        ],
    )
    def test_a_race_has_its_days_and_the_week_the_session_that_is_left(
        self, race_day: int, expected: dict[int, Focus]
    ) -> None:
        plan = make_plan(racing(RUNNER, day(race_day)), FRESH, MONDAY, 1)
        assert foci(plan, day(7)) == expected

    def test_one_session_a_week_gives_way_to_a_race_on_its_day(self) -> None:
        once = RUNNER.model_copy(
            update={"dose": Dose(sessions=1, minutes=30), "running_week": EASY_WEEK}
        )
        usual = make_plan(once, FRESH, MONDAY, 1).sessions[0].day
        plan = make_plan(racing(once, usual), FRESH, MONDAY, 1)
        assert [(each.day - usual).days for each in plan.sessions] == [4, 7]

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
        rolled = roll(skipped, RUNNER, FRESH, MONDAY, 5)
        assert rolled.sessions[0] == skipped.sessions[0]
        assert days(rolled.sessions) == [0, 2, 7, 9]
        assert [each.prescriptions for each in rolled.sessions] == [
            each.prescriptions for each in skipped.sessions
        ]
        assert roll(rolled, RUNNER, FRESH, MONDAY, 5) == rolled

    def test_weeks_of_silence_leave_no_gap_ahead(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, RUNNER, FRESH, day(30), 5)
        assert days(rolled.sessions) == [30, 35, 37]
        assert [session.id for session in rolled.sessions] == [5, 6, 7]

    def test_legs_that_may_not_be_trained_any_more_become_upper_body(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        hurt = (BodyArea.HIP, BodyArea.KNEE, BodyArea.ANKLE, BodyArea.HAMSTRING)
        rolled = roll(plan, RUNNER, stopped(*hurt), MONDAY, 5)
        for session in rolled.sessions:
            assert session.prescriptions
            exercises = tuple(CATALOGUE.get(each.exercise) for each in session.prescriptions)
            assert not any(each.loads(area) for each, area in product(exercises, hurt))

    def test_no_session_is_empty_when_everything_hurts(self) -> None:
        hurting = stopped(*BodyArea)
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert days(roll(plan, RUNNER, hurting, day(1), 5).sessions) == [0]
        resting = make_plan(RUNNER, hurting, MONDAY, 1)
        assert resting.sessions == ()
        assert resting.shortfall is not None
        assert resting.shortfall.placed == 0
        assert len(resting.omissions) == 8


def beside(*offsets: int) -> tuple[Trained, ...]:
    return tuple(Trained(day=day(offset), focus=Focus.UPPER_AND_CORE) for offset in offsets)


class TestTrainingBesideThePlan:
    def test_a_new_plan_leaves_its_day_and_the_days_around_it(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1, trained=beside(-1))
        assert days(plan.sessions) == [2, 4, 7, 9]

    def test_it_is_one_of_the_sessions_of_its_week(self) -> None:
        assert days(make_plan(RUNNER, FRESH, day(3), 1, trained=beside(1)).sessions) == [4, 7, 9]
        twice = make_plan(RUNNER, FRESH, day(3), 1, trained=beside(0, 2))
        assert days(twice.sessions) == [7, 9]

    def test_the_next_days_session_goes_to_the_nearest_day_that_is_allowed(self) -> None:
        plan = set_status(make_plan(RUNNER, FRESH, MONDAY, 1), SessionId(1), SessionStatus.SKIPPED)
        rolled = roll(plan, RUNNER, FRESH, day(1), 5, trained=beside(1))
        # Wednesday comes after it, and Thursday is the day before a tempo run: no legs.
        assert foci(rolled, day(7)) == {0: Focus.UPPER_AND_CORE, 4: Focus.LOWER}
        assert rolled.sessions[1].id == 2
        assert rolled.sessions[1].planned_day == day(2)
        assert rolled.sessions[1].run is RunKind.TEMPO
        assert roll(rolled, RUNNER, FRESH, day(1), 5, trained=beside(1)) == rolled

    def test_a_session_goes_where_no_later_day_is_allowed(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        for offset, session_id in ((3, 1), (5, 2)):
            plan = move(plan, SessionId(session_id), day(offset))
        rolled = roll(plan, RUNNER, FRESH, day(4), 5, trained=beside(4))
        # Saturday comes after it, and Sunday before Monday's session.
        assert days(rolled.sessions) == [3, 7, 9]

    def test_the_session_of_the_same_day_stays(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert roll(plan, RUNNER, FRESH, MONDAY, 5, trained=beside(0)) == plan

    def test_what_is_past_stays(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        rolled = roll(plan, RUNNER, FRESH, day(1), 5, trained=beside(-1))
        assert rolled == plan

    def test_planning_anew_leaves_its_days(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        three = RUNNER.model_copy(update={"dose": Dose(sessions=3, minutes=30)})
        anew = replan(done, three, FRESH, day(2), 5, trained=beside(2))
        assert [each for each in days(anew.sessions) if each < 7] == [0, 2]

    def test_moving_respects_it(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        session = plan.sessions[1]
        assert can_do_on(plan, session, RUNNER, day(4)) == ()
        assert can_do_on(plan, session, RUNNER, day(4), trained=beside(3)) == (
            Objection.NEXT_TO_STRENGTH,
        )
        options = day_options(plan, session, RUNNER, MONDAY, trained=beside(4))
        assert Objection.ALREADY_STRENGTH in options[4].objections

    def test_the_last_free_day_counts_it(self) -> None:
        plan = make_plan(RUNNER, FRESH, day(3), 1)
        assert days(plan.sessions)[0] == 3
        rolled = roll(plan, RUNNER, FRESH, day(3), 9, trained=beside(0))
        assert 3 not in days(rolled.sessions)


@settings(max_examples=examples(60))
@given(racing_profiles, st.integers(0, 6), st.integers(0, 6), st.sets(st.integers(-3, 9)))
def test_no_planned_session_stands_beside_training_out_of_plan(
    profile: Profile, start: int, later: int, offsets: set[int]
) -> None:
    today = day(start + later)
    trained = beside(*(offset for offset in offsets if day(offset) <= today))
    plan = make_plan(profile, FRESH, day(start), 1)
    for changed in (
        roll(plan, profile, FRESH, today, 50, trained=trained),
        replan(plan, profile, FRESH, today, 50, trained=trained),
        make_plan(profile, FRESH, today, 50, trained=trained),
    ):
        ahead = {each.day for each in changed.sessions if each.day >= today}
        for each in trained:
            assert each.day + timedelta(days=1) not in ahead
            assert each.day not in ahead - {session.day for session in plan.sessions}
        check_dates(profile, tuple(each for each in changed.sessions if each.day >= today))
        known = {session.id: session for session in plan.sessions}
        for session in changed.sessions:
            if session.day < today:
                assert session == known[session.id]
            elif session.id in known:
                assert same_week(session.day, known[session.id].day)
        assert roll(changed, profile, FRESH, today, 90, trained=trained) == changed


class TestPlanningAnew:
    def test_new_days_replace_the_sessions_ahead(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        changed = RUNNER.model_copy(update={"running_week": EASY_WEEK})
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        anew = replan(done, changed, FRESH, day(1), 5)
        assert anew.started == MONDAY
        assert anew.sessions[0] == done.sessions[0]
        # Wednesday's session may stay where it is, and so it does.
        assert (anew.sessions[1].id, anew.sessions[1].day) == (2, day(2))
        check_dates(changed, tuple(each for each in anew.sessions if each.day > MONDAY))

    def test_todays_reported_session_stays_and_takes_its_place(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED)
        anew = replan(done, RUNNER, FRESH, MONDAY, 5)
        assert days(anew.sessions) == [0, 2, 7, 9]
        assert anew.sessions[0] == done.sessions[0]
        assert [session.id for session in anew.sessions] == [1, 2, 3, 4]

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
        thrice = RUNNER.model_copy(update={"dose": Dose(sessions=3, minutes=30)})
        anew = replan(plan, thrice, FRESH, MONDAY, 1)
        assert [session.id for session in anew.sessions] == [1, 2, 5, 3, 4, 6]

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

    def test_a_session_stands_on_the_day_it_was_done(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED, day(1))
        assert (done.sessions[0].day, done.sessions[0].planned_day) == (day(1), MONDAY)
        # Wednesday's session may not follow it.
        rolled = roll(done, RUNNER, FRESH, day(1), 5)
        assert days(rolled.sessions) == [1, 4, 7, 9]
        later = set_status(plan, SessionId(1), SessionStatus.REPORTED, day(4))
        assert [session.id for session in later.sessions] == [2, 1, 3, 4]

    def test_a_session_done_on_the_day_of_another_takes_that_day(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        done = set_status(plan, SessionId(1), SessionStatus.REPORTED, day(2))
        assert days(roll(done, RUNNER, FRESH, day(2), 5).sessions) == [2, 4, 7, 9]

    def test_an_unknown_session_changes_nothing(self) -> None:
        plan = make_plan(RUNNER, FRESH, MONDAY, 1)
        assert move(plan, SessionId(99), day(5)) == plan
        assert set_status(plan, SessionId(99), SessionStatus.SKIPPED) == plan


@settings(max_examples=examples(100))
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


@settings(max_examples=examples(100))
@given(profiles, training_states)
def test_without_a_race_every_placement_becomes_a_session(
    profile: Profile, training: TrainingState
) -> None:
    plan = make_plan(profile, training, MONDAY, 1)
    weekdays = [each.weekday for each in plan.placements]
    if plan.shortfall is None:
        assert days(plan.sessions) == weekdays + [weekday + 7 for weekday in weekdays]
        return
    # Where Sunday and the next Monday stand in each other's way, one of two weeks may hold more.
    for week in (0, 1):
        held = [each for each in days(plan.sessions) if each // 7 == week]
        assert len(held) >= len(weekdays)


def test_a_better_mix_is_no_reason_to_stand_beside_the_usual_day_of_the_next_week() -> None:
    runs = RunningWeek(days=(RunKind.EASY, RunKind.EASY, *(RunKind.TEMPO,) * 5))
    thrice = {"running_week": runs, "dose": Dose(sessions=3, minutes=20)}
    plan = make_plan(RUNNER.model_copy(update=thrice), FRESH, MONDAY, 1)
    assert days(plan.sessions) == [0, 2, 4, 7, 9, 11]


def test_from_65_on_a_better_mix_is_no_reason_to_leave_72_hours_to_legs_of_next_week() -> None:
    runs = RunningWeek(days=(RunKind.EASY, RunKind.TEMPO, RunKind.EASY, *(RunKind.TEMPO,) * 4))
    older = {
        "running_week": runs,
        "age_band": AgeBand.FROM_65,
        "experience": Experience.NEW,
        "dose": Dose(sessions=3, minutes=10),
    }
    plan = make_plan(RUNNER.model_copy(update=older), FRESH, MONDAY, 1)
    assert days(plan.sessions) == [2, 4, 6, 9, 11, 13]


def legal_week(
    runs: dict[int, RunKind], strength: tuple[str, ...], around: set[int], first: int
) -> bool:
    """Whether seven dated days keep the hard rules: in other words than the planner's.

    `strength` is a letter a day from `first` (a Monday): "-" nothing, "u" upper body, "w" legs;
    `around` holds the days of other weeks with strength.
    """
    legs = {first + index for index, letter in enumerate(strength) if letter == "w"}
    own = {first + index for index, letter in enumerate(strength) if letter != "-"}
    hard = {day for day, run in runs.items() if run in {RunKind.TEMPO, RunKind.INTERVALS}}
    long = {day for day, run in runs.items() if run is RunKind.LONG}
    race = {day for day, run in runs.items() if run is RunKind.RACE}
    if own & race or legs & long:
        return False
    if any((day + 1) in hard | long | race or (day + 2) in race for day in legs):
        return False
    if any((day + 1) in own | around or (day - 1) in around for day in own):
        return False
    resting = {day for day in range(first, first + 7) if runs[day] is RunKind.REST}
    return not own & resting or not resting <= own


def most_in_week(
    runs: dict[int, RunKind], around: set[int], first: int, start: int, wanted: int
) -> int:
    """The most sessions, up to `wanted`, of any choice on the days of a week from `start` on."""
    return max(
        7 - strength.count("-")
        for strength in product("-uw", repeat=7)
        if 7 - strength.count("-") <= wanted
        and all(strength[index] == "-" for index in range(start - first))
        and legal_week(runs, strength, around, first)
    )


@settings(max_examples=examples(60))
@given(running_weeks, st.integers(1, 3), st.integers(0, 6))
def test_a_first_week_has_as_many_sessions_as_the_rest_of_it_can_hold(
    week: RunningWeek, wanted: int, start: int
) -> None:
    runner = RUNNER.model_copy(
        update={"running_week": week, "dose": Dose(sessions=wanted, minutes=20)}
    )
    plan = make_plan(runner, FRESH, day(start), 1)
    runs = {offset: week.days[offset % 7] for offset in range(-7, 28)}
    stand = set(days(plan.sessions))
    own = {each for each in stand if each < 7}
    assert len(own) == most_in_week(runs, stand - own, 0, start, wanted)


@settings(max_examples=examples(60))
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
    assert before.block is not None
    assert after.block is not None
    if after.block.phase is before.block.phase:
        assert after.placements == before.placements
    assert after.started == before.started
    kept = {session.id: session for session in after.sessions}
    for session in before.sessions:
        if today - timedelta(days=8) <= session.day < today:
            assert kept[session.id] == session
    last = today + timedelta(days=13 - today.weekday())
    assert all(today - timedelta(days=8) <= each.day <= last for each in after.sessions)


@settings(max_examples=examples(60))
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
        planned_ahead = session.day >= day(later) and session.status is SessionStatus.PLANNED
        if session.id in old and not planned_ahead:
            assert session == old[session.id]
        elif session.id in old:
            assert same_week(session.day, old[session.id].day)
            assert can_do_on(anew, session, after, session.day) == ()
        else:
            assert session.day >= day(later)
            assert session.status is SessionStatus.PLANNED
            assert session.id > max(old, default=0)
            assert can_do_on(anew, session, after, session.day) == ()
    assert len({session.id for session in anew.sessions}) == len(anew.sessions)


@settings(max_examples=examples(60))
@given(profiles, st.integers(0, 6), st.data())
def test_a_session_moved_where_nothing_objects_keeps_every_rule(
    profile: Profile, today: int, data: st.DataObject
) -> None:
    plan = make_plan(profile, FRESH, MONDAY, 1)
    if not plan.sessions:
        return
    session = data.draw(st.sampled_from(plan.sessions))
    runs = run_on(profile)
    for option in day_options(plan, session, profile, day(today)):
        moved = move(plan, session.id, option.day)
        there = tuple(
            each.model_copy(update={"run": runs(each.day.toordinal())}) for each in moved.sessions
        )
        rolled = roll(moved, profile, FRESH, MONDAY, 100)
        check_dates(profile, rolled.sessions)
        if option.objections:
            with pytest.raises(AssertionError):
                check_dates(profile, there)
        else:
            check_dates(profile, there)
            assert days(rolled.sessions) == days(there)


def test_every_prescribed_exercise_is_in_the_catalogue() -> None:
    for session in make_plan(RUNNER, FRESH, MONDAY, 1).sessions:
        for prescription in session.prescriptions:
            assert CATALOGUE.get(prescription.exercise).pattern is prescription.pattern
