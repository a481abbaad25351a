"""Runs inside a told session: a run that was done or felt hard says nothing of the strength."""

from typing import NamedTuple

from coach.language.exercises import ExerciseNames, find_exercises
from coach.language.lexicon import Found
from coach.language.numbers import number_at
from coach.language.places_of_pain import BLANK
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, word_set
from coach.language.words.running import KILOMETRES, RUNS, STRENGTH_NOUNS
from coach.language.words.session import COMPLETIONS, EFFORT_WORDS

PART_BREAKS = CLAUSE_BREAKS | {COMMA, "but", "then", "because", "cos"}
JOINTS = word_set("and & +")
ASIDE = word_set(
    "after before following post between from for than since until till on at during around"
)
"""Before a run they only say when the strength was done, or what for."""
OF_A_RUN = word_set("the my a an this that todays our easy long short slow hard first quick -")


class _Part(NamedTuple):
    """A statement at tokens[start:end]."""

    start: int
    end: int


def without_runs(tokens: Tokens, names: ExerciseNames) -> Tokens:
    """The text with its statements about runs blanked.

    What follows such a statement belongs to it, until something is said to be done or strength
    is named ("finished my run, felt easy"). A run that only dates what was done is none
    ("done after my run").
    """
    blanked = list(tokens)
    is_of_run = False
    for part in _parts(tokens):
        said = tokens[part.start : part.end]
        tells_of_strength = _names_strength(said, names)
        goes_on = is_of_run and said not in COMPLETIONS
        is_of_run = not tells_of_strength and (_names_run(said) or goes_on)
        if is_of_run:
            blanked[part.start : part.end] = [BLANK] * len(said)
    return tuple(blanked)


def _parts(tokens: Tokens) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    start = 0
    for index, token in enumerate((*tokens, COMMA)):
        is_joint = token in JOINTS and _is_statement(tokens[start:index])
        if token not in PART_BREAKS and not is_joint:
            continue
        if index > start:
            parts.append(_Part(start, index))
        start = index + 1
    return tuple(parts)


def _is_statement(said: Tokens) -> bool:
    return said in COMPLETIONS or said in EFFORT_WORDS


def _names_strength(said: Tokens, names: ExerciseNames) -> bool:
    covered = {index for run in RUNS.find(said) for index in range(run.start, run.end)}
    return bool(find_exercises(said, names)) or any(
        token in STRENGTH_NOUNS and index not in covered for index, token in enumerate(said)
    )


def _names_run(said: Tokens) -> bool:
    runs = [run for run in RUNS.find(said) if run.value]
    return any(not _is_aside(said, run) for run in (*runs, *_distances(said)))


def _distances(said: Tokens) -> tuple[Found[bool], ...]:
    """Such as 5k, 10 km."""
    return tuple(
        Found(index, number.end + 1, True)
        for index in range(len(said))
        if (number := number_at(said, index)) is not None
        and number.end < len(said)
        and KILOMETRES.at(said, number.end) is not None
    )


def _is_aside(said: Tokens, run: Found[bool]) -> bool:
    place = run.start
    while place > 0 and said[place - 1] in OF_A_RUN:
        place -= 1
    return place > 0 and said[place - 1] in ASIDE
