"""Text as spans and paragraphs; how it looks (HTML, terminal) is decided at the edge."""

from enum import StrEnum

from coach.values import Value


class Style(StrEnum):
    """How a span stands out."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


class Span(Value):
    """Words in one style; may hold line breaks; never markup."""

    words: str
    style: Style = Style.PLAIN


class Paragraph(Value):
    """Spans that run on; paragraphs are set apart by an empty line."""

    spans: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(span.words for span in self.spans)


class Text(Value):
    """What a message says."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def plain(self) -> str:
        """The words alone, paragraphs separated by an empty line."""
        return "\n\n".join(paragraph.plain for paragraph in self.paragraphs)

    @property
    def headline(self) -> "Text":
        """What stands out first: the first paragraph with a bold span; all of it without one."""
        bold_ones = (
            each for each in self.paragraphs if any(span.style is Style.BOLD for span in each.spans)
        )
        first = next(bold_ones, None)
        return self if first is None else Text(paragraphs=(first,))

    def __add__(self, other: "Text") -> "Text":
        return Text(paragraphs=self.paragraphs + other.paragraphs)


def bold(words: str) -> Span:
    """Words that stand out."""
    return Span(words=words, style=Style.BOLD)


def italic(words: str) -> Span:
    """Words set apart."""
    return Span(words=words, style=Style.ITALIC)


def paragraph(*parts: str | Span) -> Paragraph:
    """A paragraph of plain strings and styled spans."""
    return Paragraph(
        spans=tuple(Span(words=part) if isinstance(part, str) else part for part in parts)
    )


def text(*paragraphs: str | Span | Paragraph) -> Text:
    """A text of paragraphs; a bare string or span is a paragraph of its own."""
    return Text(
        paragraphs=tuple(
            part if isinstance(part, Paragraph) else paragraph(part) for part in paragraphs
        )
    )
