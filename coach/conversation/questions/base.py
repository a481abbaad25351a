"""What a profile question is: data and small readers, the same for a tap and for typed words."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from coach.dialogue import Draft, Question
from coach.phrases import Phrasebook
from coach.phrases.text import Text
from coach.profile import Profile


@dataclass(frozen=True)
class Moment:
    """What a question may look at while it is asked or answered."""

    profile: Profile
    draft: Draft | None
    now: datetime
    """On the runner's clock."""
    language: str | None
    zone_hint: str | None
    say: Phrasebook


@dataclass(frozen=True)
class Option:
    """A button of a question."""

    label: str
    value: str


@dataclass(frozen=True)
class Answered:
    """The answer is complete."""

    profile: Profile


@dataclass(frozen=True)
class Drafting:
    """Part of the answer is there; the question stays with this draft."""

    draft: Draft


@dataclass(frozen=True)
class WantsLocation:
    """The runner would rather share a location."""


@dataclass(frozen=True)
class Misread:
    """Not an answer; one sentence says so, and the question stays."""

    sentence: str


Reading = Answered | Drafting | WantsLocation | Misread


class ProfileQuestion(ABC):
    """One question about the runner; its answer is a field of the profile."""

    name: Question
    fields: tuple[str, ...]
    """Of the profile: the answer first, then what follows from it; None until given."""
    skippable: bool = False

    def applies(self, profile: Profile) -> bool:
        """Whether this runner is asked at all."""
        del profile
        return True

    def answered(self, profile: Profile) -> bool:
        """Whether the answer is there."""
        return getattr(profile, self.fields[0]) is not None

    def cleared(self, profile: Profile) -> Profile:
        """The profile without this answer and what followed from it."""
        return profile.model_copy(update=dict.fromkeys(self.fields))

    @abstractmethod
    def prompt(self, moment: Moment) -> Text:
        """The question in words."""

    @abstractmethod
    def options(self, moment: Moment) -> tuple[tuple[Option, ...], ...]:
        """The offered answers, in rows."""

    @abstractmethod
    def record(self, profile: Profile, say: Phrasebook) -> str:
        """The given answer in one line."""

    @abstractmethod
    def read(self, words: str, moment: Moment) -> Reading:
        """Typed words as an answer."""

    @abstractmethod
    def tap(self, value: str, moment: Moment) -> Reading:
        """An option as an answer. Raises ValueError for a value that is never offered."""

    def skipped(self, profile: Profile) -> Profile:
        """The profile once the runner skipped this question; only skippable ones have it."""
        return profile


Item = TypeVar("Item")


UNTICK = "-"
"""Before the value of a ticked option: a tap says what is to be, so that twice is once."""


def tick_value(item: str, *, ticked: bool) -> str:
    """What the button of an item carries."""
    return f"{UNTICK}{item}" if ticked else item


def with_tick(
    ticked: tuple[Item, ...], value: str, item_of: Callable[[str], Item], order: tuple[Item, ...]
) -> tuple[Item, ...]:
    """With the item of a button's value ticked or unticked, in the given order."""
    item = item_of(value.removeprefix(UNTICK))
    chosen = set(ticked) - {item} if value.startswith(UNTICK) else {*ticked, item}
    return tuple(each for each in order if each in chosen)
