"""One session of a plan: where it could go, moved there, made for other minutes, reported on."""

from datetime import date, timedelta

from coach.plan import Objection, Plan, Session, SessionId, SessionStatus
from coach.planning.dated_week import objections_on, with_sessions
from coach.planning.filling import renewed, standing_in
from coach.planning.known import Known, Trained, dates_of, days_around
from coach.profile import Profile
from coach.training_log import TrainingState
from coach.values import Value


class DayOption(Value):
    """A day a session could go to, with the rules it would break there."""

    day: date
    objections: tuple[Objection, ...]


def can_do_on(
    plan: Plan, session: Session, profile: Profile, day: date, *, trained: tuple[Trained, ...] = ()
) -> tuple[Objection, ...]:
    """The rules that a session would break on a day; where it stands now does not count."""
    return objections_on(plan, session, day, days_around(plan, profile), trained)


def day_options(
    plan: Plan,
    session: Session,
    profile: Profile,
    today: date,
    days: int = 7,
    *,
    trained: tuple[Trained, ...] = (),
) -> tuple[DayOption, ...]:
    """The days from today on that a session could move to, each with what stands against it."""
    day_on = days_around(plan, profile)
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return tuple(
        DayOption(day=day, objections=objections_on(plan, session, day, day_on, trained))
        for day in ahead
    )


def move(plan: Plan, session_id: SessionId, to: date) -> Plan:
    """The plan with a session on another day; unknown ids change nothing.

    Rolling the plan afterwards fits its warm-up to the run of the new day.
    """
    return _with_session(plan, session_id, day=to)


def set_status(
    plan: Plan, session_id: SessionId, status: SessionStatus, day: date | None = None
) -> Plan:
    """The plan with what became of a session; unknown ids change nothing.

    `day` is the day it was done, where that is not its own: there it stands from now on.
    """
    if day is None:
        return _with_session(plan, session_id, status=status)
    return _with_session(plan, session_id, status=status, day=day)


def with_minutes(
    plan: Plan,
    session_id: SessionId,
    minutes: int,
    profile: Profile,
    training: TrainingState,
) -> Plan:
    """The plan with one planned session made for so many minutes (10 to 60), this once.

    Rolling keeps it so. Unknown ids change nothing.
    """
    session = next((each for each in plan.sessions if each.id == session_id), None)
    if session is None or session.status is not SessionStatus.PLANNED:
        return plan
    known = Known(profile, training, session.day)
    given = session.model_copy(update={"minutes_given": minutes})
    made = renewed(given, standing_in(plan, known, dates_of(plan, known)), known)
    if made is None:
        return plan
    return with_sessions(plan, (made if each is session else each for each in plan.sessions))


def _with_session(plan: Plan, session_id: SessionId, **changes: date | SessionStatus) -> Plan:
    return with_sessions(
        plan,
        (
            session.model_copy(update=changes) if session.id == session_id else session
            for session in plan.sessions
        ),
    )
