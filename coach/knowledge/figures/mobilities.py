"""Drawings of the mobility exercises."""

from coach.knowledge.figures.figure import (
    LEFT_FOOT,
    RIGHT_FOOT,
    Anchor,
    Figure,
    Foot,
    Hand,
    Joint,
    Leg,
    Point,
    Pose,
    Rule,
    Side,
    View,
)
from coach.knowledge.figures.stances import (
    ON_HIPS,
    out_and_back,
    wall,
)
from coach.plan import ExerciseId


def _half_kneeling(hip: float, knee: float, front: float) -> Pose:
    """The right knee down behind, the left foot in front."""
    return Pose(
        x=0,
        y=0.037,
        lean=0,
        right_leg=Leg(hip=hip, knee=knee, ankle=-72),
        left_leg=Foot(x=front, z=0.06, turn=4),
        right_arm=ON_HIPS,
        left_arm=ON_HIPS,
    )


HIP_OPENER = Figure(
    exercise=ExerciseId("hip_opener"),
    view=View(yaw=16),
    anchor=Anchor.KNEE,
    beats=out_and_back(
        _half_kneeling(2, 95, 0.30), _half_kneeling(-24, 69, 0.30), seconds=1.5, hold=0.9
    ),
    planted=(Joint.RIGHT_KNEE, *LEFT_FOOT),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


def _rock(hips_x: float, hips_y: float, lean: float, heel: float) -> Pose:
    return Pose(
        x=hips_x,
        y=hips_y,
        lean=lean,
        nod=-lean * 0.3,
        right_leg=Foot(x=0.06, z=0.05, turn=2),
        left_leg=Foot(x=-0.24, z=0.06, heel=heel, turn=4),
        right_arm=Hand(x=0.312, y=0.715, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
        left_arm=Hand(x=0.312, y=0.715, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
    )


ANKLE_ROCK = Figure(
    exercise=ExerciseId("ankle_rock"),
    view=View(yaw=14),
    anchor=Anchor.HIPS,
    beats=out_and_back(_rock(-0.055, 0.500, 4, 16), _rock(0.045, 0.462, 6, 40), hold=0.4),
    kit=(wall(0.340, behind=False),),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL, Joint.RIGHT_HAND, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)

MOBILITIES = (HIP_OPENER, ANKLE_ROCK)
"""The drawings of this pattern."""
