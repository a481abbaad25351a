"""What planning goes by, beside the plan: the runner, what was done, and what each date holds."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from coach.plan import Block, Focus, Plan, Stage
from coach.planning import season
from coach.planning.composition import trainable_foci
from coach.planning.readiness import Practice
from coach.planning.running_calendar import monday_of, run_on
from coach.planning.week_rules import Day, DayOn
from coach.profile import Dose, Profile, Wishes
from coach.training_log import TrainingState
from coach.values import Value

WEEKS_AHEAD = 2
"""A plan reaches from today to the end of next week."""

UNTOLD_DOSE = Dose(sessions=2, minutes=15)

NOTHING_PRACTISED = Practice()


class Trained(Value):
    """A day on which the runner trained strength outside the plan."""

    day: date
    focus: Focus


class Known(NamedTuple):
    """What planning goes by, beside the plan."""

    profile: Profile
    training: TrainingState
    today: date
    trained: tuple[Trained, ...] = ()
    practice: Practice = NOTHING_PRACTISED
    weeks: int = WEEKS_AHEAD
    fewest_changes_only: bool = True
    """Whether sessions that stand stay even where fewer are wanted."""

    @property
    def dose(self) -> Dose:
        """What the runner wants of a week."""
        return self.profile.dose or UNTOLD_DOSE

    @property
    def wishes(self) -> Wishes:
        """What the runner would rather not."""
        return self.profile.wishes or Wishes()

    @property
    def foci(self) -> tuple[Focus, ...]:
        """What can be trained at all."""
        return trainable_foci(self.profile, self.training)

    @property
    def monday(self) -> date:
        """The Monday of this week."""
        return monday_of(self.today)

    def mondays_in_order(self) -> tuple[date, ...]:
        """The weeks to plan, next week before this one."""
        this, following, *later = (
            self.monday + timedelta(weeks=number) for number in range(self.weeks)
        )
        return (following, this, *later)

    def explains(self, plan: Plan, monday: date) -> bool:
        """Whether the runner should hear why a week is short: not where it began late."""
        began_late = monday == monday_of(plan.started) and plan.started > monday
        return not began_late and monday < self.monday + timedelta(weeks=WEEKS_AHEAD)


class Dates(NamedTuple):
    """What each date holds: its block, what the season asks, and the day as placement sees it."""

    block_on: Callable[[date], Block]
    stage_on: Callable[[date], Stage]
    day_on: DayOn


def first_block(known: Known) -> Block:
    """The block a runner begins with this week."""
    return season.first_block(known.profile, known.practice, known.monday)


def dates_of(plan: Plan, known: Known) -> Dates:
    """What each date of the plan holds, as far as it can be told today."""
    block = plan.block or first_block(known)
    expected = season.blocks_ahead(block, known.profile, known.monday, known.weeks)
    if expected[1].phase is not block.phase:
        # Whether the runner is ready for the next phase shows when this week is over.
        expected = (expected[0], block, *expected[2:])

    def block_on(day: date) -> Block:
        week = (day - known.monday).days // 7
        return expected[min(max(week, 0), len(expected) - 1)]

    @cache
    def stage_on(day: date) -> Stage:
        return season.stage_on(block_on(day), known.profile, day)

    return Dates(block_on=block_on, stage_on=stage_on, day_on=_day_on(known.profile, stage_on))


def days_around(plan: Plan, profile: Profile) -> DayOn:
    """The days around the present, as the block of today has them."""
    block = plan.block or season.first_block(profile, NOTHING_PRACTISED, monday_of(plan.started))
    return _day_on(profile, lambda day: season.stage_on(block, profile, day))


def _day_on(profile: Profile, stage_on: Callable[[date], Stage]) -> DayOn:
    runs = run_on(profile)
    busy = {day.toordinal() for day in profile.busy_days}

    @cache
    def day_on(ordinal: int) -> Day:
        stage = stage_on(date.fromordinal(ordinal))
        return Day(
            run=runs(ordinal),
            busy=ordinal in busy,
            strength=stage.strength,
            legs=stage.legs,
            most=stage.sessions,
            after_race=stage.race is not None and stage.race.day.toordinal() < ordinal,
        )

    return day_on
