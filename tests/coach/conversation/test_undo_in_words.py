""" "Undo" after whatever life brought: it is as it was before, and says what was taken back."""

from datetime import date, timedelta

import pytest

from coach.athlete import Active
from coach.plan import Session
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter

WEDNESDAY = date(2026, 12, 2)
LEG_DAY = lifter().skip_to_day(WEDNESDAY, "07:30")


def leg_day() -> Chat:
    """Half an hour after the reminder of a day with leg work."""
    return LEG_DAY.copy()


def ahead(chat: Chat) -> tuple[Session, ...]:
    """The sessions from today on, as they are planned."""
    return chat.sessions()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("can't today", "Taken back: legs and hips is on Wednesday 2 Dec again"),
        ("move to Friday", "Taken back: legs and hips is on Wednesday 2 Dec again"),
        ("only 15 minutes", "Taken back: today is as planned"),
        ("legs are dead", "Taken back: today is as planned"),
        ("slept 4 hours", "Taken back: today is as planned"),
        ("ran a hard one yesterday", "Taken back: today is as planned"),
        ("I have a fever", "Taken back: no pause"),
        ("pause for two weeks", "Taken back: no pause"),
        ("travelling until the 10th, no kit", "Away: no trip"),
        ("long run moved to Saturday", "Dates: as every week"),
        ("10k race on Sunday", "Race: none planned"),
    ],
)
def test_undo_brings_the_days_before_back_and_says_what_it_took_back(words: str, said: str) -> None:
    before, chat = leg_day(), leg_day().say(words)
    chat.say("undo")
    assert said in chat.told
    assert ahead(chat) == ahead(before)
    assert chat.athlete.standing == Active()
    assert chat.athlete.dialogue.ill_since is None
    assert chat.athlete.dialogue.tired_days == before.athlete.dialogue.tired_days


def test_what_was_told_last_is_taken_back_first() -> None:
    chat = leg_day().say("travelling until the 10th, no kit").say("slept 4 hours")
    away = leg_day().say("travelling until the 10th, no kit")
    assert ahead(chat.say("undo")) == ahead(away)
    assert "no trip" in chat.say("undo").told
    chat = leg_day().say("slept 4 hours").say("travelling until the 10th, no kit")
    assert "no trip" in chat.say("undo").told
    assert chat.next_session == leg_day().say("slept 4 hours").next_session


def test_what_was_told_of_a_day_is_gone_with_it() -> None:
    chat = leg_day().say("legs are dead").skip(timedelta(days=1))
    assert "Nothing to undo" in chat.say("undo").told


def test_a_version_for_less_time_can_be_left_by_a_tap() -> None:
    chat = leg_day().tap("Less time").tap("20 min")
    assert chat.next_session.minutes <= 20
    chat.tap("As planned after all")
    assert chat.next_session == leg_day().next_session
    assert "As planned after all" not in chat.labels


def test_a_session_told_by_mistake_is_put_right() -> None:
    chat = leg_day().tap("Some of it").say("undo")
    assert "What should I correct?" in chat.told
    assert chat.labels == ("Whether it hurt", "Whether form held", "What I did", "How hard it was")


def test_a_move_of_a_day_gone_by_goes_back_to_it() -> None:
    chat = lifter().skip_to_day(date(2026, 12, 1), "12:00").tap("On Fri 4 Dec instead").say("undo")
    assert "Taken back: upper body and core is on Monday 30 Nov again" in chat.told
    assert chat.plan.sessions[0].day == date(2026, 11, 30)


def test_a_change_of_a_day_to_come_says_from_when() -> None:
    chat = lifter().tap("Done").tap("0 ·").tap("clean").tap("2–3")
    chat.skip_to_day(date(2026, 12, 8), "08:00").say("why")
    assert "From Wed 9 Dec" in chat.told
    assert "fewer reps on" in chat.say("what changed?").told
