"""What the drawings of all patterns share: bodies alike on both sides, beats, furniture."""

from coach.knowledge.figures.figure import (
    Arm,
    ArmPose,
    Beat,
    Block,
    Foot,
    Hand,
    HeldDumbbell,
    Joint,
    KitPiece,
    Layer,
    LegPose,
    Material,
    Point,
    Pose,
    Spot,
    View,
)

SIDE_VIEW = View(yaw=22)
FRONT_VIEW = View(yaw=82)
HALF_FRONT = View(yaw=52)
BACK_VIEW = View(yaw=-24)
LYING_VIEW = View(yaw=14, pitch=12)

STRAIGHT = 0.54
"""A little higher than legs reach: the solver lowers the hips until they are just straight."""
TIPTOE = 0.61
"""The same on the balls of the feet."""
MID_FOOT = 0.03
BALL_OF_FOOT = 0.082

FLOOR_HAND = 0.02
"""How high over what it lies on a flat hand's wrist is."""

CHEST_HOLD = Hand(x=0.125, y=-0.075, z=0.022, on="chest", elbow=Point(x=0.1, y=-1, z=0.45))
"""Both hands round a weight before the breastbone."""
CROSSED = Hand(x=0.085, y=-0.055, z=-0.045, on="chest", elbow=Point(x=0.2, y=-1, z=0.5))
"""Hands on the opposite shoulders."""
ON_HIPS = Hand(x=0.015, y=-0.255, z=0.098, on="chest", elbow=Point(x=-0.55, y=0, z=1))
HANGING = Arm(lift=2, out=5, elbow=8)

HELD_AT_CHEST = HeldDumbbell(at=Spot(joint=Joint.HANDS, away=Point(x=0.012, y=-0.012)))


def same(
    legs: LegPose,
    arms: ArmPose,
    *,
    x: float = MID_FOOT,
    y: float = STRAIGHT,
    lean: float = 0,
    curl: float = 0,
    nod: float = 0,
) -> Pose:
    """A posture alike on both sides."""
    return Pose(
        x=x,
        y=y,
        lean=lean,
        curl=curl,
        nod=nod,
        right_leg=legs,
        left_leg=legs,
        right_arm=arms,
        left_arm=arms,
    )


def out_and_back(
    rest: Pose, work: Pose, *, seconds: float = 1.1, hold: float = 0.35
) -> tuple[Beat, ...]:
    """From rest to the hard end; the loop goes back by itself."""
    return (
        Beat(pose=rest, hold=0.35, effort=0.15),
        Beat(pose=work, seconds=seconds, hold=hold),
    )


def held(pose: Pose) -> tuple[Beat, ...]:
    """A pose that is kept: only the breath moves it."""
    breath = pose.model_copy(update={"curl": pose.curl - 1, "nod": pose.nod - 1.5})
    return Beat(pose=pose, effort=0.8), Beat(pose=breath, seconds=1.0, effort=1.0)


def squatting(
    height: float,
    lean: float,
    arms: ArmPose,
    *,
    feet: Foot | None = None,
    nod: float | None = None,
    x: float = MID_FOOT,
) -> Pose:
    """On both feet, the hips at a height, the trunk leaning; the balance finds the rest."""
    stance = Foot(z=0.08, turn=14, knee_out=6) if feet is None else feet
    look = -0.5 * lean if nod is None else nod
    return same(stance, arms, x=x, y=height, lean=lean, nod=look)


def step(low_x: float, high_x: float, height: float) -> Block:
    """A wooden box to step on."""
    return Block(low=Point(x=low_x, y=0, z=-0.13), high=Point(x=high_x, y=height, z=0.13))


def bench(low_x: float, high_x: float, top: float) -> tuple[KitPiece, ...]:
    """A flat bench."""
    legs = tuple(
        Block(
            low=Point(x=x - 0.012, y=0, z=-0.07),
            high=Point(x=x + 0.012, y=top - 0.05, z=0.07),
            material=Material.METAL,
            solid=False,
        )
        for x in (low_x + 0.05, high_x - 0.05)
    )
    pad = Block(
        low=Point(x=low_x, y=top - 0.05, z=-0.075),
        high=Point(x=high_x, y=top, z=0.075),
        material=Material.PAD,
    )
    return (*legs, pad)


def chair(front_x: float, top: float, *, back: bool = True) -> tuple[KitPiece, ...]:
    """A chair that looks towards +x, its seat's front edge at `front_x`."""
    low_x = front_x - 0.22
    legs = tuple(
        Block(
            low=Point(x=x, y=0, z=z - 0.008),
            high=Point(x=x + 0.018, y=top - 0.02, z=z + 0.008),
            solid=False,
        )
        for x in (low_x + 0.005, front_x - 0.025)
        for z in (-0.10, 0.10)
    )
    seat = Block(low=Point(x=low_x, y=top - 0.026, z=-0.115), high=Point(x=front_x, y=top, z=0.115))
    if not back:
        return (*legs, seat)
    rest = Block(
        low=Point(x=low_x - 0.004, y=top + 0.10, z=-0.11),
        high=Point(x=low_x + 0.016, y=top + 0.25, z=0.11),
        solid=False,
    )
    posts = tuple(
        Block(
            low=Point(x=low_x - 0.002, y=top, z=z - 0.008),
            high=Point(x=low_x + 0.014, y=top + 0.12, z=z + 0.008),
            solid=False,
        )
        for z in (-0.10, 0.10)
    )
    return (*legs, *posts, rest, seat)


def wall(face_x: float, *, behind: bool = True) -> Block:
    """A wall: behind the runner, its face towards +x, or before."""
    thick = -0.05 if behind else 0.05
    low, high = sorted((face_x, face_x + thick))
    return Block(
        low=Point(x=low, y=0, z=-0.35),
        high=Point(x=high, y=1.12, z=0.35),
        material=Material.WALL,
        layer=Layer.BEHIND,
    )
