"""The real program as a process of its own, pointed at the fake Telegram."""

import asyncio
import os
import signal
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import col, select

from storage.database import open_database, transaction
from storage.nudges import earliest_due
from storage.tables import AthleteRow, CardRow, LogEntryRow, NudgeRow, OutboxRow, PictureRow
from tests.bot.elsewhen import ARGUMENTS, CLOCK
from tests.bot.fake_telegram import TOKEN, FakeTelegram
from tests.bot.zygote import Forked, zygote

ROOT = Path(__file__).parents[2]

DATABASE = "sturdy.sqlite3"


class Program:
    """`python -m bot run` in a folder of its own, on a clock that a test can move."""

    module = "tests.bot.elsewhen"

    def __init__(self, telegram: FakeTelegram, folder: Path, **settings: str) -> None:
        folder.mkdir(exist_ok=True)
        self._database = folder / DATABASE
        self.database_url = f"sqlite:///{self._database}"
        self._telegram = telegram
        self._folder = folder
        self._settings = settings
        self._process: Forked | None = None
        self._move_to(datetime.now(UTC) + telegram.ahead)
        telegram.is_busy = self._has_something_to_say

    @property
    def log(self) -> str:
        """All it ever logged."""
        return self._log.read_text(encoding="utf-8")

    @property
    def _log(self) -> Path:
        return self._folder / "program.log"

    async def start(self) -> None:
        """Start it, and wait until it asks Telegram for updates."""
        polls = len(self._telegram.polls)
        await self.launch()
        for _ in range(3000):
            if len(self._telegram.polls) > polls:
                return
            if self._process is None or self._process.returncode is not None:
                break
            await asyncio.sleep(0.01)
        await self.kill()
        raise AssertionError(f"the program did not begin to receive:\n{self.log}")

    def _has_something_to_say(self) -> bool:
        if not self._database.exists():
            return False
        with closing(sqlite3.connect(self._database)) as connection:
            return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM outbox)").fetchone()[0])

    @property
    def now(self) -> datetime:
        """The program's time, and Telegram's."""
        return datetime.now(UTC) + self._telegram.ahead

    async def set_clock(self, at: datetime) -> None:
        """Move the clock there at once; what was due in between is as late as after an outage."""
        self._move_to(at)
        await self._telegram.settled()

    async def skip(self, span: timedelta) -> None:
        """Let time pass; what comes due speaks at its own time."""
        target = self.now + span
        engine = open_database(self.database_url)
        try:
            while (due := _next_due(engine, target)) is not None:
                self._move_to(max(due, self.now))
                await self._woken(engine, due)
                await self._telegram.settled()
        finally:
            engine.dispose()
        await self.set_clock(target)

    def traces(self, chat_id: int) -> int:
        """How many rows of the database are about a chat."""
        engine = open_database(self.database_url)
        try:
            with transaction(engine) as session:
                return sum(
                    len(session.exec(select(table.chat_id).where(table.chat_id == chat_id)).all())
                    for table in (AthleteRow, CardRow, LogEntryRow, NudgeRow, OutboxRow, PictureRow)
                )
        finally:
            engine.dispose()

    def damage(self, chat_id: int) -> None:
        """Make what is kept of a runner unreadable, so that every turn fails."""
        engine = open_database(self.database_url)
        try:
            with transaction(engine) as session:
                row = session.get_one(AthleteRow, chat_id)
                row.value = '{"damaged": true}'
        finally:
            engine.dispose()

    async def _woken(self, engine: Engine, due: datetime) -> None:
        for _ in range(500):
            if not _waits(engine, due):
                self._telegram.stir()
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"what was due at {due} did not wake:\n{self.log}")

    def _move_to(self, at: datetime) -> None:
        self._telegram.ahead = at - datetime.now(UTC)
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(str(self._telegram.ahead.total_seconds()), encoding="utf-8")
        fresh.replace(self._clock)

    @property
    def _clock(self) -> Path:
        return self._folder / "clock"

    async def launch(self) -> None:
        """Start it and do not wait."""
        self._process = self._spawn()

    async def other(self, *arguments: str) -> tuple[int, str]:
        """Run another of the programs on the same settings; its exit status and what it said."""
        log = self._folder / f"other-{time.monotonic_ns()}.log"
        environment = {**self._environment(), ARGUMENTS: "\n".join(arguments)}
        process = zygote().fork("tests.bot.elsewhen", self._folder, environment, log)
        status = await asyncio.wait_for(process.wait(), 30)
        return status, log.read_text(encoding="utf-8")

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(ROOT),
            CLOCK: str(self._clock),
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self._telegram.url,
            "DATABASE_URL": self.database_url,
            "MESSAGES_PER_SECOND": "0",
            "SWEEP_SECONDS": "0.2",
            "LISTEN": "",
            **self._settings,
        }

    def _spawn(self) -> Forked:
        return zygote().fork(self.module, self._folder, self._environment(), self._log)

    async def exit_status(self, within: float = 15) -> int:
        """Start it where it is expected to end by itself."""
        self._process = self._spawn()
        return await asyncio.wait_for(self._process.wait(), within)

    async def ended(self, within: float) -> int:
        """Wait until it has ended by itself; its exit status."""
        assert self._process is not None
        try:
            return await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            self._process.send_signal(signal.SIGUSR1)
            await asyncio.sleep(0.5)
            raise AssertionError(f"it did not end:\n{self.log[-8000:]}") from None

    async def stop(self, within: float = 15) -> int:
        """Ask it to stop, as an operator does; returns its exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), within)

    async def kill(self) -> None:
        """End it at once, whatever it is doing."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


def _next_due(engine: Engine, until: datetime) -> datetime | None:
    with transaction(engine) as session:
        due = earliest_due(session)
    return due if due is not None and due <= until else None


def _waits(engine: Engine, until: datetime) -> bool:
    """Whether a nudge of that time has not become a turn yet."""
    with transaction(engine) as session:
        waiting = select(NudgeRow.key).where(
            col(NudgeRow.consumed_at).is_(None), col(NudgeRow.due_at) <= until
        )
        return session.exec(waiting).first() is not None
