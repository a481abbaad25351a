"""How long a session takes, worked out by hand from the phase table F."""

import pytest

from coach.knowledge.catalogue import CATALOGUE
from coach.plan import (
    Circuit,
    ExerciseId,
    Focus,
    Hold,
    Prescription,
    RampSet,
    Reps,
    Session,
    SessionId,
    WarmUp,
    Work,
)
from coach.planning.session_time import Clock, in_minutes, minutes_of, warm_up_for
from coach.profile import RunKind
from coach.units import Bodyweight, Load, PerHand, kilograms
from tests.coach.planning.runners import MONDAY

NOTHING = Bodyweight()


def asked(
    name: str,
    sets: int,
    work: Work,
    rest: int,
    *,
    load: Load = NOTHING,
    ramp: tuple[RampSet, ...] = (),
) -> Prescription:
    exercise = CATALOGUE.get(ExerciseId(name))
    return Prescription(
        exercise=exercise.id,
        pattern=exercise.pattern,
        sets=sets,
        work=work,
        one_sided=exercise.one_sided,
        load=load,
        reps_in_reserve=3,
        rest_seconds=rest,
        ramp=ramp,
    )


def session(
    *prescriptions: Prescription, warm_up: WarmUp = WarmUp.FULL, circuit: Circuit | None = None
) -> Session:
    return Session(
        id=SessionId(1),
        day=MONDAY,
        planned_day=MONDAY,
        focus=Focus.FULL,
        minutes=60,
        run=RunKind.REST,
        warm_up=warm_up,
        prescriptions=prescriptions,
        circuit=circuit,
    )


SQUATS = asked("goblet_squat", 3, Reps(count=10), 90)
"""45 to set up, 3 x 10 x 4 of work, two rests of 90: 345 s."""
LUNGES = asked("dumbbell_lunge", 2, Reps(count=12), 60)
"""45, 2 x 12 x 4 for each side, one rest of 60: 297 s."""
PLANKS = asked("plank", 2, Hold(seconds=30), 45)
"""45, 2 x 30, one rest of 45: 150 s."""
SIDE_PLANKS = asked("side_plank", 2, Hold(seconds=20), 45)
"""45, 2 x 20 for each side, one rest of 45: 170 s."""
RAMPED = asked(
    "goblet_squat",
    3,
    Reps(count=10),
    90,
    load=PerHand(weight=kilograms(10)),
    ramp=(
        RampSet(load=PerHand(weight=kilograms(5)), reps=5),
        RampSet(load=PerHand(weight=kilograms(7)), reps=3),
    ),
)
"""And 5 x 4 and 3 x 4 with 30 after each: 92 s more."""


@pytest.mark.parametrize(
    ("done", "seconds"),
    [
        # Up to a quarter of an hour it ends with its last set, beyond with two minutes of walking.
        (session(SQUATS), 300 + 345),
        (session(SQUATS, LUNGES), 300 + 345 + 297 + 120),
        (session(SQUATS, LUNGES, PLANKS), 300 + 345 + 297 + 150 + 120),
        (session(SQUATS, LUNGES, SIDE_PLANKS), 300 + 345 + 297 + 170 + 120),
        (session(RAMPED, LUNGES, PLANKS), 300 + 345 + 92 + 297 + 150 + 120),
        (session(SQUATS, LUNGES, PLANKS, warm_up=WarmUp.LONG), 480 + 345 + 297 + 150 + 120),
        (session(SQUATS, LUNGES, PLANKS, warm_up=WarmUp.SHORT), 120 + 345 + 297 + 150 + 120),
        (session(SQUATS, LUNGES, PLANKS, warm_up=WarmUp.RAMP_SETS), 90 + 345 + 297 + 150),
    ],
)
def test_f_warm_up_setup_sets_rests_but_the_last_and_cool_down(done: Session, seconds: int) -> None:
    assert minutes_of(done) == in_minutes(seconds)
    assert Clock(60, done.warm_up).seconds(()) == 0


def test_f_rounds_are_set_up_once() -> None:
    squats, lunges, planks = (
        each.model_copy(update={"sets": 2, "rest_seconds": 15}) for each in (SQUATS, LUNGES, PLANKS)
    )
    done = session(
        squats, lunges, planks, circuit=Circuit(rounds=2, rest_between_rounds_seconds=90)
    )
    one_round = 40 + 15 + 96 + 15 + 30
    assert minutes_of(done) == in_minutes(300 + 45 + 2 * one_round + 90)


def test_a_set_less_takes_its_work_and_one_rest_off() -> None:
    fewer = SQUATS.model_copy(update={"sets": 2})
    clock = Clock(60, WarmUp.FULL)
    assert minutes_of(session(SQUATS)) - minutes_of(session(fewer)) == 2
    assert clock.warm_up is WarmUp.FULL


@pytest.mark.parametrize("run", RunKind)
def test_s11_e3_only_right_after_an_easy_run_nothing_has_to_be_warmed_up(run: RunKind) -> None:
    warm = warm_up_for(45, run) is WarmUp.RAMP_SETS
    assert warm is (run is RunKind.EASY)
