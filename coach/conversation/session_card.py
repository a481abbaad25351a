"""The session card, which is the workout: its words and its buttons."""

from coach.adaptation.today import affected_by_pain
from coach.conversation import diary, reports
from coach.conversation.choices import ActOnSession, ChangeAnswer, SessionAct
from coach.conversation.effects import Button, Buttons, Say
from coach.conversation.questions import question
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Question
from coach.phrases.text import Text
from coach.plan import ExerciseId, Session, SessionId


def card_of(session: SessionId) -> str:
    """The name of a session's card."""
    return f"session-{session}"


def session_of_card(card: str | None) -> SessionId | None:
    """The session a card belongs to."""
    name, _, number = (card or "").partition("-")
    if name not in ("session", "follow") or not number.isdigit():
        return None
    return SessionId(int(number))


def show(scene: Scene, session: Session) -> Scene:
    """The session as a card that is the workout."""
    if session.day > scene.today:
        return scene.doing(
            Say(
                card=card_of(session.id),
                text=workout(scene, session),
                keyboard=_preview_buttons(scene, session),
            )
        )
    return scene.talking(opened=session.id).doing(
        Say(
            card=card_of(session.id),
            text=workout(scene, session),
            keyboard=buttons(scene, session),
        )
    )


def workout(scene: Scene, session: Session) -> Text:
    """The workout in words."""
    say = scene.say
    return (
        say.session_title(session, scene.today)
        + say.supervision(scene.profile)
        + say.warm_up(session)
        + say.session_lines(session.prescriptions, left_out_today(scene, session))
        + say.effort_line(session.prescriptions)
    )


def left_out_today(scene: Scene, session: Session) -> tuple[ExerciseId, ...]:
    """What pain told during the session took out for the day."""
    told = reports.report_of(scene.athlete, session.id)
    if told is None or session.day != scene.today:
        return ()
    return affected_by_pain(told)


def buttons(scene: Scene, session: Session) -> Buttons:
    """Done, Some of it, Later, Skip; weights where they are still to be told."""
    say = scene.say
    return rows(
        (
            act_button(say.done_label(), session, SessionAct.DONE),
            act_button(say.some_label(), session, SessionAct.SOME),
        ),
        (
            act_button(say.later_label(), session, SessionAct.LATER),
            act_button(say.skip_label(), session, SessionAct.SKIP),
        ),
        _weights_button(scene, session),
    )


def follow_up_buttons(scene: Scene, session: Session) -> Buttons:
    """Done, Some of it, Skip."""
    say = scene.say
    return rows(
        (
            act_button(say.done_label(), session, SessionAct.DONE),
            act_button(say.some_label(), session, SessionAct.SOME),
        ),
        (act_button(say.skip_label(), session, SessionAct.SKIP),),
    )


def _preview_buttons(scene: Scene, session: Session) -> Buttons:
    say = scene.say
    first = (
        act_button(say.later_label(), session, SessionAct.LATER),
        act_button(say.skip_label(), session, SessionAct.SKIP),
    )
    allowed = not diary.objections(scene, session, scene.today)
    now = (act_button(say.do_now_label(), session, SessionAct.DO_NOW),) if allowed else ()
    return rows(now, first, _weights_button(scene, session))


def _weights_button(scene: Scene, session: Session) -> tuple[Button, ...]:
    weights = question(Question.WEIGHTS)
    is_open = weights.applies(scene.profile) and not weights.answered(scene.profile)
    if not diary.is_loaded(session) or not is_open:
        return ()
    return (button(scene.say.weights_label(), ChangeAnswer(question=Question.WEIGHTS)),)


def act_button(label: str, session: Session, what: SessionAct, value: str = "") -> Button:
    """A button that acts on a session."""
    return button(label, ActOnSession(session=session.id, act=what, value=value))
