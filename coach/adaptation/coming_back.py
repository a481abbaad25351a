"""The sessions right after a gap or an illness: never more than the last one done (C8).

Loads and repetitions begin lower in the training state itself (`gaps.py`); the sets and the minutes
of a session are held down here, for as many sessions as the row of the table says.
"""

from datetime import date

from coach.adaptation.gaps import GapRow, gap_days, gap_row
from coach.adaptation.pain import PainBand, pain_band
from coach.plan import ExerciseId, Prescription
from coach.profile import Profile
from coach.training_log import Comeback, Completion, LogEntry, Noted, Report, Reported
from coach.values import Value


class ComingBack(Value):
    """A return after a gap that still holds sessions down."""

    last: date
    """The day of the last session before the gap."""
    ill: bool
    row: GapRow
    sessions_left: int
    """Of those that are held down, 1 or more."""
    is_first: bool
    """Whether nothing was done yet since the gap."""
    sets_before: tuple[tuple[ExerciseId, int], ...]
    """The sets of each exercise when it was last asked for before the gap."""
    most_sets: int | None
    """All the sets of the last usual session before the gap; None where it is not known."""
    most_minutes: int | None
    """Its minutes."""


def coming_back(log: tuple[LogEntry, ...], profile: Profile) -> ComingBack | None:
    """How the sessions to come are held down after a gap; None where nothing is.

    After a week or two it is the first session back, whatever it was like; after more the row holds
    until two sessions went well.
    """
    comeback = _latest_comeback(log)
    if comeback is None:
        return None
    days = gap_days(comeback.last, comeback.day)
    row = gap_row(days, profile, ill=comeback.ill)
    reports = _done(log)
    since = tuple(each for each in reports if each.day > comeback.last)
    counted = tuple(each for each in since if not row.good or _went_well(each))
    left = row.sessions - len(counted)
    if left <= 0:
        return None
    earlier = sorted((each for each in reports if each.day <= comeback.last), key=_order)
    before = {each.exercise: each.sets for report in earlier for each in report.prescriptions}
    return ComingBack(
        last=comeback.last,
        ill=comeback.ill,
        row=row,
        sessions_left=left,
        is_first=not since,
        sets_before=tuple(before.items()),
        most_sets=comeback.sets,
        most_minutes=comeback.minutes,
    )


def held_down(
    prescriptions: tuple[Prescription, ...], back: ComingBack, *, in_rounds: bool
) -> tuple[Prescription, ...]:
    """The exercises of a session as its return after a gap has them: sets go, then exercises.

    Rounds are the same for all of them.
    """
    before = dict(back.sets_before)
    sets = [_sets(each, before, back.row) for each in prescriptions]
    if in_rounds:
        sets = [min(sets, default=1)] * len(sets)
    kept = tuple(
        each.model_copy(update={"sets": fewer})
        for each, fewer in zip(prescriptions, sets, strict=True)
    )
    most = back.most_sets
    while most is not None and len(kept) > 1 and sum(each.sets for each in kept) > most:
        kept = with_less(kept, in_rounds=in_rounds)
    return kept


def with_less(
    prescriptions: tuple[Prescription, ...], *, in_rounds: bool
) -> tuple[Prescription, ...]:
    """A set less of the last exercise that has three or more, else without the last exercise."""
    several = [at for at, each in enumerate(prescriptions) if each.sets > _FEW_SETS]
    if in_rounds or not several:
        return prescriptions[:-1]
    at = several[-1]
    less = prescriptions[at].model_copy(update={"sets": prescriptions[at].sets - 1})
    return (*prescriptions[:at], less, *prescriptions[at + 1 :])


_FEW_SETS = 2


def _sets(asked: Prescription, before: dict[ExerciseId, int], row: GapRow) -> int:
    usual = min(asked.sets, before.get(asked.exercise, asked.sets))
    return max(1, min(usual - row.sets_less, row.most_sets or usual))


def _latest_comeback(log: tuple[LogEntry, ...]) -> Comeback | None:
    found = (
        entry.occasion
        for entry in reversed(log)
        if isinstance(entry, Noted) and isinstance(entry.occasion, Comeback)
    )
    return next(found, None)


def _done(log: tuple[LogEntry, ...]) -> tuple[Report, ...]:
    """Each report of something done, as it is now known."""
    latest = {entry.report.id: entry.report for entry in log if isinstance(entry, Reported)}
    return tuple(each for each in latest.values() if each.completion is not Completion.NONE)


def _went_well(report: Report) -> bool:
    """Whether all of it was done, and both pain and form were told to be good."""
    hurt = report.pains is None or any(pain_band(pain) >= PainBand.MIDDLE for pain in report.pains)
    return report.completion is Completion.FULL and not hurt and report.faults == ()


def _order(report: Report) -> tuple[object, ...]:
    return report.day, report.id
