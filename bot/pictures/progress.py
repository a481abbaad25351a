"""Charts of a runner's progress, from plain values: work, weeks kept, pain.

In the colours of the figures, 720 pixels wide, in the runner's own units; all words are given.
Nothing of matplotlib is shared between calls, so that charts can be drawn in threads.
"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from textwrap import shorten, wrap

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.ticker import MaxNLocator

from bot.pictures.palette import ACCENT, FLOOR, MARK, PAPER, RIGHT_GREEN, WORDS, Colour
from coach.picture import (
    CalendarWeek,
    MarkedChange,
    PainChart,
    Point,
    Tick,
    WeekKept,
    WeeksChart,
    WorkChart,
)

WIDTH = 720
DOTS = 100
"""Pixels an inch, which is matplotlib's measure."""
LETTERS = 16.0
"""Points: 22 pixels, eleven on a phone."""
CHART = 360
"""Pixels of the height of one chart with its title."""
NOTHING_YET = 80
"""The same without anything to show."""
LINE = 34
"""Pixels of a line of words below."""
LINE_LETTERS = 56
TITLE_LETTERS = 40
MOST_CHANGES = 5


def work_chart(chart: WorkChart) -> bytes:
    """The work of an exercise as PNG."""
    told = chart.changes[-MOST_CHANGES:]
    lines = [f"{number}  {change.words}" for number, change in enumerate(told, 1)]
    lines = _wrapped([*lines, chart.note])
    if not chart.points:
        return _png(_words_alone(chart.title, lines))
    figure, axes = _sheet(chart.title, lines)
    days = [_number(point.day) for point in chart.points]
    values = [point.value for point in chart.points]
    axes.plot(
        days,
        values,
        color=_hex(ACCENT),
        linewidth=3,
        marker="o",
        markersize=7,
        drawstyle="steps-post",
    )
    if chart.estimate:
        axes.plot(
            [_number(point.day) for point in chart.estimate],
            [point.value for point in chart.estimate],
            color=_hex(MARK),
            linewidth=2,
            linestyle=(0, (4, 3)),
        )
    _over_time(axes, days, chart.ticks)
    axes.set_ylabel(chart.unit, color=_hex(MARK), fontsize=LETTERS)
    axes.yaxis.set_major_locator(MaxNLocator(5, min_n_ticks=1, integer=_whole(chart.points)))
    axes.margins(y=0.28)
    _dotted(axes, chart.changes[:-MOST_CHANGES], chart.points)
    for number, change in enumerate(told, 1):
        _numbered(axes, number, change.day, chart.points)
    return _png(figure)


def _whole(points: Sequence[Point]) -> bool:
    return all(point.value == round(point.value) for point in points)


def _dotted(axes: Axes, changes: Sequence[MarkedChange], points: Sequence[Point]) -> None:
    """A dark dot on the line where something changed that has no number."""
    axes.plot(
        [_number(change.day) for change in changes],
        [_value_on(change.day, points) for change in changes],
        color=_hex(WORDS),
        linestyle="none",
        marker="o",
        markersize=7,
    )


def _value_on(day: date, points: Sequence[Point]) -> float:
    before = [point.value for point in points if point.day <= day]
    return before[-1] if before else points[0].value


def _numbered(axes: Axes, number: int, day: date, points: Sequence[Point]) -> None:
    """A number over the line where something changed."""
    axes.annotate(
        str(number),
        (_number(day), _value_on(day, points)),
        xytext=(0, 22),
        textcoords="offset points",
        ha="center",
        va="center",
        color="white",
        fontsize=LETTERS - 3,
        fontweight="bold",
        bbox={"boxstyle": "circle,pad=0.28", "facecolor": _hex(WORDS), "edgecolor": "none"},
        arrowprops={"arrowstyle": "-", "color": _hex(WORDS), "linewidth": 1.5},
    )


WEEK_COLOURS: dict[WeekKept, Colour] = {
    WeekKept.KEPT: RIGHT_GREEN,
    WeekKept.PART: (150, 196, 176),
    WeekKept.MISSED: FLOOR,
    WeekKept.EXCUSED: PAPER,
}
WEEKS_A_ROW = 8
WEEK = 112
"""Pixels of the height of a row of weeks."""
DISC = 33
"""Pixels of the radius of a week."""


def weeks_chart(chart: WeeksChart) -> bytes:
    """The weeks as rows of discs, PNG; an excused week is a ring, not a gap."""
    rows = max(1, -(-len(chart.weeks) // WEEKS_A_ROW))
    lines = _wrapped([chart.note])
    figure = _figure(84 + WEEK * rows + LINE * len(lines))
    _title(figure, chart.title)
    _below(figure, lines)
    height = _pixels(figure)
    axes = figure.add_axes((0.02, (LINE * len(lines) + 8) / height, 0.96, WEEK * rows / height))
    axes.set_axis_off()
    axes.set_xlim(0, 0.96 * WIDTH)
    axes.set_ylim(-WEEK * rows, 0)
    for number, week in enumerate(chart.weeks):
        across, down = number % WEEKS_A_ROW + 0.5, number // WEEKS_A_ROW
        _week(axes, week, across * 0.96 * WIDTH / WEEKS_A_ROW, -down * WEEK - DISC - 2)
    return _png(figure)


def _week(axes: Axes, week: CalendarWeek, x: float, y: float) -> None:
    excused = week.kept is WeekKept.EXCUSED
    axes.add_patch(
        Circle(
            (x, y),
            DISC,
            facecolor=_hex(WEEK_COLOURS[week.kept]),
            edgecolor=_hex(MARK if excused else WEEK_COLOURS[week.kept]),
            linewidth=2,
        )
    )
    inside = week.reason if excused else str(week.done)
    colour = "white" if week.kept is WeekKept.KEPT else _hex(WORDS)
    axes.text(x, y, inside, ha="center", va="center", color=colour, fontsize=LETTERS)
    axes.text(
        x,
        y - DISC - 16,
        week.label,
        ha="center",
        va="center",
        color=_hex(MARK),
        fontsize=LETTERS - 4,
    )


def pain_chart(chart: PainChart) -> bytes:
    """Pain over time as PNG, a small chart for each place, all from 0 to 10."""
    places = len(chart.lines)
    below = _wrapped([chart.note])
    figure = _figure(90 + 170 * places + LINE * len(below))
    _title(figure, chart.title)
    _below(figure, below)
    height = _pixels(figure)
    days = [_number(point.day) for line in chart.lines for point in line.points]
    for number, line in enumerate(chart.lines):
        bottom = height - 90 - 170 * number - 108
        axes = figure.add_axes((0.09, bottom / height, 0.87, 108 / height))
        _styled(axes)
        axes.set_title(line.area, loc="left", color=_hex(WORDS), fontsize=LETTERS)
        own = [_number(point.day) for point in line.points]
        values = [point.value for point in line.points]
        axes.fill_between(own, values, color=_hex(ACCENT), alpha=0.22, linewidth=0)
        axes.plot(own, values, color=_hex(ACCENT), linewidth=3, marker="o", markersize=5)
        axes.set_ylim(0, 10)
        axes.set_yticks((0, 5, 10))
        _over_time(axes, days, chart.ticks)
    return _png(figure)


def _words_alone(title: str, lines: Sequence[str]) -> Figure:
    figure = _figure(NOTHING_YET + LINE * len(lines))
    _title(figure, title)
    _below(figure, lines)
    return figure


def _sheet(title: str, lines: Sequence[str]) -> tuple[Figure, Axes]:
    """A figure with a title, one chart, and lines of words below."""
    figure = _figure(CHART + LINE * len(lines) + (16 if lines else 0))
    _title(figure, title)
    _below(figure, lines)
    height = _pixels(figure)
    below = (LINE * len(lines) + (16 if lines else 0) + 52) / height
    axes = figure.add_axes((0.13, below, 0.83, 1 - below - 74 / height))
    _styled(axes)
    return figure, axes


def _figure(height: int) -> Figure:
    figure = Figure(figsize=(WIDTH / DOTS, height / DOTS), dpi=DOTS, facecolor=_hex(PAPER))
    FigureCanvasAgg(figure)
    return figure


def _pixels(figure: Figure) -> float:
    return float(figure.get_figheight()) * DOTS


def _title(figure: Figure, title: str) -> None:
    level = 1 - 36 / _pixels(figure)
    title = shorten(title, TITLE_LETTERS, placeholder="…")
    figure.text(0.035, level, title, color=_hex(WORDS), fontsize=LETTERS + 5, va="center")


def _wrapped(lines: Sequence[str]) -> list[str]:
    """The lines no wider than the picture; empty ones go."""
    return [part for line in lines for part in wrap(line, LINE_LETTERS)]


def _below(figure: Figure, lines: Sequence[str]) -> None:
    height = _pixels(figure)
    for number, line in enumerate(lines):
        level = (LINE * (len(lines) - number) - LINE / 2 + 8) / height
        figure.text(0.035, level, line, color=_hex(WORDS), fontsize=LETTERS - 1, va="center")


def _styled(axes: Axes) -> None:
    """Lines to read values from, and nothing else."""
    axes.set_facecolor(_hex(PAPER))
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_hex(MARK))
    axes.grid(axis="y", color=_hex(FLOOR), linewidth=1.5)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_hex(MARK), labelsize=LETTERS - 2, length=0)


def _over_time(axes: Axes, days: Sequence[float], ticks: Sequence[Tick]) -> None:
    """The first day to the last, a little room at both ends, and the days that are named."""
    first, last = min(days), max(days)
    room = max(3.0, (last - first) * 0.05)
    axes.set_xlim(first - room, last + room)
    axes.set_xticks([_number(tick.day) for tick in ticks], [tick.words for tick in ticks])


def _number(day: date) -> float:
    return float(day.toordinal())


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _png(figure: Figure) -> bytes:
    out = BytesIO()
    figure.savefig(out, format="png", facecolor=figure.get_facecolor(), metadata={"Software": None})
    return out.getvalue()
