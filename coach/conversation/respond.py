"""The coach as one function: what is known and what happened to what is known and what follows."""

from datetime import datetime
from typing import assert_never

from coach.athlete import Active, Athlete, Away, Silenced
from coach.conversation import (
    aftermath,
    answers,
    asking,
    check_in,
    excused,
    interview,
    life,
    lighter_week,
    mornings,
    navigation,
    nudged,
    progress,
    red_flags,
    resting,
    safety,
    sessions,
    silence,
    words,
)
from coach.conversation import agenda as agendas
from coach.conversation.choices import (
    ActOnLighterWeek,
    ActOnReport,
    ActOnSession,
    AnswerMorning,
    AnswerQuestion,
    AnswerReport,
    AskExercise,
    AskMore,
    AskTopic,
    ChangeAnswer,
    Choice,
    Confirm,
    GoTo,
    PauseUntil,
    ShowChart,
    TakeBackAnswer,
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
from coach.training_log import Excuse


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
    present = resting.without_lapsed(bring_to_now(scene))
    if isinstance(event, NudgeDue | Left):
        return _quietly(present, event).turn()
    return _heard(present, event).turn()


def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
    """The wake-ups this runner should get from `now` on."""
    return agendas.agenda(athlete, now)


def _quietly(scene: Scene, event: NudgeDue | Left) -> Scene:
    match event:
        case NudgeDue(reason=reason):
            woken = nudged.wake_for(scene, reason)
            return woken.talking(confirming=None, pausing=False) if woken.effects else woken
        case Left() if isinstance(scene.athlete.standing, Silenced):
            return scene
        case Left():
            return excused.from_today(scene, Excuse.PAUSE, until=None).knowing(standing=Away())


def _heard(
    scene: Scene, event: Said | Tapped | Commanded | PlaceShared | SentOther | CameBack
) -> Scene:
    """The runner did something."""
    heard = silence.broken(scene)
    if isinstance(heard.athlete.standing, Away):
        rested = excused.until_today(heard, Excuse.PAUSE)
        heard = rested.knowing(standing=Active()).talking(reminders_from=scene.now)
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
    return navigation.go(hinted.talking(confirming=None, pausing=False), event.command)


def _tapped(scene: Scene, choice: Choice | None) -> Scene:
    if choice is None:
        return scene.doing(Toast(words=scene.say.button_gone()))
    if _is_held(scene, choice):
        return red_flags.remind_of_hold(scene)
    asked = scene
    if not isinstance(choice, Confirm | PauseUntil):
        asked = scene.talking(confirming=None, doubted=None, pausing=False)
    return _take_choice(asked, choice)


def _is_held(scene: Scene, choice: Choice) -> bool:
    """During a hold only ending it, silence and erasing are open."""
    if scene.athlete.hold is None:
        return False
    match choice:
        case GoTo(place=place):
            return place not in navigation.OPEN_DURING_HOLD
        case Confirm(matter=matter):
            return matter is Confirming.FRESH_START
        case _:
            return True


def _take_choice(scene: Scene, choice: Choice) -> Scene:
    match choice:
        case AnswerQuestion():
            return interview.take_tap(scene, choice)
        case GoTo(place=place):
            return navigation.go(scene, place)
        case ChangeAnswer(question=question):
            return interview.change(scene, question)
        case ActOnSession() | TakeBackAnswer():
            return interview.barred(scene) or _take_planned(scene, choice)
        case AnswerReport() | ActOnReport() | AnswerMorning() | ActOnLighterWeek():
            return _take_training(scene, choice)
        case Confirm(matter=matter, yes=yes):
            return _confirm(scene, matter, yes=yes)
        case PauseUntil(days=days):
            return life.pause_for(scene, days)
        case AskTopic() | AskMore() | AskExercise():
            return answers.take_tap(scene, choice)
        case ShowChart(of=of):
            return interview.barred(scene) or progress.show_chart(scene, of)
        case _:
            assert_never(choice)


def _take_planned(scene: Scene, choice: ActOnSession | TakeBackAnswer) -> Scene:
    if isinstance(choice, ActOnSession):
        return sessions.act(scene, choice)
    back = interview.take_back(scene, choice.entry)
    return back or scene.doing(Toast(words=scene.say.button_gone()))


def _take_training(
    scene: Scene, choice: AnswerReport | ActOnReport | AnswerMorning | ActOnLighterWeek
) -> Scene:
    match choice:
        case AnswerReport():
            return check_in.take_tap(scene, choice)
        case ActOnReport():
            return aftermath.act(scene, choice)
        case AnswerMorning():
            return interview.barred(scene) or mornings.take_tap(scene, choice)
        case ActOnLighterWeek():
            return interview.barred(scene) or lighter_week.act(scene, choice)
        case _:
            assert_never(choice)


def _confirm(scene: Scene, matter: Confirming, *, yes: bool) -> Scene:
    match matter:
        case Confirming.DELETE:
            return life.confirm_delete(scene, yes=yes)
        case Confirming.FRESH_START:
            return life.confirm_fresh_start(scene, yes=yes)
        case Confirming.READING:
            return words.confirm_reading(scene, yes=yes)
        case Confirming.FALSE_ALARM:
            return safety.confirm_false_alarm(scene, yes=yes)
        case _:
            assert_never(matter)
