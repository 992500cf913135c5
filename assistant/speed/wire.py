"""Calls over plain HTTP to one server of one's own: connections kept, one write, one answer.

aiohttp's client takes 0.6 ms of the processor for such a call, much of it for what a call on
loopback has no use for: cookies, redirects, proxies, a clock for each phase. Of all parts of a turn
it was the dearest that is not work; so here, and only here, own code stands in for a well-kept
library. What is hard, reading the answer, is done by httptools, as in Sanic itself. Anything but
plain HTTP is left to aiohttp (`assistant.speed.remote`).
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httptools

KEPT_S = 3.0
"""How long an unused connection is kept, in seconds; less than the action server's 5, so that none
is used that is just being closed."""


@dataclass(frozen=True)
class Answer:
    """What a server answered.

    Attributes:
        status: HTTP's.
        reason: the words beside it.
        body: all of it.
    """

    status: int
    reason: str
    body: bytes


class Wire:
    """The way to one server. As many connections as there are calls at once."""

    def __init__(self, url: str) -> None:
        """Connects to nothing yet.

        Args:
            url: Where to call, with `http:`.
        """
        parts = urlsplit(url)
        self._host = parts.hostname or ""
        self._port = parts.port or 80
        path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
            "Accept: */*\r\nContent-Length: "
        ).encode()
        self._free: list[_Connection] = []

    async def post(self, body: bytes, timeout_s: float) -> Answer:
        """Sends JSON.

        Args:
            body: The JSON.
            timeout_s: How long to wait for all of the answer, in seconds.

        Raises:
            aiohttp.ClientConnectionError: The server cannot be reached, or went away meanwhile.
            aiohttp.ClientPayloadError: What it said is not HTTP.
            asyncio.TimeoutError: It took too long.
        """
        return await asyncio.wait_for(self._post(body), timeout_s)

    async def _post(self, body: bytes) -> Answer:
        connection = self._take() or await self._connect()
        try:
            answer = await connection.ask(b"%b%d\r\n\r\n%b" % (self._head, len(body), body))
        except BaseException:
            # Given up, perhaps in the middle: its answer would be taken for the next one's.
            connection.abort()
            raise
        if connection.is_open:
            self._free.append(connection)
        return answer

    def _take(self) -> _Connection | None:
        oldest = time.monotonic() - KEPT_S
        while self._free:
            connection = self._free.pop()
            if connection.is_open and connection.used > oldest:
                return connection
            connection.abort()
        return None

    async def _connect(self) -> _Connection:
        loop = asyncio.get_running_loop()
        try:
            _, connection = await loop.create_connection(_Connection, self._host, self._port)
        except OSError as error:
            raise aiohttp.ClientConnectionError(str(error)) from error
        return connection

    def close(self) -> None:
        """Closes what is not being used."""
        while self._free:
            self._free.pop().abort()


class _Connection(asyncio.Protocol):
    """One connection: one call after the other."""

    def __init__(self) -> None:
        self.is_open = False
        self.used = 0.0
        self._transport: Any = None
        self._parser: Any = None
        self._answer: asyncio.Future[Answer] | None = None
        self._reason: list[bytes] = []
        self._body: list[bytes] = []

    async def ask(self, request: bytes) -> Answer:
        if not self.is_open:
            raise aiohttp.ServerDisconnectedError
        self._parser = httptools.HttpResponseParser(self)
        self._reason, self._body = [], []
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def abort(self) -> None:
        self.is_open = False
        self._transport.abort()

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self.is_open = True

    def connection_lost(self, error: Exception | None) -> None:
        self.is_open = False
        self._fail(aiohttp.ServerDisconnectedError())

    def data_received(self, data: bytes) -> None:
        if self._answer is None or self._answer.done():
            self.abort()  # nobody asked
            return
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            self._fail(aiohttp.ClientPayloadError(str(error)))

    # What the parser calls.

    def on_status(self, reason: bytes) -> None:
        self._reason.append(reason)

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        if self._answer is None or self._answer.done():
            return
        self.used = time.monotonic()
        # Said at its end: the connection is not for another call.
        self.is_open = self.is_open and self._parser.should_keep_alive()
        reason = b"".join(self._reason).decode("latin-1")
        status = self._parser.get_status_code()
        self._answer.set_result(Answer(status, reason, b"".join(self._body)))

    def _fail(self, error: Exception) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)
