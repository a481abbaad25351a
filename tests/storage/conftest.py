"""Every storage test runs on SQLite and on PostgreSQL, each test on a database of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.database import migrate, open_database


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
        with request.getfixturevalue("postgres").database("migrated") as engine:
            yield engine


@pytest.fixture
def empty_engine(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if backend == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path / 'new' / 'sturdy.db'}")
        yield engine
        engine.dispose()
    else:
        with request.getfixturevalue("postgres").database("empty") as engine:
            yield engine
