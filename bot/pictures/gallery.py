"""Every picture as a file on disk, drawn when it is first needed and again when it has changed."""

from pathlib import Path

from bot.pictures.animation import png, still_picture
from bot.pictures.disk import keep
from bot.pictures.drawing import drawing_of
from bot.pictures.naming import PICTURES, animation_name, fault_name, name_of, still_name
from bot.pictures.painted import painted
from coach.knowledge.figures.faults import fault_of
from coach.knowledge.figures.figure import Fault
from coach.picture import Drawable, ExerciseMotion, FaultKind, FaultPair
from coach.plan import ExerciseId


def picture_file(drawable: Drawable, directory: Path = PICTURES) -> Path:
    """Any picture's file, drawn now when it is not there yet (about a second for a GIF).

    KeyError for what nobody drew, OSError when the directory cannot be written.
    """
    path = directory / name_of(drawable)
    if not path.exists():
        keep(path, painted(drawable))
    return path


def animation_file(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """The GIF of an exercise, drawn and failing as any picture."""
    return picture_file(ExerciseMotion(exercise=exercise_id), directory)


def still_file(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """The PNG of the moment that shows most; drawn and failing like the animation."""
    path = still_path(exercise_id, directory)
    if not path.exists():
        keep(path, png(still_picture(drawing_of(exercise_id))))
    return path


def fault_file(exercise_id: ExerciseId, kind: FaultKind, directory: Path = PICTURES) -> Path | None:
    """The GIF "this, not that" for a fault; None where that fault is not drawn."""
    if fault_of(exercise_id, kind) is None:
        return None
    return picture_file(FaultPair(exercise=exercise_id, fault=kind), directory)


def animation_path(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """Where the GIF of an exercise is or will be; drawing nothing."""
    return directory / animation_name(exercise_id)


def still_path(exercise_id: ExerciseId, directory: Path = PICTURES) -> Path:
    """Where the still of an exercise is or will be; drawing nothing."""
    return directory / still_name(exercise_id)


def fault_path(fault: Fault, directory: Path = PICTURES) -> Path:
    """Where the GIF of a fault is or will be; drawing nothing."""
    return directory / fault_name(fault)
