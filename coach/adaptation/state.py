"""The training state: a fold of decisions, in the order of their reports."""

from functools import reduce
from typing import assert_never

from coach.adaptation.complaints import with_decision
from coach.plan import ExerciseId
from coach.profile import BodyArea
from coach.training_log import (
    Change,
    CleanCause,
    Decision,
    EffortCause,
    ExerciseState,
    FormCause,
    GapCause,
    LogEntry,
    MorningCause,
    Noted,
    PainCause,
    Replacement,
    Reported,
    ReportId,
    RequestCause,
    ReturnCause,
    ShortCause,
    ShownCause,
    Stop,
    TrainingState,
    TrendCause,
    Undone,
)


def training_state(baseline: TrainingState, log: tuple[LogEntry, ...]) -> TrainingState:
    """What the baseline became under the decisions of a log that now hold."""
    return reduce(apply, standing_decisions(log), baseline)


def standing_decisions(log: tuple[LogEntry, ...]) -> tuple[Decision, ...]:
    """The latest decision on each report, in the order of days and then of reports."""
    latest: dict[ReportId, Decision] = {}
    for entry in log:
        if isinstance(entry, Reported | Noted | Undone):
            latest.update((decision.report, decision) for decision in entry.decisions)
    return tuple(sorted(latest.values(), key=lambda decision: (decision.day, decision.report)))


def apply(training: TrainingState, decision: Decision) -> TrainingState:
    """The training state after one decision."""
    changed = reduce(
        lambda state, change: _apply_change(state, change, decision), decision.changes, training
    )
    return changed.model_copy(update={"complaints": with_decision(training.complaints, decision)})


def state_of(training: TrainingState, exercise: ExerciseId) -> ExerciseState | None:
    """How an exercise stands, if it was ever decided on."""
    return next((state for state in training.exercises if state.exercise == exercise), None)


def own_sets(state: ExerciseState) -> int:
    """The sets of an exercise without the one that a break of form added; one at least."""
    return max(1, state.sets - 1) if state.added_set else state.sets


def stop_of(training: TrainingState, exercise: ExerciseId) -> Stop | None:
    """The stop that keeps an exercise out, if there is one."""
    return next((stop for stop in training.stops if stop.exercise == exercise), None)


def stand_in(training: TrainingState, exercise: ExerciseId) -> ExerciseId:
    """The exercise that is done in the place of another; itself when nothing replaces it."""
    for replacement in training.replacements:
        if replacement.original == exercise:
            return replacement.instead
    return exercise


def original_of(training: TrainingState, exercise: ExerciseId) -> ExerciseId:
    """The exercise that another stands in for; itself when it replaces nothing."""
    for replacement in training.replacements:
        if replacement.instead == exercise:
            return replacement.original
    return exercise


def _apply_change(training: TrainingState, change: Change, decision: Decision) -> TrainingState:
    if change.after is None:
        if isinstance(change.cause, ReturnCause):
            return _count_towards_return(training, change.before.exercise, change.cause)
        return _stop(_keep(training, change.before), change, decision)
    if isinstance(change.cause, ReturnCause):
        training = _end_stop(training, change.before.exercise)
    if change.after.exercise != change.before.exercise:
        training = _replace(_keep(training, change.before), change, change.after.exercise)
    return _keep(training, change.after)


def _keep(training: TrainingState, state: ExerciseState) -> TrainingState:
    others = tuple(kept for kept in training.exercises if kept.exercise != state.exercise)
    return training.model_copy(update={"exercises": (*others, state)})


def _stop(training: TrainingState, change: Change, decision: Decision) -> TrainingState:
    exercise = change.before.exercise
    earlier = tuple(
        stop for stop in (*training.stops, *training.ended_stops) if stop.exercise == exercise
    )
    stop = Stop(
        exercise=exercise,
        area=_place_behind(change),
        since=decision.day,
        times=1 + max((stop.times for stop in earlier), default=0),
    )
    return training.model_copy(
        update={
            "stops": (*_without(training.stops, exercise), stop),
            "ended_stops": _without(training.ended_stops, exercise),
        }
    )


def _count_towards_return(
    training: TrainingState, exercise: ExerciseId, cause: ReturnCause
) -> TrainingState:
    stops = tuple(
        stop.model_copy(update={"painless_sessions": cause.sessions, "level": cause.level})
        if stop.exercise == exercise
        else stop
        for stop in training.stops
    )
    return training.model_copy(update={"stops": stops})


def _end_stop(training: TrainingState, exercise: ExerciseId) -> TrainingState:
    ended = tuple(stop for stop in training.stops if stop.exercise == exercise)
    return training.model_copy(
        update={
            "stops": _without(training.stops, exercise),
            "ended_stops": (*_without(training.ended_stops, exercise), *ended),
        }
    )


def _without(stops: tuple[Stop, ...], exercise: ExerciseId) -> tuple[Stop, ...]:
    return tuple(stop for stop in stops if stop.exercise != exercise)


def _replace(training: TrainingState, change: Change, instead: ExerciseId) -> TrainingState:
    original = original_of(training, change.before.exercise)
    others = tuple(
        replacement
        for replacement in training.replacements
        if original not in (replacement.original, replacement.instead)
    )
    if instead == original:
        return training.model_copy(update={"replacements": others})
    fresh = Replacement(
        original=original,
        instead=instead,
        area=_eased_place(training, change),
        ladder=isinstance(change.cause, PainCause | MorningCause | TrendCause | ReturnCause),
    )
    return training.model_copy(update={"replacements": (*others, fresh)})


def _eased_place(training: TrainingState, change: Change) -> BodyArea | None:
    """The place for whose sake an exercise stands in; a step up forgets it."""
    earlier = next(
        (each.area for each in training.replacements if each.instead == change.before.exercise),
        None,
    )
    match change.cause:
        case PainCause() | ReturnCause() | MorningCause() | TrendCause():
            return change.cause.area or earlier
        case CleanCause() | EffortCause() | ShownCause():
            return None
        case FormCause() | ShortCause() | RequestCause() | GapCause():
            return earlier
        case _:
            assert_never(change.cause)


def _place_behind(change: Change) -> BodyArea | None:
    """The place for whose sake a movement stops."""
    if isinstance(change.cause, PainCause | MorningCause | TrendCause):
        return change.cause.area
    return None
