"""What the coach can say: words in pictures, and words under them."""

from abc import ABC, abstractmethod
from datetime import date

from coach.knowledge.exercise import Exercise
from coach.phrases.text import Text
from coach.picture import FaultKind, PicturedWeek
from coach.plan import Focus, Session
from coach.profile import RunKind


class PicturePhrases(ABC):
    """Words that stand in a picture have little room; those under it say all it shows."""

    @abstractmethod
    def picture_day(self, day: date) -> str:
        """Such as "Mon"."""

    @abstractmethod
    def picture_run(self, run: RunKind) -> str:
        """A run on its chip; at most a dozen letters."""

    @abstractmethod
    def picture_session(self, focus: Focus, minutes: int) -> str:
        """A session on its chip; at most twenty letters."""

    @abstractmethod
    def picture_rest(self) -> str:
        """A day with nothing in it."""

    @abstractmethod
    def picture_load(self) -> str:
        """Above the bars that say how heavy each day is."""

    @abstractmethod
    def load_in_words(self, week: PicturedWeek) -> Text:
        """How heavy each day is, as its bars say it; nothing where no day is."""

    @abstractmethod
    def picture_week_title(self, first: date, last: date) -> str:
        """Above seven days."""

    @abstractmethod
    def picture_sessions_to_come(self, sessions: tuple[Session, ...], today: date) -> str:
        """Below seven days to come; those of the next calendar week are counted apart."""

    @abstractmethod
    def picture_sessions_done(self, done: int, planned: int) -> str:
        """Below a week that is over."""

    @abstractmethod
    def show_me_label(self) -> str:
        """On the button that leads to the movements."""

    @abstractmethod
    def which_to_show(self) -> Text:
        """Above the exercises of a session, each a button."""

    @abstractmethod
    def this_not_that(self, exercise: Exercise, kind: FaultKind) -> Text:
        """Under the right way beside a fault."""
