"""A posed body: where its joints are and how its parts are turned."""

from dataclasses import dataclass
from typing import assert_never

from bot.pictures.proportions import (
    BALL_AHEAD,
    HEEL_BEHIND,
    MASS_FOOT,
    MASS_FOREARM,
    MASS_HEAD,
    MASS_SHANK,
    MASS_THIGH,
    MASS_TRUNK,
    MASS_UPPER_ARM,
    TOES,
)
from bot.pictures.space import Numbers, vector
from coach.knowledge.figures.figure import Joint, Place, Point, Side, Spot


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: two long bones and what is at their end.

    A frame's first column is the side to which the muscles in front lie: quads, biceps.
    """

    root: Numbers
    middle: Numbers
    end: Numbers
    upper: Numbers
    """The frame of the upper bone."""
    lower: Numbers
    tip: Numbers
    """The frame of the hand or the foot."""
    excess: float = 0
    """By how much the target was out of reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(Limb):
    """A leg with its foot."""

    heel: Numbers
    ball: Numbers
    toe: Numbers
    """The tip."""
    toes: Numbers
    """The frame of the toes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm(Limb):
    """An arm with its hand."""

    grip: Numbers
    """The middle of the hand."""
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The whole body at one moment."""

    hips: Numbers
    pelvis: Numbers
    """Frame."""
    spine: tuple[Numbers, ...]
    """Points from the hips up to between the shoulders."""
    spine_frames: tuple[Numbers, ...]
    """One for each point of the spine."""
    chest: Numbers
    """Frame."""
    neck: Numbers
    """Where head and neck meet."""
    neck_frame: Numbers
    head: Numbers
    """The middle of the head."""
    head_frame: Numbers
    right_arm: Arm
    left_arm: Arm
    right_leg: Leg
    left_leg: Leg

    @property
    def shoulders(self) -> Numbers:
        """Half way between the shoulders."""
        return self.spine[-1]

    def arm(self, side: Side) -> Arm:
        """The arm of a side."""
        return self.right_arm if side is Side.RIGHT else self.left_arm

    def leg(self, side: Side) -> Leg:
        """The leg of a side."""
        return self.right_leg if side is Side.RIGHT else self.left_leg

    def joint(self, joint: Joint) -> Numbers:
        """Where a joint is."""
        match joint:
            case Joint.HANDS:
                return (self.right_arm.grip + self.left_arm.grip) / 2
            case Joint.ANKLES:
                return (self.right_leg.end + self.left_leg.end) / 2
            case Joint.HIPS:
                return self.hips
            case Joint.SHOULDERS:
                return self.shoulders
            case Joint.UPPER_BACK:
                return self.shoulders + self.chest @ vector(-0.062, 0.026, 0)
            case Joint.CHEST:
                return self.shoulders + self.chest @ vector(0.07, -0.07, 0)
            case _:
                return self._of_limb(joint)

    def _of_limb(self, joint: Joint) -> Numbers:
        side_name, _, part = joint.value.partition("_")
        side = Side(side_name)
        match part:
            case "hand":
                return self.arm(side).grip
            case "elbow":
                return self.arm(side).middle
            case "knee":
                return self.leg(side).middle
            case "ankle":
                return self.leg(side).end
            case "heel":
                return self.leg(side).heel
            case _:
                return self.leg(side).ball

    def place(self, place: Place) -> Numbers:
        """Where something is that may hang on the body."""
        match place:
            case Point():
                return point(place)
            case Spot():
                return self.joint(place.joint) + point(place.away)
            case _:
                assert_never(place)

    def centre_of_mass(self, load: float = 0, load_at: Numbers | None = None) -> Numbers:
        """The centre of mass of body and load; the load as a share of body mass."""
        parts = [
            (MASS_HEAD, self.head),
            (MASS_TRUNK, self.spine[0] * 0.45 + self.spine[-1] * 0.55),
        ]
        for arm in (self.right_arm, self.left_arm):
            parts.append((MASS_UPPER_ARM, (arm.root + arm.middle) / 2))
            parts.append((MASS_FOREARM, (arm.middle + arm.grip) / 2))
        for leg in (self.right_leg, self.left_leg):
            parts.append((MASS_THIGH, leg.root * 0.57 + leg.middle * 0.43))
            parts.append((MASS_SHANK, leg.middle * 0.57 + leg.end * 0.43))
            parts.append((MASS_FOOT, leg.ball))
        if load and load_at is not None:
            parts.append((load, load_at))
        whole = sum(mass for mass, _ in parts)
        total = vector(0, 0, 0)
        for mass, at in parts:
            total = total + at * (mass / whole)
        return total


def point(place: Point) -> Numbers:
    """The same place as a vector."""
    return vector(place.x, place.y, place.z)


def foot_points(ankle: Numbers, foot: Numbers, height: float) -> tuple[Numbers, Numbers]:
    """Heel and ball of a foot whose ankle is `height` over its sole."""
    heel = ankle + foot @ vector(-HEEL_BEHIND, -height, 0)
    ball = ankle + foot @ vector(BALL_AHEAD, -height, 0)
    return heel, ball


def toe_point(ball: Numbers, toes: Numbers) -> Numbers:
    """The tip of the toes."""
    return ball + toes @ vector(TOES, 0, 0)
