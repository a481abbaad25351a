"""Circumstances told out of the blue change the plan, or the rest is asked."""

from datetime import timedelta

import pytest

from coach.conversation.choices import Place
from coach.dialogue import Question
from coach.profile import Kit, RunKind, Style, Weekday, Wishes
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, newcomer, runner


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("only 15 minutes today", 15),
        ("only have 25 min today", 20),
        ("just 5 minutes today", 10),
    ],
)
def test_little_time_gives_a_version_that_fits(words: str, minutes: int) -> None:
    chat = lifter()
    first = chat.next_session
    chat.say(words)
    short = chat.session(first.id)
    assert short.minutes_given == minutes
    assert short.minutes <= minutes


def test_little_time_without_a_number_is_asked_about() -> None:
    chat = lifter().say("short on time today")
    assert "How long do you have?" in chat.told
    chat.tap("20 min")
    assert chat.next_session.minutes <= 20


def test_a_trip_told_whole_is_taken_at_once() -> None:
    chat = lifter().say("travelling until the 10th, no kit")
    assert [(each.last.day, each.kit) for each in chat.athlete.profile.trips] == [(10, ())]
    assert "Away" in chat.told


def test_a_trip_without_kit_named_is_asked_about() -> None:
    chat = lifter().say("travelling until the 10th")
    assert "What can you train with there?" in chat.told
    chat.say("bands")
    assert [each.kit for each in chat.athlete.profile.trips] == [(Kit.BANDS,)]


def test_a_run_moved_this_week_is_no_new_week() -> None:
    chat = runner().say("long run moved to saturday")
    runs = {each.day.weekday(): each.run for each in chat.athlete.profile.dated_runs}
    assert runs == {5: RunKind.LONG, 6: RunKind.REST}
    assert chat.athlete.profile.running_week is not None
    assert chat.athlete.profile.running_week.on(6) is RunKind.LONG


def test_a_race_told_out_of_the_blue() -> None:
    chat = runner().say("I have a 10k on 31 january")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert [race.distance_km for race in answer.races] == [10]


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("never fridays", Wishes(never=(Weekday.FRIDAY,))),
        ("no strength on thursdays please", Wishes(never=(Weekday.THURSDAY,))),
        ("only before work", Wishes(before_work=True)),
    ],
)
def test_a_wish_out_of_the_blue(words: str, wishes: Wishes) -> None:
    chat = runner().say(words)
    assert chat.athlete.profile.wishes == wishes


@pytest.mark.parametrize(
    ("words", "style"),
    [("keep it light, no bulk", Style.LIGHT), ("I'd like circuits", Style.CIRCUIT)],
)
def test_a_style_out_of_the_blue(words: str, style: Style) -> None:
    assert lifter().say(words).athlete.profile.style is style


def test_a_question_is_answered_and_changes_nothing() -> None:
    chat = lifter()
    before = chat.athlete.profile, chat.athlete.plan
    chat.say("will lifting make me bulky?")
    assert "rarely add size" in chat.told
    assert (chat.athlete.profile, chat.athlete.plan) == before


def test_before_there_is_a_plan_the_interview_goes_on() -> None:
    chat = newcomer().say("only 15 minutes today")
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.AGE


def test_during_a_pause_nothing_is_shortened() -> None:
    chat = lifter().say("pause for 2 weeks").say("only 15 minutes today")
    assert all(each.minutes_given is None for each in chat.sessions())


def test_a_report_that_mentions_time_stays_a_report() -> None:
    chat = lifter().skip(timedelta(hours=1))
    chat.command(Place.TODAY).say("done, took 35 minutes")
    assert chat.report.session is not None


def test_the_season_in_words() -> None:
    chat: Chat = runner().say("show my season")
    assert "Your season" in chat.told
