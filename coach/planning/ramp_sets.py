"""Easy sets on the way to the working load."""

from bisect import bisect_right

from coach.knowledge.load_ladder import added_kilograms, available_loads
from coach.knowledge.phases import row_of
from coach.plan import Pattern, RampSet
from coach.planning.session_entry import Entry, in_session_order, is_weighed
from coach.planning.session_request import Request
from coach.planning.session_time import SHORT_MINUTES, Clock
from coach.profile import Style
from coach.units import Load

_RAMP = ((0.5, 5), (0.7, 3), (0.85, 2))
_SHORT_RAMP = ((0.7, 3),)
"""F: 50 % x 5, 70 % x 3, 85 % x 1-2 before the first heavy lift; the next ones need less."""
_RAMPED = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
)


def with_ramps(entries: tuple[Entry, ...], asked: Request) -> tuple[Entry, ...]:
    """Easy sets before the loaded compounds, from the strength phase on and on a first day.

    The lift that is done first has them all. Rounds and short sessions have none: their loads are
    light, or the warm-up has to do.
    """
    if asked.profile.style is Style.CIRCUIT or asked.minutes <= SHORT_MINUTES:
        return entries
    first = _first_ramped(entries, asked)
    return tuple(
        each._replace(ramp=_ramp(each, asked, _RAMP if each is first else _SHORT_RAMP))
        for each in entries
    )


def _first_ramped(entries: tuple[Entry, ...], asked: Request) -> Entry | None:
    in_order = in_session_order(entries)
    return next((each for each in in_order if _ramp(each, asked, _RAMP)), None)


def ramped_anew(entries: tuple[Entry, ...], asked: Request, clock: Clock) -> tuple[Entry, ...]:
    """What is left of the ramp sets once loads are those of the day: always below them."""
    first = next((each for each in in_session_order(entries) if each.ramp), None)
    short, full = (
        tuple(
            each._replace(ramp=_ramp(each, asked, steps if each is first else _SHORT_RAMP))
            if each.ramp
            else each
            for each in entries
        )
        for steps in (_SHORT_RAMP, _RAMP)
    )
    return full if clock.fits(full) else short


def _ramp(
    entry: Entry, asked: Request, steps: tuple[tuple[float, int], ...]
) -> tuple[RampSet, ...]:
    exercise = entry.exercise
    if exercise.pattern not in _RAMPED or exercise.isolation or not is_weighed(entry.load):
        return ()
    if not row_of(asked.phase).ramp and not entry.chosen.is_new:
        return ()
    steps = steps if row_of(asked.phase).ramp else _RAMP[:1]
    loads = available_loads(exercise, asked.profile)
    working = added_kilograms(entry.load)
    found: list[RampSet] = []
    for share, reps in steps:
        load = _heaviest_up_to(share * working, loads)
        if load is not None and not (found and found[-1].load == load):
            found.append(RampSet(load=load, reps=reps))
    return tuple(found)


def _heaviest_up_to(kilograms: float, loads: tuple[Load, ...]) -> Load | None:
    place = bisect_right(loads, kilograms + 0.001, key=added_kilograms)
    return loads[place - 1] if place else None
