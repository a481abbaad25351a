"""The loads a runner can really take in hand, and what an exercise really moves."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, assert_never

from coach.knowledge.exercise import Exercise, LoadStyle
from coach.plan import ExerciseId
from coach.profile import Kit, OwnedLoads, Profile
from coach.units import (
    KILOGRAMS_A_POUND,
    Banded,
    BandStrength,
    Bodyweight,
    Held,
    Load,
    MassUnit,
    OnBar,
    OnStack,
    PerHand,
    Weight,
    external_kilograms,
    kilograms,
)

UNKNOWN_BODY_MASS = kilograms(50)
"""Assumed until told. Low on purpose: steps then look larger than they are (rule of thumb)."""

# Common retail steps (strength reference C4).
_DUMBBELLS_KG = (*range(1, 11), 12, 14, 16, 18, 20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5, 40)
_DUMBBELLS_LB = (2, 3, 4, 5, 6, 8, 10, 12, *range(15, 91, 5))
_KETTLEBELLS_KG = tuple(range(4, 41, 4))
_KETTLEBELLS_LB = tuple(range(10, 91, 5))
_MEDICINE_BALLS_KG = (*range(1, 11), 12)
_MEDICINE_BALLS_LB = tuple(range(2, 21, 2))
_BARS_KG = tuple(20 + 2.5 * step for step in range(73))
_BARS_LB = tuple(range(45, 446, 5))
_STACKS_KG = tuple(range(5, 151, 5))
_STACKS_LB = tuple(range(10, 331, 10))

_BAND_POUNDS = {
    BandStrength.EXTRA_LIGHT: 3.0,
    BandStrength.LIGHT: 3.7,
    BandStrength.MEDIUM: 5.8,
    BandStrength.HEAVY: 10.2,
    BandStrength.EXTRA_HEAVY: 14.2,
    BandStrength.TAN: 2.4,
    BandStrength.YELLOW: 3.0,
    BandStrength.RED: 3.7,
    BandStrength.GREEN: 4.6,
    BandStrength.BLUE: 5.8,
    BandStrength.BLACK: 7.3,
    BandStrength.SILVER: 10.2,
    BandStrength.GOLD: 14.2,
}
"""Pull of one maker's colours at double length (KBand); by feel, its yellow to its gold."""

_COMMON_BANDS = (BandStrength.LIGHT, BandStrength.MEDIUM, BandStrength.HEAVY)

_SAME_IRON = 1.11
"""A lowest pin of 5 kg is marked 10 lb where pounds are used, an empty bar of 20 kg 45 lb."""

_SAME_KILOGRAMS = 0.001
"""Loads nearer than this are the same load told in two units."""


class _Ladder(NamedTuple):
    """Loads, ascending, and what each adds in kilograms."""

    loads: tuple[Load, ...]
    kilograms: tuple[float, ...]


def available_loads(exercise: Exercise, profile: Profile) -> tuple[Load, ...]:
    """What the runner can do the exercise with, ascending; empty without its kit.

    Of every kind of kit the loads that were told, each in its own unit; until they are, common
    retail steps in the runner's unit.
    """
    return _ladder(exercise, profile).loads


def moved_kilograms(exercise: Exercise, load: Load, body_mass: Weight | None) -> float:
    """What one repetition really moves, in kilograms: the share of body mass plus the load.

    An unknown body mass counts as `UNKNOWN_BODY_MASS`.
    """
    body = (body_mass or UNKNOWN_BODY_MASS).kilograms
    return exercise.body_share * body + added_kilograms(load)


def added_kilograms(load: Load) -> float:
    """What a load adds, in kilograms; a band counts by its pull."""
    if isinstance(load, Banded):
        return _BAND_POUNDS[load.strength] * KILOGRAMS_A_POUND
    return external_kilograms(load)


def next_load(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The lightest available load above this one; None at the top."""
    loads, masses = _ladder(exercise, profile)
    above = bisect_right(masses, added_kilograms(load) + _SAME_KILOGRAMS)
    return loads[above] if above < len(loads) else None


def previous_load(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The heaviest available load below this one; None at the bottom."""
    loads, masses = _ladder(exercise, profile)
    at = bisect_left(masses, added_kilograms(load) - _SAME_KILOGRAMS)
    return loads[at - 1] if at else None


def snapped_down(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The heaviest available load that is not above this one; None when all are heavier.

    The empty bar and the lowest pin are the same iron in pounds and in kilograms: they stand in
    for each other although the figures differ a little.
    """
    loads, masses = _ladder(exercise, profile)
    added = added_kilograms(load)
    above = bisect_right(masses, added + _SAME_KILOGRAMS)
    if above:
        return loads[above - 1]
    is_iron = exercise.load_style in {LoadStyle.BAR, LoadStyle.STACK}
    return loads[0] if is_iron and loads and masses[0] <= added * _SAME_IRON else None


class _Same:
    """A profile by identity: it never changes, so that the same one always has the same loads."""

    __slots__ = ("profile",)

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def __hash__(self) -> int:
        return id(self.profile)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.profile is other.profile


def _ladder(exercise: Exercise, profile: Profile) -> _Ladder:
    """The ladder of an exercise, looked up thousands of times while a plan is made."""
    known = _ladders(_Same(profile))
    found = known.get(exercise.id)
    if found is None or found[0] is not exercise:
        found = known[exercise.id] = (exercise, _made_ladder(exercise, profile))
    return found[1]


@lru_cache(maxsize=64)
def _ladders(same: _Same) -> dict[ExerciseId, tuple[Exercise, _Ladder]]:
    """What was looked up for a profile; filled as it is asked for."""
    del same
    return {}


def _made_ladder(exercise: Exercise, profile: Profile) -> _Ladder:
    kit = set(profile.kit or ())
    options = [option for option in exercise.kit if kit.issuperset(option)]
    if not options:
        return _Ladder((), ())
    used = frozenset(item for option in options for item in option)
    unit = profile.units or MassUnit.KILOGRAM
    return _loads(exercise.load_style, used, unit, profile.owned_loads or OwnedLoads())


@lru_cache(maxsize=1024)
def _loads(style: LoadStyle, kit: frozenset[Kit], unit: MassUnit, owned: OwnedLoads) -> _Ladder:
    loads: Iterable[Load]
    match style:
        case LoadStyle.BODYWEIGHT:
            loads = (Bodyweight(),)
        case LoadStyle.PER_HAND:
            loads = (PerHand(weight=weight) for weight in _pairs(unit, owned))
        case LoadStyle.HELD:
            loads = (Held(weight=weight) for weight in _implements(kit, unit, owned))
        case LoadStyle.BAR:
            bars = _told_or(owned.bars, unit, _BARS_KG, _BARS_LB)
            loads = (OnBar(weight=weight) for weight in bars)
        case LoadStyle.STACK:
            stacks = _told_or(owned.stacks, unit, _STACKS_KG, _STACKS_LB)
            loads = (OnStack(weight=weight) for weight in stacks)
        case LoadStyle.BAND:
            bands = _COMMON_BANDS if owned.bands is None else owned.bands
            loads = (Banded(strength=strength) for strength in bands)
        case _:
            assert_never(style)
    return _ascending(loads)


def _pairs(unit: MassUnit, owned: OwnedLoads) -> tuple[Weight, ...]:
    return _told_or(owned.dumbbells, unit, _DUMBBELLS_KG, _DUMBBELLS_LB)


def _implements(kit: frozenset[Kit], unit: MassUnit, owned: OwnedLoads) -> tuple[Weight, ...]:
    held: list[Weight] = []
    if Kit.DUMBBELLS in kit:
        held.extend((*_pairs(unit, owned), *owned.single_dumbbells))
    if Kit.KETTLEBELL in kit:
        held.extend(_told_or(owned.kettlebells, unit, _KETTLEBELLS_KG, _KETTLEBELLS_LB))
    if Kit.MEDICINE_BALL in kit:
        held.extend(_told_or(owned.medicine_balls, unit, _MEDICINE_BALLS_KG, _MEDICINE_BALLS_LB))
    return tuple(held)


def _told_or(
    told: tuple[Weight, ...] | None,
    unit: MassUnit,
    kilogram_steps: tuple[float, ...],
    pound_steps: tuple[float, ...],
) -> tuple[Weight, ...]:
    if told is not None:
        return tuple(weight for weight in told if weight.amount > 0)
    steps = kilogram_steps if unit is MassUnit.KILOGRAM else pound_steps
    return tuple(Weight(amount=amount, unit=unit) for amount in steps)


def _ascending(loads: Iterable[Load]) -> _Ladder:
    """Each mass once, the lightest first."""
    by_mass = {round(added_kilograms(load), 3): load for load in loads}
    ordered = tuple(by_mass[mass] for mass in sorted(by_mass))
    return _Ladder(ordered, tuple(added_kilograms(load) for load in ordered))
