"""What is different on some dates, when a runner is away, and what they would rather not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue import Question
from coach.language.dated_runs import BusyOn, DatedChange, RunMoves, RunOnDate, read_dated_changes
from coach.language.meanings import ChangeWish, DatesTold, Meaning, TravelTold
from coach.language.message import read_message
from coach.language.spans import read_span
from coach.language.week import read_week
from coach.language.wishes import read_wishes
from coach.profile import RunKind, Weekday, Wishes

TODAY = date(2026, 11, 23)
"""A Monday."""
TUE, WED, THU, FRI, SAT, SUN = (date(2026, 11, day) for day in (24, 25, 26, 27, 28, 29))
NEXT_THU = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3 to 10 december", "2026-12-03", "2026-12-10"),
        ("3-10 dec", "2026-12-03", "2026-12-10"),
        ("dec 3-10", "2026-12-03", "2026-12-10"),
        ("from the 3rd to the 10th of december", "2026-12-03", "2026-12-10"),
        ("friday till monday", "2026-11-27", "2026-11-30"),
        ("tomorrow to sunday", "2026-11-24", "2026-11-29"),
        ("28 dec to 4 jan", "2026-12-28", "2027-01-04"),
        ("away from 27 nov until 2 dec, hotel gym", "2026-11-27", "2026-12-02"),
        ("until the 10th", "2026-11-23", "2026-12-10"),
        ("no kit until friday", "2026-11-23", "2026-11-27"),
        ("for 5 days", "2026-11-23", "2026-11-28"),
    ],
)
def test_a_span_has_two_ends(words: str, first: str, last: str) -> None:
    span = read_span(words, TODAY)
    assert span is not None
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@pytest.mark.parametrize("words", ["", "away", "3 dec to 3 dec 2027", "until yesterday", "to to"])
def test_no_span_is_made_up(words: str) -> None:
    assert read_span(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "never", "before_work"),
    [
        ("never fridays", (4,), False),
        ("not on tue or thu please", (1, 3), False),
        ("no strength on thursdays", (3,), False),
        ("only before work", (), True),
        ("mornings only, and never on mondays", (0,), True),
        ("only weekends", (0, 1, 2, 3, 4), False),
        ("only on mon and wed", (1, 3, 4, 5, 6), False),
        ("any day is fine", (), False),
        ("none", (), False),
    ],
)
def test_wishes(words: str, never: tuple[int, ...], before_work: bool) -> None:
    days = tuple(Weekday(day) for day in never)
    assert read_wishes(words) == Wishes(never=days, before_work=before_work)


@pytest.mark.parametrize("words", ["", "hello", "12 kg"])
def test_no_wish_is_made_up(words: str) -> None:
    assert read_wishes(words) is None


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("long run moved to saturday", (RunMoves(run=RunKind.LONG, away_from=None, to=SAT),)),
        (
            "tempo on friday instead of thursday",
            (RunMoves(run=RunKind.TEMPO, away_from=THU, to=FRI),),
        ),
        (
            "moved my tempo from tuesday to thursday",
            (RunMoves(run=RunKind.TEMPO, away_from=TUE, to=THU),),
        ),
        ("night shift tuesday, busy wed", (BusyOn(day=TUE), BusyOn(day=WED))),
        ("working late on 27 november", (BusyOn(day=FRI),)),
        (
            "night shift on friday 27 november and saturday 28 november",
            (BusyOn(day=FRI), BusyOn(day=SAT)),
        ),
        ("no run on thursday", (RunOnDate(day=THU, run=RunKind.REST),)),
        ("extra easy run on wednesday", (RunOnDate(day=WED, run=RunKind.EASY, extra=True),)),
        ("no strength on wednesday", (BusyOn(day=WED),)),
        ("5 december no strength", (BusyOn(day=date(2026, 12, 5)),)),
        ("I can't on 27 november, I work", (BusyOn(day=FRI),)),
        ("not available on saturday 28 november", (BusyOn(day=SAT),)),
        ("I work a night shift on 27 november", (BusyOn(day=FRI),)),
        (
            "intervals thursday and long run saturday",
            (
                RunOnDate(day=THU, run=RunKind.INTERVALS),
                RunOnDate(day=SAT, run=RunKind.LONG),
            ),
        ),
        ("hello", ()),
        ("friday", ()),
    ],
)
def test_what_is_different_on_a_date(words: str, changes: tuple[DatedChange, ...]) -> None:
    assert read_dated_changes(words, TODAY) == changes


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        (
            "next thursday I run intervals",
            DatesTold(changes=(RunOnDate(day=NEXT_THU, run=RunKind.INTERVALS, once=True),)),
        ),
        (
            "I run intervals on 3 december",
            DatesTold(changes=(RunOnDate(day=NEXT_THU, run=RunKind.INTERVALS, once=True),)),
        ),
        (
            "no run on sunday this week",
            DatesTold(changes=(RunOnDate(day=SUN, run=RunKind.REST, once=True),)),
        ),
        ("I run intervals on thursday", ChangeWish(question=Question.WEEK)),
        (
            "long run on saturday this week instead of sunday",
            DatesTold(changes=(RunMoves(run=RunKind.LONG, away_from=SUN, to=SAT),)),
        ),
        (
            "every other week I run Mon easy, Wed intervals, Sat long",
            ChangeWish(question=Question.OTHER_WEEK),
        ),
        (
            "I'm away from friday to sunday without kit",
            TravelTold(start=FRI, until=SUN, kit=()),
        ),
    ],
)
def test_an_irregular_life_is_told_out_of_the_blue(words: str, meaning: Meaning) -> None:
    (part,) = read_message(words, today=TODAY).parts
    assert part.meaning == meaning


def test_a_week_that_takes_turns_names_no_other_sport() -> None:
    week = read_week("every other week I run Mon easy, Wed intervals, Sat long")
    assert week is not None
    assert RunKind.OTHER not in week.days


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(words: str) -> None:
    span = read_span(words, TODAY)
    assert span is None or span.first <= span.last
    read_wishes(words)
    read_dated_changes(words, TODAY)
