"""What the coach can say: the questions about a runner, and the records of the answers."""

from abc import ABC, abstractmethod
from datetime import date, time

from coach.phrases.text import Text
from coach.profile import (
    AgeBand,
    BodyArea,
    Dose,
    Experience,
    HealthFlag,
    Kit,
    OwnedLoads,
    Profile,
    Race,
    RunKind,
    RunningWeek,
    SoreSpot,
)
from coach.units import MassUnit, Weight


class QuestionPhrases(ABC):
    """Questions about the runner."""

    @abstractmethod
    def greeting(self) -> Text:
        """The first hello, two lines."""

    @abstractmethod
    def welcome_back(self) -> Text:
        """/start again with a plan in place."""

    @abstractmethod
    def fresh_start_asked(self) -> Text:
        """What a fresh start does."""

    @abstractmethod
    def fresh_start_begun(self) -> Text:
        """The fresh start begins."""

    @abstractmethod
    def ask_age(self) -> Text:
        """Consent and age."""

    @abstractmethod
    def age_label(self, band: AgeBand) -> str:
        """An age band's button."""

    @abstractmethod
    def minor_label(self, *, supervised: bool) -> str:
        """13 to 17, with an adult and a coach present or without."""

    @abstractmethod
    def ask_supervision(self) -> Text:
        """Who is present, from 13 to 17."""

    @abstractmethod
    def ask_health(self) -> Text:
        """The health screen."""

    @abstractmethod
    def health_label(self, flag: HealthFlag) -> str:
        """A health flag's button."""

    @abstractmethod
    def none_of_these(self) -> str:
        """The one-tap answer."""

    @abstractmethod
    def ask_doctor(self) -> Text:
        """Whether the doctor agreed."""

    @abstractmethod
    def ask_week(self, week: RunningWeek, painting: RunKind) -> Text:
        """The running week as a grid."""

    @abstractmethod
    def run_name(self, kind: RunKind) -> str:
        """A day's run in the grid; a dot for none."""

    @abstractmethod
    def run_label(self, kind: RunKind, *, chosen: bool) -> str:
        """A kind's button."""

    @abstractmethod
    def day_label(self, number: int, kind: RunKind) -> str:
        """A day's button, with its run's initial once set."""

    @abstractmethod
    def ask_experience(self) -> Text:
        """Strength experience."""

    @abstractmethod
    def experience_label(self, experience: Experience) -> str:
        """An experience's button."""

    @abstractmethod
    def ask_kit(self) -> Text:
        """Kit."""

    @abstractmethod
    def kit_label(self, kit: Kit, *, ticked: bool) -> str:
        """A piece of kit's button."""

    @abstractmethod
    def no_kit(self) -> str:
        """No kit."""

    @abstractmethod
    def full_gym(self) -> str:
        """A gym."""

    @abstractmethod
    def ask_dose(self) -> Text:
        """Sessions a week and minutes."""

    @abstractmethod
    def dose_label(self, dose: Dose) -> str:
        """A dose's button."""

    @abstractmethod
    def ask_sore(self, *, joint_problem: bool) -> Text:
        """Sore spots."""

    @abstractmethod
    def area_label(self, place: BodyArea, *, ticked: bool) -> str:
        """A place's button."""

    @abstractmethod
    def nothing_sore(self) -> str:
        """No sore spot."""

    @abstractmethod
    def ask_race(self) -> Text:
        """The next race."""

    @abstractmethod
    def ask_race_date(self, kilometres: float) -> Text:
        """The race's date."""

    @abstractmethod
    def ask_race_distance(self, day: date) -> Text:
        """The distance of a race whose date is known."""

    @abstractmethod
    def distance_label(self, kilometres: float) -> str:
        """A distance's button."""

    @abstractmethod
    def no_race(self) -> str:
        """No race."""

    @abstractmethod
    def no_date_yet(self) -> str:
        """A race without a date."""

    @abstractmethod
    def ask_place(self, *, several: bool) -> Text:
        """Where the runner is."""

    @abstractmethod
    def zone_label(self, zone: str, wall: time) -> str:
        """A zone's button: its city and what its clocks show."""

    @abstractmethod
    def share_place(self) -> str:
        """Share the location."""

    @abstractmethod
    def share_place_asked(self) -> Text:
        """Goes with the phone's own location button."""

    @abstractmethod
    def share_place_done(self) -> Text:
        """The location came; the phone's own keyboard returns."""

    @abstractmethod
    def ask_time(self) -> Text:
        """Reminder time."""

    @abstractmethod
    def ask_units(self) -> Text:
        """Units."""

    @abstractmethod
    def unit_label(self, unit: MassUnit) -> str:
        """A unit's button."""

    @abstractmethod
    def ask_weights(self, unit: MassUnit, kit: tuple[Kit, ...]) -> Text:
        """Which loads are owned, of what the kit makes matter."""

    @abstractmethod
    def ask_body_mass(self, unit: MassUnit) -> Text:
        """Body weight, only for safe steps."""

    @abstractmethod
    def back(self) -> str:
        """One question back."""

    @abstractmethod
    def skip_question(self) -> str:
        """Leave a question open."""

    @abstractmethod
    def ready(self) -> str:
        """Ticking is over."""

    @abstractmethod
    def yes(self) -> str:
        """Yes."""

    @abstractmethod
    def no(self) -> str:
        """No."""

    @abstractmethod
    def not_yet(self) -> str:
        """No, not yet."""

    @abstractmethod
    def age_record(self, band: AgeBand) -> str:
        """The age, kept."""

    @abstractmethod
    def health_record(self, flags: tuple[HealthFlag, ...]) -> str:
        """The health screen, kept."""

    @abstractmethod
    def doctor_record(self, *, agreed: bool) -> str:
        """The doctor's word, kept."""

    @abstractmethod
    def week_record(self, week: RunningWeek) -> str:
        """The running week, kept."""

    @abstractmethod
    def experience_record(self, experience: Experience) -> str:
        """Experience, kept."""

    @abstractmethod
    def kit_record(self, kit: tuple[Kit, ...]) -> str:
        """Kit, kept."""

    @abstractmethod
    def dose_record(self, dose: Dose) -> str:
        """Sessions and minutes, kept."""

    @abstractmethod
    def sore_record(self, spots: tuple[SoreSpot, ...]) -> str:
        """Sore spots, kept."""

    @abstractmethod
    def race_record(self, races: tuple[Race, ...]) -> str:
        """The races, kept."""

    @abstractmethod
    def place_record(self, zone: str) -> str:
        """The zone, kept."""

    @abstractmethod
    def time_record(self, wall: time) -> str:
        """The reminder time, kept."""

    @abstractmethod
    def units_record(self, unit: MassUnit) -> str:
        """Units, kept."""

    @abstractmethod
    def weights_record(self, loads: OwnedLoads) -> str:
        """Owned loads, kept."""

    @abstractmethod
    def body_mass_record(self, mass: Weight | None) -> str:
        """Body weight, kept without comment."""

    @abstractmethod
    def full_date(self, day: date) -> str:
        """A date with its year."""

    @abstractmethod
    def misread_options(self) -> str:
        """An answer that fits none of the options."""

    @abstractmethod
    def misread_week(self) -> str:
        """Not a running week."""

    @abstractmethod
    def misread_dose(self) -> str:
        """Not a dose."""

    @abstractmethod
    def dose_out_of_range(self) -> str:
        """A dose that cannot be."""

    @abstractmethod
    def misread_race(self) -> str:
        """Not a race."""

    @abstractmethod
    def race_in_the_past(self) -> str:
        """A race that has been."""

    @abstractmethod
    def misread_place(self) -> str:
        """Not a place."""

    @abstractmethod
    def misread_time(self) -> str:
        """Not a time."""

    @abstractmethod
    def misread_weights(self, unit: MassUnit, kit: tuple[Kit, ...]) -> str:
        """Not loads that this kit has."""

    @abstractmethod
    def misread_body_mass(self) -> str:
        """Not a body weight."""

    @abstractmethod
    def first_question(self) -> str:
        """Nothing to go back to."""

    @abstractmethod
    def old_button(self) -> str:
        """A button of an earlier question."""

    @abstractmethod
    def answers(self, profile: Profile) -> tuple[str, ...]:
        """Every answer in one line each, for /settings."""
