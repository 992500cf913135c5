"""Hostile requests, from a seeded source: the same seed, the same requests."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, quote_from_bytes

from tests.fuzz import texts

REST = "/webhooks/rest/webhook"
WEBSITE = "/webhooks/website/"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Payload:
    """One request, as bytes on a connection."""

    kind: str
    raw: bytes
    turn: bool = False
    """Whether it is a well-formed message, which must be answered in words."""
    broken: bool = False
    """Whether it is no whole request: then the connection may be closed without a word."""
    sender: str | None = None
    pauses: tuple[int, ...] = ()
    """Where to wait a moment while sending, as places in `raw`."""
    hang_up: bool = False
    """Whether the caller stops sending after that."""
    answered: tuple[str, str] | None = None
    """The platform and the address at which there must be an answer in words."""
    signed: bool = False
    """Whether it is a platform's, rightly signed, and makes no sense."""
    unsigned: tuple[str, str] | None = None
    """Where it claims to be a platform's and is not signed by it: the platform and the address at
    which there must be no answer."""
    connection: bool = False
    """Whether a connection of socket.io is opened first."""
    frames: tuple[bytes, ...] = ()
    """What is sent over a WebSocket, in place of `raw`."""


@dataclass(frozen=True)
class World:
    """What the caller knows of the assistant it attacks."""

    tokens: tuple[str, ...]
    """Tokens of conversations of its own."""
    senders: tuple[str, ...] = field(default=())
    """Ids of others, which it has guessed."""
    people: Mapping[str, str] = field(default_factory=dict)
    """The number of somebody else on each platform."""
    sessions: tuple[str, ...] = ()
    """Tokens of others' socket.io sessions, of which it knows all but a letter."""
    clock: Callable[[], float] = time.time
    """Seconds since 1970: the platforms sign the time."""


def generate(kinds: Sequence[Kind], count: int, seed: int, world: World) -> Iterator[Payload]:
    """A number of requests, every kind alike often; one at a time, as some are large.

    Args:
        kinds: What makes them.
        count: How many.
        seed: Of the random source.
        world: What the caller knows.
    """
    source = random.Random(seed)
    for number in range(count):
        yield kinds[number % len(kinds)](source, world)


def request(
    method: str,
    path: str,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> bytes:
    """A request as it stands on the connection; what is in it is not checked."""
    lines = {"Host": "localhost", "Connection": "close", "Accept": "*/*", **(headers or {})}
    if body or method in ("POST", "PUT", "PATCH"):
        lines["Content-Length"] = str(len(body) if length is None else length)
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    start = f"{method} {path} HTTP/1.1\r\n{head}\r\n"
    return start.encode("utf-8", "surrogatepass") + body


def _post(path: str, body: Any, content_type: str = "application/json") -> bytes:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return request("POST", path, data, {"Content-Type": content_type})


def anything(source: random.Random, depth: int = 3) -> Any:
    """Any JSON."""
    simple: tuple[Callable[[], Any], ...] = (
        lambda: None,
        lambda: source.choice((True, False)),
        lambda: source.choice((0, -1, 2**63, 10**400, 5)),
        lambda: source.choice((1.5, float("inf"), float("nan"), -0.0)),
        lambda: texts.any_text(source)[:200],
        lambda: "",
    )
    if depth and source.random() < 0.4:
        if source.random() < 0.5:
            return [anything(source, depth - 1) for _ in range(source.randrange(4))]
        keys = (texts.any_text(source)[:20] for _ in range(source.randrange(4)))
        return {key: anything(source, depth - 1) for key in keys}
    return source.choice(simple)()


def _sender(source: random.Random) -> str:
    return f"fuzz-{source.getrandbits(64):x}"


def _said(source: random.Random, kind: str, words: str) -> Payload:
    sender = _sender(source)
    if source.random() < 0.5:
        raw = _post(REST, {"sender": sender, "message": words})
        return Payload(f"REST: {kind}", raw, turn=True, sender=sender)
    body = {"id": _sender(source), "text": words, "language": source.choice(("en", "es"))}
    return Payload(f"website: {kind}", _post(f"{WEBSITE}messages", body), turn=True)


def _unicode(source: random.Random, world: World) -> Payload:
    return _said(source, "Unicode", texts.unicode(source))


def _command(source: random.Random, world: World) -> Payload:
    return _said(source, "typed commands", texts.command(source))


def _injection(source: random.Random, world: World) -> Payload:
    return _said(source, "injections", texts.injection(source))


def _long(source: random.Random, world: World) -> Payload:
    return _said(source, "long texts", texts.long(source))


def _types(source: random.Random, world: World) -> Payload:
    body = {"sender": _sender(source), "message": texts.ordinary(source), "metadata": {}}
    for key in source.sample(("sender", "message", "metadata", "input_channel", "x"), k=2):
        body[key] = anything(source)
    whole = body if source.random() < 0.8 else anything(source)
    return Payload("REST: wrong types", _post(REST, whole))


def _guessed(source: random.Random, world: World) -> Payload:
    sender = source.choice(world.senders)
    twist = source.choice(
        ("{}%", "%", "{} ", " {}", "{}\u200b", "{}' --", "_" * 10, "*", "{}\\", "{}\n")
    )
    body = {"sender": twist.format(sender), "message": "when is my last day?"}
    return Payload("REST: guessed conversations", _post(REST, body))


def _website_types(source: random.Random, world: World) -> Payload:
    door = source.choice(("messages", "history", "forget"))
    body: Any = {"id": _sender(source), "text": texts.ordinary(source), "language": "en"}
    for key in source.sample(("id", "text", "language", "button", "conversation", "x"), k=2):
        body[key] = anything(source)
    if source.random() < 0.2:
        body = anything(source)
    return Payload(f"website: wrong types in {door}", _post(WEBSITE + door, body))


def _forged(source: random.Random, world: World) -> Payload:
    token = list(source.choice(world.tokens))
    for _ in range(source.randrange(1, 4)):
        token[source.randrange(len(token))] = source.choice("ABCabc019-_=+/ é\u0000")
    body = {"conversation": "".join(token), "id": _sender(source), "text": "when is my last day?"}
    door = source.choice(("messages", "history", "forget"))
    return Payload(f"website: forged ids in {door}", _post(WEBSITE + door, body))


def _button(source: random.Random, world: World) -> Payload:
    body = {"id": _sender(source), "button": texts.command(source), "language": "en"}
    return Payload("website: buttons that are none", _post(f"{WEBSITE}messages", body))


def _broken_json(source: random.Random, world: World) -> Payload:
    data = bytearray(json.dumps({"sender": _sender(source), "message": "hello"}).encode())
    for _ in range(source.randrange(1, 6)):
        place = source.randrange(len(data))
        data[place : place + source.randrange(3)] = source.randbytes(source.randrange(4))
    path = source.choice((REST, f"{WEBSITE}messages", f"{WEBSITE}history", f"{WEBSITE}forget"))
    return Payload("broken JSON", _post(path, bytes(data)))


def _deep(source: random.Random, world: World) -> Payload:
    depth = source.choice((100, 900, 1100, 5000, 8000))
    opening, closing = source.choice((("[", "]"), ('{"a":', "}")))
    depth = min(depth, 16_000 // len(opening + closing))
    inner = opening * depth + "1" + (closing * depth if source.random() < 0.7 else "")
    key = source.choice(("message", "sender", "metadata", "text", "conversation"))
    body = inner if source.random() < 0.5 else f'{{"message": "hello", "{key}": {inner}}}'
    path = source.choice((REST, f"{WEBSITE}messages", f"{WEBSITE}history", f"{WEBSITE}forget"))
    return Payload("deep nesting", _post(path, body.encode()[:16_300]))


def _huge(source: random.Random, world: World) -> Payload:
    size = source.choice((17_000, 17_000, 64_000, 64_000, 300_000, MEGABYTE, 10 * MEGABYTE))
    path = source.choice((REST, f"{WEBSITE}messages", "/health", "/", "/webhooks/telegram/webhook"))
    body = b'{"message": "' + b"a" * size + b'"}'
    headers = {"Content-Type": "application/json"}
    if source.random() < 0.3:
        chunk = b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
        head = request("POST", path, b"", {**headers, "Transfer-Encoding": "chunked"})
        raw = head.replace(b"Content-Length: 0\r\n", b"") + chunk
        return Payload("bodies of up to 10 MB", raw, broken=True)
    return Payload("bodies of up to 10 MB", request("POST", path, body, headers))


def _method(source: random.Random, world: World) -> Payload:
    method = source.choice(
        (
            "GET",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "HEAD",
            "TRACE",
            "CONNECT",
            "post",
            "PROPFIND",
            "X" * 20,
        )
    )
    path = source.choice(
        (REST, f"{WEBSITE}messages", f"{WEBSITE}history", "/", "/en", "/health", "/chat.js")
    )
    return Payload("wrong methods", request(method, path), broken=method in ("CONNECT", "TRACE"))


def _content_type(source: random.Random, world: World) -> Payload:
    kind = source.choice(
        ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "image/png", "",
         "multipart/form-data; boundary=", "application/json; charset=utf-16", "application/xml",
         "application/json; charset=zzzz", "text/html", "application/json\t")
    )  # fmt: skip
    data = source.choice(
        (b'{"message": "hello"}', b"message=hello", '{"message": "hello"}'.encode("utf-16"), b"",
         b"--\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nhello\r\n----", b"\xff\xfe\x00")
    )  # fmt: skip
    path = source.choice((REST, f"{WEBSITE}messages", f"{WEBSITE}forget"))
    return Payload("wrong content types", _post(path, data, kind))


def _form(source: random.Random, world: World) -> Payload:
    value = source.choice(
        (texts.any_text(source)[:300], "0000-00-00", "9999-12-31", "2026-02-30", "2026-10-22",
         "-1", "1e9", "2026-10-22' --", "10/22/2026", "22 de octubre de 2026", "")
    )  # fmt: skip
    query = f"letter_date={quote(value.encode('utf-8', 'surrogatepass'), safe='')}"
    if source.random() < 0.3:
        query = source.choice(
            (query + "&" + query, query * 20, "letter_date[]=1", "%", "%zz", "=&=&&", "a" * 5000)
        )
    page = source.choice(("/", "/en", "/es"))
    accept = source.choice(
        ("*/*", "text/html", "application/json", "text/html;q=zz", ",,,", "\u00e9")
    )
    language = source.choice(("es", "en", "zz", "es;q=2", "*" * 500, ";;;"))
    headers = {"Accept": accept, "Accept-Language": language}
    if source.random() < 0.3:
        headers["If-None-Match"] = source.choice(("*", 'W/"', '"' * 100, "W/" * 50))
        headers["Accept-Encoding"] = source.choice(("gzip;q=x", "gzip, " * 100, "identity;q=0"))
    return Payload("pages and the form", request("GET", f"{page}?{query}", headers=headers))


def _files(source: random.Random, world: World) -> Payload:
    odd = quote_from_bytes(source.randbytes(source.randrange(1, 30)), safe="")
    letter = source.choice(("4390", "4390", "9999", "..", "%2e%2e", "4390%00", "common", odd))
    day = source.choice(
        ("2026-10-22", "2026-10-22", "2026-02-30", "0001-01-01", "9999-12-31", "2026-1-1",
         "٢٠٢٦-١٠-٢٢", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", odd)
    )  # fmt: skip
    name = source.choice(
        (
            "timeline.svg",
            "timeline.png",
            "calendar.ics",
            "timeline.exe",
            odd,
            "../../../../etc/passwd",
        )
    )
    query = source.choice(
        ("", "?lang=es", "?lang=zz", "?lang=" + odd, "?as_of=2026-11-01", "?as_of=9999-99-99",
         "?as_of=2099-01-01", "?as_of=&as_of=", "?lang=en&lang=es", "?" + "a=1&" * 500)
    )  # fmt: skip
    path = source.choice(
        (f"/letters/{letter}/{day}/{name}", f"/letters/{letter}/roadmap.svg", f"/{odd}",
         f"/letters/{letter}/roadmap.png", "/chat.js", "/page.css", f"/letters//{day}/{name}")
    )  # fmt: skip
    host = source.choice(("localhost", "evil.example", "a" * 300, "[::1", "localhost:99999", "a b"))
    raw = request("GET", path + query, headers={"Host": host})
    return Payload("pictures and files", raw.decode("utf-8").encode("utf-8"))


def _elsewhere(source: random.Random, world: World) -> Payload:
    odd = quote_from_bytes(source.randbytes(source.randrange(1, 30)), safe="/")
    path = source.choice(
        ("/webhooks/telegram/webhook", "/webhooks/twilio/webhook", "/webhooks/slack/webhook",
         "/webhooks/facebook/webhook", "/webhooks/socketio/", "/webhooks/telegram/",
         "/webhooks/callback/webhook", "/webhooks/rest/", "/webhooks/rest", "/webhooks/website/",
         "/webhooks//webhook", "/webhooks/%2e%2e/health", f"/webhooks/{odd}", "/health", "/health/",
         "/conversations/default/tracker", "/model", "/model/train", "/domain", "/status", "/version",
         "/webhooks/rest/webhook/stream?stream=true", "/webhooks/rest/webhook?stream=true", "/metrics")
    )  # fmt: skip
    if source.random() < 0.5:
        return Payload("other addresses", request("GET", path))
    return Payload("other addresses", _post(path, {"message": "hello", "sender": _sender(source)}))


def _headers(source: random.Random, world: World) -> Payload:
    body = b'{"message": "hello"}'
    odd: dict[str, str] = source.choice(
        ({"X-Long": "a" * 20_000}, {f"X-{n}": "a" for n in range(300)}, {"X-Forwarded-For": "a, " * 900},
         {"Authorization": "Bearer " + "a" * 5000}, {"Content-Encoding": "gzip"}, {"Expect": "zz"},
         {"Expect": "100-continue"}, {"Upgrade": "websocket", "Connection": "Upgrade"},
         {"Upgrade": "h2c", "Connection": "Upgrade, HTTP2-Settings"}, {"Range": "bytes=0-0,-1"},
         {"Cookie": "a=b;" * 500}, {"X-Odd": "\u0080\u00ff\x01"}, {"Bad Name": "a"}, {": ": "a"},
         {"Transfer-Encoding": "chunked"}, {"Transfer-Encoding": "zz"}, {"Origin": "https://evil.example"},
         {"Host": ""}, {"Content-Length": "-5"}, {"Content-Length": "5, 5"}, {"Content-Length": "zz"},
         {"Content-Length": "9" * 30}, {"Forwarded": "for=\"" * 50}, {"X-Http-Method-Override": "PUT"})
    )  # fmt: skip
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **odd}
    lines = {"Host": "localhost", "Connection": "close", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    path = source.choice((REST, f"{WEBSITE}messages", "/", "/health"))
    raw = f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body
    return Payload("odd headers", raw, broken=True)


def _garbage(source: random.Random, world: World) -> Payload:
    raw = source.choice(
        (source.randbytes(source.randrange(1, 4000)), b"\r\n" * 50, b"GET\r\n\r\n", b"GET /\r\n\r\n",
         b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\0" * 9000,
         b"GET / HTTP/9.9\r\n\r\n", b"GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
         b"GET " + b"/a" * 20_000 + b" HTTP/1.1\r\n\r\n", b"GET /\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
         b"POST " + REST.encode() + b" HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
    )  # fmt: skip
    return Payload("no HTTP at all", raw, broken=True, hang_up=True)


def _half(source: random.Random, world: World) -> Payload:
    whole = _post(REST, {"sender": _sender(source), "message": texts.ordinary(source)})
    place = source.randrange(1, len(whole))
    return Payload("half a request, then gone", whole[:place], broken=True, hang_up=True)


def _slow(source: random.Random, world: World) -> Payload:
    sender = _sender(source)
    whole = _post(REST, {"sender": sender, "message": texts.ordinary(source) or "hello"})
    places = tuple(sorted(source.sample(range(1, len(whole)), k=3)))
    return Payload("slow bodies", whole, turn=True, sender=sender, pauses=places)


Kind = Callable[[random.Random, World], Payload]

KINDS: tuple[Kind, ...] = (
    _unicode, _command, _injection, _types, _website_types, _long, _broken_json, _deep, _huge, _unicode,
    _command, _guessed, _forged, _button, _method, _content_type, _form, _files, _elsewhere, _headers,
    _garbage, _half, _slow, _injection,
)  # fmt: skip
