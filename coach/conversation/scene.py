"""What a handler works on: the runner, the moment, and what should happen so far."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from coach.adaptation.state import training_state
from coach.athlete import Athlete
from coach.conversation.choices import Choice, encode
from coach.conversation.effects import Button, Buttons, Close, Effect, Revise, Say, Turn
from coach.conversation.local_time import local
from coach.dialogue import Dialogue
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import Profile
from coach.training_log import LogEntry, TrainingState

Item = TypeVar("Item")

_RESTS_THE_PLAN_ON = frozenset({"profile", "plan", "baseline", "log", "next_session"})
"""The fields of an athlete that decide what the plan holds."""


@dataclass(frozen=True)
class Scene:
    """A turn in the making; every handler takes one and returns the next."""

    athlete: Athlete
    now: datetime
    at: datetime
    """When the runner acted."""
    say: Phrasebook
    tapped: bool = False
    """The runner tapped, so the tapped card may be rewritten in place."""
    card: str | None = None
    """The card that was tapped."""
    effects: tuple[Effect, ...] = ()

    @property
    def today(self) -> date:
        """The runner's own date."""
        return local(self.now, self.athlete).date()

    @property
    def profile(self) -> Profile:
        """The runner's answers."""
        return self.athlete.profile

    @property
    def dialogue(self) -> Dialogue:
        """Where the conversation stands."""
        return self.athlete.dialogue

    @property
    def training(self) -> TrainingState:
        """Where training stands."""
        return training_state(self.athlete.baseline, self.athlete.log)

    def knowing(self, **facts: object) -> "Scene":
        """With fields of the athlete replaced; the plan may then have to follow."""
        if not _RESTS_THE_PLAN_ON.isdisjoint(facts):
            facts = {"plan_as_of": None, **facts}
        return replace(self, athlete=self.athlete.model_copy(update=facts))

    def talking(self, **facts: object) -> "Scene":
        """With fields of the dialogue replaced."""
        return self.knowing(dialogue=self.dialogue.model_copy(update=facts))

    def doing(self, *effects: Effect) -> "Scene":
        """With more effects, after those already there."""
        return replace(self, effects=self.effects + effects)

    def logging(self, entry: LogEntry) -> "Scene":
        """With one more log entry; its number must be the athlete's next."""
        return self.knowing(log=(*self.athlete.log, entry), next_entry=entry.number + 1)

    def show(self, card: str, words: Text, keyboard: Buttons | None = None) -> "Scene":
        """Rewrite the card when it was tapped, else say it below."""
        if self.tapped and self.card == card:
            return self.doing(Revise(card=card, text=words, keyboard=keyboard))
        return self.doing(Say(card=card, text=words, keyboard=keyboard))

    def close(self, card: str, words: Text) -> "Scene":
        """Take a card's buttons away."""
        return self.doing(Close(card=card, text=words))

    def turn(self) -> Turn:
        """The finished turn."""
        return Turn(athlete=self.athlete, effects=self.effects)


def button(label: str, choice: Choice) -> Button:
    """A button that carries a choice."""
    return Button(label=label, data=encode(choice))


def rows(*lines: tuple[Button, ...]) -> Buttons:
    """Buttons in rows; empty rows are left out."""
    return Buttons(rows=tuple(line for line in lines if line))


def in_rows_of(width: int, items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
    """Buttons or options broken into rows of at most `width`."""
    return tuple(items[start : start + width] for start in range(0, len(items), width))
