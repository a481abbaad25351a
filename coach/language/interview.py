"""What a message tells of the runner, question by question, before each is asked.

The questions' own readers take any words for an answer to what was just asked ("none"); out of
turn only statements count that name what they are about.
"""

from collections.abc import Callable
from typing import NamedTuple

from coach.dialogue import Question
from coach.language.others import is_of_another
from coach.language.strangers import OF_AGE, OF_DOSE, strangers
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split, tokenise
from coach.language.words import interview as words

MOST_STATEMENTS = 12
MOST_WORDS_OF_A_PLACE = 3
BREAKS = CLAUSE_BREAKS | {COMMA, "but"}


class Statement(NamedTuple):
    """What was said about one question."""

    question: Question
    said: str


def statements(text: str) -> tuple[Statement, ...]:
    """The statements of a message that name their question; none for one that asks back."""
    tokens = tokenise(text)
    clauses = split(tokens, BREAKS)
    if "?" in tokens or len(clauses) > MOST_STATEMENTS:
        return ()
    told = tuple((_about(clause), " ".join(clause)) for clause in clauses)
    return tuple(
        Statement(question, " , ".join(said for about, said in told if about is question))
        for question in ABOUT
        if any(about is question for about, _ in told)
    )


def _about(clause: Tokens) -> Question | None:
    if is_of_another(clause):
        return None
    said = frozenset(words.NUMBER if token[0].isdigit() else token for token in clause)
    return next((question for question, is_about in ABOUT.items() if is_about(said, clause)), None)


Test = Callable[[frozenset[str], Tokens], bool]


def _naming(*needed: frozenset[str]) -> Test:
    """One word at least of each set."""
    return lambda said, _: all(said & each for each in needed)


def _dose(said: frozenset[str], clause: Tokens) -> bool:
    names = said & words.AMOUNT_WORDS and said & (words.MINUTE_WORDS | {"week"})
    return bool(names) and strangers(" ".join(clause), OF_DOSE) == 0


def _kit(said: frozenset[str], _: Tokens) -> bool:
    return bool(said & words.KIT_WORDS) or bool(
        said & words.GYM_WORDS and said & words.FULL_GYM_WORDS
    )


def _reminder(said: frozenset[str], clause: Tokens) -> bool:
    names = words.NUMBER in said and said & words.REMINDER_WORDS
    return bool(names) and strangers(" ".join(clause), words.OF_REMINDER) == 0


def _place(said: frozenset[str], clause: Tokens) -> bool:
    beside = tuple(token for token in clause if token not in words.OF_PLACE)
    return bool(said & words.LIVING_WORDS) and 0 < len(beside) <= MOST_WORDS_OF_A_PLACE


def _age(said: frozenset[str], clause: Tokens) -> bool:
    """An age in years, said as one ("im 38", "38 years old", "aged 38")."""
    names = words.NUMBER in said and said & words.AGE_WORDS
    return bool(names) and strangers(" ".join(clause), OF_AGE) == 0


ABOUT: dict[Question, Test] = {
    Question.RACE: _naming(words.RACE_WORDS),
    Question.SORE: _naming(words.SORE_WORDS, words.BODY_WORDS),
    Question.WEEK: _naming(words.DAY_WORDS, words.RUN_WORDS),
    Question.DOSE: _dose,
    Question.KIT: _kit,
    Question.EXPERIENCE: _naming(words.LIFTING_WORDS, words.EXTENT_WORDS),
    Question.TIME: _reminder,
    Question.PLACE: _place,
    Question.AGE: _age,
}
"""In this order: a race on Sunday is no running week, a sore knee on Mondays neither."""
