"""Runners who were here of late, so that each turn of a talk need not read them again.

Nothing rests on it: a runner is taken from here only when their row is to the letter what it was
when they were read from it or written to it, in whichever process.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event
from sqlmodel import Session

from coach.athlete import Athlete

MOST = 256
"""Runners who are kept. One with eight weeks of training takes nearly a megabyte."""


@dataclass(frozen=True)
class Saved:
    """What a runner's row says."""

    version: int
    value: str
    window: str
    at: datetime
    """Tells apart logs with the same numbers: of who was forgotten, and of who came again."""


class RecentRunners:
    """Runners as they were saved, the longest unused forgotten first; for any thread."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._door = Lock()
        self._runners: OrderedDict[int, tuple[Saved, Athlete]] = OrderedDict()

    def find(self, chat_id: int, saved: Saved) -> Athlete | None:
        """A runner, where they are known as they were `saved`."""
        with self._door:
            known = self._runners.get(chat_id)
            if known is None or known[0] != saved:
                return None
            self._runners.move_to_end(chat_id)
            return known[1]

    def keep(self, chat_id: int, saved: Saved, athlete: Athlete) -> None:
        """Remember a runner."""
        with self._door:
            self._runners[chat_id] = (saved, athlete)
            self._runners.move_to_end(chat_id)
            if len(self._runners) > self._most:
                self._runners.popitem(last=False)

    def forget(self, chat_id: int) -> None:
        """Forget a runner."""
        with self._door:
            self._runners.pop(chat_id, None)


_OF: WeakKeyDictionary[Engine, RecentRunners] = WeakKeyDictionary()


def recent_runners(session: Session) -> RecentRunners:
    """Those of the session's database, until its engine is disposed of."""
    engine = session.connection().engine
    runners = _OF.get(engine)
    if runners is None:
        runners = _OF.setdefault(engine, RecentRunners())
        event.listen(engine, "engine_disposed", _forget_all)
    return runners


def _forget_all(engine: Engine) -> None:
    _OF.pop(engine, None)
