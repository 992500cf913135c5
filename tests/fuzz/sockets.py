"""Hostile frames of socket.io: sessions that are none, packets that are none, hostile events."""

from __future__ import annotations

import json
import random
from typing import Any
from urllib.parse import quote, quote_from_bytes

from tests.fuzz import texts
from tests.fuzz.payloads import Payload, World, anything, request

PATH = "/socket.io/"
SID = b"THE-SESSION-ID-OF-IT"
"""Stands for the id of a connection that is opened first."""

BETWEEN = "\x1e"
"""Between packets."""

_IN = "40"
"""Enters the one namespace."""


def addressed(source: random.Random, world: World) -> Payload:
    """Ids of connections, versions, transports, methods that are none."""
    odd = quote_from_bytes(source.randbytes(source.randrange(1, 30)), safe="")
    sid = source.choice(("x", odd, "a" * 5000, "..%2f", "%00", "null", "-1", quote("ñ🙂")))
    query = source.choice(
        (f"EIO=4&transport=polling&sid={sid}", f"sid={sid}", f"EIO={odd}&transport=polling",
         f"EIO=4&transport={odd}", "EIO=4&transport=websocket", f"EIO=4&transport=polling&j={odd}",
         "EIO=4&transport=polling&j=1", "", odd, f"EIO=4&transport=polling&sid={sid}&sid={sid}",
         "EIO=3&transport=polling", "EIO=4&transport=polling&b64=1")
    )  # fmt: skip
    method = source.choice(("GET", "GET", "POST", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"))
    headers = source.choice(
        ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": odd},
         {"Upgrade": "websocket", "Connection": "Upgrade"}, {"Upgrade": odd, "Connection": "Upgrade"})
    )  # fmt: skip
    body = source.choice((b"", b"40", b"2probe", b"\xff", b'42["user_uttered",{}]'))
    body = body if method in ("POST", "PUT") else b""
    raw = request(method, f"{PATH}?{query}", body, headers)
    return Payload("socket.io: connections that are none", raw, broken="Upgrade" in headers)


def packets(source: random.Random, world: World) -> Payload:
    """Packets that are none, on a connection of one's own."""
    odd = source.randbytes(source.randrange(1, 60)).decode("latin-1")
    frame = source.choice(
        ("", "4", "9", odd, "2", "3", "5", "6", "1", "b" + odd, "4" + odd, "42", "42[", "42[]", "42{}",
         "42[1]", '42["user_uttered"]', '42["user_uttered",1,2,3]', '42["connect"]', '42["disconnect"]',
         '42["__class__",{}]', "420[]", "42999999999999[]", '43["x"]', "431[]", "45", "451-", "455-[]",
         '451-["user_uttered",{"_placeholder":true,"num":0}]', "44", "41", "40/admin,", '40{"token":1}',
         "40" + "{" * 900, "42" + "[" * 5000, "42/x,[", "4" + "9" * 400 + "[]",
         '42["user_uttered",' + '{"a":' * 900, "a" * source.choice((17_000, 40_000)),
         BETWEEN * 500, (_IN + BETWEEN) * 300)
    )  # fmt: skip
    whole = source.choice(
        (frame, f"{_IN}{BETWEEN}{frame}", f"{_IN}{BETWEEN}{frame}{BETWEEN}{frame}")
    )
    return _on_connection("socket.io: packets that are none", whole)


def misshapen(source: random.Random, world: World) -> Payload:
    """Events with wrong types in them."""
    body: Any = {"message": texts.ordinary(source), "session_id": None}
    for key in source.sample(("message", "session_id", "metadata", "customData", "x"), k=2):
        body[key] = anything(source)
    event = source.choice(("user_uttered", "user_uttered", "session_request", "bot_uttered", "x"))
    data = source.choice((body, body, anything(source)))
    return _on_connection("socket.io: wrong types", f"{_IN}{BETWEEN}{_event(event, data)}")


def said(source: random.Random, world: World) -> Payload:
    """Hostile words, or a session that is another's but for a letter: they are answered."""
    token, words = None, texts.any_text(source)[:4000]
    if source.random() < 0.5:
        letters = list(source.choice(world.sessions))
        place = source.randrange(len(letters))
        letters[place] = "B" if letters[place] != "B" else "C"
        token, words = "".join(letters), "when is my last day?"
    frames = f"{_IN}{BETWEEN}{_event('user_uttered', {'message': words, 'session_id': token})}"
    return _on_connection("socket.io: hostile words", frames, turn=True)


def over_websocket(source: random.Random, world: World) -> Payload:
    """Frames no client sends."""
    frames = tuple(
        source.choice(
            (b"", b"40", b"2probe", b"5", source.randbytes(50), b"a" * 30_000, b"4" + b"[" * 9000,
             b'42["user_uttered",{"message":{}}]', b"\xff\xfe", b"2" * 200)
        )
        for _ in range(source.randrange(1, 6))
    )  # fmt: skip
    return Payload("socket.io: frames over WebSocket", b"GET ", broken=True, frames=frames)


def _event(name: str, data: Any) -> str:
    return "42" + json.dumps([name, data])


def _on_connection(kind: str, frames: str, turn: bool = False) -> Payload:
    address = f"{PATH}?EIO=4&transport=polling&sid={SID.decode()}"
    body = frames.encode("utf-8", "ignore")
    headers = {"Content-Type": "text/plain;charset=UTF-8"}
    raw = request("POST", address, body, headers)
    return Payload(kind, raw, turn=turn, connection=True)
