"""How many hard sets of what a week holds, and what of it a session still lacks."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from coach.knowledge.exercise import Exercise
from coach.knowledge.starting import LEG_PATTERNS, experience_of
from coach.plan import Focus, Pattern, Phase
from coach.planning.pattern_slots import BALANCE, Slot, belongs
from coach.planning.session_entry import Entry
from coach.planning.session_request import Request
from coach.profile import Experience


class Quota(NamedTuple):
    """The hard sets a week of building has of patterns that train the same."""

    patterns: tuple[Pattern, ...]
    least: int
    most: int


QUOTAS = (
    Quota((Pattern.SQUAT, Pattern.LUNGE, Pattern.SINGLE_LEG), 6, 10),
    Quota((Pattern.HINGE,), 4, 8),
    Quota((Pattern.CALF,), 6, 9),
    Quota((Pattern.HIP_ABDUCTION,), 4, 6),
    Quota((Pattern.PUSH,), 4, 6),
    Quota((Pattern.PULL,), 4, 6),
    Quota((Pattern.CORE, Pattern.BACK), 6, 9),
)
"""Phase table F, weekly hard sets per pattern; a step-up or a split squat counts with the lunges,
the back with the core."""

_START_PERCENT = 50
"""F: who is new to strength starts with 40-50 % of it."""

_SECOND_TURN = {
    # Where a quota has several patterns: the order in which they come again, by turns.
    Pattern.SQUAT: (Pattern.SINGLE_LEG, Pattern.LUNGE, Pattern.SQUAT),
    Pattern.CORE: (Pattern.CORE, Pattern.BACK),
}


class Share(NamedTuple):
    """What of a quota one session has."""

    quota: Quota
    patterns: tuple[Pattern, ...]
    """Those of the quota that the session may hold."""
    least: int
    most: int


def is_easy(exercise: Exercise) -> bool:
    """Mobility, balance and the small muscles of the foot: nothing to recover from."""
    if exercise.pattern is Pattern.MOBILITY or exercise.id in BALANCE:
        return True
    return exercise.isolation and exercise.pattern is Pattern.CALF


def counts(exercise: Exercise) -> bool:
    """Whether its sets are hard sets of its pattern: small muscles have sets of their own."""
    return not exercise.isolation and not is_easy(exercise)


def shares_of(asked: Request) -> tuple[Share, ...]:
    """What a session has of every quota that its focus allows."""
    novice = asked.phase is Phase.LEARN and experience_of(asked.profile) is Experience.NEW
    return _shares(asked.foci, asked.place, _START_PERCENT if novice else 100)


def share_of(pattern: Pattern, asked: Request) -> Share | None:
    """The share to which a pattern belongs; jumps and mobility have none."""
    return next((each for each in shares_of(asked) if pattern in each.patterns), None)


def held(share: Share, entries: Iterable[Entry]) -> int:
    """The hard sets of a quota that a session holds already."""
    return sum(
        each.sets
        for each in entries
        if each.exercise.pattern in share.quota.patterns and counts(each.exercise)
    )


def is_beyond_the_least(entry: Entry, entries: tuple[Entry, ...], asked: Request) -> bool:
    """Whether its pattern keeps the least of its share without one of these sets."""
    share = share_of(entry.exercise.pattern, asked) if counts(entry.exercise) else None
    return share is not None and held(share, entries) > share.least


def most_lacking(
    entries: tuple[Entry, ...], asked: Request, used_up: frozenset[Pattern]
) -> Slot | None:
    """The pattern that is furthest below the least of its quota, of all that are not used up."""
    return _lowest(entries, asked, used_up, lambda share: held(share, entries) < share.least)


def next_within(
    entries: tuple[Entry, ...], asked: Request, used_up: frozenset[Pattern]
) -> Slot | None:
    """The same of those that two sets more leave within the most of their quota."""
    return _lowest(entries, asked, used_up, lambda share: held(share, entries) < share.most - 1)


def _lowest(
    entries: tuple[Entry, ...],
    asked: Request,
    used_up: frozenset[Pattern],
    is_open: Callable[[Share], bool],
) -> Slot | None:
    shares = [
        each for each in shares_of(asked) if is_open(each) and not used_up.issuperset(each.patterns)
    ]
    if not shares:
        return None
    share = min(shares, key=lambda each: held(each, entries) / each.least)
    return Slot(_next_pattern(share, entries, used_up), apart=True)


def _next_pattern(share: Share, entries: tuple[Entry, ...], used_up: frozenset[Pattern]) -> Pattern:
    order = _SECOND_TURN.get(share.patterns[0], share.patterns)
    patterns = [each for each in order if each in share.patterns and each not in used_up]
    standing = [entry.exercise.pattern for entry in entries if counts(entry.exercise)]
    return min(patterns, key=standing.count)


@lru_cache(maxsize=512)
def _shares(foci: tuple[Focus, ...], place: int, percent: int) -> tuple[Share, ...]:
    found = []
    for quota in QUOTAS:
        patterns = tuple(each for each in quota.patterns if belongs(each, foci[place], foci))
        if not patterns:
            continue
        weights = [_weight(quota, focus, foci) for focus in foci]
        part = percent * weights[place] / sum(weights) / 100
        least, most = ceil(quota.least * part), int(quota.most * part)
        found.append(Share(quota, patterns, least, max(most, least, 2)))
    return tuple(found)


def _weight(quota: Quota, focus: Focus, foci: tuple[Focus, ...]) -> int:
    """A session of legs or of the upper body alone has twice what a full one has of a pattern.

    Patterns that share a quota are in full sessions too, each its own.
    """
    if not any(belongs(each, focus, foci) for each in quota.patterns):
        return 0
    if focus is Focus.FULL or len(quota.patterns) > 1:
        return 1
    return 2 if (quota.patterns[0] in LEG_PATTERNS) is (focus is Focus.LOWER) else 1
