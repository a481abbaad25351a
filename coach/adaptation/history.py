"""Decisions over a whole log: late and corrected reports, taking back, and folding what is old."""

from datetime import date
from functools import reduce
from typing import assert_never

from coach.adaptation.decide import decide, is_held, visible_changes
from coach.adaptation.gaps import decide_comeback
from coach.adaptation.morning import decide_morning
from coach.adaptation.rules import Rule
from coach.adaptation.state import apply, standing_decisions
from coach.adaptation.wishes import decide_wish
from coach.dialogue import ReportQuestion
from coach.plan import ExerciseId
from coach.profile import Profile
from coach.training_log import (
    Change,
    CleanCause,
    Comeback,
    Decision,
    EffortCause,
    Excused,
    FormCause,
    GapCause,
    LogEntry,
    MorningAfter,
    MorningCause,
    Noted,
    PainCause,
    Report,
    Reported,
    ReportId,
    RequestCause,
    ReturnCause,
    ShortCause,
    ShownCause,
    TrainingState,
    TrendCause,
    Undone,
    Wished,
)
from coach.values import Value

Told = Report | MorningAfter | Comeback | Wished
"""What a decision can be about."""


class UndoResult(Value):
    """What taking back a report's changes comes to."""

    decisions: tuple[Decision, ...]
    """Those that now hold, for the log entry; empty when there was nothing to take back."""
    taken_back: tuple[Change, ...]
    reopens: tuple[ReportQuestion, ...]
    """The answers behind what pain, form or a short first set took off: only they change it."""


_OF_AN_OCCASION = (MorningCause, GapCause)


def decide_again(
    baseline: TrainingState, log: tuple[LogEntry, ...], report: Told, profile: Profile
) -> tuple[Decision, ...]:
    """The decision on a new, completed or corrected report and on those after it, in order.

    A morning after and a comeback are decided on in the same way, at their place among the reports.

    Each is decided against the training state before it. A step that the runner took back stays
    taken back.
    """
    standing = standing_decisions(log)
    known = _all_told(log)
    moved_from = [_place(each) for each in known if each.id == report.id]
    first = min([_place(report), *moved_from])
    training = reduce(
        apply,
        (decision for decision in standing if (decision.day, decision.report) < first),
        baseline,
    )
    others = (each for each in known if each.id != report.id and _place(each) > first)
    return _replay(training, (*others, report), log, profile)


def undo(
    baseline: TrainingState, log: tuple[LogEntry, ...], report_id: ReportId, profile: Profile
) -> UndoResult:
    """Take back what a report raised, and say what must be answered anew for the rest.

    Steps up and returns are taken back and later reports decided again; what pain, form or a
    short first set took off stays off.
    """
    standing = standing_decisions(log)
    decision = next((each for each in standing if each.report == report_id), None)
    if decision is None:
        return UndoResult(decisions=(), taken_back=(), reopens=())
    visible = visible_changes(decision)
    stays = tuple(change for change in visible if isinstance(change.cause, _OF_AN_OCCASION))
    taken_back = tuple(
        change for change in visible if _question_behind(change) is None and change not in stays
    )
    questions = (_question_behind(change) for change in visible)
    reopens = tuple(dict.fromkeys(question for question in questions if question is not None))
    if not taken_back:
        return UndoResult(decisions=(), taken_back=(), reopens=reopens)
    held = _without_steps(decision, tuple(change.before.exercise for change in taken_back))
    place = (decision.day, decision.report)
    earlier = (each for each in standing if (each.day, each.report) < place)
    training = apply(reduce(apply, earlier, baseline), held)
    later = tuple(each for each in _all_told(log) if _place(each) > place)
    return UndoResult(
        decisions=(held, *_replay(training, later, log, profile)),
        taken_back=taken_back,
        reopens=reopens,
    )


def fold_old(
    baseline: TrainingState, log: tuple[LogEntry, ...], horizon: date
) -> tuple[TrainingState, tuple[LogEntry, ...]]:
    """The baseline and log without what lies before a day; their training state is the same.

    Reports go in the order of their days, and an entry that decided on a report that stays keeps
    those it belongs to.
    """
    standing = standing_decisions(log)
    old = tuple(decision for decision in standing if decision.day < horizon)
    while not _can_go(frozenset(decision.report for decision in old), log):
        old = old[:-1]
    gone = frozenset(decision.report for decision in old)
    lasting = _lasting(log, horizon)
    kept = tuple(
        entry for entry in log if entry.number in lasting or not _is_old(entry, gone, horizon)
    )
    return reduce(apply, old, baseline), kept


def _replay(
    training: TrainingState,
    reports: tuple[Told, ...],
    log: tuple[LogEntry, ...],
    profile: Profile,
) -> tuple[Decision, ...]:
    decisions: tuple[Decision, ...] = ()
    everything = (*_all_told(log), *reports)[::-1]
    for report in sorted(reports, key=_place):
        decision = _without_steps(
            _decided(report, everything, training, profile), _exercises_taken_back(report.id, log)
        )
        training = apply(training, decision)
        decisions += (decision,)
    return decisions


def _exercises_taken_back(report: ReportId, log: tuple[LogEntry, ...]) -> tuple[ExerciseId, ...]:
    return tuple(
        change.before.exercise
        for entry in log
        if isinstance(entry, Undone)
        for decision in entry.decisions
        if decision.report == report
        for change in decision.changes
        if change.rule == Rule.UNDONE
    )


def _without_steps(decision: Decision, exercises: tuple[ExerciseId, ...]) -> Decision:
    """The decision with its steps up and returns of some exercises held back."""
    changes = tuple(
        _held_back(change) if change.before.exercise in exercises else change
        for change in decision.changes
    )
    return decision.model_copy(update={"changes": changes})


def _held_back(change: Change) -> Change:
    if is_held(change) or _question_behind(change) is not None:
        return change
    if isinstance(change.cause, _OF_AN_OCCASION):
        return change
    if isinstance(change.cause, ReturnCause):
        still_out = ReturnCause(sessions=0, area=change.cause.area)
        return Change(before=change.before, after=None, cause=still_out, rule=Rule.UNDONE)
    return Change(
        before=change.before,
        after=change.before.model_copy(update={"clean_sessions": 0}),
        cause=RequestCause(),
        rule=Rule.UNDONE,
    )


def _question_behind(change: Change) -> ReportQuestion | None:
    """The answer that alone can change what was taken off; None where the runner may undo it."""
    match change.cause:
        case PainCause() | TrendCause():
            return ReportQuestion.PAIN
        case FormCause():
            return ReportQuestion.FORM
        case ShortCause():
            return ReportQuestion.DONE
        case CleanCause() | EffortCause() | ShownCause() | ReturnCause() | RequestCause():
            return None
        case MorningCause() | GapCause():
            return None
        case _:
            assert_never(change.cause)


def _all_told(log: tuple[LogEntry, ...]) -> tuple[Told, ...]:
    """Reports, mornings and comebacks, each as last told."""
    latest: dict[ReportId, Told] = {}
    for entry in log:
        if isinstance(entry, Reported):
            latest[entry.report.id] = entry.report
        elif isinstance(entry, Noted):
            latest[entry.occasion.id] = entry.occasion
    return tuple(latest.values())


def _decided(
    told: Told, everything: tuple[Told, ...], training: TrainingState, profile: Profile
) -> Decision:
    match told:
        case Report():
            return decide(told, training, profile)
        case Comeback():
            return decide_comeback(told, training, profile, _reports(everything))
        case Wished():
            return decide_wish(told, training, profile)
        case MorningAfter(about=about):
            reports = _reports(everything)
            followed = next((each for each in reports if each.id == about), None)
            return decide_morning(told, followed, training, profile)
        case _:
            assert_never(told)


def _reports(told: tuple[Told, ...]) -> tuple[Report, ...]:
    """Each report once, as first found."""
    found: dict[ReportId, Report] = {}
    for each in told:
        if isinstance(each, Report):
            found.setdefault(each.id, each)
    return tuple(found.values())


def _place(report: Told) -> tuple[date, ReportId]:
    return report.day, report.id


def _can_go(gone: frozenset[ReportId], log: tuple[LogEntry, ...]) -> bool:
    """Whether no entry decided on both a report that goes and one that stays."""
    for entry in log:
        if isinstance(entry, Reported | Noted | Undone):
            touched = {_subject(entry), *(decision.report for decision in entry.decisions)}
            if touched & gone and not touched <= gone:
                return False
    return True


def _is_old(entry: LogEntry, gone: frozenset[ReportId], horizon: date) -> bool:
    if isinstance(entry, Reported | Noted | Undone):
        return _subject(entry) in gone
    return entry.at.date() < horizon


def _lasting(log: tuple[LogEntry, ...], horizon: date) -> frozenset[int]:
    """Numbers of what still excuses days: somebody may yet come back from it."""
    latest = {(entry.first, entry.why): entry for entry in log if isinstance(entry, Excused)}
    return frozenset(
        entry.number for entry in latest.values() if entry.last is None or entry.last >= horizon
    )


def _subject(entry: Reported | Noted | Undone) -> ReportId:
    match entry:
        case Reported(report=report):
            return report.id
        case Noted(occasion=occasion):
            return occasion.id
        case Undone(report=subject):
            return subject
        case _:
            assert_never(entry)
