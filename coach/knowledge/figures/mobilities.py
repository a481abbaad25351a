"""Drawings of the mobility exercises."""

from coach.knowledge.figures.figure import (
    LEFT_FOOT,
    RIGHT_FOOT,
    Anchor,
    Beat,
    Block,
    Figure,
    Foot,
    Hand,
    Joint,
    Leg,
    Material,
    Point,
    Pose,
    Rod,
    Rule,
    Side,
    View,
)
from coach.knowledge.figures.stances import (
    FLOOR_HAND,
    LYING_VIEW,
    MID_FOOT,
    ON_HIPS,
    held,
    out_and_back,
    wall,
)
from coach.plan import ExerciseId


def _half_kneeling(hip: float, knee: float, front: float) -> Pose:
    """The right knee down behind, the left foot in front."""
    return Pose(
        x=0,
        y=0.037,
        lean=0,
        right_leg=Leg(hip=hip, knee=knee, ankle=-72),
        left_leg=Foot(x=front, z=0.06, turn=4),
        right_arm=ON_HIPS,
        left_arm=ON_HIPS,
    )


HIP_OPENER = Figure(
    exercise=ExerciseId("hip_opener"),
    view=View(yaw=16),
    anchor=Anchor.KNEE,
    beats=out_and_back(
        _half_kneeling(2, 95, 0.30), _half_kneeling(-24, 69, 0.30), seconds=1.5, hold=0.9
    ),
    planted=(Joint.RIGHT_KNEE, *LEFT_FOOT),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


def _rock(hips_x: float, hips_y: float, lean: float, heel: float) -> Pose:
    return Pose(
        x=hips_x,
        y=hips_y,
        lean=lean,
        nod=-lean * 0.3,
        right_leg=Foot(x=0.06, z=0.05, turn=2),
        left_leg=Foot(x=-0.24, z=0.06, heel=heel, turn=4),
        right_arm=Hand(x=0.312, y=0.715, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
        left_arm=Hand(x=0.312, y=0.715, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
    )


ANKLE_ROCK = Figure(
    exercise=ExerciseId("ankle_rock"),
    view=View(yaw=14),
    anchor=Anchor.HIPS,
    beats=out_and_back(_rock(-0.055, 0.500, 4, 16), _rock(0.045, 0.462, 6, 40), hold=0.4),
    kit=(wall(0.340, behind=False),),
    planted=(*RIGHT_FOOT, Joint.LEFT_BALL, Joint.RIGHT_HAND, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)


def _swinging(hip: float, knee: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=0.532,
        z=-0.012,
        lean=2,
        right_leg=Leg(hip=hip, knee=knee, ankle=4),
        left_leg=Foot(z=0.022, turn=3),
        right_arm=ON_HIPS,
        left_arm=Hand(x=0.22, y=0.62, z=0.16, elbow=Point(x=-1, y=-0.6, z=0.4)),
    )


LEG_SWING = Figure(
    exercise=ExerciseId("leg_swing"),
    view=View(yaw=16),
    beats=(
        Beat(pose=_swinging(-18, 52), effort=0.6),
        Beat(pose=_swinging(52, 30), seconds=0.9, effort=1),
    ),
    back=0.9,
    kit=(Rod(start=Point(x=0.22, y=0, z=-0.16), end=Point(x=0.22, y=0.61, z=-0.16), width=0.03),),
    planted=(*LEFT_FOOT, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)

HIP_FLEXOR_STRETCH = Figure(
    exercise=ExerciseId("hip_flexor_stretch"),
    view=View(yaw=16),
    anchor=Anchor.KNEE,
    beats=held(_half_kneeling(-24, 69, 0.32).model_copy(update={"y": 0.055})),
    kit=(
        Block(
            low=Point(x=-0.075, y=0, z=-0.05),
            high=Point(x=0.075, y=0.02, z=0.13),
            material=Material.TOWEL,
            solid=False,
        ),
    ),
    planted=(Joint.RIGHT_KNEE, *LEFT_FOOT),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)

BENT_ON_THE_SIDE = Leg(hip=80, knee=88)


def _page(hand: Hand, twist: float, nod: float) -> Pose:
    """On the left side, the head to +x; the upper arm turns like a page."""
    return Pose(
        x=0,
        y=0.100,
        turn=90,
        tilt=-90,
        bend=14,
        twist=twist,
        nod=nod,
        right_leg=BENT_ON_THE_SIDE,
        left_leg=BENT_ON_THE_SIDE,
        right_arm=hand,
        left_arm=Hand(x=0.33, y=0.030, z=-0.33, elbow=Point(x=0.1, y=0, z=-1)),
    )


OPEN_BOOK = Figure(
    exercise=ExerciseId("open_book"),
    view=View(yaw=12, pitch=34),
    anchor=Anchor.HIPS,
    beats=(
        Beat(
            pose=_page(Hand(x=0.330, y=0.110, z=0.320, elbow=Point(x=0, y=1, z=0.3)), 0, 0),
            hold=0.3,
            effort=0.3,
        ),
        Beat(
            pose=_page(Hand(x=0.30, y=0.545, z=0.010, elbow=Point(x=-0.6, y=0, z=0.2)), 22, 0),
            seconds=1.0,
            effort=0.7,
        ),
        Beat(
            pose=_page(Hand(x=0.305, y=0.200, z=-0.405, elbow=Point(x=-0.4, y=1, z=0)), 50, 0),
            seconds=1.0,
            hold=0.8,
        ),
        Beat(
            pose=_page(Hand(x=0.30, y=0.545, z=0.010, elbow=Point(x=-0.6, y=0, z=0.2)), 22, 0),
            seconds=1.0,
            effort=0.7,
        ),
    ),
    back=0.9,
    planted=(Joint.HIPS, Joint.RIGHT_KNEE, Joint.LEFT_KNEE),
    side=Side.RIGHT,
    still=2,
)


def _cat(curl: float, lean: float, nod: float) -> Pose:
    hip = 90 - (90 - lean)
    leg = Leg(hip=hip, knee=93, ankle=-72)
    hand = Hand(x=0.235, y=FLOOR_HAND, z=0.09, flat=True, elbow=Point(x=-1, y=0.3, z=0.3))
    return Pose(
        x=0,
        y=0.286,
        lean=lean,
        curl=curl,
        nod=nod,
        right_leg=leg,
        left_leg=leg,
        right_arm=hand,
        left_arm=hand,
    )


CAT_COW = Figure(
    exercise=ExerciseId("cat_cow"),
    view=LYING_VIEW,
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=_cat(0, 80, -8), hold=0.1, effort=0.4),
        Beat(pose=_cat(54, 55, 24), seconds=1.3, hold=0.3),
        Beat(pose=_cat(0, 80, -8), seconds=1.2, effort=0.4),
        Beat(pose=_cat(-30, 94, -32), seconds=1.2, hold=0.3),
    ),
    back=1.2,
    planted=(Joint.HIPS, Joint.RIGHT_KNEE, Joint.LEFT_KNEE, Joint.RIGHT_HAND, Joint.LEFT_HAND),
)

CALF_STRETCH = Figure(
    exercise=ExerciseId("calf_stretch"),
    view=View(yaw=14),
    anchor=Anchor.HIPS,
    beats=held(
        Pose(
            x=-0.02,
            y=0.478,
            lean=14,
            nod=-6,
            right_leg=Foot(x=-0.245, z=0.055, turn=0),
            left_leg=Foot(x=0.14, z=0.06, turn=2),
            right_arm=Hand(x=0.375, y=0.69, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
            left_arm=Hand(x=0.375, y=0.69, z=0.10, elbow=Point(x=-0.5, y=-1, z=0.5)),
        )
    ),
    kit=(wall(0.403, behind=False),),
    planted=(*RIGHT_FOOT, *LEFT_FOOT, Joint.RIGHT_HAND, Joint.LEFT_HAND),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


MOBILITIES = (
    HIP_OPENER,
    ANKLE_ROCK,
    LEG_SWING,
    HIP_FLEXOR_STRETCH,
    OPEN_BOOK,
    CAT_COW,
    CALF_STRETCH,
)
"""The drawings of this pattern."""
