"""Drawings of the calf exercises."""

from coach.knowledge.figures.figure import (
    BALLS,
    Anchor,
    Arm,
    ArmPose,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Leg,
    Moving,
    Point,
    Pose,
    Rod,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.lunges import WITH_DUMBBELLS
from coach.knowledge.figures.single_leg import ONE_FOOT, OVER_ONE_FOOT
from coach.knowledge.figures.stances import (
    BALL_OF_FOOT,
    HANGING,
    STRAIGHT,
    TIPTOE,
    chair,
    held,
    out_and_back,
    same,
)
from coach.plan import ExerciseId

TALL = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)
FORWARD = 0.062
"""The weight is over the balls of the feet before the heels leave the floor."""
CALF_VIEW = View(yaw=16, pitch=6)


def _on_toes(heel: float, arms: ArmPose) -> Pose:
    share = heel / 42
    return same(
        Foot(z=0.055, heel=heel, turn=4),
        arms,
        x=FORWARD + (BALL_OF_FOOT + 0.012 - FORWARD) * share,
        y=STRAIGHT + (TIPTOE - STRAIGHT) * share,
        lean=1,
    )


DUMBBELL_CALF_RAISE = Figure(
    exercise=ExerciseId("dumbbell_calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_on_toes(0, WITH_DUMBBELLS), _on_toes(42, WITH_DUMBBELLS), hold=0.6),
    kit=(Dumbbells(),),
    planted=BALLS,
    rules=TALL,
    load=0.25,
)

BLOCK = 0.075
SHOULDER_GRIP = Hand(x=0.085, y=0.045, z=0.135, on="chest", elbow=Point(x=0.2, y=-1, z=0.4))


def _in_the_machine(heel: float) -> Pose:
    return same(
        Foot(y=BLOCK, z=0.055, heel=heel, turn=4),
        SHOULDER_GRIP,
        x=0.055 + 0.0008 * (heel + 16),
        y=0.70,
        lean=1,
    )


MACHINE_CALF_RAISE = Figure(
    exercise=ExerciseId("machine_calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_in_the_machine(-16), _in_the_machine(40), hold=0.6),
    kit=(
        Block(low=Point(x=0.062, y=0, z=-0.13), high=Point(x=0.24, y=BLOCK, z=0.13)),
        Rod(start=Point(x=0.36, y=0.015), end=Point(x=0.36, y=1.12), width=0.03),
        Rod(start=Point(x=0.25, y=0.015), end=Point(x=0.46, y=0.015), width=0.03),
        *(
            Rod(
                start=Point(x=0.36, y=0.98, z=z),
                end=Spot(joint=Joint.SHOULDERS, away=Point(x=0.05, y=0.045, z=z)),
                width=0.022,
            )
            for z in (-0.085, 0.085)
        ),
        *(
            Moving(
                at=Spot(joint=Joint.SHOULDERS, away=Point(x=0.01, y=0.042, z=z)),
                size=Point(x=0.12, y=0.035, z=0.07),
            )
            for z in (-0.085, 0.085)
        ),
    ),
    planted=BALLS,
    rules=TALL,
)


def _on_one_foot(heel: float, knee: float) -> Pose:
    share = heel / 42
    return Pose(
        x=FORWARD + (BALL_OF_FOOT + 0.012 - FORWARD) * share,
        y=STRAIGHT + (TIPTOE - STRAIGHT) * share,
        z=OVER_ONE_FOOT,
        lean=1,
        right_leg=Foot(z=ONE_FOOT, heel=heel, turn=2),
        left_leg=Leg(hip=10, knee=knee, ankle=-10),
        right_arm=HANGING,
        left_arm=Arm(lift=52, out=8, elbow=36),
    )


SINGLE_LEG_CALF_RAISE = Figure(
    exercise=ExerciseId("single_leg_calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_on_one_foot(0, 68), _on_one_foot(42, 68), hold=0.6),
    planted=(Joint.RIGHT_BALL,),
    rules=TALL,
    side=Side.RIGHT,
)

CALF_RAISE = Figure(
    exercise=ExerciseId("calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_on_toes(0, HANGING), _on_toes(42, HANGING), hold=0.6),
    planted=BALLS,
    rules=TALL,
)


def _sitting(heel: float, knee_y: float) -> Pose:
    return same(
        Foot(x=0.245, z=0.06, heel=heel, turn=4),
        Hand(x=0.215, y=knee_y + 0.075, z=0.055, elbow=Point(x=-1, y=-0.2, z=0.5)),
        x=0,
        y=0.292,
        lean=2,
    )


SEATED_CALF_RAISE = Figure(
    exercise=ExerciseId("seated_calf_raise"),
    view=CALF_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_sitting(0, 0.291), _sitting(36, 0.338), hold=0.6),
    kit=(*chair(0.10, 0.222, back=False), Dumbbells()),
    planted=(*BALLS, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)

CALF_HOLD = Figure(
    exercise=ExerciseId("calf_hold"),
    view=CALF_VIEW,
    beats=held(_on_toes(18, HANGING)),
    planted=BALLS,
    rules=TALL,
)

CALVES = (
    DUMBBELL_CALF_RAISE,
    MACHINE_CALF_RAISE,
    SINGLE_LEG_CALF_RAISE,
    CALF_RAISE,
    SEATED_CALF_RAISE,
    CALF_HOLD,
)
"""The drawings of this pattern."""
