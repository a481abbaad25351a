"""Whether a message is none for the coach: another language, code, an order to a machine."""

from itertools import pairwise

from coach.language.tokens import Tokens
from coach.language.words.strange import CODE, ENGLISH, ORDERS, OTHER_LANGUAGES

FEWEST_FOREIGN = 2
LATIN_END = "\u0250"
"""The first letter beyond those of Latin alphabets."""
LOOSE_REPEATS = 8
"""A word so often in a row is no message."""


def is_strange(tokens: Tokens) -> bool:
    """Whether nothing in a message may be acted upon, danger apart."""
    return tokens in ORDERS or tokens in CODE or _is_other_language(tokens) or _is_babble(tokens)


def _is_other_language(tokens: Tokens) -> bool:
    words = [token for token in tokens if token.isalpha()]
    foreign = len(OTHER_LANGUAGES.intersection(words))
    english = len(ENGLISH.intersection(words))
    is_latin = not words or any(min(word) < LATIN_END for word in words)
    return (foreign >= FEWEST_FOREIGN and foreign > english) or not is_latin


def _is_babble(tokens: Tokens) -> bool:
    repeats = 1
    for first, second in pairwise(tokens):
        repeats = repeats + 1 if first == second and first.isalpha() else 1
        if repeats >= LOOSE_REPEATS:
            return True
    return False
