"""A coach that does what a test tells it, so that the edge can be tested by itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.turn import take_turn
from bot.turn_taker import TurnTaker
from coach.athlete import Athlete
from coach.conversation.effects import Effect, Say, Turn
from coach.conversation.events import Event, Nudge
from coach.phrases.text import text

Answer = Callable[[Event], tuple[Effect, ...]]


def echo(event: Event) -> tuple[Effect, ...]:
    """Repeats what was said."""
    return (Say(text=text(f"heard {getattr(event, 'words', event.kind)}")),)


@dataclass
class ScriptedCoach:
    """Answers by `answer`, wants `nudges`, and keeps every event."""

    answer: Answer = echo
    nudges: tuple[Nudge, ...] = ()
    events: list[Event] = field(default_factory=list)

    @property
    def take(self) -> TurnTaker:
        """Real turns with this coach."""
        return partial(take_turn, respond=self._respond, agenda=self._agenda)

    def _respond(self, athlete: Athlete, event: Event, now: datetime) -> Turn:
        self.events.append(event)
        return Turn(athlete=athlete, effects=self.answer(event))

    def _agenda(self, athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
        return self.nudges
