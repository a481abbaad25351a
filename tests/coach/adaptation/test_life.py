"""Mornings, gaps, lighter weeks and the look back, as entries of the log."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.adaptation.history import decide_again, fold_old, undo
from coach.adaptation.lighter_week import is_lighter, week_from
from coach.adaptation.morning import places_to_ask_about
from coach.adaptation.places import red_flag_of
from coach.adaptation.prediction import estimated_one_rep_max
from coach.adaptation.professional import SeeSomeone, to_be_seen
from coach.adaptation.review import weekly_review
from coach.adaptation.state import apply, state_of, training_state
from coach.knowledge.sore_places import spots_of
from coach.plan import Reps
from coach.profile import BodyArea, Spot
from coach.training_log import (
    Comeback,
    Compared,
    Complaint,
    LighterWeekEnded,
    LighterWeekTaken,
    LogEntry,
    MorningAfter,
    Noted,
    Occasion,
    PainOfWeek,
    RedFlag,
    Report,
    Reported,
    ReportId,
    Returning,
    ReturnStep,
    Stop,
    TrainingState,
    Undone,
    WhySeen,
)
from tests.coach.adaptation.examples import (
    GOBLET,
    MONDAY,
    PLANK,
    RUNNER,
    bar,
    clean,
    done,
    entry,
    fault,
    held,
    history,
    hurt,
    jot,
    lines,
    once_clean,
    prescription,
    standing,
    told,
    training,
)

START = once_clean(GOBLET)
AT = datetime(2026, 11, 2, 18, tzinfo=UTC)


def file(log: tuple[LogEntry, ...], report: Report, start: TrainingState) -> tuple[LogEntry, ...]:
    decisions = decide_again(start, log, report, RUNNER)
    entry = Reported(number=len(log) + 1, at=AT, report=report, decisions=decisions)
    return (*log, entry)


def note(log: tuple[LogEntry, ...], what: Occasion, start: TrainingState) -> tuple[LogEntry, ...]:
    decisions = decide_again(start, log, what, RUNNER)
    return (*log, Noted(number=len(log) + 1, at=AT, occasion=what, decisions=decisions))


def squat(log: tuple[LogEntry, ...], start: TrainingState = START) -> str:
    state = state_of(training_state(start, log), GOBLET.exercise)
    assert state is not None
    return jot(state)


def morning(compared: Compared, about: int = 1, number: int = 2) -> MorningAfter:
    return MorningAfter(
        id=ReportId(number),
        day=MONDAY + timedelta(days=1),
        about=ReportId(about),
        area=BodyArea.KNEE,
        compared=compared,
    )


def back(days: int, number: int = 2, last: date = MONDAY) -> Comeback:
    return Comeback(id=ReportId(number), day=last + timedelta(days=days), last=last)


SORE = told(clean(GOBLET), pains=(hurt(4, BodyArea.KNEE),))


def test_a_worse_morning_is_an_entry_of_its_own_and_can_be_corrected() -> None:
    log = note(file((), SORE, START), morning(Compared.WORSE), START)
    assert squat(log) == "3x10 @ 7 kg"
    assert undo(START, log, ReportId(2), RUNNER).decisions == ()
    corrected = note(log, morning(Compared.USUAL), START)
    assert squat(corrected) == "3x10 @ 9 kg"


def test_a_corrected_session_renews_the_morning_after_it() -> None:
    log = note(file((), SORE, START), morning(Compared.WORSE), START)
    milder = file(log, told(SORE, pains=(hurt(2, BodyArea.KNEE),)), START)
    assert squat(milder) == "3x10 @ 10 kg"


def test_a_morning_about_an_unknown_report_changes_nothing() -> None:
    log = note(file((), SORE, START), morning(Compared.WORSE, about=7), START)
    assert squat(log) == "3x10 @ 9 kg"


def test_the_cut_is_from_the_load_done_and_the_stricter_answer_wins() -> None:
    arched = told(SORE, faults=(fault("goblet_squat"),))
    lifted = told(arched, done=(done("goblet_squat", 10, 10, 10, load=held(6)),))
    log = note(file((), lifted, START), morning(Compared.WORSE), START)
    assert squat(log) == "3x10 @ 4 kg"


def test_a_gap_lowers_and_it_grows_back_by_the_ordinary_rules() -> None:
    first = clean(GOBLET)
    log = note(file((), first, training(standing(GOBLET))), back(30), training(standing(GOBLET)))
    start = training(standing(GOBLET))
    assert squat(log, start) == "3x10 @ 7 kg"
    days = (31, 34, 37, 40)
    for number, day in enumerate(days, 3):
        state = state_of(training_state(start, log), GOBLET.exercise)
        assert state is not None
        asked = GOBLET.model_copy(
            update={"sets": state.sets, "work": state.work, "load": state.load}
        )
        report = clean(asked, number=number, day=MONDAY + timedelta(days=day))
        log = file(log, report, start)
    assert squat(log, start) == "3x10 @ 9 kg"


def test_sets_come_back_whatever_form_added_in_between() -> None:
    """A set that misses took off comes back, and the one that form added goes."""
    three = standing(prescription("doorframe_row", 2, 12))
    three = three.model_copy(
        update={"added_set": True, "sets_to_return_to": 3, "clean_sessions": 1}
    )
    asked = prescription("doorframe_row", 2, 12)
    log = file((), clean(asked), training(three))
    again = state_of(training_state(training(three), log), asked.exercise)
    assert again is not None
    assert (again.sets, again.added_set, again.sets_to_return_to) == (3, False, None)


def test_a_gap_stays_when_taken_back_and_changes_when_corrected() -> None:
    log = note(file((), clean(GOBLET), START), back(30), START)
    result = undo(START, log, ReportId(2), RUNNER)
    assert (result.taken_back, result.decisions) == ((), ())
    shorter = back(6, last=MONDAY + timedelta(days=24))
    assert squat(note(log, shorter, START)) == "3x8 @ 12 kg"


def test_a_gap_is_renewed_when_an_older_report_is_corrected() -> None:
    log = note(file((), clean(GOBLET), START), back(30), START)
    assert squat(log) == "3x10 @ 7 kg"
    corrected = file(log, told(SORE, pains=(hurt(5, BodyArea.KNEE),)), START)
    assert squat(corrected) == "3x10 @ 6 kg"


def test_old_entries_are_folded_with_mornings_and_gaps_among_them() -> None:
    log = note(file((), SORE, START), morning(Compared.WORSE), START)
    log = note(log, back(30, number=3), START)
    log = file(log, clean(PLANK, number=4, day=MONDAY + timedelta(days=31)), START)
    for days in (0, 1, 2, 31, 40):
        baseline, kept = fold_old(START, log, MONDAY + timedelta(days=days))
        assert training_state(baseline, kept) == training_state(START, log)
    assert len(kept) == 0


def test_the_return_goes_up_rung_by_rung_to_the_load_of_before() -> None:
    squats = prescription("goblet_squat", 3, 12, held(20))
    state = training(standing(squats))
    stopped = told(clean(squats), pains=(hurt(7, BodyArea.KNEE),))
    rests = tuple(clean(PLANK, number=number) for number in (2, 3))
    _, state = history(state, RUNNER, stopped, *rests)
    seen = []
    for number in range(4, 30):
        now = state_of(state, squats.exercise)
        assert now is not None
        seen.append((now.returning.step if now.returning else None, jot(now), now.smaller_range))
        asked = squats.model_copy(update={"sets": now.sets, "work": now.work, "load": now.load})
        _, state = history(state, RUNNER, clean(asked, number=number))
    assert seen[0] == (ReturnStep.PART_RANGE, "3x12 @ 10 kg", True)
    assert seen[2] == (ReturnStep.FULL_RANGE, "3x12 @ 10 kg", False)
    last = max(index for index, each in enumerate(seen) if each[0] is not None)
    assert seen[last + 1][0] is None
    assert seen[last + 1][1].endswith(" 20 kg")
    assert 6 <= last <= 20


def test_the_morning_after_goes_one_rung_back() -> None:
    rung = Returning(step=ReturnStep.FULL_RANGE, load=held(20))
    start = training(standing(GOBLET).model_copy(update={"returning": rung}))
    log = note(file((), SORE, start), morning(Compared.WORSE), start)
    now = state_of(training_state(start, log), GOBLET.exercise)
    assert now is not None
    assert now.returning is not None
    assert now.returning.step is ReturnStep.PART_RANGE


def test_a_place_told_more_closely_comes_back_by_the_ladder() -> None:
    lunge = prescription("walking_lunge", 3, 10)
    pain = hurt(4, BodyArea.KNEE).model_copy(update={"spot": Spot.FRONT_OF_KNEE})
    state = training(standing(lunge))
    _, state = history(state, RUNNER, told(clean(lunge), pains=(pain,)))
    (replaced,) = state.replacements
    assert (replaced.instead, replaced.ladder) == ("wall_sit", True)
    sit = prescription("wall_sit", 3, 30, hold=True)
    for number in (2, 3):
        log, state = history(state, RUNNER, clean(sit, number=number))
    assert lines(log[0].decisions[0]) == (
        "wall_sit 3x30 s @ bodyweight+ -> walking_lunge 3x5 @ bodyweight "
        "3 s down part of the way [return after two quiet sessions]",
    )
    assert state.replacements == ()


def _complaint(*levels: int, **more: object) -> TrainingState:
    weeks = tuple(
        PainOfWeek(monday=MONDAY + timedelta(weeks=number), level=level)
        for number, level in enumerate(levels)
    )
    fields = {"area": BodyArea.KNEE, "since": MONDAY, "weeks": weeks, **more}
    return TrainingState(complaints=(Complaint.model_validate(fields),))


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (_complaint(3), None),
        (_complaint(4, 3), None),
        (_complaint(3, 3, 3), WhySeen.NOT_BETTER),
        (_complaint(4, 3, 2), None),
        (_complaint(3, 4, 5), WhySeen.RISING),
        (_complaint(6, 0, 6, above_five=2), WhySeen.ABOVE_FIVE_AGAIN),
        (_complaint(3, spot=Spot.CALF_SUDDENLY), WhySeen.BY_PLACE),
        (
            _complaint(1).model_copy(
                update={
                    "stops": (
                        Stop(exercise=GOBLET.exercise, area=BodyArea.KNEE, since=MONDAY, times=2),
                    )
                }
            ),
            WhySeen.ABOVE_FIVE_AGAIN,
        ),
    ],
)
def test_when_somebody_should_look(state: TrainingState, why: WhySeen | None) -> None:
    expected = () if why is None else (SeeSomeone(area=BodyArea.KNEE, why=why),)
    assert to_be_seen(state, MONDAY + timedelta(days=15)) == expected


def test_the_next_morning_is_asked_about_from_three_on() -> None:
    pains = (hurt(2, BodyArea.KNEE), hurt(3, BodyArea.CALF), hurt(5), hurt(5, BodyArea.OTHER))
    assert places_to_ask_about(told(clean(GOBLET), pains=pains)) == (pains[1],)


def test_a_place_is_asked_about_in_one_question_at_most() -> None:
    assert spots_of(BodyArea.KNEE) == (Spot.FRONT_OF_KNEE, Spot.OUTSIDE_OF_KNEE)
    assert spots_of(BodyArea.QUAD) == ()
    assert red_flag_of(Spot.POINT_ON_SHIN) is RedFlag.ASSESS
    assert red_flag_of(Spot.FRONT_OF_KNEE) is None


def test_a_lighter_week_ends_by_itself_or_when_taken_back() -> None:
    first, last = week_from(MONDAY)
    assert (last - first).days == 6
    taken = LighterWeekTaken(number=1, at=AT, first=first, last=last, exercises=(GOBLET.exercise,))
    assert is_lighter((taken,), GOBLET.exercise, last)
    assert not is_lighter((taken,), GOBLET.exercise, last + timedelta(days=1))
    assert not is_lighter((taken,), PLANK.exercise, first)
    everything = taken.model_copy(update={"exercises": None})
    assert is_lighter((everything,), PLANK.exercise, first)
    ended = LighterWeekEnded(number=2, at=AT, taken=1)
    assert not is_lighter((taken, ended), GOBLET.exercise, first)


def test_the_week_is_looked_back_on() -> None:
    log = file((), clean(GOBLET), START)
    log = file(log, told(clean(PLANK, number=2), pains=(hurt(1, BodyArea.NECK),)), START)
    log = file(log, clean(GOBLET, number=3, day=MONDAY + timedelta(days=7)), START)
    review = weekly_review(log, None, MONDAY)
    assert (review.done, review.planned, review.coming) == (2, 0, ())
    assert [lines_of.rule for lines_of in review.changes] == ["S20"]
    assert [pain.area for pain in review.pains] == [BodyArea.NECK]
    undone = undo(START, log, ReportId(1), RUNNER)
    back = Undone(number=9, at=AT, report=ReportId(1), decisions=undone.decisions)
    assert weekly_review((*log, back), None, MONDAY).changes == ()


def test_what_a_lift_could_be_done_with_once() -> None:
    squats = prescription("barbell_squat", 3, 5, bar(60))
    five = told(clean(squats), reps_left=2)
    # 0.85 x 70 kg of body and 60 kg on the bar, seven to failure: 119.5 x 37/30 - 59.5.
    (estimate,) = estimated_one_rep_max((five,), squats.exercise, RUNNER)
    assert (estimate.kilograms, estimate.reps, estimate.formula) == (87.9, 7, "Epley")
    elsewhere = told(five, reps_left=0, hardest="plank")
    (easier,) = estimated_one_rep_max((elsewhere,), squats.exercise, RUNNER)
    assert easier.reps == 7, "little was left in another exercise: two at least in this one"
    skipped = told(five, completion="none")
    assert estimated_one_rep_max((skipped,), squats.exercise, RUNNER) == ()
    many = told(five, done=(done("barbell_squat", 11, 11, 11),))
    silent = told(five, reps_left=None)
    unloaded = clean(prescription("bodyweight_squat", 3, 8))
    assert estimated_one_rep_max((many, silent), squats.exercise, RUNNER) == ()
    assert estimated_one_rep_max((unloaded,), unloaded.prescriptions[0].exercise, RUNNER) == ()
    assert isinstance(squats.work, Reps)


def test_a_report_and_its_entry_are_stored_and_read_alike() -> None:
    log = note(file((), SORE, START), morning(Compared.WORSE), START)
    for each in log:
        assert type(each).model_validate_json(each.model_dump_json()) == each
    assert apply(START, entry(1, SORE, *log[0].decisions).decisions[0]).complaints  # type: ignore[union-attr]
