"""Where an exercise starts for a runner, and which exercises suit whom."""

from functools import lru_cache
from itertools import takewhile
from typing import assert_never

from coach.knowledge.exercise import Exercise, JumpLevel, LoadStyle, Measure
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.knowledge.phases import (
    BAND_REPS_MORE,
    PATH_CIRCUIT,
    PATH_LIGHT,
    PATH_WITH_LOADS,
    PATH_WITHOUT_LOADS,
    Role,
    own_row,
    range_in,
    role_of,
    row_of,
)
from coach.knowledge.sore_places import Bearing, bearing
from coach.plan import Hold, Pattern, Phase, Reps, Work, WorkRange
from coach.profile import AgeBand, BodyArea, Experience, HealthFlag, Kit, Profile, Style
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

LEG_AREAS = frozenset(
    {
        *(BodyArea.KNEE, BodyArea.ACHILLES, BodyArea.CALF, BodyArea.SHIN, BodyArea.FOOT),
        *(BodyArea.ANKLE, BodyArea.HAMSTRING, BodyArea.QUAD, BodyArea.HIP, BodyArea.GLUTE),
        *(BodyArea.GROIN, BodyArea.IT_BAND),
    }
)
"""While any of them is sore nobody jumps (strength reference B: the gate before jumps)."""

_BOUNDING_AGES = (AgeBand.FROM_13_TO_17, AgeBand.FROM_65)
_BOUNDING_FLAGS = frozenset(HealthFlag) - {HealthFlag.JOINT}
_LEVELS = (Experience.NEW, Experience.SOME, Experience.REGULAR)
_LOADS = frozenset({Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.BARBELL, Kit.MACHINES})
_ENTRY = {
    Experience.NEW: Phase.LEARN,
    Experience.SOME: Phase.FOUNDATION,
    Experience.REGULAR: Phase.GENERAL,
}
_LEVEL_REACHED = {
    Phase.LIGHT_LOAD: Experience.SOME,
    Phase.GENERAL: Experience.SOME,
    Phase.STRENGTH: Experience.REGULAR,
    Phase.HEAVY: Experience.REGULAR,
    Phase.POWER: Experience.REGULAR,
}
"""The level of exercise that a phase opens whatever the runner began as (S16, S17, C6)."""

LIGHT_REPS = WorkRange(low=12, high=15)
"""Light for good (S31)."""

_BOUNDED_REPS = WorkRange(low=10, high=15)
_HOPS = WorkRange(low=5, high=10)
"""Small springs from the ankle on both feet; other jumps have 5-8 (F P6; ten: rule of thumb)."""
_LONGEST_HOP_SECONDS = 0.8
_ONE_SIDED_HOLD = WorkRange(low=20, high=45)
_LIGHT_AT_MOST = (Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY, Phase.POWER)


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


def path_of(profile: Profile) -> tuple[Phase, ...]:
    """The phases that a runner goes through, one after the other (F, D5, S31, S32)."""
    if profile.style is Style.CIRCUIT:
        return PATH_CIRCUIT
    if profile.style is Style.LIGHT or is_bounded(profile):
        return PATH_LIGHT
    return PATH_WITH_LOADS if _LOADS.intersection(profile.kit or ()) else PATH_WITHOUT_LOADS


def entry_phase(profile: Profile) -> Phase:
    """The phase a runner begins in: by experience, never past the end of the path (F)."""
    path = path_of(profile)
    wanted = _ENTRY[experience_of(profile)]
    return wanted if wanted in path else path[-1]


def within_reach(exercise: Exercise, profile: Profile) -> bool:
    """Whether a runner may do an exercise at all: kit owned, sore places spared, bounds kept.

    A sore place takes what its row of `coach.knowledge.sore_places` leaves; with one in the legs
    nobody jumps.

    Experience does not count here: progression may lead to it.
    """
    if bearing(exercise, profile.sore_spots or ()) is Bearing.OUT:
        return False
    if exercise.impact and not sore_areas(profile).isdisjoint(LEG_AREAS):
        return False
    if not _within_bounds(exercise, profile):
        return False
    return bool(available_loads(exercise, profile))


def suits(exercise: Exercise, profile: Profile, phase: Phase | None = None) -> bool:
    """Whether a plan may start with an exercise: within reach, and right for the experience.

    Beginners start with bodyweight alone (S16); a loaded exercise needs a load light enough. A
    phase of training opens the level that it stands for; None is the one the runner began in.
    """
    return is_open_at(exercise, level_in(phase, profile)) and may_begin(exercise, profile)


def is_open_at(exercise: Exercise, reached: Experience) -> bool:
    """Whether a level of experience opens an exercise."""
    return _LEVELS.index(exercise.level) <= _LEVELS.index(reached)


def may_begin(exercise: Exercise, profile: Profile) -> bool:
    """Whether a runner can do an exercise, and owns a load light enough to begin with."""
    return within_reach(exercise, profile) and _starting_load(exercise, profile) is not None


def work_range(exercise: Exercise, profile: Profile, phase: Phase | None = None) -> WorkRange:
    """What a set moves between in a phase of a block: repetitions, or seconds of a hold.

    None is the phase the runner began in. Bodyweight keeps the 10-15 of the article (S25), where
    harder variations do what weights do elsewhere; bands count three more (F). Light by wish is
    12-15 whatever it is done with (S31), and a bounded plan stays between ten and fifteen, bands
    and small muscles too (D5: 6-15 from 13 to 17). Holds are seconds for all.
    """
    return _work_range(
        phase or entry_phase(profile),
        exercise.pattern,
        exercise.load_style,
        exercise.measure,
        isolation=exercise.isolation,
        one_sided=exercise.one_sided,
        bounded=is_bounded(profile),
        light=profile.style is Style.LIGHT,
        hops=exercise.jump is JumpLevel.LOW and exercise.seconds_a_rep <= _LONGEST_HOP_SECONDS,
    )


@lru_cache(maxsize=1024)
def _work_range(
    phase: Phase,
    pattern: Pattern,
    style: LoadStyle,
    measure: Measure,
    *,
    isolation: bool,
    one_sided: bool,
    bounded: bool,
    light: bool,
    hops: bool,
) -> WorkRange:
    role = role_of(pattern, isolation=isolation)
    if measure is Measure.HOLD:
        return _ONE_SIDED_HOLD if one_sided or bounded else _hold_range(phase)
    if hops:
        return _HOPS
    if role is Role.JUMP:
        return range_in(phase, pattern, role)
    if light or (bounded and role is Role.ISOLATION):
        return LIGHT_REPS
    if role is Role.ISOLATION:
        return range_in(phase, pattern, role)
    if style is LoadStyle.BODYWEIGHT:
        return range_in(Phase.FOUNDATION, pattern, role)
    found = range_in(phase, pattern, role)
    if bounded:
        return _BOUNDED_REPS if phase in _LIGHT_AT_MOST else found
    if style is LoadStyle.BAND:
        return WorkRange(low=found.low + BAND_REPS_MORE, high=found.high + BAND_REPS_MORE)
    return found


def _hold_range(phase: Phase) -> WorkRange:
    return row_of(phase).hold or _ONE_SIDED_HOLD


def rep_range(exercise: Exercise, profile: Profile) -> tuple[int, int]:
    """`work_range` in the phase the runner began in, as two numbers."""
    found = work_range(exercise, profile)
    return found.low, found.high


def set_range(exercise: Exercise, profile: Profile, phase: Phase | None = None) -> tuple[int, int]:
    """The fewest and most sets of an exercise in a phase; 1-3 in a bounded plan (D5)."""
    row = own_row(phase or entry_phase(profile), exercise.pattern)
    if role_of(exercise.pattern, isolation=exercise.isolation) in {Role.ACCESSORY, Role.ISOLATION}:
        low, high = row.accessory_sets
    else:
        low, high = row.sets
    if exercise.isolation or exercise.pattern is Pattern.MOBILITY:
        return min(low, 2), min(high, 2)
    return (min(low, 2), min(high, 3)) if is_bounded(profile) else (low, high)


def reps_in_reserve(profile: Profile, phase: Phase | None = None) -> int:
    """Repetitions to leave in every set: those of the phase (F), 4 always in a bounded plan."""
    if is_bounded(profile):
        return 4
    return row_of(phase or entry_phase(profile)).reserve


def starting_state(
    exercise: Exercise, profile: Profile, phase: Phase | None = None
) -> ExerciseState:
    """How a runner does an exercise the first time (S16, S25-S29, C3, C6).

    The load is the heaviest that is light enough to start with; where every load is heavier, the
    lightest there is, and bodyweight where the kit is missing. Sets and repetitions are those the
    phase begins with; None is the one the runner began in.
    """
    phase = phase or entry_phase(profile)
    load = _starting_load(exercise, profile)
    if load is None:
        load = next(iter(available_loads(exercise, profile)), Bodyweight())
    fewest, most = set_range(exercise, profile, phase)
    return ExerciseState(
        exercise=exercise.id,
        load=load,
        sets=most if phase is Phase.LEARN else fewest,
        work=_starting_work(exercise, profile, phase),
        work_range=work_range(exercise, profile, phase),
    )


def level_in(phase: Phase | None, profile: Profile) -> Experience:
    """The level of exercise open in a phase; None is the one the runner began in."""
    began = experience_of(profile)
    reached = Experience.NEW if phase is None else _LEVEL_REACHED.get(phase, Experience.NEW)
    if is_bounded(profile) and reached is Experience.REGULAR:
        reached = Experience.SOME
    return max(began, reached, key=_LEVELS.index)


def _within_bounds(exercise: Exercise, profile: Profile) -> bool:
    if not is_bounded(profile):
        return True
    if exercise.load_style is LoadStyle.BAR or exercise.impact:
        return False
    pregnant = HealthFlag.PREGNANCY in (profile.health or ())
    return not (pregnant and (exercise.supine or exercise.prone))


def _starting_work(exercise: Exercise, profile: Profile, phase: Phase) -> Work:
    """The low end; who is past learning begins the foundation a little higher (rule of thumb)."""
    found = work_range(exercise, profile, phase)
    learning = experience_of(profile) is Experience.NEW or is_bounded(profile)
    if exercise.measure is Measure.HOLD:
        return Hold(seconds=found.low if learning or exercise.one_sided else max(30, found.low))
    if exercise.load_style is LoadStyle.BAND and found.high - found.low > 3:
        return Reps(count=found.low + 2)
    if not learning and found == _BOUNDED_REPS:
        return Reps(count=12)
    return Reps(count=found.low)


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
    """Kilograms of one implement to start with at most: table C6, the rest a rule of thumb.

    Its careful column is for who is older, young, back after something, or not sure; who has
    lifted most weeks up to the pregnancy begins like any newcomer (D5: nothing heavy that is new).
    """
    regular = experience_of(profile) is Experience.REGULAR
    if exercise.isolation:
        if not regular:
            return 1.5
        return 5 if exercise.pattern is Pattern.PULL else 3
    if is_bounded(profile) and not _lifts_while_pregnant(profile):
        return 0 if exercise.pattern in LEG_PATTERNS else 2.3
    if not regular:
        return 5
    if exercise.pattern not in LEG_PATTERNS:
        return 6
    return 8 if exercise.load_style is LoadStyle.PER_HAND else 12


def _lifts_while_pregnant(profile: Profile) -> bool:
    """Whether pregnancy alone bounds a runner who has lifted most weeks."""
    without = profile.model_copy(
        update={
            "health": tuple(
                flag for flag in profile.health or () if flag is not HealthFlag.PREGNANCY
            )
        }
    )
    return profile.experience is Experience.REGULAR and not is_bounded(without)


def _implement_kilograms(load: Load) -> float:
    return load.weight.kilograms if isinstance(load, PerHand) else added_kilograms(load)
