"""The few things that happen by themselves: due nudges, stray messages, old update ids.

APScheduler holds no state here: what is due stands in the database, a sweep only looks.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine

from bot.turn import take_turn
from bot.turn_taker import TurnTaker
from coach.conversation.events import NudgeDue
from storage import nudges, updates
from storage.database import transaction

log = structlog.get_logger(__name__)

BATCH = 200
SIDE_BY_SIDE = 4

REMEMBER_UPDATES = timedelta(days=3)
"""Telegram delivers an update again for at most 24 hours."""

REMEMBER_NUDGES = timedelta(days=30)
"""Far past the days a session can still be moved to; its keys cannot come again."""

FORGET_EVERY_SECONDS = 3600


class Sweeps:
    """Wakes runners whose nudges are due, and keeps the house."""

    def __init__(
        self,
        engine: Engine,
        committed: Callable[[], None],
        *,
        take: TurnTaker = take_turn,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`committed` is called after every look: there may be something to send."""
        self._engine = engine
        self._committed = committed
        self._take = take
        self._clock = clock

    async def wake_due(self) -> int:
        """Take the turn of every nudge that is due; returns how many were."""
        woken = 0
        while due := await asyncio.to_thread(self._due):
            room = asyncio.Semaphore(SIDE_BY_SIDE)
            results = await asyncio.gather(*(self._wake(nudge, room) for nudge in due))
            self._committed()
            woken += sum(results)
            if len(due) < BATCH or not any(results):
                break
        self._committed()
        return woken

    async def forget_old(self) -> None:
        """Forget updates that cannot be delivered again, and nudges that cannot come again."""
        await asyncio.to_thread(self._forget)

    def _due(self) -> tuple[nudges.DueNudge, ...]:
        return nudges.claim_due(self._engine, self._clock(), BATCH)

    async def _wake(self, nudge: nudges.DueNudge, room: asyncio.Semaphore) -> bool:
        """One nudge's turn; a failing one stays waiting for the next sweep."""
        async with room:
            try:
                return await asyncio.to_thread(self._turn, nudge)
            except Exception:
                log.exception("nudge failed", chat=nudge.chat_id, key=nudge.key)
                return False

    def _turn(self, nudge: nudges.DueNudge) -> bool:
        now = self._clock()
        event = NudgeDue(at=now, reason=nudge.reason)
        result = self._take(self._engine, nudge.chat_id, event, now, nudge_key=nudge.key)
        log.info("nudge", chat=nudge.chat_id, kind=nudge.reason.kind, handled=result.handled)
        return result.handled

    def _forget(self) -> None:
        with transaction(self._engine) as session:
            updates.forget_old(session, self._clock() - REMEMBER_UPDATES)
            nudges.forget_consumed(session, self._clock() - REMEMBER_NUDGES)


def scheduled(sweeps: Sweeps, seconds: float) -> AsyncIOScheduler:
    """A scheduler for the sweeps, not yet started."""
    scheduler = AsyncIOScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    at_once = datetime.now(UTC)
    scheduler.add_job(
        sweeps.wake_due, "interval", seconds=seconds, next_run_time=at_once, id="due nudges"
    )
    scheduler.add_job(sweeps.forget_old, "interval", seconds=FORGET_EVERY_SECONDS, id="old rows")
    return scheduler
