"""What the readers give back where no noun of the coach fits."""

from datetime import date
from typing import Literal

from pydantic import Field

from coach.plan import ExerciseId
from coach.profile import RacePriority, RunKind
from coach.training_log import Completion, FormFault, Pain
from coach.units import Weight
from coach.values import Value


class OutOfRange(Value):
    """A value was said, but one that cannot be or is not offered; the coach asks back."""

    kind: Literal["out_of_range"] = "out_of_range"


class DoseReading(Value):
    """How much strength training a runner wants; None for a part that was not said."""

    sessions: int | None = Field(default=None, ge=1, le=3)
    minutes: int | None = Field(default=None, ge=10, le=60)


class PlaceReading(Value):
    """A place and the IANA zones it may mean, the most populous first."""

    name: str
    zones: tuple[str, ...]


class WeekReading(Value):
    """The days of a running week that were told, Monday first; None for a day nobody spoke of."""

    days: tuple[
        RunKind | None,
        RunKind | None,
        RunKind | None,
        RunKind | None,
        RunKind | None,
        RunKind | None,
        RunKind | None,
    ] = (None, None, None, None, None, None, None)
    not_running: bool = False
    """The runner does not run at the moment."""


class RaceReading(Value):
    """A race as far as it was told; `none` when there is none."""

    distance_km: float | None = None
    day: date | None = None
    priority: RacePriority | None = None
    """What it is beside other races, where it was said."""
    none: bool = False


class MoveReading(Value):
    """Where a session is to be moved, as far as it was told."""

    session_day: date | None = None
    """The day of the session that is meant."""
    to: date | None = None


class ExerciseReading(Value):
    """Numbers of one exercise, as far as they were told."""

    exercise: ExerciseId | None = None
    """None: no exercise was named."""
    sets: tuple[int, ...] = ()
    """Repetitions, or seconds, of each set."""
    set_count: int | None = None
    """So many sets, their repetitions unsaid."""
    seconds: bool = False
    weight: Weight | None = None
    """Of several the lightest, which all sets were done with at least."""
    weights: tuple[Weight, ...] = ()
    """That of each set, where they differ."""
    per_side: bool = False


class ReportReading(Value):
    """A session as far as the text tells it; nothing is filled in."""

    completion: Completion | None = None
    sets_done: int | None = None
    """Sets, or rounds, of everything."""
    sets_asked: int | None = None
    """None: as many as the session asked for."""
    exercises: tuple[ExerciseReading, ...] = ()
    skipped: tuple[ExerciseId, ...] = ()
    pains: tuple[Pain, ...] | None = None
    """Empty only where pain was denied."""
    faults: tuple[FormFault, ...] | None = None
    """Empty only where form was said to be fine throughout."""
    held: tuple[ExerciseId, ...] = ()
    """Exercises whose form was said to be fine, where it was not said of all."""
    only: tuple[ExerciseId, ...] = ()
    """What alone was done ("only did squats"); all else was not."""
    reps_left: int | None = Field(default=None, ge=0, le=6)
    hardest: ExerciseId | None = None
    """In which exercise so little was left, where that was asked."""
    minutes: int | None = None
    day: date | None = None
    """The day the report is about, where it was said; today or before."""

    @property
    def says_nothing(self) -> bool:
        """Whether the text holds nothing of a report; a day alone is nothing."""
        return self == ReportReading(day=self.day)

    @property
    def tells_less(self) -> bool:
        """Whether it is told that less was done than was asked."""
        is_less = self.completion is Completion.PARTIAL or self.sets_done is not None
        return is_less or bool(self.skipped)
