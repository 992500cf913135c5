"""A message understood step by step: the same comes out, and others go on meanwhile."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import rasa.core.processor
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from assistant.nlu.sentence import ahead
from assistant.runner import surroundings
from assistant.speed import understanding
from assistant.speed.graph import StraightRunner
from tests.speed.conversations import tracker

MESSAGES = (
    "hello",
    "letter is dated oct 22, am i too late?",
    "¿cuánto cuesta? y ¿qué formulario necesito?",
    '/give_letter_date{"letter_date": "2026-10-22"}',
)


@pytest.fixture(scope="module")
def agent() -> Agent:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rasa.core.processor, "DaskGraphRunner", StraightRunner)
        return Agent.load(str(surroundings.model()))


async def parsed(agent: Agent, words: str, ours: bool) -> dict[str, Any]:
    processor: Any = agent.processor
    if not ours:
        return dict(await understanding._plain(processor, UserMessage(words), tracker()))
    ahead.begin(words)
    return await understanding.parse_message(processor, UserMessage(words), tracker())


@pytest.mark.parametrize("words", MESSAGES)
def test_the_same_comes_out(agent: Agent, words: str) -> None:
    async def both() -> list[dict[str, Any]]:
        return [await parsed(agent, words, ours) for ours in (True, False)]

    ours, plain = asyncio.run(both())
    for each in (ours, plain):
        each.pop("message_id", None)
    assert ours == plain


def test_without_a_conversation_it_is_left_to_rasa(agent: Agent) -> None:
    processor: Any = agent.processor
    found = asyncio.run(understanding.parse_message(processor, UserMessage("hello")))
    assert found["intent"]["name"] == "greet"


def test_others_go_on_while_it_is_waited_for(agent: Agent, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    async def arrived() -> None:
        order.append("waits")
        await asyncio.sleep(0.05)
        order.append("waited")

    async def two() -> None:
        monkeypatch.setattr(ahead, "arrived", arrived)
        topics = await asyncio.gather(
            *(parsed(agent, words, True) for words in ("hello", "how do i file a petition"))
        )
        assert [each["intent"]["name"] for each in topics] == ["greet", "how_to_petition"]

    asyncio.run(two())
    assert order == ["waits", "waits", "waited", "waited"]


def test_what_was_begun_is_waited_for() -> None:
    from assistant.nlu.sentence import encoder
    from assistant.setup.encoder import folder

    async def go() -> None:
        loaded = encoder.load(folder())
        ahead.take(loaded, "hello", 64)  # from now on it is known who will be asked
        ahead.begin("how do i file?")
        begun = list((ahead._begun.get() or {}).values())
        assert begun
        await ahead.arrived()
        assert all(each.done() for each in begun)

    asyncio.run(go())
