"""Actions in Rasa's own process answer as the action server does."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from rasa.core.actions.action import ActionExecutionRejection
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection as Refusal

from assistant.rasa import local_action
from assistant.rasa.local_action import LocalAction, told
from tests.rasa.conversations import add, domain, tracker, turn


def tried(
    monkeypatch: pytest.MonkeyPatch, run: Any, conversation: DialogueStateTracker | None = None
) -> list[Event]:
    """What an action of a test's gives."""

    class Tried(Action):
        def name(self) -> str:
            return "action_tried"

        async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> Any:
            return run(dispatcher, tracker)

    made = ActionExecutor()
    made.register_action(Tried())
    monkeypatch.setattr(local_action, "executor", lambda: made)
    nlg = TemplatedNaturalLanguageGenerator(domain().responses)
    asked = LocalAction("action_tried").run(
        CollectingOutputChannel(), nlg, conversation or tracker(), domain()
    )
    return asyncio.run(asked)


def test_an_action_cannot_touch_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = tracker(count=2)
    add(conversation, turn("deadline")[:2])
    before = json.dumps(told(conversation))

    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        tracker.slots.clear()
        tracker.events.clear()
        tracker.latest_message.clear()
        return []

    assert tried(monkeypatch, run, conversation) == []
    assert json.dumps(told(conversation)) == before


def test_it_speaks_and_sets_as_over_http(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        dispatcher.utter_message(json_message={"days": (1, 2)})
        return [{"event": "slot", "name": "language", "value": "es"}]

    said, slot = tried(monkeypatch, run)
    assert isinstance(said, BotUttered)
    assert said.data["custom"] == {"days": [1, 2]}
    assert isinstance(slot, SlotSet)
    assert (slot.key, slot.value) == ("language", "es")


def test_it_is_told_what_was_said_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = tracker(count=40)
    add(conversation, turn("deadline")[:2])
    heard: dict[str, Any] = {}

    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        heard.update(kinds={each["event"] for each in tracker.events}, slots=tracker.slots)
        heard["intent"] = tracker.latest_message["intent"]["name"]
        return []

    tried(monkeypatch, run, conversation)
    assert heard["kinds"] == {"user", "bot"}
    assert heard["intent"] == "deadline"
    assert heard["slots"]["letter_date"] == "2026-10-22"


def test_an_action_that_will_not_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dispatcher: Any, tracker: Any) -> list[Any]:
        raise Refusal("action_tried", "no")

    with pytest.raises(ActionExecutionRejection, match="no"):
        tried(monkeypatch, run)
