"""The hard rules of a week: what a day must hold for a strength session to stand there.

Rules count calendar days. A day is a date's ordinal (`date.toordinal()`, Monday = 1 modulo 7); the
repeating week uses the numbers 1 to 7.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from coach.plan import Focus, LegWork, Objection
from coach.profile import RunKind

HARD_RUNS = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE)
HARD_OR_LONG = (*HARD_RUNS, RunKind.LONG)

Choice = tuple[tuple[int, Focus], ...]
"""Days with their focus, in order: of the repeating week (1 = Monday) or of a dated one."""


class Day(NamedTuple):
    """What a day holds as far as strength is concerned."""

    run: RunKind
    busy: bool = False
    strength: bool = True
    """False: the season wants no strength on this day."""
    legs: LegWork = LegWork.NORMAL
    most: int | None = None
    """The most sessions the season wants in this day's week."""
    after_race: bool = False
    """Whether a limit of the season comes from a race that is over (else from one ahead)."""


DayOn = Callable[[int], Day]
StrengthOn = Callable[[int], Focus | None]


def objections(
    day: int, focus: Focus, day_on: DayOn, strength_on: StrengthOn
) -> tuple[Objection, ...]:
    """The hard rules that a session on that day breaks; empty when it may stand there.

    `strength_on` tells the other sessions; the one in question must not be among them.
    """
    alone = objections_of_the_day(day, focus, day_on)
    return (*alone, *objections_of_the_week(day, day_on, strength_on))


def objections_of_the_day(day: int, focus: Focus, day_on: DayOn) -> Iterator[Objection]:
    """The hard rules that a session breaks whatever else stands in the week."""
    today = day_on(day)
    if today.run is RunKind.RACE:
        yield Objection.RACE_DAY
    elif not today.strength:
        yield Objection.AFTER_RACE if today.after_race else Objection.BEFORE_RACE
    elif focus.loads_legs and today.legs is LegWork.NONE:
        yield Objection.LEGS_AFTER_RACE if today.after_race else Objection.LEGS_BEFORE_RACE
    if today.busy:
        yield Objection.BUSY_DAY
    if focus.loads_legs:
        yield from _leg_objections(day, day_on)


def _leg_objections(day: int, day_on: DayOn) -> Iterator[Objection]:
    # S7, S13; two days before a race: S14, the number of days is a rule of thumb.
    tomorrow = day_on(day + 1).run
    if tomorrow in HARD_RUNS or day_on(day + 2).run is RunKind.RACE:
        yield Objection.LEGS_BEFORE_HARD_RUN
    if tomorrow is RunKind.LONG:
        yield Objection.LEGS_BEFORE_LONG_RUN
    if day_on(day).run is RunKind.LONG:
        yield Objection.LEGS_ON_LONG_RUN_DAY


def objections_of_the_week(day: int, day_on: DayOn, strength_on: StrengthOn) -> Iterator[Objection]:
    """The hard rules that a session breaks because of the others, whatever it trains."""
    if strength_on(day) is not None:
        yield Objection.ALREADY_STRENGTH
    if strength_on(day - 1) is not None or strength_on(day + 1) is not None:
        yield Objection.NEXT_TO_STRENGTH
    monday = day - (day - 1) % 7
    others = [each for each in range(monday, monday + 7) if each != day]
    if _takes_last_free_day(day, others, day_on, strength_on):
        yield Objection.LAST_FREE_DAY
    taken = [each for each in others if strength_on(each) is not None]
    if exceeds_the_season(day, (*taken, day), day_on):
        yield Objection.ENOUGH_THIS_WEEK


def exceeds_the_season(day: int, taken: Iterable[int], day_on: DayOn) -> bool:
    """Whether the days taken in a week, this one among them, are more than the season wants.

    Days near a race want fewer than others of their week: of the days that want at most so many or
    fewer, at most so many are taken.
    """
    own = day_on(day).most
    if own is None:
        return False
    limits = [most for each in taken if (most := day_on(each).most) is not None]
    return any(sum(most <= limit for most in limits) > limit for limit in limits if limit >= own)


def _takes_last_free_day(
    day: int, others: Iterable[int], day_on: DayOn, strength_on: StrengthOn
) -> bool:
    # S9: a complete rest day stays. A week that runs every day has none to lose.
    if day_on(day).run is not RunKind.REST:
        return False
    return not any(
        day_on(other).run is RunKind.REST and strength_on(other) is None for other in others
    )
