"""What weights told add up to: steps of a range, a bar with pairs of plates, a maker's settings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.language.words.owned import Piece
from coach.profile import OwnedLoads
from coach.units import BandStrength, MassUnit, Weight

HEAVIEST = {
    Piece.DUMBBELL: 100.0,
    Piece.KETTLEBELL: 100.0,
    Piece.MEDICINE_BALL: 25.0,
    Piece.BAR: 400.0,
    Piece.PLATE: 26.0,
    Piece.STACK: 250.0,
}
"""Kilograms that are believed of one piece; a heavier plate is the sum of all plates."""
HEAVIEST_BAR = 31.0
"""Kilograms; more on a bar is bar and plates."""

USUAL_STEP: dict[Piece, dict[MassUnit, float]] = {
    Piece.DUMBBELL: {MassUnit.KILOGRAM: 2, MassUnit.POUND: 5},
    Piece.KETTLEBELL: {MassUnit.KILOGRAM: 4, MassUnit.POUND: 5},
    Piece.MEDICINE_BALL: {MassUnit.KILOGRAM: 1, MassUnit.POUND: 2},
    Piece.BAR: {MassUnit.KILOGRAM: 2.5, MassUnit.POUND: 5},
    Piece.STACK: {MassUnit.KILOGRAM: 5, MassUnit.POUND: 10},
}
"""Steps of a range whose steps were not told (strength reference C4)."""
EMPTY_BAR = {MassUnit.KILOGRAM: 20.0, MassUnit.POUND: 45.0}
TALLEST_STACK = {MassUnit.KILOGRAM: 100.0, MassUnit.POUND: 220.0}
"""Where a stack of known steps ends until that is told; rule of thumb."""
MOST_STEPS = 60
MOST_PLATES = 12
"""Pairs of plates that are counted with; more make every step there is anyway."""


@dataclass(frozen=True)
class Amount:
    """A weight, and how many of it where that was said."""

    amount: float
    unit: MassUnit | None = None
    count: int | None = None


@dataclass(frozen=True)
class Range:
    """Every weight between two, or up to one."""

    low: float | None
    high: float
    unit: MassUnit | None = None


@dataclass(frozen=True)
class Step:
    """How far it is from one weight to the next."""

    amount: float
    unit: MassUnit | None = None


@dataclass(frozen=True)
class Settings:
    """A maker's own list, in pounds."""

    pounds: tuple[float, ...]


WeightTold = Amount | Range | Step | Settings


def owned_loads_of(
    by_piece: dict[Piece, list[WeightTold]],
    singles: list[WeightTold],
    bands: tuple[BandStrength, ...] | None,
    unit: MassUnit,
) -> OwnedLoads:
    """The loads that were told of each piece, those believed; `unit` where none was told.

    `singles` are dumbbells without their pair.
    """

    def of(piece: Piece) -> tuple[Weight, ...] | None:
        return _ascending(_weights(piece, by_piece.get(piece, []), unit)) or None

    alone = _ascending(_weights(Piece.DUMBBELL, singles, unit))
    bars = _on_bar(by_piece.get(Piece.BAR, []), by_piece.get(Piece.PLATE, []), unit)
    return OwnedLoads(
        dumbbells=of(Piece.DUMBBELL) or (() if alone else None),
        single_dumbbells=alone,
        kettlebells=of(Piece.KETTLEBELL),
        medicine_balls=of(Piece.MEDICINE_BALL),
        bars=_ascending(bars) or None,
        stacks=of(Piece.STACK),
        bands=bands,
    )


def _weights(piece: Piece, told: list[WeightTold], unit: MassUnit) -> Iterator[Weight]:
    """Every weight that was told of a piece, those believed."""
    steps = [each for each in told if isinstance(each, Step)]
    ranges = [each for each in told if isinstance(each, Range)]
    settings = [each for each in told if isinstance(each, Settings)]
    amounts = _in_units([each for each in told if isinstance(each, Amount)], unit)
    for number, span in enumerate(ranges):
        step = steps[min(number, len(steps) - 1)] if steps else None
        if _is_of_maker(span, settings):
            continue
        yield from _believed(piece, _stepped(piece, span, step, unit))
    if steps and not ranges:
        yield from _believed(piece, _upwards(piece, steps[0], amounts, unit))
    elif piece is Piece.STACK and len(amounts) == 1:
        yield from _believed(piece, _stepped(piece, _up_to(amounts[0]), None, unit))
    else:
        yield from _believed(piece, amounts)
    for maker in settings:
        low, high = _bounds(ranges)
        pounds = (each for each in maker.pounds if low <= each <= high)
        if all(_is_of_maker(span, settings) for span in ranges):
            yield from (Weight(amount=each, unit=MassUnit.POUND) for each in pounds)


def _is_of_maker(span: Range, settings: list[Settings]) -> bool:
    """Whether a range is that of the maker's list, which is in pounds."""
    return any(span.unit is not MassUnit.KILOGRAM and span.high in each.pounds for each in settings)


def _bounds(ranges: list[Range]) -> tuple[float, float]:
    low = min((span.low or 0 for span in ranges), default=0)
    return low, max((span.high for span in ranges), default=1000)


def _up_to(weight: Weight) -> Range:
    return Range(None, weight.amount, weight.unit)


def _upwards(
    piece: Piece, step: Step, amounts: tuple[Weight, ...], unit: MassUnit
) -> tuple[Weight, ...]:
    """Steps from the lightest told to the heaviest; a stack without either is as tall as most."""
    if piece is not Piece.STACK and len(amounts) < 2:
        return amounts
    said = step.unit or (amounts[0].unit if amounts else unit)
    told = [each.amount for each in amounts if each.unit is said]
    low = min(told) if len(told) > 1 else step.amount
    span = Range(low, max(told, default=TALLEST_STACK[said]), said)
    return _stepped(piece, span, step, unit)


def _stepped(piece: Piece, span: Range, step: Step | None, unit: MassUnit) -> tuple[Weight, ...]:
    """Every step of a range, its upper end included."""
    said = span.unit or (step.unit if step else None) or unit
    usual = USUAL_STEP.get(piece, USUAL_STEP[Piece.DUMBBELL])[said]
    length = step.amount if step else usual
    low = _low_end(piece, span, length, said)
    if length <= 0 or not 0 <= (span.high - low) / length <= MOST_STEPS:
        return ()
    count = int((span.high - low) / length + 1e-9) + 1
    amounts = [round(low + length * number, 3) for number in range(count)]
    if amounts[-1] != span.high:
        amounts.append(span.high)
    return tuple(Weight(amount=amount, unit=said) for amount in amounts if amount <= 1000)


def _low_end(piece: Piece, span: Range, step: float, unit: MassUnit) -> float:
    if span.low is not None:
        return span.low
    return min(EMPTY_BAR[unit], span.high) if piece is Piece.BAR else min(step, span.high)


def _on_bar(bars: list[WeightTold], plates: list[WeightTold], unit: MassUnit) -> Iterator[Weight]:
    """What a bar and pairs of plates add up to."""
    told = _in_units([each for each in bars if isinstance(each, Amount)], unit)
    light = tuple(each for each in told if each.kilograms <= HEAVIEST_BAR)
    spans = [each for each in bars if isinstance(each, Range)]
    step = next((each for each in (*bars, *plates) if isinstance(each, Step)), None)
    for span in spans:
        yield from _believed(Piece.BAR, _stepped(Piece.BAR, span, step, unit))
    pieces = [each for each in plates if isinstance(each, Amount)]
    counted = _in_units(pieces, unit)
    own_unit = counted[0].unit if counted else unit
    if not light and counted:
        light = (Weight(amount=EMPTY_BAR[own_unit], unit=own_unit),)
    pairs = [
        weight
        for piece, weight in zip(pieces, counted, strict=True)
        for _ in range((piece.count or 2) // 2)
        if 0 < weight.kilograms <= HEAVIEST[Piece.PLATE]
    ][:MOST_PLATES]
    total = next((each for each in counted if each.kilograms > HEAVIEST[Piece.PLATE]), None)
    for bar in light:
        if total is not None:
            # Plates told by their sum: the usual steps up to it.
            most = Range(bar.amount, bar.amount + total.amount, bar.unit)
            yield from _believed(Piece.BAR, _stepped(Piece.BAR, most, None, unit))
        else:
            yield from _believed(Piece.BAR, _sums(bar, pairs))
    yield from _believed(Piece.BAR, (each for each in told if each not in light))


def _sums(bar: Weight, pairs: list[Weight]) -> tuple[Weight, ...]:
    """The bar with every choice of pairs, in the bar's unit."""
    sums = {0.0}
    for pair in pairs:
        is_same = pair.unit is bar.unit
        kilograms_a_unit = Weight(amount=1, unit=bar.unit).kilograms
        both = 2 * (pair.amount if is_same else pair.kilograms / kilograms_a_unit)
        sums |= {round(each + both, 2) for each in sums}
    return tuple(
        Weight(amount=bar.amount + each, unit=bar.unit)
        for each in sorted(sums)
        if bar.amount + each <= 1000
    )


def _in_units(amounts: list[Amount], unit: MassUnit) -> tuple[Weight, ...]:
    """Weights; a number without unit has that of the next one that has, else of the one before."""
    units: list[MassUnit] = []
    for index, each in enumerate(amounts):
        later = (other.unit for other in amounts[index:] if other.unit is not None)
        units.append(next(later, units[-1] if units and each.unit is None else unit))
    return tuple(
        Weight(amount=min(each.amount, 1000), unit=said)
        for each, said in zip(amounts, units, strict=True)
    )


def _believed(piece: Piece, weights: Iterable[Weight]) -> Iterator[Weight]:
    return (each for each in weights if 0 < each.kilograms <= HEAVIEST[piece])


def _ascending(weights: Iterable[Weight]) -> tuple[Weight, ...]:
    by_mass = {round(weight.kilograms, 3): weight for weight in weights}
    return tuple(by_mass[mass] for mass in sorted(by_mass))
