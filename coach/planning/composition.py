"""What a session holds: patterns by focus and minutes, exercises by runner, sets by the clock."""

from datetime import date
from math import ceil
from typing import assert_never

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, LoadStyle
from coach.knowledge.load_ladder import snapped_down
from coach.knowledge.starting import (
    LEG_PATTERNS,
    experience_of,
    is_bounded,
    reps_in_reserve,
    sore_areas,
    starting_state,
    suits,
    within_reach,
)
from coach.plan import (
    Block,
    Circuit,
    ExerciseId,
    Focus,
    Hold,
    Omission,
    Pattern,
    Prescription,
    Reps,
    Stage,
    WarmUp,
    Work,
)
from coach.profile import BodyArea, Experience, Profile, RunKind
from coach.training_log import ExerciseState, TrainingState
from coach.values import Value

CIRCUIT_MINUTES = 15
"""Up to here a session is a circuit with a short warm-up and no cool-down."""

_COOL_DOWN_SECONDS = 120
_SETUP_SECONDS = 45
_SETUP_SECONDS_WITHOUT_KIT = 20
_CIRCUIT_REST_SECONDS = 15
_LONGEST_CIRCUIT_REST_SECONDS = 45
_MINUTES_FOR_LONG_RESTS = 30

_UPPER_PATTERNS = (Pattern.PUSH, Pattern.PULL, Pattern.CORE, Pattern.BACK)
_ACCESSORY_PATTERNS = (Pattern.HIP_ABDUCTION, Pattern.CORE, Pattern.BACK, Pattern.MOBILITY)
_RUNS = (RunKind.EASY, RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG)


class Slot(Value):
    """A place in a session for one exercise of a pattern."""

    pattern: Pattern
    isolation: bool = False


class Composition(Value):
    """The contents of a session."""

    prescriptions: tuple[Prescription, ...]
    minutes: int
    """Honest estimate, rounded up; at most what was given."""
    warm_up: WarmUp
    omissions: tuple[Omission, ...]
    """Main patterns of the focus with nothing left to prescribe."""
    circuit: Circuit | None = None
    """The rounds, where the session goes round instead of set by set."""


def _slots(*patterns: Pattern) -> tuple[Slot, ...]:
    return tuple(Slot(pattern=pattern) for pattern in patterns)


_CURLS = (Slot(pattern=Pattern.PULL, isolation=True), Slot(pattern=Pattern.PUSH, isolation=True))
_LEG_MACHINES = (
    Slot(pattern=Pattern.HINGE, isolation=True),
    Slot(pattern=Pattern.SQUAT, isolation=True),
)

# Most wanted first, for even and for odd weeks. The patterns of every week (S46: squat, hinge,
# lunge, calf, core, back) stand so that the first three of two weeks running hold them all.
_LOWER_EVEN = (
    *_slots(Pattern.SQUAT, Pattern.CALF, Pattern.HINGE, Pattern.LUNGE),
    *_slots(Pattern.SINGLE_LEG, Pattern.HIP_ABDUCTION, Pattern.CORE, Pattern.MOBILITY),
    *_LEG_MACHINES,
)
_LOWER_ODD = (
    *_slots(Pattern.HINGE, Pattern.LUNGE, Pattern.SQUAT, Pattern.CALF),
    *_slots(Pattern.HIP_ABDUCTION, Pattern.SINGLE_LEG, Pattern.CORE, Pattern.MOBILITY),
    *_LEG_MACHINES,
)
_UPPER_EVEN = (
    *_slots(Pattern.PUSH, Pattern.CORE, Pattern.PULL, Pattern.BACK),
    *_slots(Pattern.CORE, Pattern.PUSH, Pattern.PULL),
    *_CURLS,
    *_slots(Pattern.MOBILITY),
)
_UPPER_ODD = (
    *_slots(Pattern.PULL, Pattern.BACK, Pattern.PUSH, Pattern.CORE),
    *_slots(Pattern.CORE, Pattern.PULL, Pattern.PUSH),
    *_CURLS,
    *_slots(Pattern.MOBILITY),
)
_FULL_EVEN = (
    *_slots(Pattern.SQUAT, Pattern.CALF, Pattern.CORE, Pattern.PUSH),
    *_slots(Pattern.HINGE, Pattern.LUNGE, Pattern.BACK, Pattern.PULL),
    *_slots(Pattern.HIP_ABDUCTION, Pattern.SINGLE_LEG, Pattern.MOBILITY),
)
_FULL_ODD = (
    *_slots(Pattern.HINGE, Pattern.LUNGE, Pattern.BACK, Pattern.PULL),
    *_slots(Pattern.SQUAT, Pattern.CALF, Pattern.CORE, Pattern.PUSH),
    *_slots(Pattern.SINGLE_LEG, Pattern.HIP_ABDUCTION, Pattern.MOBILITY),
)

_ORDER = (
    # E7: power, compound, one leg, upper body, calf, hip, core, mobility.
    Pattern.PLYOMETRIC,
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CALF,
    Pattern.HIP_ABDUCTION,
    Pattern.CORE,
    Pattern.BACK,
    Pattern.MOBILITY,
)


def compose(
    focus: Focus,
    minutes: int,
    run: RunKind,
    week_number: int = 5,
    *,
    profile: Profile,
    training: TrainingState,
    day: date | None = None,
    block: Block | None = None,
    stage: Stage | None = None,
    foci: tuple[Focus, ...] = (),
    index: int = 0,
) -> Composition:
    """The contents of one session of at most `minutes` (10 to 60; see `session_minutes`).

    `run` is the run of the same day, which comes first. `foci` are those of all the sessions of
    the week in order, and `index` is the place of this one among them. Without prescriptions only
    when sore places, stops and the stage leave nothing of the focus.
    """
    budget = session_minutes(minutes, week_number, profile)
    warm_up = _warm_up(budget, run)
    slots = _slots_of(focus, week_number)
    wanted = _wanted(slots, _exercise_count(budget), budget, profile, training)
    added = _with_an_added_set(wanted, profile)
    fitted = _fitted(wanted, _least_exercises(budget), budget, warm_up, added)
    fitted = _unhurried(fitted, budget, warm_up, profile)
    return Composition(
        prescriptions=tuple(sorted(fitted, key=_place_in_session)),
        minutes=ceil(_session_seconds(fitted, budget, warm_up) / 60),
        warm_up=warm_up,
        omissions=omissions(_main_patterns(focus), profile, training),
    )


def session_minutes(
    minutes: int, week_number: int, profile: Profile, minutes_given: int | None = None
) -> int:
    """The minutes a session may last: newcomers begin with 15, then 30, then all they gave (C1).

    Minutes given for this one session alone count as they are, up to 60.
    """
    if minutes_given is not None:
        return min(minutes_given, 60)
    if experience_of(profile) is not Experience.NEW:
        return minutes
    if week_number <= 2:
        return min(minutes, 15)
    if week_number <= 4:
        return min(minutes, 30)
    return minutes


def trainable_foci(profile: Profile, training: TrainingState) -> tuple[Focus, ...]:
    """The foci for which the runner has anything to do at all."""
    legs = any(_has_choice(pattern, profile, training) for pattern in LEG_PATTERNS)
    upper = any(_has_choice(pattern, profile, training) for pattern in _UPPER_PATTERNS)
    can_train = {
        Focus.UPPER_AND_CORE: upper,
        Focus.LOWER: legs,
        Focus.FULL: legs and upper,
    }
    return tuple(focus for focus in Focus if can_train[focus])


def focus_of(patterns: tuple[Pattern, ...]) -> Focus:
    """What training of these patterns comes to; core and mobility go with legs and with arms."""
    if not any(pattern in LEG_PATTERNS for pattern in patterns):
        return Focus.UPPER_AND_CORE
    upper = any(pattern in {Pattern.PUSH, Pattern.PULL} for pattern in patterns)
    return Focus.FULL if upper else Focus.LOWER


def omissions(
    patterns: tuple[Pattern, ...], profile: Profile, training: TrainingState
) -> tuple[Omission, ...]:
    """Those of the patterns with nothing left, each with the sore place that is why."""
    return tuple(
        Omission(pattern=pattern, area=_area_in_the_way(pattern, profile, training))
        for pattern in patterns
        if not _has_choice(pattern, profile, training)
    )


def _slots_of(focus: Focus, week_number: int) -> tuple[Slot, ...]:
    even = week_number % 2 == 0
    match focus:
        case Focus.LOWER:
            return _LOWER_EVEN if even else _LOWER_ODD
        case Focus.UPPER_AND_CORE:
            return _UPPER_EVEN if even else _UPPER_ODD
        case Focus.FULL:
            return _FULL_EVEN if even else _FULL_ODD
        case _:
            assert_never(focus)


def _main_patterns(focus: Focus) -> tuple[Pattern, ...]:
    count = 8 if focus is Focus.FULL else 4
    return tuple(slot.pattern for slot in _slots_of(focus, 1)[:count])


def _exercise_count(minutes: int) -> int:
    """How many exercises a session has at most (phase table F)."""
    if minutes < 20:
        return 4
    if minutes < 25:
        return 5
    if minutes < 35:
        return 6
    return 7 if minutes < 45 else 8


def _least_exercises(minutes: int) -> int:
    """How many exercises stay before sets are cut; the rest are accessories (rule of thumb)."""
    if minutes < 15:
        return 3
    return 4 if minutes < 45 else 5


def _warm_up(minutes: int, run: RunKind) -> WarmUp:
    if run in _RUNS:
        return WarmUp.RAMP_SETS
    return WarmUp.SHORT if minutes <= CIRCUIT_MINUTES else WarmUp.FULL


def _warm_up_seconds(warm_up: WarmUp) -> int:
    match warm_up:
        case WarmUp.FULL:
            return 300
        case WarmUp.SHORT:
            return 120
        case WarmUp.RAMP_SETS:
            return 90
        case _:
            assert_never(warm_up)


def _wanted(
    slots: tuple[Slot, ...], count: int, minutes: int, profile: Profile, training: TrainingState
) -> tuple[Prescription, ...]:
    chosen: list[ExerciseState] = []
    for slot in slots:
        if len(chosen) == count:
            break
        used = tuple(state.exercise for state in chosen)
        state = _choice(slot, used, profile, training)
        if state is not None:
            chosen.append(state)
    return tuple(_prescription(state, minutes, profile) for state in chosen)


def _choice(
    slot: Slot, used: tuple[ExerciseId, ...], profile: Profile, training: TrainingState
) -> ExerciseState | None:
    for exercise in CATALOGUE.of_pattern(slot.pattern):
        if exercise.isolation is not slot.isolation or not suits(exercise, profile):
            continue
        stand_in = _stand_in(exercise, training)
        if _would_undo_an_easing(stand_in, training):
            continue
        state = _state(stand_in, profile, training)
        if state is not None and stand_in.id not in used:
            return state
    return None


def _has_choice(pattern: Pattern, profile: Profile, training: TrainingState) -> bool:
    return _choice(Slot(pattern=pattern), (), profile, training) is not None


def _stand_in(exercise: Exercise, training: TrainingState) -> Exercise:
    """What stands in for an exercise in the end; itself when nothing does."""
    instead = {entry.original: entry.instead for entry in training.replacements}
    current = exercise.id
    seen = {current}
    while (following := instead.get(current)) is not None and following not in seen:
        current = following
        seen.add(current)
    return CATALOGUE.get(current)


def _state(exercise: Exercise, profile: Profile, training: TrainingState) -> ExerciseState | None:
    """How the exercise is to be done now; None when it may not be done at all."""
    if _is_stopped(exercise, training) or not within_reach(exercise, profile):
        return None
    state = next((each for each in training.exercises if each.exercise == exercise.id), None)
    if state is None:
        return starting_state(exercise, profile)
    load = snapped_down(exercise, state.load, profile)
    return None if load is None else state.model_copy(update={"load": load})


def _is_stopped(exercise: Exercise, training: TrainingState) -> bool:
    """Stopped itself, or loading the place that stopped another (S38, S40).

    Of another pattern it may stay when the runner has done it: then it was not what hurt. Nothing
    new comes in that loads the place.
    """
    known = any(state.exercise == exercise.id for state in training.exercises)
    return any(
        stop.exercise == exercise.id
        or (
            stop.area is not None
            and exercise.loads(stop.area)
            and (not known or CATALOGUE.get(stop.exercise).pattern is exercise.pattern)
        )
        for stop in training.stops
    )


def _would_undo_an_easing(exercise: Exercise, training: TrainingState) -> bool:
    """Whether it is new and asks more of a place than what stands in for that place's sake.

    A pattern that was eased because of pain stays eased when kit or experience change (S38).
    """
    if any(state.exercise == exercise.id for state in training.exercises):
        return False
    kinder = (
        (CATALOGUE.get(each.instead), each.area)
        for each in training.replacements
        if each.area is not None
    )
    return any(
        stand_in.pattern is exercise.pattern and exercise.stress_on(area) > stand_in.stress_on(area)
        for stand_in, area in kinder
    )


def _area_in_the_way(
    pattern: Pattern, profile: Profile, training: TrainingState
) -> BodyArea | None:
    stopped = tuple(stop.area for stop in training.stops if stop.area is not None)
    eased = tuple(each.area for each in training.replacements if each.area is not None)
    exercises = CATALOGUE.of_pattern(pattern)
    areas = (*sorted(sore_areas(profile)), *stopped, *eased)
    return max(
        (area for area in areas if any(exercise.loads(area) for exercise in exercises)),
        key=lambda area: sum(exercise.loads(area) for exercise in exercises),
        default=None,
    )


def _prescription(state: ExerciseState, minutes: int, profile: Profile) -> Prescription:
    exercise = CATALOGUE.get(state.exercise)
    return Prescription(
        exercise=exercise.id,
        pattern=exercise.pattern,
        sets=state.sets,
        work=state.work,
        one_sided=exercise.one_sided,
        load=state.load,
        reps_in_reserve=reps_in_reserve(profile),
        rest_seconds=_rest_seconds(exercise, minutes, profile),
    )


def _rest_seconds(exercise: Exercise, minutes: int, profile: Profile) -> int:
    """Rests of the phase table F: short in circuits, longer with time, experience and age.

    Below half an hour rests stay short, so that sets need not go (rule of thumb).
    """
    if minutes <= CIRCUIT_MINUTES:
        return _CIRCUIT_REST_SECONDS
    accessory = exercise.isolation or exercise.pattern in _ACCESSORY_PATTERNS
    if accessory or minutes < _MINUTES_FOR_LONG_RESTS:
        return 45
    if is_bounded(profile) or experience_of(profile) is Experience.REGULAR:
        return 90
    return 45 if experience_of(profile) is Experience.NEW else 75


def _with_an_added_set(wanted: tuple[Prescription, ...], profile: Profile) -> frozenset[ExerciseId]:
    """Exercises that do more sets than a runner starts with, such as the one more of S21."""
    return frozenset(
        each.exercise
        for each in wanted
        if each.sets > starting_state(CATALOGUE.get(each.exercise), profile).sets
    )


def _fitted(
    wanted: tuple[Prescription, ...],
    least: int,
    minutes: int,
    warm_up: WarmUp,
    added: frozenset[ExerciseId],
) -> tuple[Prescription, ...]:
    """What fits, cut step by step from the end until it does."""
    kept = wanted
    while not _fits(kept, minutes, warm_up):
        if len(kept) > least:
            kept = kept[:-1]
        elif minutes <= CIRCUIT_MINUTES:
            kept = _cut_circuit(kept, added)
        else:
            kept = _cut(kept, added)
    return kept


def _cut_circuit(
    kept: tuple[Prescription, ...], added: frozenset[ExerciseId]
) -> tuple[Prescription, ...]:
    """Accessories are gone: sets go down to one, then the last exercise goes."""
    if any(prescription.sets > 1 for prescription in kept):
        return _with_a_set_less(kept, added, least=1)
    return kept[:-1]


def _cut(kept: tuple[Prescription, ...], added: frozenset[ExerciseId]) -> tuple[Prescription, ...]:
    """Accessories are gone: two sets stay (one set is for circuits), and two exercises.

    Three exercises hold the patterns of two weeks (S46), so rests and long sets are cut before the
    third goes (rule of thumb).
    """
    if any(each.sets > 2 and each.exercise not in added for each in kept):
        return _with_a_set_less(kept, added, least=2)
    if len(kept) > 3:
        return kept[:-1]
    if any(each.rest_seconds > _CIRCUIT_REST_SECONDS for each in kept):
        return tuple(
            each.model_copy(update={"rest_seconds": _CIRCUIT_REST_SECONDS}) for each in kept
        )
    if any(each.sets > 2 for each in kept):
        return _with_a_set_less(kept, added, least=2)
    longer = tuple(each for each in kept if _is_long(each.work))
    if len(kept) > 2 and not longer:
        return kept[:-1]
    longest = max(longer or kept, key=_exercise_seconds)
    shorter = longest.model_copy(update={"work": _shorter(longest.work)})
    return tuple(shorter if each is longest else each for each in kept)


def _is_long(work: Work) -> bool:
    """More than the ten repetitions or twenty seconds that a set is begun with (S16)."""
    match work:
        case Reps(count=count):
            return count > 10
        case Hold(seconds=seconds):
            return seconds > 20
        case _:
            assert_never(work)


def _shorter(work: Work) -> Work:
    match work:
        case Reps(count=count):
            return Reps(count=max(1, count - 1))
        case Hold(seconds=seconds):
            return Hold(seconds=max(5, seconds - 5))
        case _:
            assert_never(work)


def _with_a_set_less(
    prescriptions: tuple[Prescription, ...], added: frozenset[ExerciseId], least: int
) -> tuple[Prescription, ...]:
    """The last of those with the most sets loses one; an added set goes only at the end."""
    several = tuple(index for index, each in enumerate(prescriptions) if each.sets > least)
    free = tuple(index for index in several if prescriptions[index].exercise not in added)
    last = max(free or several, key=lambda index: (prescriptions[index].sets, index))
    shorter = prescriptions[last]
    fewer = shorter.model_copy(update={"sets": shorter.sets - 1})
    return (*prescriptions[:last], fewer, *prescriptions[last + 1 :])


def _unhurried(
    prescriptions: tuple[Prescription, ...], minutes: int, warm_up: WarmUp, profile: Profile
) -> tuple[Prescription, ...]:
    """In a short session of a newcomer or a bounded plan, time left over goes into the rests."""
    needs_rest = is_bounded(profile) or experience_of(profile) is Experience.NEW
    if minutes > CIRCUIT_MINUTES or not needs_rest:
        return prescriptions
    rested = prescriptions
    for rest in range(_CIRCUIT_REST_SECONDS, _LONGEST_CIRCUIT_REST_SECONDS + 1, 5):
        longer = tuple(each.model_copy(update={"rest_seconds": rest}) for each in prescriptions)
        if not _fits(longer, minutes, warm_up):
            break
        rested = longer
    return rested


def _fits(prescriptions: tuple[Prescription, ...], minutes: int, warm_up: WarmUp) -> bool:
    return not prescriptions or _session_seconds(prescriptions, minutes, warm_up) <= 60 * minutes


def _session_seconds(
    prescriptions: tuple[Prescription, ...], minutes: int, warm_up: WarmUp
) -> float:
    """How long a session takes (phase table F); nothing where nothing is prescribed."""
    if not prescriptions:
        return 0
    exercises = sum(_exercise_seconds(prescription) for prescription in prescriptions)
    cool_down = _COOL_DOWN_SECONDS if minutes > CIRCUIT_MINUTES else 0
    last_rest = min(prescription.rest_seconds for prescription in prescriptions)
    return _warm_up_seconds(warm_up) + exercises - last_rest + cool_down


def _exercise_seconds(prescription: Prescription) -> float:
    exercise = CATALOGUE.get(prescription.exercise)
    without_kit = exercise.load_style is LoadStyle.BODYWEIGHT
    setup = _SETUP_SECONDS_WITHOUT_KIT if without_kit else _SETUP_SECONDS
    sides = 2 if prescription.one_sided else 1
    set_seconds = sides * _work_seconds(prescription.work, exercise)
    return setup + prescription.sets * (set_seconds + prescription.rest_seconds)


def _work_seconds(work: Work, exercise: Exercise) -> float:
    match work:
        case Reps(count=count):
            return count * exercise.seconds_a_rep
        case Hold(seconds=seconds):
            return seconds
        case _:
            assert_never(work)


def _place_in_session(prescription: Prescription) -> tuple[bool, int]:
    isolation = CATALOGUE.get(prescription.exercise).isolation
    return isolation, _ORDER.index(prescription.pattern)
