"""How a movement that had to stop comes back."""

from coach.adaptation.circumstances import Circumstances, calibrations_of, entry_state
from coach.adaptation.complaints import complaint_of, is_stable
from coach.adaptation.easing import eased_for_pain, part_of
from coach.adaptation.pain import PainBand, concerns, counted_level, known_exercise, pain_band
from coach.adaptation.prediction import moved_with, once, reps_for
from coach.adaptation.rules import (
    DAYS_BEFORE_RETURN,
    LITTLE_PAIN,
    MOST_RISE,
    QUIET_SESSIONS_FOR_RETURN,
    RETURN_SHARE,
    SECONDS_OF_LOWERING,
    STOPS_BEFORE_A_PROFESSIONAL,
    Rule,
)
from coach.adaptation.state import own_sets, state_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.load_ladder import (
    added_kilograms,
    available_loads,
    moved_kilograms,
    next_load,
    previous_load,
)
from coach.knowledge.starting import starting_state
from coach.knowledge.work_ranges import work_range_of
from coach.plan import Reps
from coach.profile import BodyArea, Profile
from coach.training_log import (
    Change,
    CleanCause,
    Completion,
    ExerciseState,
    Pain,
    Report,
    ReturnCause,
    Returning,
    ReturnStep,
    Stop,
    TrainingState,
)
from coach.units import Load


def returns(report: Report, circumstances: Circumstances) -> tuple[Change, ...]:
    """What a report means for the movements that are out.

    A session with a pain of 2 at most in the place counts; after two of them, three days or more
    after the stop, the movement comes back lighter. A little pain that is worse than the week
    before, or was worse on a morning, holds the count; a graver one in the place, or in another
    that the movement loads, starts it anew. The second stop of a movement does not end by itself.
    """
    if report.completion is Completion.NONE or report.pains is None:
        return ()
    changes: tuple[Change, ...] = ()
    for stop in circumstances.training.stops:
        change = _return(stop, report, circumstances.after(changes))
        changes += () if change is None else (change,)
    return changes


def _return(stop: Stop, report: Report, circumstances: Circumstances) -> Change | None:
    exercise = known_exercise(stop.exercise)
    if exercise is None or stop.times >= STOPS_BEFORE_A_PROFESSIONAL or report.day <= stop.since:
        return None
    before = state_of(circumstances.training, stop.exercise) or starting_state(
        exercise, circumstances.profile
    )
    felt = _felt(stop, report)
    hurts = any(pain_band(pain) >= PainBand.MIDDLE for pain in felt)
    level = max((counted_level(pain) for pain in felt if pain_band(pain)), default=0)
    if not hurts and level and not _is_stable(stop.area, circumstances):
        return None
    quiet = 0 if hurts else stop.painless_sessions + 1
    worst = 0 if hurts else max(stop.level, level)
    cause = ReturnCause(sessions=quiet, area=stop.area, level=worst)
    days = (report.day - stop.since).days
    is_early = quiet < QUIET_SESSIONS_FOR_RETURN or days < DAYS_BEFORE_RETURN
    if is_early or _waits_for_others(stop, exercise, circumstances.training):
        rule = Rule.QUIET if quiet else Rule.PAIN_AGAIN
        return Change(before=before, after=None, cause=cause, rule=rule)
    after = come_back(before, stop.area, circumstances)
    return Change(before=before, after=after, cause=cause, rule=Rule.RETURN)


def _waits_for_others(stop: Stop, exercise: Exercise, training: TrainingState) -> bool:
    """Jumps come back last: once what loads the place is at its load; both legs before one."""
    if not exercise.impact or stop.area is None:
        return False
    out = tuple(known_exercise(each.exercise) for each in training.stops)
    on_the_way = tuple(
        known_exercise(state.exercise)
        for state in training.exercises
        if state.returning is not None and state.returning.step is not ReturnStep.HEAVY
    )
    return any(
        other.loads(stop.area) and (not other.impact or (exercise.one_sided > other.one_sided))
        for other in (*out, *on_the_way)
        if other is not None and other.id != exercise.id
    )


def come_back(
    before: ExerciseState, area: BodyArea | None, circumstances: Circumstances
) -> ExerciseState:
    """How a movement that was out begins again: the easier neighbour, or half the load and slowly.

    Without a load the easier neighbour or fewer repetitions; where no place is known, lighter.
    Jumps begin with half their landings.
    """
    exercise = known_exercise(before.exercise)
    if exercise is not None and exercise.impact and area is not None:
        low = part_of(before, RETURN_SHARE, circumstances)
        rung = Returning(step=ReturnStep.IMPACT, load=before.load)
        return low.model_copy(update={"returning": rung, "calibrations_left": 0})
    eased = eased_for_pain(before, area, circumstances)
    if area is None or eased.exercise != before.exercise:
        return eased
    halved = part_of(before, RETURN_SHARE, circumstances)
    return on_part_range(halved, before.returning.load if before.returning else before.load)


def on_part_range(state: ExerciseState, load: Load) -> ExerciseState:
    """The second rung of the return: slowly and part of the way; `load` is that of before."""
    exercise = known_exercise(state.exercise)
    slow = exercise is not None and isinstance(state.work, Reps) and not exercise.impact
    return state.model_copy(
        update={
            "returning": Returning(step=ReturnStep.PART_RANGE, load=load),
            "smaller_range": slow,
            "lowering_seconds": SECONDS_OF_LOWERING if slow else None,
            "clean_sessions": 0,
            "calibrations_left": 0,
        }
    )


def is_on_full_range(state: ExerciseState) -> bool:
    """Whether it is on the third rung of the return, where each clean session is a step."""
    return state.returning is not None and state.returning.step is ReturnStep.FULL_RANGE


def arrived(state: ExerciseState, profile: Profile) -> ExerciseState:
    """On the fourth rung once the load of before is reached; there it stays for two sessions.

    Or the heaviest of the kit below it, where the next one is above. Without a load the way back
    ends there.
    """
    if state.returning is None or not is_on_full_range(state):
        return state
    following = next_load(CATALOGUE.get(state.exercise), state.load, profile)
    most = added_kilograms(state.returning.load)
    is_below = added_kilograms(state.load) < most
    if is_below and following is not None and added_kilograms(following) <= most:
        return state
    if added_kilograms(state.returning.load) <= 0:
        return state.model_copy(update={"returning": None})
    return _on_rung(state, ReturnStep.HEAVY)


def is_on_last_rung(state: ExerciseState) -> bool:
    """Whether load or jumps of before are back, and nothing rises until two sessions went well."""
    last = (ReturnStep.HEAVY, ReturnStep.IMPACT)
    return state.returning is not None and state.returning.step in last


def one_rung_down(state: ExerciseState) -> ExerciseState:
    """On the way back, pain or a worse morning goes one rung down; elsewhere nothing changes."""
    if state.returning is None:
        return state
    if is_on_last_rung(state):
        return _on_rung(state, ReturnStep.FULL_RANGE)
    return on_part_range(state, state.returning.load)


def _on_rung(state: ExerciseState, step: ReturnStep) -> ExerciseState:
    if state.returning is None:
        return state
    rung = state.returning.model_copy(update={"step": step})
    return state.model_copy(update={"returning": rung})


def way_back(
    before: ExerciseState,
    clean: CleanCause,
    circumstances: Circumstances,
    *,
    to_failure: float,
) -> Change | None:
    """What comes back after clean sessions before anything new rises; None where nothing is due.

    `to_failure` are the repetitions shown, those believed to be left among them. What another
    stands in for waits while a little pain in its place is not stable.

    The original of what stands in for a place, the next rung of the return, the whole range of
    movement, the sets of before.
    """
    original = _original_by_ladder(before, clean, circumstances)
    if original is not None:
        return original if clean.painless or _is_stable_for(original, circumstances) else None
    cause = clean
    practised = _original_after_practice(before, circumstances, to_failure)
    if practised is not None:
        return Change(before=before, after=practised, cause=cause, rule=Rule.PRACTISED)
    if before.smaller_range or is_on_part_range(before):
        return Change(
            before=before,
            after=_whole(before, circumstances.profile),
            cause=cause,
            rule=Rule.RETURN_STEP,
        )
    if is_on_last_rung(before):
        ended = before.model_copy(update={"returning": None, "clean_sessions": 0})
        return Change(before=before, after=ended, cause=cause, rule=Rule.RETURN_STEP)
    if before.sets_to_return_to is not None:
        sets = max(before.sets_to_return_to, own_sets(before))
        whole = {"sets": sets, "added_set": False, "sets_to_return_to": None, "clean_sessions": 1}
        back = before.model_copy(update=whole)
        return Change(before=before, after=back, cause=cause, rule=Rule.SETS_BACK)
    return None


def _whole(before: ExerciseState, profile: Profile) -> ExerciseState:
    whole = before.model_copy(update={"smaller_range": False, "clean_sessions": 0})
    if before.returning is None or not is_on_part_range(before):
        return whole
    rung = before.returning.model_copy(update={"step": ReturnStep.FULL_RANGE})
    full = whole.model_copy(update={"returning": rung, "lowering_seconds": None})
    return arrived(full, profile)


def is_on_part_range(state: ExerciseState) -> bool:
    """Whether it is on the second rung of the return."""
    return state.returning is not None and state.returning.step is ReturnStep.PART_RANGE


def _original_after_practice(
    before: ExerciseState, circumstances: Circumstances, to_failure: float
) -> ExerciseState | None:
    """The harder exercise that this one stood in for when form broke or repetitions were missed.

    Once the stand-in reaches the upper end of its range; a step of the kit lighter than it was, and
    no more than a small step above the stand-in, or than what was shown foretells.
    """
    profile = circumstances.profile
    amount = before.work.count if isinstance(before.work, Reps) else before.work.seconds
    if amount < work_range_of(before, profile).high:
        return None
    begun = _original_begun(before, circumstances)
    if begun is None:
        return None
    original, here = CATALOGUE.get(begun.exercise), _moved(before, profile)
    foretold = moved_with(_least_of(begun, before, profile), once(here, to_failure))
    most = max(here * (1 + MOST_RISE), foretold)
    fitting = (
        load
        for load in reversed(available_loads(original, profile))
        if added_kilograms(load) <= added_kilograms(begun.load)
        and moved_kilograms(original, load, profile.body_mass) <= most
    )
    lighter = next(fitting, None)
    if lighter is None:
        return None
    return begun.model_copy(
        update={
            "load": lighter,
            "calibrations_left": calibrations_of(original, lighter, profile),
        }
    )


def reps_to_the_original(before: ExerciseState, circumstances: Circumstances) -> int | None:
    """Repetitions of a stand-in that foretell the lightest load of what it stands in for (C4).

    None where it stands in for nothing, or in a plan that is bounded and stays in its range.
    """
    profile = circumstances.profile
    begun = _original_begun(before, circumstances)
    if begun is None or not isinstance(before.work, Reps) or not isinstance(begun.work, Reps):
        return None
    original, here = CATALOGUE.get(begun.exercise), _moved(before, profile)
    lightest = next(iter(available_loads(original, profile)), None)
    if lightest is None or here <= 0 or not calibrations_of(original, lightest, profile):
        return None
    there = moved_kilograms(original, lightest, profile.body_mass)
    return reps_for(there / here, least=_least_of(begun, before, profile))


def _original_begun(before: ExerciseState, circumstances: Circumstances) -> ExerciseState | None:
    """How the harder exercise that this one stands in for would begin, at most."""
    training, profile = circumstances.training, circumstances.profile
    replacement = next(
        (each for each in training.replacements if each.instead == before.exercise), None
    )
    if replacement is None or replacement.area is not None:
        return None
    original, present = known_exercise(replacement.original), known_exercise(before.exercise)
    earlier = state_of(training, replacement.original)
    if original is None or present is None or earlier is None or original.id not in present.harder:
        return None
    is_spared = circumstances.spares(original, coming_from=before.exercise)
    if is_spared or not circumstances.is_free(original, instead_of=before.exercise):
        return None
    begun = entry_state(original, before, circumstances)
    step_back = previous_load(original, earlier.load, profile) or earlier.load
    most = min(step_back, begun.load, key=added_kilograms)
    return begun.model_copy(update={"load": most, "work_range": earlier.work_range})


def _least_of(begun: ExerciseState, before: ExerciseState, profile: Profile) -> int:
    return work_range_of(begun, profile).low + (before.reps_in_reserve or 0)


def _moved(state: ExerciseState, profile: Profile) -> float:
    return moved_kilograms(CATALOGUE.get(state.exercise), state.load, profile.body_mass)


def _original_by_ladder(
    before: ExerciseState, clean: CleanCause, circumstances: Circumstances
) -> Change | None:
    training = circumstances.training
    replacement = next(
        (each for each in training.replacements if each.instead == before.exercise), None
    )
    if replacement is None or not replacement.ladder:
        return None
    exercise = known_exercise(replacement.original)
    if exercise is None or not circumstances.is_free(exercise, instead_of=before.exercise):
        return None
    state = state_of(training, exercise.id) or starting_state(exercise, circumstances.profile)
    half = on_part_range(part_of(state, RETURN_SHARE, circumstances), state.load)
    level = 0 if clean.painless else LITTLE_PAIN
    cause = ReturnCause(sessions=before.clean_sessions + 1, area=replacement.area, level=level)
    return Change(before=before, after=half, cause=cause, rule=Rule.RETURN)


def _is_stable_for(change: Change, circumstances: Circumstances) -> bool:
    area = change.cause.area if isinstance(change.cause, ReturnCause) else None
    return _is_stable(area, circumstances)


def _is_stable(area: BodyArea | None, circumstances: Circumstances) -> bool:
    """Whether a little pain in a place is no worse than before; of no known place it counts so."""
    complaint = complaint_of(circumstances.complaints, area)
    return complaint is None or is_stable(complaint)


def _felt(stop: Stop, report: Report) -> tuple[Pain, ...]:
    """The pains of a report that matter to a movement that is out."""
    prescribed = tuple(prescription.exercise for prescription in report.prescriptions)
    return tuple(
        pain
        for pain in report.pains or ()
        if _may_be_the_same(pain, stop) or concerns(pain, stop.exercise, prescribed)
    )


def _may_be_the_same(pain: Pain, stop: Stop) -> bool:
    if pain.exercise == stop.exercise or stop.area is None or pain.area is None:
        return True
    return pain.area is stop.area
