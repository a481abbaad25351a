"""Where exactly it hurts, told in words, at a place that was asked about."""

from enum import Enum
from typing import Final, Literal

from coach.language.lexicon import phrases
from coach.language.negation import is_denied
from coach.language.tokens import tokenise
from coach.language.words.spots import ELSEWHERE as ELSEWHERE_WORDS
from coach.language.words.spots import SPOTS
from coach.profile import Spot

_NAMES = {spot: phrases(words) for spot, words in SPOTS.items()}
_ELSEWHERE = phrases(ELSEWHERE_WORDS)


class _Answer(Enum):
    ELSEWHERE = "elsewhere"


ELSEWHERE: Final = _Answer.ELSEWHERE
"""None of the spots that were named."""


def read_spot(text: str, offered: tuple[Spot, ...]) -> Spot | Literal[_Answer.ELSEWHERE] | None:
    """The one offered spot that words name, that it is none of them, or None for anything else."""
    tokens = tokenise(text)
    if "?" in tokens:
        return None
    named = tuple(
        spot
        for spot in offered
        if any(not is_denied(tokens, found.start, found.end) for found in _NAMES[spot].find(tokens))
    )
    if len(named) == 1:
        return named[0]
    return ELSEWHERE if not named and tokens in _ELSEWHERE else None
