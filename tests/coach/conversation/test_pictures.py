"""What the coach shows: the week, the movements, and a fault beside the right way."""

from datetime import timedelta

import pytest

from coach.conversation import weeks
from coach.conversation.choices import Place
from coach.conversation.effects import Picture, Say
from coach.dialogue import Question
from coach.phrases import English
from coach.picture import (
    Drawable,
    ExerciseMotion,
    FaultKind,
    FaultPair,
    PicturedWeek,
    RunWeight,
    SessionState,
)
from coach.plan import Session
from coach.profile import RunKind
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import runner

SAY = English()
CLEAN = "done, no pain, form was fine, 3 left"
FITTING = 20
"""Letters that a chip has room for."""


def shown(chat: Chat) -> tuple[Drawable, ...]:
    return tuple(each.shows for each in chat.effects if isinstance(each, Picture))


def week_of(chat: Chat) -> PicturedWeek:
    (week,) = shown(chat.command(Place.PLAN))
    assert isinstance(week, PicturedWeek)
    return week


def session_day() -> Chat:
    chat = runner()
    return chat.skip_to_day(chat.next_session.day)


def test_the_week_comes_as_a_picture_with_all_of_it_in_words() -> None:
    chat = runner().command(Place.PLAN)
    (picture,) = chat.effects
    assert isinstance(picture, Picture)
    assert picture.caption.plain.startswith("Your coming week")
    assert "tempo run" in picture.caption.plain
    assert chat.labels[:2] == ("Why these days?", "Next session")


def test_the_load_of_the_week_is_told_in_words_too() -> None:
    chat = runner().command(Place.PLAN)
    (picture,) = chat.effects
    assert isinstance(picture, Picture)
    assert isinstance(picture.shows, PicturedWeek)
    told = picture.caption.plain.partition("Load, out of 10: ")[2]
    loads = {day.name: round(10 * day.load) for day in picture.shows.days if day.load}
    assert told == f"{', '.join(f'{name} {load}' for name, load in loads.items())}."
    assert max(loads.values()) == 10


def test_the_week_holds_seven_days_from_today_on() -> None:
    chat = runner()
    week = week_of(chat)
    assert [day.name for day in week.days] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [day.today for day in week.days] == [True, *[False] * 6]
    weights = [day.run.weight if day.run else None for day in week.days]
    tempo, easy, long = RunWeight.HARD, RunWeight.EASY, RunWeight.LONG
    assert weights == [None, tempo, easy, None, tempo, easy, long]
    trained = [day.session is not None for day in week.days]
    assert trained == [True, False, True, False, False, False, False]
    assert max(day.load for day in week.days) == 1
    assert week.days[3].load == 0
    assert week.days[3].rest == "free"


def test_another_day_is_another_picture_and_the_same_day_is_the_same() -> None:
    chat = runner()
    assert week_of(chat.copy()) == week_of(chat.copy())
    later = week_of(chat.copy().skip(timedelta(days=1)))
    assert later != week_of(chat)
    assert later.days[0].today


def test_what_was_done_today_is_ticked_in_the_picture() -> None:
    chat = session_day()
    assert week_of(chat.copy()).days[0].session.state is SessionState.PLANNED  # type: ignore[union-attr]
    done = week_of(chat.tap("Done"))
    assert done.days[0].session.state is SessionState.DONE  # type: ignore[union-attr]
    assert done.footer.startswith("1 session to come")


def test_a_skipped_session_weighs_nothing() -> None:
    chat = session_day()
    before = week_of(chat.copy()).days[0]
    after = week_of(chat.tap("Skip")).days[0]
    assert after.session is not None
    assert after.session.state is SessionState.SKIPPED
    assert after.load < before.load


def test_words_on_chips_are_short() -> None:
    focuses = {each.focus for each in runner().plan.sessions}
    assert all(len(SAY.picture_session(focus, 45)) <= FITTING for focus in focuses)
    assert all(len(SAY.picture_run(run)) <= 12 for run in RunKind)


def test_the_plan_is_shown_after_every_change_of_it() -> None:
    chat = runner().say("I have 20 minutes twice a week now")
    assert any(isinstance(each, PicturedWeek) for each in shown(chat))


def every_exercise(session: Session) -> list[str]:
    return [SAY.exercise_label(each.exercise) for each in session.prescriptions]


def test_show_me_leads_to_every_movement_of_the_session() -> None:
    chat = session_day()
    session = chat.session(1)
    chat.tap("Show me")
    assert [type(effect) for effect in chat.effects] == [Say]
    assert list(chat.labels) == every_exercise(session)
    chat.tap(chat.labels[0])
    assert shown(chat) == (ExerciseMotion(exercise=session.prescriptions[0].exercise),)
    assert chat.told.startswith(every_exercise(session)[0])


def test_a_session_to_come_can_be_looked_at_too() -> None:
    chat = (
        runner()
        .skip(timedelta(days=1))
        .tap_old(runner().command(Place.PLAN).newest, "Next session")
    )
    assert "Show me" in chat.labels


@pytest.mark.parametrize(
    "words",
    ["show me the push-up", "show me push-ups", "show me a push-up", "how do I do a push-up?"],
)
def test_a_movement_is_shown_when_asked_for_in_words(words: str) -> None:
    assert shown(session_day().say(words)) == (ExerciseMotion(exercise="pushup"),)


def told_fault(*labels: str) -> Chat:
    chat = session_day()
    for label in ("Done", "0 ·", "broke", *labels):
        chat.tap(label)
    return chat


def test_a_fault_is_shown_beside_the_right_way_once_the_check_in_is_over() -> None:
    chat = told_fault("Push-up", "Back arched")
    assert shown(chat) == ()
    chat.tap("2–3")
    pair = FaultPair(exercise="pushup", fault=FaultKind.HIPS_SAG)
    assert shown(chat) == (pair,)
    assert "one line from head to heels" in chat.told


def test_a_fault_that_nobody_drew_stays_in_words() -> None:
    assert shown(told_fault("Push-up", "Jerky").tap("2–3")) == ()


def test_a_fault_told_before_is_not_shown_again_for_another_answer() -> None:
    chat = told_fault("Push-up", "Back arched").tap("2–3")
    report = next(each for each in reversed(chat.screen) if "Fix" in str(each.labels))
    chat.tap_old(report, "Fix").tap("How hard").tap("4 or")
    assert shown(chat) == ()


def test_a_rounded_back_is_shown_where_the_hips_should_bend() -> None:
    chat = runner({Question.KIT: "dumbbells", Question.EXPERIENCE: "regular"})
    chat.skip_to_day(next(each.day for each in chat.sessions() if each.focus.loads_legs))
    chat.say("done, no pain, but my back rounded on the dumbbell romanian deadlift, 2 left")
    pair = FaultPair(exercise="dumbbell_romanian_deadlift", fault=FaultKind.ROUND_BACK)
    assert shown(chat) == (pair,)


def on_sunday(chat: Chat) -> Picture:
    chat.skip_to_day(chat.today + timedelta(days=6), "17:00").skip(timedelta(hours=6))
    (picture,) = chat.effects
    assert isinstance(picture, Picture)
    return picture


def test_sundays_words_hold_every_day_with_its_runs_and_what_became_of_its_session() -> None:
    done, skipped = session_day().say(CLEAN), session_day().tap("Skip")
    for chat, state in ((done, ", 30 min ✓"), (skipped, ": skipped")):
        words = on_sunday(chat).caption.plain
        assert f"Mon 30  upper body and core{state}\n" in words
        assert "Tue 1  tempo run\n" in words
        assert "Wed 2  easy run, then legs and hips, 30 min, not told yet\n" in words
        assert "Thu 3  free\n" in words
        assert "Sun 6  long run\n" in words
        assert "Load, out of 10: " in words


def test_what_changed_gives_way_where_sundays_words_are_too_many_for_a_caption(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = on_sunday(session_day().say(CLEAN)).caption.plain
    monkeypatch.setattr(weeks, "MOST_IN_CAPTION", len(whole))
    assert on_sunday(session_day().say(CLEAN)).caption.plain == whole
    monkeypatch.setattr(weeks, "MOST_IN_CAPTION", len(whole) - 1)
    shorter = on_sunday(session_day().say(CLEAN)).caption.plain
    assert len(shorter) < len(whole)
    gone = set(whole.split("\n\n")) - set(shorter.split("\n\n"))
    assert [words.startswith("Push-up 12 → 13") for words in gone] == [True]
    assert SAY.more_changed().plain in shorter


def test_a_skipped_session_is_told_in_words_too() -> None:
    chat = session_day().tap("Skip").command(Place.PLAN)
    assert "Mon 30  upper body and core: skipped" in chat.told


def test_sundays_review_is_one_silent_picture_of_the_week() -> None:
    picture = on_sunday(session_day().say(CLEAN))
    assert (picture.silent, picture.unprompted) == (True, True)
    assert picture.caption.plain.startswith("Your week: 1 of 2")
    week = picture.shows
    assert isinstance(week, PicturedWeek)
    assert week.days[0].name == "Mon"
    assert week.days[-1].today
    assert week.footer == "1 of 2 sessions done"
    states = [day.session.state for day in week.days if day.session is not None]
    assert states[0] is SessionState.DONE


def test_a_milestone_is_told_once() -> None:
    chat = session_day()
    push_ups = "done, push-ups 2 x 20, no pain, form was fine, 3 left"
    assert "Twenty push-ups" in chat.say(push_ups).told
    chat.skip_to_day(next(each.day for each in chat.sessions() if not each.focus.loads_legs))
    assert "Twenty push-ups" not in chat.say(push_ups).told


def test_a_milestone_goes_with_the_report_that_no_longer_reaches_it() -> None:
    chat = session_day()
    chat.say("done, push-ups 2 x 20, no pain, form was fine, 3 left")
    chat.say("no wait, left shoulder 4/10 on the push-ups")
    assert "Twenty push-ups" not in chat.told
    assert chat.athlete.milestones == ()


def test_a_milestone_that_was_taken_back_is_told_when_it_is_reached() -> None:
    chat = session_day()
    push_ups = "done, push-ups 2 x 20, no pain, form was fine, 3 left"
    assert "Twenty push-ups" in chat.say(push_ups).told
    chat.say("no wait, push-ups were 2 x 12")
    assert "Twenty push-ups" not in chat.told
    assert chat.athlete.milestones == ()
    chat.skip_to_day(next(each.day for each in chat.sessions() if not each.focus.loads_legs))
    assert "Twenty push-ups" in chat.say(push_ups).told


def test_a_milestone_stays_on_the_card_that_is_put_right_otherwise() -> None:
    chat = session_day()
    chat.say("done, push-ups 2 x 20, no pain, form was fine, 3 left").tap("Fix")
    chat.tap("How hard it was").tap("2")
    assert "Twenty push-ups" in chat.told
    assert len(chat.athlete.milestones) == 1


def test_a_milestone_is_not_told_beside_pain() -> None:
    chat = session_day().say("done, push-ups 2 x 20, left shoulder 4/10, form was fine, 3 left")
    assert "Twenty push-ups" not in chat.told


def test_seven_days_over_two_calendar_weeks_count_each_week_apart() -> None:
    chat = runner()
    footers = {week_of(chat.copy().skip(timedelta(days=days))).footer for days in range(7)}
    assert any("this week, " in footer and " next; " in footer for footer in footers)
    assert all("3 sessions" not in footer for footer in footers)
