"""The work of reading is bounded by the length of a message, counted in steps and not in seconds.

A step is a call of a function of the readers. Ordinary prose is the measure: it has most words to
look up. Of numbers, days and signs alone, where a reader could try most at every place, no message
takes much more.
"""

import sys
from datetime import date
from functools import cache
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialogue import Question, ReportQuestion
from coach.language.message import read_message
from coach.language.tokens import (
    MAX_CHARACTERS,
    MAX_TOKENS,
    MOST_NUMBERS,
    MOST_SIGNS,
    tokenise,
    tokenise_signed,
)
from coach.language.told import Asked
from tests.coach.language.test_any_text import WORDS
from tests.effort import examples

TODAY = date(2026, 12, 2)
STORY = (
    "ok so i did the squats and then the cat came in and i had to stop for a bit but finished "
    "the lunges after dinner with 8 kg and they felt fine. "
)
MOST = 1.75
"""Times the steps of prose of the same length, read out of the blue."""
TWICE_THE_LENGTH = 2.2
"""Times the steps, where the length doubles; a step for every pair of words would be four."""
ASKED: tuple[Asked | None, ...] = (Question.WEEK, ReportQuestion.DONE)


def of_length(words: str, length: int = MAX_CHARACTERS) -> str:
    """The words again and again."""
    return (f"{words} " * length)[:length]


def steps(text: str, asked: Asked | None) -> int:
    """Calls that reading takes, once what is remembered of single words is remembered."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    read_message(text, asked, today=TODAY)
    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        read_message(text, asked, today=TODAY)
    finally:
        sys.setprofile(before)
    return count


@cache
def steps_of_prose() -> int:
    return steps(of_length(STORY), None)


@pytest.mark.parametrize("asked", ASKED, ids=str)
@pytest.mark.parametrize(
    "words",
    [
        "1 2 3", "3x10", "10/", "2/3/4", "mon tue", "half past six", "in 3 weeks", "-1", ". ,",
        "3 sets of",
    ],
)  # fmt: skip
def test_a_long_text_of_nothing_else_takes_little_more_than_prose(
    words: str, asked: Asked | None
) -> None:
    assert steps(of_length(words), asked) <= MOST * steps_of_prose()


@settings(max_examples=examples(5), deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(ASKED),
)
def test_nor_does_any_other(words: str, asked: Asked | None) -> None:
    assert steps(of_length(words), asked) <= MOST * steps_of_prose()


@pytest.mark.parametrize("words", [STORY, "until monday", "to friday", "mon tue", "knee and hip"])
def test_twice_the_words_take_twice_the_steps(words: str) -> None:
    half = MAX_CHARACTERS // 2
    assert steps(of_length(words), None) <= TWICE_THE_LENGTH * steps(of_length(words, half), None)


@given(st.text(max_size=MAX_CHARACTERS * 2) | st.sampled_from(WORDS).map(of_length))
def test_a_text_has_no_more_parts_than_are_read(text: str) -> None:
    for tokens in (tokenise(text), tokenise_signed(text)):
        assert len(tokens) <= MAX_TOKENS
        assert sum(token[-1].isdigit() for token in tokens) <= MOST_NUMBERS
        assert sum(not token[-1].isalnum() for token in tokens) <= MOST_SIGNS


def test_dots_between_words_hide_nothing() -> None:
    dots = "." * 400
    assert tokenise(f"done {dots} no pain")[-2:] == ("no", "pain")
