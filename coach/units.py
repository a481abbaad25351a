"""Weights and loads: amounts that always carry their unit and say what they are held by."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.values import Value

KILOGRAMS_A_POUND = 0.45359237


class MassUnit(StrEnum):
    """The unit a runner weighs things in."""

    KILOGRAM = "kg"
    POUND = "lb"


class Weight(Value):
    """A mass as the runner would read it off the plate: 0 to 1000 in its own unit."""

    amount: float = Field(ge=0, le=1000)
    unit: MassUnit = MassUnit.KILOGRAM

    @property
    def kilograms(self) -> float:
        """The same mass in kilograms, for comparison; never for showing."""
        return self.amount if self.unit is MassUnit.KILOGRAM else self.amount * KILOGRAMS_A_POUND

    def __str__(self) -> str:
        return f"{self.amount:g} {self.unit}"


def kilograms(amount: float) -> Weight:
    """A weight in kilograms."""
    return Weight(amount=amount, unit=MassUnit.KILOGRAM)


def pounds(amount: float) -> Weight:
    """A weight in pounds."""
    return Weight(amount=amount, unit=MassUnit.POUND)


class BandStrength(StrEnum):
    """Resistance bands, by feel or by the colour of a maker whose pulls are known.

    Other makers give other colours to other pulls: then the feel is what counts.
    """

    EXTRA_LIGHT = "extra light"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"
    EXTRA_HEAVY = "extra heavy"
    TAN = "tan"
    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    BLACK = "black"
    SILVER = "silver"
    GOLD = "gold"


class Bodyweight(Value):
    """Nothing added to the body."""

    kind: Literal["bodyweight"] = "bodyweight"


class PerHand(Value):
    """The same weight in each hand; `weight` is that of one hand."""

    kind: Literal["per_hand"] = "per_hand"
    weight: Weight


class Held(Value):
    """One implement held or worn: a goblet dumbbell, a kettlebell, a medicine ball."""

    kind: Literal["held"] = "held"
    weight: Weight


class OnBar(Value):
    """Bar and plates together."""

    kind: Literal["on_bar"] = "on_bar"
    weight: Weight


class OnStack(Value):
    """The pin of a machine's stack."""

    kind: Literal["on_stack"] = "on_stack"
    weight: Weight


class Banded(Value):
    """A resistance band."""

    kind: Literal["banded"] = "banded"
    strength: BandStrength


Load = Annotated[
    Bodyweight | PerHand | Held | OnBar | OnStack | Banded,
    Field(discriminator="kind"),
]
"""What an exercise is done with."""


def external_kilograms(load: Bodyweight | PerHand | Held | OnBar | OnStack | Banded) -> float:
    """The mass added to the body in kilograms; 0 where a load has no mass (bands, bodyweight)."""
    match load:
        case PerHand(weight=weight):
            return 2 * weight.kilograms
        case Held(weight=weight) | OnBar(weight=weight) | OnStack(weight=weight):
            return weight.kilograms
        case Bodyweight() | Banded():
            return 0.0
