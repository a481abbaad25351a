"""The muscles a drawing tints: lenses under the skin of a bone, and shapes about the hip."""

from dataclasses import dataclass

import numpy as np

from bot.pictures.flesh import Flesh, Ink, Radii, Surface, Tube
from bot.pictures.proportions import THIGH
from bot.pictures.skeleton import Leg, Skeleton
from bot.pictures.space import Numbers, vector
from coach.knowledge.figures.figure import Side
from coach.knowledge.figures.muscle import Muscle


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


def patches(
    flesh: Flesh,
    muscles: frozenset[Muscle],
    surfaces: dict[str, Surface],
    side: Side,
    towards: Numbers,
) -> list[Tube]:
    """The tinted muscles of a limb that lie along its bones."""
    tubes = []
    for muscle in sorted(muscles):
        for patch in PATCHES.get(muscle, ()):
            if patch.bone in surfaces:
                tube = _patch(flesh, patch, surfaces[patch.bone], side, towards)
                if tube is not None:
                    tubes.append(tube)
    return tubes


def trunk_patches(
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


def _patch(flesh: Flesh, patch: Patch, at: Surface, side: Side, towards: Numbers) -> Tube | None:
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


def hip_muscles(
    flesh: Flesh, body: Skeleton, side: Side, muscles: frozenset[Muscle], towards: Numbers
) -> list[Tube]:
    """The tinted muscles between pelvis and thigh, and under the foot."""
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
