"""Steps down: an easier exercise, a lighter load, fewer repetitions. None of them adds anything."""

from typing import assert_never

from coach.adaptation.circumstances import Circumstances, entry_state
from coach.adaptation.rules import (
    FEWEST_REPS,
    FEWEST_SECONDS,
    LEAST_EASE_FOR_PAIN,
    MOST_SETS_BY_FORM,
    WORK_KEPT_TENTHS,
)
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, moved_kilograms, previous_load
from coach.plan import Hold, Reps, Work
from coach.profile import BodyArea
from coach.training_log import ExerciseState
from coach.units import Load


def eased_for_pain(
    state: ExerciseState, area: BodyArea | None, circumstances: Circumstances
) -> ExerciseState:
    """How to go on after a pain of 3-5: less in every case, the count of clean sessions at nought.

    First an easier neighbour that loads the place less, then a load that is 10 % lighter (or as
    near as the kit comes), then any easier neighbour, then fewer repetitions, then fewer sets.
    """
    kinder = None if area is None else _easier(state, circumstances, kinder_to=area)
    return (
        kinder
        or _lighter(state, circumstances, LEAST_EASE_FOR_PAIN)
        or _easier(state, circumstances)
        or _shorter(state)
    )


def lightened(state: ExerciseState, circumstances: Circumstances) -> ExerciseState:
    """How to go on when it was too heavy (S21, S37): one step of the kit lighter.

    Without a lighter load the easier variation, else fewer repetitions, else fewer sets.
    """
    return (
        _lighter(state, circumstances, least=0) or _easier(state, circumstances) or _shorter(state)
    )


def with_another_set(state: ExerciseState) -> ExerciseState:
    """The extra set of S21, up to five; never a second one."""
    if state.added_set or state.sets >= MOST_SETS_BY_FORM:
        return state
    return state.model_copy(update={"sets": state.sets + 1, "added_set": True})


def _lighter(
    state: ExerciseState, circumstances: Circumstances, least: float
) -> ExerciseState | None:
    """`least` is the share of the added load that should go, 0 to 1."""
    exercise = CATALOGUE.get(state.exercise)
    load = previous_load(exercise, state.load, circumstances.profile)
    if load is None:
        return None
    most = added_kilograms(state.load) * (1 - least)
    while added_kilograms(load) > most:
        lighter = previous_load(exercise, load, circumstances.profile)
        if lighter is None:
            break
        load = lighter
    return _fresh(state, load=load)


def _easier(
    state: ExerciseState, circumstances: Circumstances, kinder_to: BodyArea | None = None
) -> ExerciseState | None:
    exercise = CATALOGUE.get(state.exercise)
    moved = moved_kilograms(exercise, state.load, circumstances.profile.body_mass)
    for identity in exercise.easier:
        neighbour = CATALOGUE.get(identity)
        if not circumstances.is_free(neighbour, instead_of=state.exercise):
            continue
        if kinder_to is not None and neighbour.stress_on(kinder_to) >= exercise.stress_on(
            kinder_to
        ):
            continue
        entry = entry_state(neighbour, state, circumstances)
        if moved_kilograms(neighbour, entry.load, circumstances.profile.body_mass) <= moved:
            return entry
    return None


def _shorter(state: ExerciseState) -> ExerciseState:
    work = _less_work(state.work)
    if work != state.work:
        return _fresh(state, work=work)
    return state.model_copy(
        update={"sets": max(1, state.sets - 1), "added_set": False, "clean_sessions": 0}
    )


def _less_work(work: Work) -> Work:
    match work:
        case Reps(count=count):
            return Reps(count=min(count, max(FEWEST_REPS, count * WORK_KEPT_TENTHS // 10)))
        case Hold(seconds=seconds):
            kept = seconds * WORK_KEPT_TENTHS // 10 // 5 * 5
            return Hold(seconds=min(seconds, max(FEWEST_SECONDS, kept)))
        case _:
            assert_never(work)


def _fresh(
    state: ExerciseState, load: Load | None = None, work: Work | None = None
) -> ExerciseState:
    return ExerciseState(
        exercise=state.exercise,
        load=load or state.load,
        sets=state.sets,
        work=work or state.work,
        work_range=state.work_range,
        added_set=state.added_set,
    )
