"""A stand-in of the four providers' APIs on loopback: keeps what it is sent, and can be unwell."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

BOT = "letterclock_bot"
PATIENCE_S = 60.0

UP, DOWN, BUSY, HANGING, REFUSING, GARBLED = "up down busy hanging refusing garbled".split()
"""How a provider is: busy answers 429 and when to come again, garbled a page that is no JSON."""

_ANSWERS = {
    "telegram": {"ok": True, "result": True},
    "twilio": {"sid": "SM0", "status": "queued"},
    "slack": {"ok": True, "ts": "1.0"},
    "facebook": {"recipient_id": "1", "message_id": "m"},
}
_REFUSALS: dict[str, tuple[int, dict[str, Any]]] = {
    "telegram": (403, {"ok": False, "description": "Forbidden: bot was blocked by the user"}),
    "twilio": (400, {"code": 21610, "message": "Attempt to send to unsubscribed recipient"}),
    "slack": (200, {"ok": False, "error": "channel_not_found"}),
    "facebook": (400, {"error": {"code": 551, "message": "This person isn't available"}}),
}


@dataclass(frozen=True)
class Call:
    """One call of a provider's API."""

    provider: str
    method: str
    """The last part of the address, such as "sendMessage"."""
    to: str
    """Whom it is for."""
    what: dict[str, Any]
    taken: bool
    """Whether the provider took it."""


@dataclass
class Providers:
    """All four, at one address."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    unwell: dict[tuple[str, str | None], str] = field(default_factory=dict)
    """How a provider is, by its name and a recipient; for all of them where that is None."""
    spells: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """The same, for as many calls as it has entries; then the provider is well."""
    refusals: dict[tuple[str, str], str] = field(default_factory=dict)
    """What Telegram says where it refuses, by its name and a recipient."""
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def state(self, provider: str, to: str) -> str:
        with self._changed:
            spell = self.spells.get((provider, to))
            if spell:
                return spell.pop(0)
        return self.unwell.get((provider, to)) or self.unwell.get((provider, None)) or UP

    def keep(self, call: Call) -> None:
        with self._changed:
            self.calls.append(call)
            self._changed.notify_all()

    def until(self, happened: Callable[[list[Call]], bool]) -> None:
        """Waits until what was called so far is enough.

        Raises:
            AssertionError: It never was.
        """
        with self._changed:
            calls = self.calls
            assert self._changed.wait_for(lambda: happened(calls), PATIENCE_S), calls[-6:]

    def taken(self, provider: str, to: str) -> list[Call]:
        """What one person got, in order."""
        calls = list(self.calls)
        return [c for c in calls if c.taken and (c.provider, c.to) == (provider, to)]

    def tried(self, provider: str, to: str) -> int:
        """How often something was sent to one person."""
        return sum((c.provider, c.to) == (provider, to) for c in list(self.calls))


def serve(providers: Providers) -> ThreadingHTTPServer:
    """Starts answering for them in a thread; `shutdown` ends it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            _, provider, *rest = self.path.partition("?")[0].split("/")
            what = _read(body, self.headers.get("Content-Type") or "")
            to = _to(provider, what)
            state = providers.state(provider, to)
            call = Call(provider, rest[-1], to, what, state == UP)
            providers.keep(call)
            self._answer(provider, call, state)

        def _answer(self, provider: str, call: Call, state: str) -> None:
            if state == HANGING:
                time.sleep(4)
                self.close_connection = True
            elif state == DOWN:
                self._send(503, {"ok": False, "description": "unavailable"})
            elif state == BUSY:
                slow = {"ok": False, "error": "ratelimited", "parameters": {"retry_after": 1}}
                self._send(429, slow, retry_after="1")
            elif state == GARBLED:
                self._send(200, "<html>one moment</html>")
            elif state == REFUSING:
                status, refusal = _REFUSALS[provider]
                said = providers.refusals.get((provider, call.to))
                self._send(status, {**refusal, "description": said} if said else refusal)
            else:
                self._send(201 if provider == "twilio" else 200, _answer(provider, call))

        def _send(self, status: int, body: Any, retry_after: str | None = None) -> None:
            page = isinstance(body, str)
            content = body.encode() if page else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html" if page else "application/json")
            self.send_header("Content-Length", str(len(content)))
            if retry_after:
                self.send_header("Retry-After", retry_after)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    providers.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _answer(provider: str, call: Call) -> dict[str, Any]:
    if provider != "telegram":
        return _ANSWERS[provider]
    if call.method == "getMe":
        me = {"id": 123456, "is_bot": True, "first_name": "Letterclock", "username": BOT}
        return {"ok": True, "result": me}
    if call.method in ("sendMessage", "sendPhoto"):
        # A hostile delivery may name anything; Telegram's own library wants a number back.
        chat = {"id": int(call.to) if call.to.isdecimal() else 0, "type": "private"}
        return {"ok": True, "result": {"message_id": 1, "date": 0, "chat": chat}}
    return _ANSWERS[provider]


def _read(body: bytes, kind: str) -> dict[str, Any]:
    if kind.startswith("application/json"):
        return dict(json.loads(body))
    if kind.startswith("multipart/form-data"):
        return _parts(body, kind.partition("boundary=")[2])
    found: dict[str, Any] = dict(parse_qsl(body.decode(), keep_blank_values=True))
    return {key: _value(value) for key, value in found.items()}


def _parts(body: bytes, boundary: str) -> dict[str, Any]:
    found = {}
    for part in body.split(f"--{boundary}".encode())[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.decode().partition('name="')[2].partition('"')[0]
        found[name] = _value(value.removesuffix(b"\r\n").decode())
    return found


def _value(text: str) -> Any:
    try:
        return json.loads(text) if text[:1] in "[{" else text
    except ValueError:
        return text


def _to(provider: str, what: dict[str, Any]) -> str:
    if provider == "facebook":
        return str(what["recipient"]["id"])
    return str(what.get({"telegram": "chat_id", "twilio": "To", "slack": "channel"}[provider], ""))
