"""Steps down: an easier exercise, a lighter load, fewer repetitions. None of them adds anything."""

from typing import assert_never

from coach.adaptation.circumstances import Circumstances, entry_state
from coach.adaptation.rules import (
    EASE_FOR_MISSES,
    FEWEST_REPS,
    FEWEST_SECONDS,
    LEAST_EASE_FOR_PAIN,
    MOST_SETS_BY_FORM,
    WORK_KEPT_TENTHS,
)
from coach.adaptation.state import own_sets
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import (
    added_kilograms,
    available_loads,
    moved_kilograms,
    previous_load,
)
from coach.plan import Hold, Reps, Work
from coach.profile import BodyArea
from coach.training_log import ExerciseState
from coach.units import Load

_HAIR = 0.001
"""Kilograms and repetitions this close are the same."""


def eased_for_pain(
    state: ExerciseState, area: BodyArea | None, circumstances: Circumstances
) -> ExerciseState:
    """How to go on after a pain of 3-5: less in every case, the count of clean sessions at nought.

    First an easier neighbour that loads the place less, then a load that is 10 % lighter (or as
    near as the kit comes), then any easier neighbour, then fewer repetitions, then fewer sets.
    """
    kinder = None if area is None else _easier(state, circumstances, kinder_to=area)
    return (
        _lighter(state, circumstances, LEAST_EASE_FOR_PAIN)
        or kinder
        or _easier(state, circumstances)
        or _shorter(state)
    )


def lightened(
    state: ExerciseState, circumstances: Circumstances, least: float = 0
) -> ExerciseState:
    """How to go on when it was too heavy (S21, S37): one step of the kit lighter, or more.

    `least` is the share of the added load that goes at least, 0 to 1, as near as the kit comes.
    Without a lighter load the easier variation, else fewer repetitions, else fewer sets.
    """
    return _lighter(state, circumstances, least) or _easier(state, circumstances) or _shorter(state)


def made_easier(state: ExerciseState, circumstances: Circumstances) -> ExerciseState:
    """The easier variation, where there is one; else lighter, else less."""
    return _easier(state, circumstances) or lightened(state, circumstances)


def after_three_misses(state: ExerciseState, circumstances: Circumstances) -> ExerciseState:
    """The easier variation; without one a tenth lighter and a set less until it goes well again."""
    easier = _easier(state, circumstances)
    if easier is not None:
        return easier
    lighter = lightened(state, circumstances, EASE_FOR_MISSES)
    return with_fewer_sets(lighter, max(1, lighter.sets - 1))


def with_fewer_sets(state: ExerciseState, sets: int) -> ExerciseState:
    """With at most so many sets for now; the others come back after two clean sessions."""
    if sets >= state.sets:
        return state
    own = own_sets(state)
    return state.model_copy(
        update={
            "sets": sets,
            "added_set": False,
            "sets_to_return_to": state.sets_to_return_to or (own if own > sets else None),
        }
    )


def part_of(state: ExerciseState, share: float, circumstances: Circumstances) -> ExerciseState:
    """With at most this share of the added load, 0 to 1; without one, of repetitions or seconds.

    Where the kit has nothing so light, the lightest and that share of the repetitions as well.
    """
    exercise = CATALOGUE.get(state.exercise)
    most = added_kilograms(state.load) * share
    loads = available_loads(exercise, circumstances.profile)
    light = tuple(load for load in loads if added_kilograms(load) <= most + _HAIR)
    if added_kilograms(state.load) > 0 and light:
        return _fresh(state, load=light[-1])
    lightest = min((*loads[:1], state.load), key=added_kilograms)
    return _fresh(state, load=lightest, work=_share_of(state.work, share))


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


def lesser(one: Work, other: Work) -> Work:
    """The one with fewer repetitions or seconds; the first where they are not of a kind."""
    match one, other:
        case Reps(), Reps():
            return min(one, other, key=lambda each: each.count)
        case Hold(), Hold():
            return min(one, other, key=lambda each: each.seconds)
        case _:
            return one


def with_one_less(work: Work) -> Work:
    """A repetition or five seconds less, so that one more is left at the same load."""
    match work:
        case Reps(count=count):
            return Reps(count=max(1, count - 1))
        case Hold(seconds=seconds):
            return Hold(seconds=max(min(seconds, FEWEST_SECONDS), seconds - 5))
        case _:
            assert_never(work)


def _share_of(work: Work, share: float) -> Work:
    match work:
        case Reps(count=count):
            return Reps(count=min(count, max(FEWEST_REPS, int(count * share + _HAIR))))
        case Hold(seconds=seconds):
            kept = int(seconds * share + _HAIR) // 5 * 5
            return Hold(seconds=min(seconds, max(FEWEST_SECONDS, kept)))
        case _:
            assert_never(work)


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
    return state.model_copy(
        update={"load": load or state.load, "work": work or state.work, "clean_sessions": 0}
    )
