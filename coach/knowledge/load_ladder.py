"""The loads a runner can really take in hand, and what an exercise really moves."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import assert_never

from coach.knowledge.exercise import Exercise, LoadStyle
from coach.profile import Kit, Profile
from coach.units import (
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

_BAND_KILOGRAMS = {
    BandStrength.LIGHT: 1.7,
    BandStrength.MEDIUM: 2.6,
    BandStrength.HEAVY: 4.6,
}
"""Pull at double length of a maker's red, blue and silver band: 3.7, 5.8 and 10.2 lb (KBand)."""

_SAME_IRON = 1.11
"""A lowest pin of 5 kg is marked 10 lb where pounds are used, an empty bar of 20 kg 45 lb."""


def available_loads(exercise: Exercise, profile: Profile) -> tuple[Load, ...]:
    """What the runner can do the exercise with, ascending; empty without its kit.

    Weights told to the coach are single implements and count for dumbbells (in pairs),
    kettlebells and medicine balls alike; until told, common retail steps in the runner's unit.
    """
    kit = set(profile.kit or ())
    options = [option for option in exercise.kit if kit.issuperset(option)]
    if not options:
        return ()
    owned = frozenset(item for option in options for item in option)
    told = profile.owned_weights or ()
    return _loads(exercise.load_style, owned, profile.units or MassUnit.KILOGRAM, told)


@lru_cache(maxsize=1024)
def _loads(
    style: LoadStyle, kit: frozenset[Kit], unit: MassUnit, told: tuple[Weight, ...]
) -> tuple[Load, ...]:
    match style:
        case LoadStyle.BODYWEIGHT:
            return (Bodyweight(),)
        case LoadStyle.PER_HAND:
            return tuple(PerHand(weight=weight) for weight in _implements(kit, unit, told))
        case LoadStyle.HELD:
            return tuple(Held(weight=weight) for weight in _implements(kit, unit, told))
        case LoadStyle.BAR:
            return tuple(OnBar(weight=weight) for weight in _in_unit(unit, _BARS_KG, _BARS_LB))
        case LoadStyle.STACK:
            return tuple(
                OnStack(weight=weight) for weight in _in_unit(unit, _STACKS_KG, _STACKS_LB)
            )
        case LoadStyle.BAND:
            return tuple(Banded(strength=strength) for strength in BandStrength)
        case _:
            assert_never(style)


def moved_kilograms(exercise: Exercise, load: Load, body_mass: Weight | None) -> float:
    """What one repetition really moves, in kilograms: the share of body mass plus the load.

    An unknown body mass counts as `UNKNOWN_BODY_MASS`.
    """
    body = (body_mass or UNKNOWN_BODY_MASS).kilograms
    return exercise.body_share * body + added_kilograms(load)


def added_kilograms(load: Load) -> float:
    """What a load adds, in kilograms; a band counts by its pull."""
    if isinstance(load, Banded):
        return _BAND_KILOGRAMS[load.strength]
    return external_kilograms(load)


def next_load(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The lightest available load above this one; None at the top."""
    return _first(available_loads(exercise, profile), lambda other: _is_heavier(other, load))


def previous_load(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The heaviest available load below this one; None at the bottom."""
    return _first(available_loads(exercise, profile)[::-1], lambda other: _is_heavier(load, other))


def snapped_down(exercise: Exercise, load: Load, profile: Profile) -> Load | None:
    """The heaviest available load that is not above this one; None when all are heavier.

    The empty bar and the lowest pin are the same iron in pounds and in kilograms: they stand in
    for each other although the figures differ a little.
    """
    loads = available_loads(exercise, profile)
    lighter = _first(loads[::-1], lambda other: not _is_heavier(other, load))
    if lighter is not None or exercise.load_style not in {LoadStyle.BAR, LoadStyle.STACK}:
        return lighter
    most = added_kilograms(load) * _SAME_IRON
    return _first(loads, lambda other: added_kilograms(other) <= most)


def _is_heavier(one: Load, other: Load) -> bool:
    return added_kilograms(one) > added_kilograms(other) + 0.001


def _first(loads: tuple[Load, ...], fits: Callable[[Load], bool]) -> Load | None:
    return next((load for load in loads if fits(load)), None)


def _implements(
    kit: frozenset[Kit], unit: MassUnit, told: tuple[Weight, ...]
) -> tuple[Weight, ...]:
    if told:
        return _ascending(weight for weight in told if weight.amount > 0)
    steps: list[Weight] = []
    if Kit.DUMBBELLS in kit:
        steps.extend(_in_unit(unit, _DUMBBELLS_KG, _DUMBBELLS_LB))
    if Kit.KETTLEBELL in kit:
        steps.extend(_in_unit(unit, _KETTLEBELLS_KG, _KETTLEBELLS_LB))
    if Kit.MEDICINE_BALL in kit:
        steps.extend(_in_unit(unit, _MEDICINE_BALLS_KG, _MEDICINE_BALLS_LB))
    return _ascending(steps)


def _in_unit(
    unit: MassUnit, kilogram_steps: tuple[float, ...], pound_steps: tuple[float, ...]
) -> tuple[Weight, ...]:
    steps = kilogram_steps if unit is MassUnit.KILOGRAM else pound_steps
    return tuple(Weight(amount=amount, unit=unit) for amount in steps)


def _ascending(weights: Iterable[Weight]) -> tuple[Weight, ...]:
    by_mass = {round(weight.kilograms, 3): weight for weight in weights}
    return tuple(by_mass[mass] for mass in sorted(by_mass))
