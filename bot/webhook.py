"""The webhook and the health check. Telegram gets its 200 only after the commit."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import structlog
import uvicorn
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot, Update

from bot.updates import readable

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name

HEALTH = "/healthz"


def webhook_path(webhook_url: str) -> str:
    """The path that Telegram calls."""
    return urlsplit(webhook_url).path or "/"


def application(
    engine: Engine,
    bot: Bot,
    take: Callable[[Update], Awaitable[None]],
    *,
    path: str,
    secret: str,
) -> Starlette:
    """What is served: the webhook at `path`, and the health check."""

    async def receive(request: Request) -> Response:
        sent = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(sent.encode(), secret.encode()):
            return PlainTextResponse("wrong secret", status_code=403)
        try:
            raw = await request.json()
        except ValueError:
            return PlainTextResponse("not an update", status_code=400)
        update = readable(raw, bot) if isinstance(raw, dict) else None
        if update is None:
            return PlainTextResponse("passed over")
        try:
            await take(update)
        except Exception:
            log.exception("turn failed", update=update.update_id)
            return PlainTextResponse("try again", status_code=500)
        return PlainTextResponse("ok")

    async def health(_request: Request) -> Response:
        try:
            await asyncio.to_thread(_touch, engine)
        except SQLAlchemyError:
            return PlainTextResponse("database out of reach", status_code=503)
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            Route(HEALTH, health, methods=["GET"]),
            Route(path, receive, methods=["POST"]),
        ]
    )


class _Server(uvicorn.Server):
    """A server inside our program, which hears the signals itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve_until(app: Starlette, host: str, port: int, stopping: asyncio.Event) -> None:
    """Serve until `stopping`; requests under way are finished."""
    server = _Server(uvicorn.Config(app, host=host, port=port, log_config=None, access_log=False))
    serving = asyncio.ensure_future(server.serve())
    stop = asyncio.ensure_future(stopping.wait())
    await asyncio.wait({serving, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    server.should_exit = True
    await serving


def _touch(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
