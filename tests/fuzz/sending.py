"""Sends bytes to a server as no well-behaved client would."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import socket
import time
from urllib.parse import urlsplit

from tests.fuzz.oracles import Reply
from tests.fuzz.payloads import Payload

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
