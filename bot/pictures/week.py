"""The week as one picture, readable on a phone 360 wide: drawn twice as large, from plain values.

All words are given; nothing here chooses any.
"""

from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from bot.pictures.letters import letters
from bot.pictures.palette import ACCENT, FLOOR, MARK, PAPER, RIGHT_GREEN, WORDS, Colour, mix
from coach.picture import (
    PicturedDay,
    PicturedRun,
    PicturedSession,
    PicturedWeek,
    RunWeight,
    SessionState,
)

WIDTH = 720
ROW = 96
HEAD = 92
FOOT = 84
MARGIN = 24
DAY_COLUMN = 116
LOAD_COLUMN = 84
LETTERS = 27
"""Pixels: thirteen and a half on a phone."""
FEWEST_LETTERS = 21
GAP = 10
RUN_SHARE = 0.4
"""Of the room for a day's two chips; a session says more."""
FINER = 2
WHITE: Colour = (255, 255, 255)


RUN_COLOURS: dict[RunWeight, Colour] = {
    RunWeight.EASY: (198, 208, 220),
    RunWeight.HARD: (104, 120, 140),
    RunWeight.LONG: (74, 88, 106),
    RunWeight.RACE: (40, 48, 61),
}
SESSION_COLOURS: dict[SessionState, Colour] = {
    SessionState.PLANNED: ACCENT,
    SessionState.DONE: RIGHT_GREEN,
    SessionState.SKIPPED: FLOOR,
}


class Line(NamedTuple):
    """Where a line of words may stand: from its left edge, round its middle, so wide."""

    left: float
    middle: float
    width: float


def week_picture(week: PicturedWeek) -> bytes:
    """The week as PNG, 720 wide."""
    height = HEAD + ROW * len(week.days) + FOOT
    image = Image.new("RGB", (WIDTH * FINER, height * FINER), PAPER)
    draw = ImageDraw.Draw(image)
    right = WIDTH - MARGIN
    title = Line(MARGIN, HEAD / 2, right - LOAD_COLUMN - 16 - MARGIN)
    _words(draw, week.title, title, WORDS, size=33)
    load = Line(right - LOAD_COLUMN, HEAD / 2, LOAD_COLUMN)
    _words(draw, week.load_title, load, MARK, size=22)
    for number, day in enumerate(week.days):
        _day(draw, day, HEAD + ROW * number)
    top = height - FOOT
    _line(draw, top)
    _words(draw, week.footer, Line(MARGIN, top + FOOT / 2, right - MARGIN), WORDS)
    out = BytesIO()
    image.reduce(FINER).quantize(96, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def _day(draw: ImageDraw.ImageDraw, day: PicturedDay, top: float) -> None:
    _line(draw, top)
    middle = top + ROW / 2
    if day.today:
        box = (MARGIN - 12, top + 9, MARGIN + DAY_COLUMN - 16, top + ROW - 9)
        _rounded(draw, box, WORDS, radius=14)
    name, number = (WHITE, WHITE) if day.today else (WORDS, MARK)
    _words(draw, day.name, Line(MARGIN, middle - 17, DAY_COLUMN - 24), name, size=28)
    _words(draw, day.day, Line(MARGIN, middle + 19, DAY_COLUMN - 24), number, size=23)
    left = MARGIN + DAY_COLUMN
    right = WIDTH - MARGIN - LOAD_COLUMN - 16
    chips = [chip for chip in (_run_chip(day.run), _session_chip(day.session)) if chip is not None]
    if not chips:
        _words(draw, day.rest, Line(left, middle, right - left), MARK)
    room_for_chips = right - left - GAP * (len(chips) - 1)
    shares = (RUN_SHARE, 1 - RUN_SHARE) if len(chips) > 1 else (1.0,)
    start = float(left)
    for share, (words, back, front) in zip(shares, chips, strict=False):
        width = room_for_chips * share
        _rounded(draw, (start, middle - 29, start + width, middle + 29), back, radius=15)
        ticked = back == RIGHT_GREEN
        room = width - 28 - (26 if ticked else 0)
        _words(draw, words, Line(start + 14, middle, room), front)
        if ticked:
            _tick(draw, start + width - 27, middle)
        start += width + GAP
    _load(draw, day.load, middle, today=day.today)


Chip = tuple[str, Colour, Colour]


def _run_chip(run: PicturedRun | None) -> Chip | None:
    if run is None:
        return None
    return run.words, RUN_COLOURS[run.weight], WORDS if run.weight is RunWeight.EASY else WHITE


def _session_chip(session: PicturedSession | None) -> Chip | None:
    if session is None:
        return None
    front = mix(WORDS, PAPER, 0.25) if session.state is SessionState.SKIPPED else WHITE
    return session.words, SESSION_COLOURS[session.state], front


def _tick(draw: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """Done, for eyes that see no green."""
    points = [(x - 8, y), (x - 2, y + 7), (x + 10, y - 8)]
    scaled = [(across * FINER, down * FINER) for across, down in points]
    draw.line(scaled, fill=WHITE, width=4 * FINER, joint="curve")


def _load(draw: ImageDraw.ImageDraw, load: float, middle: float, *, today: bool) -> None:
    """A bar from nothing to the week's heaviest day."""
    left = WIDTH - MARGIN - LOAD_COLUMN
    _rounded(draw, (left, middle - 7, left + LOAD_COLUMN, middle + 7), FLOOR, radius=7)
    if load > 0:
        colour = WORDS if today else mix(WORDS, PAPER, 0.35)
        end = left + max(14, LOAD_COLUMN * load)
        _rounded(draw, (left, middle - 7, end, middle + 7), colour, radius=7)


def _line(draw: ImageDraw.ImageDraw, level: float) -> None:
    draw.line(
        ((MARGIN * FINER, level * FINER), ((WIDTH - MARGIN) * FINER, level * FINER)),
        fill=FLOOR,
        width=2 * FINER,
    )


def _rounded(
    draw: ImageDraw.ImageDraw,
    box: tuple[float, float, float, float],
    colour: Colour,
    *,
    radius: float,
) -> None:
    left, top, right, bottom = (each * FINER for each in box)
    draw.rounded_rectangle((left, top, right, bottom), radius * FINER, fill=colour)


def _words(
    draw: ImageDraw.ImageDraw,
    words: str,
    place: Line,
    colour: Colour,
    *,
    size: int = LETTERS,
) -> None:
    """One line of words, smaller where they are many, cut where they are too many."""
    words, font = fitted(words, place.width, size)
    draw.text((place.left * FINER, place.middle * FINER), words, colour, font, anchor="lm")


def fitted(words: str, width: float, size: int = LETTERS) -> tuple[str, ImageFont.FreeTypeFont]:
    """Words and letters (of the finer picture) that are no wider than `width` pixels."""
    for size_now in range(size, FEWEST_LETTERS - 1, -1):
        font = letters(size_now * FINER)
        if font.getlength(words) <= width * FINER:
            return words, font
    while words and font.getlength(words + "…") > width * FINER:
        words = words[:-1].rstrip()
    return words + "…", font
