"""What the coach can say: the morning after, the week looked back on, lighter weeks, silence."""

from abc import ABC, abstractmethod

from coach.phrases.text import Text
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side, Spot
from coach.training_log import Compared, Sign, WhySeen


class ListeningPhrases(ABC):
    """What follows from listening over days and weeks."""

    @abstractmethod
    def ask_morning(self, area: BodyArea, side: Side | None) -> Text:
        """How a place is this morning, compared with how it usually is."""

    @abstractmethod
    def morning_better(self) -> str:
        """It is better."""

    @abstractmethod
    def morning_usual(self) -> str:
        """It is as usual."""

    @abstractmethod
    def morning_worse(self) -> str:
        """It is worse."""

    @abstractmethod
    def morning_stiff(self) -> str:
        """It is worse, and stiff for more than half an hour."""

    @abstractmethod
    def morning_strong(self) -> str:
        """After worse: 6 or more."""

    @abstractmethod
    def change_my_morning(self) -> str:
        """The answer was wrong."""

    @abstractmethod
    def morning_changes_nothing(self, compared: Compared) -> Text:
        """The answer is noted; nothing of the plan changes."""

    @abstractmethod
    def morning_is_past(self) -> str:
        """The morning that was asked about is over."""

    @abstractmethod
    def morning_is_noted(self) -> str:
        """It was answered already."""

    @abstractmethod
    def week_done(self, done: int, planned: int) -> Text:
        """How many sessions of the week were done."""

    @abstractmethod
    def week_without_change(self) -> Text:
        """Nothing changes for next week."""

    @abstractmethod
    def more_changed(self) -> Text:
        """More has changed than there is room for, and how to hear of it."""

    @abstractmethod
    def offer_lighter_week(
        self, signs: tuple[Sign, ...], exercises: tuple[ExerciseId, ...] | None
    ) -> Text:
        """A lighter week, of some exercises or of all, with its reason."""

    @abstractmethod
    def take_lighter_week(self) -> str:
        """Yes."""

    @abstractmethod
    def no_lighter_week(self) -> str:
        """Not now."""

    @abstractmethod
    def lighter_week_taken(self, days: int, exercises: tuple[ExerciseId, ...] | None) -> Text:
        """What a lighter week changes and that it ends by itself."""

    @abstractmethod
    def lighter_week_declined(self) -> Text:
        """The plan goes on as it is."""

    @abstractmethod
    def take_back_lighter_week(self) -> str:
        """End it before its time."""

    @abstractmethod
    def lighter_week_over(self) -> Text:
        """It was taken back."""

    @abstractmethod
    def no_lighter_week_on_offer(self) -> str:
        """The offer, or the week, is past."""

    @abstractmethod
    def break_silence(self) -> Text:
        """Two weeks without a word: one friendly question."""

    @abstractmethod
    def lighter_for_now(self) -> str:
        """Go on, lighter."""

    @abstractmethod
    def stop_reminders(self) -> str:
        """No more reminders."""

    @abstractmethod
    def still_here(self) -> str:
        """Go on as before."""

    @abstractmethod
    def good_to_hear_from_you(self) -> Text:
        """They are still here."""

    @abstractmethod
    def should_be_seen(self, area: BodyArea, why: WhySeen) -> Text:
        """Somebody should look at a place, and why; never what it is."""

    @abstractmethod
    def ask_spot(self, area: BodyArea) -> Text:
        """Where exactly."""

    @abstractmethod
    def spot_label(self, spot: Spot) -> str:
        """A spot in plain words."""

    @abstractmethod
    def elsewhere_there(self) -> str:
        """None of the spots named."""

    @abstractmethod
    def something_else(self) -> str:
        """It is not the one thing that was named."""
