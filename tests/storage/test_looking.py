"""A look that finds nothing costs the same, however much waits for later."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from storage import backlog, nudges
from tests.benchmarks.sweeping import NOW, fill

FEW, MANY = 50, 20_000

Look = Callable[[Engine], object]

LOOKS: dict[str, Look] = {
    "a sweep": lambda engine: nudges.claim_due(engine, NOW, 200),
    "who watches": lambda engine: backlog.look(engine, NOW),
}


def effort(engine: Engine, look: Look) -> int:
    """What a look costs: steps of SQLite's machine, or pages that PostgreSQL reads."""
    if engine.dialect.name == "sqlite":
        return _steps(engine, look)
    return _pages(engine, look)


def _steps(engine: Engine, look: Look) -> int:
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
    look(engine)
    driver.set_progress_handler(count, 1)
    look(engine)
    driver.set_progress_handler(None, 1)
    assert steps > 0, "the look went by another connection"
    return steps


def _pages(engine: Engine, look: Look) -> int:
    asked: list[tuple[str, Any]] = []

    def note(*arguments: Any) -> None:
        asked.append((arguments[2], arguments[3]))

    event.listen(engine, "before_cursor_execute", note)
    look(engine)
    event.remove(engine, "before_cursor_execute", note)
    pages = 0
    with engine.connect() as connection:
        for statement, values in asked:
            explained = connection.exec_driver_sql(
                f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", values
            ).scalar_one()
            plan = (json.loads(explained) if isinstance(explained, str) else explained)[0]["Plan"]
            pages += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
    return pages


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_look_that_finds_nothing_costs_the_same(engine: Engine, look: Look) -> None:
    fill(engine, FEW, NOW + timedelta(hours=1))
    few = effort(engine, look)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM nudge")
    fill(engine, MANY, NOW + timedelta(hours=1))
    assert effort(engine, look) <= few + 20
