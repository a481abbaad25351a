import pytest

from coach.dialogue import Question
from coach.language.intents import Intent, IntentReading, read_intent

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
    ("stop messaging me", Intent.STOP),
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
    ],
)
def test_what_asks_for_nothing_is_none(text: str) -> None:
    assert read_intent(text) is None
