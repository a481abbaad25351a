"""Twelve runners whose plans a coach may want to look over."""

from datetime import date, timedelta

from coach.profile import (
    AgeBand,
    BodyArea,
    DatedRun,
    Dose,
    Experience,
    HealthFlag,
    Kit,
    OwnedLoads,
    Profile,
    Race,
    RaceAnswer,
    RacePriority,
    RunKind,
    RunningWeek,
    SoreSpot,
    Style,
    Trip,
    Weekday,
    Wishes,
)
from coach.units import BandStrength, MassUnit, kilograms, pounds
from coach.values import Value

MONDAY = date(2026, 11, 30)
LETTERS = {
    "-": RunKind.REST,
    "e": RunKind.EASY,
    "t": RunKind.TEMPO,
    "i": RunKind.INTERVALS,
    "l": RunKind.LONG,
    "o": RunKind.OTHER,
}


class Told(Value):
    """A runner, in one line and as the coach knows them."""

    name: str
    title: str
    who: str
    profile: Profile


def day(offset: int) -> date:
    """A date counted from the Monday on which all these plans begin."""
    return MONDAY + timedelta(days=offset)


def week(letters: str) -> RunningWeek:
    """A running week from one letter a day, Monday first."""
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        LETTERS[letter] for letter in letters
    )
    return RunningWeek(days=(monday, tuesday, wednesday, thursday, friday, saturday, sunday))


ADULT = Profile(
    age_band=AgeBand.FROM_18_TO_64, health=(), sore_spots=(), units=MassUnit.KILOGRAM, kit=()
)


def adult(**answers: object) -> Profile:
    """A grown-up runner with these answers."""
    return ADULT.model_copy(update=answers)


RUNNERS = (
    Told(
        name="absolute-beginner",
        title="An absolute beginner without any kit",
        who="34, three easy runs a week, has never trained strength, 2 × 20 minutes at home.",
        profile=adult(
            running_week=week("-e-e--e"),
            experience=Experience.NEW,
            dose=Dose(sessions=2, minutes=20),
        ),
    ),
    Told(
        name="marathon-in-18-weeks",
        title="A marathoner with a full gym, 18 weeks out",
        who="41, five runs a week, lifts most weeks, 2 × 60 minutes, marathon on 4 April.",
        profile=adult(
            running_week=week("-te-tel"),
            experience=Experience.REGULAR,
            kit=(Kit.DUMBBELLS, Kit.BARBELL, Kit.MACHINES, Kit.STEP, Kit.BENCH, Kit.RACK),
            dose=Dose(sessions=2, minutes=60),
            race=RaceAnswer(races=(Race(distance_km=42.2, day=day(18 * 7 - 1)),)),
            body_mass=kilograms(68),
        ),
    ),
    Told(
        name="ten-k-in-ten-days",
        title="A 10K runner who races in ten days",
        who="29, four runs a week, some strength before, dumbbells, 2 × 30 minutes.",
        profile=adult(
            running_week=week("-i-e-el"),
            experience=Experience.SOME,
            kit=(Kit.DUMBBELLS,),
            dose=Dose(sessions=2, minutes=30),
            race=RaceAnswer(races=(Race(distance_km=10, day=day(10)),)),
        ),
    ),
    Told(
        name="shift-worker",
        title="A shift worker who tells runs by dates",
        who="38, a nurse: runs and free days change every week, bands and a kettlebell, 2 × 30.",
        profile=adult(
            running_week=week("-------"),
            experience=Experience.SOME,
            kit=(Kit.BANDS, Kit.KETTLEBELL),
            dose=Dose(sessions=2, minutes=30),
            dated_runs=tuple(
                DatedRun(day=day(offset), run=run)
                for offset, run in (
                    (0, RunKind.EASY),
                    (1, RunKind.TEMPO),
                    (4, RunKind.EASY),
                    (6, RunKind.LONG),
                    (8, RunKind.EASY),
                    (9, RunKind.INTERVALS),
                    (12, RunKind.LONG),
                )
            ),
            busy_days=(day(2), day(3), day(10), day(11)),
        ),
    ),
    Told(
        name="runs-every-day",
        title="A runner who runs every day",
        who="26, seven runs a week, trains strength most weeks, dumbbells and a bench, 2 × 45.",
        profile=adult(
            running_week=week("eieetel"),
            experience=Experience.REGULAR,
            kit=(Kit.DUMBBELLS, Kit.BENCH),
            dose=Dose(sessions=2, minutes=45),
        ),
    ),
    Told(
        name="sixty-eight",
        title="A 68-year-old",
        who="68, three runs a week, strength on and off, dumbbells to 8 kg and bands, 2 × 30.",
        profile=adult(
            age_band=AgeBand.FROM_65,
            running_week=week("-e--e-l"),
            experience=Experience.SOME,
            kit=(Kit.BANDS, Kit.DUMBBELLS),
            owned_loads=OwnedLoads(dumbbells=(kilograms(2), kilograms(4), kilograms(8))),
            dose=Dose(sessions=2, minutes=30),
        ),
    ),
    Told(
        name="fifteen",
        title="A 15-year-old in a club",
        who="15, four runs a week, new to strength, a qualified coach is present, 2 × 30.",
        profile=adult(
            age_band=AgeBand.FROM_13_TO_17,
            supervised=True,
            running_week=week("-i-e-el"),
            experience=Experience.NEW,
            kit=(Kit.MEDICINE_BALL, Kit.STEP),
            dose=Dose(sessions=2, minutes=30),
        ),
    ),
    Told(
        name="pregnant",
        title="Pregnant, and cleared by her doctor",
        who="33, three easy runs a week, strength most weeks before, dumbbells, 2 × 30.",
        profile=adult(
            health=(HealthFlag.PREGNANCY,),
            doctor_agreed=True,
            running_week=week("-e-e-e-"),
            experience=Experience.REGULAR,
            kit=(Kit.DUMBBELLS, Kit.BANDS),
            dose=Dose(sessions=2, minutes=30),
        ),
    ),
    Told(
        name="light-for-good",
        title="Light for good, with dumbbells in pounds",
        who="45, four runs a week, wants no heavy weights, dumbbells of 5 to 20 lb, never Fridays.",
        profile=adult(
            running_week=week("-te--el"),
            experience=Experience.SOME,
            kit=(Kit.DUMBBELLS,),
            units=MassUnit.POUND,
            owned_loads=OwnedLoads(dumbbells=(pounds(5), pounds(10), pounds(15), pounds(20))),
            style=Style.LIGHT,
            dose=Dose(sessions=2, minutes=45),
            wishes=Wishes(never=(Weekday.FRIDAY,)),
        ),
    ),
    Told(
        name="hotel-circuits",
        title="A traveller who likes circuits",
        who="37, four runs a week, dumbbells at home, in a hotel from the first Saturday, 3 × 20.",
        profile=adult(
            running_week=week("e-t-e-l"),
            experience=Experience.SOME,
            kit=(Kit.DUMBBELLS,),
            style=Style.CIRCUIT,
            dose=Dose(sessions=3, minutes=20),
            trips=(Trip(first=day(5), last=day(9)),),
        ),
    ),
    Told(
        name="sore-knee",
        title="A sore knee, bands only",
        who="52, three runs a week, some strength before, bands red and green, 2 × 30 minutes.",
        profile=adult(
            running_week=week("-e-t--l"),
            experience=Experience.SOME,
            kit=(Kit.BANDS,),
            owned_loads=OwnedLoads(bands=(BandStrength.RED, BandStrength.GREEN)),
            sore_spots=(SoreSpot(area=BodyArea.KNEE),),
            dose=Dose(sessions=2, minutes=30),
        ),
    ),
    Told(
        name="ultra-with-b-and-c-races",
        title="An ultra runner with smaller races on the way",
        who="44, five runs a week, lifts most weeks; 10 km (C), half (B), then 80 km (A), 2 × 45.",
        profile=adult(
            running_week=week("-te-ell"),
            experience=Experience.REGULAR,
            kit=(Kit.DUMBBELLS, Kit.BENCH, Kit.STEP, Kit.KETTLEBELL),
            dose=Dose(sessions=2, minutes=45),
            race=RaceAnswer(
                races=(
                    Race(distance_km=10, day=day(34), priority=RacePriority.C),
                    Race(distance_km=21.1, day=day(76), priority=RacePriority.B),
                    Race(distance_km=80, day=day(132)),
                )
            ),
        ),
    ),
)
