"""What the coach says when it wakes up by itself; perhaps nothing."""

from dataclasses import replace
from datetime import date
from typing import assert_never

from coach.athlete import Active, Paused
from coach.conversation import (
    asking,
    catching_up,
    diary,
    excused,
    interview,
    mornings,
    session_card,
    silence,
    weeks,
)
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.diary import is_reportable
from coach.conversation.effects import Buttons, Picture, Say
from coach.conversation.events import (
    AskMorning,
    BreakSilence,
    EndPause,
    FollowUpSession,
    NudgeReason,
    RemindSession,
    ReviewWeek,
    TurnDay,
)
from coach.conversation.scene import Scene, rows
from coach.phrases.text import Text
from coach.plan import Session, SessionId, SessionStatus
from coach.training_log import Excuse, ReportId

UNPROMPTED_A_DAY = 2


def wake_for(scene: Scene, reason: NudgeReason) -> Scene:
    """Decide what a nudge comes to."""
    match reason:
        case RemindSession(session=number, snooze=snooze):
            return _remind(scene, number, promised=snooze > 0)
        case FollowUpSession(session=number):
            return _follow_up(scene, number)
        case TurnDay():
            return _turn_day(scene)
        case EndPause():
            return _end_pause(scene)
        case AskMorning(report=number):
            return _ask_morning(scene, number)
        case ReviewWeek(monday=monday):
            return _review_week(scene, monday)
        case BreakSilence():
            return _break_silence(scene)
        case _:
            assert_never(reason)


def _remind(scene: Scene, number: SessionId, *, promised: bool) -> Scene:
    """The reminder is the workout. One that the runner put off comes because they asked for it."""
    session = _waiting(scene, number)
    if session is None or session.day != scene.today:
        return scene
    counted = scene if promised else _counted(asking.leave_small_question(scene))
    if counted is None:
        return scene
    if clearance(scene.profile) is Clearance.UNKNOWN:
        return _unasked(interview.renew_screen(counted))
    return _unasked(_with_workout(counted, session))


def _follow_up(scene: Scene, number: SessionId) -> Scene:
    """Nothing was reported: ask once."""
    session = _waiting(scene, number)
    if session is None or not is_reportable(session.day, scene.today):
        return scene
    counted = _counted(scene)
    if counted is None or clearance(scene.profile) is Clearance.UNKNOWN:
        return scene
    return counted.doing(
        Say(
            card=session_card.card_of(session.id),
            text=scene.say.follow_up(session),
            keyboard=_follow_up_buttons(scene, session),
            unprompted=True,
        )
    )


def _follow_up_buttons(scene: Scene, session: Session) -> Buttons:
    """What came of it, and a day on which it can still be done."""
    known = session_card.follow_up_buttons(scene, session)
    return rows(*known.rows, catching_up.catch_up_button(scene, session))


def _ask_morning(scene: Scene, number: ReportId) -> Scene:
    """A place that hurt yesterday, where nothing was told of this morning yet."""
    report = mornings.to_ask_about(scene.athlete, scene.today)
    if report is None or report.id != number or not _is_coached(scene):
        return scene
    counted = _counted(scene)
    return scene if counted is None else _unasked(mornings.ask(counted, report))


def _review_week(scene: Scene, monday: date) -> Scene:
    if not _is_coached(scene) or not weeks.is_worth_a_word(scene, monday):
        return scene
    counted = _counted(scene)
    return scene if counted is None else _unasked(weeks.review(counted, monday))


def _break_silence(scene: Scene) -> Scene:
    """Asked once; where two messages were sent already, on another day."""
    if not _may_be_woken(scene) or not silence.is_silent(scene.athlete, scene.today):
        return scene
    counted = _counted(scene)
    return scene if counted is None else _unasked(silence.ask(counted))


def _is_coached(scene: Scene) -> bool:
    """Whether coaching goes on and the runner wants to hear of it unasked."""
    return _may_be_woken(scene) and clearance(scene.profile) is Clearance.CLEARED


def _may_be_woken(scene: Scene) -> bool:
    athlete = scene.athlete
    is_open = athlete.hold is None and isinstance(athlete.standing, Active)
    is_barred = clearance(scene.profile) not in (Clearance.CLEARED, Clearance.UNKNOWN)
    return is_open and not is_barred and not silence.is_quiet(athlete)


def _turn_day(scene: Scene) -> Scene:
    """A pause whose end was slept through is over, without a word."""
    standing = scene.athlete.standing
    if not isinstance(standing, Paused) or standing.until is None or standing.until > scene.today:
        return scene
    return _active_again(scene)


def _end_pause(scene: Scene) -> Scene:
    if not isinstance(scene.athlete.standing, Paused):
        return scene
    back = _active_again(scene)
    counted = _counted(back)
    if counted is None or back.athlete.hold is not None:
        return back
    return _unasked(_welcome_back(counted))


def _welcome_back(scene: Scene) -> Scene:
    """One message: hello again, with what comes next."""
    hello, current = scene.say.resumed(), scene.dialogue.asking
    match clearance(scene.profile):
        case Clearance.TOO_YOUNG | Clearance.WAITS_FOR_DOCTOR:
            return scene
        case Clearance.UNKNOWN if scene.athlete.plan is not None:
            return interview.renew_screen(scene)
        case _:
            pass
    if scene.athlete.plan is None and current is not None:
        retired = asking.retire(scene)
        return asking.ask(retired, current.question, current.purpose, current.draft, hello)
    session = diary.todays(scene)
    if session is not None and session.status is SessionStatus.PLANNED:
        return _with_workout(scene, session, hello)
    return scene.doing(Say(text=hello + scene.say.next_up(diary.upcoming(scene))))


def _with_workout(scene: Scene, session: Session, lead: Text | None = None) -> Scene:
    words = session_card.workout(scene, session)
    return scene.talking(opened=session.id).doing(
        Say(
            card=session_card.card_of(session.id),
            text=words if lead is None else lead + words,
            keyboard=session_card.buttons(scene, session),
        )
    )


def _active_again(scene: Scene) -> Scene:
    rested = excused.until_today(scene, Excuse.PAUSE)
    return rested.knowing(standing=Active()).talking(reminders_from=scene.now)


def _unasked(scene: Scene) -> Scene:
    """What is said was not asked for: it goes after replies and may be withdrawn."""
    effects = tuple(
        effect.model_copy(update={"unprompted": True})
        if isinstance(effect, Say | Picture)
        else effect
        for effect in scene.effects
    )
    return replace(scene, effects=effects)


def _waiting(scene: Scene, number: SessionId) -> Session | None:
    """The session a nudge is about, if it still waits for its report and coaching goes on."""
    if scene.athlete.hold is not None or not isinstance(scene.athlete.standing, Active):
        return None
    if silence.is_quiet(scene.athlete):
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
