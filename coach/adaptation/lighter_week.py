"""A lighter week: when it is offered, of one lift or of everything, and what it changes (C7)."""

from datetime import date, timedelta
from math import ceil

from coach.adaptation.pain import counted_level
from coach.adaptation.rules import PAIN_THAT_EASES
from coach.adaptation.today import FEWEST_OF_A_DAY, MOST_RESERVE
from coach.plan import ExerciseId, Prescription, Reps
from coach.training_log import (
    LighterWeekEnded,
    LighterWeekTaken,
    LogEntry,
    PainKind,
    Report,
    Sign,
    TrainingState,
)
from coach.values import Value

DAYS = 7
"""C7 (Rogerson 2024): about a week."""

SIGNS_FOR_ALL = 2
MISSES_OF_A_LIFT = 2
LIFTS_MISSED = 2
SORE_LEVEL = 4
SORE_REPORTS = 2
TIRED_DAYS = 3
WEEKS_AT_MOST = 6
_RECENT = timedelta(days=14)


class LighterWeekOffer(Value):
    """A lighter week as it is offered: what of, and why."""

    exercises: tuple[ExerciseId, ...] | None
    """None: everything."""
    signs: tuple[Sign, ...]


def lighter_week_offer(
    training: TrainingState,
    reports: tuple[Report, ...],
    today: date,
    *,
    tired_days: tuple[date, ...] = (),
    weeks_since_lighter: int = 0,
) -> LighterWeekOffer | None:
    """Whether a lighter week should be offered, and of what.

    Two signs are for everything; missing alone is for the lifts that miss. `weeks_since_lighter`
    counts trained weeks; from six on that alone is enough.
    """
    missed = tuple(
        state.exercise for state in training.exercises if state.misses >= MISSES_OF_A_LIFT
    )
    found = {
        Sign.LIFTS_MISSED: len(missed) >= LIFTS_MISSED,
        Sign.STAYS_SORE: _sore_reports(reports, today) >= SORE_REPORTS,
        Sign.TIRED: _in_a_week(tired_days, today) >= TIRED_DAYS,
        Sign.JOINT_ACHES: _aches(training, today),
        Sign.LONG_SINCE_LIGHTER: weeks_since_lighter >= WEEKS_AT_MOST,
    }
    signs = tuple(sign for sign, holds in found.items() if holds)
    if len(signs) >= SIGNS_FOR_ALL or Sign.LONG_SINCE_LIGHTER in signs:
        return LighterWeekOffer(exercises=None, signs=signs)
    if missed:
        return LighterWeekOffer(exercises=missed, signs=(Sign.LIFTS_MISSED,))
    return None


def lightened_for_the_week(prescription: Prescription) -> Prescription:
    """An exercise in a lighter week: half the sets, two more in reserve, the load as it is (C7)."""
    work = prescription.work
    if isinstance(work, Reps):
        work = Reps(count=max(min(work.count, FEWEST_OF_A_DAY), work.count - 2))
    return prescription.model_copy(
        update={
            "sets": ceil(prescription.sets / 2),
            "work": work,
            "reps_in_reserve": min(MOST_RESERVE, prescription.reps_in_reserve + 2),
            "may_progress": False,
            "may_bring_new": False,
        }
    )


def week_from(day: date) -> tuple[date, date]:
    """The first and last day of a lighter week taken on that day."""
    return day, day + timedelta(days=DAYS - 1)


def is_lighter(log: tuple[LogEntry, ...], exercise: ExerciseId, day: date) -> bool:
    """Whether an exercise is in a lighter week on that day; it ends by itself."""
    ended = {entry.taken for entry in log if isinstance(entry, LighterWeekEnded)}
    return any(
        entry.first <= day <= entry.last
        and entry.number not in ended
        and (entry.exercises is None or exercise in entry.exercises)
        for entry in log
        if isinstance(entry, LighterWeekTaken)
    )


def _sore_reports(reports: tuple[Report, ...], today: date) -> int:
    return sum(
        any(
            pain.kind is PainKind.SORENESS and counted_level(pain) >= SORE_LEVEL
            for pain in report.pains or ()
        )
        for report in reports
        if today - _RECENT <= report.day <= today
    )


def _in_a_week(days: tuple[date, ...], today: date) -> int:
    return sum(today - timedelta(days=DAYS) < day <= today for day in set(days))


def _aches(training: TrainingState, today: date) -> bool:
    return any(
        (today - complaint.since).days >= DAYS and complaint.weeks[-1].level >= PAIN_THAT_EASES
        for complaint in training.complaints
        if complaint.weeks
    )
