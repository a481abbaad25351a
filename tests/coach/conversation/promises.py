"""What holds for every turn of every conversation, whatever the runner did."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from coach.athlete import Active, Athlete, Away, Paused, Silenced
from coach.conversation import diary
from coach.conversation.choices import decode, encode
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.effects import (
    Buttons,
    Chart,
    Effect,
    Forget,
    Picture,
    Revise,
    Say,
    Toast,
    Turn,
)
from coach.conversation.events import (
    CameBack,
    EndPause,
    Event,
    FollowUpSession,
    Left,
    Nudge,
    NudgeDue,
    RemindSession,
    Tapped,
    TurnDay,
)
from coach.conversation.local_time import local
from coach.conversation.respond import respond
from coach.conversation.scene import Scene
from coach.phrases.english import English
from coach.phrases.text import Text
from coach.plan import SessionStatus
from coach.profile import Profile, RunKind

TELEGRAM_TEXT = 4096
TELEGRAM_DATA = 64
TELEGRAM_TOAST = 200
UNPROMPTED_A_DAY = 2
HARD_OR_LONG = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.LONG)


def check_turn(before: Athlete, event: Event, now: datetime, turn: Turn) -> None:
    """Everything one turn has to keep."""
    check_restart(before, event, now, turn)
    check_sendable(turn.effects)
    check_answered(event, turn.effects)
    check_plan(turn.athlete, local(now, turn.athlete).date())
    check_rolled(turn.athlete, now)
    if isinstance(event, NudgeDue):
        check_unasked(before, event, now, turn.effects)


class Storage:
    """Athletes as they come back from storage.

    The one stored last is kept, since a turn begins with what the turn before it left.
    """

    def __init__(self) -> None:
        self._last = self._stored = Athlete()

    def again(self, athlete: Athlete) -> Athlete:
        """The athlete, stored and read."""
        if athlete is not self._last:
            stored = Athlete.model_validate_json(athlete.model_dump_json())
            assert stored == athlete
            self._last, self._stored = athlete, stored
        return self._stored


STORAGE = Storage()


def check_restart(before: Athlete, event: Event, now: datetime, turn: Turn) -> None:
    """A restart in between changes nothing: neither what is known nor what is said."""
    assert respond(STORAGE.again(before), event, now) == turn
    STORAGE.again(turn.athlete)


def check_sendable(effects: Iterable[Effect]) -> None:
    """Telegram takes every text, every button and every toast."""
    for effect in effects:
        if isinstance(effect, Toast):
            assert 0 < len(effect.words) <= TELEGRAM_TOAST
        words = text_of(effect)
        if words is not None:
            assert words.plain.strip(), effect
            assert len(words.plain) < TELEGRAM_TEXT
        if isinstance(effect, Say | Revise | Picture | Chart) and isinstance(
            effect.keyboard, Buttons
        ):
            check_buttons(effect.keyboard)


def check_buttons(keyboard: Buttons) -> None:
    """A button means the same after the way through Telegram; no two of a message are alike."""
    assert all(keyboard.rows)
    buttons = [button for row in keyboard.rows for button in row]
    for button in buttons:
        choice = decode(button.data)
        assert choice is not None, button
        assert encode(choice) == button.data
        assert len(button.data.encode()) <= TELEGRAM_DATA
    labels = Counter(button.label for button in buttons)
    assert max(labels.values(), default=1) == 1, labels


def text_of(effect: Effect) -> Text | None:
    """What an effect puts on the screen."""
    if isinstance(effect, Forget):
        return effect.goodbye
    if isinstance(effect, Picture):
        return effect.caption
    return getattr(effect, "text", None)


def check_answered(event: Event, effects: tuple[Effect, ...]) -> None:
    """Nobody who does something is met with silence; a tap is always answered by something."""
    if isinstance(event, NudgeDue | Left | CameBack):
        return
    answers = (Say, Revise, Picture, Chart, Toast, Forget)
    assert any(isinstance(effect, answers) for effect in effects), event
    if isinstance(event, Tapped):
        assert effects


def check_plan(athlete: Athlete, today: date) -> None:
    """No leg work the day before a hard or long run nor on a long run's day; never two days
    running; each session in the plan has its own id and something to do."""
    if athlete.plan is None:
        return
    race_days = [race.day for race in athlete.profile.race.every] if athlete.profile.race else []
    ahead = [
        each
        for each in athlete.plan.sessions
        if each.status is SessionStatus.PLANNED and each.day >= today
    ]
    assert len({each.id for each in athlete.plan.sessions}) == len(athlete.plan.sessions)
    for session in ahead:
        assert session.prescriptions
        assert session.id < athlete.next_session
        assert session.day not in race_days
        assert session.day not in athlete.profile.busy_days
        if session.focus.loads_legs:
            following = session.day + timedelta(days=1)
            assert run_on(athlete.profile, following) not in HARD_OR_LONG, session
            assert run_on(athlete.profile, session.day) is not RunKind.LONG, session
            assert following not in race_days
    days = sorted(each.day for each in ahead)
    assert all(later - day > timedelta(days=1) for day, later in pairwise(days))


def check_rolled(athlete: Athlete, now: datetime) -> None:
    """A plan that says it was brought to the present today has nothing left to follow."""
    if athlete.plan_as_of is None:
        return
    unsure = athlete.model_copy(update={"plan_as_of": None})
    again = diary.rolled(Scene(athlete=unsure, now=now, at=now, say=English()))
    assert athlete.plan_as_of != again.today or again.athlete == athlete


def run_on(profile: Profile, day: date) -> RunKind:
    """What a runner told for a date: the date itself, else the week that it lies in."""
    told = {each.day: each.run for each in profile.dated_runs}
    week = profile.running_week
    assert week is not None
    other = profile.alternate_week
    monday = day - timedelta(days=day.weekday())
    if other is not None and (monday - other.monday).days % 14 == 0:
        week = other.week
    return told.get(day, week.on(day.weekday()))


def is_promised(event: NudgeDue) -> bool:
    """Whether the runner asked for it: a reminder put off comes because they tapped Later."""
    return isinstance(event.reason, RemindSession) and event.reason.snooze > 0


def check_unasked(
    before: Athlete, event: NudgeDue, now: datetime, effects: tuple[Effect, ...]
) -> None:
    """Unasked the coach speaks once at most, by day, and never to who wants or needs quiet."""
    said = [effect for effect in effects if isinstance(effect, Say | Revise | Picture)]
    if not said:
        return
    assert len(said) == 1
    assert isinstance(said[0], Say | Picture)
    assert said[0].unprompted
    assert before.hold is None
    assert before.dialogue.quiet_since is None or isinstance(before.standing, Paused)
    assert not isinstance(before.standing, Silenced | Away)
    assert clearance(before.profile) not in (Clearance.TOO_YOUNG, Clearance.WAITS_FOR_DOCTOR)
    if isinstance(event.reason, FollowUpSession):
        assert time(9) <= local(now, before).time() < time(21)
    if isinstance(before.standing, Paused):
        assert before.standing.until is not None
        assert before.standing.until <= local(now, before).date()


def check_waiting(athlete: Athlete, waiting: Iterable[Nudge], now: datetime) -> None:
    """Who is coached has something to wake them; who wants or needs quiet has no reminder."""
    nudges = tuple(waiting)
    match athlete.standing:
        case Active() | Paused():
            assert nudges
        case Silenced() | Away():
            assert not nudges
    quiet = athlete.hold is not None or not isinstance(athlete.standing, Active)
    quiet = quiet or athlete.dialogue.quiet_since is not None
    if quiet:
        to_come = (nudge.reason for nudge in nudges if nudge.due > now)
        assert all(isinstance(reason, TurnDay | EndPause) for reason in to_come)
