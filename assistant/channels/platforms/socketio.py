"""socket.io, for chat widgets: Rasa's connector behind the guard, `/socket.io/`.

Rasa's own lets a browser name any session and so hear what others are told, lets pages of every
origin in, and sends what is under `custom` as it is. Here the session's id is a token this server
signed, as on the website.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from time import monotonic, time
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

from assistant.channels.platforms.presentation import Showing, Shown, ShownLinks, lines
from assistant.channels.platforms.webhook import at, text_at
from assistant.channels.website.identity import Identity, Signer
from assistant.door import address
from assistant.door.guard import FORGOTTEN, Handle
from assistant.door.guarded import guarded
from assistant.door.rendering import without_marks
from assistant.ground import secret
from assistant.ground.bounded import Bounded
from assistant.ground.settings import Limits, Settings
from assistant.watch import metrics
from letterclock import clock
from letterclock.letters import LANGUAGES

MOST_BYTES = 16384
"""Of what a client sends at once."""

MOST_KEPT = 8
"""Events of one conversation that are kept: an answer or two."""

MOST_CONVERSATIONS = 1000
"""That have such events."""

KEPT_S = 600.0
"""How long they are kept after the last one, in seconds. Later they would come as a surprise."""

PING_S = 15
"""From one look whether a connection is still there to the next; it may take ten to answer."""

UNNOTICED_S = 1.0
"""How long a connection can be closed before this server, which may be at a turn, sees it."""

SESSION_CONFIRM = "session_confirm"
TOKEN, FROM = "token", "from"
"""What is kept of a connection: its conversation's token, its address."""

NO_CLIENT = "This is not what a socket.io client sends."

_HANDSHAKE = {
    "upgrade": re.compile("websocket", re.IGNORECASE),
    "sec-websocket-key": re.compile(r"[A-Za-z0-9+/]{22}=="),
    "sec-websocket-version": re.compile("13"),
}

Utter = Callable[[str, Any], Awaitable[None]]
"""Sends an event's data to all connections of a conversation."""

_PURPOSE = b"letterclock socket.io\0"
"""A token of the website is none here, and the other way round."""


class GuardedSocketIO(SocketIOInput):
    """Rasa's connector, with sessions this server signed."""

    @guarded()
    def blueprint(self, on_new_message: Handle) -> Blueprint:
        """The routes of this channel.

        Args:
            on_new_message: Hands a message to the guard.
        """
        limits = Limits.read()
        sites = Settings.read().sites
        key = hmac.new(secret.own(), _PURPOSE, hashlib.sha256).digest()
        sessions = Sessions(Signer(key, self.name()))
        sio = _Server(
            async_mode="sanic",
            cors_allowed_origins=lambda origin, environ: _may(origin, environ, sites),
            cors_credentials=False,
            max_http_buffer_size=MOST_BYTES,
            serializer=_TextPacket,
            ping_interval=PING_S,
            ping_timeout=10,
        )
        self.sio = sio
        routes = SocketBlueprint(sio, self.socketio_path, f"letterclock_{self.name()}", __name__)
        seen, said_lately = ShownLinks(), SaidLately()

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return reply.json({"status": "ok"})

        @sio.on("connect", namespace=self.namespace)
        async def connect(sid: str, environ: dict[str, Any], auth: Any = None) -> bool:
            whence = address.of(environ["sanic.request"], limits.proxies)
            await sio.save_session(sid, {FROM: whence}, namespace=self.namespace)
            return True

        async def enter(sid: str, told: Any, confirm: bool = False) -> Identity:
            """The conversation a connection speaks in; says its token where it is another.

            What was answered when nobody with this token was there to hear it comes first.
            """
            session = await sio.get_session(sid, namespace=self.namespace)
            offered = told if self.session_persistence else None
            who = sessions.known(offered) or sessions.known(session.get(TOKEN)) or sessions.begin()
            sio.enter_room(sid, who.sender, namespace=self.namespace)
            kept = {**session, TOKEN: who.token}
            await sio.save_session(sid, kept, namespace=self.namespace)
            address.current.set(session[FROM])
            if confirm or who.token != told:
                await self._emit(SESSION_CONFIRM, who.token, sid)
            for data in said_lately.owed(who.sender, sid):
                await self._emit(self.bot_message_evt, data, sid)
            return who

        async def utter(conversation: str, data: Any) -> None:
            said_lately.keep(conversation, data, self._connected(conversation))
            await self._emit(self.bot_message_evt, data, conversation)

        @sio.on("disconnect", namespace=self.namespace)
        async def disconnect(sid: str) -> None:
            since = self._silent_s(sid)
            for conversation in sio.rooms(sid, self.namespace):
                others = self._connected(conversation) - {sid}
                for data in said_lately.left(conversation, sid, since, others):
                    for other in others:
                        await self._emit(self.bot_message_evt, data, other)

        @sio.on("session_request", namespace=self.namespace)
        async def session_request(sid: str, data: Any = None) -> None:
            await enter(sid, at(data, "session_id"), confirm=True)

        @sio.on(self.user_message_evt, namespace=self.namespace)
        async def message(sid: str, data: Any = None) -> None:
            who = await enter(sid, at(data, "session_id"))
            output = SocketMessages(utter, said_lately, seen, who.sender)
            said = UserMessage(
                text_at(data, "message"),
                output,
                who.sender,
                input_channel=self.name(),
                metadata=_language(at(data, self.metadata_key)),
            )
            await on_new_message(said)

        return routes

    def _connected(self, conversation: str) -> set[str]:
        """The connections of a conversation."""
        assert self.sio is not None
        rooms = self.sio.manager.rooms.get(self.namespace or "/", {})
        return set(rooms.get(conversation, ()))

    def _silent_s(self, sid: str) -> float:
        """How long nothing may have reached a connection that has ended, in seconds."""
        assert self.sio is not None
        inner = self.sio.manager.eio_sid_from_sid(sid, self.namespace or "/")
        asked = getattr(self.sio.eio.sockets.get(inner), "last_ping", None)
        # Asked and not answered: it was there when it was asked before, if then.
        return time() - asked + PING_S if asked else UNNOTICED_S

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
        socket = self.sockets.get(sid)
        if sid is None:
            await super().disconnect()
        elif socket is not None:
            await socket.close(wait=False, reason=self.reason.SERVER_DISCONNECT)
            self.sockets.pop(sid, None)

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


@dataclass
class Sent:
    """One event and who has heard it, by connection."""

    at: float
    data: Any
    heard: set[str]


class SaidLately:
    """The last events of conversations, for connections that come back: in memory alone.

    An event is owed while no connection has heard it.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        """Holds nothing.

        Args:
            now: The time in seconds, from any start.
        """
        self._now = now
        self._kept: Bounded[str, deque[Sent]] = Bounded(MOST_CONVERSATIONS)

    def keep(self, conversation: str, data: Any, heard: set[str]) -> None:
        """Keeps an event.

        Args:
            conversation: Its id.
            data: The event's.
            heard: The connections it goes to.
        """
        self._let_go()
        kept = self._kept.get(conversation) or deque(maxlen=MOST_KEPT)
        kept.append(Sent(self._now(), data, heard))
        self._kept[conversation] = kept

    def owed(self, conversation: str, sid: str) -> list[Any]:
        """What a connection is owed, now that it speaks; what it had heard is kept no longer.

        Args:
            conversation: The id of the conversation it speaks in.
            sid: The connection's.
        """
        self._let_go()
        kept = self._kept.pop(conversation, deque())
        rest = [said for said in kept if sid not in said.heard]
        owed = [said for said in rest if not said.heard]
        for said in owed:
            said.heard.add(sid)
        if rest:
            self._kept[conversation] = deque(rest, MOST_KEPT)
        return [said.data for said in owed]

    def left(self, conversation: str, sid: str, silent_s: float, others: set[str]) -> list[Any]:
        """What other connections are owed once one has ended that may not have heard it.

        Args:
            conversation: The id of its conversation.
            sid: The connection's.
            silent_s: How long nothing may have reached it, in seconds.
            others: The connections that are left.
        """
        owed = []
        for said in self._kept.get(conversation, ()):
            if said.heard == {sid} and self._now() - said.at <= silent_s:
                said.heard = set(others)
                owed.append(said.data)
        return owed

    def forget(self, conversation: str) -> None:
        """Knows nothing of a conversation any more."""
        self._kept.pop(conversation, None)

    def _let_go(self) -> None:
        oldest = self._now() - KEPT_S
        # Nearly in the order of their last events.
        while self._kept and next(iter(self._kept.values()))[-1].at <= oldest:
            self._kept.popitem(last=False)


class SocketMessages(Showing):
    """One event an utterance: its text, its buttons as quick replies; then its picture."""

    def __init__(
        self, utter: Utter, said_lately: SaidLately, seen: ShownLinks, conversation: str
    ) -> None:
        """Speaks to all connections of a conversation.

        Args:
            utter: Sends them an event with its data.
            said_lately: What was sent before.
            seen: The links shown before.
            conversation: Its id, which is also the room.
        """
        super().__init__(seen, conversation)
        self._utter = utter
        self._said_lately = said_lately

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
        if message.get("utter_action") == FORGOTTEN:
            self._said_lately.forget(self.conversation)
        for data in _events(shown) if shown else ():
            await self._utter(self.conversation, data)


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
