"""Drawings of the exercises for the front and the sides of the trunk."""

from coach.knowledge.figures.figure import (
    BALLS,
    FEET,
    HANDS,
    Anchor,
    Arm,
    Beat,
    Block,
    Dumbbells,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    LegPose,
    Material,
    MedicineBall,
    Point,
    Pose,
    Rod,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.muscle import Muscle
from coach.knowledge.figures.stances import (
    FLOOR_HAND,
    LYING_VIEW,
    MID_FOOT,
    STRAIGHT,
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
    view=View(yaw=64, pitch=12),
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

FLAT_BESIDE = Hand(x=0.0, y=FLOOR_HAND, z=0.165, flat=True, elbow=Point(x=-0.2, y=0.1, z=1))


def _heel_tap(right: Leg) -> Pose:
    return Pose(
        x=0,
        y=0.066,
        lean=-90,
        nod=6,
        right_leg=right,
        left_leg=TUCKED,
        right_arm=FLAT_BESIDE,
        left_arm=FLAT_BESIDE,
    )


LYING_HEEL_TAP = Figure(
    exercise=ExerciseId("lying_heel_tap"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_heel_tap(TUCKED), _heel_tap(Leg(hip=47, knee=92, ankle=8))),
    planted=(Joint.HIPS, Joint.SHOULDERS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)

WIDE_LEG = Leg(out=9, flat_toes=True)


def _taps(right: Hand) -> Pose:
    return Pose(
        x=-0.52,
        y=0.012,
        lean=72.8,
        nod=-14,
        right_leg=WIDE_LEG,
        left_leg=WIDE_LEG,
        right_arm=right,
        left_arm=Hand(x=0.262, y=FLOOR_HAND, z=0.08, flat=True, elbow=Point(x=-1, y=0.45, z=0.8)),
    )


PLANK_TAPS = Figure(
    exercise=ExerciseId("plank_taps"),
    view=View(yaw=24, pitch=12),
    anchor=Anchor.BALL,
    beats=out_and_back(
        _taps(Hand(x=0.245, y=0.028, z=0.09, elbow=Point(x=-1, y=0.3, z=0.8))),
        _taps(Hand(x=0.285, y=0.250, z=-0.075, elbow=Point(x=-0.5, y=-1, z=0.6))),
        seconds=0.8,
    ),
    back=0.8,
    planted=(*BALLS, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)

BEAR_HOLD = Figure(
    exercise=ExerciseId("bear_hold"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=held(
        same(
            Foot(x=-0.322, z=0.055, heel=60, turn=2),
            Hand(x=0.285, y=FLOOR_HAND, z=0.095, flat=True, elbow=Point(x=-1, y=0.3, z=0.3)),
            x=0,
            y=0.322,
            lean=87,
            nod=-10,
        )
    ),
    planted=(*BALLS, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

CABLE_PALLOF_PRESS = Figure(
    exercise=ExerciseId("cable_pallof_press"),
    view=View(yaw=64, pitch=12),
    beats=PALLOF_PRESS.beats,
    kit=(
        Block(
            low=Point(x=0.02, y=0, z=-0.72),
            high=Point(x=0.14, y=0.62, z=-0.64),
            material=Material.METAL,
        ),
        Rod(start=Point(x=0.08, y=0, z=-0.62), end=Point(x=0.08, y=1.06, z=-0.62), width=0.035),
        Rod(
            start=Point(x=0.08, y=0.715, z=-0.62),
            end=Spot(joint=Joint.HANDS),
            width=0.010,
            material=Material.PAD,
            layer=Layer.BEHIND,
        ),
    ),
    planted=FEET,
    rules=PALLOF_PRESS.rules,
    side=Side.RIGHT,
)

COPENHAGEN_PLANK = Figure(
    exercise=ExerciseId("copenhagen_plank"),
    view=View(yaw=8, pitch=12),
    anchor=Anchor.HIPS,
    beats=held(
        _on_the_left_elbow(
            Leg(knee=78, out=-3),
            Leg(hip=44, knee=30, out=3),
            hips=0.262,
            tilt=-85,
            shoulder_x=0.31,
        )
    ),
    kit=(
        Block(
            low=Point(x=-0.42, y=0, z=-0.30),
            high=Point(x=-0.165, y=0.248, z=0.02),
            material=Material.WOOD,
        ),
    ),
    planted=(Joint.RIGHT_KNEE, Joint.LEFT_HAND, Joint.LEFT_ELBOW),
    rules=(Rule.NEUTRAL_SPINE,),
    side=Side.RIGHT,
)

SUITCASE_HOLD = Figure(
    exercise=ExerciseId("suitcase_hold"),
    view=View(yaw=66),
    beats=held(
        Pose(
            x=MID_FOOT,
            y=STRAIGHT,
            right_leg=Foot(z=0.065, turn=6),
            left_leg=Foot(z=0.065, turn=6),
            right_arm=Arm(lift=2, out=7, elbow=3),
            left_arm=Arm(lift=2, out=9, elbow=8),
        )
    ),
    kit=(Dumbbells(hands=(Side.RIGHT,)),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.LEFT,
    muscles=(Muscle.SIDE_TRUNK,),
)


def _small_curl(curl: float, nod: float) -> Pose:
    hand = Hand(x=0.065, y=0.016, z=0.035, elbow=Point(x=-0.2, y=0.05, z=1))
    return Pose(
        x=0,
        y=0.068,
        lean=-90,
        curl=curl,
        nod=nod,
        right_leg=Leg(hip=2, knee=3, ankle=-8),
        left_leg=Foot(x=0.33, z=0.06, turn=3),
        right_arm=hand,
        left_arm=hand,
    )


SMALL_CURL_UP = Figure(
    exercise=ExerciseId("small_curl_up"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=out_and_back(_small_curl(0, 6), _small_curl(24, 12), hold=0.9),
    planted=(Joint.HIPS, Joint.LEFT_HEEL, Joint.LEFT_BALL),
)


def _throw(twist: float, hand_x: float, bend: float = 0) -> Pose:
    hand = Hand(x=hand_x, y=-0.12, z=0.078, on="chest", elbow=Point(x=0, y=-1, z=0.5))
    return Pose(
        x=MID_FOOT,
        y=0.485,
        lean=10,
        twist=twist,
        bend=bend,
        right_leg=Foot(z=0.125, turn=10),
        left_leg=Foot(z=0.125, turn=10),
        right_arm=hand,
        left_arm=hand,
    )


MEDICINE_BALL_TWIST = Figure(
    exercise=ExerciseId("medicine_ball_twist"),
    view=View(yaw=58, pitch=10),
    beats=(
        Beat(pose=_throw(0, 0.17), hold=0.2, effort=0.3),
        Beat(pose=_throw(42, 0.16), seconds=0.9, hold=0.1, effort=0.7),
        Beat(pose=_throw(-42, 0.30), seconds=0.56, hold=0.3),
    ),
    back=1.0,
    kit=(
        Block(
            low=Point(x=-0.30, y=0, z=-0.66),
            high=Point(x=0.40, y=1.05, z=-0.61),
            material=Material.WALL,
        ),
        MedicineBall(at=Spot(joint=Joint.HANDS)),
    ),
    planted=FEET,
    rules=(Rule.LEVEL_HIPS,),
    side=Side.RIGHT,
    muscles=(Muscle.SIDE_TRUNK, Muscle.GLUTES),
    load=0.05,
    still=1,
)


def _slam(height: float, lean: float, lift: float, elbow: float) -> Pose:
    return same(
        Foot(z=0.085, turn=10, knee_out=4),
        Arm(lift=lift, out=-2, elbow=elbow),
        y=height,
        lean=lean,
        nod=-0.3 * lean,
    )


MEDICINE_BALL_SLAM = Figure(
    exercise=ExerciseId("medicine_ball_slam"),
    view=View(yaw=24),
    beats=(
        Beat(pose=_slam(0.50, 8, 40, 50), hold=0.2, effort=0.3),
        Beat(pose=_slam(STRAIGHT, -2, 160, 22), seconds=0.7, hold=0.1, effort=0.6),
        Beat(pose=_slam(0.365, 52, 22, 6), seconds=0.84, hold=0.35),
    ),
    back=0.9,
    kit=(MedicineBall(at=Spot(joint=Joint.HANDS)),),
    planted=FEET,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    load=0.06,
    still=1,
)


CORES = (
    PLANK,
    SIDE_PLANK,
    DEAD_BUG,
    KNEELING_SIDE_PLANK,
    PALLOF_PRESS,
    SIT_UP,
    LYING_HEEL_TAP,
    PLANK_TAPS,
    BEAR_HOLD,
    CABLE_PALLOF_PRESS,
    COPENHAGEN_PLANK,
    SUITCASE_HOLD,
    SMALL_CURL_UP,
    MEDICINE_BALL_TWIST,
    MEDICINE_BALL_SLAM,
)
"""The drawings of this pattern."""
