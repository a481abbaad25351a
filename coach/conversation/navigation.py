"""Where commands, and the buttons and words that stand for them, lead."""

from collections.abc import Callable

from coach.athlete import Paused
from coach.conversation import (
    asking,
    diary,
    interview,
    life,
    plan_view,
    progress,
    red_flags,
    safety,
    session_card,
    sessions,
    silence,
)
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import Buttons, Say
from coach.conversation.scene import Scene, button, rows

OPEN_DURING_HOLD = frozenset(
    {Place.CLEARED, Place.FALSE_ALARM, Place.HELP, Place.STOP, Place.DELETE}
)
"""During a hold only ending it, help, silence and erasing are open."""


def go(scene: Scene, place: Place) -> Scene:
    """A command, or the button that stands for it."""
    if scene.athlete.hold is not None and place not in OPEN_DURING_HOLD:
        return red_flags.remind_of_hold(scene)
    if place in OF_TRAINING:
        return _training(asking.leave_small_question(scene), place)
    return LEADS_TO[place](scene)


def _cleared(scene: Scene) -> Scene:
    if scene.athlete.hold is not None:
        return safety.cleared(scene)
    return interview.doctor_cleared(scene)


def _training(scene: Scene, place: Place) -> Scene:
    """What needs a plan, an open screen answered, and no pause."""
    if scene.athlete.plan is None:
        return no_plan_yet(scene)
    if barred := interview.barred(scene):
        return barred
    match place:
        case Place.PLAN:
            return plan_view.show_again(scene) if scene.tapped else plan_view.show(scene)
        case Place.WHY_DAYS:
            return plan_view.why_days(scene)
        case Place.CHANGES:
            return plan_view.changes(scene)
        case Place.SEASON:
            return plan_view.season(scene)
        case Place.PROGRESS:
            return progress.show(scene)
        case _:
            return _day(scene, place)


def _day(scene: Scene, place: Place) -> Scene:
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return life.remind_of_pause(scene, standing.until)
    match place:
        case Place.TODAY:
            return sessions.today(scene)
        case Place.LOG:
            return log(scene)
        case Place.STILL_HERE:
            return silence.still_here(scene)
        case _:
            return plan_view.show_next_session(scene)


def no_plan_yet(scene: Scene) -> Scene:
    """Before there is a plan: the question that waits, or the beginning."""
    if scene.dialogue.asking is not None:
        return asking.ask_again(scene, scene.say.no_plan_yet().plain, brief=True)
    return interview.begin(scene)


def help_with_question(scene: Scene) -> Scene:
    """Help, and the current question again below it."""
    helped = scene.doing(Say(text=scene.say.help(), keyboard=_every_command(scene)))
    if scene.dialogue.asking is None or scene.athlete.hold is not None:
        return helped
    return asking.ask_again(helped)


def _every_command(scene: Scene) -> Buttons:
    say = scene.say
    return rows(
        (
            button(say.today_label(), GoTo(place=Place.TODAY)),
            button(say.plan_label(), GoTo(place=Place.PLAN)),
            button(say.log_label(), GoTo(place=Place.LOG)),
        ),
        (
            button(say.progress_label(), GoTo(place=Place.PROGRESS)),
            button(say.settings_label(), GoTo(place=Place.SETTINGS)),
        ),
        (
            button(say.pause_label(), GoTo(place=Place.PAUSE)),
            button(say.stop_label(), GoTo(place=Place.STOP)),
        ),
        (
            button(say.start_label(), GoTo(place=Place.START)),
            button(say.delete_label(), GoTo(place=Place.DELETE)),
        ),
    )


def log(scene: Scene) -> Scene:
    """/log: the session that waits for its report, or how to write one."""
    session = diary.unreported(scene)
    if session is None:
        return scene.doing(Say(text=scene.say.log_prompt()))
    return scene.doing(
        Say(
            card=session_card.card_of(session.id),
            text=scene.say.session_title(session, scene.today),
            keyboard=session_card.follow_up_buttons(scene, session),
        )
    )


OF_TRAINING = frozenset(
    {
        Place.PLAN,
        Place.WHY_DAYS,
        Place.CHANGES,
        Place.SEASON,
        Place.TODAY,
        Place.NEXT,
        Place.LOG,
        Place.PROGRESS,
        Place.STILL_HERE,
    }
)
LEADS_TO: dict[Place, Callable[[Scene], Scene]] = {
    Place.START: life.start,
    Place.SETTINGS: plan_view.settings,
    Place.HELP: help_with_question,
    Place.PAUSE: life.ask_pause,
    Place.RESUME: life.resume,
    Place.FRESH_START: life.ask_fresh_start,
    Place.STOP: life.stop,
    Place.DELETE: life.ask_delete,
    Place.CLEARED: _cleared,
    Place.FALSE_ALARM: safety.doubt,
}
