"""Drawings of the pulls."""

from coach.knowledge.figures.figure import (
    FEET,
    LEFT_FOOT,
    RIGHT_FOOT,
    Anchor,
    Arm,
    Axis,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    Material,
    Point,
    Pose,
    Rod,
    Roller,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.stances import (
    BACK_VIEW,
    FLOOR_HAND,
    STRAIGHT,
    bench,
    out_and_back,
    same,
    wall,
)
from coach.plan import ExerciseId

STILL_TRUNK = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS)
STANDING = Foot(z=0.07, turn=8)


def _row(hand_x: float, hand_y: float, hand_z: float) -> Pose:
    return same(
        Foot(z=0.065, turn=6),
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=-0.75, y=1, z=0.25)),
        y=0.487,
        lean=56,
        nod=-18,
    )


BENT_OVER_ROW = Figure(
    exercise=ExerciseId("bent_over_row"),
    view=BACK_VIEW,
    beats=out_and_back(_row(0.115, 0.285, 0.10), _row(-0.035, 0.500, 0.125)),
    kit=(Dumbbells(),),
    planted=FEET,
    rules=(*STILL_TRUNK, Rule.KNEE_OVER_FOOT),
    load=0.2,
)


def _pull_seated(hand_x: float, lean: float) -> Pose:
    return same(
        Foot(x=0.50, y=0.13, z=0.075, toes=78, turn=4),
        Hand(x=hand_x, y=0.345, z=0.055, elbow=Point(x=-1, y=-0.5, z=0.35)),
        x=0,
        y=0.205,
        lean=lean,
        nod=-lean,
    )


SEATED_ROW_MACHINE = Figure(
    exercise=ExerciseId("seated_row_machine"),
    view=View(yaw=-16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_pull_seated(0.375, 8), _pull_seated(0.115, -3)),
    kit=(
        Rod(start=Point(x=-0.16, y=0.015), end=Point(x=0.74, y=0.015), width=0.03),
        Rod(start=Point(x=0.02, y=0.015), end=Point(x=0.02, y=0.12), width=0.035),
        Rod(start=Point(x=0.70, y=0.015), end=Point(x=0.70, y=0.62), width=0.035),
        Block(
            low=Point(x=-0.12, y=0.105, z=-0.10),
            high=Point(x=0.14, y=0.142, z=0.10),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=0.475, y=0.045, z=-0.13),
            high=Point(x=0.499, y=0.27, z=0.13),
            material=Material.METAL,
            lean=12,
            solid=False,
        ),
        Rod(start=Point(x=0.70, y=0.345), end=Spot(joint=Joint.HANDS), width=0.008),
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND),
            end=Spot(joint=Joint.LEFT_HAND),
            width=0.02,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _one_arm(hand_x: float, hand_y: float) -> Pose:
    return Pose(
        x=0.10,
        y=0.468,
        lean=60,
        nod=-18,
        right_leg=Foot(x=-0.12, z=0.07, turn=8),
        left_leg=Foot(x=0.09, z=0.06, turn=6),
        right_arm=Hand(x=hand_x, y=hand_y, z=0.115, elbow=Point(x=-0.75, y=1, z=0.2)),
        left_arm=Hand(
            x=0.238, y=0.27 + FLOOR_HAND, z=0.065, flat=True, elbow=Point(x=-1, y=0.2, z=0.4)
        ),
    )


ONE_ARM_ROW = Figure(
    exercise=ExerciseId("one_arm_row"),
    view=View(yaw=-14),
    beats=out_and_back(_one_arm(0.215, 0.275), _one_arm(0.03, 0.470)),
    kit=(*bench(0.215, 0.45, 0.27), Dumbbells(hands=(Side.RIGHT,))),
    planted=(*RIGHT_FOOT, *LEFT_FOOT, Joint.LEFT_HAND),
    rules=STILL_TRUNK,
    side=Side.RIGHT,
)


def _long_sit(hand_x: float, hand_y: float) -> Pose:
    return same(
        Foot(x=0.485, y=0.04, z=0.055, toes=82, turn=3),
        Hand(x=hand_x, y=hand_y, z=0.065, elbow=Point(x=-1, y=-0.5, z=0.3)),
        x=0,
        y=0.070,
        lean=0,
    )


BAND_ROW = Figure(
    exercise=ExerciseId("band_row"),
    view=View(yaw=-18, pitch=10),
    anchor=Anchor.HIPS,
    beats=out_and_back(_long_sit(0.325, 0.205), _long_sit(0.105, 0.200), hold=0.6),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=ball),
            width=0.016,
            material=Material.BAND,
            layer=layer,
        )
        for hand, ball, layer in (
            (Joint.LEFT_HAND, Joint.LEFT_BALL, Layer.BEHIND),
            (Joint.RIGHT_HAND, Joint.RIGHT_BALL, Layer.BEFORE),
        )
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _pull_down(hand_x: float, hand_y: float) -> Pose:
    return same(
        Foot(x=0.235, z=0.09, turn=8),
        Hand(x=hand_x, y=hand_y, z=0.215, elbow=Point(x=-0.25, y=-1, z=0.5)),
        x=0,
        y=0.292,
        lean=-12,
        nod=-4,
    )


LAT_PULLDOWN = Figure(
    exercise=ExerciseId("lat_pulldown"),
    view=View(yaw=-48),
    anchor=Anchor.HIPS,
    beats=out_and_back(_pull_down(0.045, 0.890), _pull_down(0.055, 0.600)),
    kit=(
        Rod(start=Point(x=0.36, y=0.015), end=Point(x=0.36, y=1.12), width=0.03),
        Rod(start=Point(x=0.36, y=1.11), end=Point(x=0.04, y=1.11), width=0.03),
        Rod(start=Point(x=0.05, y=1.10), end=Spot(joint=Joint.HANDS), width=0.008),
        Block(
            low=Point(x=-0.10, y=0.187, z=-0.10),
            high=Point(x=0.11, y=0.227, z=0.10),
            material=Material.PAD,
        ),
        Rod(start=Point(x=0.0, y=0.015), end=Point(x=0.0, y=0.18), width=0.035),
        Rod(start=Point(x=-0.10, y=0.015), end=Point(x=0.40, y=0.015), width=0.03),
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND, away=Point(z=0.06)),
            end=Spot(joint=Joint.LEFT_HAND, away=Point(z=-0.06)),
            width=0.018,
        ),
        Roller(at=Point(x=0.175, y=0.352), radius=0.030, half_width=0.12, layer=Layer.BEHIND),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _y_raise(hand_y: float) -> Pose:
    return same(
        Leg(hip=-2, knee=2, ankle=-62),
        Hand(x=0.57, y=hand_y, z=0.245, elbow=Point(x=0, y=0.6, z=1)),
        x=0,
        y=0.063,
        lean=90,
        nod=-4,
    )


PRONE_Y_RAISE = Figure(
    exercise=ExerciseId("prone_y_raise"),
    view=View(yaw=22, pitch=24),
    anchor=Anchor.HIPS,
    beats=out_and_back(_y_raise(0.032), _y_raise(0.135), hold=0.6),
    kit=(
        Block(
            low=Point(x=0.355, y=0, z=-0.08),
            high=Point(x=0.475, y=0.012, z=0.08),
            material=Material.TOWEL,
            solid=False,
        ),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_ANKLE, Joint.LEFT_ANKLE),
    rules=(Rule.NEUTRAL_SPINE,),
)


def _slide(hand_y: float, hand_z: float) -> Pose:
    return same(
        Foot(x=0.10, z=0.06, turn=6),
        Hand(x=-0.025, y=hand_y, z=hand_z, elbow=Point(x=-0.1, y=-1, z=0.75)),
        x=0,
        y=0.522,
        lean=0,
    )


WALL_SLIDE = Figure(
    exercise=ExerciseId("wall_slide"),
    view=View(yaw=62),
    anchor=Anchor.HIPS,
    beats=out_and_back(_slide(0.935, 0.225), _slide(1.105, 0.165)),
    kit=(wall(-0.076),),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _apart(hand_x: float, hand_z: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=0.785, z=hand_z, elbow=Point(x=-0.3, y=-1, z=0.4)),
        y=STRAIGHT,
        lean=0,
    )


BAND_PULL_APART = Figure(
    exercise=ExerciseId("band_pull_apart"),
    view=View(yaw=46, pitch=12),
    beats=out_and_back(_apart(0.345, 0.085), _apart(0.095, 0.425), hold=0.5),
    kit=(
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND),
            end=Spot(joint=Joint.LEFT_HAND),
            width=0.016,
            material=Material.BAND,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=FEET,
    rules=STILL_TRUNK,
)


def _curled(elbow: float) -> Pose:
    return same(STANDING, Arm(lift=-1, out=5, elbow=elbow), y=STRAIGHT, lean=1)


BICEPS_CURL = Figure(
    exercise=ExerciseId("biceps_curl"),
    view=View(yaw=30),
    beats=out_and_back(_curled(8), _curled(128)),
    kit=(Dumbbells(axis=Axis.ACROSS),),
    planted=FEET,
    rules=STILL_TRUNK,
    load=0.1,
)

BAND_CURL = Figure(
    exercise=ExerciseId("band_curl"),
    view=View(yaw=30),
    beats=out_and_back(_curled(12), _curled(124)),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=heel, away=Point(x=0.05, y=0.012, z=z)),
            width=0.016,
            material=Material.BAND,
            layer=layer,
        )
        for hand, heel, z, layer in (
            (Joint.LEFT_HAND, Joint.LEFT_HEEL, -0.03, Layer.BEHIND),
            (Joint.RIGHT_HAND, Joint.RIGHT_HEEL, 0.03, Layer.BEFORE),
        )
    ),
    planted=FEET,
    rules=STILL_TRUNK,
)

PULLS = (
    BENT_OVER_ROW,
    SEATED_ROW_MACHINE,
    ONE_ARM_ROW,
    BAND_ROW,
    LAT_PULLDOWN,
    PRONE_Y_RAISE,
    WALL_SLIDE,
    BAND_PULL_APART,
    BICEPS_CURL,
    BAND_CURL,
)
"""The drawings of this pattern."""
