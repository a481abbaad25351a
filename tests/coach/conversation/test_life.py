"""Pause, silence, a fresh start, erasing, settings: what a runner does around training."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.athlete import Active, Athlete, Away, Paused, Silenced, Standing
from coach.conversation.choices import ChangeAnswer, Place, decode
from coach.conversation.effects import Forget
from coach.conversation.events import EndPause, Form
from coach.dialogue import Question
from coach.plan import SessionStatus
from coach.profile import Dose, Kit, RunKind
from coach.training_log import AnswerChanged
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, newcomer, runner


def standing(chat: Chat) -> Standing:
    return chat.athlete.standing


# --- /start --------------------------------------------------------------------------------


def test_start_again_goes_on_or_offers_a_fresh_start() -> None:
    chat = runner().start()
    assert chat.labels == ("Carry on", "Start afresh")
    assert "Your coming week" in chat.copy().tap("Carry on").told


def test_a_fresh_start_asks_twice_and_keeps_the_log() -> None:
    chat = runner().skip(timedelta(hours=1)).tap("Done").tap("0 ·").tap("clean").tap("2–3")
    log = chat.athlete.log
    chat.start().tap("Start afresh")
    assert chat.has_plan()
    chat.tap("Start afresh")
    assert not chat.has_plan()
    assert chat.athlete.log == log
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.AGE


def test_a_double_tap_starts_nothing_afresh() -> None:
    chat = runner().start()
    old = chat.newest
    chat.tap("Start afresh").tap_old(old, "Start afresh")
    assert chat.has_plan()


def test_a_fresh_start_can_be_left() -> None:
    chat = runner().start().tap("Start afresh").tap("Carry on")
    assert "Your coming week" in chat.told
    assert chat.athlete.dialogue.confirming is None


# --- /pause --------------------------------------------------------------------------------


def test_pause_asks_until_when() -> None:
    chat = runner().command(Place.PAUSE)
    assert "Until when" in chat.told
    assert chat.labels == ("1 week", "2 weeks", "4 weeks", "Until I'm back")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("until 14 December", date(2026, 12, 14)),
        ("two weeks", date(2026, 12, 14)),
        ("next monday", date(2026, 12, 7)),
    ],
)
def test_a_pause_in_words(words: str, until: date) -> None:
    chat = runner().command(Place.PAUSE).say(words)
    assert standing(chat) == Paused(until=until)


def test_a_pause_in_one_line() -> None:
    assert runner().say("pause until 14 December").athlete.standing == Paused(
        until=date(2026, 12, 14)
    )


def test_a_pause_that_is_no_date_is_asked_again() -> None:
    chat = runner().command(Place.PAUSE).say("xyzzy")
    assert "didn't get that date" in chat.told
    assert chat.labels[0] == "1 week"


def test_nothing_comes_during_a_pause_and_one_message_ends_it() -> None:
    chat = runner().command(Place.PAUSE).tap("1 week")
    assert [type(nudge.reason) for nudge in chat.nudges()] == [EndPause]
    assert chat.skip(timedelta(days=6, hours=20)).heard == ()
    chat.skip_to_day(date(2026, 12, 7), "07:00")
    assert standing(chat) == Active()
    assert len(chat.heard) == 1
    assert "Good to have you back" in chat.heard[0]
    assert "Push-up" in chat.heard[0]
    assert chat.labels[0] == "✓ Done"


def test_a_pause_slept_through_is_over_all_the_same() -> None:
    chat = runner().command(Place.PAUSE).tap("1 week").sleep(timedelta(days=13))
    assert chat.heard == ()
    assert standing(chat) == Active()
    assert chat.skip(timedelta(days=7)).heard


def test_during_a_pause_today_says_so_and_offers_the_way_back() -> None:
    chat = runner().command(Place.PAUSE).tap("2 weeks").command(Place.TODAY)
    assert "on a pause until Monday 14 Dec" in chat.told
    chat.tap("I'm back")
    assert standing(chat) == Active()
    assert "Push-up" in chat.told


def test_an_open_pause_keeps_a_nudge_and_silence() -> None:
    chat = runner().command(Place.PAUSE).tap("Until I'm back").skip(timedelta(weeks=3))
    assert chat.heard == ()
    assert chat.nudges()
    assert chat.say("i'm back").athlete.standing == Active()


def test_a_pause_ends_once_on_each_side_of_the_date_line() -> None:
    chat = runner().command(Place.PAUSE).tap("1 week").skip(timedelta(days=8))
    chat.share_place("Pacific/Auckland").share_place("Pacific/Honolulu")
    chat.command(Place.PAUSE).tap("1 week")
    assert chat.nudges()


def test_other_taps_end_the_question_about_the_pause() -> None:
    chat = runner().skip(timedelta(hours=1))
    workout = chat.newest
    chat.command(Place.PAUSE).tap_old(workout, "Done").say("left knee 3/10")
    assert chat.report.pains
    assert "date" not in chat.told


# --- /stop ---------------------------------------------------------------------------------


def test_stop_silences_and_keeps() -> None:
    chat = runner()
    before = chat.athlete.profile, chat.athlete.plan
    chat.command(Place.STOP)
    assert standing(chat) == Silenced()
    assert chat.nudges() == ()
    assert chat.skip(timedelta(weeks=4)).heard == ()
    assert chat.athlete.profile == before[0]
    assert chat.has_plan()
    chat.start()
    assert standing(chat) == Active()
    assert chat.nudges()


@pytest.mark.parametrize("words", ["stop", "Stop!", "stop please"])
def test_a_bare_stop_on_a_session_day_ends_that_session_only(words: str) -> None:
    chat = runner().skip(timedelta(hours=1)).say(words)
    assert standing(chat) == Active()
    assert chat.plan.sessions[0].status is SessionStatus.REPORTED
    assert "What did you leave out" in chat.told


def test_a_bare_stop_on_a_free_day_silences() -> None:
    chat = runner().skip(timedelta(days=1)).say("stop")
    assert standing(chat) == Silenced()


def test_silence_outlasts_blocking() -> None:
    chat = runner().command(Place.STOP).block().unblock()
    assert standing(chat) == Silenced()
    assert chat.skip(timedelta(weeks=1)).heard == ()


def test_who_blocks_gets_nothing_and_who_returns_is_coached_again() -> None:
    chat = runner().block()
    assert standing(chat) == Away()
    assert chat.skip(timedelta(weeks=1)).heard == ()
    assert chat.unblock().athlete.standing == Active()
    assert chat.skip(timedelta(weeks=1)).heard


# --- /delete -------------------------------------------------------------------------------


def test_delete_asks_once_and_erases_everything() -> None:
    chat = runner().command(Place.DELETE)
    assert not chat.erased
    chat.tap("Erase everything")
    assert any(isinstance(effect, Forget) for effect in chat.effects)
    assert chat.athlete == Athlete()


@pytest.mark.parametrize("words", ["yes", "Yes, please", "yep"])
def test_delete_confirmed_in_words(words: str) -> None:
    assert runner().say("delete everything").say(words).erased


@pytest.mark.parametrize("words", ["no", "no, keep it", "nope"])
def test_delete_declined_in_words(words: str) -> None:
    chat = runner().command(Place.DELETE).say(words)
    assert not chat.erased
    assert "Nothing was erased" in chat.told
    assert not chat.say("yes").erased


def test_delete_declined_by_tap() -> None:
    chat = runner().command(Place.DELETE).tap("Keep everything")
    assert not chat.erased
    assert chat.has_plan()


@pytest.mark.parametrize("between", [Place.PLAN, Place.TODAY, Place.HELP])
def test_a_yes_after_something_else_erases_nothing(between: Place) -> None:
    chat = runner().command(Place.DELETE).command(between).say("yes")
    assert not chat.erased


def test_a_yes_after_another_tap_erases_nothing() -> None:
    chat = runner().skip(timedelta(hours=1))
    workout = chat.newest
    chat.command(Place.DELETE).tap_old(workout, "Done").say("yes")
    assert not chat.erased


def test_an_old_erase_button_erases_nothing() -> None:
    chat = runner().command(Place.DELETE)
    old = chat.newest
    chat.tap("Keep everything").tap_old(old, "Erase everything")
    assert not chat.erased


# --- settings ------------------------------------------------------------------------------


def test_every_answer_stands_in_settings_with_a_button() -> None:
    chat = lifter().command(Place.SETTINGS)
    for words in ("Running: Tue tempo", "Kit: dumbbells", "2 × 30 min", "Race: none planned"):
        assert words in chat.told
    asked = {decode(each.data) for each in chat.newest.buttons}
    assert {ChangeAnswer(question=each) for each in Question if each is not Question.DOCTOR} - {
        ChangeAnswer(question=Question.AGE),
        ChangeAnswer(question=Question.JUMP_TEST),
    } <= asked


CHANGES: tuple[tuple[str, str, Question, str], ...] = (
    ("Running days", "Mon tempo, Wed long, Fri easy", Question.WEEK, "days"),
    ("How much", "1 x 30", Question.DOSE, "days"),
    ("Kit", "dumbbells", Question.KIT, "Now in"),
    ("Sore spots", "left knee", Question.SORE, "Out"),
    ("Experience", "most weeks for years", Question.EXPERIENCE, ""),
    ("Race", "marathon on 20 December", Question.RACE, ""),
    ("Reminder", "18:15", Question.TIME, "18:15"),
    ("Place", "it is 23:30 for me", Question.PLACE, ""),
)


@pytest.mark.parametrize(
    ("label", "words", "question"),
    [each[:3] for each in CHANGES],
    ids=[each[0] for each in CHANGES],
)
def test_an_answer_is_changed_alone_and_the_plan_follows(
    label: str, words: str, question: Question
) -> None:
    chat = runner()
    before = chat.athlete.profile
    chat.command(Place.SETTINGS).tap(label)
    chat.say(words)
    waiting = chat.athlete.dialogue.asking
    if waiting is not None and waiting.question is question:
        chat.tap_button(chat.newest.buttons[0], chat.newest.card)
    after = chat.athlete.profile
    changed = {
        name for name in type(before).model_fields if getattr(before, name) != getattr(after, name)
    }
    assert len(changed) == 1
    assert isinstance(chat.athlete.log[-1], AnswerChanged)
    assert chat.athlete.log[-1].question == question
    assert chat.heard


def test_other_running_days_move_the_sessions_and_say_so() -> None:
    chat = runner().command(Place.SETTINGS).tap("Running days")
    chat.say("Wed tempo, Thu easy, Sat long")
    days = {each.weekday.name for each in chat.plan.placements}
    assert days != {"MONDAY", "WEDNESDAY"}
    assert any("Wednesday" in each for each in chat.heard)
    assert "Your coming week" in chat.told


def test_a_sore_spot_says_what_leaves_the_plan() -> None:
    chat = runner().skip(timedelta(days=1)).say("my left knee is sore at the moment")
    if chat.athlete.dialogue.asking is not None:
        chat.say("left knee")
    assert any(spot.area.value == "knee" for spot in chat.athlete.profile.sore_spots or ())
    assert "Out:" in chat.told or "out" in chat.told.lower()


def test_settings_in_words_take_the_answer_at_once() -> None:
    chat = runner().say("remind me at 18:30")
    assert chat.athlete.profile.reminder_time is not None
    assert f"{chat.athlete.profile.reminder_time:%H:%M}" == "18:30"
    assert "18:30" in chat.told


def test_a_shared_place_in_settings_counts_as_a_change() -> None:
    chat = runner().command(Place.SETTINGS).tap("Place").tap("Share my location")
    chat.share_place("America/New_York")
    assert "stays as it was" not in chat.told
    assert "New York" in chat.told
    assert isinstance(chat.athlete.log[-1], AnswerChanged)


def test_back_from_a_single_question_leads_to_settings() -> None:
    chat = runner()
    before = chat.athlete.profile
    chat.command(Place.SETTINGS).tap("Kit").tap("‹ Back")
    assert chat.newest.card == "settings"
    assert chat.athlete.profile == before


def test_ticking_the_same_again_changes_nothing() -> None:
    chat = runner().command(Place.SETTINGS).tap("Kit").tap("Just my body")
    assert chat.athlete.profile.kit == ()


def test_a_new_dose_gives_other_sessions() -> None:
    chat = runner().command(Place.SETTINGS).tap("How much").tap("1 × 30")
    assert chat.athlete.profile.dose == Dose(sessions=1, minutes=30)
    assert len(chat.plan.placements) == 1


def test_new_kit_asks_for_its_weights() -> None:
    chat = runner().command(Place.SETTINGS).tap("Kit").say("dumbbells")
    assert chat.athlete.profile.kit == (Kit.DUMBBELLS,)
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.UNITS


def test_settings_in_the_middle_of_the_interview_change_an_answer() -> None:
    chat = newcomer().say("35").say("none").command(Place.SETTINGS)
    chat.tap("Health").tap("None of these")
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.WEEK
    chat.say("Mon easy")
    assert chat.athlete.profile.running_week is not None
    assert chat.athlete.profile.running_week.days[0] is RunKind.EASY


# --- commands and words --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "words", "sign"),
    [
        (Place.TODAY, "today", "Push-up"),
        (Place.PLAN, "plan", "Your coming week"),
        (Place.PROGRESS, "progress", "Nothing to show yet"),
        (Place.SETTINGS, "settings", "Kit"),
        (Place.HELP, "help", "strength training around your runs"),
        (Place.PAUSE, "pause", "Until when"),
        (Place.DELETE, "delete everything", "Erase everything?"),
        (Place.LOG, "log", "upper body"),
    ],
)
def test_commands_and_words_lead_to_the_same(place: Place, words: str, sign: str) -> None:
    assert sign.lower() in runner().command(place).told.lower()
    assert sign.lower() in runner().say(words).told.lower()


def test_why_these_days_is_one_tap_on_the_plan_and_back() -> None:
    chat = runner().command(Place.PLAN)
    chat.tap("Why")
    messages = len(chat.screen)
    assert "Monday" in chat.told
    chat.tap("My week")
    assert "Your coming week" in chat.told
    assert len(chat.screen) == messages


def test_a_button_for_the_plan_shows_it_below_what_was_tapped() -> None:
    chat = runner().skip(timedelta(days=1)).command(Place.TODAY)
    messages = len(chat.screen)
    chat.tap("My week")
    assert len(chat.screen) == messages + 1
    assert "Your coming week" in chat.screen[-1].text


def test_unknown_words_get_one_sentence() -> None:
    assert len(runner().say("xyzzy").heard) == 1


def test_edited_words_get_one_polite_line() -> None:
    chat = runner().say("done", form=Form.EDITED)
    assert len(chat.heard) == 1
    assert "edited" in chat.told


def test_a_sticker_gets_one_line() -> None:
    assert len(runner().send_sticker().heard) == 1


def test_a_chat_goes_on_after_everything_was_erased() -> None:
    chat: Chat = runner().command(Place.DELETE).tap("Erase everything")
    chat.start(zone_hint="Europe/Berlin")
    assert chat.athlete.dialogue.asking is not None
    assert chat.athlete.dialogue.asking.question is Question.AGE


def test_one_run_on_another_day_leaves_the_others_where_they_are() -> None:
    chat = runner().say("my long run is on saturday now")
    assert chat.athlete.profile.running_week == runner().athlete.profile.running_week
    assert "Sat  long run" in chat.newest.text
    chat.tap("That's it")
    week = chat.athlete.profile.running_week
    assert week is not None
    assert [kind.value for kind in week.days] == [
        *("rest", "tempo", "easy", "rest", "tempo", "long", "rest"),
    ]


def test_a_whole_new_week_is_taken_at_once() -> None:
    chat = runner().say("I now run Mon easy, Tue tempo, Thu easy, Fri easy, Sun long")
    week = chat.athlete.profile.running_week
    assert week is not None
    assert week.days[0] is RunKind.EASY
    assert "Your coming week" in chat.told


def test_a_new_sore_spot_stands_beside_the_known_ones() -> None:
    chat = runner({Question.SORE: "achilles"}).say("my left knee is sore at the moment")
    assert [spot.area.value for spot in chat.athlete.profile.sore_spots or ()] == ["achilles"]
    assert "✓ Knee" in chat.labels
    assert "✓ Achilles" in chat.labels
    chat.tap("That's it")
    assert {spot.area.value for spot in chat.athlete.profile.sore_spots or ()} == {
        *("achilles", "knee"),
    }


def test_one_of_two_sore_spots_gone_is_asked_about() -> None:
    chat = runner({Question.SORE: "achilles and knee"}).say("my knee is no longer sore")
    assert {spot.area.value for spot in chat.athlete.profile.sore_spots or ()} == {
        *("achilles", "knee"),
    }


def test_new_kit_stands_beside_what_is_known() -> None:
    chat = lifter().say("I bought a kettlebell")
    assert Kit.KETTLEBELL not in (chat.athlete.profile.kit or ())
    assert "✓ Dumbbells" in chat.labels
    assert "✓ Kettlebell" in chat.labels
    chat.tap("That's it")
    assert chat.athlete.profile.kit == (Kit.DUMBBELLS, Kit.KETTLEBELL)


def test_a_pain_that_no_session_explains_becomes_a_sore_spot() -> None:
    chat = runner().skip(timedelta(hours=1)).say("left knee 3/10")
    assert [spot.area.value for spot in chat.athlete.profile.sore_spots or ()] == ["knee"]


def test_a_minor_told_late_waits_for_an_adult_and_a_coach() -> None:
    chat = runner().say("im 15 actually")
    waiting = chat.athlete.dialogue.asking
    assert waiting is not None
    assert waiting.question is Question.AGE
    assert not [each for each in chat.nudges() if each.reason.kind == "remind_session"]
    chat.tap("Yes")
    assert [each for each in chat.nudges() if each.reason.kind == "remind_session"]


@pytest.mark.parametrize(
    ("words", "owned"), [("8,12 kg", [8, 12]), ("12,5 kg", [12.5]), ("7,5, 10 kg", [7.5, 10])]
)
def test_a_comma_between_weights_lists_them(words: str, owned: list[float]) -> None:
    chat = runner({Question.KIT: "dumbbells"}).say("change my weights").say(words)
    loads = chat.athlete.profile.owned_loads
    assert loads is not None
    assert [each.amount for each in loads.dumbbells or ()] == owned


@pytest.mark.parametrize("words", ["my knee hurts", "I bought dumbbells"])
def test_dates_stay_where_the_days_stay(words: str) -> None:
    chat = runner(now=datetime(2026, 12, 1, 18, 30, tzinfo=UTC))
    before = [(each.id, each.day) for each in chat.sessions()]
    chat.say(words)
    if chat.athlete.dialogue.asking is not None:
        chat.say(words)
    assert [(each.id, each.day) for each in chat.sessions()] == before
