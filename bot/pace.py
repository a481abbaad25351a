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

    def room(self) -> int:
        """How many unprompted messages may leave now."""
        if self._over_all is None:
            return 1_000
        return max(0, int(self._left_for_unprompted(self._over_all) + 1e-9))

    def until_room(self) -> float:
        """Seconds until there is room for an unprompted message, if nothing else leaves."""
        if self._over_all is None:
            return 0.0
        missing = 1 - self._left_for_unprompted(self._over_all)
        return max(0.0, missing * self._over_all.interval)

    def _left_for_unprompted(self, over_all: _Allowance) -> float:
        kept = min(KEPT_FOR_REPLIES, over_all.burst - 1)
        return over_all.left(self._clock()) - kept

    def take_room(self) -> None:
        """An unprompted message leaves."""
        if self._over_all is not None:
            self._over_all.take(self._clock())

    async def wait(self, chat_id: int, *, room_taken: bool = False) -> None:
        """Return when a message to this chat may leave; with `room_taken` its room is its own."""
        if self._over_all is None:
            return
        await asyncio.sleep(self._allowance(chat_id).take(self._clock()))
        if not room_taken:
            await asyncio.sleep(self._over_all.take(self._clock()))

    def _allowance(self, chat_id: int) -> _Allowance:
        allowance = self._chats.pop(chat_id, None) or _Allowance(1.0, BURST)
        self._chats[chat_id] = allowance
        if len(self._chats) > CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return allowance
