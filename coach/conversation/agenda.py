"""When the coach should wake up for a runner: reminders, one follow-up, the turn of the day.

Wishes are wall-clock times; instants are derived from them in the runner's zone, so that they are
right across daylight saving and follow a move.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from coach.athlete import Active, Athlete, Away, Paused, Silenced
from coach.conversation import mornings, silence
from coach.conversation.clearance import Clearance, clearance
from coach.conversation.events import (
    AskMorning,
    BreakSilence,
    EndPause,
    FollowUpSession,
    Nudge,
    RemindSession,
    ReviewWeek,
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
NOON = time(12)
"""A reminder from here on is no time to ask how a morning is."""
REVIEW = time(18)
SUNDAY = 6
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
            return (*_coaching(athlete, now), _turn_of_day(athlete, now))


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


def _coaching(athlete: Athlete, now: datetime) -> Iterator[Nudge]:
    """Sessions, mornings after, the look back; after two silent weeks one question instead."""
    stopped = clearance(athlete.profile) not in (Clearance.CLEARED, Clearance.UNKNOWN)
    if athlete.plan is None or athlete.hold is not None or stopped or silence.is_quiet(athlete):
        return
    if silence.is_silent(athlete, local(now, athlete).date()):
        yield _break_silence(athlete, now)
        return
    yield from _session_nudges(athlete, now)
    if clearance(athlete.profile) is Clearance.CLEARED:
        yield from _mornings_after(athlete, now)
        yield from _reviews(athlete, now)


def _break_silence(athlete: Athlete, now: datetime) -> Nudge:
    """At the reminder's time, today or tomorrow; named by its instant, asked anew if it failed."""
    zone, day = zone_of(athlete), local(now, athlete).date()
    due = instant(day, _reminder_time(athlete), zone)
    if _before_night(due, athlete) <= now:
        due = instant(day + timedelta(days=1), _reminder_time(athlete), zone)
    return Nudge(
        key=f"silence:{due:%Y-%m-%dT%H:%M}",
        due=due,
        expires=_before_night(due, athlete),
        reason=BreakSilence(),
        leeway=_leeway(athlete),
    )


def _mornings_after(athlete: Athlete, now: datetime) -> Iterator[Nudge]:
    """Of yesterday's and today's session, where it hurt and was told before that morning."""
    today = local(now, athlete).date()
    for morning in (today, today + timedelta(days=1)):
        report = mornings.to_ask_about(athlete, morning)
        if report is None:
            continue
        due = instant(morning, _morning_time(athlete), zone_of(athlete))
        nudge = Nudge(
            key=f"morning:{report.id}:{morning.isoformat()}",
            due=due,
            expires=_before_night(due, athlete),
            reason=AskMorning(report=report.id),
            leeway=_leeway(athlete),
        )
        if mornings.told_at(athlete, report) < due and nudge.expires > now:
            yield nudge


def _morning_time(athlete: Athlete) -> time:
    wish = _reminder_time(athlete)
    return wish if wish < NOON else NEXT_MORNING


def _reviews(athlete: Athlete, now: datetime) -> Iterator[Nudge]:
    """The look back at this week, and at the last one where it waits for Monday morning."""
    today = local(now, athlete).date()
    monday = today - timedelta(days=today.weekday())
    starts = athlete.dialogue.reminders_from or datetime.min.replace(tzinfo=UTC)
    for week in (monday - timedelta(weeks=1), monday):
        nudge = _review(athlete, week)
        if nudge.due > starts and nudge.expires > now:
            yield nudge


def _review(athlete: Athlete, monday: date) -> Nudge:
    """Sunday evening; where that day has a session, which is followed up then, the next morning."""
    sunday = monday + timedelta(days=SUNDAY)
    sessions = athlete.plan.sessions if athlete.plan is not None else ()
    if any(session.day == sunday for session in sessions):
        due = instant(sunday + timedelta(days=1), _morning_time(athlete), zone_of(athlete))
    else:
        due = instant(sunday, REVIEW, zone_of(athlete))
    return Nudge(
        key=f"review:{monday.isoformat()}",
        due=due,
        expires=_before_night(due, athlete),
        reason=ReviewWeek(monday=monday),
        leeway=_leeway(athlete),
    )


def _session_nudges(athlete: Athlete, now: datetime) -> Iterator[Nudge]:
    if athlete.plan is None:
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
