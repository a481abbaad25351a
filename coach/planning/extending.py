"""What is missing: the sessions that the weeks of a plan lack, and why some stay short."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from coach.plan import (
    Focus,
    Pattern,
    Plan,
    Session,
    SessionId,
    Shortfall,
    WarmUp,
)
from coach.planning.composition import omissions
from coach.planning.dated_week import (
    apart_from,
    dated,
    is_as_usual,
    missing_in_week,
    preferences,
    with_sessions,
)
from coach.planning.known import Dates, Known
from coach.planning.placement import in_the_way, remedy, search
from coach.planning.settling import movable_in_week, moved, week_again
from coach.planning.week_changes import matched
from coach.planning.week_costs import Preferences, Week
from coach.planning.week_rules import Choice
from coach.profile import RunKind

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


class _Gap(NamedTuple):
    """A week that lacks sessions: what is missing, and what could move to make room."""

    monday: date
    missing: int
    movable: tuple[Session, ...]
    week: Week
    """The week without what could move."""
    preferences: Preferences

    @property
    def wanted(self) -> int:
        """Sessions to be placed when the whole week is placed again."""
        return len(self.movable) + self.missing

    def filled(self) -> Week:
        """The week with everything where it stands."""
        standing = tuple(sorted((*self.week.standing, *self.week.planned)))
        return self.week._replace(standing=standing, planned=())

    def chosen(self, foci: tuple[Focus, ...]) -> Choice:
        """Places for what could move and what is missing.

        What stands stays, unless one session more fits when it moves.
        """
        found = search(self.filled(), self.missing, foci, self.preferences).choice
        staying = tuple(sorted((*self.week.planned, *found)))
        if len(found) == self.missing or not self.movable:
            return staying
        anew = search(self.week, self.wanted, foci, self.preferences).choice
        return anew if len(anew) > len(staying) else staying


def extended(
    plan: Plan, known: Known, dates: Dates, first_session: int, before: tuple[Session, ...]
) -> Plan:
    """The plan with the sessions that its weeks lack, yet to be filled.

    Those of `before` come back where they fit. Next week comes first: what is left of this one
    fits itself to it.
    """
    found = plan
    for monday in known.mondays_in_order():
        gap = _gap(found, monday, known, dates)
        if gap.missing > 0:
            found = _with_choice(found, gap, gap.chosen(known.foci))
    omitted = omissions(_MAIN_PATTERNS, known.profile, known.training)
    short = tuple(_short_weeks(found, known, dates))
    told = found.model_copy(update={"short_weeks": short, "omissions": omitted})
    return with_sessions(told, _numbered_sessions(told.sessions, before, first_session))


def _gap(plan: Plan, monday: date, known: Known, dates: Dates) -> _Gap:
    movable = movable_in_week(plan, monday, known, dates)
    # A skipped session has had its day: nothing new comes in its place.
    first, last = monday - timedelta(days=1), monday + timedelta(weeks=1)
    others = (each for each in apart_from(plan, movable) if first <= each.day <= last)
    return _Gap(
        monday=monday,
        missing=missing_in_week(plan, monday, known),
        movable=movable,
        week=week_again(plan, others, movable, monday, known=known, dates=dates),
        preferences=preferences(known.profile, dates.stage_on(monday).phase),
    )


def _with_choice(plan: Plan, gap: _Gap, choice: Choice) -> Plan:
    """The plan with the sessions of a week on their places, new ones without a number yet."""
    matches = dict(matched(gap.week.planned, choice))
    new = tuple(place for place in choice if place not in matches.values())
    fixed = apart_from(plan, gap.movable)
    added = (_unfilled(day, focus) for day, focus in dated(new, gap.monday))
    return with_sessions(plan, (*fixed, *moved(gap.movable, choice, gap.monday), *added))


def _short_weeks(plan: Plan, known: Known, dates: Dates) -> Iterator[Shortfall]:
    """Why weeks are short, where they are shorter than what is known of the week that repeats."""
    wanted = known.dose.sessions
    for monday in sorted(known.mondays_in_order()):
        if not known.explains(plan, monday):
            continue
        gap = _gap(plan, monday, known, dates)
        placed = wanted - gap.missing
        expected = len(plan.placements) if is_as_usual(known, monday, dates.day_on) else wanted
        if placed < expected:
            yield Shortfall(
                wanted=wanted,
                placed=placed,
                objections=in_the_way((), known.foci, gap.filled()),
                remedy=remedy(gap.week, gap.wanted, known.foci, gap.preferences),
                monday=monday,
            )


_UNNUMBERED = SessionId(0)


def _unfilled(day: date, focus: Focus) -> Session:
    return Session(
        id=_UNNUMBERED,
        day=day,
        planned_day=day,
        focus=focus,
        run=RunKind.REST,
        warm_up=WarmUp.FULL,
        prescriptions=(),
        minutes=0,
    )


def _numbered_sessions(
    sessions: Iterable[Session], before: tuple[Session, ...], first_session: int
) -> Iterator[Session]:
    """Sessions with their numbers; a new one on the day of one of `before` is that one again."""
    known = {each.day: each for each in before}
    number = first_session
    for session in sessions:
        same = known.get(session.day)
        if session.id != _UNNUMBERED:
            yield session
        elif same is not None:
            yield same.model_copy(update={"focus": session.focus, "planned_day": session.day})
        else:
            yield session.model_copy(update={"id": SessionId(number)})
            number += 1
