"""Calls over plain HTTP, to a server that says what the test wants it to say."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from assistant.speed import remote, wire
from assistant.speed.wire import Answer, Wire

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
    b"2\r\nde\r\n0\r\n\r\n",
)


class Server:
    """Answers each request with the next of its lines, in pieces; None closes the connection."""

    def __init__(self, *lines: Any) -> None:
        self.lines = list(lines)
        self.requests: list[bytes] = []
        self.connections = 0
        self._server: Any = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except (asyncio.IncompleteReadError, ConnectionError):
                break
            [length] = [
                int(line.split(b":")[1])
                for line in head.split(b"\r\n")
                if line.lower().startswith(b"content-length")
            ]
            self.requests.append(head + await reader.readexactly(length))
            line = self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]
            for piece in line if isinstance(line, tuple) else (line,):
                if isinstance(piece, float):
                    await asyncio.sleep(piece)
                elif piece is not None:
                    writer.write(piece)
                    await writer.drain()
                    await asyncio.sleep(0.01)
            if line is None or (isinstance(line, tuple) and line[-1] is None):
                break
        writer.close()

    async def __aenter__(self) -> Server:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/webhook?a=1"


def with_server(work: Callable[[Server, Wire], Awaitable[Any]], *lines: Any) -> Any:
    async def go() -> Any:
        async with Server(*lines) as server:
            way = Wire(server.url)
            try:
                return await work(server, way)
            finally:
                way.close()

    return asyncio.run(go())


def test_what_is_sent() -> None:
    async def work(server: Server, way: Wire) -> None:
        await way.post('{"a": "ñ"}'.encode(), 5)
        [sent] = server.requests
        assert sent.startswith(b"POST /webhook?a=1 HTTP/1.1\r\nHost: 127.0.0.1:")
        assert b"\r\nContent-Type: application/json\r\n" in sent
        assert sent.endswith('\r\nContent-Length: 11\r\n\r\n{"a": "ñ"}'.encode())

    with_server(work, OK)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (OK, Answer(200, "OK", b"{}")),
        (CHUNKED, Answer(200, "OK", b"abcde")),
        (
            tuple(bytes([each]) for each in OK),
            Answer(200, "OK", b"{}"),
        ),
        (
            b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 1\r\n\r\nx",
            Answer(500, "Internal Server Error", b"x"),
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n", Answer(204, "No Content", b"")),
    ],
    ids=["whole", "chunked", "byte by byte", "an error", "nothing in it"],
)
def test_what_is_answered(line: Any, expected: Answer) -> None:
    async def work(server: Server, way: Wire) -> None:
        assert await way.post(b"{}", 5) == expected
        assert await way.post(b"{}", 5) == expected
        assert server.connections == 1

    with_server(work, line)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (None, aiohttp.ServerDisconnectedError),
        ((b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", None), aiohttp.ServerDisconnectedError),
        (b"what?\r\n\r\n", aiohttp.ClientPayloadError),
        ((5.0, OK), asyncio.TimeoutError),
    ],
    ids=["closed", "cut off", "no HTTP", "silent"],
)
def test_after_a_failure_the_next_call_has_a_connection_of_its_own(
    line: Any, error: type[Exception]
) -> None:
    async def work(server: Server, way: Wire) -> None:
        with pytest.raises(error):
            await way.post(b"{}", 0.3)
        assert await way.post(b"{}", 5) == Answer(200, "OK", b"{}")
        assert server.connections == 2

    with_server(work, line, OK)


def test_the_answer_of_a_call_that_was_given_up_is_not_the_next_ones() -> None:
    late = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate"

    async def work(server: Server, way: Wire) -> None:
        call = asyncio.create_task(way.post(b"{}", 5))
        await asyncio.sleep(0.1)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert (await way.post(b"{}", 5)).body == b"{}"

    with_server(work, (0.2, late), OK)


def test_a_connection_the_server_wants_closed_is_not_used_again() -> None:
    async def work(server: Server, way: Wire) -> None:
        for _ in range(2):
            assert (await way.post(b"{}", 5)).body == b"{}"
        assert server.connections == 2

    with_server(work, OK.replace(b"OK\r\n", b"OK\r\nConnection: close\r\n"))


def test_what_nobody_asked_for_is_not_taken_for_an_answer() -> None:
    async def work(server: Server, way: Wire) -> None:
        assert (await way.post(b"{}", 5)).body == b"{}"
        await asyncio.sleep(0.2)
        assert (await way.post(b"{}", 5)).body == b"{}"
        assert server.connections == 2

    more = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmore"
    with_server(work, (OK, 0.1, more), OK)


def test_a_connection_unused_for_long_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(server: Server, way: Wire) -> None:
        await way.post(b"{}", 5)
        monkeypatch.setattr(wire, "KEPT_S", 0.0)
        await way.post(b"{}", 5)
        assert server.connections == 2

    with_server(work, OK)


def test_nobody_there() -> None:
    async def go() -> None:
        async with Server(OK) as server:
            way = Wire(server.url)
        with pytest.raises(aiohttp.ClientConnectionError):
            await way.post(b"{}", 5)

    asyncio.run(go())


def test_an_error_is_what_rasa_expects_of_an_endpoint() -> None:
    refused = b'HTTP/1.1 400 Bad Request\r\nContent-Length: 14\r\n\r\n{"error": "x"}'

    async def go() -> None:
        async with Server(refused) as server:
            direct = remote._Direct(EndpointConfig(server.url))
            with pytest.raises(ClientResponseError) as raised:
                await direct.request(json={}, method="post", compress=False)
            assert raised.value.status == 400
            assert raised.value.text == b'{"error": "x"}'
            await remote.close()

    asyncio.run(go())


@pytest.mark.parametrize(
    ("endpoint", "plain"),
    [
        (EndpointConfig("http://127.0.0.1:5055/webhook"), True),
        (EndpointConfig("https://actions.example/webhook"), False),
        (EndpointConfig("http://a/webhook", headers={"X-Key": "1"}), False),
        (EndpointConfig("http://a/webhook", params={"a": 1}), False),
        (EndpointConfig("http://a/webhook", basic_auth={"username": "a", "password": "b"}), False),
        (EndpointConfig("http://a/webhook", token="a"), False),
    ],
)
def test_all_but_plain_http_is_left_to_aiohttp(endpoint: EndpointConfig, plain: bool) -> None:
    remote.SlimRemoteAction("action_greet", endpoint)
    assert isinstance(getattr(endpoint.request, "__self__", None), remote._Direct) is plain
    remote._wires.clear()
