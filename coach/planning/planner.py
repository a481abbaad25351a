"""The plan over time: made once, rolled on as days pass, made anew when an answer changes.

A plan reaches to the end of next week (Monday to Sunday) and keeps eight days of what was.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from coach.plan import (
    Focus,
    Objection,
    Pattern,
    Placement,
    Plan,
    Session,
    SessionId,
    SessionStatus,
    Shortfall,
)
from coach.planning.composition import Composition, compose, omissions, trainable_foci
from coach.planning.placement import RunOn, StrengthOn, objections, place
from coach.profile import Dose, Profile, Race, RunKind, RunningWeek
from coach.training_log import TrainingState
from coach.values import Value

DAYS_KEPT = 8
"""Reports stay possible for seven days; the eighth keeps the day before the week in sight."""

_UNTOLD_WEEK = RunningWeek(days=(RunKind.REST,) * 7)
_UNTOLD_DOSE = Dose(sessions=2, minutes=15)

_COUNTING = (SessionStatus.PLANNED, SessionStatus.REPORTED)
"""Sessions that take their day: what was skipped or missed leaves it free."""

_MAIN_PATTERNS = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.CALF,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CORE,
    Pattern.BACK,
)


class DayOption(Value):
    """A day a session could go to, with the rules it would break there."""

    day: date
    objections: tuple[Objection, ...]


def make_plan(profile: Profile, training: TrainingState, today: date, first_session: int) -> Plan:
    """The first plan: sessions from today to the end of next week, ids from `first_session` on.

    A running week not told counts as seven days without a run, a dose not told as 2 × 15 minutes.
    """
    placements, shortfall = _places(profile, training)
    plan = Plan(started=today, placements=placements, shortfall=shortfall)
    return _extended(plan, profile, training, today, first_session)


def roll(
    plan: Plan, profile: Profile, training: TrainingState, today: date, next_session: int
) -> Plan:
    """The plan as of today: reaches to the end of next week, contents follow the training state.

    Dates and ids stay; what is past or no longer planned does not change; sessions older than
    eight days go. A planned session with nothing left to do goes too.
    """
    recent = (each for each in plan.sessions if each.day >= today - timedelta(days=DAYS_KEPT))
    renewed = (
        _renewed(session, plan, profile, training) if _is_ahead(session, today) else session
        for session in recent
    )
    kept = tuple(session for session in renewed if session is not None)
    return _extended(
        plan.model_copy(update={"sessions": kept}), profile, training, today, next_session
    )


def replan(
    plan: Plan, profile: Profile, training: TrainingState, today: date, next_session: int
) -> Plan:
    """The plan after an answer changed: places searched anew, planned sessions ahead replaced.

    The new sessions have fresh ids. What is past, reported or skipped stays as it is.
    """
    placements, shortfall = _places(profile, training)
    first = next_session_id(plan, next_session)
    kept = tuple(session for session in plan.sessions if not _is_ahead(session, today))
    replaced = plan.model_copy(
        update={"placements": placements, "shortfall": shortfall, "sessions": kept}
    )
    return _extended(replaced, profile, training, today, first)


def next_session_id(plan: Plan, first: int) -> int:
    """The id after the highest in the plan; at least `first`."""
    return max((first, *(session.id + 1 for session in plan.sessions)))


def run_on(profile: Profile) -> RunOn:
    """What a runner runs on a date (its ordinal): the running week, except on the race day."""
    week = profile.running_week or _UNTOLD_WEEK
    race = _race(profile)
    race_day = None if race is None else race.day.toordinal()
    return lambda day: RunKind.RACE if day == race_day else week.on(day - 1)


def can_do_on(plan: Plan, session: Session, profile: Profile, day: date) -> tuple[Objection, ...]:
    """The rules that a session would break on a day; where it stands now does not count."""
    others = tuple(other for other in plan.sessions if other.id != session.id)
    return objections(day.toordinal(), session.focus, run_on(profile), _strength_on(others))


def day_options(
    plan: Plan, session: Session, profile: Profile, today: date, days: int = 7
) -> tuple[DayOption, ...]:
    """The days from today on that a session could move to, each with what stands against it."""
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return tuple(
        DayOption(day=day, objections=can_do_on(plan, session, profile, day)) for day in ahead
    )


def move(plan: Plan, session_id: SessionId, to: date) -> Plan:
    """The plan with a session on another day; unknown ids change nothing.

    Rolling the plan afterwards fits its warm-up to the run of the new day.
    """
    return _with_session(plan, session_id, day=to)


def set_status(plan: Plan, session_id: SessionId, status: SessionStatus) -> Plan:
    """The plan with what became of a session; unknown ids change nothing."""
    return _with_session(plan, session_id, status=status)


def _with_session(plan: Plan, session_id: SessionId, **changes: date | SessionStatus) -> Plan:
    sessions = (
        session.model_copy(update=changes) if session.id == session_id else session
        for session in plan.sessions
    )
    return plan.model_copy(update={"sessions": _in_order(sessions)})


def _in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: (session.day, session.id)))


def _race(profile: Profile) -> Race | None:
    return None if profile.race is None else profile.race.race


def _places(
    profile: Profile, training: TrainingState
) -> tuple[tuple[Placement, ...], Shortfall | None]:
    dose = profile.dose or _UNTOLD_DOSE
    week = profile.running_week or _UNTOLD_WEEK
    return place(week, dose.sessions, trainable_foci(profile, training))


def _strength_on(sessions: tuple[Session, ...]) -> StrengthOn:
    taken = {
        session.day.toordinal(): session.focus
        for session in sessions
        if session.status in _COUNTING
    }
    return taken.get


def _is_ahead(session: Session, today: date) -> bool:
    return session.day >= today and session.status is SessionStatus.PLANNED


def _extended(
    plan: Plan, profile: Profile, training: TrainingState, today: date, first_session: int
) -> Plan:
    sessions = plan.sessions
    next_id = next_session_id(plan, first_session)
    for day in _days_ahead(today):
        session = _session_on(day, next_id, sessions, plan, profile=profile, training=training)
        if session is not None:
            sessions = (*sessions, session)
            next_id += 1
    return plan.model_copy(
        update={
            "sessions": _in_order(sessions),
            "omissions": omissions(_MAIN_PATTERNS, profile, training),
        }
    )


def _days_ahead(today: date) -> Iterable[date]:
    """Today to the Sunday of next week."""
    return (today + timedelta(days=offset) for offset in range(14 - today.weekday()))


def _session_on(
    day: date,
    session_id: int,
    sessions: tuple[Session, ...],
    plan: Plan,
    *,
    profile: Profile,
    training: TrainingState,
) -> Session | None:
    """The session that the repeating week asks for on a date, as far as the rules allow."""
    placement = next((each for each in plan.placements if each.weekday == day.weekday()), None)
    if placement is None or any(session.planned_day == day for session in sessions):
        return None
    if _sessions_of_week(day, sessions) >= (profile.dose or _UNTOLD_DOSE).sessions:
        return None
    for focus in _foci_to_try(placement.focus):
        if objections(day.toordinal(), focus, run_on(profile), _strength_on(sessions)):
            continue
        contents = _contents(day, focus, plan, profile, training)
        if contents.prescriptions:
            return _session(day, focus, SessionId(session_id), contents, profile)
    return None


def _sessions_of_week(day: date, sessions: tuple[Session, ...]) -> int:
    """The sessions done or still planned that belong to a date's week, wherever they went."""
    monday = day - timedelta(days=day.weekday())
    return sum(
        monday <= session.planned_day < monday + timedelta(days=7) and session.status in _COUNTING
        for session in sessions
    )


def _foci_to_try(focus: Focus) -> tuple[Focus, ...]:
    """Upper body where legs may not be trained or have nothing left (S14)."""
    return (focus, Focus.UPPER_AND_CORE) if focus.loads_legs else (focus,)


def _contents(
    day: date, focus: Focus, plan: Plan, profile: Profile, training: TrainingState
) -> Composition:
    return compose(
        focus,
        (profile.dose or _UNTOLD_DOSE).minutes,
        run_on(profile)(day.toordinal()),
        _week_number(plan, day),
        profile=profile,
        training=training,
    )


def _week_number(plan: Plan, day: date) -> int:
    """Weeks of training, from 1, counted in sevens of days from the plan's start."""
    return max(1, (day - plan.started).days // 7 + 1)


def _session(
    day: date, focus: Focus, session_id: SessionId, contents: Composition, profile: Profile
) -> Session:
    return Session(
        id=session_id,
        day=day,
        planned_day=day,
        focus=focus,
        run=run_on(profile)(day.toordinal()),
        warm_up=contents.warm_up,
        prescriptions=contents.prescriptions,
        minutes=contents.minutes,
    )


def _renewed(
    session: Session, plan: Plan, profile: Profile, training: TrainingState
) -> Session | None:
    for focus in _foci_to_try(session.focus):
        contents = _contents(session.day, focus, plan, profile, training)
        if contents.prescriptions:
            return session.model_copy(
                update={
                    "focus": focus,
                    "run": run_on(profile)(session.day.toordinal()),
                    "warm_up": contents.warm_up,
                    "prescriptions": contents.prescriptions,
                    "minutes": contents.minutes,
                }
            )
    return None
