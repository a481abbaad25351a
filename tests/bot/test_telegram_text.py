"""Rendering: whatever the words, Telegram can read it and shows exactly them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram_text import LIMIT, MOST_STYLED, html, inline, markup, parts
from coach.conversation.effects import AskLocation, Button, Buttons, RemoveKeyboard
from coach.phrases.text import Paragraph, Span, Style, Text, bold, italic, paragraph, text
from tests.bot.telegram_html import read

words = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"' \n"), max_size=40)
spans = st.builds(Span, words=words, style=st.sampled_from(Style))
paragraphs = st.builds(Paragraph, spans=st.lists(spans, max_size=4).map(tuple))
texts = st.builds(Text, paragraphs=st.lists(paragraphs, max_size=6).map(tuple))


@given(texts)
def test_telegram_reads_exactly_the_words(said: Text) -> None:
    assert read(html(said)).words == said.plain


@given(texts, st.integers(10, 60))
def test_parts_fit_and_keep_every_word(said: Text, limit: int) -> None:
    messages = parts(said, limit)
    assert all(0 < len(message.plain) <= limit for message in messages)
    kept = "".join(message.plain for message in messages)
    assert "".join(kept.split()) == "".join(said.plain.split())


def test_parts_are_split_between_paragraphs() -> None:
    said = text("a" * 3000, "b" * 1000, "c" * 500)
    assert [message.plain for message in parts(said)] == [
        "a" * 3000 + "\n\n" + "b" * 1000,
        "c" * 500,
    ]


def test_a_text_of_just_the_limit_is_one_message() -> None:
    assert len(parts(text("a" * 2000, "b" * (LIMIT - 2002)))) == 1
    assert len(parts(text("a" * 2000, "b" * (LIMIT - 2001)))) == 2


def test_a_long_paragraph_is_split_at_a_line_and_keeps_its_style() -> None:
    long = paragraph(bold("a" * 3000 + "\n"), italic("b" * 3000))
    first, second = parts(Text(paragraphs=(long,)))
    assert first.plain.strip() == "a" * 3000
    assert second.paragraphs[0].spans == (italic("b" * 3000),)


def test_a_message_has_at_most_a_hundred_styled_stretches() -> None:
    said = Text(paragraphs=tuple(paragraph(bold("x")) for _ in range(MOST_STYLED + 1)))
    assert [len(message.paragraphs) for message in parts(said)] == [MOST_STYLED, 1]


def test_a_text_without_words_has_no_parts() -> None:
    assert parts(text("", "  \n")) == ()


def test_styles_are_tags() -> None:
    said = text(paragraph("a < b & ", bold("c"), italic("d>")), "e")
    assert html(said) == "a &lt; b &amp; <b>c</b><i>d&gt;</i>\n\ne"


def test_keyboards() -> None:
    yes, no = Button(label="Yes", data="go:today"), Button(label="No", data="go:plan")
    assert markup(Buttons(rows=((yes,), (), (no,)))) == {
        "inline_keyboard": [
            [{"text": "Yes", "callback_data": "go:today"}],
            [{"text": "No", "callback_data": "go:plan"}],
        ]
    }
    assert markup(AskLocation(label="Share")) == {
        "keyboard": [[{"text": "Share", "request_location": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
    assert markup(RemoveKeyboard()) == {"remove_keyboard": True}


@pytest.mark.parametrize("keyboard", [None, Buttons(rows=()), Buttons(rows=((),))])
def test_no_buttons_are_no_keyboard(keyboard: Buttons | None) -> None:
    assert inline(keyboard) is None
