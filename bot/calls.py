"""Calls of Telegram's that must be done sometime, however long it is away."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

log = structlog.get_logger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0


async def until_done(call: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> bool:
    """Call until Telegram answers; False when we are to stop first.

    Raises:
        InvalidToken: waiting would not help.
    """
    pause = FIRST_PAUSE
    while not stopping.is_set():
        try:
            if not await _unless_stopped(call(), stopping):
                return False
        except InvalidToken:
            raise
        except TelegramError as error:
            refused = error.message if isinstance(error, BadRequest) else type(error).__name__
            log.warning("Telegram did not do it, will try again", reason=refused)
        else:
            return True
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), pause)
        pause = min(pause * 2, LONGEST_PAUSE)
    return False


async def _unless_stopped(call: Awaitable[object], stopping: asyncio.Event) -> bool:
    """Wait for a call, or break it off when we are to stop; whether it ended."""
    calling, stop = asyncio.ensure_future(call), asyncio.ensure_future(stopping.wait())
    await asyncio.wait({calling, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not calling.done():
        calling.cancel()
        await asyncio.gather(calling, return_exceptions=True)
        return False
    calling.result()
    return True
