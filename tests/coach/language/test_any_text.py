"""What holds for every reader: any text can be read, and its case and spacing mean nothing."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.dialogue import Question, ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.language.clock import read_local_time, read_time
from coach.language.danger import read_red_flag
from coach.language.dates import read_date, read_until
from coach.language.effort import read_effort
from coach.language.form import read_form
from coach.language.meanings import MessageReading, SessionTold
from coach.language.message import read_message
from coach.language.moves import read_move
from coach.language.numbers import numbers_in
from coach.language.pains import read_pain
from coach.language.places import read_place, zones_at_local_time
from coach.language.profile import (
    read_age,
    read_experience,
    read_health,
    read_kit,
    read_sore_spots,
    read_units,
    read_yes_no,
)
from coach.language.race import read_race
from coach.language.report import read_report
from coach.language.strength import read_body_mass, read_dose, read_weights
from coach.language.tokens import MAX_CHARACTERS, tokenise
from coach.language.told import Asked
from coach.language.week import read_week
from coach.plan import ExerciseId
from tests.effort import examples

TODAY = date(2026, 12, 2)
PLANNED = tuple(
    CATALOGUE.get(ExerciseId(name)) for name in ("goblet_squat", "calf_raise", "plank", "pushup")
)


def meant(reading: MessageReading) -> MessageReading:
    """A reading without the runner's own words for its parts."""
    parts = tuple(part.model_copy(update={"said": ""}) for part in reading.parts)
    return reading.model_copy(update={"parts": parts})


READERS: tuple[Callable[[str], object], ...] = (
    read_week,
    read_time,
    read_local_time,
    lambda text: read_date(text, TODAY),
    lambda text: read_until(text, TODAY),
    lambda text: read_race(text, TODAY),
    read_place,
    read_age,
    read_health,
    read_experience,
    read_kit,
    read_dose,
    read_sore_spots,
    read_units,
    read_weights,
    read_body_mass,
    read_yes_no,
    read_red_flag,
    lambda text: read_report(text, PLANNED),
    lambda text: read_report(text, PLANNED, today=TODAY),
    lambda text: read_move(text, TODAY),
    lambda text: read_pain(text, PLANNED),
    lambda text: read_form(text, PLANNED),
    read_effort,
    lambda text: meant(read_message(text, today=TODAY, planned=PLANNED)),
    lambda text: meant(read_message(text, Question.WEEK, today=TODAY, planned=PLANNED)),
    lambda text: meant(read_message(text, ReportQuestion.DONE, today=TODAY, planned=PLANNED)),
)

WORDS = re.findall(
    r"\n|\S+",
    "mon tue wednesday fri sunday sun easy tempo long rest every day except or to - / , . ; : ? ! "
    "and but no not never none yes 0 1 2 3 4 5 7 8 10 12 12.5 25 30 45 47 60 99 900 2027 18:30 "
    "25:00 31.2.2027 x @ kg lb # % s min of sets reps out squats goblet plank calf knee left right "
    "achilles chest pain hurts sore sharp numb form broke ok heels up easy hard rpe rir tank done "
    "skipped only half six past pm am noon in on the 20th march december next week tomorrow until "
    "for weeks marathon 10k km miles "
    "berlin springfield st paul texas uk gym dumbbells sold adjustable "
    "up change stop why move push session yesterday physio assessed checked says before 's later "
    "instead from of did minus -5  plan today it was now 👍 \n ( ) each side years ago",
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=0, max_size=14).map(" ".join)
ANY_TEXT = st.text(max_size=80) | SENTENCES


@settings(max_examples=examples(100))
@given(ANY_TEXT)
def test_any_text_is_read_without_error(text: str) -> None:
    for reader in READERS:
        reader(text)


@settings(max_examples=examples(60))
@given(SENTENCES)
def test_case_and_spaces_change_nothing(text: str) -> None:
    spaced = "  " + text.upper().replace(" ", "   ") + " "
    for reader in READERS:
        assert reader(spaced) == reader(text)


@given(st.text(max_size=40))
def test_tokens_hold_neither_spaces_nor_capitals(text: str) -> None:
    for token in tokenise(text):
        assert token == "\n" or not any(sign.isspace() for sign in token)
        assert token == token.lower()


@pytest.mark.parametrize(
    "text",
    [
        "1/" * 5000,
        "3x10 " * 3000,
        "goblet squat " * 2000,
        "no " * 4000 + "pain",
        "mon tue " * 3000,
        "a" * 100_000,
        "chest pain or " * 800,
        "<b" * 4000,
        "1" * 5000,
        "\ufdfa" * 4000,
    ],
)
def test_long_texts_are_cut_and_read_quickly(text: str) -> None:
    started = datetime.now(UTC)
    for reader in READERS:
        reader(text)
    assert (datetime.now(UTC) - started).total_seconds() < 10
    assert len(tokenise(text)) <= MAX_CHARACTERS


def test_zones_are_found_for_every_minute() -> None:
    now = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    for minute in range(0, 24 * 60, 15):
        zones_at_local_time(time(minute // 60, minute % 60), now)


ASKED: tuple[Asked | None, ...] = (None, *Question, *ReportQuestion)


@settings(max_examples=examples(60))
@given(ANY_TEXT, st.sampled_from(ASKED))
def test_any_text_is_read_after_any_question(text: str, asked: Asked | None) -> None:
    reading = read_message(text, asked, today=TODAY, planned=PLANNED)
    assert reading.parts or reading.not_understood or not text.strip() or reading.impossible


@settings(max_examples=examples(60))
@given(SENTENCES, st.sampled_from(ASKED), st.sampled_from(("🙂", "🏃", "🔥", "😅")))
def test_emoji_that_say_nothing_change_nothing(text: str, asked: Asked | None, emoji: str) -> None:
    plain = read_message(text, asked, today=TODAY, planned=PLANNED)
    decorated = read_message(f"{text} {emoji}", asked, today=TODAY, planned=PLANNED)
    assert meant(decorated).parts == meant(plain).parts


@settings(max_examples=examples(60))
@given(SENTENCES)
def test_what_is_read_is_a_number_that_was_written(text: str) -> None:
    """No weight and no pain level comes from nowhere."""
    written = {number.value for number in numbers_in(tokenise(text))} | {0.0}
    for part in read_message(text, today=TODAY, planned=PLANNED).parts:
        if isinstance(part.meaning, SessionTold):
            report = part.meaning.report
            weights = {each.weight.amount for each in report.exercises if each.weight is not None}
            levels = {float(pain.level) for pain in report.pains or () if pain.level is not None}
            assert weights <= written
            assert levels <= written
