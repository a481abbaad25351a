"""Drawings of the exercises for the front and the sides of the trunk."""

from coach.knowledge.figures.figure import (
    BALLS,
    FEET,
    HANDS,
    Anchor,
    Arm,
    Beat,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    LegPose,
    Material,
    Point,
    Pose,
    Rod,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.stances import (
    LYING_VIEW,
    held,
    out_and_back,
    same,
)
from coach.plan import ExerciseId

ON_FOREARMS = Hand(x=0.455, y=0.030, z=0.085, elbow=Point(x=-0.8, y=-1, z=0.1))

PLANK = Figure(
    exercise=ExerciseId("plank"),
    view=LYING_VIEW,
    anchor=Anchor.BALL,
    beats=held(same(Leg(flat_toes=True), ON_FOREARMS, x=-0.52, y=0.012, lean=83.5, nod=-12)),
    planted=(*BALLS, *HANDS, Joint.RIGHT_ELBOW, Joint.LEFT_ELBOW),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)


def _on_the_left_elbow(
    right: LegPose, left: LegPose, *, hips: float, tilt: float, shoulder_x: float
) -> Pose:
    """On the left forearm, the head to +x, looking at +z."""
    return Pose(
        x=0,
        y=hips,
        turn=90,
        tilt=tilt,
        nod=2,
        right_leg=right,
        left_leg=left,
        right_arm=Hand(x=0.02, y=hips + 0.155, z=0.03, elbow=Point(x=-0.3, y=1, z=0.6)),
        left_arm=Hand(x=shoulder_x, y=0.030, z=-0.185, elbow=Point(x=0, y=-1, z=0.2)),
    )


SIDE_PLANK = Figure(
    exercise=ExerciseId("side_plank"),
    view=View(yaw=10, pitch=10),
    anchor=Anchor.HIPS,
    beats=held(_on_the_left_elbow(Leg(), Leg(), hips=0.206, tilt=-76.5, shoulder_x=0.315)),
    planted=(Joint.LEFT_BALL, Joint.LEFT_HAND, Joint.LEFT_ELBOW),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
    side=Side.LEFT,
)


UP = Arm(lift=178, out=3, elbow=4)
BACK = Arm(lift=256, out=3, elbow=4)
TUCKED = Leg(hip=90, knee=90)
LONG = Leg(hip=11, knee=6, ankle=-10)


def _bug(right_arm: Arm, left_arm: Arm, right_leg: Leg, left_leg: Leg) -> Pose:
    return Pose(
        x=0,
        y=0.066,
        lean=-90,
        nod=6,
        right_leg=right_leg,
        left_leg=left_leg,
        right_arm=right_arm,
        left_arm=left_arm,
    )


DEAD_BUG = Figure(
    exercise=ExerciseId("dead_bug"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=_bug(UP, UP, TUCKED, TUCKED), hold=0.2, effort=0.5),
        Beat(pose=_bug(UP, BACK, LONG, TUCKED), seconds=1.1, hold=0.2),
        Beat(pose=_bug(UP, UP, TUCKED, TUCKED), seconds=0.9, hold=0.2, effort=0.5),
        Beat(pose=_bug(BACK, UP, TUCKED, LONG), seconds=1.1, hold=0.2),
    ),
    planted=(Joint.HIPS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

KNEELING_SIDE_PLANK = Figure(
    exercise=ExerciseId("kneeling_side_plank"),
    view=View(yaw=10, pitch=12),
    anchor=Anchor.HIPS,
    beats=held(
        _on_the_left_elbow(Leg(knee=88), Leg(knee=88), hips=0.188, tilt=-73, shoulder_x=0.31)
    ),
    planted=(Joint.LEFT_KNEE, Joint.LEFT_HAND, Joint.LEFT_ELBOW),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
    side=Side.LEFT,
)


def _press_out(hand_x: float) -> Pose:
    return same(
        Foot(z=0.085, turn=8),
        Hand(x=hand_x, y=0.715, z=0.012, elbow=Point(x=-0.5, y=-1, z=0.6)),
        y=0.522,
        lean=3,
    )


PALLOF_PRESS = Figure(
    exercise=ExerciseId("pallof_press"),
    view=View(yaw=40, pitch=10),
    beats=out_and_back(_press_out(0.130), _press_out(0.345), hold=0.6),
    kit=(
        Rod(start=Point(x=0.08, y=0, z=-0.62), end=Point(x=0.08, y=0.90, z=-0.62), width=0.035),
        Rod(
            start=Point(x=0.08, y=0.715, z=-0.62),
            end=Spot(joint=Joint.HANDS),
            width=0.018,
            material=Material.BAND,
            layer=Layer.BEHIND,
        ),
    ),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)


TO_THE_KNEES = Hand(x=0.27, y=-0.14, z=0.075, on="chest", elbow=Point(x=-0.3, y=-1, z=0.5))


def _sit_up(lean: float, curl: float, nod: float) -> Pose:
    return same(
        Foot(x=0.45, z=0.065, turn=4), TO_THE_KNEES, x=0, y=0.066, lean=lean, curl=curl, nod=nod
    )


SIT_UP = Figure(
    exercise=ExerciseId("sit_up"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_sit_up(-90, 0, 12), _sit_up(-34, 44, 10), seconds=1.3),
    planted=(*FEET, Joint.HIPS),
)

CORES = (PLANK, SIDE_PLANK, DEAD_BUG, KNEELING_SIDE_PLANK, PALLOF_PRESS, SIT_UP)
"""The drawings of this pattern."""
