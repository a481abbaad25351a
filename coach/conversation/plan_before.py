"""The plan as it was before an answer changed it, so that taking the answer back brings it back."""

from datetime import date

from coach.plan import Plan, Session, SessionStatus


def remembered(plan: Plan, today: date) -> Plan:
    """What of a plan a later one needs to become it again: what lies ahead, without its contents.

    What a session holds follows from the runner's answers and log; a session that was made lighter
    for the day keeps it.
    """
    ahead = tuple(each for each in plan.sessions if _waits(each) and each.day >= today)
    bare = tuple(
        each if each.eased_today else each.model_copy(update={"prescriptions": ()})
        for each in ahead
    )
    return plan.model_copy(update={"sessions": bare})


def restored(present: Plan, before: Plan, today: date) -> Plan:
    """The present plan with what lies ahead as it was before; what was done meanwhile stays."""
    stays = tuple(each for each in present.sessions if not _waits(each) or each.day < today)
    known = {each.id for each in stays}
    again = tuple(each for each in before.sessions if each.id not in known and each.day >= today)
    sessions = sorted((*stays, *again), key=lambda each: (each.day, each.id))
    counted = {"sessions": tuple(sessions), "weeks_trained": present.weeks_trained}
    return before.model_copy(update=counted)


def _waits(session: Session) -> bool:
    return session.status is SessionStatus.PLANNED
