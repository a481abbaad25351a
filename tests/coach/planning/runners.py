"""Generated runners and training states for the planning tests."""

from datetime import date

from hypothesis import strategies as st

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Measure
from coach.knowledge.load_ladder import available_loads
from coach.plan import ExerciseId, Hold, Reps
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
    RaceAnswer,
    RunKind,
    RunningWeek,
    SoreSpot,
)
from coach.training_log import ExerciseState, Replacement, Stop, TrainingState
from coach.units import BandStrength, MassUnit, Weight, kilograms

MONDAY = date(2026, 11, 23)

WEEKLY_RUNS = tuple(kind for kind in RunKind if kind is not RunKind.RACE)

ARTICLE_WEEK = RunningWeek(
    days=(
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.REST,
        RunKind.TEMPO,
        RunKind.EASY,
        RunKind.LONG,
    )
)

running_weeks = st.builds(RunningWeek, days=st.tuples(*[st.sampled_from(WEEKLY_RUNS)] * 7))

weights = st.builds(
    Weight,
    amount=st.sampled_from([1, 2, 4, 5, 8, 10, 12, 16, 24]),
    unit=st.sampled_from(MassUnit),
)

some_weights = st.none() | st.lists(weights, max_size=4).map(tuple)
owned_loads = st.builds(
    OwnedLoads,
    dumbbells=some_weights,
    single_dumbbells=st.just(()) | st.lists(weights, max_size=2).map(tuple),
    kettlebells=some_weights,
    bars=some_weights,
    stacks=some_weights,
    bands=st.none() | st.lists(st.sampled_from(BandStrength), max_size=3, unique=True).map(tuple),
)
profiles = st.builds(
    Profile,
    age_band=st.sampled_from(
        [AgeBand.FROM_13_TO_17, AgeBand.FROM_18_TO_64, AgeBand.FROM_18_TO_64, AgeBand.FROM_65]
    ),
    health=st.just(()) | st.lists(st.sampled_from(HealthFlag), max_size=2, unique=True).map(tuple),
    running_week=running_weeks,
    experience=st.sampled_from(Experience),
    kit=st.sets(st.sampled_from(Kit)).map(lambda kit: tuple(sorted(kit))),
    dose=st.builds(Dose, sessions=st.integers(1, 3), minutes=st.integers(10, 60)),
    sore_spots=st.lists(st.builds(SoreSpot, area=st.sampled_from(BodyArea)), max_size=3).map(tuple),
    units=st.sampled_from(MassUnit),
    owned_loads=st.none() | owned_loads,
    body_mass=st.none() | st.just(kilograms(70)),
)

races = st.builds(
    RaceAnswer,
    races=st.just(())
    | st.builds(
        Race,
        distance_km=st.sampled_from([5.0, 10.0, 21.1, 42.2]),
        day=st.integers(0, 41).map(lambda days: date.fromordinal(MONDAY.toordinal() + days)),
    ).map(lambda race: (race,)),
)

racing_profiles = st.builds(
    lambda profile, race: profile.model_copy(update={"race": race}), profiles, races
)

exercises = st.sampled_from(CATALOGUE.exercises)


@st.composite
def states(draw: st.DrawFn) -> ExerciseState:
    """Any state an exercise could have come to, also with kit that has since gone."""
    exercise = draw(exercises)
    loads = available_loads(
        exercise, Profile(kit=tuple(Kit), units=draw(st.sampled_from(MassUnit)))
    )
    hold = exercise.measure is Measure.HOLD
    return ExerciseState(
        exercise=exercise.id,
        load=draw(st.sampled_from(loads)),
        sets=draw(st.integers(1, 6)),
        work=Hold(seconds=draw(st.integers(10, 120)))
        if hold
        else Reps(count=draw(st.integers(3, 40))),
    )


@st.composite
def stops(draw: st.DrawFn) -> Stop:
    """A movement that was stopped, with the place that hurt where it was told."""
    exercise = draw(exercises)
    area = draw(st.none() | st.sampled_from([loaded.area for loaded in exercise.loaded_areas]))
    return Stop(exercise=exercise.id, area=area, since=MONDAY)


@st.composite
def replacements(draw: st.DrawFn) -> Replacement:
    """One exercise standing in for another of its pattern."""
    original = draw(exercises)
    instead = draw(st.sampled_from(CATALOGUE.of_pattern(original.pattern)))
    return Replacement(original=original.id, instead=instead.id)


training_states = st.builds(
    TrainingState,
    exercises=st.lists(states(), max_size=12, unique_by=lambda state: state.exercise).map(tuple),
    stops=st.lists(stops(), max_size=2).map(tuple),
    replacements=st.lists(
        replacements(), max_size=5, unique_by=lambda replacement: replacement.original
    ).map(tuple),
)


def stopped(*areas: BodyArea) -> TrainingState:
    """The state of a runner whom some movement hurt so much in each place that it had to stop."""
    stops = (Stop(exercise=ExerciseId("box_jump"), area=area, since=MONDAY) for area in areas)
    return TrainingState(stops=tuple(stops))
