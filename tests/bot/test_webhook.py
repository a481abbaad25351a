"""The webhook: only with the secret, and 200 only after the commit."""

import asyncio
import json
from dataclasses import dataclass, field

import httpx
import pytest
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from telegram import Bot, Update

from bot.webhook import MOST_BYTES, SECRET_HEADER, TRIES, Webhook, webhook_path
from tests.bot.fake_telegram import TOKEN

SECRET = "a-Secret_1"
HELLO = {
    "update_id": 5,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}, "text": "hello"},
}


@dataclass
class Served:
    """A webhook, what it took, and what it gave up."""

    failure: Exception | None = None
    reached: bool = True
    taken: list[int] = field(default_factory=list)
    passed_over: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        webhook = Webhook(
            Bot(TOKEN), self.take, self.pass_over, SECRET, reached=lambda: self.reached
        )
        self._app = Starlette(routes=[webhook.route("/hook")])

    async def take(self, update: Update) -> None:
        await asyncio.sleep(0)
        if self.failure is not None:
            raise self.failure
        self.taken.append(update.update_id)

    async def pass_over(self, update: Update) -> None:
        self.passed_over.append(update.update_id)

    async def call(
        self, content: object = None, secret: str | None = SECRET, *, path: str = "/hook"
    ) -> int:
        """The status of one call of Telegram's."""
        headers = [] if secret is None else [(SECRET_HEADER.encode(), secret.encode())]
        transport = httpx.ASGITransport(self._app)
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return (await client.post(path, content=body, headers=headers)).status_code


@pytest.fixture
def served() -> Served:
    return Served()


async def test_an_update_is_taken_before_it_is_confirmed(served: Served) -> None:
    assert await served.call(HELLO) == 200
    assert served.taken == [5]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "ü"])
async def test_without_the_secret_nothing_happens(served: Served, secret: str | None) -> None:
    assert await served.call(HELLO, secret) == 403
    assert served.taken == []


async def test_the_secret_is_compared_in_constant_time(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return False

    monkeypatch.setattr("hmac.compare_digest", compare)
    assert await served.call(HELLO) == 403
    assert compared == [(SECRET.encode(), SECRET.encode())]


async def test_before_telegram_was_reached_nothing_is_taken_nor_passed_over(
    served: Served,
) -> None:
    served.reached = False
    assert [await served.call(HELLO) for _ in range(TRIES + 1)] == [503] * (TRIES + 1)
    assert (served.taken, served.passed_over) == ([], [])
    served.reached = True
    assert await served.call(HELLO) == 200


async def test_a_failed_turn_is_to_be_delivered_again_but_not_for_ever(served: Served) -> None:
    served.failure = RuntimeError("a bug of ours")
    assert [await served.call(HELLO) for _ in range(TRIES)] == [500] * (TRIES - 1) + [200]
    assert served.passed_over == [5]


async def test_while_the_database_is_away_nothing_is_passed_over(served: Served) -> None:
    served.failure = OperationalError("BEGIN", {}, Exception("server closed the connection"))
    assert [await served.call(HELLO) for _ in range(TRIES + 2)] == [500] * (TRIES + 2)
    served.failure = None
    assert await served.call(HELLO) == 200
    assert (served.taken, served.passed_over) == ([5], [])


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"no json", 400),
        (b"\xff", 400),
        (b"[" * 100_000, 400),
        (b"[]", 200),
        ({"update_id": 6, "message": {}}, 200),
        (b" " * (MOST_BYTES + 1), 200),
    ],
    ids=["no json", "no text", "deep", "no update", "no message", "too large"],
)
async def test_what_cannot_be_read_is_not_sent_for_ever(
    served: Served, content: object, status: int
) -> None:
    assert await served.call(content) == status
    assert served.taken == []


async def test_nothing_else_is_served(served: Served) -> None:
    assert await served.call(HELLO, path="/") == 404


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://example.org", "/"), ("https://example.org/bot/hook", "/bot/hook")],
)
def test_the_path_is_the_urls(url: str, path: str) -> None:
    assert webhook_path(url) == path
