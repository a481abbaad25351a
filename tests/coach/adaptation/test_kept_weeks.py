"""Weeks kept: what counts, and what breaks nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.adaptation.kept_weeks import TrainingWeek, training_weeks
from coach.plan import SessionId
from coach.training_log import (
    Comeback,
    Completion,
    Excuse,
    Excused,
    HoldBegan,
    HoldEnded,
    LogEntry,
    Noted,
    RedFlag,
    Report,
    Reported,
    ReportId,
    Skipped,
)

MONDAY = date(2026, 11, 2)
WEEK = timedelta(weeks=1)
TODAY = MONDAY + 4 * WEEK + timedelta(days=2)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def done(number: int, day: date, completion: Completion = Completion.FULL) -> Reported:
    report = Report(
        id=ReportId(number),
        session=SessionId(number),
        day=day,
        completion=completion,
        prescriptions=(),
    )
    return Reported(number=number, at=at(day), report=report, decisions=())


def left_out(number: int, day: date) -> Skipped:
    return Skipped(number=number, at=at(day), session=SessionId(number), day=day, missed=True)


def weeks(*log: LogEntry) -> tuple[TrainingWeek, ...]:
    return training_weeks(tuple(log), TODAY)


def in_week(number: int, weekday: int = 0) -> date:
    return MONDAY + number * WEEK + timedelta(days=weekday)


FIRST = done(1, in_week(0))


def test_before_the_first_report_there_is_no_week() -> None:
    assert weeks() == ()
    assert weeks(left_out(1, in_week(0))) == ()
    assert weeks(done(1, in_week(0), Completion.NONE)) == ()


def test_weeks_go_from_the_first_report_to_the_last_full_week() -> None:
    assert [week.monday for week in weeks(FIRST)] == [in_week(number) for number in range(4)]


def test_the_present_week_counts_as_soon_as_something_is_done() -> None:
    assert weeks(FIRST, done(2, in_week(4)))[-1].is_kept
    assert weeks(FIRST, left_out(2, in_week(4)))[-1].monday == in_week(3)


def test_a_week_is_kept_when_nothing_was_left_out() -> None:
    kept, part = weeks(FIRST, done(2, in_week(1)), left_out(3, in_week(1, 3)))[:2]
    assert kept.is_kept
    assert (part.done, part.missed, part.is_kept) == (1, 1, False)


def test_a_session_reported_after_all_was_not_left_out() -> None:
    log = (FIRST, left_out(2, in_week(1, 3)), done(2, in_week(1, 3)))
    assert weeks(*log)[1].is_kept


def test_a_report_corrected_to_nothing_counts_no_more() -> None:
    log = (FIRST, done(2, in_week(1)), done(2, in_week(1), Completion.NONE))
    assert weeks(*log)[1].done == 0


def test_a_week_in_which_nothing_was_planned_is_rest() -> None:
    assert weeks(FIRST)[1].excuse is Excuse.REST


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        (
            (
                Excused(
                    number=9, at=at(MONDAY), first=in_week(1), last=in_week(1, 6), why=Excuse.PAUSE
                ),
            ),
            Excuse.PAUSE,
        ),
        (
            (Excused(number=9, at=at(MONDAY), first=in_week(1), last=None, why=Excuse.PAUSE),),
            Excuse.PAUSE,
        ),
        (
            (Excused(number=9, at=at(MONDAY), first=in_week(1), last=in_week(1), why=Excuse.RACE),),
            Excuse.RACE,
        ),
        (
            (
                Noted(
                    number=9,
                    at=at(in_week(2)),
                    occasion=Comeback(id=ReportId(9), day=in_week(2), last=in_week(0, 4), ill=True),
                    decisions=(),
                ),
            ),
            Excuse.ILLNESS,
        ),
        (
            (
                HoldBegan(number=8, at=at(in_week(1)), flag=RedFlag.ASSESS),
                HoldEnded(number=9, at=at(in_week(1, 5)), false_alarm=False),
            ),
            Excuse.HOLD,
        ),
    ],
)
def test_what_was_left_out_for_a_reason_breaks_nothing(
    entries: tuple[LogEntry, ...], why: Excuse
) -> None:
    week = weeks(FIRST, left_out(2, in_week(1, 2)), *entries)[1]
    assert week.excuse is why
    trained = weeks(FIRST, done(3, in_week(1)), left_out(2, in_week(1, 2)), *entries)[1]
    assert trained.is_kept


def test_a_gap_without_illness_excuses_nothing() -> None:
    gap = Comeback(id=ReportId(9), day=in_week(2), last=in_week(0, 4))
    entry = Noted(number=9, at=at(in_week(2)), occasion=gap, decisions=())
    week = weeks(FIRST, left_out(2, in_week(1, 2)), entry)[1]
    assert week.excuse is None
    assert not week.is_kept


def test_a_single_day_excuses_no_week() -> None:
    day = Excused(number=9, at=at(MONDAY), first=in_week(1), last=in_week(1), why=Excuse.PAUSE)
    assert weeks(FIRST, left_out(2, in_week(1, 2)), day)[1].excuse is None


def test_a_pause_that_ended_early_excuses_no_more_than_it_lasted() -> None:
    long = Excused(number=8, at=at(MONDAY), first=in_week(1), last=in_week(3), why=Excuse.PAUSE)
    early = long.model_copy(update={"number": 9, "last": in_week(1, 4)})
    log = (FIRST, left_out(2, in_week(1, 2)), left_out(3, in_week(2, 2)), long, early)
    assert [week.excuse for week in weeks(*log)[1:3]] == [Excuse.PAUSE, None]
