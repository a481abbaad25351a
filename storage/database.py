"""Opening, migrating and writing to the database: SQLite in a file, or PostgreSQL.

The SQLite settings follow measurements: a transaction that reads and later writes must say BEGIN
IMMEDIATE, or concurrent turns lose updates silently; a busy timeout helps only then.
"""

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Executable,
    event,
    inspect,
    literal,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session, create_engine

from storage.tables import Row

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def _as_text(written: str | bytes) -> str:
    return written if isinstance(written, str) else bytes(written).decode()


JSON_IS_TEXT = {"json_serializer": str, "json_deserializer": _as_text}
"""Columns of JSON hold what pydantic wrote, and hand it to pydantic (see `storage.tables`)."""

SQLITE_PRAGMAS = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)

MIGRATION_LOCK = 0x5374757264790001
"""Any number of its own ("Sturdy" and a one): processes starting together migrate in turn."""


def is_out_of_reach(error: BaseException) -> bool:
    """Whether a database error is about the database (away, busy, full) and not about the work."""
    if isinstance(error, DBAPIError):
        known = isinstance(error, OperationalError | InterfaceError)
        return known or error.connection_invalidated
    return isinstance(error, PoolTimeoutError)


class NewerDatabaseError(RuntimeError):
    """The database was migrated by a newer program than this one."""


def open_database(url: str) -> Engine:
    """An engine for a SQLite file or a PostgreSQL database; nothing is connected yet.

    Args:
        url: `sqlite:///relative/file.db`, `sqlite:////absolute/file.db`, `postgresql://...` or
            `postgres://...`. A missing parent folder of a SQLite file is created.

    Raises:
        ValueError: another kind of database, or SQLite in memory, which threads cannot share.
        sqlalchemy.exc.ArgumentError: not a database URL.
    """
    parsed = make_url(url)
    match parsed.get_backend_name():
        case "sqlite":
            return _open_sqlite(parsed)
        case "postgresql" | "postgres":
            return create_engine(
                parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, **JSON_IS_TEXT
            )
        case other:
            raise ValueError(f"the database must be SQLite or PostgreSQL, not {other}")


def _open_sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise ValueError("a SQLite database needs a file, such as sqlite:///data/sturdy.db")
    Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, **JSON_IS_TEXT)
    _TURNS[engine] = _Queue()
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions by itself, too late and deferred.
    connection.isolation_level = None
    for pragma in SQLITE_PRAGMAS:
        connection.execute(pragma).close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose work is committed at the end, or rolled back by an exception."""
    with _in_turn(engine), Session(engine) as session, session.begin():
        yield session


def _in_turn(engine: Engine) -> AbstractContextManager[object]:
    """SQLite has one writer at a time, and whoever finds it busy sleeps; a queue wakes them."""
    return _TURNS.get(engine) or nullcontext()


class _Queue:
    """A lock that is handed on in the order of asking; a plain one favours whoever had it last."""

    def __init__(self) -> None:
        self._door = Lock()
        self._taken = False
        self._waiting: deque[Lock] = deque()

    def __enter__(self) -> None:
        with self._door:
            if not self._taken:
                self._taken = True
                return
            called = Lock()
            called.acquire()
            self._waiting.append(called)
        # Released by whoever was before: the lock is ours then.
        called.acquire()

    def __exit__(self, *_: object) -> None:
        with self._door:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False


_TURNS: WeakKeyDictionary[Engine, _Queue] = WeakKeyDictionary()


def insert_if_absent(session: Session, table: type[Row], **values: Any) -> bool:
    """Insert a row unless its key is taken; whether it was inserted. Safe against races."""
    statement = _insert_if_absent(_dialect(session), table)
    return session.connection().execute(statement, values).one_or_none() is not None


def insert_or_replace(session: Session, table: type[Row], **values: Any) -> None:
    """Insert a row, or give the one that has the same key these values. Safe against races."""
    session.connection().execute(_insert_or_replace(_dialect(session), table), values)


@cache
def _insert_if_absent(dialect: str, table: type[Row]) -> Executable:
    statement = _insert(dialect, table).on_conflict_do_nothing()
    return statement.returning(literal(value=True))


@cache
def _insert_or_replace(dialect: str, table: type[Row]) -> Executable:
    statement = _insert(dialect, table)
    columns = Row.metadata.tables[str(table.__tablename__)].columns
    return statement.on_conflict_do_update(
        index_elements=[each for each in columns if each.primary_key],
        set_={each.name: statement.excluded[each.name] for each in columns if not each.primary_key},
    )


def _insert(dialect: str, table: type[Row]) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def migrate(engine: Engine) -> None:
    """Bring the database to this program's schema, in one transaction.

    Raises:
        NewerDatabaseError: the database was migrated by a newer program; it stays as it is.
    """
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        current = _revision(connection)
        known = revisions()
        if current == known[-1]:
            return
        if current is not None and current not in known:
            raise NewerDatabaseError(
                f"the database was migrated by a newer program (revision {current} "
                "is not known here); update the program, or name another database"
            )
        from alembic import command  # noqa: PLC0415  # slow to import, and rarely needed

        command.upgrade(configuration(connection), "head")


def revisions() -> tuple[str, ...]:
    """The revisions this program knows, oldest first: how the files of the migrations begin."""
    files = (MIGRATIONS / "versions").glob("[0-9]*.py")
    return tuple(sorted(file.name.partition("_")[0] for file in files))


def _revision(connection: Connection) -> str | None:
    """The revision a database has; None when it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def configuration(connection: Connection) -> "Config":
    """Alembic's configuration for a given connection, wherever the program is installed."""
    from alembic.config import Config  # noqa: PLC0415  # slow to import, and rarely needed

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
