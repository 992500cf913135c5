"""The model's steps give what they give under Rasa's own runner, on the trained model."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.rasa.graph import StraightRunner
from tests.rasa import trained
from tests.rasa.conversations import tracker, turn

MESSAGES = (
    "hello",
    "letter is dated oct 22, am i too late?",
    "¿cuánto cuesta? y ¿qué formulario necesito?",
    "how do i file? and can you call me",
    "xyzzy",
    '/give_letter_date{"letter_date": "2026-10-22"}',
)


@pytest.fixture(scope="module")
def loaded() -> tuple[Any, StraightRunner]:
    metadata, runner = trained.loaded()
    return metadata, StraightRunner(runner)


def inputs(words: str) -> dict[str, Any]:
    conversation = DialogueStateTracker.from_events("ann", [])
    return {"__message__": [UserMessage(words)], "__tracker__": conversation}


@pytest.mark.parametrize("words", MESSAGES)
def test_a_message_is_understood_the_same(loaded: tuple[Any, StraightRunner], words: str) -> None:
    metadata, runner = loaded
    targets = [metadata.nlu_target]
    ours = runner.run(inputs(words), targets)[metadata.nlu_target][0].as_dict()
    plain = DaskGraphRunner.run(runner, inputs(words), targets)[metadata.nlu_target][0].as_dict()
    for dump in (ours, plain):
        dump.pop("text_tokens", None)
    assert ours["intent"] == plain["intent"]
    assert ours["intent_ranking"] == plain["intent_ranking"]
    assert ours["entities"] == plain["entities"]


@pytest.mark.parametrize("topic", ["greet", "deadline", "nlu_fallback"])
def test_the_next_action_is_the_same(loaded: tuple[Any, StraightRunner], topic: str) -> None:
    metadata, runner = loaded
    conversation = tracker(count=3)
    for event in turn(topic)[:2]:
        conversation.update(event)
    targets = [metadata.core_target]
    put_in = {"__tracker__": conversation}
    ours = runner.run(put_in, targets)[metadata.core_target]
    plain = DaskGraphRunner.run(runner, put_in, targets)[metadata.core_target]
    assert ours.probabilities == plain.probabilities
    assert ours.policy_name == plain.policy_name
    assert max(ours.probabilities) > 0.3


def test_an_input_named_like_a_step_is_refused(loaded: tuple[Any, StraightRunner]) -> None:
    metadata, runner = loaded
    with pytest.raises(GraphRunError, match="name of a step"):
        runner.run({metadata.nlu_target: 1}, [metadata.nlu_target])


def test_a_missing_input_is_said(loaded: tuple[Any, StraightRunner]) -> None:
    metadata, runner = loaded
    with pytest.raises(GraphRunError, match="Missing input"):
        runner.run({}, [metadata.nlu_target])
