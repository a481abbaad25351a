"""What was done of an exercise, measured against what was asked."""

from enum import StrEnum
from typing import assert_never

from coach.adaptation.rules import LEFT_ELSEWHERE, SHORT_TENTHS
from coach.knowledge.load_ladder import added_kilograms
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.training_log import Completion, ExerciseDone, Report
from coach.units import Load
from coach.values import Value


class Outcome(StrEnum):
    """How a prescription was met."""

    CLEAN = "clean"
    """Every set in full."""
    MISSED = "missed"
    """A set fell below what was asked."""
    SHORT = "short"
    """The first set fell to 70 % or less (S37)."""
    PARTLY = "partly"
    """Sets left out, not done, or nobody said whether it was done."""


class Performance(Value):
    """How one exercise went."""

    outcome: Outcome
    first_set: int
    """Repetitions or seconds."""
    asked: int
    fewest: int
    """Repetitions or seconds of the weakest set."""
    load: Load | None = None
    """The load that the runner named, if any."""


def performance(report: Report, prescription: Prescription) -> Performance:
    """How a prescription of a report went. An exercise without numbers went as asked."""
    asked = _amount(prescription)
    told = tuple(done for done in report.done if done.exercise == prescription.exercise)
    sets = tuple(count for done in told for count in done.sets)
    return Performance(
        outcome=_outcome(report, prescription, told, sets),
        first_set=sets[0] if sets else asked,
        asked=asked,
        fewest=min(sets, default=asked),
        load=next((done.load for done in told if done.load is not None), None),
    )


def reps_left_of(report: Report, exercise: ExerciseId) -> int | None:
    """Repetitions left in an exercise's hardest set, at least; None: not answered.

    One answer stands for the whole session, unless it was little and the runner said where.
    """
    if report.reps_left is None or report.hardest in (None, exercise):
        return report.reps_left
    return max(report.reps_left, LEFT_ELSEWHERE)


def lifted_beyond(report: Report) -> tuple[tuple[Prescription, Load], ...]:
    """What was lifted heavier than asked, as told; what was left out is not among it."""
    told = ((done.exercise, done.load) for done in report.done if done.load is not None)
    loads = dict(told)
    return tuple(
        (asked, loads[asked.exercise])
        for asked in report.prescriptions
        if asked.exercise in loads and asked.exercise not in report.not_done
        if added_kilograms(loads[asked.exercise]) > added_kilograms(asked.load)
    )


def _outcome(
    report: Report,
    prescription: Prescription,
    told: tuple[ExerciseDone, ...],
    sets: tuple[int, ...],
) -> Outcome:
    asked = _amount(prescription)
    if report.completion is Completion.NONE or prescription.exercise in report.not_done:
        return Outcome.PARTLY
    if sets and sets[0] * 10 <= asked * SHORT_TENTHS:
        return Outcome.SHORT
    if any(count < asked for count in sets):
        return Outcome.MISSED
    if sets and len(sets) < prescription.sets:
        return Outcome.PARTLY
    if not told and report.completion is Completion.PARTIAL and not report.not_done:
        return Outcome.PARTLY
    return Outcome.CLEAN


def _amount(prescription: Prescription) -> int:
    match prescription.work:
        case Reps(count=count):
            return count
        case Hold(seconds=seconds):
            return seconds
        case _:
            assert_never(prescription.work)
