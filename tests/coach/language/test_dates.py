from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.dates import read_date, read_until
from coach.language.race import read_race

WEDNESDAY = date(2026, 12, 2)

DATES = (
    ("2027-03-14", date(2027, 3, 14)),
    ("14 march", date(2027, 3, 14)),
    ("march 14th", date(2027, 3, 14)),
    ("the 14th of march 2027", date(2027, 3, 14)),
    ("14.3.2027", date(2027, 3, 14)),
    ("25/4/2027", date(2027, 4, 25)),
    ("4/25/2027", date(2027, 4, 25)),
    ("12 dec", date(2026, 12, 12)),
    ("1 dec", date(2027, 12, 1)),
    ("2 december", date(2026, 12, 2)),
    ("in 6 weeks", date(2027, 1, 13)),
    ("in a month", date(2027, 1, 2)),
    ("in ten days", date(2026, 12, 12)),
    ("3 weeks from now", date(2026, 12, 23)),
    ("tomorrow", date(2026, 12, 3)),
    ("tmrw", date(2026, 12, 3)),
    ("today", date(2026, 12, 2)),
    ("yesterday", date(2026, 12, 1)),
    ("day after tomorrow", date(2026, 12, 4)),
    ("friday", date(2026, 12, 4)),
    ("wed", date(2026, 12, 9)),
    ("next week mon", date(2026, 12, 7)),
    ("next friday", date(2026, 12, 11)),
    ("monday next week", date(2026, 12, 7)),
    ("on the 20th", date(2026, 12, 20)),
    ("the 1st", date(2027, 1, 1)),
    ("boxing day", date(2026, 12, 26)),
    ("new year's eve", date(2026, 12, 31)),
    ("sat 16 january", date(2027, 1, 16)),
    ("29 feb 2028", date(2028, 2, 29)),
)


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_date_is_read(text: str, expected: date) -> None:
    assert read_date(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    "text", ["in june", "31 february", "5/6/2027", "2027-13-01", "soon", "", "32nd", "9999-01-01"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert read_date(text, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for 2 weeks", date(2026, 12, 16)),
        ("2 weeks", date(2026, 12, 16)),
        ("till monday", date(2026, 12, 7)),
        ("until 10 january", date(2027, 1, 10)),
        ("back on the 20th", date(2026, 12, 20)),
        ("for 2 weeks on friday", date(2026, 12, 18)),
        ("from friday for 10 days", date(2026, 12, 14)),
        ("a fortnight", date(2026, 12, 16)),
        ("for a month", date(2027, 1, 2)),
        ("next week", date(2026, 12, 14)),
        ("I'm away next week", date(2026, 12, 14)),
        ("for the next week", date(2026, 12, 9)),
        ("away for the next 2 weeks", date(2026, 12, 16)),
        ("back next week", date(2026, 12, 7)),
        ("until next week", date(2026, 12, 7)),
        ("away next week until friday", date(2026, 12, 11)),
        ("away until friday", date(2026, 12, 4)),
        ("next week mon", date(2026, 12, 7)),
        ("from monday next week for 3 days", date(2026, 12, 10)),
        ("away this week", date(2026, 12, 7)),
        ("this weekend", date(2026, 12, 7)),
        ("next month", date(2027, 2, 1)),
        ("back next month", date(2027, 1, 1)),
        ("for the next month", date(2027, 1, 2)),
        ("until i say so", None),
        ("dunno", None),
    ],
)
def test_the_end_of_a_pause_is_read(text: str, expected: date | None) -> None:
    assert read_until(text, WEDNESDAY) == expected


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_pause_of_next_week_covers_its_sunday(today: date) -> None:
    until = read_until("away next week", today)
    assert until is not None
    assert until.weekday() == 0
    assert 8 <= (until - today).days <= 14


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_the_next_one(today: date, weekday: int) -> None:
    name = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[weekday]
    found = read_date(name, today)
    assert found is not None
    assert 1 <= (found - today).days <= 7
    assert found.weekday() == weekday


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 700))
def test_an_iso_date_is_read_as_it_stands(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)
    assert read_date(day.isoformat(), today) == day


RACES = (
    ("10k on 14 march", 10.0, date(2027, 3, 14)),
    ("half marathon in 6 weeks", 21.1, date(2027, 1, 13)),
    ("marathon, 2027-04-25", 42.2, date(2027, 4, 25)),
    ("berlin marathon next september", 42.2, None),
    ("13.1 on 11.4.2027", 21.1, date(2027, 4, 11)),
    ("10 miler", 16.1, None),
    ("50k ultra in may", 50.0, None),
    ("100 miles", 160.9, None),
    ("cross country 8km sat 16 january", 8.0, date(2027, 1, 16)),
    ("boxing day 10k", 10.0, date(2026, 12, 26)),
    ("parkrun saturday", 5.0, date(2026, 12, 5)),
    ("26.2 on 3 may", 42.2, date(2027, 5, 3)),
    ("HM 12 dec", 21.1, date(2026, 12, 12)),
    ("3 may", None, date(2027, 5, 3)),
    ("10k yesterday", 10.0, None),
)


@pytest.mark.parametrize(("text", "distance", "day"), RACES)
def test_a_race_is_read(text: str, distance: float | None, day: date | None) -> None:
    race = read_race(text, WEDNESDAY)
    assert race is not None
    assert (race.distance_km, race.day, race.none) == (distance, day, False)


@pytest.mark.parametrize("text", ["none", "no race planned", "nothing booked", "no", "not yet"])
def test_no_race_is_an_answer(text: str) -> None:
    race = read_race(text, WEDNESDAY)
    assert race is not None
    assert race.none


@pytest.mark.parametrize("text", ["pizza", "", "fast", "99999 km"])
def test_what_tells_of_no_race_is_none(text: str) -> None:
    assert read_race(text, WEDNESDAY) is None
