"""What stood in while form was learned gives way to the harder exercise again."""

import pytest

from coach.adaptation.decide import decide
from coach.adaptation.state import state_of
from coach.plan import ExerciseId, Reps
from coach.profile import AgeBand, Kit, OwnedLoads
from coach.training_log import FormSign, Replacement
from coach.units import kilograms
from tests.coach.adaptation.examples import (
    RUNNER,
    clean,
    fault,
    hands,
    held,
    history,
    jot,
    lines,
    prescription,
    standing,
    told,
    training,
)


def test_after_practice_the_harder_exercise_comes_back_lighter_than_it_was() -> None:
    squats = prescription("goblet_squat", 3, 10, held(10))
    state = training(standing(squats))
    caved = told(clean(squats), faults=(fault("goblet_squat", FormSign.KNEE_CAVED),))
    _, state = history(state, RUNNER, caved)
    assert [each.instead for each in state.replacements] == ["bodyweight_squat"]
    rules = []
    for number in range(2, 14):
        now = state_of(state, ExerciseId("bodyweight_squat"))
        assert now is not None
        if not state.replacements:
            break
        assert isinstance(now.work, Reps)
        asked = prescription("bodyweight_squat", now.sets, now.work.count)
        log, state = history(state, RUNNER, clean(asked, number=number))
        rules.append(log[0].decisions[0].changes[0].rule)
    assert rules[-1] == "practised, back to the harder one"
    back = state_of(state, squats.exercise)
    assert back is not None
    assert jot(back) == "3x10 @ 7 kg"


@pytest.mark.parametrize(
    ("reps", "expected"),
    [
        pytest.param(12, "split_squat 3x13 @ bodyweight+++", id="within the range: one more"),
        pytest.param(15, "split_squat 3x17 @ bodyweight+++", id="above it, two at a time"),
        pytest.param(19, "dumbbell_split_squat 3x10 @ 6 kg", id="foretold: the harder one"),
    ],
)
def test_a_stand_in_without_a_load_grows_until_it_foretells_the_lightest_dumbbells(
    reps: int, expected: str
) -> None:
    split = standing(prescription("split_squat", 3, reps), clean_sessions=2)
    original = standing(prescription("dumbbell_split_squat", 3, 10, hands(6)))
    state = training(split, original).model_copy(
        update={"replacements": (Replacement(original=original.exercise, instead=split.exercise),)}
    )
    pair = OwnedLoads(dumbbells=(kilograms(6), kilograms(8)))
    owner = RUNNER.model_copy(update={"kit": (Kit.DUMBBELLS,), "owned_loads": pair})
    (change,) = lines(decide(clean(prescription("split_squat", 3, reps)), state, owner))
    assert change.partition(" -> ")[2].partition(" [")[0] == expected


def test_a_bounded_plan_stays_in_its_range_with_what_stands_in() -> None:
    split = standing(prescription("split_squat", 2, 15), clean_sessions=2)
    original = standing(prescription("dumbbell_split_squat", 2, 10, hands(4)))
    state = training(split, original).model_copy(
        update={"replacements": (Replacement(original=original.exercise, instead=split.exercise),)}
    )
    pair = OwnedLoads(dumbbells=(kilograms(6), kilograms(8)))
    young = RUNNER.model_copy(
        update={"age_band": AgeBand.FROM_13_TO_17, "kit": (Kit.DUMBBELLS,), "owned_loads": pair}
    )
    (change,) = lines(decide(clean(prescription("split_squat", 2, 15)), state, young))
    assert change.partition(" -> ")[2] == "split_squat 3x15 @ bodyweight [one more set]"
