"""What all tests share: how hard properties are tried, and a PostgreSQL once a process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

import psycopg
import pytest
from sqlalchemy import URL, Engine, make_url

from storage.database import migrate, open_database
from tests.effort import load_profile
from tests.postgresql import postgresql

load_profile()

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

    @contextmanager
    def database(self, template: str) -> Iterator[Engine]:
        """A copy of a database, dropped at the end."""
        name = f"test_{next(DATABASES)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        engine = self.engine(name)
        try:
            yield engine
        finally:
            engine.dispose()
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def _address(self, database: str) -> str:
        return self.url.set(database=database).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    with postgresql() as started:
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
