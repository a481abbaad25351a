"""The few things that happen by themselves: due nudges, stray messages, old update ids.

APScheduler holds no state here: what is due stands in the database, a sweep only looks.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine

from bot.courtesy import Courtesy
from bot.metrics import SWEEP_SECONDS, TURN_SECONDS, WOKEN
from bot.turn import take_turn
from bot.turn_taker import TurnTaker
from coach.conversation.events import NudgeDue
from storage import backlog, cards, nudges, pictures, updates
from storage.database import transaction

log = structlog.get_logger(__name__)

BATCH = 200
SIDE_BY_SIDE = 2
"""Turns of nudges at once, where the database takes several: the runners who wrote go first."""

MOST_WAITING = 200
AHEAD_SECONDS = 10
"""Unprompted messages in the outbox above which no more runners are woken, and for how long they
last at the sending pace: more could not leave yet, and who reports in the meantime needs none."""

REMEMBER_UPDATES = timedelta(days=2)
"""Telegram delivers an update again for at most 24 hours."""

REMEMBER_NUDGES = timedelta(days=4)
"""A nudge is for one day, the agenda reaches back to yesterday, and nothing lasts three days."""

REMEMBER_CARDS = timedelta(days=60)
"""A session's or report's buttons are good for 7 days; what is older is sent anew."""

REMEMBER_PICTURES = timedelta(days=60)
"""A week's picture is soon another one; an exercise is uploaded again after it."""

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
        most_waiting: int = MOST_WAITING,
        courtesy: Courtesy | None = None,
    ) -> None:
        """`committed` is called after every look: there may be something to send.

        Nobody is woken while `most_waiting` unprompted messages wait to leave.
        """
        self._engine = engine
        self._most_waiting = most_waiting
        self._one_by_one = engine.dialect.name == "sqlite"
        self._courtesy = courtesy or Courtesy()
        self._committed = committed
        self._take = take
        self._clock = clock

    async def wake_due(self) -> int:
        """Take the turn of every nudge that is due; returns how many were."""
        began = time.perf_counter()
        woken = 0
        while due := await asyncio.to_thread(self._due):
            room = asyncio.Semaphore(1 if self._one_by_one else SIDE_BY_SIDE)
            results = await asyncio.gather(*(self._wake(nudge, room) for nudge in due))
            self._committed()
            woken += sum(results)
            if not any(results):
                break
        SWEEP_SECONDS.observe(time.perf_counter() - began)
        return woken

    async def forget_old(self) -> None:
        """Forget what cannot come again: updates, nudges, cards, pictures."""
        await asyncio.to_thread(self._forget)

    def _due(self) -> tuple[nudges.DueNudge, ...]:
        """The next runners to wake; nobody while reminders wait that cannot leave yet."""
        waiting = backlog.unprompted_waiting(self._engine, self._most_waiting)
        room = self._most_waiting - waiting
        if room <= 0:
            return ()
        return nudges.claim_due(self._engine, self._clock(), min(BATCH, room))

    async def _wake(self, nudge: nudges.DueNudge, room: asyncio.Semaphore) -> bool:
        """One nudge's turn; a failing one stays waiting for the next sweep."""
        async with room:
            await self._courtesy.after_you()
            try:
                return await asyncio.to_thread(self._turn, nudge)
            except Exception:
                log.exception("nudge failed", chat=nudge.chat_id, key=nudge.key)
                return False

    def _turn(self, nudge: nudges.DueNudge) -> bool:
        now = self._clock()
        event = NudgeDue(at=now, reason=nudge.reason)
        with TURN_SECONDS.labels(cause="nudge").time():
            result = self._take(self._engine, nudge.chat_id, event, now, nudge_key=nudge.key)
        WOKEN.labels(kind=nudge.reason.kind, handled=result.handled).inc()
        log.info("nudge", chat=nudge.chat_id, kind=nudge.reason.kind, handled=result.handled)
        return result.handled

    def _forget(self) -> None:
        with transaction(self._engine) as session:
            updates.forget_old(session, self._clock() - REMEMBER_UPDATES)
            nudges.forget_consumed(session, self._clock() - REMEMBER_NUDGES)
            cards.forget_old(session, self._clock() - REMEMBER_CARDS)
            pictures.forget_old(session, self._clock() - REMEMBER_PICTURES)


def most_waiting(messages_per_second: float, sweep_seconds: float) -> int:
    """How many unprompted messages to have ready so that the pace never runs dry; 0: no pace."""
    if messages_per_second == 0:
        return 10_000
    return max(MOST_WAITING, int(messages_per_second * max(AHEAD_SECONDS, 2 * sweep_seconds)))


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
