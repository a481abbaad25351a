"""Charts of a runner's log as pictures with all their numbers in words."""

from datetime import date, datetime
from typing import assert_never

from coach.adaptation.decide import visible_changes
from coach.adaptation.kept_weeks import TrainingWeek, training_weeks
from coach.adaptation.state import standing_decisions
from coach.athlete import Athlete
from coach.conversation.chart_of_work import work_chart
from coach.conversation.effects import Chart, Picture
from coach.conversation.local_time import local
from coach.phrases import English, Phrasebook
from coach.phrases.text import Text
from coach.picture import (
    CalendarWeek,
    MarkedChange,
    PainChart,
    PainLine,
    PainOverTime,
    Point,
    Tick,
    WeekKept,
    WeeksChart,
    WeeksKept,
    WorkChart,
    WorkOverTime,
)
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Change, LogEntry, Pain, Report, Reported

MOST_WEEKS = 24
MOST_PLACES = 4
MOST_TICKS = 5
UNNUMBERED = 3
"""What a pain without a number counts as."""


def picture(chart: Chart, athlete: Athlete, log: tuple[LogEntry, ...], now: datetime) -> Picture:
    """A chart, drawn from `log`, which may reach further back than the athlete's own."""
    say, today = English(), local(now, athlete).date()
    shows, words = _drawn(chart.of, athlete, log, today, say)
    return Picture(shows=shows, caption=words + chart.words, keyboard=chart.keyboard)


def _drawn(
    of: WorkOverTime | WeeksKept | PainOverTime,
    athlete: Athlete,
    log: tuple[LogEntry, ...],
    today: date,
    say: Phrasebook,
) -> tuple[WorkChart | WeeksChart | PainChart, Text]:
    match of:
        case WorkOverTime(exercise=exercise):
            work = work_chart(exercise, athlete.profile, _reports(log), say)
            changes = _changes_of(exercise, log, say)
            days = tuple(point.day for point in work.points)
            note = " ".join(filter(None, (say.earlier_changes(len(changes)), work.note)))
            marked = {"changes": changes, "ticks": ticks(days, say), "note": note}
            told = work.model_copy(update=marked)
            return told, say.work_in_words(told)
        case WeeksKept():
            weeks = _weeks_chart(training_weeks(log, today), say)
            return weeks, say.weeks_in_words(weeks)
        case PainOverTime():
            pain = _pain_chart(_reports(log), say)
            return pain, say.pain_in_words(pain)
        case _:
            assert_never(of)


def ticks(days: tuple[date, ...], say: Phrasebook) -> tuple[Tick, ...]:
    """The first day, the last and some between, so many that their words have room."""
    ordered = tuple(sorted(set(days)))
    if not ordered:
        return ()
    first, span = ordered[0], (ordered[-1] - ordered[0]).days
    wanted = min(MOST_TICKS, len(ordered), 1 + span // 5)
    apart = span / max(1, wanted - 1)
    named = dict.fromkeys(
        date.fromordinal(first.toordinal() + round(number * apart)) for number in range(wanted)
    )
    return tuple(Tick(day=day, words=say.chart_day(day)) for day in named)


def _changes_of(
    exercise: ExerciseId, log: tuple[LogEntry, ...], say: Phrasebook
) -> tuple[MarkedChange, ...]:
    return tuple(
        MarkedChange(day=decision.day, words=say.chart_change(change))
        for decision in standing_decisions(log)
        for change in visible_changes(decision)
        if _is_about(change, exercise)
    )


def _is_about(change: Change, exercise: ExerciseId) -> bool:
    return exercise == change.before.exercise


def _weeks_chart(weeks: tuple[TrainingWeek, ...], say: Phrasebook) -> WeeksChart:
    shown = weeks[-MOST_WEEKS:]
    excuses = tuple(
        dict.fromkeys(week.excuse for week in shown if week.excuse is not None and not week.done)
    )
    return WeeksChart(
        title=say.weeks_title(),
        weeks=tuple(_calendar_week(week, say) for week in shown),
        note=say.weeks_note(excuses, weeks=len(shown)),
    )


def _calendar_week(week: TrainingWeek, say: Phrasebook) -> CalendarWeek:
    excuse = week.excuse
    if week.done and not week.missed:
        kept = WeekKept.KEPT
    elif week.done:
        kept = WeekKept.PART
    else:
        kept = WeekKept.MISSED if excuse is None else WeekKept.EXCUSED
    return CalendarWeek(
        label=say.chart_day(week.monday),
        kept=kept,
        done=week.done,
        reason=say.excuse_letter(excuse) if excuse is not None and not week.done else "",
    )


Place = tuple[BodyArea, Side | None]


def _pain_chart(reports: tuple[Report, ...], say: Phrasebook) -> PainChart:
    """The places that hurt last, each over the sessions since it hurt first."""
    asked = tuple(each for each in reports if each.pains is not None)
    hurt: dict[Place, date] = {}
    for report in asked:
        for pain in report.pains or ():
            if pain.area is not None:
                hurt[pain.area, pain.side] = report.day
    latest = sorted(hurt, key=lambda place: hurt[place], reverse=True)[:MOST_PLACES]
    lines = tuple(_pain_line(place, asked, say) for place in latest)
    days = tuple(point.day for line in lines for point in line.points)
    return PainChart(
        title=say.pain_title(),
        lines=lines,
        ticks=ticks(days, say),
        note=say.pain_note(len(lines)),
    )


def _pain_line(place: Place, asked: tuple[Report, ...], say: Phrasebook) -> PainLine:
    levels: dict[date, int] = {}
    for report in asked:
        level = max((_level(pain) for pain in report.pains or () if _at(pain) == place), default=0)
        if level or levels:
            levels[report.day] = max(level, levels.get(report.day, 0))
    return PainLine(
        area=say.chart_area(*place),
        points=tuple(Point(day=day, value=level) for day, level in levels.items()),
    )


def _at(pain: Pain) -> tuple[BodyArea | None, Side | None]:
    return pain.area, pain.side


def _level(pain: Pain) -> int:
    return UNNUMBERED if pain.level is None else pain.level


def _reports(log: tuple[LogEntry, ...]) -> tuple[Report, ...]:
    """Each report as last told, in the order of days."""
    latest = {entry.report.id: entry.report for entry in log if isinstance(entry, Reported)}
    return tuple(sorted(latest.values(), key=lambda report: (report.day, report.id)))
