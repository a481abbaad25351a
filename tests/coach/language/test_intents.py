from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue import Question
from coach.language.intents import Intent, IntentReading, read_intent
from coach.language.moves import read_move
from coach.language.readings import MoveReading

PLAIN = (
    ("show me my plan", Intent.SHOW_PLAN),
    ("plan", Intent.SHOW_PLAN),
    ("what does my week look like?", Intent.SHOW_PLAN),
    ("today", Intent.SHOW_TODAY),
    ("todays workout pls", Intent.SHOW_TODAY),
    ("what's on today", Intent.SHOW_TODAY),
    ("how am i doing", Intent.SHOW_PROGRESS),
    ("progress", Intent.SHOW_PROGRESS),
    ("settings", Intent.SETTINGS),
    ("help", Intent.HELP),
    ("what can you do?", Intent.HELP),
    ("pause for two weeks", Intent.PAUSE),
    ("i'm on holiday until monday", Intent.PAUSE),
    ("i'm ill", Intent.PAUSE),
    ("i'm back", Intent.RESUME),
    ("resume", Intent.RESUME),
    ("stop", Intent.STOP),
    ("Stop, please", Intent.STOP),
    ("stop now", Intent.STOP),
    ("i'm stopping", Intent.STOP),
    ("stop messaging me", Intent.SILENCE),
    ("please stop reminding me", Intent.SILENCE),
    ("stop the bot", Intent.SILENCE),
    ("stop reminders", Intent.SILENCE),
    ("shut up", Intent.SILENCE),
    ("unsubscribe", Intent.SILENCE),
    ("stop messaging me for two weeks", Intent.PAUSE),
    ("pause", Intent.PAUSE),
    ("i need a break", Intent.PAUSE),
    ("take a break for a week", Intent.PAUSE),
    ("away next week", Intent.PAUSE),
    ("carry on", Intent.RESUME),
    ("skip it", Intent.SKIP),
    ("can i skip", Intent.SKIP),
    ("can't today", Intent.SKIP),
    ("cant make it today", Intent.SKIP),
    ("no time today", Intent.SKIP),
    ("not today", Intent.SKIP),
    ("can't make it today, do it friday", Intent.MOVE),
    ("can't today, tomorrow instead", Intent.MOVE),
    ("not today, saturday", Intent.MOVE),
    ("what about tomorrow instead", Intent.MOVE),
    ("later today please", Intent.MOVE),
    ("i'll do it later", Intent.MOVE),
    ("move monday's session to tuesday", Intent.MOVE),
    ("can you push back the session", Intent.MOVE),
    ("once i'm done move it to friday", Intent.MOVE),
    ("put it off till friday", Intent.MOVE),
    ("i did my strength", Intent.LOG),
    ("delete my data", Intent.DELETE),
    ("forget everything you know about me", Intent.DELETE),
    ("log a session", Intent.LOG),
    ("hi", Intent.GREETING),
    ("good morning coach", Intent.GREETING),
    ("thanks!", Intent.THANKS),
    ("ty coach u rock", Intent.THANKS),
    ("skip today", Intent.SKIP),
    ("can't do today, kids are ill", Intent.SKIP),
    ("later", Intent.MOVE),
    ("can we move it to friday", Intent.MOVE),
    ("push today's session to tomorrow", Intent.MOVE),
    ("why wednesday?", Intent.WHY),
    ("why these days", Intent.WHY),
    ("i'm pregnant", Intent.HEALTH_CHANGED),
    ("doctor says my blood pressure is high", Intent.HEALTH_CHANGED),
    ("started heart medication", Intent.HEALTH_CHANGED),
    ("my doctor cleared me", Intent.CLEARED),
    ("my doctor told me to stop", Intent.HEALTH_CHANGED),
    ("my doctor said no more exercise", Intent.HEALTH_CHANGED),
    ("doctor says no", Intent.HEALTH_CHANGED),
    ("had surgery last week", Intent.HEALTH_CHANGED),
    ("had a stroke last year", Intent.HEALTH_CHANGED),
    ("diagnosed with osteoporosis", Intent.HEALTH_CHANGED),
    ("had a baby 3 weeks ago", Intent.HEALTH_CHANGED),
    ("I'm not pregnant any more", Intent.HEALTH_CHANGED),
    ("off my meds now", Intent.HEALTH_CHANGED),
    ("hi im back", Intent.RESUME),
    ("sick today", Intent.PAUSE),
    ("ill", Intent.PAUSE),
    ("feel ill today", Intent.PAUSE),
    ("I have a fever", Intent.PAUSE),
    ("fever", Intent.PAUSE),
    ("too tired", Intent.SKIP),
    ("i'm tired today", Intent.SKIP),
    ("no energy", Intent.SKIP),
    ("too tired today, tomorrow instead", Intent.MOVE),
    ("move the session after my long run to friday", Intent.MOVE),
    ("delete my account", Intent.DELETE),
    ("got the all clear from the physio", Intent.CLEARED),
)


@pytest.mark.parametrize(("text", "intent"), PLAIN)
def test_an_intent_is_read(text: str, intent: Intent) -> None:
    assert read_intent(text) == IntentReading(intent=intent)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("change my days", Question.WEEK),
        ("my long run is now saturday", Question.WEEK),
        ("change the reminder to 8am", Question.TIME),
        ("remind me at 18:00", Question.TIME),
        ("turn reminders off", Question.TIME),
        ("i moved to Berlin", Question.PLACE),
        ("change my timezone", Question.PLACE),
        ("new kit", Question.KIT),
        ("i got dumbbells", Question.KIT),
        ("sold my kettlebell", Question.KIT),
        ("my knee is sore now", Question.SORE),
        ("tweaked my back", Question.SORE),
        ("i signed up for a half marathon", Question.RACE),
        ("change my race", Question.RACE),
        ("change to 3 sessions a week", Question.DOSE),
        ("change my weights", Question.WEIGHTS),
        ("update my body weight", Question.BODY_MASS),
        ("3 sessions a week please", Question.DOSE),
        ("twice a week", Question.DOSE),
        ("no race any more", Question.RACE),
        ("remove my race", Question.RACE),
        ("delete my race", Question.RACE),
        ("tempo moves to Thursday", Question.WEEK),
        ("my tempo is on thursday now", Question.WEEK),
        ("move my long run to saturday", Question.WEEK),
        ("my run moves to friday", Question.WEEK),
        ("change my run to thursday", Question.WEEK),
        ("no more kettlebell", Question.KIT),
        ("I have no kit", Question.KIT),
        ("I turned 65", Question.AGE),
        ("I'm 66 now", Question.AGE),
        ("I'm 16", Question.AGE),
        ("i'm 40 years old", Question.AGE),
        ("my knee has recovered", Question.SORE),
    ],
)
def test_a_change_names_its_question(text: str, question: Question) -> None:
    assert read_intent(text) == IntentReading(intent=Intent.CHANGE, question=question)


@pytest.mark.parametrize("text", ["use lbs", "kg", "switch to pounds"])
def test_units_are_their_own_intent(text: str) -> None:
    assert read_intent(text) == IntentReading(intent=Intent.UNITS, question=Question.UNITS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "asdf",
        "https://example.com",
        "whats the weather in paris",
        "don't delete my data",
        "not cleared yet",
        "i have not been cleared by my doctor",
        "the weather today was really quite something",
        "had to stop after two sets",
        "squats 3x10 20kg",
        "done",
        "will lifting make me bulky?",
        "done, did it later than planned, no pain, form ok",
        "done but had to pause between sets, nothing hurt",
        "all done except I changed the lunges to step-ups",
        "changed the lunges to step-ups",
        "done today",
        "finished, moved to the heavier dumbbell",
        "did it all, travelling next week",
        "had to pause for 2 min",
        "took a break between sets",
        "took a break after set 2",
        "the pain went away on monday",
        "pain didn't go away",
        "squat down with control",
        "see you later",
        "it hurts more later in the set",
        "can't move my leg well",
        "push-ups 3x10",
        "push my limits",
        "skip the lunges",
        "skipped the lunges today",
        "don't stop messaging me",
        "shut up legs",
        "knee 3/10, my physio has assessed it and says carry on",
        "my physio has assessed it and says carry on",
        "i did squats today",
        "should i pause between sets on monday",
        "back at it but it hurts 3/10",
        "seen by a physio, feeling better",
        "doctor says no problem",
        "doctor says not to worry",
        "i'm sick of this",
        "my physio told me to stop lunges",
        "i'm not pregnant",
        "i don't have a fever",
        "squats done but tired",
        "tired after the squats",
        "i run 3 times a week",
        "did 3 sessions a week last year",
        "i'm 70 kg",
        "i'm 5 km in",
        "i'm 2",
        "squats 3x10 with no more wobble",
        "no kit needed for that session i guess right",
        "no race pace in my legs",
    ],
)
def test_what_asks_for_nothing_is_none(text: str) -> None:
    assert read_intent(text) is None


WEDNESDAY = date(2026, 12, 2)


def december(day: int) -> date:
    return date(2026, 12, day)


@pytest.mark.parametrize(
    ("text", "session_day", "to"),
    [
        ("move monday's session to tuesday", december(7), december(8)),
        ("move mondays session to tuesday", december(7), december(8)),
        ("push today to tomorrow", december(2), december(3)),
        ("push today's session to monday", december(2), december(7)),
        ("move tomorrow's session to friday", december(3), december(4)),
        ("move wednesday's session to thursday", december(2), december(3)),
        ("move next monday's session to wednesday", december(7), december(9)),
        ("move friday to saturday", december(4), december(5)),
        ("move friday's session to thursday", december(4), december(10)),
        ("bring friday's session forward to thursday", december(4), december(3)),
        ("friday instead of thursday", december(3), december(4)),
        ("can we do thursday's on saturday", december(3), december(5)),
        ("move the session from friday to sunday", december(4), december(6)),
        ("can't today, do it friday", december(2), december(4)),
        ("can't make it today, tomorrow instead", december(2), december(3)),
        ("move it to friday", None, december(4)),
        ("move it to wednesday", None, december(9)),
        ("move it to the 20th", None, december(20)),
        ("postpone until sat", None, december(5)),
        ("move monday's session", december(7), None),
        ("move it", None, None),
        ("later", None, None),
    ],
)
def test_what_is_moved_and_where_to(text: str, session_day: date | None, to: date | None) -> None:
    assert read_move(text, WEDNESDAY) == MoveReading(session_day=session_day, to=to)


NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_a_session_moves_within_a_week_of_its_day(today: date, name: str, goal: str) -> None:
    read = read_move(f"move {name}'s session to {goal}", today)
    assert read.session_day is not None
    assert read.to is not None
    assert today <= read.session_day < today + timedelta(days=7)
    assert read.session_day < read.to <= read.session_day + timedelta(days=7)
    assert NAMES[read.session_day.weekday()] == name
    assert NAMES[read.to.weekday()] == goal
