"""A week of dates as the search sees it: what it holds, what stands in it, what is preferred."""

from collections.abc import Iterable
from datetime import date, timedelta

from coach.plan import Focus, Objection, Phase, Plan, Session, SessionStatus
from coach.planning.known import UNTOLD_DOSE, Known, Trained
from coach.planning.running_calendar import UNTOLD_WEEK, monday_of
from coach.planning.week_costs import LEGS_ONCE, LEGS_TWICE, Mixes, Preferences, Week
from coach.planning.week_rules import Choice, DayOn, objections
from coach.profile import AgeBand, Experience, Profile, RunKind, Wishes

_COUNTING = (SessionStatus.PLANNED, SessionStatus.REPORTED)
"""Sessions that take their day: what was skipped or missed leaves it free."""

_BUILDING = (Phase.GENERAL, Phase.STRENGTH, Phase.HEAVY, Phase.POWER)
_MOST_RUNS_FOR_LEGS_TWICE = 5
_LEAST_MINUTES_FOR_LEGS_TWICE = 30
"""Legs twice a week suit a building phase, up to five runs and half an hour (C8, E8, F P5)."""


def dated_week(
    monday: date, first: date, day_on: DayOn, taken: dict[int, Focus], usual: Choice
) -> Week:
    """A dated week for the search, open from `first` on, with strength on the days `taken`."""
    sunday_before = monday.toordinal() - 1
    return Week(
        days=tuple(day_on(sunday_before + number) for number in range(15)),
        open_days=tuple(range(max(1, first.toordinal() - sunday_before), 8)),
        standing=tuple(
            (number, taken[sunday_before + number])
            for number in range(9)
            if sunday_before + number in taken
        ),
        usual=usual,
    )


def usual_days(plan: Plan) -> Choice:
    """The days of the week that repeats."""
    return tuple((each.weekday + 1, each.focus) for each in plan.placements)


def numbered(sessions: Iterable[Session], monday: date) -> Choice:
    """The places of sessions in the week of a Monday, in their order."""
    return tuple(((each.day - monday).days + 1, each.focus) for each in sessions)


def dated(choice: Choice, monday: date) -> tuple[tuple[date, Focus], ...]:
    """The dates of a choice in the week of a Monday."""
    return tuple((monday + timedelta(days=number - 1), focus) for number, focus in choice)


def preferences(profile: Profile, phase: Phase) -> Preferences:
    """What decides between legal placements for a runner in a phase."""
    older = profile.age_band is AgeBand.FROM_65
    return Preferences(
        wishes=profile.wishes or Wishes(),
        mixes=mixes(profile, phase),
        free_days=2 if older or profile.experience is Experience.NEW else 1,
        legs_want_three_days=older,
    )


def mixes(profile: Profile, phase: Phase) -> Mixes:
    """What the sessions of a week had best train together."""
    runs = (profile.running_week or UNTOLD_WEEK).days
    minutes = (profile.dose or UNTOLD_DOSE).minutes
    twice = (
        phase in _BUILDING
        and sum(run not in (RunKind.REST, RunKind.OTHER) for run in runs)
        <= _MOST_RUNS_FOR_LEGS_TWICE
        and minutes >= _LEAST_MINUTES_FOR_LEGS_TWICE
    )
    return LEGS_TWICE if twice else LEGS_ONCE


def counting(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions that take their day."""
    return tuple(each for each in sessions if each.status in _COUNTING)


def taken_days(sessions: Iterable[Session], trained: tuple[Trained, ...]) -> dict[int, Focus]:
    """Days (ordinals) with strength, of the plan or beside it."""
    taken = {each.day.toordinal(): each.focus for each in trained}
    taken.update((session.day.toordinal(), session.focus) for session in sessions)
    return taken


def objections_on(
    plan: Plan, session: Session, day: date, day_on: DayOn, trained: tuple[Trained, ...]
) -> tuple[Objection, ...]:
    """The rules that a session would break on a day, beside the other sessions of the plan."""
    others = counting(other for other in plan.sessions if other.id != session.id)
    taken = taken_days(others, trained)
    return objections(day.toordinal(), session.focus, day_on, taken.get)


def objections_where_it_stands(
    plan: Plan, session: Session, day_on: DayOn, trained: tuple[Trained, ...]
) -> tuple[Objection, ...]:
    """The rules that a session breaks on its day.

    Training on top does not take away the session of the same day.
    """
    others = tuple(each for each in trained if each.day != session.day)
    return objections_on(plan, session, session.day, day_on, others)


def is_ahead(session: Session, today: date) -> bool:
    """Whether a session is still to be done."""
    return session.day >= today and session.status is SessionStatus.PLANNED


def ahead_in_week(plan: Plan, monday: date, today: date) -> tuple[Session, ...]:
    """The sessions still to be done in the week of a Monday."""
    after = monday + timedelta(weeks=1)
    return tuple(
        each for each in plan.sessions if monday <= each.day < after and is_ahead(each, today)
    )


def apart_from(plan: Plan, movable: tuple[Session, ...]) -> tuple[Session, ...]:
    """The sessions of a plan without some of its own."""
    return tuple(each for each in plan.sessions if not any(each is other for other in movable))


def is_as_usual(known: Known, monday: date, day_on: DayOn) -> bool:
    """Whether a week is run as the one that repeats, with time on every day."""
    usual = (known.profile.running_week or UNTOLD_WEEK).days
    days = (day_on(monday.toordinal() + number) for number in range(7))
    return all(day.run is run and not day.busy for day, run in zip(days, usual, strict=True))


def missing_in_week(plan: Plan, monday: date, known: Known) -> int:
    """How many sessions a week still lacks, from today on; below 0, how many are too many.

    All that was planned for it counts, wherever it went and whatever became of it, and so does
    what was trained beside the plan. After weeks of silence, days gone by count as planned; the
    first week of a plan had none before it began.
    """
    after = monday + timedelta(weeks=1)
    planned = sum(monday <= session.planned_day < after for session in plan.sessions)
    gone_by = sum(monday + timedelta(days=each.weekday) < known.today for each in plan.placements)
    had = planned if monday == monday_of(plan.started) else max(planned, gone_by)
    beside = len({each.day for each in known.trained if monday_of(each.day) == monday})
    return known.dose.sessions - had - beside


def with_sessions(plan: Plan, sessions: Iterable[Session]) -> Plan:
    """The plan with those sessions, in order."""
    in_order = sorted(sessions, key=lambda session: (session.day, session.id))
    return plan.model_copy(update={"sessions": tuple(in_order)})
