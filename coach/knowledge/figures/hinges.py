"""Drawings of the hinges."""

from coach.knowledge.figures.figure import (
    FEET,
    HANDS,
    RIGHT_FOOT,
    Anchor,
    Ankle,
    Arm,
    Axis,
    Barbell,
    Beat,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    HeldDumbbell,
    Joint,
    Kettlebell,
    Layer,
    Leg,
    Material,
    Moving,
    Pace,
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
    CROSSED,
    FLOOR_HAND,
    LYING_VIEW,
    MID_FOOT,
    ON_HIPS,
    SIDE_VIEW,
    STRAIGHT,
    bench,
    held,
    out_and_back,
    same,
    wall,
)
from coach.plan import ExerciseId

GOOD_HINGE = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)


def hinging(height: float, lean: float, lift: float) -> Pose:
    """On both feet, hips back, straight arms hanging."""
    return same(
        Foot(z=0.06, turn=5),
        Arm(lift=lift, out=3, elbow=2),
        y=height,
        lean=lean,
        nod=-0.22 * lean,
    )


BARBELL_ROMANIAN_DEADLIFT = Figure(
    exercise=ExerciseId("barbell_romanian_deadlift"),
    view=View(yaw=28),
    beats=out_and_back(hinging(STRAIGHT, 1, 11), hinging(0.487, 74, -13)),
    kit=(Barbell(at=Spot(joint=Joint.HANDS)),),
    planted=FEET,
    rules=GOOD_HINGE,
    load=0.5,
)

DUMBBELL_ROMANIAN_DEADLIFT = Figure(
    exercise=ExerciseId("dumbbell_romanian_deadlift"),
    view=SIDE_VIEW,
    beats=out_and_back(hinging(STRAIGHT, 1, 13), hinging(0.487, 72, -7)),
    kit=(Dumbbells(axis=Axis.ACROSS),),
    planted=FEET,
    rules=GOOD_HINGE,
    load=0.3,
)


def _over_the_bell(height: float, lean: float, lift: float) -> Pose:
    return same(
        Foot(z=0.115, turn=18, knee_out=4),
        Arm(lift=lift, out=-11.5, elbow=0),
        y=height,
        lean=lean,
        nod=-0.3 * lean,
    )


KETTLEBELL_DEADLIFT = Figure(
    exercise=ExerciseId("kettlebell_deadlift"),
    view=View(yaw=34),
    beats=out_and_back(_over_the_bell(0.362, 59, -9), _over_the_bell(STRAIGHT, 1, 9)),
    kit=(Kettlebell(at=Spot(joint=Joint.HANDS)),),
    planted=FEET,
    rules=GOOD_HINGE,
    load=0.3,
    still=0,
)


def _thrust(lean: float, hand_x: float, hand_y: float, grip: float = 0.055) -> Pose:
    return same(
        Foot(x=0.535, z=0.075, turn=8),
        Hand(x=hand_x, y=hand_y, z=grip, elbow=Point(x=-0.5, y=0.2, z=1)),
        x=0,
        y=0.297,
        lean=lean,
        nod=26,
    )


HIP_THRUST = Figure(
    exercise=ExerciseId("hip_thrust"),
    view=View(yaw=16),
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(_thrust(-58, 0.262, 0.225), _thrust(-90, 0.285, 0.392)),
    kit=(
        *bench(-0.20, 0.055, 0.235),
        HeldDumbbell(at=Spot(joint=Joint.HIPS, away=Point(x=0.005, y=0.098)), axis=Axis.ACROSS),
    ),
    planted=(*FEET, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)


def _one_leg_hinge(height: float, lean: float, hip: float, knee: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=height,
        z=0.012,
        lean=lean,
        nod=-0.2 * lean,
        right_leg=Foot(z=0.018, turn=3),
        left_leg=Leg(hip=hip, knee=knee, ankle=-10),
        right_arm=Arm(lift=3, out=4, elbow=6),
        left_arm=Arm(lift=3, out=4, elbow=6),
    )


SINGLE_LEG_DEADLIFT = Figure(
    exercise=ExerciseId("single_leg_deadlift"),
    view=View(yaw=18),
    beats=out_and_back(_one_leg_hinge(STRAIGHT, 3, 20, 62), _one_leg_hinge(0.512, 78, -2, 6)),
    planted=RIGHT_FOOT,
    rules=GOOD_HINGE,
    side=Side.RIGHT,
)


BRIDGE_HANDS = Hand(x=0.27, y=FLOOR_HAND, z=0.17, flat=True, elbow=Point(x=-0.4, y=0.1, z=1))


def _bridge(lean: float, foot: Foot) -> Pose:
    return same(foot, BRIDGE_HANDS, x=0, y=0.076, lean=lean, nod=10 + max(0, -lean - 90))


def _one_leg_bridge(lean: float, hip: float) -> Pose:
    return Pose(
        x=0,
        y=0.076,
        lean=lean,
        nod=10 + max(0, -lean - 90),
        right_leg=Foot(x=0.515, z=0.055, turn=3),
        left_leg=Leg(hip=hip, knee=6, ankle=-4),
        right_arm=BRIDGE_HANDS,
        left_arm=BRIDGE_HANDS,
    )


SINGLE_LEG_BRIDGE = Figure(
    exercise=ExerciseId("single_leg_bridge"),
    view=LYING_VIEW,
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(_one_leg_bridge(-92, 52), _one_leg_bridge(-116, 2), hold=0.7),
    planted=(*RIGHT_FOOT, *HANDS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)

GLUTE_BRIDGE = Figure(
    exercise=ExerciseId("glute_bridge"),
    view=LYING_VIEW,
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(
        _bridge(-92, Foot(x=0.515, z=0.07, turn=5)),
        _bridge(-116, Foot(x=0.515, z=0.07, turn=5)),
        hold=0.9,
    ),
    planted=(*FEET, *HANDS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
)


def _to_the_wall(height: float, lean: float) -> Pose:
    return same(Foot(z=0.06, turn=5), CROSSED, y=height, lean=lean, nod=-0.22 * lean)


WALL_HINGE = Figure(
    exercise=ExerciseId("wall_hinge"),
    view=View(yaw=18),
    beats=out_and_back(_to_the_wall(STRAIGHT, 1), _to_the_wall(0.497, 62)),
    kit=(wall(-0.243),),
    planted=FEET,
    rules=GOOD_HINGE,
)


def _pull_from_the_floor(height: float, lean: float, lift: float) -> Pose:
    return same(
        Foot(z=0.06, turn=8),
        Arm(lift=lift, out=5, elbow=0),
        x=0.04,
        y=height,
        lean=lean,
        nod=-0.3 * lean,
    )


DEADLIFT = Figure(
    exercise=ExerciseId("deadlift"),
    view=View(yaw=28),
    beats=(
        Beat(pose=_pull_from_the_floor(0.353, 58.2, -3), hold=0.35, effort=0.5, pace=Pace.RISE),
        Beat(pose=_pull_from_the_floor(0.440, 46, 10), seconds=0.63, pace=Pace.SPRING),
        Beat(pose=_pull_from_the_floor(STRAIGHT, 0, 15), seconds=0.7, hold=0.4, pace=Pace.RISE),
        Beat(pose=_pull_from_the_floor(0.440, 46, 10), seconds=0.63, pace=Pace.SPRING),
    ),
    back=0.63,
    kit=(Barbell(at=Spot(joint=Joint.HANDS), plate=0.138),),
    planted=FEET,
    rules=GOOD_HINGE,
    load=0.8,
    still=0,
)

SLIDER_CURL = Figure(
    exercise=ExerciseId("slider_curl"),
    view=LYING_VIEW,
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(
        _bridge(-115, Foot(x=0.52, y=0.012, z=0.06, toes=14, turn=3)),
        _bridge(-103, Foot(x=0.74, y=0.012, z=0.06, toes=24, turn=3)),
        seconds=1.5,
    ),
    kit=tuple(
        Moving(
            at=Spot(joint=heel, away=Point(x=0.02, y=-0.006)),
            size=Point(x=0.13, y=0.012, z=0.09),
            material=Material.TOWEL,
        )
        for heel in (Joint.RIGHT_HEEL, Joint.LEFT_HEEL)
    ),
    planted=(*HANDS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _curl(knee: float) -> Pose:
    return same(
        Leg(hip=2, knee=knee, ankle=4),
        Hand(x=0.345, y=0.27, z=0.125, elbow=Point(x=-0.4, y=-0.2, z=1)),
        x=0,
        y=0.365,
        lean=90,
        nod=-16,
    )


LEG_CURL = Figure(
    exercise=ExerciseId("leg_curl"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_curl(6), _curl(105)),
    kit=(
        *bench(-0.23, 0.46, 0.302),
        Rod(start=Point(x=-0.25, y=0.02), end=Point(x=0.40, y=0.02), width=0.028),
        Rod(
            start=Point(x=-0.245, y=0.345, z=-0.10),
            end=Spot(joint=Joint.ANKLES, away=Point(x=0.02, y=0.02, z=-0.1)),
            width=0.02,
        ),
        Roller(at=Spot(joint=Joint.ANKLES, away=Point(x=0.032, y=0.030)), radius=0.03),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_KNEE, Joint.LEFT_KNEE, *HANDS),
    rules=(Rule.NEUTRAL_SPINE,),
)

BARBELL_HIP_THRUST = Figure(
    exercise=ExerciseId("barbell_hip_thrust"),
    view=View(yaw=24),
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(
        _thrust(-58, 0.260, 0.222, grip=0.17), _thrust(-90, 0.292, 0.388, grip=0.17)
    ),
    kit=(
        *bench(-0.20, 0.055, 0.235),
        Barbell(at=Spot(joint=Joint.HIPS, away=Point(x=0.0, y=0.088))),
    ),
    planted=(*FEET, Joint.SHOULDERS),
    rules=HIP_THRUST.rules,
)

LOADED_SINGLE_LEG_DEADLIFT = Figure(
    exercise=ExerciseId("loaded_single_leg_deadlift"),
    view=View(yaw=26),
    beats=SINGLE_LEG_DEADLIFT.beats,
    kit=(Dumbbells(hands=(Side.LEFT,), axis=Axis.ACROSS),),
    planted=RIGHT_FOOT,
    rules=GOOD_HINGE,
    side=Side.RIGHT,
    load=0.1,
)


def _thrust_off_a_sofa(lean: float) -> Pose:
    return _thrust(lean, 0, 0).model_copy(update={"right_arm": CROSSED, "left_arm": CROSSED})


BODYWEIGHT_HIP_THRUST = Figure(
    exercise=ExerciseId("bodyweight_hip_thrust"),
    view=View(yaw=16),
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(_thrust_off_a_sofa(-58), _thrust_off_a_sofa(-90), hold=0.5),
    kit=(
        Block(
            low=Point(x=-0.42, y=0, z=-0.30),
            high=Point(x=0.055, y=0.235, z=0.26),
            material=Material.TOWEL,
        ),
        Block(
            low=Point(x=-0.48, y=0, z=-0.30),
            high=Point(x=-0.40, y=0.46, z=0.26),
            material=Material.TOWEL,
        ),
    ),
    planted=(*FEET, Joint.SHOULDERS),
    rules=HIP_THRUST.rules,
)


def _staggered(height: float, lean: float) -> Pose:
    return Pose(
        x=MID_FOOT + 0.02,
        y=height,
        lean=lean,
        nod=-0.22 * lean,
        right_leg=Foot(x=0.05, z=0.05, turn=3),
        left_leg=Foot(x=-0.17, z=0.06, heel=42, turn=3),
        right_arm=ON_HIPS,
        left_arm=ON_HIPS,
    )


STAGGERED_HINGE = Figure(
    exercise=ExerciseId("staggered_hinge"),
    view=SIDE_VIEW,
    beats=out_and_back(_staggered(0.525, 3), _staggered(0.485, 66)),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL),
    rules=GOOD_HINGE,
    side=Side.RIGHT,
)

LONG_LEVER_BRIDGE = Figure(
    exercise=ExerciseId("long_lever_bridge"),
    view=LYING_VIEW,
    anchor=Anchor.SHOULDERS,
    beats=held(_bridge(-107, Foot(x=0.70, z=0.06, toes=28, turn=3))),
    planted=(Joint.RIGHT_HEEL, Joint.LEFT_HEEL, *HANDS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)


def _march(foot_x: float, foot_y: float) -> Pose:
    return _bridge(-115, Foot(x=0.515, z=0.055, turn=3)).model_copy(
        update={"left_leg": Ankle(x=foot_x, y=foot_y, z=0.055, flex=6)}
    )


BRIDGE_MARCH = Figure(
    exercise=ExerciseId("bridge_march"),
    view=LYING_VIEW,
    anchor=Anchor.SHOULDERS,
    beats=out_and_back(_march(0.515, 0.050), _march(0.420, 0.190), hold=0.4),
    planted=(*RIGHT_FOOT, *HANDS, Joint.SHOULDERS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)


def _kneeling_lean(lean: float, lift: float) -> Pose:
    return same(
        Leg(knee=92 - lean, ankle=-70),
        Arm(lift=lift, out=8, elbow=78 - lean),
        x=0,
        y=0.037,
        lean=lean,
        nod=-0.15 * lean,
    )


NORDIC_LOWER = Figure(
    exercise=ExerciseId("nordic_lower"),
    view=View(yaw=16),
    anchor=Anchor.KNEE,
    beats=out_and_back(_kneeling_lean(2, 18), _kneeling_lean(52, 62), seconds=2.0),
    kit=(
        Block(
            low=Point(x=-0.50, y=0.097, z=-0.22),
            high=Point(x=-0.20, y=0.20, z=0.20),
            material=Material.TOWEL,
        ),
        Block(
            low=Point(x=-0.58, y=0.06, z=-0.22),
            high=Point(x=-0.50, y=0.42, z=0.20),
            material=Material.TOWEL,
        ),
    ),
    planted=(Joint.RIGHT_KNEE, Joint.LEFT_KNEE),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
    braced=True,
)

PRONE_HANDS = Hand(x=0.47, y=0.035, z=0.045, elbow=Point(x=0.2, y=0.3, z=1))


def _prone_curl(knee: float) -> Pose:
    return same(Leg(hip=0, knee=knee, ankle=-30), PRONE_HANDS, x=0, y=0.066, lean=90, nod=-4)


BAND_LEG_CURL = Figure(
    exercise=ExerciseId("band_leg_curl"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_prone_curl(8), _prone_curl(96)),
    kit=(
        Rod(start=Point(x=-0.86, y=0.0), end=Point(x=-0.86, y=0.16), width=0.04),
        Rod(
            start=Point(x=-0.86, y=0.10),
            end=Spot(joint=Joint.ANKLES),
            width=0.016,
            material=Material.BAND,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_KNEE, Joint.LEFT_KNEE, *HANDS),
    rules=(Rule.NEUTRAL_SPINE,),
)


def _kick(hip: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=0.530,
        z=-0.012,
        lean=5,
        nod=-4,
        right_leg=Leg(hip=hip, knee=18, ankle=8),
        left_leg=Foot(z=0.020, turn=3),
        right_arm=Hand(x=0.318, y=0.70, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
        left_arm=Hand(x=0.318, y=0.70, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
    )


BAND_KICKBACK = Figure(
    exercise=ExerciseId("band_kickback"),
    view=View(yaw=16),
    beats=out_and_back(_kick(16), _kick(-19)),
    kit=(
        wall(0.345, behind=False),
        Rod(
            start=Point(x=0.345, y=0.075, z=0.05),
            end=Spot(joint=Joint.RIGHT_ANKLE),
            width=0.016,
            material=Material.BAND,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=(Joint.LEFT_HEEL, Joint.LEFT_BALL, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


def _swing(height: float, lean: float, lift: float) -> Pose:
    return same(
        Foot(z=0.105, turn=12, knee_out=4),
        Arm(lift=lift, out=-11.5, elbow=0),
        y=height,
        lean=lean,
        nod=-0.3 * lean,
    )


KETTLEBELL_SWING = Figure(
    exercise=ExerciseId("kettlebell_swing"),
    view=View(yaw=24),
    beats=(
        Beat(pose=_swing(0.455, 64, -28), effort=0.8),
        Beat(pose=_swing(STRAIGHT, -1, 84), seconds=0.63, effort=1),
    ),
    back=0.7,
    kit=(Kettlebell(at=Spot(joint=Joint.HANDS), swings=True),),
    planted=FEET,
    rules=GOOD_HINGE,
    load=0.12,
)


HINGES = (
    BARBELL_ROMANIAN_DEADLIFT,
    DUMBBELL_ROMANIAN_DEADLIFT,
    KETTLEBELL_DEADLIFT,
    HIP_THRUST,
    SINGLE_LEG_DEADLIFT,
    SINGLE_LEG_BRIDGE,
    GLUTE_BRIDGE,
    WALL_HINGE,
    DEADLIFT,
    SLIDER_CURL,
    LEG_CURL,
    BARBELL_HIP_THRUST,
    LOADED_SINGLE_LEG_DEADLIFT,
    BODYWEIGHT_HIP_THRUST,
    STAGGERED_HINGE,
    LONG_LEVER_BRIDGE,
    BRIDGE_MARCH,
    NORDIC_LOWER,
    BAND_LEG_CURL,
    BAND_KICKBACK,
    KETTLEBELL_SWING,
)
"""The drawings of this pattern."""
