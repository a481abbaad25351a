"""Drawings of the exercises on one leg."""

from coach.knowledge.figures.figure import (
    RIGHT_FOOT,
    Ankle,
    Arm,
    ArmPose,
    Beat,
    Dumbbells,
    Figure,
    Foot,
    Leg,
    LegPose,
    Pose,
    Rule,
    Side,
    View,
)
from coach.knowledge.figures.lunges import WITH_DUMBBELLS
from coach.knowledge.figures.stances import (
    BALL_OF_FOOT,
    MID_FOOT,
    ON_HIPS,
    SIDE_VIEW,
    STRAIGHT,
    bench,
    chair,
    held,
    out_and_back,
    step,
)
from coach.plan import ExerciseId

GOOD_STEP = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)
STEP_HEIGHT = 0.19
LOW_STEP = 0.10
OVER_ONE_FOOT = 0.012
"""How far the hips shift so that one foot carries all."""
ONE_FOOT = 0.020


def _on_right(
    right: Foot,
    left: LegPose,
    arms: ArmPose,
    *,
    height: float,
    lean: float = 2,
    x: float = MID_FOOT,
    nod: float | None = None,
    z: float = OVER_ONE_FOOT,
) -> Pose:
    return Pose(
        x=x,
        y=height,
        z=z,
        lean=lean,
        nod=-0.4 * lean if nod is None else nod,
        right_leg=right,
        left_leg=left,
        right_arm=arms,
        left_arm=arms,
    )


def laces_down(heel: float, ball_x: float, ball_y: float) -> Foot:
    """The rear foot on its back; the heel's turn is against the foot's flat place."""
    return Foot(x=ball_x - BALL_OF_FOOT, y=ball_y, z=0.045, heel=heel, turn=0)


def rear_foot_up(arms: ArmPose, height: float, lean: float, x: float, heel: float) -> Pose:
    """The front foot flat, the rear foot's laces on something behind."""
    return _on_right(
        Foot(x=0.12, z=0.045, turn=3),
        laces_down(heel, -0.423, 0.270 - 0.0012 * (heel - 150)),
        arms,
        height=height,
        lean=lean,
        x=x,
        z=0,
    )


BULGARIAN_SPLIT_SQUAT = Figure(
    exercise=ExerciseId("bulgarian_split_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(
        rear_foot_up(WITH_DUMBBELLS, 0.490, 14, 0.070, 148),
        rear_foot_up(WITH_DUMBBELLS, 0.300, 18, 0.085, 168),
    ),
    kit=(*bench(-0.50, -0.27, 0.205), Dumbbells()),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    load=0.25,
    side=Side.RIGHT,
)


def _stepping_up(arms: ArmPose) -> tuple[Beat, ...]:
    on_box = Foot(x=0.12, y=STEP_HEIGHT, z=0.045, turn=3)
    return (
        Beat(
            pose=_on_right(
                on_box,
                Foot(x=-0.155, z=0.05, heel=12, turn=3),
                arms,
                height=0.512,
                lean=16,
                x=-0.03,
                z=0,
            ),
            hold=0.35,
            effort=0.25,
        ),
        Beat(
            pose=_on_right(
                on_box,
                Foot(x=-0.125, y=0.205, z=0.05, heel=32, turn=3),
                arms,
                height=0.590,
                lean=20,
                x=0.125,
                z=0,
            ),
            seconds=0.7,
            effort=1,
        ),
        Beat(
            pose=_on_right(
                on_box,
                Foot(x=0.115, y=STEP_HEIGHT + 0.004, z=0.05, turn=3),
                arms,
                height=STRAIGHT + STEP_HEIGHT,
                lean=1,
                x=0.145,
                z=0,
            ),
            seconds=0.75,
            hold=0.35,
            effort=0.5,
        ),
        Beat(
            pose=_on_right(
                on_box,
                Foot(x=-0.125, y=0.205, z=0.05, heel=32, turn=3),
                arms,
                height=0.590,
                lean=20,
                x=0.115,
                z=0,
            ),
            seconds=0.85,
            effort=1,
        ),
    )


DUMBBELL_STEP_UP = Figure(
    exercise=ExerciseId("dumbbell_step_up"),
    view=View(yaw=18),
    beats=_stepping_up(WITH_DUMBBELLS),
    back=0.7,
    kit=(step(0.035, 0.32, STEP_HEIGHT), Dumbbells()),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    load=0.2,
    side=Side.RIGHT,
    still=1,
)

STEP_UP = Figure(
    exercise=ExerciseId("step_up"),
    view=View(yaw=18),
    beats=_stepping_up(ON_HIPS),
    back=0.7,
    kit=(step(0.035, 0.32, STEP_HEIGHT),),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
    still=1,
)

SINGLE_LEG_SQUAT = Figure(
    exercise=ExerciseId("single_leg_squat"),
    view=View(yaw=26),
    beats=out_and_back(
        _on_right(
            Foot(z=ONE_FOOT, turn=4),
            Leg(hip=34, knee=26),
            Arm(lift=30, out=4, elbow=8),
            height=STRAIGHT,
        ),
        _on_right(
            Foot(z=ONE_FOOT, turn=4),
            Leg(hip=116, knee=26, ankle=4),
            Arm(lift=86, out=4, elbow=6),
            height=0.325,
            lean=42,
        ),
        seconds=1.3,
    ),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
)

SINGLE_LEG_SIT_TO_STAND = Figure(
    exercise=ExerciseId("single_leg_sit_to_stand"),
    view=View(yaw=24),
    beats=out_and_back(
        _on_right(
            Foot(z=ONE_FOOT, turn=4),
            Leg(hip=120, knee=26, ankle=4),
            Arm(lift=78, out=4, elbow=6),
            height=0.290,
            lean=42,
        ),
        _on_right(
            Foot(z=ONE_FOOT, turn=4),
            Leg(hip=34, knee=36),
            Arm(lift=30, out=4, elbow=8),
            height=STRAIGHT,
        ),
        seconds=1.3,
    ),
    kit=chair(-0.085, 0.226),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
    still=0,
)

SINGLE_LEG_BALANCE = Figure(
    exercise=ExerciseId("single_leg_balance"),
    view=View(yaw=40),
    beats=held(
        _on_right(
            Foot(z=ONE_FOOT, turn=4),
            Leg(hip=62, knee=82, ankle=2),
            Arm(lift=6, out=24, elbow=14),
            height=0.530,
            lean=2,
        )
    ),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
)

STEP_DOWN = Figure(
    exercise=ExerciseId("step_down"),
    view=View(yaw=24),
    beats=out_and_back(
        _on_right(
            Foot(x=0, y=LOW_STEP, z=ONE_FOOT, turn=3),
            Ankle(x=0.10, y=0.185, z=0.07, flex=4),
            Arm(lift=12, out=6, elbow=8),
            height=STRAIGHT + LOW_STEP,
        ),
        _on_right(
            Foot(x=0, y=LOW_STEP, z=ONE_FOOT, turn=3),
            Ankle(x=0.205, y=0.058, z=0.07, flex=12),
            Arm(lift=66, out=6, elbow=8),
            height=0.502,
            lean=22,
        ),
        seconds=1.5,
    ),
    kit=(step(-0.16, 0.115, LOW_STEP),),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
)

SINGLE_LEG = (
    BULGARIAN_SPLIT_SQUAT,
    DUMBBELL_STEP_UP,
    STEP_UP,
    SINGLE_LEG_SQUAT,
    SINGLE_LEG_SIT_TO_STAND,
    SINGLE_LEG_BALANCE,
    STEP_DOWN,
)
"""The drawings of this pattern."""
