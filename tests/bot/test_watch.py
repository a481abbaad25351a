"""Health and metrics: well while the database answers and polls come back."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine, create_engine
from starlette.applications import Starlette

from bot.metrics import LAST_POLL, POLLS, SENDS
from bot.watch import LONGEST_WITHOUT_POLL, Watch
from coach.conversation.effects import Say
from coach.phrases.text import text
from storage import outbox
from storage.database import transaction

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)


async def ask(engine: Engine, path: str) -> httpx.Response:
    app = Starlette(routes=list(Watch(engine, clock=lambda: NOW).routes()))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get(path)


async def health(engine: Engine) -> tuple[int, dict[str, Any]]:
    answer = await ask(engine, "/healthz")
    return answer.status_code, answer.json()


@pytest.fixture(autouse=True)
def _not_polling() -> Iterator[None]:
    POLLS.set(0)
    LAST_POLL.set(0)
    yield
    POLLS.set(0)
    LAST_POLL.set(0)


async def test_all_is_well(engine: Engine) -> None:
    status, said = await health(engine)
    assert status == 200
    assert said == {
        "ok": True,
        "wrong": [],
        "database": True,
        "telegram": True,
        "polling": False,
        "seconds_since_poll": None,
        "oldest_unsent_seconds": None,
    }


async def test_a_database_out_of_reach_is_not_well() -> None:
    status, said = await health(create_engine("sqlite:////nowhere/at/all.sqlite3"))
    assert (status, said["ok"], said["database"]) == (503, False, False)
    assert said["wrong"] == ["database: out of reach"]


async def test_a_poller_that_polls_no_more_is_not_well(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    POLLS.set(1)
    status, said = await health(engine)
    assert (status, said["polling"]) == (200, True), "it has just begun"
    began = time.time()
    monkeypatch.setattr("bot.watch.time.time", lambda: began)
    watch = Watch(engine, clock=lambda: NOW)
    monkeypatch.setattr("bot.watch.time.time", lambda: began + LONGEST_WITHOUT_POLL + 1)
    app = Starlette(routes=list(watch.routes()))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        answer = await client.get("/healthz")
        assert answer.status_code == 503
        assert answer.json()["wrong"] == ["telegram: no poll answered for 151 seconds"]
        LAST_POLL.set(began + LONGEST_WITHOUT_POLL)
        assert (await client.get("/healthz")).json()["seconds_since_poll"] == 1.0


async def test_what_waits_is_told(engine: Engine) -> None:
    with transaction(engine) as session:
        outbox.enqueue(session, 1, (Say(text=text("hello")),), NOW - timedelta(seconds=7))
    _, said = await health(engine)
    assert said["oldest_unsent_seconds"] == 7.0
    SENDS.labels(lane="reply", outcome="sent").inc()
    answer = await ask(engine, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    for line in (
        'sturdy_outbox_messages{lane="reply"} 1.0',
        'sturdy_outbox_messages{lane="unprompted"} 0.0',
        "sturdy_outbox_oldest_seconds 7.0",
        'sturdy_sends_total{lane="reply",outcome="sent"}',
    ):
        assert line in answer.text
