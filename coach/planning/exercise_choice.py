"""Which exercise stands for a pattern: kit, soreness, stops and stand-ins decide before taste."""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, JumpLevel, LoadStyle, Measure
from coach.knowledge.load_ladder import available_loads, next_load, snapped_down
from coach.knowledge.phases import Role, role_of
from coach.knowledge.sore_places import Bearing, bearing, kindest_first, told_closer
from coach.knowledge.starting import (
    LEG_PATTERNS,
    experience_of,
    is_open_at,
    level_in,
    may_begin,
    sore_areas,
    starting_state,
    within_reach,
    work_range,
)
from coach.knowledge.work_ranges import in_range
from coach.plan import (
    ChoiceReason,
    ExerciseId,
    Focus,
    Omission,
    Pattern,
    Phase,
    Reps,
    WorkRange,
)
from coach.planning.pattern_slots import Slot
from coach.profile import BodyArea, Experience, Profile
from coach.training_log import ExerciseState, Stop, TrainingState

_TURN_TAKERS = 3
"""So many of the first choices of an accessory pattern take turns (rule of thumb)."""

_TURNS = 6
"""Turns of two and of three begin anew together."""

_WEEKS_OF_LOW_JUMPS = 2
"""A block of jumps begins with the small ones (strength reference B; weeks: rule of thumb)."""

_SESSIONS_WITHOUT_A_STEP = 2
"""A lift that two clean sessions could not raise has come to its end for now (C3: they would)."""

_UPPER_PATTERNS = (Pattern.PUSH, Pattern.PULL, Pattern.CORE, Pattern.BACK)


class Chosen(NamedTuple):
    """An exercise of a session, how it is to be done, and why it is there."""

    exercise: Exercise
    state: ExerciseState
    reason: ChoiceReason
    spared: BodyArea | None = None
    is_new: bool = False
    """Never done before."""


class Repertoire:
    """What a runner could do at whatever level of experience, worked out once for all phases."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._of_pattern: dict[tuple[Pattern, bool], tuple[Exercise, ...]] = {}

    def of_pattern(self, pattern: Pattern, *, isolation: bool) -> tuple[Exercise, ...]:
        """The exercises of a pattern that a plan may begin, the first choice first.

        Of the calf raises those on one leg come first: they are what jumps wait for (F P5). Sore
        places have the last word.
        """
        found = self._of_pattern.get((pattern, isolation))
        if found is None:
            found = tuple(
                each
                for each in CATALOGUE.of_pattern(pattern)
                if each.isolation is isolation
                and not each.explosive
                and may_begin(each, self._profile)
            )
            if pattern is Pattern.CALF:
                found = tuple(sorted(found, key=lambda each: not _is_raise_on_one_leg(each)))
            found = kindest_first(found, self._profile.sore_spots or ())
            self._of_pattern[pattern, isolation] = found
        return found


@lru_cache(maxsize=128)
def repertoire_of(profile: Profile) -> Repertoire:
    """What a runner could do."""
    return Repertoire(profile)


class Menu:
    """What a runner could do in a phase if nothing hurt since, worked out once."""

    def __init__(self, profile: Profile, phase: Phase) -> None:
        self.profile = profile
        self.phase = phase
        self._level = level_in(phase, profile)
        self._repertoire = repertoire_of(profile)
        self._suitable: dict[tuple[Pattern, bool], tuple[Exercise, ...]] = {}
        self._starts: dict[ExerciseId, ExerciseState] = {}
        self._ranges: dict[ExerciseId, WorkRange] = {}

    def suitable(self, pattern: Pattern, *, isolation: bool) -> tuple[Exercise, ...]:
        """The exercises of a pattern that a plan may hold, the first choice first."""
        found = self._suitable.get((pattern, isolation))
        if found is None:
            known = self._repertoire.of_pattern(pattern, isolation=isolation)
            found = tuple(each for each in known if is_open_at(each, self._level))
            self._suitable[pattern, isolation] = found
        return found

    def start(self, exercise: Exercise) -> ExerciseState:
        """How the exercise is done the first time."""
        if exercise.id not in self._starts:
            self._starts[exercise.id] = starting_state(exercise, self.profile, self.phase)
        return self._starts[exercise.id]

    def range_of(self, exercise: Exercise) -> WorkRange:
        """What a set of it moves between."""
        if exercise.id not in self._ranges:
            self._ranges[exercise.id] = work_range(exercise, self.profile, self.phase)
        return self._ranges[exercise.id]

    @cached_property
    def without_soreness(self) -> "Menu":
        """The same if nothing were sore."""
        painless = self.profile.model_copy(update={"sore_spots": ()})
        return menu_of(painless, self.phase)


@lru_cache(maxsize=512)
def menu_of(profile: Profile, phase: Phase) -> Menu:
    """What a runner could do in a phase."""
    return Menu(profile, phase)


class _Question(NamedTuple):
    """What a choice depends on, so that equal ones are made once."""

    slot: Slot
    taken: frozenset[ExerciseId]
    turn: int
    weeks: int
    may_bring_new: bool


class Chooser:
    """What one runner may do in one phase, looked up pattern by pattern."""

    def __init__(self, profile: Profile, training: TrainingState, phase: Phase) -> None:
        profile = _with_soreness_known(profile, training)
        self._profile = profile
        self._training = training
        self._menu = menu_of(profile, phase)
        self._states = {state.exercise: state for state in training.exercises}
        self._instead = {each.original: each for each in training.replacements}
        self._known: dict[_Question, Chosen | None] = {}

    def choose(
        self,
        slot: Slot,
        used: Iterable[ExerciseId],
        *,
        turn: int = 0,
        weeks: int = 0,
        may_bring_new: bool = True,
    ) -> Chosen | None:
        """The exercise for a slot; None when there is nothing to do.

        `turn` says whose turn it is among the accessories, `weeks` how many weeks of the block
        are over (jumps). Where nothing new may come, what was done before stays, or nothing.
        """
        taken = self._in_the_way_of(slot, used)
        turn = turn % _TURNS if _takes_turns(slot) else 0
        question = _Question(slot, taken, turn, weeks, may_bring_new)
        if question not in self._known:
            self._known[question] = self._answer(question)
        return self._known[question]

    def _answer(self, question: "_Question") -> Chosen | None:
        candidates = self._in_order(question.slot, question.turn, question.weeks)
        if not question.may_bring_new:
            candidates = tuple(each for each in candidates if self._is_familiar(each))
        return self._first(candidates, question.taken, question.slot)

    def _in_the_way_of(self, slot: Slot, used: Iterable[ExerciseId]) -> frozenset[ExerciseId]:
        """Those that bear on a slot: of its own pattern, unless something stands in for others."""
        if self._instead:
            return frozenset(used)
        return frozenset(each for each in used if CATALOGUE.get(each).pattern is slot.pattern)

    def has(self, pattern: Pattern) -> bool:
        """Whether there is anything to do of a pattern."""
        return self.choose(Slot(pattern), ()) is not None

    def area_in_the_way(self, pattern: Pattern) -> BodyArea | None:
        """The sore, stopped or eased place that leaves the least of a pattern; None: the kit."""
        exercises = CATALOGUE.of_pattern(pattern)
        return max(
            (area for area in self._areas if any(each.loads(area) for each in exercises)),
            key=lambda area: sum(each.loads(area) for each in exercises),
            default=None,
        )

    @cached_property
    def _areas(self) -> tuple[BodyArea, ...]:
        stopped = (stop.area for stop in self._training.stops if stop.area is not None)
        eased = (each.area for each in self._training.replacements if each.area is not None)
        return (*sorted(sore_areas(self._profile)), *stopped, *eased)

    def _in_order(self, slot: Slot, turn: int, weeks: int) -> tuple[Exercise, ...]:
        suitable = self._menu.suitable(slot.pattern, isolation=slot.isolation)
        role = role_of(slot.pattern, isolation=slot.isolation)
        if role is Role.JUMP:
            # Who has never jumped begins with the softest, whoever's turn it is.
            begins = weeks < _WEEKS_OF_LOW_JUMPS and not any(map(self._is_known, suitable))
            return _turned(_soft_first(suitable, weeks), 0 if begins else turn)
        if role in {Role.ACCESSORY, Role.ISOLATION} and not slot.first:
            return _turned(suitable, turn)
        first = tuple(each for each in suitable if each.id in slot.first)
        going_on = tuple(
            each
            for each in (*suitable, *self._come_to(slot.pattern, suitable))
            if self._goes_on(each, suitable)
        )
        ahead = {each.id for each in (*first, *going_on)}
        if not ahead:
            return suitable
        others = tuple(each for each in suitable if each.id not in ahead)
        later = tuple(each for each in going_on if each.id not in slot.first)
        return (*first, *self._growing_first((*later, *others)))

    def _first(
        self, candidates: Iterable[Exercise], taken: frozenset[ExerciseId], slot: Slot
    ) -> Chosen | None:
        others = _apart if slot.apart else _others_first
        for exercise in others(tuple(candidates), taken):
            stand_in = self._stand_in(exercise)
            if stand_in.id in taken or self._would_undo_an_easing(stand_in):
                continue
            if stand_in is not exercise and not within_reach(stand_in, self._profile):
                continue
            state = self._smaller(stand_in, self._state(stand_in))
            if state is not None:
                return self._chosen(exercise, stand_in, state, slot)
        return None

    def _chosen(
        self, exercise: Exercise, stand_in: Exercise, state: ExerciseState, slot: Slot
    ) -> Chosen:
        reason, spared = self._reason(exercise, stand_in, slot)
        is_new = not self._is_known(stand_in)
        return Chosen(stand_in, state, reason, spared, is_new)

    def _reason(
        self, exercise: Exercise, stand_in: Exercise, slot: Slot
    ) -> tuple[ChoiceReason, BodyArea | None]:
        role = role_of(slot.pattern, isolation=slot.isolation)
        if role is Role.JUMP:
            return ChoiceReason.SPRING, None
        if stand_in.id != exercise.id:
            return ChoiceReason.STANDS_IN, self._instead[exercise.id].area
        area = self._spared_by(exercise)
        if area is not None:
            return ChoiceReason.SPARES_A_PLACE, area
        if self._misses_its_kit(exercise):
            return ChoiceReason.KIT_AT_HAND, None
        if role in {Role.ACCESSORY, Role.ISOLATION}:
            return ChoiceReason.ROTATED, None
        known = self._is_known(exercise)
        return (ChoiceReason.KEPT_TO_PROGRESS if known else ChoiceReason.PATTERN_OF_THE_WEEK), None

    def _spared_by(self, exercise: Exercise) -> BodyArea | None:
        """The place for whose sake an earlier choice of the pattern was passed over."""
        if not self._areas:
            return None
        painless = self._menu.without_soreness
        for other in painless.suitable(exercise.pattern, isolation=exercise.isolation):
            if other.id == exercise.id:
                return None
            area = next((each for each in self._areas if other.loads(each)), None)
            if area is not None and exercise.stress_on(area) < other.stress_on(area):
                return area
        return None

    def _misses_its_kit(self, exercise: Exercise) -> bool:
        """Whether another of the pattern that was trained before lacks its kit today."""
        if self._is_known(exercise):
            return False
        return any(
            other.pattern is exercise.pattern
            and other.isolation is exercise.isolation
            and not available_loads(other, self._profile)
            for other in map(CATALOGUE.get, self._states)
        )

    def _come_to(self, pattern: Pattern, suitable: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
        """Lifts that progress has led to although no plan would begin with them."""
        begun = {each.id for each in suitable}
        return tuple(
            exercise
            for exercise in map(CATALOGUE.get, self._states)
            if exercise.pattern is pattern
            and not exercise.isolation
            and exercise.load_style is not LoadStyle.BODYWEIGHT
            and exercise.id not in begun
            and within_reach(exercise, self._profile)
        )

    def _goes_on(self, exercise: Exercise, suitable: tuple[Exercise, ...]) -> bool:
        """Whether it stays because it was begun: main lifts go on, so that they can grow.

        Bodyweight gives way once something can be held (S17), and with a new phase so does a
        weight than which the runner has none heavier, where something else can be loaded.
        """
        state = self._states.get(exercise.id)
        if state is None:
            return False
        if exercise.load_style is LoadStyle.BODYWEIGHT:
            return not _others_with_a_load(exercise, suitable)
        if state.work_range == self._menu.range_of(exercise):
            return True
        if next_load(exercise, state.load, self._profile) is not None:
            return True
        return not _others_with_a_load(exercise, suitable)

    def _growing_first(self, exercises: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
        """What has come to its end comes last, what is harder than it first."""
        ended = tuple(each for each in exercises if self._has_come_to_an_end(each))
        if not ended:
            return exercises
        harder = {name for each in ended for name in each.harder}
        growing = (each for each in exercises if each not in ended)
        return (*sorted(growing, key=lambda each: each.id not in harder), *ended)

    def _has_come_to_an_end(self, exercise: Exercise) -> bool:
        """Whether every smaller way up is used and the next load is still too far (C4).

        Then a movement of the pattern that can still grow takes its place, as long as there is one.
        """
        state = self._states.get(exercise.id)
        if state is None or state.pause_seconds is None or not isinstance(state.work, Reps):
            return False
        top = (state.work_range or self._menu.range_of(exercise)).high
        return state.work.count >= top and state.clean_sessions >= _SESSIONS_WITHOUT_A_STEP

    def _is_familiar(self, exercise: Exercise) -> bool:
        """Whether the legs know it, so that it does not make them sore (E2).

        Of who has not trained here yet, those who lift know their lifts; to the others a new
        movement comes without a load, or as a hold.
        """
        if self._states:
            return self._is_known(exercise) or self._stand_in(exercise).id in self._states
        if exercise.explosive or exercise.impact:
            return False
        if experience_of(self._profile) is Experience.REGULAR:
            return True
        return exercise.load_style is LoadStyle.BODYWEIGHT or exercise.measure is Measure.HOLD

    def _is_known(self, exercise: Exercise) -> bool:
        return exercise.id in self._states

    def _stand_in(self, exercise: Exercise) -> Exercise:
        """What stands in for an exercise in the end; itself when nothing does."""
        if exercise.id not in self._instead:
            return exercise
        current = exercise.id
        seen = {current}
        while (following := self._instead.get(current)) is not None:
            if following.instead in seen:
                break
            current = following.instead
            seen.add(current)
        return CATALOGUE.get(current)

    def _state(self, exercise: Exercise) -> ExerciseState | None:
        """How the exercise is to be done now; None when it may not be done at all."""
        if self._is_stopped(exercise):
            return None
        state = self._states.get(exercise.id)
        if state is None:
            return self._menu.start(exercise)
        load = snapped_down(exercise, state.load, self._profile)
        if load is None:
            return None
        there = state if load == state.load else state.model_copy(update={"load": load})
        return in_range(there, self._menu.range_of(exercise), self._profile)

    def _smaller(self, exercise: Exercise, state: ExerciseState | None) -> ExerciseState | None:
        """Only as far as it does not hurt, where a sore place takes no more of it."""
        if state is None or state.smaller_range or not self._profile.sore_spots:
            return state
        if bearing(exercise, self._profile.sore_spots) is not Bearing.SMALLER:
            return state
        return state.model_copy(update={"smaller_range": True})

    def _is_stopped(self, exercise: Exercise) -> bool:
        """Stopped itself, or loading the place that stopped another (S38, S40).

        Of another pattern it may stay when the runner has done it: then it was not what hurt.
        Nothing new comes in that loads the place.
        """
        known = self._is_known(exercise)
        return any(
            stop.exercise == exercise.id or _hurts(stop, exercise, known=known)
            for stop in self._training.stops
        )

    def _would_undo_an_easing(self, exercise: Exercise) -> bool:
        """Whether it is new and asks more of a place than what stands in for that place's sake.

        A pattern that was eased because of pain stays eased when kit or experience change (S38).
        """
        if not self._instead or self._is_known(exercise):
            return False
        return any(
            each.area is not None
            and (stand_in := CATALOGUE.get(each.instead)).pattern is exercise.pattern
            and exercise.stress_on(each.area) > stand_in.stress_on(each.area)
            for each in self._training.replacements
        )


@lru_cache(maxsize=256)
def chooser_of(profile: Profile, training: TrainingState, phase: Phase) -> Chooser:
    """What one runner may do in one phase, for all the sessions of it."""
    return Chooser(profile, training, phase)


def trainable_foci(
    profile: Profile, training: TrainingState, phase: Phase | None = None
) -> tuple[Focus, ...]:
    """The foci for which the runner has anything to do at all."""
    return _trainable_foci(profile, training, phase or Phase.LEARN)


@lru_cache(maxsize=256)
def _trainable_foci(profile: Profile, training: TrainingState, phase: Phase) -> tuple[Focus, ...]:
    chooser = chooser_of(profile, training, phase)
    legs = any(chooser.has(pattern) for pattern in LEG_PATTERNS)
    upper = any(chooser.has(pattern) for pattern in _UPPER_PATTERNS)
    can_train = {
        Focus.UPPER_AND_CORE: upper,
        Focus.LOWER: legs,
        Focus.FULL: legs and upper,
    }
    return tuple(focus for focus in Focus if can_train[focus])


@lru_cache(maxsize=256)
def omissions(
    patterns: tuple[Pattern, ...], profile: Profile, training: TrainingState
) -> tuple[Omission, ...]:
    """Those of the patterns with nothing left, each with the sore place that is why."""
    chooser = chooser_of(profile, training, Phase.LEARN)
    return tuple(
        Omission(pattern=pattern, area=chooser.area_in_the_way(pattern))
        for pattern in patterns
        if not chooser.has(pattern)
    )


def _with_soreness_known(profile: Profile, training: TrainingState) -> Profile:
    """The runner with what the log knows of the places that are sore."""
    if not profile.sore_spots or not training.complaints:
        return profile
    known = told_closer(profile.sore_spots, training.complaints)
    return profile.model_copy(update={"sore_spots": known})


def _others_first(
    candidates: tuple[Exercise, ...], taken: frozenset[ExerciseId]
) -> tuple[Exercise, ...]:
    """Other movements before the next rung of a ladder on which the session stands already.

    Planks of two kinds go together, two bench presses do not. A weight is not passed over for
    bodyweight's sake: then the twin may stay.
    """
    beside = tuple(CATALOGUE.get(each) for each in taken)
    if not candidates or role_of(candidates[0].pattern) is not Role.COMPOUND:
        return candidates
    if not any(each.pattern is candidates[0].pattern for each in beside):
        return candidates
    unloaded = candidates[0].load_style is LoadStyle.BODYWEIGHT
    apart = tuple(
        each
        for each in candidates
        if (unloaded or each.load_style is not LoadStyle.BODYWEIGHT)
        and not any(_are_twins(each, other) for other in beside)
    )
    return tuple({each.id: each for each in (*apart, *candidates)}.values())


def _apart(candidates: tuple[Exercise, ...], taken: frozenset[ExerciseId]) -> tuple[Exercise, ...]:
    """Other movements alone; planks of two kinds are others."""
    if not candidates or role_of(candidates[0].pattern) not in {Role.COMPOUND, Role.CALF}:
        return candidates
    beside = tuple(CATALOGUE.get(each) for each in taken)
    return tuple(
        each for each in candidates if not any(_are_twins(each, other) for other in beside)
    )


def _are_twins(one: Exercise, other: Exercise) -> bool:
    if one.pattern is not other.pattern or one.id == other.id:
        return False
    return other.id in (*one.easier, *one.harder) or one.id in (*other.easier, *other.harder)


def _is_raise_on_one_leg(exercise: Exercise) -> bool:
    return exercise.one_sided and exercise.measure is Measure.REPS


def _others_with_a_load(exercise: Exercise, suitable: tuple[Exercise, ...]) -> bool:
    return any(
        each.load_style is not LoadStyle.BODYWEIGHT and each.id != exercise.id for each in suitable
    )


def _takes_turns(slot: Slot) -> bool:
    role = role_of(slot.pattern, isolation=slot.isolation)
    return role in {Role.JUMP, Role.ACCESSORY, Role.ISOLATION}


def _turned(exercises: tuple[Exercise, ...], turn: int) -> tuple[Exercise, ...]:
    """The first few in turn, then the rest."""
    takers = exercises[:_TURN_TAKERS]
    if len(takers) < 2:
        return exercises
    start = turn % len(takers)
    return (*takers[start:], *takers[:start], *exercises[_TURN_TAKERS:])


def _soft_first(jumps: tuple[Exercise, ...], weeks: int) -> tuple[Exercise, ...]:
    levels = [JumpLevel.LOW] if weeks < _WEEKS_OF_LOW_JUMPS else [JumpLevel.LOW, JumpLevel.MID]
    allowed = tuple(each for each in jumps if each.jump in levels)
    return tuple(sorted(allowed, key=lambda each: -levels.index(each.jump or JumpLevel.LOW)))


def _hurts(stop: Stop, exercise: Exercise, *, known: bool) -> bool:
    if stop.area is None or not exercise.loads(stop.area):
        return False
    return not known or CATALOGUE.get(stop.exercise).pattern is exercise.pattern
