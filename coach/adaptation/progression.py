"""One small step up, the smallest there is: load, then repetitions, then a set, then harder."""

from typing import assert_never

from coach.adaptation.circumstances import Circumstances, entry_state
from coach.adaptation.rules import (
    LEAST_OF_HARDER,
    LEAST_RISE,
    MOST_RISE,
    MOST_SECONDS,
    MOST_SETS_BY_PROGRESS,
    REPS_A_STEP,
    REPS_ABOVE_RANGE,
    SECONDS_A_STEP,
    Rule,
)
from coach.adaptation.state import own_sets
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import moved_kilograms, next_load, previous_load
from coach.knowledge.work_ranges import work_range_of
from coach.plan import Hold, Reps, Work, WorkRange
from coach.profile import Profile
from coach.training_log import ExerciseState
from coach.units import Load
from coach.values import Value


class Step(Value):
    """One step up and the rule behind it."""

    after: ExerciseState
    rule: Rule


def next_step(
    state: ExerciseState,
    circumstances: Circumstances,
    *,
    may_add_set: bool,
    may_bring_new: bool = True,
) -> Step | None:
    """The step after two clean sessions; None when nothing small is left to raise.

    Exactly one thing rises: the load by 2-10 % of what is moved (repetitions then go back to the
    lower end), else the repetitions, else the sets, else the exercise. With it goes the set that
    a break of form added.
    """
    exercise = CATALOGUE.get(state.exercise)
    profile = circumstances.profile
    load = _small_step(exercise, state, profile)
    if load is not None:
        return _step(state, Rule.NEXT_LOAD, load=load, work=_back_to_range(state, profile))
    work = _more_work(state, work_range_of(state, profile))
    if work is not None:
        return _step(state, Rule.MORE_WORK, work=work)
    sets = own_sets(state)
    if sets < MOST_SETS_BY_PROGRESS:
        return _step(state, Rule.MORE_SETS, sets=sets + 1) if may_add_set else None
    harder = _harder(exercise, state, circumstances) if may_bring_new else None
    return Step(after=harder, rule=Rule.HARDER_EXERCISE) if harder else None


def _step(
    state: ExerciseState,
    rule: Rule,
    load: Load | None = None,
    work: Work | None = None,
    sets: int | None = None,
) -> Step:
    after = ExerciseState(
        exercise=state.exercise,
        load=load or state.load,
        work=work or state.work,
        work_range=state.work_range,
        sets=sets or own_sets(state),
    )
    return Step(after=after, rule=rule)


def _small_step(exercise: Exercise, state: ExerciseState, profile: Profile) -> Load | None:
    """The next load of the kit that raises what is moved by 2-10 %.

    Below the range of repetitions these come back first, so that never both rise.
    """
    if isinstance(state.work, Reps) and state.work.count < work_range_of(state, profile).low:
        return None
    moved = moved_kilograms(exercise, state.load, profile.body_mass)
    load = next_load(exercise, state.load, profile) if moved else None
    while load is not None:
        rise = round(moved_kilograms(exercise, load, profile.body_mass) / moved - 1, 6)
        if rise > MOST_RISE:
            return None
        if rise >= LEAST_RISE:
            return load
        load = next_load(exercise, load, profile)
    return None


def _back_to_range(state: ExerciseState, profile: Profile) -> Work:
    match state.work:
        case Reps():
            return Reps(count=work_range_of(state, profile).low)
        case Hold():
            return state.work
        case _:
            assert_never(state.work)


def _more_work(state: ExerciseState, usual: WorkRange) -> Work | None:
    match state.work:
        case Reps(count=count):
            most = usual.high + REPS_ABOVE_RANGE
            return Reps(count=min(most, count + REPS_A_STEP)) if count < most else None
        case Hold(seconds=seconds):
            if seconds >= MOST_SECONDS:
                return None
            return Hold(seconds=min(MOST_SECONDS, seconds + SECONDS_A_STEP))
        case _:
            assert_never(state.work)


def _harder(
    exercise: Exercise, state: ExerciseState, circumstances: Circumstances
) -> ExerciseState | None:
    """The first harder neighbour within reach that can begin near what was moved (S17, S23).

    At most 10 % more, and not so much less that it would be a step back.
    """
    profile = circumstances.profile
    moved = moved_kilograms(exercise, state.load, profile.body_mass)
    for identity in exercise.harder:
        neighbour = CATALOGUE.get(identity)
        if not circumstances.is_free(neighbour, instead_of=state.exercise):
            continue
        if circumstances.has_stopped_for_a_place_of(neighbour):
            continue
        if circumstances.spares(neighbour, coming_from=state.exercise):
            continue
        entry = entry_state(neighbour, state, circumstances)
        load = _at_most(moved * (1 + MOST_RISE), neighbour, entry.load, profile)
        if load is None:
            continue
        if moved_kilograms(neighbour, load, profile.body_mass) >= LEAST_OF_HARDER * moved:
            return entry.model_copy(update={"load": load})
    return None


def _at_most(most: float, exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """This load, or the heaviest below it with which no more than `most` kilograms move."""
    lighter: Load | None = load
    while lighter is not None and moved_kilograms(exercise, lighter, profile.body_mass) > most:
        lighter = previous_load(exercise, lighter, profile)
    return lighter
