"""What operators and their machines look at: is it well, and how is it doing."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.metrics import LAST_POLL, OLDEST, OUTBOX, OVERDUE, POLLS
from storage import backlog
from storage.backlog import Backlog

HEALTH = "/healthz"
METRICS = "/metrics"

LONGEST_WITHOUT_POLL = 150.0
"""A poll takes a minute at most, with its answer; seconds."""

ANSWER_WITHIN = 5.0
"""A database that takes longer counts as out of reach; seconds."""


class Watch:
    """Answers /healthz and /metrics."""

    def __init__(
        self,
        engine: Engine,
        *,
        reached: Callable[[], bool] = lambda: True,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`reached` says whether Telegram has answered this process at all."""
        self._engine = engine
        self._reached = reached
        self._clock = clock
        self._began = time.time()

    def routes(self) -> tuple[Route, ...]:
        """Where they are asked."""
        return (
            Route(HEALTH, self.health, methods=["GET"]),
            Route(METRICS, self.metrics, methods=["GET"]),
        )

    async def health(self, _request: Request) -> Response:
        """200 while all is well, 503 with what is wrong when an operator should look.

        That it answers at all says that the loop is alive. Old messages alone are nothing wrong:
        Telegram may be away.
        """
        waiting = await self._look()
        since_poll = self._since_poll()
        wrong = self._wrong(waiting, since_poll)
        return JSONResponse(
            {
                "ok": not wrong,
                "wrong": wrong,
                "database": waiting is not None,
                "telegram": self._reached(),
                "polling": since_poll is not None,
                "seconds_since_poll": since_poll,
                "oldest_unsent_seconds": _age(waiting.oldest, self._clock()) if waiting else None,
            },
            status_code=503 if wrong else 200,
        )

    def _wrong(self, waiting: Backlog | None, since_poll: float | None) -> tuple[str, ...]:
        """What an operator should look at, a line each."""
        wrong = []
        if waiting is None:
            wrong.append("database: out of reach")
        if not self._reached():
            wrong.append("telegram: not reached yet")
        if since_poll is not None and since_poll >= LONGEST_WITHOUT_POLL:
            wrong.append(f"telegram: no poll answered for {since_poll:.0f} seconds")
        return tuple(wrong)

    async def metrics(self, _request: Request) -> Response:
        """All of `bot.metrics`, in Prometheus's text form."""
        waiting = await self._look()
        if waiting is not None:
            now = self._clock()
            OUTBOX.labels(lane="reply").set(waiting.replies)
            OUTBOX.labels(lane="unprompted").set(waiting.unprompted)
            OLDEST.set(_age(waiting.oldest, now) or 0.0)
            OVERDUE.set(_age(waiting.overdue, now) or 0.0)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def _look(self) -> Backlog | None:
        looking = asyncio.to_thread(backlog.look, self._engine, self._clock())
        try:
            return await asyncio.wait_for(looking, ANSWER_WITHIN)
        except (SQLAlchemyError, TimeoutError):
            return None

    def _since_poll(self) -> float | None:
        """Seconds since Telegram answered a poll of this process; None while it does not poll."""
        if not _value(POLLS):
            return None
        return round(time.time() - max(_value(LAST_POLL), self._began), 1)


def _value(gauge: object) -> float:
    return float(next(iter(gauge.collect())).samples[0].value)  # type: ignore[attr-defined]


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else max(0.0, (now - since).total_seconds())
