"""All exercises at a glance: the contact sheet, and the page that lists them with their cues."""

from PIL import Image, ImageDraw, ImageFont

from bot.pictures.animation import still_picture
from bot.pictures.drawing import drawing_of
from bot.pictures.palette import PAPER, WORDS
from coach.knowledge.exercise import Exercise, Measure
from coach.plan import Pattern

COLUMNS = 12
CELL = 128
"""Pixels of a cell's picture."""
LINE = 16
"""Pixels of its name."""
LARGEST_WORDS = 9.5

PATTERN_NAMES = {
    Pattern.SQUAT: "Squat",
    Pattern.HINGE: "Hinge",
    Pattern.LUNGE: "Lunge",
    Pattern.SINGLE_LEG: "On one leg",
    Pattern.CALF: "Calf and foot",
    Pattern.HIP_ABDUCTION: "Outer hip",
    Pattern.PUSH: "Push",
    Pattern.PULL: "Pull",
    Pattern.CORE: "Trunk",
    Pattern.BACK: "Back",
    Pattern.PLYOMETRIC: "Jumps",
    Pattern.MOBILITY: "Mobility",
}


def contact_sheet(exercises: tuple[Exercise, ...]) -> Image.Image:
    """A still and the name of every exercise, in the order given."""
    rows = -(-len(exercises) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * CELL, rows * (CELL + LINE)), PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, exercise in enumerate(exercises):
        left = number % COLUMNS * CELL
        top = number // COLUMNS * (CELL + LINE)
        sheet.paste(still_picture(drawing_of(exercise.id), CELL), (left, top))
        font = _fitting(draw, exercise.name)
        middle = left + CELL / 2
        draw.text((middle, top + CELL + LINE / 2), exercise.name, WORDS, font, anchor="mm")
    return sheet


def _fitting(draw: ImageDraw.ImageDraw, words: str) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The largest letters in which the words are no wider than a cell."""
    size = LARGEST_WORDS
    while size > 6:
        font = ImageFont.load_default(size)
        if draw.textlength(words, font=font) <= CELL - 4:
            return font
        size -= 0.5
    return ImageFont.load_default(size)


def exercises_page(exercises: tuple[Exercise, ...]) -> str:
    """The page in Markdown: by pattern, each with its cues, common fault and correction."""
    parts = [
        "# The exercises",
        "",
        f"All {len(exercises)} exercises of the catalogue. `python -m bot draw` makes a looping",
        "picture of each under `data/pictures`; `python -m bot draw --docs docs` writes this page",
        "and the sheet anew.",
        "",
        "![All exercises](exercises.png)",
    ]
    for pattern in Pattern:
        parts += ["", f"## {PATTERN_NAMES[pattern]}", ""]
        parts += [_entry(each) for each in exercises if each.pattern is pattern]
    return "\n".join(parts) + "\n"


def _entry(exercise: Exercise) -> str:
    marks = [
        word
        for word, true in (
            ("each side", exercise.one_sided),
            ("held", exercise.measure is Measure.HOLD),
        )
        if true
    ]
    name = f"**{exercise.name}**" + (f" ({', '.join(marks)})" if marks else "")
    cues = ". ".join(exercise.cues)
    return f"- {name}: {cues}. *{exercise.fault}* {exercise.correction}"
