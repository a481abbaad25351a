"""The webhook: only with the secret, and 200 only after the commit."""

import asyncio

import httpx
import pytest
from sqlalchemy import Engine, create_engine
from starlette.applications import Starlette
from telegram import Bot, Update

from bot.webhook import SECRET_HEADER, application, webhook_path
from tests.bot.fake_telegram import TOKEN

SECRET = "a-Secret_1"
HELLO = {
    "update_id": 5,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}, "text": "hello"},
}


def served(engine: Engine, taken: list[int], failing: bool = False) -> Starlette:
    async def take(update: Update) -> None:
        await asyncio.sleep(0)
        if failing:
            raise RuntimeError
        taken.append(update.update_id)

    return application(engine, Bot(TOKEN), take, path="/hook", secret=SECRET)


async def called(
    app: Starlette, method: str, path: str, *, content: object = None, secret: str | None = None
) -> httpx.Response:
    transport = httpx.ASGITransport(app)
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        if isinstance(content, bytes):
            return await client.request(method, path, content=content, headers=headers)
        return await client.request(method, path, json=content, headers=headers)


async def test_an_update_is_taken_before_it_is_confirmed(engine: Engine) -> None:
    taken: list[int] = []
    app = served(engine, taken)
    answer = await called(app, "POST", "/hook", content=HELLO, secret=SECRET)
    assert (answer.status_code, taken) == (200, [5])


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x"])
async def test_without_the_secret_nothing_happens(engine: Engine, secret: str | None) -> None:
    taken: list[int] = []
    app = served(engine, taken)
    answer = await called(app, "POST", "/hook", content=HELLO, secret=secret)
    assert (answer.status_code, taken) == (403, [])


async def test_a_failed_turn_is_to_be_delivered_again(engine: Engine) -> None:
    app = served(engine, [], failing=True)
    answer = await called(app, "POST", "/hook", content=HELLO, secret=SECRET)
    assert answer.status_code == 500


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"no json", 400), (b"\xff", 400), (b"[]", 200), ({"update_id": 6, "message": {}}, 200)],
)
async def test_what_cannot_be_read_is_not_sent_for_ever(
    engine: Engine, content: object, status: int
) -> None:
    taken: list[int] = []
    app = served(engine, taken)
    answer = await called(app, "POST", "/hook", content=content, secret=SECRET)
    assert (answer.status_code, taken) == (status, [])


async def test_health_is_the_databases_health(engine: Engine) -> None:
    answer = await called(served(engine, []), "GET", "/healthz")
    assert answer.status_code == 200
    broken = create_engine("sqlite:////nowhere/at/all.sqlite3")
    answer = await called(served(broken, []), "GET", "/healthz")
    assert answer.status_code == 503


async def test_nothing_else_is_served(engine: Engine) -> None:
    answer = await called(served(engine, []), "GET", "/hook")
    assert answer.status_code == 405
    answer = await called(served(engine, []), "POST", "/", content=HELLO, secret=SECRET)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://example.org", "/"), ("https://example.org/bot/hook", "/bot/hook")],
)
def test_the_path_is_the_urls(url: str, path: str) -> None:
    assert webhook_path(url) == path
