"""What the coach can say: the screen's stops and red flags; never a diagnosis, never a promise."""

from abc import ABC, abstractmethod

from coach.phrases.text import Text
from coach.training_log import RedFlag


class SafetyPhrases(ABC):
    """The screen's stops and the red flags."""

    @abstractmethod
    def too_young(self) -> Text:
        """Under 13."""

    @abstractmethod
    def unsupervised(self) -> Text:
        """13 to 17 without an adult and a coach."""

    @abstractmethod
    def waits_for_doctor(self) -> Text:
        """No plan until a doctor cleared it."""

    @abstractmethod
    def doctor_cleared_me(self) -> str:
        """The doctor agreed."""

    @abstractmethod
    def change_my_answer(self) -> str:
        """The answer was wrong."""

    @abstractmethod
    def doctor_cleared(self) -> Text:
        """Noted."""

    @abstractmethod
    def nothing_to_clear(self) -> str:
        """Nothing is on hold."""

    @abstractmethod
    def screen_again(self) -> Text:
        """The screen is due again."""

    @abstractmethod
    def health_first(self) -> Text:
        """Health changed: the screen comes before anything else."""

    @abstractmethod
    def screen_needed(self) -> str:
        """The screen cannot be left out."""

    @abstractmethod
    def red_flag(self, flag: RedFlag) -> Text:
        """What to do now."""

    @abstractmethod
    def on_hold(self) -> Text:
        """Asked for training during a hold."""

    @abstractmethod
    def cleared_label(self) -> str:
        """A professional cleared it."""

    @abstractmethod
    def false_alarm_label(self) -> str:
        """It was a false alarm."""

    @abstractmethod
    def false_alarm_sure(self) -> Text:
        """Asked a second time."""

    @abstractmethod
    def false_alarm_yes(self) -> str:
        """Sure."""

    @abstractmethod
    def false_alarm_no(self) -> str:
        """Not sure."""

    @abstractmethod
    def hold_kept(self) -> Text:
        """The hold stays."""

    @abstractmethod
    def hold_over(self, *, false_alarm: bool) -> Text:
        """Coaching goes on."""
