"""How a runner comes to a session: dead legs, little sleep, a hard run yesterday, an illness.

What was told makes today's session lighter, never the plan; "as planned" takes it back.
"""

from datetime import date, timedelta

from coach.adaptation.today import under_conditions
from coach.athlete import Paused
from coach.conversation import diary, life, session_card, sessions
from coach.conversation.choices import SessionAct
from coach.conversation.effects import Say
from coach.conversation.scene import Scene, rows
from coach.conversation.session_card import act_button
from coach.language.meanings import FatigueTold, HardRunTold, IllnessTold, Weariness
from coach.plan import Circuit, Prescription, Session, SessionStatus
from coach.planning.session_time import minutes_of
from coach.training_log import Condition

A_WEEK = timedelta(weeks=1)
CONDITION_OF = {
    Weariness.DEAD_LEGS: Condition.LEGS_DEAD,
    Weariness.BAD_SLEEP: Condition.SLEPT_LITTLE,
    Weariness.TIRED: Condition.SLEPT_LITTLE,
}


def tell_fatigue(scene: Scene, told: FatigueTold) -> Scene:
    """Tired, short of sleep, or dead legs."""
    lately = tuple(each for each in scene.dialogue.tired_days if each > scene.today - A_WEEK)
    days = tuple(dict.fromkeys((*lately, scene.today)))
    return _ease(scene.talking(tired_days=days), CONDITION_OF[told.of])


def tell_hard_run(scene: Scene, told: HardRunTold) -> Scene | None:
    """A hard run that the week does not hold, today or yesterday."""
    if told.day is not None and told.day > scene.today:
        return None
    if told.day is not None and (scene.today - told.day).days > 1:
        return scene.doing(Say(text=scene.say.hard_run_is_past()))
    return _ease(scene, Condition.HARD_RUN_YESTERDAY)


def tell_easy_run(scene: Scene, day: date | None) -> Scene:
    """An easy run takes nothing from today's session; done today it comes first."""
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return life.remind_of_pause(scene, standing.until)
    session = diary.todays(scene)
    waits = session is not None and session.status is SessionStatus.PLANNED
    is_today = day is None or day == scene.today
    told = scene.doing(Say(text=scene.say.easy_run_noted(session_waits=waits, is_today=is_today)))
    return session_card.show(told, session) if waits and session is not None else told


def tell_illness(scene: Scene, told: IllnessTold) -> Scene:
    """Ill: no training until well again; reminders wait."""
    ill = scene.talking(ill_since=scene.today)
    paused = life.pause_until(ill, told.until if told.until and told.until > scene.today else None)
    return paused.doing(Say(text=scene.say.get_well()))


def take_back_today(scene: Scene) -> Scene:
    """What was told of today alone is unsaid: its session is as the plan has it."""
    others = tuple(each for each in scene.dialogue.tired_days if each != scene.today)
    unsaid = scene.talking(today_told=None, tired_days=others)
    session = diary.todays(unsaid)
    if session is None or session.status is not SessionStatus.PLANNED:
        return unsaid.doing(Say(text=scene.say.taken_back()))
    return sessions.as_planned(unsaid, session, scene.say.taken_back())


def _ease(told: Scene, condition: Condition) -> Scene:
    scene = diary.with_today_told(told)
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return life.remind_of_pause(scene, standing.until)
    session = diary.todays(scene)
    if session is None or session.status is not SessionStatus.PLANNED:
        return scene.doing(Say(text=scene.say.condition_without_session(diary.upcoming(scene))))
    today = under_conditions(session, (condition,))
    if today.is_off:
        return _offer_another_day(scene, session, condition)
    if not today.changes:
        said = scene.doing(Say(text=scene.say.condition_changes_nothing(condition)))
        return session_card.show(said, session)
    eased = _eased(session, today.prescriptions)
    return session_card.show(
        diary.with_session(scene, eased).doing(Say(text=scene.say.eased_today(condition))), eased
    )


def _offer_another_day(scene: Scene, session: Session, condition: Condition) -> Scene:
    later = act_button(scene.say.later_label(), session, SessionAct.LATER)
    skip = act_button(scene.say.skip_label(), session, SessionAct.SKIP)
    keep = act_button(scene.say.keep_session_label(), session, SessionAct.SHOW)
    return scene.doing(
        Say(
            card=session_card.card_of(session.id),
            text=scene.say.not_today(condition),
            keyboard=rows((later, skip), (keep,)),
        )
    )


def _eased(session: Session, prescriptions: tuple[Prescription, ...]) -> Session:
    rounds = max(each.sets for each in prescriptions)
    circuit = session.circuit
    fewer = None if circuit is None else _with_rounds(circuit, rounds)
    eased = session.model_copy(
        update={"prescriptions": prescriptions, "circuit": fewer, "eased_today": True}
    )
    return eased.model_copy(update={"minutes": min(session.minutes, minutes_of(eased))})


def _with_rounds(circuit: Circuit, rounds: int) -> Circuit:
    return circuit.model_copy(update={"rounds": min(circuit.rounds, rounds)})
