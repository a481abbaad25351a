"""Drawings of the exercises on one leg."""

from coach.knowledge.figures.figure import (
    LEFT_FOOT,
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
    HANGING,
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


def _knee_drive() -> tuple[Beat, ...]:
    up = _on_right(
        Foot(x=0.12, y=STEP_HEIGHT, z=0.030, turn=3),
        Foot(x=0.215, y=STEP_HEIGHT + 0.200, z=0.055, heel=26, turn=0),
        Arm(lift=4, out=8, elbow=58),
        height=STRAIGHT + STEP_HEIGHT,
        lean=2,
        x=0.150,
        z=0.010,
    )
    start, push, _, down = _stepping_up(Arm(lift=4, out=8, elbow=58))
    return (start, push, Beat(pose=up, seconds=0.8, hold=0.4, effort=0.7), down)


KNEE_DRIVE_STEP_UP = Figure(
    exercise=ExerciseId("knee_drive_step_up"),
    view=View(yaw=18),
    beats=_knee_drive(),
    back=0.7,
    kit=(step(0.035, 0.32, STEP_HEIGHT),),
    planted=(),
    rules=GOOD_STEP,
    side=Side.RIGHT,
    still=2,
)


def _by_the_chair(left: Foot, *, height: float, lean: float, lift: float, z: float) -> Pose:
    return _on_right(
        Foot(z=0.045, turn=5),
        left,
        Arm(lift=lift, out=4, elbow=8),
        height=height,
        lean=lean,
        z=z,
    )


TWO_UP_ONE_DOWN = Figure(
    exercise=ExerciseId("two_up_one_down"),
    view=View(yaw=24),
    beats=(
        Beat(
            pose=_by_the_chair(Foot(z=0.06, turn=5), height=0.290, lean=42, lift=78, z=0),
            hold=0.3,
            effort=0.3,
        ),
        Beat(
            pose=_by_the_chair(Foot(z=0.06, turn=5), height=STRAIGHT, lean=2, lift=10, z=0),
            seconds=0.9,
            effort=0.5,
        ),
        Beat(
            pose=_by_the_chair(
                Foot(x=0.13, y=0.06, z=0.06, toes=6), height=0.530, lean=4, lift=30, z=0.038
            ),
            seconds=0.5,
            effort=0.6,
        ),
        Beat(
            pose=_by_the_chair(
                Foot(x=0.31, y=0.035, z=0.06, toes=12), height=0.298, lean=28, lift=82, z=0.030
            ),
            seconds=1.7,
            hold=0.2,
        ),
    ),
    back=0.5,
    kit=chair(-0.085, 0.226),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
    still=3,
)

CHAIR_BULGARIAN = Figure(
    exercise=ExerciseId("chair_bulgarian"),
    view=SIDE_VIEW,
    beats=out_and_back(
        rear_foot_up(HANGING, 0.490, 14, 0.070, 148),
        rear_foot_up(HANGING, 0.300, 18, 0.085, 168),
    ),
    kit=chair(-0.275, 0.205, back=False),
    planted=RIGHT_FOOT,
    rules=GOOD_STEP,
    side=Side.RIGHT,
)


def _staggered_stand(height: float, lean: float, lift: float) -> Pose:
    return _on_right(
        Foot(z=0.06, turn=5),
        Foot(x=0.14, z=0.065, turn=5),
        Arm(lift=lift, out=4, elbow=8),
        height=height,
        lean=lean,
        x=0.055,
        z=0.004,
    )


STAGGERED_SQUAT = Figure(
    exercise=ExerciseId("staggered_squat"),
    view=View(yaw=24),
    beats=out_and_back(_staggered_stand(0.290, 38, 78), _staggered_stand(0.532, 3, 10)),
    kit=chair(-0.075, 0.226),
    planted=(*RIGHT_FOOT, *LEFT_FOOT),
    rules=GOOD_STEP,
    side=Side.RIGHT,
    still=0,
)


def _reach(left: Foot, *, height: float, lean: float) -> Pose:
    return _on_right(
        Foot(z=ONE_FOOT, turn=4), left, ON_HIPS, height=height, lean=lean, nod=-0.5 * lean
    )


BESIDE = _reach(Foot(x=0.02, y=0.035, z=0.085), height=0.530, lean=2)

STAR_REACH = Figure(
    exercise=ExerciseId("star_reach"),
    view=View(yaw=44, pitch=14),
    beats=(
        Beat(pose=BESIDE, hold=0.15, effort=0.3),
        Beat(pose=_reach(Foot(x=0.30, y=0.012, z=0.06), height=0.445, lean=20), seconds=0.8),
        Beat(pose=BESIDE, seconds=0.7, effort=0.3),
        Beat(pose=_reach(Foot(x=0.02, y=0.012, z=0.36), height=0.430, lean=30), seconds=0.8),
        Beat(pose=BESIDE, seconds=0.7, effort=0.3),
        Beat(
            pose=_reach(Foot(x=-0.38, y=0.012, z=0.06, heel=35), height=0.430, lean=38),
            seconds=0.8,
        ),
    ),
    back=0.7,
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
    KNEE_DRIVE_STEP_UP,
    TWO_UP_ONE_DOWN,
    CHAIR_BULGARIAN,
    STAGGERED_SQUAT,
    STAR_REACH,
)
"""The drawings of this pattern."""
