"""Calls to the action server: the same answers, less sent, one connection."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import jsonschema
import pytest
from aiohttp import web
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

from assistant.runner.settings import ROOT
from assistant.speed import remote
from assistant.speed.remote import SlimRemoteAction
from tests.speed.conversations import add, domain, tracker, turn

EVENTS: list[Any] = [
    {"event": "slot", "name": "language", "value": "es"},
    {"event": "slot", "name": "told", "value": None, "timestamp": None},
    {"event": "slot", "name": "told", "value": ["a"], "timestamp": 5.0, "metadata": {"a": 1}},
    {"event": "action", "name": "x", "policy": None, "confidence": 0.5},
    {"event": "followup", "name": "x"},
    {"event": "bot", "text": "x"},
    {"event": "user", "text": "x", "parse_data": {"intent": {"name": "greet"}, "entities": []}},
    {"event": "entities", "entities": [{"entity": "a", "value": 1}]},
    {"event": "slot", "value": 1},
    {"event": "slot", "name": 5, "value": 1},
    {"event": "slot", "name": "language", "value": "es", "timestamp": "now"},
    {"event": "slot", "name": "language", "value": "es", "timestamp": True},
    {"event": "slot", "name": "language", "value": "es", "metadata": []},
    {"event": "action", "name": "x", "confidence": "high"},
    {"event": "user", "text": 5},
    {"event": "entities", "entities": [{"entity": 5}]},
    {"event": "nothing known"},
    {"event": 5},
    {"event": None},
    {"event": ["slot"]},
    {},
    "slot",
    None,
]
ANSWERS: list[Any] = [
    *({"events": [event], "responses": []} for event in EVENTS),
    {"events": [EVENTS[0], EVENTS[-1]], "responses": []},
    {"events": [], "responses": [{"text": "x"}]},
    {"events": [], "responses": ["x"]},
    {"events": [], "responses": {}},
    {"events": {}, "responses": []},
    {"events": None, "responses": []},
    {"responses": []},
    {"events": []},
    {},
    [],
    "x",
    None,
]


def accepted(check: Any, answer: Any) -> bool:
    try:
        check(json.loads(json.dumps(answer)))
    except jsonschema.ValidationError:
        return False
    return True


@pytest.mark.parametrize("answer", ANSWERS, ids=json.dumps)
def test_an_answer_is_accepted_where_rasa_accepts_it(answer: Any) -> None:
    plain = RemoteAction("x", None)
    spec = plain.action_response_format_spec()
    expected = accepted(lambda given: jsonschema.validate(given, spec), answer)
    assert accepted(remote.check, answer) is expected


def test_what_was_accepted_once_does_not_let_another_in() -> None:
    plain = RemoteAction("x", None)
    spec = plain.action_response_format_spec()
    for answer in [*ANSWERS, *reversed(ANSWERS)]:
        expected = accepted(lambda given: jsonschema.validate(given, spec), answer)
        assert accepted(remote.check, answer) is expected
    assert {"slot", "action", "followup"} <= remote._FLAT
    assert not remote._FLAT & {"user", "entities"}
    assert not any(shape[0] in ("user", "entities") for shape in remote._right)


def test_only_so_many_shapes_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "MOST_SHAPES", 3)
    monkeypatch.setattr(remote, "_right", set())
    for number in range(9):
        remote.check({"events": [{"event": "followup", f"key {number}": 1}]})
    assert len(remote._right) == 3


def test_both_kinds_of_answers_are_among_them() -> None:
    found = {accepted(remote.check, answer) for answer in ANSWERS}
    assert found == {True, False}


def call(kind: type[RemoteAction], topic: str, events: int) -> dict[str, Any]:
    conversation = tracker()
    for number in range(events):
        add(conversation, turn("nlu_fallback", number, "utter_named_guesses"))
    add(conversation, turn(topic, events)[:2])
    body: dict[str, Any] = kind(f"action_{topic}", None)._action_call_format(conversation, domain())
    body["next_action"] = "action_named_guesses" if topic == "nlu_fallback" else f"action_{topic}"
    return dict(json.loads(json.dumps(body)))


@pytest.mark.parametrize("topic", ["greet", "can_i_still_appeal", "nlu_fallback"])
@pytest.mark.parametrize("before", [0, 1, 2, 3, 5])
def test_an_action_answers_the_same(
    topic: str, before: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    executor = ActionExecutor()
    executor.register_package("actions")
    answers = [
        asyncio.run(executor.run(call(kind, topic, before)))
        for kind in (SlimRemoteAction, RemoteAction)
    ]
    assert answers[0] == answers[1]
    assert answers[0]["responses"]


def test_less_is_sent() -> None:
    slim, plain = (
        len(json.dumps(call(kind, "greet", 8))) for kind in (SlimRemoteAction, RemoteAction)
    )
    assert slim < plain


def test_the_domain_stays_where_it_is() -> None:
    """Rasa takes a key it does not know without a word."""
    endpoint = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml")).action
    action = SlimRemoteAction("action_greet", endpoint)
    assert "domain" not in action._action_call_format(tracker(count=1), domain())


class ActionServer:
    """Answers every action, and counts the connections that are opened to it."""

    def __init__(self) -> None:
        self.connections: set[Any] = set()
        self.runner: web.AppRunner | None = None
        self.port = 0

    async def _answer(self, request: web.Request) -> web.Response:
        self.connections.add(request.transport)
        return web.json_response({"events": [], "responses": [{"text": "hello"}]})

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/webhook", self._answer)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", self.port)
        await site.start()
        assert self.runner.addresses
        self.port = self.runner.addresses[0][1]

    async def stop(self) -> None:
        assert self.runner is not None
        await self.runner.cleanup()


async def said(endpoint: EndpointConfig) -> str:
    # Rasa makes the action anew at each call.
    action = SlimRemoteAction("action_greet", endpoint)
    nlg = TemplatedNaturalLanguageGenerator({})
    [event] = await action.run(CollectingOutputChannel(), nlg, tracker(count=1), domain())
    return str(event.text)  # type: ignore[attr-defined]


def test_the_connection_stays_open_and_is_made_anew_when_it_is_gone() -> None:
    async def calls() -> tuple[int, int]:
        server = ActionServer()
        await server.start()
        endpoint = EndpointConfig(f"http://127.0.0.1:{server.port}/webhook")
        for _ in range(5):
            assert await said(endpoint) == "hello"
        first = len(server.connections)
        await server.stop()
        await server.start()
        assert await said(endpoint) == "hello"
        await server.stop()
        second = len(server.connections)
        await remote.close()
        return first, second

    assert asyncio.run(calls()) == (1, 2)


def test_actions_at_once_do_not_wait_for_one_another() -> None:
    async def calls() -> int:
        server = ActionServer()
        await server.start()
        endpoint = EndpointConfig(f"http://127.0.0.1:{server.port}/webhook")
        await asyncio.gather(*(said(endpoint) for _ in range(8)))
        await server.stop()
        await remote.close()
        return len(server.connections)

    assert asyncio.run(calls()) == 8
