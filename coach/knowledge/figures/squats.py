"""Drawings of the squats."""

from coach.knowledge.figures.figure import (
    BALLS,
    FEET,
    Anchor,
    Arm,
    Barbell,
    Beat,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    Material,
    MedicineBall,
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
from coach.knowledge.figures.stances import (
    CHEST_HOLD,
    HELD_AT_CHEST,
    SIDE_VIEW,
    STRAIGHT,
    TIPTOE,
    chair,
    held,
    out_and_back,
    same,
    squatting,
    wall,
)
from coach.plan import ExerciseId

GOOD_SQUAT = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)
DEEP_SQUAT = (*GOOD_SQUAT, Rule.DEEP)

ON_THE_BAR = Hand(x=-0.055, y=0.020, z=0.182, on="chest", elbow=Point(x=-0.25, y=-1, z=0.2))
BALL_HOLD = Hand(x=0.150, y=-0.080, z=0.078, on="chest", elbow=Point(x=0, y=-1, z=0.5))
CLASPED = Hand(x=0.150, y=-0.060, z=0.012, on="chest", elbow=Point(x=0, y=-1, z=0.5))


def _reach(lift: float) -> Arm:
    return Arm(lift=lift, out=4, elbow=6)


BARBELL_SQUAT = Figure(
    exercise=ExerciseId("barbell_squat"),
    view=View(yaw=28),
    beats=out_and_back(squatting(STRAIGHT, 4, ON_THE_BAR), squatting(0.262, 41, ON_THE_BAR)),
    kit=(Barbell(at=Spot(joint=Joint.UPPER_BACK)),),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.7,
)

GOBLET_SQUAT = Figure(
    exercise=ExerciseId("goblet_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 1, CHEST_HOLD), squatting(0.258, 27, CHEST_HOLD)),
    kit=(HELD_AT_CHEST,),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.2,
)

DUMBBELL_SQUAT = Figure(
    exercise=ExerciseId("dumbbell_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(
        squatting(STRAIGHT, 2, Arm(lift=0, out=7, elbow=4)),
        squatting(0.276, 38, Arm(lift=-4, out=7, elbow=4)),
    ),
    kit=(Dumbbells(),),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.3,
)


def _leg_press(sole_x: float) -> Pose:
    return same(
        Foot(x=sole_x, y=0.30, z=0.07, toes=90, turn=6),
        Hand(x=0.03, y=0.135, z=0.135, elbow=Point(x=-1, y=0.2, z=0.5)),
        x=0,
        y=0.19,
        lean=-32,
        nod=14,
    )


LEG_PRESS = Figure(
    exercise=ExerciseId("leg_press"),
    view=View(yaw=16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_leg_press(0.40), _leg_press(0.54)),
    kit=(
        Rod(start=Point(x=-0.30, y=0.02), end=Point(x=0.68, y=0.02), width=0.03),
        Rod(start=Point(x=0.68, y=0.02), end=Point(x=0.68, y=0.50), width=0.03),
        Rod(start=Point(x=-0.24, y=0.02), end=Point(x=-0.24, y=0.26), width=0.03),
        Block(
            low=Point(x=-0.10, y=0.085, z=-0.11),
            high=Point(x=0.11, y=0.125, z=0.11),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=-0.205, y=0.125, z=-0.10),
            high=Point(x=-0.165, y=0.475, z=0.10),
            material=Material.PAD,
            lean=-32,
            solid=False,
        ),
        Rod(
            start=Point(x=0.68, y=0.39),
            end=Spot(joint=Joint.RIGHT_BALL, away=Point(x=0.02, z=-0.07)),
            width=0.022,
        ),
        Moving(
            at=Spot(joint=Joint.RIGHT_BALL, away=Point(x=0.014, y=-0.035, z=-0.07)),
            size=Point(x=0.024, y=0.26, z=0.28),
            material=Material.METAL,
        ),
    ),
    planted=(Joint.HIPS,),
)

MEDICINE_BALL_SQUAT = Figure(
    exercise=ExerciseId("medicine_ball_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 1, BALL_HOLD), squatting(0.262, 29, BALL_HOLD)),
    kit=(MedicineBall(at=Spot(joint=Joint.HANDS, away=Point(x=0.01))),),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.06,
)

BODYWEIGHT_SQUAT = Figure(
    exercise=ExerciseId("bodyweight_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 2, _reach(4)), squatting(0.262, 38, _reach(84))),
    planted=FEET,
    rules=DEEP_SQUAT,
)

BOX_SQUAT = Figure(
    exercise=ExerciseId("box_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 2, _reach(4)), squatting(0.286, 42, _reach(84))),
    kit=chair(-0.085, 0.222),
    planted=FEET,
    rules=GOOD_SQUAT,
)

WALL_SIT = Figure(
    exercise=ExerciseId("wall_sit"),
    view=View(yaw=16),
    anchor=Anchor.HIPS,
    beats=held(same(Foot(x=0.245, z=0.06, turn=4), Arm(lift=26, elbow=38), x=0, y=0.292, nod=2)),
    kit=(wall(-0.076),),
    planted=(*FEET, Joint.HIPS),
    rules=DEEP_SQUAT,
)

PAUSE_SQUAT = Figure(
    exercise=ExerciseId("pause_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(
        squatting(STRAIGHT, 2, CLASPED), squatting(0.258, 34, CLASPED), seconds=1.8, hold=1.4
    ),
    planted=FEET,
    rules=DEEP_SQUAT,
)


def _seated(knee: float) -> Pose:
    return same(
        Leg(hip=80, knee=knee, ankle=4),
        Hand(x=0.0, y=0.275, z=0.13, elbow=Point(x=-1, y=0.1, z=0.4)),
        x=0,
        y=0.34,
        lean=-10,
        nod=4,
    )


LEG_EXTENSION = Figure(
    exercise=ExerciseId("leg_extension"),
    view=View(yaw=16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_seated(92), _seated(10)),
    kit=(
        Rod(start=Point(x=-0.16, y=0.015), end=Point(x=0.22, y=0.015), width=0.03),
        Rod(start=Point(x=0.12, y=0.015), end=Point(x=0.12, y=0.24), width=0.03),
        Rod(start=Point(x=-0.13, y=0.015), end=Point(x=-0.13, y=0.34), width=0.03),
        Block(
            low=Point(x=-0.11, y=0.235, z=-0.10),
            high=Point(x=0.19, y=0.275, z=0.10),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=-0.145, y=0.29, z=-0.09),
            high=Point(x=-0.105, y=0.66, z=0.09),
            material=Material.PAD,
            lean=-10,
            solid=False,
        ),
        Rod(
            start=Point(x=0.235, y=0.315, z=-0.1),
            end=Spot(joint=Joint.ANKLES, away=Point(x=0.02, y=0.02, z=-0.1)),
            width=0.02,
        ),
        Roller(at=Spot(joint=Joint.ANKLES, away=Point(x=0.032, y=0.034)), radius=0.03),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_KNEE, Joint.LEFT_KNEE),
)

FRONT_RACK = Hand(x=0.088, y=0.045, z=0.110, on="chest", elbow=Point(x=1, y=0.1, z=0.1))

FRONT_SQUAT = Figure(
    exercise=ExerciseId("front_squat"),
    view=View(yaw=28),
    beats=out_and_back(squatting(STRAIGHT, 1, FRONT_RACK), squatting(0.258, 24, FRONT_RACK)),
    kit=(Barbell(at=Spot(joint=Joint.HANDS)),),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.5,
)

DUMBBELL_FRONT_SQUAT = Figure(
    exercise=ExerciseId("dumbbell_front_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 1, FRONT_RACK), squatting(0.260, 26, FRONT_RACK)),
    kit=(Dumbbells(),),
    planted=FEET,
    rules=DEEP_SQUAT,
    load=0.3,
)


def _one_leg_press(sole_x: float) -> Pose:
    both = _leg_press(sole_x)
    return both.model_copy(update={"left_leg": Foot(x=0.30, z=0.09, turn=6)})


SINGLE_LEG_PRESS = Figure(
    exercise=ExerciseId("single_leg_press"),
    view=View(yaw=16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_one_leg_press(0.41), _one_leg_press(0.54)),
    kit=LEG_PRESS.kit,
    planted=(Joint.HIPS, Joint.LEFT_HEEL, Joint.LEFT_BALL),
    side=Side.RIGHT,
)

BAND_RACK = Hand(x=0.080, y=0.0, z=0.125, on="chest", elbow=Point(x=0.5, y=-1, z=0.3))

BAND_SQUAT = Figure(
    exercise=ExerciseId("band_squat"),
    view=SIDE_VIEW,
    beats=out_and_back(squatting(STRAIGHT, 1, BAND_RACK), squatting(0.262, 32, BAND_RACK)),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=heel, away=Point(x=0.06, y=0.012, z=z)),
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
    rules=DEEP_SQUAT,
)

MEDICINE_BALL_SQUAT_THROW = Figure(
    exercise=ExerciseId("medicine_ball_squat_throw"),
    view=SIDE_VIEW,
    beats=(
        Beat(pose=squatting(STRAIGHT, 1, BALL_HOLD), hold=0.3, effort=0.15),
        Beat(pose=squatting(0.330, 30, BALL_HOLD), seconds=0.6, effort=0.8),
        Beat(
            pose=squatting(
                TIPTOE,
                0,
                Hand(x=0.050, y=0.315, z=0.072, on="chest", elbow=Point(x=0.6, y=-0.4, z=1)),
                feet=Foot(z=0.08, turn=14, knee_out=6, heel=34),
                x=0.088,
                nod=-24,
            ),
            seconds=0.55,
            hold=0.3,
        ),
    ),
    back=1.0,
    kit=(MedicineBall(at=Spot(joint=Joint.HANDS, away=Point(x=0.01, y=0.01))),),
    planted=BALLS,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    load=0.06,
    still=2,
)


SQUATS = (
    BARBELL_SQUAT,
    GOBLET_SQUAT,
    DUMBBELL_SQUAT,
    LEG_PRESS,
    MEDICINE_BALL_SQUAT,
    BODYWEIGHT_SQUAT,
    BOX_SQUAT,
    WALL_SIT,
    PAUSE_SQUAT,
    LEG_EXTENSION,
    FRONT_SQUAT,
    DUMBBELL_FRONT_SQUAT,
    SINGLE_LEG_PRESS,
    BAND_SQUAT,
    MEDICINE_BALL_SQUAT_THROW,
)
"""The drawings of this pattern."""
