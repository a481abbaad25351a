"""What the coach can say: questions a runner opens on wish, and the records of the answers."""

from abc import ABC, abstractmethod
from datetime import date

from coach.phrases.text import Text
from coach.profile import (
    AlternateWeek,
    DatedRun,
    Kit,
    Race,
    RacePriority,
    RunKind,
    RunningWeek,
    Style,
    Trip,
    Weekday,
    Wishes,
)


class PreferencePhrases(ABC):
    """Style, wishes, single dates, a second week, trips, races beside others."""

    @abstractmethod
    def ask_style(self) -> Text:
        """How to lift."""

    @abstractmethod
    def style_label(self, style: Style) -> str:
        """A style's button, defined."""

    @abstractmethod
    def style_record(self, style: Style) -> str:
        """The style, kept."""

    @abstractmethod
    def style_truth(self, style: Style) -> Text:
        """What the style does and does not do, honestly."""

    @abstractmethod
    def ask_jump_test(self) -> Text:
        """Two small tests before jumps."""

    @abstractmethod
    def jump_test_label(self) -> str:
        """To the tests."""

    @abstractmethod
    def jump_test_passed(self) -> str:
        """Both went well."""

    @abstractmethod
    def jump_test_record(self, *, passed: bool) -> str:
        """How the tests went, kept."""

    @abstractmethod
    def jump_test_noted(self, *, passed: bool) -> Text:
        """What follows from the tests."""

    @abstractmethod
    def ask_wishes(self) -> Text:
        """Days without strength, mornings only."""

    @abstractmethod
    def never_label(self, day: Weekday, *, ticked: bool) -> str:
        """A day's button."""

    @abstractmethod
    def before_work_label(self, *, ticked: bool) -> str:
        """Only before work."""

    @abstractmethod
    def wishes_record(self, wishes: Wishes) -> str:
        """The wishes, kept."""

    @abstractmethod
    def misread_wishes(self) -> str:
        """Not a wish."""

    @abstractmethod
    def no_day_left(self) -> str:
        """Every day of the week was ruled out."""

    @abstractmethod
    def ask_dates(
        self, days: tuple[tuple[date, RunKind, bool], ...], painting: RunKind | None
    ) -> Text:
        """Two weeks, each day with its run and whether it is taken."""

    @abstractmethod
    def busy_label(self, *, chosen: bool) -> str:
        """Days without room for strength."""

    @abstractmethod
    def date_cell(self, day: date, run: RunKind, *, busy: bool) -> str:
        """A date's button."""

    @abstractmethod
    def dates_record(self, runs: tuple[DatedRun, ...], busy: tuple[date, ...]) -> str:
        """The dates that differ, kept."""

    @abstractmethod
    def misread_dates(self) -> str:
        """Not about a date."""

    @abstractmethod
    def ask_other_week(self, week: RunningWeek, painting: RunKind) -> Text:
        """The second running week."""

    @abstractmethod
    def holds_this_week(self) -> str:
        """It holds this week."""

    @abstractmethod
    def holds_next_week(self) -> str:
        """It holds from next week."""

    @abstractmethod
    def no_other_week(self) -> str:
        """Every week is the same."""

    @abstractmethod
    def other_week_record(self, other: AlternateWeek | None) -> str:
        """The second week, kept."""

    @abstractmethod
    def ask_trip(self, planned: tuple[Trip, ...]) -> Text:
        """When the runner is away."""

    @abstractmethod
    def until_label(self, last: date) -> str:
        """From today until a day."""

    @abstractmethod
    def no_trip(self) -> str:
        """No trip after all, or back home."""

    @abstractmethod
    def ask_trip_kit(self, first: date, last: date) -> Text:
        """What there is to train with on the trip."""

    @abstractmethod
    def trip_kit_label(self, kit: tuple[Kit, ...]) -> str:
        """A kit's button."""

    @abstractmethod
    def trips_record(self, trips: tuple[Trip, ...]) -> str:
        """The trips, kept."""

    @abstractmethod
    def misread_trip(self) -> str:
        """Not a span of days."""

    @abstractmethod
    def ask_race_beside(self, race: Race, others: tuple[Race, ...]) -> Text:
        """What a race is beside the others."""

    @abstractmethod
    def priority_label(self, priority: RacePriority) -> str:
        """How much a race matters, defined."""

    @abstractmethod
    def instead_of_others(self) -> str:
        """The race takes the place of the others."""

    @abstractmethod
    def drop_race(self, race: Race) -> str:
        """A race is not run after all."""

    @abstractmethod
    def no_more_races(self) -> str:
        """All races go."""
