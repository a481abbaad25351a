"""What one report changes: one decision an exercise at most, pain before form before effort."""

from collections.abc import Iterable
from typing import assert_never

from coach.adaptation.circumstances import Circumstances, state_as_asked
from coach.adaptation.complaints import complaint_of, is_no_worse, is_rising, with_pains
from coach.adaptation.easing import (
    after_three_misses,
    eased_for_pain,
    lightened,
    made_easier,
    with_another_set,
)
from coach.adaptation.form import Response, response_to
from coach.adaptation.pain import (
    PainBand,
    counted_level,
    hurt_at_all,
    hurt_in,
    known_exercise,
    pain_band,
    pain_cause,
    pain_rule,
    worst_pain,
)
from coach.adaptation.performance import Outcome, Performance, performance, reps_left_of
from coach.adaptation.places import after_pain_at
from coach.adaptation.prediction import believed_reserve, keeps_reserve
from coach.adaptation.progression import (
    KEEP_CALIBRATING,
    Shown,
    Step,
    as_lifted,
    calibrated,
    next_step,
    one_more,
)
from coach.adaptation.returning import (
    arrived,
    is_on_full_range,
    is_on_last_rung,
    is_on_part_range,
    one_rung_down,
    returns,
    way_back,
)
from coach.adaptation.rules import (
    CLEAN_SESSIONS_FOR_A_STEP,
    EASE_FOR_MISSES,
    MISSED_RESERVE,
    PRACTISED_SESSIONS,
    RESERVE_FOR_A_QUICK_STEP,
    SESSIONS_BEFORE_BELIEVED,
    WEEKS_RISING,
    Rule,
)
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.adaptation.turns import half_at_most
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads, snapped_down
from coach.knowledge.starting import rep_range, starting_state
from coach.knowledge.work_ranges import in_range
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.profile import Experience, Profile
from coach.training_log import (
    Cause,
    Change,
    CleanCause,
    Decision,
    EffortCause,
    ExerciseState,
    FormCause,
    FormFault,
    Pain,
    Report,
    ReturnCause,
    ShortCause,
    ShownCause,
    TrainingState,
    TrendCause,
)
from coach.units import Load


def decide(report: Report, training: TrainingState, profile: Profile) -> Decision:
    """What a report changes, given the training state before it and the runner's profile.

    Every exercise changes at most once, and never up while an answer is missing. Exercises of
    other sessions change where a pain counts for them too.
    """
    circumstances = Circumstances(
        profile=profile,
        training=training,
        prescribed=tuple(prescription.exercise for prescription in report.prescriptions),
        complaints=with_pains(training.complaints, report.day, report.pains),
    )
    stopped = _changes_beyond_session(PainBand.HIGH, report, circumstances)
    in_force = _exercises_in_force(report, training)
    changes: tuple[Change, ...] = ()
    for exercise in in_force:
        change = _change(exercise, report, circumstances.after((*stopped, *changes)))
        changes += () if change is None else (change,)
    changes = half_at_most(changes, len(in_force))
    changes += stopped
    changes += _changes_beyond_session(PainBand.MIDDLE, report, circumstances.after(changes))
    changes += returns(report, circumstances.after(changes))
    return Decision(report=report.id, day=report.day, changes=changes, pains=report.pains)


def is_held(change: Change) -> bool:
    """Whether nothing but the count of sessions differs."""
    before, after = change.before, change.after
    if after is None:
        return isinstance(change.cause, ReturnCause)
    return _as_done(before) == _as_done(after)


def _as_done(state: ExerciseState) -> tuple[object, ...]:
    """What the runner sees of a state."""
    return (
        state.exercise,
        state.load,
        state.sets,
        state.work,
        state.lowering_seconds,
        state.pause_seconds,
        state.smaller_range,
    )


def visible_changes(decision: Decision) -> tuple[Change, ...]:
    """The changes that the next session shows."""
    return tuple(change for change in decision.changes if not is_held(change))


def _exercises_in_force(report: Report, training: TrainingState) -> tuple[ExerciseId, ...]:
    """The exercises a report is about, as they stand now, each once.

    A report that is told late may still name an exercise that another replaced meanwhile.
    """
    in_force = (stand_in(training, prescription.exercise) for prescription in report.prescriptions)
    return tuple(dict.fromkeys(in_force))


def _changes_beyond_session(
    band: PainBand, report: Report, circumstances: Circumstances
) -> tuple[Change, ...]:
    """What a pain of this band means for exercises in use that the session did not hold.

    None of them that this report already changed or took into use changes once more.
    """
    in_session = _exercises_in_force(report, circumstances.training)
    changes: tuple[Change, ...] = ()
    for state in circumstances.training.exercises:
        pain = worst_pain(report, state.exercise)
        if pain is None or pain_band(pain) is not band:
            continue
        present = circumstances.after(changes)
        if state.exercise in (*in_session, *present.prescribed):
            continue
        if _is_in_use(state.exercise, circumstances.training):
            changes += (_after_pain(state, pain, present),)
    return changes


def _is_in_use(exercise: ExerciseId, training: TrainingState) -> bool:
    """Whether an exercise is known, and neither out nor replaced by another."""
    if known_exercise(exercise) is None or stop_of(training, exercise) is not None:
        return False
    return stand_in(training, exercise) == exercise


def _change(exercise: ExerciseId, report: Report, circumstances: Circumstances) -> Change | None:
    training = circumstances.training
    if known_exercise(exercise) is None or stop_of(training, exercise) is not None:
        return None
    asked = tuple(
        prescription
        for prescription in report.prescriptions
        if stand_in(training, prescription.exercise) == exercise
    )
    before = _state_before(exercise, asked, circumstances)
    pain = _gravest(worst_pain(report, each.exercise) for each in asked)
    if pain is not None:
        return _counted(_after_pain(before, pain, circumstances), asked)
    fault = _fault(report, asked)
    if fault is not None:
        return _counted(_after_fault(before, fault, report, circumstances), asked)
    change = _after_performance(before, asked, report, circumstances)
    return None if change is None else _counted(change, asked)


def _counted(change: Change, asked: tuple[Prescription, ...]) -> Change:
    """The change with the session counted, where the same exercise goes on."""
    if change.after is None or change.after.exercise != change.before.exercise:
        return change
    reserve = next(
        (each.reps_in_reserve for each in asked if each.exercise == change.before.exercise),
        change.before.reps_in_reserve,
    )
    counted = {"sessions": change.before.sessions + 1, "reps_in_reserve": reserve}
    return change.model_copy(update={"after": change.after.model_copy(update=counted)})


def _state_before(
    exercise: ExerciseId, asked: tuple[Prescription, ...], circumstances: Circumstances
) -> ExerciseState:
    known = state_of(circumstances.training, exercise)
    own = next((each for each in asked if each.exercise == exercise), None)
    if known is not None:
        return known if own is None else in_range(known, own.work_range, circumstances.profile)
    if own is not None:
        return state_as_asked(own, circumstances.profile)
    return starting_state(CATALOGUE.get(exercise), circumstances.profile)


def _after_pain(before: ExerciseState, pain: Pain, circumstances: Circumstances) -> Change:
    if pain_band(pain) is PainBand.HIGH:
        return Change(before=before, after=None, cause=pain_cause(pain), rule=pain_rule(pain))
    complaint = complaint_of(circumstances.complaints, pain.area)
    if complaint is not None and is_rising(complaint):
        levels = tuple(week.level for week in complaint.weeks[-WEEKS_RISING:])
        cause = TrendCause(area=complaint.area, levels=levels)
        return Change(before=before, after=None, cause=cause, rule=Rule.RISING_STOPS)
    if complaint is not None and complaint.spot is not None:
        change = after_pain_at(complaint.spot, before, pain, circumstances)
        if change is not None:
            return change
    if _was_eased(before, pain, circumstances):
        return _held(before, pain_cause(pain), Rule.PAIN_HOLDS)
    eased = eased_for_pain(before, pain.area, circumstances)
    after = eased if is_on_part_range(eased) else one_rung_down(eased)
    return Change(before=before, after=after, cause=pain_cause(pain), rule=pain_rule(pain))


def _was_eased(before: ExerciseState, pain: Pain, circumstances: Circumstances) -> bool:
    """Whether it is already done with less for this pain, which is no worse than then."""
    earlier = complaint_of(circumstances.training.complaints, pain.area)
    if earlier is None or before.exercise not in earlier.eased:
        return False
    return is_no_worse(earlier, counted_level(pain))


def _after_fault(
    before: ExerciseState, fault: FormFault, report: Report, circumstances: Circumstances
) -> Change:
    """S21, and what the signs ask for; the same fault twice goes back a step of the ladder.

    The extra set only once pain was answered, nothing hurt and no place is spared.
    """
    response = response_to(fault.sign, before)
    match response:
        case Response.LIGHTER_AND_A_SET:
            after = lightened(before, circumstances)
            if _may_add_set(after, before, report, circumstances):
                after = with_another_set(after)
            rule = Rule.FORM
        case Response.EASIER_VARIATION:
            after, rule = made_easier(before, circumstances), Rule.EASIER_FOR_FORM
        case Response.STEP_BACK:
            after, rule = made_easier(before, circumstances), Rule.SAME_FAULT_TWICE
        case _:
            assert_never(response)
    after = after.model_copy(update={"last_fault": fault.sign, "calibrations_left": 0})
    return Change(before=before, after=after, cause=FormCause(sign=fault.sign), rule=rule)


def _may_add_set(
    after: ExerciseState, before: ExerciseState, report: Report, circumstances: Circumstances
) -> bool:
    spared = circumstances.spares(CATALOGUE.get(after.exercise), coming_from=before.exercise)
    return report.pains is not None and not hurt_at_all(report) and not spared


def _after_performance(
    before: ExerciseState,
    asked: tuple[Prescription, ...],
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    prescription = min(asked, key=lambda each: _order(performance(report, each)))
    done = performance(report, prescription)
    if done.outcome is Outcome.PARTLY:
        return None
    if done.outcome is Outcome.SHORT and not _lifted_more(done, prescription):
        return _after_miss(before, done, report, circumstances)
    unnamed = _unnamed_fault(report)
    if unnamed is not None:
        return _held(before, FormCause(sign=unnamed.sign), Rule.FORM_WITHOUT_EXERCISE)
    if any(each.exercise != before.exercise for each in asked):
        return None
    if _is_missed(done, prescription, report, circumstances.profile):
        return _after_miss(before, done, report, circumstances)
    start = _load_to_start_from(before, prescription, done.load, circumstances.profile)
    left = reps_left_of(report, prescription.exercise)
    if done.outcome is not Outcome.CLEAN:
        return _lifted(before, start, CleanCause(sessions=0), Rule.MISSED)
    if start != before.load:
        clean = int(_went_well(report, before.exercise) and bool(left))
        return _lifted(before, start, CleanCause(sessions=clean), Rule.LIFTED_LESS)
    if not _went_well(report, before.exercise) or _asked_less(prescription, before):
        return None
    return _after_clean(before, prescription, done, report, circumstances)


def _is_missed(
    done: Performance, prescription: Prescription, report: Report, profile: Profile
) -> bool:
    """Whether the first set fell below the range although little was left (C3)."""
    left = reps_left_of(report, prescription.exercise)
    if left is None or left > MISSED_RESERVE:
        return False
    if isinstance(prescription.work, Hold) or _lifted_more(done, prescription):
        return False
    usual = prescription.work_range
    low = rep_range(CATALOGUE.get(prescription.exercise), profile)[0] if not usual else usual.low
    return done.first_set < min(low, done.asked)


def _after_miss(
    before: ExerciseState, done: Performance, report: Report, circumstances: Circumstances
) -> Change:
    """Lighter, and where the set was only just missed one more; a tenth lighter; then easier."""
    times = before.misses + 1
    cause = ShortCause(done=done.first_set, asked=done.asked, times=times)
    short = done.outcome is Outcome.SHORT
    if times >= 3:
        after, rule = after_three_misses(before, circumstances), Rule.MISSED_THRICE
    elif times == 2:
        after, rule = lightened(before, circumstances, EASE_FOR_MISSES), Rule.MISSED_TWICE
    elif short:
        after, rule = lightened(before, circumstances, EASE_FOR_MISSES), Rule.SHORT_FIRST_SET
    else:
        after, rule = lightened(before, circumstances), Rule.MISSED_ONCE
        if report.faults == () and _may_add_set(after, before, report, circumstances):
            after = with_another_set(after)
    count = times if after.exercise == before.exercise and times < 3 else 0
    counted = after.model_copy(update={"misses": count, "calibrations_left": 0})
    return Change(before=before, after=counted, cause=cause, rule=rule)


def _after_clean(
    before: ExerciseState,
    prescription: Prescription,
    done: Performance,
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    left = reps_left_of(report, prescription.exercise)
    if left is None:
        return None
    left_of_asked = left + done.fewest - done.asked
    if left_of_asked == 0:
        return _held(before, EffortCause(reps_left=0), Rule.NOTHING_LEFT)
    kept = keeps_reserve(
        left_of_asked,
        prescription,
        sessions=before.sessions,
        profile=circumstances.profile,
    )
    if not kept:
        return _held(before, EffortCause(reps_left=left_of_asked), Rule.FEWER_LEFT)
    if not prescription.may_progress:
        as_before = CleanCause(sessions=before.clean_sessions)
        return _held(before, as_before, Rule.SEASON_HOLDS)
    if circumstances.spares(CATALOGUE.get(before.exercise), coming_from=before.exercise):
        waiting = CleanCause(sessions=CLEAN_SESSIONS_FOR_A_STEP - 1)
        return _held(before, waiting, Rule.PLACE_SPARED)
    shown = _shown(before, prescription, done, left, circumstances.profile)
    clean = before.clean_sessions + 1
    hurt = hurt_in(report, before.exercise)
    jump = None if hurt else _jump(before, prescription, done, shown, circumstances)
    if jump is not None:
        found = ShownCause(reps=shown.reps, reps_left=shown.reserve)
        return _stepped(before, jump, found)
    cause = CleanCause(sessions=clean, painless=not hurt)
    lifted_more = _lifted_more(done, prescription)
    if not _is_due(clean, before, shown, lifted_more=lifted_more):
        longer = one_more(before, circumstances.profile, clean=clean, shown=shown)
        return (
            _held(before, cause, Rule.CLEAN) if longer is None else _stepped(before, longer, cause)
        )
    back = way_back(before, cause, circumstances, to_failure=shown.to_failure)
    if back is not None:
        return back
    step = next_step(
        before,
        circumstances,
        shown=shown,
        may_add_set=not hurt_at_all(report),
        may_bring_new=prescription.may_bring_new,
    )
    if step is None:
        return _held(before, cause, Rule.AT_THE_TOP)
    return _stepped(before, step, cause)


def _jump(
    before: ExerciseState,
    prescription: Prescription,
    done: Performance,
    shown: Shown,
    circumstances: Circumstances,
) -> Step | None:
    """What the first sessions of a lift may jump to: a load lifted, else what was shown."""
    own = done.load if _lifted_more(done, prescription) else None
    lifted = as_lifted(before, own, circumstances, reps=done.fewest)
    return lifted or calibrated(before, circumstances, shown=shown)


def _shown(
    before: ExerciseState,
    prescription: Prescription,
    done: Performance,
    reps_left: int,
    profile: Profile,
) -> Shown:
    """What a clean session showed.

    Repetitions beyond what was asked confirm those told as left (C2); without them a newcomer's
    word alone counts for nothing, and that of others as far as it is believed.
    """
    confirmed = done.fewest > done.asked
    believed = believed_reserve(reps_left, done.fewest, sessions=before.sessions, profile=profile)
    is_new = profile.experience in {None, Experience.NEW}
    practised = before.sessions >= SESSIONS_BEFORE_BELIEVED
    counts = practised or not is_new
    return Shown(
        reps=done.fewest,
        reserve=reps_left if confirmed else believed if counts else 0,
        asked=done.asked,
        asked_reserve=prescription.reps_in_reserve,
        told_reserve=reps_left if counts else 0,
    )


def _is_due(clean: int, before: ExerciseState, shown: Shown, *, lifted_more: bool) -> bool:
    """Whether a step is due: after two clean sessions, or one where much more was left (C3).

    Or one where more was lifted; on the last rung of a return only after two.
    """
    if clean >= CLEAN_SESSIONS_FOR_A_STEP or is_on_last_rung(before):
        return clean >= CLEAN_SESSIONS_FOR_A_STEP
    if lifted_more or is_on_full_range(before):
        return True
    practised = before.sessions >= PRACTISED_SESSIONS
    return practised and shown.reserve >= shown.asked_reserve + RESERVE_FOR_A_QUICK_STEP


def _stepped(before: ExerciseState, step: Step, cause: Cause) -> Change:
    """A step up ends what misses, faults and the first sessions left behind."""
    left = step.after.calibrations_left
    if step.rule not in KEEP_CALIBRATING:
        left = max(0, left - 1)
    fresh = {"misses": 0, "last_fault": None, "calibrations_left": left}
    after = arrived(step.after.model_copy(update=fresh))
    if step.rule is Rule.ONE_MORE and isinstance(cause, CleanCause):
        cause = cause.model_copy(update={"sessions": 1})
    return Change(before=before, after=after, cause=cause, rule=step.rule)


def _held(before: ExerciseState, cause: Cause, rule: Rule) -> Change:
    return _lifted(before, before.load, cause, rule)


def _lifted(before: ExerciseState, load: Load, cause: Cause, rule: Rule) -> Change:
    clean = cause.sessions if isinstance(cause, CleanCause) else 0
    update: dict[str, object] = {"load": load, "clean_sessions": clean}
    if clean or rule is Rule.MISSED:
        update |= {"misses": 0}
    if clean:
        update |= {"last_fault": None}
    if clean and rule is not Rule.SEASON_HOLDS:
        update |= {"calibrations_left": max(0, before.calibrations_left - 1)}
    after = before.model_copy(update=update)
    return Change(before=before, after=after, cause=cause, rule=rule)


def _gravest(pains: Iterable[Pain | None]) -> Pain | None:
    felt = (pain for pain in pains if pain is not None)
    return max(felt, key=pain_band, default=None)


def _fault(report: Report, asked: tuple[Prescription, ...]) -> FormFault | None:
    named = {prescription.exercise for prescription in asked}
    return next((fault for fault in report.faults or () if fault.exercise in named), None)


def _unnamed_fault(report: Report) -> FormFault | None:
    """A fault without an exercise of the session."""
    prescribed = {prescription.exercise for prescription in report.prescriptions}
    return next((fault for fault in report.faults or () if fault.exercise not in prescribed), None)


def _went_well(report: Report, exercise: ExerciseId) -> bool:
    """Whether pain and form were answered, and neither was bad in this exercise.

    Nor pain in a place that it loads: only the painful pattern waits, the rest goes on.
    """
    if report.pains is None or report.faults is None:
        return False
    broke = any(fault.exercise == exercise for fault in report.faults)
    return not hurt_in(report, exercise, least=PainBand.MIDDLE) and not broke


def _order(done: Performance) -> int:
    return (Outcome.SHORT, Outcome.MISSED, Outcome.PARTLY, Outcome.CLEAN).index(done.outcome)


def _lifted_more(done: Performance, prescription: Prescription) -> bool:
    """Whether the runner took more than was asked: then that, not the prescription, was heavy."""
    return done.load is not None and added_kilograms(done.load) > added_kilograms(prescription.load)


def _load_to_start_from(
    before: ExerciseState, prescription: Prescription, told: Load | None, profile: Profile
) -> Load:
    """The load that progress starts from: what the kit has and what was lifted, never more."""
    exercise = CATALOGUE.get(before.exercise)
    start = snapped_down(exercise, before.load, profile) or before.load
    if told is None or added_kilograms(told) >= added_kilograms(prescription.load):
        return start
    lifted = snapped_down(exercise, told, profile) or next(
        iter(available_loads(exercise, profile)), start
    )
    return min(start, lifted, key=added_kilograms)


def _asked_less(prescription: Prescription, before: ExerciseState) -> bool:
    """Whether the session asked for less than the state, so that it proves nothing about it."""
    if added_kilograms(prescription.load) < added_kilograms(before.load):
        return True
    match prescription.work, before.work:
        case Reps(count=asked), Reps(count=due):
            return asked < due
        case Hold(seconds=asked), Hold(seconds=due):
            return asked < due
        case _:
            return True
