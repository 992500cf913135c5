"""Actions in Rasa's own process answer as the action server does."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from assistant.runner import surroundings
from assistant.speed import here
from assistant.speed.remote import SlimRemoteAction
from tests.speed.conversations import add, domain, tracker, turn

SECRET = "what a person wrote"


def asked(topic: str) -> dict[str, Any]:
    conversation = tracker(count=2)
    add(conversation, turn(topic)[:2])
    body: dict[str, Any] = SlimRemoteAction(f"action_{topic}", None)._action_call_format(
        conversation, domain()
    )
    return body


@pytest.mark.parametrize("topic", ["can_i_still_appeal", "deadline", "how_to_petition"])
def test_the_answer_is_the_action_servers(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    call = asked(topic)
    if topic == "how_to_petition":
        call["next_action"] = "action_explain"
    apart = ActionExecutor()
    apart.register_package("actions")
    expected = asyncio.run(apart.run(json.loads(json.dumps(call))))
    answer = asyncio.run(here.request(json=call, method="post", timeout=1, compress=False))
    assert answer == json.loads(json.dumps(expected))
    assert answer["responses"]


def an_executor(run: Any) -> ActionExecutor:
    class Tried(Action):
        def name(self) -> str:
            return "action_tried"

        async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> Any:
            return run(dispatcher, tracker)

    made = ActionExecutor()
    made.register_action(Tried())
    return made


def tried(monkeypatch: pytest.MonkeyPatch, run: Any, call: dict[str, Any] | None = None) -> Any:
    monkeypatch.setattr(here, "executor", lambda: an_executor(run))
    call = {**(call or asked("greet")), "next_action": "action_tried"}
    return asyncio.run(here.request(json=call, method="post", timeout=1, compress=False))


def test_an_action_cannot_touch_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    call = asked("greet")
    before = json.dumps(call)

    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        tracker.slots.clear()
        tracker.events.clear()
        tracker.latest_message.clear()
        return []

    assert tried(monkeypatch, run, call) == {"events": [], "responses": []}
    assert json.dumps(call) == before


def test_what_is_no_json_over_http_is_none_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        dispatcher.utter_message(json_message={"days": (1, 2)})
        return []

    [response] = tried(monkeypatch, run)["responses"]
    assert response["custom"] == {"days": [1, 2]}


@pytest.mark.parametrize(
    ("error", "status"),
    [(ActionExecutionRejection("action_tried", "no"), 400), (RuntimeError(SECRET), 500)],
)
def test_a_failure_is_an_error_of_the_action_server(
    error: Exception,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        raise error

    with caplog.at_level(logging.ERROR), pytest.raises(ClientResponseError) as raised:
        tried(monkeypatch, run)
    assert raised.value.status == status
    assert SECRET not in str(raised.value)
    if status == 400:
        assert json.loads(raised.value.text)["action_name"] == "action_tried"
    else:
        assert [record.name for record in caplog.records] == ["assistant.speed.here"]


def test_an_action_there_is_none_of() -> None:
    with pytest.raises(ClientResponseError) as raised:
        asyncio.run(here.request(json={**asked("greet"), "next_action": "action_none"}))
    assert raised.value.status == 404


def test_rasa_runs_it_here_where_the_address_says_so() -> None:
    endpoint = EndpointConfig(f"{surroundings.HERE}/webhook")
    SlimRemoteAction("action_greet", endpoint)
    assert endpoint.request is here.request
