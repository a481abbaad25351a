"""What a picture shows, in plain values: all words chosen, nothing drawn.

Whoever draws needs no more than this; equal values are the same picture.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.plan import ExerciseId
from coach.values import Value


class ExerciseMotion(Value):
    """An exercise from start to end and back, again and again."""

    kind: Literal["exercise"] = "exercise"
    exercise: ExerciseId


class FaultKind(StrEnum):
    """The commonest faults of the main lifts."""

    KNEE_IN = "knee_in"
    ROUND_BACK = "round_back"
    HIPS_SAG = "hips_sag"
    HEELS_LIFT = "heels_lift"


class FaultPair(Value):
    """This, not that: an exercise done well beside the same with a fault."""

    kind: Literal["fault"] = "fault"
    exercise: ExerciseId
    fault: FaultKind


class RunWeight(StrEnum):
    """How a run weighs; its chip's colour."""

    EASY = "easy"
    HARD = "hard"
    LONG = "long"
    RACE = "race"


class SessionState(StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"


class PicturedRun(Value):
    """A run, in the runner's words and units."""

    words: str
    weight: RunWeight


class PicturedSession(Value):
    """A strength session."""

    words: str
    state: SessionState = SessionState.PLANNED


class PicturedDay(Value):
    """One day."""

    name: str
    """Such as "Mon"."""
    day: str
    """Of the month."""
    run: PicturedRun | None = None
    session: PicturedSession | None = None
    rest: str = ""
    """What stands where nothing is planned."""
    today: bool = False
    load: float = Field(default=0, ge=0, le=1)
    """Of the week's heaviest day."""


class PicturedWeek(Value):
    """Seven days under a title, a line on the whole below."""

    kind: Literal["week"] = "week"
    title: str
    load_title: str
    days: tuple[PicturedDay, ...] = Field(min_length=7, max_length=7)
    footer: str


class Point(Value):
    """What was done on a day."""

    day: date
    value: float


class Tick(Value):
    """A day named under a chart; few enough that their words don't touch."""

    day: date
    words: str


class MarkedChange(Value):
    """A change of what was prescribed, and why."""

    day: date
    words: str


class WorkChart(Value):
    """Load or repetitions of an exercise over time."""

    kind: Literal["work"] = "work"
    title: str
    unit: str
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...] = ()
    changes: tuple[MarkedChange, ...] = ()
    """All are marked; the latest are numbered in the chart and told below it."""
    estimate: tuple[Point, ...] = ()
    """A second line, dashed, such as an estimated maximum."""
    note: str = ""
    """What will appear, and when, where there is little to show yet."""


class WeekKept(StrEnum):
    """What a week was."""

    KEPT = "kept"
    PART = "part"
    MISSED = "missed"
    EXCUSED = "excused"
    """Rest, illness, holiday, a race: it breaks nothing."""


class CalendarWeek(Value):
    """One week of the calendar."""

    label: str
    """Under the week, such as "12 Oct"; empty where labels would touch."""
    kept: WeekKept
    done: int = Field(ge=0)
    reason: str = ""
    """A letter or two in an excused week."""


class WeeksChart(Value):
    """Sessions kept, week by week."""

    kind: Literal["weeks"] = "weeks"
    title: str
    weeks: tuple[CalendarWeek, ...]
    note: str = ""


class PainLine(Value):
    """Pain at one place over time, 0 to 10."""

    area: str
    points: tuple[Point, ...]


class PainChart(Value):
    """Pain by place."""

    kind: Literal["pain"] = "pain"
    title: str
    lines: tuple[PainLine, ...]
    ticks: tuple[Tick, ...] = ()
    note: str = ""


Drawable = Annotated[
    ExerciseMotion | FaultPair | PicturedWeek | WorkChart | WeeksChart | PainChart,
    Field(discriminator="kind"),
]
"""Everything that can be drawn."""


class WorkOverTime(Value):
    """Load or repetitions of an exercise."""

    kind: Literal["work_over_time"] = "work_over_time"
    exercise: ExerciseId


class WeeksKept(Value):
    """Sessions kept, week by week."""

    kind: Literal["weeks_kept"] = "weeks_kept"


class PainOverTime(Value):
    """Pain by place."""

    kind: Literal["pain_over_time"] = "pain_over_time"


ChartRequest = Annotated[
    WorkOverTime | WeeksKept | PainOverTime,
    Field(discriminator="kind"),
]
"""A chart that is yet to be made from the log."""
