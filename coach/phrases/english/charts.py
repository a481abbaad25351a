"""Charts: the words in them, and under them all that they show."""

from collections import Counter
from datetime import date

from typing_extensions import override

from coach.phrases.english import words
from coach.phrases.english.check_in import difference, reason_of
from coach.phrases.phrasebook.charts import ChartPhrases
from coach.phrases.text import Text, bold, paragraph, text
from coach.picture import (
    CalendarWeek,
    PainChart,
    PainLine,
    Point,
    WeekKept,
    WeeksChart,
    WorkChart,
)
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Change, Excuse, Milestone
from coach.units import Banded, Bodyweight, Load, PerHand

EXCUSES = {
    Excuse.PAUSE: ("P", "pause"),
    Excuse.ILLNESS: ("I", "illness"),
    Excuse.RACE: ("R", "race"),
    Excuse.HOLD: ("H", "on hold"),
    Excuse.REST: ("–", "nothing planned"),
}
MILESTONES = {
    Milestone.TWENTY_CALF_RAISES: "Twenty single-leg calf raises in a row: your first time.",
    Milestone.SPLIT_SQUAT_THIRD: "Split squats with a third of your body weight: your first time.",
    Milestone.SIDE_PLANK_MINUTE: "A side plank for a whole minute: your first time.",
    Milestone.TWENTY_PUSH_UPS: "Twenty push-ups in a row: your first time.",
    Milestone.DEADLIFT_BODY_MASS: "A deadlift with your own body weight: your first time.",
    Milestone.TWELVE_WEEKS: "Twelve weeks of strength. That is where runners begin to feel it.",
}
FEW_WEEKS = 4
TOLD = 5
"""Changes told below a chart, as many as are numbered in it."""
MOST_STEPS = 12
"""Values told below a line, the latest: with all else they fit under a picture."""


class EnglishChartPhrases(ChartPhrases):
    """Charts in English."""

    @override
    def chart_day(self, day: date) -> str:
        return _short(day)

    @override
    def chart_unit(self, load: Load | None, *, held: bool) -> str:
        match load:
            case None | Bodyweight() | Banded():
                return "seconds" if held else "reps"
            case PerHand(weight=weight):
                return f"{weight.unit} in each hand"
            case _:
                return str(load.weight.unit)

    @override
    def chart_change(self, change: Change) -> str:
        reason = reason_of(change)
        if change.after is None:
            return f"out for now: {reason}"
        if change.after.exercise != change.before.exercise:
            return f"{words.mention(change.after.exercise)} instead: {reason}"
        return f"{difference(change.before, change.after)}: {reason}"

    @override
    def chart_area(self, area: BodyArea, side: Side | None) -> str:
        return words.capital(words.area(area, side))

    @override
    def weeks_title(self) -> str:
        return "Weeks kept"

    @override
    def pain_title(self) -> str:
        return "Pain, 0 to 10"

    @override
    def excuse_letter(self, excuse: Excuse) -> str:
        return EXCUSES[excuse][0]

    @override
    def weeks_note(self, excuses: tuple[Excuse, ...], *, weeks: int) -> str:
        letters = ", ".join(f"{EXCUSES[each][0]} {EXCUSES[each][1]}" for each in excuses)
        if letters:
            return f"{letters}: that breaks nothing."
        return "Each week adds a disc." if weeks < FEW_WEEKS else ""

    @override
    def work_note(self, sessions: int) -> str:
        if sessions == 0:
            return "Nothing to draw yet: it begins with the first session that holds it."
        return "One session so far. The next one makes it a line." if sessions == 1 else ""

    @override
    def earlier_changes(self, changes: int) -> str:
        earlier = changes - TOLD
        if earlier <= 0:
            return ""
        return (
            f"{earlier} earlier changes: dark dots." if earlier > 1 else "A dark dot: one before."
        )

    @override
    def pain_note(self, places: int) -> str:
        return "No pain told so far. May it stay that way." if places == 0 else ""

    @override
    def weeks_in_words(self, chart: WeeksChart) -> Text:
        states = Counter(week.kept for week in chart.weeks)
        counted = (
            (states[WeekKept.KEPT], "kept"),
            (states[WeekKept.PART], "kept in part"),
            (states[WeekKept.MISSED], "without training"),
            (states[WeekKept.EXCUSED], "excused"),
        )
        parts = tuple(f"{count} {name}" for count, name in counted if count)
        weeks = "1 week" if len(chart.weeks) == 1 else f"{len(chart.weeks)} weeks"
        each = ", ".join(f"{week.label} {_week(week)}" for week in chart.weeks)
        lines = (f"Sessions by week: {each}.",) if each else ()
        note = (chart.note,) if chart.note else ()
        return text(bold(chart.title), f"{weeks}: {words.listed(parts)}.", *lines, *note)

    @override
    def work_in_words(self, chart: WorkChart) -> Text:
        if not chart.points:
            return text(bold(chart.title), chart.note)
        best = max(chart.points, key=lambda point: point.value)
        sessions = "1 session" if len(chart.points) == 1 else f"{len(chart.points)} sessions"
        course = f"{sessions}. {words.capital(_course(chart.points, chart.unit))}"
        if len(chart.points) > MOST_STEPS:
            course += f"; most {best.value:g} on {self.chart_day(best.day)}"
        told = chart.changes[-TOLD:]
        lines = "\n".join(
            f"{number}  {self.chart_day(each.day)}: {each.words}"
            for number, each in enumerate(told, 1)
        )
        paragraphs = (
            f"{course}.",
            *((lines,) if lines else ()),
            *((_estimate(chart),) if chart.estimate else ()),
            *((chart.note,) if chart.note else ()),
        )
        return text(bold(chart.title), *paragraphs)

    @override
    def pain_in_words(self, chart: PainChart) -> Text:
        lines = tuple(
            paragraph(bold(each.area), f": {_course(each.points)}; worst {_worst(each)}.")
            for each in chart.lines
        )
        note = (chart.note,) if chart.note else ()
        return text(bold(chart.title), *lines, *note)

    @override
    def milestone(self, reached: Milestone) -> Text:
        return text(paragraph("🏅 ", bold(MILESTONES[reached])))

    @override
    def work_label(self, name: ExerciseId) -> str:
        return words.exercise(name)

    @override
    def weeks_label(self) -> str:
        return "Weeks kept"

    @override
    def pain_label(self) -> str:
        return "Pain"


def _estimate(chart: WorkChart) -> str:
    return (
        "Dashed: what you could do once, estimated by Epley's formula from sets of at most 12, "
        f"first about {chart.estimate[0].value:.0f}, now {chart.estimate[-1].value:.0f} "
        f"{chart.unit}. You need not try it."
    )


def _week(week: CalendarWeek) -> str:
    return week.reason if week.kept is WeekKept.EXCUSED else str(week.done)


def _course(points: tuple[Point, ...], unit: str = "") -> str:
    """Each value with the day it was reached, and the last day; of a long line its end."""
    steps = tuple(
        point
        for before, point in zip((None, *points), points, strict=False)
        if before is None or before.value != point.value
    )
    (first, *others) = steps[-MOST_STEPS:]
    told = [f"{first.value:g} {unit}".strip() + f" on {_short(first.day)}"]
    told += [f"{point.value:g} on {_short(point.day)}" for point in others]
    if points[-1].day != steps[-1].day:
        told.append(f"still on {_short(points[-1].day)}")
    return ("lately " if len(steps) > MOST_STEPS else "") + ", ".join(told)


def _worst(line: PainLine) -> str:
    return f"{max(point.value for point in line.points):g}"


def _short(day: date) -> str:
    return f"{day.day} {words.MONTHS[day.month - 1]}"
