"""What happened in training: append-only entries, the reports in them, what was decided and why."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, NewType

from pydantic import Field

from coach.plan import ExerciseId, Prescription, SessionId, Work, WorkRange
from coach.profile import BodyArea, Side, Spot
from coach.units import Load
from coach.values import Value

ReportId = NewType("ReportId", int)
"""Counts up per runner; never reused."""


class Completion(StrEnum):
    """How much of a session was done."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class ExerciseDone(Value):
    """What was done of one exercise, set by set, in repetitions or in seconds of holding."""

    exercise: ExerciseId
    sets: tuple[int, ...]
    load: Load | None = None
    """None: as prescribed."""


class PainKind(StrEnum):
    """How a pain feels. SORENESS is muscle soreness, not a pain in a joint or tendon."""

    SHARP = "sharp"
    DULL = "dull"
    ACHE = "ache"
    SORENESS = "soreness"


class Pain(Value):
    """One complaint of a report. Only what the runner said; nothing is filled in."""

    level: int | None = Field(default=None, ge=0, le=10)
    """0-10 numeric rating; None when it hurt without a number (counts as 3 until answered).

    The upper end where a range was told, such as 5 in 3-5.
    """
    low: int | None = Field(default=None, ge=0, le=10)
    """The lower end where a range was told, such as 3 in 3-5; None for a single number."""
    at_least: bool = False
    """The level is the lower end of what was told, as in "6+"; what lies above it is unknown."""
    area: BodyArea | None = None
    side: Side | None = None
    kind: PainKind | None = None
    exercise: ExerciseId | None = None
    """None: counts for every exercise of the session that loads the place."""
    changed_movement: bool = False
    """The runner limped or moved differently."""
    assessed: bool = False
    """A professional has assessed this complaint."""
    spot: Spot | None = None
    """The place told more closely; None until asked."""
    elsewhere: bool = False
    """Asked where exactly, it was none of the spots named."""


class FormSign(StrEnum):
    """How form broke."""

    BACK_ARCHED = "back_arched"
    BACK_ROUNDED = "back_rounded"
    JOINTS_LOCKED = "joints_locked"
    MOMENTUM = "momentum"
    JERKY = "jerky"
    SHORT_REPS = "short_reps"
    KNEE_CAVED = "knee_caved"
    HEELS_UP = "heels_up"
    HIPS_DROPPED = "hips_dropped"
    OTHER = "other"


class FormFault(Value):
    """A break of form; exercise and sign are None until named."""

    exercise: ExerciseId | None = None
    sign: FormSign | None = None


class Report(Value):
    """A session as the runner told it. An answer is None until given; no answer holds the load."""

    id: ReportId
    session: SessionId | None
    """None: an unplanned session."""
    day: date
    """The day it was done."""
    completion: Completion
    prescriptions: tuple[Prescription, ...]
    """What was asked that day."""
    minutes: int | None = None
    """What all of it takes; None where that was not kept, or where there was less for once."""
    done: tuple[ExerciseDone, ...] = ()
    """Where numbers were told; an exercise without an entry was done as asked, unless skipped."""
    not_done: tuple[ExerciseId, ...] = ()
    left_out: tuple[ExerciseId, ...] = ()
    """What pain told before or during the session left out; if done anyway, it proves nothing."""
    pains: tuple[Pain, ...] | None = None
    """None: not asked or not answered. Empty: nothing hurt."""
    faults: tuple[FormFault, ...] | None = None
    """None: not answered. Empty: form held."""
    reps_left: int | None = Field(default=None, ge=0, le=6)
    """Reps in reserve at the end of the hardest sets; 4 means four or more."""
    hardest: ExerciseId | None = None
    """The one exercise that had so little left; the others had two or more. None: any of them."""


class Condition(StrEnum):
    """How a runner comes to a session."""

    LEGS_DEAD = "legs_dead"
    SLEPT_LITTLE = "slept_little"
    """Less than five hours."""
    HARD_RUN_YESTERDAY = "hard_run_yesterday"
    """Intervals, tempo, a race or a long run that was not in the week."""
    ILL_WITH_FEVER = "ill_with_fever"
    SORE = "sore"
    """Muscle soreness of 4-6 in the legs, both sides."""
    VERY_SORE = "very_sore"
    """Muscle soreness of 7 or more in the legs, or one that changes the stride."""


class Compared(StrEnum):
    """How a sore place is the morning after, against how it usually is."""

    BETTER = "better"
    USUAL = "usual"
    WORSE = "worse"


class MorningAfter(Value):
    """The morning after a session that hurt: one place, compared with how it usually is."""

    kind: Literal["morning_after"] = "morning_after"
    id: ReportId
    """Counts with the reports: the decision on it stands under this number."""
    day: date
    about: ReportId
    """The report in which the place hurt."""
    area: BodyArea
    side: Side | None = None
    compared: Compared
    level: int | None = Field(default=None, ge=0, le=10)
    """This morning, if told."""
    stiff: bool = False
    """Stiff for more than half an hour, and more so than before."""


class Comeback(Value):
    """Training begins again after a gap."""

    kind: Literal["comeback"] = "comeback"
    id: ReportId
    """Counts with the reports: the decision on it stands under this number."""
    day: date
    last: date
    """The day of the last session before the gap."""
    ill: bool = False
    """An illness with fever was the reason, or part of it."""
    sets: int | None = Field(default=None, ge=0)
    """All the sets of the last usual session before the gap; None where it is not known."""
    minutes: int | None = Field(default=None, ge=0)
    """Its minutes."""


class Wished(Value):
    """The runner wished for less of an exercise, or for another in its place."""

    kind: Literal["wished"] = "wished"
    id: ReportId
    """Counts with the reports: the decision on it stands under this number."""
    day: date
    exercise: ExerciseId
    another: bool = False
    """Another exercise; else the same, easier."""
    instead: ExerciseId | None = None
    """The one that was named; None: whichever suits."""
    area: BodyArea | None = None
    """The place that does not take it, where that was said."""


Occasion = Annotated[MorningAfter | Comeback | Wished, Field(discriminator="kind")]
"""What is decided on beside reports."""


class ReturnStep(StrEnum):
    """The ladder by which a movement comes back to its load after pain.

    Its lowest rung is what stands in while the movement is out, held still where it can be (D4):
    two sessions of it with a pain of 2 at most end it.
    """

    PART_RANGE = "part_range"
    """Slowly, part of the way, with half the load of before."""
    FULL_RANGE = "full_range"
    """All the way, a small step heavier from session to session."""
    HEAVY = "heavy"
    """At the load of before; on one leg within a tenth of the other side."""
    IMPACT = "impact"
    """Low jumps on both legs, then on one, then fast running and hills."""


class Returning(Value):
    """A movement on its way back after pain."""

    step: ReturnStep
    load: Load
    """The load of before, at which the way back ends."""


class ExerciseState(Value):
    """How one exercise is to be done next time."""

    exercise: ExerciseId
    load: Load
    sets: int = Field(ge=1, le=6)
    work: Work
    work_range: WorkRange | None = None
    """The range of the phase it was last asked in; None: the one it started with."""
    added_set: bool = False
    """One of the sets is the one more that a break of form brought; the next step up ends it."""
    clean_sessions: int = Field(default=0, ge=0)
    """Clean sessions in a row at this state."""
    little_pain: bool = False
    """In one of them something it loads hurt 1 or 2."""
    reps_in_reserve: int | None = None
    """Repetitions left that its sets stop at, as last asked; None before the first session."""
    sessions: int = Field(default=0, ge=0)
    """Sessions in which it was done and told of."""
    calibrations_left: int = Field(default=0, ge=0)
    """Sessions in which the load may still jump to what was shown."""
    misses: int = Field(default=0, ge=0)
    """Sessions in a row whose first set fell short."""
    lowering_seconds: int | None = Field(default=None, ge=2, le=6)
    """Seconds to take on the way down; None: a controlled pace."""
    pause_seconds: int | None = Field(default=None, ge=1, le=5)
    """Seconds to stand still at the lowest point; None: no pause."""
    smaller_range: bool = False
    """Only as far as it does not hurt."""
    sets_to_return_to: int | None = Field(default=None, ge=1, le=6)
    """The sets of before, which come back after two clean sessions; None: these are they."""
    last_fault: FormSign | None = None
    """How form broke the last time, until a clean session."""
    returning: Returning | None = None


class PainCause(Value):
    """It hurt."""

    kind: Literal["pain"] = "pain"
    level: int
    """As counted: a hurt without a number counts as 3."""
    low: int | None = None
    """The lower end where a range was told."""
    at_least: bool = False
    """The level, or more, was told."""
    area: BodyArea | None
    side: Side | None
    pain_kind: PainKind | None
    changed_movement: bool


class FormCause(Value):
    """Form broke."""

    kind: Literal["form"] = "form"
    sign: FormSign | None


class ShortCause(Value):
    """The first set fell short: at most 70 % of its repetitions."""

    kind: Literal["short"] = "short"
    done: int
    asked: int
    times: int = 1
    """So many sessions in a row."""


class ShownCause(Value):
    """The runner showed what they can do: repetitions, and repetitions left as believed."""

    kind: Literal["shown"] = "shown"
    reps: int
    reps_left: int


class MorningCause(Value):
    """A place was worse on the morning after."""

    kind: Literal["morning"] = "morning"
    area: BodyArea
    side: Side | None
    level: int
    """The pain during the session before, 0-10."""


class TrendCause(Value):
    """A place hurt more from week to week, twice in a row."""

    kind: Literal["trend"] = "trend"
    area: BodyArea
    levels: tuple[int, ...]
    """The worst of each of the last weeks, in order."""


class GapCause(Value):
    """Training begins again after so many days."""

    kind: Literal["gap"] = "gap"
    days: int
    ill: bool = False


class CleanCause(Value):
    """All asked was done cleanly with repetitions left, so many sessions in a row."""

    kind: Literal["clean"] = "clean"
    sessions: int
    painless: bool = True
    """False where something hurt a little: it counts, and is not called clean."""


class EffortCause(Value):
    """Clean, but with nothing left: hold."""

    kind: Literal["effort"] = "effort"
    reps_left: int


class ReturnCause(Value):
    """A stopped movement comes back, lighter, after sessions with a pain of 2 at most."""

    kind: Literal["return"] = "return"
    sessions: int
    area: BodyArea | None
    level: int = 0
    """The worst pain there in these sessions, 0-2."""


class RequestCause(Value):
    """The runner asked for it (an easier load, another exercise)."""

    kind: Literal["request"] = "request"


Cause = Annotated[
    PainCause
    | FormCause
    | ShortCause
    | ShownCause
    | CleanCause
    | EffortCause
    | ReturnCause
    | RequestCause
    | MorningCause
    | TrendCause
    | GapCause,
    Field(discriminator="kind"),
]


class Change(Value):
    """One decision about one exercise: before, after, and why.

    `after` is None when the movement stops. Another exercise in `after` replaces the one before.
    Equal load, sets, work and exercise mean "hold_began": only the streak differs.
    """

    before: ExerciseState
    after: ExerciseState | None
    cause: Cause
    rule: str
    """The rule that decided, such as "S21" or "pain 3-5"."""


class Decision(Value):
    """What one report changes. Applied in the order of reports to give the training state."""

    report: ReportId
    day: date
    changes: tuple[Change, ...]
    pains: tuple[Pain, ...] | None = None
    """What hurt, as told; None where that was not answered."""
    morning: MorningAfter | None = None
    """The morning that it is about, if it is about one."""


class Stop(Value):
    """A movement taken out because it hurt."""

    exercise: ExerciseId
    area: BodyArea | None
    since: date
    times: int = 1
    """How often this movement had to stop; the second time a professional should look."""
    painless_sessions: int = 0
    """Sessions since then with a pain of 2 at most in the place, that was no worse than before."""
    level: int = Field(default=0, ge=0, le=10)
    """The worst pain in those sessions."""


class Replacement(Value):
    """An exercise stands in for another."""

    original: ExerciseId
    instead: ExerciseId
    area: BodyArea | None = None
    """The place that hurt, when pain is why; until a step up, nothing harder on it is begun."""
    ladder: bool = False
    """After two clean sessions the original comes back by the ladder of return."""


class PainOfWeek(Value):
    """The worst pain of a place in one week, 0-10."""

    monday: date
    level: int = Field(ge=0, le=10)


class Complaint(Value):
    """A place that hurts, over the weeks, until two weeks without pain."""

    area: BodyArea
    since: date
    weeks: tuple[PainOfWeek, ...]
    """Those in which pain was asked about, in order; the last six."""
    spot: Spot | None = None
    assessed: bool = False
    above_five: int = 0
    """Sessions in which it hurt more than 5."""
    worse_morning: date | None = None
    """The last morning after on which it was worse than usual."""
    eased: tuple[ExerciseId, ...] = ()
    """Exercises that are already done with less for its sake."""


class TrainingState(Value):
    """Where a runner's training stands: a fold over the log."""

    exercises: tuple[ExerciseState, ...] = ()
    stops: tuple[Stop, ...] = ()
    """Movements that are out now."""
    ended_stops: tuple[Stop, ...] = ()
    """Movements that stopped once and came back; kept for their count."""
    replacements: tuple[Replacement, ...] = ()
    complaints: tuple[Complaint, ...] = ()


class Sign(StrEnum):
    """What speaks for a lighter week."""

    LIFTS_MISSED = "lifts_missed"
    """Two lifts missed their repetitions twice in a row."""
    STAYS_SORE = "stays_sore"
    """Soreness of 4 or more told twice in two weeks."""
    TIRED = "tired"
    """Little sleep or energy on three days of a week."""
    JOINT_ACHES = "joint_aches"
    """A place has hurt 3 or more for a week or longer."""
    LONG_SINCE_LIGHTER = "long_since_lighter"
    """Six weeks and more since the last lighter one."""


class WhySeen(StrEnum):
    """Why a professional should look at a place."""

    RISING = "rising"
    """It hurt more from week to week, twice in a row."""
    ABOVE_FIVE_AGAIN = "above_five_again"
    """Above 5 for the second time, or the movement had to stop for the second time."""
    NOT_BETTER = "not_better"
    """No better after two weeks of less."""
    BY_PLACE = "by_place"
    """Where it is and how it came are reason enough."""


class RedFlag(StrEnum):
    """Signs that stop the coaching, by what to do now."""

    EMERGENCY = "emergency"
    """Call the emergency number now: heart, head, breath, spine."""
    URGENT = "urgent"
    """Be seen today: hot swollen calf, cannot bear weight, a pop with weakness."""
    ASSESS = "assess"
    """Stop impact and be assessed within days: bone pain at rest or at night."""


class Reported(Value):
    """A report was filed, completed or corrected; the latest entry of a report counts.

    `decisions` holds the decision on this report and, when an old report was corrected, the
    renewed decisions on those after it.
    """

    kind: Literal["reported"] = "reported"
    number: int
    at: datetime
    report: Report
    decisions: tuple[Decision, ...]


class Noted(Value):
    """Something beside a report was decided on; `decisions` as in `Reported`."""

    kind: Literal["noted"] = "noted"
    number: int
    at: datetime
    occasion: Occasion
    decisions: tuple[Decision, ...]


class LighterWeekTaken(Value):
    """The runner took the offer of a lighter week; it ends by itself."""

    kind: Literal["lighter_week_taken"] = "lighter_week_taken"
    number: int
    at: datetime
    first: date
    last: date
    exercises: tuple[ExerciseId, ...] | None = None
    """None: everything."""


class LighterWeekEnded(Value):
    """The runner took the lighter week back before its end."""

    kind: Literal["lighter_week_ended"] = "lighter_week_ended"
    number: int
    at: datetime
    taken: int
    """The number of the entry that it takes back."""


class Undone(Value):
    """The runner took back what a report had changed; `decisions` are those that now hold."""

    kind: Literal["undone"] = "undone"
    number: int
    at: datetime
    report: ReportId
    decisions: tuple[Decision, ...]


class Moved(Value):
    """A session went to another day."""

    kind: Literal["moved"] = "moved"
    number: int
    at: datetime
    session: SessionId
    before: date
    after: date


class Skipped(Value):
    """A session will not happen, because the runner said so (or, `missed`, nothing was heard)."""

    kind: Literal["skipped"] = "skipped"
    number: int
    at: datetime
    session: SessionId
    day: date
    missed: bool = False


class HoldBegan(Value):
    """Coaching was put on hold by a red flag."""

    kind: Literal["hold_began"] = "hold_began"
    number: int
    at: datetime
    flag: RedFlag


class HoldEnded(Value):
    """The hold ended: a professional cleared it, or it was a false alarm."""

    kind: Literal["hold_ended"] = "hold_ended"
    number: int
    at: datetime
    false_alarm: bool


class Milestone(StrEnum):
    """What a runner reaches once."""

    TWENTY_CALF_RAISES = "twenty_calf_raises"
    """Twenty single-leg calf raises in a row."""
    SPLIT_SQUAT_THIRD = "split_squat_third"
    """A split squat with a third of the own body mass held."""
    SIDE_PLANK_MINUTE = "side_plank_minute"
    TWENTY_PUSH_UPS = "twenty_push_ups"
    DEADLIFT_BODY_MASS = "deadlift_body_mass"
    TWELVE_WEEKS = "twelve_weeks"
    """Trained in twelve weeks, with or without pauses between."""


class Reached(Value):
    """A milestone that was told, and the report it was told after."""

    milestone: Milestone
    report: ReportId | None = None
    """None: told before the report was kept with it."""


class Excuse(StrEnum):
    """Why days without training break nothing."""

    PAUSE = "pause"
    ILLNESS = "illness"
    RACE = "race"
    HOLD = "hold"
    """A red flag held the coaching."""
    REST = "rest"
    """Nothing was planned."""


class Excused(Value):
    """Days on which no training is expected; a later entry from the same day replaces it."""

    kind: Literal["excused"] = "excused"
    number: int
    at: datetime
    first: date
    last: date | None
    """None: until further notice."""
    why: Excuse


class AnswerChanged(Value):
    """A profile answer was changed after the first plan."""

    kind: Literal["answer_changed"] = "answer_changed"
    number: int
    at: datetime
    question: str


LogEntry = Annotated[
    Reported
    | Noted
    | LighterWeekTaken
    | LighterWeekEnded
    | Undone
    | Moved
    | Skipped
    | HoldBegan
    | HoldEnded
    | Excused
    | AnswerChanged,
    Field(discriminator="kind"),
]
