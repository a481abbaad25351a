"""Pausing, coming back, silence, a fresh start, erasing everything."""

from datetime import date, timedelta

from coach.athlete import Active, Paused, Silenced
from coach.conversation import asking, excused, interview, plan_view, sessions
from coach.conversation.choices import Confirm, GoTo, PauseUntil, Place
from coach.conversation.effects import Forget, Say, Withdraw
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Confirming, Dialogue
from coach.phrases.text import Text, text
from coach.profile import Profile
from coach.training_log import Excuse

CARD = "life"


def start(scene: Scene) -> Scene:
    """/start: hello, the question that waits, or the choice of a fresh start."""
    awake = wake(scene)
    if awake.dialogue.asking is not None:
        return asking.ask_again(awake)
    if awake.athlete.plan is None:
        return interview.begin(awake)
    say = awake.say
    buttons = rows(
        (button(say.carry_on_label(), GoTo(place=Place.PLAN)),),
        (button(say.fresh_start_label(), GoTo(place=Place.FRESH_START)),),
    )
    return awake.doing(Say(card=CARD, text=say.welcome_back(), keyboard=buttons))


def wake(scene: Scene) -> Scene:
    """Active again, from silence."""
    if not isinstance(scene.athlete.standing, Silenced):
        return scene
    rested = excused.until_today(scene, Excuse.PAUSE)
    return rested.knowing(standing=Active()).talking(reminders_from=scene.now)


def ask_fresh_start(scene: Scene) -> Scene:
    """Asked once more, with other buttons, so that a tap given twice starts nothing."""
    if scene.athlete.plan is None:
        return start(scene)
    say = scene.say
    buttons = rows(
        (button(say.carry_on_label(), Confirm(matter=Confirming.FRESH_START, yes=False)),),
        (button(say.fresh_start_label(), Confirm(matter=Confirming.FRESH_START, yes=True)),),
    )
    return scene.talking(confirming=Confirming.FRESH_START, waiting_since=scene.now).show(
        CARD, say.fresh_start_asked(), buttons
    )


def confirm_fresh_start(scene: Scene, *, yes: bool) -> Scene:
    """Every question anew; log and training state stay."""
    if scene.athlete.plan is None:
        return asking.old_button(scene)
    if not yes:
        return plan_view.show(asking.below(scene.talking(confirming=None)))
    if scene.dialogue.confirming is not Confirming.FRESH_START:
        return ask_fresh_start(scene)
    told = scene.show(CARD, scene.say.fresh_start_begun())
    blank = told.knowing(
        profile=Profile(),
        plan=None,
        dialogue=Dialogue(
            prompts=scene.dialogue.prompts,
            unprompted_on=scene.dialogue.unprompted_on,
            unprompted_count=scene.dialogue.unprompted_count,
        ),
    )
    return interview.carry_on(asking.below(blank))


def ask_pause(scene: Scene) -> Scene:
    """/pause asks until when."""
    say = scene.say
    weeks = tuple(button(say.week_label(count), PauseUntil(days=7 * count)) for count in (1, 2, 4))
    buttons = rows(weeks, (button(say.until_told_label(), PauseUntil(days=0)),))
    asked = scene.talking(pausing=True, waiting_since=scene.now)
    return asked.doing(Say(card=CARD, text=say.ask_pause(), keyboard=buttons))


def pause_for(scene: Scene, days: int) -> Scene:
    """A tapped pause; 0 days is an open one."""
    return pause_until(scene, scene.today + timedelta(days=days) if days else None)


def pause_until(scene: Scene, until: date | None) -> Scene:
    """Paused; unsent reminders are withdrawn."""
    resting = excused.from_today(scene, Excuse.PAUSE, until)
    paused = resting.knowing(standing=Paused(until=until)).talking(pausing=False)
    say = scene.say
    back = rows((button(say.resume_label(), GoTo(place=Place.RESUME)),))
    return paused.doing(Withdraw()).show(CARD, say.paused(until), back)


def leave_pause(scene: Scene) -> Scene:
    """No pause after all: back to the question that waits, or to nothing."""
    left = scene.talking(pausing=False).show(CARD, scene.say.no_pause())
    return asking.ask_again(asking.below(left))


def misread_pause(scene: Scene) -> Scene:
    """Not a date: say so and ask again."""
    return ask_pause(scene.doing(Say(text=text(scene.say.misread_pause()))))


def take_back_pause(scene: Scene) -> Scene:
    """No pause and no illness after all."""
    return resume(scene.talking(ill_since=None), scene.say.pause_taken_back())


def resume(scene: Scene, said: Text | None = None) -> Scene:
    """Back from a pause or from silence: the plan goes on from today."""
    rested = excused.until_today(scene, Excuse.PAUSE)
    back = rested.knowing(standing=Active()).talking(pausing=False, reminders_from=scene.now)
    told = back.show(CARD, said or scene.say.resumed())
    if told.athlete.plan is None:
        return interview.carry_on(asking.below(told))
    return interview.barred(told) or sessions.today(asking.below(told))


def remind_of_pause(scene: Scene, until: date | None) -> Scene:
    """Asked for training during a pause."""
    back = rows((button(scene.say.resume_label(), GoTo(place=Place.RESUME)),))
    return scene.doing(Say(card=CARD, text=scene.say.still_paused(until), keyboard=back))


def stop(scene: Scene) -> Scene:
    """/stop silences and keeps; like a pause it breaks no week."""
    resting = excused.from_today(scene, Excuse.PAUSE, until=None)
    silent = asking.retire(resting).knowing(standing=Silenced())
    return silent.doing(Withdraw(), Say(text=scene.say.stopped()))


def ask_delete(scene: Scene) -> Scene:
    """/delete asks once."""
    say = scene.say
    buttons = rows(
        (button(say.keep_label(), Confirm(matter=Confirming.DELETE, yes=False)),),
        (button(say.delete_label(), Confirm(matter=Confirming.DELETE, yes=True)),),
    )
    return scene.talking(confirming=Confirming.DELETE, waiting_since=scene.now).doing(
        Say(card=CARD, text=say.ask_delete(), keyboard=buttons)
    )


def confirm_delete(scene: Scene, *, yes: bool) -> Scene:
    """Everything goes, or nothing."""
    if yes and scene.dialogue.confirming is not Confirming.DELETE:
        return ask_delete(scene)
    if yes:
        return scene.doing(Forget(goodbye=scene.say.goodbye()))
    kept = scene.talking(confirming=None)
    return kept.show(CARD, scene.say.kept())
