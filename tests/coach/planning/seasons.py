"""Runners, reports and training states for the tests of seasons."""

from datetime import date, timedelta

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import next_load
from coach.knowledge.starting import starting_state
from coach.plan import Block, ExerciseId, Phase, Prescription, Reps
from coach.planning.readiness import Practice, Practised
from coach.profile import (
    AgeBand,
    BodyArea,
    Experience,
    HealthFlag,
    Kit,
    Profile,
    Race,
    RaceAnswer,
    RacePriority,
    Style,
)
from coach.training_log import Completion, ExerciseState, Pain, Report, ReportId, TrainingState
from coach.units import Bodyweight

from .runners import MONDAY

ADULT = Profile(age_band=AgeBand.FROM_18_TO_64, health=(), sore_spots=(), kit=(), jump_test=True)
NEW = ADULT.model_copy(update={"experience": Experience.NEW})
NEW_WITH_DUMBBELLS = NEW.model_copy(update={"kit": (Kit.DUMBBELLS,)})
SOME = ADULT.model_copy(update={"experience": Experience.SOME, "kit": (Kit.DUMBBELLS,)})
REGULAR = ADULT.model_copy(
    update={"experience": Experience.REGULAR, "kit": (Kit.DUMBBELLS, Kit.BARBELL, Kit.RACK)}
)
NO_KIT = REGULAR.model_copy(update={"kit": ()})
LIGHT = REGULAR.model_copy(update={"style": Style.LIGHT})
CIRCUITS = REGULAR.model_copy(update={"style": Style.CIRCUIT})
OLDER = SOME.model_copy(update={"age_band": AgeBand.FROM_65})
YOUNG = SOME.model_copy(update={"age_band": AgeBand.FROM_13_TO_17})
PREGNANT = SOME.model_copy(update={"health": (HealthFlag.PREGNANCY,)})

FRESH = TrainingState()
NOTHING = Practice()


def after(weeks: int) -> date:
    """The Monday so many weeks after the first."""
    return MONDAY + timedelta(weeks=weeks)


def week_of(*, weeks: int, sessions: int = 2, clean: bool = True) -> tuple[Practised, ...]:
    """The sessions of one week."""
    return tuple(
        Practised(day=after(weeks) + timedelta(days=2 * number), clean=clean, leg_pain=False)
        for number in range(sessions)
    )


def trained(*weeks: int, sessions: int = 2, clean: bool = True, calf_raises: int = 0) -> Practice:
    """Practice in the weeks of those numbers, counted from the first Monday."""
    done = (
        each.model_copy(update={"calf_raises": calf_raises})
        for number in weeks
        for each in week_of(weeks=number, sessions=sessions, clean=clean)
    )
    return Practice(sessions=tuple(sorted(done, key=lambda each: each.day)))


def hurting(practised: Practice, day: date) -> Practice:
    """The same with a leg that hurt on a day."""
    sore = Practised(day=day, clean=False, leg_pain=True)
    return Practice(sessions=tuple(sorted((*practised.sessions, sore), key=lambda each: each.day)))


def block(phase: Phase, *, since: int = 0, cycle: int = 0, lighter: int = -1) -> Block:
    """A block that began in that week and was last brought to it."""
    return Block(
        phase=phase,
        since=after(since),
        lighter=after(lighter),
        cycle=cycle,
        reached=after(since),
        trained=after(since - 1),
    )


def known(profile: Profile, *names: str, reps: int | None = None, steps: int = 0) -> TrainingState:
    """A training state with those exercises, as many loads above their start as told."""
    return TrainingState(
        exercises=tuple(_state(ExerciseId(name), profile, reps, steps) for name in names)
    )


def _state(name: ExerciseId, profile: Profile, reps: int | None, steps: int) -> ExerciseState:

    exercise = CATALOGUE.get(name)
    state = starting_state(exercise, profile)
    load = state.load
    for _ in range(steps):
        load = next_load(exercise, load, profile) or load
    work = state.work if reps is None or not isinstance(state.work, Reps) else Reps(count=reps)
    return state.model_copy(update={"load": load, "work": work})


def racing(
    profile: Profile,
    *races: tuple[float, date],
    priority: RacePriority = RacePriority.A,
) -> Profile:
    """The profile with races of those distances on those days."""
    found = tuple(Race(distance_km=distance, day=day, priority=priority) for distance, day in races)
    return profile.model_copy(update={"race": RaceAnswer(races=found)})


def report(
    day: date,
    *,
    completion: Completion = Completion.FULL,
    pains: tuple[Pain, ...] | None = (),
    held: bool = True,
    number: int = 1,
    reps: int = 12,
) -> Report:
    """A session of single-leg calf raises as told."""
    return Report(
        id=ReportId(number),
        session=None,
        day=day,
        completion=completion,
        prescriptions=(
            Prescription(
                exercise=ExerciseId("single_leg_calf_raise"),
                pattern=CATALOGUE.get(ExerciseId("single_leg_calf_raise")).pattern,
                sets=2,
                work=Reps(count=reps),
                load=Bodyweight(),
                reps_in_reserve=3,
                rest_seconds=45,
            ),
        ),
        pains=pains,
        faults=() if held else None,
    )


KNEE_PAIN = Pain(level=4, area=BodyArea.KNEE)
