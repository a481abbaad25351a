"""Every picture as a file on disk, drawn when it is first needed and again when it has changed."""

import os
import tempfile
from pathlib import Path
from typing import assert_never

from bot.pictures.animation import animation, fault_animation, png, still_picture
from bot.pictures.drawing import drawing_of
from bot.pictures.naming import PICTURES, animation_name, fault_name, name_of, still_name
from bot.pictures.week import week_picture
from coach.knowledge.figures.faults import fault_of
from coach.knowledge.figures.figure import Fault
from coach.picture import (
    Drawable,
    ExerciseMotion,
    FaultKind,
    FaultPair,
    PainChart,
    PicturedWeek,
    WeeksChart,
    WorkChart,
)
from coach.plan import ExerciseId

READABLE = 0o644
"""Temporary files are private; pictures are not."""


def drawn(drawable: Drawable) -> bytes:
    """The picture as a file's content: a GIF where it moves, else a PNG.

    KeyError for an exercise or a fault nobody drew.
    """
    match drawable:
        case ExerciseMotion(exercise=exercise):
            return animation(drawing_of(exercise))
        case FaultPair(exercise=exercise, fault=kind):
            fault = fault_of(exercise, kind)
            if fault is None:
                raise KeyError(f"{kind} of {exercise}")
            return fault_animation(fault)
        case PicturedWeek():
            return week_picture(drawable)
        case WorkChart() | WeeksChart() | PainChart():
            return _chart(drawable)
        case _:
            assert_never(drawable)


def _chart(chart: WorkChart | WeeksChart | PainChart) -> bytes:
    # It takes a second to import and is rarely needed.
    from bot.pictures import progress  # noqa: PLC0415

    match chart:
        case WorkChart():
            return progress.work_chart(chart)
        case WeeksChart():
            return progress.weeks_chart(chart)
        case PainChart():
            return progress.pain_chart(chart)
        case _:
            assert_never(chart)


def picture_file(drawable: Drawable, directory: Path = PICTURES) -> Path:
    """Any picture's file, drawn now when it is not there yet (about a second for a GIF).

    KeyError for what nobody drew, OSError when the directory cannot be written.
    """
    path = directory / name_of(drawable)
    if not path.exists():
        keep(path, drawn(drawable))
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


def keep(path: Path, content: bytes) -> None:
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
