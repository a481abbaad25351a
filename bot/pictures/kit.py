"""The kit, as sections and faces to paint."""

from dataclasses import dataclass
from typing import assert_never

import numpy as np

from bot.pictures.flesh import Flesh, Ink, Tube
from bot.pictures.skeleton import Skeleton
from bot.pictures.space import UPRIGHT, Numbers, facing, frame_along, leaning, vector
from coach.knowledge.figures.figure import (
    Axis,
    Barbell,
    Block,
    Dumbbells,
    HeldDumbbell,
    Kettlebell,
    KitPiece,
    Layer,
    Material,
    MedicineBall,
    Moving,
    Point,
    Rod,
    Roller,
    Side,
)

DUMBBELL_HALF = 0.064
HEAD_RADIUS = 0.037
BAR_HALF = 0.56
BELL_RADIUS = 0.062

FACES = (
    ((4, 5, 7, 6), (1.0, 0.0, 0.0)),
    ((0, 1, 3, 2), (-1.0, 0.0, 0.0)),
    ((2, 3, 7, 6), (0.0, 1.0, 0.0)),
    ((0, 1, 5, 4), (0.0, -1.0, 0.0)),
    ((1, 3, 7, 5), (0.0, 0.0, 1.0)),
    ((0, 2, 6, 4), (0.0, 0.0, -1.0)),
)
"""Corners (x, y and z as bits 4, 2 and 1) and the way each face of a box looks."""


@dataclass(frozen=True, slots=True)
class Box:
    """Eight corners and how the box is turned; `half` is half its size."""

    corners: Numbers
    middle: Numbers
    half: Numbers
    frame: Numbers
    ink: Ink
    layer: Layer
    solid: bool


def boxes_of(kit: tuple[KitPiece, ...], body: Skeleton) -> tuple[Box, ...]:
    """Every piece with flat faces."""
    boxes = []
    for piece in kit:
        match piece:
            case Block():
                low, high = _xyz(piece.low), _xyz(piece.high)
                boxes.append(_box((low + high) / 2, high - low, piece.lean, piece))
            case Moving():
                boxes.append(_box(body.place(piece.at), _xyz(piece.size), piece.lean, piece))
            case _:
                pass
    return tuple(boxes)


def _xyz(place: Point) -> Numbers:
    return vector(place.x, place.y, place.z)


def _box(middle: Numbers, size: Numbers, lean: float, piece: Block | Moving) -> Box:
    frame = leaning(lean)
    signs = np.array([((n >> 2 & 1) - 0.5, (n >> 1 & 1) - 0.5, (n & 1) - 0.5) for n in range(8)])
    solid = isinstance(piece, Block) and piece.solid
    corners = middle + (signs * size) @ frame.T
    return Box(corners, middle, size / 2, frame, INKS[piece.material], piece.layer, solid)


INKS = {
    Material.WOOD: Ink.WOOD,
    Material.PAD: Ink.PAD,
    Material.METAL: Ink.METAL,
    Material.BAND: Ink.BAND,
    Material.WALL: Ink.WALL,
    Material.TOWEL: Ink.TOWEL,
}


@dataclass(frozen=True, slots=True)
class Held:
    """Round things to paint, in the hand of a side or in a layer."""

    tubes: tuple[Tube, ...]
    layer: Layer | Side


def round_kit(flesh: Flesh, kit: tuple[KitPiece, ...], body: Skeleton) -> tuple[Held, ...]:
    """Every piece with round outlines, its sections added to `flesh`."""
    held: list[Held] = []
    for piece in kit:
        match piece:
            case Dumbbells():
                held += [
                    Held(_dumbbell(flesh, body.arm(side).grip, piece.axis), side)
                    for side in piece.hands
                ]
            case HeldDumbbell():
                held.append(Held(_dumbbell(flesh, body.place(piece.at), piece.axis), Side.RIGHT))
            case Barbell():
                held += _barbell(flesh, body.place(piece.at), piece.plate)
            case Kettlebell():
                frame = body.right_arm.lower if piece.swings else UPRIGHT
                held.append(Held(_kettlebell(flesh, body.place(piece.at), frame), Layer.BETWEEN))
            case MedicineBall():
                ball = flesh.section(body.place(piece.at), UPRIGHT, (piece.radius,) * 3)
                held.append(Held((flesh.chain(Ink.BALL, ball),), Layer.BETWEEN))
            case Rod():
                held.append(Held((_rod(flesh, piece, body),), piece.layer))
            case Roller():
                held.append(Held(_roller(flesh, piece, body), piece.layer))
            case Block() | Moving():
                pass
            case _:
                assert_never(piece)
    return tuple(held)


AXES: dict[Axis, Numbers] = {
    Axis.AHEAD: facing(0) @ leaning(90),
    Axis.ACROSS: facing(90) @ leaning(90),
    Axis.UPRIGHT: UPRIGHT,
}


def _cylinder(
    flesh: Flesh,
    ink: Ink,
    middle: Numbers,
    frame: Numbers,
    *,
    radius: float,
    half: float,
    at: float = 0,
) -> Tube:
    """A round thing along the second axis of the frame, its middle `at` along it."""
    disc = (radius, 0.001, radius)
    ends = [
        flesh.section(middle + frame @ vector(0, at + half * sign, 0), frame, disc)
        for sign in (-1, 1)
    ]
    return flesh.chain(ink, *ends)


def _dumbbell(flesh: Flesh, at: Numbers, axis: Axis) -> tuple[Tube, ...]:
    frame = AXES[axis]
    return (
        _cylinder(flesh, Ink.STEEL, at, frame, radius=0.010, half=DUMBBELL_HALF),
        _cylinder(
            flesh, Ink.IRON, at, frame, radius=HEAD_RADIUS, half=0.020, at=-DUMBBELL_HALF + 0.012
        ),
        _cylinder(
            flesh, Ink.IRON, at, frame, radius=HEAD_RADIUS, half=0.020, at=DUMBBELL_HALF - 0.012
        ),
    )


def _barbell(flesh: Flesh, at: Numbers, plate: float) -> list[Held]:
    frame = AXES[Axis.ACROSS]
    discs = (
        (Ink.IRON, plate, 0.016, 0.100),
        (Ink.PAD, plate * 0.66, 0.012, 0.065),
        (Ink.STEEL, 0.016, 0.030, 0.030),
    )
    held = [
        Held((_cylinder(flesh, Ink.STEEL, at, frame, radius=0.009, half=BAR_HALF),), Layer.BETWEEN)
    ]
    for sign, layer in ((-1, Layer.BEHIND), (1, Layer.BEFORE)):
        tubes = tuple(
            _cylinder(
                flesh, ink, at, frame, radius=radius, half=half, at=sign * (BAR_HALF - inwards)
            )
            for ink, radius, half, inwards in discs
        )
        held.append(Held(tubes, layer))
    return held


def _kettlebell(flesh: Flesh, at: Numbers, frame: Numbers) -> tuple[Tube, ...]:
    bell = flesh.section(at + frame @ vector(0, -0.085, 0), UPRIGHT, (BELL_RADIUS,) * 3)
    handle = [
        flesh.section(at + frame @ vector(x, y, 0), UPRIGHT, (0.010, 0.010, 0.010))
        for x, y in ((-0.034, -0.045), (-0.026, 0.0), (0.026, 0.0), (0.034, -0.045))
    ]
    return (flesh.chain(Ink.IRON, *handle), flesh.chain(Ink.IRON, bell))


def _rod(flesh: Flesh, rod: Rod, body: Skeleton) -> Tube:
    half = rod.width / 2
    ends = [
        flesh.section(body.place(place), UPRIGHT, (half, half, half))
        for place in (rod.start, rod.end)
    ]
    return flesh.chain(INKS[rod.material], *ends)


def _roller(flesh: Flesh, roller: Roller, body: Skeleton) -> tuple[Tube, ...]:
    frame = frame_along(vector(0, 0, -1), vector(1, 0, 0))
    return (
        _cylinder(
            flesh,
            INKS[roller.material],
            body.place(roller.at),
            frame,
            radius=roller.radius,
            half=roller.half_width,
        ),
    )
