"""What is drawn of an exercise: its figure, its tinted muscles, its marks."""

from dataclasses import dataclass

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Measure
from coach.knowledge.figures.drawings import figure_of, muscles_of
from coach.knowledge.figures.figure import Figure, Side
from coach.knowledge.figures.muscle import Muscle
from coach.plan import ExerciseId

Tints = dict[Side, frozenset[Muscle]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure with all that the catalogue adds to it."""

    figure: Figure
    tints: Tints
    held: bool = False
    """Held for seconds: a clock runs."""
    one_sided: bool = False
    """Done on each side: half a body is marked."""


def drawing_of(exercise_id: ExerciseId) -> Drawing:
    """The drawing of an exercise; KeyError when there is none."""
    exercise = CATALOGUE.get(exercise_id)
    figure = figure_of(exercise_id)
    return Drawing(
        figure,
        tints_of(figure, muscles_of(exercise)),
        held=exercise.measure is Measure.HOLD,
        one_sided=exercise.one_sided,
    )


def tints_of(figure: Figure, muscles: tuple[Muscle, ...]) -> Tints:
    """The muscles by side: both, or the working side alone."""
    return {
        side: frozenset(muscles) if figure.side in {None, side} else frozenset() for side in Side
    }
