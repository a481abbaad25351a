"""Who was not called waits while somebody is being served."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

LONGEST = 0.25
"""Seconds one waits at most, so that under any load some reminders still go out."""


class Courtesy:
    """Between runners who wrote and the sweeps that wake others, in one process."""

    def __init__(self) -> None:
        self._served = 0
        self._nobody = asyncio.Event()
        self._nobody.set()

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Somebody who wrote is being served."""
        self._served += 1
        self._nobody.clear()
        try:
            yield
        finally:
            self._served -= 1
            if self._served == 0:
                self._nobody.set()

    async def after_you(self) -> None:
        """Return when nobody is being served, or after a while."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._nobody.wait(), LONGEST)
