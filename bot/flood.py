"""A guard against floods: a runner may write quickly for a while, but not without end.

Telegram itself lets a person send far more than a conversation needs, and one runner's flood would
be every other runner's wait. What exceeds the guard is not read, but for words of danger and the
commands that end things.
"""

import time
from collections import OrderedDict
from collections.abc import Callable

BURST = 100
"""Taps and messages at once: several times a whole interview (rule of thumb)."""

EACH_SECONDS = 0.5
"""One more is allowed every so many seconds."""

CHATS_REMEMBERED = 20_000


class FloodGuard:
    """Counts what each chat sends. Forgets who has been quiet; nothing of it must survive."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spent_until: OrderedDict[int, float] = OrderedDict()
        self._told: set[int] = set()

    def allows(self, chat_id: int) -> bool:
        """Whether one more update of this chat is read."""
        now = self._clock()
        spent = max(self._spent_until.pop(chat_id, now), now) + EACH_SECONDS
        within = spent - now <= BURST * EACH_SECONDS
        self._spent_until[chat_id] = spent if within else spent - EACH_SECONDS
        if within and spent - now <= BURST * EACH_SECONDS / 2:
            self._told.discard(chat_id)
        while len(self._spent_until) > CHATS_REMEMBERED:
            self._told.discard(self._spent_until.popitem(last=False)[0])
        return within

    def first_refusal(self, chat_id: int) -> bool:
        """Whether this chat is yet to be told; it is told once a flood."""
        told = chat_id in self._told
        self._told.add(chat_id)
        return not told
