"""Questions are answered in one message, more comes on the same card, and nothing is forgotten."""

import pytest

from coach.conversation import answers
from coach.conversation.choices import AskExercise, AskMore, AskTopic, Choice, decode, encode
from coach.conversation.effects import Picture, Revise, Say
from coach.conversation.scene import Scene
from coach.dialogue import Question
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.topics import TOPICS, Topic
from coach.phrases import English
from coach.picture import ExerciseMotion
from coach.plan import ExerciseId
from tests.coach.conversation import promises
from tests.coach.conversation.driver import Chat
from tests.coach.conversation.runners import newcomer, runner

SAY = English()
HINGE = ExerciseId("dumbbell_romanian_deadlift")


def ask(chat: Chat, topic: Topic, *exercises: ExerciseId) -> Chat:
    """A question was read; its answer stands on the screen."""
    scene = Scene(athlete=chat.athlete, now=chat.now, at=chat.now, say=SAY)
    turn = answers.answer(scene, topic, exercises).turn()
    promises.check_sendable(turn.effects)
    chat.athlete, chat.effects = turn.athlete, turn.effects
    chat._carry_out(turn.effects)
    return chat


@pytest.mark.parametrize("topic", Topic)
def test_one_message_answers_and_more_stands_on_the_same_card(topic: Topic) -> None:
    chat = ask(runner(), topic)
    assert len(chat.heard) == 1
    assert SAY.short_answer(topic).plain in chat.heard[0]
    assert chat.labels == ("More", "My week")
    before = len(chat.screen)
    chat.tap("More")
    assert len(chat.screen) == before
    assert [type(effect) for effect in chat.effects] == [Revise]
    assert SAY.short_answer(topic).plain in chat.newest.text
    assert SAY.more(topic).plain in chat.newest.text
    assert SAY.evidence(TOPICS.get(topic)).plain in chat.newest.text
    related = tuple(SAY.topic_label(each) for each in TOPICS.get(topic).related)
    assert chat.labels == (*related, "My week")


def test_an_answer_changes_nothing_of_the_plan() -> None:
    chat = runner()
    known = chat.athlete
    ask(chat, Topic.BULKY).tap("More").tap("Getting slow?")
    assert chat.athlete.plan == known.plan
    assert chat.athlete.profile == known.profile
    assert chat.athlete.log == known.log


def test_a_related_question_is_answered_below() -> None:
    chat = ask(runner(), Topic.BULKY).tap("More")
    before = len(chat.screen)
    chat.tap("Getting slow?")
    assert len(chat.screen) == before + 1
    assert chat.newest.card == "answer-slow"
    assert SAY.more(Topic.BULKY).plain in chat.card("answer-bulky").text


def test_the_older_of_two_answers_still_has_its_more() -> None:
    chat = ask(ask(runner(), Topic.BULKY), Topic.KNEES)
    chat.tap_old(chat.card("answer-bulky"), "More")
    assert SAY.more(Topic.BULKY).plain in chat.card("answer-bulky").text
    assert SAY.more(Topic.KNEES).plain not in chat.card("answer-knees").text


def test_my_week_leads_to_the_plan() -> None:
    assert ask(runner(), Topic.BULKY).tap("My week").newest.card == "plan"


def test_without_a_plan_the_question_that_waits_is_asked_again() -> None:
    chat = newcomer()
    asked = chat.athlete.dialogue.asking
    assert asked is not None
    ask(chat, Topic.HOW_OFTEN)
    assert chat.heard[0] == SAY.short_answer(Topic.HOW_OFTEN).plain
    assert chat.newest.card == "question"
    now_asking = chat.athlete.dialogue.asking
    assert now_asking is not None
    assert now_asking.question is asked.question
    answer = chat.card("answer-how_often")
    assert answer.labels == ("More",)
    chat.tap_old(answer, "More")
    assert chat.athlete.dialogue.asking == now_asking
    chat.tap_old(chat.card("question"), "18–64")
    assert chat.athlete.profile.age_band is not None


def test_the_check_in_goes_on_below_an_answer() -> None:
    chat = runner()
    chat.skip_to_day(chat.next_session.day).tap("Done")
    waiting = chat.athlete.dialogue.check_in
    question = chat.newest
    ask(chat, Topic.SORENESS_VS_PAIN)
    assert chat.athlete.dialogue.check_in == waiting
    assert chat.newest.card == question.card
    assert chat.newest.labels == question.labels
    with_buttons = [each for each in chat.screen if each.card == question.card and each.buttons]
    assert len(with_buttons) == 1


@pytest.mark.parametrize(
    ("taps", "topic"),
    [
        ((), Topic.SORENESS_VS_PAIN),
        (("nothing hurt",), Topic.FORM),
        (("nothing hurt", "clean to the last rep"), Topic.EFFORT),
    ],
)
def test_a_bare_question_in_the_check_in_is_about_what_was_asked(
    taps: tuple[str, ...], topic: Topic
) -> None:
    chat = runner()
    chat.skip_to_day(chat.next_session.day).tap("Done")
    for label in taps:
        chat.tap(label)
    assert SAY.short_answer(topic).plain in ask(chat, Topic.OTHER).heard[0]


def test_an_exercise_is_explained_and_found_in_the_plan() -> None:
    chat = runner({Question.KIT: "dumbbells", Question.EXPERIENCE: "regular"})
    ask(chat, Topic.OTHER, HINGE)
    assert chat.heard[0].startswith("Dumbbell Romanian deadlift")
    assert "In your plan: " in chat.heard[0]
    shown = chat.effects[0]
    assert isinstance(shown, Picture)
    assert shown.shows == ExerciseMotion(exercise=HINGE)
    assert shown.keyboard is not None
    assert [each.label for row in shown.keyboard.rows for each in row] == ["My week"]


def test_two_exercises_are_explained_one_after_the_other() -> None:
    chat = ask(runner(), Topic.OTHER, HINGE, ExerciseId("deadlift"))
    deadlift = CATALOGUE.get(ExerciseId("deadlift")).name
    assert chat.labels == (deadlift, "My week")
    assert chat.tap(deadlift).heard[0].startswith(deadlift)


def test_a_question_on_an_exercise_leads_to_that_exercise() -> None:
    chat = ask(runner(), Topic.KNEES, ExerciseId("bodyweight_squat"))
    assert chat.labels == ("More", "My week", "Bodyweight squat")
    assert chat.tap("Bodyweight squat").heard[0].startswith("Bodyweight squat")


def test_more_still_speaks_of_the_exercise_of_the_question() -> None:
    chat = runner()
    last = chat.next_session.prescriptions[-1].exercise
    name = CATALOGUE.get(last).name.lower()
    assert name in ask(chat, Topic.HOW_HEAVY, last).heard[0]
    assert name in chat.tap("More").newest.text


def test_an_exercise_that_is_no_more_has_had_its_day() -> None:
    gone = ExerciseId("no_such_exercise")
    assert runner().choose(AskExercise(exercise=gone)).told == SAY.button_gone()
    more = runner().choose(AskMore(topic=Topic.EFFORT, exercise=gone), "answer-effort")
    assert SAY.more(Topic.EFFORT).plain in more.told


def test_a_red_flag_comes_before_every_answer() -> None:
    chat = runner().say("chest pain")
    assert chat.is_held()
    ask(chat, Topic.BULKY)
    assert SAY.short_answer(Topic.BULKY).plain not in chat.told
    chat.choose(AskTopic(topic=Topic.BULKY))
    assert SAY.short_answer(Topic.BULKY).plain not in chat.told


def test_nothing_is_said_of_a_plan_that_waits_for_a_doctor() -> None:
    chat = runner().say("I have high blood pressure now").tap("That's it").say("no")
    assert chat.athlete.profile.doctor_agreed is False
    ask(chat, Topic.HOW_OFTEN)
    said = next(effect for effect in chat.effects if isinstance(effect, Say))
    assert said.text == SAY.short_answer(Topic.HOW_OFTEN)


def test_every_answer_fits_on_its_buttons() -> None:
    longest = max(CATALOGUE.exercises, key=lambda each: len(each.id)).id
    choices: list[Choice] = [AskExercise(exercise=each.id) for each in CATALOGUE.exercises]
    for topic in Topic:
        choices += [AskTopic(topic=topic), AskMore(topic=topic)]
        choices.append(AskMore(topic=topic, exercise=longest))
    for choice in choices:
        assert decode(encode(choice)) == choice
