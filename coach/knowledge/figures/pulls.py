"""Drawings of the pulls."""

from coach.knowledge.figures.figure import (
    FEET,
    HANDS,
    LEFT_FOOT,
    RIGHT_FOOT,
    Anchor,
    Arm,
    Axis,
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
    BACK_VIEW,
    FLOOR_HAND,
    STRAIGHT,
    bench,
    held,
    out_and_back,
    same,
    wall,
)
from coach.plan import ExerciseId

STILL_TRUNK = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS)
STANDING = Foot(z=0.07, turn=8)


def _row(hand_x: float, hand_y: float, hand_z: float) -> Pose:
    return same(
        Foot(z=0.065, turn=6),
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=-0.75, y=1, z=0.25)),
        y=0.487,
        lean=56,
        nod=-18,
    )


BENT_OVER_ROW = Figure(
    exercise=ExerciseId("bent_over_row"),
    view=BACK_VIEW,
    beats=out_and_back(_row(0.115, 0.285, 0.10), _row(-0.035, 0.500, 0.125)),
    kit=(Dumbbells(),),
    planted=FEET,
    rules=(*STILL_TRUNK, Rule.KNEE_OVER_FOOT),
    load=0.2,
)


def _pull_seated(hand_x: float, lean: float) -> Pose:
    return same(
        Foot(x=0.50, y=0.13, z=0.075, toes=78, turn=4),
        Hand(x=hand_x, y=0.345, z=0.055, elbow=Point(x=-1, y=-0.5, z=0.35)),
        x=0,
        y=0.205,
        lean=lean,
        nod=-lean,
    )


SEATED_ROW_MACHINE = Figure(
    exercise=ExerciseId("seated_row_machine"),
    view=View(yaw=-16),
    anchor=Anchor.HIPS,
    beats=out_and_back(_pull_seated(0.375, 8), _pull_seated(0.115, -3)),
    kit=(
        Rod(start=Point(x=-0.16, y=0.015), end=Point(x=0.74, y=0.015), width=0.03),
        Rod(start=Point(x=0.02, y=0.015), end=Point(x=0.02, y=0.12), width=0.035),
        Rod(start=Point(x=0.70, y=0.015), end=Point(x=0.70, y=0.62), width=0.035),
        Block(
            low=Point(x=-0.12, y=0.105, z=-0.10),
            high=Point(x=0.14, y=0.142, z=0.10),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=0.475, y=0.045, z=-0.13),
            high=Point(x=0.499, y=0.27, z=0.13),
            material=Material.METAL,
            lean=12,
            solid=False,
        ),
        Rod(start=Point(x=0.70, y=0.345), end=Spot(joint=Joint.HANDS), width=0.008),
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND),
            end=Spot(joint=Joint.LEFT_HAND),
            width=0.02,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _one_arm(hand_x: float, hand_y: float) -> Pose:
    return Pose(
        x=0.10,
        y=0.468,
        lean=60,
        nod=-18,
        right_leg=Foot(x=-0.12, z=0.07, turn=8),
        left_leg=Foot(x=0.09, z=0.06, turn=6),
        right_arm=Hand(x=hand_x, y=hand_y, z=0.115, elbow=Point(x=-0.75, y=1, z=0.2)),
        left_arm=Hand(
            x=0.238, y=0.27 + FLOOR_HAND, z=0.065, flat=True, elbow=Point(x=-1, y=0.2, z=0.4)
        ),
    )


ONE_ARM_ROW = Figure(
    exercise=ExerciseId("one_arm_row"),
    view=View(yaw=-14),
    beats=out_and_back(_one_arm(0.215, 0.275), _one_arm(0.03, 0.470)),
    kit=(*bench(0.215, 0.45, 0.27), Dumbbells(hands=(Side.RIGHT,))),
    planted=(*RIGHT_FOOT, *LEFT_FOOT, Joint.LEFT_HAND),
    rules=STILL_TRUNK,
    side=Side.RIGHT,
)


def _long_sit(hand_x: float, hand_y: float) -> Pose:
    return same(
        Foot(x=0.485, y=0.04, z=0.055, toes=82, turn=3),
        Hand(x=hand_x, y=hand_y, z=0.065, elbow=Point(x=-1, y=-0.5, z=0.3)),
        x=0,
        y=0.070,
        lean=0,
    )


BAND_ROW = Figure(
    exercise=ExerciseId("band_row"),
    view=View(yaw=-18, pitch=10),
    anchor=Anchor.HIPS,
    beats=out_and_back(_long_sit(0.325, 0.205), _long_sit(0.105, 0.200), hold=0.6),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=ball),
            width=0.016,
            material=Material.BAND,
            layer=layer,
        )
        for hand, ball, layer in (
            (Joint.LEFT_HAND, Joint.LEFT_BALL, Layer.BEHIND),
            (Joint.RIGHT_HAND, Joint.RIGHT_BALL, Layer.BEFORE),
        )
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _pull_down(hand_x: float, hand_y: float) -> Pose:
    return same(
        Foot(x=0.235, z=0.09, turn=8),
        Hand(x=hand_x, y=hand_y, z=0.215, elbow=Point(x=-0.25, y=-1, z=0.5)),
        x=0,
        y=0.292,
        lean=-12,
        nod=-4,
    )


LAT_PULLDOWN = Figure(
    exercise=ExerciseId("lat_pulldown"),
    view=View(yaw=-48),
    anchor=Anchor.HIPS,
    beats=out_and_back(_pull_down(0.045, 0.890), _pull_down(0.055, 0.600)),
    kit=(
        Rod(start=Point(x=0.36, y=0.015), end=Point(x=0.36, y=1.12), width=0.03),
        Rod(start=Point(x=0.36, y=1.11), end=Point(x=0.04, y=1.11), width=0.03),
        Rod(start=Point(x=0.05, y=1.10), end=Spot(joint=Joint.HANDS), width=0.008),
        Block(
            low=Point(x=-0.10, y=0.187, z=-0.10),
            high=Point(x=0.11, y=0.227, z=0.10),
            material=Material.PAD,
        ),
        Rod(start=Point(x=0.0, y=0.015), end=Point(x=0.0, y=0.18), width=0.035),
        Rod(start=Point(x=-0.10, y=0.015), end=Point(x=0.40, y=0.015), width=0.03),
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND, away=Point(z=0.06)),
            end=Spot(joint=Joint.LEFT_HAND, away=Point(z=-0.06)),
            width=0.018,
        ),
        Roller(at=Point(x=0.175, y=0.352), radius=0.030, half_width=0.12, layer=Layer.BEHIND),
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _y_raise(hand_y: float) -> Pose:
    return same(
        Leg(hip=-2, knee=2, ankle=-62),
        Hand(x=0.57, y=hand_y, z=0.245, elbow=Point(x=0, y=0.6, z=1)),
        x=0,
        y=0.063,
        lean=90,
        nod=-4,
    )


PRONE_Y_RAISE = Figure(
    exercise=ExerciseId("prone_y_raise"),
    view=View(yaw=22, pitch=24),
    anchor=Anchor.HIPS,
    beats=out_and_back(_y_raise(0.032), _y_raise(0.135), hold=0.6),
    kit=(
        Block(
            low=Point(x=0.355, y=0, z=-0.08),
            high=Point(x=0.475, y=0.012, z=0.08),
            material=Material.TOWEL,
            solid=False,
        ),
    ),
    planted=(Joint.HIPS, Joint.RIGHT_ANKLE, Joint.LEFT_ANKLE),
    rules=(Rule.NEUTRAL_SPINE,),
)


def _slide(hand_y: float, hand_z: float) -> Pose:
    return same(
        Foot(x=0.10, z=0.06, turn=6),
        Hand(x=-0.025, y=hand_y, z=hand_z, elbow=Point(x=-0.1, y=-1, z=0.75)),
        x=0,
        y=0.522,
        lean=0,
    )


WALL_SLIDE = Figure(
    exercise=ExerciseId("wall_slide"),
    view=View(yaw=62),
    anchor=Anchor.HIPS,
    beats=out_and_back(_slide(0.935, 0.225), _slide(1.105, 0.165)),
    kit=(wall(-0.076),),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _apart(hand_x: float, hand_z: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=0.785, z=hand_z, elbow=Point(x=-0.3, y=-1, z=0.4)),
        y=STRAIGHT,
        lean=0,
    )


BAND_PULL_APART = Figure(
    exercise=ExerciseId("band_pull_apart"),
    view=View(yaw=46, pitch=12),
    beats=out_and_back(_apart(0.345, 0.085), _apart(0.095, 0.425), hold=0.5),
    kit=(
        Rod(
            start=Spot(joint=Joint.RIGHT_HAND),
            end=Spot(joint=Joint.LEFT_HAND),
            width=0.016,
            material=Material.BAND,
            layer=Layer.BETWEEN,
        ),
    ),
    planted=FEET,
    rules=STILL_TRUNK,
)


def _curled(elbow: float) -> Pose:
    return same(STANDING, Arm(lift=-1, out=5, elbow=elbow), y=STRAIGHT, lean=1)


BICEPS_CURL = Figure(
    exercise=ExerciseId("biceps_curl"),
    view=View(yaw=30),
    beats=out_and_back(_curled(8), _curled(128)),
    kit=(Dumbbells(axis=Axis.ACROSS),),
    planted=FEET,
    rules=STILL_TRUNK,
    load=0.1,
)

BAND_CURL = Figure(
    exercise=ExerciseId("band_curl"),
    view=View(yaw=30),
    beats=out_and_back(_curled(12), _curled(124)),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=heel, away=Point(x=0.05, y=0.012, z=z)),
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
    rules=STILL_TRUNK,
)

BARBELL_ROW = Figure(
    exercise=ExerciseId("barbell_row"),
    view=View(yaw=-30),
    beats=out_and_back(_row(0.100, 0.288, 0.125), _row(0.045, 0.470, 0.125)),
    kit=(Barbell(at=Spot(joint=Joint.HANDS)),),
    planted=FEET,
    rules=(*STILL_TRUNK, Rule.KNEE_OVER_FOOT),
    load=0.3,
)


def _down_from_the_door(hand_x: float, hand_y: float, hand_z: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=-0.3, y=-1, z=0.55)),
        y=0.525,
        lean=4,
        nod=-12,
    )


BAND_PULLDOWN = Figure(
    exercise=ExerciseId("band_pulldown"),
    view=View(yaw=-40),
    beats=out_and_back(
        _down_from_the_door(0.225, 1.045, 0.105), _down_from_the_door(0.085, 0.760, 0.170)
    ),
    kit=(
        Block(
            low=Point(x=0.42, y=0, z=-0.24),
            high=Point(x=0.455, y=1.14, z=0.24),
            material=Material.WOOD,
        ),
        *(
            Rod(
                start=Point(x=0.42, y=1.13, z=z),
                end=Spot(joint=hand),
                width=0.016,
                material=Material.BAND,
            )
            for hand, z in ((Joint.LEFT_HAND, -0.04), (Joint.RIGHT_HAND, 0.04))
        ),
    ),
    planted=FEET,
    rules=STILL_TRUNK,
)


def _hanging(hips_y: float, knee: float, hip: float) -> Pose:
    return same(
        Leg(hip=hip, knee=knee, ankle=-30),
        Hand(x=0.045, y=1.10, z=0.185, elbow=Point(x=-0.25, y=-1, z=0.6)),
        x=0,
        y=hips_y,
        lean=-6,
        nod=-8,
    )


ASSISTED_PULLUP = Figure(
    exercise=ExerciseId("assisted_pullup"),
    view=View(yaw=-46),
    anchor=Anchor.HIPS,
    beats=out_and_back(_hanging(0.480, 88, 4), _hanging(0.705, 88, 4)),
    kit=(
        *(
            Rod(start=Point(x=0.30, y=0.015, z=z), end=Point(x=0.30, y=1.13, z=z), width=0.03)
            for z in (-0.30, 0.30)
        ),
        *(
            Rod(start=Point(x=0.30, y=1.12, z=z), end=Point(x=0.045, y=1.10, z=z), width=0.024)
            for z in (-0.30, 0.30)
        ),
        Rod(start=Point(x=0.045, y=1.10, z=-0.30), end=Point(x=0.045, y=1.10, z=0.30), width=0.022),
        Moving(
            at=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=-0.05, y=-0.055, z=-0.05)),
            size=Point(x=0.17, y=0.035, z=0.22),
        ),
        Rod(
            start=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=0.03, y=-0.06, z=-0.05)),
            end=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=0.25, y=-0.06, z=-0.05)),
            width=0.024,
        ),
    ),
    planted=HANDS,
    rules=STILL_TRUNK,
    braced=True,
)


def _leaning_back(lean: float, hand: Hand, *, ball: float) -> Pose:
    """Straight from the feet to the head, the feet flat however far one leans."""
    return same(Leg(ankle=lean), hand, x=ball, y=0, lean=lean, nod=-lean * 0.4)


FRAME_HAND = Hand(x=0.035, y=0.715, z=0.085, elbow=Point(x=-1, y=-0.5, z=0.5))

DOORFRAME_ROW = Figure(
    exercise=ExerciseId("doorframe_row"),
    view=View(yaw=-24),
    anchor=Anchor.BALL,
    beats=out_and_back(
        _leaning_back(-20, FRAME_HAND, ball=0.04), _leaning_back(-3, FRAME_HAND, ball=0.04)
    ),
    kit=(
        Block(
            low=Point(x=0.030, y=0, z=-0.115),
            high=Point(x=0.085, y=1.14, z=-0.07),
            material=Material.WOOD,
            solid=False,
        ),
        Block(
            low=Point(x=0.030, y=0.0, z=0.065),
            high=Point(x=0.085, y=1.14, z=0.11),
            material=Material.WOOD,
            solid=False,
        ),
    ),
    planted=(*FEET, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
    braced=True,
)

SHEET_HAND = Hand(x=0.10, y=0.720, z=0.045, elbow=Point(x=-1, y=-0.6, z=0.4))

SHEET_ROW = Figure(
    exercise=ExerciseId("sheet_row"),
    view=View(yaw=-20),
    anchor=Anchor.BALL,
    beats=out_and_back(
        _leaning_back(-31, SHEET_HAND, ball=0.24), _leaning_back(-17, SHEET_HAND, ball=0.24)
    ),
    kit=(
        Block(
            low=Point(x=0.46, y=0, z=-0.24),
            high=Point(x=0.495, y=1.14, z=0.24),
            material=Material.WOOD,
        ),
        *(
            Rod(
                start=Point(x=0.46, y=0.93),
                end=Spot(joint=hand),
                width=0.026,
                material=Material.TOWEL,
                layer=layer,
            )
            for hand, layer in (
                (Joint.LEFT_HAND, Layer.BEHIND),
                (Joint.RIGHT_HAND, Layer.BETWEEN),
            )
        ),
    ),
    planted=(*FEET, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
    braced=True,
)

TABLE_HAND = Hand(x=-0.185, y=0.555, z=0.12, elbow=Point(x=0.3, y=-1, z=0.7))


def _under_the_table(hips_x: float, hips_y: float, lean: float) -> Pose:
    return same(
        Foot(x=0.653, z=0.055, toes=74, turn=3),
        TABLE_HAND,
        x=hips_x,
        y=hips_y,
        lean=lean,
        nod=14,
    )


TABLE_ROW = Figure(
    exercise=ExerciseId("table_row"),
    view=View(yaw=14, pitch=8),
    anchor=Anchor.HIPS,
    beats=out_and_back(_under_the_table(0.103, 0.153, -78), _under_the_table(0.124, 0.226, -69)),
    kit=(
        Block(low=Point(x=-0.215, y=0.558, z=-0.24), high=Point(x=0.46, y=0.590, z=0.20)),
        *(
            Block(
                low=Point(x=x, y=0, z=-0.23),
                high=Point(x=x + 0.03, y=0.558, z=-0.20),
                solid=False,
            )
            for x in (-0.205, 0.42)
        ),
    ),
    planted=(Joint.RIGHT_HEEL, Joint.LEFT_HEEL, *HANDS),
    rules=(Rule.NEUTRAL_SPINE, Rule.STRAIGHT_BODY),
)


def _t_raise(hand_y: float) -> Pose:
    hand = Hand(x=0.285, y=hand_y, z=0.430, elbow=Point(x=-0.2, y=0.6, z=0.2))
    return _y_raise(0).model_copy(update={"right_arm": hand, "left_arm": hand})


PRONE_T_RAISE = Figure(
    exercise=ExerciseId("prone_t_raise"),
    view=View(yaw=24, pitch=26),
    anchor=Anchor.HIPS,
    beats=out_and_back(_t_raise(0.032), _t_raise(0.140), hold=0.6),
    kit=PRONE_Y_RAISE.kit,
    planted=PRONE_Y_RAISE.planted,
    rules=(Rule.NEUTRAL_SPINE,),
)


def _angel(hand_x: float, hand_z: float) -> Pose:
    hand = Hand(x=hand_x, y=0.105, z=hand_z, elbow=Point(x=-0.1, y=0.5, z=1))
    return _y_raise(0).model_copy(update={"right_arm": hand, "left_arm": hand})


REVERSE_SNOW_ANGEL = Figure(
    exercise=ExerciseId("reverse_snow_angel"),
    view=View(yaw=24, pitch=28),
    anchor=Anchor.HIPS,
    beats=(
        Beat(pose=_angel(-0.035, 0.185), hold=0.2, effort=0.6),
        Beat(pose=_angel(0.285, 0.440), seconds=0.9, pace=Pace.STEADY),
        Beat(pose=_angel(0.590, 0.215), seconds=0.9, pace=Pace.STEADY, hold=0.2),
        Beat(pose=_angel(0.285, 0.440), seconds=0.9, pace=Pace.STEADY),
    ),
    back=0.9,
    kit=PRONE_Y_RAISE.kit,
    planted=PRONE_Y_RAISE.planted,
    rules=(Rule.NEUTRAL_SPINE,),
)

TOWEL_PULL_HOLD = Figure(
    exercise=ExerciseId("towel_pull_hold"),
    view=View(yaw=-18, pitch=10),
    anchor=Anchor.HIPS,
    beats=held(_long_sit(0.205, 0.200)),
    kit=tuple(
        Rod(
            start=Spot(joint=hand),
            end=Spot(joint=ball),
            width=0.028,
            material=Material.TOWEL,
            layer=layer,
        )
        for hand, ball, layer in (
            (Joint.LEFT_HAND, Joint.LEFT_BALL, Layer.BEHIND),
            (Joint.RIGHT_HAND, Joint.RIGHT_BALL, Layer.BEFORE),
        )
    ),
    planted=(*FEET, Joint.HIPS),
    rules=STILL_TRUNK,
)


def _to_the_face(hand_x: float, hand_y: float, hand_z: float) -> Pose:
    return same(
        STANDING,
        Hand(x=hand_x, y=hand_y, z=hand_z, elbow=Point(x=-0.3, y=0.15, z=1)),
        y=STRAIGHT,
        lean=-2,
    )


BAND_FACE_PULL = Figure(
    exercise=ExerciseId("band_face_pull"),
    view=View(yaw=-42),
    beats=out_and_back(
        _to_the_face(0.335, 0.860, 0.055), _to_the_face(0.075, 0.905, 0.160), hold=0.5
    ),
    kit=(
        Rod(start=Point(x=0.62, y=0), end=Point(x=0.62, y=1.08), width=0.035),
        *(
            Rod(
                start=Point(x=0.61, y=0.88),
                end=Spot(joint=hand),
                width=0.016,
                material=Material.BAND,
            )
            for hand in (Joint.LEFT_HAND, Joint.RIGHT_HAND)
        ),
    ),
    planted=FEET,
    rules=STILL_TRUNK,
)


PULLS = (
    BENT_OVER_ROW,
    SEATED_ROW_MACHINE,
    ONE_ARM_ROW,
    BAND_ROW,
    LAT_PULLDOWN,
    PRONE_Y_RAISE,
    WALL_SLIDE,
    BAND_PULL_APART,
    BICEPS_CURL,
    BAND_CURL,
    BARBELL_ROW,
    BAND_PULLDOWN,
    ASSISTED_PULLUP,
    DOORFRAME_ROW,
    SHEET_ROW,
    TABLE_ROW,
    PRONE_T_RAISE,
    REVERSE_SNOW_ANGEL,
    TOWEL_PULL_HOLD,
    BAND_FACE_PULL,
)
"""The drawings of this pattern."""
