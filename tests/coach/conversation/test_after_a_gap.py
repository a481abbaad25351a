"""After a gap or an illness the session the runner sees is lighter than the last one done (C8).

Histories grow from one number. What is asserted is said anew here and looks only at what was asked
before the gap and at what is asked after it.
"""

from datetime import timedelta
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.conversation.choices import Place
from coach.dialogue import Question
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.plan import Prescription, Reps, Session, SessionStatus
from coach.profile import AgeBand
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner
from tests.effort import examples

RUNNERS = (
    lambda: runner({Question.EXPERIENCE: "never", Question.DOSE: "2 x 45 min"}),
    lambda: runner({Question.EXPERIENCE: "never", Question.DOSE: "2 x 15 min"}),
    lambda: runner({Question.AGE: "70"}),
    runner,
    lifter,
)
ANSWERS = (
    "done, no pain, form ok, 3 left",
    "done, no pain, form ok, 4 left",
    "done, no pain, form ok, 2 left",
    "done, knee 4/10, form ok, 2 left",
    "done, no pain, my back arched in the last one, 1 left",
    "did half of it, no pain, form ok",
    "done",
)
# Days without training, and the share of the load that may remain at most (C8).
TABLE = ((7, 1.0), (14, 0.95), (21, 0.9), (28, 0.85), (56, 0.75), (10_000, 0.6))
FEWEST_REPS, FEWEST_SECONDS = 5, 10


def amount(asked: Prescription) -> int:
    return asked.work.count if isinstance(asked.work, Reps) else asked.work.seconds


def trained(chat: Chat, luck: Random, sessions: int) -> Chat:
    for _ in range(sessions):
        chat.skip_to_day(chat.next_session.day, "10:00")
        chat.say(luck.choice(ANSWERS) if luck.random() < 0.4 else ANSWERS[0])
    return chat


def cleanly(chat: Chat, sessions: int) -> Chat:
    for _ in range(sessions):
        chat.skip_to_day(chat.next_session.day, "10:00").say(ANSWERS[0])
    return chat


def done_sessions(chat: Chat) -> list[Session]:
    return [each for each in chat.plan.sessions if each.status is SessionStatus.REPORTED]


def back_after(chat: Chat, luck: Random) -> Chat:
    """Away for a while: silent, paused, looking in day by day, or ill."""
    days = luck.choice([2, 4, 9, 13, 17, 24, 30, 45])
    way = luck.randrange(4)
    if days < 7 or way == 0:
        chat.skip(timedelta(days=1)).say("ill with fever").skip(timedelta(days=days)).say("resume")
    elif way == 1:
        chat.skip(timedelta(days=1)).command(Place.PAUSE).tap("Until I'm back")
        chat.skip(timedelta(days=days)).say("resume")
    elif way == 2:
        for _ in range(days):
            chat.skip(timedelta(days=1)).say("hello")
    else:
        chat.skip(timedelta(days=days)).say("hello")
    return chat


def asked_before(chat: Chat) -> dict[str, Prescription]:
    """How each exercise was asked for the last time, lighter weeks apart."""
    return {
        each.exercise: each
        for session in sorted(done_sessions(chat), key=lambda each: each.day)
        for each in session.prescriptions
        if each.may_progress
    }


def total(session: Session) -> int:
    return sum(each.sets for each in session.prescriptions)


def check_lighter(
    chat: Chat, session: Session, before: dict[str, Prescription], most: float
) -> None:
    for each in session.prescriptions:
        was = before.get(each.exercise)
        if was is None:
            continue
        assert each.sets <= was.sets
        loads = available_loads(CATALOGUE.get(each.exercise), chat.athlete.profile)
        lightest = min(added_kilograms(loads[0]) if loads else 0.0, added_kilograms(was.load))
        heaviest = max(most * added_kilograms(was.load), lightest)
        lighter = added_kilograms(each.load) < added_kilograms(was.load)
        fewer = amount(each) < amount(was)
        fewest = FEWEST_REPS if isinstance(was.work, Reps) else FEWEST_SECONDS
        assert added_kilograms(each.load) <= heaviest + 1e-6 or (fewer and most == TABLE[1][1])
        assert lighter or fewer or each.sets < was.sets or amount(was) <= fewest, each.exercise
        assert lighter or amount(each) <= amount(was)


@settings(max_examples=examples(5))
@given(st.integers(0, 2**32))
@example(131)  # nothing told of it but that it was done
@example(153)  # half of it done before the gap
def test_after_a_gap_every_session_is_lighter_than_the_last_one_done(seed: int) -> None:
    luck = Random(seed)
    chat = trained(luck.choice(RUNNERS)(), luck, luck.randint(2, 7))
    last, before = done_sessions(chat)[-1], asked_before(chat)
    back_after(chat, luck)
    session = chat.next_session
    chat.skip_to_day(session.day, "10:00").command(Place.TODAY)
    session = chat.next_session
    days = (session.day - last.day).days
    ill = chat.athlete.dialogue.ill_since is not None
    row = next(place for place, (most, _) in enumerate(TABLE) if days <= most)
    older = chat.athlete.profile.age_band is AgeBand.FROM_65 and row > 0
    row = min(row + older + ill, len(TABLE) - 1)
    if row == 0:
        return
    assert "is a lighter one" in chat.told
    assert session.minutes <= last.minutes
    assert total(session) <= total(last)
    check_lighter(chat, session, before, TABLE[row][1])


@pytest.mark.parametrize(("days", "sessions"), [(10, 1), (18, 2), (30, 2)])
def test_it_stays_lighter_for_as_long_as_the_row_says(days: int, sessions: int) -> None:
    chat = cleanly(lifter(), 4)
    usual = total(done_sessions(chat)[-1])
    chat.skip(timedelta(days=days)).say("hello")
    for number in range(sessions):
        chat.skip_to_day(chat.next_session.day, "10:00").command(Place.TODAY)
        assert ("is a lighter one" if number == 0 else "Still a lighter one") in chat.told
        assert total(chat.next_session) < usual or days > 14
        chat.say(ANSWERS[0])
    chat.skip_to_day(chat.next_session.day, "10:00").command(Place.TODAY)
    assert "lighter" not in chat.told
    assert total(chat.next_session) >= usual


def test_a_session_told_late_makes_the_gap_shorter() -> None:
    chat = cleanly(lifter(), 4)
    planned = chat.copy().next_session
    chat.skip_to_day(planned.day + timedelta(days=6), "10:00").say("hello")
    assert "is a lighter one" in chat.command(Place.PLAN).tap("Next").told
    chat.say(f"I did the session on {planned.day:%d %B}, no pain, form ok, 3 left")
    assert "lighter" not in chat.command(Place.PLAN).tap("Next").told


def test_a_gap_whose_last_session_is_folded_away_is_not_taken_off_twice() -> None:
    slowly, at_once = cleanly(lifter(), 6), cleanly(lifter(), 6)
    for _ in range(12):
        slowly.skip(timedelta(days=5)).say("hello")
    at_once.skip(timedelta(days=60)).say("hello")
    loads = [
        {state.exercise: state.load for state in chat.scene().training.exercises}
        for chat in (slowly, at_once)
    ]
    assert loads[0] == loads[1]


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("you said youd begin lighter", "What is too much?"),
        ("you said you'd begin lighter, this isn't lighter", "What is too much?"),
        ("too long", "How long do you have?"),
        ("this is too long", "How long do you have?"),
        ("that was too long for me", "How much strength fits your week?"),
        ("sessions are too long", "How much strength fits your week?"),
        ("dont give me more than 20 min", "2 × 20 min a week"),
        ("never more than 20 min please", "2 × 20 min a week"),
    ],
)
def test_too_much_and_too_long_are_understood(words: str, answered: str) -> None:
    assert answered in lifter().command(Place.TODAY).say(words).told


def test_lighter_of_everything_is_a_tap() -> None:
    chat = lifter().command(Place.TODAY)
    usual = total(chat.next_session)
    chat.say("you said you'd begin lighter").tap("Lighter for a week")
    assert total(chat.next_session) < usual


@pytest.mark.parametrize("words", ["my run was too long", "that plank hold was too long"])
def test_what_is_too_long_may_be_something_else(words: str) -> None:
    said = lifter().command(Place.TODAY).say(words).told
    assert "fits your week" not in said
    assert "How long do you have" not in said


def ahead(chat: Chat) -> list[tuple[object, ...]]:
    """The days ahead with what they hold."""
    return [(each.day, each.focus, each.minutes, each.prescriptions) for each in chat.sessions()]


@pytest.mark.parametrize(
    "race",
    ["10k race on Sunday 6 December", "5k race on 5 December", "marathon on Sunday 13 December"],
)
@pytest.mark.parametrize("week", ["Mon easy, Wed tempo, Fri easy, Sun long", None])
def test_a_race_taken_back_leaves_no_trace(race: str, week: str | None) -> None:
    """Neither in the days nor in a gap that the race alone would have brought."""
    chat = runner({Question.WEEK: week} if week else None)
    cleanly(chat, 1)
    before = ahead(chat)
    chat.say(race)
    assert ahead(chat) != before
    chat.tap_old(next(each for each in reversed(chat.screen) if "Undo" in each.labels), "Undo")
    assert ahead(chat) == before
    assert ahead(chat.skip(timedelta(minutes=5)).say("thanks")) == before


def test_what_was_done_since_stays_when_a_race_is_taken_back() -> None:
    chat = cleanly(runner(), 1).say("half marathon on Sunday 20 December")
    undo = next(each for each in reversed(chat.screen) if "Undo" in each.labels)
    cleanly(chat, 1)
    done = done_sessions(chat)
    chat.tap_old(undo, "Undo")
    assert done_sessions(chat) == done
    assert not chat.athlete.profile.race or not chat.athlete.profile.race.races
    assert chat.sessions()


def test_two_quiet_weeks_count_from_the_end_of_a_pause() -> None:
    chat = cleanly(lifter(), 2).command(Place.PAUSE).tap("4 weeks")
    asked = [day for day in range(1, 60) if "Two quiet weeks" in chat.skip(timedelta(days=1)).told]
    assert len(asked) == 1
    assert asked[0] >= 28 + 14 - 1
