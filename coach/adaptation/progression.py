"""One small step up, the smallest there is, and the jumps of the first sessions of a lift."""

from typing import assert_never

from coach.adaptation.circumstances import Circumstances, calibrations_of, entry_state
from coach.adaptation.prediction import (
    heaviest_foretold,
    keeps_in_range,
    once,
    reps_that_foretell,
)
from coach.adaptation.returning import reps_to_the_original
from coach.adaptation.rules import (
    CLEAN_SESSIONS_FOR_A_STEP,
    FAR_FROM_THE_LOAD,
    LEAST_OF_HARDER,
    LEAST_RISE,
    MOST_REPS_LIKELY,
    MOST_REPS_OF_A_PREDICTION,
    MOST_REPS_TO_SHOW,
    MOST_RISE,
    MOST_RISE_OF_BANDS,
    MOST_SECONDS,
    MOST_SETS_BY_PROGRESS,
    REPS_A_STEP,
    REPS_ABOVE_RANGE,
    RESERVE_FOR_A_QUICK_STEP,
    SECONDS_A_STEP,
    SECONDS_OF_LOWERING,
    SECONDS_OF_PAUSE,
    Rule,
)
from coach.adaptation.state import own_sets
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.knowledge.load_ladder import (
    added_kilograms,
    moved_kilograms,
    next_load,
    previous_load,
    snapped_down,
)
from coach.knowledge.starting import is_bounded
from coach.knowledge.work_ranges import work_range_of
from coach.plan import Hold, Pattern, Reps, Work
from coach.profile import Profile, Style
from coach.training_log import ExerciseState, ReturnStep
from coach.units import Banded, Load
from coach.values import Value

KEEP_CALIBRATING = frozenset(
    {Rule.SHOWN, Rule.SHOWN_REPS, Rule.CALIBRATES_AGAIN, Rule.HARDER_EXERCISE}
)
"""The steps that say themselves how many sessions of calibration are left."""


class Step(Value):
    """One step up and the rule behind it."""

    after: ExerciseState
    rule: Rule


class Shown(Value):
    """What a session showed of an exercise, for what follows from it."""

    reps: int
    """The fewest of its sets."""
    reserve: int
    """Repetitions left, as far as they are believed."""
    asked: int
    """The repetitions asked for."""
    asked_reserve: int
    """Repetitions that the sets were to stop at."""
    told_reserve: int = 0
    """Repetitions left as they were told, of runners whose word counts at all."""

    @property
    def to_failure(self) -> int:
        """Repetitions and repetitions left."""
        return self.reps + self.reserve

    @property
    def is_more_than_asked(self) -> bool:
        """Whether there was more in it than what was asked for."""
        return self.to_failure > self.asked + self.asked_reserve


def next_step(
    state: ExerciseState,
    circumstances: Circumstances,
    *,
    shown: Shown,
    may_add_set: bool,
    may_bring_new: bool = True,
) -> Step | None:
    """The step after two clean sessions; None when nothing small is left to raise.

    Exactly one thing rises: the load by 2-10 % of what is moved, where what was shown foretells the
    lower end of the range with it (repetitions then go back there). Else more repetitions, as far
    as those that show a bigger step of the kit, a slower way down, a pause, a set, the harder
    exercise, in this order; and where all that is used up the bigger step is to be shown with more
    repetitions still. Without weights the harder exercise comes before the slower one (S17). With a
    step goes the set that a break of form added.
    """
    profile = circumstances.profile
    exercise = CATALOGUE.get(state.exercise)
    load = _no_further_than_before(state, _small_step(exercise, state, shown, profile), profile)
    if load is not None:
        return _step(state, Rule.NEXT_LOAD, load=load, work=_back_to_range(state, profile))
    longer = one_more(state, circumstances, clean=state.clean_sessions + 1, shown=shown)
    if longer is not None:
        return longer
    work = _more_work(state, profile)
    if work is not None:
        return _step(state, Rule.MORE_WORK, work=work)
    soon = _to_be_shown(state, shown, profile, most=_most_reps(state, profile, MOST_REPS_TO_SHOW))
    if soon is not None:
        return soon
    loaded = exercise.load_style is not LoadStyle.BODYWEIGHT
    slower = _slower(exercise, state)
    if loaded and slower is not None:
        return slower
    sets = own_sets(state)
    if sets < MOST_SETS_BY_PROGRESS:
        return _step(state, Rule.MORE_SETS, sets=sets + 1) if may_add_set else None
    harder = _harder(exercise, state, circumstances) if may_bring_new else None
    if harder is not None:
        return Step(after=harder, rule=Rule.HARDER_EXERCISE)
    last = work_range_of(state, profile).high if is_bounded(profile) else MOST_REPS_OF_A_PREDICTION
    return slower or _to_be_shown(state, shown, profile, most=last)


def _most_reps(state: ExerciseState, profile: Profile, usual: int) -> int:
    """Who is light by wish or bounded stays in the range, also where a step of the kit is big.

    By wish (S31) one session may go beyond it in the end, to show the next load; 13-17 never (D5).
    """
    if profile.style is Style.LIGHT or is_bounded(profile):
        return work_range_of(state, profile).high
    return usual


def one_more(
    state: ExerciseState, circumstances: Circumstances, *, clean: int, shown: Shown
) -> Step | None:
    """A clean session brings a repetition more, two where much was left, up to an end (C3).

    That is the upper end of the range, or where what comes next is a big step, as many as foretell
    it, two at a time. The count of clean sessions goes on: the load asks for two of them,
    repetitions for one. With the second goes the set that a break of form added. Jumps and throws
    grow by the pair of clean sessions alone.
    """
    profile = circumstances.profile
    exercise = CATALOGUE.get(state.exercise)
    if not isinstance(state.work, Reps) or exercise.impact or exercise.explosive:
        return None
    if state.returning is not None and state.returning.step is ReturnStep.HEAVY:
        return None
    high = work_range_of(state, profile).high
    most = _most_reps(state, profile, MOST_REPS_TO_SHOW)
    shows = _reps_before_the_next_load(state, shown, profile, most=most)
    end = max(high, shows or _reps_before_the_original(state, circumstances, most=most) or 0)
    if state.work.count >= end:
        return None
    much_left = shown.reserve >= shown.asked_reserve + RESERVE_FOR_A_QUICK_STEP
    many = (much_left or state.work.count >= high) and shown.reps <= MOST_REPS_LIKELY
    count = min(end, state.work.count + (REPS_A_STEP if many else 1))
    after = state.model_copy(update={"work": Reps(count=count), "clean_sessions": clean})
    if clean >= CLEAN_SESSIONS_FOR_A_STEP:
        after = after.model_copy(update={"sets": own_sets(state), "added_set": False})
    if count == shows:
        plain = {"lowering_seconds": None, "pause_seconds": None, "calibrations_left": 1}
        return Step(after=after.model_copy(update=plain), rule=Rule.CALIBRATES_AGAIN)
    return Step(after=after, rule=Rule.ONE_MORE if count <= high else Rule.MORE_WORK)


def _reps_before_the_next_load(
    state: ExerciseState, shown: Shown, profile: Profile, *, most: int
) -> int | None:
    """Repetitions that foretell a next load that is more than a small step, if `most` or fewer."""
    exercise = CATALOGUE.get(state.exercise)
    following = next_load(exercise, state.load, profile)
    if following is None or not calibrations_of(exercise, state.load, profile):
        return None
    if _rise(exercise, state.load, following, profile) <= MOST_RISE:
        return None
    return _reps_that_show(state, following, shown, profile, most=most)


def _reps_before_the_original(
    state: ExerciseState, circumstances: Circumstances, *, most: int
) -> int | None:
    """Repetitions that bring back what a lift without a next load stands in for, if so few do."""
    exercise = CATALOGUE.get(state.exercise)
    if next_load(exercise, state.load, circumstances.profile) is not None:
        return None
    needed = reps_to_the_original(state, circumstances)
    return needed if needed is not None and needed <= most else None


def _reps_that_show(
    state: ExerciseState, following: Load, shown: Shown, profile: Profile, *, most: int
) -> int | None:
    """Repetitions that foretell a load, if they are `most` or fewer; none in a bounded plan."""
    exercise = CATALOGUE.get(state.exercise)
    if not calibrations_of(exercise, state.load, profile):
        return None
    least = work_range_of(state, profile).low + shown.asked_reserve
    needed = reps_that_foretell(exercise, state.load, following, least=least, profile=profile)
    return needed if needed <= most else None


def as_lifted(
    state: ExerciseState, told: Load | None, circumstances: Circumstances, *, reps: int
) -> Step | None:
    """In a calibration session, the heavier load that the runner lifted cleanly of their own (C6).

    Nothing beyond it: the heaviest load of the kit that is not above what was told.
    """
    exercise = CATALOGUE.get(state.exercise)
    profile = circumstances.profile
    if told is None or state.calibrations_left == 0 or not isinstance(state.work, Reps):
        return None
    load = snapped_down(exercise, told, profile)
    if load is None or added_kilograms(load) <= added_kilograms(state.load):
        return None
    usual = work_range_of(state, profile)
    work = Reps(count=max(usual.low, min(reps, state.work.count)))
    jump = _step(state, Rule.SHOWN, load=load, work=work)
    left = {"calibrations_left": state.calibrations_left - 1}
    return Step(after=jump.after.model_copy(update=left), rule=Rule.SHOWN)


def calibrated(state: ExerciseState, circumstances: Circumstances, *, shown: Shown) -> Step | None:
    """The jump of a calibration session (C6): to what was shown and never beyond; or None.

    Only where more was shown than asked, by repetitions or by those left, as far as believed, or
    where more is asked than the range has. The
    heaviest load at which Epley's formula leaves the lower end of the range and the reserve
    asked for. What lies beyond the formula does not use the session up.
    """
    exercise = CATALOGUE.get(state.exercise)
    profile = circumstances.profile
    if state.calibrations_left == 0 or not isinstance(state.work, Reps):
        return None
    usual = work_range_of(state, profile)
    is_beyond = state.work.count > usual.high
    if not (shown.is_more_than_asked or is_beyond) or shown.reps > MOST_REPS_LIKELY:
        return None
    low = usual.low
    least = low + shown.asked_reserve
    load = heaviest_foretold(
        exercise, state.load, shown=shown.to_failure, least=least, profile=profile
    )
    if load is None or added_kilograms(load) <= added_kilograms(state.load):
        load = _a_pin_more(exercise, state, shown, profile)
    if load is None:
        return _as_many_as_shown(exercise, state, shown, profile, least=least)
    jump = _step(state, Rule.SHOWN, load=load, work=Reps(count=low))
    is_far = shown.to_failure >= FAR_FROM_THE_LOAD
    left = {"calibrations_left": state.calibrations_left - (not is_far)}
    return Step(after=jump.after.model_copy(update=left), rule=Rule.SHOWN)


def _a_pin_more(
    exercise: Exercise, state: ExerciseState, shown: Shown, profile: Profile
) -> Load | None:
    """One pin, where the machine's own weight was a guess so far off that no formula reaches it.

    C6: from the lowest pin a machine's load is found pin by pin. So many repetitions were done, not
    only told; what the next pin leaves is found out at four in reserve.
    """
    if exercise.load_style is not LoadStyle.STACK or shown.reps < FAR_FROM_THE_LOAD:
        return None
    return next_load(exercise, state.load, profile)


def _as_many_as_shown(
    exercise: Exercise, state: ExerciseState, shown: Shown, profile: Profile, *, least: int
) -> Step | None:
    """Where the next load of the kit is a big one: as many repetitions as foretell it.

    At most two above those shown, and only once these were more than asked or than the range has.
    The calibration goes on with them. Where it would take very many, the smaller ways come first.
    """
    following = next_load(exercise, state.load, profile)
    is_beyond = shown.asked > work_range_of(state, profile).high
    if following is None or not (shown.reps > shown.asked or is_beyond):
        return None
    needed = reps_that_foretell(exercise, state.load, following, least=least, profile=profile)
    count = min(needed, shown.reps + REPS_A_STEP)
    if needed > MOST_REPS_OF_A_PREDICTION or count <= shown.asked:
        return None
    return _step(state, Rule.SHOWN_REPS, work=Reps(count=count))


def _step(
    state: ExerciseState,
    rule: Rule,
    load: Load | None = None,
    work: Work | None = None,
    sets: int | None = None,
) -> Step:
    after = state.model_copy(
        update={
            "load": load or state.load,
            "work": work or state.work,
            "sets": sets or own_sets(state),
            "added_set": False,
            "clean_sessions": 0,
        }
    )
    if load is not None:
        after = after.model_copy(update={"lowering_seconds": None, "pause_seconds": None})
    return Step(after=after, rule=rule)


def _slower(exercise: Exercise, state: ExerciseState) -> Step | None:
    """The slower way down, then the pause; nothing of the kind for jumps, throws and holds."""
    if exercise.measure is Measure.HOLD or exercise.impact or exercise.explosive:
        return None
    if exercise.pattern is Pattern.MOBILITY:
        return None
    if state.lowering_seconds is None:
        rule, more = Rule.SLOWER, {"lowering_seconds": SECONDS_OF_LOWERING}
    elif state.pause_seconds is None:
        rule, more = Rule.PAUSE, {"pause_seconds": SECONDS_OF_PAUSE}
    else:
        return None
    return Step(after=_step(state, rule).after.model_copy(update=more), rule=rule)


def _to_be_shown(state: ExerciseState, shown: Shown, profile: Profile, *, most: int) -> Step | None:
    """At a plain pace, as many repetitions as foretell the next load, if they are `most` or fewer.

    The session that shows them calibrates anew; only there a step may be above a tenth.
    """
    following = next_load(CATALOGUE.get(state.exercise), state.load, profile)
    if following is None or state.calibrations_left or not isinstance(state.work, Reps):
        return None
    needed = _reps_that_show(state, following, shown, profile, most=most)
    if needed is None:
        return None
    plain = {"lowering_seconds": None, "pause_seconds": None, "calibrations_left": 1}
    work = Reps(count=max(needed, state.work.count))
    after = _step(state, Rule.CALIBRATES_AGAIN, work=work).after.model_copy(update=plain)
    return Step(after=after, rule=Rule.CALIBRATES_AGAIN)


def _small_step(
    exercise: Exercise, state: ExerciseState, shown: Shown, profile: Profile
) -> Load | None:
    """The next load of the kit that raises what is moved by 2-10 % and stays in the range.

    Below the range of repetitions these come back first, so that never both rise. The next colour
    of a band comes from the upper end of its range, which is three above that of weights (C4).
    """
    low = work_range_of(state, profile).low
    if isinstance(state.work, Reps) and state.work.count < low:
        return None
    moved = moved_kilograms(exercise, state.load, profile.body_mass)
    load = next_load(exercise, state.load, profile) if moved else None
    if isinstance(load, Banded) and _is_at_the_top(state, profile):
        return load if _rise(exercise, state.load, load, profile) <= MOST_RISE_OF_BANDS else None
    while load is not None:
        rise = _rise(exercise, state.load, load, profile)
        if rise > MOST_RISE:
            return None
        if rise >= LEAST_RISE:
            return load if _foretold(state, load, shown, profile) else None
        load = next_load(exercise, load, profile)
    return None


def _no_further_than_before(
    state: ExerciseState, load: Load | None, profile: Profile
) -> Load | None:
    """On the way back after pain no step goes beyond the load of before (D1)."""
    if load is None or state.returning is None:
        return load
    before = state.returning.load
    if not added_kilograms(state.load) < added_kilograms(before) < added_kilograms(load):
        return load
    return snapped_down(CATALOGUE.get(state.exercise), before, profile)


def _rise(exercise: Exercise, load: Load, following: Load, profile: Profile) -> float:
    """The share by which what is moved rises from one load to another."""
    before = moved_kilograms(exercise, load, profile.body_mass)
    return round(moved_kilograms(exercise, following, profile.body_mass) / before - 1, 6)


def _foretold(state: ExerciseState, load: Load, shown: Shown, profile: Profile) -> bool:
    """Whether the range and the reserve are foretold at a load; holds have no such formula.

    At the upper end of the range the repetitions, done twice, confirm the word on those left as
    far as they were asked for, also in sets too long to believe it alone (C2, C3).
    """
    if isinstance(state.work, Hold):
        return True
    least = work_range_of(state, profile).low + shown.asked_reserve
    exercise = CATALOGUE.get(state.exercise)
    to_failure = shown.to_failure
    if _is_at_the_top(state, profile) and shown.reps >= shown.asked:
        to_failure = max(to_failure, shown.reps + min(shown.told_reserve, shown.asked_reserve))
    most = once(moved_kilograms(exercise, state.load, profile.body_mass), to_failure)
    return keeps_in_range(exercise, load, most=most, least=least, profile=profile)


def _is_at_the_top(state: ExerciseState, profile: Profile) -> bool:
    """Whether its repetitions have come to the upper end of their range."""
    return isinstance(state.work, Reps) and state.work.count >= work_range_of(state, profile).high


def _back_to_range(state: ExerciseState, profile: Profile) -> Work:
    match state.work:
        case Reps():
            return Reps(count=work_range_of(state, profile).low)
        case Hold():
            return state.work
        case _:
            assert_never(state.work)


def _more_work(state: ExerciseState, profile: Profile) -> Work | None:
    match state.work:
        case Reps(count=count):
            high = work_range_of(state, profile).high
            most = _most_reps(state, profile, high + REPS_ABOVE_RANGE)
            return Reps(count=min(most, count + REPS_A_STEP)) if count < most else None
        case Hold(seconds=seconds):
            if seconds >= MOST_SECONDS:
                return None
            return Hold(seconds=min(MOST_SECONDS, seconds + SECONDS_A_STEP))
        case _:
            assert_never(state.work)


def _harder(
    exercise: Exercise, state: ExerciseState, circumstances: Circumstances
) -> ExerciseState | None:
    """The first harder neighbour within reach that can begin near what was moved (S17, S23).

    At most 10 % more, and not so much less that it would be a step back. Never a jump or a throw:
    those come with their phase, behind its gate (S50).
    """
    profile = circumstances.profile
    moved = moved_kilograms(exercise, state.load, profile.body_mass)
    for identity in exercise.harder:
        neighbour = CATALOGUE.get(identity)
        if neighbour.impact or neighbour.explosive:
            continue
        if not circumstances.is_free(neighbour, instead_of=state.exercise):
            continue
        if circumstances.has_stopped_for_a_place_of(neighbour):
            continue
        if circumstances.spares(neighbour, coming_from=state.exercise):
            continue
        entry = entry_state(neighbour, state, circumstances)
        load = _at_most(moved * (1 + MOST_RISE), neighbour, entry.load, profile)
        if load is None:
            continue
        if moved_kilograms(neighbour, load, profile.body_mass) >= LEAST_OF_HARDER * moved:
            begun = {"load": load, "calibrations_left": calibrations_of(neighbour, load, profile)}
            return entry.model_copy(update=begun)
    return None


def _at_most(most: float, exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """This load, or the heaviest below it with which no more than `most` kilograms move."""
    lighter: Load | None = load
    while lighter is not None and moved_kilograms(exercise, lighter, profile.body_mass) > most:
        lighter = previous_load(exercise, lighter, profile)
    return lighter
