"""Every transcript holds, also when the program is restarted between every two lines."""

import os
from pathlib import Path

import pytest

from tests.conversations import transcript

HERE = Path(__file__).parent
DOCUMENTS = tuple(sorted(HERE.glob("*.md")))
REWRITE = os.environ.get("REWRITE_TRANSCRIPTS") == "1"

documents = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)


def test_there_are_transcripts() -> None:
    assert DOCUMENTS


@documents
def test_a_transcript_holds(path: Path, tmp_path: Path) -> None:
    expected = transcript.read(path)
    today = transcript.replayed(expected, tmp_path)
    if REWRITE:
        path.write_text(expected.with_dialogues(today), encoding="utf-8")
        return
    rewritten = expected.with_dialogues(today)
    assert rewritten.splitlines() == expected.document.splitlines(), "make transcripts rewrites"


@documents
def test_a_transcript_holds_through_restarts(path: Path, tmp_path: Path) -> None:
    expected = transcript.read(path)
    assert transcript.replayed(expected, tmp_path, restarts=True) == expected.dialogues


def test_lines_of_the_runner_are_found() -> None:
    assert transcript.runner_lines("Hello.\n\n> 1\n\nFine.\n\n> :skip 2d\n") == ("1", ":skip 2d")


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ("now: 2026-11-30T07:00\n\n```text\n```\n", "zone"),
        ("zone: Europe/Berlin\n\n```text\n```\n", "now"),
        ("now: 2026-11-30T07:00\nzone: Europe/Berlin\n", "no dialogue"),
    ],
)
def test_a_document_that_is_no_transcript_is_refused(
    document: str, complaint: str, tmp_path: Path
) -> None:
    path = tmp_path / "some.md"
    path.write_text(document, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        transcript.read(path)


def test_only_dialogues_are_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "some.md"
    path.write_text("# A\n\nnow: 2026-11-30T07:00\nzone: UTC\n\n```text\nold\n```\n\nAnd.\n")
    rewritten = transcript.read(path).with_dialogues(("new\n",))
    assert rewritten == "# A\n\nnow: 2026-11-30T07:00\nzone: UTC\n\n```text\nnew\n```\n\nAnd.\n"
