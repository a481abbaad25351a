"""Drawings as files: looping GIFs, stills, and faults beside the right way."""

from collections import Counter
from collections.abc import Sequence
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from bot.pictures.drawing import Drawing, tints_of
from bot.pictures.marks import draw_cross, draw_tick
from bot.pictures.motion import Moment, frames, still
from bot.pictures.painter import FINER, Painter, framed
from bot.pictures.palette import PAPER
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.figures.drawings import muscles_of
from coach.knowledge.figures.figure import Fault, Figure

SIZE = 480
"""Pixels of a picture's side."""
BODY_HEIGHT = 400
"""Pixels of a body height, at most."""
COLOURS = (96, 48, 28)
"""Of a GIF: the most that fit."""
MOST_BYTES = 245_000
STILL_COLOURS = 128
FEWEST_PICTURES = 24
"""With fewer than that a loop would jerk."""
HALF_HEIGHT = 330
"""Pixels of the height of a picture of two halves."""
HALF_BODY = 0.80
"""Of that height, a body height at most."""


def animation(drawing: Drawing, size: int = SIZE) -> bytes:
    """The loop as a GIF."""
    moments = tuple(frames(drawing.figure))
    painter = _painter(drawing, moments, size, size)
    return gif([painter.paint(moment) for moment in moments], _durations(moments))


def still_picture(drawing: Drawing, size: int = SIZE) -> Image.Image:
    """The moment that shows most, framed as the loop is."""
    painter = _painter(drawing, tuple(frames(drawing.figure)), size, size)
    return painter.paint(still(drawing.figure))


def png(image: Image.Image) -> bytes:
    """A picture as PNG, its colours counted out."""
    out = BytesIO()
    _few_colours([image], _used_colours([image]), STILL_COLOURS)[0].save(out, "PNG", optimize=True)
    return out.getvalue()


def fault_animation(fault: Fault, width: int = SIZE) -> bytes:
    """This, not that: the right way on the left, the fault on the right."""
    half, height = width // 2, HALF_HEIGHT * width // SIZE
    right, wrong = tuple(frames(fault.right)), tuple(frames(fault.wrong))
    camera = framed(_plain(fault.right), (*right, *wrong), half, height, height * HALF_BODY)
    pictures = [
        _beside(
            Painter(_plain(fault.right), camera).paint(good),
            Painter(_plain(fault.wrong), camera).paint(bad),
        )
        for good, bad in zip(right, wrong, strict=True)
    ]
    return gif(pictures, _durations(right))


def _plain(figure: Figure) -> Drawing:
    return Drawing(figure, tints_of(figure, muscles_of(CATALOGUE.get(figure.exercise))))


def _painter(drawing: Drawing, moments: Sequence[Moment], width: int, height: int) -> Painter:
    largest = BODY_HEIGHT * min(width, height) / SIZE
    return Painter(drawing, framed(drawing, moments, width, height, largest))


def _durations(moments: Sequence[Moment]) -> list[int]:
    return [round(moment.seconds * 1000) for moment in moments]


def _beside(right: Image.Image, wrong: Image.Image) -> Image.Image:
    width, height = right.size
    both = Image.new("RGB", (width * 2, height), PAPER)
    both.paste(right, (0, 0))
    both.paste(wrong, (width, 0))
    large = both.crop((0, 0, width * 2, height // 6)).resize(
        (width * 2 * FINER, height // 6 * FINER), Image.Resampling.NEAREST
    )
    draw = ImageDraw.Draw(large)
    level, radius = height * 0.085 * FINER, width * 0.06 * FINER
    draw_tick(draw, width * 0.12 * FINER, level, radius)
    draw_cross(draw, width * 1.12 * FINER, level, radius)
    both.paste(large.reduce(FINER), (0, 0))
    draw = ImageDraw.Draw(both)
    draw.line(((width, 0), (width, height)), fill=(255, 255, 255), width=2)
    return both


def gif(pictures: Sequence[Image.Image], durations: Sequence[int]) -> bytes:
    """A GIF that loops for ever; each picture stays so many milliseconds.

    It has as many colours as fit into `MOST_BYTES`, then every second picture only.
    """
    used = _used_colours(pictures)
    content = b""
    for colours in COLOURS:
        content = _encoded(_few_colours(pictures, used, colours), durations)
        if len(content) <= MOST_BYTES:
            return content
    if len(pictures) < FEWEST_PICTURES:
        return content
    pairs = [sum(durations[n : n + 2]) for n in range(0, len(durations), 2)]
    return gif(pictures[1::2] if len(pictures) % 2 == 0 else pictures[::2], pairs)


def _encoded(few: Sequence[Image.Image], durations: Sequence[int]) -> bytes:
    out = BytesIO()
    few[0].save(
        out,
        "GIF",
        save_all=True,
        append_images=few[1:],
        duration=list(durations),
        loop=0,
        optimize=False,
        disposal=1,
    )
    return out.getvalue()


def _used_colours(pictures: Sequence[Image.Image]) -> NDArray[np.int64]:
    """All colours of all pictures, packed, the most frequent first."""
    counts: Counter[int] = Counter()
    for picture in pictures:
        for count, colour in picture.getcolors(picture.width * picture.height) or ():
            if isinstance(colour, tuple):
                counts[colour[0] << 16 | colour[1] << 8 | colour[2]] += count
    return np.array([colour for colour, _ in counts.most_common()], dtype=np.int64)


def _few_colours(
    pictures: Sequence[Image.Image], used: NDArray[np.int64], most: int
) -> list[Image.Image]:
    """The same pictures in the colours that occur most; an adaptive palette would shift them."""
    chosen = _channels(used[:most])
    nearest = np.zeros(1 << 24, dtype=np.uint8)
    for part in np.array_split(used, len(used) // 4096 + 1):
        away = ((_channels(part)[:, None] - chosen[None]) ** 2).sum(axis=2)
        nearest[part] = away.argmin(axis=1)
    palette = chosen.astype(np.uint8).tobytes()
    few = []
    for picture in pictures:
        image = Image.fromarray(nearest[_packed(picture)])
        image.putpalette(palette)
        few.append(image)
    return few


def _packed(picture: Image.Image) -> NDArray[np.int32]:
    """Every pixel's colour as one number."""
    channels = np.asarray(picture).astype(np.int32)
    packed: NDArray[np.int32] = channels[:, :, 0] << 16 | channels[:, :, 1] << 8 | channels[:, :, 2]
    return packed


def _channels(colours: NDArray[np.int64]) -> NDArray[np.int32]:
    """Red, green and blue of colours as one number."""
    return np.stack((colours >> 16, colours >> 8 & 255, colours & 255), axis=1).astype(np.int32)
