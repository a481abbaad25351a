"""A fake Telegram, the real program, and a database, for the tests of the edge."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Engine

from storage.database import migrate, open_database
from tests.bot.fake_telegram import FakeTelegram, fake_telegram
from tests.bot.program import DATABASE, Program

os.environ["PTB_TIMEDELTA"] = "true"


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with fake_telegram() as fake:
        yield fake


@pytest_asyncio.fixture
async def program(telegram: FakeTelegram, tmp_path: Path, migrated: Path) -> AsyncIterator[Program]:
    """The program, not yet started; killed at the end where a test did not stop it."""
    shutil.copyfile(migrated, tmp_path / DATABASE)
    the_program = Program(telegram, tmp_path)
    try:
        yield the_program
    finally:
        await the_program.kill()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, migrated once; tests take copies of it."""
    folder = tmp_path_factory.mktemp("migrated")
    path = folder / "empty.sqlite3"
    the_engine = open_database(f"sqlite:///{folder / 'first.sqlite3'}")
    migrate(the_engine)
    the_engine.dispose()
    with closing(sqlite3.connect(folder / "first.sqlite3")) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    return path


@pytest.fixture
def engine(migrated: Path, tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "edge.sqlite3"
    shutil.copyfile(migrated, path)
    the_engine = open_database(f"sqlite:///{path}")
    try:
        yield the_engine
    finally:
        the_engine.dispose()
