"""Databases with many runners, each with a year of training behind them."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Engine, func, text
from sqlmodel import col, select

from bot.sweeps import Sweeps
from bot.turn import take_turn
from coach.conversation.choices import Place
from coach.conversation.events import Commanded, Event, NudgeDue, Said
from storage import claiming, nudges, outbox
from storage.database import migrate, open_database, transaction
from storage.outbox import Arrived, Claimer
from storage.tables import AthleteRow, CardRow, LogEntryRow, NudgeRow

FIRST = 1
BEGAN = datetime.now(UTC).replace(microsecond=0) - timedelta(days=366)
ANSWERS = (
    "34",
    "none",
    "Tue tempo, Wed easy, Fri tempo, Sat easy, Sun long",
    "on and off",
    "nothing",
    "2 x 20",
    "none",
    "no race",
    "Berlin",
    "7:00",
)


class Clock:
    """The time a runner lives in."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.now = BEGAN
        self.update = 10**9

    def hears(self, event: Event) -> None:
        self.update += 1
        take_turn(self.engine, FIRST, event, self.now, update_id=self.update)
        self.send()

    def says(self, words: str) -> None:
        self.now += timedelta(seconds=20)
        self.hears(Said(at=self.now, words=words))

    def live_until(self, then: datetime) -> None:
        """Every nudge due until then becomes a turn."""
        while (due := self._due()) is not None and due <= then:
            self.now = max(self.now, due)
            for each in nudges.claim_due(self.engine, self.now, 50):
                event = NudgeDue(at=self.now, reason=each.reason)
                take_turn(self.engine, each.chat_id, event, self.now, nudge_key=each.key)
            self.send()
        self.now = then

    def send(self) -> None:
        while claimed := claiming.claim(
            self.engine, self.now, 50, Claimer(0, self.now + timedelta(minutes=1))
        ):
            for each in claimed:
                self.update += 1
                outbox.settle_sent(self.engine, (Arrived(each.id, self.update),), self.now)

    def _due(self) -> datetime | None:
        with transaction(self.engine) as session:
            return nudges.earliest_due(session)


def live_a_year(engine: Engine) -> None:
    """One runner: the interview, and then every session reported in one line, for a year."""
    clock = Clock(engine)
    clock.hears(Commanded(at=clock.now, command=Place.START))
    for answer in ANSWERS:
        clock.says(answer)
    for day in range(1, 366):
        clock.live_until(BEGAN + timedelta(days=day, hours=12))
        if day % 4 == 0:
            clock.says("done, no pain, form ok, 2 reps left")
    clock.live_until(next_reminder(engine) - timedelta(minutes=10))


def next_reminder(engine: Engine) -> datetime:
    """When the next session's reminder is due."""
    with transaction(engine) as session:
        waits = select(func.min(NudgeRow.due_at)).where(
            col(NudgeRow.consumed_at).is_(None), col(NudgeRow.key).startswith("remind:")
        )
        due = session.exec(waits).one()
    assert due is not None
    return due


@cache
def year(folder: Path) -> Path:
    """A database file with one such runner."""
    path = folder / "year.sqlite3"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    live_a_year(engine)
    asyncio.run(Sweeps(engine, lambda: None).forget_old())
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


def multiply(engine: Engine, runners: int, *, whole: bool, logs_of_every: int = 1) -> None:
    """As many runners like the one of a SQLite file, with chats 1 to `runners`.

    Their logs are `whole`, or hold what turns read of them: the entries of the window. Only every
    so many-th has a log, from the first on; the others must not take a turn.
    """
    with engine.begin() as connection:
        window = json.loads(connection.scalar(select(col(AthleteRow.window))) or "[]")
        for row in (AthleteRow, LogEntryRow, NudgeRow, CardRow):
            table = row.metadata.tables[str(row.__tablename__)]
            names = [each.name for each in table.columns if each.name != "chat_id"]
            rest = ", ".join(f'"{name}"' for name in names)
            log = row is LogEntryRow
            oldest = min(window, default=0) if log and not whole else 0
            read = f"AND number >= {oldest}" if oldest else ""
            connection.execute(
                text(
                    f"INSERT INTO {table.name} (chat_id, {rest}) "
                    "WITH RECURSIVE n(i) AS "
                    "(SELECT 1 + :step UNION ALL SELECT i + :step FROM n WHERE i + :step <= :n) "
                    f"SELECT i, {rest} FROM n, {table.name} WHERE chat_id = {FIRST} {read}"
                ),
                {"n": max(runners, 2), "step": logs_of_every if log else 1},
            )
