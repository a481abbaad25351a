"""The plan over time: made once, rolled on as days pass, made anew when an answer changes.

A plan reaches to the end of next week (Monday to Sunday) and keeps eight days of what was.
"""

from datetime import date, timedelta

from coach.plan import Block, Placement, Plan, Session, Shortfall
from coach.planning import season
from coach.planning.dated_week import is_ahead, mixes, preferences
from coach.planning.extending import extended
from coach.planning.filling import filled
from coach.planning.known import (
    NOTHING_PRACTISED,
    WEEKS_AHEAD,
    Known,
    Trained,
    dates_of,
    first_block,
)
from coach.planning.placement import place
from coach.planning.readiness import Practice
from coach.planning.running_calendar import UNTOLD_WEEK, run_on
from coach.planning.settling import settled
from coach.planning.single_sessions import (
    DayOption,
    can_do_on,
    day_options,
    move,
    set_status,
    with_minutes,
)
from coach.profile import Profile
from coach.training_log import TrainingState

__all__ = [
    "DayOption",
    "Trained",
    "can_do_on",
    "day_options",
    "make_plan",
    "move",
    "next_session_id",
    "replan",
    "roll",
    "run_on",
    "set_status",
    "with_minutes",
]

DAYS_KEPT = 8
"""Reports stay possible for seven days; the eighth keeps the day before the week in sight."""


def make_plan(
    profile: Profile,
    training: TrainingState,
    today: date,
    first_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
    weeks: int = WEEKS_AHEAD,
) -> Plan:
    """The first plan: sessions from today to the end of next week, ids from `first_session` on.

    A running week not told counts as seven days without a run, a dose not told as 2 × 15 minutes.
    What was `trained` outside the plan takes its day like a session. With more `weeks` (at least 2)
    a season is looked ahead, as if the runner became ready for each phase in time.
    """
    known = Known(profile, training, today, trained, practice, weeks)
    block = first_block(known)
    placements, shortfall = _places(known, block)
    plan = Plan(started=today, placements=placements, shortfall=shortfall, block=block)
    return _completed(plan, known, first_session)


def roll(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
) -> Plan:
    """The plan as of today: reaches to the end of next week, contents follow the training state.

    Ids stay, and dates too, unless what was really done, a run that moved, a race or a day that is
    taken stands in the way: then that week is placed again with as little change as possible. What
    is past or no longer planned does not change; sessions older than eight days go. A planned
    session with nothing left to do goes too.
    """
    known = Known(profile, training, today, trained, practice)
    recent = (each for each in plan.sessions if each.day >= today - timedelta(days=DAYS_KEPT))
    rolled = plan.model_copy(update={"sessions": tuple(recent)})
    return _completed(_advanced(rolled, known), known, next_session)


def replan(
    plan: Plan,
    profile: Profile,
    training: TrainingState,
    today: date,
    next_session: int,
    *,
    trained: tuple[Trained, ...] = (),
    practice: Practice = NOTHING_PRACTISED,
) -> Plan:
    """The plan after an answer changed: places searched anew, sessions from next week on replaced.

    This week changes as little as the rules and the number wanted allow. A session that stays on
    its day keeps its id; new ones have fresh ids. What is past, reported or skipped stays.
    """
    known = Known(profile, training, today, trained, practice, fewest_changes_only=False)
    advanced = _advanced(plan, known)
    placements, shortfall = _places(known, advanced.block or first_block(known))
    later = tuple(
        each
        for each in plan.sessions
        if each.day >= known.monday + timedelta(weeks=1) and is_ahead(each, today)
    )
    changed = advanced.model_copy(
        update={
            "placements": placements,
            "shortfall": shortfall,
            "sessions": tuple(each for each in plan.sessions if each not in later),
        }
    )
    return _completed(changed, known, next_session_id(plan, next_session), before=later)


def _completed(
    plan: Plan, known: Known, first_session: int, *, before: tuple[Session, ...] = ()
) -> Plan:
    """The plan settled, extended to its last week, and filled."""
    dates = dates_of(plan, known)
    first = next_session_id(plan, first_session)
    whole = extended(settled(plan, known, dates), known, dates, first, before)
    return filled(whole, known, dates)


def next_session_id(plan: Plan, first: int) -> int:
    """The id after the highest in the plan; at least `first`."""
    return max((first, *(session.id + 1 for session in plan.sessions)))


def _advanced(plan: Plan, known: Known) -> Plan:
    """The plan with its block brought to this week, and the repeating week that suits its phase."""
    before = plan.block or first_block(known)
    block = season.advanced(before, known.profile, known.training, known.practice, known.monday)
    advanced = plan.model_copy(update={"block": block})
    if mixes(known.profile, block.phase) == mixes(known.profile, before.phase):
        return advanced
    placements, shortfall = _places(known, block)
    return advanced.model_copy(update={"placements": placements, "shortfall": shortfall})


def _places(known: Known, block: Block) -> tuple[tuple[Placement, ...], Shortfall | None]:
    return place(
        known.profile.running_week or UNTOLD_WEEK,
        known.dose.sessions,
        known.foci,
        preferences(known.profile, block.phase),
    )
