"""What stood in while form was learned gives way to the harder exercise again."""

from coach.adaptation.state import state_of
from coach.plan import ExerciseId, Reps
from coach.training_log import FormSign
from tests.coach.adaptation.examples import (
    RUNNER,
    clean,
    fault,
    held,
    history,
    jot,
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
