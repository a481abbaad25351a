"""Typed words: where they go depends on what was asked last, then on what they say."""

from coach.conversation import (
    aftermath,
    asking,
    check_in,
    circumstances,
    diary,
    interview,
    life,
    mornings,
    navigation,
    plan_view,
    red_flags,
    reports,
    safety,
    session_card,
    sessions,
    telling,
)
from coach.conversation.choices import ActOnSession, Place, SessionAct
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.effects import Say, Withdraw
from coach.conversation.questions import question
from coach.conversation.questions.base import Answered, Drafting
from coach.conversation.questions.training import partly_told
from coach.conversation.scene import Scene, button, rows
from coach.dialogue import Asking, Confirming, Purpose, Question
from coach.language.dates import read_date, read_until
from coach.language.intents import Intent, IntentReading, read_intent
from coach.language.moves import read_move
from coach.language.preferences import read_preference
from coach.language.profile import read_health, read_yes_no
from coach.language.steering import Steering, read_steering
from coach.phrases.text import text
from coach.profile import AgeBand
from coach.training_log import Completion

LONGEST_DATE = 5
"""Words in an answer that is only a date, such as "the 20th of December"."""


def take(scene: Scene, words: str, reply_to: str | None) -> Scene:
    """What a runner's words come to; never silence."""
    reading = read_intent(words)
    if scene.athlete.hold is not None:
        return _during_hold(scene, words, reading)
    if scene.dialogue.confirming is not None:
        return _confirming(scene, words, reply_to)
    if scene.dialogue.pausing:
        return _pausing(scene, words, reading, reply_to)
    morning = mornings.take_words(scene, words, reply_to)
    if morning is not None:
        return interview.barred(scene) or morning
    return _asked(scene, words, reading, reply_to) or _idle(scene, words, reading, reply_to)


def _asked(
    scene: Scene, words: str, reading: IntentReading | None, reply_to: str | None
) -> Scene | None:
    """An answer to the question that waits, or a wish of another kind in the middle of it."""
    current = scene.dialogue.asking
    if current is None:
        return None
    if _is_about_training(scene, current, words, reply_to):
        told = telling.tell(scene, words, reply_to)
        if told is not None:
            return told
    can_wait = current.purpose in (Purpose.CHANGE, Purpose.IN_CONTEXT)
    wish = read_preference(words) if can_wait else None
    if wish is not None and wish is not current.question:
        return circumstances.hear(scene, words)
    answer = interview.take_words(scene, current, words)
    if answer is not None:
        return answer
    heard = circumstances.hear(scene, words) if can_wait else None
    if heard is not None:
        return heard
    if reading is not None and (can_wait or reading.intent in HEARD_ANYWHERE):
        return _act(scene, words, reading)
    told = telling.tell(scene, words, reply_to) if _may_tell(scene, current) else None
    return told or interview.misread(scene, current, words)


def _may_tell(scene: Scene, current: Asking) -> bool:
    """Whether a session may be told while this question waits: not during interview or screen."""
    can_wait = current.purpose in (Purpose.CHANGE, Purpose.IN_CONTEXT)
    return can_wait and clearance(scene.profile) is Clearance.CLEARED


def _is_about_training(scene: Scene, current: Asking, words: str, reply_to: str | None) -> bool:
    """A reply to a session or report; or training told while a small question was left waiting."""
    if not _may_tell(scene, current):
        return False
    replied = (reply_to or "").partition("-")[0] in ("session", "report")
    if replied or current.purpose is not Purpose.IN_CONTEXT:
        return replied
    return _is_checking_in(scene) or telling.tells_of_training(words)


def _idle(scene: Scene, words: str, reading: IntentReading | None, reply_to: str | None) -> Scene:
    if scene.athlete.plan is None:
        if reading is None:
            return navigation.no_plan_yet(scene)
        return _act(scene, words, reading)
    if reading is None or reading.intent not in OPEN_WITHOUT_SCREEN:
        barred = interview.barred(scene)
        if barred is not None:
            return barred
    return _steered(scene, words) or _heard(scene, words, reading, reply_to)


def _heard(scene: Scene, words: str, reading: IntentReading | None, reply_to: str | None) -> Scene:
    """A report before a wish where the words may be both; then a wish before a report."""
    if not _is_checking_in(scene) and not telling.tells_of_training(words):
        heard = circumstances.hear(scene, words)
        if heard is not None:
            return heard
    is_wish = reading is not None and reading.intent is not Intent.GREETING
    report_first = _is_checking_in(scene) or _may_be_a_report(words, reading)
    if report_first or not is_wish:
        told = telling.tell(scene, words, reply_to)
        if told is not None:
            return told
    if reading is not None:
        return _act(scene, words, reading)
    if telling.tells_pain(words):
        return _change(scene, words, Question.SORE)
    return not_understood(scene)


def _steered(scene: Scene, words: str) -> Scene | None:
    """Undo and Fix, typed: of the report that was told last."""
    steering = read_steering(words)
    current = scene.dialogue.check_in
    report = reports.report(scene.athlete, current.report) if current is not None else None
    if report is None or steering not in (Steering.UNDO, Steering.FIX):
        return None
    if not diary.is_reportable(report.day, scene.today):
        return scene.doing(Say(text=text(scene.say.too_old())))
    if steering is Steering.FIX:
        return aftermath.fix(scene, report)
    return aftermath.undo(scene, report)


def _may_be_a_report(words: str, reading: IntentReading | None) -> bool:
    """Words that tell of a session although they hold a wish: "done, knee hurt, thanks"."""
    if reading is None or reading.intent not in YIELDS_TO_A_REPORT:
        return False
    is_sore = reading.intent is Intent.CHANGE and reading.question is Question.SORE
    return is_sore or telling.tells_of_training(words)


def _is_checking_in(scene: Scene) -> bool:
    current = scene.dialogue.check_in
    return current is not None and current.question is not None


def not_understood(scene: Scene) -> Scene:
    """One sentence, and the current question again where there is one."""
    if scene.dialogue.asking is not None:
        return asking.ask_again(scene, scene.say.not_understood())
    current = scene.dialogue.check_in
    if current is not None and current.question is not None:
        return check_in.ask_again(scene, scene.say.not_understood())
    if mornings.is_waiting(scene):
        return mornings.ask_again(scene, scene.say.not_understood())
    return scene.doing(Say(text=scene.say.not_understood_idle()))


# --- what was waiting --------------------------------------------------------------------


def _during_hold(scene: Scene, words: str, reading: IntentReading | None) -> Scene:
    if scene.dialogue.confirming is Confirming.FALSE_ALARM:
        answer = read_yes_no(words)
        if answer is not None:
            return safety.confirm_false_alarm(scene, yes=answer)
    match reading:
        case IntentReading(intent=Intent.CLEARED):
            return safety.cleared(scene)
        case IntentReading(intent=Intent.DELETE):
            return life.ask_delete(scene)
        case IntentReading(intent=Intent.STOP | Intent.SILENCE):
            return life.stop(scene)
        case _:
            return red_flags.remind_of_hold(scene)


def _confirming(scene: Scene, words: str, reply_to: str | None) -> Scene:
    answer = read_yes_no(words)
    match scene.dialogue.confirming, answer:
        case Confirming.DELETE, bool(yes):
            return life.confirm_delete(scene, yes=yes)
        case Confirming.FRESH_START, bool(yes):
            return life.confirm_fresh_start(scene, yes=yes)
        case _:
            return take(scene.talking(confirming=None), words, reply_to)


def _pausing(
    scene: Scene, words: str, reading: IntentReading | None, reply_to: str | None
) -> Scene:
    """Until when? A session or a pain told now is heard first, and Back leads out."""
    if read_steering(words) is Steering.BACK or read_yes_no(words) is False:
        return life.leave_pause(scene)
    until = read_until(words, scene.today)
    if until is None and len(words.split()) <= LONGEST_DATE:
        until = read_date(words, scene.today)
    if until is not None and until > scene.today and "?" not in words:
        return life.pause_until(scene, until)
    if telling.tells_of_training(words):
        return take(scene.talking(pausing=False), words, reply_to)
    if reading is not None and reading.intent in HEARD_ANYWHERE:
        return _act(scene.talking(pausing=False), words, reading)
    return life.misread_pause(scene)


# --- wishes ------------------------------------------------------------------------------


def _act(scene: Scene, words: str, reading: IntentReading | None) -> Scene:
    if reading is None:
        return not_understood(scene)
    barred = None if reading.intent in OPEN_WITHOUT_SCREEN else interview.barred(scene)
    if barred is not None:
        return barred
    place = _PLACES.get(reading.intent)
    if place is not None:
        return navigation.go(scene, place)
    return _wish(scene, words, reading)


def _wish(scene: Scene, words: str, reading: IntentReading) -> Scene:
    match reading.intent:
        case Intent.CHANGE:
            return _change(scene, words, reading.question)
        case Intent.UNITS:
            return _change(scene, words, Question.UNITS)
        case Intent.HEALTH_CHANGED:
            return interview.health_changed(scene, read_health(words) or ())
        case Intent.PAUSE:
            return _pause(scene, words)
        case Intent.STOP:
            return _stop(scene)
        case Intent.SILENCE:
            return life.stop(scene)
        case Intent.MOVE:
            return _later(scene, words)
        case Intent.SKIP:
            return _skip(scene)
        case _:
            return _courtesy(scene, reading.intent)


def _courtesy(scene: Scene, intent: Intent) -> Scene:
    """A greeting or thanks, in return."""
    if intent is Intent.THANKS:
        return scene.doing(Say(text=scene.say.thanks()))
    if scene.athlete.plan is None:
        return navigation.no_plan_yet(scene)
    return scene.doing(Say(text=scene.say.welcome()))


def _change(scene: Scene, words: str, name: Question | None) -> Scene:
    """Change an answer: at once when the new one was said too, else ask for it."""
    if name is None:
        return plan_view.settings(scene)
    reading = question(name).read(words, asking.moment_of(scene))
    if name is Question.AGE and isinstance(reading, Drafting):
        minor = {"age_band": AgeBand.FROM_13_TO_17, "supervised": None}
        held = scene.knowing(profile=scene.profile.model_copy(update=minor)).doing(Withdraw())
        return interview.change(held, name, reading.draft)
    if name is Question.WEEK and isinstance(reading, Drafting) and scene.athlete.plan is not None:
        return interview.change(scene, name, reading.draft)
    if isinstance(reading, Answered):
        partly = partly_told(name, scene.profile, reading.profile)
        if partly is not None:
            return interview.change(scene, name, partly)
    if isinstance(reading, Answered) and scene.athlete.plan is not None:
        asked = interview.change(scene, name)
        current = asked.dialogue.asking
        quiet = scene.talking(asking=current, prompts=asked.dialogue.prompts)
        if current is not None:
            return interview.take_words(quiet, current, words) or asked
    return interview.change(scene, name)


def _pause(scene: Scene, words: str) -> Scene:
    until = read_until(words, scene.today)
    if until is not None and until > scene.today:
        return life.pause_until(scene, until)
    return life.ask_pause(scene)


def _stop(scene: Scene) -> Scene:
    """A bare "stop" during a session ends that session only."""
    session = diary.todays(scene)
    if session is not None and diary.is_open(scene, session):
        return check_in.begin(scene, session, Completion.PARTIAL)
    return life.stop(scene)


def _later(scene: Scene, words: str) -> Scene:
    wish = read_move(words, scene.today)
    meant = diary.session_of(scene, wish.session_day) if wish.session_day is not None else None
    session = meant or diary.unreported(scene) or diary.upcoming(scene)
    if session is None:
        return scene.doing(Say(text=scene.say.nothing_to_move()))
    if wish.to is not None and wish.to > scene.today:
        return sessions.move_to(scene, session, wish.to)
    return sessions.offer_later(scene, session)


def _skip(scene: Scene) -> Scene:
    session = diary.unreported(scene) or diary.upcoming(scene)
    if session is None:
        return scene.doing(Say(text=scene.say.nothing_to_move()))
    if session.day == scene.today:
        return sessions.skip(scene, session)
    say = scene.say
    yes = button(say.skip_label(), ActOnSession(session=session.id, act=SessionAct.SKIP))
    no = button(say.keep_session_label(), ActOnSession(session=session.id, act=SessionAct.SHOW))
    return scene.doing(
        Say(
            card=session_card.card_of(session.id),
            text=say.session_title(session, scene.today),
            keyboard=rows((yes, no)),
        )
    )


_PLACES: dict[Intent, Place] = {
    Intent.SHOW_TODAY: Place.TODAY,
    Intent.SHOW_PLAN: Place.PLAN,
    Intent.SHOW_PROGRESS: Place.PROGRESS,
    Intent.SHOW_SEASON: Place.SEASON,
    Intent.WHY: Place.WHY_DAYS,
    Intent.SETTINGS: Place.SETTINGS,
    Intent.HELP: Place.HELP,
    Intent.RESUME: Place.RESUME,
    Intent.DELETE: Place.DELETE,
    Intent.LOG: Place.LOG,
    Intent.CLEARED: Place.CLEARED,
}
YIELDS_TO_A_REPORT = frozenset(
    {
        Intent.CHANGE,
        Intent.MOVE,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SKIP,
        Intent.THANKS,
        Intent.UNITS,
        Intent.WHY,
    }
)
"""Wishes whose words also occur in reports; the report is heard first."""
HEARD_ANYWHERE = frozenset(
    {
        Intent.HELP,
        Intent.STOP,
        Intent.SILENCE,
        Intent.DELETE,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SHOW_PLAN,
        Intent.SHOW_TODAY,
        Intent.SETTINGS,
        Intent.GREETING,
        Intent.THANKS,
        Intent.HEALTH_CHANGED,
    }
)
"""Understood also in the middle of a question, when the words are no answer to it."""
OPEN_WITHOUT_SCREEN = frozenset(
    {
        Intent.HEALTH_CHANGED,
        Intent.CLEARED,
        Intent.SETTINGS,
        Intent.HELP,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.STOP,
        Intent.SILENCE,
        Intent.DELETE,
    }
)
"""Possible while the screen is due or a doctor has to be asked."""
