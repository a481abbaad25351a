"""Killed at any moment, under load: nothing is lost, nothing is wrong, next to nothing twice."""

import asyncio
import os
import random
import shutil
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.database import open_database
from tests.bot.crashing import POINTS
from tests.bot.fake_telegram import FakeTelegram
from tests.bot.talk import Crashing, Talk, check, settled
from tests.effort import LONG_RUN

KILLS = 200 if LONG_RUN else 6
"""On each kind of database; every other one at a named point."""
SETTLES_WITHIN = 300.0 if LONG_RUN else 30.0
"""Seconds until what waited while it died and died is said, on a busy machine."""


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, migrated: Path, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "postgresql":
        with request.getfixturevalue("postgres").database("migrated") as copy:
            yield copy
        return
    path = shutil.copyfile(migrated, tmp_path / "crashing.sqlite3")
    file = open_database(f"sqlite:///{path}")
    yield file
    file.dispose()


@pytest.mark.timeout(3600 if LONG_RUN else 120)
async def test_killed_again_and_again_it_loses_nothing(
    telegram: FakeTelegram, tmp_path: Path, engine: Engine
) -> None:
    url = engine.url.render_as_string(hide_password=False)
    chance = random.Random(int(os.environ.get("CRASH_SEED", "7")))
    program = Crashing(telegram, tmp_path, DATABASE_URL=url)
    telegram.is_busy = lambda: False
    # The poll of the dead is ended by the next one's; an edit made twice changes nothing.
    telegram.tolerate("Conflict: terminated by other getUpdates|message is not modified")
    talk = Talk(telegram)
    points = cycle(POINTS)
    try:
        async with talk.going_on():
            for number in range(KILLS):
                by_itself = number % 2 == 0
                program.dies(f"{next(points)} {chance.randrange(40)}" if by_itself else None)
                await program.launch()
                if by_itself:
                    assert await program.ended(within=20) == -9
                else:
                    await asyncio.sleep(0.15 + chance.random() * 0.5)
                    await program.kill()
        program.dies(None)
        await program.launch()
        await settled(telegram, talk, within=SETTLES_WITHIN)
        await asyncio.sleep(0.5)
        assert await program.stop() == 0
    finally:
        await program.kill()
    repeated = check(talk, engine, KILLS)
    sys.stdout.write(f"{KILLS} kills, {talk.said.total()} lines, {repeated} messages twice\n")
    assert not telegram.refusals, telegram.refusals[-3:]
