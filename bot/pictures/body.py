"""The figure's flesh: rounded sections along the bones, in body heights."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

import numpy as np

from bot.pictures.proportions import FOREARM, SHANK, THIGH, UPPER_ARM
from bot.pictures.skeleton import Arm, Leg, Skeleton
from bot.pictures.space import Numbers, vector
from coach.knowledge.figures.figure import Side
from coach.knowledge.figures.muscle import Muscle

Radii = tuple[float, float, float]
"""Half axes to the front, along the bone, to the side."""


class Ink(StrEnum):
    """What a part is, which is its colour."""

    SKIN = "skin"
    FACE = "face"
    SHIRT = "shirt"
    SHORTS = "shorts"
    SHOE = "shoe"
    SOLE = "sole"
    HAIR = "hair"
    MUSCLE = "muscle"
    IRON = "iron"
    STEEL = "steel"
    WOOD = "wood"
    PAD = "pad"
    METAL = "metal"
    BAND = "band"
    WALL = "wall"
    TOWEL = "towel"
    BALL = "ball"


Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Tube:
    """The hulls round pairs of sections, all of one colour."""

    ink: Ink
    pairs: Pairs
    merged: int = 0
    """So many pairs at its beginning have no rim: they grow out of what is behind them."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is painted together: one rim round all of it, then its tubes in order."""

    name: str
    tubes: tuple[Tube, ...]
    middle: Numbers
    """Where it is, to be painted in the right order."""


@dataclass(slots=True)
class Flesh:
    """All sections of a body, and the groups made of them."""

    centres: list[Numbers] = field(default_factory=list)
    axes: list[Numbers] = field(default_factory=list)

    def section(self, centre: Numbers, frame: Numbers, radii: Radii) -> int:
        """One more ellipsoid; its number."""
        self.centres.append(centre)
        self.axes.append(frame * np.array(radii))
        return len(self.centres) - 1

    def chain(self, ink: Ink, *sections: int, merged: int = 0) -> Tube:
        """A tube through the sections one after another (or one alone)."""
        if len(sections) == 1:
            return Tube(ink, ((sections[0], sections[0]),), merged)
        return Tube(ink, tuple(pairwise(sections)), merged)


# Stations along a bone: share of its length, offset to the front, radii.
Stations = tuple[tuple[float, float, Radii], ...]

THIGH_STATIONS: Stations = (
    (0.00, 0.000, (0.055, 0.050, 0.050)),
    (0.22, 0.004, (0.057, 0.030, 0.050)),
    (0.55, 0.005, (0.047, 0.030, 0.043)),
    (0.86, 0.002, (0.036, 0.020, 0.035)),
    (1.00, 0.002, (0.033, 0.033, 0.033)),
)
SHORTS_STATIONS: Stations = (
    (0.00, 0.000, (0.059, 0.054, 0.054)),
    (0.22, 0.003, (0.060, 0.030, 0.054)),
    (0.46, 0.003, (0.056, 0.008, 0.051)),
)
SHANK_STATIONS: Stations = (
    (0.00, 0.002, (0.033, 0.033, 0.033)),
    (0.12, -0.004, (0.034, 0.020, 0.034)),
    (0.32, -0.011, (0.037, 0.030, 0.037)),
    (0.62, -0.005, (0.027, 0.030, 0.027)),
    (0.90, 0.000, (0.019, 0.020, 0.019)),
    (1.00, 0.000, (0.021, 0.021, 0.020)),
)
UPPER_ARM_STATIONS: Stations = (
    (0.04, 0.000, (0.034, 0.034, 0.032)),
    (0.30, 0.002, (0.033, 0.030, 0.030)),
    (0.60, 0.002, (0.030, 0.030, 0.028)),
    (1.00, 0.000, (0.024, 0.024, 0.024)),
)
FOREARM_STATIONS: Stations = (
    (0.00, 0.000, (0.024, 0.024, 0.024)),
    (0.25, 0.003, (0.027, 0.030, 0.026)),
    (0.60, 0.002, (0.022, 0.030, 0.021)),
    (1.00, 0.000, (0.016, 0.016, 0.016)),
)
TORSO_STATIONS: Stations = (
    (0.00, -0.004, (0.058, 0.050, 0.086)),
    (0.17, 0.000, (0.056, 0.030, 0.078)),
    (0.36, 0.002, (0.053, 0.030, 0.070)),
    (0.60, 0.003, (0.060, 0.035, 0.078)),
    (0.80, 0.003, (0.063, 0.035, 0.083)),
    (0.955, -0.004, (0.044, 0.030, 0.084)),
)


@dataclass(frozen=True, slots=True)
class Patch:
    """A muscle on a bone: from one share of its length to another, at an angle round it.

    The angle is 0 in front, 90 on the outer side, 180 behind; `width` is how far round it goes, as
    a share of the bone's flesh.
    """

    bone: str
    start: float
    end: float
    angle: float
    width: float = 0.8


PATCHES: dict[Muscle, tuple[Patch, ...]] = {
    Muscle.QUADS: (Patch("thigh", 0.20, 0.93, 18),),
    Muscle.HAMSTRINGS: (Patch("thigh", 0.24, 0.97, 172),),
    Muscle.INNER_THIGH: (Patch("thigh", 0.10, 0.80, -80),),
    Muscle.CALVES: (Patch("shank", 0.04, 0.66, 172, 0.9),),
    Muscle.SHINS: (Patch("shank", 0.10, 0.75, 15, 0.6),),
    Muscle.BICEPS: (Patch("upper_arm", 0.30, 0.98, 8),),
    Muscle.TRICEPS: (Patch("upper_arm", 0.22, 0.95, 172),),
    Muscle.FOREARMS: (Patch("forearm", 0.04, 0.70, 30),),
    Muscle.ABS: (Patch("torso", 0.10, 0.66, 0, 0.55),),
    Muscle.SIDE_TRUNK: (
        Patch("torso", 0.16, 0.68, 88, 0.75),
        Patch("torso", 0.16, 0.68, -88, 0.75),
    ),
    Muscle.LOW_BACK: (Patch("torso", 0.06, 0.52, 180, 0.55),),
    Muscle.UPPER_BACK: (Patch("torso", 0.60, 1.0, 180, 0.75),),
    Muscle.LATS: (Patch("torso", 0.40, 0.86, 132, 0.7), Patch("torso", 0.40, 0.86, -132, 0.7)),
    Muscle.CHEST: (Patch("torso", 0.66, 0.97, 28, 0.6), Patch("torso", 0.66, 0.97, -28, 0.6)),
}
"""Muscles that lie along a bone; the others are shapes of their own."""

HIDDEN = -0.5
"""A patch that faces away by more than this (cosine) is not painted."""


def flesh_of(
    body: Skeleton, tints: dict[Side, frozenset[Muscle]], towards: Numbers
) -> tuple[Flesh, tuple[Group, ...]]:
    """All sections of a body and what is painted of them, with tinted muscles by side."""
    flesh = Flesh()
    groups = []
    for side in Side:
        groups.append(_leg(flesh, body, side, tints[side], towards))
        groups.append(_arm(flesh, body.arm(side), side, tints[side], towards))
    groups.append(_trunk(flesh, body, tints, towards))
    groups.append(_head(flesh, body, towards))
    return flesh, tuple(groups)


def _bone(
    flesh: Flesh, root: Numbers, frame: Numbers, length: float, stations: Stations
) -> list[int]:
    return [
        flesh.section(root + frame @ vector(front, -length * share, 0), frame, radii)
        for share, front, radii in stations
    ]


def _patch(flesh: Flesh, patch: Patch, at: "Surface", side: Side, towards: Numbers) -> Tube | None:
    """The patch as a lens just under the bone's skin; None when it is on the far side."""
    sections = []
    shape = (0.0, 0.12, 0.32, 0.55, 0.78, 0.93, 1.0)
    fullness = (0.25, 0.62, 0.92, 1.0, 0.88, 0.55, 0.2)
    seen = 0.0
    for share, full in zip(shape, fullness, strict=True):
        along = patch.start + (patch.end - patch.start) * share
        centre, frame, (front, _, wide) = at.at(along)
        angle = np.radians(patch.angle)
        outwards = 1 if side is Side.RIGHT else -1
        ahead, out = np.cos(angle), np.sin(angle) * outwards
        thick = float(np.hypot(front * ahead, wide * out))
        round_ = float(np.hypot(wide * ahead, front * out))
        way = frame @ vector(ahead, 0, out)
        tangent = frame @ vector(-out, 0, ahead)
        seen += float(way @ towards) / len(shape)
        basis = np.column_stack((way, frame[:, 1], tangent))
        sections.append(
            flesh.section(
                centre + way * (thick * (0.93 - 0.45 * full)),
                basis,
                (thick * 0.46 * full, 0.004, round_ * patch.width * full),
            )
        )
    if seen < HIDDEN:
        return None
    return flesh.chain(Ink.MUSCLE, *sections)


@dataclass(frozen=True, slots=True)
class Surface:
    """The middle, frame and thickness of a bone's flesh anywhere along it."""

    points: Numbers
    frames: tuple[Numbers, ...]
    stations: Stations

    def at(self, share: float) -> tuple[Numbers, Numbers, Radii]:
        """At a share of the bone's length."""
        shares = [station[0] for station in self.stations]
        offset = float(np.interp(share, shares, [station[1] for station in self.stations]))
        radii = (
            float(np.interp(share, shares, [station[2][0] for station in self.stations])),
            0.0,
            float(np.interp(share, shares, [station[2][2] for station in self.stations])),
        )
        steps = len(self.points) - 1
        place = min(max(share, 0.0), 1.0) * steps
        low = min(int(place), steps - 1)
        middle = self.points[low] + (self.points[low + 1] - self.points[low]) * (place - low)
        frame = self.frames[round(place)]
        return middle + frame @ vector(offset, 0, 0), frame, radii


def _patches(
    flesh: Flesh,
    muscles: frozenset[Muscle],
    surfaces: dict[str, Surface],
    side: Side,
    towards: Numbers,
) -> list[Tube]:
    tubes = []
    for muscle in sorted(muscles):
        for patch in PATCHES.get(muscle, ()):
            if patch.bone in surfaces:
                tube = _patch(flesh, patch, surfaces[patch.bone], side, towards)
                if tube is not None:
                    tubes.append(tube)
    return tubes


def _straight(root: Numbers, end: Numbers, frame: Numbers, stations: Stations) -> Surface:
    return Surface(np.array((root, end)), (frame, frame), stations)


def _leg(
    flesh: Flesh, body: Skeleton, side: Side, muscles: frozenset[Muscle], towards: Numbers
) -> Group:
    leg = body.leg(side)
    out = 1 if side is Side.RIGHT else -1
    thigh = _bone(flesh, leg.root, leg.upper, THIGH, THIGH_STATIONS)
    shank = _bone(flesh, leg.middle, leg.lower, SHANK, SHANK_STATIONS)
    shorts = _bone(flesh, leg.root, leg.upper, THIGH, SHORTS_STATIONS)
    buttock_at = leg.root + body.pelvis @ vector(-0.017, 0.004, -0.004 * out)
    buttock = flesh.section(buttock_at, body.pelvis, (0.053, 0.056, 0.047))
    under = flesh.section(
        leg.root + leg.upper @ vector(-0.008, -THIGH * 0.30, 0), leg.upper, (0.050, 0.02, 0.050)
    )
    surfaces = {
        "thigh": _straight(leg.root, leg.middle, leg.upper, THIGH_STATIONS),
        "shank": _straight(leg.middle, leg.end, leg.lower, SHANK_STATIONS),
    }
    tubes = [
        *_foot(flesh, leg),
        flesh.chain(Ink.SKIN, *shank),
        flesh.chain(Ink.SKIN, *thigh, merged=1),
        flesh.chain(Ink.SHORTS, *shorts, merged=1),
        flesh.chain(Ink.SHORTS, buttock, under, merged=1),
        *_patches(flesh, muscles, surfaces, side, towards),
        *_hip_muscles(flesh, body, side, muscles, towards),
    ]
    return Group(f"{side}_leg", tuple(tubes), (leg.middle + leg.end) / 2)


@dataclass(frozen=True, slots=True)
class _HipMuscle:
    """A muscle from pelvis to thigh, for the right side; lengths in body heights."""

    looks: tuple[float, float]
    """Ahead and out, as seen from the pelvis."""
    top: tuple[float, float, float]
    """From the hip joint in the pelvis's frame."""
    top_radii: Radii
    low: tuple[float, float, float]
    """To the front, share of the thigh, out, in the thigh's frame."""
    low_radii: Radii


HIP_MUSCLES: dict[Muscle, _HipMuscle] = {
    Muscle.GLUTES: _HipMuscle(
        looks=(-0.8, 0.6),
        top=(-0.036, 0.010, 0.004),
        top_radii=(0.031, 0.040, 0.036),
        low=(-0.028, 0.17, 0.004),
        low_radii=(0.027, 0.018, 0.034),
    ),
    Muscle.OUTER_HIP: _HipMuscle(
        looks=(-0.3, 1.0),
        top=(-0.010, 0.034, 0.026),
        top_radii=(0.036, 0.026, 0.018),
        low=(-0.002, 0.08, 0.030),
        low_radii=(0.020, 0.020, 0.018),
    ),
    Muscle.HIP_FLEXORS: _HipMuscle(
        looks=(1.0, 0.4),
        top=(0.030, 0.035, 0.006),
        top_radii=(0.022, 0.020, 0.022),
        low=(0.034, 0.20, 0.0),
        low_radii=(0.018, 0.020, 0.020),
    ),
}


def _hip_muscles(
    flesh: Flesh, body: Skeleton, side: Side, muscles: frozenset[Muscle], towards: Numbers
) -> list[Tube]:
    leg = body.leg(side)
    out = 1 if side is Side.RIGHT else -1
    tubes = []
    for muscle, shape in HIP_MUSCLES.items():
        ahead, aside = shape.looks
        looks = float(body.pelvis @ vector(ahead, 0, aside * out) @ towards)
        if muscle not in muscles or looks <= HIDDEN:
            continue
        x, y, z = shape.top
        top = leg.root + body.pelvis @ vector(x, y, z * out)
        front, share, z = shape.low
        low = leg.root + leg.upper @ vector(front, -THIGH * share, z * out)
        tubes.append(
            flesh.chain(
                Ink.MUSCLE,
                flesh.section(top, body.pelvis, shape.top_radii),
                flesh.section(low, leg.upper, shape.low_radii),
            )
        )
    if Muscle.FOOT in muscles:
        tubes.append(_arch(flesh, leg))
    return tubes


def _arch(flesh: Flesh, leg: Leg) -> Tube:
    """The muscles of the foot, low on the shoe."""
    back = leg.end + leg.tip @ vector(0.012, -0.030, 0)
    front = leg.end + leg.tip @ vector(0.070, -0.034, 0)
    return flesh.chain(
        Ink.MUSCLE,
        flesh.section(back, leg.tip, (0.016, 0.006, 0.020)),
        flesh.section(front, leg.tip, (0.012, 0.005, 0.020)),
    )


def _foot(flesh: Flesh, leg: Leg) -> list[Tube]:
    def at(frame: Numbers, origin: Numbers, ahead: float, up: float, radii: Radii) -> int:
        return flesh.section(origin + frame @ vector(ahead, up, 0), frame, radii)

    foot = leg.tip
    ankle = at(foot, leg.end, 0.000, 0.000, (0.025, 0.022, 0.024))
    heel = at(foot, leg.end, -0.018, -0.026, (0.026, 0.015, 0.025))
    middle = at(foot, leg.end, 0.040, -0.022, (0.030, 0.017, 0.029))
    ball = at(foot, leg.end, 0.080, -0.029, (0.020, 0.012, 0.034))
    tip = at(leg.toes, leg.ball, 0.024, 0.014, (0.020, 0.010, 0.028))
    shoe = Tube(
        Ink.SHOE,
        ((ankle, heel), (ankle, middle), (heel, middle), (middle, ball), (ball, tip)),
    )
    sole_heel = at(foot, leg.heel, 0.021, 0.006, (0.026, 0.006, 0.024))
    sole_ball = at(foot, leg.ball, 0.000, 0.006, (0.012, 0.006, 0.034))
    sole_tip = at(leg.toes, leg.ball, 0.026, 0.006, (0.019, 0.006, 0.028))
    return [shoe, flesh.chain(Ink.SOLE, sole_heel, sole_ball, sole_tip)]


def _arm(flesh: Flesh, arm: Arm, side: Side, muscles: frozenset[Muscle], towards: Numbers) -> Group:
    upper = _bone(flesh, arm.root, arm.upper, UPPER_ARM, UPPER_ARM_STATIONS)
    lower = _bone(flesh, arm.middle, arm.lower, FOREARM, FOREARM_STATIONS)
    sleeve = [
        flesh.section(
            arm.root + arm.upper @ vector(0, -UPPER_ARM * share, 0), arm.upper, (r, r, r * 0.95)
        )
        for share, r in ((0.0, 0.037), (0.20, 0.037), (0.42, 0.035))
    ]
    surfaces = {
        "upper_arm": _straight(arm.root, arm.middle, arm.upper, UPPER_ARM_STATIONS),
        "forearm": _straight(arm.middle, arm.end, arm.lower, FOREARM_STATIONS),
    }
    tubes = [
        _hand(flesh, arm, lower[-1]),
        flesh.chain(Ink.SKIN, *lower),
        flesh.chain(Ink.SKIN, *upper, merged=1),
        flesh.chain(Ink.SHIRT, *sleeve, merged=1),
        *_patches(flesh, muscles, surfaces, side, towards),
    ]
    if Muscle.SHOULDERS in muscles:
        tubes.append(
            flesh.chain(
                Ink.MUSCLE,
                flesh.section(arm.root, arm.upper, (0.031, 0.028, 0.031)),
                flesh.section(
                    arm.root + arm.upper @ vector(0, -UPPER_ARM * 0.38, 0),
                    arm.upper,
                    (0.012, 0.016, 0.016),
                ),
            )
        )
    return Group(f"{side}_arm", tuple(tubes), (arm.middle + arm.grip) / 2)


def _hand(flesh: Flesh, arm: Arm, wrist: int) -> Tube:
    if arm.flat:
        palm = flesh.section(
            arm.end + arm.tip @ vector(-0.006, -0.034, 0), arm.tip, (0.010, 0.020, 0.026)
        )
        fingers = flesh.section(
            arm.end + arm.tip @ vector(-0.009, -0.070, 0), arm.tip, (0.007, 0.014, 0.024)
        )
        return flesh.chain(Ink.SKIN, wrist, palm, fingers)
    fist = flesh.section(arm.grip, arm.tip, (0.024, 0.027, 0.020))
    return flesh.chain(Ink.SKIN, wrist, fist)


def _torso_surface(body: Skeleton) -> Surface:
    return Surface(np.array(body.spine), body.spine_frames, TORSO_STATIONS)


def _trunk(
    flesh: Flesh, body: Skeleton, tints: dict[Side, frozenset[Muscle]], towards: Numbers
) -> Group:
    surface = _torso_surface(body)
    sections = []
    for share, _, radii in TORSO_STATIONS:
        centre, frame, _ = surface.at(share)
        sections.append(flesh.section(centre, frame, radii))
    seat = flesh.section(
        body.hips + body.pelvis @ vector(-0.006, -0.022, 0), body.pelvis, (0.050, 0.040, 0.080)
    )
    belt_at, belt_frame, belt = surface.at(0.10)
    waist = flesh.section(belt_at, belt_frame, (belt[0] + 0.002, 0.022, belt[2] + 0.002))
    nape = flesh.section(
        body.shoulders + body.chest @ vector(0, 0.010, 0), body.chest, (0.032, 0.02, 0.034)
    )
    throat = flesh.section(body.neck, body.neck_frame, (0.029, 0.02, 0.027))
    collar = flesh.section(
        body.shoulders + body.chest @ vector(-0.002, 0.006, 0), body.chest, (0.036, 0.016, 0.046)
    )
    girdle = [
        flesh.section(
            body.shoulders + body.chest @ vector(-0.002, -0.014, side * 0.072),
            body.chest,
            (0.036, 0.028, 0.024),
        )
        for side in (-1, 1)
    ]
    tubes = [
        flesh.chain(Ink.SKIN, nape, throat),
        flesh.chain(Ink.SHIRT, *sections, collar),
        flesh.chain(Ink.SHIRT, girdle[0], collar, girdle[1]),
        flesh.chain(Ink.SHORTS, waist, sections[0], seat),
        *_trunk_patches(flesh, tints, surface, towards),
    ]
    return Group("trunk", tuple(tubes), body.spine[3])


def _trunk_patches(
    flesh: Flesh, tints: dict[Side, frozenset[Muscle]], surface: Surface, towards: Numbers
) -> list[Tube]:
    """Patches in the middle, and those on a side whose muscles are tinted."""
    tubes = []
    for muscle in sorted(tints[Side.RIGHT] | tints[Side.LEFT]):
        for patch in PATCHES.get(muscle, ()):
            side = Side.RIGHT if patch.angle > 0 else Side.LEFT
            middle = patch.angle in {0, 180}
            if patch.bone != "torso" or not (middle or muscle in tints[side]):
                continue
            tube = _patch(flesh, patch, surface, Side.RIGHT, towards)
            if tube is not None:
                tubes.append(tube)
    return tubes


def _head(flesh: Flesh, body: Skeleton, towards: Numbers) -> Group:
    frame = body.head_frame

    def at(ahead: float, up: float, radii: Radii, side: float = 0.0) -> int:
        return flesh.section(body.head + frame @ vector(ahead, up, side), frame, radii)

    face = flesh.chain(
        Ink.FACE,
        at(0.006, -0.002, (0.046, 0.050, 0.041)),
        at(0.016, -0.036, (0.030, 0.026, 0.032)),
    )
    nose = flesh.chain(
        Ink.FACE,
        at(0.036, -0.002, (0.016, 0.012, 0.010)),
        at(0.050, -0.016, (0.009, 0.007, 0.008)),
    )
    hair = flesh.chain(
        Ink.HAIR,
        at(-0.010, 0.014, (0.052, 0.050, 0.047)),
        at(-0.018, -0.004, (0.042, 0.044, 0.044)),
    )
    fringe = flesh.chain(Ink.HAIR, at(-0.014, 0.033, (0.050, 0.032, 0.044)))
    tail = flesh.chain(
        Ink.HAIR, at(-0.058, 0.022, (0.016, 0.016, 0.016)), at(-0.074, 0.006, (0.014, 0.020, 0.014))
    )
    if frame[:, 0] @ towards > -0.25:
        tubes = (tail, hair, face, nose, fringe)
    else:
        tubes = (face, nose, hair, fringe, tail)
    return Group("head", tubes, body.head)


def lowest_sections(flesh: Flesh) -> Numbers:
    """How high over the ground the lowest point of every section is."""
    axes = np.array(flesh.axes)
    drop = np.sqrt((axes[:, 1, :] ** 2).sum(axis=1))
    lows: Numbers = np.array(flesh.centres)[:, 1] - drop
    return lows
