"""A stand-in Telegram that costs next to nothing, so that what is measured is the bot.

It hands out the messages it is told to, takes whatever is sent, and keeps the times. Run in a
process of its own and told what to do by lines of JSON: see `Telegram`.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAtoken-of-the-benchmarks"
ME = {"id": 123456789, "is_bot": True, "first_name": "Sturdy", "username": "SturdyBenchBot"}
Json = dict[str, Any]


class Served:
    """What goes in and out."""

    def __init__(self) -> None:
        self.queue: list[Json] = []
        self.news = asyncio.Event()
        # Every stand-in numbers on from the one before, as one Telegram would.
        self.next_update = int(time.time() * 1000)
        self.next_message = 1
        self.asked: dict[int, float] = {}
        self.latencies: list[float] = []
        self.sent: list[float] = []

    def ask(self, chats: list[int], words: str) -> None:
        """A message from each of these chats."""
        for chat in chats:
            self.queue.append(
                {
                    "update_id": self.next_update,
                    "message": {
                        "message_id": self.next_message,
                        "date": int(time.time()),
                        "chat": {"id": chat, "type": "private", "first_name": "A"},
                        "from": {"id": chat, "is_bot": False, "first_name": "A"},
                        "text": words,
                    },
                }
            )
            self.asked[chat] = time.perf_counter()
            self.next_update += 1
            self.next_message += 1
        self.news.set()

    async def call(self, method: str, parameters: Json) -> object:
        match method:
            case "getme":
                return ME
            case "getupdates":
                return await self._updates(parameters)
            case "sendmessage" | "editmessagetext":
                return self._take(int(parameters["chat_id"]))
            case _:
                return True

    async def _updates(self, parameters: Json) -> list[Json]:
        offset = int(parameters.get("offset") or 0)
        self.queue = [each for each in self.queue if each["update_id"] >= offset]
        if not self.queue:
            self.news.clear()
            try:
                await asyncio.wait_for(self.news.wait(), float(parameters.get("timeout") or 0))
            except TimeoutError:
                return []
        return self.queue[:100]

    def _take(self, chat: int) -> Json:
        now = time.perf_counter()
        self.sent.append(now)
        asked = self.asked.pop(chat, None)
        if asked is not None:
            self.latencies.append(now - asked)
        self.next_message += 1
        return {
            "message_id": self.next_message,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "A"},
            "from": ME,
            "text": "-",
        }


class Connection(asyncio.Protocol):
    """HTTP/1.1, as far as a bot's client speaks it."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._bytes = b""
        self._answers: set[asyncio.Future[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._bytes += data
        while (end := self._bytes.find(b"\r\n\r\n")) >= 0:
            head = self._bytes[:end].decode().split("\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (line.partition(":") for line in head[1:])
            }
            size = int(headers.get("content-length", "0"))
            if len(self._bytes) < end + 4 + size:
                return
            body = self._bytes[end + 4 : end + 4 + size]
            self._bytes = self._bytes[end + 4 + size :]
            method = head[0].split()[1].rpartition("/")[2].lower()
            answer = asyncio.ensure_future(self._answer(method, _parameters(body, headers)))
            self._answers.add(answer)
            answer.add_done_callback(self._answers.discard)

    async def _answer(self, method: str, parameters: Json) -> None:
        result = await self._served.call(method, parameters)
        body = json.dumps({"ok": True, "result": result}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        if not self._transport.is_closing():
            self._transport.write(head.encode() + b"\r\n\r\n" + body)


def _parameters(body: bytes, headers: dict[str, str]) -> Json:
    if headers.get("content-type", "").startswith("application/json"):
        return json.loads(body) if body else {}
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


async def _serve() -> None:
    served = Served()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(served), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    while line := await asyncio.to_thread(sys.stdin.readline):
        wanted = json.loads(line)
        if wanted["do"] == "ask":
            served.ask(wanted["chats"], wanted["words"])
        else:
            seen = {"latencies": served.latencies, "sent": served.sent, "open": len(served.asked)}
            sys.stdout.write(json.dumps(seen) + "\n")
            sys.stdout.flush()


class Telegram:
    """The stand-in, from outside."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.benchmarks.light_telegram"),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = f"http://127.0.0.1:{self._line()}"

    def ask(self, chats: list[int], words: str) -> None:
        """Let these chats write."""
        self._tell({"do": "ask", "chats": chats, "words": words})

    def seen(self) -> Json:
        """Latencies of first answers and times of all messages, in seconds; how many wait."""
        self._tell({"do": "tell"})
        return json.loads(self._line())  # type: ignore[no-any-return]

    def answered(self, within: float) -> Json:
        """Wait until nobody waits for an answer."""
        end = time.perf_counter() + within
        while (seen := self.seen())["open"]:
            if time.perf_counter() > end:
                raise AssertionError(f"{seen['open']} are still waiting")
            time.sleep(0.02)
        return seen

    def end(self) -> None:
        self._process.kill()
        self._process.wait()

    def _tell(self, what: Json) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@contextmanager
def telegram() -> Iterator[Telegram]:
    """A stand-in for as long as the block lasts."""
    the_telegram = Telegram()
    try:
        yield the_telegram
    finally:
        the_telegram.end()


if __name__ == "__main__":
    asyncio.run(_serve())
