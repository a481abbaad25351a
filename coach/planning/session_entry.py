"""An exercise on its way into a session, and the small changes it may go through."""

from collections.abc import Iterable
from typing import NamedTuple

from coach.knowledge.exercise import Exercise
from coach.knowledge.phases import Role, role_of
from coach.plan import Hold, Pattern, RampSet, Reps, Work
from coach.planning.exercise_choice import Chosen
from coach.units import Banded, Bodyweight, Load

MOST_RESERVE = 6
"""Repetitions in reserve that anybody can still judge (rule of thumb)."""

_ORDER = (
    # E7: power, compound, one leg, upper body, calf, hip, core, mobility.
    Pattern.PLYOMETRIC,
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.LUNGE,
    Pattern.SINGLE_LEG,
    Pattern.PUSH,
    Pattern.PULL,
    Pattern.CALF,
    Pattern.HIP_ABDUCTION,
    Pattern.CORE,
    Pattern.BACK,
    Pattern.MOBILITY,
)


class Entry(NamedTuple):
    """Cheaper to change than a prescription; it becomes one in the end."""

    chosen: Chosen
    main: bool
    """Whether its pattern belongs to this session of the week."""
    sets: int
    work: Work
    load: Load
    reserve: int
    rest: int
    shortest_rest: int
    """What its phase still allows between sets, where hard sets of the week need the time."""
    ramp: tuple[RampSet, ...] = ()
    added_set: bool = False
    """One of the sets is the one more that a break of form brought (S21)."""

    @property
    def exercise(self) -> Exercise:
        """The exercise itself."""
        return self.chosen.exercise

    @property
    def jumps(self) -> bool:
        """Whether it is one of the jumps, which have sets of their own."""
        return self.exercise.pattern is Pattern.PLYOMETRIC


def amount(work: Work) -> int:
    """Repetitions, or seconds of a hold."""
    return work.count if isinstance(work, Reps) else work.seconds


def is_accessory(exercise: Exercise) -> bool:
    """Whether it is one of those that go first when time is short (C6)."""
    return role_of(exercise.pattern, isolation=exercise.isolation) in {
        Role.ACCESSORY,
        Role.ISOLATION,
    }


def is_weighed(load: Load) -> bool:
    """Whether a load has a mass that can be halved."""
    return not isinstance(load, Bodyweight | Banded)


def in_session_order(entries: Iterable[Entry]) -> list[Entry]:
    """The order in which they are done (E7); work for one joint comes late (C6), mobility last."""
    return sorted(entries, key=_place_in_session)


def _place_in_session(entry: Entry) -> tuple[bool, bool, int]:
    pattern = entry.exercise.pattern
    return pattern is Pattern.MOBILITY, entry.exercise.isolation, _ORDER.index(pattern)


def is_long(entry: Entry) -> bool:
    """More than its range begins with; without one, more than ten repetitions or 20 s (S16)."""
    found = entry.chosen.state.work_range
    if found is not None:
        return amount(entry.work) > found.low
    return amount(entry.work) > (10 if isinstance(entry.work, Reps) else 20)


def can_shorten(entry: Entry) -> bool:
    """Whether anything is left to take off a set."""
    return amount(entry.work) > (1 if isinstance(entry.work, Reps) else 5)


def shortened(entry: Entry) -> Entry:
    """A repetition less, or five seconds."""
    match entry.work:
        case Reps(count=count):
            return entry._replace(work=Reps(count=max(1, count - 1)))
        case Hold(seconds=seconds):
            return entry._replace(work=Hold(seconds=max(5, seconds - 5)))


def changed(kept: tuple[Entry, ...], number: int, entry: Entry) -> tuple[Entry, ...]:
    """With another entry in that place."""
    return (*kept[:number], entry, *kept[number + 1 :])


def with_a_set_less(entries: tuple[Entry, ...], least: int) -> tuple[Entry, ...]:
    """The last of those with the most sets loses one; a set added for form goes only at the end."""
    several = [number for number, each in enumerate(entries) if each.sets > least]
    free = [number for number in several if not entries[number].added_set]
    last = max(free or several, key=lambda number: (entries[number].sets, number))
    return changed(entries, last, entries[last]._replace(sets=entries[last].sets - 1))


def without_the_last(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Without the least wanted: the last accessory, else the last."""
    extras = [number for number, each in enumerate(entries) if not each.main]
    last = extras[-1] if extras else len(entries) - 1
    return entries[:last] + entries[last + 1 :]
