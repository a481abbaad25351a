"""What bears on a step besides the exercise itself: the runner, the state, today's session."""

from typing import Self

from coach.adaptation.state import original_of, own_sets, state_of, stop_of
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import moved_kilograms
from coach.knowledge.starting import starting_state, within_reach
from coach.plan import ExerciseId, Hold, Reps, Work
from coach.profile import Profile
from coach.training_log import Change, ExerciseState, TrainingState
from coach.values import Value


class Circumstances(Value):
    """The runner, their training before the report, and the exercises of the session."""

    profile: Profile
    training: TrainingState
    prescribed: tuple[ExerciseId, ...]

    def after(self, changes: tuple[Change, ...]) -> Self:
        """The circumstances once changes of the same report took exercises into use."""
        taken = tuple(change.after.exercise for change in changes if change.after is not None)
        return self.model_copy(update={"prescribed": (*self.prescribed, *taken)})

    def is_free(self, neighbour: Exercise, *, instead_of: ExerciseId) -> bool:
        """Whether an exercise may take another's place.

        It must be within the runner's reach, not be stopped, and not already do duty elsewhere.
        """
        if neighbour.id in self.prescribed or stop_of(self.training, neighbour.id) is not None:
            return False
        if not within_reach(neighbour, self.profile):
            return False
        if original_of(self.training, instead_of) == neighbour.id:
            return True
        return not any(
            neighbour.id in (replacement.original, replacement.instead)
            for replacement in self.training.replacements
        )

    def has_stopped_for_a_place_of(self, exercise: Exercise) -> bool:
        """Whether a movement is out because of a place that this exercise loads too."""
        return any(
            stop.area is not None and exercise.loads(stop.area) for stop in self.training.stops
        )


def entry_state(
    neighbour: Exercise, state: ExerciseState, circumstances: Circumstances
) -> ExerciseState:
    """How a neighbour begins in the place of `state`: as it stood or as all begin, the lighter.

    Neither more sets nor more repetitions than before; a set that a break of form added stays
    behind.
    """
    profile = circumstances.profile
    start = starting_state(neighbour, profile)
    earlier = state_of(circumstances.training, neighbour.id)
    if earlier is not None and _moved(neighbour, earlier, profile) < _moved(
        neighbour, start, profile
    ):
        start = earlier
    return ExerciseState(
        exercise=neighbour.id,
        load=start.load,
        sets=min(start.sets, own_sets(state)),
        work=_lesser(start.work, state.work),
    )


def _moved(exercise: Exercise, state: ExerciseState, profile: Profile) -> float:
    return moved_kilograms(exercise, state.load, profile.body_mass)


def _lesser(work: Work, other: Work) -> Work:
    match work, other:
        case Reps(), Reps():
            return min(work, other, key=lambda each: each.count)
        case Hold(), Hold():
            return min(work, other, key=lambda each: each.seconds)
        case _:
            return work
