"""Small marks in the corner: a clock where something is held, half a body where sides change."""

from PIL import ImageDraw

from bot.pictures.drawing import Drawing
from bot.pictures.palette import ACCENT, MARK, PAPER, RIGHT_GREEN, WRONG_RED, Colour

SIZE = 40
LEFT, TOP = 22, 22


def draw_marks(draw: ImageDraw.ImageDraw, drawing: Drawing, share: float, scale: float) -> None:
    """The marks; `share` of the loop is over, `scale` pixels to a 480th of a picture."""
    left = LEFT * scale
    if drawing.held:
        _clock(draw, left, TOP * scale, share, scale)
        left += (SIZE + 14) * scale
    if drawing.one_sided:
        _half_body(draw, left, TOP * scale, scale)


def _clock(draw: ImageDraw.ImageDraw, left: float, top: float, share: float, scale: float) -> None:
    box = (left, top, left + SIZE * scale, top + SIZE * scale)
    stem = 4 * scale
    middle = left + SIZE * scale / 2
    draw.rectangle((middle - stem, top - 6 * scale, middle + stem, top + stem), fill=MARK)
    draw.ellipse(box, fill=MARK)
    inner = 4 * scale
    face = (box[0] + inner, box[1] + inner, box[2] - inner, box[3] - inner)
    draw.ellipse(face, fill=PAPER)
    draw.pieslice(face, -90, -90 + 360 * max(0.02, min(1.0, share)), fill=ACCENT)


def _half_body(draw: ImageDraw.ImageDraw, left: float, top: float, scale: float) -> None:
    """Two halves of a little body, the working one coloured."""
    radius = 7 * scale
    middle = left + 15 * scale
    for sign, colour in ((-1, ACCENT), (1, MARK)):
        start, end = (90, 270) if sign < 0 else (-90, 90)
        gap = 1.2 * scale * sign
        head = (middle - radius + gap, top, middle + radius + gap, top + 2 * radius)
        draw.pieslice(head, start, end, fill=colour)
        near, far = sorted((middle + gap, middle + sign * 13 * scale))
        draw.rounded_rectangle(
            (near, top + 17 * scale, far, top + 42 * scale),
            radius=6 * scale,
            fill=colour,
            corners=(sign < 0, sign > 0, sign > 0, sign < 0),
        )


def draw_tick(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    """A tick on green: this."""
    _disc(draw, x, y, radius, RIGHT_GREEN)
    arm = radius * 0.45
    points = [(x - arm, y + arm * 0.1), (x - arm * 0.25, y + arm * 0.8), (x + arm, y - arm * 0.7)]
    draw.line(points, fill=PAPER, width=_thick(radius), joint="curve")


def draw_cross(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    """A cross on red: not that."""
    _disc(draw, x, y, radius, WRONG_RED)
    arm = radius * 0.42
    for sign in (-1, 1):
        draw.line(
            ((x - arm, y - arm * sign), (x + arm, y + arm * sign)),
            fill=PAPER,
            width=_thick(radius),
        )


def _disc(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: Colour) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _thick(radius: float) -> int:
    return max(1, round(radius * 0.24))
