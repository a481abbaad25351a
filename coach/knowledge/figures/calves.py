"""Drawings of the calf exercises."""

from coach.knowledge.figures.figure import (
    BALLS,
    FEET,
    HANDS,
    Anchor,
    Arm,
    ArmPose,
    Barbell,
    Beat,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Leg,
    Material,
    Moving,
    Point,
    Pose,
    Rod,
    Roller,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.lunges import WITH_DUMBBELLS
from coach.knowledge.figures.single_leg import ONE_FOOT, OVER_ONE_FOOT
from coach.knowledge.figures.squats import ON_THE_BAR
from coach.knowledge.figures.stances import (
    BALL_OF_FOOT,
    HANGING,
    STRAIGHT,
    TIPTOE,
    chair,
    held,
    out_and_back,
    same,
    wall,
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
        left_arm=Arm(lift=62, out=8, elbow=20),
    )


IN_REACH = wall(0.45, behind=False)
"""For a finger of the other hand."""

SINGLE_LEG_CALF_RAISE = Figure(
    exercise=ExerciseId("single_leg_calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_on_one_foot(0, 68), _on_one_foot(42, 68), hold=0.6),
    kit=(IN_REACH,),
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


def _with_a_dumbbell(heel: float) -> Pose:
    return _on_one_foot(heel, 68).model_copy(update={"right_arm": WITH_DUMBBELLS})


LOADED_SINGLE_LEG_CALF_RAISE = Figure(
    exercise=ExerciseId("loaded_single_leg_calf_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_with_a_dumbbell(0), _with_a_dumbbell(42), hold=0.6),
    kit=(IN_REACH, Dumbbells(hands=(Side.RIGHT,))),
    planted=(Joint.RIGHT_BALL,),
    rules=TALL,
    side=Side.RIGHT,
    load=0.08,
)

BARBELL_CALF_RAISE = Figure(
    exercise=ExerciseId("barbell_calf_raise"),
    view=View(yaw=26, pitch=6),
    beats=out_and_back(_on_toes(0, ON_THE_BAR), _on_toes(42, ON_THE_BAR), hold=0.6),
    kit=(Barbell(at=Spot(joint=Joint.UPPER_BACK)),),
    planted=BALLS,
    rules=TALL,
    load=0.4,
)

EDGE_HEIGHT = 0.12


def _on_the_edge(heel: float) -> Pose:
    return same(
        Foot(y=EDGE_HEIGHT, z=0.055, heel=heel, turn=4),
        Arm(lift=30, out=6, elbow=22),
        x=0.078 + 0.0004 * (heel + 20),
        y=EDGE_HEIGHT + TIPTOE,
        lean=1,
    )


HEEL_DROP = Figure(
    exercise=ExerciseId("heel_drop"),
    view=CALF_VIEW,
    beats=(
        Beat(pose=_on_the_edge(0), hold=0.2, effort=0.3),
        Beat(pose=_on_the_edge(40), seconds=0.9, hold=0.4),
        Beat(pose=_on_the_edge(-20), seconds=1.7, hold=0.4),
    ),
    back=0.7,
    kit=(Block(low=Point(x=0.062, y=0, z=-0.15), high=Point(x=0.34, y=EDGE_HEIGHT, z=0.15)),),
    planted=BALLS,
    rules=TALL,
    still=2,
)


def _soleus(heel: float, height: float) -> Pose:
    return same(
        Foot(z=0.055, heel=heel, turn=4),
        Hand(x=0.390, y=0.70, z=0.11, elbow=Point(x=-0.5, y=-1, z=0.5)),
        x=0.090,
        y=height,
        lean=10,
        nod=-4,
    )


WALL_SOLEUS_RAISE = Figure(
    exercise=ExerciseId("wall_soleus_raise"),
    view=CALF_VIEW,
    beats=out_and_back(_soleus(2, 0.478), _soleus(34, 0.522), hold=0.5),
    kit=(wall(0.418, behind=False),),
    planted=(*BALLS, *HANDS),
    rules=TALL,
)


def _in_the_seat(heel: float, knee_y: float) -> Pose:
    return same(
        Foot(x=0.245, y=0.05, z=0.06, heel=heel, turn=4),
        Hand(x=0.235, y=knee_y + 0.085, z=0.10, elbow=Point(x=-1, y=-0.4, z=0.5)),
        x=0,
        y=0.325,
        lean=2,
    )


SEATED_MACHINE_CALF_RAISE = Figure(
    exercise=ExerciseId("seated_machine_calf_raise"),
    view=CALF_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_in_the_seat(-14, 0.325), _in_the_seat(34, 0.388), hold=0.5),
    kit=(
        Block(
            low=Point(x=-0.10, y=0.215, z=-0.10),
            high=Point(x=0.10, y=0.255, z=0.10),
            material=Material.PAD,
        ),
        Rod(start=Point(x=0.0, y=0.015), end=Point(x=0.0, y=0.215), width=0.035),
        Rod(start=Point(x=-0.12, y=0.015), end=Point(x=0.52, y=0.015), width=0.03),
        Rod(start=Point(x=0.47, y=0.015), end=Point(x=0.47, y=0.30), width=0.03),
        Rod(
            start=Point(x=0.47, y=0.28),
            end=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=-0.02, y=0.055, z=-0.06)),
            width=0.02,
        ),
        Block(low=Point(x=0.30, y=0, z=-0.12), high=Point(x=0.42, y=0.05, z=0.12)),
        Roller(at=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=-0.025, y=0.065, z=-0.06))),
    ),
    planted=(*BALLS, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)

SINGLE_LEG_CALF_HOLD = Figure(
    exercise=ExerciseId("single_leg_calf_hold"),
    view=CALF_VIEW,
    beats=held(_on_one_foot(36, 68)),
    kit=(IN_REACH,),
    planted=(Joint.RIGHT_BALL,),
    rules=TALL,
    side=Side.RIGHT,
)


def _toes_up(toes: float, height: float) -> Pose:
    """Straight legs: the seat slides up the wall a little as the toes rise."""
    return same(
        Foot(x=0.155, z=0.055, toes=toes, turn=4),
        Arm(lift=3, out=7, elbow=8),
        x=0,
        y=height,
    )


TIBIALIS_RAISE = Figure(
    exercise=ExerciseId("tibialis_raise"),
    view=CALF_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_toes_up(0, 0.509), _toes_up(26, 0.529), hold=0.4),
    kit=(wall(-0.076),),
    planted=(Joint.RIGHT_HEEL, Joint.LEFT_HEEL),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

SHORT_FOOT = Figure(
    exercise=ExerciseId("short_foot"),
    view=View(yaw=32),
    anchor=Anchor.HIPS,
    beats=held(
        Pose(
            x=0,
            y=0.292,
            lean=4,
            nod=16,
            right_leg=Foot(x=0.245, z=0.07, turn=6),
            left_leg=Foot(x=0.245, z=0.07, turn=6),
            right_arm=Hand(x=0.17, y=0.360, z=0.075, elbow=Point(x=-1, y=-0.2, z=0.6)),
            left_arm=Hand(x=0.17, y=0.360, z=0.075, elbow=Point(x=-1, y=-0.2, z=0.6)),
        )
    ),
    kit=chair(0.11, 0.222),
    planted=(*FEET, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)


CALVES = (
    DUMBBELL_CALF_RAISE,
    MACHINE_CALF_RAISE,
    SINGLE_LEG_CALF_RAISE,
    CALF_RAISE,
    SEATED_CALF_RAISE,
    CALF_HOLD,
    LOADED_SINGLE_LEG_CALF_RAISE,
    BARBELL_CALF_RAISE,
    HEEL_DROP,
    WALL_SOLEUS_RAISE,
    SEATED_MACHINE_CALF_RAISE,
    SINGLE_LEG_CALF_HOLD,
    TIBIALIS_RAISE,
    SHORT_FOOT,
)
"""The drawings of this pattern."""
