"""Starts programs quickly: a process that has imported everything, and forks.

A fork is a process of its own in all that tests look at: it has its own database connections,
sockets, threads and signals, and dies alone. Only the seconds of importing are shared.
"""

import asyncio
import importlib
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).parents[2]

POLL_SECONDS = 0.01

LATER = (
    *("bot.service", "tests.bot.elsewhen", "alembic.runtime.migration"),
    *("sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.pysqlite"),
)
"""What programs import, at their start or later."""


class Forked:
    """A program that was started."""

    def __init__(self, pid: int, ended: Path) -> None:
        self.pid = pid
        self._ended = ended

    @property
    def returncode(self) -> int | None:
        """Exit status, below zero for the signal that killed it; None while it runs."""
        try:
            return int(self._ended.read_text(encoding="ascii") or "none")
        except (FileNotFoundError, ValueError):
            return None

    async def wait(self) -> int:
        while (status := self.returncode) is None:  # noqa: ASYNC110  # a file tells no event
            await asyncio.sleep(POLL_SECONDS)
        return status

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Zygote:
    """The process that forks."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.bot.zygote"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def fork(self, module: str, folder: Path, environment: dict[str, str], log: Path) -> Forked:
        """Run `module.run()` in a folder, with only this environment; its output goes to a log."""
        ended = folder / f"ended-{time.monotonic_ns()}"
        wanted = {
            "module": module,
            "folder": str(folder),
            "environment": environment,
            "log": str(log),
            "ended": str(ended),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(wanted) + "\n")
        self._process.stdin.flush()
        return Forked(int(self._process.stdout.readline()), ended)


@cache
def zygote() -> Zygote:
    """The one of this test process; it ends when its standard input is closed."""
    return Zygote()


class _Children:
    """The programs that run, and where it is noted how each ended."""

    def __init__(self) -> None:
        self._notes: dict[int, str] = {}
        self._early: dict[int, int] = {}

    def add(self, pid: int, note: str) -> None:
        self._notes[pid] = note
        if pid in self._early:
            self._write(pid, self._early.pop(pid))

    def reap(self, *_: object) -> None:
        """Note whoever has ended."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid in self._notes:
                self._write(pid, status)
            else:
                self._early[pid] = status

    def _write(self, pid: int, status: int) -> None:
        note = Path(self._notes.pop(pid))
        fresh = note.with_suffix(".new")
        # A test that is over has taken its folder with it.
        with suppress(FileNotFoundError):
            fresh.write_text(str(os.waitstatus_to_exitcode(status)), encoding="ascii")
            fresh.replace(note)


def _serve() -> None:
    """Fork for every line that comes in."""
    for name in LATER:
        importlib.import_module(name)
    children = _Children()
    signal.signal(signal.SIGCHLD, children.reap)
    for line in sys.stdin:
        wanted = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _become(wanted)
        children.add(pid, wanted["ended"])
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _become(wanted: dict[str, Any]) -> NoReturn:
    """The forked side: the program, until it ends."""
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.chdir(wanted["folder"])
        os.environ.clear()
        os.environ.update(wanted["environment"])
        nothing = os.open(os.devnull, os.O_RDONLY)
        log = os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(nothing, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        status = importlib.import_module(wanted["module"]).run()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(status)


if __name__ == "__main__":
    _serve()
