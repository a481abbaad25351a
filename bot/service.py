"""The running bot, assembled: database, Telegram, receiver, delivery and sweeps."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.background import Background
from bot.commands import DESCRIPTIONS
from bot.delivery import AT_ONCE, Delivery
from bot.intake import Intake
from bot.logs import set_up_logs
from bot.pace import Pace
from bot.receiver import PollingBot, Receiver
from bot.settings import Settings, first_line
from bot.sweeps import Sweeps, scheduled
from bot.updates import ALLOWED
from bot.webhook import application, serve_until, webhook_path
from storage.database import NewerDatabaseError, migrate, open_database

log = structlog.get_logger(__name__)

REJECTED = "Telegram rejects the token in BOT_TOKEN: ask @BotFather for a valid one (/mybots)."

FAILED = 1
MISUSED = 2

LAST_WORDS_SECONDS = 5.0
LONGEST_PAUSE = 30.0


def serve(settings: Settings) -> int:
    """Run until SIGTERM or SIGINT; the return value is the exit status."""
    set_up_logs()
    # Durations come as timedelta rather than with a warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    try:
        engine = open_database(settings.database_url)
        migrate(engine)
    except (SQLAlchemyError, NewerDatabaseError, ValueError, OSError) as error:
        print(f"DATABASE_URL: {first_line(error)}", file=sys.stderr)  # noqa: T201
        return FAILED
    try:
        return asyncio.run(_serve(settings, engine))
    except InvalidToken:
        print(REJECTED, file=sys.stderr)  # noqa: T201
        return MISUSED
    finally:
        engine.dispose()


def telegram_bot(settings: Settings) -> PollingBot:
    """A bot at the Bot API server of the settings; polling has a connection of its own."""
    return PollingBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{settings.bot_api_url}/bot",
        base_file_url=f"{settings.bot_api_url}/file/bot",
        request=HTTPXRequest(
            connection_pool_size=2 * AT_ONCE,
            connect_timeout=10,
            read_timeout=20,
            write_timeout=20,
            pool_timeout=10,
        ),
        get_updates_request=HTTPXRequest(connection_pool_size=2, read_timeout=10),
    )


async def _serve(settings: Settings, engine: Engine) -> int:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    bot = telegram_bot(settings)
    try:
        if await _until_done(bot.initialize, stopping):
            await _work(settings, engine, bot, stopping)
    finally:
        await bot.shutdown()
    log.info("stopped")
    return 0


async def _work(
    settings: Settings, engine: Engine, bot: PollingBot, stopping: asyncio.Event
) -> None:
    background = Background()
    delivery = Delivery(engine, bot, Pace(settings.messages_per_second))
    sweeps = Sweeps(engine, delivery.nudge)
    intake = Intake(engine, bot, background, delivery.nudge)
    scheduler = scheduled(sweeps, settings.sweep_seconds)
    background.start(_describe_commands(bot, stopping), name="commands")
    scheduler.start()
    log.info("running", bot=bot.username, receives_by=settings.receives_by)
    work = (
        asyncio.ensure_future(_receive(settings, engine, bot, intake, stopping)),
        asyncio.ensure_future(delivery.run(stopping)),
    )
    try:
        await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.set()
        scheduler.shutdown(wait=False)
    await asyncio.gather(*work)
    await background.drain(LAST_WORDS_SECONDS)
    with suppress(TimeoutError):
        await asyncio.wait_for(delivery.drain(), LAST_WORDS_SECONDS)


async def _receive(
    settings: Settings, engine: Engine, bot: PollingBot, intake: Intake, stopping: asyncio.Event
) -> None:
    if settings.receives_by == "polling":
        if await _until_done(bot.delete_webhook, stopping):
            await Receiver(bot, intake.take, intake.pass_over).run(stopping)
        return
    secret = settings.webhook_secret.get_secret_value()

    async def announce() -> None:
        await bot.set_webhook(settings.webhook_url, allowed_updates=ALLOWED, secret_token=secret)

    app = application(
        engine, bot, intake.take, path=webhook_path(settings.webhook_url), secret=secret
    )
    serving = asyncio.ensure_future(
        serve_until(app, settings.listen_host, settings.listen_port, stopping)
    )
    await _until_done(announce, stopping)
    await serving


async def _describe_commands(bot: Bot, stopping: asyncio.Event) -> None:
    """Register the menu of commands."""
    commands = [BotCommand(place.value, description) for place, description in DESCRIPTIONS]
    await _until_done(lambda: bot.set_my_commands(commands), stopping)


async def _until_done(call: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> bool:
    """Call until Telegram answers; False when we are to stop first.

    Raises:
        InvalidToken: waiting would not help.
    """
    pause = 1.0
    while not stopping.is_set():
        try:
            await call()
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
