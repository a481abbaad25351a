"""How texts, buttons and times look in a terminal."""

import re
from datetime import datetime, timedelta
from typing import assert_never

from coach.conversation.effects import AskLocation, Button, Buttons, Keyboard, RemoveKeyboard
from coach.phrases.text import Paragraph, Span, Style, Text, paragraph

RESET = "\x1b[0m"
BOLD = "\x1b[1m"
DIM = "\x1b[2m"
ITALIC = "\x1b[3m"

_SKIP = re.compile(r"(\d{1,4})\s*([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def written(text: Text, *, styled: bool) -> str:
    """A text as lines; with styles only where the terminal shows them."""
    return "\n\n".join(_paragraph(each, styled=styled) for each in text.paragraphs)


def _paragraph(each: Paragraph, *, styled: bool) -> str:
    return "".join(_span(span, styled=styled) for span in each.spans)


def _span(span: Span, *, styled: bool) -> str:
    if not styled:
        return span.words
    match span.style:
        case Style.PLAIN:
            return span.words
        case Style.BOLD:
            return f"{BOLD}{span.words}{RESET}"
        case Style.ITALIC:
            return f"{ITALIC}{span.words}{RESET}"
        case _:
            assert_never(span.style)


def unread(text: Text, shown: Text) -> Text:
    """What of a rewritten card is not on the screen yet: the text without its unchanged beginning.

    A terminal cannot rewrite what scrolled by, so it goes on where the card begins to differ.
    """
    fresh, old = list(text.paragraphs), list(shown.paragraphs)
    while fresh and old and fresh[0] == old[0]:
        del fresh[0], old[0]
    if fresh and old and fresh[0].plain.startswith(old[0].plain + "\n"):
        fresh[0] = paragraph(fresh[0].plain.removeprefix(old[0].plain + "\n"))
    return Text(paragraphs=tuple(fresh))


def dim(words: str, *, styled: bool) -> str:
    """Words of the terminal itself rather than the coach."""
    return f"{DIM}{words}{RESET}" if styled else words


def options(keyboard: Keyboard | None) -> str | None:
    """What can be picked under a message: numbered buttons, a row a line."""
    match keyboard:
        case None | RemoveKeyboard():
            return None
        case AskLocation():
            return "(share a place: type it instead)"
        case Buttons(rows=rows):
            return _rows(rows)
        case _:
            assert_never(keyboard)


def _rows(rows: tuple[tuple[Button, ...], ...]) -> str:
    lines = []
    number = 1
    for row in rows:
        cells = []
        for button in row:
            cells.append(f"[{number}] {button.label}")
            number += 1
        lines.append("   ".join(cells))
    return "\n".join(lines)


def picked(keyboard: Buttons, number: int) -> Button | None:
    """The button that shows this number, counted from 1 along the rows."""
    buttons = [button for row in keyboard.rows for button in row]
    return buttons[number - 1] if 1 <= number <= len(buttons) else None


def moment(at: datetime) -> str:
    """A local day and time, such as `Mon 30 Nov, 07:00`."""
    return f"{at:%a} {at.day} {at:%b}, {at:%H:%M}"


def span_of(words: str) -> timedelta | None:
    """`2d`, `6h`, `30m`, `1w` or several (`1d 12h`) as a span of time; None when it is not one."""
    compact = words.strip().lower()
    parts = _SKIP.findall(compact)
    if not 1 <= len(parts) <= len(_UNITS) or _SKIP.sub("", compact).strip():
        return None
    return sum(
        (timedelta(**{_UNITS[unit]: int(number)}) for number, unit in parts), start=timedelta()
    )
