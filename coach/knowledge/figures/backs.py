"""Drawings of the exercises for the back of the trunk."""

from coach.knowledge.figures.figure import (
    Anchor,
    ArmPose,
    Beat,
    Figure,
    Hand,
    Joint,
    Leg,
    Point,
    Pose,
    Rule,
)
from coach.knowledge.figures.stances import FLOOR_HAND, LYING_VIEW, out_and_back, same
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

BACKS = (BACK_EXTENSION, BIRD_DOG, SMALL_BACK_LIFT)
"""The drawings of this pattern."""
