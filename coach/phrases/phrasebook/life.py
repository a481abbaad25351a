"""What the coach can say: pauses, silence, goodbye, help, progress and the unreadable."""

from abc import ABC, abstractmethod
from datetime import date

from coach.phrases.text import Text
from coach.plan import ExerciseId
from coach.training_log import ExerciseState
from coach.units import Weight


class LifePhrases(ABC):
    """Everything around training."""

    @abstractmethod
    def help(self) -> Text:
        """What the coach does and how to talk to it."""

    @abstractmethod
    def not_understood(self) -> str:
        """Unknown words."""

    @abstractmethod
    def not_understood_idle(self) -> Text:
        """Unknown words with nothing asked."""

    @abstractmethod
    def nod_in_return(self) -> Text:
        """To a yes, a no or an ok that answers nothing."""

    @abstractmethod
    def nothing_to_read(self) -> str:
        """A sticker, a voice message, a picture."""

    @abstractmethod
    def log_label(self) -> str:
        """Report a session."""

    @abstractmethod
    def pause_label(self) -> str:
        """Pause."""

    @abstractmethod
    def stop_label(self) -> str:
        """Silence."""

    @abstractmethod
    def start_label(self) -> str:
        """From the start."""

    @abstractmethod
    def help_label(self) -> str:
        """Help."""

    @abstractmethod
    def edited_unread(self) -> Text:
        """An edited message."""

    @abstractmethod
    def welcome(self) -> Text:
        """A greeting in return."""

    @abstractmethod
    def thanks(self) -> Text:
        """Thanks in return."""

    @abstractmethod
    def button_gone(self) -> str:
        """A button that no longer exists."""

    @abstractmethod
    def ask_pause(self) -> Text:
        """Until when."""

    @abstractmethod
    def misread_pause(self) -> str:
        """Not a date."""

    @abstractmethod
    def no_pause(self) -> Text:
        """The runner would rather not pause."""

    @abstractmethod
    def week_label(self, weeks: int) -> str:
        """A pause in weeks."""

    @abstractmethod
    def until_told_label(self) -> str:
        """An open pause."""

    @abstractmethod
    def paused(self, until: date | None) -> Text:
        """Paused."""

    @abstractmethod
    def pause_taken_back(self) -> Text:
        """A pause or an illness was taken back."""

    @abstractmethod
    def resumed(self) -> Text:
        """Back."""

    @abstractmethod
    def resume_label(self) -> str:
        """Go on."""

    @abstractmethod
    def stopped(self) -> Text:
        """Silence."""

    @abstractmethod
    def still_paused(self, until: date | None) -> Text:
        """Asked for training during a pause."""

    @abstractmethod
    def ask_delete(self) -> Text:
        """Before everything is erased."""

    @abstractmethod
    def keep_label(self) -> str:
        """Do not delete."""

    @abstractmethod
    def delete_label(self) -> str:
        """Delete."""

    @abstractmethod
    def kept(self) -> Text:
        """Nothing was deleted."""

    @abstractmethod
    def goodbye(self) -> Text:
        """Erased."""

    @abstractmethod
    def carry_on_label(self) -> str:
        """Go on as before."""

    @abstractmethod
    def fresh_start_label(self) -> str:
        """Start afresh."""

    @abstractmethod
    def no_progress_yet(self) -> Text:
        """Nothing reported yet."""

    @abstractmethod
    def progress(self, weeks: tuple[tuple[date, int], ...]) -> Text:
        """Sessions kept a week."""

    @abstractmethod
    def where_you_stand(self, states: tuple[ExerciseState, ...]) -> Text:
        """Each exercise as it now is."""

    @abstractmethod
    def estimated_strength(
        self, lifts: tuple[tuple[ExerciseId, Weight, Weight, date], ...]
    ) -> Text:
        """What could be lifted once, as estimated: first, now, and since when; how sure it is."""

    @abstractmethod
    def out_for_now(self, names: tuple[ExerciseId, ...]) -> Text:
        """What pain took out."""

    @abstractmethod
    def last_changes(self, lines: Text) -> Text:
        """The latest changes with their reasons."""
