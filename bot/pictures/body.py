"""The figure's body: limbs, trunk and head along the bones, in body heights."""

import numpy as np

from bot.pictures.flesh import Flesh, Group, Ink, Radii, Stations, Surface, Tube
from bot.pictures.muscles import hip_muscles, patches, trunk_patches
from bot.pictures.proportions import FOREARM, SHANK, THIGH, UPPER_ARM
from bot.pictures.skeleton import Arm, Leg, Skeleton
from bot.pictures.space import Numbers, vector
from coach.knowledge.figures.figure import Side
from coach.knowledge.figures.muscle import Muscle

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
        *patches(flesh, muscles, surfaces, side, towards),
        *hip_muscles(flesh, body, side, muscles, towards),
    ]
    return Group(f"{side}_leg", tuple(tubes), (leg.middle + leg.end) / 2)


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
        *patches(flesh, muscles, surfaces, side, towards),
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
        *trunk_patches(flesh, tints, surface, towards),
    ]
    return Group("trunk", tuple(tubes), body.spine[3])


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
