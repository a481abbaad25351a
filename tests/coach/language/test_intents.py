from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.dialogue import Question
from coach.language.meanings import Asks, ChangeWish, Command, Meaning
from coach.language.message import read_message
from coach.language.moves import read_move
from coach.language.readings import MoveReading

WEDNESDAY = date(2026, 12, 2)
SAYS = (
    ("show me my plan", "show_plan"),
    ("plan", "show_plan"),
    ("what does my week look like?", "show_plan"),
    ("today", "show_today"),
    ("todays workout pls", "show_today"),
    ("what's on today", "show_today"),
    ("how am i doing", "show_progress"),
    ("progress", "show_progress"),
    ("settings", "settings"),
    ("help", "help"),
    ("what can you do?", "help"),
    ("pause for two weeks", "pause"),
    ("i'm on holiday until monday", "travel"),
    ("i'm ill", "illness"),
    ("i'm back", "resume"),
    ("resume", "resume"),
    ("stop", "stop"),
    ("Stop, please", "stop"),
    ("stop now", "stop"),
    ("i'm stopping", "stop"),
    ("stop messaging me", "silence"),
    ("please stop reminding me", "reminder"),
    ("stop the bot", "silence"),
    ("stop reminders", "reminder"),
    ("shut up", "silence"),
    ("unsubscribe", "silence"),
    ("stop messaging me for two weeks", "pause"),
    ("pause", "pause"),
    ("i need a break", "pause"),
    ("take a break for a week", "pause"),
    ("away next week", "travel"),
    ("carry on", "resume"),
    ("skip it", "skip"),
    ("can i skip", "skip"),
    ("can't today", "skip"),
    ("cant make it today", "skip"),
    ("no time today", "skip"),
    ("not today", "skip"),
    ("can't make it today, do it friday", "move"),
    ("can't today, tomorrow instead", "move"),
    ("not today, saturday", "move"),
    ("what about tomorrow instead", "move"),
    ("later today please", "move"),
    ("i'll do it later", "move"),
    ("move monday's session to tuesday", "move"),
    ("can you push back the session", "move"),
    ("once i'm done move it to friday", "move"),
    ("put it off till friday", "move"),
    ("i did my strength", "session"),
    ("delete my data", "delete"),
    ("forget everything you know about me", "delete"),
    ("log a session", "log"),
    ("hi", "greeting"),
    ("good morning coach", "greeting"),
    ("thanks!", "thanks"),
    ("ty coach u rock", "thanks"),
    ("skip today", "skip"),
    ("can't do today, kids are ill", "skip"),
    ("later", "move"),
    ("can we move it to friday", "move"),
    ("push today's session to tomorrow", "move"),
    ("why wednesday?", "why"),
    ("why these days", "why"),
    ("i'm pregnant", "health_changed"),
    ("doctor says my blood pressure is high", "health_changed"),
    ("started heart medication", "health_changed"),
    ("my doctor cleared me", "cleared"),
    ("my doctor told me to stop", "health_changed"),
    ("my doctor said no more exercise", "health_changed"),
    ("doctor says no", "health_changed"),
    ("had surgery last week", "health_changed"),
    ("had a stroke last year", "health_changed"),
    ("diagnosed with osteoporosis", "health_changed"),
    ("had a baby 3 weeks ago", "health_changed"),
    ("I'm not pregnant any more", "health_changed"),
    ("off my meds now", "health_changed"),
    ("hi im back", "resume"),
    ("sick today", "illness"),
    ("ill", "illness"),
    ("feel ill today", "illness"),
    ("I have a fever", "illness"),
    ("fever", "illness"),
    ("too tired", "fatigue"),
    ("i'm tired today", "fatigue"),
    ("no energy", "fatigue"),
    ("too tired today, tomorrow instead", "move"),
    ("move the session after my long run to friday", "move"),
    ("delete my account", "delete"),
    ("got the all clear from the physio", "cleared"),
    ("change my days", "change:week"),
    ("my long run is now saturday", "change:week"),
    ("change the reminder to 8am", "reminder"),
    ("remind me at 18:00", "reminder"),
    ("turn reminders off", "reminder"),
    ("i moved to Berlin", "change:place"),
    ("change my timezone", "change:place"),
    ("new kit", "change:kit"),
    ("i got dumbbells", "change:kit"),
    ("sold my kettlebell", "change:kit"),
    ("my knee is sore now", "pain"),
    ("tweaked my back", "injury"),
    ("i signed up for a half marathon", "race"),
    ("change my race", "change:race"),
    ("change to 3 sessions a week", "change:dose"),
    ("change my weights", "change:weights"),
    ("update my body weight", "change:body_mass"),
    ("3 sessions a week please", "change:dose"),
    ("twice a week", "change:dose"),
    ("no race any more", "change:race"),
    ("remove my race", "change:race"),
    ("delete my race", "change:race"),
    ("tempo moves to Thursday", "dates"),
    ("my tempo is on thursday now", "change:week"),
    ("move my long run to saturday", "dates"),
    ("my run moves to friday", "change:week"),
    ("change my run to thursday", "change:week"),
    ("no more kettlebell", "change:kit"),
    ("I have no kit", "change:kit"),
    ("I turned 65", "change:age"),
    ("I'm 66 now", "change:age"),
    ("I'm 16", "change:age"),
    ("i'm 40 years old", "change:age"),
    ("my knee has recovered", "change:sore"),
    ("use lbs", "units"),
    ("kg", "units"),
    ("switch to pounds", "units"),
)
"""Messages and what they are about: a kind of meaning, the intent of a command, a question."""


NO_WISHES = (
    ("", ""),
    ("asdf", ""),
    ("https://example.com", ""),
    ("whats the weather in paris", ""),
    ("don't delete my data", ""),
    ("not cleared yet", ""),
    ("i have not been cleared by my doctor", ""),
    ("the weather today was really quite something", ""),
    ("had to stop after two sets", "session"),
    ("squats 3x10 20kg", "session"),
    ("done", "session"),
    ("will lifting make me bulky?", "asks:bulky"),
    ("done, did it later than planned, no pain, form ok", "session"),
    ("done but had to pause between sets, nothing hurt", "session"),
    ("all done except I changed the lunges to step-ups", "session"),
    ("changed the lunges to step-ups", ""),
    ("done today", "session"),
    ("finished, moved to the heavier dumbbell", "session"),
    ("did it all, travelling next week", "session travel"),
    ("had to pause for 2 min", ""),
    ("took a break between sets", ""),
    ("took a break after set 2", ""),
    ("the pain went away on monday", ""),
    ("pain didn't go away", "pain"),
    ("see you later", ""),
    ("it hurts more later in the set", "pain"),
    ("can't move my leg well", "danger"),
    ("push-ups 3x10", "session"),
    ("push my limits", ""),
    ("skip the lunges", "session"),
    ("skipped the lunges today", "session"),
    ("don't stop messaging me", ""),
    ("shut up legs", ""),
    ("knee 3/10, my physio has assessed it and says carry on", "pain"),
    ("my physio has assessed it and says carry on", ""),
    ("i did squats today", "session"),
    ("should i pause between sets on monday", "asks:rest_between_sets"),
    ("back at it but it hurts 3/10", "pain"),
    ("doctor says no problem", ""),
    ("doctor says not to worry", ""),
    ("i'm sick of this", ""),
    ("my physio told me to stop lunges", ""),
    ("i'm not pregnant", ""),
    ("i don't have a fever", ""),
    ("squats done but tired", "session"),
    ("tired after the squats", "fatigue"),
    ("i run 3 times a week", ""),
    ("did 3 sessions a week last year", ""),
    ("i'm 70 kg", ""),
    ("i'm 5 km in", ""),
    ("i'm 2", ""),
    ("squats 3x10 with no more wobble", "session"),
    ("no kit needed for that session i guess right", ""),
    ("no race pace in my legs", ""),
)
"""Words that ask the coach to do nothing, though they hold words of wishes."""


def said(text: str) -> str:
    """What a message is about, in the order of importance."""
    meanings = (part.meaning for part in read_message(text, today=WEDNESDAY).parts)
    return " ".join(_name(meaning) for meaning in meanings)


def _name(meaning: Meaning) -> str:
    match meaning:
        case Command(intent=intent):
            return intent.value
        case ChangeWish(question=Question() as question):
            return f"change:{question.value}"
        case Asks(topic=topic):
            return f"asks:{topic.value}"
        case _:
            return meaning.kind


@pytest.mark.parametrize(("text", "about"), SAYS)
def test_a_wish_is_read(text: str, about: str) -> None:
    assert said(text) == about


@pytest.mark.parametrize(("text", "about"), NO_WISHES)
def test_words_of_wishes_alone_are_no_wish(text: str, about: str) -> None:
    assert said(text) == about


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
