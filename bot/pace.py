"""How fast messages may leave: over all chats, and to one chat with short bursts.

Telegram publishes about 30 messages a second over all and one a second to a chat, short bursts
tolerated, and computes its real limits in secret; so this only keeps the usual case clear of them,
and a 429 is always obeyed.
"""

from collections import OrderedDict

from aiolimiter import AsyncLimiter

BURST = 5
"""Messages one chat may get at once before it is held to one a second (rule of thumb)."""

CHATS_REMEMBERED = 5_000


class Pace:
    """Waits before each message. Nothing waits when `messages_per_second` is 0."""

    def __init__(self, messages_per_second: float) -> None:
        self._over_all = (
            AsyncLimiter(max(1.0, messages_per_second), max(1.0, 1 / messages_per_second))
            if messages_per_second > 0
            else None
        )
        self._chats: OrderedDict[int, AsyncLimiter] = OrderedDict()

    async def wait(self, chat_id: int) -> None:
        """Return when a message to this chat may leave."""
        if self._over_all is None:
            return
        await self._limiter(chat_id).acquire()
        await self._over_all.acquire()

    def _limiter(self, chat_id: int) -> AsyncLimiter:
        limiter = self._chats.pop(chat_id, None) or AsyncLimiter(BURST, BURST)
        self._chats[chat_id] = limiter
        if len(self._chats) > CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return limiter
