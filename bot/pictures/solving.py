"""From a pose as data to a posed body: anchors, balance, inverse kinematics."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import assert_never

from bot.pictures.proportions import (
    ANKLE_HEIGHT,
    BALL_AHEAD,
    FIST,
    FOREARM,
    HEAD,
    HEEL_BEHIND,
    HIP_HALF_WIDTH,
    NECK,
    SHANK,
    SHOULDER_HALF_WIDTH,
    SPINE,
    THIGH,
    UPPER_ARM,
)
from bot.pictures.skeleton import Arm, Leg, Limb, Skeleton, foot_points, toe_point
from bot.pictures.space import (
    Numbers,
    across,
    facing,
    frame_along,
    leaning,
    length,
    tilting,
    unit,
    vector,
)
from coach.knowledge.figures import figure as data
from coach.knowledge.figures.figure import Anchor, Pose, Side

SPINE_STEPS = 6
ROUNDS = 6
"""Of finding the balance: each leaves about a tenth of what was missing."""
FURTHER = 1.1
"""Planted feet stay behind when the hips move, so a little more is needed."""
BALANCED = 0.0005
"""Near enough, in body heights."""
TUCKED = 100
"""From so many degrees of heel on a foot lies on its back, its toes with it."""
ALMOST_STRAIGHT = 0.9995
"""The share of its length to which a limb stretches."""


def solve(
    pose: Pose, anchor: Anchor, load: float = 0, load_at: data.Joint | None = None
) -> Skeleton:
    """The body in that pose; `load` (share of body mass) hangs on `load_at`, else the hands."""
    match anchor:
        case Anchor.BALANCE:
            return _balanced(pose, load, load_at)
        case Anchor.HIPS:
            return _body(pose, _trunk(pose), vector(pose.x, pose.y, pose.z))
        case Anchor.SHOULDERS | Anchor.BALL | Anchor.KNEE:
            return _hung_on(pose, anchor)
        case _:
            assert_never(anchor)


def _hung_on(pose: Pose, anchor: Anchor) -> Skeleton:
    """The place is that of another joint: the hips go where this comes out (z stays theirs)."""
    trunk = _trunk(pose)
    match anchor:
        case Anchor.SHOULDERS:
            offset = trunk.points[-1]
        case Anchor.BALL:
            offset = _limb_of(pose, trunk, vector(0, 0, 0), Side.RIGHT).ball
        case _:
            offset = _limb_of(pose, trunk, vector(0, 0, 0), Side.RIGHT).middle
    hips = vector(pose.x - float(offset[0]), pose.y - float(offset[1]), pose.z)
    return _body(pose, trunk, hips)


def _balanced(pose: Pose, load: float, load_at: data.Joint | None) -> Skeleton:
    at = data.Joint.HANDS if load_at is None else load_at
    trunk = _trunk(pose)
    hips = vector(pose.x, pose.y, pose.z)
    body = _body(pose, trunk, hips)
    for _ in range(ROUNDS):
        centre = body.centre_of_mass(load, body.joint(at))
        off = pose.x - float(centre[0])
        hips = vector(float(body.hips[0]) + off * FURTHER, pose.y, pose.z)
        hips = _within_reach(pose, trunk.pelvis, hips)
        body = _body(pose, trunk, hips)
        if abs(off) < BALANCED:
            break
    return body


def _within_reach(pose: Pose, pelvis: Numbers, hips: Numbers) -> Numbers:
    """The hips, lowered until every foot at a place can be reached."""
    for side, leg in ((Side.RIGHT, pose.right_leg), (Side.LEFT, pose.left_leg)):
        if isinstance(leg, data.Leg):
            continue
        ankle = (
            _ankle_of(leg, side, pose.turn)[0]
            if isinstance(leg, data.Foot)
            else _mirrored(leg.x, leg.y, leg.z, side)
        )
        joint = hips + pelvis @ vector(0, 0, HIP_HALF_WIDTH * _sign(side))
        way = joint - ankle
        most = (THIGH + SHANK) * ALMOST_STRAIGHT
        level = float(way[0] ** 2 + way[2] ** 2)
        if level < most**2 and length(way) > most:
            hips = hips - vector(0, float(way[1]) - sqrt(most**2 - level), 0)
    return hips


def _sign(side: Side) -> int:
    return 1 if side is Side.RIGHT else -1


def _mirrored(x: float, y: float, z: float, side: Side) -> Numbers:
    return vector(x, y, z * _sign(side))


def _pelvis(pose: Pose) -> Numbers:
    return facing(pose.turn) @ tilting(pose.tilt) @ leaning(pose.lean)


@dataclass(frozen=True, slots=True)
class _Trunk:
    """The spine as it stands over hips at nowhere."""

    pelvis: Numbers
    points: tuple[Numbers, ...]
    frames: tuple[Numbers, ...]


def _trunk(pose: Pose) -> _Trunk:
    pelvis = _pelvis(pose)
    steps = range(SPINE_STEPS + 1)
    if not (pose.curl or pose.bend or pose.twist):
        up = pelvis[:, 1] * (SPINE / SPINE_STEPS)
        return _Trunk(pelvis, tuple(up * step for step in steps), (pelvis,) * len(steps))

    def turned(share: float) -> Numbers:
        around = facing(pose.twist * share) @ tilting(pose.bend * share)
        return pelvis @ around @ leaning(pose.curl * share)

    points = [vector(0, 0, 0)]
    for step in range(SPINE_STEPS):
        way = turned((step + 0.5) / SPINE_STEPS)[:, 1] * (SPINE / SPINE_STEPS)
        points.append(points[-1] + way)
    return _Trunk(pelvis, tuple(points), tuple(turned(step / SPINE_STEPS) for step in steps))


def _limb_of(pose: Pose, trunk: _Trunk, hips: Numbers, side: Side) -> Leg:
    root = hips + trunk.pelvis[:, 2] * (HIP_HALF_WIDTH * _sign(side))
    target = pose.right_leg if side is Side.RIGHT else pose.left_leg
    match target:
        case data.Foot():
            return _standing(target, side, root, pose.turn)
        case data.Ankle():
            return _stepping(target, side, root, trunk.pelvis)
        case data.Leg():
            return _leg(target, side, root, trunk.pelvis)
        case _:
            assert_never(target)


def _body(pose: Pose, trunk: _Trunk, hips: Numbers) -> Skeleton:
    spine = tuple(hips + place for place in trunk.points)
    chest = trunk.frames[-1]
    neck_frame = chest @ leaning(12 + pose.nod * 0.5)
    neck = spine[-1] + neck_frame[:, 1] * NECK
    head_frame = chest @ leaning(pose.nod)
    head = neck + head_frame @ vector(0.010, HEAD, 0)

    def arm(side: Side) -> Arm:
        root = spine[-1] + chest @ vector(0, -0.018, SHOULDER_HALF_WIDTH * _sign(side))
        target = pose.right_arm if side is Side.RIGHT else pose.left_arm
        match target:
            case data.Hand():
                return _reaching(target, side, root, chest, pose.turn)
            case data.Arm():
                return _arm(target, side, root, pose.turn)
            case _:
                assert_never(target)

    return Skeleton(
        hips=hips,
        pelvis=trunk.pelvis,
        spine=spine,
        spine_frames=trunk.frames,
        chest=chest,
        neck=neck,
        neck_frame=neck_frame,
        head=head,
        head_frame=head_frame,
        right_arm=arm(Side.RIGHT),
        left_arm=arm(Side.LEFT),
        right_leg=_limb_of(pose, trunk, hips, Side.RIGHT),
        left_leg=_limb_of(pose, trunk, hips, Side.LEFT),
    )


def two_bones(
    root: Numbers, target: Numbers, upper: float, lower: float, pole: Numbers
) -> tuple[Numbers, Numbers, Numbers, float]:
    """Middle joint, end, the way the middle joint points, and by how much it is out of reach."""
    way = target - root
    far = length(way)
    line = unit(way)
    reach = (upper + lower) * ALMOST_STRAIGHT
    d = min(max(far, abs(upper - lower) + 0.004), reach)
    along = (upper**2 - lower**2 + d**2) / (2 * d)
    aside = sqrt(max(0.0, upper**2 - along**2))
    out = across(pole, line)
    out = unit(out if length(out) > 1e-6 else across(vector(0.3, 0.9, 0.2), line))
    middle = root + line * along + out * aside
    return middle, root + line * d, out, max(0.0, far - d)


def _reaching(hand: data.Hand, side: Side, root: Numbers, chest: Numbers, turn: float) -> Arm:
    target = _mirrored(hand.x, hand.y, hand.z, side)
    pole = _mirrored(hand.elbow.x, hand.elbow.y, hand.elbow.z, side)
    if hand.on == "chest":
        target = root - chest @ vector(0, 0, SHOULDER_HALF_WIDTH * _sign(side)) + chest @ target
        pole = chest @ pole
    lower = FOREARM if hand.flat else FOREARM + FIST
    middle, end, out, excess = two_bones(root, target, UPPER_ARM, lower, pole)
    limb = _with_frames(root, middle, end, -out, excess)
    if hand.flat:
        tip = facing(turn) @ leaning(-90)
        grip = end + tip @ vector(0, -FIST, 0)
        return _as_arm(limb, end, tip, grip, flat=True)
    wrist = middle + unit(end - middle) * FOREARM
    return _as_arm(limb, wrist, limb.lower, end, flat=False)


def _arm(arm: data.Arm, side: Side, root: Numbers, turn: float) -> Arm:
    around = facing(turn)
    lift, out = radians(arm.lift), radians(arm.out)
    ahead = vector(cos(lift), sin(lift), 0)
    down = vector(cos(out) * sin(lift), -cos(out) * cos(lift), sin(out) * _sign(side))
    straight = frame_along(around @ down, around @ ahead)
    upper = straight @ facing(-arm.swivel * _sign(side))
    lower = upper @ leaning(-arm.elbow)
    middle = root + upper @ vector(0, -UPPER_ARM, 0)
    end = middle + lower @ vector(0, -FOREARM, 0)
    grip = end + lower @ vector(0, -FIST, 0)
    return Arm(root=root, middle=middle, end=end, upper=upper, lower=lower, tip=lower, grip=grip)


def _with_frames(
    root: Numbers, middle: Numbers, end: Numbers, front: Numbers, excess: float
) -> Limb:
    upper = frame_along(middle - root, front)
    lower = frame_along(end - middle, front)
    return Limb(root, middle, end, upper, lower, lower, excess)


def _as_arm(limb: Limb, wrist: Numbers, tip: Numbers, grip: Numbers, *, flat: bool) -> Arm:
    return Arm(
        root=limb.root,
        middle=limb.middle,
        end=wrist,
        upper=limb.upper,
        lower=limb.lower,
        tip=tip,
        excess=limb.excess,
        grip=grip,
        flat=flat,
    )


def _ankle_of(foot: data.Foot, side: Side, turn: float) -> tuple[Numbers, Numbers]:
    """Ankle and frame of a foot at a place; its heel turns about the ball, toes about the heel."""
    flat = facing(turn + foot.turn * _sign(side))
    sole = _mirrored(foot.x, foot.y, foot.z, side)
    if foot.toes:
        heel = sole + flat @ vector(-HEEL_BEHIND, 0, 0)
        frame = flat @ leaning(-foot.toes)
        return heel + frame @ vector(HEEL_BEHIND, ANKLE_HEIGHT, 0), frame
    ball = sole + flat @ vector(BALL_AHEAD, 0, 0)
    frame = flat @ leaning(foot.heel)
    return ball + frame @ vector(-BALL_AHEAD, ANKLE_HEIGHT, 0), frame


def _standing(foot: data.Foot, side: Side, root: Numbers, turn: float) -> Leg:
    ankle, frame = _ankle_of(foot, side, turn)
    flat = facing(turn + foot.turn * _sign(side))
    pole = frame @ facing(foot.knee_out * _sign(side)) @ vector(1, 0.45, 0)
    middle, end, out, excess = two_bones(root, ankle, THIGH, SHANK, pole)
    limb = _with_frames(root, middle, end, out, excess)
    toes = frame if foot.toes or foot.heel > TUCKED else flat
    return _as_leg(limb, end, frame, toes)


def _stepping(ankle: data.Ankle, side: Side, root: Numbers, pelvis: Numbers) -> Leg:
    target = _mirrored(ankle.x, ankle.y, ankle.z, side)
    pole = pelvis @ _mirrored(ankle.knee.x, ankle.knee.y, ankle.knee.z, side)
    middle, end, out, excess = two_bones(root, target, THIGH, SHANK, pole)
    limb = _with_frames(root, middle, end, out, excess)
    frame = limb.lower @ leaning(-ankle.flex)
    return _as_leg(limb, end, frame, frame)


def _leg(leg: data.Leg, side: Side, root: Numbers, pelvis: Numbers) -> Leg:
    sign = _sign(side)
    upper = pelvis @ tilting(-leg.out * sign) @ leaning(-leg.hip) @ facing(leg.turn * sign)
    lower = upper @ leaning(leg.knee)
    middle = root + upper @ vector(0, -THIGH, 0)
    end = middle + lower @ vector(0, -SHANK, 0)
    frame = lower @ leaning(-leg.ankle)
    limb = Limb(root, middle, end, upper, lower, frame)
    toes = _level(frame) if leg.flat_toes else frame
    return _as_leg(limb, end, frame, toes)


def _level(foot: Numbers) -> Numbers:
    """The frame of toes that lie on the floor while the foot stands on them."""
    ahead = foot @ vector(1, 0, 0)
    up = foot @ vector(0, 1, 0)
    level = vector(float(ahead[0] + up[0]), 0, float(ahead[2] + up[2]))
    return frame_along(vector(0, -1, 0), level)


def _as_leg(limb: Limb, ankle: Numbers, foot: Numbers, toes: Numbers) -> Leg:
    heel, ball = foot_points(ankle, foot, ANKLE_HEIGHT)
    return Leg(
        root=limb.root,
        middle=limb.middle,
        end=ankle,
        upper=limb.upper,
        lower=limb.lower,
        tip=foot,
        excess=limb.excess,
        heel=heel,
        ball=ball,
        toe=toe_point(ball, toes),
        toes=toes,
    )
