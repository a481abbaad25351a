"""The exercises as one checked whole: looked up by id, by pattern and by what runners type."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Self

from pydantic import model_validator

from coach.knowledge.exercise import Exercise, LoadStyle
from coach.knowledge.exercises import EXERCISES
from coach.plan import ExerciseId, Pattern
from coach.profile import Kit
from coach.values import Value

KIT_OF_STYLE: dict[LoadStyle, tuple[Kit, ...]] = {
    LoadStyle.BODYWEIGHT: (),
    LoadStyle.PER_HAND: (Kit.DUMBBELLS,),
    LoadStyle.HELD: (Kit.DUMBBELLS, Kit.KETTLEBELL, Kit.MEDICINE_BALL),
    LoadStyle.BAR: (Kit.BARBELL,),
    LoadStyle.STACK: (Kit.MACHINES,),
    LoadStyle.BAND: (Kit.BANDS,),
}
"""The kit that can carry a load of each style."""


class Catalogue(Value):
    """All exercises. Construction refuses a catalogue that contradicts itself."""

    exercises: tuple[Exercise, ...]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        known = {exercise.id for exercise in self.exercises}
        if len(known) < len(self.exercises):
            raise ValueError("two exercises share an id")
        for exercise in self.exercises:
            _check_words(exercise)
            _check_kit(exercise)
            _check_neighbours(exercise, known)
        _check_names(self.exercises)
        _check_ladder(self.exercises)
        for pattern in Pattern:
            if not any(() in exercise.kit for exercise in self.of_pattern(pattern)):
                raise ValueError(f"{pattern}: no exercise without kit")
        return self

    @cached_property
    def _by_id(self) -> dict[ExerciseId, Exercise]:
        return {exercise.id: exercise for exercise in self.exercises}

    @cached_property
    def _by_pattern(self) -> dict[Pattern, tuple[Exercise, ...]]:
        return {
            pattern: tuple(each for each in self.exercises if each.pattern is pattern)
            for pattern in Pattern
        }

    def get(self, exercise_id: ExerciseId) -> Exercise:
        """The exercise of that id; KeyError when there is none."""
        return self._by_id[exercise_id]

    def of_pattern(self, pattern: Pattern) -> tuple[Exercise, ...]:
        """The exercises of a movement pattern, the first choice first."""
        return self._by_pattern[pattern]

    def named(self, words: str) -> tuple[Exercise, ...]:
        """The exercises that words can mean: the one of that name, else all that hold the words.

        Upper case, hyphens and plurals make no difference; empty when nothing fits.
        """
        asked = normal_name(words)
        if not asked:
            return ()
        exact = tuple(exercise for exercise in self.exercises if asked in _names(exercise))
        if exact:
            return exact
        wanted = set(asked.split())
        return tuple(
            exercise
            for exercise in self.exercises
            if any(wanted <= set(name.split()) for name in _names(exercise))
        )


def normal_name(words: str) -> str:
    """A name as names are compared: lower case, no hyphens, each word in the singular."""
    return " ".join(_singular(word) for word in words.casefold().replace("-", " ").split())


def _singular(word: str) -> str:
    if len(word) > 2 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _names(exercise: Exercise) -> frozenset[str]:
    identity = exercise.id.replace("_", " ")
    return frozenset(normal_name(name) for name in (identity, exercise.name, *exercise.aliases))


def _check_words(exercise: Exercise) -> None:
    words = (exercise.name, exercise.fault, exercise.correction, *exercise.cues, *exercise.muscles)
    if not exercise.muscles or any(not word.strip() for word in words):
        raise ValueError(f"{exercise.id}: a cue, fault, correction, muscle or name is missing")


def _check_kit(exercise: Exercise) -> None:
    if not exercise.kit:
        raise ValueError(f"{exercise.id}: unreachable, it lists no kit alternative")
    carriers = KIT_OF_STYLE[exercise.load_style]
    if not carriers:
        if exercise.body_share == 0:
            raise ValueError(f"{exercise.id}: moves neither body nor load")
        return
    for alternative in exercise.kit:
        if not set(alternative) & set(carriers):
            raise ValueError(f"{exercise.id}: unreachable, {alternative} cannot carry its load")


def _check_neighbours(exercise: Exercise, known: set[ExerciseId]) -> None:
    for neighbour in exercise.easier + exercise.harder:
        if neighbour not in known:
            raise ValueError(f"{exercise.id}: unknown neighbour {neighbour}")


def _check_names(exercises: tuple[Exercise, ...]) -> None:
    owner: dict[str, ExerciseId] = {}
    for exercise in exercises:
        for name in _names(exercise):
            if owner.setdefault(name, exercise.id) != exercise.id:
                raise ValueError(f"{name!r} names both {owner[name]} and {exercise.id}")


def _check_ladder(exercises: tuple[Exercise, ...]) -> None:
    above: dict[ExerciseId, set[ExerciseId]] = {exercise.id: set() for exercise in exercises}
    for exercise in exercises:
        above[exercise.id].update(exercise.harder)
        for lower in exercise.easier:
            above[lower].add(exercise.id)
    for start, harder in above.items():
        if start in _reachable(harder, above.__getitem__):
            raise ValueError(f"{start}: its ladder comes back to itself")


def _reachable(
    first: Iterable[ExerciseId], following: Callable[[ExerciseId], Iterable[ExerciseId]]
) -> frozenset[ExerciseId]:
    found: set[ExerciseId] = set()
    ahead = list(first)
    while ahead:
        exercise_id = ahead.pop()
        if exercise_id not in found:
            found.add(exercise_id)
            ahead.extend(following(exercise_id))
    return frozenset(found)


CATALOGUE = Catalogue(exercises=EXERCISES)
"""Every exercise the coach prescribes."""
