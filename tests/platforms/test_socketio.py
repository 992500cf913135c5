"""socket.io with session persistence, spoken to by the real client."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import socketio

from assistant.channels.platforms.socketio import (
    KEPT_S,
    MOST_CONVERSATIONS,
    MOST_KEPT,
    NO_CLIENT,
    UNNOTICED_S,
    SaidLately,
)
from assistant.runner.testing import Server
from tests.conversations.store import Store
from tests.platforms.conftest import SITE
from tests.platforms.test_again_after_a_restart import the_new_one

LIMIT_S = 60


class Client:
    """A chat widget: one connection."""

    def __init__(self, server: Server, transports: list[str] | None = None) -> None:
        self._sio = socketio.Client(reconnection=False)
        self.tokens: list[str] = []
        self.heard: list[dict[str, Any]] = []
        self._sio.on("session_confirm", self.tokens.append)
        self._sio.on("bot_uttered", self.heard.append)
        self._sio.connect(server.url, transports=transports, wait_timeout=LIMIT_S)

    @property
    def transport(self) -> str:
        return str(self._sio.transport())

    def request(self, token: Any = None) -> str:
        """Asks for a session; returns the token that was confirmed."""
        self.send("session_request", {"session_id": token})
        return self.tokens[-1]

    def say(self, message: Any, token: Any = None) -> str:
        """Says something and returns the answer's text."""
        before = len(self.heard)
        self.send("user_uttered", {"message": message, "session_id": token})
        return "\n\n".join(each.get("text", "") for each in self.heard[before:])

    def send(self, event: str, data: Any) -> None:
        """Sends an event; returns once it has been dealt with."""
        self._sio.call(event, data, timeout=LIMIT_S)

    def send_and_leave(self, data: Any) -> None:
        """Says something and does not stay for the answer."""
        # The first keeps the server busy until the one that counts, and who leaves, have come.
        self._sio.emit("user_uttered", {**data, "message": "what is a lien? " * 20})
        self._sio.emit("user_uttered", data)
        self._sio.call("session_request", {"session_id": data["session_id"]}, timeout=LIMIT_S)
        self.leave()

    def leave(self) -> None:
        self._sio.disconnect()


Connect = Callable[..., Client]


@pytest.fixture
def connect(server: Server) -> Iterator[Connect]:
    clients = []

    def one(transports: list[str] | None = None) -> Client:
        clients.append(Client(server, transports))
        return clients[-1]

    yield one
    for client in clients:
        client.leave()


@pytest.mark.parametrize("transports", [["polling"], ["websocket"], None])
def test_a_whole_conversation(transports: list[str] | None, connect: Connect) -> None:
    client = connect(transports)
    assert client.transport == (transports[0] if transports else "websocket")
    token = client.request()
    assert "date" in client.say("hello", token)
    assert client.heard[-1]["quick_replies"]
    assert "date" in client.say("can I still appeal?", token)
    answer = client.say("october 22 2026", token)
    assert "Monday, November 23, 2026" in answer
    text, picture = client.heard[-2:]
    assert set(text) == {"text"}
    assert "{" not in text["text"]
    assert "calendar.ics" in text["text"]
    assert picture["attachment"]["type"] == "image"
    assert "timeline.png" in picture["attachment"]["payload"]["src"]
    assert "January 20, 2027" in client.say("what about the spouse part?", token)
    assert "ustaxcourt.gov" in client.say("how do I file?", token)
    assert "November 23, 2026" in client.say("/deadline", token)
    assert "23 de noviembre" in client.say("¿cuál es mi último día?", token)


def test_a_session_goes_on_in_another_connection_and_both_hear(connect: Connect) -> None:
    one, other = connect(), connect()
    token = one.request()
    one.say("my letter is dated october 22 2026", token)
    assert other.request(token) == token
    assert "November 23, 2026" in other.say("how long do I have?", token)
    one.request(token)  # what was on its way has come
    assert one.heard[-1] == other.heard[-1]


def test_an_answer_that_found_nobody_comes_after_the_next_connection(
    connect: Connect, server: Server
) -> None:
    one, store = connect(), Store(server.db_path)
    known = store.senders()
    token = one.request()
    one.send_and_leave({"message": "my letter is dated october 22 2026", "session_id": token})
    the_new_one(store, known)
    stranger = connect()
    stranger.request()
    other = connect()
    assert other.request(token) == token
    other.request(token)  # what was on its way has come
    *texts, picture = other.heard
    assert "Monday, November 23, 2026" in texts[-1]["text"]
    assert "timeline.png" in picture["attachment"]["payload"]["src"]
    # Once, and to nobody else.
    again = connect()
    again.request(token)
    again.request(token)
    assert not again.heard
    assert not stranger.heard


@pytest.mark.parametrize("back_first", [True, False], ids=["back first", "end noticed first"])
def test_an_answer_given_to_a_connection_that_was_dead_is_owed_to_the_next(
    back_first: bool,
) -> None:
    now = 0.0
    said = SaidLately(lambda: now)
    said.keep("a", "long heard", {"1"})
    assert said.owed("a", "1") == []
    said.keep("a", "on its way", {"1"})
    now = 20.0
    if back_first:
        assert said.owed("a", "2") == []
        assert said.left("a", "1", 25.0, {"2"}) == ["on its way"]
    else:
        said.left("a", "1", 25.0, set())
        assert said.owed("a", "2") == ["on its way"]
    assert said.owed("a", "2") == []
    assert said.owed("a", "3") == []


def test_what_was_heard_is_not_said_again() -> None:
    now = 0.0
    said = SaidLately(lambda: now)
    said.keep("a", "heard by both", {"1", "2"})
    said.keep("b", "heard", {"3"})
    now = 2.0
    # Another page heard it; the connection was seen to end at once.
    assert said.left("a", "1", 25.0, {"2"}) == []
    assert said.left("b", "3", UNNOTICED_S, set()) == []
    assert said.owed("a", "4") == said.owed("b", "4") == []


def test_what_is_kept_for_the_next_connection_is_bounded_in_number_and_in_time() -> None:
    now = 0.0
    said = SaidLately(lambda: now)
    for number in range(MOST_KEPT + 5):
        said.keep("a", number, set())
    assert said.owed("a", "1") == list(range(5, MOST_KEPT + 5))
    said.keep("b", "old", set())
    said.keep("c", "deleted", set())
    said.forget("c")
    assert said.owed("c", "1") == []
    now = KEPT_S / 2
    said.keep("d", "young", set())
    now = KEPT_S + 1
    assert said.owed("b", "1") == []
    assert said.owed("d", "1") == ["young"]
    for number in range(MOST_CONVERSATIONS + 1):
        said.keep(str(number), number, set())
    assert said.owed("0", "1") == []
    assert said.owed("1", "1") == [1]


@pytest.mark.parametrize(
    "forged", ["x", "A" * 48, 5, ["a"], {"a": 1}, "ñ", "socketio-0", "default"], ids=str
)
def test_a_forged_session_starts_afresh_and_hears_nothing(forged: Any, connect: Connect) -> None:
    one, other = connect(), connect()
    token = one.request()
    one.say("my letter is dated october 22 2026", token)
    own = other.request(forged)
    assert own not in (forged, token)
    assert "November 23" not in other.say("how long do I have?", forged)
    heard = len(other.heard)
    one.say("what about the spouse part?", token)
    other.request(own)  # what was on its way has come
    assert len(other.heard) == heard


def test_a_changed_token_and_a_token_of_the_website_are_forgeries(
    connect: Connect, server: Server
) -> None:
    one, other = connect(), connect()
    token = one.request()
    changed = ("B" if token[0] == "A" else "A") + token[1:]
    assert other.request(changed) not in (changed, token)
    body = {"id": "12345678", "text": "october 22 2026", "language": "en"}
    url = f"{server.url}/webhooks/website/messages"
    website = requests.post(url, json=body, timeout=60).json()["conversation"]
    assert other.request(website) != website
    assert "November 23" not in other.say("how long do I have?", website)


def test_without_any_session_a_connection_is_one_conversation(connect: Connect) -> None:
    one, other = connect(), connect()
    one.say("my letter is dated october 22 2026")
    assert "November 23, 2026" in one.say("how long do I have?")
    assert len(set(one.tokens)) == 1
    assert "November 23" not in other.say("how long do I have?")


@pytest.mark.parametrize("odd", [None, 5, "x", [], {}, {"message": {"a": 1}}, {"message": None}])
def test_what_makes_no_sense_is_answered_kindly(odd: Any, connect: Connect) -> None:
    client = connect()
    client.send("session_request", odd)
    client.send("user_uttered", odd)
    assert client.heard[-1]["text"].startswith("I can only read text")
    assert "date" in client.say("hello")


def test_announced_attachments_are_not_waited_for(connect: Connect) -> None:
    """CVE-2026-48804: all that followed was kept as attachments, without a bound."""
    client = connect(["websocket"])
    client._sio.eio.send('5999999999-["user_uttered",{"_placeholder":true,"num":0}]')
    client._sio.eio.send(b"x" * 1000)
    assert "date" in client.say("hello")


@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_what_is_too_large_ends_that_connection_alone(transport: str, connect: Connect) -> None:
    one, other = connect([transport]), connect()
    one.request()
    heard = len(one.heard)
    with pytest.raises(socketio.exceptions.SocketIOError):
        one._sio.call("user_uttered", {"message": "a" * 50_000}, timeout=2)
    assert len(one.heard) == heard
    assert "date" in other.say("hello")


@pytest.mark.parametrize("packet", ["2", "6", "4" + "a" * 20_000], ids=["ping", "noop", "large"])
def test_a_packet_that_is_none_is_refused_though_the_client_fetches_nothing(
    packet: str, server: Server
) -> None:
    """The library waits until it does; then the web server gave up with an error."""
    door = f"{server.url}/socket.io/"
    where = {"EIO": "4", "transport": "polling"}
    opened = requests.get(door, params=where, timeout=LIMIT_S).text
    where["sid"] = json.loads(opened.removeprefix("0"))["sid"]
    assert requests.post(door, packet, params=where, timeout=LIMIT_S).status_code == 400
    # The connection is over.
    assert requests.post(door, "40", params=where, timeout=LIMIT_S).status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"Sec-WebSocket-Key": ""},
        {"Sec-WebSocket-Key": "219-09-9999"},
        {"Sec-WebSocket-Key": "x" * 900},
        {"Sec-WebSocket-Version": "12"},
        {"Sec-WebSocket-Version": "ñ"},
        {"Upgrade": "h2c"},
        {"Upgrade": "websocket, h2c"},
        None,
    ],
    ids=str,
)
def test_a_handshake_that_is_none_is_refused(wrong: Any, server: Server) -> None:
    right = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version": "13",
    }
    headers = {**right, **wrong} if wrong is not None else {"Upgrade": "websocket"}
    where = {"EIO": "4", "transport": "websocket"}
    encoded = {name: value.encode() for name, value in headers.items()}
    door = f"{server.url}/socket.io/"
    answer = requests.get(door, params=where, headers=encoded, timeout=LIMIT_S)
    assert answer.status_code == 400
    assert answer.text == NO_CLIENT


@pytest.mark.parametrize(
    ("method", "more"),
    [
        ("GET", {"sid": "219-09-9999"}),
        ("POST", {"sid": "219-09-9999"}),
        ("GET", {"transport": "219-09-9999"}),
        ("GET", {"EIO": "3"}),
        ("GET", {"j": "219-09-9999"}),
    ],
)
def test_a_refusal_is_a_sentence_and_repeats_nothing(
    method: str, more: dict[str, str], server: Server
) -> None:
    where = {"EIO": "4", "transport": "polling", **more}
    answer = requests.request(method, f"{server.url}/socket.io/", params=where, timeout=LIMIT_S)
    assert answer.status_code == 400
    assert answer.text == NO_CLIENT


def test_only_listed_sites_and_the_own_one_may_speak(server: Server) -> None:
    door = f"{server.url}/socket.io/?EIO=4&transport=polling"

    def ask(origin: str | None) -> requests.Response:
        return requests.get(door, headers={"Origin": origin} if origin else {}, timeout=10)

    allowed = ask(SITE)
    assert allowed.status_code == 200
    assert allowed.headers["Access-Control-Allow-Origin"] == SITE
    assert ask(server.url).status_code == 200
    assert ask(None).status_code == 200
    for origin in (
        "https://evil.example",
        f"{SITE}.evil.example",
        "null",
        "https://clinicXexample",
    ):
        refused = ask(origin)
        assert refused.status_code == 400
        assert "Access-Control-Allow-Origin" not in refused.headers
