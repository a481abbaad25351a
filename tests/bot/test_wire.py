"""Calls over HTTP: what is sent and read, connections kept and given up, and what errors mean."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx
import pytest
from telegram import InputFile
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.wire import Wire, request_for

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Server:
    """Answers each call with the next of its answers."""

    def __init__(self, *answers: bytes | None) -> None:
        self.answers = list(answers)
        self.calls: list[bytes] = []
        self.connections = 0
        self.writers: list[asyncio.StreamWriter] = []
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.writers.append(writer)
        while head := await self._head(reader):
            size = int(head.lower().partition(b"content-length:")[2].split()[0])
            self.calls.append(head + await reader.readexactly(size))
            answer = self.answers.pop(0)
            if answer is None:
                break
            writer.write(answer)
            if b"Connection: close" in answer:
                break
        writer.close()

    async def _head(self, reader: asyncio.StreamReader) -> bytes:
        try:
            return await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return b""


@asynccontextmanager
async def calling(
    *answers: bytes | None, seconds: float = 2.0
) -> AsyncIterator[tuple[Server, Wire]]:
    server, wire = Server(*answers), Wire(seconds)
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot1:a/sendMessage"
        await wire.initialize()
        yield server, wire
        await wire.shutdown()
        for writer in server.writers:
            writer.close()


def said(**parameters: object) -> RequestData:
    return RequestData([RequestParameter.from_input(key, each) for key, each in parameters.items()])


async def test_a_call_says_what_it_should_and_hears_the_answer() -> None:
    async with calling(OK) as (server, wire):
        assert await wire.do_request(server.url, "POST", said(chat_id=7, text="ä & b")) == (
            200,
            b"ok",
        )
    (call,) = server.calls
    assert call.startswith(b"POST /bot1:a/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    head, _, content = call.partition(b"\r\n\r\n")
    assert b"Content-Type: application/json" in head
    assert json.loads(content) == {"chat_id": 7, "text": "ä & b"}


async def test_a_connection_serves_one_call_after_the_other() -> None:
    async with calling(OK, OK, OK) as (server, wire):
        for _ in range(3):
            await wire.do_request(server.url, "POST", said(text="a"))
        assert server.connections == 1


async def test_calls_side_by_side_have_connections_of_their_own() -> None:
    async with calling(OK, OK, OK) as (server, wire):
        calls = (wire.do_request(server.url, "POST", said(text="a")) for _ in range(3))
        assert await asyncio.gather(*calls) == [(200, b"ok")] * 3
        assert server.connections == 3


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 429 Slow\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n",
        b"HTTP/1.1 429 Slow\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
        b"HTTP/1.1 429 Slow\r\nConnection: close\r\n\r\nok",
    ],
)
async def test_answers_of_every_length_are_read(answer: bytes) -> None:
    async with calling(answer, OK) as (server, wire):
        assert await wire.do_request(server.url, "POST") == (429, b"ok")
        assert await wire.do_request(server.url, "POST") == (200, b"ok")


async def test_a_connection_that_was_closed_meanwhile_is_not_used() -> None:
    async with calling(OK, OK) as (server, wire):
        await wire.do_request(server.url, "POST")
        server.writers[0].close()
        await server.writers[0].wait_closed()
        await asyncio.sleep(0.01)
        assert await wire.do_request(server.url, "POST") == (200, b"ok")
        assert server.connections == 2


async def test_a_connection_long_unused_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.wire.IDLE_SECONDS", 0.0)
    async with calling(OK, OK) as (server, wire):
        for _ in range(2):
            await wire.do_request(server.url, "POST")
        assert server.connections == 2


async def test_without_a_server_nothing_was_sent() -> None:
    async with calling() as (server, wire):
        pass
    with pytest.raises(NetworkError) as raised:
        await wire.do_request(server.url, "POST")
    assert isinstance(raised.value.__cause__, httpx.ConnectError)


@pytest.mark.parametrize(
    "answer", [None, b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Le", b"what?\r\n\r\n"]
)
async def test_a_connection_cut_or_confused_may_have_carried_the_call(answer: bytes | None) -> None:
    async with calling(answer, OK) as (server, wire):
        with pytest.raises(NetworkError) as raised:
            await wire.do_request(server.url, "POST")
        assert isinstance(raised.value.__cause__, httpx.ReadError)
        assert await wire.do_request(server.url, "POST") == (200, b"ok")


async def test_an_answer_that_takes_too_long_gives_the_connection_up() -> None:
    async with calling(b"", OK, seconds=0.05) as (server, wire):
        with pytest.raises(TimedOut) as raised:
            await wire.do_request(server.url, "POST")
        assert isinstance(raised.value.__cause__, httpx.ReadTimeout)
        assert await wire.do_request(server.url, "POST", read_timeout=2.0) == (200, b"ok")
        assert server.connections == 2


async def test_a_call_that_was_broken_off_gives_the_connection_up() -> None:
    async with calling(b"", OK) as (server, wire):
        call = asyncio.ensure_future(wire.do_request(server.url, "POST"))
        await asyncio.sleep(0.05)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        assert await wire.do_request(server.url, "POST") == (200, b"ok")
        assert server.connections == 2


async def test_files_go_as_parts() -> None:
    photo = InputFile(b"the bytes", filename="week.png", attach=False)
    async with calling(OK) as (server, wire):
        await wire.do_request(server.url, "POST", said(chat_id=7, photo=photo))
    (call,) = server.calls
    assert b"Content-Type: multipart/form-data; boundary=" in call
    assert b'name="photo"; filename="week.png"' in call
    assert b"the bytes" in call


def test_behind_a_proxy_httpx_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert isinstance(request_for("https://api.telegram.org", read_seconds=20), Wire)
    monkeypatch.setenv("https_proxy", "http://10.0.0.1:3128")
    proxied = request_for("https://api.telegram.org", read_seconds=20)
    assert isinstance(proxied, HTTPXRequest)
    assert proxied.read_timeout == 20
    assert isinstance(request_for("http://127.0.0.1:8081", read_seconds=20), Wire)
    monkeypatch.setenv("no_proxy", "api.telegram.org")
    assert isinstance(request_for("https://api.telegram.org", read_seconds=20), Wire)
