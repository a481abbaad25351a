"""The soft rules of a week as named costs: what makes one legal placement better than another."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple, assert_never

from coach.plan import Focus, LegWork
from coach.planning.week_rules import HARD_OR_LONG, Choice, Day
from coach.profile import RunKind, Weekday, Wishes

WEEKDAYS = range(1, 8)
"""The days of a week as the search numbers them, Monday first."""


class Week(NamedTuple):
    """Seven days and their neighbours, as the search sees them."""

    days: tuple[Day, ...]
    """Fifteen days: the Sunday before, Monday to Sunday, and the week after."""
    open_days: tuple[int, ...] = tuple(WEEKDAYS)
    """Days (1 = Monday) to which a session may go."""
    standing: Choice = ()
    """Strength that stands already, 0 (the Sunday before) to 8 (the Monday after)."""
    usual: Choice = ()
    """The days of the repeating week; empty while that is being searched."""
    repeats: bool = False
    """Whether Sunday and Monday are neighbours."""
    planned: Choice = ()
    """Sessions already planned for this week, which is placed again; empty for a fresh week."""

    def standing_here(self) -> Choice:
        """Strength of this week that stands already."""
        return tuple(each for each in self.standing if each[0] in WEEKDAYS)

    def neighbours(self) -> Choice:
        """Strength near which sessions of this week stand; beyond it also on the usual days."""
        shifted = ((day + week, focus) for day, focus in self.usual for week in (-7, 7))
        known = {day for day, _ in self.standing}
        return (*self.standing, *(each for each in shifted if each[0] not in known))

    def standing_days(self) -> tuple[int, ...]:
        """The days of this week with strength that stands already."""
        return tuple(day for day, _ in self.standing_here())


class SoftRule(StrEnum):
    """What makes a legal placement worse than another."""

    NEVER_DAY = "never_day"
    RUN_BEFORE_WORK = "run_before_work"
    LIGHT_LEGS_AFTER_HARD_RUN = "light_legs_after_hard_run"
    WORSE_MIX = "worse_mix"
    BESIDE_NEXT_WEEK = "beside_next_week"
    NOT_A_USUAL_DAY = "not_a_usual_day"
    A_DAY_FROM_USUAL = "a_day_from_usual"
    NOT_THE_USUAL_FOCUS = "not_the_usual_focus"
    LEGS_AFTER_HARD_RUN = "legs_after_hard_run"
    LEGS_AFTER_LONG_RUN_DAY = "legs_after_long_run_day"
    LEGS_AFTER_OTHER_SPORT = "legs_after_other_sport"
    LEGS_ON_FREE_DAY = "legs_on_free_day"
    LEGS_TWO_DAYS_BEFORE_HARD_RUN = "legs_two_days_before_hard_run"
    UPPER_AFTER_HARD_RUN = "upper_after_hard_run"
    UPPER_AFTER_OTHER_RUN = "upper_after_other_run"
    UPPER_WHERE_LEGS_COULD_GO = "upper_where_legs_could_go"
    LEGS_NOT_RECOVERED = "legs_not_recovered"
    LEGS_TWO_DAYS_APART = "legs_two_days_apart"
    TWO_DAYS_APART = "two_days_apart"
    FEWER_FREE_DAYS = "fewer_free_days"
    AS_THE_SAMPLE_WEEK = "as_the_sample_week"


class NamedCost(NamedTuple):
    """What a soft rule costs each time it applies, and where that comes from."""

    rule: SoftRule
    points: int
    why: str
    source: str


COSTS: tuple[NamedCost, ...] = (
    NamedCost(
        SoftRule.NEVER_DAY,
        10_000,
        "a weekday the runner keeps free of strength: taken only before a session would go",
        "the runner",
    ),
    NamedCost(
        SoftRule.RUN_BEFORE_WORK,
        3_000,
        "mornings only, and the run takes the morning: only before a session would go",
        "the runner",
    ),
    NamedCost(
        SoftRule.LIGHT_LEGS_AFTER_HARD_RUN,
        1_000,
        "legs on the evening of a hard run so near a race that they bear light work only",
        "E2, E3: what is left of them is for the run; outweighs every mix",
    ),
    NamedCost(
        SoftRule.WORSE_MIX,
        1,
        "times the points of what the sessions of the week train, see below",
        "S45, S46, C8",
    ),
    NamedCost(
        SoftRule.BESIDE_NEXT_WEEK,
        1_000,
        "next to a usual day of the week before or after: that session would have to move",
        "S6; outweighs every mix",
    ),
    NamedCost(SoftRule.NOT_A_USUAL_DAY, 40, "another day than usual", "rule of thumb: habit"),
    NamedCost(SoftRule.A_DAY_FROM_USUAL, 5, "each day off the usual one", "rule of thumb: habit"),
    NamedCost(
        SoftRule.NOT_THE_USUAL_FOCUS,
        30,
        "the usual day with another content",
        "S18: main lifts stay",
    ),
    NamedCost(
        SoftRule.LEGS_AFTER_HARD_RUN, 5, "legs on the evening of a hard run", "E3, E1 scoring"
    ),
    NamedCost(
        SoftRule.LEGS_AFTER_LONG_RUN_DAY, 4, "legs on the day after the long run", "E6, E1 scoring"
    ),
    NamedCost(SoftRule.LEGS_AFTER_OTHER_SPORT, 3, "legs after another sport", "rule of thumb"),
    NamedCost(
        SoftRule.LEGS_ON_FREE_DAY, 2, "legs on a day off rather than after an easy run", "S11, E4"
    ),
    NamedCost(
        SoftRule.LEGS_TWO_DAYS_BEFORE_HARD_RUN,
        1,
        "two days before a hard or long run: allowed, further is better",
        "E1",
    ),
    NamedCost(SoftRule.UPPER_AFTER_HARD_RUN, 4, "upper body after a hard or long run", "S7"),
    NamedCost(
        SoftRule.UPPER_AFTER_OTHER_RUN, 2, "upper body on a running day that legs could use", "S15"
    ),
    NamedCost(
        SoftRule.UPPER_WHERE_LEGS_COULD_GO,
        2,
        "upper body where no hard run follows; the day before one is made for it",
        "S15",
    ),
    NamedCost(
        SoftRule.LEGS_NOT_RECOVERED,
        1_000,
        "from 65 on, legs twice with one day between: they want 72 hours",
        "D5; outweighs every mix, so that another session leaves the legs alone",
    ),
    NamedCost(
        SoftRule.LEGS_TWO_DAYS_APART, 3, "legs twice with one day between: three is better", "E2"
    ),
    NamedCost(SoftRule.TWO_DAYS_APART, 1, "two sessions with one day between", "S6"),
    NamedCost(
        SoftRule.FEWER_FREE_DAYS,
        3,
        "each day missing to the days off that age and experience want",
        "S9, E5",
    ),
    NamedCost(
        SoftRule.AS_THE_SAMPLE_WEEK,
        -1,
        "upper body on Monday, legs on Wednesday",
        "S15, E1 scoring",
    ),
)
"""Soft rules in points. The best choice has the lowest sum; wishes outweigh all the rest."""

POINTS = {cost.rule: cost.points for cost in COSTS}

Mix = tuple[Focus, ...]
Mixes = tuple[tuple[Mix, int], ...]
_UPPER, _LOWER, _FULL = Focus.UPPER_AND_CORE, Focus.LOWER, Focus.FULL

_OF_ONE: Mixes = (((_FULL,), 0), ((_LOWER,), 100), ((_UPPER,), 200))
_OF_THREE: Mixes = (
    ((_FULL, _LOWER, _UPPER), 0),
    ((_LOWER, _LOWER, _UPPER), 100),
    ((_FULL, _FULL, _UPPER), 200),
    ((_LOWER, _UPPER, _UPPER), 300),
    ((_FULL, _UPPER, _UPPER), 400),
    ((_FULL, _LOWER, _LOWER), 500),
    ((_FULL, _FULL, _LOWER), 600),
    ((_FULL, _FULL, _FULL), 700),
    ((_LOWER, _LOWER, _LOWER), 800),
    ((_UPPER, _UPPER, _UPPER), 900),
)
LEGS_ONCE: Mixes = (
    *_OF_ONE,
    ((_LOWER, _UPPER), 0),
    ((_FULL, _UPPER), 100),
    ((_FULL, _LOWER), 200),
    ((_FULL, _FULL), 300),
    ((_LOWER, _LOWER), 400),
    ((_UPPER, _UPPER), 500),
    *_OF_THREE,
)
"""What the sessions of a week train, in points for each number of them.

The sample week of the article (S15): upper and lower body apart; every week holds legs (S45, S46).
"""
LEGS_TWICE: Mixes = (
    *_OF_ONE,
    ((_FULL, _FULL), 0),
    ((_LOWER, _UPPER), 8),
    ((_FULL, _LOWER), 10),
    ((_FULL, _UPPER), 100),
    ((_LOWER, _LOWER), 400),
    ((_UPPER, _UPPER), 500),
    *_OF_THREE,
)
"""The template for building (C8): legs in both of two sessions where the week has easy room.

Push, pull and trunk go through both as well: one of the two has no time for all their sets (F).
The points between it and the sample week are few: two evenings of hard runs cost more.
"""

_SAMPLE = ((Weekday.MONDAY, Focus.UPPER_AND_CORE), (Weekday.WEDNESDAY, Focus.LOWER))


class Preferences(NamedTuple):
    """What decides between placements that the hard rules all allow."""

    wishes: Wishes = Wishes()
    mixes: Mixes = LEGS_ONCE
    free_days: int = 1
    """Days a week without run and strength that are worth keeping."""
    legs_want_three_days: bool = False
    """Whether legs recover for 72 hours rather than 48."""


NO_PREFERENCES = Preferences()


def costs_of_a_day(day: int, focus: Focus, week: Week, wishes: Wishes) -> Iterator[SoftRule]:
    """The soft rules that a session on a day runs into by itself."""
    run = week.days[day].run
    if Weekday(day - 1) in wishes.never:
        yield SoftRule.NEVER_DAY
    if wishes.before_work and run is not RunKind.REST:
        yield SoftRule.RUN_BEFORE_WORK
    if (Weekday(day - 1), focus) in _SAMPLE:
        yield SoftRule.AS_THE_SAMPLE_WEEK
    yield from _costs_of_change(day, focus, week.usual)
    if focus.loads_legs:
        yield from _costs_of_legs(day, week.days)
    else:
        yield from _costs_of_upper(day, week.days)


def _costs_of_change(day: int, focus: Focus, usual: Choice) -> Iterator[SoftRule]:
    if not usual:
        return
    off = min(abs(day - other) for other, _ in usual)
    if off:
        yield SoftRule.NOT_A_USUAL_DAY
    yield from (SoftRule.A_DAY_FROM_USUAL for _ in range(off))
    yield from (SoftRule.BESIDE_NEXT_WEEK for other, _ in usual if abs(day - other) == 6)
    if dict(usual).get(day, focus) is not focus:
        yield SoftRule.NOT_THE_USUAL_FOCUS


def _costs_of_legs(day: int, days: tuple[Day, ...]) -> Iterator[SoftRule]:
    match days[day].run:
        case RunKind.EASY:
            pass
        case RunKind.REST:
            yield SoftRule.LEGS_ON_FREE_DAY
        case RunKind.OTHER:
            yield SoftRule.LEGS_AFTER_OTHER_SPORT
        case RunKind.TEMPO | RunKind.INTERVALS | RunKind.LONG | RunKind.RACE:
            yield SoftRule.LEGS_AFTER_HARD_RUN
            if days[day].legs is LegWork.LIGHT:
                yield SoftRule.LIGHT_LEGS_AFTER_HARD_RUN
        case run:
            assert_never(run)
    if days[day - 1].run is RunKind.LONG:
        yield SoftRule.LEGS_AFTER_LONG_RUN_DAY
    if days[day + 2].run in HARD_OR_LONG:
        yield SoftRule.LEGS_TWO_DAYS_BEFORE_HARD_RUN


def _costs_of_upper(day: int, days: tuple[Day, ...]) -> Iterator[SoftRule]:
    match days[day].run:
        case RunKind.REST:
            pass
        case RunKind.EASY | RunKind.OTHER:
            yield SoftRule.UPPER_AFTER_OTHER_RUN
        case RunKind.TEMPO | RunKind.INTERVALS | RunKind.LONG | RunKind.RACE:
            yield SoftRule.UPPER_AFTER_HARD_RUN
        case run:
            assert_never(run)
    if days[day + 1].run not in HARD_OR_LONG:
        yield SoftRule.UPPER_WHERE_LEGS_COULD_GO


def _close(*, repeats: bool) -> tuple[int, ...]:
    """Distances that leave one day between; in a week that repeats also over its end."""
    return (2, 5) if repeats else (2,)


def costs_of_spacing(
    choice: Choice,
    near: Choice,
    preferences: Preferences = NO_PREFERENCES,
    *,
    repeats: bool = False,
) -> Iterator[SoftRule]:
    """The soft rules that sessions run into by standing near each other, or the `near` ones."""
    close = _close(repeats=repeats)
    pairs = (
        *combinations(choice, 2),
        *((one, other) for one in choice for other in near),
    )
    for (one, its_focus), (other, others_focus) in pairs:
        if abs(one - other) in close:
            both_legs = its_focus.loads_legs and others_focus.loads_legs
            yield SoftRule.LEGS_TWO_DAYS_APART if both_legs else SoftRule.TWO_DAYS_APART
            if both_legs and preferences.legs_want_three_days:
                yield SoftRule.LEGS_NOT_RECOVERED


def any_close(days: tuple[int, ...], near: Choice, *, repeats: bool) -> bool:
    """Whether any of the days has strength two days away, among them or the `near` ones."""
    others = (*days, *(day for day, _ in near))
    close = _close(repeats=repeats)
    return any(abs(day - other) in close for day in days for other in others)


def mix_points(mix: Mix, week: Week, preferences: Preferences) -> int:
    """The points of the whole week's mix; none where more than three sessions stand."""
    standing = (focus for _, focus in week.standing_here())
    whole = tuple(sorted((*mix, *standing)))
    return next((points for each, points in preferences.mixes if each == whole), 0)


def free_days_missing(days: tuple[int, ...], week: Week, preferences: Preferences) -> int:
    """How many days off are missing to those that are worth keeping."""
    resting = [day for day in WEEKDAYS if week.days[day].run is RunKind.REST]
    left = len(set(resting) - {*days, *week.standing_days()})
    return max(0, min(preferences.free_days, len(resting)) - left)
