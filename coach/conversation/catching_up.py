"""A session that was missed may be caught up: on a day of its week, one session a week."""

from datetime import date, timedelta

from coach.conversation import diary
from coach.conversation.choices import SessionAct
from coach.conversation.effects import Button
from coach.conversation.local_time import local
from coach.conversation.scene import Scene
from coach.conversation.session_card import act_button
from coach.plan import Session
from coach.planning import planner
from coach.training_log import Moved


def catch_up_button(scene: Scene, session: Session) -> tuple[Button, ...]:
    """The first day on which a missed session still fits; empty where there is none."""
    day = _day_for(scene, session)
    if day is None:
        return ()
    label = scene.say.catch_up_label(day)
    return (act_button(label, session, SessionAct.LATER_AT, day.isoformat()),)


def _day_for(scene: Scene, session: Session) -> date | None:
    plan = scene.athlete.plan
    monday = session.day - timedelta(days=session.day.weekday())
    if plan is None or session.day > scene.today or _has_caught_up(scene, monday):
        return None
    options = planner.day_options(
        plan, session, scene.profile, scene.today, trained=diary.trained(scene)
    )
    return next(
        (
            each.day
            for each in options
            if session.day < each.day < monday + timedelta(weeks=1) and not each.objections
        ),
        None,
    )


def _has_caught_up(scene: Scene, monday: date) -> bool:
    """Whether a session of the week that begins on `monday` was put off on its day or later."""
    return any(
        isinstance(entry, Moved)
        and monday <= entry.before < entry.after < monday + timedelta(weeks=1)
        and local(entry.at, scene.athlete).date() >= entry.before
        for entry in scene.athlete.log
    )
