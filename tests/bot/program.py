"""The real program as a process of its own, pointed at the fake Telegram."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.bot.fake_telegram import TOKEN, FakeTelegram

ROOT = Path(__file__).parents[2]


class Program:
    """`python -m bot run` in a folder of its own."""

    def __init__(self, telegram: FakeTelegram, folder: Path, **settings: str) -> None:
        self.database_url = f"sqlite:///{folder / 'sturdy.sqlite3'}"
        self._telegram = telegram
        self._folder = folder
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None

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
        self._process = await self._spawn()
        for _ in range(1500):
            if len(self._telegram.polls) > polls:
                return
            if self._process.returncode is not None:
                break
            await asyncio.sleep(0.02)
        await self.kill()
        raise AssertionError(f"the program did not begin to receive:\n{self.log}")

    async def _spawn(self) -> asyncio.subprocess.Process:
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self._telegram.url,
            "DATABASE_URL": self.database_url,
            "MESSAGES_PER_SECOND": "0",
            "SWEEP_SECONDS": "0.2",
            **self._settings,
        }
        with self._log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=self._folder,
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    async def exit_status(self, within: float = 15) -> int:
        """Start it where it is expected to end by itself."""
        self._process = await self._spawn()
        return await asyncio.wait_for(self._process.wait(), within)

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
