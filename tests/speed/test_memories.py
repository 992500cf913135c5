"""Stories recall what Rasa has them recall, on the trained model."""

from __future__ import annotations

import base64
import itertools
import json
import zlib
from typing import Any

import pytest
from rasa.core.policies.memoization import MemoizationPolicy

from assistant.speed import memories
from tests.speed.conversations import domain, tracker
from tests.speed.trained import part


@pytest.fixture(scope="module")
def policy() -> MemoizationPolicy:
    found = part(MemoizationPolicy)
    assert isinstance(found, MemoizationPolicy)
    return found


def points() -> list[list[dict[str, Any]]]:
    """The points of conversations, of some lengths."""
    intents = ("greet", "can_i_still_appeal", "give_letter_date", "thanks", "never heard of")
    heard = [{"user": {"intent": each}} for each in intents]
    listening = {"prev_action": {"action_name": "action_listen"}}
    begun: list[dict[str, Any]] = [{}]
    return [
        [*begun, *({**each, **listening} for each in said)]
        for length in range(3)
        for said in itertools.product(heard, repeat=length)
    ]


def test_what_a_story_remembers_is_found(policy: MemoizationPolicy) -> None:
    assert policy.lookup
    for key, action in policy.lookup.items():
        text = zlib.decompress(base64.b64decode(key)).decode()
        assert memories._unpacked(key) == text
        assert vars(policy)["lookup"][key] == action
    found = set()
    for states in points():
        expected = memories._plain(policy, states)
        assert memories.recall(policy, states) == expected
        found.add(expected)
    assert None in found
    assert len(found) > 2


def test_of_a_whole_conversation(policy: MemoizationPolicy) -> None:
    for count in range(6):
        states = policy._prediction_states(tracker(count=count), domain())
        assert memories.recall(policy, states) == memories._plain(policy, states)
    assert memories.recall(policy, []) == memories._plain(policy, [])


def test_another_lookup_is_not_mistaken_for_it(
    policy: MemoizationPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    [states, *_] = [each for each in points() if memories._plain(policy, each)]
    key = policy._create_feature_key(states)
    assert memories.recall(policy, states) == policy.lookup[key]
    monkeypatch.setattr(policy, "lookup", {key: "another"})
    assert memories.recall(policy, states) == "another"
    plain = json.dumps(states, sort_keys=True).replace('"', "")
    monkeypatch.setattr(policy, "lookup", {plain: "in plain words"})
    monkeypatch.setitem(policy.config, "enable_feature_string_compression", False)
    assert memories.recall(policy, states) == "in plain words"
