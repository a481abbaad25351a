"""Drawings of the lunges."""

from coach.knowledge.figures.figure import (
    LEFT_FOOT,
    RIGHT_FOOT,
    Arm,
    ArmPose,
    Beat,
    Dumbbells,
    Figure,
    Foot,
    Joint,
    Pose,
    Rule,
    Side,
    View,
)
from coach.knowledge.figures.stances import (
    CHEST_HOLD,
    HANGING,
    HELD_AT_CHEST,
    MID_FOOT,
    ON_HIPS,
    SIDE_VIEW,
    STRAIGHT,
    held,
    out_and_back,
)
from coach.plan import ExerciseId

GOOD_LUNGE = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)
STRIDE = 0.50
HIP_WIDTH = 0.055
LOW = 0.292

WITH_DUMBBELLS = Arm(lift=1, out=7, elbow=4)


def _split(
    front: Foot, rear: Foot, arms: ArmPose, *, x: float, height: float, lean: float = 4
) -> Pose:
    """The right foot in front, the left behind."""
    return Pose(
        x=x,
        y=height,
        lean=lean,
        nod=-2,
        right_leg=front,
        left_leg=rear,
        right_arm=arms,
        left_arm=arms,
    )


def _foot(x: float, *, y: float = 0, heel: float = 0, toes: float = 0) -> Foot:
    return Foot(x=x, y=y, z=HIP_WIDTH, heel=heel, toes=toes, turn=3)


def _stand(arms: ArmPose, x: float = 0) -> Pose:
    return _split(_foot(x), _foot(x), arms, x=x + MID_FOOT, height=STRAIGHT, lean=1)


def _low(arms: ArmPose, front_x: float) -> Pose:
    rear = _foot(front_x - STRIDE, heel=60)
    return _split(_foot(front_x), rear, arms, x=front_x - 0.175, height=LOW, lean=7)


def _stepping_forward(arms: ArmPose) -> tuple[Beat, ...]:
    lifted = _split(
        _foot(STRIDE * 0.55, y=0.075, toes=8),
        _foot(0, heel=14),
        arms,
        x=0.13,
        height=0.515,
        lean=2,
    )
    return (
        Beat(pose=_stand(arms), hold=0.35, effort=0.15),
        Beat(pose=lifted, seconds=0.5, effort=0.4),
        Beat(pose=_low(arms, STRIDE), seconds=0.8, hold=0.35),
        Beat(pose=lifted, seconds=0.65, effort=0.6),
    )


DUMBBELL_LUNGE = Figure(
    exercise=ExerciseId("dumbbell_lunge"),
    view=SIDE_VIEW,
    beats=_stepping_forward(WITH_DUMBBELLS),
    back=0.45,
    kit=(Dumbbells(),),
    planted=(Joint.LEFT_BALL,),
    rules=GOOD_LUNGE,
    load=0.25,
    side=Side.RIGHT,
    still=2,
)

FORWARD_LUNGE = Figure(
    exercise=ExerciseId("forward_lunge"),
    view=SIDE_VIEW,
    beats=_stepping_forward(ON_HIPS),
    back=0.45,
    planted=(Joint.LEFT_BALL,),
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
    still=2,
)


def _stepping_back(arms: ArmPose) -> tuple[Beat, ...]:
    lifted = _split(
        _foot(0),
        _foot(-STRIDE * 0.5, y=0.06, heel=40),
        arms,
        x=MID_FOOT,
        height=0.500,
        lean=8,
    )
    return (
        Beat(pose=_stand(arms), hold=0.35, effort=0.15),
        Beat(pose=lifted, seconds=0.55, effort=0.5),
        Beat(pose=_low(arms, 0), seconds=0.8, hold=0.35),
        Beat(pose=lifted, seconds=0.65, effort=0.8),
    )


REVERSE_LUNGE = Figure(
    exercise=ExerciseId("reverse_lunge"),
    view=SIDE_VIEW,
    beats=_stepping_back(CHEST_HOLD),
    back=0.45,
    planted=RIGHT_FOOT,
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
    still=2,
)

SPLIT_SQUAT = Figure(
    exercise=ExerciseId("split_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(
        _split(
            _foot(STRIDE / 2),
            _foot(-STRIDE / 2, heel=40),
            HANGING,
            x=0.045,
            height=0.475,
            lean=2,
        ),
        _low(HANGING, STRIDE / 2),
    ),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL),
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
)


def _walking() -> tuple[Beat, ...]:
    """Out into the lunge, up over the front foot, the other foot beside it."""
    start = _stand(ON_HIPS)
    reach = _split(
        _foot(STRIDE * 0.55, y=0.075, toes=8), _foot(0, heel=14), ON_HIPS, x=0.13, height=0.515
    )
    rise = _split(
        _foot(STRIDE), _foot(STRIDE * 0.55, y=0.07, heel=35), ON_HIPS, x=STRIDE, height=0.510
    )
    return (
        Beat(pose=start, hold=0.3, effort=0.15),
        Beat(pose=reach, seconds=0.5, effort=0.4),
        Beat(pose=_low(ON_HIPS, STRIDE), seconds=0.8, hold=0.25),
        Beat(pose=rise, seconds=0.8, effort=0.8),
        Beat(pose=_stand(ON_HIPS, STRIDE), seconds=0.5, effort=0.15),
    )


WALKING_LUNGE = Figure(
    exercise=ExerciseId("walking_lunge"),
    view=SIDE_VIEW,
    beats=_walking(),
    planted=(),
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
    still=2,
    travels=STRIDE,
)


def _sideways(foot_z: float, foot_y: float, body: float, height: float, lean: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=height,
        z=body,
        lean=lean,
        nod=-0.75 * lean,
        right_leg=Foot(z=foot_z, y=foot_y, turn=10, knee_out=18),
        left_leg=Foot(z=0.06, turn=5),
        right_arm=CHEST_HOLD,
        left_arm=CHEST_HOLD,
    )


LATERAL_LUNGE = Figure(
    exercise=ExerciseId("lateral_lunge"),
    view=View(yaw=74),
    beats=(
        Beat(pose=_sideways(0.06, 0, 0, STRAIGHT, 1), hold=0.35, effort=0.15),
        Beat(pose=_sideways(0.26, 0.05, 0.10, 0.505, 8), seconds=0.5, effort=0.4),
        Beat(pose=_sideways(0.44, 0, 0.30, 0.315, 42), seconds=0.9, hold=0.35),
        Beat(pose=_sideways(0.26, 0.05, 0.10, 0.505, 8), seconds=0.7, effort=0.6),
    ),
    back=0.5,
    planted=LEFT_FOOT,
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
    still=2,
)

DUMBBELL_REVERSE_LUNGE = Figure(
    exercise=ExerciseId("dumbbell_reverse_lunge"),
    view=SIDE_VIEW,
    beats=_stepping_back(WITH_DUMBBELLS),
    back=0.45,
    kit=(Dumbbells(),),
    planted=RIGHT_FOOT,
    rules=GOOD_LUNGE,
    load=0.25,
    side=Side.RIGHT,
    still=2,
)


def _tall_split(arms: ArmPose) -> Pose:
    front, rear = _foot(STRIDE / 2), _foot(-STRIDE / 2, heel=40)
    return _split(front, rear, arms, x=0.045, height=0.475, lean=2)


DUMBBELL_SPLIT_SQUAT = Figure(
    exercise=ExerciseId("dumbbell_split_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(_tall_split(WITH_DUMBBELLS), _low(WITH_DUMBBELLS, STRIDE / 2)),
    kit=(Dumbbells(),),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL),
    rules=GOOD_LUNGE,
    load=0.25,
    side=Side.RIGHT,
)

SPLIT_SQUAT_HOLD = Figure(
    exercise=ExerciseId("split_squat_hold"),
    view=SIDE_VIEW,
    beats=held(_low(ON_HIPS, STRIDE / 2)),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL),
    rules=GOOD_LUNGE,
    side=Side.RIGHT,
)

GOBLET_SIDE_LUNGE = Figure(
    exercise=ExerciseId("goblet_side_lunge"),
    view=View(yaw=74),
    beats=LATERAL_LUNGE.beats,
    back=0.5,
    kit=(HELD_AT_CHEST,),
    planted=LEFT_FOOT,
    rules=GOOD_LUNGE,
    load=0.1,
    side=Side.RIGHT,
    still=2,
)


LUNGES = (
    DUMBBELL_LUNGE,
    FORWARD_LUNGE,
    REVERSE_LUNGE,
    SPLIT_SQUAT,
    WALKING_LUNGE,
    LATERAL_LUNGE,
    DUMBBELL_REVERSE_LUNGE,
    DUMBBELL_SPLIT_SQUAT,
    SPLIT_SQUAT_HOLD,
    GOBLET_SIDE_LUNGE,
)
"""The drawings of this pattern."""
