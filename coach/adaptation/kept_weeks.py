"""Which weeks of training were kept; pauses, illness and races break nothing."""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.training_log import (
    Comeback,
    Completion,
    Excuse,
    Excused,
    HoldBegan,
    HoldEnded,
    LogEntry,
    Noted,
    Report,
    Reported,
    ReportId,
    Skipped,
)
from coach.values import Value

WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
FEWEST_DAYS = 2
"""A week with so many days excused is excused (rule of thumb); a race excuses its week at once."""


class TrainingWeek(Value):
    """What became of one week, Monday to Sunday."""

    monday: date
    done: int
    missed: int
    """Sessions that were planned and not done; those of excused days count too."""
    excuse: Excuse | None = None

    @property
    def is_kept(self) -> bool:
        """Trained, and nothing left out without a reason."""
        return self.done > 0 and (self.missed == 0 or self.excuse is not None)


class Span(Value):
    """Days on which no training is expected, both ends included."""

    first: date
    last: date
    why: Excuse


def training_weeks(log: tuple[LogEntry, ...], today: date) -> tuple[TrainingWeek, ...]:
    """Every week from the first report on; the present one once something was done in it."""
    reports = tuple(each for each in _reports(log) if each.completion is not Completion.NONE)
    if not reports:
        return ()
    reported = {each.session for each in reports}
    left_out = {
        entry.session: entry.day
        for entry in log
        if isinstance(entry, Skipped) and entry.session not in reported
    }
    excused = tuple(_excused(log, today))
    first, present = monday_of(min(each.day for each in reports)), monday_of(today)
    weeks = tuple(
        _week(monday, reports, tuple(left_out.values()), excused)
        for monday in _mondays(first, present)
    )
    return tuple(each for each in weeks if each.monday < present or each.done > 0)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = first
    while monday <= last:
        yield monday
        monday += WEEK


def _week(
    monday: date, reports: tuple[Report, ...], left_out: tuple[date, ...], excused: tuple[Span, ...]
) -> TrainingWeek:
    done = sum(monday <= each.day < monday + WEEK for each in reports)
    missed = sum(monday <= day < monday + WEEK for day in left_out)
    excuse = next((each.why for each in excused if _covers(each, monday)), None)
    if not done and not missed and excuse is None:
        excuse = Excuse.REST
    return TrainingWeek(monday=monday, done=done, missed=missed, excuse=excuse)


def _covers(span: Span, monday: date) -> bool:
    first, last = max(span.first, monday), min(span.last, monday + WEEK - DAY)
    days = (last - first).days + 1
    return days >= (1 if span.why is Excuse.RACE else FEWEST_DAYS)


def _excused(log: tuple[LogEntry, ...], today: date) -> Iterator[Span]:
    """What excuses days, in the order it was told."""
    spans: dict[tuple[date, Excuse], date | None] = {}
    held: date | None = None
    for entry in log:
        match entry:
            case Excused(first=first, last=last, why=why):
                spans[first, why] = last
            case Noted(occasion=Comeback(last=before, day=day, ill=True)):
                spans[before + DAY, Excuse.ILLNESS] = day - DAY
            case HoldBegan(at=at):
                held = at.date()
                spans[held, Excuse.HOLD] = None
            case HoldEnded(at=at) if held is not None:
                spans[held, Excuse.HOLD] = at.date()
            case _:
                pass
    for (first, why), last in spans.items():
        yield Span(first=first, last=today if last is None else last, why=why)


def _reports(log: tuple[LogEntry, ...]) -> tuple[Report, ...]:
    latest: dict[ReportId, Report] = {}
    for entry in log:
        if isinstance(entry, Reported):
            latest[entry.report.id] = entry.report
    return tuple(sorted(latest.values(), key=lambda report: (report.day, report.id)))
