"""Which of several processes does what only one may do, and how many share the rest.

PostgreSQL keeps it as session locks on a connection of our own: when a process dies, so do its
locks, and another has them within seconds. On SQLite there is one process, which holds a file.
"""

import fcntl
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, NullPool, create_engine, text
from sqlalchemy.exc import SQLAlchemyError

POLLING = 0x5374757264790002
"""Lock of the process that polls; a number of our own, as storage.database.MIGRATION_LOCK."""
SEATS = 0x53747264
"""First half of the lock that every sending process holds; the other half is its seat."""

NOTICED_WITHIN = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 10_000,
}
"""How soon we notice that the server is gone (libpq: seconds; the last in milliseconds)."""

NOTICED_BY_THE_SERVER = (
    "SET tcp_keepalives_idle = 5",
    "SET tcp_keepalives_interval = 2",
    "SET tcp_keepalives_count = 2",
)
"""How soon the server notices that our machine is gone, and frees our locks."""


class AlreadyRunningError(RuntimeError):
    """Another process runs on this SQLite database."""


@contextmanager
def sole_process(engine: Engine) -> Iterator[None]:
    """Keep other processes off a SQLite database; PostgreSQL takes any number.

    Raises:
        AlreadyRunningError: another process is there already.
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    database = Path(str(engine.url.database))
    with database.with_name(f"{database.name}.lock").open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunningError(
                f"another process already runs on {database}; SQLite takes one, "
                "PostgreSQL takes any number"
            ) from None
        yield


class Presence:
    """This process among the others on its database. Every call may wait for the network."""

    def __init__(self, engine: Engine) -> None:
        self._alone = engine.dialect.name == "sqlite"
        self._engine = create_engine(
            engine.url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            connect_args={} if self._alone else NOTICED_WITHIN,
        )
        self.seat = secrets.randbelow(2**31 - 1) + 1
        """This process's number among those that send."""
        self._connection: Connection | None = None
        self._polls = False
        self._seated = False
        self._one_at_a_time = Lock()

    def polls(self) -> bool:
        """Whether this process is the one that polls: it becomes it when nobody else is."""
        if self._alone:
            return True
        with self._one_at_a_time:
            try:
                connection = self._connected()
                if self._polls:
                    connection.execute(text("SELECT 1"))
                else:
                    took = text("SELECT pg_try_advisory_lock(:key)")
                    self._polls = bool(connection.scalar(took, {"key": POLLING}))
            except SQLAlchemyError:
                self._drop()
            return self._polls

    def seats(self) -> frozenset[int]:
        """The seats of all processes that send, this one from now on among them.

        Only its own when nobody can be asked.
        """
        if self._alone:
            return frozenset((self.seat,))
        with self._one_at_a_time:
            try:
                connection = self._connected()
                if not self._seated:
                    taking = text("SELECT pg_advisory_lock(:seats, :seat)")
                    connection.execute(taking, {"seats": SEATS, "seat": self.seat})
                    self._seated = True
                return frozenset(connection.scalars(_TAKEN, {"seats": SEATS}))
            except SQLAlchemyError:
                self._drop()
                return frozenset((self.seat,))

    def leave(self) -> None:
        """Let others have what this process held."""
        with self._one_at_a_time:
            self._drop()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            for setting in NOTICED_BY_THE_SERVER:
                self._connection.execute(text(setting))
        return self._connection

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        self._polls = self._seated = False
        if connection is not None:
            with suppress(SQLAlchemyError):
                connection.invalidate()
                connection.close()


_TAKEN = text(
    "SELECT CAST(CAST(objid AS bigint) AS integer) FROM pg_locks WHERE locktype = 'advisory' "
    "AND granted AND objsubid = 2 AND CAST(classid AS bigint) = :seats "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
