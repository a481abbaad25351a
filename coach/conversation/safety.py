"""How a hold ends: a professional has cleared it, or it was a false alarm, confirmed."""

from coach.conversation import asking, check_in, diary
from coach.conversation.choices import Confirm
from coach.conversation.effects import Say, Toast
from coach.conversation.red_flags import CARD, ways_on
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Confirming
from coach.training_log import HoldEnded


def cleared(scene: Scene) -> Scene:
    """A professional has cleared it."""
    return _release(scene, false_alarm=False)


def doubt(scene: Scene) -> Scene:
    """A false alarm is undone only by a confirmed second tap."""
    if scene.athlete.hold is None:
        return scene.doing(Toast(words=scene.say.nothing_to_clear()))
    say = scene.say
    buttons = rows(
        (button(say.false_alarm_no(), Confirm(matter=Confirming.FALSE_ALARM, yes=False)),),
        (button(say.false_alarm_yes(), Confirm(matter=Confirming.FALSE_ALARM, yes=True)),),
    )
    return scene.talking(confirming=Confirming.FALSE_ALARM, waiting_since=scene.now).show(
        CARD, say.false_alarm_sure(), buttons
    )


def confirm_false_alarm(scene: Scene, *, yes: bool) -> Scene:
    """The second tap."""
    if scene.athlete.hold is None or scene.dialogue.confirming is not Confirming.FALSE_ALARM:
        return scene.doing(Toast(words=scene.say.nothing_to_clear()))
    answered = scene.talking(confirming=None)
    if yes:
        return _release(answered, false_alarm=True)
    return answered.show(CARD, scene.say.hold_kept(), ways_on(scene))


def _release(scene: Scene, *, false_alarm: bool) -> Scene:
    if scene.athlete.hold is None:
        return scene.doing(Toast(words=scene.say.nothing_to_clear()))
    entry = HoldEnded(number=scene.athlete.next_entry, at=scene.at, false_alarm=false_alarm)
    free = scene.logging(entry).knowing(hold=None).talking(reminders_from=scene.now)
    told = free.show(CARD, scene.say.hold_over(false_alarm=false_alarm))
    return go_on(asking.below(told))


def go_on(scene: Scene) -> Scene:
    """Back to where the conversation was: a question, a check-in, or what comes next."""
    if scene.dialogue.asking is not None:
        return asking.ask_again(scene)
    current = scene.dialogue.check_in
    if current is not None and current.question is not None:
        return check_in.resume(scene)
    if scene.athlete.plan is None:
        return scene
    return scene.doing(Say(text=scene.say.next_up(diary.upcoming(scene))))
