"""What is told before it is asked: which statements of a message name which question."""

import pytest

from coach.dialogue import Question
from coach.language.interview import statements

TOLD: tuple[tuple[str, tuple[tuple[Question, str], ...]], ...] = (
    (
        "i run tue thu sat, sunday long, no races",
        ((Question.RACE, "no races"), (Question.WEEK, "i run tue thu sat , sunday long")),
    ),
    ("been lifting a bit last year", ((Question.EXPERIENCE, "been lifting a bit last year"),)),
    ("dumbbells, a red band", ((Question.KIT, "dumbbells , a red band"),)),
    ("gym twice a week for years", ((Question.EXPERIENCE, "gym twice a week for years"),)),
    ("full gym", ((Question.KIT, "full gym"),)),
    ("30 min, 2x a week", ((Question.DOSE, "30 min , 2 x a week"),)),
    ("left achilles is grumpy", ((Question.SORE, "left achilles is grumpy"),)),
    ("nothing sore", ((Question.SORE, "nothing sore"),)),
    ("mornings at 6:30", ((Question.TIME, "mornings at 6:30"),)),
    ("I live in Munich", ((Question.PLACE, "i live in munich"),)),
    (
        "half marathon on Sunday 14 March. 20 minutes twice a week",
        (
            (Question.RACE, "half marathon on sunday 14 march"),
            (Question.DOSE, "20 minutes twice a week"),
        ),
    ),
)
NOTHING = (
    "none",
    "no",
    "ok",
    "42",
    "I have 3 kids and a dog",
    "I run at 6am",
    "my mother is 70 years old",
    "my mum has a sore knee",
    "my sister runs a marathon on sunday",
    "my dad's knee is sore",
    "is a race on Sunday too much?",
    "we moved in march",
    ", ".join(["sunday long"] * 13),
)


@pytest.mark.parametrize(("words", "told"), TOLD, ids=[words for words, _ in TOLD])
def test_statements_name_what_they_are_about(
    words: str, told: tuple[tuple[Question, str], ...]
) -> None:
    assert statements(words) == told


@pytest.mark.parametrize("words", NOTHING)
def test_words_that_name_nothing_are_no_answers(words: str) -> None:
    assert statements(words) == ()
