"""What the coach says when it wakes up by itself; perhaps nothing."""

from datetime import date
from typing import assert_never

from coach.athlete import Active, Paused
from coach.conversation import asking, diary, interview, session_card
from coach.conversation.diary import is_reportable
from coach.conversation.effects import Say
from coach.conversation.events import (
    EndPause,
    FollowUpSession,
    NudgeReason,
    RemindSession,
    TurnDay,
)
from coach.conversation.scene import Scene
from coach.plan import Session, SessionId, SessionStatus

UNPROMPTED_A_DAY = 2


def wake_for(scene: Scene, reason: NudgeReason) -> Scene:
    """Decide what a nudge comes to."""
    match reason:
        case RemindSession(session=number):
            return _remind(scene, number)
        case FollowUpSession(session=number):
            return _follow_up(scene, number)
        case TurnDay():
            return scene
        case EndPause():
            return _end_pause(scene)
        case _:
            assert_never(reason)


def _remind(scene: Scene, number: SessionId) -> Scene:
    """The reminder is the workout."""
    session = _waiting(scene, number)
    if session is None or session.day != scene.today:
        return scene
    counted = _counted(scene)
    if counted is None:
        return scene
    if scene.profile.health is None:
        return interview.renew_screen(counted)
    return counted.doing(
        Say(
            card=session_card.card_of(session.id),
            text=session_card.workout(counted, session),
            keyboard=session_card.buttons(counted, session),
            unprompted=True,
        )
    )


def _follow_up(scene: Scene, number: SessionId) -> Scene:
    """Nothing was reported: ask once."""
    session = _waiting(scene, number)
    if session is None or not is_reportable(session.day, scene.today):
        return scene
    counted = _counted(scene)
    if counted is None:
        return scene
    return counted.doing(
        Say(
            card=session_card.card_of(session.id),
            text=scene.say.follow_up(session),
            keyboard=session_card.follow_up_buttons(scene, session),
            unprompted=True,
        )
    )


def _end_pause(scene: Scene) -> Scene:
    if not isinstance(scene.athlete.standing, Paused):
        return scene
    counted = _counted(scene.knowing(standing=Active()).talking(reminders_from=scene.now))
    if counted is None:
        return scene.knowing(standing=Active())
    told = counted.doing(Say(text=scene.say.resumed(), unprompted=True))
    session = diary.todays(told)
    if session is None or session.status is not SessionStatus.PLANNED:
        following = scene.say.next_up(diary.upcoming(told))
        return counted.doing(Say(text=scene.say.resumed() + following, unprompted=True))
    return session_card.show(asking.below(told), session)


def _waiting(scene: Scene, number: SessionId) -> Session | None:
    """The session a nudge is about, if it still waits for its report and coaching goes on."""
    if scene.athlete.hold is not None or not isinstance(scene.athlete.standing, Active):
        return None
    session = diary.session_by(scene, number)
    if session is None or session.status is not SessionStatus.PLANNED:
        return None
    return session


def _counted(scene: Scene) -> Scene | None:
    """With one more unprompted message today; None when two were sent already."""
    today: date = scene.today
    sent = scene.dialogue.unprompted_count if scene.dialogue.unprompted_on == today else 0
    if sent >= UNPROMPTED_A_DAY:
        return None
    return scene.talking(unprompted_on=today, unprompted_count=sent + 1)
