"""The week looked back on: what was done, what changed and why, what comes next."""

from datetime import date, timedelta

from coach.adaptation.decide import visible_changes
from coach.adaptation.state import standing_decisions
from coach.plan import Plan, Session, SessionStatus
from coach.training_log import Change, Completion, LogEntry, Pain, Report, Reported, ReportId
from coach.values import Value


class WeeklyReview(Value):
    """One week, Monday to Sunday."""

    monday: date
    planned: int
    """Sessions of the plan in this week, done or not."""
    done: int
    """Reports of the week with something done, unplanned ones included."""
    changes: tuple[Change, ...]
    """What the next sessions show of it; of an exercise only first before and last after."""
    pains: tuple[Pain, ...]
    """What hurt, as told, in the order of days."""
    coming: tuple[Session, ...]
    """The sessions of the week after."""


def weekly_review(log: tuple[LogEntry, ...], plan: Plan | None, monday: date) -> WeeklyReview:
    """The review of the week that begins on `monday`; without a plan only what was told."""
    week = tuple(report for report in _reports(log) if _is_in_week(report.day, monday))
    decided = tuple(
        change
        for decision in standing_decisions(log)
        if _is_in_week(decision.day, monday)
        for change in visible_changes(decision)
    )
    sessions = plan.sessions if plan is not None else ()
    following = monday + timedelta(weeks=1)
    return WeeklyReview(
        monday=monday,
        planned=sum(_is_in_week(session.day, monday) for session in sessions),
        done=sum(report.completion is not Completion.NONE for report in week),
        changes=_from_first_to_last(decided),
        pains=tuple(pain for report in week for pain in report.pains or ()),
        coming=tuple(
            session
            for session in sessions
            if _is_in_week(session.day, following) and session.status is SessionStatus.PLANNED
        ),
    )


def _from_first_to_last(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """One change an exercise: as it was at first, as it is at last, for the last reason."""
    joined: dict[str, Change] = {}
    for change in changes:
        earlier = joined.pop(change.before.exercise, None)
        name = change.after.exercise if change.after is not None else change.before.exercise
        before = earlier.before if earlier is not None else change.before
        joined[name] = change.model_copy(update={"before": before})
    return tuple(change for change in joined.values() if change.after != change.before)


def _reports(log: tuple[LogEntry, ...]) -> tuple[Report, ...]:
    latest: dict[ReportId, Report] = {}
    for entry in log:
        if isinstance(entry, Reported):
            latest[entry.report.id] = entry.report
    return tuple(sorted(latest.values(), key=lambda report: (report.day, report.id)))


def _is_in_week(day: date, monday: date) -> bool:
    return monday <= day < monday + timedelta(weeks=1)
