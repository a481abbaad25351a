"""What sessions hold: the contents and the reasons of every session ahead."""

from datetime import date
from typing import NamedTuple

from coach.plan import Focus, PlacementReason, Plan, Session, SessionStatus
from coach.planning.composition import Composition, compose, session_minutes
from coach.planning.dated_week import (
    counting,
    dated,
    dated_week,
    is_ahead,
    objections_on,
    taken_days,
    usual_days,
)
from coach.planning.known import WEEKS_AHEAD, Dates, Known
from coach.planning.placement import protected, reasons
from coach.planning.running_calendar import monday_of, profile_on


class Standing(NamedTuple):
    """A plan as it stands while its sessions are filled."""

    plan: Plan
    weeks: dict[date, list[Session]]
    taken: dict[int, Focus]
    """Days with strength."""
    dates: Dates


def standing_in(plan: Plan, known: Known, dates: Dates) -> Standing:
    """The sessions of a plan by their weeks, and the days they take."""
    weeks: dict[date, list[Session]] = {}
    for each in plan.sessions:
        weeks.setdefault(monday_of(each.day), []).append(each)
    taken = taken_days(counting(plan.sessions), known.trained)
    return Standing(plan=plan, weeks=weeks, taken=taken, dates=dates)


def filled(plan: Plan, known: Known, dates: Dates) -> Plan:
    """The plan with the contents and reasons of every session ahead.

    A session with nothing left of its focus trains the upper body, or goes; the other sessions of
    its week then share the work anew.
    """
    found, refocused = plan, True
    while refocused:
        standing = standing_in(found, known, dates)
        new = {
            each.id: renewed(each, standing, known)
            for each in found.sessions
            if is_ahead(each, known.today)
        }
        kept = [(each, new.get(each.id, each)) for each in found.sessions]
        refocused = any(after is None or after.focus is not each.focus for each, after in kept)
        found = found.model_copy(
            update={"sessions": tuple(after for _, after in kept if after is not None)}
        )
    return found


def renewed(session: Session, standing: Standing, known: Known) -> Session | None:
    """A session with its contents as of now; None when there is nothing left to do in it."""
    for focus in _foci_to_try(session.focus):
        there = session.model_copy(update={"focus": focus})
        contents = _contents(there, standing, known)
        if contents.prescriptions:
            return there.model_copy(
                update={
                    "run": standing.dates.day_on(session.day.toordinal()).run,
                    "warm_up": contents.warm_up,
                    "prescriptions": contents.prescriptions,
                    "minutes": contents.minutes,
                    "circuit": contents.circuit,
                    "stage": standing.dates.stage_on(session.day),
                    **_why_there(there, standing, known),
                }
            )
    return None


def _foci_to_try(focus: Focus) -> tuple[Focus, ...]:
    """Upper body where legs may not be trained or have nothing left (S14)."""
    return (focus, Focus.UPPER_AND_CORE) if focus.loads_legs else (focus,)


def _contents(session: Session, standing: Standing, known: Known) -> Composition:
    of_week = standing.weeks[monday_of(session.day)]
    usual = session_minutes(
        known.dose.minutes, _week_number(standing.plan, session.day, known), known.profile
    )
    return compose(
        session.focus,
        usual if session.minutes_given is None else session.minutes_given,
        standing.dates.day_on(session.day.toordinal()).run,
        profile=profile_on(known.profile, session.day),
        training=known.training,
        day=session.day,
        block=standing.dates.block_on(session.day),
        stage=standing.dates.stage_on(session.day),
        foci=tuple(each.focus if each.id != session.id else session.focus for each in of_week),
        index=next(number for number, each in enumerate(of_week) if each.id == session.id),
    )


def _week_number(plan: Plan, day: date, known: Known) -> int:
    """Weeks of training, from 1, the same from the first look at a session to its morning.

    This week counts for the ones after it, not for its own sessions: it was trained, or it will be.
    """
    this_week = [each.status for each in plan.sessions if monday_of(each.day) == known.monday]
    beside = any(monday_of(each.day) == known.monday for each in known.trained)
    is_trained = beside or SessionStatus.REPORTED in this_week
    before = max(0, plan.weeks_trained - is_trained)
    ahead = (day - known.monday).days // 7
    counts = is_trained or SessionStatus.PLANNED in this_week or ahead >= WEEKS_AHEAD
    return before + 1 + (ahead if counts else 0)


def _why_there(session: Session, standing: Standing, known: Known) -> dict[str, object]:
    monday, number = monday_of(session.day), session.day.weekday() + 1
    usual = usual_days(standing.plan)
    week = dated_week(monday, monday, standing.dates.day_on, standing.taken, usual)
    told = reasons(number, session.focus, (), week, known.wishes)
    if PlacementReason.CLOSEST_TO_USUAL in told and not _had_to_move(session, standing, known):
        told = tuple(each for each in told if each is not PlacementReason.CLOSEST_TO_USUAL)
    return {"reasons": told, "protects": protected(number, session.focus, week)}


def _had_to_move(session: Session, standing: Standing, known: Known) -> bool:
    """Whether no usual day of its week could have held it."""
    plan, day_on = standing.plan, standing.dates.day_on
    return all(
        objections_on(plan, session, day, day_on, known.trained)
        for day, _ in dated(usual_days(plan), monday_of(session.day))
    )
