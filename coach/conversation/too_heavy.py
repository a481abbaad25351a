"""A first set that fell short in the middle of a session: the others go on lighter (S37)."""

from coach.adaptation.rules import SHORT_TENTHS
from coach.adaptation.today import lighter_now
from coach.conversation import diary, reports, session_card
from coach.conversation.choices import SessionAct
from coach.conversation.effects import Say, Toast
from coach.conversation.scene import Scene, rows
from coach.language.readings import ReportReading
from coach.phrases.text import Text
from coach.plan import Hold, Prescription, Session, SessionStatus
from coach.training_log import Completion, ExerciseDone


def ask(scene: Scene, session: Session) -> Scene:
    """Which exercise it was, on the session's own card."""
    say = scene.say
    choices = tuple(
        (
            session_card.act_button(
                say.exercise_label(each.exercise), session, SessionAct.LIGHTER, str(number)
            ),
        )
        for number, each in enumerate(session.prescriptions)
        if each.sets > 1
    )
    keep = session_card.act_button(say.keep_session_label(), session, SessionAct.SHOW)
    return scene.show(
        session_card.card_of(session.id), say.ask_too_heavy(), rows(*choices, (keep,))
    )


def take_tap(scene: Scene, session: Session, value: str) -> Scene:
    """The exercise that was too heavy: its first set counts as at most 70 %."""
    number = int(value) if value.isdigit() else len(session.prescriptions)
    if number >= len(session.prescriptions):
        return scene.doing(Toast(words=scene.say.button_gone()))
    asked = session.prescriptions[number]
    short = _amount(asked) * SHORT_TENTHS // 10
    eased = _ease(scene, session, asked, short)
    if eased is None:
        return session_card.show_on_card(scene, session)
    noted, words = eased
    return session_card.show_on_card(noted, session, words)


def tell(scene: Scene, session: Session, reading: ReportReading) -> Scene | None:
    """Words that tell of one first set that fell short; None when they tell anything else."""
    if session.day != scene.today or session.status is not SessionStatus.PLANNED:
        return None
    is_over = reading.completion in (Completion.FULL, Completion.NONE) or reading.only
    if is_over or reading.skipped or reading.pains or reading.faults:
        return None
    if len(reading.exercises) != 1 or len(reading.exercises[0].sets) != 1:
        return None
    told = reading.exercises[0]
    asked = next((each for each in session.prescriptions if each.exercise == told.exercise), None)
    if asked is None or asked.sets < 2 or told.weight is not None:
        return None
    eased = _ease(scene, session, asked, told.sets[0])
    if eased is None:
        return None
    noted, words = eased
    return session_card.show(noted.doing(Say(text=words)), session)


def _ease(
    scene: Scene, session: Session, asked: Prescription, first_set: int
) -> tuple[Scene, Text] | None:
    """Note the set, so that the next session answers too, and say how to go on."""
    lighter = lighter_now(asked, first_set, scene.profile)
    if lighter is None:
        return None
    known = reports.report_of(scene.athlete, session.id)
    report = known or reports.new_report(scene, session, Completion.PARTIAL)
    others = tuple(each for each in report.done if each.exercise != asked.exercise)
    told = report.model_copy(
        update={
            "completion": Completion.PARTIAL,
            "done": (*others, ExerciseDone(exercise=asked.exercise, sets=(first_set,))),
            "not_done": tuple(each.exercise for each in session.prescriptions),
        }
    )
    filed = reports.file(scene, told)
    noted = diary.with_status(filed, session.id, SessionStatus.PLANNED)
    return noted, scene.say.lighter_now(asked, lighter)


def _amount(asked: Prescription) -> int:
    return asked.work.seconds if isinstance(asked.work, Hold) else asked.work.count
