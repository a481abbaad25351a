"""Every picture as a file on disk, drawn when it is first needed and again when it has changed.

A file's name holds a hash of what it shows and of the engine that draws it: a name that exists is
a picture that is right, and a name sent to Telegram once names the same picture for ever.
"""

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

import PIL

from bot.pictures.animation import animation, fault_animation, png, still_picture
from bot.pictures.drawing import Drawing, drawing_of
from coach.knowledge.figures.faults import fault_of
from coach.knowledge.figures.figure import Fault, FaultKind
from coach.plan import ExerciseId

PICTURES = Path("data/pictures")
"""Where the files are, unless told otherwise."""

READABLE = 0o644
"""Temporary files are private; pictures are not."""

_NOT_ENGINE = frozenset(
    {"checks.py", "command.py", "gallery.py", "progress.py", "sheet.py", "week.py", "__init__.py"}
)


def animation_file(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """The GIF of an exercise, drawn now when it is not there yet (about a second).

    KeyError for an unknown exercise, OSError when the directory cannot be written.
    """
    path = animation_path(exercise_id, directory)
    if not path.exists():
        _write(path, animation(drawing_of(exercise_id)))
    return path


def still_file(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """The PNG of the moment that shows most; drawn and failing like the animation."""
    path = still_path(exercise_id, directory)
    if not path.exists():
        _write(path, png(still_picture(drawing_of(exercise_id))))
    return path


def fault_file(exercise_id: ExerciseId, kind: FaultKind, directory: Path = PICTURES) -> Path | None:
    """The GIF "this, not that" for a fault; None where that fault is not drawn."""
    fault = fault_of(exercise_id, kind)
    if fault is None:
        return None
    path = fault_path(fault, directory)
    if not path.exists():
        _write(path, fault_animation(fault))
    return path


def animation_path(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """Where the GIF of an exercise is or will be; drawing nothing."""
    return directory / f"{exercise_id}-{_hash(_words_of(drawing_of(exercise_id)))}.gif"


def still_path(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """Where the still of an exercise is or will be; drawing nothing."""
    return directory / f"{exercise_id}-{_hash(_words_of(drawing_of(exercise_id)))}.png"


def fault_path(fault: Fault, directory: Path = PICTURES) -> Path:
    """Where the GIF of a fault is or will be; drawing nothing."""
    name = f"{fault.right.exercise}-{fault.kind}-{_hash(_words_of_fault(fault))}.gif"
    return directory / name


def remove_outdated(directory: Path, current: frozenset[Path]) -> int:
    """Delete pictures that are not current; how many there were."""
    old = [
        path
        for pattern in ("*.gif", "*.png")
        for path in directory.glob(pattern)
        if path not in current
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _words_of(drawing: Drawing) -> str:
    tints = {side: sorted(muscles) for side, muscles in drawing.tints.items()}
    marks = f"{drawing.held} {drawing.one_sided}"
    return f"{drawing.figure.model_dump_json()} {sorted(tints.items())} {marks}"


def _words_of_fault(fault: Fault) -> str:
    return fault.model_dump_json() + _words_of(drawing_of(fault.right.exercise))


def _hash(words: str) -> str:
    return hashlib.sha256(f"{_engine()} {words}".encode()).hexdigest()[:12]


@cache
def _engine() -> str:
    """A hash of the code that draws."""
    digest = hashlib.sha256(PIL.__version__.encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        if source.name not in _NOT_ENGINE:
            digest.update(source.read_bytes())
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write whole files only: another process may look for the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".drawing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(READABLE)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
