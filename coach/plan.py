"""A plan: where strength sessions stand in the running week and what each holds."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType

from pydantic import Field

from coach.profile import BodyArea, Race, RunKind, Weekday
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


class WorkRange(Value):
    """What a set moves between before anything else changes: repetitions, or seconds of a hold."""

    low: int = Field(ge=1, le=300)
    high: int = Field(ge=1, le=300)


class RampSet(Value):
    """An easy set on the way to the working load."""

    load: Load
    reps: int = Field(ge=1, le=10)


class ChoiceReason(StrEnum):
    """Why a session holds an exercise."""

    PATTERN_OF_THE_WEEK = "pattern_of_the_week"
    """The week needs this movement (S46)."""
    KEPT_TO_PROGRESS = "kept_to_progress"
    """Done before and going on, so that it can grow."""
    ROTATED = "rotated"
    """An accessory, in turn with others."""
    STANDS_IN = "stands_in"
    """In the place of another that hurt or went badly."""
    SPARES_A_PLACE = "spares_a_place"
    """Chosen because it leaves a sore place alone."""
    KIT_AT_HAND = "kit_at_hand"
    """What the kit of that day allows."""
    SPRING = "spring"
    """Jumps, once the gate for them is passed."""


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
    work_range: WorkRange | None = None
    """The range of the phase; None in sessions made before there were phases."""
    ramp: tuple[RampSet, ...] = ()
    """Easy sets before the first one, from the strength phase on."""
    may_progress: bool = True
    """False in lighter weeks and near a race: a clean session then holds."""
    may_bring_new: bool = True
    """False in the last weeks before a race: no harder exercise follows."""
    lowering_seconds: int | None = None
    """Seconds to take on the way down; None: a controlled pace."""
    pause_seconds: int | None = None
    """Seconds to stand still at the lowest point; None: no pause."""
    smaller_range: bool = False
    """Only as far as it does not hurt."""
    reason: ChoiceReason = ChoiceReason.PATTERN_OF_THE_WEEK
    spared: BodyArea | None = None
    """The place that SPARES_A_PLACE or STANDS_IN is for."""


class Phase(StrEnum):
    """Phases of a season, entered by readiness (phase table F)."""

    LEARN = "learn"
    FOUNDATION = "foundation"
    LIGHT_LOAD = "light_load"
    GENERAL = "general"
    STRENGTH = "strength"
    HEAVY = "heavy"
    POWER = "power"
    MAINTENANCE = "maintenance"
    TAPER = "taper"
    RACE_WEEK = "race_week"
    RECOVERY = "recovery"


class LegWork(StrEnum):
    """How much leg work a day of the season bears."""

    NORMAL = "normal"
    LIGHT = "light"
    """Half the sets at most, well short of effort, nothing new."""
    NONE = "none"


class Stage(Value):
    """What the season asks of strength on one date."""

    phase: Phase = Phase.FOUNDATION
    legs: LegWork = LegWork.NORMAL
    strength: bool = True
    """False: no strength at all (right before and after a race)."""
    gentle: bool = False
    """Nothing but mobility and a gentle core (the first days after a marathon)."""
    sets_percent: int = Field(default=100, ge=0, le=100)
    """The share of sets that stays."""
    load_percent: int = Field(default=100, ge=0, le=100)
    extra_reserve: int = Field(default=0, ge=0, le=3)
    """Repetitions in reserve on top of the phase's."""
    may_progress: bool = True
    may_bring_new: bool = True
    lighter_week: bool = False
    sessions: int | None = None
    """At most so many sessions in this week; None: as many as the runner wants."""
    race: Race | None = None
    """The race that this stage leads to or comes from."""


class Block(Value):
    """The phase a runner is in apart from races, and since when."""

    phase: Phase
    since: date
    """The Monday of its first week."""
    lighter: date
    """The Monday of the last lighter week, also of one that a race made lighter; before the first
    one, the Monday before training began."""
    cycle: int = 0
    """How many blocks ended before this one; accessories rotate with it."""
    reached: date | None = None
    """The Monday of the week it was last brought to; None: `since`."""
    trained: date | None = None
    """The Monday of the last week trained; before the first one, the Monday before it all began."""
    turns_since: date | None = None
    """The Monday from which the weeks count that take turns; None: `since`."""


class SeasonWeek(Value):
    """A week of the season as it looks from today."""

    monday: date
    phase: Phase
    lighter: bool = False
    race: Race | None = None
    """The most important race of the week."""


class Objection(StrEnum):
    """A hard rule of the week that a day breaks. Rules count calendar days."""

    LEGS_BEFORE_HARD_RUN = "legs_before_hard_run"
    LEGS_BEFORE_LONG_RUN = "legs_before_long_run"
    LEGS_ON_LONG_RUN_DAY = "legs_on_long_run_day"
    NEXT_TO_STRENGTH = "next_to_strength"
    ALREADY_STRENGTH = "already_strength"
    LAST_FREE_DAY = "last_free_day"
    RACE_DAY = "race_day"
    LEGS_BEFORE_RACE = "legs_before_race"
    """The last days before a race keep the legs out (strength reference E2)."""
    BEFORE_RACE = "before_race"
    AFTER_RACE = "after_race"
    """Rest after a race (E3)."""
    LEGS_AFTER_RACE = "legs_after_race"
    ENOUGH_THIS_WEEK = "enough_this_week"
    """The season asks for fewer sessions in this week."""
    BUSY_DAY = "busy_day"


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
    AGAINST_A_WISH = "against_a_wish"
    """Nothing else would have fitted all the sessions."""
    CLOSEST_TO_USUAL = "closest_to_usual"
    """This week is different; the usual day was not free."""


class ProtectedRun(Value):
    """The run that a placement keeps the legs fresh for."""

    run: RunKind
    weekday: Weekday


class Placement(Value):
    """A session's place in the week that repeats."""

    weekday: Weekday
    focus: Focus
    reasons: tuple[PlacementReason, ...]
    protects: ProtectedRun | None = None


class RunMadeEasy(Value):
    """One run of the week, made easy, would make room."""

    kind: Literal["run_made_easy"] = "run_made_easy"
    weekday: Weekday
    run: RunKind
    """What it is now."""


class DayMadeFree(Value):
    """One more day without a run would make room."""

    kind: Literal["day_made_free"] = "day_made_free"
    weekday: Weekday
    run: RunKind
    """What it is now."""


class BusyDayFreed(Value):
    """One of the days that are taken, free after all, would make room."""

    kind: Literal["busy_day_freed"] = "busy_day_freed"
    weekday: Weekday


Remedy = Annotated[RunMadeEasy | DayMadeFree | BusyDayFreed, Field(discriminator="kind")]
"""A single change of the runner's week after which all wanted sessions fit."""


class Shortfall(Value):
    """Sessions wanted but not placed, and the rules in the way, most frequent first."""

    wanted: int
    placed: int
    objections: tuple[Objection, ...]
    remedy: Remedy | None = None
    """What would help; None when no single change of one day does."""
    monday: date | None = None
    """The week it is about; None: the week that repeats."""


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
    LONG = "long"
    """Eight minutes, where the work of the phase leaves them."""
    SHORT = "short"
    """Two minutes."""
    RAMP_SETS = "ramp_sets"
    """Right after an easy run the legs are warm: an easy set of the first exercise."""


class Circuit(Value):
    """Rounds of one set of each exercise."""

    rounds: int = Field(ge=1, le=4)
    rest_between_rounds_seconds: int = Field(ge=0, le=180)


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
    stage: Stage = Stage()
    circuit: Circuit | None = None
    """The rounds of a session in circuit style: every prescription once a round."""
    minutes_given: int | None = None
    """Minutes the runner has for this one session only ("15 minutes today")."""
    reasons: tuple[PlacementReason, ...] = ()
    protects: ProtectedRun | None = None
    eased_today: bool = False
    """Made lighter for what the runner told of the day; rolling the plan leaves it so."""


class Omission(Value):
    """A movement pattern the plan leaves out, with the sore place that is why (None: kit)."""

    pattern: Pattern
    area: BodyArea | None


class Plan(Value):
    """The week that repeats, and its dated sessions (about a week back and two ahead)."""

    started: date
    placements: tuple[Placement, ...]
    shortfall: Shortfall | None = None
    short_weeks: tuple[Shortfall, ...] = ()
    """Weeks of the plan that hold fewer sessions than the week that repeats."""
    omissions: tuple[Omission, ...] = ()
    sessions: tuple[Session, ...] = ()
    weeks_trained: int = Field(default=0, ge=0)
    """Weeks in which anything was done; a newcomer's sessions grow with them."""
    block: Block | None = None
    """None in plans made before there were phases; the next roll gives one."""
