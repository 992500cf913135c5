"""A message sets the slots it sets with Rasa's own action."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa.core.actions.action import ActionExtractSlots
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered

from assistant.speed import slots
from tests.speed.conversations import domain, tracker

ENTITIES: list[list[dict[str, Any]]] = [
    [],
    [{"entity": "language", "value": "es"}],
    [{"entity": "language", "value": "en"}, {"entity": "language", "value": "es"}],
    [{"entity": "letter_date", "value": "2026-10-22"}],
    [{"entity": "told", "value": "x"}, {"entity": "language", "value": "es"}],
]

OTHERS = Domain.from_dict(
    {
        "version": "3.1",
        "intents": ["greet"],
        "entities": ["town"],
        "actions": ["action_fill"],
        "slots": {
            "town": {"type": "text", "mappings": [{"type": "from_entity", "entity": "town"}]},
            "said": {"type": "text", "mappings": [{"type": "custom"}, {"type": "from_text"}]},
            "greeted": {
                "type": "text",
                "mappings": [{"type": "from_intent", "intent": "greet", "value": "yes"}],
            },
            "filled": {"type": "text", "mappings": [{"type": "custom", "action": "action_fill"}]},
            "alone": {"type": "text", "mappings": [{"type": "custom"}]},
        },
    }
)


def extracted(run: Any, of: Domain, entities: list[dict[str, Any]]) -> list[Event]:
    conversation = tracker()
    conversation.slots = {slot.name: slot for slot in of.slots}
    conversation.update(UserUttered("words", {"name": "greet", "confidence": 1.0}, entities))
    nlg = TemplatedNaturalLanguageGenerator(of.responses)
    action = ActionExtractSlots(None)
    events: list[Event] = asyncio.run(run(action, CollectingOutputChannel(), nlg, conversation, of))
    return events


@pytest.mark.parametrize("entities", ENTITIES)
def test_the_same_slots_are_set(entities: list[dict[str, Any]]) -> None:
    ours = extracted(slots.run, domain(), entities)
    assert ours == extracted(slots._plain, domain(), entities)
    assert bool(ours) is any(each["entity"] == "language" for each in entities)


def test_of_other_kinds_of_slots_too() -> None:
    town = [{"entity": "town", "value": "Reno"}]
    ours = extracted(slots.run, OTHERS, town)
    assert ours == extracted(slots._plain, OTHERS, town)
    assert {each.key for each in ours} == {"town", "said", "greeted"}  # type: ignore[attr-defined]


def test_only_slots_that_no_message_fills_are_passed_over() -> None:
    left = {slot.name for slot in slots._fewer(OTHERS).slots}
    assert left & {"town", "said", "greeted", "filled", "alone"} == {
        "town",
        "said",
        "greeted",
        "filled",
    }
    assert "alone" in {slot.name for slot in OTHERS.slots}


def test_an_action_that_checks_slots_is_told_of_all() -> None:
    checked = Domain.from_dict(
        {
            "version": "3.1",
            "actions": ["action_validate_slot_mappings"],
            "slots": {"alone": {"type": "text", "mappings": [{"type": "custom"}]}},
        }
    )
    assert slots._fewer(checked) is checked
