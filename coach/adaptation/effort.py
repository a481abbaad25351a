"""What the repetitions of an exercise change: misses take off, clean sessions raise a step."""

from coach.adaptation.circumstances import Circumstances
from coach.adaptation.easing import (
    after_three_misses,
    lightened,
    with_another_set,
)
from coach.adaptation.pain import (
    PainBand,
    hurt_at_all,
    hurt_in,
)
from coach.adaptation.performance import Outcome, Performance, performance, reps_left_of
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
    way_back,
)
from coach.adaptation.rules import (
    CLEAN_SESSIONS_FOR_A_STEP,
    EASE_FOR_MISSES,
    MISSED_RESERVE,
    PRACTISED_SESSIONS,
    RESERVE_FOR_A_QUICK_STEP,
    SESSIONS_BEFORE_BELIEVED,
    Rule,
)
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads, snapped_down
from coach.knowledge.starting import rep_range
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.profile import Experience, Profile
from coach.training_log import (
    Cause,
    Change,
    CleanCause,
    EffortCause,
    ExerciseState,
    FormCause,
    FormFault,
    Report,
    ShortCause,
    ShownCause,
)
from coach.units import Load


def may_add_set(
    after: ExerciseState, before: ExerciseState, report: Report, circumstances: Circumstances
) -> bool:
    """Whether the extra set of S21 may come: pain was answered, nothing hurt, no place spared."""
    spared = circumstances.spares(CATALOGUE.get(after.exercise), coming_from=before.exercise)
    return report.pains is not None and not hurt_at_all(report) and not spared


def after_performance(
    before: ExerciseState,
    asked: tuple[Prescription, ...],
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    """What was done of an exercise in which nothing hurt and no form broke; None: nothing known.

    `asked` are all that it stands for now, of which the one that went worst counts.
    """
    told = tuple((performance(report, each), each) for each in asked)
    done, prescription = min(told, key=lambda each: _order(each[0]))
    if done.outcome is Outcome.PARTLY:
        return None
    if done.outcome is Outcome.SHORT and not _lifted_more(done, prescription):
        return _after_miss(before, done, report, circumstances)
    unnamed = _unnamed_fault(report)
    if unnamed is not None:
        return held_as_it_is(before, FormCause(sign=unnamed.sign), Rule.FORM_WITHOUT_EXERCISE)
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
        if report.faults == () and may_add_set(after, before, report, circumstances):
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
        return held_as_it_is(before, EffortCause(reps_left=0), Rule.NOTHING_LEFT)
    kept = keeps_reserve(
        left_of_asked,
        prescription,
        sessions=before.sessions,
        profile=circumstances.profile,
    )
    if not kept:
        return held_as_it_is(before, EffortCause(reps_left=left_of_asked), Rule.FEWER_LEFT)
    waiting = _waiting(before, prescription, report, circumstances)
    if waiting is not None:
        return waiting
    shown = _shown(before, prescription, done, left, circumstances.profile)
    clean = before.clean_sessions + 1
    hurt = hurt_in(report, before.exercise)
    jump = None if hurt else _jump(before, prescription, done, shown, circumstances)
    if jump is not None:
        found = ShownCause(reps=shown.reps, reps_left=shown.reserve)
        return _stepped(before, jump, found, circumstances.profile)
    hurt_before = before.little_pain and before.clean_sessions > 0
    cause = CleanCause(sessions=clean, painless=not (hurt or hurt_before))
    lifted_more = _lifted_more(done, prescription)
    if not _is_due(clean, before, shown, lifted_more=lifted_more):
        longer = one_more(before, circumstances, clean=clean, shown=shown)
        return (
            held_as_it_is(before, cause, Rule.CLEAN)
            if longer is None
            else _stepped(before, longer, cause, circumstances.profile)
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
        return held_as_it_is(before, cause, Rule.AT_THE_TOP)
    return _stepped(before, step, cause, circumstances.profile)


def _waiting(
    before: ExerciseState,
    prescription: Prescription,
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    """Where a clean session may raise nothing: left out for pain, by the season, for a place."""
    as_before = CleanCause(sessions=before.clean_sessions, painless=not before.little_pain)
    if before.exercise in report.left_out:
        return held_as_it_is(before, as_before, Rule.LEFT_OUT_HOLDS)
    if not prescription.may_progress:
        return held_as_it_is(before, as_before, Rule.SEASON_HOLDS)
    if circumstances.spares(CATALOGUE.get(before.exercise), coming_from=before.exercise):
        spared = CleanCause(sessions=CLEAN_SESSIONS_FOR_A_STEP - 1)
        return held_as_it_is(before, spared, Rule.PLACE_SPARED)
    return None


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


def _stepped(before: ExerciseState, step: Step, cause: Cause, profile: Profile) -> Change:
    """A step up ends what misses, faults and the first sessions left behind."""
    left = step.after.calibrations_left
    if step.rule not in KEEP_CALIBRATING:
        left = max(0, left - 1)
    fresh = {"misses": 0, "last_fault": None, "calibrations_left": left}
    if isinstance(cause, CleanCause):
        fresh |= {"little_pain": not cause.painless}
    after = arrived(step.after.model_copy(update=fresh), profile)
    if step.rule is Rule.ONE_MORE and isinstance(cause, CleanCause):
        cause = cause.model_copy(update={"sessions": 1})
    return Change(before=before, after=after, cause=cause, rule=step.rule)


def held_as_it_is(before: ExerciseState, cause: Cause, rule: Rule) -> Change:
    """The same next time; a cause that counts clean sessions is counted."""
    return _lifted(before, before.load, cause, rule)


def _lifted(before: ExerciseState, load: Load, cause: Cause, rule: Rule) -> Change:
    clean = cause.sessions if isinstance(cause, CleanCause) else 0
    update: dict[str, object] = {"load": load, "clean_sessions": clean}
    if clean or rule is Rule.MISSED:
        update |= {"misses": 0}
    if isinstance(cause, CleanCause) and clean:
        update |= {"last_fault": None, "little_pain": not cause.painless}
    if clean and rule not in (Rule.SEASON_HOLDS, Rule.LEFT_OUT_HOLDS):
        update |= {"calibrations_left": max(0, before.calibrations_left - 1)}
    after = before.model_copy(update=update)
    return Change(before=before, after=after, cause=cause, rule=rule)


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
