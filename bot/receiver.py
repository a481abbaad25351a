"""Long polling: updates are confirmed to Telegram only after what they changed is committed."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import groupby

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.updates import ALLOWED, Json, readable

log = structlog.get_logger(__name__)

POLL_SECONDS = 50
"""The longest a getUpdates may wait (Bot API)."""

ANSWER_SECONDS = 10
"""How much longer the answer may take on its way."""

CHATS_AT_ONCE = 8
TRIES = 3
"""A turn that keeps failing is passed over, so that one message cannot stop all others."""

LONGEST_PAUSE = 30.0
QUIET_CONFLICT_SECONDS = 60.0
"""At a deployment the old process may poll on for a while."""


class PollingBot(Bot):
    """A bot that hands out its updates as Telegram writes them.

    `Bot.get_updates` reads a whole batch at once, and one update that it cannot read would take
    the rest of the batch with it, again and again.
    """

    async def raw_updates(self, offset: int | None) -> tuple[Json, ...]:
        """Wait for the next updates; raises as `Bot.get_updates` does."""
        wanted = {"offset": offset, "timeout": POLL_SECONDS, "allowed_updates": ALLOWED}
        answer = await self._post("getUpdates", wanted, read_timeout=POLL_SECONDS + ANSWER_SECONDS)
        return tuple(answer) if isinstance(answer, list) else ()


class Receiver:
    """Asks Telegram for updates and hands them on, chats side by side, one chat in order."""

    def __init__(
        self,
        bot: PollingBot,
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

    async def run(self, stopping: asyncio.Event) -> None:
        """Receive until `stopping`. Raises InvalidToken when Telegram rejects the token."""
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
                await self._take_all(updates)
        finally:
            stop.cancel()

    async def _poll(self) -> tuple[Json, ...] | None:
        """The next updates; None when Telegram could not be asked."""
        try:
            updates = await self._bot.raw_updates(self._offset)
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
        return updates

    def _note_conflict(self) -> None:
        now = time.monotonic()
        self._conflict_since = self._conflict_since or now
        if now - self._conflict_since > QUIET_CONFLICT_SECONDS:
            log.warning("another process polls with this token")

    async def _take_all(self, raw: tuple[Json, ...]) -> None:
        """Take a batch; the offset moves when all of it is committed."""
        if not raw:
            # All before the offset is confirmed. Keeping it would do harm after a quiet week, when
            # Telegram begins its numbering anew, anywhere.
            self._offset = None
            return
        updates = [update for each in raw if (update := readable(each, self._bot)) is not None]
        updates.sort(key=_chat)
        chats = [tuple(of_chat) for _, of_chat in groupby(updates, key=_chat)]
        await asyncio.gather(*(self._take_in_order(chat) for chat in chats))
        self._offset = int(raw[-1]["update_id"]) + 1

    async def _take_in_order(self, updates: tuple[Update, ...]) -> None:
        async with self._room:
            for update in updates:
                await self._take_stubbornly(update)

    async def _take_stubbornly(self, update: Update) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                await self._take(update)
            except Exception:
                log.exception("turn failed", update=update.update_id, attempt=attempt)
            else:
                return
            if attempt < TRIES:
                await asyncio.sleep(self._first_pause * attempt)
        log.error("update passed over", update=update.update_id)
        await self._pass_over(update)


def _chat(update: Update) -> int:
    chat = update.effective_chat
    return chat.id if chat is not None else 0
