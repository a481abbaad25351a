"""What the coach can say: the week, the reasons for it, and what changed in it."""

from abc import ABC, abstractmethod
from datetime import date

from coach.dialogue import Question
from coach.phrases.text import Text
from coach.plan import (
    Omission,
    Session,
    Shortfall,
)
from coach.profile import Profile, RunKind, Weekday


class PlanPhrases(ABC):
    """The plan and its reasons."""

    @abstractmethod
    def plan_ready(self) -> Text:
        """Before the first plan is shown."""

    @abstractmethod
    def week_title(self) -> Text:
        """Above the coming week."""

    @abstractmethod
    def week_lines(
        self, lines: tuple[tuple[date, RunKind, Session | None], ...], today: date
    ) -> Text:
        """Runs and sessions day by day, and what became of each session."""

    @abstractmethod
    def next_up(self, session: Session | None) -> Text:
        """Which session comes next."""

    @abstractmethod
    def supervision(self, profile: Profile) -> Text:
        """What a bounded plan asks for; empty for others."""

    @abstractmethod
    def beginners_ramp(self, profile: Profile, longest: int) -> Text:
        """Why a newcomer's sessions are shorter than wanted; empty for others.

        `longest` is the most minutes of the sessions it stands under.
        """

    @abstractmethod
    def shortfall(self, missing: Shortfall) -> Text:
        """Why fewer sessions than wanted, and what would help."""

    @abstractmethod
    def omissions(self, left_out: tuple[Omission, ...]) -> Text:
        """What sore spots keep out."""

    @abstractmethod
    def why_days(self, sessions: tuple[Session, ...]) -> Text:
        """The reasons for the day of each session to come."""

    @abstractmethod
    def days_moved(self, before: tuple[Weekday, ...], after: tuple[Weekday, ...]) -> Text:
        """What a changed answer did to the days."""

    @abstractmethod
    def exercises_changed(self, gone: tuple[str, ...], new: tuple[str, ...]) -> Text:
        """What a changed answer did to the exercises; empty when nothing."""

    @abstractmethod
    def nothing_changed(self) -> Text:
        """The same answer as before."""

    @abstractmethod
    def reminders_follow(self, profile: Profile, *, silent: bool) -> Text:
        """A new reminder time or zone."""

    @abstractmethod
    def no_plan_yet(self) -> Text:
        """Asked for a plan before there is one."""

    @abstractmethod
    def why_label(self) -> str:
        """Why these days."""

    @abstractmethod
    def plan_label(self) -> str:
        """The week."""

    @abstractmethod
    def next_session_label(self) -> str:
        """The next session."""

    @abstractmethod
    def today_label(self) -> str:
        """Today."""

    @abstractmethod
    def settings_label(self) -> str:
        """Settings."""

    @abstractmethod
    def progress_label(self) -> str:
        """Progress."""

    @abstractmethod
    def settings(self, answers: tuple[str, ...]) -> Text:
        """Every answer, to be changed one at a time."""

    @abstractmethod
    def setting_label(self, name: Question) -> str:
        """An answer's button."""
