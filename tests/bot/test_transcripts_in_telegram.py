"""The golden transcripts again: the real program says in Telegram what the terminal showed."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.terminal_text import span_of
from tests.bot.fake_telegram import FakeTelegram, Runner, Shown
from tests.bot.program import Program
from tests.conversations import transcript
from tests.conversations.transcript import Transcript

FOLDER = Path(transcript.__file__).parent
DOCUMENTS = tuple(sorted(FOLDER.glob("*.md")))

RESTARTED = "first-contact"
"""The transcript in whose middle the program is stopped and started again."""

LANGUAGES = {"Europe/Berlin": "de", "Europe/London": "en-gb"}
"""So that the zone a transcript's runner taps is the first that Telegram's runner is offered."""
ANY_LANGUAGE = "en"
"""Of runners elsewhere, who write where they live."""

OPTIONS = re.compile(r"\[\d+\] ")
OPTION = re.compile(r"\[\d+\] (.+?)(?=   \[|$)")
CLOCK = re.compile(r"\d\d:\d\d$")
"""Ends labels that tell the time, which goes on while the test runs."""
TERMINALS_OWN = re.compile(r"— .+ —|\(.+\)")
"""When something came due, toasts, and what stands for the button that shares a place."""


@dataclass(frozen=True)
class Step:
    """What the runner typed in the terminal, and what it printed then; None where nobody looked."""

    line: str
    printed: str | None


def steps(expected: Transcript) -> tuple[Step, ...]:
    """A transcript from the first word on; the terminal says /start by itself."""
    dialogue = "\n".join(expected.dialogues)
    opening, *rest = re.split(r"^> (.*)$", dialogue, flags=re.MULTILINE)
    return (
        Step("/start", None if expected.before else opening),
        *(Step(line, None) for line in expected.before),
        *(Step(line, printed) for line, printed in zip(rest[::2], rest[1::2], strict=True)),
    )


def words_in(printed: str) -> list[str]:
    """The coach's lines and labels in a dialogue, one after the other."""
    words: list[str] = []
    for line in printed.splitlines():
        if OPTIONS.match(line):
            words += without_clocks(OPTION.findall(line))
        elif line.strip() and not TERMINALS_OWN.fullmatch(line):
            words.append(line.strip())
    return words


def words_of(message: Shown) -> list[str]:
    """The same of a message in Telegram."""
    lines = [line.strip() for line in message.text.splitlines() if line.strip()]
    return lines + without_clocks(message.labels)


def without_clocks(labels: Iterable[str]) -> list[str]:
    return [label.strip() for label in labels if not CLOCK.search(label)]


def tell(shown: Sequence[Shown], words: list[str], known: Collection[int]) -> bool:
    """Whether messages, new ones and edits of known ones, say just these words in their order.

    A message sent anew was printed from its first word to its last. Of an edited one the terminal
    prints the end, from where it begins to differ; of a closed one that may be nothing, also where
    the next message begins with the same words.
    """
    if not shown:
        return not words
    message, *later = shown
    said = words_of(message)
    ends = (said[start:] for start in range(len(said) + 1 if message.id in known else 1))
    return any(
        tell(later, words[len(end) :], {*known, message.id})
        for end in ends
        if words[: len(end)] == end
    )


async def act(runner: Runner, program: Program, line: str) -> None:
    """Do in Telegram what a line does in the terminal."""
    if line.startswith(":skip"):
        span = span_of(line.removeprefix(":skip"))
        assert span is not None
        await program.skip(span)
        return
    if line.isdigit() and int(line) <= len(buttons := runner.buttons):
        await runner.tap(buttons[int(line) - 1])
        return
    await runner.say(line)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
async def test_a_transcript_holds_in_telegram(
    path: Path, telegram: FakeTelegram, program: Program
) -> None:
    expected = transcript.read(path)
    await program.set_clock(expected.now)
    await program.start()
    runner = telegram.runner(language=LANGUAGES.get(expected.zone, ANY_LANGUAGE))
    all_steps = steps(expected)
    for number, step in enumerate(all_steps):
        if path.stem == RESTARTED and number == len(all_steps) // 2:
            assert await program.stop() == 0
            await program.start()
        before = runner.history
        await act(runner, program, step.line)
        if step.printed is not None:
            fresh = runner.history[len(before) :]
            known = [message.id for message in before]
            assert tell(fresh, words_in(step.printed), known), (step, fresh)
    telegram.assert_clean()


def test_the_transcript_with_a_restart_is_there() -> None:
    assert RESTARTED in {path.stem for path in DOCUMENTS}


SHOWN = Shown(7, 1, "How hard?\n\nTap one.", from_bot=True, buttons=(("Easy", "e"), ("Hard", "h")))


@pytest.mark.parametrize(
    ("printed", "anew", "edited"),
    [
        ("How hard?\n\nTap one.\n\n[1] Easy   [2] Hard\n", True, True),
        ("— Mon 30 Nov, 07:00 —\n\nHow hard?\nTap one.\n[1] Easy\n[2] Hard\n", True, True),
        ("How hard?\n\nTap one.\n\n[1] Easy   [2] Hard   [3] 18:42\n", True, True),
        ("[1] Easy   [2] Hard\n", False, True),
        ("", False, True),
        ("Tap one.\n\nHow hard?\n\n[1] Easy   [2] Hard\n", False, False),
        ("How hard?\n\nTap one.\n\n[1] Hard   [2] Easy\n", False, False),
        ("How hard?\n\nTap one.\n\n[1] Easy\n", False, False),
        ("How hard?\n\nTap one.\n\n[1] Easy   [2] Hard\n\nMore.\n", False, False),
        ("How hard?\n\nTap one.\n", False, False),
    ],
)
def test_what_is_printed_is_told_in_full(printed: str, *, anew: bool, edited: bool) -> None:
    assert tell([SHOWN], words_in(printed), known=[]) is anew
    assert tell([SHOWN], words_in(printed), known=[7]) is edited


def test_a_question_closed_and_asked_anew_is_told_once() -> None:
    closed = Shown(7, 1, "How hard?", from_bot=True)
    anew = replace(SHOWN, id=8)
    assert tell([closed, anew], words_of(SHOWN), known=[7])
    assert not tell([closed, anew], words_of(SHOWN), known=[])
    assert not tell([closed, anew], words_of(closed), known=[7])
