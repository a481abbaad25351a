"""Wishes about the answers of the profile, and about being reminded at all."""

from datetime import date

from coach.conversation import asking, interview, life, plan_view
from coach.conversation.effects import Withdraw
from coach.conversation.questions import question
from coach.conversation.questions.base import Answered, Drafting
from coach.conversation.questions.training import partly_told, with_known_soreness
from coach.conversation.scene import Scene
from coach.dialogue import Question
from coach.language.meanings import ReminderWish
from coach.profile import AgeBand

TOLD_IN_PARTS = (Question.WEEK, Question.OTHER_WEEK, Question.SORE)


def change(scene: Scene, name: Question | None, said: str) -> Scene:
    """Change an answer: at once when the new one was said too, else ask for it."""
    if name is None:
        return plan_view.settings(scene)
    reading = question(name).read(said, asking.moment_of(scene))
    if name is Question.AGE and isinstance(reading, Drafting):
        minor = {"age_band": AgeBand.FROM_13_TO_17, "supervised": None}
        held = scene.knowing(profile=scene.profile.model_copy(update=minor)).doing(Withdraw())
        return interview.change(held, name, reading.draft)
    if name in TOLD_IN_PARTS and isinstance(reading, Drafting) and scene.athlete.plan is not None:
        return interview.change(scene, name, with_known_soreness(reading.draft, scene.profile))
    if isinstance(reading, Answered):
        partly = partly_told(name, scene.profile, reading.profile)
        if partly is not None:
            return interview.change(scene, name, partly)
    if isinstance(reading, Answered) and scene.athlete.plan is not None:
        return _answered(scene, name, said)
    return interview.change(scene, name)


def _answered(scene: Scene, name: Question, said: str) -> Scene:
    asked = interview.change(scene, name)
    current = asked.dialogue.asking
    if current is None:
        return asked
    quiet = scene.talking(asking=current, prompts=asked.dialogue.prompts)
    return interview.take_words(quiet, current, said) or asked


def remind(scene: Scene, wish: ReminderWish, said: str) -> Scene:
    """Reminders at another time, or none."""
    if wish.off:
        return life.stop(scene)
    return change(scene, Question.TIME, said)


def pause(scene: Scene, until: date | None) -> Scene:
    """A pause until a day, or the question until when."""
    if until is not None and until > scene.today:
        return life.pause_until(scene, until)
    return life.ask_pause(scene)


def resume(scene: Scene, start: date | None) -> Scene:
    """On again, now or from a day to come."""
    if start is not None and start > scene.today:
        return life.pause_until(scene, start)
    return life.resume(scene)
