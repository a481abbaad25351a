"""What a button means. A choice carries its whole value, never "next", in at most 64 bytes."""

import re
from enum import StrEnum
from typing import Annotated, assert_never

from pydantic import Field

from coach.dialogue import Confirming, Question, ReportQuestion
from coach.knowledge.topics import Topic
from coach.picture import ChartRequest, PainOverTime, WeeksKept, WorkOverTime
from coach.plan import ExerciseId, SessionId
from coach.profile import BodyArea
from coach.training_log import ReportId
from coach.values import Value

MAX_BYTES = 64
SEPARATOR = ":"

LONGEST_PAUSE_DAYS = 366

_Counted = Field(ge=1, lt=2**31)
"""What is counted from 1 and kept in a database's integer column."""


MINUTES_OFFERED = (10, 15, 20, 30, 45, 60)
"""Versions of a session on demand."""


class Place(StrEnum):
    """Where a navigation button leads; each is also a command."""

    START = "start"
    TODAY = "today"
    PLAN = "plan"
    LOG = "log"
    PROGRESS = "progress"
    SETTINGS = "settings"
    HELP = "help"
    PAUSE = "pause"
    STOP = "stop"
    DELETE = "delete"
    RESUME = "resume"
    FRESH_START = "fresh_start"
    WHY_DAYS = "why_days"
    CHANGES = "changes"
    """What the last reports changed, in full."""
    SEASON = "season"
    NEXT = "next"
    """The next session, whatever its day."""
    CLEARED = "cleared"
    """A professional has cleared the red flag."""
    FALSE_ALARM = "false_alarm"
    STILL_HERE = "still_here"
    """After two weeks of silence."""


class SessionAct(StrEnum):
    """What a runner can do with a session."""

    DONE = "done"
    SOME = "some"
    LATER = "later"
    LATER_AT = "later_at"
    """Value: HH.MM today, or an ISO date."""
    SKIP = "skip"
    SHOW = "show"
    DO_NOW = "do_now"
    PUT_BACK = "put_back"
    """After Skip."""
    WHY = "why"
    """Why this day, and why these exercises."""
    LESS_TIME = "less_time"
    TOO_HEAVY = "too_heavy"
    """The first set of an exercise fell short."""
    LIGHTER = "lighter"
    """Value: the number of that exercise."""
    AS_PLANNED = "as_planned"
    """After the session was made lighter for the day."""
    HOW = "how"
    """What the movements look like."""
    MINUTES = "minutes"
    """Value: the minutes the runner has for this session only."""


class ReportAct(StrEnum):
    """What a runner can do with a report besides answering."""

    UNDO = "undo"
    FIX = "fix"


class MorningAnswer(StrEnum):
    """How a place is on the morning after."""

    BETTER = "better"
    USUAL = "usual"
    WORSE = "worse"
    STIFF = "stiff"
    """Worse, and stiff for more than half an hour."""
    STRONG = "strong"
    """After worse: 6 or more."""
    AGAIN = "again"
    """Ask once more; the answer was wrong."""


class LighterAct(StrEnum):
    """What a runner can do with a lighter week."""

    TAKE = "take"
    NOT_NOW = "not_now"
    TAKE_BACK = "take_back"


class AnswerQuestion(Value):
    """An option of a profile question."""

    prompt: Annotated[int, _Counted]
    question: Question
    value: str


class TakeBackAnswer(Value):
    """Undo the change of an answer; `entry` is its number in the log."""

    entry: Annotated[int, _Counted]


class GoTo(Value):
    """A navigation button."""

    place: Place


class ChangeAnswer(Value):
    """Ask a profile question again."""

    question: Question


class ActOnSession(Value):
    """A session's button; good while the session can still be reported."""

    session: Annotated[SessionId, _Counted]
    act: SessionAct
    value: str = ""


class AnswerReport(Value):
    """An option of a check-in question."""

    report: Annotated[ReportId, _Counted]
    question: ReportQuestion
    value: str


class ActOnReport(Value):
    """Undo or fix a report."""

    report: Annotated[ReportId, _Counted]
    act: ReportAct


class AnswerMorning(Value):
    """How a place that hurt in a session is on the morning after."""

    report: Annotated[ReportId, _Counted]
    area: BodyArea
    answer: MorningAnswer


class ActOnLighterWeek(Value):
    """Take a lighter week that was offered, leave it, or take it back."""

    act: LighterAct


class Confirm(Value):
    """Yes or no to something that asks twice."""

    matter: Confirming
    yes: bool


class PauseUntil(Value):
    """Value: days from today, 0 = until I say so."""

    days: Annotated[int, Field(ge=0, le=LONGEST_PAUSE_DAYS)]


_Named = Field(pattern=r"^[a-z][a-z0-9_]*$")
"""A catalogue entry's name; whether there is such an entry is seen when it is looked up."""


class AskTopic(Value):
    """The short answer on a topic."""

    topic: Topic


class AskMore(Value):
    """All of the answer on a topic, on the card that holds the short one."""

    topic: Topic
    exercise: Annotated[ExerciseId, _Named] | None = None
    """The one that the question named."""


class AskExercise(Value):
    """What an exercise is."""

    exercise: Annotated[ExerciseId, _Named]


class ShowChart(Value):
    """A chart of the log."""

    of: ChartRequest


Choice = (
    AnswerQuestion
    | GoTo
    | ChangeAnswer
    | TakeBackAnswer
    | ActOnSession
    | AnswerReport
    | ActOnReport
    | AnswerMorning
    | ActOnLighterWeek
    | Confirm
    | PauseUntil
    | AskTopic
    | AskMore
    | AskExercise
    | ShowChart
)


def encode(choice: Choice) -> str:
    """A choice as a button's data."""
    data = SEPARATOR.join(_fields(choice))
    if len(data.encode()) > MAX_BYTES:
        raise ValueError(f"button data over {MAX_BYTES} bytes: {data}")
    return data


def _fields(choice: Choice) -> tuple[str, ...]:
    match choice:
        case AnswerQuestion(prompt=prompt, question=question, value=value):
            return ("q", str(prompt), question, value)
        case GoTo(place=place):
            return ("go", place)
        case ChangeAnswer(question=question):
            return ("ch", question)
        case TakeBackAnswer(entry=entry):
            return ("tb", str(entry))
        case ActOnSession(session=session, act=act, value=value):
            return ("s", str(session), act, value)
        case AnswerReport() | ActOnReport() | AnswerMorning() | ActOnLighterWeek():
            return _of_training(choice)
        case Confirm(matter=matter, yes=yes):
            return ("ok", matter, "yes" if yes else "no")
        case PauseUntil(days=days):
            return ("p", str(days))
        case AskTopic() | AskMore() | AskExercise() | ShowChart():
            return _asked(choice)
        case _:
            assert_never(choice)


def _of_training(
    choice: AnswerReport | ActOnReport | AnswerMorning | ActOnLighterWeek,
) -> tuple[str, ...]:
    match choice:
        case AnswerReport(report=report, question=question, value=value):
            return ("r", str(report), question, value)
        case ActOnReport(report=report, act=act):
            return ("ra", str(report), act)
        case AnswerMorning(report=report, area=area, answer=answer):
            return ("am", str(report), area, answer)
        case ActOnLighterWeek(act=act):
            return ("lw", act)


def _asked(choice: AskTopic | AskMore | AskExercise | ShowChart) -> tuple[str, ...]:
    match choice:
        case ShowChart(of=WorkOverTime(exercise=exercise)):
            return ("c", "work", exercise)
        case ShowChart(of=of):
            return ("c", of.kind)
        case AskTopic(topic=topic):
            return ("t", topic)
        case AskMore(topic=topic, exercise=exercise):
            return ("m", topic, exercise or "")
        case AskExercise(exercise=exercise):
            return ("x", exercise)


def decode(data: str) -> Choice | None:
    """A button's data as a choice; None when no such button exists (any more).

    Data comes from the runner's side and may be forged: only what `encode` writes is a choice.
    """
    try:
        choice = _decode(data.split(SEPARATOR, 3))
        return choice if choice is not None and encode(choice) == data else None
    except ValueError:
        return None


def _decode(fields: list[str]) -> Choice | None:
    match fields:
        case ["q", prompt, question, value]:
            return AnswerQuestion(prompt=int(prompt), question=Question(question), value=value)
        case ["go", place]:
            return GoTo(place=Place(place))
        case ["ch", question]:
            return ChangeAnswer(question=Question(question))
        case ["tb", entry]:
            return TakeBackAnswer(entry=int(entry))
        case ["s", session, act, value]:
            return _act_on_session(SessionId(int(session)), SessionAct(act), value)
        case ["ok", matter, "yes" | "no" as answer]:
            return Confirm(matter=Confirming(matter), yes=answer == "yes")
        case ["p", days]:
            return PauseUntil(days=int(days))
        case _:
            return _decode_of_training(fields) or _decode_asked(fields)


def _decode_of_training(fields: list[str]) -> Choice | None:
    match fields:
        case ["r", report, question, value]:
            return AnswerReport(
                report=ReportId(int(report)), question=ReportQuestion(question), value=value
            )
        case ["ra", report, act]:
            return ActOnReport(report=ReportId(int(report)), act=ReportAct(act))
        case ["am", report, area, answer]:
            return AnswerMorning(
                report=ReportId(int(report)), area=BodyArea(area), answer=MorningAnswer(answer)
            )
        case ["lw", act]:
            return ActOnLighterWeek(act=LighterAct(act))
        case _:
            return None


def _decode_asked(fields: list[str]) -> Choice | None:
    match fields:
        case ["t", topic]:
            return AskTopic(topic=Topic(topic))
        case ["m", topic, exercise]:
            return AskMore(topic=Topic(topic), exercise=ExerciseId(exercise) if exercise else None)
        case ["x", exercise]:
            return AskExercise(exercise=ExerciseId(exercise))
        case ["c", "work", exercise]:
            return ShowChart(of=WorkOverTime(exercise=ExerciseId(exercise)))
        case ["c", "weeks_kept"]:
            return ShowChart(of=WeeksKept())
        case ["c", "pain_over_time"]:
            return ShowChart(of=PainOverTime())
        case _:
            return None


def _act_on_session(session: SessionId, act: SessionAct, value: str) -> ActOnSession | None:
    allowed = _VALUES.get(act)
    if allowed is not None and not allowed.fullmatch(value):
        return None
    return ActOnSession(session=session, act=act, value=value)


_VALUES: dict[SessionAct, re.Pattern[str]] = {
    SessionAct.LATER_AT: re.compile(r"[0-2]\d\.[0-5]\d|20\d\d-[01]\d-[0-3]\d", re.ASCII),
    SessionAct.MINUTES: re.compile("|".join(str(minutes) for minutes in MINUTES_OFFERED)),
}
"""What an act may carry: HH.MM or an ISO date of this century; minutes that are offered."""
