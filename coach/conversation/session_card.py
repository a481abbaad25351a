"""The session card, which is the workout: its words and its buttons."""

from datetime import timedelta

from coach.adaptation.today import affected_by_pain, lighter_now
from coach.adaptation.watching import faults_to_watch, loads_to_find
from coach.conversation import comeback, diary, reports
from coach.conversation.choices import ActOnSession, ChangeAnswer, SessionAct
from coach.conversation.effects import Button, Buttons, Say
from coach.conversation.questions import question
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Question
from coach.phrases.text import Text
from coach.plan import ExerciseId, Prescription, Session, SessionId, SessionStatus
from coach.planning.readiness import waits_for_the_jump_test


def card_of(session: SessionId) -> str:
    """The name of a session's card."""
    return f"session-{session}"


def session_of_card(card: str | None) -> SessionId | None:
    """The session a card belongs to."""
    name, _, number = (card or "").partition("-")
    if name not in ("session", "follow") or not number.isdigit():
        return None
    return SessionId(int(number))


def show(scene: Scene, session: Session, lead: Text | None = None) -> Scene:
    """The session as a card that is the workout, below what was said; `lead` goes before it."""
    words = workout(scene, session) if lead is None else lead + workout(scene, session)
    said = Say(card=card_of(session.id), text=words, keyboard=_keyboard(scene, session))
    return _opened(scene, session).doing(said)


def show_on_card(scene: Scene, session: Session, lead: Text | None = None) -> Scene:
    """The session on its own card, rewritten where that was tapped; `lead` goes before it."""
    words = workout(scene, session) if lead is None else lead + workout(scene, session)
    keyboard = _keyboard(scene, session)
    return _opened(scene, session).show(card_of(session.id), words, keyboard)


def _opened(scene: Scene, session: Session) -> Scene:
    is_ahead = session.day > scene.today
    return scene if is_ahead else scene.talking(opened=session.id)


def _keyboard(scene: Scene, session: Session) -> Buttons:
    is_ahead = session.day > scene.today
    return _preview_buttons(scene, session) if is_ahead else buttons(scene, session)


def workout(scene: Scene, session: Session) -> Text:
    """The workout in words."""
    say = scene.say
    return (
        say.session_title(session, scene.today)
        + say.supervision(scene.profile)
        + season_note(scene, session)
        + comeback.note(scene, session)
        + say.warm_up(session)
        + say.rounds_line(session)
        + _lines(scene, session)
        + say.effort_line(session)
        + say.cool_down(session)
    )


def _lines(scene: Scene, session: Session) -> Text:
    left_out = left_out_today(scene, session)
    asked = tuple(each for each in session.prescriptions if each.exercise not in left_out)
    to_find = loads_to_find(asked, scene.training, scene.profile)
    faults = faults_to_watch(asked, scene.training)
    now = tuple(_now(scene, session, each) for each in session.prescriptions)
    return scene.say.session_lines(now, left_out, faults) + scene.say.loads_to_find(
        tuple(each for each in asked if each.exercise in to_find)
    )


def _now(scene: Scene, session: Session, asked: Prescription) -> Prescription:
    """What is left of an exercise whose first set fell short today; else as planned."""
    told = reports.report_of(scene.athlete, session.id)
    if told is None or session.day != scene.today or session.status is not SessionStatus.PLANNED:
        return asked
    sets = next((each.sets for each in told.done if each.exercise == asked.exercise), ())
    return (lighter_now(asked, sets[0], scene.profile) if len(sets) == 1 else None) or asked


def season_note(scene: Scene, session: Session) -> Text:
    """That a phase begins, that the week is a lighter one, that a race is near; mostly nothing."""
    plan = scene.athlete.plan
    if plan is None or plan.block is None:
        return Text(paragraphs=())
    is_new = plan.block.since == session.day - timedelta(days=session.day.weekday())
    first = plan.block.cycle == 0 and plan.block.since <= plan.started
    earlier = any(plan.block.since <= each.day < session.day for each in plan.sessions)
    if is_new and not first and not earlier and session.stage.phase is plan.block.phase:
        return scene.say.new_phase(session.stage.phase)
    return scene.say.stage_line(session)


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
        (_less_time(scene, session), _why(scene, session)),
        (_show_me(scene, session), _too_heavy(scene, session)),
        _as_planned(scene, session),
        _weights_button(scene, session),
        _jump_test_button(scene),
    )


def _too_heavy(scene: Scene, session: Session) -> Button:
    return act_button(scene.say.too_heavy_label(), session, SessionAct.TOO_HEAVY)


def _as_planned(scene: Scene, session: Session) -> tuple[Button, ...]:
    if not session.eased_today and session.minutes_given is None:
        return ()
    return (act_button(scene.say.as_planned_label(), session, SessionAct.AS_PLANNED),)


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
    more = (_less_time(scene, session), _why(scene, session))
    return rows(now, first, more, (_show_me(scene, session),), _weights_button(scene, session))


def _less_time(scene: Scene, session: Session) -> Button:
    return act_button(scene.say.less_time_label(), session, SessionAct.LESS_TIME)


def _why(scene: Scene, session: Session) -> Button:
    return act_button(scene.say.why_session_label(), session, SessionAct.WHY)


def _show_me(scene: Scene, session: Session) -> Button:
    return act_button(scene.say.show_me_label(), session, SessionAct.HOW)


def _weights_button(scene: Scene, session: Session) -> tuple[Button, ...]:
    weights = question(Question.WEIGHTS)
    is_open = weights.applies(scene.profile) and not weights.answered(scene.profile)
    if not diary.is_loaded(session) or not is_open:
        return ()
    return (button(scene.say.weights_label(), ChangeAnswer(question=Question.WEIGHTS)),)


def _jump_test_button(scene: Scene) -> tuple[Button, ...]:
    """Where nothing but the runner's own test is missing for jumps to come next."""
    plan = scene.athlete.plan
    if plan is None or plan.block is None:
        return ()
    shown = diary.practised(scene)
    if not waits_for_the_jump_test(shown, scene.training, scene.profile, plan.block):
        return ()
    return (button(scene.say.jump_test_label(), ChangeAnswer(question=Question.JUMP_TEST)),)


def act_button(label: str, session: Session, what: SessionAct, value: str = "") -> Button:
    """A button that acts on a session."""
    return button(label, ActOnSession(session=session.id, act=what, value=value))
