"""What the card of a session says to watch for."""

import pytest

from coach.adaptation.decide import decide
from coach.adaptation.performance import reps_left_of
from coach.adaptation.state import apply
from coach.adaptation.watching import faults_to_watch, loads_to_find
from coach.plan import Prescription
from coach.training_log import FormFault, FormSign, TrainingState
from tests.coach.adaptation.examples import (
    DEADLIFT,
    GOBLET,
    PLANK,
    ROW,
    RUNNER,
    SQUAT,
    clean,
    fault,
    lines,
    once_clean,
    standing,
    told,
    training,
)


def test_the_fault_of_last_time_is_watched_until_a_clean_session() -> None:
    arched = told(clean(GOBLET, ROW), faults=(fault("goblet_squat", FormSign.BACK_ARCHED),))
    after = apply(TrainingState(), decide(arched, TrainingState(), RUNNER))
    (watched,) = faults_to_watch((GOBLET, ROW), after)
    assert watched == FormFault(exercise=GOBLET.exercise, sign=FormSign.BACK_ARCHED)
    (lighter,) = (each for each in after.exercises if each.exercise == GOBLET.exercise)
    asked = GOBLET.model_copy(update={"sets": lighter.sets, "load": lighter.load})
    better = apply(after, decide(clean(asked, number=2), after, RUNNER))
    assert faults_to_watch((GOBLET, ROW), better) == ()


@pytest.mark.parametrize(
    ("asked", "state", "is_to_find"),
    [
        (GOBLET, TrainingState(), True),
        (GOBLET, training(standing(GOBLET)), False),
        (GOBLET.model_copy(update={"may_progress": False}), TrainingState(), False),
        (SQUAT, TrainingState(), False),
        (PLANK, TrainingState(), False),
    ],
)
def test_c6_whose_load_is_still_to_be_found(
    asked: Prescription, state: TrainingState, is_to_find: bool
) -> None:
    assert bool(loads_to_find((asked,), state, RUNNER)) is is_to_find


def test_after_pain_no_load_is_to_be_found_beyond_what_the_state_says() -> None:
    known = standing(GOBLET).model_copy(update={"calibrations_left": 1})
    assert loads_to_find((GOBLET,), training(known), RUNNER) == (GOBLET.exercise,)


@pytest.mark.parametrize(
    ("left", "hardest", "squat", "row"),
    [(1, None, 1, 1), (1, GOBLET.exercise, 1, 2), (0, ROW.exercise, 2, 0), (4, None, 4, 4)],
)
def test_little_left_belongs_to_where_it_was(
    left: int, hardest: object, squat: int, row: int
) -> None:
    report = told(clean(GOBLET, ROW), reps_left=left, hardest=hardest)
    assert reps_left_of(report, GOBLET.exercise) == squat
    assert reps_left_of(report, ROW.exercise) == row


def test_where_nothing_was_left_only_that_lift_waits() -> None:
    spent = told(clean(GOBLET, DEADLIFT), reps_left=0, hardest=GOBLET.exercise)
    squat, hinge = lines(decide(spent, once_clean(GOBLET, DEADLIFT), RUNNER))
    assert squat.endswith("[no repetitions left]")
    assert hinge.endswith("[one repetition more]")
