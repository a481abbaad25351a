"""What there is time for: cut step by step until it fits, then filled up again.

Accessories go first, then sets, then rests, then the least wanted (C1, F).
"""

from collections.abc import Callable
from typing import NamedTuple

from coach.knowledge.phases import PhaseRow
from coach.knowledge.starting import experience_of, is_bounded
from coach.planning.session_entry import (
    Entry,
    amount,
    can_shorten,
    changed,
    is_accessory,
    is_long,
    shortened,
    with_a_set_less,
    without_the_last,
)
from coach.planning.session_time import SHORT_MINUTES, Clock
from coach.profile import Experience, Profile

SHORT_REST = 15
SHORT_REST_UNDER_LOAD = 60
"""Seconds; from the strength phase on heavy sets need more (rule of thumb)."""

LEAST_SETS = 2
"""One set is for rounds and for the weeks of races."""

_MINUTES_FOR_SIX = 30
_MEDIUM_REST = 45
_MEDIUM_REST_UNDER_LOAD = 90
_BRIEF_REST = 30
_LONGEST_SHORT_REST = 45
_LONGEST_STATION_REST = 20
_ROUND_RESTS = (60, 75, 90, 105, 120)
"""Circuits: 15-20 s between stations, 60-120 s between rounds (F)."""


CanSpare = Callable[[Entry, tuple[Entry, ...]], bool]
"""Whether a set of an exercise may go because the week has more than the least of its pattern."""


class Rounds(NamedTuple):
    """Stations that fit, how often, and the seconds of rest between the rounds."""

    entries: tuple[Entry, ...]
    rounds: int
    between: int


def fitted(
    entries: tuple[Entry, ...],
    minutes: int,
    clock: Clock,
    row: PhaseRow,
    *,
    least_sets: int = LEAST_SETS,
    can_spare: CanSpare | None = None,
) -> tuple[Entry, ...]:
    """What there is time for of a session done set by set.

    Sets go down to `least_sets` before an exercise of the week goes; near a race that is one.
    `can_spare` says of which exercises the week has more than the least; of these light phases
    take the third set before anything goes that the week lacks.
    """
    kept = entries
    few = _few_exercises(minutes, row)
    while kept and not clock.fits(kept):
        short = minutes <= SHORT_MINUTES
        if short:
            kept = _cut_short(kept, row)
            continue
        kept = (
            _with_rests(kept, _shortest)
            or _without_a_spare_set(kept, row, can_spare)
            or _cut(kept, row, least_sets, few)
        )
    if kept is entries or minutes <= SHORT_MINUTES:
        return kept
    return _filled(kept, entries, clock, row)


def unhurried(
    entries: tuple[Entry, ...], minutes: int, clock: Clock, profile: Profile
) -> tuple[Entry, ...]:
    """In a short session of a newcomer or a bounded plan, time left over goes into the rests."""
    needs_rest = is_bounded(profile) or experience_of(profile) is Experience.NEW
    if minutes > SHORT_MINUTES or not needs_rest:
        return entries
    rested = entries
    for rest in range(SHORT_REST, _LONGEST_SHORT_REST + 1, 5):
        longer = tuple(each._replace(rest=max(each.rest, rest)) for each in entries)
        if not clock.fits(longer):
            break
        rested = longer
    return rested


def fitted_rounds(
    entries: tuple[Entry, ...], rounds: int, clock: Clock, least_stations: int
) -> Rounds:
    """What there is time for of a session that goes round.

    A second round comes before more than `least_stations`; stations before long rests.
    """
    kept = tuple(each._replace(rest=SHORT_REST) for each in entries)
    between = _ROUND_RESTS[0]
    while kept and not clock.fits_rounds(kept, rounds, between):
        kept, rounds = _cut_round(kept, rounds, least_stations)
    if rounds == 1:
        kept = _with_more_stations(kept, entries, clock)
    kept = _with_usual_work(kept, entries, rounds, clock)
    for rest in _ROUND_RESTS:
        if rounds > 1 and clock.fits_rounds(kept, rounds, rest):
            between = rest
    slower = tuple(each._replace(rest=_LONGEST_STATION_REST) for each in kept)
    if clock.fits_rounds(slower, rounds, between):
        kept = slower
    return Rounds(kept, rounds, between)


def _with_more_stations(
    kept: tuple[Entry, ...], wanted: tuple[Entry, ...], clock: Clock
) -> tuple[Entry, ...]:
    """Where there is time for one round only, it goes through as much as there is time for."""
    full = kept
    for entry in wanted:
        longer = (*full, entry._replace(rest=SHORT_REST))
        known = any(each.exercise is entry.exercise for each in full)
        if not known and clock.fits_rounds(longer, 1, 0):
            full = longer
    return full


def _with_usual_work(
    kept: tuple[Entry, ...], wanted: tuple[Entry, ...], rounds: int, clock: Clock
) -> tuple[Entry, ...]:
    """Sets that were cut too far have their repetitions back, as far as there is time left."""
    usual = {each.exercise.id: each.work for each in wanted}
    full = kept
    for number, each in enumerate(kept):
        longer = changed(full, number, each._replace(work=usual[each.exercise.id]))
        if clock.fits_rounds(longer, rounds, _ROUND_RESTS[0]):
            full = longer
    return full


def medium_rest(row: PhaseRow, *, accessory: bool) -> int:
    """Seconds of rest where there is no time for those of the phase."""
    return _MEDIUM_REST_UNDER_LOAD if row.ramp and not accessory else _MEDIUM_REST


def with_rests_for(entries: tuple[Entry, ...], clock: Clock, row: PhaseRow) -> tuple[Entry, ...]:
    """Everything with the longest rests for which there is time; else with brief ones."""
    if clock.fits(entries):
        return entries
    medium = _with_medium_rests(entries, row) or entries
    if clock.fits(medium):
        return medium
    return _with_brief_rests(medium, row) or medium


def _filled(
    kept: tuple[Entry, ...], wanted: tuple[Entry, ...], clock: Clock, row: PhaseRow
) -> tuple[Entry, ...]:
    """What was cut comes back as far as there is time left: exercises, then sets, then rests."""
    if not kept:
        return kept
    least = max(2, min(each.sets for each in kept))
    held = {each.exercise.id for each in kept}
    full = kept
    for entry in wanted:
        if entry.exercise.id in held:
            continue
        medium = medium_rest(row, accessory=is_accessory(entry.exercise))
        rest = min(entry.shortest_rest, medium)
        short = entry._replace(sets=min(entry.sets, least), rest=rest, ramp=())
        if clock.fits((*full, short)):
            full = (*full, short)
    usual = {each.exercise.id: each for each in wanted}
    for more in (_with_its_sets, _with_its_ramp, _with_its_rest):
        for number, entry in enumerate(full):
            whole = usual[entry.exercise.id]
            if entry.work != whole.work:
                continue
            grown = changed(full, number, more(entry, whole))
            if clock.fits(grown):
                full = grown
    return full


def _with_its_sets(entry: Entry, usual: Entry) -> Entry:
    return entry._replace(sets=usual.sets)


def _with_its_ramp(entry: Entry, usual: Entry) -> Entry:
    return entry._replace(ramp=usual.ramp)


def _with_its_rest(entry: Entry, usual: Entry) -> Entry:
    return entry._replace(rest=usual.rest)


def _cut_short(kept: tuple[Entry, ...], row: PhaseRow) -> tuple[Entry, ...]:
    """Up to a quarter of an hour: accessories go, then sets, in heavy phases exercises first."""
    if len(kept) > 3 and not kept[-1].main:
        return kept[:-1]
    if len(kept) > 3 and any(each.added_set for each in kept):
        return kept[:-1]
    if any(each.sets > 1 for each in kept) and not (row.ramp and len(kept) > 2):
        return with_a_set_less(kept, least=1)
    if len(kept) > 1:
        return kept[:-1]
    return (shortened(kept[0]),) if can_shorten(kept[0]) else ()


def _few_exercises(minutes: int, row: PhaseRow) -> int:
    """So many exercises stay while sets and rests can go (F: 5-6 in 20 minutes, 6-8 in 30).

    Under heavy loads rests count more: the squat, the hinge, one leg, the calf (F P7).
    """
    if row.ramp:
        return 4
    return 5 if minutes < _MINUTES_FOR_SIX else 6


def _cut(kept: tuple[Entry, ...], row: PhaseRow, least_sets: int, few: int) -> tuple[Entry, ...]:
    """Two sets stay (one set is for rounds), and two exercises.

    Accessories go first, down to a few exercises, then sets, rests and more accessories. Three
    exercises hold the patterns of two weeks (S46), so long sets are cut before the third goes
    (rule of thumb).
    """
    less = _without_an_accessory(kept, few) or _with_a_free_set_less(kept)
    if less is not None:
        return less
    if least_sets < LEAST_SETS and any(each.sets > least_sets for each in kept):
        return with_a_set_less(kept, least=least_sets)
    less = (
        _with_medium_rests(kept, row)
        or _without_a_hint(kept, row)
        or _with_brief_rests(kept, row)
        or _without_an_accessory(kept, 3)
    )
    if less is not None:
        return less
    if len(kept) > 3:
        return kept[:-1]
    less = _with_short_rests(kept, row)
    if less is not None:
        return less
    if any(each.sets > 2 for each in kept):
        return with_a_set_less(kept, least=2)
    ramped = [number for number, each in enumerate(kept) if each.ramp]
    if ramped:
        return changed(kept, ramped[-1], kept[ramped[-1]]._replace(ramp=()))
    long = [number for number, each in enumerate(kept) if is_long(each)]
    if len(kept) > 2 and not long:
        return kept[:-1]
    able = long or [number for number, each in enumerate(kept) if can_shorten(each)]
    if not able:
        return kept[:-1]
    longest = max(able, key=lambda number: amount(kept[number].work) * kept[number].sets)
    return changed(kept, longest, shortened(kept[longest]))


def _without_an_accessory(kept: tuple[Entry, ...], few: int) -> tuple[Entry, ...] | None:
    if len(kept) <= few or all(each.main for each in kept):
        return None
    return without_the_last(kept)


def _without_a_spare_set(
    kept: tuple[Entry, ...],
    row: PhaseRow,
    can_spare: CanSpare | None,
) -> tuple[Entry, ...] | None:
    """Under heavy loads the sets of a lift belong together: there none is spare."""
    if row.ramp or can_spare is None:
        return None
    spare = [
        number
        for number, each in enumerate(kept)
        if each.sets > LEAST_SETS and not each.added_set and can_spare(each, kept)
    ]
    if not spare:
        return None
    last = max(spare, key=lambda number: (kept[number].sets, number))
    return changed(kept, last, kept[last]._replace(sets=kept[last].sets - 1))


def _with_a_free_set_less(kept: tuple[Entry, ...]) -> tuple[Entry, ...] | None:
    if all(each.sets <= 2 or each.added_set for each in kept):
        return None
    return with_a_set_less(kept, least=2)


def _with_medium_rests(kept: tuple[Entry, ...], row: PhaseRow) -> tuple[Entry, ...] | None:
    return _with_rests(kept, lambda each: medium_rest(row, accessory=is_accessory(each.exercise)))


def _without_a_hint(kept: tuple[Entry, ...], row: PhaseRow) -> tuple[Entry, ...] | None:
    """The ramp sets of a first day go where loads are light anyway."""
    if row.ramp or not any(each.ramp for each in kept):
        return None
    return tuple(each._replace(ramp=()) for each in kept)


def _with_brief_rests(kept: tuple[Entry, ...], row: PhaseRow) -> tuple[Entry, ...] | None:
    """Where loads are light, rests go before an exercise of the week does."""
    return None if row.ramp else _with_rests(kept, lambda _: _BRIEF_REST)


def with_shortest_rests(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """With the shortest rests of their phase."""
    return _with_rests(entries, _shortest) or entries


def _shortest(each: Entry) -> int:
    return each.shortest_rest


def _with_short_rests(kept: tuple[Entry, ...], row: PhaseRow) -> tuple[Entry, ...] | None:
    def short(each: Entry) -> int:
        under_load = row.ramp and not is_accessory(each.exercise)
        return SHORT_REST_UNDER_LOAD if under_load else SHORT_REST

    return _with_rests(kept, short)


def _with_rests(kept: tuple[Entry, ...], most: Callable[[Entry], int]) -> tuple[Entry, ...] | None:
    if all(each.rest <= most(each) for each in kept):
        return None
    return tuple(each._replace(rest=min(each.rest, most(each))) for each in kept)


def _cut_round(
    kept: tuple[Entry, ...], rounds: int, least_stations: int
) -> tuple[tuple[Entry, ...], int]:
    """The third round goes, then stations beyond four, long sets, more stations, the second."""
    if rounds > 2:
        return kept, rounds - 1
    if len(kept) > 4:
        return without_the_last(kept), rounds
    long = [number for number, each in enumerate(kept) if is_long(each)]
    if long:
        longest = max(long, key=lambda number: amount(kept[number].work))
        return changed(kept, longest, shortened(kept[longest])), rounds
    if rounds > 1 and len(kept) > least_stations:
        return kept[:-1], rounds
    if rounds > 1:
        return kept, rounds - 1
    if len(kept) > 1:
        return kept[:-1], rounds
    return ((shortened(kept[0]),) if can_shorten(kept[0]) else ()), rounds
