from datetime import time

import pytest

from coach.language.clock import read_local_time, read_time

TIMES = (
    ("7", time(7)),
    ("7am", time(7)),
    ("7 pm", time(19)),
    ("07:15", time(7, 15)),
    ("18:30", time(18, 30)),
    ("18.30", time(18, 30)),
    ("6.45pm", time(18, 45)),
    ("19h30", time(19, 30)),
    ("1830", time(18, 30)),
    ("half six", time(6, 30)),
    ("half past six pm", time(18, 30)),
    ("quarter to 7", time(6, 45)),
    ("quarter past five in the evening", time(17, 15)),
    ("ten to six", time(5, 50)),
    ("twenty past nine pm", time(21, 20)),
    ("6ish am", time(6)),
    ("about 8 in the evening", time(20)),
    ("six thirty", time(6, 30)),
    ("noon", time(12)),
    ("midnight", time(0)),
    ("12am", time(0)),
    ("12 pm", time(12)),
    ("7-8pm", time(19)),
    ("weekdays 6:30, weekends 9", time(6, 30)),
    ("not 7, make it 8pm", time(20)),
    ("6 am, sorry 7 am", time(7)),
    ("after work, 17:45 works", time(17, 45)),
    ("8 o'clock", time(8)),
    ("in the morning at 6", time(6)),
    ("630", time(6, 30)),
    ("0630", time(6, 30)),
    ("930pm", time(21, 30)),
    ("7 works", time(7)),
    ("let's do 7", time(7)),
    ("between 7 and 8", time(7)),
    ("can you remind me at 8", time(8)),
)


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_a_time_is_read(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "25:00",
        "18:75",
        "anytime",
        "",
        "late",
        "99",
        "24:00",
        "999",
        "2460",
        "i have 2 kids",
        "7 squats",
        "i ran 630 km",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it is 18:42 for me", time(18, 42)),
        ("It's 7.05 here", time(7, 5)),
        ("6pm", time(18)),
        ("quarter past eight in the morning", time(8, 15)),
        ("my clock says 21:10 now", time(21, 10)),
        ("7", None),
        ("berlin", None),
    ],
)
def test_a_local_time_is_no_bare_number(text: str, expected: time | None) -> None:
    assert read_local_time(text) == expected
