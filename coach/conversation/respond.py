"""The coach as one function: what is known and what happened to what is known and what follows."""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from coach.athlete import Active, Athlete, Away, Paused, Silenced
from coach.conversation import (
    aftermath,
    asking,
    check_in,
    interview,
    life,
    nudged,
    progress,
    red_flags,
    safety,
    sessions,
    words,
)
from coach.conversation import agenda as agendas
from coach.conversation import plan_view as plans
from coach.conversation.choices import (
    ActOnReport,
    ActOnSession,
    AnswerQuestion,
    AnswerReport,
    ChangeAnswer,
    Choice,
    Confirm,
    GoTo,
    PauseUntil,
    Place,
)
from coach.conversation.days import bring_to_now
from coach.conversation.effects import Say, Toast, Turn
from coach.conversation.events import (
    CameBack,
    Commanded,
    Event,
    Form,
    Left,
    Nudge,
    NudgeDue,
    PlaceShared,
    Said,
    SentOther,
    Tapped,
)
from coach.conversation.scene import Scene
from coach.dialogue import Confirming
from coach.language.danger import read_red_flag
from coach.phrases import English
from coach.phrases.text import text


def respond(athlete: Athlete, event: Event, now: datetime) -> Turn:
    """What a runner's coach does about an event, at `now` (aware, any zone)."""
    scene = Scene(
        athlete=athlete,
        now=now,
        at=event.at,
        say=English(),
        tapped=isinstance(event, Tapped),
        card=event.card if isinstance(event, Tapped) else None,
    )
    present = bring_to_now(scene)
    if isinstance(event, NudgeDue | Left):
        return _quietly(present, event).turn()
    return _heard(present, event).turn()


def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
    """The wake-ups this runner should get from `now` on."""
    return agendas.agenda(athlete, now)


def _quietly(scene: Scene, event: NudgeDue | Left) -> Scene:
    match event:
        case NudgeDue(reason=reason):
            return nudged.wake_for(scene, reason)
        case Left() if isinstance(scene.athlete.standing, Silenced):
            return scene
        case Left():
            return scene.knowing(standing=Away())


def _heard(scene: Scene, event: Event) -> Scene:
    """The runner did something."""
    heard = scene.knowing(last_heard=scene.now)
    if isinstance(heard.athlete.standing, Away):
        heard = heard.knowing(standing=Active()).talking(reminders_from=scene.now)
    match event:
        case Said():
            return _said(heard, event)
        case Tapped(choice=choice):
            return _tapped(heard, choice)
        case Commanded():
            return _commanded(heard, event)
        case PlaceShared() if heard.athlete.hold is not None:
            return red_flags.remind_of_hold(heard)
        case PlaceShared(zone=zone):
            return interview.take_zone(heard, zone)
        case SentOther():
            return _cannot_read(heard)
        case CameBack():
            return heard
        case NudgeDue() | Left():
            return heard
        case _:
            assert_never(event)


def _said(scene: Scene, event: Said) -> Scene:
    """Danger is heard wherever it is typed, before anything else."""
    flag = read_red_flag(event.words)
    if flag is not None:
        return red_flags.raise_flag(scene, flag)
    if event.form is Form.EDITED:
        return scene.doing(Say(text=scene.say.edited_unread()))
    return words.take(scene, event.words, event.reply_to)


def _cannot_read(scene: Scene) -> Scene:
    if scene.dialogue.asking is not None and scene.athlete.hold is None:
        return asking.ask_again(scene, scene.say.nothing_to_read())
    return scene.doing(Say(text=text(scene.say.nothing_to_read())))


def _commanded(scene: Scene, event: Commanded) -> Scene:
    hinted = scene.knowing(
        language=event.language or scene.athlete.language,
        zone_hint=event.zone_hint or scene.athlete.zone_hint,
    )
    return go(hinted.talking(confirming=None, pausing=False), event.command)


def _tapped(scene: Scene, choice: Choice | None) -> Scene:
    if choice is None:
        return scene.doing(Toast(words=scene.say.button_gone()))
    if _is_held(scene, choice):
        return red_flags.remind_of_hold(scene)
    asked = scene
    if not isinstance(choice, Confirm | PauseUntil):
        asked = scene.talking(confirming=None, pausing=False)
    try:
        return _take_choice(asked, choice)
    except (ValueError, KeyError, IndexError):
        return scene.doing(Toast(words=scene.say.button_gone()))


def _is_held(scene: Scene, choice: Choice) -> bool:
    """During a hold only ending it, silence and erasing are open."""
    if scene.athlete.hold is None:
        return False
    match choice:
        case GoTo(place=place):
            return place not in OPEN_DURING_HOLD
        case Confirm(matter=matter):
            return matter is Confirming.FRESH_START
        case _:
            return True


OPEN_DURING_HOLD = frozenset(
    {Place.CLEARED, Place.FALSE_ALARM, Place.HELP, Place.STOP, Place.DELETE}
)


def _take_choice(scene: Scene, choice: Choice) -> Scene:
    match choice:
        case AnswerQuestion():
            return interview.take_tap(scene, choice)
        case GoTo(place=place):
            return go(scene, place)
        case ChangeAnswer(question=question):
            return interview.change(scene, question)
        case ActOnSession():
            return interview.barred(scene) or sessions.act(scene, choice)
        case AnswerReport():
            return check_in.take_tap(scene, choice)
        case ActOnReport():
            return aftermath.act(scene, choice)
        case Confirm(matter=matter, yes=yes):
            return _confirm(scene, matter, yes=yes)
        case PauseUntil(days=days):
            return life.pause_for(scene, days)
        case _:
            assert_never(choice)


def _confirm(scene: Scene, matter: Confirming, *, yes: bool) -> Scene:
    match matter:
        case Confirming.DELETE:
            return life.confirm_delete(scene, yes=yes)
        case Confirming.FRESH_START:
            return life.confirm_fresh_start(scene, yes=yes)
        case Confirming.FALSE_ALARM:
            return safety.confirm_false_alarm(scene, yes=yes)


def go(scene: Scene, place: Place) -> Scene:
    """A command, or the button that stands for it."""
    if scene.athlete.hold is not None and place not in OPEN_DURING_HOLD:
        return red_flags.remind_of_hold(scene)
    if place in OF_TRAINING:
        return _training(scene, place)
    return LEADS_TO[place](scene)


def _cleared(scene: Scene) -> Scene:
    if scene.athlete.hold is not None:
        return safety.cleared(scene)
    return interview.doctor_cleared(scene)


def _training(scene: Scene, place: Place) -> Scene:
    """What needs a plan, an open screen answered, and no pause."""
    if scene.athlete.plan is None:
        return words.no_plan_yet(scene)
    if barred := interview.barred(scene):
        return barred
    awake = life.wake(scene)
    match place:
        case Place.PLAN:
            return plans.show_again(awake) if scene.tapped else plans.show(awake)
        case Place.WHY_DAYS:
            return plans.why_days(awake)
        case Place.PROGRESS:
            return progress.show(awake)
        case _:
            return _day(awake, place)


def _day(scene: Scene, place: Place) -> Scene:
    standing = scene.athlete.standing
    if isinstance(standing, Paused):
        return life.remind_of_pause(scene, standing.until)
    match place:
        case Place.TODAY:
            return sessions.today(scene)
        case Place.LOG:
            return words.log(scene)
        case _:
            return plans.show_next_session(scene)


OF_TRAINING = frozenset(
    {Place.PLAN, Place.WHY_DAYS, Place.TODAY, Place.NEXT, Place.LOG, Place.PROGRESS}
)
LEADS_TO: dict[Place, Callable[[Scene], Scene]] = {
    Place.START: life.start,
    Place.SETTINGS: plans.settings,
    Place.HELP: words.help_with_question,
    Place.PAUSE: life.ask_pause,
    Place.RESUME: life.resume,
    Place.FRESH_START: life.ask_fresh_start,
    Place.STOP: life.stop,
    Place.DELETE: life.ask_delete,
    Place.CLEARED: _cleared,
    Place.FALSE_ALARM: safety.doubt,
}
