"""Telegram's own reading of HTML (tdlib, MessageEntity.cpp), with its complaints word for word."""

import re
from dataclasses import dataclass

TAGS = frozenset(
    {"a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "span", "pre", "code"}
    | {"tg-spoiler", "tg-emoji", "tg-time", "blockquote"}
)
NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}

_ENTITY = re.compile(rb"&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,8})|(lt|gt|amp|quot));?")
_NAME = re.compile(rb"[^\s>]*")
_ATTRIBUTE = re.compile(rb"""\s*([^\s=>]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_SPACE = re.compile(rb"\s*")


class UnreadableHtmlError(Exception):
    """What Telegram would answer after `can't parse entities: `."""


@dataclass(frozen=True)
class Read:
    """The words of a message, and how many stretches of it are styled."""

    words: str
    entities: int


def read(html: str) -> Read:
    """The words of HTML. Raises UnreadableHtmlError for what Telegram refuses."""
    return _Reader(html.encode()).read()


class _Reader:
    def __init__(self, source: bytes) -> None:
        self._source = source
        self._place = 0
        self._words: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int]] = []
        self._entities = 0

    def read(self) -> Read:
        while self._place < len(self._source):
            if self._source.startswith(b"</", self._place):
                self._end_tag()
            elif self._source.startswith(b"<", self._place):
                self._start_tag()
            else:
                self._take()
        if self._open:
            tag = self._open[-1][0]
            raise UnreadableHtmlError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return Read("".join(self._words), self._entities)

    def _take(self) -> None:
        entity = _ENTITY.match(self._source, self._place)
        if entity is not None:
            decimal, hexadecimal, name = entity.groups()
            if name is not None:
                self._put(NAMED[name])
            else:
                self._put(chr(int(decimal) if decimal else int(hexadecimal, 16)))
            self._place = entity.end()
            return
        following = re.compile(rb"[<&]").search(self._source, self._place + 1)
        end = following.start() if following else len(self._source)
        self._put(self._source[self._place : end].decode())
        self._place = end

    def _put(self, words: str) -> None:
        self._words.append(words)
        self._length += len(words)

    def _start_tag(self) -> None:
        begin = self._place
        name = _NAME.match(self._source, begin + 1)
        assert name is not None
        if name.end() >= len(self._source):
            raise UnreadableHtmlError(f"Unclosed start tag at byte offset {begin}")
        tag = name.group().decode().lower()
        if tag not in TAGS:
            raise UnreadableHtmlError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        place = self._attributes(tag, name.end(), begin)
        self._open.append((tag, self._length))
        self._place = place + 1

    def _attributes(self, tag: str, place: int, begin: int) -> int:
        """Where the tag's `>` is."""
        while True:
            space = _SPACE.match(self._source, place)
            assert space is not None
            place = space.end()
            if place >= len(self._source):
                raise UnreadableHtmlError(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if self._source[place : place + 1] == b">":
                return place
            attribute = _ATTRIBUTE.match(self._source, place)
            if attribute is None or not attribute.group(1):
                raise UnreadableHtmlError(
                    f'Empty attribute name in the tag "{tag}" at byte offset {begin}'
                )
            place = attribute.end()

    def _end_tag(self) -> None:
        begin = self._place
        if not self._open:
            raise UnreadableHtmlError(f"Unexpected end tag at byte offset {begin}")
        name = _NAME.match(self._source, begin + 2)
        assert name is not None
        space = _SPACE.match(self._source, name.end())
        assert space is not None
        if self._source[space.end() : space.end() + 1] != b">":
            raise UnreadableHtmlError(f"Unclosed end tag at byte offset {begin}")
        expected, since = self._open.pop()
        found = name.group().decode().lower()
        if found not in {"", expected}:
            raise UnreadableHtmlError(
                f"Unmatched end tag at byte offset {begin}, "
                f'expected "</{expected}>", found "</{found}>"'
            )
        self._entities += self._length > since
        self._place = space.end() + 1
