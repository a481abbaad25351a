"""Drawings of the exercises for the outer hip."""

from coach.knowledge.figures.cores import SIDE_PLANK
from coach.knowledge.figures.figure import (
    HANDS,
    LEFT_FOOT,
    RIGHT_FOOT,
    Anchor,
    Ankle,
    Arm,
    Beat,
    Block,
    Figure,
    Foot,
    Hand,
    Joint,
    Layer,
    Leg,
    Material,
    Moving,
    Point,
    Pose,
    Rod,
    Rule,
    Side,
    Spot,
    View,
)
from coach.knowledge.figures.stances import (
    CHEST_HOLD,
    FLOOR_HAND,
    FRONT_VIEW,
    MID_FOOT,
    ON_HIPS,
    STRAIGHT,
    held,
    out_and_back,
    same,
)
from coach.plan import ExerciseId


def _sidestep(right_z: float, right_y: float, body: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=0.465,
        z=body,
        lean=24,
        nod=-10,
        right_leg=Foot(z=right_z, y=right_y, turn=3, knee_out=11),
        left_leg=Foot(z=0.085, turn=3, knee_out=11),
        right_arm=CHEST_HOLD,
        left_arm=CHEST_HOLD,
    )


BAND_WALK = Figure(
    exercise=ExerciseId("band_walk"),
    view=FRONT_VIEW,
    beats=(
        Beat(pose=_sidestep(0.085, 0, 0), hold=0.25, effort=0.5),
        Beat(pose=_sidestep(0.165, 0.035, 0.015), seconds=0.45, effort=0.8),
        Beat(pose=_sidestep(0.245, 0, 0.08), seconds=0.45, hold=0.3),
        Beat(pose=_sidestep(0.165, 0.035, 0.015), seconds=0.45, effort=0.8),
    ),
    back=0.45,
    kit=(
        Rod(
            start=Spot(joint=Joint.RIGHT_KNEE, away=Point(y=0.05)),
            end=Spot(joint=Joint.LEFT_KNEE, away=Point(y=0.05)),
            width=0.03,
            material=Material.BAND,
            layer=Layer.BEFORE,
        ),
    ),
    planted=LEFT_FOOT,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
    still=2,
)

HITCH_STEP = 0.13


def _hitch(tilt: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=STRAIGHT + HITCH_STEP,
        z=0.012,
        lean=1,
        tilt=tilt,
        bend=-tilt,
        right_leg=Foot(y=HITCH_STEP, z=0.022, turn=3),
        left_leg=Leg(hip=2, knee=3, out=-tilt),
        right_arm=ON_HIPS,
        left_arm=ON_HIPS,
    )


HIP_HITCH = Figure(
    exercise=ExerciseId("hip_hitch"),
    view=View(yaw=88),
    beats=out_and_back(_hitch(-11), _hitch(11)),
    kit=(Block(low=Point(x=-0.10, y=0, z=-0.012), high=Point(x=0.18, y=HITCH_STEP, z=0.20)),),
    planted=RIGHT_FOOT,
    rules=(Rule.KNEE_OVER_FOOT,),
    side=Side.RIGHT,
)

LOWER_ARM = Hand(x=0.56, y=0.045, z=-0.03, elbow=Point(x=0, y=0.1, z=1))
UPPER_ARM = Hand(x=0.245, y=FLOOR_HAND + 0.015, z=0.17, elbow=Point(x=-0.7, y=1, z=0.1))


def _on_the_left_side(right: Leg | Ankle, left: Leg | Ankle) -> Pose:
    """Lying on the left side, the head to +x, looking at +z."""
    return Pose(
        x=0,
        y=0.096,
        turn=90,
        tilt=-90,
        bend=22,
        nod=4,
        right_leg=right,
        left_leg=left,
        right_arm=UPPER_ARM,
        left_arm=LOWER_ARM,
    )


SIDE_LEG_RAISE = Figure(
    exercise=ExerciseId("side_leg_raise"),
    view=View(yaw=8, pitch=16),
    anchor=Anchor.HIPS,
    beats=out_and_back(
        _on_the_left_side(Leg(hip=-6, out=-4), Leg(hip=14, knee=24, out=0)),
        _on_the_left_side(Leg(hip=-6, out=34), Leg(hip=14, knee=24, out=0)),
        hold=0.7,
    ),
    planted=(Joint.HIPS, *HANDS, *LEFT_FOOT),
    side=Side.RIGHT,
)


def _clam(open_: float) -> Pose:
    """The feet stay together, the upper knee opens like a shell."""
    return _on_the_left_side(
        Ankle(x=-0.345, y=0.100, z=0.0, flex=0, knee=Point(x=1 - open_, z=open_ * 1.2)),
        Ankle(x=-0.345, y=0.042, z=0.0, flex=0, knee=Point(x=1)),
    )


CLAMSHELL = Figure(
    exercise=ExerciseId("clamshell"),
    view=View(yaw=16, pitch=26),
    anchor=Anchor.HIPS,
    beats=out_and_back(_clam(0), _clam(0.55), hold=0.5),
    kit=(),
    planted=(Joint.HIPS, *HANDS, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE),
    side=Side.RIGHT,
)

BANDED_CLAMSHELL = Figure(
    exercise=ExerciseId("banded_clamshell"),
    view=CLAMSHELL.view,
    anchor=Anchor.HIPS,
    beats=CLAMSHELL.beats,
    kit=(
        Rod(
            start=Spot(joint=Joint.RIGHT_KNEE, away=Point(x=0.03, z=-0.02)),
            end=Spot(joint=Joint.LEFT_KNEE, away=Point(x=0.03, z=-0.02)),
            width=0.03,
            material=Material.BAND,
            layer=Layer.BEFORE,
        ),
    ),
    planted=CLAMSHELL.planted,
    side=Side.RIGHT,
)


def _knees_out(foot_z: float, knee_out: float) -> Pose:
    arm = Hand(x=0.02, y=0.235, z=0.145, elbow=Point(x=-1, y=0.2, z=0.6))
    leg = Foot(x=0.225, z=foot_z, turn=knee_out * 0.8, knee_out=knee_out * 0.3)
    return same(leg, arm, x=0, y=0.292, lean=-4)


MACHINE_HIP_ABDUCTION = Figure(
    exercise=ExerciseId("machine_hip_abduction"),
    view=View(yaw=66, pitch=14),
    anchor=Anchor.HIPS,
    beats=out_and_back(_knees_out(0.065, 4), _knees_out(0.205, 34), hold=0.4),
    kit=(
        Block(
            low=Point(x=-0.10, y=0.187, z=-0.12),
            high=Point(x=0.11, y=0.227, z=0.12),
            material=Material.PAD,
        ),
        Block(
            low=Point(x=-0.135, y=0.24, z=-0.10),
            high=Point(x=-0.098, y=0.64, z=0.10),
            material=Material.PAD,
            lean=-4,
            solid=False,
        ),
        Rod(start=Point(x=-0.02, y=0.015), end=Point(x=-0.02, y=0.18), width=0.04),
        Rod(start=Point(x=-0.16, y=0.015), end=Point(x=0.12, y=0.015), width=0.03),
        *(
            Moving(
                at=Spot(joint=knee, away=Point(x=-0.01, z=z)),
                size=Point(x=0.09, y=0.075, z=0.025),
                layer=Layer.BEFORE,
            )
            for knee, z in ((Joint.RIGHT_KNEE, 0.046), (Joint.LEFT_KNEE, -0.046))
        ),
    ),
    planted=(Joint.HIPS,),
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
)

HIP_WALL_PRESS = Figure(
    exercise=ExerciseId("hip_wall_press"),
    view=View(yaw=70),
    beats=held(
        Pose(
            x=MID_FOOT,
            y=0.528,
            z=0.004,
            right_leg=Foot(z=0.03, turn=3),
            left_leg=Leg(hip=82, knee=90, out=16, turn=0),
            right_arm=ON_HIPS,
            left_arm=Arm(lift=6, out=0, elbow=8),
        )
    ),
    kit=(
        Block(
            low=Point(x=-0.30, y=0, z=-0.205),
            high=Point(x=0.42, y=1.12, z=-0.155),
            material=Material.WALL,
        ),
    ),
    planted=RIGHT_FOOT,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS, Rule.KNEE_OVER_FOOT),
    side=Side.RIGHT,
)


def _side_raise(out: float) -> Pose:
    return Pose(
        x=MID_FOOT,
        y=STRAIGHT,
        z=-0.018,
        right_leg=Leg(hip=-2, knee=6, ankle=8, out=out),
        left_leg=Foot(z=0.022, turn=3),
        right_arm=ON_HIPS,
        left_arm=ON_HIPS,
    )


STANDING_LEG_RAISE = Figure(
    exercise=ExerciseId("standing_leg_raise"),
    view=View(yaw=84),
    beats=out_and_back(_side_raise(7), _side_raise(33), hold=0.5),
    planted=LEFT_FOOT,
    rules=(Rule.NEUTRAL_SPINE, Rule.LEVEL_HIPS),
    side=Side.RIGHT,
)


def _lifted_side_plank(out: float) -> Pose:
    pose = SIDE_PLANK.beats[0].pose
    return pose.model_copy(update={"right_leg": Leg(out=out)})


SIDE_PLANK_LEG_RAISE = Figure(
    exercise=ExerciseId("side_plank_leg_raise"),
    view=SIDE_PLANK.view,
    anchor=Anchor.HIPS,
    beats=out_and_back(_lifted_side_plank(0), _lifted_side_plank(30), hold=0.5),
    planted=SIDE_PLANK.planted,
    rules=(Rule.NEUTRAL_SPINE,),
    side=Side.RIGHT,
)


HIP_ABDUCTIONS = (
    BAND_WALK,
    HIP_HITCH,
    SIDE_LEG_RAISE,
    CLAMSHELL,
    BANDED_CLAMSHELL,
    MACHINE_HIP_ABDUCTION,
    HIP_WALL_PRESS,
    STANDING_LEG_RAISE,
    SIDE_PLANK_LEG_RAISE,
)
"""The drawings of this pattern."""
