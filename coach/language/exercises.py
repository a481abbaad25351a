"""The exercises a text names."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.knowledge.catalogue import CATALOGUE
from coach.knowledge.exercise import Exercise
from coach.language.lexicon import SHORTEST_TYPO, Found, spelling_of
from coach.language.tokens import Tokens, tokenise
from coach.language.words.body import AREAS
from coach.language.words.session import GENERIC_ENDINGS, SHORTHANDS
from coach.plan import ExerciseId

HYPHEN = "-"
SETS_SIGN = "x"
KIT_OR_EXERCISE = (("bench",),)
"""They name a thing, and an exercise only where numbers follow ("bench 60 5x5")."""


class ExerciseNames(NamedTuple):
    """The names under which exercises are known, in the singular and without hyphens."""

    by_words: dict[Tokens, ExerciseId]
    longest: dict[str, int]
    """By the first word of names, how many words the longest of them has."""
    spellings: frozenset[str]
    nearest: Callable[[str], str | None]
    """The spelling that a word was meant to be."""


def find_exercises(tokens: Tokens, names: ExerciseNames) -> tuple[Found[ExerciseId], ...]:
    """Every exercise named, left to right."""
    positions = tuple(index for index, token in enumerate(tokens) if token != HYPHEN)
    words = tuple(_spelled(_singular(tokens[index]), names) for index in positions)
    found: list[Found[ExerciseId]] = []
    index = 0
    while index < len(words):
        match = _longest_at(words, index, names)
        if match is None or not _names_exercise(tokens, words[index : match.end], positions, match):
            index += 1
            continue
        start, end = positions[index], positions[match.end - 1] + 1
        found.append(Found(start, end, match.value))
        index = match.end
    return tuple(found)


def _longest_at(words: Tokens, start: int, names: ExerciseNames) -> Found[ExerciseId] | None:
    longest = names.longest.get(words[start], 0)
    for length in range(min(longest, len(words) - start), 0, -1):
        exercise = names.by_words.get(words[start : start + length])
        if exercise is not None:
            return Found(start, start + length, exercise)
    return None


def _names_exercise(
    tokens: Tokens, words: Tokens, positions: tuple[int, ...], match: Found[ExerciseId]
) -> bool:
    """A place of the body ("calves") or a thing is an exercise only where sets follow it."""
    place = AREAS.at(words, 0)
    following = positions[match.end - 1] + 1
    if words in KIT_OR_EXERCISE:
        return tokens[following : following + 1] != () and tokens[following][0] in "0123456789@:"
    if place is None or place.end != len(words):
        return True
    return tokens[following : following + 1] != () and (
        tokens[following].isdigit() and tokens[following + 1 : following + 2] == (SETS_SIGN,)
    )


def _spelled(word: str, names: ExerciseNames) -> str:
    if len(word) < SHORTEST_TYPO or word in names.spellings:
        return word
    return names.nearest(word) or word


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    is_plural = len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us"))
    return word[:-1] if is_plural else word


def _words_of(name: str) -> Tokens:
    return tuple(_singular(token) for token in tokenise(name) if token != HYPHEN)


@lru_cache(maxsize=32)
def names_of(
    planned: tuple[Exercise, ...], others: tuple[Exercise, ...] = CATALOGUE.exercises
) -> ExerciseNames:
    """The names of planned exercises and of all others; where one fits several, a planned one wins.

    The ending of a planned name is enough: "squats" is the plan's goblet squat.
    """
    by_words: dict[Tokens, ExerciseId] = {}
    for exercise in planned:
        for name in (exercise.name, exercise.id.replace("_", " "), *exercise.aliases):
            by_words.setdefault(_words_of(name), exercise.id)
    by_family = sorted(planned, key=_misses_family)
    for exercise in by_family:
        for ending in _endings(exercise):
            by_words.setdefault(ending, exercise.id)
    for exercise in others:
        for name in (exercise.name, exercise.id.replace("_", " "), *exercise.aliases):
            by_words.setdefault(_words_of(name), exercise.id)
    _add_variants(by_words)
    spellings = dict.fromkeys(
        word for words in by_words for word in words if len(word) >= SHORTEST_TYPO
    )
    longest: dict[str, int] = {}
    for words in by_words:
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return ExerciseNames(by_words, longest, frozenset(spellings), spelling_of(tuple(spellings)))


def _misses_family(exercise: Exercise) -> bool:
    """Whether the last word of a name is another pattern's (a split squat is no squat)."""
    return _words_of(exercise.name)[-1] != exercise.pattern.value


def _endings(exercise: Exercise) -> Iterator[Tokens]:
    for name in (exercise.name, *exercise.aliases):
        words = _words_of(name)
        for start in range(1, len(words)):
            ending = words[start:]
            if len(ending) > 1 or ending[0] not in GENERIC_ENDINGS:
                yield ending


def _add_variants(by_words: dict[Tokens, ExerciseId]) -> None:
    """Shorthands, and names of two words written as one ("stepups")."""
    for shorthand, name in SHORTHANDS:
        exercise = by_words.get(_words_of(name))
        if exercise is not None:
            by_words.setdefault(_words_of(shorthand), exercise)
    for words, exercise in tuple(by_words.items()):
        if len(words) == 2:
            by_words.setdefault(("".join(words),), exercise)
