"""What the coach can say: charts, in words too."""

from abc import ABC, abstractmethod
from datetime import date

from coach.phrases.text import Text
from coach.picture import PainChart, WeeksChart, WorkChart
from coach.plan import ExerciseId
from coach.profile import BodyArea, Side
from coach.training_log import Change, Excuse, Milestone
from coach.units import Load


class ChartPhrases(ABC):
    """What stands in a chart, and under it all that it shows."""

    @abstractmethod
    def chart_day(self, day: date) -> str:
        """A day under a chart, such as "12 Oct"."""

    @abstractmethod
    def chart_unit(self, load: Load | None, *, held: bool) -> str:
        """What is counted beside the chart: the load's unit; without one repetitions or seconds."""

    @abstractmethod
    def chart_change(self, change: Change) -> str:
        """What changed and why, in one line."""

    @abstractmethod
    def chart_area(self, area: BodyArea, side: Side | None) -> str:
        """Above the line of one place."""

    @abstractmethod
    def weeks_title(self) -> str:
        """Above the calendar of weeks."""

    @abstractmethod
    def pain_title(self) -> str:
        """Above the lines of pain."""

    @abstractmethod
    def excuse_letter(self, excuse: Excuse) -> str:
        """In an excused week; a letter."""

    @abstractmethod
    def weeks_note(self, excuses: tuple[Excuse, ...], *, weeks: int) -> str:
        """Below the calendar: what the letters mean, and what comes where there is little yet."""

    @abstractmethod
    def work_note(self, sessions: int) -> str:
        """Below the chart of an exercise that has little to show yet; else empty."""

    @abstractmethod
    def earlier_changes(self, changes: int) -> str:
        """What marks the changes that are not told one by one; empty where all are."""

    @abstractmethod
    def pain_note(self, places: int) -> str:
        """Below the lines of pain; without any, that there was none."""

    @abstractmethod
    def weeks_in_words(self, chart: WeeksChart) -> Text:
        """All that the calendar shows."""

    @abstractmethod
    def work_in_words(self, chart: WorkChart) -> Text:
        """All that the chart of an exercise shows."""

    @abstractmethod
    def pain_in_words(self, chart: PainChart) -> Text:
        """All that the lines of pain show."""

    @abstractmethod
    def milestone(self, reached: Milestone) -> Text:
        """What was reached for the first time."""

    @abstractmethod
    def work_label(self, name: ExerciseId) -> str:
        """On the button that shows an exercise over time."""

    @abstractmethod
    def weeks_label(self) -> str:
        """On the button that shows the calendar of weeks."""

    @abstractmethod
    def pain_label(self) -> str:
        """On the button that shows pain over time."""
