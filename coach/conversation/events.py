"""Everything that can happen to a runner: one closed union, whatever front end it came through.

Times are aware datetimes. `at` is when the runner acted, which may be before it is handled.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.conversation.choices import Choice, Place
from coach.plan import SessionId
from coach.training_log import ReportId
from coach.values import Value


class RemindSession(Value):
    """A session's reminder, which is the workout. `snooze` counts up with every Later."""

    kind: Literal["remind_session"] = "remind_session"
    session: SessionId
    snooze: int = 0


class FollowUpSession(Value):
    """Nothing was reported: ask once."""

    kind: Literal["follow_up_session"] = "follow_up_session"
    session: SessionId


class TurnDay(Value):
    """A new day begins; the coach rolls the plan and usually says nothing."""

    kind: Literal["turn_day"] = "turn_day"


class AskMorning(Value):
    """A place hurt in yesterday's session: ask how it is this morning."""

    kind: Literal["ask_morning"] = "ask_morning"
    report: ReportId


class ReviewWeek(Value):
    """The week that began on `monday` is looked back on."""

    kind: Literal["review_week"] = "review_week"
    monday: date


class BreakSilence(Value):
    """Two weeks without a word: ask once whether to go on."""

    kind: Literal["break_silence"] = "break_silence"


class EndPause(Value):
    """The pause is over."""

    kind: Literal["end_pause"] = "end_pause"


NudgeReason = Annotated[
    RemindSession | FollowUpSession | TurnDay | EndPause | AskMorning | ReviewWeek | BreakSilence,
    Field(discriminator="kind"),
]
"""Why the coach wakes up. A reason, not a text: the coach decides when it comes due."""


class Nudge(Value):
    """A wake-up the runner should get. Its key is unique per runner, also after it was consumed."""

    key: str
    due: datetime
    expires: datetime
    reason: NudgeReason
    leeway: timedelta = timedelta()
    """How late it may come, so that not all runners are woken in the same second."""


class Form(StrEnum):
    """How words reached the coach."""

    FRESH = "fresh"
    EDITED = "edited"
    CAPTION = "caption"


class Said(Value):
    """The runner wrote something. `reply_to` names the card it answers, where it is a reply."""

    kind: Literal["said"] = "said"
    at: datetime
    words: str
    form: Form = Form.FRESH
    reply_to: str | None = None


class Tapped(Value):
    """The runner tapped a button. `choice` is None when no such button exists any more."""

    kind: Literal["tapped"] = "tapped"
    at: datetime
    choice: Choice | None
    card: str | None = None


class Commanded(Value):
    """The runner sent a command; START carries what the front end knows of language and zone."""

    kind: Literal["commanded"] = "commanded"
    at: datetime
    command: Place
    language: str | None = None
    zone_hint: str | None = None


class PlaceShared(Value):
    """The runner shared a location; the front end looked up its IANA zone (None: none found)."""

    kind: Literal["place_shared"] = "place_shared"
    at: datetime
    zone: str | None


class SentOther(Value):
    """Something the coach cannot read: a sticker, a voice message, a picture without words."""

    kind: Literal["sent_other"] = "sent_other"
    at: datetime


class NudgeDue(Value):
    """A nudge came due."""

    kind: Literal["nudge_due"] = "nudge_due"
    at: datetime
    reason: NudgeReason


class Left(Value):
    """The runner blocked the bot."""

    kind: Literal["left"] = "left"
    at: datetime


class CameBack(Value):
    """The runner unblocked the bot."""

    kind: Literal["came_back"] = "came_back"
    at: datetime


Event = Said | Tapped | Commanded | PlaceShared | SentOther | NudgeDue | Left | CameBack
