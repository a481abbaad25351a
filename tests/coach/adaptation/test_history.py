"""Reports told late or corrected, steps taken back, and old entries folded away."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.adaptation.decide import is_held, visible_changes
from coach.adaptation.history import decide_again, fold_old, undo
from coach.adaptation.state import apply, state_of, stop_of, training_state
from coach.dialogue import ReportQuestion
from coach.plan import SessionId
from coach.profile import BodyArea
from coach.training_log import (
    Decision,
    Excuse,
    Excused,
    LogEntry,
    Moved,
    Report,
    ReportId,
    RequestCause,
    TrainingState,
    Undone,
)
from tests.coach.adaptation.examples import (
    GOBLET,
    MONDAY,
    PLANK,
    RUNNER,
    clean,
    done,
    entry,
    fault,
    held,
    history,
    hurt,
    lines,
    once_clean,
    prescription,
    told,
)

ONE_MORE = prescription("goblet_squat", 3, 11, held(10))
HEAVIER = prescription("goblet_squat", 3, 8, held(12))
START = TrainingState()


def tell(log: tuple[LogEntry, ...], report: Report) -> tuple[LogEntry, ...]:
    """The log after a report was told (again)."""
    decisions = decide_again(START, log, report, RUNNER)
    return (*log, entry(len(log) + 1, report, *decisions))


def take_back(log: tuple[LogEntry, ...], number: int) -> tuple[LogEntry, ...]:
    result = undo(START, log, ReportId(number), RUNNER)
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return (
        *log,
        Undone(number=len(log) + 1, at=at, report=ReportId(number), decisions=result.decisions),
    )


def tell_all(*reports: Report) -> tuple[LogEntry, ...]:
    log: tuple[LogEntry, ...] = ()
    for report in reports:
        log = tell(log, report)
    return log


def squat_after(log: tuple[LogEntry, ...]) -> str:
    state = state_of(training_state(START, log), GOBLET.exercise)
    assert state is not None
    return lines_of(state.sets, state.work.model_dump(), state.load.model_dump())


def lines_of(sets: int, work: dict[str, object], load: dict[str, dict[str, object]]) -> str:
    return f"{sets}x{work['count']} @ {load['weight']['amount']:g} kg"


TWO_CLEAN = (clean(GOBLET), clean(ONE_MORE, number=2))
THREE_CLEAN = (*TWO_CLEAN, clean(HEAVIER, number=3))


def test_a_new_report_gets_one_decision_on_the_state_before_it() -> None:
    log = tell_all(*TWO_CLEAN)
    decisions = decide_again(START, log, clean(HEAVIER, number=3), RUNNER)
    assert [decision.report for decision in decisions] == [3]
    assert lines(decisions[0]) == (
        "goblet_squat 3x8 @ 12 kg -> goblet_squat 3x9 @ 12 kg+ [one repetition more]",
    )


def test_a_completed_report_is_decided_once_not_twice() -> None:
    unanswered = told(TWO_CLEAN[1], reps_left=None)
    log = tell_all(TWO_CLEAN[0], unanswered)
    assert squat_after(log) == "3x11 @ 10 kg"
    completed = tell(log, TWO_CLEAN[1])
    assert squat_after(completed) == "3x8 @ 12 kg"
    assert squat_after(tell(completed, TWO_CLEAN[1])) == "3x8 @ 12 kg"


def test_a_corrected_report_renews_those_after_it() -> None:
    log = tell_all(*THREE_CLEAN)
    assert squat_after(log) == "3x9 @ 12 kg"
    corrected = told(TWO_CLEAN[0], pains=(hurt(4, BodyArea.KNEE),))
    decisions = decide_again(START, log, corrected, RUNNER)
    assert [decision.report for decision in decisions] == [1, 2, 3]
    assert squat_after(tell(log, corrected)) == "3x11 @ 9 kg"
    fallen = tell(log, told(TWO_CLEAN[1], faults=(fault("goblet_squat"),)))
    assert squat_after(fallen) == "4x11 @ 9 kg"


def test_a_report_told_late_goes_before_those_of_later_days() -> None:
    log = tell_all(clean(GOBLET, number=1, day=MONDAY + timedelta(days=4)))
    late = told(clean(GOBLET, number=2, day=MONDAY), pains=(hurt(8, BodyArea.KNEE),))
    decisions = decide_again(START, log, late, RUNNER)
    assert [decision.report for decision in decisions] == [2, 1]
    stop = stop_of(training_state(START, tell(log, late)), GOBLET.exercise)
    assert stop is not None
    assert (stop.since, stop.painless_sessions) == (MONDAY, 1)


def test_a_corrected_day_renews_all_between() -> None:
    log = tell_all(*THREE_CLEAN)
    moved = told(TWO_CLEAN[0], day=MONDAY + timedelta(days=8))
    decisions = decide_again(START, log, moved, RUNNER)
    assert [decision.report for decision in decisions] == [2, 3, 1]
    assert training_state(START, tell(log, moved)) == training_state(
        START, (entry(1, moved, *decisions),)
    )


@pytest.mark.parametrize("number", [1, 2, 3])
def test_telling_anew_what_is_known_changes_nothing(number: int) -> None:
    log = tell_all(*THREE_CLEAN)
    again = tell(log, THREE_CLEAN[number - 1])
    assert training_state(START, again) == training_state(START, log)


def test_a_step_up_is_taken_back_and_counted_anew() -> None:
    log = tell_all(*TWO_CLEAN)
    result = undo(START, log, ReportId(2), RUNNER)
    assert [change.rule for change in result.taken_back] == ["S20"]
    assert result.reopens == ()
    held_back = result.decisions[0].changes[0]
    assert is_held(held_back)
    assert held_back.cause == RequestCause()
    assert squat_after(take_back(log, 2)) == "3x11 @ 10 kg"


def test_taking_back_renews_later_reports() -> None:
    log = take_back(tell_all(*THREE_CLEAN), 2)
    state = state_of(training_state(START, log), GOBLET.exercise)
    assert state is not None
    assert (state.load, state.clean_sessions) == (held(10), 0)


def test_what_was_taken_back_stays_so_when_an_older_report_is_corrected() -> None:
    log = take_back(tell_all(*TWO_CLEAN), 2)
    corrected = tell(log, told(TWO_CLEAN[0], reps_left=1))
    assert squat_after(corrected) == "3x11 @ 10 kg"
    assert squat_after(tell(corrected, told(TWO_CLEAN[1], reps_left=3))) == "3x11 @ 10 kg"


def test_later_reports_count_from_the_step_that_was_taken_back() -> None:
    log = take_back(tell_all(*TWO_CLEAN, clean(ONE_MORE, number=3)), 2)
    state = state_of(training_state(START, log), GOBLET.exercise)
    assert state is not None
    assert (state.load, state.clean_sessions) == (held(10), 1)


def test_pain_told_after_taking_back_still_eases() -> None:
    log = take_back(tell_all(*TWO_CLEAN), 2)
    sore = told(TWO_CLEAN[1], pains=(hurt(4, BodyArea.KNEE),))
    assert squat_after(tell(log, sore)) == "3x11 @ 9 kg"


def test_taking_back_twice_does_nothing_more() -> None:
    log = take_back(tell_all(*TWO_CLEAN), 2)
    again = undo(START, log, ReportId(2), RUNNER)
    assert (again.decisions, again.taken_back, again.reopens) == ((), (), ())


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (told(clean(GOBLET), pains=(hurt(4, BodyArea.KNEE),)), ReportQuestion.PAIN),
        (told(clean(GOBLET), pains=(hurt(9, BodyArea.KNEE),)), ReportQuestion.PAIN),
        (told(clean(GOBLET), faults=(fault("goblet_squat"),)), ReportQuestion.FORM),
        (told(clean(GOBLET), done=(done("goblet_squat", 5),)), ReportQuestion.DONE),
    ],
)
def test_what_was_taken_off_stays_off_and_its_question_reopens(
    report: Report, question: ReportQuestion
) -> None:
    log = tell_all(report)
    result = undo(START, log, ReportId(1), RUNNER)
    assert (result.decisions, result.taken_back, result.reopens) == ((), (), (question,))


def test_a_mixed_report_gives_back_the_step_and_keeps_the_ease() -> None:
    # A first hold of 20 of 30 seconds eases the plank while the squat goes up.
    start = once_clean(GOBLET, PLANK)
    report = told(clean(GOBLET, PLANK), done=(done("plank", 20, 30),))
    log, _ = history(start, RUNNER, report)
    result = undo(start, log, ReportId(1), RUNNER)
    assert [change.before.exercise for change in result.taken_back] == [GOBLET.exercise]
    assert result.reopens == (ReportQuestion.DONE,)
    assert [change.before.exercise for change in visible_changes(result.decisions[0])] == [
        PLANK.exercise
    ]


def test_a_return_is_taken_back_and_the_movement_stays_out() -> None:
    stopped = told(clean(GOBLET), pains=(hurt(7, BodyArea.KNEE),))
    log = tell_all(stopped, clean(PLANK, number=2), clean(PLANK, number=3))
    assert stop_of(training_state(START, log), GOBLET.exercise) is None
    stop = stop_of(training_state(START, take_back(log, 3)), GOBLET.exercise)
    assert stop is not None
    assert (stop.times, stop.painless_sessions) == (1, 0)


def test_an_unknown_report_has_nothing_to_take_back() -> None:
    result = undo(START, tell_all(*TWO_CLEAN), ReportId(9), RUNNER)
    assert (result.decisions, result.taken_back, result.reopens) == ((), (), ())


FOUR = (*THREE_CLEAN, clean(HEAVIER, number=4))


def numbers(log: tuple[LogEntry, ...]) -> list[int]:
    return [entry.number for entry in log]


def test_old_reports_fold_into_the_baseline() -> None:
    log = tell_all(*FOUR)
    baseline, kept = fold_old(START, log, FOUR[2].day)
    assert numbers(kept) == [3, 4]
    assert training_state(baseline, kept) == training_state(START, log)
    assert training_state(baseline, ()) == training_state(START, log[:2])


def test_corrections_and_undos_go_with_their_report() -> None:
    log = take_back(tell(tell_all(*TWO_CLEAN), told(TWO_CLEAN[1], reps_left=4)), 2)
    log = tell(log, clean(ONE_MORE, number=3))
    baseline, kept = fold_old(START, log, THREE_CLEAN[2].day)
    assert numbers(kept) == [5]
    assert training_state(baseline, kept) == training_state(START, log)


def test_an_entry_that_renewed_a_report_that_stays_is_kept_with_its_report() -> None:
    log = tell(tell_all(*FOUR), told(FOUR[1], faults=(fault("goblet_squat"),)))
    baseline, kept = fold_old(START, log, FOUR[2].day)
    assert numbers(kept) == [2, 3, 4, 5]
    assert training_state(baseline, kept) == training_state(START, log)


def test_old_moves_go_and_young_ones_stay() -> None:
    def move(number: int, day: date) -> Moved:
        at = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return Moved(number=number, at=at, session=SessionId(1), before=day, after=day)

    log = (move(1, MONDAY), move(2, MONDAY + timedelta(days=60)))
    assert numbers(fold_old(START, log, MONDAY + timedelta(days=30))[1]) == [2]


def test_days_excused_until_further_notice_stay_until_they_end() -> None:
    def excused(number: int, last: date | None) -> Excused:
        at = datetime(MONDAY.year, MONDAY.month, MONDAY.day, tzinfo=UTC)
        return Excused(number=number, at=at, first=MONDAY, last=last, why=Excuse.PAUSE)

    horizon = MONDAY + timedelta(days=30)
    ended = (excused(1, None), excused(2, MONDAY + timedelta(days=20)))
    assert numbers(fold_old(START, (excused(1, None),), horizon)[1]) == [1]
    assert numbers(fold_old(START, ended, horizon)[1]) == []


def test_a_clean_start_needs_no_log() -> None:
    assert training_state(START, ()) == START
    empty = Decision(report=ReportId(1), day=MONDAY, changes=())
    assert apply(START, empty) == START
