"""Folding decisions: states, stops, stand-ins and how a stopped movement comes back."""

from datetime import timedelta

import pytest

from coach.adaptation.decide import decide, is_held
from coach.adaptation.state import (
    apply,
    original_of,
    stand_in,
    state_of,
    stop_of,
    training_state,
)
from coach.plan import Prescription, Reps
from coach.profile import BodyArea, Profile
from coach.training_log import (
    Cause,
    Change,
    CleanCause,
    Completion,
    Decision,
    ExerciseState,
    FormCause,
    Pain,
    PainCause,
    Replacement,
    Report,
    ReportId,
    RequestCause,
    ReturnCause,
    Returning,
    ReturnStep,
    ShortCause,
    Stop,
    TrainingState,
    Undone,
)
from coach.units import Load
from tests.coach.adaptation.examples import (
    BEGINNER,
    DEADLIFT,
    GOBLET,
    MONDAY,
    PLANK,
    RUNNER,
    SQUAT,
    clean,
    entry,
    held,
    hurt,
    lines,
    named,
    prescription,
    standing,
    told,
    training,
)

BOX = prescription("box_squat", 2, 10)
LUNGE = prescription("reverse_lunge", 2, 10)


def changed(before: Prescription, after: Prescription | None, number: int = 1) -> Decision:
    cause = (
        PainCause(level=7, area=BodyArea.KNEE, side=None, pain_kind=None, changed_movement=False)
        if after is None
        else CleanCause(sessions=2)
    )
    change = Change(
        before=standing(before),
        after=standing(after) if after else None,
        cause=cause,
        rule="a rule",
    )
    return Decision(report=ReportId(number), day=MONDAY + timedelta(days=number), changes=(change,))


def test_a_change_sets_the_state_of_its_exercise() -> None:
    heavier = prescription("goblet_squat", 3, 8, held(12))
    state = apply(training(standing(GOBLET), standing(PLANK)), changed(GOBLET, heavier))
    assert state_of(state, GOBLET.exercise) == standing(heavier)
    assert state_of(state, PLANK.exercise) == standing(PLANK)
    assert len(state.exercises) == 2


def test_another_exercise_stands_in_and_a_chain_collapses() -> None:
    first = apply(TrainingState(), changed(BOX, SQUAT))
    assert first.replacements == (Replacement(original=BOX.exercise, instead=SQUAT.exercise),)
    second = apply(first, changed(SQUAT, GOBLET))
    assert second.replacements == (Replacement(original=BOX.exercise, instead=GOBLET.exercise),)
    assert stand_in(second, BOX.exercise) == GOBLET.exercise
    assert original_of(second, GOBLET.exercise) == BOX.exercise
    assert stand_in(second, PLANK.exercise) == PLANK.exercise


def test_stepping_back_to_the_original_removes_the_stand_in() -> None:
    there = apply(TrainingState(), changed(BOX, SQUAT))
    other = apply(there, changed(LUNGE, prescription("forward_lunge", 2, 10), 2))
    back = apply(other, changed(SQUAT, BOX, 3))
    assert [each.original for each in back.replacements] == [LUNGE.exercise]


PAINED = PainCause(level=4, area=BodyArea.KNEE, side=None, pain_kind=None, changed_movement=False)
NOWHERE = PAINED.model_copy(update={"area": None})
RETURNED = ReturnCause(sessions=2, area=BodyArea.KNEE)
EASED = TrainingState(
    replacements=(Replacement(original=GOBLET.exercise, instead=SQUAT.exercise, area=BodyArea.HIP),)
)


@pytest.mark.parametrize(
    ("training_before", "cause", "area"),
    [
        pytest.param(TrainingState(), PAINED, BodyArea.KNEE, id="the knee hurt"),
        pytest.param(TrainingState(), RETURNED, BodyArea.KNEE, id="it comes back easier"),
        pytest.param(TrainingState(), NOWHERE, None, id="it hurt, nobody said where"),
        pytest.param(TrainingState(), FormCause(sign=None), None, id="form broke"),
        pytest.param(EASED, PAINED, BodyArea.KNEE, id="first the hip, then the knee"),
        pytest.param(EASED, NOWHERE, BodyArea.HIP, id="it hurt again"),
        pytest.param(EASED, FormCause(sign=None), BodyArea.HIP, id="then form broke"),
        pytest.param(EASED, ShortCause(done=5, asked=10), BodyArea.HIP, id="then it fell short"),
        pytest.param(EASED, RequestCause(), BodyArea.HIP, id="then the runner asked"),
        pytest.param(EASED, CleanCause(sessions=2), None, id="a step up: it is well again"),
    ],
)
def test_a_stand_in_keeps_the_place_for_whose_sake_it_came(
    training_before: TrainingState, cause: Cause, area: BodyArea | None
) -> None:
    change = Change(before=standing(SQUAT), after=standing(BOX), cause=cause, rule="a rule")
    decision = Decision(report=ReportId(1), day=MONDAY, changes=(change,))
    (replacement,) = apply(training_before, decision).replacements
    assert (replacement.instead, replacement.area) == (BOX.exercise, area)


def test_a_stop_keeps_the_state_and_counts_up_over_the_whole_history() -> None:
    state = apply(TrainingState(), changed(GOBLET, None))
    assert state.stops == (
        Stop(exercise=GOBLET.exercise, area=BodyArea.KNEE, since=MONDAY + timedelta(days=1)),
    )
    assert state_of(state, GOBLET.exercise) == standing(GOBLET)
    back = apply(state, returned(GOBLET))
    assert back.stops == ()
    assert [stop.times for stop in back.ended_stops] == [1]
    again = apply(back, changed(GOBLET, None, 9))
    assert [(stop.times, stop.since) for stop in again.stops] == [(2, MONDAY + timedelta(days=9))]
    assert again.ended_stops == ()


def returned(prescribed: Prescription) -> Decision:
    change = Change(
        before=standing(prescribed),
        after=standing(prescribed),
        cause=ReturnCause(sessions=2, area=BodyArea.KNEE),
        rule="a rule",
    )
    return Decision(report=ReportId(8), day=MONDAY + timedelta(days=8), changes=(change,))


def test_the_latest_decision_on_a_report_counts_in_the_order_of_days() -> None:
    lighter = prescription("goblet_squat", 3, 10, held(9))
    heavier = prescription("goblet_squat", 3, 8, held(12))
    first = changed(GOBLET, heavier, 1)
    second = changed(heavier, None, 2)
    corrected = changed(GOBLET, lighter, 1)
    monday, tuesday = clean(GOBLET, number=1), clean(GOBLET, number=2)
    log = (entry(1, tuesday, second), entry(2, monday, first), entry(3, monday, corrected))
    state = training_state(TrainingState(), log)
    assert [stop.exercise for stop in state.stops] == [GOBLET.exercise]
    assert state_of(state, GOBLET.exercise) == standing(heavier)
    taken_back = Undone(
        number=4,
        at=log[0].at,
        report=ReportId(2),
        decisions=(second.model_copy(update={"changes": ()}),),
    )
    undone = training_state(TrainingState(), (*log, taken_back))
    assert undone.stops == ()
    assert state_of(undone, GOBLET.exercise) == standing(lighter)


def told_in_turn(state: TrainingState, profile: Profile, *reports: Report) -> TrainingState:
    for report in reports:
        state = apply(state, decide(report, state, profile))
    return state


STOPPED = told_in_turn(
    TrainingState(), RUNNER, told(clean(GOBLET, PLANK), pains=(hurt(7, BodyArea.KNEE),))
)


def after(days: int, pains: tuple[Pain, ...] | None = (), number: int = 2) -> Report:
    report = clean(PLANK, number=number, day=MONDAY + timedelta(days=days))
    return told(report, pains=pains)


def squat(state: TrainingState, report: Report) -> tuple[str, ...]:
    """What a report means for the squat that had to stop."""
    return tuple(text for text in lines(decide(report, state, RUNNER)) if text.startswith("goblet"))


BACK = (
    "goblet_squat 3x10 @ 10 kg -> "
    "goblet_squat 3x10 @ 5 kg 3 s down part of the way [return after two quiet sessions]",
)
OUT = ("goblet_squat: out [quiet session]",)
STILL = ("goblet_squat: out [pain again]",)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        pytest.param((after(2), after(4)), BACK, id="two painless sessions: it comes back lighter"),
        pytest.param((after(4),), OUT, id="one painless session: still out"),
        pytest.param((after(1), after(2)), OUT, id="two within two days: too soon"),
        pytest.param((after(1), after(3)), BACK, id="three days are enough"),
        pytest.param(
            (after(2), after(4, (hurt(2, BodyArea.KNEE),))), BACK, id="a little pain goes on (D1)"
        ),
        pytest.param(
            (after(8, (hurt(1, BodyArea.KNEE),)), after(15, (hurt(2, BodyArea.KNEE),))),
            (),
            id="a little pain that rises holds the count",
        ),
        pytest.param(
            (after(2), after(4, (hurt(5, BodyArea.ELBOW),))), BACK, id="pain in another place"
        ),
        pytest.param(
            (after(2), after(4, (hurt(5, BodyArea.WRIST),))),
            STILL,
            id="another place, but the movement loads it too",
        ),
        pytest.param(
            (after(2), after(4, (hurt(5, BodyArea.WRIST, exercise="plank"),))),
            BACK,
            id="another place, on an exercise that was named",
        ),
        pytest.param(
            (after(2), after(4, (hurt(3, BodyArea.KNEE),))), STILL, id="the knee hurts again"
        ),
        pytest.param(
            (after(2), after(4, (hurt(3, BodyArea.KNEE),)), after(6)),
            OUT,
            id="after pain the count begins anew",
        ),
        pytest.param(
            (after(2), after(4, (hurt(4, BodyArea.WRIST, exercise="goblet_squat"),))),
            STILL,
            id="the movement itself is named",
        ),
        pytest.param((after(2), after(4, (hurt(None),))), STILL, id="pain in a place nobody named"),
        pytest.param((after(2), after(4, None)), (), id="pain not answered: it does not count"),
        pytest.param(
            (after(2), told(after(4), completion=Completion.NONE)), (), id="nothing was done"
        ),
        pytest.param((after(0), after(4)), OUT, id="the day of the stop does not count"),
    ],
)
def test_a_stopped_movement_comes_back(
    reports: tuple[Report, ...], expected: tuple[str, ...]
) -> None:
    *earlier, last = reports
    assert squat(told_in_turn(STOPPED, RUNNER, *earlier), last) == expected


def test_the_return_ends_the_stop_and_progress_begins_anew() -> None:
    back = told_in_turn(STOPPED, RUNNER, after(2), after(4))
    assert stop_of(back, GOBLET.exercise) is None
    state = state_of(back, GOBLET.exercise)
    assert isinstance(state, ExerciseState)
    assert (state.load, state.clean_sessions) == (held(5), 0)


def test_waiting_is_not_shown_and_the_return_is() -> None:
    waiting = decide(after(2), STOPPED, RUNNER)
    assert is_held(waiting.changes[-1])
    back = decide(after(4), apply(STOPPED, waiting), RUNNER)
    assert not is_held(back.changes[-1])


def test_the_second_stop_does_not_end_by_itself() -> None:
    back = told_in_turn(STOPPED, RUNNER, after(2), after(4))
    lighter = prescription("goblet_squat", 3, 10, held(9))
    again = told(
        clean(lighter, number=4, day=MONDAY + timedelta(days=6)), pains=(hurt(8, BodyArea.KNEE),)
    )
    out = told_in_turn(back, RUNNER, again, *(after(days) for days in (8, 10, 12, 14)))
    stop = stop_of(out, GOBLET.exercise)
    assert stop is not None
    assert (stop.times, stop.painless_sessions) == (2, 0)


def test_a_return_begins_easier_where_nothing_is_lighter() -> None:
    stopped = told_in_turn(
        TrainingState(), BEGINNER, told(clean(SQUAT), pains=(hurt(7, BodyArea.KNEE),))
    )
    rested = told(clean(PLANK, number=2, day=MONDAY + timedelta(days=2)), reps_left=None)
    again = told(rested, day=MONDAY + timedelta(days=4))
    back = told_in_turn(stopped, BEGINNER, rested, again)
    assert stand_in(back, SQUAT.exercise) == named("box_squat")
    assert back.stops == ()


def test_a_stop_without_a_place_waits_for_sessions_without_any_pain() -> None:
    stopped = told_in_turn(TrainingState(), RUNNER, told(clean(DEADLIFT), pains=(hurt(7),)))
    elsewhere = after(2, (hurt(4, BodyArea.SHOULDER),))
    assert lines(decide(elsewhere, stopped, RUNNER))[-1] == (
        "dumbbell_romanian_deadlift: out [pain again]"
    )
    counted = told_in_turn(stopped, RUNNER, elsewhere)
    assert [stop.painless_sessions for stop in counted.stops] == [0]


def returning(step: ReturnStep, load: Load, clean_sessions: int = 0) -> ExerciseState:
    at = standing(GOBLET.model_copy(update={"load": load}), clean_sessions)
    return at.model_copy(update={"returning": Returning(step=step, load=held(10))})


def test_d1_at_the_load_of_before_nothing_rises_until_two_sessions_went_well() -> None:
    full = training(returning(ReturnStep.FULL_RANGE, held(9)))
    asked = GOBLET.model_copy(update={"load": held(9), "work": Reps(count=10)})
    arrives = apply(full, decide(told(clean(asked), reps_left=4), full, RUNNER))
    state = state_of(arrives, GOBLET.exercise)
    assert state is not None
    assert state.returning is not None
    heavy = training(returning(ReturnStep.HEAVY, held(10)))
    once = decide(told(clean(GOBLET), reps_left=4), heavy, RUNNER)
    assert all(is_held(change) for change in once.changes)
    twice = decide(told(clean(GOBLET, number=2), reps_left=4), apply(heavy, once), RUNNER)
    ended = state_of(apply(apply(heavy, once), twice), GOBLET.exercise)
    assert ended is not None
    assert (ended.returning, ended.load) == (None, held(10))


def test_d1_pain_on_the_last_rung_goes_one_rung_down() -> None:
    heavy = training(returning(ReturnStep.HEAVY, held(10)))
    sore = told(clean(GOBLET), pains=(hurt(4, BodyArea.KNEE),))
    state = state_of(apply(heavy, decide(sore, heavy, RUNNER)), GOBLET.exercise)
    assert state is not None
    assert state.returning is not None
    assert state.returning.step is ReturnStep.FULL_RANGE


HOPS = prescription("pogo_hops", 2, 20)
ONE_LEG_HOPS = prescription("single_leg_hop", 2, 10)


def out_for_the_knee(*asked: Prescription, others: tuple[ExerciseState, ...] = ()) -> TrainingState:
    stops = tuple(
        Stop(exercise=each.exercise, area=BodyArea.KNEE, since=MONDAY, painless_sessions=1)
        for each in asked
    )
    states = tuple(standing(each) for each in asked)
    return TrainingState(exercises=(*states, *others), stops=stops)


@pytest.mark.parametrize(
    ("state", "comes_back"),
    [
        (out_for_the_knee(HOPS), True),
        (out_for_the_knee(HOPS, GOBLET), False),
        (out_for_the_knee(HOPS, others=(returning(ReturnStep.FULL_RANGE, held(5)),)), False),
        (out_for_the_knee(HOPS, others=(returning(ReturnStep.HEAVY, held(10)),)), True),
    ],
)
def test_d1_jumps_come_back_last_with_half_their_landings(
    state: TrainingState, *, comes_back: bool
) -> None:
    after = apply(state, decide(clean(PLANK, number=4), state, RUNNER))
    assert (stop_of(after, HOPS.exercise) is None) is comes_back
    hops = state_of(after, HOPS.exercise)
    assert hops is not None
    assert (hops.work == Reps(count=10)) is comes_back


def test_d1_hops_on_both_legs_come_before_those_on_one() -> None:
    state = out_for_the_knee(HOPS, ONE_LEG_HOPS)
    after = apply(state, decide(clean(PLANK, number=4), state, RUNNER))
    assert stop_of(after, HOPS.exercise) is None
    assert stop_of(after, ONE_LEG_HOPS.exercise) is not None


def test_d1_a_little_pain_in_either_of_two_sessions_is_not_called_clean() -> None:
    first = told(clean(GOBLET, number=1), pains=(hurt(2, BodyArea.KNEE),))
    state = told_in_turn(training(standing(GOBLET)), RUNNER, first)
    standing_now = state_of(state, GOBLET.exercise)
    assert standing_now is not None
    asked = GOBLET.model_copy(update={"work": standing_now.work})
    (change,) = decide(clean(asked, number=2), state, RUNNER).changes
    assert isinstance(change.cause, CleanCause)
    assert (change.cause.sessions, change.cause.painless) == (2, False)


def test_s38_what_was_left_out_that_day_is_not_raised_however_it_went() -> None:
    anyway = told(clean(GOBLET), pains=(hurt(2, BodyArea.KNEE),), left_out=(GOBLET.exercise,))
    (change,) = decide(anyway, training(standing(GOBLET, clean_sessions=1)), RUNNER).changes
    assert change.after is not None
    assert (change.after.load, change.after.work) == (GOBLET.load, GOBLET.work)
    assert change.after.clean_sessions == 1


def test_a_worse_morning_holds_the_count_towards_the_return() -> None:
    quiet = told(after(8), pains=(hurt(2, BodyArea.KNEE),))
    counted = told_in_turn(STOPPED, RUNNER, quiet)
    worse = tuple(
        each.model_copy(update={"worse_morning": MONDAY + timedelta(days=9)})
        for each in counted.complaints
    )
    again = told(after(11), pains=(hurt(2, BodyArea.KNEE),))
    assert squat(counted, again) == BACK
    assert squat(counted.model_copy(update={"complaints": worse}), again) == ()
