"""Words about the loads a runner owns."""

from collections.abc import Iterable

from coach.profile import Kit, OwnedLoads
from coach.units import MassUnit, Weight

HELD = (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.MEDICINE_BALL)

EXAMPLES: dict[Kit, dict[MassUnit, tuple[str, ...]]] = {
    Kit.DUMBBELLS: {
        MassUnit.KILOGRAM: ("dumbbells 4, 6, 8 kg", "adjustable dumbbells 2-24 kg"),
        MassUnit.POUND: ("dumbbells 5, 10, 15 lb", "adjustable dumbbells 5-50 lb"),
    },
    Kit.KETTLEBELL: {
        MassUnit.KILOGRAM: ("kettlebells 12, 16 kg",),
        MassUnit.POUND: ("kettlebells 25, 35 lb",),
    },
    Kit.MEDICINE_BALL: {
        MassUnit.KILOGRAM: ("medicine ball 4 kg",),
        MassUnit.POUND: ("medicine ball 8 lb",),
    },
    Kit.BARBELL: {
        MassUnit.KILOGRAM: ("20 kg bar, 2x10, 2x5, 2x2.5",),
        MassUnit.POUND: ("45 lb bar, 2x25, 2x10, 2x5",),
    },
    Kit.MACHINES: {
        MassUnit.KILOGRAM: ("stack goes up in 5 kg",),
        MassUnit.POUND: ("stack goes up in 10 lb",),
    },
    Kit.BANDS: dict.fromkeys(MassUnit, ("red and blue bands", "light and medium bands")),
}
"""How the loads of each kit may be written; kit that is not here has none."""

MANY = 5
"""Of more weights than these only the lightest and the heaviest are told again."""


def weights_of(kit: tuple[Kit, ...]) -> tuple[Kit, ...]:
    """The kit that has weights."""
    return tuple(each for each in EXAMPLES if each in kit and each is not Kit.BANDS)


def examples(unit: MassUnit, kit: tuple[Kit, ...]) -> tuple[str, ...]:
    """Ways of writing the loads of that kit; two where there is only one kind."""
    owned = tuple(each for each in EXAMPLES if each in kit)
    if len(owned) == 1:
        return EXAMPLES[owned[0]][unit]
    return tuple(EXAMPLES[each][unit][0] for each in owned)


def told(loads: OwnedLoads) -> str:
    """Every load, kind by kind; nothing when none was told."""
    one_list = loads.dumbbells or loads.kettlebells or loads.medicine_balls
    kinds = {
        "dumbbells": loads.dumbbells,
        "kettlebells": loads.kettlebells,
        "medicine balls": loads.medicine_balls,
    }
    held = {name: weights for name, weights in kinds.items() if weights}
    if len(held) > 1 and len(set(held.values())) == 1:
        held = {"": one_list or ()}
    alone = {"one dumbbell each of": loads.single_dumbbells}
    others = {"bar and plates": loads.bars or (), "stack": loads.stacks or ()}
    parts = [
        f"{name} {listed(weights)}".strip()
        for name, weights in (held | alone | others).items()
        if weights
    ]
    if loads.bands:
        parts.append(f"{', '.join(loads.bands)} {'band' if len(loads.bands) == 1 else 'bands'}")
    return "; ".join(parts)


def listed(weights: tuple[Weight, ...]) -> str:
    """Weights with their units, each unit behind the last of its run: "4, 6 kg, 15 lb"."""
    if len(weights) > MANY and len({weight.unit for weight in weights}) == 1:
        return f"{weights[0].amount:g} to {weights[-1]}"
    return ", ".join(_each(weights))


def _each(weights: tuple[Weight, ...]) -> Iterable[str]:
    for weight, after in zip(weights, (*weights[1:], None), strict=True):
        ends_run = after is None or after.unit is not weight.unit
        yield str(weight) if ends_run else f"{weight.amount:g}"
