"""A turn of ours is a turn of Rasa's own processor: the same events, the same answers."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
import ujson
from rasa.core.actions.action import ActionExtractSlots, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.utils.endpoints import EndpointConfig

from assistant.nlu.sentence import prefetch
from assistant.rasa import local_action
from assistant.rasa.local_action import LocalAction
from assistant.rasa.processor import Processor, without_slots_of_actions
from tests.rasa import trained
from tests.rasa.conversations import domain, tracker

SECRET = "what a person wrote"

DIALOGUE = (
    "hello",
    "My letter is dated October 22, 2026. Am I too late?",
    "so November 30, right?",
    '/give_letter_date{"letter_date": "2026-10-26"}',
    "¿cuánto cuesta? y ¿qué formulario necesito?",
    "xyzzy",
    "/affirm",
    "/office_holidays",
    "it is letter 3193",
    "thanks, bye",
    "/restart",
    "when is my last day?",
)


class ActionServer(EndpointConfig):
    """Rasa's way to an action server, with the server's part in this process."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1:1/webhook")

    async def request(self, json: Any = None, **_: Any) -> Any:
        answer = await local_action.executor().run(ujson.loads(ujson.dumps(json)))
        return ujson.loads(ujson.dumps(answer))


def processor(kind: type[MessageProcessor], endpoint: EndpointConfig | None) -> MessageProcessor:
    metadata = LocalModelStorage.metadata_from_archive(trained.model())
    store = InMemoryTrackerStore(metadata.domain)
    nlg = TemplatedNaturalLanguageGenerator(metadata.domain.responses)
    return kind(trained.model(), store, InMemoryLockStore(), nlg, endpoint)


@pytest.fixture(scope="module")
def ours() -> MessageProcessor:
    return processor(Processor, None)


@pytest.fixture(scope="module")
def rasas() -> MessageProcessor:
    return processor(MessageProcessor, ActionServer())


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")


def played(made: MessageProcessor, *dialogue: str) -> list[dict[str, Any]]:
    """What stands in the conversation afterwards, without times and ids."""

    async def play() -> list[dict[str, Any]]:
        sender = f"{type(made).__name__}-{len(dialogue)}"
        said = []
        for words in dialogue:
            output = CollectingOutputChannel()
            await made.handle_message(UserMessage(words, output, sender, input_channel="rest"))
            said += [{**each, "recipient_id": None} for each in output.messages]
        found = await made.tracker_store.retrieve_full_tracker(sender)
        assert found is not None
        return said + [_bare(each.as_dict()) for each in found.events]

    return asyncio.run(play())


def _bare(event: dict[str, Any]) -> dict[str, Any]:
    fleeting = {"timestamp", "message_id"}
    return {
        key: _bare(value) if key == "parse_data" else value
        for key, value in event.items()
        if key not in fleeting
    }


def test_a_conversation_goes_as_with_rasas_own(
    ours: MessageProcessor, rasas: MessageProcessor
) -> None:
    assert played(ours, *DIALOGUE) == played(rasas, *DIALOGUE)


@pytest.mark.parametrize("words", [*DIALOGUE[:5], "?!", "😀 help", "30 or 90"])
def test_a_message_is_understood_the_same(
    ours: MessageProcessor, rasas: MessageProcessor, words: str
) -> None:
    async def parsed(made: MessageProcessor, begins: bool) -> dict[str, Any]:
        if begins:
            prefetch.begin(words)
        return _bare(dict(await made.parse_message(UserMessage(words), tracker())))

    first = asyncio.run(parsed(ours, True))
    assert first == asyncio.run(parsed(rasas, False))
    assert first == _bare(asyncio.run(ours.parse_message(UserMessage(words))))


def test_others_go_on_while_the_encoder_works(
    ours: MessageProcessor, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    async def arrived() -> None:
        order.append("waits")
        await asyncio.sleep(0.05)
        order.append("waited")

    async def two() -> list[dict[str, Any]]:
        monkeypatch.setattr(prefetch, "arrived", arrived)
        asked = ("hello", "how do i file a petition")
        return await asyncio.gather(
            *(ours.parse_message(UserMessage(words), tracker()) for words in asked)
        )

    assert [each["intent"]["name"] for each in asyncio.run(two())] == ["greet", "how_to_petition"]
    assert order == ["waits", "waits", "waited", "waited"]


def test_an_action_that_fails_ends_the_turn_and_quotes_nobody(
    ours: MessageProcessor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(self: LocalAction, *_: Any) -> list[Event]:
        raise RuntimeError("broken")

    monkeypatch.setattr(LocalAction, "run", fails)
    with caplog.at_level(logging.ERROR):
        events = played(ours, "hello")
    assert [each["event"] for each in events][-2:] == ["action", "action"]
    assert [each.name for each in caplog.records] == ["assistant.rasa.processor"]


def test_what_was_begun_and_never_ended_is_answered_with_the_next_message(
    ours: MessageProcessor,
) -> None:
    """As `/execute` of Rasa's HTTP API leaves a conversation."""

    async def execute() -> list[dict[str, Any]]:
        output = CollectingOutputChannel()
        await ours.handle_message(UserMessage("hello", output, "api"))
        asked = PolicyPrediction.for_action_name(ours.domain, "action_deadline")
        await ours.execute_action("api", "action_deadline", output, ours.nlg, asked)
        output.messages.clear()
        for words in ("what is my last day", "hello"):
            await ours.handle_message(UserMessage(words, output, "api"))
        return list(output.messages)

    said = asyncio.run(execute())
    assert "the date is printed there" in said[0]["text"]
    assert said[-1]["text"].startswith("Hello")


def test_an_action_server_is_asked_where_there_is_one(ours: MessageProcessor) -> None:
    elsewhere = processor(Processor, ActionServer())
    assert type(elsewhere._get_action("action_deadline")) is RemoteAction
    assert type(ours._get_action("action_deadline")) is LocalAction
    assert ours._get_action("action_deadline") is ours._get_action("action_deadline")


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


def extracted(of: Domain, asked: Domain, entities: list[dict[str, Any]]) -> list[Event]:
    conversation = tracker()
    conversation.slots = {slot.name: slot for slot in of.slots}
    conversation.update(UserUttered("words", {"name": "greet", "confidence": 1.0}, entities))
    nlg = TemplatedNaturalLanguageGenerator(of.responses)
    action = ActionExtractSlots(None).run(CollectingOutputChannel(), nlg, conversation, asked)
    return list(asyncio.run(action))


@pytest.mark.parametrize(
    ("of", "entities"),
    [
        (domain(), []),
        (domain(), [{"entity": "language", "value": "es"}]),
        (domain(), [{"entity": "letter_date", "value": "2026-10-22"}]),
        (OTHERS, [{"entity": "town", "value": "Reno"}]),
    ],
)
def test_a_message_sets_the_slots_it_sets_with_rasas_own(
    of: Domain, entities: list[dict[str, Any]]
) -> None:
    found = extracted(of, without_slots_of_actions(of), entities)
    assert found == extracted(of, of, entities)
    assert {slot.name for slot in of.slots} > {
        slot.name for slot in without_slots_of_actions(of).slots
    }


def test_an_action_that_checks_slots_is_told_of_all() -> None:
    checked = Domain.from_dict(
        {
            "version": "3.1",
            "actions": ["action_validate_slot_mappings"],
            "slots": {"alone": {"type": "text", "mappings": [{"type": "custom"}]}},
        }
    )
    assert without_slots_of_actions(checked) is checked
