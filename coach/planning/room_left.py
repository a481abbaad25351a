"""What a session gains where its hard sets leave minutes."""

from collections.abc import Callable
from typing import NamedTuple

from coach.knowledge.phases import own_row
from coach.plan import Focus, Pattern, Phase, Stage, WarmUp
from coach.planning.exercise_choice import chooser_of
from coach.planning.pattern_slots import BALANCE, Slot
from coach.planning.quotas import is_easy
from coach.planning.session_entry import Entry, is_accessory
from coach.planning.session_request import Request
from coach.planning.session_time import SHORT_MINUTES, Clock
from coach.planning.wanted import with_slot

_EASY_REST = 15
"""Seconds between easy sets (rule of thumb)."""

_REST_STEP = 30

_MINUTES_FOR_EACH = 10
_MOST_EASY = 5
"""An easy exercise for every ten minutes asked for, five at most (rule of thumb)."""

_FEET = Slot(Pattern.CALF, isolation=True)
_MOBILITY = Slot(Pattern.MOBILITY)
_OF_THE_LEGS = (
    _MOBILITY,
    Slot(Pattern.SINGLE_LEG, first=BALANCE),
    _FEET,
    _MOBILITY,
    _FEET,
    _MOBILITY,
)
"""S49, E7: mobility and balance end a session, with what carries the foot (G)."""


class Filled(NamedTuple):
    """A session with the minutes that were left put to use."""

    entries: tuple[Entry, ...]
    warm_up: WarmUp
    clock: Clock


def with_room_used(
    entries: tuple[Entry, ...], warm_up: WarmUp, clock: Clock, asked: Request
) -> Filled:
    """Mobility, balance and foot work, then eight minutes of warm-up, then longer rests (F)."""
    if not is_whole(asked.stage, asked.phase) or asked.minutes <= SHORT_MINUTES or not entries:
        return Filled(entries, warm_up, clock)
    full = with_easy_work(entries, clock.fits, asked)
    longer = Clock(asked.minutes, WarmUp.LONG)
    if warm_up is WarmUp.FULL and longer.fits(full):
        warm_up, clock = WarmUp.LONG, longer
    return Filled(_with_longer_rests(full, clock, asked), warm_up, clock)


def is_whole(stage: Stage, phase: Phase) -> bool:
    """Whether nothing of the season takes anything off a session."""
    return stage.sets_percent >= 100 and stage.phase is phase and not stage.lighter_week


def with_easy_work(
    entries: tuple[Entry, ...], fits: Callable[[tuple[Entry, ...]], bool], asked: Request
) -> tuple[Entry, ...]:
    """With as many easy exercises as there is time for."""
    chooser = chooser_of(asked.profile, asked.training, asked.phase)
    most = len(entries) + min(_MOST_EASY, asked.minutes // _MINUTES_FOR_EACH)
    full = entries
    slots = (_MOBILITY,) * _MOST_EASY if asked.focus is Focus.UPPER_AND_CORE else _OF_THE_LEGS
    for slot in slots:
        if len(full) == most:
            break
        longer = with_slot(full, slot, asked, chooser)
        # What stands in for an easy exercise may be a hard one: that is not for minutes left over.
        if longer is full or not is_easy(longer[-1].exercise):
            continue
        easy = (*full, longer[-1]._replace(rest=_EASY_REST, main=False))
        if fits(easy):
            full = easy
    return full


def _with_longer_rests(
    entries: tuple[Entry, ...], clock: Clock, asked: Request
) -> tuple[Entry, ...]:
    """Rests of the main lifts up to the longest of their phase."""
    full = entries
    longest = max(own_row(asked.phase, each.exercise.pattern).longest_rest for each in entries)
    for rest in range(_REST_STEP, longest + 1, _REST_STEP):
        longer = tuple(_with_rest(each, rest, asked) for each in full)
        if not clock.fits(longer):
            break
        full = longer
    return full


def _with_rest(entry: Entry, rest: int, asked: Request) -> Entry:
    if entry.jumps or is_accessory(entry.exercise) or entry.exercise.id in BALANCE:
        return entry
    most = own_row(asked.phase, entry.exercise.pattern).longest_rest
    return entry._replace(rest=max(entry.rest, min(rest, most)))
