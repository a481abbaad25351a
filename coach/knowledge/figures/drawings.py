"""All drawings, found by exercise."""

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.knowledge.figures.backs import BACKS
from coach.knowledge.figures.calves import CALVES
from coach.knowledge.figures.cores import CORES
from coach.knowledge.figures.figure import Figure
from coach.knowledge.figures.hinges import HINGES
from coach.knowledge.figures.hip_abductions import HIP_ABDUCTIONS
from coach.knowledge.figures.lunges import LUNGES
from coach.knowledge.figures.mobilities import MOBILITIES
from coach.knowledge.figures.muscle import Muscle, tinted
from coach.knowledge.figures.plyometrics import PLYOMETRICS
from coach.knowledge.figures.pulls import PULLS
from coach.knowledge.figures.pushes import PUSHES
from coach.knowledge.figures.single_leg import SINGLE_LEG
from coach.knowledge.figures.squats import SQUATS
from coach.plan import ExerciseId

FIGURES: tuple[Figure, ...] = (
    *SQUATS,
    *HINGES,
    *LUNGES,
    *SINGLE_LEG,
    *CALVES,
    *HIP_ABDUCTIONS,
    *PUSHES,
    *PULLS,
    *CORES,
    *BACKS,
    *PLYOMETRICS,
    *MOBILITIES,
)
"""Every drawing, pattern by pattern."""

_BY_EXERCISE = {figure.exercise: figure for figure in FIGURES}


def figure_of(exercise: ExerciseId) -> Figure:
    """The drawing of an exercise; KeyError when there is none."""
    return _BY_EXERCISE[exercise]


def muscles_of(exercise: Exercise) -> tuple[Muscle, ...]:
    """What is tinted in the drawing of an exercise."""
    return figure_of(exercise.id).muscles or tinted(exercise.muscles)


def check_drawings(exercises: tuple[Exercise, ...], figures: tuple[Figure, ...]) -> None:
    """ValueError unless every exercise has one drawing, and every drawing its exercise."""
    drawn = [figure.exercise for figure in figures]
    known = {exercise.id: exercise for exercise in exercises}
    twice = {each for each in drawn if drawn.count(each) > 1}
    if twice:
        raise ValueError(f"drawn twice: {', '.join(sorted(twice))}")
    if missing := known.keys() - set(drawn):
        raise ValueError(f"without a drawing: {', '.join(sorted(missing))}")
    if strange := set(drawn) - known.keys():
        raise ValueError(f"drawings of no exercise: {', '.join(sorted(strange))}")
    for figure in figures:
        _check_agrees(figure, known[figure.exercise])


def _check_agrees(figure: Figure, exercise: Exercise) -> None:
    if exercise.one_sided != (figure.side is not None):
        raise ValueError(
            f"{exercise.id}: one-sided in the catalogue or in the drawing, not in both"
        )
    if exercise.impact != figure.leaves_ground:
        raise ValueError(f"{exercise.id}: jumps in the catalogue or in the drawing, not in both")
    if not figure.muscles:
        tinted(exercise.muscles)


check_drawings(CATALOGUE.exercises, FIGURES)
