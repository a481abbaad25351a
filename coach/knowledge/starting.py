"""Where an exercise starts for a runner, and which exercises suit whom."""

from itertools import takewhile
from typing import assert_never

from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.plan import Hold, Pattern, Reps, Work
from coach.profile import AgeBand, BodyArea, Experience, HealthFlag, Profile
from coach.training_log import ExerciseState
from coach.units import Bodyweight, Load, PerHand

LEG_PATTERNS = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.CALF,
    Pattern.HIP_ABDUCTION,
    Pattern.PLYOMETRIC,
)
"""The patterns that make a session leg work."""

_BOUNDING_AGES = (AgeBand.FROM_13_TO_17, AgeBand.FROM_65)
_BOUNDING_FLAGS = frozenset(HealthFlag) - {HealthFlag.JOINT}
_LEVELS = (Experience.NEW, Experience.SOME, Experience.REGULAR)


def is_bounded(profile: Profile) -> bool:
    """Whether the careful rules hold: 13-17, 65+, or a health answer that a doctor agreed to.

    A bounded plan stays light: 2 × 10-15 with four repetitions in reserve, no barbell, no impact,
    nothing on the back or belly in pregnancy (strength reference C6, D5).
    """
    if profile.age_band in _BOUNDING_AGES:
        return True
    return not _BOUNDING_FLAGS.isdisjoint(profile.health or ())


def experience_of(profile: Profile) -> Experience:
    """The experience a plan counts on: new until told, never above "some" in a bounded plan."""
    told = profile.experience or Experience.NEW
    if is_bounded(profile) and told is Experience.REGULAR:
        return Experience.SOME
    return told


def sore_areas(profile: Profile) -> frozenset[BodyArea]:
    """The places that are sore now."""
    return frozenset(spot.area for spot in profile.sore_spots or ())


def within_reach(exercise: Exercise, profile: Profile) -> bool:
    """Whether a runner may do an exercise at all: kit owned, nothing sore loaded, bounds kept.

    Experience does not count here: progression may lead to it.
    """
    if any(exercise.loads(area) for area in sore_areas(profile)):
        return False
    if not _within_bounds(exercise, profile):
        return False
    return bool(available_loads(exercise, profile))


def suits(exercise: Exercise, profile: Profile) -> bool:
    """Whether a plan may start with an exercise: within reach, and right for the experience.

    Beginners start with bodyweight alone (S16); a loaded exercise needs a load light enough.
    """
    runner = _LEVELS.index(experience_of(profile))
    if _LEVELS.index(exercise.level) > runner or not within_reach(exercise, profile):
        return False
    return _starting_load(exercise, profile) is not None


def rep_range(exercise: Exercise, profile: Profile) -> tuple[int, int]:
    """The repetitions a set moves between before the load changes; seconds for holds.

    The stages of the article reconciled (S25-S31, C3); bands count three more (phase table F).
    """
    experience = experience_of(profile)
    learning = experience is Experience.NEW or is_bounded(profile)
    if exercise.measure is Measure.HOLD:
        return (20, 45) if learning or exercise.one_sided else (30, 60)
    if exercise.isolation:
        return (12, 15) if is_bounded(profile) else (15, 20)
    if exercise.load_style is LoadStyle.BAND:
        return (13, 18)
    if experience is Experience.REGULAR and exercise.load_style is not LoadStyle.BODYWEIGHT:
        return (8, 10)
    return (10, 15)


def reps_in_reserve(profile: Profile) -> int:
    """Repetitions to leave in every set: 4 while learning or bounded, else 3 (phase table F)."""
    learning = experience_of(profile) is Experience.NEW
    return 4 if learning or is_bounded(profile) else 3


def starting_state(exercise: Exercise, profile: Profile) -> ExerciseState:
    """How a runner does an exercise the first time (S16, S25-S29, C3, C6).

    The load is the heaviest that is light enough to start with; where every load is heavier, the
    lightest there is, and bodyweight where the kit is missing.
    """
    load = _starting_load(exercise, profile)
    if load is None:
        load = next(iter(available_loads(exercise, profile)), Bodyweight())
    return ExerciseState(
        exercise=exercise.id,
        load=load,
        sets=_starting_sets(exercise, profile),
        work=_starting_work(exercise, profile),
    )


def _within_bounds(exercise: Exercise, profile: Profile) -> bool:
    if not is_bounded(profile):
        return True
    if exercise.load_style is LoadStyle.BAR or exercise.impact:
        return False
    pregnant = HealthFlag.PREGNANCY in (profile.health or ())
    return not (pregnant and (exercise.supine or exercise.prone))


def _starting_sets(exercise: Exercise, profile: Profile) -> int:
    if exercise.isolation or exercise.pattern is Pattern.MOBILITY:
        return 2
    return 3 if experience_of(profile) is Experience.REGULAR else 2


def _starting_work(exercise: Exercise, profile: Profile) -> Work:
    low, high = rep_range(exercise, profile)
    if exercise.measure is Measure.HOLD:
        return Hold(seconds=low)
    if exercise.load_style is LoadStyle.BAND:
        return Reps(count=15)
    learning = experience_of(profile) is Experience.NEW or is_bounded(profile)
    if learning or exercise.isolation or high <= 10:
        return Reps(count=low)
    return Reps(count=12)


def _starting_load(exercise: Exercise, profile: Profile) -> Load | None:
    loads = available_loads(exercise, profile)
    match exercise.load_style:
        case LoadStyle.BODYWEIGHT | LoadStyle.BAND | LoadStyle.STACK | LoadStyle.BAR:
            return next(iter(loads), None)
        case LoadStyle.PER_HAND | LoadStyle.HELD:
            most = _heaviest_start(exercise, profile)
            light = tuple(takewhile(lambda load: _implement_kilograms(load) <= most, loads))
            return light[-1] if light else None
        case _:
            assert_never(exercise.load_style)


def _heaviest_start(exercise: Exercise, profile: Profile) -> float:
    """Kilograms of one implement to start with at most: table C6, the rest a rule of thumb."""
    regular = experience_of(profile) is Experience.REGULAR
    if exercise.isolation:
        return 3 if regular else 1.5
    if is_bounded(profile):
        return 0 if exercise.pattern in LEG_PATTERNS else 2.3
    if not regular:
        return 5
    if exercise.pattern not in LEG_PATTERNS:
        return 6
    return 8 if exercise.load_style is LoadStyle.PER_HAND else 12


def _implement_kilograms(load: Load) -> float:
    return load.weight.kilograms if isinstance(load, PerHand) else added_kilograms(load)
