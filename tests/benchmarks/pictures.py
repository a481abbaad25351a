"""What pictures cost: time to draw, bytes to send; beside a week, which is drawn most often."""

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from bot.pictures.animation import MOST_BYTES
from bot.pictures.painted import painted
from coach.knowledge.figures.drawings import FIGURES
from coach.knowledge.figures.faults import FAULTS
from coach.picture import (
    CalendarWeek,
    Drawable,
    ExerciseMotion,
    FaultPair,
    PainChart,
    PainLine,
    PicturedDay,
    PicturedRun,
    PicturedSession,
    PicturedWeek,
    Point,
    RunWeight,
    WeekKept,
    WeeksChart,
    WorkChart,
)

START = date(2026, 9, 7)
POINTS = tuple(Point(day=START + timedelta(days=7 * week), value=8 + week) for week in range(26))
DAY = PicturedDay(
    name="Mon",
    day="7",
    run=PicturedRun(words="Easy", weight=RunWeight.EASY),
    session=PicturedSession(words="Legs, hips 30 min"),
    load=0.5,
)
WEEK = PicturedWeek(title="7 – 13 Sep", load_title="Load", days=(DAY,) * 7, footer="2 sessions")
CHARTS: tuple[tuple[str, Drawable], ...] = (
    ("picture of a week", WEEK),
    ("chart of an exercise", WorkChart(title="Goblet squat", unit="kg", points=POINTS)),
    (
        "calendar of 24 weeks",
        WeeksChart(
            title="Weeks kept",
            weeks=(CalendarWeek(label="7 Sep", kept=WeekKept.KEPT, done=2),) * 24,
        ),
    ),
    (
        "pain at two places",
        PainChart(title="Pain", lines=(PainLine(area="Left knee", points=POINTS),) * 2),
    ),
)
EVERY = 8
"""Of the exercises each eighth is drawn, and of the faults."""


def rows(row: Callable[[str, float, str, float], None]) -> None:
    """Times of each kind, and the sizes of what goes to Telegram."""
    painted(WEEK)
    known, _ = _drawn(WEEK)
    for name, chart in CHARTS:
        took, size = _drawn(chart)
        row(f"{name}, {size // 1024} KB", took, "a week", known)
    motions = [ExerciseMotion(exercise=figure.exercise) for figure in FIGURES[::EVERY]]
    pairs = [FaultPair(exercise=each.right.exercise, fault=each.kind) for each in FAULTS[::EVERY]]
    for name, drawables in (("exercises", motions), ("faults", pairs)):
        done = [_drawn(each) for each in drawables]
        took = sum(each for each, _ in done) / len(done)
        most = max(size for _, size in done)
        label = f"{len(done)} {name}, {most // 1024} KB at most of {MOST_BYTES // 1000}"
        row(label, took, "a week", known)


def _drawn(drawable: Drawable) -> tuple[float, int]:
    """Milliseconds and bytes, once warmed up."""
    painted(drawable)
    start = perf_counter()
    content = painted(drawable)
    return 1000 * (perf_counter() - start), len(content)
