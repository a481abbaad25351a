"""A lighter week on signs, silence met once, and who should look at a place: said once."""

from datetime import date, timedelta

import pytest

from coach.conversation import advice, lighter_week
from coach.conversation.choices import ActOnLighterWeek, LighterAct, Place
from coach.conversation.events import BreakSilence, NudgeDue, RemindSession, ReviewWeek, TurnDay
from coach.conversation.respond import agenda, respond
from coach.conversation.scene import Scene
from coach.dialogue import Advised, ReportQuestion
from coach.phrases import English
from coach.plan import Reps, Session, SessionStatus
from coach.profile import BodyArea, Race
from coach.training_log import LighterWeekEnded, LighterWeekTaken, WhySeen
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter

MONDAY = date(2026, 11, 30)
WEDNESDAY = date(2026, 12, 2)
SUNDAY = date(2026, 12, 6)
OFFER = "How about a lighter week?"
ANSWERS = {
    ReportQuestion.PAIN: "3–5",
    ReportQuestion.PLACE: "Thigh",
    ReportQuestion.FEEL: "Sore muscle",
    ReportQuestion.FORM: "No, clean",
    ReportQuestion.EFFORT: "2–3 left",
}


def told(chat: Chat, words: str) -> Chat:
    """A session told in words, and whatever is still asked about it."""
    chat.say(words)
    while (current := chat.athlete.dialogue.check_in) is not None and current.question is not None:
        chat.tap(ANSWERS[current.question])
    return chat


def tired(chat: Chat, *days: date) -> Chat:
    for day in days:
        chat.skip_to_day(day, "07:20").say("slept 4 hours")
    return chat


def sore_twice() -> Chat:
    """A lifter whose thighs are sore after two sessions, who slept badly on two days."""
    chat = tired(lifter(), MONDAY)
    told(chat, "done, both quads sore 5/10, form ok, 2 left")
    tired(chat, date(2026, 12, 1), WEDNESDAY)
    return chat


def offered() -> Chat:
    """The same lifter, for whom now two signs speak for a lighter week."""
    return told(sore_twice(), "done, both quads sore 5/10, form ok, 2 left")


def legs(chat: Chat) -> Session:
    return next(each for each in chat.sessions() if each.focus.loads_legs)


def entries(chat: Chat, kind: type[object]) -> list[object]:
    return [each for each in chat.athlete.log if isinstance(each, kind)]


# --- a lighter week -------------------------------------------------------------------------


def test_it_is_offered_with_its_reason_when_a_report_brings_the_second_sign() -> None:
    chat = sore_twice()
    assert OFFER not in "".join(message.text for message in chat.screen)
    told(chat, "done, both quads sore 5/10, form ok, 2 left")
    assert chat.newest.text == (
        "How about a lighter week? Your muscles stay sore and you were tired on three days this "
        "week."
    )
    assert chat.labels == ("Take it", "Not now")


def test_taken_it_halves_the_sets_at_the_same_loads_and_ends_by_itself() -> None:
    chat = offered()
    before = chat.next_session
    chat.tap("Take it")
    (taken,) = entries(chat, LighterWeekTaken)
    assert isinstance(taken, LighterWeekTaken)
    assert (taken.last - taken.first).days == 6
    assert taken.first == chat.today
    after = chat.session(before.id)
    for full, light in zip(before.prescriptions, after.prescriptions, strict=True):
        assert light.exercise == full.exercise
        assert light.sets == (full.sets + 1) // 2
        assert light.load == full.load
        assert light.reps_in_reserve == full.reps_in_reserve + 2
        assert not light.may_progress
        if isinstance(full.work, Reps) and isinstance(light.work, Reps):
            assert light.work.count == full.work.count - 2
    assert after.minutes < before.minutes
    later = [each for each in chat.sessions() if each.day > taken.last]
    assert later
    assert all(max(asked.sets for asked in each.prescriptions) > 1 for each in later)


def test_rolling_on_leaves_a_lighter_session_as_light_as_it_is() -> None:
    chat = offered().tap("Take it")
    session = chat.next_session
    for _ in range(3):
        chat.say("plan")
    assert chat.session(session.id) == session
    chat.skip_to_day(session.day, "12:00").say("plan").skip(timedelta(days=1)).say("plan")
    assert chat.session(session.id).prescriptions == session.prescriptions
    assert chat.session(session.id).status is SessionStatus.PLANNED


def test_the_season_counts_a_lighter_week_that_is_over_as_its_own() -> None:
    chat = offered()
    block = chat.plan.block
    assert block is not None
    chat.tap("Take it").skip(timedelta(days=6)).say("plan")
    assert chat.plan.block is not None
    assert chat.plan.block.lighter == block.lighter
    chat.skip(timedelta(days=1)).say("plan")
    assert chat.plan.block.lighter == date(2026, 11, 30)
    assert chat.plan.block.lighter > block.lighter


def test_a_lighter_week_taken_back_is_not_counted() -> None:
    chat = offered()
    block = chat.plan.block
    chat.tap("Take it").tap("Back to normal").skip(timedelta(days=8)).say("plan")
    assert block is not None
    assert chat.plan.block is not None
    assert chat.plan.block.lighter == block.lighter


def test_less_time_in_a_lighter_week_stays_light() -> None:
    chat = offered().tap("Take it")
    session = chat.next_session
    chat.skip_to_day(session.day, "07:30").tap("Less time").tap("15 min")
    assert all(each.sets == 1 for each in chat.session(session.id).prescriptions)


def test_a_session_begun_stays_as_it_is() -> None:
    chat = offered()
    begun = chat.report.session
    assert begun is not None
    before = chat.session(begun)
    chat.tap("Take it")
    assert chat.session(begun).prescriptions == before.prescriptions


def test_the_card_says_that_the_week_is_lighter() -> None:
    chat = offered().tap("Take it")
    chat.skip_to_day(chat.next_session.day, "07:10")
    assert "A lighter week: fewer sets" in chat.heard[-1]


def test_it_can_be_taken_back() -> None:
    chat = offered()
    before = chat.next_session
    chat.tap("Take it").tap("Back to normal")
    assert "the full sets again" in chat.told
    assert len(entries(chat, LighterWeekEnded)) == 1
    assert chat.session(before.id).prescriptions == before.prescriptions
    chat.choose(ActOnLighterWeek(act=LighterAct.TAKE_BACK))
    assert len(entries(chat, LighterWeekEnded)) == 1


@pytest.mark.parametrize("label", ["Take it", "Not now"])
def test_an_answer_given_twice_counts_once(label: str) -> None:
    chat = offered()
    card = chat.newest
    chat.tap(label)
    log = chat.athlete.log
    chat.tap_old(card, "Take it").tap_old(card, "Not now")
    assert chat.athlete.log == log
    assert chat.toasts == ("That is over; the plan goes on as it is.",)


def test_an_offer_of_a_week_ago_is_past() -> None:
    chat = offered()
    card = chat.newest
    chat.skip(timedelta(days=8)).tap_old(card, "Take it")
    assert entries(chat, LighterWeekTaken) == []


def test_without_an_offer_there_is_nothing_to_take() -> None:
    chat = lifter().choose(ActOnLighterWeek(act=LighterAct.TAKE))
    assert entries(chat, LighterWeekTaken) == []


def test_it_is_not_offered_again_within_two_weeks() -> None:
    chat = offered().tap("Not now")
    assert "goes on as it is" in chat.told
    shown = len(chat.screen)
    for day in range(7, 14):
        tired(chat, MONDAY + timedelta(days=day))
        if chat.next_session.day == chat.today:
            told(chat, "done, both quads sore 5/10, form ok, 2 left")
    assert not any(OFFER in message.text for message in chat.screen[shown:])


def test_the_review_offers_it_where_no_report_did() -> None:
    chat = told(lifter().skip(timedelta(hours=1)), "done, both quads sore 5/10, form ok, 2 left")
    chat.skip_to_day(WEDNESDAY, "07:20")
    told(chat, "done, both quads sore 5/10, form ok, 2 left")
    assert OFFER not in chat.newest.text
    days = tuple(date(2026, 12, number) for number in (4, 5, 6))
    tired(chat, *days)
    chat.skip_to_day(SUNDAY, "18:30")
    (review,) = chat.heard[-1:]
    assert "Your week: 2 of 2 sessions done." in review
    assert OFFER in review
    assert chat.labels == ("Take it", "Not now", "My week")
    chat.tap("Take it")
    assert len(entries(chat, LighterWeekTaken)) == 1


def scene_of(chat: Chat) -> Scene:
    """The same lifter, as if nothing had been offered yet."""
    blank = chat.athlete.dialogue.model_copy(update={"lighter_offer": None})
    athlete = chat.athlete.model_copy(update={"dialogue": blank})
    return Scene(athlete=athlete, now=chat.now, at=chat.now, say=English())


def test_a_report_that_brings_nothing_new_leaves_the_offer_to_the_review() -> None:
    chat = told(lifter().skip(timedelta(hours=1)), "done, both quads sore 5/10, form ok, 2 left")
    chat.skip_to_day(WEDNESDAY, "07:20")
    told(chat, "done, both quads sore 5/10, form ok, 2 left")
    tired(chat, *(date(2026, 12, number) for number in (3, 4, 5)))
    told(chat, "did plank 3x30 today, no pain, form ok, 2 left")
    assert lighter_week.due(scene_of(chat)) is not None
    assert not any(OFFER in message.text for message in chat.screen)
    assert OFFER in chat.skip_to_day(SUNDAY, "18:30").heard[-1]


@pytest.mark.parametrize(
    "stage",
    [
        {"lighter_week": True},
        {"sets_percent": 60},
        {"race": Race(day=date(2026, 12, 13), distance_km=10), "may_progress": False},
    ],
    ids=["its own lighter week", "fewer sets", "a race near"],
)
def test_no_offer_while_the_season_is_light_by_itself(stage: dict[str, object]) -> None:
    scene = scene_of(offered())
    assert lighter_week.due(scene) is not None
    plan = scene.athlete.plan
    assert plan is not None
    sessions = tuple(
        each.model_copy(update={"stage": each.stage.model_copy(update=stage)})
        for each in plan.sessions
    )
    seasonal = scene.knowing(plan=plan.model_copy(update={"sessions": sessions}))
    assert lighter_week.due(seasonal) is None


# --- silence --------------------------------------------------------------------------------

FOURTEENTH = date(2026, 12, 14)
ASKED = "Two quiet weeks."


def silent() -> Chat:
    """A lifter not heard of for two weeks, on the morning of the question."""
    return lifter().skip_to_day(FOURTEENTH, "07:10")


def test_after_two_silent_weeks_one_friendly_question_then_quiet() -> None:
    chat = silent()
    assert ASKED in chat.heard[-1]
    assert chat.labels == ("I'm still here", "Lighter for a week", "Pause", "Stop reminders")
    assert chat.skip(timedelta(weeks=6)).heard == ()
    assert [type(each.reason) for each in chat.nudges()] == [TurnDay]


def test_a_reminder_that_comes_all_the_same_says_nothing() -> None:
    chat = silent()
    session = chat.next_session
    chat.skip_to_day(session.day, "07:00")
    late = NudgeDue(at=chat.now, reason=RemindSession(session=session.id))
    assert respond(chat.athlete, late, chat.now).effects == ()


def test_not_a_day_sooner() -> None:
    chat = lifter().skip_to_day(FOURTEENTH - timedelta(days=1), "23:00")
    assert not any(ASKED in message.text for message in chat.screen)


def test_on_that_day_there_is_no_reminder_beside_it() -> None:
    chat = lifter().skip_to_day(FOURTEENTH - timedelta(days=1), "23:00")
    chat.skip_to_day(FOURTEENTH, "23:00")
    assert len(chat.heard) == 1


def test_a_word_within_two_weeks_puts_it_off() -> None:
    chat = lifter().skip_to_day(date(2026, 12, 10), "12:00").say("thanks")
    chat.skip_to_day(date(2026, 12, 23), "23:00")
    assert not any(ASKED in message.text for message in chat.screen)
    chat.skip_to_day(date(2026, 12, 24), "07:10")
    assert ASKED in chat.heard[-1]


def test_still_here_brings_the_reminders_back() -> None:
    chat = silent().tap("I'm still here")
    assert chat.told.startswith("Good to hear from you.")
    assert "Next: " in chat.told
    assert any(isinstance(each.reason, RemindSession) for each in chat.nudges())


@pytest.mark.parametrize("words", ["hello", "plan", "gibberish"])
def test_any_word_brings_the_reminders_back(words: str) -> None:
    chat = silent().say(words)
    assert chat.athlete.dialogue.quiet_since is None
    assert any(isinstance(each.reason, RemindSession | ReviewWeek) for each in chat.nudges())


def test_lighter_makes_the_coming_week_lighter() -> None:
    chat = silent()
    chat.tap("Lighter for a week")
    (taken,) = entries(chat, LighterWeekTaken)
    assert isinstance(taken, LighterWeekTaken)
    assert taken.first == FOURTEENTH
    assert all(1 <= each.sets <= 2 for each in chat.next_session.prescriptions)


def test_pause_and_stop_lead_where_they_always_do() -> None:
    assert silent().tap("Pause").athlete.dialogue.pausing
    assert silent().tap("Stop reminders").nudges() == ()


def test_asked_on_another_day_when_the_first_was_slept_through() -> None:
    chat = lifter().skip_to_day(FOURTEENTH, "05:00").sleep(timedelta(hours=12))
    assert not any(ASKED in message.text for message in chat.screen)
    chat.skip_to_day(FOURTEENTH + timedelta(days=1), "07:10")
    assert ASKED in chat.heard[-1]


@pytest.mark.parametrize("place", [Place.STOP, Place.PAUSE])
def test_who_wanted_quiet_is_not_asked(place: Place) -> None:
    chat = lifter().command(place)
    if place is Place.PAUSE:
        chat.tap("Until I'm back")
    chat.skip(timedelta(weeks=4))
    assert not any(ASKED in message.text for message in chat.screen)


def test_during_a_hold_nobody_is_asked() -> None:
    chat = lifter().say("I have chest pain").skip(timedelta(weeks=4))
    assert not any(ASKED in message.text for message in chat.screen)


def test_a_question_that_comes_due_late_finds_nobody_silent() -> None:
    """The runner spoke between the nudge's making and its coming."""
    chat = lifter().skip_to_day(FOURTEENTH, "05:00")
    chat.say("hello")
    turn = respond(chat.athlete, NudgeDue(at=chat.now, reason=BreakSilence()), chat.now)
    assert turn.effects == ()


def test_who_was_never_heard_of_is_left_alone() -> None:
    chat = lifter().skip_to_day(FOURTEENTH, "05:00")
    stored = chat.athlete.model_copy(update={"last_heard": None})
    assert any(isinstance(each.reason, BreakSilence) for each in agenda(chat.athlete, chat.now))
    assert not any(isinstance(each.reason, BreakSilence) for each in agenda(stored, chat.now))


# --- who should look at it ------------------------------------------------------------------

SECOND_TIME = "That is the second time for the knee."


def strong_knee(chat: Chat) -> Chat:
    """The next session of legs, with a knee that had to stop."""
    session = legs(chat)
    chat.skip_to_day(session.day, "07:30")
    chat.say("done, knee 7/10 in front, dull, form ok, 2 left")
    while (current := chat.athlete.dialogue.check_in) is not None and current.question is not None:
        chat.tap({**ANSWERS, ReportQuestion.SPOT: "In front"}[current.question])
    return chat


def test_the_second_time_above_five_is_said_once() -> None:
    chat = strong_knee(lifter())
    assert SECOND_TIME not in chat.told
    assert "no better in two weeks" in chat.told
    strong_knee(chat)
    assert SECOND_TIME in chat.told
    (advised,) = chat.athlete.dialogue.advised
    assert advised.why is WhySeen.ABOVE_FIVE_AGAIN
    assert advised.report == chat.report.id
    chat.skip_to_day(chat.today + timedelta(days=6 - chat.today.weekday()), "18:30")
    assert SECOND_TIME not in chat.heard[-1]


def test_it_is_still_said_when_that_report_is_corrected() -> None:
    chat = strong_knee(strong_knee(lifter()))
    chat.tap("Fix").tap("How hard").tap("4 or more")
    assert SECOND_TIME in chat.told


def test_what_was_said_of_a_complaint_that_is_over_is_forgotten() -> None:
    chat = strong_knee(lifter())
    said = tuple(Advised(area=area, why=WhySeen.RISING) for area in (BodyArea.KNEE, BodyArea.WRIST))
    scene = scene_of(chat).talking(advised=said)
    assert advice.remembered(scene, ()).dialogue.advised == said[:1]


def test_no_better_after_two_weeks_is_said_in_the_review() -> None:
    chat = lifter()
    for _ in range(2):
        chat.skip_to_day(legs(chat).day, "07:30")
        chat.say("done, knee 4/10 in front, dull, form ok, 2 left")
        while (now := chat.athlete.dialogue.check_in) is not None and now.question is not None:
            chat.tap({**ANSWERS, ReportQuestion.SPOT: "In front"}[now.question])
    chat.skip_to_day(date(2026, 12, 18), "12:00").say("thanks")
    chat.skip_to_day(date(2026, 12, 20), "18:30")
    assert "The knee is no better after two weeks of less." in chat.heard[-1]
    assert [each.why for each in chat.athlete.dialogue.advised] == [WhySeen.NOT_BETTER]
    assert "no better" not in chat.skip(timedelta(weeks=1)).heard[-1]


def test_a_place_that_is_reason_enough_says_so_at_once() -> None:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30").tap("Done").tap("3–5").tap("Hamstring")
    chat.tap("Dull").tap("all at once").tap("No, clean").tap("2–3 left")
    assert "Where the hamstring hurts, and how it came" in chat.told
    assert "in the next days" in chat.told


@pytest.mark.parametrize("forbidden", ["tendinitis", "injur", "tear", "sprain", "syndrome", "safe"])
def test_the_words_never_diagnose(forbidden: str) -> None:
    for area in BodyArea:
        for why in WhySeen:
            assert forbidden not in English().should_be_seen(area, why).plain.lower()
