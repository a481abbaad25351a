"""Drawings of the jumps. Flights take about as long as falling takes."""

from coach.knowledge.figures.figure import (
    Arm,
    ArmPose,
    Beat,
    Figure,
    Foot,
    Pace,
    Pose,
    Rule,
    View,
)
from coach.knowledge.figures.stances import (
    BALL_OF_FOOT,
    HANGING,
    MID_FOOT,
    STRAIGHT,
    same,
    step,
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

BEHIND = Arm(lift=-36, out=6, elbow=10)
SWUNG_UP = Arm(lift=104, out=6, elbow=14)
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

PLYOMETRICS = (POGO_HOPS, SQUAT_JUMP, BOX_JUMP)
"""The drawings of this pattern."""
