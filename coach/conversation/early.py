"""What a runner tells of before the interview asks for it: kept where it is a whole answer."""

from coach.conversation import asking
from coach.conversation.effects import Say
from coach.conversation.questions import ONBOARDING, question
from coach.conversation.questions.base import Answered
from coach.conversation.scene import Scene
from coach.dialogue import Question
from coach.language.meanings import (
    ChangeWish,
    InjuryTold,
    Meaning,
    PainTold,
    Part,
    RaceTold,
    ReminderWish,
)
from coach.phrases.text import text


def keep(scene: Scene, part: Part) -> Scene | None:
    """Keep an answer to a later question, and ask the present one again below it."""
    name = _about(part.meaning)
    current = scene.dialogue.asking
    if name is None or current is None or name not in {each.name for each in ONBOARDING}:
        return None
    answer = question(name).read(part.said, asking.moment_of(scene))
    if not isinstance(answer, Answered) or name is current.question:
        return None
    record = question(name).record(answer.profile, scene.say)
    told = asking.retire(scene).knowing(profile=answer.profile).doing(Say(text=text(record)))
    return asking.ask(asking.below(told), current.question, current.purpose, current.draft)


def _about(meaning: Meaning) -> Question | None:
    match meaning:
        case PainTold() | InjuryTold():
            return Question.SORE
        case RaceTold():
            return Question.RACE
        case ReminderWish():
            return Question.TIME
        case ChangeWish(question=name):
            return name
        case _:
            return None
