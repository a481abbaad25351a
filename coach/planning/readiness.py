"""What was really done, and whether it is enough for the next phase."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, LoadStyle
from coach.knowledge.load_ladder import added_kilograms, available_loads, moved_kilograms
from coach.knowledge.phases import CYCLE_BEGINS_AT, row_of
from coach.knowledge.starting import (
    is_bounded,
    path_of,
    starting_state,
    work_range,
)
from coach.plan import Block, ExerciseId, Hold, Pattern, Phase, Reps
from coach.planning.running_calendar import monday_of
from coach.profile import AgeBand, BodyArea, Profile
from coach.training_log import (
    Completion,
    ExerciseState,
    Pain,
    PainKind,
    Report,
    TrainingState,
)
from coach.units import Bodyweight, Load, kilograms
from coach.values import Value

MOST_PAIN = 2
"""0-2 of 10 is safe to go on with (pain-monitoring model, Thomee 1997)."""

_WITHOUT_NUMBER = 3
_SORENESS_IS_NORMAL_BELOW = 7

DAYS_FREE_OF_LEG_PAIN = 14
CALF_RAISES_BEFORE_JUMPS = 20
WEEKS_BEFORE_JUMPS = 4
_WEEKS_LOOKED_AT = 6
"""The gate before jumps: four of six weeks trained, no leg pain above 2 in 14 days, 20 single-leg
calf raises a side, and the runner's own test of standing on one leg for 30 s and landing softly on
both (strength reference B)."""

CLEAN_SESSIONS_TO_LEARN = 2
CLEAN_SESSIONS_OF_A_PHASE = 4
"""F: all well in two sessions to have learnt; "stable" is read as four (rule of thumb)."""

REPS_OF_THE_FOUNDATION = 15
HOLD_OF_THE_FOUNDATION = 30
LIFTS_THAT_ROSE = 4
STEPS_RISEN = 2
"""F, exits of P1 (15 repetitions, plank 30 s) and P2 (two steps on four lifts)."""

_LEG_AREAS = (
    BodyArea.KNEE,
    BodyArea.ACHILLES,
    BodyArea.CALF,
    BodyArea.SHIN,
    BodyArea.FOOT,
    BodyArea.ANKLE,
    BodyArea.HAMSTRING,
    BodyArea.QUAD,
    BodyArea.HIP,
    BodyArea.GLUTE,
    BodyArea.GROIN,
    BodyArea.IT_BAND,
)
_EPLEY = 30
"""Epley: what can be moved once = load x (1 + repetitions / 30)."""
_UNKNOWN_BODY_MASS = kilograms(80)
"""Assumed until told; heavy on purpose: a weight in hand then shows less (rule of thumb)."""
_CALF_RAISE = ExerciseId("single_leg_calf_raise")
_LIFTS = (Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.SINGLE_LEG)
_LIFTS_AND_ARMS = (*_LIFTS, Pattern.CALF, Pattern.PUSH, Pattern.PULL)


class Practised(Value):
    """One session as far as readiness counts it."""

    day: date
    clean: bool
    """Done in full, pain and form answered, nothing above 2 of 10, and form held."""
    leg_pain: bool
    """Something above 2 of 10 in a leg (or in a place that was not named)."""
    calf_raises: int = 0
    """Single-leg calf raises done in the best set."""


class Practice(Value):
    """What was really done, the earliest first."""

    sessions: tuple[Practised, ...] = ()

    def before(self, day: date) -> "Practice":
        """What was known when a day began."""
        return Practice(sessions=tuple(each for each in self.sessions if each.day < day))

    def weeks(self, since: date) -> int:
        """How many weeks were trained in from a Monday on."""
        return len({monday_of(each.day) for each in self.sessions if each.day >= since})

    def clean_sessions(self, since: date) -> int:
        """Clean sessions from a day on."""
        return sum(each.clean for each in self.sessions if each.day >= since)

    def leg_pain_since(self, day: date) -> bool:
        """Whether a leg hurt above 2 of 10 on that day or later."""
        return any(each.leg_pain for each in self.sessions if each.day >= day)


def practice(reports: Iterable[Report]) -> Practice:
    """What reports come to. A session that was not done at all does not count."""
    done = (each for each in reports if each.completion is not Completion.NONE)
    return Practice(sessions=tuple(sorted((_practised(each) for each in done), key=_by_day)))


def _by_day(practised: Practised) -> tuple[date, bool, bool, int]:
    return practised.day, practised.clean, practised.leg_pain, practised.calf_raises


def _practised(report: Report) -> Practised:
    pains = tuple(pain for pain in report.pains or () if _counts(pain))
    return Practised(
        day=report.day,
        clean=report.completion is Completion.FULL
        and report.pains is not None
        and not pains
        and report.faults == (),
        leg_pain=any(_is_in_a_leg(pain) for pain in pains),
        calf_raises=_calf_raises(report),
    )


def _counts(pain: Pain) -> bool:
    """Whether it is above 2 of 10; the soreness that training brings does not count."""
    if pain.changed_movement or pain.kind is PainKind.SHARP:
        return True
    level = _WITHOUT_NUMBER if pain.level is None else pain.level
    if pain.kind is PainKind.SORENESS and level < _SORENESS_IS_NORMAL_BELOW:
        return False
    return level > MOST_PAIN


def _is_in_a_leg(pain: Pain) -> bool:
    return pain.area is None or pain.area is BodyArea.OTHER or pain.area in _LEG_AREAS


def _calf_raises(report: Report) -> int:
    if _CALF_RAISE in report.not_done:
        return 0
    told = (each.sets for each in report.done if each.exercise == _CALF_RAISE)
    sets = next(told, None)
    if sets is not None:
        return max(sets, default=0)
    asked = (each.work for each in report.prescriptions if each.exercise == _CALF_RAISE)
    if report.completion is not Completion.FULL:
        return 0
    return max((work.count for work in asked if isinstance(work, Reps)), default=0)


Criterion = Callable[[Practice, TrainingState, Profile, Block], bool]
"""Whether a runner has done what a phase asks before the next may begin."""


def has_learnt(
    practised: Practice, _training: TrainingState, _profile: Profile, block: Block
) -> bool:
    """Two clean sessions of the movements (F P0: all cues right, pain at most 2; S16, S23)."""
    return practised.clean_sessions(block.since) >= CLEAN_SESSIONS_TO_LEARN


def has_a_foundation(
    _practised: Practice, training: TrainingState, profile: Profile, _block: Block
) -> bool:
    """Fifteen repetitions of a squat and of a one-legged movement, 30 s of a plank (F P1).

    A movement that the runner cannot do now (kit, pain) is not waited for.
    """
    known = {state.exercise for state in training.exercises}
    if not known:
        return False
    return all(
        _any_shown(patterns, training, profile)
        for patterns in ((Pattern.SQUAT,), (Pattern.LUNGE, Pattern.SINGLE_LEG), (Pattern.CORE,))
    )


def has_risen(
    _practised: Practice, training: TrainingState, profile: Profile, _block: Block
) -> bool:
    """Two steps on four lifts, or all the kit allows (F P2)."""
    lifts = tuple(
        state
        for state in _in_use(training)
        if _pattern(state) in _LIFTS_AND_ARMS and _is_loaded(state)
    )
    risen = sum(_has_risen(state, profile) for state in lifts)
    return bool(lifts) and risen >= min(LIFTS_THAT_ROSE, len(lifts))


def is_steady(
    practised: Practice, _training: TrainingState, _profile: Profile, block: Block
) -> bool:
    """Four clean sessions of the phase and no leg pain in the last of them (F P3, P4)."""
    if practised.clean_sessions(block.since) < CLEAN_SESSIONS_OF_A_PHASE:
        return False
    return not leg_pain_lately(practised)


def may_jump(practised: Practice, training: TrainingState, profile: Profile, _block: Block) -> bool:
    """The gate before jumps (strength reference B); closed in every bounded plan (D5)."""
    return profile.jump_test is True and _has_shown_enough_for_jumps(practised, training, profile)


def waits_for_the_jump_test(
    practised: Practice, training: TrainingState, profile: Profile, block: Block
) -> bool:
    """Whether jumps would come next, and all that training can show for them is shown."""
    path = path_of(profile)
    place = path.index(on_path(block.phase, profile))
    return (
        path[place + 1 : place + 2] == (Phase.POWER,)
        and profile.jump_test is not True
        and _has_shown_enough_for_jumps(practised, training, profile)
    )


def _has_shown_enough_for_jumps(
    practised: Practice, training: TrainingState, profile: Profile
) -> bool:
    if is_bounded(profile) or not practised.sessions:
        return False
    today = practised.sessions[-1].day
    weeks = practised.weeks(monday_of(today) - timedelta(weeks=_WEEKS_LOOKED_AT - 1))
    return (
        weeks >= WEEKS_BEFORE_JUMPS
        and not leg_pain_lately(practised)
        and _calf_raises_shown(practised, training, profile)
    )


EXITS: dict[Phase, Criterion] = {
    Phase.LEARN: has_learnt,
    Phase.FOUNDATION: has_a_foundation,
    Phase.LIGHT_LOAD: has_risen,
    Phase.GENERAL: is_steady,
    Phase.STRENGTH: is_steady,
    Phase.HEAVY: is_steady,
    Phase.POWER: is_steady,
}
"""What has to be shown before a phase of a block may end, beside its least weeks (F)."""

GATES: dict[Phase, Criterion] = {Phase.POWER: may_jump}
"""What has to be shown before a phase may begin, whatever the one before it says."""


def following(
    phase: Phase, practised: Practice, training: TrainingState, profile: Profile, block: Block
) -> Phase | None:
    """The phase that a runner is ready for; None while the present one goes on.

    At the end of the path, or before a gate that stays shut for the most weeks of a phase, the
    next cycle begins.
    """
    weeks = practised.weeks(block.since)
    row = row_of(phase)
    if weeks < row.least_weeks or not practised.sessions:
        return None
    overdue = row.most_weeks is not None and weeks >= row.most_weeks
    if not overdue and not EXITS[phase](practised, training, profile, block):
        return None
    path = path_of(profile)
    place = path.index(phase)
    if place + 1 == len(path):
        return CYCLE_BEGINS_AT if CYCLE_BEGINS_AT in path[:-1] else None
    ahead = path[place + 1]
    gate = GATES.get(ahead)
    if gate is None or gate(practised, training, profile, block):
        return ahead
    return CYCLE_BEGINS_AT if overdue else None


def on_path(phase: Phase, profile: Profile) -> Phase:
    """The phase, or the nearest before it on a path that changed with kit, style or health."""
    path = path_of(profile)
    order = tuple(Phase)
    before = [each for each in path if order.index(each) <= order.index(phase)]
    return before[-1] if before else path[0]


def phase_before(phase: Phase, profile: Profile) -> Phase:
    """The phase before on the runner's path; the first one stays."""
    path = path_of(profile)
    return path[max(0, path.index(on_path(phase, profile)) - 1)]


def is_older(profile: Profile) -> bool:
    """Whether recovery takes longer (65 and more: C8, D5)."""
    return profile.age_band is AgeBand.FROM_65


def leg_pain_lately(practised: Practice) -> bool:
    """Whether a leg hurt above 2 of 10 in the fourteen days to the last session."""
    if not practised.sessions:
        return False
    last = practised.sessions[-1].day
    return practised.leg_pain_since(last - timedelta(days=DAYS_FREE_OF_LEG_PAIN - 1))


def _calf_raises_shown(practised: Practice, training: TrainingState, profile: Profile) -> bool:
    """Twenty a side with bodyweight, or as hard with weights (repetitions compared by Epley)."""
    if any(each.calf_raises >= CALF_RAISES_BEFORE_JUMPS for each in practised.sessions):
        return True
    raised = CATALOGUE.get(_CALF_RAISE)
    asked = _leg_can_raise(raised, Bodyweight(), CALF_RAISES_BEFORE_JUMPS, profile)
    return any(
        isinstance(state.work, Reps)
        and _leg_can_raise(_exercise(state), state.load, state.work.count, profile) >= asked
        for state in training.exercises
        if _pattern(state) is Pattern.CALF and not _exercise(state).isolation
    )


def _leg_can_raise(exercise: Exercise, load: Load, count: int, profile: Profile) -> float:
    """What one leg could move once, in kilograms."""
    legs = 1 if exercise.one_sided else 2
    moved = moved_kilograms(exercise, load, profile.body_mass or _UNKNOWN_BODY_MASS)
    return moved * (1 + count / _EPLEY) / legs


def _in_use(training: TrainingState) -> tuple[ExerciseState, ...]:
    out = {stop.exercise for stop in training.stops}
    out.update(each.original for each in training.replacements)
    return tuple(state for state in training.exercises if state.exercise not in out)


def _any_shown(patterns: tuple[Pattern, ...], training: TrainingState, profile: Profile) -> bool:
    states = tuple(state for state in _in_use(training) if _pattern(state) in patterns)
    return not states or any(_is_shown(state, training, profile) for state in states)


def _is_shown(state: ExerciseState, training: TrainingState, profile: Profile) -> bool:
    """Whether it is at the top of the foundation, loaded, or was come to from an easier one."""
    exercise = CATALOGUE.get(state.exercise)
    if _is_loaded(state):
        return True
    known = {each.exercise for each in training.exercises}
    if any(easier in known for easier in exercise.easier):
        return True
    match state.work:
        case Hold(seconds=seconds):
            return seconds >= HOLD_OF_THE_FOUNDATION
        case Reps(count=count):
            return count >= min(REPS_OF_THE_FOUNDATION, work_range(exercise, profile).high)


def _is_loaded(state: ExerciseState) -> bool:
    return _exercise(state).load_style is not LoadStyle.BODYWEIGHT


def _has_risen(state: ExerciseState, profile: Profile) -> bool:
    """Two steps of the owned loads above where the runner starts, or no step left to take."""
    exercise = _exercise(state)
    loads = available_loads(exercise, profile)
    first = added_kilograms(starting_state(exercise, profile).load)
    now = added_kilograms(state.load)
    steps = sum(first < added_kilograms(load) <= now + 0.001 for load in loads)
    if steps >= STEPS_RISEN or (loads and now >= added_kilograms(loads[-1]) - 0.001):
        return True
    top = work_range(exercise, profile).high if state.work_range is None else state.work_range.high
    return isinstance(state.work, Reps) and state.work.count > top


def _exercise(state: ExerciseState) -> Exercise:
    return CATALOGUE.get(state.exercise)


def _pattern(state: ExerciseState) -> Pattern:
    return _exercise(state).pattern
