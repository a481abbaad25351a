"""Wishes that need no value: what is to be shown, undone, stopped, and courtesies."""

from coach.conversation import (
    check_in,
    diary,
    in_light,
    interview,
    life,
    navigation,
    recent,
    sessions,
)
from coach.conversation.choices import Place
from coach.conversation.effects import Say
from coach.conversation.scene import Scene
from coach.language.dates import read_until
from coach.language.intents import Intent
from coach.language.profile import read_health
from coach.profile import AgeBand
from coach.training_log import Completion

PLACES: dict[Intent, Place] = {
    Intent.SHOW_TODAY: Place.TODAY,
    Intent.SHOW_PLAN: Place.PLAN,
    Intent.SHOW_PROGRESS: Place.PROGRESS,
    Intent.SHOW_SEASON: Place.SEASON,
    Intent.WHY: Place.WHY_DAYS,
    Intent.SETTINGS: Place.SETTINGS,
    Intent.HELP: Place.HELP,
    Intent.DELETE: Place.DELETE,
    Intent.LOG: Place.LOG,
    Intent.CLEARED: Place.CLEARED,
}
OF_THE_PLAN = frozenset(
    {
        Intent.SHOW_PROGRESS,
        Intent.SHOW_SEASON,
        Intent.WHY,
        Intent.WHY_THIS,
        Intent.LOG,
        Intent.UNDO,
        Intent.FIX,
        Intent.WHAT_CHANGED,
        Intent.CLEARED,
    }
)
"""Without meaning while the interview or the screen waits for an answer."""
OPEN_WITHOUT_SCREEN = frozenset(
    {
        Intent.HEALTH_CHANGED,
        Intent.CLEARED,
        Intent.SETTINGS,
        Intent.HELP,
        Intent.STOP,
        Intent.SILENCE,
        Intent.DELETE,
    }
)
"""Possible while the screen is due or a doctor has to be asked."""


def obey(scene: Scene, intent: Intent, said: str) -> Scene | None:
    """Do what was asked; None where it means nothing at this moment."""
    current = scene.dialogue.asking
    if current is not None and not in_light.can_wait(current) and intent in OF_THE_PLAN:
        return None
    stopped = barred(scene, intent)
    if stopped is not None:
        return stopped
    place = PLACES.get(intent)
    return _wish(scene, intent, said) if place is None else navigation.go(scene, place)


def barred(scene: Scene, intent: Intent) -> Scene | None:
    """What stands before a wish: the screen, or a doctor's word."""
    if intent in OPEN_WITHOUT_SCREEN or scene.dialogue.asking is not None:
        return None
    return interview.barred(scene)


def _wish(scene: Scene, intent: Intent, said: str) -> Scene | None:
    match intent:
        case Intent.HEALTH_CHANGED:
            return interview.health_changed(scene, read_health(said) or ())
        case Intent.STOP:
            return _stop(scene)
        case Intent.SILENCE:
            return life.stop(scene)
        case Intent.NO_SUPERVISION:
            return _without_supervision(scene, said)
        case _:
            return _show(scene, intent)


def _show(scene: Scene, intent: Intent) -> Scene | None:
    match intent:
        case Intent.UNDO:
            return recent.undo(scene)
        case Intent.FIX:
            return recent.fix(scene)
        case Intent.WHAT_CHANGED:
            return recent.show_changes(scene)
        case Intent.WHY_THIS:
            session = diary.todays(scene) or diary.upcoming(scene)
            return None if session is None else sessions.why(scene, session)
        case Intent.THANKS:
            return scene.doing(Say(text=scene.say.thanks()))
        case Intent.GREETING:
            return _greet(scene)
        case _:
            return None


def _greet(scene: Scene) -> Scene:
    if scene.athlete.plan is None:
        return navigation.no_plan_yet(scene)
    return scene.doing(Say(text=scene.say.welcome()))


def _stop(scene: Scene) -> Scene:
    """A bare "stop" during a session ends that session only."""
    session = diary.todays(scene)
    if session is not None and diary.is_open(scene, session):
        return check_in.begin(scene, session, Completion.PARTIAL)
    return life.stop(scene)


def _without_supervision(scene: Scene, said: str) -> Scene | None:
    """From 13 to 17 nobody trains alone: a break until adult and coach are back."""
    if scene.profile.age_band is not AgeBand.FROM_13_TO_17:
        return None
    until = read_until(said, scene.today)
    later = until if until is not None and until > scene.today else None
    return life.pause_until(scene.doing(Say(text=scene.say.no_session_alone())), later)
