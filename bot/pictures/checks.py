"""What a drawing must obey to be one of a living body, and what good form it promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from bot.pictures.body import flesh_of
from bot.pictures.flesh import Flesh, lowest_sections
from bot.pictures.kit import Box, boxes_of, round_kit
from bot.pictures.motion import Moment, loop_seconds, samples
from bot.pictures.proportions import FOREARM, SHANK, SPINE, THIGH, UPPER_ARM
from bot.pictures.skeleton import Skeleton
from bot.pictures.space import Numbers, across, angle, length, unit, vector
from coach.knowledge.figures.figure import (
    Anchor,
    Barbell,
    Dumbbells,
    Figure,
    Foot,
    HeldDumbbell,
    Joint,
    Kettlebell,
    MedicineBall,
    Rule,
    Side,
    Spot,
)


class Check(StrEnum):
    """What is checked of every sampled moment of a loop."""

    LIMB_LENGTH = "limb_length"
    REACH = "reach"
    KNEE = "knee"
    ELBOW = "elbow"
    HIP = "hip"
    ANKLE = "ankle"
    SPINE = "spine"
    NECK = "neck"
    TWISTED_LEG = "twisted_leg"
    GROUND = "ground"
    KIT = "kit"
    BODY = "body"
    SLIDE = "slide"
    JERK = "jerk"
    BALANCE = "balance"
    NEUTRAL_SPINE = "neutral_spine"
    STRAIGHT_BODY = "straight_body"
    LEVEL_HIPS = "level_hips"
    KNEE_OVER_FOOT = "knee_over_foot"
    DEEP = "deep"


@dataclass(frozen=True, slots=True)
class Finding:
    """One moment that breaks one check; `much` in the check's own unit."""

    check: Check
    at: float
    """Share of the loop."""
    what: str
    much: float


WEIGHTS = (Dumbbells, HeldDumbbell, Barbell, Kettlebell, MedicineBall)

# Ranges of a healthy adult, in degrees, with a little more for drawing (after Norkin and White).
MOST_KNEE = 150.0
MOST_ELBOW = 155.0
MOST_HIP_FLEXION = 130.0
MOST_HIP_EXTENSION = 27.0
MOST_DORSIFLEXION = 42.0
MOST_PLANTARFLEXION = 78.0
MOST_SPINE = 60.0
MOST_NECK = 60.0
MOST_LEG_TWIST = 48.0
NEUTRAL = 12.0
LEVEL = 6.0
STRAIGHT = 168.0

# Body heights.
LENGTH_SHARE = 0.002
MOST_EXCESS = 0.004
DEEPEST = 0.014
"""So far soft flesh may be pressed into the floor."""
TOUCHING = 0.014
KIT_PRESSED = 0.022
"""So far flesh may be pressed into kit it lies on."""
SLIDE = 0.003
BESIDE_SUPPORT = 0.030
BESIDE_LANDING = 0.11
"""In a jump one falls towards where one goes."""
KNEE_IN = 0.030
KNEE_OUT = 0.085
BAR_NEAR = 0.034
"""Of a bar's middle to a bone's: less is in the flesh."""
FROM_THE_SIDE: Numbers = np.array((1.0, 1.0, 0.0))
THIGH_LEVEL = 0.030
FASTEST = 3.0
"""Body heights a second of a joint in a controlled exercise."""
FASTEST_JUMPING = 5.0


def findings(figure: Figure, count: int = 31) -> tuple[Finding, ...]:
    """Everything that is wrong with a drawing; nothing when it may be shown."""
    moments = tuple(samples(figure, count))
    found: list[Finding] = []
    for moment in moments:
        share = moment.at / loop_seconds(figure)
        found += [Finding(check, share, what, much) for check, what, much in _wrong(figure, moment)]
    found += _slides(figure, moments)
    found += _jerks(figure, moments)
    if Rule.DEEP in figure.rules:
        found += _not_deep(moments)
    return tuple(found)


Wrong = tuple[Check, str, float]


def _wrong(figure: Figure, moment: Moment) -> Iterator[Wrong]:
    body = moment.skeleton
    yield from _limbs(body)
    yield from _joints(body)
    sections = sections_of(body)
    boxes = tuple(box for box in boxes_of(figure.kit, body) if box.solid)
    yield from _under_ground(sections)
    yield from _kit_under_ground(figure, body)
    yield from _in_kit(sections, boxes)
    yield from _in_body(body)
    yield from _bar_in_body(figure, body)
    yield from _off_balance(figure, body, _supports(figure, body, sections, boxes))
    for rule in figure.rules:
        yield from _form(rule, figure, body)


@dataclass(frozen=True, slots=True)
class Sections:
    """The body's sections as arrays: where they are, their half axes, their lowest points."""

    centres: Numbers
    axes: Numbers
    lows: Numbers


def sections_of(body: Skeleton) -> Sections:
    """The body's flesh without any tint."""
    flesh = flesh_of(body, {side: frozenset() for side in Side}, vector(0, 0, 1))[0]
    return Sections(np.array(flesh.centres), flesh.axes, lowest_sections(flesh))


def _limbs(body: Skeleton) -> Iterator[Wrong]:
    for side in Side:
        arm, leg = body.arm(side), body.leg(side)
        for what, start, end, right in (
            ("upper arm", arm.root, arm.middle, UPPER_ARM),
            ("forearm", arm.middle, arm.end, FOREARM),
            ("thigh", leg.root, leg.middle, THIGH),
            ("shank", leg.middle, leg.end, SHANK),
        ):
            share = abs(length(end - start) / right - 1)
            if share > LENGTH_SHARE:
                yield Check.LIMB_LENGTH, f"{side} {what}", share
        for what, excess in (("arm", arm.excess), ("leg", leg.excess)):
            if excess > MOST_EXCESS:
                yield Check.REACH, f"{side} {what}", excess
    spine = sum(length(b - a) for a, b in pairwise(body.spine))
    if abs(spine / SPINE - 1) > LENGTH_SHARE:
        yield Check.LIMB_LENGTH, "spine", spine / SPINE


def _joints(body: Skeleton) -> Iterator[Wrong]:
    for side in Side:
        yield from _leg_joints(body, side)
        arm = body.arm(side)
        bent = angle(arm.middle - arm.root, arm.end - arm.middle)
        if bent > MOST_ELBOW:
            yield Check.ELBOW, f"{side} elbow bent", bent
    curve = angle(body.pelvis[:, 1], body.chest[:, 1])
    if curve > MOST_SPINE:
        yield Check.SPINE, "spine", curve
    neck = angle(body.chest[:, 1], body.head_frame[:, 1])
    if neck > MOST_NECK:
        yield Check.NECK, "neck", neck


def _leg_joints(body: Skeleton, side: Side) -> Iterator[Wrong]:
    leg = body.leg(side)
    thigh, shank = unit(leg.middle - leg.root), unit(leg.end - leg.middle)
    bent = angle(thigh, shank)
    forwards = float(shank @ leg.upper[:, 0]) > 0.04
    if bent > MOST_KNEE or forwards:
        yield Check.KNEE, f"{side} knee {'backward' if forwards else 'bent'}", bent
    hip = signed_angle(thigh, -body.pelvis[:, 1], body.pelvis[:, 0])
    if hip > MOST_HIP_FLEXION or hip < -MOST_HIP_EXTENSION:
        yield Check.HIP, f"{side} hip", hip
    flexion = signed_angle(leg.tip[:, 0], leg.lower[:, 0], leg.lower[:, 1])
    if flexion > MOST_DORSIFLEXION or flexion < -MOST_PLANTARFLEXION:
        yield Check.ANKLE, f"{side} ankle", flexion
    if bent > 15:
        foot = across(leg.tip[:, 0], leg.lower[:, 1])
        twist = angle(leg.lower[:, 0], foot) if length(foot) > 0.3 else 0.0
        if twist > MOST_LEG_TWIST:
            yield Check.TWISTED_LEG, f"{side} shank against foot", twist


def signed_angle(v: Numbers, zero: Numbers, positive: Numbers) -> float:
    """Degrees from `zero` towards `positive` (at right angles to it), -180 to 180."""
    return float(np.degrees(np.arctan2(float(v @ positive), float(v @ zero))))


def _under_ground(sections: Sections) -> Iterator[Wrong]:
    lowest = float(sections.lows.min())
    if lowest < -DEEPEST:
        yield Check.GROUND, "lowest point", lowest


def _kit_under_ground(figure: Figure, body: Skeleton) -> Iterator[Wrong]:
    """Weights in the hands stop at the floor."""
    weights = tuple(piece for piece in figure.kit if isinstance(piece, WEIGHTS))
    if not weights:
        return
    flesh = Flesh()
    round_kit(flesh, weights, body)
    lowest = float(lowest_sections(flesh).min())
    if lowest < -DEEPEST:
        yield Check.GROUND, "weight", lowest


def _in_kit(sections: Sections, boxes: tuple[Box, ...]) -> Iterator[Wrong]:
    thinnest = np.sqrt((sections.axes**2).sum(axis=1)).min(axis=1)
    for box in boxes:
        outside = (np.abs((sections.centres - box.middle) @ box.frame) - box.half).max(axis=1)
        deep = float(-outside.min())
        crossing = float((np.minimum(thinnest, 0.03) * 0.6 - outside).max())
        if deep > 0 or crossing > KIT_PRESSED:
            yield Check.KIT, "body in kit", max(deep, crossing)


def _in_body(body: Skeleton) -> Iterator[Wrong]:
    for side in Side:
        arm = body.arm(side)
        for what, place in (("hand", arm.grip), ("elbow", arm.middle)):
            near = _distance(place, body.spine[0], body.spine[-1])
            if near < 0.052:
                yield Check.BODY, f"{side} {what} in the trunk", near
    for side, other in ((Side.RIGHT, Side.LEFT), (Side.LEFT, Side.RIGHT)):
        leg, beside = body.leg(side), body.leg(other)
        near = _distance(leg.end, beside.middle, beside.end)
        if near < 0.028:
            yield Check.BODY, f"{side} ankle in the other shank", near


def _bar_in_body(figure: Figure, body: Skeleton) -> Iterator[Wrong]:
    """A barbell passes before or behind legs and trunk, as seen from the side."""
    for piece in figure.kit:
        if not isinstance(piece, Barbell):
            continue
        bar = body.place(piece.at) * FROM_THE_SIDE
        for side in Side:
            leg = body.leg(side)
            bones = (("thigh", leg.root, leg.middle), ("shank", leg.middle, leg.end))
            for what, start, end in (*bones, ("trunk", body.spine[0], body.spine[-1])):
                near = _distance(bar, start * FROM_THE_SIDE, end * FROM_THE_SIDE)
                if near < BAR_NEAR:
                    yield Check.BODY, f"bar in the {side} {what}", near


def _distance(place: Numbers, start: Numbers, end: Numbers) -> float:
    way = end - start
    share = min(1.0, max(0.0, float((place - start) @ way) / float(way @ way)))
    return length(place - start - way * share)


def _off_balance(figure: Figure, body: Skeleton, supports: Numbers) -> Iterator[Wrong]:
    if not len(supports):
        if not (figure.leaves_ground or figure.braced):
            yield Check.BALANCE, "nothing touches", 0.0
        return
    centre = body.centre_of_mass(figure.load, body.joint(_load_joint(figure)))
    for axis, way in ((0, "ahead"), (2, "sideways")):
        low, high = float(supports[:, axis].min()), float(supports[:, axis].max())
        off = max(low - float(centre[axis]), float(centre[axis]) - high)
        most = BESIDE_LANDING if figure.leaves_ground else BESIDE_SUPPORT
        if off > most and not figure.braced:
            yield Check.BALANCE, way, off


def _load_joint(figure: Figure) -> Joint:
    for piece in figure.kit:
        if isinstance(piece, Barbell) and isinstance(piece.at, Spot):
            return piece.at.joint
    return Joint.HANDS


def _supports(
    figure: Figure, body: Skeleton, sections: Sections, boxes: tuple[Box, ...]
) -> Numbers:
    """Where the body rests on floor or kit, planted hands and feet about to be put down too."""
    centres = sections.centres
    touching = sections.lows < TOUCHING
    radii = np.sqrt((sections.axes**2).sum(axis=2)).min(axis=1)
    for box in boxes:
        outside = (np.abs((centres - box.middle) @ box.frame) - box.half).max(axis=1)
        touching |= outside < radii + TOUCHING
    places = [centres[touching]]
    places += [body.joint(joint)[None] for joint in figure.planted]
    if not set(figure.planted) >= {Joint.RIGHT_BALL, Joint.LEFT_BALL}:
        places += [_stepping(figure, body)]
    return np.concatenate(places)


def _stepping(figure: Figure, body: Skeleton) -> Numbers:
    """Feet that are on their way to the floor: a step is a fall that is caught."""
    legs = ((Side.RIGHT, "right_leg"), (Side.LEFT, "left_leg"))
    moving = [
        body.leg(side).ball
        for side, name in legs
        if len({getattr(beat.pose, name) for beat in figure.beats}) > 1
        and isinstance(getattr(figure.beats[0].pose, name), Foot)
    ]
    return np.array(moving).reshape(-1, 3)


def _form(rule: Rule, figure: Figure, body: Skeleton) -> Iterator[Wrong]:
    match rule:
        case Rule.NEUTRAL_SPINE:
            curve = angle(body.pelvis[:, 1], body.chest[:, 1])
            if curve > NEUTRAL:
                yield Check.NEUTRAL_SPINE, "spine", curve
        case Rule.STRAIGHT_BODY:
            yield from _not_straight(figure, body)
        case Rule.LEVEL_HIPS:
            tilt = abs(float(np.degrees(np.arcsin(body.pelvis[1, 2]))))
            if tilt > LEVEL:
                yield Check.LEVEL_HIPS, "pelvis", tilt
        case Rule.KNEE_OVER_FOOT:
            yield from _knee_beside_foot(figure, body)
        case Rule.DEEP:
            pass


def _not_straight(figure: Figure, body: Skeleton) -> Iterator[Wrong]:
    for side in Side:
        leg = body.leg(side)
        bent = angle(leg.middle - leg.root, leg.end - leg.middle) > 60
        kneeling = bent or figure.anchor is Anchor.KNEE
        far = leg.middle if kneeling else leg.end
        line = angle(body.shoulders - body.hips, far - leg.root)
        if line < STRAIGHT:
            yield Check.STRAIGHT_BODY, f"{side} side", line


def _knee_beside_foot(figure: Figure, body: Skeleton) -> Iterator[Wrong]:
    for side, pose in (
        (Side.RIGHT, figure.beats[0].pose.right_leg),
        (Side.LEFT, figure.beats[0].pose.left_leg),
    ):
        leg = body.leg(side)
        bent = angle(leg.middle - leg.root, leg.end - leg.middle)
        if figure.side not in {None, side} or not isinstance(pose, Foot) or bent < 25:
            continue
        outwards = leg.toes[:, 2] * (1 if side is Side.RIGHT else -1)
        off = float((leg.middle - leg.end) @ outwards)
        if off < -KNEE_IN or off > KNEE_OUT:
            yield Check.KNEE_OVER_FOOT, f"{side} knee", off


def _slides(figure: Figure, moments: tuple[Moment, ...]) -> Iterator[Finding]:
    for joint in figure.planted:
        first = moments[0].skeleton.joint(joint)
        for moment in moments:
            off = length(moment.skeleton.joint(joint) - first)
            if off > SLIDE:
                yield Finding(Check.SLIDE, moment.at / loop_seconds(figure), joint, off)


JOINTS = tuple(joint for joint in Joint if joint is not Joint.CHEST)


def _jerks(figure: Figure, moments: tuple[Moment, ...]) -> Iterator[Finding]:
    fastest = FASTEST_JUMPING if figure.leaves_ground else FASTEST
    for before, after in pairwise(moments):
        for joint in JOINTS:
            way = length(after.skeleton.joint(joint) - before.skeleton.joint(joint))
            if way / before.seconds > fastest:
                yield Finding(
                    Check.JERK, after.at / loop_seconds(figure), joint, way / before.seconds
                )


def _not_deep(moments: tuple[Moment, ...]) -> Iterator[Finding]:
    highest = min(
        float(moment.skeleton.hips[1])
        - min(float(moment.skeleton.leg(side).middle[1]) for side in Side)
        for moment in moments
    )
    if highest > THIGH_LEVEL:
        yield Finding(Check.DEEP, 0.5, "hips over knees", highest)
