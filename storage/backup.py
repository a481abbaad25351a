"""Backups: one SQLite file with everything, taken while the program runs, restored anywhere.

A backup of either kind of database is a plain SQLite file with this program's tables, so that it
can be looked into with any tool, and moves a bot from SQLite to PostgreSQL or back.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, Table, insert, select, text, update
from sqlmodel import col

from storage.database import migrate, open_database
from storage.tables import OutboxRow, Row

AT_ONCE = 1_000
"""Rows copied in one go."""


class NotABackupError(ValueError):
    """A file that holds no database of this program's."""


class NotEmptyError(RuntimeError):
    """A backup is restored into an empty database only."""


def back_up(engine: Engine, file: Path) -> None:
    """Write everything to a new SQLite file, as it stood at one moment.

    Raises:
        FileExistsError: the file is there already; a backup never overwrites one.
        OSError: the file cannot be written.
    """
    if file.exists():
        raise FileExistsError(f"{file} is there already")
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f"{file.name}.part")
    half.unlink(missing_ok=True)
    try:
        if engine.dialect.name == "sqlite":
            _vacuum(engine, half)
        else:
            _copy_out(engine, half)
        half.rename(file)
    finally:
        half.unlink(missing_ok=True)


def restore(engine: Engine, file: Path) -> None:
    """Fill an empty database from a backup, also one of an earlier program.

    What was being sent or waited to be sent when the backup was taken may have arrived since:
    reminders among it are left out, replies are sent.

    Raises:
        NotABackupError: the file is no backup.
        NotEmptyError: the database has runners already; it stays as it is.
        storage.database.NewerDatabaseError: a newer program made the backup.
    """
    with _opened_copy(file) as copy:
        migrate(copy)
        migrate(engine)
        with copy.begin() as source, engine.begin() as target:
            if any(target.execute(select(table).limit(1)).first() for table in _tables()):
                raise NotEmptyError(
                    "the database to restore into is not empty; name a new one in DATABASE_URL"
                )
            for table in _tables():
                _copy_rows(source, target, table)
            _leave_reminders_out(target)
            if engine.dialect.name == "postgresql":
                target.execute(text(_COUNT_ON))


def _vacuum(engine: Engine, file: Path) -> None:
    """SQLite's own consistent copy. A connection beside the others, so that nobody waits."""
    with closing(sqlite3.connect(str(engine.url.database), timeout=30)) as connection:
        connection.execute("VACUUM INTO ?", (str(file),))


def _copy_out(engine: Engine, file: Path) -> None:
    copy = open_database(f"sqlite:///{file}")
    try:
        migrate(copy)
        one_moment = engine.execution_options(isolation_level="REPEATABLE READ")
        with one_moment.connect() as source, copy.begin() as target:
            for table in _tables():
                _copy_rows(source, target, table)
    finally:
        copy.dispose()
    with closing(sqlite3.connect(file)) as connection:
        # One file rather than three.
        connection.execute("PRAGMA journal_mode = DELETE")


def _tables() -> tuple[Table, ...]:
    return tuple(Row.metadata.sorted_tables)


def _copy_rows(source: Connection, target: Connection, table: Table) -> None:
    rows = source.execution_options(yield_per=AT_ONCE).execute(select(table))
    for some in rows.mappings().partitions():
        target.execute(insert(table), [dict(row) for row in some])


def _leave_reminders_out(target: Connection) -> None:
    target.execute(
        update(OutboxRow)
        .where(col(OutboxRow.expires_at).is_not(None))
        .values(expires_at=col(OutboxRow.created_at))
    )


_COUNT_ON = (
    "SELECT setval(pg_get_serial_sequence('outbox', 'id'), "
    "(SELECT coalesce(max(id), 0) + 1 FROM outbox), false)"
)


@contextmanager
def _opened_copy(file: Path) -> Iterator[Engine]:
    """A copy of the backup that may be migrated; the backup itself stays as it is."""
    with TemporaryDirectory() as folder:
        copied = Path(folder) / "restored.sqlite3"
        try:
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as from_:
                known = from_.execute(
                    "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
                ).fetchone()
                if known is None:
                    raise NotABackupError(f"{file} holds no database of this program")
                from_.execute("VACUUM INTO ?", (os.fspath(copied),))
        except sqlite3.Error as error:
            raise NotABackupError(f"{file} cannot be read as a backup: {error}") from None
        engine = open_database(f"sqlite:///{copied}")
        try:
            yield engine
        finally:
            engine.dispose()
