"""What a drawing of an exercise is made of: poses at beats, kit, a place to look from.

Lengths are in body heights, angles in degrees, times in seconds. The runner looks along +x, up is
+y, the runner's right is +z. For hands and feet `z` is the distance to the limb's own side, so
that one value serves both limbs.
"""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from coach.knowledge.figures.muscle import Muscle
from coach.picture import FaultKind
from coach.plan import ExerciseId
from coach.values import Value


class Point(Value):
    """A place, or the way from one place to another."""

    x: float = 0
    y: float = 0
    z: float = 0


class Side(StrEnum):
    """The runner's own sides."""

    RIGHT = "right"
    LEFT = "left"


class Joint(StrEnum):
    """Places of the body that kit hangs on, that stay planted, or that a pose is anchored by."""

    RIGHT_HAND = "right_hand"
    LEFT_HAND = "left_hand"
    HANDS = "hands"
    """Half way between the hands."""
    RIGHT_ELBOW = "right_elbow"
    LEFT_ELBOW = "left_elbow"
    RIGHT_KNEE = "right_knee"
    LEFT_KNEE = "left_knee"
    RIGHT_ANKLE = "right_ankle"
    LEFT_ANKLE = "left_ankle"
    ANKLES = "ankles"
    """Half way between the ankles."""
    RIGHT_HEEL = "right_heel"
    LEFT_HEEL = "left_heel"
    RIGHT_BALL = "right_ball"
    LEFT_BALL = "left_ball"
    HIPS = "hips"
    """Half way between the hip joints."""
    SHOULDERS = "shoulders"
    """Half way between the shoulder joints."""
    UPPER_BACK = "upper_back"
    """Where a barbell lies."""
    CHEST = "chest"


FEET = (Joint.RIGHT_HEEL, Joint.RIGHT_BALL, Joint.LEFT_HEEL, Joint.LEFT_BALL)
"""Both feet, flat."""
RIGHT_FOOT = (Joint.RIGHT_HEEL, Joint.RIGHT_BALL)
LEFT_FOOT = (Joint.LEFT_HEEL, Joint.LEFT_BALL)
BALLS = (Joint.RIGHT_BALL, Joint.LEFT_BALL)
HANDS = (Joint.RIGHT_HAND, Joint.LEFT_HAND)


class Foot(Value):
    """A foot at a place; the leg follows. The place is under the ankle of the flat foot."""

    kind: Literal["foot"] = "foot"
    x: float = 0
    y: float = 0
    z: float = 0.06
    heel: float = 0
    """How far the heel is turned up about the ball (down when negative, over an edge)."""
    toes: float = 0
    """How far the toes are turned up about the heel."""
    turn: float = 6
    """How far the toes point out."""
    knee_out: float = 0
    """How far the knee leaves the foot's own plane outwards; inwards when negative."""


class Ankle(Value):
    """An ankle at a place; the leg follows and the foot goes with the shin."""

    kind: Literal["ankle"] = "ankle"
    x: float
    y: float
    z: float = 0.06
    flex: float = 0
    """0 at a right angle, positive with the toes towards the shin."""
    knee: Point = Point(x=1)
    """Where the knee points to, as seen from the pelvis."""


class Leg(Value):
    """A leg by its joint angles, 0 where one stands."""

    kind: Literal["leg"] = "leg"
    hip: float = 0
    """Flexion; extension when negative."""
    knee: float = 0
    ankle: float = 0
    """Positive with the toes towards the shin."""
    out: float = 0
    """Abduction."""
    turn: float = 0
    """The thigh turned outwards about itself."""
    flat_toes: bool = False
    """The toes lie on the floor however the foot stands."""


class Hand(Value):
    """A hand at a place; the arm follows."""

    kind: Literal["hand"] = "hand"
    x: float
    y: float
    z: float = 0.1
    on: Literal["world", "chest"] = "world"
    """Whether the place is the room's, or moves with the chest."""
    flat: bool = False
    """The palm lies on something and the fingers point ahead; else the hand goes on as a fist."""
    elbow: Point = Point(x=-1, y=-0.4, z=0.35)
    """Where the elbow points to, in the frame the place is in."""


class Arm(Value):
    """An arm by its angles against the upright, however the trunk leans."""

    kind: Literal["arm"] = "arm"
    lift: float = 0
    """0 hanging, 90 to the front, 180 overhead."""
    out: float = 0
    """90 straight to the side."""
    elbow: float = 0
    """Flexion."""
    swivel: float = 0
    """How far the forearm bends inwards instead of ahead."""


LegPose = Foot | Ankle | Leg
ArmPose = Hand | Arm


class Anchor(StrEnum):
    """What of the body the pose's place is the place of."""

    BALANCE = "balance"
    """x: over what body and load weigh; y: the hips' height, less where feet must reach."""
    HIPS = "hips"
    SHOULDERS = "shoulders"
    BALL = "ball"
    """The ball of the right foot."""
    KNEE = "knee"
    """The right knee."""


class Pose(Value):
    """One posture."""

    x: float = 0
    y: float = 0
    z: float = 0
    lean: float = 0
    """The trunk from upright: 90 on the belly, -90 on the back."""
    tilt: float = 0
    """The trunk to the right; lying on the right side at 90."""
    turn: float = 0
    """The whole body about the upright: at 90 it looks to where the right hand was."""
    curl: float = 0
    """Flexion of the spine from pelvis to shoulders; extension when negative."""
    bend: float = 0
    """The spine bent to the right."""
    twist: float = 0
    """The shoulders turned against the pelvis, to the right."""
    nod: float = 0
    """The head down against the chest; up when negative."""
    right_leg: LegPose
    left_leg: LegPose
    right_arm: ArmPose
    left_arm: ArmPose


class Pace(StrEnum):
    """How the way to a beat is covered."""

    SMOOTH = "smooth"
    STEADY = "steady"
    SPRING = "spring"
    """From rest, ever faster: a take-off, and a fall."""
    RISE = "rise"
    """Ever slower: a rise to the top of a jump, and a landing that is absorbed."""


class Beat(Value):
    """A pose, how long the way to it takes, and how long it is kept."""

    pose: Pose
    seconds: float = Field(default=1.1, gt=0, le=4)
    hold: float = Field(default=0, ge=0, le=3)
    effort: float = Field(default=1, ge=0, le=1)
    """How hard the muscles work: the strength of their tint."""
    pace: Pace = Pace.SMOOTH


class View(Value):
    """Where one looks from."""

    yaw: float
    """0 from the runner's right side, 90 from the front, -90 from behind."""
    pitch: float = Field(default=8, ge=0, le=60)
    """How far from above."""


class Spot(Value):
    """A place on the body, and how far from it (in the room's directions)."""

    joint: Joint
    away: Point = Point()


Place = Point | Spot


class Axis(StrEnum):
    """How a dumbbell lies in the hand."""

    AHEAD = "ahead"
    ACROSS = "across"
    UPRIGHT = "upright"


class Layer(StrEnum):
    """When a thing is painted."""

    BEHIND = "behind"
    """Before the body."""
    BETWEEN = "between"
    """After the far limbs."""
    BEFORE = "before"
    """After the body."""


class Material(StrEnum):
    """What a thing is made of, which is its colour."""

    WOOD = "wood"
    PAD = "pad"
    METAL = "metal"
    BAND = "band"
    WALL = "wall"
    TOWEL = "towel"


class Dumbbells(Value):
    """A dumbbell in each hand, or in one."""

    kind: Literal["dumbbells"] = "dumbbells"
    hands: tuple[Side, ...] = (Side.RIGHT, Side.LEFT)
    axis: Axis = Axis.AHEAD


class HeldDumbbell(Value):
    """One dumbbell at a place."""

    kind: Literal["held_dumbbell"] = "held_dumbbell"
    at: Place
    axis: Axis = Axis.UPRIGHT


class Barbell(Value):
    """A barbell across."""

    kind: Literal["barbell"] = "barbell"
    at: Place
    plate: float = 0.115
    """The radius of its plates."""


class Kettlebell(Value):
    """A kettlebell hanging from its handle."""

    kind: Literal["kettlebell"] = "kettlebell"
    at: Place
    swings: bool = False
    """It goes on in line with the arms instead of hanging."""


class MedicineBall(Value):
    """A ball."""

    kind: Literal["ball"] = "ball"
    at: Place
    radius: float = 0.085


class Rod(Value):
    """A straight thing from place to place: a band, a cable, a bar, a part of a machine's frame."""

    kind: Literal["rod"] = "rod"
    start: Place
    end: Place
    width: float = 0.014
    material: Material = Material.METAL
    layer: Layer = Layer.BEHIND


class Roller(Value):
    """A round pad across."""

    kind: Literal["roller"] = "roller"
    at: Place
    radius: float = 0.035
    half_width: float = 0.09
    material: Material = Material.PAD
    layer: Layer = Layer.BETWEEN


class Block(Value):
    """A box with its faces to the front, side and top: a step, a seat, a wall."""

    kind: Literal["block"] = "block"
    low: Point
    high: Point
    material: Material = Material.WOOD
    layer: Layer = Layer.BEHIND
    lean: float = 0
    """Turned about its middle, its top towards +x: a slanted pad."""
    solid: bool = True
    """Whether the body must stay out of it and can rest on it."""


class Moving(Value):
    """A block that moves with the body: a plate the feet push."""

    kind: Literal["moving"] = "moving"
    at: Spot
    size: Point
    material: Material = Material.PAD
    layer: Layer = Layer.BEHIND
    lean: float = 0


KitPiece = (
    Dumbbells | HeldDumbbell | Barbell | Kettlebell | MedicineBall | Rod | Roller | Block | Moving
)


class Rule(StrEnum):
    """What of good form a drawing promises beside what every body obeys."""

    NEUTRAL_SPINE = "neutral_spine"
    STRAIGHT_BODY = "straight_body"
    """Shoulders, hips and ankles (knees, where one kneels) on one line."""
    LEVEL_HIPS = "level_hips"
    KNEE_OVER_FOOT = "knee_over_foot"
    DEEP = "deep"
    """At the lowest the thighs are about level."""


class Figure(Value):
    """The drawing of one exercise, as data."""

    exercise: ExerciseId
    view: View
    anchor: Anchor = Anchor.BALANCE
    beats: tuple[Beat, ...] = Field(min_length=1)
    """The first is the rest to which the loop returns."""
    back: float = Field(default=0.9, gt=0, le=4)
    """Seconds from the last beat to the first."""
    kit: tuple[KitPiece, ...] = ()
    planted: tuple[Joint, ...]
    """What touches the same place all the time."""
    rules: tuple[Rule, ...] = ()
    load: float = Field(default=0, ge=0, le=1)
    """What the hands or the back carry, as a share of body mass: it shifts the balance."""
    muscles: tuple[Muscle, ...] = ()
    """What is tinted; empty: what the exercise says it works."""
    side: Side | None = None
    """Whose muscles are tinted; None both. One-sided exercises name it."""
    still: int | None = None
    """The beat that shows most; None the second, or the only one."""
    leaves_ground: bool = False
    travels: float = Field(default=0, ge=0, le=2)
    """So far ahead the loop ends of where it began: there is no way back, and one looks along."""
    braced: bool = False
    """Held by kit or a partner: what the body rests on need not be under its weight."""
    cut: bool = False
    """The loop begins anew without a way back."""

    @model_validator(mode="after")
    def _keeps_its_kinds(self) -> "Figure":
        """A limb is led by the same kind of target in every beat, so that ways between exist."""
        kinds = {
            tuple(
                limb.kind
                for limb in (
                    beat.pose.right_leg,
                    beat.pose.left_leg,
                    beat.pose.right_arm,
                    beat.pose.left_arm,
                )
            )
            for beat in self.beats
        }
        if len(kinds) > 1:
            raise ValueError(f"{self.exercise}: the kinds of targets change between beats")
        return self


class Fault(Value):
    """A common fault as a second figure beside the right one; both have the same beats."""

    kind: FaultKind
    right: Figure
    wrong: Figure
