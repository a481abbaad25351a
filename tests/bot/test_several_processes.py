"""Several processes on one PostgreSQL: as if it were one, also while some of them die."""

import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.bot.fake_telegram import FakeTelegram
from tests.bot.talk import Crashing, Talk, check, settled
from tests.conftest import PostgresServer
from tests.effort import LONG_RUN

DEATHS = 40 if LONG_RUN else 3


@asynccontextmanager
async def processes(
    telegram: FakeTelegram, folder: Path, engine: Engine, roles: Sequence[str]
) -> AsyncIterator[list[Crashing]]:
    """Programs with these roles on one database."""
    url = engine.url.render_as_string(hide_password=False)
    programs = [
        Crashing(telegram, folder / f"{number}", DATABASE_URL=url, ROLE=role)
        for number, role in enumerate(roles)
    ]
    telegram.is_busy = lambda: False
    try:
        for program in programs:
            await program.launch()
        yield programs
    finally:
        for program in programs:
            await program.kill()


@pytest.mark.timeout(600 if LONG_RUN else 120)
async def test_four_processes_and_one_dies_again_and_again(
    telegram: FakeTelegram, tmp_path: Path, postgres: PostgresServer
) -> None:
    chance = random.Random(int(os.environ.get("CRASH_SEED", "5")))
    talk = Talk(telegram)
    with postgres.database("migrated") as engine:
        async with processes(telegram, tmp_path, engine, ["all"] * 4) as programs:
            async with talk.going_on(every=0.02):
                for _ in range(DEATHS):
                    await asyncio.sleep(0.7 + chance.random())
                    dying = chance.choice(programs)
                    await dying.kill()
                    await dying.launch()
            await settled(telegram, talk, within=60)
            await asyncio.sleep(1.0)
            assert [await program.stop() for program in programs] == [0] * 4
        repeated = check(talk, engine, DEATHS)
    sys.stdout.write(
        f"4 processes, {DEATHS} deaths, {talk.said.total()} lines, {repeated} messages twice\n"
    )
    conflicts = [call for call in telegram.called("getUpdates") if call.refusal is not None]
    assert len(conflicts) <= DEATHS + 1, "two processes polled at once"


async def test_who_receives_and_who_sends_may_be_different(
    telegram: FakeTelegram, tmp_path: Path, postgres: PostgresServer
) -> None:
    talk = Talk(telegram)
    with postgres.database("migrated") as engine:
        async with processes(telegram, tmp_path, engine, ["receive", "send"]) as programs:
            talk.say(talk.runners[0])
            await _answered(telegram)
            began = time.monotonic()
            sent = len(telegram.called("sendMessage"))
            talk.say(talk.runners[1])
            await _answered(telegram, beyond=sent)
            assert time.monotonic() - began < 1, "the sender notices late"
            for runner in talk.runners[2:]:
                talk.say(runner)
            await settled(telegram, talk)
            assert [await program.stop() for program in programs] == [0, 0]
        check(talk, engine, 0)


async def test_when_the_poller_dies_another_polls_within_seconds(
    telegram: FakeTelegram, tmp_path: Path, postgres: PostgresServer
) -> None:
    talk = Talk(telegram)
    with postgres.database("migrated") as engine:
        async with processes(telegram, tmp_path, engine, ["all", "all"]) as programs:
            talk.say(talk.runners[0])
            await _answered(telegram)
            poller = next(program for program in programs if '"polling"' in program.log)
            await poller.kill()
            began = time.monotonic()
            sent = len(telegram.called("sendMessage"))
            talk.say(talk.runners[1])
            await _answered(telegram, beyond=sent)
            assert time.monotonic() - began < 5
            for runner in talk.runners[2:]:
                talk.say(runner)
            await settled(telegram, talk)
            assert sorted([await program.stop() for program in programs]) == [-9, 0]
        check(talk, engine, 1)


async def _answered(telegram: FakeTelegram, beyond: int = 0) -> None:
    async with asyncio.timeout(30):
        while len(telegram.called("sendMessage")) <= beyond:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
