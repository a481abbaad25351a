"""Databases as released programs left them: migrated, read, and gone on with.

Each file of `releases` is what the program of that schema wrote, dumped from SQLite: runners come
through the real interview, with two weeks of reports, one paused, one on hold, one who never
finished the interview, a message that was being sent and one that waits. Never rewrite them.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, DateTime, Engine, MetaData, Table, func, insert, select, text
from sqlmodel import col

from bot.turn import take_turn
from coach.athlete import Active, Athlete, Paused
from coach.conversation.events import NudgeDue, Said
from coach.training_log import HoldBegan, Reported
from coach.units import MassUnit
from storage import athletes, claiming, nudges, outbox
from storage.database import configuration, migrate, open_database, transaction
from storage.outbox import Arrived, Claimer
from storage.tables import AthleteRow, LogEntryRow, NudgeRow

RELEASES = sorted(Path(__file__).with_name("releases").glob("*.sql"))
STOPPED = datetime(2026, 12, 18, 15, 3, tzinfo=UTC)
"""The moment the old program ended."""

REPORTING, PAUSED, ON_HOLD, HALFWAY = range(7_000_000_001, 7_000_000_005)


@pytest.fixture(params=RELEASES, ids=lambda path: path.stem)
def released(
    request: pytest.FixtureRequest, backend: str, empty_engine: Engine, tmp_path: Path
) -> Iterator[Engine]:
    """The old database, migrated by this program."""
    old_file = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(old_file)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    old = open_database(f"sqlite:///{old_file}")
    try:
        if backend == "sqlite":
            migrate(old)
            yield old
        else:
            with empty_engine.begin() as new, old.begin() as source:
                command.upgrade(configuration(new), request.param.stem)
                _copy_rows(source, new)
            migrate(empty_engine)
            yield empty_engine
    finally:
        old.dispose()


def _copy_rows(source: Connection, target: Connection) -> None:
    """What the program of that release would have written on PostgreSQL."""
    there = MetaData()
    there.reflect(target)
    for table in there.sorted_tables:
        if table.name == "alembic_version":
            continue
        # The columns as PostgreSQL types them, read from SQLite.
        rows = source.execute(select(Table(table.name, MetaData(), autoload_with=source)))
        instants = [each.name for each in table.columns if isinstance(each.type, DateTime)]
        values = [dict(row) for row in rows.mappings()]
        for value in values:
            value.update(
                {name: value[name].replace(tzinfo=UTC) for name in instants if value[name]}
            )
        target.execute(insert(table), values)
    target.execute(text("SELECT setval('outbox_id_seq', (SELECT max(id) FROM outbox))"))


def runner(engine: Engine, chat_id: int) -> Athlete:
    with transaction(engine) as session:
        return athletes.load(session, chat_id, STOPPED)


def test_every_runner_is_still_known(released: Engine) -> None:
    reporting = runner(released, REPORTING)
    assert reporting.profile.units is MassUnit.KILOGRAM
    assert reporting.profile.zone == "Africa/Lagos"
    assert isinstance(reporting.standing, Active)
    assert reporting.plan is not None
    assert sum(isinstance(entry, Reported) for entry in reporting.log) >= 5
    assert isinstance(runner(released, PAUSED).standing, Paused)
    on_hold = runner(released, ON_HOLD)
    assert on_hold.hold is not None
    assert any(isinstance(entry, HoldBegan) for entry in on_hold.log)
    halfway = runner(released, HALFWAY)
    assert halfway.plan is None
    assert halfway.dialogue.asking is not None


def test_the_whole_history_is_still_there(released: Engine) -> None:
    with transaction(released) as session:
        kept = sum(len(athletes.history(session, chat)) for chat in range(REPORTING, HALFWAY + 1))
    with released.begin() as connection:
        assert kept == connection.execute(select(func.count(col(LogEntryRow.number)))).scalar()
    assert kept > 15


def test_what_waited_is_sent_in_order(released: Engine) -> None:
    later = STOPPED + timedelta(minutes=5)
    sender = Claimer(0, later + timedelta(hours=1))
    (on_its_way,) = claiming.claim(released, later, 10, sender)
    assert on_its_way.chat_id == REPORTING
    outbox.settle_sent(released, (Arrived(on_its_way.id, 7_001),), later)
    (waiting,) = claiming.claim(released, later, 10, sender)
    assert waiting.id > on_its_way.id


def test_every_runner_goes_on(released: Engine) -> None:
    for place, chat_id in enumerate(range(REPORTING, HALFWAY + 1)):
        now = STOPPED + timedelta(minutes=place)
        said = Said(at=now, words="what's my plan?")
        assert take_turn(released, chat_id, said, now, update_id=5 + place).handled


def test_updates_of_the_old_program_stay_handled(released: Engine) -> None:
    said = Said(at=STOPPED, words="/start")
    result = take_turn(released, REPORTING, said, STOPPED, update_id=871_000_001)
    assert not result.handled


def test_what_was_due_becomes_turns_and_every_active_runner_is_woken_again(
    released: Engine,
) -> None:
    later = STOPPED + timedelta(days=20)
    while due := nudges.claim_due(released, later, 100):
        for nudge in due:
            event = NudgeDue(at=later, reason=nudge.reason)
            take_turn(released, nudge.chat_id, event, later, nudge_key=nudge.key)
    with released.begin() as connection:
        standing = select(col(AthleteRow.chat_id)).where(
            col(AthleteRow.standing).in_(("active", "paused"))
        )
        waits = select(col(NudgeRow.chat_id)).where(
            col(NudgeRow.consumed_at).is_(None), col(NudgeRow.due_at) > later
        )
        assert set(connection.execute(standing).scalars()) == set(
            connection.execute(waits).scalars()
        )
