"""What the coach can say: answers about the runner's own plan."""

from abc import ABC, abstractmethod
from datetime import date

from coach.phrases.text import Text
from coach.plan import Objection, Prescription
from coach.profile import BodyArea, Kit, Race, RunKind, Side


class OwnQuestionPhrases(ABC):
    """When, where and why in this runner's plan, and whether to run on something sore."""

    @abstractmethod
    def race_ahead(self, races: tuple[Race, ...], today: date) -> Text:
        """When the races are, and how far away."""

    @abstractmethod
    def no_race_told(self) -> Text:
        """There is none, and how to tell one."""

    @abstractmethod
    def day_without_strength(self, day: date, run: RunKind) -> Text:
        """What a day holds that has no session."""

    @abstractmethod
    def day_is_not_planned(self, day: date) -> Text:
        """A day that lies behind, or beyond what is planned."""

    @abstractmethod
    def why_not_on(self, day: date, objections: tuple[Objection, ...]) -> Text:
        """Which rules keep strength off a day; none where the day would do as well."""

    @abstractmethod
    def sessions_asked_for(self, asked: int, placed: int) -> Text:
        """How many sessions a week were wished for, and how many stand."""

    @abstractmethod
    def no_such_run_ahead(self) -> Text:
        """A run was called off that the coming week does not hold."""

    @abstractmethod
    def where_kit_is_used(self, kit: Kit, uses: tuple[tuple[date, Prescription], ...]) -> Text:
        """In which exercises and when; empty where nothing coming up needs it."""

    @abstractmethod
    def run_on_it(
        self, area: BodyArea | None, side: Side | None, level: int | None, *, easy: bool
    ) -> Text:
        """Whether to run with a pain of that level (None: not told), and what to watch."""

    @abstractmethod
    def no_run_on_it(self, area: BodyArea | None, side: Side | None) -> Text:
        """Not to be run on: it hurt a lot, was sharp or changed the stride."""
