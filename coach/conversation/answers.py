"""Answers to questions on training: one message each, more behind a tap.

An answer changes nothing. A question that waits for the runner is asked again below it.
"""

from coach.conversation import asking, check_in, red_flags
from coach.conversation.choices import AskExercise, AskMore, AskTopic, GoTo, Place
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.effects import Button, Picture, Say, Toast
from coach.conversation.scene import Scene, button, in_rows_of, rows
from coach.dialogue import ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.own_plan import OwnPlan
from coach.knowledge.topics import TOPICS, Topic
from coach.phrases.text import Text
from coach.picture import ExerciseMotion
from coach.plan import ExerciseId

MOST_EXERCISES = 3
"""Other exercises of the question that get a button."""


def answer(scene: Scene, topic: Topic, exercises: tuple[ExerciseId, ...] = ()) -> Scene:
    """The answer to a question, below; an exercise is explained where that alone was asked.

    `exercises` are those that the question names, entries of the catalogue.
    """
    if scene.athlete.hold is not None:
        return red_flags.remind_of_hold(scene)
    if topic is Topic.OTHER and exercises:
        return _with_question_below(_tell_exercise(scene, exercises[0], exercises[1:]))
    meant = _topic_of_the_check_in(scene) or topic if topic is Topic.OTHER else topic
    return _with_question_below(_tell_topic(scene, meant, exercises))


def _topic_of_the_check_in(scene: Scene) -> Topic | None:
    """What a question that names no topic is about while a question of the check-in waits."""
    current = scene.dialogue.check_in
    match current.question if current is not None else None:
        case ReportQuestion.PAIN | ReportQuestion.PLACE | ReportQuestion.FEEL | ReportQuestion.SPOT:
            return Topic.SORENESS_VS_PAIN
        case ReportQuestion.FORM | ReportQuestion.EXERCISE | ReportQuestion.SIGN:
            return Topic.FORM
        case ReportQuestion.EFFORT | ReportQuestion.HARDEST:
            return Topic.EFFORT
        case ReportQuestion.DONE | None:
            return None


def take_tap(scene: Scene, choice: AskTopic | AskMore | AskExercise) -> Scene:
    """More of an answer on its own card; another topic or an exercise below."""
    match choice:
        case AskMore(topic=topic, exercise=exercise):
            return _tell_more(scene, topic, exercise)
        case AskTopic(topic=topic):
            return answer(scene, topic)
        case AskExercise(exercise=exercise) if _known(exercise) is None:
            return scene.doing(Toast(words=scene.say.button_gone()))
        case AskExercise(exercise=exercise):
            return answer(scene, Topic.OTHER, (exercise,))


def _tell_topic(scene: Scene, topic: Topic, exercises: tuple[ExerciseId, ...]) -> Scene:
    say = scene.say
    named = exercises[0] if exercises else None
    more = button(say.more_label(), AskMore(topic=topic, exercise=named))
    keyboard = rows((more, *_week(scene)), *_exercise_buttons(scene, exercises))
    words = say.short_answer(topic) + say.for_you(topic, _own(scene, named))
    return scene.doing(Say(card=_card(topic), text=words, keyboard=keyboard))


def _tell_more(scene: Scene, topic: Topic, exercise: ExerciseId | None) -> Scene:
    say, record = scene.say, TOPICS.get(topic)
    named = exercise if exercise is not None and _known(exercise) is not None else None
    words = (
        say.short_answer(topic)
        + say.more(topic)
        + say.for_you(topic, _own(scene, named))
        + say.evidence(record)
    )
    related = tuple(button(say.topic_label(each), AskTopic(topic=each)) for each in record.related)
    keyboard = rows(*in_rows_of(2, related), _week(scene))
    return scene.show(_card(topic), words, keyboard)


def _tell_exercise(scene: Scene, name: ExerciseId, others: tuple[ExerciseId, ...]) -> Scene:
    exercise = CATALOGUE.get(name)
    words = scene.say.exercise_answer(exercise) + _exercise_for_you(scene, exercise)
    lines = (*_exercise_buttons(scene, others), _week(scene))
    keyboard = rows(*lines) if any(lines) else None
    shows = ExerciseMotion(exercise=name)
    return scene.doing(Picture(shows=shows, caption=words, keyboard=keyboard))


def _exercise_for_you(scene: Scene, exercise: Exercise) -> Text:
    return scene.say.exercise_for_you(_own(scene, exercise.id))


def _exercise_buttons(
    scene: Scene, exercises: tuple[ExerciseId, ...]
) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (button(scene.say.exercise_label(each), AskExercise(exercise=each)),)
        for each in exercises[:MOST_EXERCISES]
    )


def _week(scene: Scene) -> tuple[Button, ...]:
    if scene.athlete.plan is None:
        return ()
    return (button(scene.say.plan_label(), GoTo(place=Place.PLAN)),)


def _own(scene: Scene, exercise: ExerciseId | None) -> OwnPlan:
    """The plan speaks only for who may train by it."""
    may_train = clearance(scene.profile) is Clearance.CLEARED
    return OwnPlan(
        profile=scene.profile,
        plan=scene.athlete.plan if may_train else None,
        today=scene.today,
        exercise=exercise,
    )


def _known(exercise: ExerciseId) -> Exercise | None:
    try:
        return CATALOGUE.get(exercise)
    except KeyError:
        return None


def _card(topic: Topic) -> str:
    return f"answer-{topic}"


def _with_question_below(scene: Scene) -> Scene:
    """The question that waits, asked again below the answer."""
    if scene.dialogue.asking is not None:
        return asking.ask_again(scene)
    return check_in.ask_again(scene)
