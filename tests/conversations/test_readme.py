"""What the README shows is what the coach says."""

from pathlib import Path

import pytest

from tests.conversations import transcript

README = Path(__file__).parents[2] / "README.md"
SHOWN = transcript.read(Path(__file__).parent / "what-the-readme-shows.md")


def paragraphs(dialogue: str) -> list[str]:
    return dialogue.strip().split("\n\n")


def is_cut_from(excerpt: str, dialogue: str) -> bool:
    """Whether an excerpt is whole paragraphs of a dialogue, one after the other."""
    wanted, said = paragraphs(excerpt), paragraphs(dialogue)
    return any(said[at : at + len(wanted)] == wanted for at in range(len(said)))


QUOTED = transcript.dialogues_in(README.read_text(encoding="utf-8"))


def test_the_readme_shows_a_conversation() -> None:
    assert len(QUOTED) >= 2


@pytest.mark.parametrize("excerpt", QUOTED)
def test_what_the_readme_shows_is_what_the_coach_says(excerpt: str) -> None:
    """The excerpt's source is itself replayed, with all other transcripts."""
    assert any(is_cut_from(excerpt, dialogue) for dialogue in SHOWN.dialogues)


@pytest.mark.parametrize(
    ("excerpt", "cut"),
    [
        ("b\nc\n\nd\n", True),
        ("\na\n", True),
        ("b\n\nd\n", False),
        ("a\n\nd\n", False),
        ("d\n\na\n", False),
    ],
)
def test_excerpts_are_cut_between_paragraphs(excerpt: str, *, cut: bool) -> None:
    assert is_cut_from(excerpt, "a\n\nb\nc\n\nd\n") is cut
