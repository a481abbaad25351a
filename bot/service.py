"""The running bot, assembled: database, Telegram, receiver, delivery and sweeps."""

import asyncio
import os
import signal
import socket
import sys
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.routing import Route
from telegram import BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.background import Background
from bot.commands import DESCRIPTIONS
from bot.courtesy import Courtesy
from bot.delivery import IDLE_SECONDS, Delivery
from bot.intake import Intake
from bot.logs import set_up_logs
from bot.metrics import POLLS
from bot.pace import Pace
from bot.pictures.studio import Studio
from bot.plain_bot import PlainBot
from bot.receiver import Receiver
from bot.serving import listen, serve_until
from bot.settings import Role, Settings, first_line
from bot.sweeps import Sweeps, most_waiting, scheduled
from bot.updates import ALLOWED
from bot.watch import Watch
from bot.webhook import Webhook, webhook_path
from bot.wire import request_for
from storage import outbox
from storage.database import NewerDatabaseError, migrate, open_database
from storage.presence import AlreadyRunningError, Presence, sole_process

log = structlog.get_logger(__name__)

REJECTED = "Telegram rejects the token in BOT_TOKEN: ask @BotFather for a valid one (/mybots)."

FAILED = 1
MISUSED = 2

THREADS = 24
"""Turns, claims and settlements are short, and wait for each other in the database."""

LOOK_FOR_OTHERS_SECONDS = 1.0
"""How often we look whether we are the one that polls, and how many processes send."""

SEND_ROLE_IDLE_SECONDS = 0.05
"""How often a process that only sends reads the outbox: nobody in it tells of news."""

LAST_WORDS_SECONDS = 1.5
"""How long answers to taps, what waits, and what is on its way are given each when we stop."""

LAST_SECOND = 9.0
"""After this nothing is waited for any more: whoever stops us gives us ten seconds."""

LONGEST_PAUSE = 30.0


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
        if await _until_done(bot.initialize, stopping):
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


class Running:
    """The parts of one process and how they end together."""

    def __init__(
        self,
        settings: Settings,
        engine: Engine,
        bot: PlainBot,
        listening: socket.socket | None,
        stopping: asyncio.Event,
    ) -> None:
        self._settings = settings
        self._engine = engine
        self._bot = bot
        self._listening = listening
        self._stopping = stopping
        self._presence = Presence(engine)
        self._background = Background()
        self._sends = settings.role is not Role.RECEIVE
        self._receives = settings.role is not Role.SEND
        self._pace = Pace(settings.messages_per_second)
        idle = SEND_ROLE_IDLE_SECONDS if settings.role is Role.SEND else IDLE_SECONDS
        self._studio = Studio(settings.pictures)
        self._delivery = Delivery(
            engine,
            bot,
            self._pace,
            studio=self._studio,
            idle_seconds=idle,
            seat=self._presence.seat,
        )
        waiting = most_waiting(settings.messages_per_second, settings.sweep_seconds)
        courtesy = Courtesy()
        self._sweeps = Sweeps(engine, self._delivery.nudge, most_waiting=waiting, courtesy=courtesy)
        self._intake = Intake(
            engine,
            bot,
            self._background,
            self._delivery.committed,
            claimer=self._delivery.claimer,
            courtesy=courtesy,
        )
        self._webhook = Webhook(
            bot,
            self._intake.take,
            self._intake.pass_over,
            settings.webhook_secret.get_secret_value(),
        )

    async def run(self) -> None:
        """Do this process's part until it is told to stop, or a part of it fails."""
        settings = self._settings
        self._background.start(self._describe_commands(), name="commands")
        log.info(
            "running",
            bot=self._bot.username,
            receives_by=settings.receives_by,
            role=settings.role.value,
        )
        parts = [asyncio.ensure_future(part) for part in self._parts()]
        scheduler = scheduled(self._sweeps, settings.sweep_seconds) if self._sends else None
        if scheduler is not None:
            scheduler.start()
        try:
            await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._stopping.set()
            if scheduler is not None:
                scheduler.shutdown(wait=False)
        await asyncio.gather(*parts)
        await self._last_words()

    def _parts(self) -> tuple[Awaitable[None], ...]:
        parts: list[Awaitable[None]] = []
        if self._listening is not None:
            parts.append(serve_until(self._routes(), self._listening, self._stopping))
        if self._sends:
            parts += [self._delivery.run(self._stopping), self._mind_the_others()]
        if self._receives:
            by_webhook = self._settings.receives_by == "webhook"
            parts.append(self._announce() if by_webhook else self._poll())
        return tuple(parts)

    def _routes(self) -> tuple[Route, ...]:
        routes = Watch(self._engine).routes()
        if self._receives and self._settings.receives_by == "webhook":
            return (*routes, self._webhook.route(webhook_path(self._settings.webhook_url)))
        return routes

    async def _mind_the_others(self) -> None:
        """Several senders keep to one pace, and take up what the dead among them leave."""
        missing: frozenset[int] = frozenset()
        while not self._stopping.is_set():
            seats = await asyncio.to_thread(self._presence.seats)
            self._pace.share_among(len(seats))
            try:
                missing = await asyncio.to_thread(self._take_up, seats, missing)
            except SQLAlchemyError:
                log.exception("could not look after the others")
            await self._pause(LOOK_FOR_OTHERS_SECONDS)

    def _take_up(self, seats: frozenset[int], missing: frozenset[int]) -> frozenset[int]:
        """Who sends and has no seat. Missed twice on PostgreSQL: a connection may be renewed."""
        now = datetime.now(UTC)
        dead = outbox.senders(self._engine, now) - seats
        alone = self._engine.dialect.name == "sqlite"
        outbox.release_of(self._engine, dead if alone else dead & missing, now)
        outbox.bring_back_abandoned(self._engine, now)
        return dead

    async def _announce(self) -> None:
        """Tell Telegram where to call."""
        secret = self._settings.webhook_secret.get_secret_value()
        address = self._settings.webhook_url

        async def announce() -> None:
            await self._bot.set_webhook(address, allowed_updates=ALLOWED, secret_token=secret)

        await _until_done(announce, self._stopping)
        await self._stopping.wait()

    async def _poll(self) -> None:
        """Poll whenever no other process does."""
        while not self._stopping.is_set():
            if await asyncio.to_thread(self._presence.polls):
                await self._poll_while_we_may()
            await self._pause(LOOK_FOR_OTHERS_SECONDS)

    async def _poll_while_we_may(self) -> None:
        log.info("polling")
        POLLS.set(1)
        until = asyncio.Event()
        watching = asyncio.ensure_future(self._set_when_over(until))
        try:
            if await _until_done(self._bot.delete_webhook, until):
                receiver = Receiver(self._bot, self._intake.take, self._intake.pass_over)
                await receiver.run(until)
        finally:
            POLLS.set(0)
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)

    async def _set_when_over(self, until: asyncio.Event) -> None:
        """Polling ends when we are to stop, or when another process may have begun."""
        while not self._stopping.is_set():
            await self._pause(LOOK_FOR_OTHERS_SECONDS)
            if not await asyncio.to_thread(self._presence.polls):
                log.warning("no longer the one that polls")
                break
        until.set()

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    async def _last_words(self) -> None:
        """Answers to taps, and messages on their way; the rest waits in the outbox."""
        await self._background.drain(LAST_WORDS_SECONDS)
        if self._sends:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._delivery.drain(), LAST_WORDS_SECONDS)
            await self._delivery.finish(LAST_WORDS_SECONDS)
        self._studio.close()
        await asyncio.to_thread(self._presence.leave)

    async def _describe_commands(self) -> None:
        """Register the menu of commands."""
        commands = [BotCommand(place.value, description) for place, description in DESCRIPTIONS]
        await _until_done(lambda: self._bot.set_my_commands(commands), self._stopping)


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


async def _until_done(call: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> bool:
    """Call until Telegram answers; False when we are to stop first.

    Raises:
        InvalidToken: waiting would not help.
    """
    pause = 1.0
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
