"""The sessions of a lighter week that the runner took: fewer sets, the same loads."""

from datetime import date, timedelta

from coach.adaptation.lighter_week import is_lighter, lightened_for_the_week
from coach.plan import Plan, Session, SessionStatus
from coach.planning.running_calendar import monday_of
from coach.planning.session_time import minutes_of
from coach.training_log import LighterWeekEnded, LighterWeekTaken, LogEntry

HALF_A_WEEK = timedelta(days=3)


def with_lighter_sessions(plan: Plan, log: tuple[LogEntry, ...], today: date) -> Plan:
    """A plan whose sessions ahead were just made anew, with those of a lighter week lighter."""
    sessions = tuple(
        lighter(each, log) if each.status is SessionStatus.PLANNED and each.day >= today else each
        for each in plan.sessions
    )
    return plan.model_copy(update={"sessions": sessions})


def lighter(session: Session, log: tuple[LogEntry, ...]) -> Session:
    """A session just made anew, as its lighter week has it; as it is where there is none.

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
    eased = session.model_copy(update={"prescriptions": prescriptions, "stage": stage})
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
