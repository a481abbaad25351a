"""Looking words up: phrases of a language mapped to values, with room for typing errors."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from coach.language.tokens import Tokens, tokenise
from coach.language.words.common import COMMON_WORDS

T = TypeVar("T")

SHORTEST_TYPO = 5
"""Words below so many letters are only read as they stand."""
LONG_WORD = 8
"""From so many letters on, two slips are forgiven instead of one."""


class Found(NamedTuple, Generic[T]):
    """A phrase at tokens[start:end] and what it means."""

    start: int
    end: int
    value: T


class Lexicon(Generic[T]):
    """Phrases and their meaning; the longest phrase at a place wins.

    Built from a table of value -> phrases separated by commas. With `typos`, words of five
    letters and more match single-word phrases that are one slip away (two from eight letters
    on) and begin with the same letter.
    """

    def __init__(self, table: Mapping[T, str], *, typos: bool = False) -> None:
        self._values: dict[Tokens, T] = {
            tokenise(phrase): value
            for value, phrases in table.items()
            for phrase in phrases.split(",")
        }
        self._longest: dict[str, int] = {}
        for phrase in self._values:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))
        self._spellings = tuple(
            phrase[0]
            for phrase in self._values
            if typos and len(phrase) == 1 and len(phrase[0]) >= SHORTEST_TYPO
        )
        self._nearest = spelling_of(self._spellings)

    @property
    def words(self) -> frozenset[str]:
        """Every word of its phrases."""
        return frozenset(word for phrase in self._values for word in phrase)

    @property
    def openers(self) -> frozenset[str]:
        """The words that its phrases begin with, as they stand."""
        return frozenset(self._longest)

    def begins_with(self, token: str) -> bool:
        """Whether a phrase begins with that word as it stands."""
        return token in self._longest

    def at(self, tokens: Tokens, start: int) -> Found[T] | None:
        """The longest phrase that begins at `start`."""
        if start >= len(tokens):
            return None
        for length in range(self._longest.get(tokens[start], 0), 0, -1):
            phrase = tokens[start : start + length]
            if phrase in self._values:
                return Found(start, start + len(phrase), self._values[phrase])
        if not self._spellings:
            return None
        spelling = self._nearest(tokens[start])
        if spelling is None:
            return None
        return Found(start, start + 1, self._values[(spelling,)])

    def find(self, tokens: Tokens) -> tuple[Found[T], ...]:
        """Every phrase from left to right, none overlapping."""
        return tuple(self._scan(tokens))

    def first(self, tokens: Tokens) -> T | None:
        """What the first phrase means, None when there is none."""
        found = next(self._scan(tokens), None)
        return None if found is None else found.value

    def values(self, tokens: Tokens) -> tuple[T, ...]:
        """What the phrases mean, in order, each once."""
        return tuple(dict.fromkeys(found.value for found in self._scan(tokens)))

    def __contains__(self, tokens: Tokens) -> bool:
        return next(self._scan(tokens), None) is not None

    def _scan(self, tokens: Tokens) -> Iterator[Found[T]]:
        end = 0
        for index, token in enumerate(tokens):
            if index < end or not (self._spellings or token in self._longest):
                continue
            found = self.at(tokens, index)
            if found is not None:
                yield found
                end = found.end


def spelling_of(spellings: tuple[str, ...]) -> Callable[[str], str | None]:
    """`nearest_spelling` among these, remembering the words it was asked for."""

    @lru_cache(maxsize=2048)
    def nearest(word: str) -> str | None:
        return nearest_spelling(word, spellings)

    return nearest


def nearest_spelling(word: str, spellings: tuple[str, ...]) -> str | None:
    """The spelling that `word` was meant to be, None when none is near enough."""
    if len(word) < SHORTEST_TYPO or word in COMMON_WORDS or not spellings:
        return None
    slips = 2 if len(word) >= LONG_WORD else 1
    nearest = process.extractOne(word, spellings, scorer=OSA.distance, score_cutoff=slips)
    if nearest is None or nearest[0][0] != word[0]:
        return None
    return nearest[0]


def phrases(listed: str) -> Lexicon[bool]:
    """A lexicon of phrases that all mean the same; only whether they occur matters."""
    return Lexicon({True: listed})
