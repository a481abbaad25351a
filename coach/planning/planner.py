"""The plan over time: made once, rolled on as days pass, made anew when an answer changes.

A plan reaches to the end of next week (Monday to Sunday) and keeps eight days of what was.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product

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
from coach.planning.composition import (
    Composition,
    compose,
    omissions,
    session_minutes,
    trainable_foci,
)
from coach.planning.placement import Choice, RunOn, StrengthOn, fit, objections, place
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


class Trained(Value):
    """A day on which the runner trained strength outside the plan."""

    day: date
    focus: Focus


class DayOption(Value):
    """A day a session could go to, with the rules it would break there."""

    day: date
    objections: tuple[Objection, ...]


def make_plan(
    profile: Profile,
    training: TrainingState,
    today: date,
    first_session: int,
    *,
    trained: tuple[Trained, ...] = (),
) -> Plan:
    """The first plan: sessions from today to the end of next week, ids from `first_session` on.

    A running week not told counts as seven days without a run, a dose not told as 2 × 15 minutes.
    What was `trained` outside the plan takes its day like a session.
    """
    placements, shortfall = _places(profile, training)
    plan = Plan(started=today, placements=placements, shortfall=shortfall)
    return _extended(plan, profile, training, today, first_session, trained=trained)


def roll(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
) -> Plan:
    """The plan as of today: reaches to the end of next week, contents follow the training state.

    Ids stay, and dates too, unless what was really done stands in the way: then a planned session
    goes to the nearest later day of its week that the rules allow, or goes for good. What is past
    or no longer planned does not change; sessions older than eight days go. A planned session
    with nothing left to do goes too.
    """
    recent = (each for each in plan.sessions if each.day >= today - timedelta(days=DAYS_KEPT))
    settled = plan.model_copy(update={"sessions": tuple(recent)})
    for session in settled.sessions:
        if _is_ahead(session, today):
            settled = _settled(settled, session, profile, trained)
    renewed = (
        _renewed(session, plan, profile, training) if _is_ahead(session, today) else session
        for session in settled.sessions
    )
    kept = tuple(session for session in renewed if session is not None)
    rolled = plan.model_copy(update={"sessions": kept})
    return _extended(rolled, profile, training, today, next_session, trained=trained)


def replan(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
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
    return _extended(replaced, profile, training, today, first, trained=trained)


def next_session_id(plan: Plan, first: int) -> int:
    """The id after the highest in the plan; at least `first`."""
    return max((first, *(session.id + 1 for session in plan.sessions)))


def run_on(profile: Profile) -> RunOn:
    """What a runner runs on a date (its ordinal): the running week, except on the race day."""
    week = profile.running_week or _UNTOLD_WEEK
    race = _race(profile)
    race_day = None if race is None else race.day.toordinal()
    return lambda day: RunKind.RACE if day == race_day else week.on(day - 1)


def can_do_on(
    plan: Plan, session: Session, profile: Profile, day: date, *, trained: tuple[Trained, ...] = ()
) -> tuple[Objection, ...]:
    """The rules that a session would break on a day; where it stands now does not count."""
    others = tuple(other for other in plan.sessions if other.id != session.id)
    strength_on = _strength_on(others, trained)
    return objections(day.toordinal(), session.focus, run_on(profile), strength_on)


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
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return tuple(
        DayOption(day=day, objections=can_do_on(plan, session, profile, day, trained=trained))
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


def _with_session(
    plan: Plan, session_id: SessionId, **changes: date | SessionStatus | Focus
) -> Plan:
    sessions = (
        session.model_copy(update=changes) if session.id == session_id else session
        for session in plan.sessions
    )
    return plan.model_copy(update={"sessions": _in_order(sessions)})


def _in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda session: (session.day, session.id)))


def _race(profile: Profile) -> Race | None:
    return None if profile.race is None else next(iter(profile.race.races), None)


def _places(
    profile: Profile, training: TrainingState
) -> tuple[tuple[Placement, ...], Shortfall | None]:
    dose = profile.dose or _UNTOLD_DOSE
    week = profile.running_week or _UNTOLD_WEEK
    return place(week, dose.sessions, trainable_foci(profile, training))


def _strength_on(sessions: tuple[Session, ...], trained: tuple[Trained, ...]) -> StrengthOn:
    taken = {each.day.toordinal(): each.focus for each in trained}
    taken.update(
        (session.day.toordinal(), session.focus)
        for session in sessions
        if session.status in _COUNTING
    )
    return taken.get


def _is_ahead(session: Session, today: date) -> bool:
    return session.day >= today and session.status is SessionStatus.PLANNED


def _settled(plan: Plan, session: Session, profile: Profile, trained: tuple[Trained, ...]) -> Plan:
    """The plan with a session where it may stand: on its day, later in its week, or nowhere."""
    for focus, day in product(_foci_to_try(session.focus), _days_left(session.day)):
        # Training on top does not take away the session of the same day.
        counting = tuple(each for each in trained if day != session.day or each.day != day)
        there = session.model_copy(update={"focus": focus})
        if not can_do_on(plan, there, profile, day, trained=counting):
            return _with_session(plan, session.id, focus=focus, day=day)
    others = tuple(other for other in plan.sessions if other.id != session.id)
    return plan.model_copy(update={"sessions": others})


def _extended(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    first_session: int,
    *,
    trained: tuple[Trained, ...],
) -> Plan:
    chosen = _chosen(plan, profile, training, today, trained)
    first = next_session_id(plan, first_session)
    runs = run_on(profile)
    added = (
        _session(
            day,
            focus,
            SessionId(first + index),
            _contents(day, focus, plan, profile, training),
            runs(day.toordinal()),
        )
        for index, (day, focus) in enumerate(chosen)
    )
    return plan.model_copy(
        update={
            "sessions": _in_order((*plan.sessions, *added)),
            "omissions": omissions(_MAIN_PATTERNS, profile, training),
        }
    )


def _chosen(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    trained: tuple[Trained, ...],
) -> tuple[tuple[date, Focus], ...]:
    """The days to add, this week's and the next one's, with their focus.

    The next week comes first: what is left of this one fits itself to it.
    """
    foci = trainable_foci(profile, training)
    taken: dict[int, Focus] = {each.day.toordinal(): each.focus for each in trained}
    # A skipped session has had its day: nothing new comes in its place.
    taken.update((session.day.toordinal(), session.focus) for session in plan.sessions)
    runs = run_on(profile)
    chosen: Choice = ()
    next_monday = today + timedelta(days=7 - today.weekday())
    for start in (next_monday, today):
        missing = _missing(plan, start, trained)
        usual = _usual(plan, start)
        days = tuple(day.toordinal() for day in _days_left(start))
        found = (
            fit(days, missing, usual, foci, run_on=runs, strength_on=taken.get)
            if missing > 0
            else ()
        )
        taken.update(found)
        chosen = (*found, *chosen)
    return tuple((date.fromordinal(day), focus) for day, focus in chosen)


def _days_left(day: date) -> Iterable[date]:
    """That day to the Sunday of its week."""
    return (day + timedelta(days=offset) for offset in range(7 - day.weekday()))


def _usual(plan: Plan, day: date) -> Choice:
    """The days of the repeating week in the week of a date."""
    monday = _monday(day).toordinal()
    return tuple((monday + each.weekday, each.focus) for each in plan.placements)


def _missing(plan: Plan, day: date, trained: tuple[Trained, ...]) -> int:
    """How many sessions of the repeating week the week of a date still lacks, from that date on.

    All that was planned for it counts, wherever it went and whatever became of it, and so does
    what was trained beside the plan. After weeks of silence, days gone by count as planned; the
    first week of a plan had none before it began.
    """
    monday = _monday(day)
    planned = sum(_monday(session.planned_day) == monday for session in plan.sessions)
    gone_by = sum(usual < day.toordinal() for usual, _ in _usual(plan, day))
    had = planned if monday == _monday(plan.started) else max(planned, gone_by)
    beside = len({each.day for each in trained if _monday(each.day) == monday})
    return len(plan.placements) - had - beside


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _foci_to_try(focus: Focus) -> tuple[Focus, ...]:
    """Upper body where legs may not be trained or have nothing left (S14)."""
    return (focus, Focus.UPPER_AND_CORE) if focus.loads_legs else (focus,)


def _contents(
    day: date, focus: Focus, plan: Plan, profile: Profile, training: TrainingState
) -> Composition:
    return compose(
        focus,
        session_minutes((profile.dose or _UNTOLD_DOSE).minutes, plan.weeks_trained + 1, profile),
        run_on(profile)(day.toordinal()),
        _week_number(plan, day),
        profile=profile,
        training=training,
    )


def _week_number(plan: Plan, day: date) -> int:
    """Weeks of training, from 1, counted in sevens of days from the plan's start."""
    return max(1, (day - plan.started).days // 7 + 1)


def _session(
    day: date, focus: Focus, session_id: SessionId, contents: Composition, run: RunKind
) -> Session:
    return Session(
        id=session_id,
        day=day,
        planned_day=day,
        focus=focus,
        run=run,
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
