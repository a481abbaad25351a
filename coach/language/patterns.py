"""A small grammar for wishes: patterns of words with gaps, written as data.

A pattern is a line of parts with spaces between them:

    word        that word
    a|b|c       one of these words
    a|b?        one of them, or nothing
    ..          up to three words of the same clause, whatever they are
    <day>       a span of that class, found beforehand (a day, an exercise, so many minutes)
    ^  and  $   where a clause begins and ends; $ may be one of several: now|again|$

"cant|wont do|make it? today" reads "can't do it today" and "won't make today". A line that
stands deeper goes on with the one before. Courtesies at the
edges of a clause are passed over by ^ and $. The work is bounded: every part tries at most four
places.
"""

from collections.abc import Iterator, Mapping
from textwrap import dedent
from typing import Generic, NamedTuple, TypeVar

from coach.language.lexicon import SHORTEST_TYPO, Found, spelling_of
from coach.language.negation import is_denied
from coach.language.tokens import CLAUSE_BREAKS, COMMA, Tokens, word_set
from coach.language.words.common import CHAT_SPELLINGS

T = TypeVar("T")

GAP = ".."
LONGEST_GAP = 3
"""Words."""
CLAUSE_EDGES = CLAUSE_BREAKS | {COMMA, "but", "-", "(", ")"}
TAPE = word_set(
    "please coach mate hi hey hello ok okay so and well sorry tbh lol haha thanks actually just "
    "can could would you i id im like want to today now maybe then think bro sir yo really again"
)
"""Words that ^ and $ pass over."""

LONGEST_TAPE = 5

Spans = Mapping[str, Mapping[int, int]]
"""By class, where a span begins, and where it ends."""


class Phrase(NamedTuple):
    """A text made ready for patterns: its tokens in plain spelling, its spans by class."""

    tokens: Tokens
    spans: Spans
    begins: frozenset[int]
    """Where clauses begin, and what only courtesies part from there."""


class _Part(NamedTuple):
    words: frozenset[str]
    spans: frozenset[str]
    """The classes of spans that may stand there as well."""
    optional: bool


_Pattern = tuple[_Part, ...]
_BEGIN = _Part(frozenset({"^"}), frozenset(), optional=False)
_END = _Part(frozenset({"$"}), frozenset(), optional=False)
_GAP = _Part(frozenset({GAP}), frozenset(), optional=False)


def in_plain_spelling(tokens: Tokens) -> Tokens:
    """The tokens with the spellings of chats put right ("u" you, "plz" please)."""
    return tuple(CHAT_SPELLINGS.get(token, token) for token in tokens)


class Patterns(Generic[T]):
    """Patterns and their meaning, tried where their first word stands.

    Built from a table of value -> patterns, one a line; what is denied does not fit, where it is
    `deniable`. Words of five letters and more are
    also read with one slip of the fingers (two from eight letters on).
    """

    def __init__(self, table: Mapping[T, str], *, deniable: bool = True) -> None:
        self._deniable = deniable
        self._by_word: dict[str, list[tuple[_Pattern, T]]] = {}
        self._by_span: dict[str, list[tuple[_Pattern, T]]] = {}
        self._anywhere: list[tuple[_Pattern, T]] = []
        self.order = tuple(table)
        """The values, as the table lists them."""
        words: set[str] = set()
        for value, lines in table.items():
            for line in _lines(lines):
                pattern = tuple(_part(part) for part in line.split())
                self._put(pattern, value)
                words.update(word for part in pattern for word in part.words)
        self.words = frozenset(words)
        """Every word of the patterns."""
        self._nearest = spelling_of(
            tuple(sorted(word for word in words if len(word) >= SHORTEST_TYPO))
        )

    def _put(self, pattern: _Pattern, value: T) -> None:
        for first in _firsts(pattern):
            if first in (_BEGIN, _GAP):
                self._anywhere.append((pattern, value))
                continue
            for span in first.spans:
                self._by_span.setdefault(span, []).append((pattern, value))
            for word in first.words:
                self._by_word.setdefault(word, []).append((pattern, value))

    def find(self, phrase: Phrase) -> tuple[Found[T], ...]:
        """Every pattern that fits, by where it begins; those that were denied are left out."""
        return tuple(self._found(phrase))

    def values(self, phrase: Phrase) -> tuple[T, ...]:
        """What fits, each once, in the order of the text."""
        return tuple(dict.fromkeys(found.value for found in self.find(phrase)))

    def fits(self, phrase: Phrase) -> bool:
        """Whether any pattern fits."""
        return next(self._found(phrase), None) is not None

    def _found(self, phrase: Phrase) -> Iterator[Found[T]]:
        spelled = phrase._replace(tokens=self._spelled(phrase.tokens))
        return (
            found
            for found in self._all(spelled)
            if not (self._deniable and is_denied(spelled.tokens, found.start, found.start))
        )

    def _spelled(self, tokens: Tokens) -> Tokens:
        return tuple(
            token if token in self.words else (self._nearest(token) or token) for token in tokens
        )

    def _all(self, phrase: Phrase) -> Iterator[Found[T]]:
        for start in self._starts(phrase):
            for pattern, value in self._beginning_at(phrase, start):
                end = _end_of(pattern, phrase, start)
                if end is not None:
                    yield Found(start, end, value)

    def _starts(self, phrase: Phrase) -> list[int]:
        """The places where any pattern may begin."""
        starts = {index for index, token in enumerate(phrase.tokens) if token in self._by_word}
        for span in self._by_span:
            starts.update(phrase.spans.get(span, ()))
        if self._anywhere:
            starts.update(phrase.begins)
        return sorted(starts)

    def _beginning_at(self, phrase: Phrase, start: int) -> Iterator[tuple[_Pattern, T]]:
        yield from self._by_word.get(phrase.tokens[start], ())
        for span, patterns in self._by_span.items():
            if start in phrase.spans.get(span, ()):
                yield from patterns
        if start in phrase.begins:
            yield from self._anywhere


def _lines(written: str) -> tuple[str, ...]:
    """The patterns of a table; a line that stands deeper goes on with the one before."""
    lines: list[str] = []
    for line in dedent(written.strip("\n")).rstrip().splitlines():
        if line.startswith(" ") and lines:
            joint = "" if lines[-1].endswith("|") else " "
            lines[-1] += joint + line.strip()
        else:
            lines.append(line)
    return tuple(lines)


def _part(written: str) -> _Part:
    if written == "^":
        return _BEGIN
    if written == "$":
        return _END
    if written == GAP:
        return _GAP
    optional = written.endswith("?")
    choices = written.removesuffix("?").split("|")
    spans = frozenset(each.strip("<>") for each in choices if each.startswith("<"))
    words = frozenset(each for each in choices if not each.startswith("<"))
    return _Part(words, spans, optional)


def _firsts(pattern: _Pattern) -> Iterator[_Part]:
    """The parts that a pattern may begin with."""
    for part in pattern:
        yield part
        if not part.optional:
            return


def _end_of(pattern: _Pattern, phrase: Phrase, start: int) -> int | None:
    """Where a pattern that begins at `start` ends, at the latest; None where it does not fit."""
    places = {start}
    for part in pattern:
        places = {after for place in places for after in _after(part, phrase, place)}
        if not places:
            return None
    return max(places)


def _after(part: _Part, phrase: Phrase, place: int) -> Iterator[int]:
    """Where a part may end that begins at a place."""
    tokens = phrase.tokens
    if part is _BEGIN:
        yield from (place,) if place in phrase.begins else ()
        return
    if part is _END:
        yield from (place,) if _is_end(tokens, place) else ()
        return
    if part is _GAP:
        yield from _gap(tokens, place)
        return
    if part.optional or ("$" in part.words and _is_end(tokens, place)):
        yield place
    for span in part.spans:
        end = phrase.spans.get(span, {}).get(place)
        if end is not None:
            yield end
    if place < len(tokens) and tokens[place] in part.words:
        yield place + 1


def _gap(tokens: Tokens, place: int) -> Iterator[int]:
    yield place
    for end in range(place + 1, min(place + LONGEST_GAP, len(tokens)) + 1):
        if tokens[end - 1] in CLAUSE_EDGES:
            return
        yield end


def find_begins(tokens: Tokens) -> frozenset[int]:
    """Where clauses begin, courtesies before them passed over."""
    return frozenset(place for place in range(len(tokens)) if _is_begin(tokens, place))


def _is_begin(tokens: Tokens, place: int) -> bool:
    """Whether nothing but courtesies stands before a place in its clause."""
    for _ in range(LONGEST_TAPE):
        if place == 0 or tokens[place - 1] not in TAPE:
            break
        place -= 1
    return place == 0 or tokens[place - 1] in CLAUSE_EDGES or not tokens[place - 1].isalnum()


def _is_end(tokens: Tokens, place: int) -> bool:
    for _ in range(LONGEST_TAPE):
        if place >= len(tokens) or tokens[place] not in TAPE:
            break
        place += 1
    return place == len(tokens) or tokens[place] in CLAUSE_EDGES or not tokens[place].isalnum()
