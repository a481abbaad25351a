"""What one report changes: one decision an exercise at most, pain before form before effort."""

from collections.abc import Iterable

from coach.adaptation.circumstances import Circumstances
from coach.adaptation.easing import eased_for_pain, lightened, with_another_set
from coach.adaptation.pain import (
    PainBand,
    hurt_at_all,
    is_free_of_pain,
    known_exercise,
    pain_band,
    pain_cause,
    pain_rule,
    worst_pain,
)
from coach.adaptation.performance import Outcome, Performance, performance
from coach.adaptation.progression import next_step
from coach.adaptation.returning import returns
from coach.adaptation.rules import CLEAN_SESSIONS_FOR_A_STEP, Rule
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads, snapped_down
from coach.knowledge.starting import starting_state
from coach.knowledge.work_ranges import in_range
from coach.plan import ExerciseId, Hold, Prescription, Reps
from coach.profile import Profile
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
    TrainingState,
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
    )
    stopped = _changes_beyond_session(PainBand.HIGH, report, circumstances)
    changes: tuple[Change, ...] = ()
    for exercise in _exercises_in_force(report, training):
        change = _change(exercise, report, circumstances.after((*stopped, *changes)))
        changes += () if change is None else (change,)
    changes += stopped
    changes += _changes_beyond_session(PainBand.MIDDLE, report, circumstances.after(changes))
    changes += returns(report, circumstances.after(changes))
    return Decision(report=report.id, day=report.day, changes=changes)


def is_held(change: Change) -> bool:
    """Whether nothing but the count of sessions differs."""
    before, after = change.before, change.after
    if after is None:
        return isinstance(change.cause, ReturnCause)
    return (before.exercise, before.load, before.sets, before.work) == (
        after.exercise,
        after.load,
        after.sets,
        after.work,
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
        present = circumstances.after(changes)
        pain = worst_pain(report, state.exercise)
        if pain is None or pain_band(pain) is not band:
            continue
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
        return _after_pain(before, pain, circumstances)
    fault = _fault(report, asked)
    if fault is not None:
        return _after_fault(before, fault, report, circumstances)
    return _after_performance(before, asked, report, circumstances)


def _state_before(
    exercise: ExerciseId, asked: tuple[Prescription, ...], circumstances: Circumstances
) -> ExerciseState:
    known = state_of(circumstances.training, exercise)
    own = next((each for each in asked if each.exercise == exercise), None)
    if known is not None:
        return known if own is None else in_range(known, own.work_range, circumstances.profile)
    if own is not None:
        return ExerciseState(
            exercise=exercise,
            load=own.load,
            sets=own.sets,
            work=own.work,
            work_range=own.work_range,
        )
    return starting_state(CATALOGUE.get(exercise), circumstances.profile)


def _after_pain(before: ExerciseState, pain: Pain, circumstances: Circumstances) -> Change:
    after = (
        None
        if pain_band(pain) is PainBand.HIGH
        else eased_for_pain(before, pain.area, circumstances)
    )
    return Change(before=before, after=after, cause=pain_cause(pain), rule=pain_rule(pain))


def _after_fault(
    before: ExerciseState, fault: FormFault, report: Report, circumstances: Circumstances
) -> Change:
    """S21; the extra set only once pain was answered, nothing hurt and no place is spared."""
    after = lightened(before, circumstances)
    spared = circumstances.spares(CATALOGUE.get(after.exercise), coming_from=before.exercise)
    if report.pains is not None and not hurt_at_all(report) and not spared:
        after = with_another_set(after)
    return Change(before=before, after=after, cause=FormCause(sign=fault.sign), rule=Rule.FORM)


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
        cause = ShortCause(done=done.first_set, asked=done.asked)
        after = lightened(before, circumstances)
        return Change(before=before, after=after, cause=cause, rule=Rule.SHORT_FIRST_SET)
    unnamed = _unnamed_fault(report)
    if unnamed is not None:
        return _held(before, FormCause(sign=unnamed.sign), Rule.FORM_WITHOUT_EXERCISE)
    if any(each.exercise != before.exercise for each in asked):
        return None
    start = _load_to_start_from(before, prescription, done.load, circumstances.profile)
    if done.outcome is not Outcome.CLEAN:
        return _lifted(before, start, CleanCause(sessions=0), Rule.MISSED)
    if start != before.load:
        clean = int(_answered_well(report) and bool(report.reps_left))
        return _lifted(before, start, CleanCause(sessions=clean), Rule.LIFTED_LESS)
    if not _answered_well(report) or _asked_less(prescription, before):
        return None
    return _after_clean(before, prescription, report, circumstances)


def _after_clean(
    before: ExerciseState,
    prescription: Prescription,
    report: Report,
    circumstances: Circumstances,
) -> Change | None:
    if report.reps_left is None:
        return None
    if report.reps_left == 0:
        return _held(before, EffortCause(reps_left=0), Rule.NOTHING_LEFT)
    if not prescription.may_progress:
        as_before = CleanCause(sessions=before.clean_sessions)
        return _held(before, as_before, Rule.SEASON_HOLDS)
    if circumstances.spares(CATALOGUE.get(before.exercise), coming_from=before.exercise):
        waiting = CleanCause(sessions=CLEAN_SESSIONS_FOR_A_STEP - 1)
        return _held(before, waiting, Rule.PLACE_SPARED)
    clean = before.clean_sessions + 1
    cause = CleanCause(sessions=clean)
    if clean < CLEAN_SESSIONS_FOR_A_STEP:
        return _held(before, cause, Rule.CLEAN)
    step = next_step(
        before,
        circumstances,
        may_add_set=not hurt_at_all(report),
        may_bring_new=prescription.may_bring_new,
    )
    if step is None:
        return _held(before, cause, Rule.AT_THE_TOP)
    return Change(before=before, after=step.after, cause=cause, rule=step.rule)


def _held(before: ExerciseState, cause: Cause, rule: Rule) -> Change:
    return _lifted(before, before.load, cause, rule)


def _lifted(before: ExerciseState, load: Load, cause: Cause, rule: Rule) -> Change:
    clean = cause.sessions if isinstance(cause, CleanCause) else 0
    after = before.model_copy(update={"load": load, "clean_sessions": clean})
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


def _answered_well(report: Report) -> bool:
    """Whether pain and form were answered, nothing hurt above 2 and form held."""
    return is_free_of_pain(report) and report.faults == ()


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
