"""Where a conversation stands: plain data that survives restarts."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.plan import ExerciseId, Plan, SessionId
from coach.profile import (
    AlternateWeek,
    BodyArea,
    DatedRun,
    HealthFlag,
    Kit,
    RaceAnswer,
    RunKind,
    RunningWeek,
    SoreSpot,
    Trip,
    Wishes,
)
from coach.training_log import ReportId, WhySeen
from coach.values import Value


class Question(StrEnum):
    """What the coach asks about the runner; each answer is a field of the profile."""

    AGE = "age"
    HEALTH = "health"
    DOCTOR = "doctor"
    WEEK = "week"
    EXPERIENCE = "experience"
    KIT = "kit"
    DOSE = "dose"
    SORE = "sore"
    RACE = "race"
    PLACE = "place"
    TIME = "time"
    UNITS = "units"
    WEIGHTS = "weights"
    BODY_MASS = "body_mass"
    STYLE = "style"
    WISHES = "wishes"
    DATES = "dates"
    """What is different this week and next."""
    OTHER_WEEK = "other_week"
    """A second running week that takes turns with the first."""
    TRIP = "trip"
    JUMP_TEST = "jump_test"
    """Two small tests before jumps come in."""


class ReportQuestion(StrEnum):
    """What the coach asks about a session."""

    DONE = "done"
    """Which exercises were done."""
    PAIN = "pain"
    PLACE = "place"
    FEEL = "feel"
    SPOT = "spot"
    """Where exactly, at a place whose spots ask for different things."""
    FORM = "form"
    EXERCISE = "exercise"
    """Which exercise form broke on."""
    SIGN = "sign"
    EFFORT = "effort"
    HARDEST = "hardest"
    """In which exercise so little was left."""


class Purpose(StrEnum):
    """Why a profile question is asked; decides what follows the answer."""

    ONBOARDING = "onboarding"
    CHANGE = "change"
    IN_CONTEXT = "in_context"
    RENEWAL = "renewal"
    """The health screen, asked again."""


class WeekDraft(Value):
    """A running week being tapped together."""

    kind: Literal["week"] = "week"
    painting: RunKind = RunKind.EASY
    days: RunningWeek


class KitDraft(Value):
    """Kit being ticked."""

    kind: Literal["kit"] = "kit"
    ticked: tuple[Kit, ...] = ()


class AreasDraft(Value):
    """Sore spots being ticked."""

    kind: Literal["areas"] = "areas"
    ticked: tuple[BodyArea, ...] = ()


class SpotsDraft(Value):
    """Sore spots, one of which is to be told more closely."""

    kind: Literal["spots"] = "spots"
    told: tuple[SoreSpot, ...]


class HealthDraft(Value):
    """Health flags being ticked."""

    kind: Literal["health"] = "health"
    ticked: tuple[HealthFlag, ...] = ()


class MinorDraft(Value):
    """13 to 17: whether an adult and a coach are present is still to be told."""

    kind: Literal["minor"] = "minor"


class RaceDraft(Value):
    """A race of which the distance, the day or its weight beside others is still to be told."""

    kind: Literal["race"] = "race"
    distance_km: float | None = None
    day: date | None = None


class WishesDraft(Value):
    """Wishes being ticked."""

    kind: Literal["wishes"] = "wishes"
    wishes: Wishes


class DatesDraft(Value):
    """Two weeks being changed date by date."""

    kind: Literal["dates"] = "dates"
    painting: RunKind | None = RunKind.EASY
    """None: days on which no strength fits."""
    runs: tuple[DatedRun, ...] = ()
    busy: tuple[date, ...] = ()


class TripDraft(Value):
    """A trip whose kit is not known yet."""

    kind: Literal["trip"] = "trip"
    first: date
    last: date


class PlaceDraft(Value):
    """Zones a place or a local time could mean."""

    kind: Literal["place"] = "place"
    zones: tuple[str, ...]


Draft = Annotated[
    WeekDraft
    | KitDraft
    | AreasDraft
    | SpotsDraft
    | HealthDraft
    | MinorDraft
    | RaceDraft
    | PlaceDraft
    | WishesDraft
    | DatesDraft
    | TripDraft,
    Field(discriminator="kind"),
]


class Asking(Value):
    """The profile question that waits for an answer."""

    question: Question
    prompt: int
    """Buttons carry it; a button with another number is old."""
    purpose: Purpose
    draft: Draft | None = None


class CheckIn(Value):
    """The report whose questions wait for answers."""

    report: ReportId
    question: ReportQuestion | None
    """None: all answered; the summary stands, typed words may still add to it."""
    asked: tuple[ReportQuestion, ...] = ()
    """Answered or declined in this round; not asked again unless the runner reopens them."""
    left_out: tuple[ExerciseId, ...] = ()
    """Exercises being unticked while the runner says what was done."""


class Snooze(Value):
    """A session's reminder put off to a later time of its day."""

    session: SessionId
    due: datetime
    count: int


class MorningAsked(Value):
    """The place that a morning was asked about; words may answer it until the day is over."""

    report: ReportId
    """The session in which it hurt."""
    area: BodyArea
    day: date


class LighterOffered(Value):
    """A lighter week as it was offered last."""

    day: date
    exercises: tuple[ExerciseId, ...] | None = None
    """None: everything."""
    answered: bool = False


class Advised(Value):
    """That somebody should look at a place was said, for this reason; once is enough."""

    area: BodyArea
    why: WhySeen
    report: ReportId | None = None
    """The session after which it was said; None: in the look back at a week."""


class Confirming(StrEnum):
    """What waits for a yes."""

    FRESH_START = "fresh_start"
    DELETE = "delete"
    FALSE_ALARM = "false_alarm"
    READING = "reading"
    """Whether words were meant as they were read."""


class Doubt(StrEnum):
    """A wish that was read with doubt."""

    SKIP = "skip"
    MOVE = "move"
    PAUSE = "pause"
    ILLNESS = "illness"
    TRIP = "trip"
    SWAP = "swap"
    EASIER = "easier"
    RACE = "race"
    DATES = "dates"


class Doubted(Value):
    """Words that were read with doubt and wait to be confirmed."""

    words: str
    reply_to: str | None = None


class AnswerBefore(Value):
    """What a date, a trip, a race or a second week was before it changed last."""

    entry: int
    """The number of the log entry of that change."""
    question: Question
    dated_runs: tuple[DatedRun, ...] = ()
    busy_days: tuple[date, ...] = ()
    trips: tuple[Trip, ...] = ()
    race: RaceAnswer | None = None
    alternate_week: AlternateWeek | None = None
    plan: Plan | None = None
    """The plan of then, as far as it is needed to bring its days back."""


class TodayTold(Value):
    """What bears on one day's session alone was told: tired, short of time."""

    day: date
    next_entry: int
    """The number of the log entry that would come next."""


class Dialogue(Value):
    """Where a conversation stands."""

    prompts: int = 0
    asking: Asking | None = None
    records: tuple[Question, ...] = ()
    """Answers shown as one-line records on the live card above the current question."""
    check_in: CheckIn | None = None
    confirming: Confirming | None = None
    doubted: Doubted | None = None
    waiting_since: datetime | None = None
    """When a yes or a date was asked for; after a while, or another message, it waits no more."""
    pausing: bool = False
    """The coach asked until when to pause."""
    retelling: ReportId | None = None
    """The runner tapped Fix and is to tell this session again."""
    faults_shown: ReportId | None = None
    """The last report whose faults were shown as pictures; once is enough."""
    opened: SessionId | None = None
    """The session whose workout was shown on its day."""
    location_offered: bool = False
    """The phone shows the button that shares the location."""
    snoozes: tuple[Snooze, ...] = ()
    reminders_from: datetime | None = None
    """Reminders due before this moment are not sent: the plan was just made or changed."""
    ill_since: date | None = None
    """An illness with fever was told on that day; a return after it is one step more careful."""
    answer_before: AnswerBefore | None = None
    today_told: TodayTold | None = None
    morning: MorningAsked | None = None
    lighter_offer: LighterOffered | None = None
    tired_days: tuple[date, ...] = ()
    """The last days on which the runner told of little sleep or dead legs."""
    advised: tuple[Advised, ...] = ()
    quiet_since: date | None = None
    """After two silent weeks the runner was asked once whether to go on; no reminders since."""
    unprompted_on: date | None = None
    unprompted_count: int = 0
    """Messages sent unasked on that date."""
