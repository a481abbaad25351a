"""Texts and keyboards as Telegram takes them: escaped HTML in parts, and reply_markup."""

from collections.abc import Iterator
from html import escape
from typing import assert_never

from bot.updates import Json
from coach.conversation.effects import AskLocation, Buttons, Keyboard, RemoveKeyboard
from coach.phrases.text import Paragraph, Span, Style, Text

LIMIT = 4096
"""Characters of one message, counted after entity parsing (Bot API, sendMessage)."""

MOST_STYLED = 100
"""Entities of one message (Bot API limits, as python-telegram-bot lists them)."""


def parts(text: Text, limit: int = LIMIT) -> tuple[Text, ...]:
    """A text as messages of at most `limit` characters, split between paragraphs.

    Only a paragraph too long by itself is split inside, at a line break or a space where there is
    one. A text without words has no parts.
    """
    messages: list[Text] = []
    room = 0
    for piece in _pieces(text, limit):
        need = len(piece.plain) + 2
        styled = _styled(piece)
        last = messages[-1] if messages else None
        crowded = last is not None and sum(map(_styled, last.paragraphs)) + styled > MOST_STYLED
        if last is None or need > room or crowded:
            messages.append(Text(paragraphs=(piece,)))
            room = limit - len(piece.plain)
        else:
            messages[-1] = Text(paragraphs=(*last.paragraphs, piece))
            room -= need
    return tuple(messages)


def html(text: Text) -> str:
    """A text as Telegram's HTML; every word in it is escaped."""
    return "\n\n".join(
        "".join(_span(span) for span in paragraph.spans) for paragraph in text.paragraphs
    )


def inline(keyboard: Buttons | None) -> Json | None:
    """Buttons under a message."""
    if keyboard is None or not any(keyboard.rows):
        return None
    rows = [
        [{"text": button.label, "callback_data": button.data} for button in row]
        for row in keyboard.rows
        if row
    ]
    return {"inline_keyboard": rows}


def markup(keyboard: Keyboard | None) -> Json | None:
    """Whatever keyboard a message brings."""
    match keyboard:
        case None:
            return None
        case Buttons():
            return inline(keyboard)
        case AskLocation(label=label):
            return {
                "keyboard": [[{"text": label, "request_location": True}]],
                "resize_keyboard": True,
                "one_time_keyboard": True,
            }
        case RemoveKeyboard():
            return {"remove_keyboard": True}
        case _:
            assert_never(keyboard)


def _pieces(text: Text, limit: int) -> Iterator[Paragraph]:
    """The paragraphs that have words, each short enough for one message."""
    for paragraph in text.paragraphs:
        rest = paragraph
        while len(rest.plain) > limit:
            cut = _cut(rest.plain, limit)
            yield Paragraph(spans=tuple(_between(rest, 0, cut)))
            rest = Paragraph(spans=tuple(_between(rest, cut, len(rest.plain))))
        if rest.plain.strip():
            yield rest


def _cut(words: str, limit: int) -> int:
    """Where to split: after the last line break or space that fits, else at the limit."""
    for sign in "\n ":
        at = words.rfind(sign, limit // 2, limit)
        if at >= 0:
            return at + 1
    return limit


def _between(paragraph: Paragraph, start: int, end: int) -> Iterator[Span]:
    """The spans of a paragraph between two places in its words."""
    place = 0
    for span in paragraph.spans:
        words = span.words[max(0, start - place) : max(0, end - place)]
        place += len(span.words)
        if words:
            yield Span(words=words, style=span.style)


def _styled(paragraph: Paragraph) -> int:
    return sum(span.style is not Style.PLAIN for span in paragraph.spans)


def _span(span: Span) -> str:
    words = escape(span.words, quote=False)
    match span.style:
        case Style.PLAIN:
            return words
        case Style.BOLD:
            return f"<b>{words}</b>"
        case Style.ITALIC:
            return f"<i>{words}</i>"
        case _:
            assert_never(span.style)
