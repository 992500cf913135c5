"""socket.io with session persistence, spoken to by the real client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import requests
import socketio

from assistant.runner.testing import Server
from tests.platforms.conftest import SITE

LIMIT_S = 60


class Client:
    """A chat widget: one connection."""

    def __init__(self, server: Server) -> None:
        self._url = server.url
        self._sio = socketio.AsyncClient(reconnection=False)
        self.tokens: list[str] = []
        self.heard: list[dict[str, Any]] = []
        self._sio.on("session_confirm", self.tokens.append)
        self._sio.on("bot_uttered", self.heard.append)

    async def connect(self, transports: list[str] | None = None, **headers: str) -> Client:
        await self._sio.connect(self._url, headers=headers, transports=transports)
        return self

    async def request(self, token: Any = None) -> str:
        """Asks for a session; returns the token that was confirmed."""
        await self._sio.call("session_request", {"session_id": token}, timeout=LIMIT_S)
        return self.tokens[-1]

    async def say(self, message: Any, token: Any = None, **more: Any) -> str:
        """Says something and returns the answer's text."""
        before = len(self.heard)
        body = {"message": message, "session_id": token, **more}
        await self._sio.call("user_uttered", body, timeout=LIMIT_S)
        return "\n\n".join(each.get("text", "") for each in self.heard[before:])

    async def send(self, event: str, data: Any) -> None:
        await self._sio.call(event, data, timeout=LIMIT_S)

    @property
    def connected(self) -> bool:
        return bool(self._sio.connected)

    async def leave(self) -> None:
        await self._sio.disconnect()


def played(server: Server, part: Callable[[Client, Client], Awaitable[None]]) -> None:
    """Plays something with two connected clients."""

    async def play() -> None:
        one, other = await Client(server).connect(), await Client(server).connect()
        try:
            await asyncio.wait_for(part(one, other), LIMIT_S)
        finally:
            await one.leave()
            await other.leave()

    asyncio.run(play())


@pytest.mark.parametrize("transports", [["polling"], ["websocket"], None])
def test_a_whole_conversation(transports: list[str] | None, server: Server) -> None:
    async def play() -> None:
        client = await Client(server).connect(transports)
        token = await client.request()
        assert "date" in await client.say("hello", token)
        assert client.heard[-1]["quick_replies"]
        assert "date" in await client.say("can I still appeal?", token)
        answer = await client.say("october 22 2026", token)
        assert "Monday, November 23, 2026" in answer
        assert "{" not in str(client.heard[-2]["text"])
        assert set(client.heard[-2]) <= {"text", "quick_replies"}
        picture = client.heard[-1]["attachment"]
        assert picture["type"] == "image"
        assert "timeline.png" in picture["payload"]["src"]
        assert "January 20, 2027" in await client.say("what about the spouse part?", token)
        assert "ustaxcourt.gov" in await client.say("how do I file?", token)
        assert "November 23, 2026" in await client.say("/deadline", token)
        assert "23 de noviembre" in await client.say("¿cuál es mi último día?", token)
        await client.leave()

    asyncio.run(play())


def test_a_session_goes_on_in_another_connection_and_both_hear(server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        token = await one.request()
        await one.say("my letter is dated october 22 2026", token)
        assert await other.request(token) == token
        assert "November 23, 2026" in await other.say("how long do I have?", token)
        await one.send("session_request", {"session_id": token})
        assert any("how" not in each.get("text", "") for each in one.heard)
        assert one.heard[-1] == other.heard[-1]

    played(server, part)


@pytest.mark.parametrize(
    "forged", ["x", "A" * 48, 5, ["a"], {"a": 1}, "ñ", "socketio-0", "default"], ids=str
)
def test_a_forged_session_starts_afresh_and_hears_nothing(forged: Any, server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        token = await one.request()
        await one.say("my letter is dated october 22 2026", token)
        own = await other.request(forged)
        assert own not in (forged, token)
        assert "November 23" not in await other.say("how long do I have?", forged)
        heard = len(other.heard)
        await one.say("what about the spouse part?", token)
        await other.request(own)  # what was on its way has come
        assert len(other.heard) == heard

    played(server, part)


def test_a_changed_token_and_a_token_of_the_website_are_forgeries(server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        token = await one.request()
        changed = ("B" if token[0] == "A" else "A") + token[1:]
        assert await other.request(changed) not in (changed, token)
        body = {"id": "12345678", "text": "october 22 2026", "language": "en"}
        url = f"{server.url}/webhooks/website/messages"
        website = requests.post(url, json=body, timeout=60).json()["conversation"]
        assert await other.request(website) != website
        assert "November 23" not in await other.say("how long do I have?", website)

    played(server, part)


def test_without_any_session_a_connection_is_one_conversation(server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        await one.say("my letter is dated october 22 2026")
        assert "November 23, 2026" in await one.say("how long do I have?")
        assert len(set(one.tokens)) == 1
        assert "November 23" not in await other.say("how long do I have?")

    played(server, part)


@pytest.mark.parametrize("odd", [None, 5, "x", [], {}, {"message": {"a": 1}}, {"message": None}])
def test_what_makes_no_sense_is_answered_kindly(odd: Any, server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        await one.send("session_request", odd)
        await one.send("user_uttered", odd)
        texts = [each.get("text", "") for each in one.heard]
        assert any(text.startswith("I can only read text") or text for text in texts)
        assert "date" in await one.say("hello")

    played(server, part)


def test_what_is_too_large_ends_that_connection_alone(server: Server) -> None:
    async def part(one: Client, other: Client) -> None:
        with pytest.raises(Exception):  # noqa: B017 - whichever way the connection ends
            await asyncio.wait_for(one.say("a" * 200_000), 10)
        assert "date" in await other.say("hello")

    played(server, part)


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
