"""What of a message nobody understood, so that the coach can say so."""

from coach.language.meanings import AnswerTold, Meaning
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, split
from coach.language.told import Told
from coach.language.vocabulary import EVERYWHERE, KNOWN_WORDS

FEWEST_WORDS = 2
LONG_WORD = 5
"""Letters; of a shorter word by itself ("phew") nothing is said."""


def read_not_understood(told: Told, meanings: tuple[Meaning, ...]) -> tuple[str, ...]:
    """The clauses of a message that hold no word any reader knows; all of it where none fits.

    A message of one clause that means something is understood.
    """
    if not meanings:
        return (" ".join(told.tokens),)
    clauses = split(told.tokens, CLAUSE_BREAKS | {COMMA, "but", "and"})
    if len(clauses) == 1 or any(isinstance(meaning, AnswerTold) for meaning in meanings):
        return ()
    return tuple(" ".join(clause) for clause in clauses if _is_unknown(clause))


def _is_unknown(clause: Tokens) -> bool:
    words = [token for token in clause if token.isalpha()]
    is_known = any(word in KNOWN_WORDS or word.removesuffix("s") in KNOWN_WORDS for word in words)
    is_long = len(words) >= FEWEST_WORDS or any(len(word) >= LONG_WORD for word in words)
    return is_long and not is_known and not EVERYWHERE.issuperset(words)
