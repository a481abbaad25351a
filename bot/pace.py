"""How fast messages may leave: over all chats, and to one chat with short bursts.

Telegram publishes about 30 messages a second over all and one a second to a chat, short bursts
tolerated, and computes its real limits in secret; so this only keeps the usual case clear of them,
and a 429 is always obeyed.

There is one allowance for both lanes. Replies take from it as they come, each in its turn;
reminders take only what is there at the moment and leave a little, so that they go out at the full
pace and a reply still never waits for more than the messages before it.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable

BURST = 5
"""Messages one chat may get at once before it is held to one a second (rule of thumb)."""

BURST_SECONDS = 0.2
"""How much of a second's allowance may leave at once: 25 a second and 5 at once stay within the 30
that Telegram publishes."""

KEPT_FOR_REPLIES = 2
"""Messages of the burst that reminders leave alone."""

AHEAD_SECONDS = 1.0
"""For how long unprompted messages are taken out of the outbox beforehand: reading it may take a
moment, and what was taken out can no longer be withdrawn."""

CHATS_REMEMBERED = 5_000


class _Allowance:
    """So many at once, and then one every `interval` seconds (the generic cell rate algorithm)."""

    def __init__(self, interval: float, burst: float) -> None:
        self.interval = interval
        self.burst = burst
        self._spent_until = 0.0

    def take(self, now: float) -> float:
        """Take one; the seconds to wait before using it."""
        self._spent_until = max(self._spent_until, now) + self.interval
        return max(0.0, self._spent_until - self.burst * self.interval - now)

    def left(self, now: float) -> float:
        """How many could be used at once; below zero when some are still waited for."""
        return self.burst - max(0.0, self._spent_until - now) / self.interval


class Pace:
    """Waits before each message. Nothing waits when `messages_per_second` is 0."""

    def __init__(
        self, messages_per_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = messages_per_second
        self._clock = clock
        self._over_all: _Allowance | None = None
        self._reminders = asyncio.Lock()
        """Reminders wait one behind the other."""
        self.share_among(1)
        self._chats: OrderedDict[int, _Allowance] = OrderedDict()

    def share_among(self, senders: int) -> None:
        """Keep to this process's part of the rate, where several processes send."""
        if self._rate <= 0:
            return
        rate = self._rate / senders
        burst = max(1.0, rate * BURST_SECONDS)
        if self._over_all is None:
            self._over_all = _Allowance(1 / rate, burst)
        self._over_all.interval, self._over_all.burst = 1 / rate, burst

    def ahead(self) -> int:
        """How many unprompted messages are worth having at hand: what leaves within a moment."""
        if self._over_all is None:
            return 1_000
        return max(1, int(AHEAD_SECONDS / self._over_all.interval))

    async def wait(self, chat_id: int, *, unprompted: bool = False) -> None:
        """Return when a message to this chat may leave."""
        over_all = self._over_all
        if over_all is None:
            return
        await asyncio.sleep(self._allowance(chat_id).take(self._clock()))
        if not unprompted:
            await asyncio.sleep(over_all.take(self._clock()))
            return
        async with self._reminders:
            while (seconds := self._until_room(over_all)) > 0:  # noqa: ASYNC110  # time, no event
                await asyncio.sleep(seconds)
            over_all.take(self._clock())

    def _until_room(self, over_all: _Allowance) -> float:
        """Seconds until an unprompted message may leave, if no reply does."""
        kept = min(KEPT_FOR_REPLIES, over_all.burst - 1)
        missing = 1 + kept - over_all.left(self._clock())
        return missing * over_all.interval if missing > 1e-9 else 0.0

    def _allowance(self, chat_id: int) -> _Allowance:
        allowance = self._chats.pop(chat_id, None) or _Allowance(1.0, BURST)
        self._chats[chat_id] = allowance
        if len(self._chats) > CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return allowance
