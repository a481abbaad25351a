"""Style, wishes, single dates, a second week, trips and several races: by tap and by words."""

from datetime import timedelta

import pytest

from coach.conversation.choices import ActOnSession, ChangeAnswer, Place, SessionAct, decode
from coach.dialogue import Question
from coach.plan import Phase, Reps, SessionId
from coach.profile import (
    BodyArea,
    DatedRun,
    Kit,
    RacePriority,
    RunKind,
    Spot,
    Style,
    Trip,
    Weekday,
    Wishes,
)
from coach.training_log import Reported
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner
from tests.coach.planning.seasons import report


def changing(chat: Chat, question: Question) -> Chat:
    """Open a question from the settings."""
    return chat.choose(ChangeAnswer(question=question))


def days(chat: Chat) -> tuple[str, ...]:
    """The planned sessions, such as "Mon 30"."""
    return tuple(f"{each.day:%a} {each.day.day}" for each in chat.sessions())


# --- style ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "style", "truth"),
    [
        ("Light for good", Style.LIGHT, "rarely add bulk"),
        ("Circuits", Style.CIRCUIT, "stamina"),
        ("Heavier", Style.HEAVIER, "Step by step"),
    ],
)
def test_a_style_is_chosen_with_the_truth_about_it(label: str, style: Style, truth: str) -> None:
    chat = changing(lifter(), Question.STYLE).tap(label)
    assert chat.athlete.profile.style is style
    assert truth in chat.told


def test_s31_light_for_good_stays_between_twelve_and_fifteen() -> None:
    chat = changing(lifter(), Question.STYLE).say("keep it light, no bulk")
    assert chat.athlete.profile.style is Style.LIGHT
    loaded = [
        each.work.count
        for session in chat.sessions()
        for each in session.prescriptions
        if isinstance(each.work, Reps) and each.load.kind != "bodyweight"
    ]
    assert loaded
    assert all(10 <= count <= 20 for count in loaded)


def test_s32_circuits_come_in_rounds() -> None:
    chat = changing(lifter(), Question.STYLE).say("circuits")
    assert all(session.circuit is not None for session in chat.sessions())
    chat.command(Place.PLAN).tap("Next session")
    assert "rounds" in chat.told


# --- wishes -----------------------------------------------------------------------------------


def test_never_wednesdays_by_tap() -> None:
    chat = changing(runner(), Question.WISHES).tap("Wed").tap("That's it")
    assert chat.athlete.profile.wishes == Wishes(never=(Weekday.WEDNESDAY,))
    assert not any(day.startswith("Wed") for day in days(chat))


def test_wishes_in_words_and_taken_back() -> None:
    chat = changing(runner(), Question.WISHES).say("never mondays, and only before work")
    assert chat.athlete.profile.wishes == Wishes(never=(Weekday.MONDAY,), before_work=True)
    changing(chat, Question.WISHES).say("any day is fine")
    assert chat.athlete.profile.wishes == Wishes()


def test_a_tick_tapped_twice_counts_once() -> None:
    chat = changing(runner(), Question.WISHES)
    button = chat.newest.button("Wed")
    chat.tap_button(button, "question").tap_button(button, "question").tap("That's it")
    assert chat.athlete.profile.wishes == Wishes(never=(Weekday.WEDNESDAY,))


def test_one_day_has_to_be_left() -> None:
    chat = changing(runner(), Question.WISHES).say("never weekdays, and never sat or sun")
    assert "Which one could work" in chat.told
    assert chat.athlete.profile.wishes is None


# --- single dates -----------------------------------------------------------------------------


def test_a_run_moved_by_words_moves_the_session_it_meets() -> None:
    chat = runner()
    assert days(chat)[:2] == ("Mon 30", "Wed 2")
    changing(chat, Question.DATES).say("tempo on thursday instead of friday")
    runs = {each.day.isoformat(): each.run for each in chat.athlete.profile.dated_runs}
    assert runs == {"2026-12-03": RunKind.TEMPO, "2026-12-04": RunKind.REST}
    assert all(
        not (session.focus.loads_legs and session.day.isoformat() == "2026-12-02")
        for session in chat.sessions()
    ), "no leg work the day before Thursday's tempo"


def test_a_date_is_painted_by_tap() -> None:
    chat = changing(runner(), Question.DATES).tap("Long").tap("Thu 3").tap("That's it")
    assert chat.athlete.profile.dated_runs == (
        DatedRun(day=chat.today + timedelta(days=3), run=RunKind.LONG),
    )


def test_painting_the_usual_run_is_no_difference() -> None:
    chat = changing(runner(), Question.DATES).tap("Tempo").tap("Tue 1 T").tap("That's it")
    assert chat.athlete.profile.dated_runs == ()
    assert "Kept as it was" in chat.told


def test_a_busy_day_moves_the_session_and_says_where() -> None:
    chat = changing(runner(), Question.DATES).tap("No strength").tap("Wed 2").tap("That's it")
    assert chat.athlete.profile.busy_days == (chat.today + timedelta(days=2),)
    assert "Wed 2" not in days(chat)
    assert "Wednesday 2 Dec" in chat.told


def test_nonsense_about_dates_changes_nothing() -> None:
    chat = changing(runner(), Question.DATES).say("purple")
    assert "I didn't get that" in chat.told
    assert chat.athlete.profile.dated_runs == ()


# --- a second week ----------------------------------------------------------------------------


def test_a_second_week_takes_turns() -> None:
    chat = changing(runner(), Question.OTHER_WEEK).say("Mon intervals, Thu tempo, Sat long")
    chat.tap("From next week")
    other = chat.athlete.profile.alternate_week
    assert other is not None
    assert other.monday.isoformat() == "2026-12-07"
    changing(chat, Question.OTHER_WEEK).tap("Every week is the same")
    assert chat.athlete.profile.alternate_week is None


# --- trips ------------------------------------------------------------------------------------


def test_a_trip_changes_the_kit_and_nothing_else() -> None:
    chat = lifter()
    before = days(chat)
    changing(chat, Question.TRIP).say("2 to 6 December, no kit")
    day = chat.today
    trip = Trip(first=day + timedelta(days=2), last=day + timedelta(days=6), kit=())
    assert chat.athlete.profile.trips == (trip,)
    assert days(chat) == before
    away = [each for each in chat.sessions() if trip.first <= each.day <= trip.last]
    assert away
    assert all(each.load.kind == "bodyweight" for session in away for each in session.prescriptions)
    home = [each for each in chat.sessions() if each.day > trip.last]
    assert any(each.load.kind != "bodyweight" for session in home for each in session.prescriptions)


def test_a_trip_by_tap_and_back_home() -> None:
    chat = changing(lifter(), Question.TRIP).tap("Until Mon 7 Dec").tap("Bands")
    assert [each.kit for each in chat.athlete.profile.trips] == [(Kit.BANDS,)]
    changing(chat, Question.TRIP).tap("No trip")
    assert chat.athlete.profile.trips == ()


def test_back_leads_from_the_kit_to_the_days() -> None:
    chat = changing(lifter(), Question.TRIP).tap("Until Mon 7 Dec").tap("Back")
    assert "When are you away?" in chat.told


# --- several races ----------------------------------------------------------------------------


def racer() -> Chat:
    return runner({Question.RACE: "half marathon on 14 march"})


def test_a_second_race_is_weighed_against_the_first() -> None:
    chat = changing(racer(), Question.RACE).say("10 km on 31 january")
    assert "What is the 10 km" in chat.told
    chat.tap("A good effort")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert [(race.distance_km, race.priority) for race in answer.races] == [
        (10, RacePriority.B),
        (21.1, RacePriority.A),
    ]


def test_a_race_may_take_the_place_of_the_others() -> None:
    chat = changing(racer(), Question.RACE).say("10 km on 31 january").tap("Instead")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert [race.distance_km for race in answer.races] == [10]


def test_a_race_is_dropped_and_then_all_of_them() -> None:
    chat = changing(racer(), Question.RACE).say("10 km on 31 january").tap("Just along the way")
    changing(chat, Question.RACE).tap("Not running the half marathon")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert [race.distance_km for race in answer.races] == [10]
    changing(chat, Question.RACE).tap("No race at all")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert answer.races == ()


def test_a_race_that_was_run_is_past() -> None:
    chat = runner({Question.RACE: "10 km on 12 december"})
    chat.skip(timedelta(days=14)).say("hello")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert (len(answer.races), len(answer.past)) == (0, 1)
    chat.skip(timedelta(weeks=7)).say("hello")
    answer = chat.athlete.profile.race
    assert answer is not None
    assert answer.past == ()


# --- less time, and why -----------------------------------------------------------------------


def test_only_fifteen_minutes_for_this_one() -> None:
    chat = lifter().command(Place.TODAY)
    planned = chat.next_session
    chat.tap("Less time").tap("15 min")
    short = chat.session(planned.id)
    assert short.minutes <= 15
    assert short.minutes_given == 15
    assert "15 minutes" in chat.told
    chat.say("hello")
    assert chat.session(planned.id).minutes <= 15, "the next turn keeps it"
    others = [each for each in chat.sessions() if each.id != planned.id]
    assert all(each.minutes_given is None for each in others)


def test_minutes_that_are_not_offered_are_no_button() -> None:
    assert decode("s:1:minutes:90") is None
    assert decode("s:1:minutes:") is None
    offered = ActOnSession(session=SessionId(1), act=SessionAct.MINUTES, value="30")
    assert decode("s:1:minutes:30") == offered


def test_why_names_the_run_it_protects() -> None:
    chat = lifter()
    chat.command(Place.PLAN).tap("Why these days?")
    assert "Tuesday's tempo run" in chat.told
    chat.command(Place.TODAY).tap("Why this?")
    assert "Monday" in chat.told
    assert "Tuesday's tempo run" in chat.told
    chat.tap("The session")
    assert "about" in chat.told


def test_why_tells_who_is_light_what_heavier_sets_would_add() -> None:
    chat = lifter().say("I want to stay light for good")
    chat.command(Place.PLAN).tap("Why these days?")
    assert chat.athlete.profile.style is Style.LIGHT
    assert "Heavier sets of 3–8 tend to do more for running economy" in chat.told
    heavier = lifter().command(Place.PLAN).tap("Why these days?")
    assert "Heavier sets of 3–8" not in heavier.told


def test_the_season_begins_with_now() -> None:
    chat = racer().command(Place.PLAN).tap("Season")
    assert "Now:" in chat.told
    assert "Half marathon on Sun 14 Mar" in chat.told
    chat.command(Place.SEASON)
    assert "Now:" in chat.told


def test_a_week_that_takes_turns_is_told_out_of_the_blue() -> None:
    chat = lifter().say("every other week I run Mon easy, Wed intervals, Sat long")
    assert chat.athlete.dialogue.asking is not None
    chat.say("next week")
    other = chat.athlete.profile.alternate_week
    assert other is not None
    assert other.week.days[2] is RunKind.INTERVALS
    assert other.monday > chat.today


# --- the test before jumps --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "passed", "told"),
    [("Both went well", True, "Small jumps come in"), ("Not yet", False, "No hurry")],
)
def test_the_test_before_jumps_is_two_sentences_and_one_tap(
    answer: str, told: str, *, passed: bool
) -> None:
    chat = changing(lifter(), Question.JUMP_TEST)
    assert "one leg for 30 seconds" in chat.told
    chat.tap(answer)
    assert chat.athlete.profile.jump_test is passed
    assert told in chat.told
    assert chat.athlete.dialogue.asking is None


def test_the_test_before_jumps_is_offered_when_nothing_else_is_missing() -> None:
    chat = lifter()
    assert "Two small tests" not in buttons_of(chat.command(Place.TODAY))
    plan = chat.athlete.plan
    assert plan is not None
    assert plan.block is not None
    weeks_ago = tuple(chat.today - timedelta(weeks=number) for number in range(1, 5))
    done = tuple(
        Reported(
            number=number,
            at=chat.now,
            report=report(day, number=number, reps=20),
            decisions=(),
        )
        for number, day in enumerate(weeks_ago, start=1)
    )
    heavy = plan.block.model_copy(update={"phase": Phase.HEAVY})
    chat.athlete = chat.athlete.model_copy(
        update={
            "log": done,
            "next_entry": 5,
            "plan": plan.model_copy(update={"block": heavy}),
            "plan_as_of": None,
        }
    )
    assert "Two small tests" in buttons_of(chat.command(Place.TODAY))


def buttons_of(chat: Chat) -> str:
    """The labels of the newest card."""
    return " | ".join(each.label for each in chat.newest.buttons)


# --- where exactly a place is sore ------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "spot", "elsewhere"),
    [
        ("On the outer side of the hip", Spot.SIDE_OF_HIP, False),
        ("Deep in the groin", Spot.DEEP_IN_GROIN, False),
        ("Somewhere else there", None, True),
    ],
)
def test_a_sore_hip_is_asked_about_once_more(
    answer: str, spot: Spot | None, *, elsewhere: bool
) -> None:
    for tell in (Chat.tap, Chat.say):
        chat = changing(lifter(), Question.SORE).say("hip")
        assert "Where exactly" in chat.told
        tell(chat, answer)
        (sore,) = chat.athlete.profile.sore_spots or ()
        assert (sore.area, sore.spot, sore.elsewhere) == (BodyArea.HIP, spot, elsewhere)
        assert ("let a doctor or physio look" in chat.told) is (spot is Spot.DEEP_IN_GROIN)


def test_other_places_need_no_second_question() -> None:
    chat = changing(lifter(), Question.SORE).say("knee, achilles and lower back")
    assert len(chat.athlete.profile.sore_spots or ()) == 3


def test_each_place_that_needs_it_is_asked_about() -> None:
    chat = changing(lifter(), Question.SORE).say("hip, shin and knee")
    chat.tap("On the outer side of the hip").tap("Along the inner shin, a hand wide")
    told = [(each.area, each.spot) for each in chat.athlete.profile.sore_spots or ()]
    assert told == [
        (BodyArea.HIP, Spot.SIDE_OF_HIP),
        (BodyArea.SHIN, Spot.ALONG_SHIN),
        (BodyArea.KNEE, None),
    ]


def test_a_hip_told_out_of_the_blue_leaves_what_was_sore_before() -> None:
    chat = changing(lifter(), Question.SORE).say("achilles").say("my hip is sore now")
    assert "Where exactly" in chat.told
    chat.tap("On the outer side of the hip")
    areas = {each.area for each in chat.athlete.profile.sore_spots or ()}
    assert areas == {BodyArea.ACHILLES, BodyArea.HIP}


def test_back_leads_from_the_spot_to_the_places() -> None:
    chat = changing(lifter(), Question.SORE).say("hip").tap("‹ Back")
    assert "Anything sore" in chat.told
