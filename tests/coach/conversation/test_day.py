"""A session's day: the workout, Done, Some of it, Later, Skip, a free day, words in between."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.conversation.choices import ActOnSession, Place, SessionAct
from coach.plan import Focus, SessionId, SessionStatus
from coach.training_log import Completion, Moved, Reported, Skipped
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import interviewed, runner

WEDNESDAY = date(2026, 12, 2)
FRIDAY = date(2026, 12, 4)


def session_day() -> Chat:
    """Monday 07:30, half an hour after the reminder."""
    return runner().skip(timedelta(hours=1))


def status(chat: Chat, number: int = 1) -> SessionStatus:
    return chat.session(number).status


WORKOUT = (
    "✓ Done",
    "Some of it",
    "Later",
    "Skip",
    "Less time",
    "Why this?",
    "Show me",
    "Too heavy",
)
"""The buttons under a workout of today."""

# --- the reminder is the workout -----------------------------------------------------------


def test_the_reminder_is_the_workout() -> None:
    chat = session_day()
    assert len(chat.heard) == 1
    session = chat.session(1)
    for number, each in enumerate(session.prescriptions, start=1):
        assert f"{number}. " in chat.heard[0]
        assert f"{each.sets} × " in chat.heard[0]
    assert f"about {session.minutes} min" in chat.heard[0]
    assert chat.labels == WORKOUT


def test_all_well_is_four_taps() -> None:
    chat = session_day()
    chat.tap("Done").tap("0 ·").tap("clean").tap("2–3")
    assert chat.athlete.dialogue.check_in is not None
    assert chat.athlete.dialogue.check_in.question is None
    report = chat.report
    assert (report.completion, report.pains, report.faults, report.reps_left) == (
        *(Completion.FULL, (), (), 2),
    )
    assert status(chat) is SessionStatus.REPORTED
    assert "Next:" in chat.told


def test_hurt_and_form_are_questions_of_their_own() -> None:
    chat = session_day().tap("Done")
    assert "hurt" in chat.newest.text
    assert "form" in chat.tap("0 ·").newest.text


def test_done_tapped_twice_is_one_report() -> None:
    chat = session_day()
    workout = chat.newest
    chat.tap("Done").tap_old(workout, "Done")
    assert len([each for each in chat.athlete.log if isinstance(each, Reported)]) == 1
    assert chat.toasts == ("Already noted.",)


def test_an_answer_tapped_twice_counts_once() -> None:
    chat = session_day().tap("Done")
    question = chat.newest
    chat.tap("3–5")
    once = chat.report
    chat.tap_old(question, "3–5")
    assert chat.report == once
    assert "Where" in chat.newest.text


def test_some_of_it_asks_what_was_left_out() -> None:
    chat = session_day().tap("Some of it")
    names = [label for label in chat.labels if label.startswith("✓")]
    assert len(names) == len(chat.session(1).prescriptions)
    chat.tap("✓ Plank").tap("That's it")
    assert chat.report.completion is Completion.PARTIAL
    assert chat.report.not_done == ("plank",)
    assert "hurt" in chat.newest.text


def test_a_tick_of_what_was_left_out_can_be_taken_back_and_twice_is_once() -> None:
    chat = session_day().tap("Some of it")
    before = chat.newest
    chat.tap("✓ Plank").tap_old(before, "✓ Plank")
    assert "✗ Plank" in chat.labels
    chat.tap("✗ Plank").tap("That's it")
    assert chat.report.completion is Completion.FULL
    assert chat.report.not_done == ()


def test_skip_takes_the_session_off_without_blame() -> None:
    chat = session_day().tap("Skip")
    assert status(chat) is SessionStatus.SKIPPED
    assert isinstance(chat.athlete.log[-1], Skipped)
    assert "Nothing to make up for" in chat.told
    assert not any("How did" in each for each in chat.skip(timedelta(hours=20)).heard)


def test_a_skipped_session_can_still_be_reported() -> None:
    chat = session_day()
    workout = chat.newest
    chat.tap("Skip").tap_old(workout, "Done")
    assert status(chat) is SessionStatus.REPORTED


# --- later ---------------------------------------------------------------------------------


def test_later_offers_times_before_nine_and_the_days_the_rules_allow() -> None:
    chat = session_day().tap("Later")
    assert chat.labels == (
        *("Today 08:30", "Today 10:30", "Today 19:00", "Fri 4 Dec", "Sat 5 Dec"),
        "Keep it as it is",
    )
    assert "Tue, Thu and Sun: a day between two strength sessions" in chat.told
    assert "Wed: there is a session that day already" in chat.told


def test_leg_work_is_not_offered_the_day_before_a_hard_or_long_run() -> None:
    chat = runner().skip_to_day(WEDNESDAY, "07:30").tap("Later")
    assert chat.session(2).focus is Focus.LOWER
    assert not any(day in " ".join(chat.labels) for day in ("Thu", "Sat", "Sun"))
    assert "no leg work the day before a hard run" in chat.told
    assert "no leg work the day before the long run" in chat.told
    assert "no leg work on the day of the long run" in chat.told


@pytest.mark.parametrize("wall", ["07:30", "12:10", "17:59", "18:40", "19:30", "20:10", "20:45"])
def test_later_never_offers_a_time_that_has_passed_or_the_night(wall: str) -> None:
    chat = runner().skip_to_day(date(2026, 11, 30), wall).command(Place.TODAY).tap("Later")
    times = [label.removeprefix("Today ") for label in chat.labels if label.startswith("Today")]
    assert all(wall < time < "21:00" for time in times)
    assert times == sorted(set(times))
    assert bool(times) is (wall <= "19:30")


def test_a_session_put_off_comes_back_at_its_time() -> None:
    chat = session_day().tap("Later").tap("Today 10:30")
    assert "10:30" in chat.told
    assert chat.skip(timedelta(hours=2, minutes=59)).heard == ()
    assert "Push-up" in chat.skip(timedelta(minutes=1)).heard[0]


def test_a_session_put_off_again_and_again_always_comes_back() -> None:
    chat = session_day()
    for _ in range(4):
        chat.tap("Later")
        soonest = chat.labels[0]
        hour, minute = soonest.removeprefix("Today ").split(":")
        chat.tap(soonest).skip_to_day(chat.today, f"{hour}:{minute}")
        assert "Push-up" in chat.told


def test_a_session_goes_to_another_day() -> None:
    chat = session_day().tap("Later").tap("Fri 4 Dec")
    assert chat.session(1).day == FRIDAY
    assert chat.session(1).planned_day == date(2026, 11, 30)
    assert isinstance(chat.athlete.log[-1], Moved)
    assert "Friday 4 Dec" in chat.told
    assert not any("upper body" in each for each in chat.skip(timedelta(days=1)).heard)
    chat.skip_to_day(FRIDAY, "07:00")
    assert "Push-up" in chat.told


def test_keep_it_brings_the_workout_back() -> None:
    chat = session_day().tap("Later").tap("Keep it as it is")
    assert chat.labels == WORKOUT


def test_an_old_offer_of_a_day_that_has_passed_moves_nothing() -> None:
    chat = session_day().tap("Later")
    offer = chat.newest
    chat.tap("Keep it as it is").skip_to_day(date(2026, 12, 5), "09:00")
    chat.tap_old(offer, "Fri 4 Dec")
    assert chat.session(1).day == date(2026, 11, 30)
    assert chat.toasts


def test_an_old_offer_of_a_time_that_has_passed_offers_others() -> None:
    chat = session_day().tap("Later")
    offer = chat.newest
    chat.skip(timedelta(hours=5)).tap_old(offer, "Today 08:30")
    assert chat.toasts
    assert "Today 19:00" in chat.labels


def test_words_move_a_session_where_the_rules_allow() -> None:
    assert session_day().say("move it to friday").session(1).day == FRIDAY
    refused = session_day().say("move it to tomorrow")
    assert refused.session(1).day == date(2026, 11, 30)
    assert "a day between two strength sessions" in refused.told


# --- a free day ----------------------------------------------------------------------------


def test_a_free_day_offers_the_next_session_where_the_rules_allow() -> None:
    chat = runner().skip_to_day(date(2026, 12, 5), "09:00").command(Place.TODAY)
    chat.tap("Do it today instead")
    assert chat.session(3).day == date(2026, 12, 5)
    assert "Push-up" in chat.newest.text
    assert chat.labels[0] == "✓ Done"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 12, 1), "a day between two strength sessions"),
        (date(2026, 12, 3), "a day between two strength sessions"),
    ],
)
def test_a_free_day_says_why_not(day: date, reason: str) -> None:
    chat = runner().skip_to_day(day, "09:00").command(Place.TODAY)
    assert reason in chat.told
    assert "Do it today instead" not in chat.labels


def test_a_button_against_the_rules_is_refused_with_the_reason() -> None:
    chat = runner().skip_to_day(date(2026, 12, 1), "09:00")
    chat.choose(ActOnSession(session=SessionId(2), act=SessionAct.DO_NOW), "session-2")
    assert chat.session(2).day == WEDNESDAY
    assert "a day between two strength sessions" in chat.told


def test_a_day_that_is_done_says_so() -> None:
    chat = session_day().tap("Done").tap("0 ·").tap("clean").tap("2–3").command(Place.TODAY)
    assert "is done" in chat.told


# --- reports under their own date ----------------------------------------------------------


@pytest.mark.parametrize(("days", "open_still"), [(0, True), (3, True), (7, True), (8, False)])
def test_a_session_can_be_reported_for_seven_days_under_its_own_date(
    days: int, open_still: bool
) -> None:
    chat = session_day()
    workout = chat.newest
    chat.skip(timedelta(days=days)).tap_old(workout, "Done")
    assert (status_or_gone(chat) is SessionStatus.REPORTED) is open_still
    if open_still:
        assert chat.report.day == date(2026, 11, 30)
    else:
        assert "no longer in the plan" in chat.told


def status_or_gone(chat: Chat) -> SessionStatus | None:
    return next((each.status for each in chat.plan.sessions if each.id == 1), None)


@pytest.mark.parametrize(("days", "open_still"), [(6, True), (7, True), (8, False)])
def test_an_answer_can_be_given_for_seven_days(days: int, open_still: bool) -> None:
    chat = session_day().tap("Done")
    question = chat.newest
    chat.skip(timedelta(days=days)).tap_old(question, "0 ·")
    assert (chat.report.pains == ()) is open_still
    if not open_still:
        assert "more than a week" in chat.told


def test_what_was_never_reported_is_missed() -> None:
    chat = session_day().skip(timedelta(days=8))
    missed = [each for each in chat.athlete.log if isinstance(each, Skipped) and each.missed]
    assert [each.session for each in missed] == [1]


def test_three_silent_weeks_and_daily_turns_end_alike() -> None:
    daily, silent = runner(), runner()
    daily.skip(timedelta(days=21))
    silent.sleep(timedelta(days=21))
    assert [(each.day, each.focus, each.prescriptions) for each in daily.sessions()] == [
        (each.day, each.focus, each.prescriptions) for each in silent.sessions()
    ]
    missed = [
        [(each.session, each.day) for each in chat.athlete.log if isinstance(each, Skipped)]
        for chat in (daily, silent)
    ]
    assert missed[0] == missed[1]


# --- in words ------------------------------------------------------------------------------


def test_done_in_words_asks_what_is_still_open() -> None:
    chat = session_day().say("done")
    assert status(chat) is SessionStatus.REPORTED
    assert "hurt" in chat.newest.text
    assert chat.card("session-1").buttons == ()


def test_everything_in_one_line() -> None:
    chat = session_day().say("done, no pain, form ok, 2 reps left")
    assert (chat.report.pains, chat.report.faults, chat.report.reps_left) == ((), (), 2)
    assert "I heard: all done; no pain; form held; 2 reps left." in chat.told
    assert "Fix" in chat.labels


def test_two_of_three_sets() -> None:
    chat = session_day().say("did 1 of 2 sets")
    assert chat.report.completion is Completion.PARTIAL
    assert {len(each.sets) for each in chat.report.done} == {1}


def test_a_reply_reports_the_session_it_answers() -> None:
    chat = runner().skip_to_day(date(2026, 12, 3), "09:00")
    chat.say("done, no pain, form ok, 2 reps left", reply_to="session-1")
    assert chat.report.session == 1
    assert chat.report.day == date(2026, 11, 30)


def test_without_a_reply_the_latest_waiting_session_is_meant() -> None:
    chat = runner().skip_to_day(date(2026, 12, 3), "09:00").say("done")
    assert chat.report.session == 2
    assert chat.report.day == WEDNESDAY


def test_a_session_nobody_planned_is_logged_as_such() -> None:
    chat = session_day().tap("Done").tap("0 ·").tap("clean").tap("2–3").skip(timedelta(days=1))
    chat.say("push-ups 3x10, plank 2x30s, no pain, form ok")
    report = chat.report
    assert report.session is None or report.session == 1
    entry = chat.athlete.log[-1]
    assert isinstance(entry, Reported)


def test_words_of_not_having_done_it_skip_it() -> None:
    chat = session_day().say("didn't do it today")
    assert status(chat) is SessionStatus.SKIPPED


# --- pain in the middle of a session -------------------------------------------------------


def test_pain_in_the_middle_leaves_its_exercises_out_for_the_day() -> None:
    chat = session_day().say("wrist 4/10")
    assert status(chat) is SessionStatus.PLANNED
    assert "Leave Push-up for today" in chat.told
    assert "Push-up: left out today" in chat.newest.text
    assert "part of it done" not in chat.told
    chat.tap("Done")
    assert chat.report.not_done == ("pushup",)
    assert chat.report.completion is Completion.FULL


def test_done_in_words_keeps_out_what_pain_ended() -> None:
    chat = session_day().say("wrist 4/10").say("done")
    assert status(chat) is SessionStatus.REPORTED
    assert chat.report.not_done == ("pushup",)


def test_pain_that_ends_nothing_leaves_the_session_open() -> None:
    chat = session_day().say("wrist 2/10")
    assert status(chat) is SessionStatus.PLANNED
    assert "left out today" not in chat.command(Place.TODAY).newest.text
    assert chat.labels[0] == "✓ Done"


def test_a_second_pain_stands_beside_the_first() -> None:
    chat = session_day().say("wrist 4/10").say("lower back 5/10")
    assert status(chat) is SessionStatus.PLANNED
    places = {pain.area.value for pain in chat.report.pains or () if pain.area is not None}
    assert places == {"wrist", "low_back"}
    assert "Push-up: left out today" in chat.newest.text


def test_buttons_of_a_session_that_was_replanned_lead_to_todays() -> None:
    chat = session_day()
    workout = chat.newest
    interviewed(chat.start().tap("Start afresh").tap("Start afresh")).tap_old(workout, "Done")
    assert "left the plan" in chat.told
    assert chat.screen[-1].labels[0] == "✓ Done"
    assert chat.tap("Done").report.day == chat.today


# --- the clock -----------------------------------------------------------------------------


def test_a_turn_at_night_belongs_to_the_runners_own_day() -> None:
    start = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    chat = runner(now=start)
    assert chat.today == date(2026, 12, 1)
    assert chat.next_session.day == WEDNESDAY


# --- a missed session ----------------------------------------------------------------------


def test_a_missed_session_is_offered_another_day_of_its_week() -> None:
    """Monday's upper body: Tuesday and Thursday are next to legs on Wednesday, Friday is not."""
    chat = runner().skip(timedelta(hours=15))
    assert "How did upper body" in chat.told
    assert chat.labels[-1] == "On Fri 4 Dec instead"
    chat.tap("On Fri 4 Dec instead")
    assert chat.session(1).day == date(2026, 12, 4)
    assert chat.session(1).status is SessionStatus.PLANNED


def test_what_was_skipped_can_still_go_to_that_day() -> None:
    chat = runner().skip(timedelta(hours=1)).say("can't today")
    assert chat.labels == ("Put it back", "On Fri 4 Dec instead")
    chat.tap("On Fri 4 Dec instead")
    assert chat.session(1).status is SessionStatus.PLANNED
    assert chat.session(1).day == date(2026, 12, 4)


def test_only_one_session_a_week_is_caught_up() -> None:
    chat = runner().skip(timedelta(hours=1)).say("can't today").tap("instead")
    chat.skip_to_day(date(2026, 12, 4), "08:00").say("can't today")
    assert chat.labels == ("Put it back",)


def test_where_no_rule_leaves_a_day_none_is_offered() -> None:
    """Legs of Wednesday on Saturday: tomorrow is the long run, and then the week is over."""
    chat = runner().skip_to_day(date(2026, 12, 5), "08:00").command(Place.LOG).tap("Skip")
    assert "legs and hips" in chat.told
    assert chat.labels == ("Put it back",)


def test_a_moved_session_goes_back_by_a_tap() -> None:
    chat = runner().skip(timedelta(hours=1)).say("move to friday")
    assert chat.labels == ("Undo",)
    chat.tap("Undo")
    assert chat.session(1).day == date(2026, 11, 30)
