"""What one report changes: one decision an exercise at most, pain before form before effort."""

from collections.abc import Iterable
from typing import assert_never

from coach.adaptation.circumstances import Circumstances, state_as_asked
from coach.adaptation.complaints import complaint_of, is_no_worse, is_rising, with_pains
from coach.adaptation.easing import (
    eased_for_pain,
    lightened,
    made_easier,
    with_another_set,
)
from coach.adaptation.effort import after_performance, held_as_it_is, may_add_set
from coach.adaptation.form import Response, response_to
from coach.adaptation.pain import (
    PainBand,
    counted_level,
    known_exercise,
    pain_band,
    pain_cause,
    pain_rule,
    worst_pain,
)
from coach.adaptation.places import after_pain_at
from coach.adaptation.returning import (
    is_on_part_range,
    one_rung_down,
    returns,
)
from coach.adaptation.rules import (
    WEEKS_RISING,
    Rule,
)
from coach.adaptation.state import stand_in, state_of, stop_of
from coach.adaptation.turns import half_at_most
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.starting import starting_state
from coach.knowledge.work_ranges import in_range
from coach.plan import ExerciseId, Prescription
from coach.profile import Profile
from coach.training_log import (
    Change,
    Decision,
    ExerciseState,
    FormCause,
    FormFault,
    Pain,
    Report,
    ReturnCause,
    TrainingState,
    TrendCause,
)


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
    change = after_performance(before, asked, report, circumstances)
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
        return held_as_it_is(before, pain_cause(pain), Rule.PAIN_HOLDS)
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
            if may_add_set(after, before, report, circumstances):
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


def _gravest(pains: Iterable[Pain | None]) -> Pain | None:
    felt = (pain for pain in pains if pain is not None)
    return max(felt, key=pain_band, default=None)


def _fault(report: Report, asked: tuple[Prescription, ...]) -> FormFault | None:
    named = {prescription.exercise for prescription in asked}
    return next((fault for fault in report.faults or () if fault.exercise in named), None)
