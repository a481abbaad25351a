"""Drawings of the jumps. Flights take about as long as falling takes."""

from coach.knowledge.figures.figure import (
    Arm,
    ArmPose,
    Beat,
    Block,
    Figure,
    Foot,
    Material,
    Pace,
    Point,
    Pose,
    Rule,
    Side,
    View,
)
from coach.knowledge.figures.stances import (
    BALL_OF_FOOT,
    HANGING,
    MID_FOOT,
    STRAIGHT,
    same,
    step,
    wall,
)
from coach.plan import ExerciseId

JUMP_VIEW = View(yaw=24)
GOOD_JUMP = (Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT)


def _weight(share: float) -> float:
    """What of the foot carries, the heels up by that share."""
    return MID_FOOT if share == 0 else 0.062 + (BALL_OF_FOOT + 0.01 - 0.062) * share


def _at(
    hips: float,
    lean: float,
    arms: ArmPose,
    *,
    x: float = 0,
    y: float = 0,
    heel: float = 0,
    over: float | None = None,
) -> Pose:
    """Feet at a place, the heels so far up, the hips at a height over the feet's place."""
    share = heel / 42
    return same(
        Foot(x=x, y=y, z=0.07, heel=heel, turn=8, knee_out=3),
        arms,
        x=x + (_weight(share) if over is None else over),
        y=hips + y,
        lean=lean,
        nod=-0.5 * lean,
    )


SPRINGY = Arm(lift=14, out=8, elbow=62)


POGO_HOPS = Figure(
    exercise=ExerciseId("pogo_hops"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=_at(0.548, 4, SPRINGY, heel=14), effort=1, pace=Pace.RISE, seconds=0.14),
        Beat(pose=_at(0.605, 2, SPRINGY, heel=42), seconds=0.14, pace=Pace.SPRING, effort=1),
        Beat(
            pose=_at(0.605, 2, SPRINGY, y=0.062, heel=42), seconds=0.21, pace=Pace.RISE, effort=0.4
        ),
        Beat(pose=_at(0.588, 3, SPRINGY, heel=30), seconds=0.21, pace=Pace.SPRING, effort=0.6),
    ),
    back=0.14,
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
    still=2,
)

BEHIND = Arm(lift=-22, out=6, elbow=10)
SWUNG_UP = Arm(lift=92, out=6, elbow=14)
IN_FRONT = Arm(lift=62, out=6, elbow=22)
AHEAD = Arm(lift=96, out=6, elbow=18)

SQUAT_JUMP = Figure(
    exercise=ExerciseId("squat_jump"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=_at(STRAIGHT, 1, HANGING), hold=0.7, effort=0.15),
        Beat(pose=_at(0.345, 44, BEHIND), seconds=0.55, hold=0.1, effort=0.8),
        Beat(pose=_at(0.605, 3, SWUNG_UP, heel=42), seconds=0.35),
        Beat(
            pose=_at(0.605, 2, SWUNG_UP, y=0.135, heel=46),
            seconds=0.28,
            pace=Pace.RISE,
            effort=0.4,
        ),
        Beat(
            pose=_at(0.555, 12, AHEAD, heel=26),
            seconds=0.28,
            pace=Pace.SPRING,
            effort=0.6,
        ),
        Beat(pose=_at(0.385, 36, IN_FRONT), seconds=0.28, pace=Pace.RISE, hold=0.35),
    ),
    back=0.8,
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
    still=3,
)

BOX_HEIGHT = 0.21
BOX_AT = 0.38
FLOOR_AT = 0.10
HIGH_FOOT = BOX_HEIGHT + 0.055


def _foot(x: float, y: float, heel: float = 0) -> Foot:
    return Foot(x=x, y=y, z=0.07, heel=heel, turn=8, knee_out=3)


def _down(right: Foot, left: Foot, over: float, hips: float) -> Pose:
    """On the way down from the box, one foot after the other."""
    return Pose(
        x=over,
        y=hips,
        lean=22,
        nod=-6,
        right_leg=right,
        left_leg=left,
        right_arm=HANGING,
        left_arm=HANGING,
    )


ON_BOX = _foot(BOX_AT, BOX_HEIGHT)
ON_FLOOR = _foot(FLOOR_AT, 0)

BOX_JUMP = Figure(
    exercise=ExerciseId("box_jump"),
    view=View(yaw=18),
    beats=(
        Beat(pose=_at(STRAIGHT, 1, HANGING, x=FLOOR_AT), hold=0.4, effort=0.15),
        Beat(pose=_at(0.355, 44, BEHIND, x=FLOOR_AT), seconds=0.49, hold=0.07, effort=0.8),
        Beat(
            pose=_at(0.60, 10, AHEAD, x=FLOOR_AT, heel=42, over=0.080),
            seconds=0.35,
        ),
        Beat(
            pose=_at(0.445, 26, AHEAD, x=FLOOR_AT + 0.09, y=HIGH_FOOT, heel=24),
            seconds=0.21,
            pace=Pace.STEADY,
            effort=0.5,
        ),
        Beat(
            pose=_at(0.475, 24, IN_FRONT, x=BOX_AT, y=BOX_HEIGHT),
            seconds=0.28,
            pace=Pace.STEADY,
            effort=0.7,
        ),
        Beat(
            pose=_at(0.385, 36, IN_FRONT, x=BOX_AT, y=BOX_HEIGHT),
            seconds=0.21,
            pace=Pace.RISE,
            hold=0.3,
        ),
        Beat(
            pose=_at(STRAIGHT, 1, HANGING, x=BOX_AT, y=BOX_HEIGHT),
            seconds=0.56,
            hold=0.2,
            effort=0.3,
        ),
        Beat(
            pose=_down(_foot(0.19, 0.245, 20), ON_BOX, BOX_AT + 0.01, 0.66),
            seconds=0.49,
            effort=0.5,
        ),
        Beat(pose=_down(_foot(FLOOR_AT, 0.0, 10), ON_BOX, 0.17, 0.475), seconds=0.56, effort=0.6),
        Beat(
            pose=_down(ON_FLOOR, _foot(0.17, 0.235, 20), FLOOR_AT + MID_FOOT, 0.50),
            seconds=0.49,
            effort=0.3,
        ),
    ),
    back=0.49,
    kit=(step(0.30, 0.60, BOX_HEIGHT),),
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    still=4,
)

AT_THE_WALL = Arm(lift=66, out=4, elbow=22)

ANKLE_BOUNCE = Figure(
    exercise=ExerciseId("ankle_bounce"),
    view=View(yaw=16),
    beats=(
        Beat(pose=_at(0.548, 3, AT_THE_WALL, heel=12), pace=Pace.RISE, seconds=0.14),
        Beat(pose=_at(0.600, 2, AT_THE_WALL, heel=40), seconds=0.14, pace=Pace.SPRING),
        Beat(
            pose=_at(0.600, 2, AT_THE_WALL, y=0.022, heel=40),
            seconds=0.14,
            pace=Pace.RISE,
            effort=0.5,
        ),
        Beat(pose=_at(0.590, 2, AT_THE_WALL, heel=32), seconds=0.14, pace=Pace.SPRING),
    ),
    back=0.14,
    kit=(wall(0.435, behind=False),),
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
    still=2,
)


def _over_the_line(aside: float, up: float, hips: float, heel: float) -> Pose:
    return Pose(
        x=_weight(heel / 42),
        y=hips + up,
        z=aside,
        lean=6,
        right_leg=Foot(y=up, z=0.055 + aside, heel=heel, turn=3),
        left_leg=Foot(y=up, z=0.055 - aside, heel=heel, turn=3),
        right_arm=SPRINGY,
        left_arm=SPRINGY,
    )


LINE_HOP = Figure(
    exercise=ExerciseId("line_hop"),
    view=View(yaw=80, pitch=16),
    beats=(
        Beat(pose=_over_the_line(0.10, 0, 0.548, 14), pace=Pace.RISE, seconds=0.14),
        Beat(pose=_over_the_line(0, 0.060, 0.600, 38), seconds=0.28, effort=0.6),
        Beat(pose=_over_the_line(-0.10, 0, 0.590, 32), seconds=0.21, pace=Pace.SPRING),
        Beat(pose=_over_the_line(-0.10, 0, 0.548, 14), seconds=0.14, pace=Pace.RISE),
        Beat(pose=_over_the_line(0, 0.060, 0.600, 38), seconds=0.28, effort=0.6),
        Beat(pose=_over_the_line(0.10, 0, 0.590, 32), seconds=0.21, pace=Pace.SPRING),
    ),
    back=0.14,
    kit=(
        Block(
            low=Point(x=-0.20, y=0, z=-0.012),
            high=Point(x=0.34, y=0.004, z=0.012),
            material=Material.BAND,
            solid=False,
        ),
    ),
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
)

RUNNING_FRONT = Arm(lift=34, out=6, elbow=84)
RUNNING_BACK = Arm(lift=-42, out=6, elbow=84)


def _striding(
    right: Foot, left: Foot, *, over: float, height: float, lean: float = 4, ahead: float = 0
) -> Pose:
    """The arms swing against the legs: the arm of the hind leg is in front."""
    right_in_front = right.x > left.x
    return Pose(
        x=over + ahead,
        y=height,
        lean=lean,
        right_leg=right,
        left_leg=left,
        right_arm=RUNNING_BACK if right_in_front else RUNNING_FRONT,
        left_arm=RUNNING_FRONT if right_in_front else RUNNING_BACK,
    )


def _stance(x: float = 0, heel: float = 0, y: float = 0) -> Foot:
    return Foot(x=x, y=y, z=0.035, heel=heel, turn=2)


def _knee_up(x: float = 0.135, y: float = 0.295) -> Foot:
    return Foot(x=x, y=y, z=0.045, heel=8, turn=0)


def _mirror(pose: Pose) -> Pose:
    """The same on the other side."""
    return pose.model_copy(
        update={
            "right_leg": pose.left_leg,
            "left_leg": pose.right_leg,
            "right_arm": pose.left_arm,
            "left_arm": pose.right_arm,
        }
    )


SKIP_UP = _striding(_knee_up(), _stance(heel=36), over=0.085, height=0.600)
SKIP_HOP = _striding(_knee_up(y=0.315), _stance(heel=40, y=0.035), over=0.088, height=0.635)
SKIP_DOWN = _striding(_stance(x=0.03, heel=20), _stance(heel=20), over=0.082, height=0.560)

A_SKIP = Figure(
    exercise=ExerciseId("a_skip"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=SKIP_DOWN, effort=0.6),
        Beat(pose=SKIP_UP, seconds=0.28),
        Beat(pose=SKIP_HOP, seconds=0.14, pace=Pace.RISE, effort=0.6),
        Beat(pose=SKIP_UP, seconds=0.14, pace=Pace.SPRING),
        Beat(pose=_mirror(SKIP_DOWN), seconds=0.28, effort=0.6),
        Beat(pose=_mirror(SKIP_UP), seconds=0.28),
        Beat(pose=_mirror(SKIP_HOP), seconds=0.14, pace=Pace.RISE, effort=0.6),
        Beat(pose=_mirror(SKIP_UP), seconds=0.14, pace=Pace.SPRING),
    ),
    back=0.28,
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    side=Side.RIGHT,
)

POWER_HIGH = _striding(
    _knee_up(y=0.440), _stance(x=-0.04, heel=52, y=0.150), over=0.060, height=0.745
)
POWER_DIP = _striding(_stance(x=0.02, heel=8), _stance(x=0.0), over=0.045, height=0.495, lean=14)

POWER_SKIP = Figure(
    exercise=ExerciseId("power_skip"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=POWER_DIP),
        Beat(pose=SKIP_UP, seconds=0.28),
        Beat(pose=POWER_HIGH, seconds=0.28, pace=Pace.RISE, effort=0.5),
        Beat(pose=SKIP_UP, seconds=0.28, pace=Pace.SPRING, effort=0.6),
        Beat(pose=_mirror(POWER_DIP), seconds=0.28),
        Beat(pose=_mirror(SKIP_UP), seconds=0.28),
        Beat(pose=_mirror(POWER_HIGH), seconds=0.28, pace=Pace.RISE, effort=0.5),
        Beat(pose=_mirror(SKIP_UP), seconds=0.28, pace=Pace.SPRING, effort=0.6),
    ),
    back=0.28,
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    side=Side.RIGHT,
    still=2,
)

LEAP = 0.72

STANDING_LONG_JUMP = Figure(
    exercise=ExerciseId("standing_long_jump"),
    view=View(yaw=16),
    beats=(
        Beat(pose=_at(STRAIGHT, 1, HANGING), hold=0.3, effort=0.15),
        Beat(pose=_at(0.365, 46, BEHIND), seconds=0.6, hold=0.07, effort=0.8),
        Beat(pose=_at(0.560, 28, AHEAD, heel=44, over=0.120), seconds=0.42),
        Beat(
            pose=_at(0.455, 24, AHEAD, x=LEAP * 0.50, y=0.105, heel=16, over=0.045),
            seconds=0.28,
            pace=Pace.STEADY,
            effort=0.5,
        ),
        Beat(
            pose=_at(0.435, 32, AHEAD, x=LEAP, over=-0.035),
            seconds=0.28,
            pace=Pace.STEADY,
            effort=0.7,
        ),
        Beat(pose=_at(0.355, 42, AHEAD, x=LEAP), seconds=0.28, pace=Pace.RISE, hold=0.4),
        Beat(pose=_at(STRAIGHT, 1, HANGING, x=LEAP), seconds=0.7, hold=0.3, effort=0.15),
    ),
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
    travels=LEAP,
    still=3,
)


def _skater(right: Foot, left: Foot, aside: float, height: float, lean: float = 26) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=height,
        z=aside,
        lean=lean,
        nod=-0.5 * lean,
        right_leg=right,
        left_leg=left,
        right_arm=Arm(lift=10, out=20, elbow=50),
        left_arm=Arm(lift=10, out=20, elbow=50),
    )


def _landed(z: float) -> Foot:
    return Foot(z=z, turn=4, knee_out=6)


def _trailing(z: float) -> Foot:
    return Foot(x=-0.17, y=0.10, z=z, heel=44, turn=0)


ON_LEFT = _skater(_trailing(-0.14), _landed(0.24), -0.215, 0.430)
ON_RIGHT = _skater(_landed(0.24), _trailing(-0.14), 0.215, 0.430)
ACROSS_RIGHT = _skater(
    Foot(y=0.06, z=0.15, heel=16), Foot(y=0.075, z=0.10, heel=34), 0.02, 0.535, 14
)

SKATER_JUMP = Figure(
    exercise=ExerciseId("skater_jump"),
    view=View(yaw=-80, pitch=10),
    beats=(
        Beat(pose=ON_LEFT, hold=0.5, effort=0.8),
        Beat(pose=ACROSS_RIGHT, seconds=0.35, effort=0.6),
        Beat(pose=ON_RIGHT, seconds=0.35, hold=0.5),
        Beat(pose=ACROSS_RIGHT, seconds=0.35, effort=0.6),
    ),
    back=0.35,
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    side=Side.RIGHT,
    still=2,
)

HOP = 0.26


def _one_leg(x: float, y: float, hips: float, *, lean: float, heel: float, over: float) -> Pose:
    return Pose(
        x=x + over,
        y=hips + y,
        z=0.010,
        lean=lean,
        nod=-0.4 * lean,
        right_leg=Foot(x=x, y=y, z=0.020, heel=heel, turn=2),
        left_leg=Foot(x=x - 0.175, y=y + 0.175, z=0.055, heel=52, turn=0),
        right_arm=SPRINGY,
        left_arm=SPRINGY,
    )


SINGLE_LEG_HOP = Figure(
    exercise=ExerciseId("single_leg_hop"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=_one_leg(0, 0, 0.510, lean=10, heel=0, over=MID_FOOT), hold=0.4, effort=0.5),
        Beat(pose=_one_leg(0, 0, 0.455, lean=20, heel=0, over=MID_FOOT), seconds=0.42),
        Beat(pose=_one_leg(0, 0, 0.590, lean=8, heel=38, over=0.125), seconds=0.28),
        Beat(
            pose=_one_leg(HOP * 0.55, 0.060, 0.545, lean=8, heel=24, over=0.045),
            seconds=0.21,
            pace=Pace.STEADY,
            effort=0.5,
        ),
        Beat(
            pose=_one_leg(HOP, 0, 0.520, lean=10, heel=6, over=0.015),
            seconds=0.21,
            pace=Pace.STEADY,
            effort=0.7,
        ),
        Beat(
            pose=_one_leg(HOP, 0, 0.450, lean=20, heel=0, over=MID_FOOT),
            seconds=0.28,
            pace=Pace.RISE,
        ),
        Beat(
            pose=_one_leg(HOP, 0, 0.510, lean=10, heel=0, over=MID_FOOT),
            seconds=0.49,
            hold=0.4,
            effort=0.5,
        ),
    ),
    planted=(),
    rules=GOOD_JUMP,
    leaves_ground=True,
    side=Side.RIGHT,
    travels=HOP,
    still=3,
)

SPLIT = 0.23


def _scissors(right_x: float, left_x: float, height: float, up: float) -> Pose:
    def foot(x: float) -> Foot:
        rear = x < 0
        return Foot(x=x, y=up, z=0.055, heel=(54 if rear else 0) + (24 if up else 0), turn=2)

    return _striding(foot(right_x), foot(left_x), over=0.045, height=height)


SPLIT_JUMP = Figure(
    exercise=ExerciseId("split_jump"),
    view=JUMP_VIEW,
    beats=(
        Beat(pose=_scissors(SPLIT, -SPLIT, 0.345, 0), hold=0.2),
        Beat(pose=_scissors(SPLIT, -SPLIT, 0.490, 0), seconds=0.28),
        Beat(pose=_scissors(0.012, -0.012, 0.700, 0.115), seconds=0.28, effort=0.5),
        Beat(pose=_scissors(-SPLIT, SPLIT, 0.490, 0), seconds=0.28, effort=0.7),
        Beat(pose=_scissors(-SPLIT, SPLIT, 0.345, 0), seconds=0.28, pace=Pace.RISE, hold=0.2),
        Beat(pose=_scissors(-SPLIT, SPLIT, 0.490, 0), seconds=0.28),
        Beat(pose=_scissors(-0.012, 0.012, 0.700, 0.115), seconds=0.28, effort=0.5),
        Beat(pose=_scissors(SPLIT, -SPLIT, 0.490, 0), seconds=0.28, effort=0.7),
    ),
    back=0.28,
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    side=Side.RIGHT,
    still=2,
)

BOUND = 0.62


def _bound_stance(at: float) -> Pose:
    """On the left foot, the right knee coming through."""
    return _striding(
        Foot(x=at + 0.10, y=0.21, z=0.045, heel=20, turn=0),
        _stance(x=at, heel=4),
        over=at + 0.05,
        height=0.495,
        lean=8,
    )


def _push_off(at: float) -> Pose:
    return _striding(
        _knee_up(x=at + 0.27, y=0.255),
        _stance(x=at, heel=44),
        over=at + 0.185,
        height=0.575,
        lean=8,
    )


def _flight(at: float) -> Pose:
    return _striding(
        Foot(x=at + 0.48, y=0.225, z=0.045, heel=0, turn=0),
        Foot(x=at - 0.02, y=0.215, z=0.045, heel=66, turn=0),
        over=at + 0.335,
        height=0.650,
        lean=7,
    )


def _touch_down(at: float) -> Pose:
    """The right foot comes to the floor a bound ahead, the left behind."""
    return _striding(
        _stance(x=at + BOUND, heel=2),
        Foot(x=at + 0.30, y=0.23, z=0.045, heel=66, turn=0),
        over=at + BOUND - 0.02,
        height=0.515,
        lean=8,
    )


BOUNDING = Figure(
    exercise=ExerciseId("bounding"),
    view=View(yaw=14),
    beats=(
        Beat(pose=_bound_stance(0)),
        Beat(pose=_push_off(0), seconds=0.21),
        Beat(pose=_flight(0), seconds=0.21, pace=Pace.STEADY, effort=0.5),
        Beat(pose=_touch_down(0), seconds=0.21, pace=Pace.STEADY, effort=0.7),
        Beat(pose=_mirror(_bound_stance(BOUND)), seconds=0.14, pace=Pace.STEADY),
        Beat(pose=_mirror(_push_off(BOUND)), seconds=0.21),
        Beat(pose=_mirror(_flight(BOUND)), seconds=0.21, pace=Pace.STEADY, effort=0.5),
        Beat(pose=_mirror(_touch_down(BOUND)), seconds=0.21, pace=Pace.STEADY, effort=0.7),
        Beat(pose=_bound_stance(2 * BOUND), seconds=0.14, pace=Pace.STEADY),
    ),
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    side=Side.RIGHT,
    travels=2 * BOUND,
    still=2,
)

DROP = 0.19
LANDING_AT = 0.24

DROP_JUMP = Figure(
    exercise=ExerciseId("drop_jump"),
    view=View(yaw=18),
    beats=(
        Beat(pose=_at(STRAIGHT, 1, HANGING, y=DROP), hold=0.5, effort=0.15),
        Beat(
            pose=_down(_foot(0.17, DROP + 0.03), _foot(0, DROP, 8), 0.075, STRAIGHT + DROP - 0.012),
            seconds=0.49,
            effort=0.2,
        ),
        Beat(
            pose=_at(0.585, 4, SPRINGY, x=LANDING_AT, y=0.170, heel=30),
            seconds=0.28,
            effort=0.4,
        ),
        Beat(
            pose=_at(0.575, 6, SPRINGY, x=LANDING_AT, heel=26),
            seconds=0.14,
            pace=Pace.SPRING,
            effort=0.8,
        ),
        Beat(pose=_at(0.505, 16, SPRINGY, x=LANDING_AT, heel=12), seconds=0.14, pace=Pace.RISE),
        Beat(pose=_at(0.605, 3, AHEAD, x=LANDING_AT, heel=42), seconds=0.21),
        Beat(
            pose=_at(0.605, 2, AHEAD, x=LANDING_AT, y=0.140, heel=46),
            seconds=0.28,
            pace=Pace.RISE,
            effort=0.4,
        ),
        Beat(
            pose=_at(0.560, 10, AHEAD, x=LANDING_AT, heel=26),
            seconds=0.28,
            pace=Pace.SPRING,
            effort=0.6,
        ),
        Beat(pose=_at(0.410, 32, IN_FRONT, x=LANDING_AT), seconds=0.28, pace=Pace.RISE),
        Beat(pose=_at(STRAIGHT, 1, HANGING, x=LANDING_AT), seconds=0.63, hold=0.5, effort=0.15),
    ),
    kit=(step(-0.22, 0.118, DROP),),
    planted=(),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    leaves_ground=True,
    cut=True,
    still=4,
)


PLYOMETRICS = (
    POGO_HOPS,
    SQUAT_JUMP,
    BOX_JUMP,
    ANKLE_BOUNCE,
    LINE_HOP,
    A_SKIP,
    POWER_SKIP,
    STANDING_LONG_JUMP,
    SKATER_JUMP,
    SINGLE_LEG_HOP,
    SPLIT_JUMP,
    BOUNDING,
    DROP_JUMP,
)
"""The drawings of this pattern."""
