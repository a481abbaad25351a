"""Calls of the Bot API over HTTP/1.1: one call at a time on each connection, as many as are needed.

httpx's pool looks at every connection for every call, which costs more than the call itself once
dozens of chats are answered side by side. What is read and written is h11's, as with httpx; so are
the words for what went wrong, so that whoever judges errors need not know which of the two it was.
"""

import asyncio
import json
import time
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import h11
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

CONNECT_SECONDS = 10.0
UPLOAD_SECONDS = 20.0
"""How much longer a call with files may take."""

IDLE_SECONDS = 20.0
"""How long an unused connection is kept: the other side closes it sometime, and a call that meets
that moment may or may not have arrived."""

AT_A_TIME = 65_536
"""Bytes read at once."""


def request_for(address: str, *, read_seconds: float) -> BaseRequest:
    """What calls a Bot API server: the wire, or httpx where a proxy stands in between."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme in getproxies() and not proxy_bypass(host):
        return HTTPXRequest(
            connection_pool_size=64, connect_timeout=CONNECT_SECONDS, read_timeout=read_seconds
        )
    return Wire(read_seconds)


class Connection:
    """One connection to a server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._http = h11.Connection(h11.CLIENT)
        self._unused_since = time.monotonic()

    def is_fresh(self) -> bool:
        """Whether another call may go this way."""
        idle = time.monotonic() - self._unused_since
        return idle < IDLE_SECONDS and not (self._reader.at_eof() or self._writer.is_closing())

    def is_reusable(self) -> bool:
        """Whether the last call was finished, and the server keeps the connection."""
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        self._http.start_next_cycle()
        self._unused_since = time.monotonic()
        return True

    async def call(self, request: h11.Request, content: bytes) -> tuple[int, bytes]:
        """The answer's status and content."""
        events = (request, h11.Data(content), h11.EndOfMessage())
        self._writer.write(b"".join(self._http.send(event) or b"" for event in events))
        await self._writer.drain()
        status, received = 0, bytearray()
        while True:
            event = self._http.next_event()
            if event is h11.NEED_DATA:
                self._http.receive_data(await self._reader.read(AT_A_TIME))
            elif isinstance(event, h11.Response):
                status = event.status_code
            elif isinstance(event, h11.Data):
                received += event.data
            elif isinstance(event, h11.EndOfMessage):
                return status, bytes(received)

    def close(self) -> None:
        """Give it up, with whatever is on it."""
        self._writer.close()


class Wire(BaseRequest):
    """Connections to one server, kept for the next call while they are fresh."""

    def __init__(self, read_seconds: float) -> None:
        """`read_seconds` is how long an answer may take."""
        self._read_seconds = read_seconds
        self._trusted = httpx.create_ssl_context()
        self._idle: list[Connection] = []

    @property
    def read_timeout(self) -> float | None:
        """How long an answer may take, in seconds."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Nothing to do before the first call."""

    async def shutdown(self) -> None:
        """Close what is kept."""
        while self._idle:
            self._idle.pop().close()

    async def do_request(  # noqa: PLR0917  # as BaseRequest has it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """One call; raises TimedOut and NetworkError with httpx's word for it as the cause."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._read_seconds
        if request_data is not None and request_data.contains_files:
            seconds += UPLOAD_SECONDS
        kind, content = _encoded(request_data)
        request = _request(url, method, self.USER_AGENT, kind, len(content))
        connection = await self._connection(url)
        try:
            async with asyncio.timeout(seconds):
                answer = await connection.call(request, content)
        except TimeoutError:
            raise TimedOut from httpx.ReadTimeout("no answer in time")
        except (OSError, h11.RemoteProtocolError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from httpx.ReadError(str(error))
        finally:
            self._keep_or_close(connection)
        return answer

    def _keep_or_close(self, connection: Connection) -> None:
        if connection.is_reusable():
            self._idle.append(connection)
        else:
            connection.close()

    async def _connection(self, url: str) -> Connection:
        while self._idle:
            # The one used last: those that are not needed grow old.
            connection = self._idle.pop()
            if connection.is_fresh():
                return connection
            connection.close()
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                reader, writer = await asyncio.open_connection(
                    parts.hostname,
                    parts.port or (443 if secure else 80),
                    ssl=self._trusted if secure else None,
                    happy_eyeballs_delay=0.25,
                )
        except TimeoutError:
            raise TimedOut from httpx.ConnectTimeout("no connection in time")
        except OSError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from httpx.ConnectError(
                str(error)
            )
        return Connection(reader, writer)


def _encoded(data: RequestData | None) -> tuple[str, bytes]:
    """Kind and bytes of what a call says."""
    if data is not None and data.contains_files:
        whole = httpx.Request(
            "POST", "http://_", data=data.json_parameters, files=data.multipart_data
        )
        return whole.headers["Content-Type"], whole.read()
    return "application/json", json.dumps(data.parameters if data is not None else {}).encode()


def _request(url: str, method: str, agent: str, kind: str, size: int) -> h11.Request:
    parts = urlsplit(url)
    return h11.Request(
        method=method,
        target=parts._replace(scheme="", netloc="").geturl() or "/",
        headers=[
            ("Host", parts.netloc),
            ("User-Agent", agent),
            ("Accept", "*/*"),
            ("Content-Type", kind),
            ("Content-Length", str(size)),
        ],
    )
