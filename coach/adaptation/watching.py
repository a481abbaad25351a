"""What a runner watches for in a session: the fault of last time, a load still to be found."""

from coach.adaptation.circumstances import calibrations_of
from coach.adaptation.pain import known_exercise
from coach.adaptation.state import state_of
from coach.plan import ExerciseId, Prescription, Reps
from coach.profile import Profile
from coach.training_log import FormFault, TrainingState


def faults_to_watch(
    prescriptions: tuple[Prescription, ...], training: TrainingState
) -> tuple[FormFault, ...]:
    """How form broke the last time an exercise was done, until a clean session."""
    states = (state_of(training, each.exercise) for each in prescriptions)
    return tuple(
        FormFault(exercise=state.exercise, sign=state.last_fault)
        for state in states
        if state is not None and state.last_fault is not None
    )


def loads_to_find(
    prescriptions: tuple[Prescription, ...], training: TrainingState, profile: Profile
) -> tuple[ExerciseId, ...]:
    """The lifts whose sets go on to the reserve asked for, whatever the number says (C6)."""
    return tuple(each.exercise for each in prescriptions if _is_to_find(each, training, profile))


def _is_to_find(asked: Prescription, training: TrainingState, profile: Profile) -> bool:
    exercise, state = known_exercise(asked.exercise), state_of(training, asked.exercise)
    if exercise is None or not asked.may_progress or not isinstance(asked.work, Reps):
        return False
    left = calibrations_of(exercise, asked.load, profile)
    return (left if state is None else min(left, state.calibrations_left)) > 0
