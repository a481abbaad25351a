"""What every picture's file is called: a name that exists is a picture that is right.

A name holds a hash of what is shown and of the engine that draws it, so that a name sent to
Telegram once names the same picture for ever. Nothing is drawn here, nor is anything imported that
draws.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import assert_never

from bot.pictures.drawing import Drawing, drawing_of
from coach.knowledge.figures.faults import fault_of
from coach.knowledge.figures.figure import Fault
from coach.picture import (
    Drawable,
    ExerciseMotion,
    FaultPair,
    PainChart,
    PicturedWeek,
    WeeksChart,
    WorkChart,
)
from coach.plan import ExerciseId

PICTURES = Path("data/pictures")
"""Where the files are, unless told otherwise."""

_OF_CHARTS = frozenset({"letters.py", "palette.py", "progress.py", "week.py"})
_NO_FIGURES = frozenset(
    {
        *("checks.py", "command.py", "disk.py", "gallery.py", "letters.py", "naming.py"),
        *("painted.py", "progress.py", "sheet.py", "studio.py", "week.py", "__init__.py"),
    }
)


def name_of(drawable: Drawable) -> str:
    """The name of the file that shows it; KeyError for an exercise or a fault nobody drew."""
    match drawable:
        case ExerciseMotion(exercise=exercise):
            return animation_name(exercise)
        case FaultPair(exercise=exercise, fault=kind):
            fault = fault_of(exercise, kind)
            if fault is None:
                raise KeyError(f"{kind} of {exercise}")
            return fault_name(fault)
        case PicturedWeek() | WorkChart() | WeeksChart() | PainChart():
            return f"{drawable.kind}-{_hash(_chart_engine(), drawable.model_dump_json())}.png"
        case _:
            assert_never(drawable)


def is_about_a_runner(drawable: Drawable) -> bool:
    """Whether a picture shows somebody's own plan or training, and so is theirs alone."""
    return not isinstance(drawable, ExerciseMotion | FaultPair)


def is_animated(name: str) -> bool:
    """Whether a file of that name moves."""
    return name.endswith(".gif")


def animation_name(exercise_id: ExerciseId) -> str:
    """The name of an exercise's GIF; KeyError for an unknown exercise."""
    return f"{_stem(exercise_id)}.gif"


def still_name(exercise_id: ExerciseId) -> str:
    """The name of an exercise's still; KeyError for an unknown exercise."""
    return f"{_stem(exercise_id)}.png"


def fault_name(fault: Fault) -> str:
    """The name of the GIF of a fault."""
    words = fault.model_dump_json() + _words_of(drawing_of(fault.right.exercise))
    return f"{fault.right.exercise}-{fault.kind}-{_hash(_figure_engine(), words)}.gif"


def _stem(exercise_id: ExerciseId) -> str:
    return f"{exercise_id}-{_hash(_figure_engine(), _words_of(drawing_of(exercise_id)))}"


def _words_of(drawing: Drawing) -> str:
    tints = {side: sorted(muscles) for side, muscles in drawing.tints.items()}
    marks = f"{drawing.held} {drawing.one_sided}"
    return f"{drawing.figure.model_dump_json()} {sorted(tints.items())} {marks}"


def _hash(engine: str, words: str) -> str:
    return hashlib.sha256(f"{engine} {words}".encode()).hexdigest()[:12]


@cache
def _figure_engine() -> str:
    """A hash of the code that draws figures."""
    every = {source.name for source in Path(__file__).parent.glob("*.py")}
    return _engine(every - _NO_FIGURES, "pillow")


@cache
def _chart_engine() -> str:
    """A hash of the code that draws weeks and charts."""
    return _engine(_OF_CHARTS, "pillow", "matplotlib")


def _engine(sources: set[str] | frozenset[str], *libraries: str) -> str:
    digest = hashlib.sha256(" ".join(version(library) for library in libraries).encode())
    for source in sorted(sources):
        digest.update((Path(__file__).parent / source).read_bytes())
    return digest.hexdigest()
