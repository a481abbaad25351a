"""A runner as the coach knows them."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from coach.dialogue import Dialogue
from coach.plan import Plan
from coach.profile import Profile
from coach.training_log import LogEntry, Reached, RedFlag, TrainingState
from coach.values import Value


class Active(Value):
    """Coaching goes on."""

    kind: Literal["active"] = "active"


class Paused(Value):
    """The runner paused until a date (None: until they say so)."""

    kind: Literal["paused"] = "paused"
    until: date | None


class Silenced(Value):
    """/stop: nothing is sent unasked; everything is kept."""

    kind: Literal["silenced"] = "silenced"


class Away(Value):
    """The runner blocked the bot; nothing is sent until they come back."""

    kind: Literal["away"] = "away"


Standing = Annotated[Active | Paused | Silenced | Away, Field(discriminator="kind")]


class SafetyHold(Value):
    """A red flag holds all coaching until a professional has cleared it."""

    flag: RedFlag
    since: datetime


class Athlete(Value):
    """Profile, plan, training state and the last eight weeks of log.

    The training state is `baseline` (what older entries came to) folded over `log`.
    """

    profile: Profile = Profile()
    standing: Standing = Active()
    hold: SafetyHold | None = None
    screened_at: datetime | None = None
    last_heard: datetime | None = None
    language: str | None = None
    zone_hint: str | None = None
    plan: Plan | None = None
    plan_as_of: date | None = None
    """The date on which the plan was last brought to the present; None once anything that it rests
    on has changed since."""
    baseline: TrainingState = TrainingState()
    log: tuple[LogEntry, ...] = ()
    milestones: tuple[Reached, ...] = ()
    """Those that were said; each once, unless its report was corrected since."""
    next_entry: int = 1
    next_session: int = 1
    next_report: int = 1
    dialogue: Dialogue = Dialogue()
