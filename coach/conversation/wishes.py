"""Wishes about sessions: another day, none, another exercise, an easier one, a harder one."""

from datetime import date

from coach.adaptation.decide import visible_changes
from coach.adaptation.history import decide_again
from coach.adaptation.state import stand_in
from coach.athlete import Paused
from coach.conversation import diary, life, lighter_week, session_card, sessions
from coach.conversation.choices import (
    ActOnLighterWeek,
    ActOnSession,
    ChangeAnswer,
    LighterAct,
    SessionAct,
)
from coach.conversation.effects import Say
from coach.conversation.scene import Scene, button, rows
from coach.conversation.which_session import STILL_MEANT
from coach.dialogue import Question
from coach.language.meanings import EasierWish, HarderWish, MoveWish, SwapWish
from coach.language.places_of_pain import find_areas
from coach.language.tokens import tokenise
from coach.plan import ExerciseId, Session, SessionStatus
from coach.profile import BodyArea
from coach.training_log import Noted, ReportId, Skipped, Wished


def move(scene: Scene, wish: MoveWish) -> Scene:
    """A session on another day: the one named, else the one that waits, else the next.

    Nothing is moved during a pause; whoever is ill is told to get well first.
    """
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        if scene.dialogue.ill_since is not None:
            return scene.doing(Say(text=scene.say.get_well()))
        return life.remind_of_pause(scene, standing.until)
    skipped = _just_skipped(scene) if wish.session_day is None else None
    if skipped is not None:
        scene = diary.with_status(scene, skipped.id, SessionStatus.PLANNED)
        skipped = diary.session_by(scene, skipped.id)
    session = skipped or _meant(scene, wish.session_day)
    if session is None:
        return scene.doing(Say(text=scene.say.nothing_to_move()))
    if wish.to is not None and wish.to > scene.today:
        return sessions.move_to(scene, session, wish.to)
    return sessions.offer_later(scene, session)


def _just_skipped(scene: Scene) -> Session | None:
    """The session that the runner's last word today left out: told to move, it waits again."""
    last = scene.athlete.log[-1] if scene.athlete.log else None
    if not isinstance(last, Skipped) or last.missed or last.at < scene.at - STILL_MEANT:
        return None
    session = diary.session_by(scene, last.session)
    return session if session is not None and session.status is SessionStatus.SKIPPED else None


def skip(scene: Scene, day: date | None) -> Scene:
    """A session left out; one still to come is shown with Skip, unless its day was named."""
    session = _meant(scene, day)
    if session is None:
        return scene.doing(Say(text=scene.say.nothing_to_move()))
    if session.day <= scene.today or session.day == day:
        return sessions.skip(scene, session)
    say = scene.say
    yes = button(say.skip_label(), ActOnSession(session=session.id, act=SessionAct.SKIP))
    no = button(say.keep_session_label(), ActOnSession(session=session.id, act=SessionAct.SHOW))
    return scene.doing(
        Say(
            card=session_card.card_of(session.id),
            text=say.session_title(session, scene.today),
            keyboard=rows((yes, no)),
        )
    )


def _meant(scene: Scene, day: date | None) -> Session | None:
    named = diary.session_of(scene, day) if day is not None else None
    return named or diary.unreported(scene) or diary.upcoming(scene)


def swap(scene: Scene, wish: SwapWish, said: str) -> Scene:
    """Another exercise of the same movement, that asks no more; kinder to a place that was named.

    That place is noted for this exercise alone, and how to have it spared altogether is told.
    """
    named = _in_plan(scene, wish.exercise)
    if named is None:
        return scene.doing(Say(text=scene.say.which_exercise()))
    areas = find_areas(tokenise(said))
    place = areas[0].value if areas else None
    wished = Wished(
        id=ReportId(scene.athlete.next_report),
        day=scene.today,
        exercise=named,
        another=True,
        instead=wish.instead,
        area=None if place is BodyArea.OTHER else place,
    )
    return _with_place_noted(_wished(scene, wished), wished)


def _with_place_noted(scene: Scene, wished: Wished) -> Scene:
    if wished.area is None:
        return scene
    label = scene.say.setting_label(Question.SORE)
    keyboard = rows((button(label, ChangeAnswer(question=Question.SORE)),))
    return scene.doing(Say(text=scene.say.place_noted_for_exercise(wished.area), keyboard=keyboard))


def easier(scene: Scene, wish: EasierWish) -> Scene:
    """Less of one exercise; where none is named, of which one, or of everything for a week."""
    named = _in_plan(scene, wish.exercise)
    if named is None:
        week = button(scene.say.lighter_for_now(), ActOnLighterWeek(act=LighterAct.TAKE))
        offered = lighter_week.remembering(scene, None)
        return offered.doing(Say(text=scene.say.what_is_too_much(), keyboard=rows((week,))))
    number = ReportId(scene.athlete.next_report)
    return _wished(scene, Wished(id=number, day=scene.today, exercise=named))


def harder(scene: Scene, wish: HarderWish) -> Scene:
    """More comes by showing it, never by asking."""
    del wish
    return scene.doing(Say(text=scene.say.harder_by_showing()))


def _in_plan(scene: Scene, named: ExerciseId | None) -> ExerciseId | None:
    """The exercise of the coming sessions that is meant; None when it stands in none."""
    if named is None:
        return None
    meant = stand_in(scene.training, named)
    coming = {each.exercise for session in diary.planned(scene) for each in session.prescriptions}
    if meant in coming:
        return meant
    return named if named in coming else None


def _wished(scene: Scene, wished: Wished) -> Scene:
    athlete = scene.athlete
    decisions = decide_again(athlete.baseline, athlete.log, wished, scene.profile)
    own = next((each for each in decisions if each.report == wished.id), None)
    if own is None or not visible_changes(own):
        return scene.doing(Say(text=scene.say.nothing_else_suits()))
    entry = Noted(number=athlete.next_entry, at=scene.at, occasion=wished, decisions=decisions)
    noted = scene.logging(entry).knowing(next_report=wished.id + 1)
    changed = diary.rolled(noted).doing(Say(text=scene.say.changes(visible_changes(own))))
    session = _shown(changed)
    return changed if session is None else session_card.show(changed, session)


def _shown(scene: Scene) -> Session | None:
    """Today's session, if it is on the screen."""
    session = diary.todays(scene)
    return session if session is not None and diary.is_open(scene, session) else None
