"""The process: what it stands on (database, socket, signals, threads), and its exit status."""

import asyncio
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError

from bot.garbage import collect_seldom
from bot.logs import set_up_logs
from bot.plain_bot import PlainBot
from bot.running import LAST_WORDS_SECONDS, Running
from bot.serving import listen
from bot.settings import Settings, first_line
from bot.wire import request_for
from storage.database import NewerDatabaseError, migrate, open_database
from storage.presence import AlreadyRunningError, sole_process

log = structlog.get_logger(__name__)

REJECTED = "Telegram rejects the token in BOT_TOKEN: ask @BotFather for a valid one (/mybots)."

FAILED = 1
MISUSED = 2

THREADS = 24
"""Turns, claims and settlements are short, and wait for each other in the database."""

LAST_SECOND = 9.0
"""After this nothing is waited for any more: whoever stops us gives us ten seconds."""


def serve(settings: Settings) -> int:
    """Run until SIGTERM or SIGINT; the return value is the exit status."""
    set_up_logs()
    # Durations come as timedelta rather than with a warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    try:
        engine = open_database(settings.database_url)
        with sole_process(engine):
            migrate(engine)
            return _run(settings, engine)
    except (
        SQLAlchemyError,
        NewerDatabaseError,
        AlreadyRunningError,
        ValueError,
        OSError,
    ) as error:
        print(f"DATABASE_URL: {first_line(error)}", file=sys.stderr)  # noqa: T201
        return FAILED


def _run(settings: Settings, engine: Engine) -> int:
    try:
        listening = _listening(settings)
    except OSError as error:
        print(f"LISTEN: {first_line(error)}", file=sys.stderr)  # noqa: T201
        return FAILED
    collect_seldom()
    last_second = threading.Timer(LAST_SECOND, _give_up)
    last_second.daemon = True
    try:
        return asyncio.run(_serve(settings, engine, listening, last_second.start))
    except InvalidToken:
        print(REJECTED, file=sys.stderr)  # noqa: T201
        return MISUSED
    finally:
        last_second.cancel()
        engine.dispose()


def _give_up() -> None:
    """End at once. Threads that hang in the database cannot be ended in any gentler way."""
    log.error("not finished in time, ended as by a crash")
    os._exit(0)


def _listening(settings: Settings) -> socket.socket | None:
    """The socket of LISTEN; a bot that polls goes on without it where the address is taken."""
    if not settings.listen:
        return None
    try:
        return listen(settings.listen_host, settings.listen_port)
    except OSError as error:
        if settings.receives_by == "webhook":
            raise
        log.warning("no /healthz and /metrics: LISTEN is taken", reason=first_line(error))
        return None


def telegram_bot(settings: Settings) -> PlainBot:
    """A bot at the Bot API server of the settings; polling has a connection of its own."""
    return PlainBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.bot_api_url}/bot",
        base_file_url=f"{settings.bot_api_url}/file/bot",
        request=request_for(settings.bot_api_url, read_seconds=20),
        get_updates_request=request_for(settings.bot_api_url, read_seconds=10),
    )


async def _serve(
    settings: Settings,
    engine: Engine,
    listening: socket.socket | None,
    last_second: Callable[[], None],
) -> int:
    """Work until told to stop; `last_second` is called then."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(THREADS))
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    bot = telegram_bot(settings)
    watching = asyncio.ensure_future(_call_when(stopping, last_second))
    try:
        await Running(settings, engine, bot, listening, stopping).run()
    finally:
        watching.cancel()
        with suppress(TimeoutError, TelegramError):
            await asyncio.wait_for(bot.shutdown(), LAST_WORDS_SECONDS)
    log.info("stopped")
    return 0


async def _call_when(happened: asyncio.Event, call: Callable[[], None]) -> None:
    await happened.wait()
    call()
