"""When the coach should wake up for a runner: reminders, one follow-up, the turn of the day.

Wishes are wall-clock times; instants are derived from them in the runner's zone, so that they are
right across daylight saving and follow a move.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from coach.athlete import Active, Athlete, Away, Paused, Silenced
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.events import (
    EndPause,
    FollowUpSession,
    Nudge,
    RemindSession,
    TurnDay,
)
from coach.conversation.local_time import instant, local, zone_of
from coach.dialogue import Snooze
from coach.plan import Session, SessionStatus

DEFAULT_REMINDER = time(7)
FOLLOW_UP = time(20)
FOLLOW_UP_ENDS = time(21)
NEXT_MORNING = time(9)
LATE_REMINDER = time(17)
"""A reminder after this is followed up the next morning, not the same evening."""
DAY_TURNS = time(4)
REMINDER_LASTS = timedelta(hours=4)
NIGHT_REMINDER_LASTS = timedelta(minutes=30)
MORNING_LASTS = timedelta(hours=3)
TURN_LASTS = timedelta(days=3)
OFFERED_LEEWAY = timedelta(minutes=3)
"""A time many runners tapped; a time in the runner's own words, or put off to, is kept."""
DAY_LEEWAY = timedelta(minutes=20)
"""Nobody hears the turn of the day."""


def agenda(athlete: Athlete, now: datetime) -> tuple[Nudge, ...]:
    """The wake-ups this runner should get; every active or paused runner has at least one."""
    match athlete.standing:
        case Away() | Silenced():
            return ()
        case Paused(until=until) if until is not None:
            due = instant(until, _reminder_time(athlete), zone_of(athlete))
            return (
                Nudge(
                    key=f"pause:{due:%Y-%m-%dT%H:%M}",
                    due=max(due, now),
                    expires=_before_night(max(due, now), athlete),
                    reason=EndPause(),
                    leeway=_leeway(athlete),
                ),
            )
        case Paused():
            return (_turn_of_day(athlete, now),)
        case Active():
            return (*_session_nudges(athlete, now), _turn_of_day(athlete, now))


def _turn_of_day(athlete: Athlete, now: datetime) -> Nudge:
    """Named by its instant: west across the date line a date comes twice."""
    tomorrow = local(now, athlete).date() + timedelta(days=1)
    due = instant(tomorrow, DAY_TURNS, zone_of(athlete))
    return Nudge(
        key=f"day:{due:%Y-%m-%dT%H:%M}",
        due=due,
        expires=due + TURN_LASTS,
        reason=TurnDay(),
        leeway=DAY_LEEWAY,
    )


def _session_nudges(athlete: Athlete, now: datetime) -> Iterator[Nudge]:
    stopped = clearance(athlete.profile) not in (Clearance.CLEARED, Clearance.UNKNOWN)
    if athlete.plan is None or athlete.hold is not None or stopped:
        return
    today = local(now, athlete).date()
    starts = athlete.dialogue.reminders_from or datetime.min.replace(tzinfo=UTC)
    for session in athlete.plan.sessions:
        if session.status is not SessionStatus.PLANNED or session.day < today - timedelta(days=1):
            continue
        reminder = _reminder(athlete, session)
        unheard = reminder.due <= starts and athlete.dialogue.opened != session.id
        if unheard:
            continue
        for nudge in (reminder, _follow_up(athlete, session, reminder)):
            if nudge.due > starts and nudge.expires > now:
                yield nudge


def _reminder(athlete: Athlete, session: Session) -> Nudge:
    snooze = _snooze_of(athlete, session)
    if snooze is None:
        due = instant(session.day, _reminder_time(athlete), zone_of(athlete))
        count = 0
    else:
        due, count = snooze.due, snooze.count
    return Nudge(
        key=f"remind:{session.id}:{session.day.isoformat()}:{count}",
        due=due,
        expires=_before_night(due, athlete),
        reason=RemindSession(session=session.id, snooze=count),
        leeway=_leeway(athlete) if snooze is None else timedelta(),
    )


def _before_night(due: datetime, athlete: Athlete) -> datetime:
    """A late reminder never reaches into the night, but for one that was wished for there."""
    zone = zone_of(athlete)
    night = instant(due.astimezone(zone).date(), FOLLOW_UP_ENDS, zone)
    return min(due + REMINDER_LASTS, night) if due < night else due + NIGHT_REMINDER_LASTS


def _follow_up(athlete: Athlete, session: Session, reminder: Nudge) -> Nudge:
    zone = zone_of(athlete)
    if reminder.due.astimezone(zone).time() <= LATE_REMINDER:
        due = instant(session.day, FOLLOW_UP, zone)
        expires = instant(session.day, FOLLOW_UP_ENDS, zone)
    else:
        due = instant(session.day + timedelta(days=1), NEXT_MORNING, zone)
        expires = due + MORNING_LASTS
    return Nudge(
        key=f"follow:{session.id}:{session.day.isoformat()}",
        due=due,
        expires=expires,
        reason=FollowUpSession(session=session.id),
    )


def _snooze_of(athlete: Athlete, session: Session) -> Snooze | None:
    """A snooze belongs to the day it was made for."""
    return next(
        (
            each
            for each in athlete.dialogue.snoozes
            if each.session == session.id and local(each.due, athlete).date() == session.day
        ),
        None,
    )


def _reminder_time(athlete: Athlete) -> time:
    return athlete.profile.reminder_time or DEFAULT_REMINDER


def _leeway(athlete: Athlete) -> timedelta:
    typed = athlete.profile.reminder_time is not None and not athlete.profile.reminder_offered
    return timedelta() if typed else OFFERED_LEEWAY
