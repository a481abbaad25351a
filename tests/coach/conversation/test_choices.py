"""Buttons: what is written is read back, and nothing else is a choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.conversation.choices import (
    MAX_BYTES,
    ActOnLighterWeek,
    ActOnReport,
    ActOnSession,
    AnswerMorning,
    AnswerQuestion,
    AnswerReport,
    AskExercise,
    AskMore,
    AskTopic,
    Choice,
    Confirm,
    GoTo,
    LighterAct,
    MorningAnswer,
    PauseUntil,
    Place,
    ReportAct,
    SessionAct,
    decode,
    encode,
)
from coach.dialogue import Confirming, Question, ReportQuestion
from coach.knowledge.topics import Topic
from coach.plan import ExerciseId, SessionId
from coach.profile import BodyArea
from coach.training_log import ReportId

MOST = 2**31 - 1
KINDS = ("q", "s", "r", "ra", "p", "am", "lw", "t", "m", "x")
PARTS = ("core", "age", "done", "pain", "undo", "0", "1", "366")


@pytest.mark.parametrize(
    ("data", "choice"),
    [
        (
            f"q:{MOST}:race:2027-03-14",
            AnswerQuestion(prompt=MOST, question=Question.RACE, value="2027-03-14"),
        ),
        ("q:1:place:a:b", AnswerQuestion(prompt=1, question=Question.PLACE, value="a:b")),
        ("go:today", GoTo(place=Place.TODAY)),
        (
            f"s:{MOST}:later_at:18.30",
            ActOnSession(session=SessionId(MOST), act=SessionAct.LATER_AT, value="18.30"),
        ),
        (
            "s:1:later_at:2026-12-01",
            ActOnSession(session=SessionId(1), act=SessionAct.LATER_AT, value="2026-12-01"),
        ),
        ("s:1:done:", ActOnSession(session=SessionId(1), act=SessionAct.DONE)),
        (
            "r:1:pain:3",
            AnswerReport(report=ReportId(1), question=ReportQuestion.PAIN, value="3"),
        ),
        (f"ra:{MOST}:undo", ActOnReport(report=ReportId(MOST), act=ReportAct.UNDO)),
        (
            f"am:{MOST}:upper_back:better",
            AnswerMorning(
                report=ReportId(MOST), area=BodyArea.UPPER_BACK, answer=MorningAnswer.BETTER
            ),
        ),
        ("lw:take_back", ActOnLighterWeek(act=LighterAct.TAKE_BACK)),
        (f"ok:{Confirming.DELETE}:no", Confirm(matter=Confirming.DELETE, yes=False)),
        ("p:0", PauseUntil(days=0)),
        ("p:366", PauseUntil(days=366)),
        ("t:bulky", AskTopic(topic=Topic.BULKY)),
        ("m:race_week:", AskMore(topic=Topic.RACE_WEEK)),
        (
            "m:machines_or_free_weights:goblet_squat",
            AskMore(topic=Topic.MACHINES_OR_FREE_WEIGHTS, exercise=ExerciseId("goblet_squat")),
        ),
        ("x:goblet_squat", AskExercise(exercise=ExerciseId("goblet_squat"))),
    ],
)
def test_a_button_means_its_choice(data: str, choice: Choice) -> None:
    assert decode(data) == choice
    assert encode(choice) == data


@pytest.mark.parametrize(
    "data",
    [
        *("", ":", "p", "p:", "go:nowhere", "x:1", "ok:delete:perhaps", "left over"),
        *("p:-1", "p:367", "p:99999999999", "p:1e3", "p:1.0"),
        *("p:07", "p:+7", "p: 7", "p:7 ", "p:1_0", "p:٧", "p:7:7"),
        *("q:0:age:adult", "q:-1:age:adult", f"q:{MOST + 1}:age:adult", "q:1:shoes:adult"),
        *("s:0:done:", "s:-1:done:", f"s:{MOST + 1}:done:", "s:1:done", "s:1:win:"),
        *("s:1:later_at:", "s:1:later_at:18:30", "s:1:later_at:9999-12-31", "s:1:later_at:1830"),
        *("r:0:pain:3", f"r:{MOST + 1}:pain:3", "r:1:shoes:3", "ra:0:undo", f"ra:{MOST + 1}:undo"),
        *("am:0:knee:better", "am:1:knees:better", "am:1:knee:fine", "am:1:knee", "am:1:knee:"),
        *("lw", "lw:", "lw:perhaps", "lw:take:now"),
        *("t:", "t:weather", "t:bulky:", "m:bulky", "m:weather:", "m:bulky:Goblet squat"),
        *("x:", "x:Goblet", "x:a b", "x:a:b", "x:" + "a" * MAX_BYTES),
        "p:" + "9" * 5000,
        "r:1:pain:" + "3" * MAX_BYTES,
        "q:1:place:\ud800",
    ],
)
def test_forged_or_damaged_data_means_nothing(data: str) -> None:
    assert decode(data) is None


@given(
    st.lists(
        st.sampled_from(KINDS + PARTS) | st.integers().map(str) | st.text(max_size=8),
        max_size=4,
    ).map(":".join)
)
def test_only_what_is_written_is_read(data: str) -> None:
    choice = decode(data)
    assert choice is None or encode(choice) == data
