"""The whole program beside a bare echo, in a storm of reminders, and with many runners."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from storage.database import open_database
from tests.benchmarks.light_telegram import ROOT, TOKEN, Telegram, telegram
from tests.benchmarks.runners import multiply, next_reminder, year
from tests.bot.elsewhen import CLOCK

WORDS = "/help"
REPLIES = 2_000
CHATS = 200
STORM = 10_000
STORM_SECONDS = 40
STORM_RATE = 30
WRITING, KNOWN = 500, 50_000
ASKING = 2
"""Runners who write each second during the storm."""


@contextmanager
def running(*command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program for as long as the block lasts."""
    settings = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": TOKEN,
        "LISTEN": "",
        "MESSAGES_PER_SECOND": "0",
        "PTB_TIMEDELTA": "true",
        **environment,
    }
    with subprocess.Popen(
        (sys.executable, *command), env=settings, stderr=subprocess.DEVNULL, cwd=ROOT
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def bot(
    the_telegram: Telegram, database: Path, *, ahead: timedelta | None = None, **settings: str
) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """The real program, where it is as late as the runners' year has come; or so much `ahead`."""
    clock = database.with_suffix(".clock")
    clock.write_text(f"{(ahead or years_end(database)).total_seconds()}", encoding="ascii")
    return running(
        *("-m", "tests.bot.elsewhen"),
        BOT_API_URL=the_telegram.url,
        DATABASE_URL=f"sqlite:///{database}",
        **{CLOCK: str(clock)},
        **settings,
    )


def years_end(database: Path) -> timedelta:
    """How far the runners' present is ahead of ours: ten minutes before their next reminder."""
    engine = open_database(f"sqlite:///{database}")
    due = next_reminder(engine)
    engine.dispose()
    return due - timedelta(minutes=10) - datetime.now(UTC)


def replies_a_second(the_telegram: Telegram, process: int) -> tuple[float, float]:
    """Everybody writes at once, again and again, each after their last answer.

    Returns how many answers came a second, and how many a second of processor time of the process.
    """
    the_telegram.ask(list(range(1, CHATS + 1)), WORDS)
    the_telegram.answered(within=120)
    began, spent = time.perf_counter(), processor_seconds(process)
    for _ in range(REPLIES // CHATS):
        the_telegram.ask(list(range(1, CHATS + 1)), WORDS)
        the_telegram.answered(within=240)
    passed, spent = time.perf_counter() - began, processor_seconds(process) - spent
    return REPLIES / passed, REPLIES / spent


def processor_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    times = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def beside_an_echo(folder: Path) -> None:
    """By the clock, and by processor time, which other work on the machine disturbs less."""
    database = grown(folder, "echo", CHATS)
    rounds = []
    for _ in range(3):
        with telegram() as the_telegram, bot(the_telegram, database) as process:
            mine = replies_a_second(the_telegram, process.pid)
        with (
            telegram() as the_telegram,
            running("-m", "tests.benchmarks.echo", BOT_API_URL=the_telegram.url) as process,
        ):
            bare = replies_a_second(the_telegram, process.pid)
        rounds.append((mine, bare))
    for unit, which in (("a second", 0), ("a second of processor time", 1)):
        ratio, mine_, bare_ = sorted((m[which] / b[which], m[which], b[which]) for m, b in rounds)[
            1
        ]
        print(
            f"replies {unit}: {mine_:.0f}, {ratio:.2f} × a bare python-telegram-bot echo "
            f"({bare_:.0f})"
        )


def grown(
    folder: Path, name: str, runners: int, *, whole: bool = False, logs_of_every: int = 1
) -> Path:
    """A copy of the runner of a year, so many times; with their `whole` log, or what turns read."""
    path = Path(shutil.copyfile(year(folder), folder / f"{name}.sqlite3"))
    engine = open_database(f"sqlite:///{path}")
    multiply(engine, runners, whole=whole, logs_of_every=logs_of_every)
    engine.dispose()
    return path


def storm(folder: Path) -> None:
    """Ten thousand reminders fall due, and others write meanwhile."""
    database = grown(folder, "storm", STORM + 200)
    # The others who write during the storm have no reminder of their own.
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM nudge WHERE chat_id > ?", (STORM,))
    askers = list(range(STORM + 1, STORM + 201))
    chance = random.Random(3)
    soon = years_end(database) + timedelta(minutes=10, seconds=-8)
    with (
        telegram() as the_telegram,
        bot(the_telegram, database, ahead=soon, MESSAGES_PER_SECOND=f"{STORM_RATE}"),
    ):
        while len(the_telegram.seen()["sent"]) < STORM_RATE:
            time.sleep(0.1)
        began = time.perf_counter()
        before = len(the_telegram.seen()["sent"])
        while time.perf_counter() - began < STORM_SECONDS:
            the_telegram.ask([askers.pop()], WORDS)
            time.sleep(chance.random() * 2 / ASKING)
        passed = time.perf_counter() - began
        sent = len(the_telegram.seen()["sent"]) - before
        latencies = [1000 * each for each in the_telegram.answered(within=10)["latencies"]]
    print(
        f"a storm of {STORM:,} reminders at {STORM_RATE} messages a second: "
        f"{sent / passed:.1f} messages a second; replies after {median(latencies):.0f} ms (median),"
        f" {quantiles(latencies, n=20)[-1]:.0f} ms (p95), {max(latencies):.0f} ms (longest of "
        f"{len(latencies)})"
    )


def size(folder: Path) -> None:
    """What a runner's year takes on the disk."""
    one, many = year(folder), grown(folder, "sized", 101, whole=True)
    with closing(sqlite3.connect(many)) as connection:
        connection.execute("VACUUM")
    each = (many.stat().st_size - one.stat().st_size) / 100
    with closing(sqlite3.connect(one)) as connection:
        rows = {
            table: connection.execute(f"SELECT count(*) FROM {table} WHERE chat_id = 1").fetchone()[
                0
            ]
            for table in ("log_entry", "nudge", "card", "outbox")
        }
    print(f"database growth: {each / 1024:.0f} KiB a runner-year; rows: {rows}")


def memory(folder: Path) -> None:
    """Resident memory while runners write, with few and with many of them known.

    The same number writes in both, spread over all; of the others the log is left out, which
    nobody reads and which would fill gigabytes.
    """
    used = {}
    for runners in (WRITING, KNOWN):
        step = runners // WRITING
        database = grown(folder, f"known-{runners}", runners, logs_of_every=step)
        writing = random.Random(5).sample(range(1, runners + 1, step), WRITING)
        with telegram() as the_telegram, bot(the_telegram, database) as process:
            for first in range(0, WRITING, 100):
                the_telegram.ask(writing[first : first + 100], WORDS)
                the_telegram.answered(within=240)
            used[runners] = resident(process.pid)
        database.unlink()
    few, many = used[WRITING], used[KNOWN]
    print(
        f"memory: {many:.0f} MiB with {KNOWN:,} runners, {many / few:.2f} × with {WRITING} "
        f"({few:.0f} MiB), {WRITING} of them writing"
    )


def resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise AssertionError(pid)


def start(folder: Path) -> None:
    """From the command to the first answer, beside starting Python and importing the libraries."""
    database = grown(folder, "start", 1)
    times = []
    for _ in range(3):
        with telegram() as the_telegram:
            the_telegram.ask([1], WORDS)
            began = time.perf_counter()
            with bot(the_telegram, database):
                the_telegram.answered(within=60)
                times.append(time.perf_counter() - began)
    began = time.perf_counter()
    libraries = "import sqlmodel, telegram, starlette, uvicorn, psycopg, pydantic_settings"
    subprocess.run((sys.executable, "-c", libraries), check=True)
    bare = time.perf_counter() - began
    took = median(times)
    print(
        f"start to first reply: {took:.2f} s, {took / bare:.2f} × importing its libraries "
        f"({bare:.2f} s)"
    )
