"""socket.io, for chat widgets: Rasa's connector behind the guard, `/socket.io/`.

Rasa's own lets a browser name any session and so hear what others are told, lets pages of every
origin in, and sends what is under `custom` as it is. Here the session's id is a token this server
signed, as on the website.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import engineio
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.socketio import SocketBlueprint, SocketIOInput
from sanic import Blueprint
from sanic import response as reply
from sanic.request import Request
from sanic.response import HTTPResponse
from socketio import AsyncServer, packet

from assistant.channels.platforms import people
from assistant.channels.platforms.showing import Showing, Shown, ShownLinks, lines
from assistant.channels.platforms.webhook import at, text_at
from assistant.channels.website.identity import Identity, Signer
from assistant.door import address
from assistant.door.guard import Handle
from assistant.door.limits import Limits
from assistant.door.rendering import without_marks
from assistant.runner.settings import Settings
from assistant.watch import metrics
from letterclock import clock
from letterclock.letters import LANGUAGES

MOST_BYTES = 16384
"""Of what a client sends at once."""

SESSION_CONFIRM = "session_confirm"
TOKEN, FROM = "token", "from"
"""What is kept of a connection: its conversation's token, its address."""

NO_CLIENT = "This is not what a socket.io client sends."

_HANDSHAKE = {
    "upgrade": re.compile("websocket", re.IGNORECASE),
    "sec-websocket-key": re.compile(r"[A-Za-z0-9+/]{22}=="),
    "sec-websocket-version": re.compile("13"),
}

Emit = Callable[[str, Any, str], Awaitable[None]]
"""Sends an event with its data to a room."""

_PURPOSE = b"letterclock socket.io\0"
"""A token of the website is none here, and the other way round."""


class GuardedSocketIO(SocketIOInput):
    """Rasa's connector, with sessions this server signed."""

    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the guard.
        """
        limits = Limits.read()
        sites = Settings.read().sites
        secret = hmac.new(people.secret(), _PURPOSE, hashlib.sha256).digest()
        sessions = Sessions(Signer(secret, self.name()))
        sio = _Server(
            async_mode="sanic",
            cors_allowed_origins=lambda origin, environ: _may(origin, environ, sites),
            cors_credentials=False,
            max_http_buffer_size=MOST_BYTES,
            serializer=_TextPacket,
        )
        self.sio = sio
        routes = SocketBlueprint(sio, self.socketio_path, f"letterclock_{self.name()}", __name__)
        seen = ShownLinks()

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return reply.json({"status": "ok"})

        @sio.on("connect", namespace=self.namespace)
        async def connect(sid: str, environ: dict[str, Any], auth: Any = None) -> bool:
            whence = address.of(environ["sanic.request"], limits.proxies)
            await sio.save_session(sid, {FROM: whence}, namespace=self.namespace)
            return True

        async def enter(sid: str, told: Any) -> Identity:
            """The conversation a connection speaks in; says its token where it is another."""
            session = await sio.get_session(sid, namespace=self.namespace)
            offered = told if self.session_persistence else None
            who = sessions.known(offered) or sessions.known(session.get(TOKEN)) or sessions.begin()
            sio.enter_room(sid, who.sender, namespace=self.namespace)
            kept = {**session, TOKEN: who.token}
            await sio.save_session(sid, kept, namespace=self.namespace)
            address.current.set(session[FROM])
            if who.token != told:
                await self._emit(SESSION_CONFIRM, who.token, sid)
            return who

        @sio.on("session_request", namespace=self.namespace)
        async def session_request(sid: str, data: Any = None) -> None:
            told = at(data, "session_id")
            if (await enter(sid, told)).token == told:
                await self._emit(SESSION_CONFIRM, told, sid)

        @sio.on(self.user_message_evt, namespace=self.namespace)
        async def message(sid: str, data: Any = None) -> None:
            who = await enter(sid, at(data, "session_id"))
            output = SocketMessages(self._emit, self.bot_message_evt, seen, who.sender)
            said = UserMessage(
                text_at(data, "message"),
                output,
                who.sender,
                input_channel=self.name(),
                metadata=_language(at(data, self.metadata_key)),
            )
            await on_new_message(said)

        return routes

    async def _emit(self, event: str, data: Any, room: str) -> None:
        assert self.sio is not None
        await self.sio.emit(event, data, room=room, namespace=self.namespace)


class _TextPacket(packet.Packet):  # type: ignore[misc,unused-ignore]
    """What a client sends: an event in text."""

    def decode(self, encoded_packet: str) -> int:
        """Reads it.

        Raises:
            ValueError: It announces attachments. No client here has any, and the library keeps as
                many as were announced, without a bound (CVE-2026-48804).
        """
        attachments = super().decode(encoded_packet)
        if attachments or self.packet_type in (packet.BINARY_EVENT, packet.BINARY_ACK):
            raise ValueError("A packet with attachments.")
        return 0


class _Server(AsyncServer):  # type: ignore[misc,unused-ignore]
    def _engineio_server_class(self) -> type[engineio.AsyncServer]:
        return _Connections


class _Connections(engineio.AsyncServer):  # type: ignore[misc,unused-ignore]
    async def handle_request(self, request: Request) -> Any:
        """Answers a request; one that asks for a WebSocket without its key is refused.

        Sanic would fail on it, with an error of ours.
        """
        if "upgrade" in request.headers and not _asks_rightly(request):
            return reply.text(NO_CLIENT, 400)
        return await super().handle_request(request)

    async def disconnect(self, sid: str | None = None) -> None:
        """Ends a connection at once.

        The library's own waits until the client has fetched all that was on its way to it. One
        that sent a packet that is none, or too much, and fetches nothing, was answered after a
        minute with an error of ours.
        """
        socket = self.sockets.pop(sid, None)
        if sid is None:
            await super().disconnect()
        elif socket is not None:
            await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)

    def _bad_request(self, message: str | None = None) -> dict[str, Any]:
        # The library's own repeats what it was sent.
        headers = [("Content-Type", "text/plain; charset=utf-8")]
        return {"status": "400 BAD REQUEST", "headers": headers, "response": NO_CLIENT.encode()}


def _asks_rightly(request: Request) -> bool:
    """Whether a request for a WebSocket has what RFC 6455 (4.2.1) demands, once each."""
    return all(
        len(given) == 1 and pattern.fullmatch(given[0])
        for name, pattern in _HANDSHAKE.items()
        for given in [request.headers.getall(name, [])]
    )


class Sessions:
    """Whose session a token stands for."""

    def __init__(self, signer: Signer) -> None:
        """Reads and makes tokens.

        Args:
            signer: Signs them.
        """
        self._signer = signer

    def known(self, token: Any) -> Identity | None:
        """The conversation of a token; None where it is forged, missing or stale."""
        found = self._signer.read(token, clock.today())
        if found is None and token is not None:
            metrics.refused("session")
        return found

    def begin(self) -> Identity:
        """A new conversation."""
        return self._signer.mint(clock.today())


class SocketMessages(Showing):
    """One event an utterance: its text, its buttons as quick replies; then its picture."""

    def __init__(self, emit: Emit, event: str, seen: ShownLinks, conversation: str) -> None:
        """Speaks to all connections of a conversation.

        Args:
            emit: Sends an event to a room.
            event: What a message of the assistant is called.
            seen: The links shown before.
            conversation: Its id, which is also the room.
        """
        super().__init__(seen, conversation)
        self._emit = emit
        self._event = event

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return SocketIOInput.name()

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Sends one utterance.

        Args:
            recipient_id: The conversation, which is the one this was made for.
            message: The utterance as Rasa hands it over.
        """
        shown = self.read(message)
        for data in _events(shown) if shown else ():
            await self._emit(self._event, data, self._conversation)


def _events(shown: Shown) -> Iterator[dict[str, Any]]:
    """What a chat widget gets; plain text, because not each of them knows marks."""
    picture = shown.links.get("picture")
    text = "\n\n".join((without_marks(shown.text), *lines(shown, besides="picture")))
    choices = [
        {"content_type": "text", "title": each.title, "payload": each.payload}
        for each in shown.choices
    ]
    if text:
        yield {"text": text, **({"quick_replies": choices} if choices else {})}
    if picture:
        source = {"src": picture.url, "title": picture.label}
        yield {"attachment": {"type": "image", "payload": source}}


def _may(origin: str | None, environ: Mapping[str, Any], sites: frozenset[str]) -> bool:
    """Whether a page of this origin may speak: this server's own pages and LETTERCLOCK_SITES."""
    own = urlsplit(origin or "").netloc == environ.get("HTTP_HOST")
    return origin in sites or own


def _language(metadata: Any) -> dict[str, str]:
    language = text_at(metadata, "language")
    return {"language": language} if language in LANGUAGES else {}
