"""The one way out: the outbox, claimed, sent and settled."""

import asyncio
import functools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar, assert_never

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from bot.background import Background
from bot.metrics import SENDS, SENT_AFTER
from bot.outcomes import (
    Blocked,
    Outcome,
    Refused,
    Retry,
    Sent,
    Undrawn,
    Wait,
    backoff,
    judged,
)
from bot.pace import Pace
from bot.pictures.naming import PICTURES
from bot.pictures.studio import Studio
from bot.plain_bot import PlainBot
from bot.sending import carry_out
from bot.showing import Showing, in_words
from bot.turn import take_turn
from bot.turn_taker import TurnTaker
from coach.conversation.effects import Picture
from coach.conversation.events import Left
from storage import athletes, outbox
from storage.claiming import claim
from storage.database import transaction
from storage.outbox import Arrived, Claimer, Outgoing
from storage.tables import Lane

log = structlog.get_logger(__name__)

Result = TypeVar("Result")

LEASE = timedelta(seconds=30)
"""A message whose sender died is sent again after it; who lives renews it."""

RENEW_SECONDS = 10.0

AT_ONCE = 64
"""Messages on their way at the same time, each to another chat."""

UNPROMPTED_AT_ONCE = AT_ONCE // 2
"""Of those, reminders: a Telegram that hangs must not leave replies without room."""

IDLE_SECONDS = 1.0
"""How long the outbox is left unread when nobody tells of news: another process may have died."""

SETTLE_PAUSE = 1.0
GIVE_UP_AFTER = timedelta(hours=24)


class Delivery:
    """Sends what the outbox holds, soon after it is told that there is something."""

    def __init__(
        self,
        engine: Engine,
        bot: PlainBot,
        pace: Pace,
        *,
        take: TurnTaker = take_turn,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        studio: Studio | None = None,
        idle_seconds: float = IDLE_SECONDS,
        seat: int = 0,
    ) -> None:
        """`seat` is this process among those that send, `studio` draws the pictures.

        `idle_seconds` is how long the outbox is left unread when nobody tells of news.
        """
        self._engine = engine
        self._bot = bot
        self._pace = pace
        self._take = take
        self._clock = clock
        self._idle_seconds = idle_seconds
        self._seat = seat
        self._showing = Showing(engine, bot, studio or Studio(PICTURES), clock)
        self._news = asyncio.Event()
        self._sends = Background()
        self._on_the_way: dict[int, Lane] = {}
        self._aside: dict[int, Lane] = {}
        """Messages whose pictures are being drawn."""
        self._held: dict[int, datetime] = {}
        self._running = False
        self._arrived: list[tuple[Arrived, asyncio.Future[None]]] = []
        self._settling = False

    def nudge(self) -> None:
        """Say that the outbox may hold something new."""
        self._news.set()

    def claimer(self) -> Claimer | None:
        """Ready to send one more message as soon as it is committed; None where it has to wait."""
        if not self._running or len(self._on_the_way) >= AT_ONCE or self._all_held():
            return None
        return Claimer(seat=self._seat, until=self._clock() + LEASE)

    def committed(self, outgoing: Outgoing | None) -> None:
        """A turn is committed: its first message is ours to send, or the outbox may hold some."""
        if outgoing is None:
            self._news.set()
        else:
            self._start(outgoing)

    async def run(self, stopping: asyncio.Event) -> None:
        """Deliver until `stopping`; what is on its way then is left to `finish`."""
        self._running = True
        renewing = asyncio.ensure_future(self._keep_leases())
        try:
            while not stopping.is_set():
                self._news.clear()
                try:
                    await self._start_what_waits()
                except Exception:
                    log.exception("could not read the outbox")
                await self._news_or_idle(stopping)
        finally:
            self._running = False
            renewing.cancel()
            await asyncio.gather(renewing, return_exceptions=True)

    async def finish(self, seconds: float) -> None:
        """Let what is on its way arrive, and give back what does not arrive within `seconds`."""
        await self._sends.drain(seconds)
        await self._settle_somehow(
            functools.partial(outbox.release, self._engine, self._ours(), self._clock()),
            tries=1,
        )

    async def drain(self) -> None:
        """Send all that can be sent now."""
        while await self._start_what_waits() or self._aside:
            await self._sends.drain(seconds=60)

    def _ours(self) -> tuple[int, ...]:
        return (*self._on_the_way, *self._aside)

    async def _keep_leases(self) -> None:
        while True:
            await asyncio.sleep(RENEW_SECONDS)
            renew = functools.partial(
                outbox.renew, self._engine, self._ours(), self._clock() + LEASE
            )
            await self._settle_somehow(renew, tries=1)

    async def _news_or_idle(self, stopping: asyncio.Event) -> None:
        waits = [
            asyncio.ensure_future(self._news.wait()),
            asyncio.ensure_future(stopping.wait()),
        ]
        await asyncio.wait(waits, timeout=self._idle_seconds, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _start_what_waits(self) -> int:
        """Claim as many rows as there is room for, and send each on its own."""
        started = 0
        while (free := AT_ONCE - len(self._on_the_way)) > 0 and not self._all_held():
            lanes = (*self._on_the_way.values(), *self._aside.values())
            unprompted = sum(lane is Lane.UNPROMPTED for lane in lanes)
            claimed = await asyncio.to_thread(
                claim,
                self._engine,
                self._clock(),
                free,
                Claimer(seat=self._seat, until=self._clock() + LEASE),
                unprompted=min(self._pace.ahead(), UNPROMPTED_AT_ONCE) - unprompted,
            )
            for outgoing in claimed:
                self._start(outgoing)
            started += len(claimed)
            if not claimed:
                break
        return started

    def _start(self, outgoing: Outgoing) -> None:
        self._on_the_way[outgoing.id] = outgoing.lane
        self._sends.start(self._send(outgoing), name=f"outbox {outgoing.id}")

    def _all_held(self) -> bool:
        """Two chats told to wait at the same time: the limit over all chats is meant."""
        now = self._clock()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        return len(self._held) > 1

    async def _send(self, outgoing: Outgoing) -> None:
        """Send and settle one message. Broken off, it stays on the list of what to give back."""
        try:
            outcome = await self._attempt(outgoing)
            self._note(outgoing, outcome)
            await self._settle(outgoing, outcome)
        except Exception:
            log.exception("not settled", chat=outgoing.chat_id, row=outgoing.id)
            self._news.set()
        del self._on_the_way[outgoing.id]

    async def _attempt(self, outgoing: Outgoing) -> Outcome:
        effect = outgoing.effect
        try:
            if isinstance(effect, Picture):
                return await self._show(outgoing, effect)
            await self._pace.wait(outgoing.chat_id, unprompted=outgoing.lane is Lane.UNPROMPTED)
            return Sent(await carry_out(self._bot, outgoing.chat_id, effect, outgoing.message_id))
        except TelegramError as error:
            return judged(error, effect)
        except Exception as error:
            log.exception("our own failure to send", chat=outgoing.chat_id, row=outgoing.id)
            return Retry(type(error).__name__)

    async def _show(self, outgoing: Outgoing, picture: Picture) -> Outcome:
        found = await self._showing.found(outgoing.chat_id, picture.shows)
        if found is None:
            return Undrawn(picture, await self._words_first(outgoing, picture))
        await self._pace.wait(outgoing.chat_id, unprompted=outgoing.lane is Lane.UNPROMPTED)
        return Sent(await self._showing.send(outgoing, picture, found))

    async def _words_first(self, outgoing: Outgoing, picture: Picture) -> int | None:
        """The message that says the words of a picture before it is drawn, once for all tries."""
        if outgoing.message_id is not None or picture.unprompted:
            return outgoing.message_id
        await self._pace.wait(outgoing.chat_id)
        return await self._showing.say_words(outgoing.chat_id, picture)

    async def _draw(self, outgoing: Outgoing, undrawn: Undrawn) -> None:
        """Have a picture drawn while its chat goes on, and put it behind what was said meanwhile.

        Broken off, it stays on the list of what to give back.
        """
        picture = undrawn.picture
        is_drawn = await self._showing.drawn(outgoing.chat_id, picture)
        if is_drawn or undrawn.words_in is None:
            message = picture if is_drawn else in_words(picture)
            settle = functools.partial(
                outbox.bring_back, self._engine, outgoing.id, self._clock(), message
            )
        else:
            settle = functools.partial(outbox.settle_dropped, self._engine, outgoing.id)
        await self._settle_somehow(settle)
        self._aside.pop(outgoing.id, None)
        self._news.set()

    def _note(self, outgoing: Outgoing, outcome: Outcome) -> None:
        lane = outgoing.lane.value
        SENDS.labels(lane=lane, outcome=type(outcome).__name__.lower()).inc()
        if _said_now(outgoing, outcome):
            after = (self._clock() - outgoing.created_at).total_seconds()
            SENT_AFTER.labels(lane=lane).observe(after)

    async def _settle(self, outgoing: Outgoing, outcome: Outcome) -> None:
        to = log.bind(chat=outgoing.chat_id, row=outgoing.id, effect=outgoing.effect.kind)
        now = self._clock()
        match outcome:
            case Sent(message_id=message_id):
                await self._settle_arrived(Arrived(outgoing.id, message_id))
            case Wait(seconds=seconds):
                to.warning("told to wait", seconds=seconds)
                until = now + timedelta(seconds=seconds)
                self._held[outgoing.chat_id] = until
                await self._again(outgoing, until, counted=False)
            case Retry(reason=reason):
                await self._retry(outgoing, reason)
            case Refused(reason=reason):
                to.error("refused, dropped", reason=reason)
                await self._drop(outgoing)
            case Undrawn(words_in=words_in):
                self._aside[outgoing.id] = outgoing.lane
                await self._settle_somehow(
                    functools.partial(outbox.set_aside, self._engine, outgoing.id, words_in)
                )
                self._news.set()
                self._sends.start(self._draw(outgoing, outcome), name=f"drawing {outgoing.id}")
            case Blocked():
                to.info("blocked by the runner")
                await self._settle_somehow(functools.partial(self._leave, outgoing, now))
                self._news.set()
            case _:
                assert_never(outcome)

    async def _settle_arrived(self, arrived: Arrived) -> None:
        """Write down that a message arrived, together with those that arrive meanwhile."""
        settled = asyncio.get_running_loop().create_future()
        self._arrived.append((arrived, settled))
        if not self._settling:
            self._settling = True
            self._sends.start(self._settle_those_arrived(), name="settling")
        await settled

    async def _settle_those_arrived(self) -> None:
        try:
            while self._arrived:
                some, self._arrived = self._arrived, []
                settle = functools.partial(
                    outbox.settle_sent, self._engine, [each for each, _ in some], self._clock()
                )
                if await self._settle_somehow(settle):
                    self._news.set()
                for _, settled in some:
                    settled.set_result(None)
        finally:
            self._settling = False

    async def _retry(self, outgoing: Outgoing, reason: str) -> None:
        to = log.bind(chat=outgoing.chat_id, row=outgoing.id, reason=reason)
        now = self._clock()
        if now - outgoing.created_at > GIVE_UP_AFTER:
            to.error("given up after a day")
            await self._drop(outgoing)
            return
        to.warning("not delivered, will try again", attempts=outgoing.attempts)
        await self._again(outgoing, now + backoff(outgoing.attempts))

    async def _drop(self, outgoing: Outgoing) -> None:
        await self._settle_somehow(
            functools.partial(outbox.settle_dropped, self._engine, outgoing.id)
        )
        self._news.set()

    async def _again(self, outgoing: Outgoing, at: datetime, *, counted: bool = True) -> None:
        await self._settle_somehow(
            functools.partial(outbox.settle_retry, self._engine, outgoing.id, at, counted=counted)
        )
        seconds = max(0.0, (at - self._clock()).total_seconds())
        asyncio.get_running_loop().call_later(seconds + 0.01, self._news.set)

    async def _settle_somehow(
        self, settle: Callable[[], Result], tries: int | None = None
    ) -> Result | None:
        """Write down what became of a message, also when the database is away for a while.

        The message stays this process's: sent again it would be sent twice.
        """
        done = 0
        while tries is None or done < tries:
            done += 1
            try:
                return await asyncio.to_thread(settle)
            except SQLAlchemyError:
                log.exception("could not settle, will try again")
            if tries is None:
                await asyncio.sleep(SETTLE_PAUSE)
        return None

    def _leave(self, outgoing: Outgoing, now: datetime) -> None:
        """Nothing more for who blocked us; who was forgotten does not become known by it."""
        outbox.settle_dropped(self._engine, outgoing.id)
        outbox.drop_unprompted(self._engine, outgoing.chat_id)
        with transaction(self._engine) as session:
            known = athletes.is_known(session, outgoing.chat_id)
        if known:
            self._take(self._engine, outgoing.chat_id, Left(at=now), now)


def _said_now(outgoing: Outgoing, outcome: Outcome) -> bool:
    """Whether the runner got the words with this; a picture may come after its own."""
    if not isinstance(outgoing.effect, Picture):
        return isinstance(outcome, Sent)
    words_in = outcome.words_in if isinstance(outcome, Undrawn) else None
    return outgoing.message_id is None and (isinstance(outcome, Sent) or words_in is not None)
