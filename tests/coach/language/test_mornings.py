"""The morning after, as people answer it."""

import pytest

from coach.language.mornings import MorningReading, read_morning
from coach.training_log import Compared

BETTER, USUAL, WORSE = Compared.BETTER, Compared.USUAL, Compared.WORSE


@pytest.mark.parametrize(
    ("words", "compared", "level", "stiff"),
    [
        ("better", BETTER, None, False),
        ("Much better, thanks!", BETTER, None, False),
        ("a bit better", BETTER, None, False),
        ("knee feels fine this morning", BETTER, None, False),
        ("no pain", BETTER, None, False),
        ("same", USUAL, None, False),
        ("about the same", USUAL, None, False),
        ("as usual, not stiff", USUAL, None, False),
        ("no worse than usual", USUAL, None, False),
        ("it's not worse", USUAL, None, False),
        ("no better", USUAL, None, False),
        ("worse", WORSE, None, False),
        (
            "bit worse, 4/10 on the stairs this morning but not stiff, eased after 10 min",
            WORSE,
            4,
            False,
        ),
        ("bit worse on the stairs", WORSE, None, False),
        ("a bit worse than usual", WORSE, None, False),
        ("not good", WORSE, None, False),
        ("worse, stiff", WORSE, None, True),
        ("worse and stiff for over half an hour", WORSE, None, True),
        ("Worse. My knee is stiff", WORSE, None, True),
        ("worse, 7/10", WORSE, 7, False),
        ("worse - 6", WORSE, 6, False),
        ("4/10", None, 4, False),
        ("0", None, 0, False),
        ("still a bit stiff", None, None, True),
    ],
)
def test_an_answer_is_read(words: str, compared: Compared | None, level: int, stiff: bool) -> None:
    assert read_morning(words) == MorningReading(compared, level, stiff)


@pytest.mark.parametrize(
    "words",
    [
        *("", "?", "worse?", "better or worse?", "better, worse"),
        *("11/10", "4, 5", "knee 3x10", "done", "worse, cannot stand on it", "is it better to run"),
        *("better move it to friday", "12 kg", "same time tomorrow", "not stiff"),
    ],
)
def test_anything_else_is_no_answer(words: str) -> None:
    assert read_morning(words) is None
