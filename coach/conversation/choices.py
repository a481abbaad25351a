"""What a button means. A choice carries its whole value, never "next", in at most 64 bytes."""

import re
from enum import StrEnum
from typing import Annotated, assert_never

from pydantic import Field

from coach.dialogue import Confirming, Question, ReportQuestion
from coach.plan import SessionId
from coach.training_log import ReportId
from coach.values import Value

MAX_BYTES = 64
SEPARATOR = ":"

LONGEST_PAUSE_DAYS = 366

_Counted = Field(ge=1, lt=2**31)
"""What is counted from 1 and kept in a database's integer column."""

_LATER_AT = re.compile(r"[0-2]\d\.[0-5]\d|20\d\d-[01]\d-[0-3]\d", re.ASCII)
"""HH.MM, or an ISO date of this century."""


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
    NEXT = "next"
    """The next session, whatever its day."""
    CLEARED = "cleared"
    """A professional has cleared the red flag."""
    FALSE_ALARM = "false_alarm"


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


class ReportAct(StrEnum):
    """What a runner can do with a report besides answering."""

    UNDO = "undo"
    FIX = "fix"


class AnswerQuestion(Value):
    """An option of a profile question."""

    prompt: Annotated[int, _Counted]
    question: Question
    value: str


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


class Confirm(Value):
    """Yes or no to something that asks twice."""

    matter: Confirming
    yes: bool


class PauseUntil(Value):
    """Value: days from today, 0 = until I say so."""

    days: Annotated[int, Field(ge=0, le=LONGEST_PAUSE_DAYS)]


Choice = (
    AnswerQuestion
    | GoTo
    | ChangeAnswer
    | ActOnSession
    | AnswerReport
    | ActOnReport
    | Confirm
    | PauseUntil
)


def encode(choice: Choice) -> str:
    """A choice as a button's data."""
    fields: tuple[str, ...]
    match choice:
        case AnswerQuestion(prompt=prompt, question=question, value=value):
            fields = ("q", str(prompt), question, value)
        case GoTo(place=place):
            fields = ("go", place)
        case ChangeAnswer(question=question):
            fields = ("ch", question)
        case ActOnSession(session=session, act=act, value=value):
            fields = ("s", str(session), act, value)
        case AnswerReport(report=report, question=question, value=value):
            fields = ("r", str(report), question, value)
        case ActOnReport(report=report, act=act):
            fields = ("ra", str(report), act)
        case Confirm(matter=matter, yes=yes):
            fields = ("ok", matter, "yes" if yes else "no")
        case PauseUntil(days=days):
            fields = ("p", str(days))
        case _:
            assert_never(choice)
    data = SEPARATOR.join(fields)
    if len(data.encode()) > MAX_BYTES:
        raise ValueError(f"button data over {MAX_BYTES} bytes: {data}")
    return data


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
        case ["s", _, SessionAct.LATER_AT, value] if not _LATER_AT.fullmatch(value):
            return None
        case ["s", session, act, value]:
            return ActOnSession(session=SessionId(int(session)), act=SessionAct(act), value=value)
        case ["r", report, question, value]:
            return AnswerReport(
                report=ReportId(int(report)), question=ReportQuestion(question), value=value
            )
        case ["ra", report, act]:
            return ActOnReport(report=ReportId(int(report)), act=ReportAct(act))
        case ["ok", matter, "yes" | "no" as answer]:
            return Confirm(matter=Confirming(matter), yes=answer == "yes")
        case ["p", days]:
            return PauseUntil(days=int(days))
        case _:
            return None
