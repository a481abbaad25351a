"""What one process does, part by part, and how the parts end together."""

import asyncio
import socket
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.routing import Route
from telegram import BotCommand

from bot.background import Background
from bot.calls import until_done
from bot.commands import DESCRIPTIONS
from bot.courtesy import Courtesy
from bot.delivery import IDLE_SECONDS, Delivery
from bot.intake import Intake
from bot.metrics import POLLS
from bot.pace import Pace
from bot.pictures.studio import Studio
from bot.plain_bot import PlainBot
from bot.receiver import Receiver
from bot.serving import serve_until
from bot.settings import Role, Settings
from bot.sweeps import Sweeps, most_waiting, scheduled
from bot.updates import ALLOWED
from bot.watch import Watch
from bot.webhook import Webhook, webhook_path
from storage import outbox
from storage.presence import Presence

log = structlog.get_logger(__name__)

LOOK_FOR_OTHERS_SECONDS = 1.0
"""How often we look whether we are the one that polls, and how many processes send."""

SEND_ROLE_IDLE_SECONDS = 0.05
"""How often a process that only sends reads the outbox: nobody in it tells of news."""

LAST_WORDS_SECONDS = 1.5
"""How long answers to taps, what waits, and what is on its way are given each when we stop."""


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
        self._reached = asyncio.Event()
        """Telegram has told us who we are."""
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
            reached=self._reached.is_set,
        )

    async def run(self) -> None:
        """Do this process's part until it is told to stop, or a part of it fails.

        Whoever watches is answered from the beginning, however long Telegram is away.

        Raises:
            telegram.error.InvalidToken: Telegram rejects the token.
        """
        parts: list[Awaitable[None]] = [self._work()]
        if self._listening is not None:
            parts.append(serve_until(self._routes(), self._listening, self._stopping))
        await self._together(parts)

    async def _work(self) -> None:
        """Everything that needs Telegram, once it was reached."""
        if not await until_done(self._bot.initialize, self._stopping):
            return
        self._reached.set()
        settings = self._settings
        self._background.start(self._describe_commands(), name="commands")
        log.info(
            "running",
            bot=self._bot.username,
            receives_by=settings.receives_by,
            role=settings.role.value,
        )
        await self._together(self._parts())
        await self._last_words()

    def _parts(self) -> list[Awaitable[None]]:
        parts: list[Awaitable[None]] = []
        if self._sends:
            parts += [self._delivery.run(self._stopping), self._mind_the_others(), self._sweep()]
        if self._receives:
            by_webhook = self._settings.receives_by == "webhook"
            parts.append(self._announce() if by_webhook else self._poll())
        return parts

    async def _together(self, parts: Sequence[Awaitable[None]]) -> None:
        """When one part ends all do; a failure is raised when they have ended."""
        tasks = [asyncio.ensure_future(part) for part in parts]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        self._stopping.set()
        await asyncio.wait(tasks)
        for task in tasks:
            task.result()

    async def _sweep(self) -> None:
        """Look for what is due, again and again."""
        scheduler = scheduled(self._sweeps, self._settings.sweep_seconds)
        scheduler.start()
        await self._stopping.wait()
        scheduler.shutdown(wait=False)

    def _routes(self) -> tuple[Route, ...]:
        routes = Watch(self._engine, reached=self._reached.is_set).routes()
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

        await until_done(announce, self._stopping)
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
            if await until_done(self._bot.delete_webhook, until):
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
        await until_done(lambda: self._bot.set_my_commands(commands), self._stopping)
