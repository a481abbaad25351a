"""What the coach can say: the season, why a session is what it is, and shorter versions of it."""

from abc import ABC, abstractmethod

from coach.phrases.text import Text
from coach.plan import Phase, Prescription, SeasonWeek, Session
from coach.profile import BodyArea
from coach.training_log import Condition


class SeasonPhrases(ABC):
    """Phases, lighter weeks, races; the reasons of a session; less time today."""

    @abstractmethod
    def stage_line(self, session: Session) -> Text:
        """What the season makes of a session; empty in an ordinary week."""

    @abstractmethod
    def new_phase(self, phase: Phase) -> Text:
        """A phase begins with this session."""

    @abstractmethod
    def rounds_line(self, session: Session) -> Text:
        """How the rounds of a circuit go; empty for straight sets."""

    @abstractmethod
    def season(self, weeks: tuple[SeasonWeek, ...]) -> Text:
        """The weeks to come, phase by phase."""

    @abstractmethod
    def season_label(self) -> str:
        """Opens the season."""

    @abstractmethod
    def why_session(self, session: Session) -> Text:
        """Why this day and why these exercises."""

    @abstractmethod
    def why_session_label(self) -> str:
        """Opens the reasons of a session."""

    @abstractmethod
    def back_to_session_label(self) -> str:
        """From the reasons back to the session."""

    @abstractmethod
    def less_time_label(self) -> str:
        """Opens the choice of minutes."""

    @abstractmethod
    def ask_minutes(self, session: Session) -> Text:
        """How many minutes there are for this one."""

    @abstractmethod
    def minutes_label(self, minutes: int) -> str:
        """So many minutes."""

    @abstractmethod
    def fitted_to(self, session: Session, minutes: int) -> Text:
        """The session now fits the minutes."""

    @abstractmethod
    def eased_today(self, condition: Condition) -> Text:
        """Today's session is lighter for what was told."""

    @abstractmethod
    def not_today(self, condition: Condition) -> Text:
        """Nothing of today's session is left; another day or none."""

    @abstractmethod
    def condition_changes_nothing(self, condition: Condition) -> Text:
        """Today's session holds nothing that the condition touches."""

    @abstractmethod
    def condition_without_session(self, following: Session | None) -> Text:
        """No session today that could be made lighter."""

    @abstractmethod
    def easy_run_noted(self, *, session_waits: bool, is_today: bool) -> Text:
        """An easy run was done: nothing changes."""

    @abstractmethod
    def hard_run_is_past(self) -> Text:
        """A hard run of days ago matters no more."""

    @abstractmethod
    def get_well(self) -> Text:
        """To somebody who is ill: when training may begin again."""

    @abstractmethod
    def taken_back(self) -> Text:
        """What was told of today alone no longer counts."""

    @abstractmethod
    def as_planned_label(self) -> str:
        """Takes the lighter version back."""

    @abstractmethod
    def comeback(self, days: int, *, ill: bool) -> Text:
        """The session is lighter after so many days without training, or after an illness."""

    @abstractmethod
    def still_coming_back(self) -> Text:
        """The session is still a lighter one after a gap."""

    @abstractmethod
    def why_exercise(self, asked: Prescription) -> Text:
        """Why the plan holds an exercise."""

    @abstractmethod
    def what_is_too_much(self) -> Text:
        """It is to be lighter: which exercise, or all of the week."""

    @abstractmethod
    def which_exercise(self) -> Text:
        """A wish about an exercise that was not named, or is not in the plan."""

    @abstractmethod
    def harder_by_showing(self) -> Text:
        """How it gets harder."""

    @abstractmethod
    def place_noted_for_exercise(self, area: BodyArea) -> Text:
        """A place does not take one exercise; how to have it spared altogether."""

    @abstractmethod
    def nothing_else_suits(self) -> Text:
        """No other exercise, or nothing lighter, is there."""

    @abstractmethod
    def cannot_be(self, said: str) -> Text:
        """A number that cannot be, asked back."""

    @abstractmethod
    def fits_already(self, session: Session) -> Text:
        """The minutes asked for change nothing."""

    @abstractmethod
    def no_session_alone(self) -> Text:
        """From 13 to 17, when adult or coach is away."""

    @abstractmethod
    def sessions_follow(
        self, moved: tuple[tuple[Session, Session], ...], gone: tuple[Session, ...]
    ) -> Text:
        """What changed on single dates: each session before and after, and those without a day."""
