"""What the numbers of a message count, by the words beside them.

A number of another kind than the question asks for is no answer to it: 7am is no age, 2/10 is no
number of sessions.
"""

from collections.abc import Iterator
from enum import StrEnum

from coach.dialogue import Question
from coach.language.lengths import MINUTE_UNITS
from coach.language.lexicon import Found
from coach.language.loads import TIMES
from coach.language.numbers import number_at
from coach.language.strength import HOUR_WORDS
from coach.language.tokens import Tokens, word_set
from coach.language.words.numbers import MASS_UNITS
from coach.language.words.running import KILOMETRES, MILES
from coach.language.words.session import LEFT_IN_TANK

HALVES_OF_A_DAY = word_set("am pm oclock uhr")
OF_TEN = ("/", "10")


class NumberKind(StrEnum):
    """What a number counts."""

    CLOCK = "clock"
    SCORE = "score"
    MASS = "mass"
    DURATION = "duration"
    DISTANCE = "distance"
    SETS = "sets"
    """Such as 3x10."""
    LEFT = "left"
    """Repetitions left."""
    BARE = "bare"
    """Nothing beside it says."""


FITTING: dict[Question, frozenset[NumberKind]] = {
    Question.AGE: frozenset({NumberKind.BARE}),
    Question.DOSE: frozenset({NumberKind.BARE, NumberKind.DURATION, NumberKind.SETS}),
    Question.TIME: frozenset({NumberKind.BARE, NumberKind.CLOCK}),
    Question.RACE: frozenset({NumberKind.BARE, NumberKind.DISTANCE}),
    Question.PLACE: frozenset({NumberKind.BARE, NumberKind.CLOCK}),
    Question.BODY_MASS: frozenset({NumberKind.BARE, NumberKind.MASS}),
    Question.WEIGHTS: frozenset({NumberKind.BARE, NumberKind.MASS, NumberKind.SETS}),
}
"""The kinds of numbers that answer a question."""


def has_only_foreign_numbers(tokens: Tokens, question: Question) -> bool:
    """Whether a message holds numbers, and none of a kind that the question asks for."""
    fitting = FITTING.get(question)
    kinds = set(_kinds(tokens))
    return fitting is not None and bool(kinds) and fitting.isdisjoint(kinds)


def has_fitting_number(tokens: Tokens, question: Question) -> bool:
    """Whether a message holds a number of a kind that the question alone asks for."""
    fitting = FITTING.get(question, frozenset()) - {NumberKind.BARE}
    return not fitting.isdisjoint(_kinds(tokens))


def _kinds(tokens: Tokens) -> Iterator[NumberKind]:
    index = 0
    while index < len(tokens):
        number = number_at(tokens, index)
        if number is not None:
            yield _kind(tokens, number)
        elif ":" in tokens[index] and tokens[index][0].isdigit():
            yield NumberKind.CLOCK
        is_score = number is not None and tokens[number.end : number.end + 2] == OF_TEN
        end = index + 1 if number is None else number.end
        index = end + len(OF_TEN) if is_score else end


def _kind(tokens: Tokens, number: Found[float]) -> NumberKind:
    behind = tokens[number.end : number.end + 1]
    if not HALVES_OF_A_DAY.isdisjoint(behind):
        return NumberKind.CLOCK
    if tokens[number.end : number.end + 2] == OF_TEN:
        return NumberKind.SCORE
    if not TIMES.isdisjoint(behind) and number_at(tokens, number.end + 1) is not None:
        return NumberKind.SETS
    if not (MINUTE_UNITS | HOUR_WORDS).isdisjoint(behind):
        return NumberKind.DURATION
    return _measured(tokens, number.end)


def _measured(tokens: Tokens, end: int) -> NumberKind:
    if MASS_UNITS.at(tokens, end) is not None:
        return NumberKind.MASS
    if KILOMETRES.at(tokens, end) is not None or MILES.at(tokens, end) is not None:
        return NumberKind.DISTANCE
    if LEFT_IN_TANK.at(tokens, end) is not None:
        return NumberKind.LEFT
    return NumberKind.BARE
