"""What the season tells the decisions: the range of the phase, and when nothing goes up."""

import pytest

from coach.adaptation.decide import decide, is_held
from coach.knowledge.load_ladder import added_kilograms
from coach.plan import Prescription, WorkRange
from coach.profile import Profile
from coach.training_log import ExerciseDone, TrainingState
from tests.coach.adaptation.examples import (
    BEGINNER,
    GOBLET,
    PLANK,
    ROW,
    RUNNER,
    SQUAT,
    clean,
    hands,
    held,
    lines,
    once_clean,
    prescription,
    standing,
    told,
    training,
)


def within(asked: Prescription, low: int, high: int) -> Prescription:
    return asked.model_copy(update={"work_range": WorkRange(low=low, high=high)})


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            within(prescription("goblet_squat", 3, 8, held(20)), 6, 8),
            "goblet_squat 3x6 @ 22.5 kg [S20]",
            id="the load rises and repetitions go back to the low end of the phase",
        ),
        pytest.param(
            within(prescription("goblet_squat", 3, 5, held(20)), 6, 8),
            "goblet_squat 3x6 @ 20 kg++ [one repetition more]",
            id="below the range of the phase repetitions come first",
        ),
        pytest.param(
            within(ROW, 6, 8),
            "one_arm_row 3x12 @ 10 kg++ [more repetitions]",
            id="above the range of the phase where the next load is too big a step",
        ),
    ],
)
def test_s19_the_range_is_that_of_the_phase(asked: Prescription, expected: str) -> None:
    known = standing(asked, clean_sessions=1).model_copy(update={"work_range": asked.work_range})
    (change,) = lines(decide(clean(asked), training(known), RUNNER))
    assert change.partition(" -> ")[2] == expected


def test_a_new_phase_is_met_before_anything_is_decided() -> None:
    before = standing(prescription("dumbbell_romanian_deadlift", 3, 15, hands(12)), 1)
    asked = within(prescription("dumbbell_romanian_deadlift", 3, 8, hands(12)), 6, 8)
    (change,) = decide(clean(asked), training(before), RUNNER).changes
    assert change.before.work_range == WorkRange(low=6, high=8)
    assert change.after is not None
    assert change.after.work_range == WorkRange(low=6, high=8)
    assert lines(decide(clean(asked), training(before), RUNNER)) == (
        "dumbbell_romanian_deadlift 3x8 @ 12 kg+ -> "
        "dumbbell_romanian_deadlift 3x10 @ 12 kg [more repetitions]",
    )


@pytest.mark.parametrize("asked", [GOBLET, PLANK, SQUAT])
def test_s14_in_a_lighter_week_and_near_a_race_nothing_goes_up(asked: Prescription) -> None:
    waits = asked.model_copy(update={"may_progress": False})
    (change,) = decide(clean(waits), once_clean(asked), RUNNER).changes
    assert is_held(change)
    assert change.rule == "lighter week or race near"
    assert change.after is not None
    assert change.after.clean_sessions == 1, "the count of clean sessions waits too"


@pytest.mark.parametrize(
    ("profile", "asked"), [(BEGINNER, prescription("bodyweight_squat", 3, 20))]
)
def test_e2_no_new_exercise_begins_before_a_race(profile: Profile, asked: Prescription) -> None:
    state: TrainingState = once_clean(asked)
    (free,) = lines(decide(clean(asked), state, profile))
    assert free.endswith("[S23]")
    familiar = asked.model_copy(update={"may_bring_new": False})
    (change,) = lines(decide(clean(familiar), state, profile))
    assert change.endswith("bodyweight_squat 3x20 @ bodyweight 3 s down [slower lowering]")


@pytest.mark.parametrize(
    ("lifted", "left", "calibrations", "expected"),
    [
        (20, 3, 2, 20.0),
        (21, 3, 2, 20.0),
        (20, 0, 2, 10.0),
        (20, 3, 0, 12.0),
        (8, 3, 2, 8.0),
    ],
)
def test_c6_what_was_lifted_of_their_own_counts_in_the_first_sessions(
    lifted: float, left: int, calibrations: int, expected: float
) -> None:
    known = standing(GOBLET).model_copy(update={"calibrations_left": calibrations})
    done = ExerciseDone(exercise=GOBLET.exercise, sets=(10, 10, 10), load=held(lifted))
    report = told(clean(GOBLET), done=(done,), reps_left=left)
    changes = decide(report, training(known), RUNNER).changes
    after = changes[0].after
    assert after is not None
    assert added_kilograms(after.load) == expected
