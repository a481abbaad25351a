"""What bears on a step besides the exercise itself: the runner, the state, today's session."""

from typing import Self

from coach.adaptation.rules import (
    CALIBRATION_SESSIONS,
    CLEAN_SESSIONS_FOR_A_STEP,
)
from coach.adaptation.state import original_of, own_sets, state_of, stop_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, Measure
from coach.knowledge.load_ladder import added_kilograms, moved_kilograms, next_load
from coach.knowledge.starting import is_bounded, starting_state, within_reach
from coach.plan import ExerciseId, Hold, Prescription, Reps, Work
from coach.profile import BodyArea, Profile
from coach.training_log import Change, Complaint, ExerciseState, TrainingState
from coach.units import Load
from coach.values import Value


class Circumstances(Value):
    """The runner, their training before the report, and the exercises of the session."""

    profile: Profile
    training: TrainingState
    prescribed: tuple[ExerciseId, ...]
    complaints: tuple[Complaint, ...] = ()
    """The places that hurt, this report included."""

    def after(self, changes: tuple[Change, ...]) -> Self:
        """The circumstances once changes of the same report took exercises into or out of use."""
        left = tuple(change.before.exercise for change in changes)
        taken = tuple(change.after.exercise for change in changes if change.after is not None)
        return self.model_copy(update={"prescribed": (*self.prescribed, *left, *taken)})

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

    def spares(self, exercise: Exercise, *, coming_from: ExerciseId) -> bool:
        """Whether a place that an exercise works is to be spared: no step up, no added set.

        A movement is out for its sake, or another than `coming_from` stands in for its sake and
        was not yet clean twice. Of several that stand in for one place none waits for the others.
        """
        own = tuple(each.area for each in self.training.replacements if each.instead == coming_from)
        eased = (
            each.area
            for each in self.training.replacements
            if each.area not in own and not self._went_well(each.instead)
        )
        stopped = (stop.area for stop in self.training.stops)
        return any(_works(exercise, area) for area in (*stopped, *eased))

    def _went_well(self, exercise: ExerciseId) -> bool:
        state = state_of(self.training, exercise)
        return state is not None and state.clean_sessions >= CLEAN_SESSIONS_FOR_A_STEP


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


def state_as_asked(asked: Prescription, profile: Profile) -> ExerciseState:
    """How an exercise stands that was asked for, and of which nothing was decided yet."""
    return ExerciseState(
        exercise=asked.exercise,
        load=asked.load,
        sets=asked.sets,
        work=asked.work,
        work_range=asked.work_range,
        calibrations_left=calibrations_of(CATALOGUE.get(asked.exercise), asked.load, profile),
    )


def calibrations_of(exercise: Exercise, load: Load, profile: Profile) -> int:
    """In how many first sessions of an exercise the load may jump to what is shown.

    Only loaded repetitions with another load to go to; none in a bounded plan, which stays light.
    """
    if exercise.measure is Measure.HOLD or is_bounded(profile) or added_kilograms(load) <= 0:
        return 0
    return CALIBRATION_SESSIONS if next_load(exercise, load, profile) is not None else 0


def _works(exercise: Exercise, area: BodyArea | None) -> bool:
    return area is not None and exercise.works(area)


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
