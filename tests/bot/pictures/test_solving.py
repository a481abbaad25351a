"""Poses become bodies: lengths stay, feet and hands stay where they are put, balance is found."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.motion import eased, frames, loop_seconds, mixed, samples
from bot.pictures.proportions import ANKLE_HEIGHT, FOREARM, SHANK, SPINE, THIGH, UPPER_ARM
from bot.pictures.skeleton import Skeleton
from bot.pictures.solving import solve, two_bones
from bot.pictures.space import angle, length, vector
from coach.knowledge.figures.drawings import FIGURES, figure_of
from coach.knowledge.figures.figure import (
    Anchor,
    Ankle,
    Arm,
    Figure,
    Foot,
    Hand,
    Joint,
    Leg,
    Pace,
    Point,
    Pose,
    Side,
)
from coach.knowledge.figures.stances import HANGING, same
from coach.plan import ExerciseId
from tests.effort import examples

degrees = st.floats(-60, 60, width=32)

poses = st.builds(
    Pose,
    x=st.floats(-1, 1),
    y=st.floats(0.1, 0.6),
    lean=st.floats(-110, 110),
    tilt=degrees,
    turn=st.floats(-180, 180),
    curl=degrees,
    bend=degrees,
    twist=degrees,
    nod=degrees,
    right_leg=st.builds(Leg, hip=st.floats(-20, 120), knee=st.floats(0, 140), out=degrees),
    left_leg=st.builds(Foot, x=st.floats(-0.3, 0.3), heel=st.floats(0, 60)),
    right_arm=st.builds(Arm, lift=st.floats(-60, 180), out=degrees, elbow=st.floats(0, 140)),
    left_arm=st.builds(Hand, x=st.floats(-0.5, 0.5), y=st.floats(0, 1), flat=st.booleans()),
)


def bones(body: Skeleton) -> list[float]:
    spine = sum(length(b - a) for a, b in zip(body.spine, body.spine[1:], strict=False))
    limbs = [body.arm(side) for side in Side] + [body.leg(side) for side in Side]
    return [spine] + [
        part
        for limb in limbs
        for part in (length(limb.middle - limb.root), length(limb.end - limb.middle))
    ]


@settings(max_examples=examples(40))
@given(poses, st.sampled_from(Anchor))
def test_no_pose_changes_a_bones_length(pose: Pose, anchor: Anchor) -> None:
    arms, legs = [UPPER_ARM, FOREARM] * 2, [THIGH, SHANK] * 2
    assert bones(solve(pose, anchor)) == pytest.approx([SPINE, *arms, *legs], rel=1e-3)


@settings(max_examples=examples(40))
@given(st.floats(0.3, 0.52), st.floats(0, 70), st.floats(0, 90), st.floats(0, 0.8))
def test_the_weight_is_over_the_foot(height: float, lean: float, lift: float, load: float) -> None:
    pose = same(Foot(), Arm(lift=lift), x=0.03, y=height, lean=lean)
    body = solve(pose, Anchor.BALANCE, load)
    centre = body.centre_of_mass(load, body.joint(Joint.HANDS))
    assert float(centre[0]) == pytest.approx(0.03, abs=0.004)


@settings(max_examples=examples(40))
@given(st.floats(0.2, 0.9), st.floats(0, 60))
def test_feet_stay_where_they_are_put(height: float, lean: float) -> None:
    body = solve(same(Foot(x=0.1, z=0.07, turn=0), HANGING, y=height, lean=lean), Anchor.BALANCE)
    assert body.right_leg.end == pytest.approx((0.1, ANKLE_HEIGHT, 0.07), abs=1e-3)
    assert body.left_leg.end == pytest.approx((0.1, ANKLE_HEIGHT, -0.07), abs=1e-3)
    assert body.right_leg.excess < 1e-6


def test_hips_that_are_too_high_come_down_until_the_feet_reach() -> None:
    body = solve(same(Foot(), HANGING, y=2.0), Anchor.BALANCE)
    assert float(body.hips[1]) == pytest.approx(THIGH + SHANK + ANKLE_HEIGHT, abs=0.002)


def test_what_is_out_of_reach_is_told() -> None:
    far = Hand(x=2, y=0.5)
    body = solve(same(Foot(), far, y=0.5), Anchor.HIPS)
    assert body.right_arm.excess > 1


@pytest.mark.parametrize("heel", [0, 20, 45])
def test_a_heel_turns_about_the_ball(heel: float) -> None:
    flat = solve(same(Foot(), HANGING, y=0.5), Anchor.BALANCE)
    raised = solve(same(Foot(heel=heel), HANGING, y=0.5), Anchor.BALANCE)
    assert raised.joint(Joint.RIGHT_BALL) == pytest.approx(flat.joint(Joint.RIGHT_BALL))
    assert float(raised.joint(Joint.RIGHT_HEEL)[1]) >= float(flat.joint(Joint.RIGHT_HEEL)[1])


def test_toes_turn_about_the_heel() -> None:
    flat = solve(same(Foot(turn=0), HANGING, y=0.5), Anchor.HIPS)
    up = solve(same(Foot(turn=0, toes=30), HANGING, y=0.5), Anchor.HIPS)
    assert up.joint(Joint.LEFT_HEEL) == pytest.approx(flat.joint(Joint.LEFT_HEEL), abs=1e-9)
    assert float(up.joint(Joint.LEFT_BALL)[1]) > 0.05


@pytest.mark.parametrize(
    ("anchor", "joint"),
    [
        (Anchor.HIPS, Joint.HIPS),
        (Anchor.SHOULDERS, Joint.SHOULDERS),
        (Anchor.BALL, Joint.RIGHT_BALL),
        (Anchor.KNEE, Joint.RIGHT_KNEE),
    ],
)
def test_an_anchor_is_where_the_pose_is(anchor: Anchor, joint: Joint) -> None:
    pose = same(Leg(hip=20, knee=40), HANGING, x=0.3, y=0.4, lean=25, curl=10)
    assert solve(pose, anchor).joint(joint)[:2] == pytest.approx((0.3, 0.4))


def test_angles_are_what_they_are_called() -> None:
    pose = same(Leg(hip=90, knee=90), Arm(lift=90), x=0, y=0.5, lean=0)
    body = solve(pose, Anchor.HIPS)
    leg = body.right_leg
    assert leg.middle - leg.root == pytest.approx((THIGH, 0, 0), abs=1e-9)
    assert leg.end - leg.middle == pytest.approx((0, -SHANK, 0), abs=1e-9)
    assert body.left_arm.middle - body.left_arm.root == pytest.approx((UPPER_ARM, 0, 0), abs=1e-9)
    lying = solve(same(Leg(), HANGING, lean=90), Anchor.HIPS)
    assert lying.shoulders - lying.hips == pytest.approx((SPINE, 0, 0), abs=1e-9)


def test_sides_are_the_runners_own() -> None:
    arm = Arm(out=90)
    body = solve(same(Leg(out=30), arm), Anchor.HIPS)
    assert float(body.right_arm.middle[2]) > 0.2
    assert float(body.left_arm.middle[2]) < -0.2
    assert float(body.right_leg.end[2]) > 0.2
    turned = solve(same(Leg(), arm).model_copy(update={"turn": 90}), Anchor.HIPS)
    assert turned.pelvis[:, 0] == pytest.approx((0, 0, 1), abs=1e-9)


def test_a_knee_bends_to_where_it_points() -> None:
    target = Ankle(x=0.2, y=0.1, knee=Point(x=1))
    body = solve(same(target, HANGING, x=0, y=0.45), Anchor.HIPS)
    assert float(body.right_leg.middle[0]) > 0.1
    back = solve(same(Ankle(x=0.2, y=0.1, knee=Point(x=-1)), HANGING, x=0, y=0.45), Anchor.HIPS)
    assert float(back.right_leg.middle[0]) < float(body.right_leg.middle[0])


@settings(max_examples=examples(60))
@given(st.floats(0.05, 0.4), st.floats(-1, 1), st.floats(-1, 1))
def test_two_bones_reach_what_is_near(far: float, up: float, aside: float) -> None:
    target = vector(far, up * 0.2, aside * 0.2)
    middle, end, _, excess = two_bones(vector(0, 0, 0), target, 0.25, 0.25, vector(0, 1, 0))
    assert length(middle) == pytest.approx(0.25)
    assert length(end - middle) == pytest.approx(0.25)
    assert (excess == 0) == (length(target) <= 0.5 * 0.9995)
    if excess == 0:
        assert end == pytest.approx(target)


@pytest.mark.parametrize("pace", Pace)
def test_every_pace_goes_all_the_way_and_never_back(pace: Pace) -> None:
    covered = [eased(share, pace) for share in np.linspace(0, 1, 21)]
    assert covered[0] == 0
    assert covered[-1] == pytest.approx(1)
    assert covered == sorted(covered)


def test_between_two_poses_every_number_is_between() -> None:
    start = same(Foot(heel=0), HANGING, lean=0)
    end = same(Foot(heel=40), HANGING, lean=60)
    middle = mixed(start, end, 0.25)
    assert (middle.lean, middle.right_leg) == (15, Foot(heel=10))
    assert mixed(start, end, 1) == end


def test_a_loop_comes_back_and_what_stands_still_is_one_frame() -> None:
    squat = figure_of(ExerciseId("bodyweight_squat"))
    shown = list(frames(squat))
    assert sum(each.seconds for each in shown) == pytest.approx(loop_seconds(squat), abs=0.1)
    assert max(each.seconds for each in shown) > 0.4
    assert shown[-1].skeleton.hips == pytest.approx(
        next(iter(samples(squat, 5))).skeleton.hips, abs=1e-6
    )


@pytest.mark.parametrize(
    "figure", [each for each in FIGURES if each.travels], ids=lambda each: str(each.exercise)
)
def test_one_who_travels_ends_as_begun_but_further_on(figure: Figure) -> None:
    first, *_, last = frames(figure)
    assert last.travelled == pytest.approx(figure.travels, abs=0.005)
    assert first.travelled < last.travelled
    start = next(iter(samples(figure, 5))).skeleton
    end = last.skeleton.shoulders - vector(last.travelled, 0, 0)
    assert end == pytest.approx(start.shoulders, abs=0.005)


def test_directions_are_measured_in_degrees() -> None:
    assert angle(vector(1, 0, 0), vector(0, 2, 0)) == pytest.approx(90)
