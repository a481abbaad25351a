"""Where strength sessions stand in the running week: hard rules, then an exact search.

Rules count calendar days. A day is a date's ordinal (`date.toordinal()`, Monday = 1 modulo 7); the
repeating week uses the same numbers modulo seven, so that Sunday and Monday are neighbours.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product
from typing import assert_never

from coach.plan import Focus, Objection, Placement, PlacementReason, Shortfall
from coach.profile import RunKind, RunningWeek, Weekday

RunOn = Callable[[int], RunKind]
StrengthOn = Callable[[int], Focus | None]

HARD_RUNS = (RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE)
_HARD_OR_LONG = (*HARD_RUNS, RunKind.LONG)

Choice = tuple[tuple[int, Focus], ...]
"""Days with their focus, in order: of the repeating week (1 = Monday) or of a dated one."""

_MIXES: tuple[tuple[Focus, ...], ...] = (
    # The week should hold leg work (S45, S46), and upper and lower body apart recover best (S15).
    (Focus.FULL,),
    (Focus.LOWER,),
    (Focus.UPPER_AND_CORE,),
    (Focus.LOWER, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.LOWER),
    (Focus.FULL, Focus.FULL),
    (Focus.LOWER, Focus.LOWER),
    (Focus.UPPER_AND_CORE, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.LOWER, Focus.UPPER_AND_CORE),
    (Focus.LOWER, Focus.LOWER, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.FULL, Focus.UPPER_AND_CORE),
    (Focus.LOWER, Focus.UPPER_AND_CORE, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.UPPER_AND_CORE, Focus.UPPER_AND_CORE),
    (Focus.FULL, Focus.LOWER, Focus.LOWER),
    (Focus.FULL, Focus.FULL, Focus.LOWER),
    (Focus.FULL, Focus.FULL, Focus.FULL),
    (Focus.LOWER, Focus.LOWER, Focus.LOWER),
    (Focus.UPPER_AND_CORE, Focus.UPPER_AND_CORE, Focus.UPPER_AND_CORE),
)
"""What sessions a week is made of, for each number of sessions the best first."""

# Soft costs of a day (scores of the strength reference E1, turned round). A mix outweighs them.
_WORSE_MIX = 100
_LEGS_ON = {RunKind.EASY: 0, RunKind.REST: 2, RunKind.OTHER: 3}
_LEGS_AFTER_HARD_RUN = 5
_LEGS_AFTER_LONG_RUN_DAY = 4
_UPPER_ON = {RunKind.REST: 0, RunKind.EASY: 2, RunKind.OTHER: 2}
_UPPER_AFTER_HARD_RUN = 4
_UPPER_NOT_BEFORE_HARD_RUN = 1
_TWO_DAYS_APART = 1
_LEGS_TWO_DAYS_APART = 3


def objections(
    day: int, focus: Focus, run_on: RunOn, strength_on: StrengthOn
) -> tuple[Objection, ...]:
    """The hard rules that a session on that day breaks; empty when it may stand there.

    `strength_on` tells the other sessions; the one in question must not be among them.
    """
    found: list[Objection] = []
    if run_on(day) is RunKind.RACE:
        found.append(Objection.RACE_DAY)
    if focus.loads_legs:
        found.extend(_leg_objections(day, run_on))
    if strength_on(day) is not None:
        found.append(Objection.ALREADY_STRENGTH)
    if strength_on(day - 1) is not None or strength_on(day + 1) is not None:
        found.append(Objection.NEXT_TO_STRENGTH)
    if _takes_last_free_day(day, run_on, strength_on):
        found.append(Objection.LAST_FREE_DAY)
    return tuple(found)


def _leg_objections(day: int, run_on: RunOn) -> Iterator[Objection]:
    # S7, S13; two days before a race: S14, the number of days is a rule of thumb.
    if run_on(day + 1) in HARD_RUNS or run_on(day + 2) is RunKind.RACE:
        yield Objection.LEGS_BEFORE_HARD_RUN
    if run_on(day + 1) is RunKind.LONG:
        yield Objection.LEGS_BEFORE_LONG_RUN
    if run_on(day) is RunKind.LONG:
        yield Objection.LEGS_ON_LONG_RUN_DAY


def _takes_last_free_day(day: int, run_on: RunOn, strength_on: StrengthOn) -> bool:
    # S9: a complete rest day stays. A week that runs every day has none to lose.
    if run_on(day) is not RunKind.REST:
        return False
    monday = day - (day - 1) % 7
    return not any(
        other != day and run_on(other) is RunKind.REST and strength_on(other) is None
        for other in range(monday, monday + 7)
    )


def place(
    week: RunningWeek, wanted: int, foci: tuple[Focus, ...] = tuple(Focus)
) -> tuple[tuple[Placement, ...], Shortfall | None]:
    """The best places for `wanted` sessions a week (1 to 3), Monday first.

    Searches every choice of days and foci: as many sessions as the rules allow, then the lowest
    soft cost, then the earlier days. Foci that cannot be trained are left out by the caller.
    """

    def run_on(day: int) -> RunKind:
        return week.on(day - 1)

    best: Choice = ()
    for count in range(wanted, 0, -1):
        legal = list(_legal_choices(count, foci, run_on))
        if legal:
            best = min(legal, key=lambda choice: (_cost(choice, run_on), choice))
            break
    placements = tuple(
        Placement(weekday=Weekday(day - 1), focus=focus, reasons=_reasons(day, focus, best, run_on))
        for day, focus in best
    )
    if len(best) == wanted:
        return placements, None
    shortfall = Shortfall(
        wanted=wanted, placed=len(best), objections=_in_the_way(best, foci, run_on)
    )
    return placements, shortfall


def fit(
    days: Iterable[int],
    wanted: int,
    usual: Choice,
    foci: tuple[Focus, ...],
    *,
    run_on: RunOn,
    strength_on: StrengthOn,
) -> Choice:
    """The best places for up to `wanted` sessions (at most 3) on days of one dated week.

    As many sessions as the rules allow beside the strength that stands already, then closest to
    the `usual` days and foci of that week, then the lowest soft cost, then the earlier days.
    """
    options = {day: _legal_foci(day, foci, run_on, strength_on) for day in days}
    possible = tuple(day for day, found in options.items() if found)
    for count in range(min(wanted, len(possible)), 0, -1):
        legal = [
            chosen
            for chosen in combinations(possible, count)
            if _go_together(tuple((day, options[day][0]) for day in chosen), run_on, strength_on)
        ]
        if not legal:
            continue
        closest = min(_shift(chosen, usual) for chosen in legal)
        choices = (
            tuple(zip(chosen, mix, strict=True))
            for chosen in legal
            if _shift(chosen, usual) == closest
            for mix in product(*(options[day] for day in chosen))
        )
        return min(
            choices,
            key=lambda choice: (_changed_foci(choice, usual), _cost(choice, run_on), choice),
        )
    return ()


def _legal_foci(
    day: int, foci: tuple[Focus, ...], run_on: RunOn, strength_on: StrengthOn
) -> tuple[Focus, ...]:
    return tuple(focus for focus in foci if not objections(day, focus, run_on, strength_on))


def _go_together(choice: Choice, run_on: RunOn, strength_on: StrengthOn) -> bool:
    return all(
        not objections(day, focus, run_on, _beside(strength_on, choice, but=day))
        for day, focus in choice
    )


def _beside(strength_on: StrengthOn, choice: Choice, but: int) -> StrengthOn:
    added = {day: focus for day, focus in choice if day != but}
    return lambda day: added.get(day) or strength_on(day)


def _shift(days: tuple[int, ...], usual: Choice) -> tuple[int, int, int]:
    """Days next to a usual one of the next or last week, days not usual, and how far all lie off.

    The weeks around may not be planned yet.
    """
    beside = sum(abs(day - other) == 6 for day in days for other, _ in usual)
    off = [min((abs(day - other) for other, _ in usual), default=0) for day in days]
    return beside, sum(each > 0 for each in off), sum(off)


def _changed_foci(choice: Choice, usual: Choice) -> int:
    usual_on = dict(usual)
    return sum(usual_on.get(day, focus) is not focus for day, focus in choice)


def _strength_in(choice: Choice, but: int | None = None) -> StrengthOn:
    by_day = {day: focus for day, focus in choice if day != but}
    return lambda day: by_day.get((day - 1) % 7 + 1)


def _legal_choices(count: int, foci: tuple[Focus, ...], run_on: RunOn) -> Iterator[Choice]:
    for days in combinations(range(1, 8), count):
        for combination in product(foci, repeat=count):
            choice = tuple(zip(days, combination, strict=True))
            if all(
                not objections(day, focus, run_on, _strength_in(choice, but=day))
                for day, focus in choice
            ):
                yield choice


def _cost(choice: Choice, run_on: RunOn) -> int:
    mix = tuple(sorted(focus for _, focus in choice))
    days = sum(_day_cost(day, focus, run_on) for day, focus in choice)
    spacing = sum(_spacing_cost(one, other) for one, other in combinations(choice, 2))
    return _WORSE_MIX * _MIXES.index(mix) + days + spacing


def _spacing_cost(one: tuple[int, Focus], other: tuple[int, Focus]) -> int:
    if (other[0] - one[0]) % 7 not in {2, 5}:
        return 0
    both_legs = one[1].loads_legs and other[1].loads_legs
    return _LEGS_TWO_DAYS_APART if both_legs else _TWO_DAYS_APART


def _day_cost(day: int, focus: Focus, run_on: RunOn) -> int:
    if focus.loads_legs:
        after_long = _LEGS_AFTER_LONG_RUN_DAY if run_on(day - 1) is RunKind.LONG else 0
        return _LEGS_ON.get(run_on(day), _LEGS_AFTER_HARD_RUN) + after_long
    before_hard = run_on(day + 1) in _HARD_OR_LONG
    return _UPPER_ON.get(run_on(day), _UPPER_AFTER_HARD_RUN) + (
        0 if before_hard else _UPPER_NOT_BEFORE_HARD_RUN
    )


def _reasons(day: int, focus: Focus, choice: Choice, run_on: RunOn) -> tuple[PlacementReason, ...]:
    reasons = [_run_reason(run_on(day))]
    if focus.loads_legs:
        reasons.append(PlacementReason.LEGS_FRESH_FOR_NEXT_RUN)
    elif run_on(day + 1) in _HARD_OR_LONG:
        reasons.append(PlacementReason.UPPER_ONLY_BEFORE_RUN)
    if len(choice) > 1:
        reasons.append(PlacementReason.REST_BETWEEN_SESSIONS)
    strength_on = _strength_in(choice)
    if any(run_on(other) is RunKind.REST and strength_on(other) is None for other in range(1, 8)):
        reasons.append(PlacementReason.KEEPS_A_FREE_DAY)
    return tuple(reasons)


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


def _in_the_way(choice: Choice, foci: tuple[Focus, ...], run_on: RunOn) -> tuple[Objection, ...]:
    strength_on = _strength_in(choice)
    counted = Counter(
        objection
        for day in range(1, 8)
        for focus in foci
        if strength_on(day) is None
        for objection in objections(day, focus, run_on, strength_on)
    )
    return tuple(sorted(counted, key=lambda objection: (-counted[objection], objection)))
