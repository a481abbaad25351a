"""What the coach can say: the check-in, what was understood, and what changes because of it."""

from abc import ABC, abstractmethod
from datetime import date

from coach.phrases.text import Text
from coach.plan import ExerciseId
from coach.profile import BodyArea
from coach.training_log import (
    Change,
    FormSign,
    Report,
)
from coach.units import Load


class CheckInPhrases(ABC):
    """Did it hurt, did form break, how hard, and what follows."""

    @abstractmethod
    def ask_done(self) -> Text:
        """Which exercises."""

    @abstractmethod
    def done_toggle(self, name: ExerciseId, *, left_out: bool) -> str:
        """An exercise's toggle."""

    @abstractmethod
    def ask_pain(self) -> Text:
        """Whether it hurt."""

    @abstractmethod
    def pain_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label, each with its meaning."""

    @abstractmethod
    def ask_where(self) -> Text:
        """Where."""

    @abstractmethod
    def ask_level(self, area: BodyArea | None) -> Text:
        """How much, after a hurt without a number."""

    @abstractmethod
    def ask_feel(self, area: BodyArea | None) -> Text:
        """How it felt."""

    @abstractmethod
    def feel_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label."""

    @abstractmethod
    def ask_form(self) -> Text:
        """Whether form broke."""

    @abstractmethod
    def form_held(self) -> str:
        """It held."""

    @abstractmethod
    def form_broke(self) -> str:
        """It broke."""

    @abstractmethod
    def ask_exercise(self) -> Text:
        """Which exercise."""

    @abstractmethod
    def not_sure(self) -> str:
        """The runner cannot say."""

    @abstractmethod
    def ask_sign(self) -> Text:
        """How it broke."""

    @abstractmethod
    def sign_label(self, sign: FormSign) -> str:
        """A sign's button."""

    @abstractmethod
    def ask_effort(self) -> Text:
        """How hard."""

    @abstractmethod
    def effort_labels(self) -> tuple[tuple[str, str], ...]:
        """Value and label."""

    @abstractmethod
    def ask_hardest(self) -> Text:
        """In which exercise so little was left; the others then count as having had two or more."""

    @abstractmethod
    def in_several(self) -> str:
        """Little was left in more than one."""

    @abstractmethod
    def exercise_label(self, name: ExerciseId) -> str:
        """An exercise's button."""

    @abstractmethod
    def area_button(self, area: BodyArea) -> str:
        """A place's button."""

    @abstractmethod
    def heard(self, report: Report, *, still_training: bool = False) -> Text:
        """What the coach understood, repeated."""

    @abstractmethod
    def tell_again(self) -> Text:
        """Fix: say it again."""

    @abstractmethod
    def impossible(self) -> str:
        """A number that cannot be."""

    @abstractmethod
    def nothing_changes(self, *, complete: bool) -> Text:
        """The same again next time."""

    @abstractmethod
    def clean_so_far(self) -> Text:
        """One clean session counted."""

    @abstractmethod
    def changes(self, changes: tuple[Change, ...]) -> Text:
        """Each change in one sentence with its reason."""

    @abstractmethod
    def changed_on(self, day: date, changes: tuple[Change, ...], *, is_ahead: bool) -> Text:
        """What one day changed, or changes from then on: what became what, cause and rule."""

    @abstractmethod
    def changed_briefly(self, day: date, changes: tuple[Change, ...], *, is_ahead: bool) -> Text:
        """The same in one line: the weightiest, and how many more."""

    @abstractmethod
    def changes_label(self) -> str:
        """The last changes in full."""

    @abstractmethod
    def undo_of(self, day: date) -> str:
        """The button that takes back what that day changed."""

    @abstractmethod
    def lifted_more(self, name: ExerciseId, lifted: Load, following: Load) -> Text:
        """The runner took more than was asked; the next load is only a small step."""

    @abstractmethod
    def soreness_is_normal(self) -> Text:
        """Muscle soreness on both sides."""

    @abstractmethod
    def fault_unplaced(self) -> Text:
        """Form broke, and the runner cannot say on what."""

    @abstractmethod
    def place_spared(self) -> Text:
        """Clean, but the place is still being spared."""

    @abstractmethod
    def see_someone(self, area: BodyArea | None) -> Text:
        """Strong or altered pain."""

    @abstractmethod
    def see_someone_now(self, area: BodyArea | None) -> Text:
        """It had to stop for the second time."""

    @abstractmethod
    def undone(self, changes: tuple[Change, ...]) -> Text:
        """What Undo took back."""

    @abstractmethod
    def undo_reopens(self) -> Text:
        """Pain and form are not undone, but corrected."""

    @abstractmethod
    def nothing_to_undo(self) -> str:
        """No change."""

    @abstractmethod
    def too_old(self) -> str:
        """Past the seven days."""

    @abstractmethod
    def which_exercise_was_it(self) -> Text:
        """Numbers were put right, and it is open of which exercise."""

    @abstractmethod
    def fix_which(self) -> Text:
        """Fix: what was wrong."""

    @abstractmethod
    def log_prompt(self) -> Text:
        """Nothing waits for a report."""

    @abstractmethod
    def undo_label(self) -> str:
        """Take back what this report changed."""

    @abstractmethod
    def fix_label(self) -> str:
        """Correct the report."""

    @abstractmethod
    def fix_done(self) -> str:
        """Correct what was done."""

    @abstractmethod
    def fix_pain(self) -> str:
        """Correct the pain."""

    @abstractmethod
    def fix_form(self) -> str:
        """Correct the form."""

    @abstractmethod
    def fix_effort(self) -> str:
        """Correct the effort."""
