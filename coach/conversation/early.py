"""What a runner tells before the interview asks for it: kept where it is a whole answer."""

from coach.conversation import asking, interview
from coach.conversation.effects import Say
from coach.conversation.questions import ONBOARDING, question
from coach.conversation.questions.base import Answered
from coach.conversation.scene import Scene
from coach.dialogue import Question
from coach.language.interview import Statement, statements
from coach.language.meanings import InjuryTold, PainTold, Part
from coach.phrases.text import text


def told(words: str, parts: tuple[Part, ...]) -> tuple[Statement, ...]:
    """What a message says about questions of the interview; a pain without its name counts."""
    named = statements(words)
    if any(each.question is Question.SORE for each in named):
        return named
    pains = (part.said for part in parts if isinstance(part.meaning, PainTold | InjuryTold))
    return (*named, *(Statement(Question.SORE, said) for said in pains))


def keep(scene: Scene, said: tuple[Statement, ...]) -> Scene:
    """The scene with every answer to a later question kept, each with its record."""
    known = scene
    for statement in _of_later_questions(scene, said):
        known = _kept(known, statement)
    return known


def answer(scene: Scene, said: tuple[Statement, ...]) -> Scene | None:
    """The part of the message that is about the question that waits, as its answer."""
    current = scene.dialogue.asking
    asked = next((each for each in said if _is_asked(scene, each.question)), None)
    if current is None or asked is None:
        return None
    return interview.take_words(scene, current, asked.said)


def _of_later_questions(scene: Scene, said: tuple[Statement, ...]) -> tuple[Statement, ...]:
    is_open = {
        each.name
        for each in ONBOARDING
        if each.applies(scene.profile) and not each.answered(scene.profile)
    }
    return tuple(
        each for each in said if each.question in is_open and not _is_asked(scene, each.question)
    )


def _is_asked(scene: Scene, name: Question) -> bool:
    current = scene.dialogue.asking
    return current is not None and current.question is name


def _kept(scene: Scene, statement: Statement) -> Scene:
    about = question(statement.question)
    reading = about.read(statement.said, asking.moment_of(scene))
    if not isinstance(reading, Answered):
        return scene
    record = about.record(reading.profile, scene.say)
    return scene.knowing(profile=reading.profile).doing(Say(text=text(record)))
