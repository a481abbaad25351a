"""Drawings of the exercises for the back of the trunk."""

from coach.knowledge.figures.figure import (
    FEET,
    Anchor,
    Ankle,
    ArmPose,
    Beat,
    Block,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    Material,
    Pace,
    Point,
    Pose,
    Rod,
    Roller,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.muscle import Muscle
from coach.knowledge.figures.stances import (
    CROSSED,
    FLOOR_HAND,
    LYING_VIEW,
    ON_HIPS,
    SIDE_VIEW,
    STRAIGHT,
    out_and_back,
    same,
)
from coach.plan import ExerciseId

LYING_LEG = Leg(hip=-1, knee=1, ankle=-62)
BY_THE_TEMPLES = Hand(x=0.02, y=0.105, z=0.115, on="chest", elbow=Point(x=0.1, y=0.2, z=1))


def _prone(arms: ArmPose, curl: float, nod: float) -> Pose:
    return same(LYING_LEG, arms, x=0, y=0.066, lean=90, curl=curl, nod=nod)


BACK_EXTENSION = Figure(
    exercise=ExerciseId("back_extension"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_prone(BY_THE_TEMPLES, 0, -2), _prone(BY_THE_TEMPLES, -34, 10), hold=0.6),
    planted=(Joint.HIPS, Joint.RIGHT_ANKLE, Joint.LEFT_ANKLE),
)

BESIDE = Hand(x=-0.025, y=0.034, z=0.150, elbow=Point(x=0, y=0.6, z=1))

SMALL_BACK_LIFT = Figure(
    exercise=ExerciseId("small_back_lift"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_prone(BESIDE, 0, -2), _prone(BESIDE, -19, 6), hold=0.6),
    planted=(Joint.HIPS, Joint.RIGHT_ANKLE, Joint.LEFT_ANKLE),
)

KNEELING = Leg(hip=80, knee=93, ankle=-72)
REACHING_BACK = Leg(hip=-4, knee=5, ankle=-4)
ON_THE_FLOOR = Hand(x=0.255, y=FLOOR_HAND, z=0.09, flat=True, elbow=Point(x=-1, y=0.3, z=0.3))
REACHING_AHEAD = Hand(x=0.595, y=0.365, z=0.085, flat=True, elbow=Point(x=-0.2, y=-1, z=0.4))


def _on_all_fours(right_arm: Hand, left_arm: Hand, right_leg: Leg, left_leg: Leg) -> Pose:
    return Pose(
        x=0,
        y=0.286,
        lean=80,
        nod=-6,
        right_leg=right_leg,
        left_leg=left_leg,
        right_arm=right_arm,
        left_arm=left_arm,
    )


ALL_FOURS = _on_all_fours(ON_THE_FLOOR, ON_THE_FLOOR, KNEELING, KNEELING)

BIRD_DOG = Figure(
    exercise=ExerciseId("bird_dog"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=ALL_FOURS, hold=0.2, effort=0.2),
        Beat(
            pose=_on_all_fours(ON_THE_FLOOR, REACHING_AHEAD, REACHING_BACK, KNEELING),
            seconds=1.1,
            hold=0.5,
        ),
        Beat(pose=ALL_FOURS, seconds=0.9, hold=0.2, effort=0.2),
        Beat(
            pose=_on_all_fours(REACHING_AHEAD, ON_THE_FLOOR, KNEELING, REACHING_BACK),
            seconds=1.1,
            hold=0.5,
        ),
    ),
    planted=(Joint.HIPS,),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _on_the_bench(lean: float) -> Pose:
    return same(Ankle(x=-0.345, y=0.165, z=0.06, flex=0), CROSSED, x=0, y=0.505, lean=lean, nod=-8)


MACHINE_BACK_EXTENSION = Figure(
    exercise=ExerciseId("machine_back_extension"),
    view=View(yaw=16, pitch=10),
    anchor=Anchor.HIPS,
    beats=out_and_back(_on_the_bench(118), _on_the_bench(46), seconds=1.3),
    kit=(
        Rod(start=Point(x=-0.50, y=0.015), end=Point(x=0.16, y=0.015), width=0.03),
        Rod(start=Point(x=0.06, y=0.015), end=Point(x=-0.02, y=0.36), width=0.03),
        Rod(start=Point(x=-0.44, y=0.015), end=Point(x=-0.40, y=0.14), width=0.03),
        Rod(start=Point(x=-0.40, y=0.12), end=Point(x=0.0, y=0.34), width=0.026),
        Block(
            low=Point(x=-0.005, y=0.32, z=-0.10),
            high=Point(x=0.035, y=0.48, z=0.10),
            material=Material.PAD,
            lean=46,
            solid=False,
        ),
        Block(
            low=Point(x=-0.455, y=0.055, z=-0.11),
            high=Point(x=-0.435, y=0.20, z=0.11),
            material=Material.METAL,
            lean=46,
            solid=False,
        ),
        Roller(at=Spot(joint=Joint.ANKLES, away=Point(x=-0.02, y=0.055)), radius=0.028),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_ANKLE, Joint.LEFT_ANKLE),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    braced=True,
)

BAND_GRIP = Hand(x=0.085, y=0.005, z=0.120, on="chest", elbow=Point(x=0.1, y=-1, z=0.4))


def _bow(height: float, lean: float, arms: ArmPose) -> Pose:
    return same(Foot(z=0.07, turn=6), arms, y=height, lean=lean, nod=-0.22 * lean)


BAND_GOOD_MORNING = Figure(
    exercise=ExerciseId("band_good_morning"),
    view=SIDE_VIEW,
    beats=out_and_back(_bow(STRAIGHT, 1, BAND_GRIP), _bow(0.492, 68, BAND_GRIP)),
    kit=tuple(
        Rod(
            start=Spot(joint=Joint.SHOULDERS, away=Point(y=0.03, z=z)),
            end=Spot(joint=heel, away=Point(x=0.06, y=0.012)),
            width=0.016,
            material=Material.BAND,
            layer=layer,
        )
        for heel, z, layer in (
            (Joint.LEFT_HEEL, -0.055, Layer.BEHIND),
            (Joint.RIGHT_HEEL, 0.055, Layer.BEFORE),
        )
    ),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)

GOOD_MORNING = Figure(
    exercise=ExerciseId("good_morning"),
    view=SIDE_VIEW,
    beats=out_and_back(_bow(STRAIGHT, 1, ON_HIPS), _bow(0.492, 66, ON_HIPS)),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)


def _reaching_with_the_right(leg: Leg) -> Pose:
    return _on_all_fours(ON_THE_FLOOR, ON_THE_FLOOR, leg, KNEELING)


SLIDING = _reaching_with_the_right(Leg(hip=44, knee=62, ankle=-62))

KNEELING_LEG_REACH = Figure(
    exercise=ExerciseId("kneeling_leg_reach"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=ALL_FOURS, hold=0.35, effort=0.2),
        Beat(pose=SLIDING, seconds=0.7, pace=Pace.SPRING, effort=0.5),
        Beat(pose=_reaching_with_the_right(Leg(hip=13, knee=4, ankle=-30)), hold=0.5),
        Beat(pose=SLIDING, seconds=0.7, pace=Pace.SPRING, effort=0.5),
    ),
    back=0.7,
    still=2,
    planted=(Joint.HIPS, Joint.LEFT_KNEE, Joint.RIGHT_HAND, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)

DOWN_HAND = Hand(x=0.600, y=0.036, z=0.120, elbow=Point(x=0, y=0.5, z=1))
UP_HAND = Hand(x=0.600, y=0.145, z=0.120, elbow=Point(x=0, y=-0.5, z=1))
UP_LEG = Leg(hip=-14, knee=3, ankle=-62)


def _swim(right_arm: Hand, left_arm: Hand, right_leg: Leg, left_leg: Leg) -> Pose:
    return Pose(
        x=0,
        y=0.066,
        lean=90,
        nod=-4,
        right_leg=right_leg,
        left_leg=left_leg,
        right_arm=right_arm,
        left_arm=left_arm,
    )


SWIMMER = Figure(
    exercise=ExerciseId("swimmer"),
    view=View(yaw=16, pitch=14),
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=_swim(DOWN_HAND, DOWN_HAND, LYING_LEG, LYING_LEG), hold=0.15, effort=0.3),
        Beat(pose=_swim(UP_HAND, DOWN_HAND, LYING_LEG, UP_LEG), seconds=0.8, hold=0.3),
        Beat(pose=_swim(DOWN_HAND, DOWN_HAND, LYING_LEG, LYING_LEG), seconds=0.7, effort=0.3),
        Beat(pose=_swim(DOWN_HAND, UP_HAND, UP_LEG, LYING_LEG), seconds=0.8, hold=0.3),
    ),
    back=0.7,
    planted=(Joint.HIPS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
    muscles=(Muscle.LOW_BACK, Muscle.GLUTES, Muscle.UPPER_BACK),
)


BACKS = (
    BACK_EXTENSION,
    BIRD_DOG,
    SMALL_BACK_LIFT,
    MACHINE_BACK_EXTENSION,
    BAND_GOOD_MORNING,
    GOOD_MORNING,
    KNEELING_LEG_REACH,
    SWIMMER,
)
"""The drawings of this pattern."""
