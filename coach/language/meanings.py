"""What a message can mean: one value for each thing a runner may be about."""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.dialogue import Question
from coach.knowledge.topics import Topic
from coach.language.dated_runs import DatedChange, WeekTold
from coach.language.intents import Intent
from coach.language.readings import (
    DoseReading,
    PlaceReading,
    RaceReading,
    ReportReading,
    WeekReading,
)
from coach.language.spans import Span
from coach.plan import ExerciseId
from coach.profile import (
    AgeBand,
    Experience,
    HealthFlag,
    Kit,
    OwnedLoads,
    RunKind,
    SoreSpot,
    Style,
    Wishes,
)
from coach.training_log import FormFault, Pain, RedFlag
from coach.units import MassUnit, Weight
from coach.values import Value


class DangerTold(Value):
    """A sign of danger."""

    kind: Literal["danger"] = "danger"
    flag: RedFlag


class InjuryTold(Value):
    """Something just happened to the body, or was diagnosed: a rolled ankle, plantar fasciitis."""

    kind: Literal["injury"] = "injury"
    pain: Pain | None = None
    """Where, as far as it was told."""
    day: date | None = None


class IllnessTold(Value):
    """The runner is ill."""

    kind: Literal["illness"] = "illness"
    until: date | None = None
    """The day of return, where it was told."""


class Weariness(StrEnum):
    """What a runner is tired from."""

    TIRED = "tired"
    BAD_SLEEP = "bad_sleep"
    DEAD_LEGS = "dead_legs"


class FatigueTold(Value):
    """The runner is tired, slept badly or has dead legs; no session was told."""

    kind: Literal["fatigue"] = "fatigue"
    of: Weariness


class HardRunTold(Value):
    """A hard run or race that the running week does not hold, done or coming up within days."""

    kind: Literal["hard_run"] = "hard_run"
    run: RunKind | None = None
    race: RaceReading | None = None
    day: date | None = None


class EasyRunTold(Value):
    """An easy run that was done, planned or on top of the plan: it takes nothing from the legs."""

    kind: Literal["easy_run"] = "easy_run"
    day: date | None = None


class TravelTold(Value):
    """Away from home, with what can be trained with there as far as it was told."""

    kind: Literal["travel"] = "travel"
    until: date | None = None
    start: date | None = None
    kit: tuple[Kit, ...] | None = None
    """None: not said. Empty: nothing."""
    place: PlaceReading | None = None


class ShortOfTime(Value):
    """Little time for the session."""

    kind: Literal["short_of_time"] = "short_of_time"
    minutes: int | None = None


class SessionTold(Value):
    """A session, or part of one, as far as it was told."""

    kind: Literal["session"] = "session"
    report: ReportReading


class PainTold(Value):
    """The answer to "did it hurt?"; empty for no, a bare pain for yes."""

    kind: Literal["pain"] = "pain"
    pains: tuple[Pain, ...]
    report: ReportReading = ReportReading()
    """What else was told of the session."""
    lasting: bool = False
    """It is there at the moment, or for a while: no session is told by it."""


class FormTold(Value):
    """The answer to "did form break?"; empty for no, a bare fault for yes."""

    kind: Literal["form"] = "form"
    faults: tuple[FormFault, ...]
    report: ReportReading = ReportReading()
    """What else was told of the session."""


AnswerValue = (
    WeekReading
    | PlaceReading
    | RaceReading
    | DoseReading
    | AgeBand
    | Experience
    | MassUnit
    | time
    | tuple[Kit, ...]
    | tuple[HealthFlag, ...]
    | tuple[SoreSpot, ...]
    | tuple[Weight, ...]
    | Weight
    | Wishes
    | Span
    | Style
    | OwnedLoads
    | tuple[DatedChange, ...]
    | bool
)


class AnswerTold(Value):
    """The answer to a question about the runner; None where it names no value ("anytime")."""

    kind: Literal["answer"] = "answer"
    question: Question
    value: AnswerValue | None = None


class MoveWish(Value):
    """A session is to go to another day."""

    kind: Literal["move"] = "move"
    session_day: date | None = None
    to: date | None = None


class SkipWish(Value):
    """A session is to be left out."""

    kind: Literal["skip"] = "skip"
    day: date | None = None


class SwapWish(Value):
    """An exercise is to be replaced."""

    kind: Literal["swap"] = "swap"
    exercise: ExerciseId | None = None
    instead: ExerciseId | None = None


class HarderWish(Value):
    """It is too easy: of all, or of one exercise."""

    kind: Literal["harder"] = "harder"
    exercise: ExerciseId | None = None


class EasierWish(Value):
    """It is too heavy or too hard: all, or one exercise."""

    kind: Literal["easier"] = "easier"
    exercise: ExerciseId | None = None


class DatesTold(Value):
    """What is different on single dates: a run moved or added, no time for strength."""

    kind: Literal["dates"] = "dates"
    changes: tuple[DatedChange, ...]


class OneWeekTold(Value):
    """The runs of this or the next week, for that week alone."""

    kind: Literal["one_week"] = "one_week"
    told: WeekTold


class PreferenceTold(Value):
    """How or when a runner wants to train: days without strength, the style."""

    kind: Literal["preference"] = "preference"
    question: Question


class RaceTold(Value):
    """A race, told without being asked."""

    kind: Literal["race"] = "race"
    race: RaceReading


class ReminderWish(Value):
    """Reminders at another time, or none."""

    kind: Literal["reminder"] = "reminder"
    at: time | None = None
    off: bool = False


class PauseWish(Value):
    """No training for a while."""

    kind: Literal["pause"] = "pause"
    until: date | None = None


class ResumeWish(Value):
    """The plan is to go on."""

    kind: Literal["resume"] = "resume"
    start: date | None = None


class UnitsWish(Value):
    """Loads in another unit."""

    kind: Literal["units"] = "units"
    unit: MassUnit | None = None


class Asks(Value):
    """A question on training."""

    kind: Literal["asks"] = "asks"
    topic: Topic
    exercises: tuple[ExerciseId, ...] = ()


class ChangeWish(Value):
    """An answer of the profile is to change; `question` says which, where it was said."""

    kind: Literal["change"] = "change"
    question: Question | None = None


class Command(Value):
    """A wish that needs no value: show the plan, delete, help, thanks."""

    kind: Literal["command"] = "command"
    intent: Intent


Meaning = Annotated[
    DangerTold
    | InjuryTold
    | IllnessTold
    | FatigueTold
    | HardRunTold
    | EasyRunTold
    | TravelTold
    | ShortOfTime
    | SessionTold
    | PainTold
    | FormTold
    | AnswerTold
    | MoveWish
    | SkipWish
    | SwapWish
    | HarderWish
    | EasierWish
    | DatesTold
    | OneWeekTold
    | PreferenceTold
    | RaceTold
    | ReminderWish
    | PauseWish
    | ResumeWish
    | UnitsWish
    | Asks
    | ChangeWish
    | Command,
    Field(discriminator="kind"),
]


class Confidence(StrEnum):
    """How sure the reader is; what is unsure is shown before it counts."""

    SURE = "sure"
    UNSURE = "unsure"


class Part(Value):
    """One thing a message is about."""

    meaning: Meaning
    said: str = ""
    """The words that say it: the message, or the one statement of it."""
    confidence: Confidence = Confidence.SURE


class Impossible(StrEnum):
    """What a number was said of that cannot be."""

    PAIN_LEVEL = "pain_level"
    LOAD = "load"
    REPETITIONS = "repetitions"
    SETS = "sets"
    EFFORT = "effort"
    TIME = "time"
    DATE = "date"
    MINUTES = "minutes"


class ImpossibleValue(Value):
    """A value that cannot be, in the runner's words, to be asked back."""

    of: Impossible
    said: str


class MessageReading(Value):
    """All that a message says."""

    parts: tuple[Part, ...] = ()
    """The most important first: danger, injury, the answer to what was asked, wishes, thanks."""
    not_understood: tuple[str, ...] = ()
    """Clauses that no reader knew a word of."""
    impossible: tuple[ImpossibleValue, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether every part is."""
        return all(part.confidence is Confidence.SURE for part in self.parts)
