"""Sends bytes to a server as no well-behaved client would."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import socket
import time
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import websocket

from tests.fuzz.oracles import Reply
from tests.fuzz.payloads import Payload, request
from tests.fuzz.sockets import BETWEEN, PATH, SID

PATIENCE_S = 30.0
PAUSE_S = 0.05


def send(url: str, payload: Payload) -> Reply:
    """Sends one request on a connection of its own.

    Args:
        url: The assistant's address.
        payload: What to send.

    Raises:
        TimeoutError: Nothing came back, and the connection stayed open.
    """
    if payload.frames:
        return _over_websocket(url, payload.frames)
    if not payload.connection:
        return _send(url, payload)
    sid = _opened(url)
    reply = _send(url, replace(payload, raw=payload.raw.replace(SID, sid)))
    return _heard(url, sid, reply) if payload.turn and reply.status == 200 else reply


def _send(url: str, payload: Payload) -> Reply:
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), PATIENCE_S) as connection:
        # A server that has heard enough answers and hangs up while we are still talking.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            begin = 0
            for place in (*payload.pauses, len(payload.raw)):
                connection.sendall(payload.raw[begin:place])
                begin = place
                if payload.pauses:
                    time.sleep(PAUSE_S)
            if payload.hang_up:
                connection.shutdown(socket.SHUT_WR)
        return _read(connection, payload.raw.split(b" ", 1)[0])


def _read(connection: socket.socket, method: bytes) -> Reply:
    answer = http.client.HTTPResponse(connection, method=method.decode("latin-1")[:20])
    try:
        answer.begin()
        body = answer.read()
    except (http.client.HTTPException, ConnectionError):
        return Reply(0, {}, b"")
    if answer.getheader("content-encoding") == "gzip":
        body = gzip.decompress(body)
    return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)


def _opened(url: str) -> bytes:
    """Opens a connection of socket.io; returns its id."""
    raw = request("GET", f"{PATH}?EIO=4&transport=polling")
    reply = _send(url, Payload("", raw))
    return str(json.loads(reply.text.removeprefix("0"))["sid"]).encode()


def _heard(url: str, sid: bytes, reply: Reply) -> Reply:
    """What is said on a connection, in place of the acknowledgement, as REST would give it."""
    poll = request("GET", f"{PATH}?EIO=4&transport=polling&sid={sid.decode()}")
    answers: list[Any] = []
    deadline = time.monotonic() + PATIENCE_S
    while not answers and time.monotonic() < deadline:
        heard = _send(url, Payload("", poll))
        if heard.status != 200:
            return heard
        events = [each[2:] for each in heard.text.split(BETWEEN) if each.startswith("42")]
        told = [json.loads(each) for each in events]
        answers += [data for name, data in told if name == "bot_uttered"]
    return Reply(200, reply.headers, json.dumps(answers).encode())


def _over_websocket(url: str, frames: tuple[bytes, ...]) -> Reply:
    address = url.replace("http://", "ws://")
    try:
        connection = websocket.create_connection(
            f"{address}{PATH}?EIO=4&transport=websocket", timeout=PATIENCE_S
        )
    except websocket.WebSocketBadStatusException as error:
        return Reply(error.status_code, {}, b"")
    kinds = (websocket.ABNF.OPCODE_TEXT, websocket.ABNF.OPCODE_BINARY)
    with contextlib.suppress(OSError, websocket.WebSocketException):
        for number, frame in enumerate(frames):
            connection.send(frame, kinds[number % 2])
    connection.shutdown()
    # A WebSocket has no status; what counts is that the next person is served.
    return Reply(0, {}, b"")
