"""What a plan has to do with a question is read off that plan."""

from datetime import date, timedelta

from coach.knowledge.own_plan import OwnPlan
from coach.plan import (
    ExerciseId,
    Focus,
    Pattern,
    Phase,
    Placement,
    Plan,
    Prescription,
    Reps,
    Session,
    SessionId,
    SessionStatus,
    Stage,
    WarmUp,
)
from coach.profile import Profile, Race, RaceAnswer, RunKind, RunningWeek, Weekday
from coach.units import Bodyweight, Load, PerHand, kilograms

MONDAY = date(2026, 11, 30)
WEEK = RunningWeek(
    days=(
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.LONG,
    )
)


def prescribed(
    name: str, pattern: Pattern, load: Load | None = None, sets: int = 2
) -> Prescription:
    return Prescription(
        exercise=ExerciseId(name),
        pattern=pattern,
        sets=sets,
        work=Reps(count=10),
        load=load or Bodyweight(),
        reps_in_reserve=3,
        rest_seconds=60,
    )


PUSH = prescribed("push_up", Pattern.PUSH)
SQUAT = prescribed("bodyweight_squat", Pattern.SQUAT)
HINGE = prescribed(
    "dumbbell_romanian_deadlift", Pattern.HINGE, PerHand(weight=kilograms(8)), sets=3
)


def session(number: int, day: date, *prescriptions: Prescription) -> Session:
    return Session(
        id=SessionId(number),
        day=day,
        planned_day=day,
        focus=Focus.FULL,
        run=RunKind.REST,
        warm_up=WarmUp.FULL,
        prescriptions=prescriptions,
        minutes=30,
        stage=Stage(phase=Phase.GENERAL),
    )


def own(today: date = MONDAY, exercise: str | None = None) -> OwnPlan:
    done = session(1, MONDAY - timedelta(days=2), HINGE)
    skipped = session(2, MONDAY, HINGE).model_copy(update={"status": SessionStatus.SKIPPED})
    return OwnPlan(
        profile=Profile(
            running_week=WEEK,
            race=RaceAnswer(
                past=(Race(distance_km=5, day=MONDAY - timedelta(days=3)),),
                races=(
                    Race(distance_km=10, day=MONDAY),
                    Race(distance_km=21.1, day=MONDAY + timedelta(days=20)),
                ),
            ),
        ),
        plan=Plan(
            started=MONDAY,
            placements=(
                Placement(weekday=Weekday.WEDNESDAY, focus=Focus.LOWER, reasons=()),
                Placement(weekday=Weekday.MONDAY, focus=Focus.UPPER_AND_CORE, reasons=()),
            ),
            sessions=(
                session(5, MONDAY + timedelta(days=7), SQUAT),
                session(4, MONDAY + timedelta(days=2), SQUAT, HINGE),
                session(3, MONDAY, PUSH),
                skipped,
                done,
            ),
        ),
        today=today,
        exercise=ExerciseId(exercise) if exercise else None,
    )


def test_sessions_ahead_are_the_planned_ones_from_today_on() -> None:
    assert [each.id for each in own().sessions] == [3, 4, 5]
    assert [each.id for each in own(MONDAY + timedelta(days=1)).sessions] == [4, 5]


def test_the_coming_week_ends_after_seven_days() -> None:
    assert [each.id for each in own().coming_week] == [3, 4]
    assert own().leg_sets == 5


def test_days_stand_in_their_order() -> None:
    assert own().strength_days == (Weekday.MONDAY, Weekday.WEDNESDAY)
    assert own().leg_days == (Weekday.WEDNESDAY,)
    assert own().free_days == (Weekday.THURSDAY,)
    assert own().long_run_day is Weekday.SUNDAY


def test_a_race_of_today_is_still_to_come() -> None:
    today, tomorrow = own(), own(MONDAY + timedelta(days=1))
    assert today.next_race is not None
    assert today.last_race is not None
    assert (today.next_race.distance_km, today.last_race.distance_km) == (10, 5)
    assert tomorrow.next_race is not None
    assert tomorrow.last_race is not None
    assert (tomorrow.next_race.distance_km, tomorrow.last_race.distance_km) == (21.1, 10)


def test_a_question_is_about_the_exercise_named_or_the_first_loaded_one() -> None:
    assert own().prescription == HINGE
    assert own(exercise="push_up").prescription == PUSH
    assert own(exercise="hip_thrust").prescription == HINGE
    assert own(MONDAY + timedelta(days=3)).prescription == SQUAT


def test_without_a_plan_there_is_nothing_to_say_of_it() -> None:
    nothing = own().model_copy(update={"plan": None})
    assert nothing.sessions == ()
    assert nothing.strength_days == nothing.free_days == ()
    assert nothing.next_session is None
    assert nothing.phase is None
    assert nothing.prescription is None
    assert not nothing.lifts_weights
    assert own().lifts_weights
