"""Drawings of the pushes."""

from coach.knowledge.figures.figure import (
    BALLS,
    FEET,
    HANDS,
    Anchor,
    Arm,
    Axis,
    Barbell,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Kettlebell,
    Layer,
    Leg,
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
    FLOOR_HAND,
    HALF_FRONT,
    LYING_VIEW,
    SIDE_VIEW,
    STRAIGHT,
    bench,
    chair,
    out_and_back,
    same,
)
from coach.plan import ExerciseId

PRESS_UP_ELBOW = Point(x=-1, y=0.45, z=0.8)
"""Back towards the feet and half way out."""
ON_TOES = 0.012
"""How high the middle of the ball is when one stands on the toes alone."""
STANDING = Foot(z=0.07, turn=8)


def _lying_press(hand_y: float, hand_z: float, hand_x: float) -> Pose:
    return same(
        Foot(x=0.235, z=0.10, turn=10),
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=0.45, y=-1, z=0.8)),
        x=0,
        y=0.30,
        lean=-90,
        nod=4,
    )


BENCH_PRESS = Figure(
    exercise=ExerciseId("bench_press"),
    view=View(yaw=-16, pitch=14),
    anchor=Anchor.HIPS,
    beats=out_and_back(_lying_press(0.655, 0.095, -0.285), _lying_press(0.372, 0.215, -0.235)),
    kit=(*bench(-0.50, 0.07, 0.235), Dumbbells(axis=Axis.ACROSS)),
    planted=(*FEET, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _press_up(
    lean: float, hand: Hand, *, x: float = -0.52, y: float = ON_TOES, nod: float = -14
) -> Pose:
    """Straight from the toes to the head, turned about the balls of the feet."""
    return same(Leg(ankle=0, flat_toes=True), hand, x=x, y=y, lean=lean, nod=nod)


PRESS_UP_HAND = Hand(x=0.255, y=FLOOR_HAND, z=0.125, flat=True, elbow=PRESS_UP_ELBOW)

PUSHUP = Figure(
    exercise=ExerciseId("pushup"),
    view=LYING_VIEW,
    anchor=Anchor.BALL,
    beats=out_and_back(_press_up(72.6, PRESS_UP_HAND), _press_up(84.8, PRESS_UP_HAND)),
    planted=(*BALLS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)


def _press_standing(hand_y: float, hand_z: float, hand_x: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=0.35, y=-1, z=0.55)),
        y=STRAIGHT,
        lean=0,
    )


SHOULDER_PRESS = Figure(
    exercise=ExerciseId("shoulder_press"),
    view=HALF_FRONT,
    beats=out_and_back(_press_standing(0.845, 0.165, 0.075), _press_standing(1.150, 0.105, 0.035)),
    kit=(Dumbbells(axis=Axis.ACROSS),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    load=0.12,
)


def _press_seated(hand_y: float, hand_x: float) -> Pose:
    return same(
        Foot(x=0.265, z=0.085, turn=8),
        Hand(x=hand_x, y=hand_y, z=0.155, elbow=Point(x=0.3, y=-1, z=0.5)),
        x=0,
        y=0.292,
        lean=-8,
        nod=4,
    )


MACHINE_SHOULDER_PRESS = Figure(
    exercise=ExerciseId("machine_shoulder_press"),
    view=View(yaw=30),
    anchor=Anchor.HIPS,
    beats=out_and_back(_press_seated(0.605, 0.060), _press_seated(0.895, 0.030)),
    kit=(
        Rod(start=Point(x=-0.20, y=0.015), end=Point(x=0.20, y=0.015), width=0.03),
        Rod(start=Point(x=-0.20, y=0.015), end=Point(x=-0.20, y=1.0), width=0.03),
        Rod(start=Point(x=0.06, y=0.015), end=Point(x=0.06, y=0.19), width=0.03),
        Block(
            low=Point(x=-0.09, y=0.187, z=-0.10),
            high=Point(x=0.15, y=0.227, z=0.10),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=-0.128, y=0.24, z=-0.09),
            high=Point(x=-0.090, y=0.62, z=0.09),
            material=Material.PAD,
            lean=-8,
            solid=False,
        ),
        Rod(
            start=Spot(joint=Joint.HANDS),
            end=Spot(joint=Joint.HANDS, away=Point(x=-0.24)),
            width=0.022,
        ),
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND, away=Point(z=0.07)),
            end=Spot(joint=Joint.LEFT_HAND, away=Point(z=-0.07)),
            width=0.018,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

INCLINE_TOP = 0.27


def _incline(lean: float) -> Pose:
    hand = Hand(x=0.205, y=INCLINE_TOP + FLOOR_HAND, z=0.125, flat=True, elbow=PRESS_UP_ELBOW)
    return _press_up(lean, hand)


INCLINE_PUSHUP = Figure(
    exercise=ExerciseId("incline_pushup"),
    view=View(yaw=16, pitch=10),
    anchor=Anchor.BALL,
    beats=out_and_back(_incline(52.6), _incline(67)),
    kit=bench(0.165, 0.37, INCLINE_TOP),
    planted=(*BALLS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)


def _from_the_knees(lean: float) -> Pose:
    return same(Leg(knee=112, ankle=-30), PRESS_UP_HAND, x=-0.285, y=0.040, lean=lean, nod=-14)


KNEE_PUSHUP = Figure(
    exercise=ExerciseId("knee_pushup"),
    view=LYING_VIEW,
    anchor=Anchor.KNEE,
    beats=out_and_back(_from_the_knees(60), _from_the_knees(79.5)),
    planted=(Joint.RIGHT_KNEE, Joint.LEFT_KNEE, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)

DECLINE_TOP = 0.222


def _decline(lean: float) -> Pose:
    hand = Hand(x=0.295, y=FLOOR_HAND, z=0.125, flat=True, elbow=PRESS_UP_ELBOW)
    return _press_up(lean, hand, x=-0.52, y=DECLINE_TOP + ON_TOES, nod=-10)


DECLINE_PUSHUP = Figure(
    exercise=ExerciseId("decline_pushup"),
    view=LYING_VIEW,
    anchor=Anchor.BALL,
    beats=out_and_back(_decline(88.8), _decline(101)),
    kit=chair(-0.455, DECLINE_TOP, back=False),
    planted=(*BALLS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)


def _overhead(elbow: float) -> Pose:
    return same(STANDING, Arm(lift=176, out=4, elbow=elbow), y=STRAIGHT)


TRICEPS_EXTENSION = Figure(
    exercise=ExerciseId("triceps_extension"),
    view=View(yaw=36),
    beats=out_and_back(_overhead(116), _overhead(8)),
    kit=(Dumbbells(),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    load=0.08,
)


def _push_down(elbow: float) -> Pose:
    return same(STANDING, Arm(lift=-6, out=3, elbow=elbow), y=0.532, lean=8, nod=-4)


BAND_TRICEPS_EXTENSION = Figure(
    exercise=ExerciseId("band_triceps_extension"),
    view=SIDE_VIEW,
    beats=out_and_back(_push_down(112), _push_down(8)),
    kit=(
        Rod(start=Point(x=0.42, y=0), end=Point(x=0.42, y=1.08), width=0.035),
        Rod(start=Point(x=0.34, y=1.06), end=Point(x=0.44, y=1.06), width=0.03),
        *(
            Rod(
                start=Point(x=0.35, y=1.05),
                end=Spot(joint=joint),
                width=0.016,
                material=Material.BAND,
                layer=layer,
            )
            for joint, layer in (
                (Joint.LEFT_HAND, Layer.BEHIND),
                (Joint.RIGHT_HAND, Layer.BETWEEN),
            )
        ),
    ),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

BARBELL_BENCH_PRESS = Figure(
    exercise=ExerciseId("barbell_bench_press"),
    view=View(yaw=-24, pitch=16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_lying_press(0.642, 0.175, -0.285), _lying_press(0.385, 0.175, -0.215)),
    kit=(*bench(-0.50, 0.07, 0.235), Barbell(at=Spot(joint=Joint.HANDS), plate=0.10)),
    planted=(*FEET, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _floor_press(hand_y: float, hand_z: float, hand_x: float) -> Pose:
    return same(
        Foot(x=0.30, z=0.08, turn=6),
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=0.65, y=-0.75, z=0.8)),
        x=0,
        y=0.068,
        lean=-90,
        nod=6,
    )


FLOOR_PRESS = Figure(
    exercise=ExerciseId("floor_press"),
    view=View(yaw=-14, pitch=14),
    anchor=Anchor.HIPS,
    beats=out_and_back(_floor_press(0.425, 0.095, -0.285), _floor_press(0.218, 0.205, -0.185)),
    kit=(Dumbbells(axis=Axis.ACROSS),),
    planted=(*FEET, Joint.HIPS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _one_arm_press(hand_y: float, hand_x: float, hand_z: float) -> Pose:
    return _press_standing(0, 0, 0).model_copy(
        update={
            "right_arm": Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=0.35, y=-1, z=0.45)),
            "left_arm": Hand(
                x=-0.002, y=-0.255, z=0.155, on="chest", elbow=Point(x=-0.6, y=0, z=1)
            ),
        }
    )


KETTLEBELL_PRESS = Figure(
    exercise=ExerciseId("kettlebell_press"),
    view=View(yaw=60),
    beats=out_and_back(_one_arm_press(0.850, 0.100, 0.145), _one_arm_press(1.150, 0.015, 0.105)),
    kit=(Kettlebell(at=Spot(joint=Joint.RIGHT_HAND, away=Point(x=-0.02, y=0.005, z=0.055))),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


def _chest_press(hand_x: float, hand_z: float) -> Pose:
    return same(
        Foot(x=0.265, z=0.085, turn=8),
        Hand(x=hand_x, y=0.495, z=hand_z, elbow=Point(x=-0.6, y=-0.35, z=1)),
        x=0,
        y=0.292,
        lean=-8,
        nod=4,
    )


MACHINE_CHEST_PRESS = Figure(
    exercise=ExerciseId("machine_chest_press"),
    view=View(yaw=24, pitch=10),
    anchor=Anchor.HIPS,
    beats=out_and_back(_chest_press(0.085, 0.175), _chest_press(0.285, 0.125)),
    kit=(
        Rod(start=Point(x=-0.20, y=0.015), end=Point(x=0.20, y=0.015), width=0.03),
        Rod(start=Point(x=-0.20, y=0.015), end=Point(x=-0.20, y=1.0), width=0.03),
        Rod(start=Point(x=0.06, y=0.015), end=Point(x=0.06, y=0.19), width=0.03),
        Rod(start=Point(x=-0.20, y=0.985), end=Point(x=0.16, y=0.985), width=0.03),
        *(
            Rod(
                start=Point(x=0.15, y=0.985, z=z),
                end=Spot(joint=hand),
                width=0.020,
                layer=layer,
            )
            for hand, z, layer in (
                (Joint.LEFT_HAND, -0.15, Layer.BEHIND),
                (Joint.RIGHT_HAND, 0.15, Layer.BETWEEN),
            )
        ),
        Block(
            low=Point(x=-0.09, y=0.187, z=-0.10),
            high=Point(x=0.15, y=0.227, z=0.10),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=-0.128, y=0.24, z=-0.09),
            high=Point(x=-0.090, y=0.62, z=0.09),
            material=Material.PAD,
            lean=-8,
            solid=False,
        ),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

BARBELL_PRESS = Figure(
    exercise=ExerciseId("barbell_press"),
    view=View(yaw=38),
    beats=out_and_back(_press_standing(0.825, 0.150, 0.092), _press_standing(1.140, 0.150, 0.025)),
    kit=(Barbell(at=Spot(joint=Joint.HANDS), plate=0.09),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    load=0.3,
)


def _press_ahead(hand_x: float, hand_z: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=0.735, z=hand_z, elbow=Point(x=-0.8, y=-0.6, z=0.7)),
        y=STRAIGHT,
        lean=2,
    )


BAND_PRESS = Figure(
    exercise=ExerciseId("band_press"),
    view=View(yaw=36, pitch=12),
    beats=out_and_back(_press_ahead(0.100, 0.145), _press_ahead(0.335, 0.085)),
    kit=(
        Rod(
            start=Spot(joint=Joint.SHOULDERS, away=Point(x=-0.072, y=-0.075, z=-0.06)),
            end=Spot(joint=Joint.SHOULDERS, away=Point(x=-0.072, y=-0.075, z=0.06)),
            width=0.016,
            material=Material.BAND,
        ),
        Rod(
            start=Spot(joint=Joint.SHOULDERS, away=Point(x=-0.06, y=-0.075, z=-0.085)),
            end=Spot(joint=Joint.LEFT_HAND),
            width=0.016,
            material=Material.BAND,
        ),
        Rod(
            start=Spot(joint=Joint.SHOULDERS, away=Point(x=-0.065, y=-0.075, z=0.085)),
            end=Spot(joint=Joint.RIGHT_HAND),
            width=0.016,
            material=Material.BAND,
            layer=Layer.BEFORE,
        ),
    ),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _pike(hips_x: float, hips_y: float, lean: float) -> Pose:
    return same(
        Foot(x=-0.29, z=0.06, heel=34, turn=2),
        Hand(x=0.222, y=FLOOR_HAND, z=0.125, flat=True, elbow=Point(x=-0.6, y=0.3, z=0.9)),
        x=hips_x,
        y=hips_y,
        lean=lean,
        nod=-6,
    )


PIKE_PUSHUP = Figure(
    exercise=ExerciseId("pike_pushup"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_pike(-0.040, 0.490, 124), _pike(0.045, 0.470, 135)),
    planted=(*BALLS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


PUSHES = (
    BENCH_PRESS,
    PUSHUP,
    SHOULDER_PRESS,
    MACHINE_SHOULDER_PRESS,
    INCLINE_PUSHUP,
    KNEE_PUSHUP,
    DECLINE_PUSHUP,
    TRICEPS_EXTENSION,
    BAND_TRICEPS_EXTENSION,
    BARBELL_BENCH_PRESS,
    FLOOR_PRESS,
    KETTLEBELL_PRESS,
    MACHINE_CHEST_PRESS,
    BARBELL_PRESS,
    BAND_PRESS,
    PIKE_PUSHUP,
)
"""The drawings of this pattern."""
