"""The coach as one function: what is known and what happened to what is known and what follows."""

from datetime import datetime

from coach.athlete import Athlete
from coach.conversation.effects import Say, Turn
from coach.conversation.events import Event, Nudge
from coach.phrases.text import text


def respond(athlete: Athlete, event: Event, now: datetime) -> Turn:
    """What a runner's coach does about an event, at `now` (aware, any zone)."""
    del now
    return Turn(athlete=athlete, effects=(Say(text=text(f"Heard: {event.kind}")),))


def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
    """The wake-ups this runner should get from `now` on."""
    del athlete, now
    return ()
