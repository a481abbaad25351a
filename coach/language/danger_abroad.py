"""Words of danger in other languages than the coach's."""

import unicodedata

from coach.language.lexicon import Found
from coach.language.tokens import Tokens, normalise, tokenise_all
from coach.language.words.danger_abroad import (
    ABROAD,
    DENIAL_REACH_ABROAD,
    DENIALS_ABROAD,
    DENIED_BEFORE,
    DENIED_BEHIND,
    OTHER_SCRIPTS,
)
from coach.training_log import RedFlag

LETTERS = str.maketrans({"ł": "l", "ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "đ": "d"})
"""Letters that lose no accent when taken apart."""


def read_red_flag_abroad(text: str) -> RedFlag | None:
    """The danger that a text names in another language, as far as its plainest words go."""
    plain = normalise(text)
    if any(_stands(plain, phrase) for phrase in OTHER_SCRIPTS):
        return RedFlag.EMERGENCY
    tokens = tokenise_all(_without_accents(plain))
    found = next((each for each in ABROAD.find(tokens) if not _is_denied(tokens, each)), None)
    return None if found is None else found.value


def _without_accents(plain: str) -> str:
    apart = unicodedata.normalize("NFKD", plain.translate(LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _stands(plain: str, phrase: str) -> bool:
    """Whether a phrase stands in a text and is not denied there."""
    place = plain.find(phrase)
    if place < 0:
        return False
    before, behind = plain[max(0, place - 4) : place], plain[place + len(phrase) :]
    return not (before.endswith(DENIED_BEFORE) or behind.startswith(DENIED_BEHIND))


def _is_denied(tokens: Tokens, found: Found[RedFlag]) -> bool:
    before = tokens[max(0, found.start - DENIAL_REACH_ABROAD) : found.start]
    return not DENIALS_ABROAD.isdisjoint(before)
