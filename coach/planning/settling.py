"""Placing a week again: every session ahead where it may stand, changed as little as possible."""

from collections.abc import Iterable, Iterator
from datetime import date

from coach.plan import Plan, Session
from coach.planning.dated_week import (
    ahead_in_week,
    apart_from,
    counting,
    dated,
    dated_week,
    is_ahead,
    missing_in_week,
    numbered,
    objections_where_it_stands,
    preferences,
    taken_days,
    usual_days,
    with_sessions,
)
from coach.planning.known import Dates, Known
from coach.planning.placement import search
from coach.planning.running_calendar import monday_of
from coach.planning.week_changes import matched
from coach.planning.week_costs import Week
from coach.planning.week_rules import Choice
from coach.profile import Weekday


def settled(plan: Plan, known: Known, dates: Dates) -> Plan:
    """The plan with every session ahead where it may stand."""
    found = plan
    mondays = {monday_of(each.day) for each in plan.sessions if is_ahead(each, known.today)}
    for monday in sorted(mondays):
        found = _settled_week(found, monday, known, dates)
    return found


def _settled_week(plan: Plan, monday: date, known: Known, dates: Dates) -> Plan:
    ahead = ahead_in_week(plan, monday, known.today)
    excess = 0
    if not known.fewest_changes_only:
        excess = min(len(ahead), max(0, -missing_in_week(plan, monday, known)))
    if not excess and _may_stay(plan, ahead, known, dates):
        return plan
    movable = movable_in_week(plan, monday, known, dates)
    fixed = apart_from(plan, movable)
    choice = search(
        week_again(plan, counting(fixed), movable, monday, known=known, dates=dates),
        max(0, len(movable) - excess),
        known.foci,
        preferences(known.profile, dates.stage_on(monday).phase),
    ).choice
    return with_sessions(plan, (*fixed, *moved(movable, choice, monday)))


def _may_stay(plan: Plan, ahead: tuple[Session, ...], known: Known, dates: Dates) -> bool:
    """Whether every session of a week breaks no rule, and no wish where an answer changed."""
    if any(objections_where_it_stands(plan, each, dates.day_on, known.trained) for each in ahead):
        return False
    unwished = any(Weekday(each.day.weekday()) in known.wishes.never for each in ahead)
    return known.fewest_changes_only or not unwished


def movable_in_week(plan: Plan, monday: date, known: Known, dates: Dates) -> tuple[Session, ...]:
    """The sessions of a week that may be placed again.

    One on whose day the runner has trained beside the plan stays, unless a rule is against it.
    """
    beside = {each.day for each in known.trained}
    return tuple(
        each
        for each in ahead_in_week(plan, monday, known.today)
        if each.day not in beside
        or objections_where_it_stands(plan, each, dates.day_on, known.trained)
    )


def week_again(
    plan: Plan,
    standing: Iterable[Session],
    movable: tuple[Session, ...],
    monday: date,
    *,
    known: Known,
    dates: Dates,
) -> Week:
    """A week in which the `movable` are to be placed again, beside the sessions `standing`."""
    taken = taken_days(standing, known.trained)
    week = dated_week(monday, max(monday, known.today), dates.day_on, taken, usual_days(plan))
    return week._replace(planned=numbered(movable, monday))


def moved(sessions: tuple[Session, ...], choice: Choice, monday: date) -> Iterator[Session]:
    """The sessions on the days chosen for them; those for which there is no place are left out."""
    for index, place in matched(numbered(sessions, monday), choice):
        ((day, focus),) = dated((place,), monday)
        yield sessions[index].model_copy(update={"day": day, "focus": focus})
