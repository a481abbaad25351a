"""`python -m bot draw`: every picture of the exercises, where it has changed."""

from collections.abc import Iterator
from pathlib import Path

from bot.pictures.animation import png
from bot.pictures.disk import remove_outdated
from bot.pictures.gallery import (
    animation_file,
    animation_path,
    fault_file,
    fault_path,
    still_file,
    still_path,
)
from bot.pictures.sheet import contact_sheet, exercises_page
from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.figures.faults import FAULTS
from coach.plan import ExerciseId

SHEET = "exercises.png"
PAGE = "exercises.md"


class UnknownExerciseError(ValueError):
    """Asked for an exercise that the catalogue does not know; says which."""


def draw(only: tuple[str, ...], directory: Path) -> Iterator[Path]:
    """Draw what is missing or has changed, all exercises or some; yields each new file.

    Drawing all also deletes what earlier versions drew. UnknownExerciseError for an unknown
    exercise, OSError where the directory refuses.
    """
    wanted = _wanted(only)
    for exercise_id in wanted:
        yield from _draw_one(exercise_id, directory)
    if not only:
        remove_outdated(directory, frozenset(all_paths(directory)))


def _wanted(only: tuple[str, ...]) -> tuple[ExerciseId, ...]:
    known = tuple(exercise.id for exercise in CATALOGUE.exercises)
    unknown = sorted(set(only) - set(known))
    if unknown:
        raise UnknownExerciseError(f"No exercise is called {', '.join(unknown)}.")
    return tuple(each for each in known if each in only) if only else known


def _draw_one(exercise_id: ExerciseId, directory: Path) -> Iterator[Path]:
    if not animation_path(exercise_id, directory).exists():
        yield animation_file(exercise_id, directory)
    if not still_path(exercise_id, directory).exists():
        yield still_file(exercise_id, directory)
    for fault in FAULTS:
        if fault.right.exercise == exercise_id and not fault_path(fault, directory).exists():
            file = fault_file(exercise_id, fault.kind, directory)
            if file is not None:
                yield file


def all_paths(directory: Path) -> Iterator[Path]:
    """Where every current picture is or will be."""
    for exercise in CATALOGUE.exercises:
        yield animation_path(exercise.id, directory)
        yield still_path(exercise.id, directory)
    for fault in FAULTS:
        yield fault_path(fault, directory)


def write_docs(directory: Path) -> tuple[Path, Path]:
    """The page of all exercises and its contact sheet; OSError where the directory refuses."""
    directory.mkdir(parents=True, exist_ok=True)
    page, sheet = directory / PAGE, directory / SHEET
    page.write_text(exercises_page(CATALOGUE.exercises), encoding="utf-8")
    sheet.write_bytes(png(contact_sheet(CATALOGUE.exercises)))
    return page, sheet
