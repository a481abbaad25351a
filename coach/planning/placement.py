"""Where strength sessions stand in a week: an exact search under hard rules, by named costs."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import NamedTuple, assert_never

from coach.plan import (
    BusyDayFreed,
    DayMadeFree,
    Focus,
    Objection,
    Placement,
    PlacementReason,
    ProtectedRun,
    Remedy,
    RunMadeEasy,
    Shortfall,
)
from coach.planning.week_changes import NO_CHANGE, Change, change_of
from coach.planning.week_costs import (
    NO_PREFERENCES,
    POINTS,
    WEEKDAYS,
    Preferences,
    SoftRule,
    Week,
    any_close,
    costs_of_a_day,
    costs_of_spacing,
    free_days_missing,
    mix_points,
)
from coach.planning.week_rules import (
    HARD_OR_LONG,
    Choice,
    Day,
    exceeds_the_season,
    objections,
    objections_of_the_day,
    objections_of_the_week,
)
from coach.profile import RunKind, RunningWeek, Weekday, Wishes


class Found(NamedTuple):
    """The best choice, its soft costs in points, and how many placements were looked at."""

    choice: Choice
    points: int
    examined: int


_Ranked = tuple[Change, int, tuple[int, ...], Choice]
"""A legal choice as it is compared with others, after its points and days: the lowest is best."""

Costs = dict[tuple[int, Focus], int]
"""The points of each legal place by itself."""


@lru_cache(maxsize=4096)
def search(
    week: Week, wanted: int, foci: tuple[Focus, ...], preferences: Preferences = NO_PREFERENCES
) -> Found:
    """The best places for up to `wanted` sessions in a week.

    Every choice of days and foci is looked at: as many sessions as the rules allow, then the least
    change of what was `planned` for the week, then the lowest sum of soft costs, then the earlier
    days.
    """
    legal = _legal_foci(week, foci)
    costs = {
        (day, focus): sum(
            POINTS[rule] for rule in costs_of_a_day(day, focus, week, preferences.wishes)
        )
        for day, allowed in legal.items()
        for focus in allowed
    }
    examined = 0
    for count in range(min(wanted, len(legal)), 0, -1):
        best: _Ranked | None = None
        for found in _ranked(count, week, legal, costs, preferences):
            examined += 1
            if found is not None and (best is None or found < best):
                best = found
        if best is not None:
            _, points, _, choice = best
            return Found(choice=choice, points=points, examined=examined)
    return Found(choice=(), points=0, examined=examined)


def _ranked(
    count: int,
    week: Week,
    legal: dict[int, tuple[Focus, ...]],
    costs: Costs,
    preferences: Preferences,
) -> Iterator[_Ranked | None]:
    """Every legal choice of so many sessions, and None for each set of days looked at."""
    foci = sorted({focus for allowed in legal.values() for focus in allowed})
    of_mix = {mix: mix_points(mix, week, preferences) for mix in product(foci, repeat=count)}
    standing, near = week.standing_here(), week.neighbours()
    for days in combinations(legal, count):
        yield None
        if not _go_together(days, week):
            continue
        shared = POINTS[SoftRule.FEWER_FREE_DAYS] * free_days_missing(days, week, preferences)
        spaced = any_close(days, near, repeats=week.repeats)
        for mix in product(*(legal[day] for day in days)):
            choice = tuple(zip(days, mix, strict=True))
            points = shared + of_mix[mix] + sum([costs[each] for each in choice])
            if spaced:
                close = costs_of_spacing(choice, near, preferences, repeats=week.repeats)
                points += sum(POINTS[rule] for rule in close)
            changed = NO_CHANGE
            if week.planned:
                changed = change_of(week.planned, standing, choice, preferences.wishes)
            yield changed, points, days, choice


def _days(choice: Choice) -> tuple[int, ...]:
    return tuple(day for day, _ in choice)


def _legal_foci(week: Week, foci: tuple[Focus, ...]) -> dict[int, tuple[Focus, ...]]:
    """The foci that each open day allows by itself, beside the strength that stands already."""
    standing = dict(week.standing).get
    legal: dict[int, tuple[Focus, ...]] = {}
    for day in week.open_days:
        if next(objections_of_the_week(day, week.days.__getitem__, standing), None) is not None:
            continue
        bare, legs = (
            next(objections_of_the_day(day, focus, week.days.__getitem__), None) is None
            for focus in (Focus.UPPER_AND_CORE, Focus.LOWER)
        )
        allowed = tuple(focus for focus in foci if (legs if focus.loads_legs else bare))
        if allowed:
            legal[day] = allowed
    return legal


def _go_together(days: tuple[int, ...], week: Week) -> bool:
    """The rules that concern several sessions: apart, a free day left, not more than the season."""
    if any(later - earlier == 1 for earlier, later in pairwise(days)):
        return False
    if week.repeats and days[0] == 1 and days[-1] == 7:
        return False
    taken = {*days, *week.standing_days()}
    free = any(week.days[day].run is RunKind.REST and day not in taken for day in WEEKDAYS)
    if not free and any(week.days[day].run is RunKind.REST for day in days):
        return False
    return not any(exceeds_the_season(day, taken, week.days.__getitem__) for day in days)


def repeating(runs: RunningWeek) -> Week:
    """The running week as the search sees it, with itself before and after."""
    return Week(days=tuple(Day(run=runs.on(day)) for day in range(-1, 14)), repeats=True)


def place(
    runs: RunningWeek,
    wanted: int,
    foci: tuple[Focus, ...] = tuple(Focus),
    preferences: Preferences = NO_PREFERENCES,
) -> tuple[tuple[Placement, ...], Shortfall | None]:
    """The best places for `wanted` sessions a week (1 to 3), Monday first.

    Foci that cannot be trained are left out by the caller.
    """
    week = repeating(runs)
    choice = search(week, wanted, foci, preferences).choice
    placements = tuple(
        Placement(
            weekday=Weekday(day - 1),
            focus=focus,
            reasons=reasons(day, focus, choice, week, preferences.wishes),
            protects=protected(day, focus, week),
        )
        for day, focus in choice
    )
    if len(choice) == wanted:
        return placements, None
    return placements, Shortfall(
        wanted=wanted,
        placed=len(choice),
        objections=in_the_way(choice, foci, week),
        remedy=remedy(week, wanted, foci, preferences),
    )


def remedy(
    week: Week, wanted: int, foci: tuple[Focus, ...], preferences: Preferences = NO_PREFERENCES
) -> Remedy | None:
    """The single change of one day, the least loss first, after which `wanted` sessions fit."""
    for change, eased in _changes(week._replace(planned=())):
        if len(search(eased, wanted, foci, preferences).choice) >= wanted:
            return change
    return None


def _changes(week: Week) -> Iterator[tuple[Remedy, Week]]:
    """Every change tried: a taken day, an easy day off, a hard run made easy, a hard day off.

    Days gone by are left as they were.
    """
    ahead = [day for day in WEEKDAYS if day >= min(week.open_days)]
    runs = {day: week.days[day].run for day in ahead}
    for day in ahead:
        if week.days[day].busy:
            yield BusyDayFreed(weekday=Weekday(day - 1)), _with_day(week, day, busy=False)
    for day in (day for day, run in runs.items() if run in (RunKind.EASY, RunKind.OTHER)):
        yield _day_made_free(week, day)
    hard = [day for day, run in runs.items() if run in HARD_OR_LONG and run is not RunKind.RACE]
    for day in hard:
        change = RunMadeEasy(weekday=Weekday(day - 1), run=runs[day])
        yield change, _with_day(week, day, run=RunKind.EASY)
    for day in hard:
        yield _day_made_free(week, day)


def _day_made_free(week: Week, day: int) -> tuple[Remedy, Week]:
    change = DayMadeFree(weekday=Weekday(day - 1), run=week.days[day].run)
    return change, _with_day(week, day, run=RunKind.REST)


def _with_day(
    week: Week, day: int, *, run: RunKind | None = None, busy: bool | None = None
) -> Week:
    def changed(index: int, before: Day) -> Day:
        same = index == day or (week.repeats and (index - day) % 7 == 0)
        if not same:
            return before
        return before._replace(
            run=before.run if run is None else run, busy=before.busy if busy is None else busy
        )

    return week._replace(days=tuple(changed(*each) for each in enumerate(week.days)))


def reasons(
    day: int, focus: Focus, choice: Choice, week: Week, wishes: Wishes
) -> tuple[PlacementReason, ...]:
    """Why a session stands on its day (1 = Monday) among the others of `choice`."""
    told = [_run_reason(week.days[day].run)]
    protects = protected(day, focus, week)
    if protects is not None:
        told.append(
            PlacementReason.LEGS_FRESH_FOR_NEXT_RUN
            if focus.loads_legs
            else PlacementReason.UPPER_ONLY_BEFORE_RUN
        )
    taken = {*_days(choice), *week.standing_days()}
    if len(taken) > 1:
        told.append(PlacementReason.REST_BETWEEN_SESSIONS)
    if any(week.days[other].run is RunKind.REST and other not in taken for other in WEEKDAYS):
        told.append(PlacementReason.KEEPS_A_FREE_DAY)
    if _against_a_wish(day, week, wishes):
        told.append(PlacementReason.AGAINST_A_WISH)
    if week.usual and day not in _days(week.usual):
        told.append(PlacementReason.CLOSEST_TO_USUAL)
    return tuple(told)


def protected(day: int, focus: Focus, week: Week) -> ProtectedRun | None:
    """The run that a session on a day (1 = Monday) keeps the legs fresh for, if there is one.

    For legs the next hard or long run within a week, for upper body that of tomorrow.
    """
    ahead = week.days[day + 1 : day + 7 if focus.loads_legs else day + 2]
    for distance, other in enumerate(ahead, start=1):
        if other.run in HARD_OR_LONG:
            return ProtectedRun(run=other.run, weekday=Weekday((day - 1 + distance) % 7))
    return None


def _against_a_wish(day: int, week: Week, wishes: Wishes) -> bool:
    run = week.days[day].run
    return Weekday(day - 1) in wishes.never or (wishes.before_work and run is not RunKind.REST)


def _run_reason(run: RunKind) -> PlacementReason:
    match run:
        case RunKind.REST:
            return PlacementReason.FREE_DAY
        case RunKind.EASY:
            return PlacementReason.AFTER_EASY_RUN
        case RunKind.OTHER:
            return PlacementReason.AFTER_OTHER_SPORT
        case RunKind.TEMPO | RunKind.INTERVALS | RunKind.LONG | RunKind.RACE:
            return PlacementReason.AFTER_HARD_RUN
        case _:
            assert_never(run)


def in_the_way(choice: Choice, foci: tuple[Focus, ...], week: Week) -> tuple[Objection, ...]:
    """The hard rules against one more session on any open day, most frequent first."""
    strength = {**dict(week.standing), **dict(choice)}
    if week.repeats:
        strength.update({day - 7: focus for day, focus in choice if day == 7})
        strength.update({day + 7: focus for day, focus in choice if day == 1})
    counted = Counter(
        objection
        for day in week.open_days
        for focus in foci
        if day not in strength
        for objection in objections(day, focus, week.days.__getitem__, strength.get)
    )
    return tuple(sorted(counted, key=lambda objection: (-counted[objection], objection)))
