"""The exercises as one checked whole: looked up by id, by pattern and by what runners type."""

from enum import StrEnum
from functools import cached_property
from typing import Any, Self

from pydantic import field_validator, model_validator

from coach.knowledge.consistency import check, names_of, normal_name, read_exercise
from coach.knowledge.exercise import Exercise, LoadStyle, Measure
from coach.knowledge.exercises import EXERCISES
from coach.plan import ExerciseId, Pattern
from coach.values import Value


class Catalogue(Value):
    """All exercises. Construction refuses a catalogue that contradicts itself."""

    exercises: tuple[Exercise, ...]

    @field_validator("exercises", mode="before")
    @classmethod
    def _each_is_an_exercise(cls, entries: Any) -> tuple[Exercise, ...]:
        return tuple(read_exercise(entry) for entry in entries)

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        check(self.exercises)
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

    @cached_property
    def _names(self) -> tuple[tuple[Exercise, frozenset[str]], ...]:
        return tuple((exercise, names_of(exercise)) for exercise in self.exercises)

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
        exact = tuple(exercise for exercise, names in self._names if asked in names)
        if exact:
            return exact
        wanted = set(asked.split())
        return tuple(
            exercise
            for exercise, names in self._names
            if any(wanted <= set(name.split()) for name in names)
        )


class WayOn(StrEnum):
    """A way in which an exercise can ask for more."""

    MORE_LOAD = "more_load"
    MORE_REPS = "more_reps"
    LONGER_HOLD = "longer_hold"
    HARDER_EXERCISE = "harder_exercise"
    HARDER_FORM = "harder_form"
    """The same exercise as `Exercise.harder_still` says."""


class WayBack(StrEnum):
    """A way in which an exercise can ask for less."""

    LESS_LOAD = "less_load"
    EASIER_EXERCISE = "easier_exercise"
    SMALLER_RANGE = "smaller_range"
    """The same exercise as `Exercise.easier_still` says."""
    FEWER_SETS = "fewer_sets"


def ways_on(exercise: Exercise) -> tuple[WayOn, ...]:
    """How it goes on from here, the first to be tried first; a top rung by load or repetitions."""
    holds = exercise.measure is Measure.HOLD
    ways = {
        WayOn.MORE_LOAD: exercise.load_style is not LoadStyle.BODYWEIGHT,
        WayOn.MORE_REPS: not holds,
        WayOn.LONGER_HOLD: holds,
        WayOn.HARDER_EXERCISE: bool(exercise.harder),
        WayOn.HARDER_FORM: bool(exercise.harder_still),
    }
    return tuple(way for way, is_open in ways.items() if is_open)


def ways_back(exercise: Exercise) -> tuple[WayBack, ...]:
    """How it steps back, the first to be tried first; a bottom rung by range, then by sets."""
    ways = {
        WayBack.LESS_LOAD: exercise.load_style is not LoadStyle.BODYWEIGHT,
        WayBack.EASIER_EXERCISE: bool(exercise.easier),
        WayBack.SMALLER_RANGE: bool(exercise.easier_still),
        WayBack.FEWER_SETS: True,
    }
    return tuple(way for way, is_open in ways.items() if is_open)


CATALOGUE = Catalogue(exercises=EXERCISES)
"""Every exercise the coach prescribes."""
