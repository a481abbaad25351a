"""What the coach can say: what was understood, what was not, and what was done last."""

from abc import ABC, abstractmethod

from coach.dialogue import Doubt
from coach.phrases.text import Text


class UnderstandingPhrases(ABC):
    """What became of the runner's words."""

    @abstractmethod
    def did_not_get(self, said: tuple[str, ...]) -> Text:
        """The rest was heard; this was not understood."""

    @abstractmethod
    def left_out(self, said: str) -> Text:
        """A value that cannot be, left out of what is shown."""

    @abstractmethod
    def doubted(self, doubt: Doubt) -> Text:
        """What was read with doubt."""

    @abstractmethod
    def is_that_right(self) -> Text:
        """Nothing counts yet; whether it is right."""

    @abstractmethod
    def correct_label(self) -> str:
        """It is right."""

    @abstractmethod
    def confirmed(self) -> Text:
        """It was right."""

    @abstractmethod
    def tell_me_again(self) -> Text:
        """It was not: nothing changed."""

    @abstractmethod
    def nothing_changed_lately(self) -> Text:
        """No report changed anything so far."""
