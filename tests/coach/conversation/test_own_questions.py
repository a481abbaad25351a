"""Questions about one's own plan are answered from it, and change nothing."""

from datetime import date
from functools import cache

import pytest

from coach.dialogue import Question
from coach.language.own_questions import read_own_question
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner

TUESDAY = date(2026, 12, 1)
WEDNESDAY = date(2026, 12, 2)


@cache
def _asking() -> Chat:
    chat = runner(
        {
            Question.KIT: "kettlebell",
            Question.RACE: "half marathon on 14 march 2027",
            Question.DOSE: "3 x 30 min",
            Question.SORE: "left knee",
        }
    )
    return chat.skip_to_day(TUESDAY, "08:00")


def asking() -> Chat:
    """A Tuesday; sessions on Wednesday, Friday and Monday, a kettlebell, a sore left knee."""
    return _asking().copy()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("when is my race", "Half marathon: Sunday 14 Mar 2027, in 14 weeks and 5 days."),
        ("how long until my race?", "in 14 weeks and 5 days"),
        ("next session", "Wednesday 2 Dec: legs and hips"),
        ("what's next?", "Wednesday 2 Dec: legs and hips"),
        ("when do i train next", "Wednesday 2 Dec: legs and hips"),
        ("show me wednesdays session", "Wednesday 2 Dec: legs and hips"),
        ("what am i doing on friday", "Friday 4 Dec: full body"),
        ("what's on thursday", "Thursday 3 Dec: no strength, no run either."),
        ("whats on tomorrow", "Wednesday 2 Dec: legs and hips"),
        (
            "why not thursday",
            "No strength on Thursday 3 Dec: no leg work the day before a hard run",
        ),
        ("so why no strength on saturday?", "no leg work the day before the long run"),
        ("why friday and not thursday", "Why this session"),
        ("why 3 sessions", "You asked for 3 sessions a week, and that fits around your runs."),
        ("where is the kettlebell", "Kettlebell: kettlebell deadlift on Wednesday 2 Dec"),
        ("why kettlebell", "Kettlebell: kettlebell deadlift on Wednesday 2 Dec"),
        ("when do i use the kettlebell", "Kettlebell: kettlebell deadlift on Wednesday 2 Dec"),
        ("how do i hold it", "Which movement shall I show you?"),
    ],
)
def test_a_question_on_the_own_plan_is_answered(words: str, answer: str) -> None:
    before = asking()
    chat = asking().say(words)
    assert answer in chat.told
    assert chat.athlete.profile == before.athlete.profile
    assert chat.athlete.log == before.athlete.log


@pytest.mark.parametrize(
    "words",
    [
        "how long before my race should i stop lifting",
        "what should i eat on friday",
        "why strength",
        "how often should i train",
        "are machines better than free weights",
        "where does it hurt most people",
        "when can i run again after a marathon",
        "how heavy should the kettlebell be",
        "moved it to thursday",
        "done, kettlebell deadlift 3x12",
    ],
)
def test_other_words_are_no_question_on_the_own_plan(words: str) -> None:
    assert read_own_question(words, today=TUESDAY) is None


def test_without_a_race_the_answer_is_how_to_tell_one() -> None:
    chat = lifter().say("when is my race")
    assert "I know of no race." in chat.told
    assert chat.labels == ("Races",)


def test_kit_that_nobody_owns_is_not_looked_for() -> None:
    assert "Barbell:" not in asking().say("where is the barbell").told


@pytest.mark.parametrize(
    ("level", "told"),
    [
        ("1–2", "At 2/10 you may try it"),
        ("3–5", "You told me 5/10. Leave the hard or long run out"),
        ("6+", "No running on your knee for now"),
        ("It changed", "No running on your knee for now"),
    ],
)
def test_running_on_something_sore_is_answered_by_the_rules_of_pain(level: str, told: str) -> None:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30").tap("Done").tap(level)
    if "Knee" in chat.labels:
        chat.tap("Knee")
    else:
        chat.say("knee")
    chat.say("is it ok to go for my intervals tomorrow with it?")
    assert told in chat.told
    assert "safe" not in chat.told.lower()


def test_without_a_level_the_whole_rule_is_told() -> None:
    chat = asking().say("can i run tomorrow with my knee")
    assert "I can't see your left knee" in chat.told
    assert "from 3/10 on no intervals" in chat.told
    chat.say("can i run on my sore shin")
    assert "One sore point on the bone: no run" in chat.told


def test_the_question_that_waits_is_asked_again_below() -> None:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30").tap("Done").say("when is my race")
    assert chat.newest.text == "Did anything hurt?"


def test_a_refused_day_leads_to_the_days_that_would_do() -> None:
    chat = asking().say("move it to saturday")
    assert "Saturday 5 Dec doesn't work" in chat.told
    chat.tap("Which days would do?")
    assert "No other day works" in chat.told
