"""Pictures drawn aside, one after the other, and kept: replies never wait for a brush.

One thread draws what runners wait for, another what they did not ask for. While a thread draws a
GIF, a reply that takes 9 ms of computing takes 10 (median) or 20 instead of 14 ms (95th percentile,
two cores): another process would save that and cost 90 MB.
"""

import asyncio
from collections import OrderedDict
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import structlog

from bot.pictures.disk import keep
from bot.pictures.naming import is_about_a_runner, name_of
from bot.pictures.painted import painted
from coach.picture import Drawable

log = structlog.get_logger(__name__)

KEPT = 64
"""Pictures just drawn that are kept in memory until they are sent: about 40 KB each."""


class Studio:
    """Draws each picture once. What shows an exercise is kept on disk, a runner's own is not."""

    def __init__(self, directory: Path) -> None:
        """`directory` is where the pictures of exercises are kept; made when it is needed."""
        self._directory = directory
        self._brush = ThreadPoolExecutor(1, thread_name_prefix="drawing")
        self._second_brush = ThreadPoolExecutor(1, thread_name_prefix="drawing unasked")
        self._under_way: dict[str, asyncio.Future[None]] = {}
        self._fresh: OrderedDict[str, bytes] = OrderedDict()

    def finished(self, drawable: Drawable) -> bytes | None:
        """The picture where it is drawn already; None where it is not. Reads a file at most."""
        name = name_of(drawable)
        content = self._fresh.get(name)
        if content is not None or is_about_a_runner(drawable):
            return content
        path = self._directory / name
        return path.read_bytes() if path.exists() else None

    async def draw(self, drawable: Drawable, *, awaited: bool = True) -> None:
        """Have a picture drawn; afterwards it is `finished`. Raises what drawing it raises.

        What nobody waits for is `awaited` by none, and stands in nobody's way.
        """
        name = await asyncio.to_thread(name_of, drawable)
        if name in self._fresh:
            return
        drawing = self._under_way.get(name)
        if drawing is None:
            brush = self._brush if awaited else self._second_brush
            drawing = asyncio.ensure_future(self._begin(brush, drawable, name))
            self._under_way[name] = drawing
        await asyncio.shield(drawing)

    def close(self) -> None:
        """Draw nothing more."""
        for brush in (self._brush, self._second_brush):
            brush.shutdown(wait=False, cancel_futures=True)

    async def _begin(self, brush: Executor, drawable: Drawable, name: str) -> None:
        """Goes on when nobody waits for it any more: soon somebody asks again."""
        try:
            loop = asyncio.get_running_loop()
            content = await loop.run_in_executor(brush, self._drawn, drawable, name)
            self._fresh[name] = content
            while len(self._fresh) > KEPT:
                self._fresh.popitem(last=False)
        finally:
            del self._under_way[name]

    def _drawn(self, drawable: Drawable, name: str) -> bytes:
        content = painted(drawable)
        if not is_about_a_runner(drawable):
            try:
                keep(self._directory / name, content)
            except OSError:
                log.exception("picture not kept", name=name)
        return content
