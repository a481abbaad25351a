"""A plan: where strength sessions stand in the running week and what each holds."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType

from pydantic import Field

from coach.profile import BodyArea, RunKind, Weekday
from coach.units import Load
from coach.values import Value

ExerciseId = NewType("ExerciseId", str)
"""The name of a catalogue entry, such as "goblet_squat"."""

SessionId = NewType("SessionId", int)
"""Counts up per runner; never reused."""


class Focus(StrEnum):
    """What a session trains. LOWER and FULL are leg work."""

    UPPER_AND_CORE = "upper_and_core"
    LOWER = "lower"
    FULL = "full"

    @property
    def loads_legs(self) -> bool:
        """Whether the rules for leg work apply."""
        return self is not Focus.UPPER_AND_CORE


class Pattern(StrEnum):
    """Movement patterns."""

    SQUAT = "squat"
    HINGE = "hinge"
    LUNGE = "lunge"
    SINGLE_LEG = "single_leg"
    CALF = "calf"
    HIP_ABDUCTION = "hip_abduction"
    PUSH = "push"
    PULL = "pull"
    CORE = "core"
    BACK = "back"
    PLYOMETRIC = "plyometric"
    MOBILITY = "mobility"


class Reps(Value):
    """So many repetitions a set (each side where the exercise is one-sided)."""

    kind: Literal["reps"] = "reps"
    count: int = Field(ge=1, le=60)


class Hold(Value):
    """A position held for so many seconds a set (each side where one-sided)."""

    kind: Literal["hold"] = "hold"
    seconds: int = Field(ge=5, le=300)


Work = Annotated[Reps | Hold, Field(discriminator="kind")]
"""What one set asks for."""


class Prescription(Value):
    """One exercise of a session: sets × work @ reps in reserve, with its load and rest."""

    exercise: ExerciseId
    pattern: Pattern
    sets: int = Field(ge=1, le=6)
    work: Work
    one_sided: bool = False
    load: Load
    reps_in_reserve: int = Field(ge=0, le=6)
    rest_seconds: int = Field(ge=0, le=300)


class Objection(StrEnum):
    """A hard rule of the week that a day breaks. Rules count calendar days."""

    LEGS_BEFORE_HARD_RUN = "legs_before_hard_run"
    LEGS_BEFORE_LONG_RUN = "legs_before_long_run"
    LEGS_ON_LONG_RUN_DAY = "legs_on_long_run_day"
    NEXT_TO_STRENGTH = "next_to_strength"
    ALREADY_STRENGTH = "already_strength"
    LAST_FREE_DAY = "last_free_day"
    RACE_DAY = "race_day"


class PlacementReason(StrEnum):
    """Why a session stands where it stands."""

    FREE_DAY = "free_day"
    AFTER_EASY_RUN = "after_easy_run"
    AFTER_HARD_RUN = "after_hard_run"
    AFTER_OTHER_SPORT = "after_other_sport"
    LEGS_FRESH_FOR_NEXT_RUN = "legs_fresh_for_next_run"
    UPPER_ONLY_BEFORE_RUN = "upper_only_before_run"
    REST_BETWEEN_SESSIONS = "rest_between_sessions"
    KEEPS_A_FREE_DAY = "keeps_a_free_day"


class Placement(Value):
    """A session's place in the week that repeats."""

    weekday: Weekday
    focus: Focus
    reasons: tuple[PlacementReason, ...]


class Shortfall(Value):
    """Sessions wanted but not placed, and the rules in the way, most frequent first."""

    wanted: int
    placed: int
    objections: tuple[Objection, ...]


class SessionStatus(StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    REPORTED = "reported"
    SKIPPED = "skipped"
    MISSED = "missed"


class WarmUp(StrEnum):
    """How a session begins."""

    FULL = "full"
    """Five minutes."""
    SHORT = "short"
    """Two minutes."""
    RAMP_SETS = "ramp_sets"
    """The legs are warm from the run: one or two easy sets of the first exercise."""


class Session(Value):
    """One dated strength session."""

    id: SessionId
    day: date
    planned_day: date
    """The date the plan gave it first; differs from `day` once it was moved."""
    focus: Focus
    run: RunKind
    """The run of the same day; the run comes first."""
    warm_up: WarmUp
    prescriptions: tuple[Prescription, ...]
    minutes: int
    """Honest estimate, at most what the runner gave."""
    status: SessionStatus = SessionStatus.PLANNED


class Omission(Value):
    """A movement pattern the plan leaves out, with the sore place that is why (None: kit)."""

    pattern: Pattern
    area: BodyArea | None


class Plan(Value):
    """The week that repeats, and its dated sessions (about a week back and two ahead)."""

    started: date
    placements: tuple[Placement, ...]
    shortfall: Shortfall | None = None
    omissions: tuple[Omission, ...] = ()
    sessions: tuple[Session, ...] = ()
    weeks_trained: int = Field(default=0, ge=0)
    """Weeks in which anything was done; a newcomer's sessions grow with them."""
