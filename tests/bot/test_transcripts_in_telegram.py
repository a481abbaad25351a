"""The golden transcripts again: the real program says in Telegram what the terminal showed."""

import re
from pathlib import Path

import pytest

from bot.terminal_text import span_of
from tests.bot.fake_telegram import FakeTelegram, Runner
from tests.bot.program import Program
from tests.conversations import transcript

FOLDER = Path(transcript.__file__).parent
DOCUMENTS = tuple(sorted(FOLDER.glob("*.md")))

LANGUAGES = {"Europe/Berlin": "de", "Europe/London": "en-gb", "Africa/Lagos": "en"}
"""So that the zone a transcript's runner taps is the first that Telegram's runner is offered."""

OPTION = re.compile(r"\[\d+\] (.+?)(?=   \[|$)")
CLOCK = re.compile(r"\d\d:\d\d$")


def steps(dialogue: str) -> list[tuple[str | None, str]]:
    """What the runner did (None: nothing yet) and what was printed after it, step by step."""
    parts = re.split(r"^> (.*)$", dialogue, flags=re.MULTILINE)
    acts: list[str | None] = [None, *parts[1::2]]
    return list(zip(acts, parts[0::2], strict=True))


def said_in(printed: str) -> list[str]:
    """The coach's own lines; not the terminal's, and not the options."""
    lines = (line.strip() for line in printed.splitlines())
    return [line for line in lines if line and not line.startswith(("[", "—", "("))]


def offered_in(printed: str) -> list[str]:
    """The labels printed last; those with a clock differ by the minutes the test takes."""
    labels = [label.strip() for label in OPTION.findall(printed)]
    return [label for label in labels if not CLOCK.search(label)]


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
    runner = telegram.runner(language=LANGUAGES[expected.zone])
    await runner.say("/start")
    for unseen in expected.before:
        await act(runner, program, unseen)

    for dialogue in expected.dialogues:
        for line, printed in steps(dialogue):
            known = "\n".join(runner.texts)
            if line is not None:
                await act(runner, program, line)
            shown = "\n".join([*runner.texts, known]).splitlines()
            missing = [said for said in said_in(printed) if said not in shown]
            assert not missing, (line, runner.texts[-2:])
            if offered := offered_in(printed):
                assert offered[-1] in runner.buttons, (line, offered, runner.buttons)
    telegram.assert_clean()
