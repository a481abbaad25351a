"""The webhook. Telegram gets its 200 only after the commit."""

import hmac
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update

from bot.metrics import UPDATES
from bot.updates import readable
from storage.database import is_out_of_reach

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name

MOST_BYTES = 1024 * 1024
"""An update is a few thousand bytes; nothing larger is read."""

TRIES = 3
"""An update whose turn keeps failing is passed over: its chat's next ones wait for it."""

FAILURES_REMEMBERED = 10_000


def webhook_path(webhook_url: str) -> str:
    """The path that Telegram calls."""
    return urlsplit(webhook_url).path or "/"


class Webhook:
    """Takes Telegram's calls."""

    def __init__(
        self,
        bot: Bot,
        take: Callable[[Update], Awaitable[None]],
        pass_over: Callable[[Update], Awaitable[None]],
        secret: str,
        *,
        reached: Callable[[], bool] = lambda: True,
    ) -> None:
        """`pass_over` gets what `take` failed at for good.

        Before we `reached` Telegram nothing is taken: the bot does not know its own name yet.
        """
        self._bot = bot
        self._take = take
        self._pass_over = pass_over
        self._secret = secret.encode()
        self._reached = reached
        self._failures: OrderedDict[int, int] = OrderedDict()

    def route(self, path: str) -> Route:
        """Where Telegram calls."""
        return Route(path, self.receive, methods=["POST"])

    async def receive(self, request: Request) -> Response:
        """One update: 200 once it is committed, or will never be; anything else, it comes again."""
        sent = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(sent, self._secret):
            return PlainTextResponse("wrong secret", status_code=403)
        if not self._reached():
            return PlainTextResponse("not yet", status_code=503)
        body = await _limited(request)
        if body is None:
            log.warning("an update too large was passed over")
            return PlainTextResponse("passed over")
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return PlainTextResponse("not an update", status_code=400)
        update = self._read(raw)
        if update is None:
            return PlainTextResponse("passed over")
        return await self._taken(update)

    def _read(self, raw: Any) -> Update | None:
        return readable(raw, self._bot) if isinstance(raw, dict) else None

    async def _taken(self, update: Update) -> Response:
        try:
            await self._take(update)
        except Exception as error:
            log.exception("turn failed", update=update.update_id)
            UPDATES.labels(outcome="failed").inc()
            if is_out_of_reach(error) or not self._failed_for_good(update.update_id):
                return PlainTextResponse("try again", status_code=500)
            log.error("update passed over", update=update.update_id)  # noqa: TRY400  # logged above
            UPDATES.labels(outcome="passed over").inc()
            await self._pass_over(update)
            return PlainTextResponse("passed over")
        UPDATES.labels(outcome="taken").inc()
        return PlainTextResponse("ok")

    def _failed_for_good(self, number: int) -> bool:
        failures = self._failures.pop(number, 0) + 1
        if failures >= TRIES:
            return True
        self._failures[number] = failures
        if len(self._failures) > FAILURES_REMEMBERED:
            self._failures.popitem(last=False)
        return False


async def _limited(request: Request) -> bytes | None:
    """The body; None when it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
