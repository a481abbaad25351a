"""Red flags: what to do now is said plainly, and all coaching is held."""

from coach.athlete import SafetyHold
from coach.conversation import asking, diary, session_card
from coach.conversation.choices import GoTo, Place
from coach.conversation.effects import Buttons, Say, Withdraw
from coach.conversation.scene import Scene, button, rows
from coach.plan import SessionStatus
from coach.training_log import HoldBegan, RedFlag

CARD = "hold"
CHEST = RedFlag.EMERGENCY
"""Pain in the chest is a red flag wherever it is told."""

GRAVITY = (RedFlag.ASSESS, RedFlag.URGENT, RedFlag.EMERGENCY)


def raise_flag(scene: Scene, flag: RedFlag) -> Scene:
    """End what is going on, withdraw what waits, hold the coaching, say what to do now."""
    held = scene.athlete.hold
    worst = max((flag, held.flag) if held is not None else (flag,), key=GRAVITY.index)
    quiet = _close_everything(scene).doing(Withdraw())
    flagged = quiet.logging(
        HoldBegan(number=quiet.athlete.next_entry, at=scene.at, flag=flag)
    ).knowing(hold=SafetyHold(flag=worst, since=scene.at))
    return flagged.doing(Say(card=CARD, text=scene.say.red_flag(worst), keyboard=ways_on(scene)))


def remind_of_hold(scene: Scene) -> Scene:
    """Anything about training during a hold."""
    return scene.doing(Say(card=CARD, text=scene.say.on_hold(), keyboard=ways_on(scene)))


def ways_on(scene: Scene) -> Buttons:
    """How a hold ends."""
    say = scene.say
    return rows(
        (button(say.cleared_label(), GoTo(place=Place.CLEARED)),),
        (button(say.false_alarm_label(), GoTo(place=Place.FALSE_ALARM)),),
    )


def _close_everything(scene: Scene) -> Scene:
    """No buttons of a question or a session may stay open under a red flag."""
    closed = asking.retire(scene)
    session = diary.todays(closed)
    if session is None or session.status is not SessionStatus.PLANNED:
        return closed
    return closed.close(session_card.card_of(session.id), scene.say.session_held(session))
