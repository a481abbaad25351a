from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from storage import updates
from storage.database import transaction

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)


def first_time(engine: Engine, update_id: int, now: datetime = NOW) -> bool:
    with transaction(engine) as session:
        return updates.first_time(session, update_id, now)


def test_an_update_comes_for_the_first_time_once(engine: Engine) -> None:
    assert first_time(engine, 5_000_000_000)
    assert not first_time(engine, 5_000_000_000)


def test_update_ids_are_compared_for_equality_only(engine: Engine) -> None:
    assert first_time(engine, 900)
    assert first_time(engine, 3), "Telegram restarts its numbering"


def test_old_updates_are_forgotten_and_recent_ones_not(engine: Engine) -> None:
    first_time(engine, 1, NOW - timedelta(days=3))
    first_time(engine, 2, NOW - timedelta(days=2))
    with transaction(engine) as session:
        updates.forget_old(session, NOW - timedelta(days=2))
    assert first_time(engine, 1)
    assert not first_time(engine, 2)
