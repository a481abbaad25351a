"""Long polling: updates are confirmed to Telegram only after what they changed is committed.

Chats go side by side and one chat in order, each at its own speed: while one is slow, Telegram is
asked for more, and the offset stays at the oldest update that is not committed yet.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Literal

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.background import Background
from bot.metrics import LAST_POLL, UPDATES
from bot.plain_bot import PlainBot
from bot.updates import Json, readable
from storage.database import is_out_of_reach

log = structlog.get_logger(__name__)

POLL_SECONDS = 50
"""The longest a getUpdates may wait (Bot API)."""

CHATS_AT_ONCE = 16

PATIENCE_SECONDS = 0.6
"""How long a batch is waited for before Telegram is asked for more beside it. Asked again sooner,
Telegram hands out one update at a time."""

TRIES = 3
"""A turn that keeps failing is passed over, so that one message cannot stop its chat for ever."""

FINISH_SECONDS = 4.0
"""How long turns that were begun are given when we stop."""

LONGEST_PAUSE = 30.0
QUIET_CONFLICT_SECONDS = 60.0
"""At a deployment the old process may poll on for a while."""


class Receiver:
    """Asks Telegram for updates and hands them on, chats side by side, one chat in order."""

    def __init__(
        self,
        bot: PlainBot,
        take: Callable[[Update], Awaitable[None]],
        pass_over: Callable[[Update], Awaitable[None]],
        *,
        pause_seconds: float = 1.0,
    ) -> None:
        """`pass_over` gets what `take` failed at for good.

        `pause_seconds` is the first wait after a failure; it doubles up to 30 seconds.
        """
        self._bot = bot
        self._take = take
        self._pass_over = pass_over
        self._first_pause = pause_seconds
        self._pause = pause_seconds
        self._offset: int | None = None
        self._conflict_since: float | None = None
        self._room = asyncio.Semaphore(CHATS_AT_ONCE)
        self._work = Background()
        self._queues: dict[int, deque[Update]] = {}
        self._committed: dict[int, bool] = {}
        """The updates received from the offset on, in Telegram's order."""
        self._progress = asyncio.Event()

    async def run(self, stopping: asyncio.Event) -> None:
        """Receive until `stopping`; raises InvalidToken when Telegram rejects the token.

        What was begun is finished; what was not begun is not confirmed, and comes again.
        """
        stop = asyncio.ensure_future(stopping.wait())
        try:
            while not stopping.is_set():
                poll = asyncio.ensure_future(self._poll())
                await asyncio.wait({poll, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not poll.done():
                    poll.cancel()
                    await asyncio.gather(poll, return_exceptions=True)
                    return
                updates = poll.result()
                if updates is None:
                    await asyncio.wait({stop}, timeout=self._pause)
                    self._pause = min(self._pause * 2, LONGEST_PAUSE)
                    continue
                self._pause = self._first_pause
                await self._take_in(updates, stop)
        finally:
            stop.cancel()
            self._queues.clear()
            await self._work.drain(FINISH_SECONDS)

    async def _poll(self) -> tuple[Json, ...] | None:
        """The next updates; None when Telegram could not be asked."""
        # Beside work in progress its updates come again at once, so there is nothing to wait for.
        seconds = 0 if self._committed else POLL_SECONDS
        try:
            updates = await self._bot.raw_updates(self._offset, seconds)
        except InvalidToken:
            raise
        except Conflict:
            self._note_conflict()
            return None
        except RetryAfter as error:
            log.warning("told to wait", seconds=str(error.retry_after))
            return None
        except TelegramError as error:
            log.info("Telegram out of reach", reason=type(error).__name__)
            return None
        self._conflict_since = None
        LAST_POLL.set_to_current_time()
        return updates

    def _note_conflict(self) -> None:
        now = time.monotonic()
        self._conflict_since = self._conflict_since or now
        if now - self._conflict_since > QUIET_CONFLICT_SECONDS:
            log.warning("another process polls with this token")

    async def _take_in(self, raw: tuple[Json, ...], stop: asyncio.Task[Literal[True]]) -> None:
        """Begin with what is new, and wait a little for what is in progress."""
        if not raw and not self._committed:
            # All before the offset is confirmed. Keeping it would do harm after a quiet week, when
            # Telegram begins its numbering anew, anywhere.
            self._offset = None
            return
        for each in raw:
            self._begin(each)
        end = time.monotonic() + PATIENCE_SECONDS
        while not all(self._committed.values()) and not stop.done():
            left = end - time.monotonic()
            if left <= 0:
                break
            await self._progress_or(stop, left)
        self._move_offset()

    async def _progress_or(self, stop: asyncio.Task[Literal[True]], seconds: float) -> None:
        self._progress.clear()
        progress = asyncio.ensure_future(self._progress.wait())
        await asyncio.wait({progress, stop}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        progress.cancel()

    def _begin(self, raw: Json) -> None:
        """Put an update behind its chat's others, unless it is there already."""
        number = int(raw["update_id"])
        if number in self._committed:
            return
        update = readable(raw, self._bot)
        self._committed[number] = update is None
        if update is None:
            return
        chat = _chat(update)
        queue = self._queues.get(chat)
        if queue is not None:
            queue.append(update)
            return
        self._queues[chat] = deque((update,))
        self._work.start(self._take_in_order(chat), name=f"chat {chat}")

    def _move_offset(self) -> None:
        """To the oldest update that is not committed, or past all."""
        for number in tuple(self._committed):
            if not self._committed[number]:
                self._offset = number
                return
            del self._committed[number]
            self._offset = number + 1

    async def _take_in_order(self, chat: int) -> None:
        while queue := self._queues.get(chat):
            update = queue[0]
            async with self._room:
                taken = await self._take_stubbornly(update)
            if taken:
                queue.popleft()
                self._committed[update.update_id] = True
                self._progress.set()
        self._queues.pop(chat, None)

    async def _take_stubbornly(self, update: Update) -> bool:
        """Take an update, or pass it over if it keeps failing; False while the database is away."""
        for attempt in range(1, TRIES + 1):
            try:
                await self._take(update)
            except Exception as error:
                log.exception("turn failed", update=update.update_id, attempt=attempt)
                UPDATES.labels(outcome="failed").inc()
                away = is_out_of_reach(error)
            else:
                UPDATES.labels(outcome="taken").inc()
                return True
            if away or attempt < TRIES:
                await asyncio.sleep(self._first_pause * attempt)
            if away:
                return False
        log.error("update passed over", update=update.update_id)
        UPDATES.labels(outcome="passed over").inc()
        await self._pass_over(update)
        return True


def _chat(update: Update) -> int:
    chat = update.effective_chat
    return chat.id if chat is not None else 0
