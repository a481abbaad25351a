"""Sessions as they are to be done: lighter in a lighter week, held down right after a gap."""

from datetime import date, timedelta

from coach.adaptation.coming_back import ComingBack, coming_back, held_down, with_less
from coach.adaptation.lighter_week import is_lighter, lightened_for_the_week
from coach.plan import Plan, Prescription, Session, SessionId, SessionStatus
from coach.planning.running_calendar import monday_of
from coach.planning.session_time import minutes_of
from coach.profile import Profile
from coach.training_log import LighterWeekEnded, LighterWeekTaken, LogEntry

HALF_A_WEEK = timedelta(days=3)


def with_lighter_sessions(
    plan: Plan, log: tuple[LogEntry, ...], profile: Profile, today: date
) -> Plan:
    """A plan whose sessions ahead were just made anew, each as light as its time asks for."""
    sessions = tuple(
        lighter(each, plan, log, profile, today) if _is_ahead(each, today) else each
        for each in plan.sessions
    )
    return plan.model_copy(update={"sessions": sessions})


def lighter(
    session: Session, plan: Plan, log: tuple[LogEntry, ...], profile: Profile, today: date
) -> Session:
    """A session just made anew, as its lighter week or the gap before it has it; else as it is."""
    eased = _in_lighter_week(session, log)
    back = comes_back(session.id, plan, log, profile, today)
    return eased if back is None else _after_gap(eased, back)


def comes_back(
    session: SessionId, plan: Plan, log: tuple[LogEntry, ...], profile: Profile, today: date
) -> ComingBack | None:
    """The return after a gap that holds a session of the plan down; None for all others."""
    back = coming_back(log, profile)
    if back is None:
        return None
    ahead = sorted((each.day, each.id) for each in plan.sessions if _is_ahead(each, today))
    return back if session in [each for _, each in ahead[: back.sessions_left]] else None


def _is_ahead(session: Session, today: date) -> bool:
    return session.status is SessionStatus.PLANNED and session.day >= today


def _after_gap(session: Session, back: ComingBack) -> Session:
    """No more sets and no more minutes than the last session before the gap."""
    in_rounds = session.circuit is not None
    prescriptions = held_down(session.prescriptions, back, in_rounds=in_rounds)
    eased = _holding(session, prescriptions)
    most = back.most_minutes
    while most is not None and eased.minutes > most and len(eased.prescriptions) > 1:
        eased = _holding(session, with_less(eased.prescriptions, in_rounds=in_rounds))
    return eased


def _in_lighter_week(session: Session, log: tuple[LogEntry, ...]) -> Session:
    """As its lighter week has it; as it is where there is none.

    The season's own lighter weeks, and the days around a race, are light enough as they are. Rounds
    are the same for all, so that with one exercise the others have fewer sets too.
    """
    of_week = tuple(
        each.exercise
        for each in session.prescriptions
        if is_lighter(log, each.exercise, session.day)
    )
    if not of_week or session.stage.sets_percent < 100:
        return session
    every = session.circuit is not None or len(of_week) == len(session.prescriptions)
    prescriptions = tuple(
        lightened_for_the_week(each) if every or each.exercise in of_week else each
        for each in session.prescriptions
    )
    stage = session.stage.model_copy(update={"lighter_week": every})
    return _holding(session.model_copy(update={"stage": stage}), prescriptions)


def _holding(session: Session, prescriptions: tuple[Prescription, ...]) -> Session:
    """A session with so much less in it, and the minutes that it then takes."""
    eased = session.model_copy(update={"prescriptions": prescriptions})
    if session.circuit is not None:
        rounds = max(each.sets for each in prescriptions)
        circuit = session.circuit.model_copy(update={"rounds": rounds})
        eased = eased.model_copy(update={"circuit": circuit})
    return eased.model_copy(update={"minutes": min(session.minutes, minutes_of(eased))})


def with_lighter_week_counted(plan: Plan, log: tuple[LogEntry, ...], today: date) -> Plan:
    """A plan whose season counts a lighter week of everything that is over as its last one."""
    ended = {each.taken for each in log if isinstance(each, LighterWeekEnded)}
    over = tuple(
        monday_of(each.first + HALF_A_WEEK)
        for each in log
        if isinstance(each, LighterWeekTaken)
        if each.exercises is None and each.number not in ended and each.last < today
    )
    if plan.block is None or not over or max(over) <= plan.block.lighter:
        return plan
    block = plan.block.model_copy(update={"lighter": max(over)})
    return plan.model_copy(update={"block": block})
