"""A runner's words, read in the light of what was asked last and which session they are about."""

from coach.conversation import diary, reports, which_session
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.questions.weights import unit_of
from coach.conversation.report_answers import lacking_spot
from coach.conversation.scene import Scene
from coach.dialogue import Asking, Purpose, ReportQuestion
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.sore_places import spots_of
from coach.language.meanings import (
    AnswerTold,
    FormTold,
    Meaning,
    MessageReading,
    PainTold,
    SessionTold,
)
from coach.language.message import read_message
from coach.language.sessions_told import THUMBS
from coach.language.tokens import tokenise
from coach.language.told import Asked
from coach.profile import Spot

OF_TRAINING = ("session", "report")
"""Cards of a session, and of the report on one."""


def read(scene: Scene, words: str, reply_to: str | None) -> MessageReading:
    """All that words say; where two questions wait, as an answer to the one that they answer."""
    asked = (ReportQuestion.DONE,) if _nods(scene, words) else _asked(scene, reply_to)
    readings = tuple(_read(scene, words, reply_to, each) for each in asked)
    answers = (each for each in readings if any(is_answer(part.meaning) for part in each.parts))
    return next(answers, readings[-1])


def _nods(scene: Scene, words: str) -> bool:
    """Whether a thumb goes up while the workout of the day is on the screen: it is done."""
    session = diary.todays(scene)
    is_shown = session is not None and diary.is_open(scene, session)
    waits = scene.dialogue.asking is not None or _open_question(scene) is not None
    return is_shown and not waits and not THUMBS.isdisjoint(tokenise(words)[:1])


def is_answer(meaning: Meaning) -> bool:
    """Whether it answers a question, or tells of a session."""
    return isinstance(meaning, AnswerTold | SessionTold | PainTold | FormTold)


def planned_exercises(scene: Scene, reply_to: str | None) -> tuple[Exercise, ...]:
    """The exercises of the session that words are about, if they are about one."""
    report, session = which_session.meant(scene, reply_to)
    asked = (
        session.prescriptions
        if session is not None
        else report.prescriptions
        if report is not None
        else ()
    )
    return tuple(CATALOGUE.get(each.exercise) for each in asked)


def may_tell(scene: Scene, current: Asking) -> bool:
    """Whether a session may be told while this question waits: not during interview or screen."""
    return can_wait(current) and clearance(scene.profile) is Clearance.CLEARED


def can_wait(current: Asking) -> bool:
    """Whether a question stays open while something else is talked about."""
    return current.purpose in (Purpose.CHANGE, Purpose.IN_CONTEXT)


def replies_to_training(reply_to: str | None) -> bool:
    """Whether a message answers the card of a session or of its report."""
    return (reply_to or "").partition("-")[0] in OF_TRAINING


def _read(scene: Scene, words: str, reply_to: str | None, asked: Asked | None) -> MessageReading:
    current = scene.dialogue.asking
    is_asked = current is not None and asked is current.question
    return read_message(
        words,
        asked,
        today=scene.today,
        planned=planned_exercises(scene, reply_to),
        unit=unit_of(scene.profile),
        draft=current.draft if current is not None and is_asked else None,
        kit=scene.profile.kit or (),
        spots=_spots(scene),
    )


def _spots(scene: Scene) -> tuple[Spot, ...]:
    """The spots of the place that was asked about."""
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    pain = lacking_spot(report) if report is not None else None
    return () if pain is None or pain.area is None else spots_of(pain.area)


def _asked(scene: Scene, reply_to: str | None) -> tuple[Asked | None, ...]:
    """What words may answer, the likeliest first."""
    current = scene.dialogue.asking
    if current is None:
        return (_about_the_session(scene, reply_to),)
    if not may_tell(scene, current):
        return (current.question,)
    if replies_to_training(reply_to):
        return (_about_the_session(scene, reply_to), current.question)
    open_question = _open_question(scene)
    is_small = current.purpose is Purpose.IN_CONTEXT and open_question is not None
    return (open_question, current.question) if is_small else (current.question,)


def _about_the_session(scene: Scene, reply_to: str | None) -> ReportQuestion | None:
    """The open question of the check-in; of a session replied to, how it went."""
    asked = _open_question(scene)
    if asked is not None or not replies_to_training(reply_to):
        return asked
    return ReportQuestion.DONE


def _open_question(scene: Scene) -> ReportQuestion | None:
    current = scene.dialogue.check_in
    return None if current is None else current.question
