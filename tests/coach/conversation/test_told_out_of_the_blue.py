"""Things runners tell in passing: a run called off or done, minutes, an exercise a place hates."""

from datetime import date
from functools import cache

import pytest

from coach.conversation.choices import Place
from coach.dialogue import Question
from coach.knowledge.catalogue import CATALOGUE
from coach.language.cancelled_runs import read_cancelled_run
from coach.profile import AgeBand, BodyArea, Experience, RunKind
from coach.training_log import Noted, Wished
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import newcomer, runner

MONDAY = date(2026, 11, 30)
TUESDAY = date(2026, 12, 1)
SATURDAY = date(2026, 12, 5)
SUNDAY = date(2026, 12, 6)


@cache
def _on_the_day() -> Chat:
    return runner().skip_to_day(MONDAY, "07:30")


def on_the_day() -> Chat:
    """Monday, upper body and core on the screen."""
    return _on_the_day().copy()


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("swap the push ups, my wrist hates them", BodyArea.WRIST),
        ("swap the push ups", None),
    ],
)
def test_a_swap_for_a_place_is_kinder_to_it_and_notes_it(words: str, area: BodyArea | None) -> None:
    chat = on_the_day().say(words)
    (noted,) = (each for each in chat.athlete.log if isinstance(each, Noted))
    assert isinstance(noted.occasion, Wished)
    assert noted.occasion.area is area
    after = noted.decisions[0].changes[0].after
    assert after is not None
    if area is not None:
        before = CATALOGUE.get(noted.occasion.exercise).stress_on(area)
        assert CATALOGUE.get(after.exercise).stress_on(area) < before
        assert "Noted for this exercise" in chat.told
        assert chat.athlete.profile.sore_spots == ()


@pytest.mark.parametrize(
    ("words", "run", "day"),
    [
        ("parkrun cancelled", RunKind.TEMPO, SATURDAY),
        ("long run cancelled on sunday", RunKind.LONG, SUNDAY),
        ("club session called off", RunKind.INTERVALS, None),
        ("the long run is off", RunKind.LONG, None),
    ],
)
def test_a_run_called_off_is_read(words: str, run: RunKind, day: date | None) -> None:
    told = read_cancelled_run(words, TUESDAY)
    assert told is not None
    assert (told.run, told.day) == (run, day)


@pytest.mark.parametrize(
    "words",
    ["race cancelled", "cancel the session", "gym session cancelled", "is parkrun cancelled?"],
)
def test_other_things_called_off_are_no_run(words: str) -> None:
    assert read_cancelled_run(words, TUESDAY) is None


def test_the_day_of_a_run_called_off_rests_for_once() -> None:
    chat = on_the_day().say("long run cancelled")
    (run,) = chat.athlete.profile.dated_runs
    assert (run.day, run.run) == (SUNDAY, RunKind.REST)
    assert "Your coming week" in chat.told
    chat = on_the_day().say("intervals cancelled")
    assert chat.athlete.profile.dated_runs == ()
    assert "nothing changes" in chat.told


def test_a_run_that_goes_back_leaves_the_week_as_it_was() -> None:
    chat = on_the_day().say("long run moved to saturday")
    assert {each.day for each in chat.athlete.profile.dated_runs} == {SATURDAY, SUNDAY}
    chat.say("long run back to sunday")
    assert chat.athlete.profile.dated_runs == ()
    assert "Dates: as every week" in chat.told


@pytest.mark.parametrize("words", ["easy 8k done", "easy run done"])
def test_an_easy_run_done_changes_nothing_and_is_answered(words: str) -> None:
    chat = on_the_day()
    before = chat.athlete
    chat.say(words)
    assert "An easy run takes nothing from" in chat.told
    assert (chat.athlete.log, chat.athlete.profile) == (before.log, before.profile)


@pytest.mark.parametrize(("words", "minutes"), [("10 min", 10), ("only 20 mins", 20)])
def test_minutes_alone_are_what_there_is_for_the_session_on_the_screen(
    words: str, minutes: int
) -> None:
    chat = on_the_day().say("short on time").say(words)
    assert chat.next_session.minutes_given == minutes


def test_minutes_answer_nothing_where_no_session_is_on_the_screen() -> None:
    chat = runner().say("10 min")
    assert chat.next_session.minutes_given is None
    assert chat.command(Place.TODAY).next_session.minutes_given is None


def test_a_small_question_stays_open_beside_a_question_of_the_runner() -> None:
    chat = runner({Question.KIT: "dumbbells"}).say("when is my race")
    assert "I know of no race." in chat.told
    assert "kilograms or pounds" in chat.newest.text


def test_a_greeting_in_the_interview_is_answered_once_in_full() -> None:
    chat = newcomer()
    assert "/delete erases them all" in chat.told
    for words in ("hi", "hello", "hi coach"):
        chat.say(words)
        assert "/delete erases them all" not in chat.told
        assert chat.newest.text == "How old are you?"


def test_the_health_question_is_always_asked_in_full() -> None:
    assert "breathlessness" in newcomer().say("38").say("hi").newest.text


@pytest.mark.parametrize(
    "words",
    [
        "im 38, new to strength, half marathon on 14 march",
        "hi! I'm 38 years old, half marathon on 14 march, new to strength",
        "half marathon on 14 march, new to strength, aged 38",
    ],
)
def test_all_of_a_long_introduction_is_kept(words: str) -> None:
    profile = newcomer().say(words).athlete.profile
    assert profile.age_band is AgeBand.FROM_18_TO_64
    assert profile.experience is Experience.NEW
    assert profile.race is not None
    assert profile.race.races[0].day == date(2027, 3, 14)
