"""Words of danger wherever they are typed, the hold they bring, and how it ends."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from coach.conversation.choices import Confirm, GoTo, Place
from coach.conversation.effects import Withdraw
from coach.conversation.events import FollowUpSession, Form, RemindSession
from coach.dialogue import Confirming, Question
from coach.plan import SessionStatus
from coach.training_log import HoldBegan, HoldEnded, RedFlag
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import newcomer, runner

DANGERS = (
    ("I have chest pain", RedFlag.EMERGENCY),
    ("I fainted after the session", RedFlag.EMERGENCY),
    ("my left foot went numb", RedFlag.URGENT),
    ("my calf is hot and swollen", RedFlag.URGENT),
    ("my shin bone hurts at night", RedFlag.ASSESS),
)
NEAR_MISSES = (
    "No chest pain",
    "no pain in my chest, no dizziness",
    "that killed my quads",
    "did 3x10 chest press",
    "I'm dead after that, in a good way",
)


def idle() -> Chat:
    return runner()


def in_a_question() -> Chat:
    return newcomer().say("35")


def on_session_day() -> Chat:
    return runner().skip(timedelta(hours=1))


def in_check_in() -> Chat:
    return on_session_day().tap("Done").tap("3–5")


def in_settings() -> Chat:
    return runner().command(Place.SETTINGS).tap("Kit")


def deleting() -> Chat:
    return runner().command(Place.DELETE)


def pausing() -> Chat:
    return runner().command(Place.PAUSE)


WHEREVER = (idle, in_a_question, on_session_day, in_check_in, in_settings, deleting, pausing)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("place", WHEREVER)
def test_danger_is_heard_wherever_it_is_typed(place: Callable[[], Chat], form: Form) -> None:
    chat = place().say("I have chest pain", form=form)
    assert chat.is_held()
    assert "emergency number" in chat.told
    assert Withdraw() in chat.effects
    reasons = [nudge.reason for nudge in chat.nudges()]
    assert not any(isinstance(each, RemindSession | FollowUpSession) for each in reasons)


@pytest.mark.parametrize(("words", "flag"), DANGERS)
def test_what_to_do_now_is_said_plainly(words: str, flag: RedFlag) -> None:
    chat = runner().say(words)
    assert chat.athlete.hold is not None
    assert chat.athlete.hold.flag is flag
    assert isinstance(chat.athlete.log[-1], HoldBegan)
    urgency = {
        RedFlag.EMERGENCY: "Call your local emergency number",
        RedFlag.URGENT: "seen by a doctor today",
        RedFlag.ASSESS: "needs a doctor within days",
    }
    assert urgency[flag] in chat.told


@pytest.mark.parametrize("words", NEAR_MISSES)
@pytest.mark.parametrize("place", WHEREVER)
def test_near_misses_raise_none(place: Callable[[], Chat], words: str) -> None:
    assert place().say(words).athlete.hold is None


def test_the_graver_flag_stays() -> None:
    chat = runner().say("I have chest pain").say("my shin bone hurts at night")
    assert chat.athlete.hold is not None
    assert chat.athlete.hold.flag is RedFlag.EMERGENCY


def test_the_session_ends_and_its_buttons_go() -> None:
    chat = on_session_day()
    workout = chat.newest
    chat.say("I have chest pain")
    assert chat.card(workout.card or "").buttons == ()
    chat.tap_old(workout, "Done")
    assert "on hold" in chat.told
    assert chat.plan.sessions[0].status is SessionStatus.PLANNED


@pytest.mark.parametrize(
    "place",
    [
        Place.TODAY,
        Place.PLAN,
        Place.LOG,
        Place.PROGRESS,
        Place.NEXT,
        Place.START,
        Place.SETTINGS,
        Place.RESUME,
        Place.WHY_DAYS,
        Place.CHANGES,
        Place.FRESH_START,
        Place.PAUSE,
    ],
)
def test_training_is_answered_with_the_hold(place: Place) -> None:
    chat = runner().say("I have chest pain").command(place)
    assert "on hold" in chat.told
    chat.choose(GoTo(place=place))
    assert "on hold" in chat.told


@pytest.mark.parametrize(
    "words", ["done", "plan", "left knee 3/10", "today", "skip", "hello", "xyzzy", "35", "yes"]
)
@pytest.mark.parametrize("place", WHEREVER)
def test_words_are_answered_with_the_hold(place: Callable[[], Chat], words: str) -> None:
    chat = place().say("I have chest pain")
    before = chat.athlete.profile, chat.athlete.plan
    chat.say(words)
    assert "on hold" in chat.told
    assert (chat.athlete.profile, chat.athlete.plan) == before


@pytest.mark.parametrize("place", WHEREVER)
def test_during_a_hold_no_question_is_asked_again(place: Callable[[], Chat]) -> None:
    chat = place().say("I have chest pain")
    for say in (chat.send_sticker, lambda: chat.command(Place.HELP)):
        say()
        assert all("question" not in (each.card or "") for each in chat.screen if each.buttons)
    chat.share_place("Europe/Berlin")
    assert "on hold" in chat.told


def test_nothing_comes_unasked_during_a_hold() -> None:
    chat = runner().say("I have chest pain").skip(timedelta(days=21))
    assert chat.heard == ()


@pytest.mark.parametrize("words", ["the doctor cleared me", "my physio gave me the all clear"])
def test_words_of_a_professional_end_the_hold(words: str) -> None:
    chat = runner().say("I have chest pain").say(words)
    assert not chat.is_held()
    ended = chat.athlete.log[-1]
    assert isinstance(ended, HoldEnded)
    assert not ended.false_alarm
    assert any(isinstance(nudge.reason, RemindSession) for nudge in chat.nudges())


def test_a_tap_ends_the_hold_and_training_is_open_again() -> None:
    chat = runner().say("I have chest pain").tap("A professional has cleared me")
    assert not chat.is_held()
    assert "Next:" in chat.told
    chat.command(Place.TODAY)
    assert "Push-up" in chat.told


def test_a_false_alarm_takes_a_confirmed_second_tap() -> None:
    chat = runner().say("I have chest pain")
    chat.choose(Confirm(matter=Confirming.FALSE_ALARM, yes=True))
    assert chat.is_held()
    chat.tap("It was a false alarm")
    assert chat.is_held()
    first = chat.newest
    chat.tap("No, keep the hold")
    assert chat.is_held()
    chat.tap_old(first, "Yes, a false alarm")
    assert chat.is_held()
    chat.tap("It was a false alarm").tap("Yes, a false alarm")
    assert not chat.is_held()
    ended = chat.athlete.log[-1]
    assert isinstance(ended, HoldEnded)
    assert ended.false_alarm


def test_after_the_hold_the_open_question_comes_back() -> None:
    chat = in_a_question().say("I have chest pain").tap("A professional has cleared me")
    assert chat.newest.card == "question"
    assert "Is any of this true" in chat.newest.text


def test_after_the_hold_the_check_in_goes_on() -> None:
    chat = in_check_in().say("I have chest pain").tap("A professional has cleared me")
    assert "Where did it hurt" in chat.newest.text


@pytest.mark.parametrize("place", [Place.HELP, Place.STOP, Place.DELETE])
def test_help_silence_and_erasing_stay_open(place: Place) -> None:
    chat = runner().say("I have chest pain").command(place)
    assert "on hold until" not in chat.told


def test_everything_can_be_erased_during_a_hold() -> None:
    chat = runner().say("I have chest pain").command(Place.DELETE).tap("Erase everything")
    assert chat.erased


def test_the_chest_as_a_place_of_pain_is_a_red_flag() -> None:
    chat = in_check_in().tap("Chest")
    assert chat.athlete.hold is not None
    assert chat.athlete.hold.flag is RedFlag.EMERGENCY


# --- the screen, asked again ---------------------------------------------------------------


def screened_before(days: int) -> Chat:
    """A runner who was heard from lately, and screened so many days ago."""
    chat = runner()
    chat.athlete = chat.athlete.model_copy(update={"screened_at": chat.now - timedelta(days=days)})
    return chat


@pytest.mark.parametrize(("days", "is_due"), [(364, False), (366, True)])
def test_the_screen_is_asked_again_after_twelve_months(days: int, is_due: bool) -> None:
    chat = screened_before(days).command(Place.TODAY)
    assert ("Is any of this true" in chat.newest.text) is is_due
    if is_due:
        chat.tap("None of these").command(Place.TODAY)
        assert "Push-up" in chat.told


def test_a_screen_answered_in_settings_is_not_asked_again() -> None:
    chat = screened_before(366).command(Place.SETTINGS).tap("Health").tap("None of these")
    assert "Push-up" in chat.command(Place.TODAY).told


def test_the_screen_is_not_asked_again_sooner() -> None:
    chat = runner().skip(timedelta(weeks=7, days=6)).command(Place.TODAY)
    assert "Is any of this true" not in chat.told


def test_the_screen_is_asked_again_after_eight_weeks_away() -> None:
    chat = runner().skip(timedelta(weeks=8, days=1))
    for words in ("done", "plan", "today"):
        assert "Is any of this true" in chat.copy().say(words).newest.text
    for place in (Place.TODAY, Place.PLAN, Place.LOG, Place.NEXT):
        assert "Is any of this true" in chat.copy().command(place).newest.text


def test_after_a_year_the_reminder_is_the_screen() -> None:
    chat = screened_before(366).skip(timedelta(hours=1))
    assert "Is any of this true" in chat.screen[-1].text
    assert chat.screen[-1].labels[0] == "None of these"


def test_the_screen_cannot_be_backed_out_of() -> None:
    chat = runner().skip(timedelta(weeks=8, days=1)).command(Place.TODAY).tap("‹ Back")
    assert "I need this answer" in chat.told
    assert chat.newest.card == "question"


def test_back_from_the_doctor_leads_to_the_screen_again() -> None:
    chat = runner().skip(timedelta(weeks=8, days=1)).command(Place.TODAY)
    chat.say("medicine").tap("‹ Back")
    assert "Is any of this true" in chat.newest.text


@pytest.mark.parametrize(
    "words",
    ["I'm pregnant", "I was diagnosed with high blood pressure", "I started taking heart medicine"],
)
def test_words_that_health_changed_ask_the_screen(words: str) -> None:
    chat = runner().say(words)
    waiting = chat.athlete.dialogue.asking
    assert waiting is not None
    assert waiting.question in (Question.HEALTH, Question.DOCTOR)


def stopped_later() -> Chat:
    """A runner with a plan, for whom the screen now says: a doctor first."""
    chat = runner().command(Place.SETTINGS).tap("Health")
    return chat.tap("Chest pain").tap("That's it")


def test_a_plan_rests_while_a_doctor_has_to_be_asked() -> None:
    chat = stopped_later()
    assert "talk to a doctor" in chat.told
    assert "Your coming week" not in chat.told
    for place in (Place.TODAY, Place.PLAN, Place.NEXT, Place.LOG):
        chat.command(place)
        assert "talk to a doctor" in chat.told
    for words in ("done", "today", "plan"):
        chat.say(words)
        assert "talk to a doctor" in chat.told
    assert chat.skip(timedelta(days=10)).heard == ()


def test_a_plan_that_rests_stays_at_rest_when_settings_change() -> None:
    chat = stopped_later().command(Place.SETTINGS).tap("Kit").tap("Just my body")
    assert "Your coming week" not in chat.told


def test_a_doctors_word_brings_the_plan_back_bounded() -> None:
    chat = stopped_later().tap("My doctor has cleared it")
    assert "light and steady" in chat.told
    assert "Your coming week" in chat.told
    chat.command(Place.TODAY)
    assert "Push-up" in chat.told


def test_a_resumed_pause_asks_the_screen_first() -> None:
    chat = runner().command(Place.PAUSE).tap("Until I'm back").skip(timedelta(weeks=9))
    chat.command(Place.RESUME)
    assert "Is any of this true" in chat.newest.text
    assert "Push-up" not in chat.told
