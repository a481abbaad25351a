"""Golden transcripts: documents whose fenced dialogues are replayed through the terminal.

A document is prose, the lines `now: ...` and `zone: ...`, and fenced dialogues. In a dialogue the
runner's lines start with `> `; all else is what the coach printed. The first dialogue begins with
what the coach says by itself; prose between dialogues tells what the day is about. A line
`before: 3 | 1 | Tue tempo` has the runner type those lines first, unseen: the way to a plan is
read once, in its own document.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.pictures.naming import name_of
from bot.terminal import RUNNER, Terminal
from storage.database import migrate, open_database

FENCE = re.compile(r"^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SETTING = re.compile(r"^(now|zone): (\S+)$", re.MULTILINE)
BEFORE = re.compile(r"^before: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Transcript:
    """A document, and what its dialogues are replayed with."""

    document: str
    now: datetime
    zone: str
    before: tuple[str, ...] = ()

    @property
    def dialogues(self) -> tuple[str, ...]:
        """The fenced dialogues as they stand."""
        return dialogues_in(self.document)

    def with_dialogues(self, dialogues: Iterable[str]) -> str:
        """The document with other dialogues in the fences."""
        fresh = iter(dialogues)
        return FENCE.sub(lambda _: f"```text\n{next(fresh)}```", self.document)


def dialogues_in(document: str) -> tuple[str, ...]:
    """The fenced dialogues of any document."""
    return tuple(found.group(1) for found in FENCE.finditer(document))


def read(path: Path) -> Transcript:
    """A transcript. Raises ValueError for a document that is none."""
    document = path.read_text(encoding="utf-8")
    settings = dict(SETTING.findall(FENCE.sub("", document)))
    missing = {"now", "zone"} - settings.keys()
    if missing:
        raise ValueError(f"{path.name} does not say {', '.join(sorted(missing))}")
    if not FENCE.search(document):
        raise ValueError(f"{path.name} holds no dialogue (a ```text fence)")
    zone = settings["zone"]
    now = datetime.fromisoformat(settings["now"]).replace(tzinfo=ZoneInfo(zone))
    unseen = BEFORE.search(FENCE.sub("", document))
    before = tuple(line.strip() for line in unseen.group(1).split("|")) if unseen else ()
    return Transcript(document, now, zone, before)


def runner_lines(dialogue: str) -> tuple[str, ...]:
    """What the runner typed in a dialogue."""
    return tuple(
        line.removeprefix(RUNNER) for line in dialogue.splitlines() if line.startswith(RUNNER)
    )


def without_hash(name: str) -> str:
    """A picture's name in a document: it stays when the picture is drawn another way."""
    return re.sub(r"-[0-9a-f]{12}(?=\.)", "", name)


class Stage:
    """A terminal on a database in a folder, whose machine clock stands still."""

    def __init__(self, folder: Path, transcript: Transcript, *, restarts: bool) -> None:
        self._folder = folder
        self._transcript = transcript
        self._restarts = restarts
        self._printed: list[str] = []
        self._engine = open_database(f"sqlite:///{folder / 'terminal.sqlite3'}")
        self._start()
        self._terminal.open()

    def _start(self) -> None:
        migrate(self._engine)
        self._terminal = Terminal(
            self._engine,
            self._folder / "terminal.json",
            self._printed.append,
            zone=self._transcript.zone,
            clock=lambda: self._transcript.now,
            picture=lambda shows: without_hash(name_of(shows)),
        )

    def _restart(self) -> None:
        """End and go on. Where we were is shown again; the dialogue has it already.

        The engine stays: without connections all it has is the statements it knows by heart.
        """
        self.close()
        self._start()
        before = len(self._printed)
        self._terminal.open()
        assert self._printed[before:], "an empty screen after a restart"
        del self._printed[before:]

    def close(self) -> None:
        """Leave the database."""
        self._engine.dispose()

    def play(self, lines: Iterable[str]) -> str:
        """Let the runner type lines; what stands on the screen afterwards, as a dialogue."""
        for line in lines:
            if self._restarts:
                self._restart()
            self._printed.extend((f"{RUNNER}{line}", ""))
            self._terminal.hear(line)
        dialogue = "\n".join(self._printed)
        self._printed.clear()
        return "\n".join(line.rstrip() for line in dialogue.strip("\n").split("\n")) + "\n"


def replayed(transcript: Transcript, folder: Path, *, restarts: bool = False) -> tuple[str, ...]:
    """What the dialogues of a transcript are today; with a restart before every line if asked."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(folder, transcript, restarts=restarts)
    try:
        if transcript.before:
            stage.play(transcript.before)
        return tuple(stage.play(runner_lines(dialogue)) for dialogue in transcript.dialogues)
    finally:
        stage.close()
