"""The logs of runners who were here of late, so that each turn of a talk need not read them again.

Nothing rests on it: a log is taken from here only when the runner's row says that nobody, in any
process, has saved them since, and what is kept is what was read from the database or written to it.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event
from sqlmodel import Session

from coach.training_log import LogEntry

MOST = 256
"""Runners whose logs are kept. Eight weeks of training take three quarters of a megabyte."""


@dataclass(frozen=True)
class Saved:
    """What a runner's row says of their log: which entries, and when it was saved."""

    window: str
    at: datetime


class RecentLogs:
    """Logs as of when they were saved, the longest unused forgotten first; for any thread."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._door = Lock()
        self._logs: OrderedDict[int, tuple[Saved, tuple[LogEntry, ...]]] = OrderedDict()

    def find(self, chat_id: int, saved: Saved) -> tuple[LogEntry, ...] | None:
        """A runner's log, where it is known as it was `saved`."""
        with self._door:
            known, log = self._logs.get(chat_id, (None, ()))
            if known != saved:
                return None
            self._logs.move_to_end(chat_id)
            return log

    def keep(self, chat_id: int, saved: Saved, log: tuple[LogEntry, ...]) -> None:
        """Remember a log."""
        with self._door:
            self._logs[chat_id] = (saved, log)
            self._logs.move_to_end(chat_id)
            if len(self._logs) > self._most:
                self._logs.popitem(last=False)

    def forget(self, chat_id: int) -> None:
        """Forget a runner's log."""
        with self._door:
            self._logs.pop(chat_id, None)


_OF: WeakKeyDictionary[Engine, RecentLogs] = WeakKeyDictionary()


def recent_logs(session: Session) -> RecentLogs:
    """Those of the session's database, until its engine is disposed of."""
    engine = session.connection().engine
    logs = _OF.get(engine)
    if logs is None:
        logs = _OF.setdefault(engine, RecentLogs())
        event.listen(engine, "engine_disposed", _forget_all)
    return logs


def _forget_all(engine: Engine) -> None:
    _OF.pop(engine, None)
