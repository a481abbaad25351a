"""What was told before is put right in any words, and what followed from it follows again."""

from datetime import date, timedelta
from functools import cache

import pytest

from coach.conversation.choices import Place
from coach.dialogue import Question, ReportQuestion
from coach.profile import BodyArea, Side
from coach.training_log import Completion, PainKind
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import lifter, runner

MONDAY = date(2026, 11, 30)
WEDNESDAY = date(2026, 12, 2)
HURT = ("Done", "3–5", "Knee", "Dull", "In front", "No, clean", "2–3 left")


@cache
def _hurting() -> Chat:
    chat = lifter().skip_to_day(WEDNESDAY, "07:30")
    for label in HURT:
        chat.tap(label)
    return chat


def hurting() -> Chat:
    """A lifter whose knee hurt on Wednesday, dull, 3 to 5, told without a side."""
    return _hurting().copy()


@cache
def _on_the_day() -> Chat:
    return lifter().skip_to_day(MONDAY, "07:30")


def on_the_day() -> Chat:
    """A lifter with Monday's session on the screen: upper body and core."""
    return _on_the_day().copy()


def known(chat: Chat) -> tuple[object, ...]:
    (pain,) = chat.report.pains or ()
    return pain.area, pain.side, pain.level, pain.kind


AS_TOLD = (BodyArea.KNEE, None, 5, PainKind.DULL)
LEFT = (BodyArea.KNEE, Side.LEFT, 5, PainKind.DULL)
RIGHT = (BodyArea.KNEE, Side.RIGHT, 5, PainKind.DULL)


@pytest.mark.parametrize("before", [(), ("Undo",), ("Fix",)])
@pytest.mark.parametrize(
    ("words", "pain"),
    [
        ("actually it was the left knee not the right", LEFT),
        ("sorry, the right one", RIGHT),
        ("left knee", LEFT),
        ("it was the left hip, not the knee", (BodyArea.HIP, Side.LEFT, 5, PainKind.DULL)),
        ("oops i meant 4/10 for the knee", (BodyArea.KNEE, None, 4, None)),
        ("it was sharp actually", (BodyArea.KNEE, None, 5, PainKind.SHARP)),
    ],
)
def test_where_and_how_much_it_hurt_is_put_right(
    before: tuple[str, ...], words: str, pain: tuple[object, ...]
) -> None:
    chat = hurting()
    for label in before:
        chat.tap(label)
    chat.say(words)
    assert known(chat) == pain
    assert "I heard" in chat.told


@pytest.mark.parametrize("before", [(), ("Undo",), ("Fix",)])
@pytest.mark.parametrize("words", ["about 3 more in me", "it was harder than that, 3 left"])
def test_how_hard_it_was_is_put_right(before: tuple[str, ...], words: str) -> None:
    chat = hurting()
    for label in before:
        chat.tap(label)
    chat.say(words)
    assert (chat.report.reps_left, known(chat)) == (3, AS_TOLD)


def test_a_bare_number_takes_the_place_of_the_one_that_was_wrong() -> None:
    chat = hurting().say("sorry it was 1 not 2")
    assert (chat.report.reps_left, known(chat)) == (1, AS_TOLD)
    chat.say("actually 2 not 5")
    assert known(chat) == (BodyArea.KNEE, None, 2, PainKind.DULL)


@pytest.mark.parametrize("before", [(), ("Undo",), ("Fix",)])
def test_what_was_done_is_put_right(before: tuple[str, ...]) -> None:
    chat = hurting()
    for label in before:
        chat.tap(label)
    chat.say("actually it was only the goblet squats and calf raises")
    done = {each.exercise for each in chat.report.prescriptions} - set(chat.report.not_done)
    assert done == {"goblet_squat", "single_leg_calf_raise"}
    assert (chat.report.completion, known(chat)) == (Completion.PARTIAL, AS_TOLD)


def test_an_exercise_done_after_all_is_added() -> None:
    chat = hurting().say("actually it was only the goblet squats").say("sorry, did the lunges too")
    done = {each.exercise for each in chat.report.prescriptions} - set(chat.report.not_done)
    assert done == {"goblet_squat", "dumbbell_lunge"}


def test_numbers_put_right_leave_the_other_exercises_as_they_were() -> None:
    chat = on_the_day().say("push-up 2x12, row 2x8 at 4kg, no pain, form ok, 2 left")
    chat.say("actually rows were 2x10")
    sets = {str(each.exercise): each.sets for each in chat.report.done}
    assert sets["bent_over_row"] == (10, 10)
    assert sets["pushup"] == (12, 12)
    chat.say("no it was 7 not 10")
    sets = {str(each.exercise): each.sets for each in chat.report.done}
    assert sets["bent_over_row"] == (7, 7)


def test_a_number_that_fits_several_exercises_is_asked_for_with_its_name() -> None:
    chat = hurting().say("no it was 12 reps not 10")
    assert "Which exercise was that?" in chat.told


def test_form_is_put_right() -> None:
    chat = hurting().say("sorry i meant form broke on the goblet squats")
    assert [each.exercise for each in chat.report.faults or ()] == ["goblet_squat"]
    assert chat.newest.text.endswith("What happened?")


def test_a_day_named_means_the_session_of_that_day() -> None:
    chat = on_the_day()
    for label in ("Done", "1–2", "No, clean", "2–3 left"):
        chat.tap(label)
    chat.skip_to_day(WEDNESDAY, "07:30").tap("Done").tap("0 ·")
    chat.skip(timedelta(days=1)).say("actually mondays wrist was 4/10 not 2, it was the right one")
    (monday,) = (each for each in chat.screen[-1:] if each.text)
    assert "right wrist 4/10" in chat.told
    assert monday.card == "report-1"
    assert chat.athlete.profile.sore_spots == ()


def test_what_followed_is_decided_again() -> None:
    chat = hurting()
    assert "Goblet squat only as far as is comfortable" in chat.card("report-1").text
    chat.say("actually the knee was 1/10, not 4")
    assert "Goblet squat 12 → 13 reps" in chat.told


def test_a_new_place_days_later_is_no_correction() -> None:
    chat = hurting().skip(timedelta(days=2)).say("actually my left shoulder hurts")
    assert known(chat) == AS_TOLD


def test_a_correction_that_says_nothing_offers_each_answer() -> None:
    chat = hurting().say("no wait that was wrong somehow")
    assert chat.labels == ("Whether it hurt", "Whether form held", "What I did", "How hard it was")


# --- sides ---------------------------------------------------------------------------------


def test_a_place_told_again_keeps_its_side() -> None:
    chat = runner({Question.SORE: "right knee"}).skip_to_day(WEDNESDAY, "07:30")
    chat.say("done, knee was 4/10, dull")
    assert known(chat) == (BodyArea.KNEE, Side.RIGHT, 4, PainKind.DULL)
    chat.say("knee has been niggly lately")
    assert [each.side for each in chat.athlete.profile.sore_spots or ()] == [Side.RIGHT]
    chat = runner({Question.SORE: "right knee"}).say("my left knee is sore")
    assert [each.side for each in chat.athlete.profile.sore_spots or ()] == [Side.LEFT]


def test_the_side_of_an_earlier_session_is_remembered() -> None:
    chat = hurting().say("it was the left one")
    chat.skip_to_day(WEDNESDAY + timedelta(days=7), "07:30").tap("Done").tap("1–2")
    chat.say("knee again, 2/10")
    assert known(chat)[:2] == (BodyArea.KNEE, Side.LEFT)


# --- part of it ----------------------------------------------------------------------------


def test_how_much_was_done_is_no_answer_on_form() -> None:
    chat = on_the_day().tap("Done").tap("0 ·").say("no not all, only one round")
    assert chat.report.faults is None
    assert {len(each.sets) for each in chat.report.done} == {1}
    assert chat.report.completion is Completion.PARTIAL
    assert "one set of each" in chat.told
    assert chat.newest.text.endswith("Did your form break?")


@pytest.mark.parametrize("words", ["done half", "half done", "did half", "some of it"])
def test_half_a_session_is_asked_what_was_left_out(words: str) -> None:
    chat = on_the_day().say(words)
    assert chat.report.completion is Completion.PARTIAL
    assert "What did you leave out?" in chat.newest.text


def test_rounds_and_the_rest_later() -> None:
    chat = on_the_day().say("did 1 round then kid woke up")
    assert chat.report.completion is Completion.PARTIAL
    chat.say("no pain").say("ok did the rest, fine")
    assert (chat.report.completion, chat.report.done) == (Completion.FULL, ())
    assert chat.report.pains == ()


@pytest.mark.parametrize(
    ("words", "broke"), [("no", False), ("yes", True), ("nope", False), ("yes on the rows", True)]
)
def test_yes_and_no_answer_the_question_as_it_is_put(words: str, broke: bool) -> None:
    chat = on_the_day().tap("Done").tap("0 ·")
    assert chat.newest.text.endswith("Did your form break?")
    assert bool(chat.say(words).report.faults) is broke


def test_a_question_of_the_check_in_is_answered_and_tells_nothing() -> None:
    chat = on_the_day().tap("Done").tap("0 ·").say("is soreness normal")
    assert chat.report.pains == ()
    assert "ordinary soreness" in chat.told


# --- words for buttons, and questions that rest --------------------------------------------


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("show me", "Which movement shall I show you?"),
        ("too heavy", "Which first set stopped well short?"),
        ("Why this?", "Why this session"),
        ("less time", "How long do you have?"),
    ],
)
def test_what_a_button_says_can_be_typed(words: str, answer: str) -> None:
    assert answer in on_the_day().say(words).told


def test_a_question_on_a_session_rests_when_the_next_one_has_come() -> None:
    chat = on_the_day().tap("Done").tap("0 ·")
    chat.skip_to_day(WEDNESDAY, "07:30").command(Place.TODAY)
    assert "Did your form break?" not in chat.told
    chat.say("form ok, 2 left")
    assert chat.report.day == MONDAY
    assert chat.report.faults is None


def test_a_question_on_a_session_rests_after_a_day_and_its_buttons_stay_good() -> None:
    chat = on_the_day().tap("Done").tap("0 ·")
    card = chat.newest
    chat.skip(timedelta(hours=20))
    assert "Did your form break?" in chat.say("purple").told
    chat.skip(timedelta(hours=5)).say("purple")
    assert "Did your form break?" not in chat.told
    assert chat.tap_old(card, "No, clean").report.faults == ()


def test_a_question_from_before_a_hold_is_not_asked_after_it() -> None:
    chat = on_the_day().tap("Done").tap("0 ·").say("i have chest pain")
    chat.skip(timedelta(days=7)).say("my doctor cleared me")
    assert "Did your form break?" not in chat.told
    assert "Next:" in chat.told
    current = chat.athlete.dialogue.check_in
    assert current is None or current.question is not ReportQuestion.FORM


def test_telling_again_is_not_expected_for_ever() -> None:
    chat = hurting().tap("Fix").skip_to_day(MONDAY + timedelta(days=7), "07:30").say("all done")
    assert chat.report.day == MONDAY + timedelta(days=7)
