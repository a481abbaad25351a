"""Pictures of a posed body with its kit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from bot.pictures.body import flesh_of
from bot.pictures.camera import WAYS_ROUND, Camera, hulls, looking, supports
from bot.pictures.drawing import Drawing
from bot.pictures.flesh import Flesh, Group, Ink, Tube
from bot.pictures.kit import FACES, Box, Held, boxes_of, round_kit
from bot.pictures.marks import draw_marks
from bot.pictures.motion import Moment
from bot.pictures.palette import (
    FLOOR,
    PAPER,
    SHADOW,
    Colour,
    ink_colour,
    shaded,
)
from bot.pictures.skeleton import Skeleton
from bot.pictures.space import Numbers
from coach.knowledge.figures.figure import Layer, Side

FINER = 3
"""Painted so many times larger, then reduced: that smooths the edges."""
RIM = 0.0052
"""Body heights of paper round what is in front of something else."""
SIDEWAYS = 0.70
"""From the side when the shoulder line points at one by more than this (cosine)."""
FLOOR_BEHIND = 0.42
"""Where the floor ends."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All there is to paint of a moment, its outlines as seen from one place."""

    body: Skeleton
    groups: tuple[Group, ...]
    held: tuple[Held, ...]
    boxes: tuple[Box, ...]
    flesh: Flesh
    points: Numbers
    reach: Numbers

    def group(self, name: str) -> Group:
        """The part of the body of that name."""
        return next(group for group in self.groups if group.name == name)


Step = Box | Held | tuple[Group, bool]
"""One thing to paint; of the body, whether it is on the far side."""


def _arm(scene: Scene, side: Side, *, far: bool) -> Iterator[Step]:
    """What an arm holds, then the arm."""
    yield from (each for each in scene.held if each.layer is side)
    yield scene.group(f"{side}_arm"), far


def _finer(camera: Camera, travelled: float) -> Camera:
    """The same, larger, having gone along with the body."""
    along = float(camera.view[0, 0]) * travelled
    return Camera(
        camera.view,
        camera.towards,
        camera.scale * FINER,
        (camera.centre[0] + along, camera.centre[1]),
        camera.width * FINER,
        camera.height * FINER,
    )


def scene_of(drawing: Drawing, body: Skeleton, camera_view: Numbers, towards: Numbers) -> Scene:
    """The outlines of body and kit."""
    kit = drawing.figure.kit
    flesh, groups = flesh_of(body, drawing.tints, towards)
    held = round_kit(flesh, kit, body)
    points, reach = supports(np.array(flesh.centres), flesh.axes, camera_view)
    return Scene(body, groups, held, boxes_of(kit, body), flesh, points, reach)


def bounds(scene: Scene, view: Numbers) -> Numbers:
    """Left, bottom, right and top of all that is painted, in seen body heights."""
    points = scene.points.reshape(-1, 2)
    low, high = points.min(axis=0), points.max(axis=0)
    for box in scene.boxes:
        flat = box.corners @ view.T
        low, high = np.minimum(low, flat.min(axis=0)), np.maximum(high, flat.max(axis=0))
    return np.concatenate((low, high))


class Painter:
    """Paints moments of one drawing, all seen by one camera."""

    def __init__(self, drawing: Drawing, camera: Camera) -> None:
        self.drawing = drawing
        self.camera = camera

    def paint(self, moment: Moment) -> Image.Image:
        """The moment as a picture."""
        canvas = _Canvas(self.drawing, _finer(self.camera, moment.travelled))
        canvas.paint(moment)
        return canvas.image.reduce(FINER)


class _Canvas:
    """One picture being painted, in its finer size."""

    def __init__(self, drawing: Drawing, camera: Camera) -> None:
        self.drawing = drawing
        self.camera = camera
        self.image = Image.new("RGB", (camera.width, camera.height), PAPER)
        self.draw = ImageDraw.Draw(self.image)

    def paint(self, moment: Moment) -> None:
        """Floor, shadow, then everything from back to front."""
        scene = scene_of(self.drawing, moment.skeleton, self.camera.view, self.camera.towards)
        self._floor()
        self._shadow(scene)
        for step in self._order(scene):
            match step:
                case Box():
                    self._box(step)
                case Group(), bool() as far:
                    self._tubes(scene, step[0].tubes, moment.effort, far=far)
                case Held():
                    self._tubes(scene, step.tubes, moment.effort, far=False)
        draw_marks(self.draw, self.drawing, moment.share, self.camera.width / 480)

    def _floor(self) -> None:
        edge = float(self.camera.seen(np.zeros((1, 3)))[0, 1])
        rise = abs(float(self.camera.view[1] @ (self.camera.towards * np.array((1, 0, 1)))))
        level = edge - rise * FLOOR_BEHIND * self.camera.scale
        self.draw.rectangle((0, level, self.camera.width, self.camera.height), fill=FLOOR)
        if self.drawing.figure.travels:
            self._ticks()

    def _ticks(self) -> None:
        """Marks on the floor, so that one sees how far it goes."""
        apart = self.drawing.figure.travels / 2
        for number in range(-8, 14):
            ends = np.array([(number * apart, 0.0, z) for z in (-0.36, -0.24)])
            seen = self.camera.seen(ends)
            self.draw.line([(float(x), float(y)) for x, y in seen], fill=SHADOW, width=2 * FINER)

    def _shadow(self, scene: Scene) -> None:
        centres = np.stack(scene.flesh.centres).copy()
        axes = scene.flesh.axes
        centres[:, 1] = 0
        axes[:, 1, :] = 0
        points, reach = supports(centres, axes, self.camera.view)
        pairs = [pair for group in scene.groups for tube in group.tubes for pair in tube.pairs]
        pairs += [pair for held in scene.held for tube in held.tubes for pair in tube.pairs]
        for outline in self._outlines(points, reach, pairs):
            self.draw.polygon(outline, fill=SHADOW)

    def _order(self, scene: Scene) -> Iterator[Step]:
        """What to paint, the furthest first."""
        yield from self._layer(scene, Layer.BEHIND)
        facing = float(scene.body.pelvis[:, 2] @ self.camera.towards)
        if abs(facing) > SIDEWAYS:
            near = Side.RIGHT if facing > 0 else Side.LEFT
            yield from self._from_the_side(scene, near)
        else:
            yield from self._from_the_front(scene)
        yield from self._layer(scene, Layer.BEFORE)

    def _layer(self, scene: Scene, wanted: Layer) -> Iterator[Box | Held]:
        boxes = [box for box in scene.boxes if box.layer is wanted]
        yield from sorted(boxes, key=lambda box: float(box.middle @ self.camera.towards))
        yield from (each for each in scene.held if each.layer is wanted)

    def _depth(self, scene: Scene, piece: Box | Held) -> float:
        """How near a piece of kit is to the one who looks."""
        if isinstance(piece, Box):
            return float(piece.middle @ self.camera.towards)
        numbers = [number for tube in piece.tubes for pair in tube.pairs for number in pair]
        middle = np.array([scene.flesh.centres[number] for number in numbers]).mean(axis=0)
        return float(middle @ self.camera.towards)

    def _from_the_side(self, scene: Scene, near: Side) -> Iterator[Step]:
        far = Side.LEFT if near is Side.RIGHT else Side.RIGHT
        yield from _arm(scene, far, far=True)
        yield scene.group(f"{far}_leg"), True
        yield from self._layer(scene, Layer.BETWEEN)
        yield scene.group("trunk"), False
        yield scene.group("head"), False
        yield scene.group(f"{near}_leg"), False
        yield from _arm(scene, near, far=False)

    def _from_the_front(self, scene: Scene) -> Iterator[Step]:
        """Arms and legs before or after the trunk, as far away as they are."""
        towards, body = self.camera.towards, scene.body
        arms_from = float(body.spine[4] @ towards) - 0.03
        legs_from = float(body.hips @ towards) - 0.25

        def depth(name: str) -> float:
            return float(scene.group(name).middle @ towards)

        between = tuple(self._layer(scene, Layer.BETWEEN))
        shoulders = float(body.shoulders @ towards)
        back = [each for each in between if self._depth(scene, each) < shoulders]
        yield from back
        behind = [side for side in Side if depth(f"{side}_arm") < arms_from]
        for side in behind:
            yield from _arm(scene, side, far=False)
        legs = sorted((f"{side}_leg" for side in Side), key=depth)
        for name in legs:
            if depth(name) < legs_from:
                yield scene.group(name), False
        yield scene.group("trunk"), False
        yield scene.group("head"), False
        for name in legs:
            if depth(name) >= legs_from:
                yield scene.group(name), False
        yield from (each for each in between if not any(each is piece for piece in back))
        for side in Side:
            if side not in behind:
                yield from _arm(scene, side, far=False)

    def _outlines(
        self, points: Numbers, reach: Numbers, pairs: Sequence[tuple[int, int]], wider: float = 0
    ) -> list[list[tuple[float, float]]]:
        if not pairs:
            return []
        chosen = np.array(pairs)
        outline = hulls(points, reach, chosen[:, 0], chosen[:, 1])
        if wider:
            outline = outline + WAYS_ROUND[None] * wider
        outline = outline - np.array(self.camera.centre)
        xs = outline[:, :, 0] * self.camera.scale + self.camera.width / 2
        ys = self.camera.height / 2 - outline[:, :, 1] * self.camera.scale
        return [list(zip(x, y, strict=True)) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]

    def _tubes(
        self,
        scene: Scene,
        tubes: tuple[Tube, ...],
        effort: float,
        *,
        far: bool,
    ) -> None:
        rims = [
            pair
            for tube in tubes
            if tube.ink is not Ink.MUSCLE
            for pair in tube.pairs[tube.merged :]
        ]
        for outline in self._outlines(scene.points, scene.reach, rims, RIM):
            self.draw.polygon(outline, fill=PAPER)
        for tube in tubes:
            colour = ink_colour(tube.ink, effort, far=far)
            for outline in self._outlines(scene.points, scene.reach, tube.pairs):
                self.draw.polygon(outline, fill=colour)

    def _box(self, box: Box) -> None:
        colour = ink_colour(box.ink, 0, far=False)
        seen = self.camera.seen(box.corners)
        for corners, looks in FACES:
            normal = box.frame @ np.array(looks)
            if float(normal @ self.camera.towards) <= 0:
                continue
            outline = [(float(seen[n, 0]), float(seen[n, 1])) for n in corners]
            self.draw.polygon(outline, fill=_lit(colour, normal, box.ink))


def _lit(colour: Colour, normal: Numbers, ink: Ink) -> Colour:
    if normal[1] > 0.5:
        return shaded(colour, 0.28)
    if abs(normal[0]) > 0.5:
        return shaded(colour, -0.05 if ink is Ink.WALL else -0.14)
    return colour


def framed(
    drawing: Drawing, moments: Iterable[Moment], width: int, height: int, largest: float
) -> Camera:
    """A camera that shows all of every moment; a body height is at most `largest` pixels."""
    view, towards = looking(drawing.figure.view)
    edges = np.array(
        [
            bounds(scene_of(drawing, moment.skeleton, view, towards), view)
            - np.array((1, 0, 1, 0)) * float(view[0, 0]) * moment.travelled
            for moment in moments
        ]
    )
    left, bottom = float(edges[:, 0].min()), float(edges[:, 1].min())
    right, top = float(edges[:, 2].max()), float(edges[:, 3].max())
    scale = min(largest, width * 0.91 / (right - left), height * 0.86 / (top - bottom))
    used = (top - bottom) * scale
    below = height / 2 - used / 2 if used > height * 0.62 else height * 0.24
    middle = ((left + right) / 2, bottom + (height / 2 - below) / scale)
    return Camera(view, towards, scale, middle, width, height)
