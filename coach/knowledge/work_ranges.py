"""What a set moves between, and how an exercise that is known meets the range of a new phase."""

from typing import assert_never

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import available_loads, moved_kilograms
from coach.knowledge.starting import rep_range
from coach.plan import Hold, Reps, WorkRange
from coach.profile import Profile
from coach.training_log import ExerciseState
from coach.units import Load

_EPLEY = 30
"""Epley: what can be moved once = load x (1 + repetitions / 30)."""


def work_range_of(state: ExerciseState, profile: Profile) -> WorkRange:
    """The range an exercise is in; until a phase gave one, that with which runners start."""
    if state.work_range is not None:
        return state.work_range
    low, high = rep_range(CATALOGUE.get(state.exercise), profile)
    return WorkRange(low=low, high=high)


def in_range(state: ExerciseState, asked: WorkRange | None, profile: Profile) -> ExerciseState:
    """The state as a range asks for it. Ranges change with the phase, never for one good day (S18).

    Fewer repetitions come with the same load, so that the first session in a new phase is an easy
    one (S19). More repetitions come with so much less load that they are no harder; where the kit
    has nothing lighter, repetitions stay. In its own range a state stays as it is.
    """
    if asked is None or asked == state.work_range:
        return state
    ranged = state.model_copy(update={"work_range": asked})
    match state.work:
        case Hold(seconds=seconds):
            work = Hold(seconds=min(seconds, asked.high))
            return ranged.model_copy(update={"work": work})
        case Reps(count=count) if count >= asked.low:
            return ranged.model_copy(update={"work": Reps(count=min(count, asked.high))})
        case Reps():
            return _with_more_reps(ranged, asked.low, profile)
        case _:
            assert_never(state.work)


def _with_more_reps(state: ExerciseState, count: int, profile: Profile) -> ExerciseState:
    load = no_harder(state, count, profile)
    if load is None:
        return state
    return state.model_copy(update={"work": Reps(count=count), "load": load})


def no_harder(state: ExerciseState, count: int, profile: Profile) -> Load | None:
    """The heaviest load owned at which so many repetitions ask no more than those of a state.

    None where all that is owned is heavier, and for holds, which have no repetitions.
    """
    if not isinstance(state.work, Reps):
        return None
    exercise = CATALOGUE.get(state.exercise)
    before = state.work.count
    once = moved_kilograms(exercise, state.load, profile.body_mass) * (1 + before / _EPLEY)
    most = once / (1 + count / _EPLEY)
    lighter = (
        load
        for load in reversed(available_loads(exercise, profile))
        if moved_kilograms(exercise, load, profile.body_mass) <= most
    )
    return next(lighter, None)
