"""What placing a planned week again changes for the runner, and how those changes rank."""

from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

from coach.plan import Focus
from coach.planning.week_rules import Choice
from coach.profile import Weekday, Wishes

Place = tuple[int, Focus]
"""A day of the week (1 = Monday) and what is trained there."""


class Change(NamedTuple):
    """What a choice changes of a week already planned; compared field by field, the worst first.

    As many sessions as the rules allow come before all of it, the named costs after it. The order
    is a rule of thumb: the runner has made room on those days, and a day kept is worth more than a
    better mix. Only the leg work of the week is worth one day (S45, S46).
    """

    never_days: int = 0
    """Sessions on weekdays that the runner keeps free of strength."""
    days_left: int = 0
    """Sessions that must leave their day; leg work lost counts like one of them."""
    leg_work_lost: bool = False
    """Whether the week had leg work and has none now."""
    foci_changed: int = 0
    """Sessions that train something else."""
    days_moved: int = 0
    """How far the sessions that leave their day go, together."""


NO_CHANGE = Change()


def change_of(planned: Choice, standing: Choice, choice: Choice, wishes: Wishes) -> Change:
    """What becomes of the sessions `planned` for a week when those of `choice` are to stand.

    `standing` are the sessions of the same week that are not in question.
    """
    pairs = [(planned[index], place) for index, place in matched(planned, choice)]
    legs_now = any(focus.loads_legs for _, focus in (*choice, *standing))
    legs_lost = not legs_now and any(focus.loads_legs for _, focus in planned)
    return Change(
        never_days=sum(Weekday(day - 1) in wishes.never for day, _ in choice),
        days_left=sum(before[0] != after[0] for before, after in pairs) + legs_lost,
        leg_work_lost=legs_lost,
        foci_changed=_foci_changed(pairs),
        days_moved=_days_moved(pairs),
    )


def matched(planned: Choice, choice: Choice) -> tuple[tuple[int, Place], ...]:
    """Which planned session (by its number in `planned`) goes where; sessions that go are left out.

    Whoever can stays on its day; of the others, as many as possible keep what they train, and then
    they go as short a way as possible. Places left over are for new sessions.
    """
    places = dict(choice)
    staying: dict[int, Place] = {}
    # Of two on one day, the one that trains what is trained there stays.
    in_order = sorted(
        range(len(planned)),
        key=lambda index: places.get(planned[index][0]) is not planned[index][1],
    )
    for index in in_order:
        day = planned[index][0]
        if day in places:
            staying[index] = (day, places.pop(day))
    leaving = [index for index in range(len(planned)) if index not in staying]
    moved = min(
        _pairings(leaving, tuple(sorted(places.items()))),
        key=lambda pairs: _moved(planned, pairs),
    )
    return (*sorted(staying.items()), *moved)


def _pairings(leaving: list[int], places: Choice) -> Iterator[tuple[tuple[int, Place], ...]]:
    if len(leaving) > len(places):
        for order in permutations(leaving, len(places)):
            yield tuple(zip(order, places, strict=True))
        return
    for arrived in permutations(places, len(leaving)):
        yield tuple(zip(leaving, arrived, strict=True))


def _moved(planned: Choice, moved: Iterable[tuple[int, Place]]) -> tuple[int, int]:
    pairs = [(planned[index], place) for index, place in moved]
    return _foci_changed(pairs), _days_moved(pairs)


def _foci_changed(pairs: Iterable[tuple[Place, Place]]) -> int:
    return sum(before[1] is not after[1] for before, after in pairs)


def _days_moved(pairs: Iterable[tuple[Place, Place]]) -> int:
    return sum(abs(before[0] - after[0]) for before, after in pairs)
