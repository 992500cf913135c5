"""After a message the action of its rule, after an action listening: as `RulePolicy` has it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa.core.policies.rule_policy import RULES, InvalidRule, RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.shared.core.events import ActionExecuted

from assistant.rasa.policy import TopicPolicy, is_answered, rules_by_intent
from tests.rasa import trained
from tests.rasa.conversations import add, domain, tracker, turn

RASAS = {"back", "restart", "session_start"}
"""Intents whose actions of Rasa's take events back, themselves too."""

TOPICS = sorted(set(domain().intents))


@pytest.fixture(scope="module")
def ours() -> TopicPolicy:
    found: TopicPolicy = trained.part(TopicPolicy)
    return found


@pytest.fixture(scope="module")
def rasas(ours: TopicPolicy) -> RulePolicy:
    """Rasa's own, with the same rules."""
    return RulePolicy(
        ours.config,
        ours._model_storage,
        ours._resource,
        ExecutionContext(GraphSchema({})),
        ours.featurizer,
        ours.lookup,
    )


@pytest.mark.parametrize("turns", [0, 3])
@pytest.mark.parametrize("topic", TOPICS)
def test_the_next_action_is_rasas(
    ours: TopicPolicy, rasas: RulePolicy, topic: str, turns: int
) -> None:
    conversation = tracker(count=turns)
    add(conversation, turn(topic)[:2])
    for _ in range(1 if topic in RASAS else 2):
        found = ours.predict_action_probabilities(conversation, domain())
        expected = rasas.predict_action_probabilities(conversation, domain())
        assert found.probabilities == expected.probabilities
        assert found.events == expected.events
        action = domain().action_names_or_texts[found.max_confidence_index]
        conversation.update(ActionExecuted(action))
    assert action == "action_listen" or topic in RASAS


def test_an_unknown_topic_ends_with_guesses_said_once(ours: TopicPolicy) -> None:
    conversation = tracker(count=1)
    add(conversation, turn("office_holidays")[:2])
    names = domain().action_names_or_texts
    said = ours.predict_action_probabilities(conversation, domain())
    assert names[said.max_confidence_index] == "action_named_guesses"
    conversation.update(ActionExecuted("action_named_guesses"))
    after = ours.predict_action_probabilities(conversation, domain())
    assert names[after.max_confidence_index] == "action_listen"


def test_a_turn_without_an_end_does_not_count() -> None:
    conversation = tracker(count=1)
    assert not is_answered(conversation) or conversation.latest_action_name == "action_listen"
    conversation.update(ActionExecuted("action_deadline"))
    assert is_answered(conversation)
    add(conversation, turn("deadline")[:2])
    assert not is_answered(conversation)


def rule(*points: dict[str, Any]) -> str:
    return json.dumps(list(points))


ASKED = {"prev_action": {"action_name": "action_listen"}, "user": {"intent": "greet"}}
THEN = {"prev_action": {"action_name": "action_greet"}, "user": {"intent": "greet"}}


def test_every_rule_of_the_model_is_one_intent_and_one_action(ours: TopicPolicy) -> None:
    found = rules_by_intent(ours.lookup[RULES])
    assert found["deadline"][0] == "action_deadline"
    assert len(found) == len(set(found)) > 40


@pytest.mark.parametrize(
    "rules",
    [
        {rule(ASKED): "action_greet", rule(ASKED, THEN): "action_deadline"},
        {rule({**ASKED, "slots": {"language": [1.0]}}): "action_greet"},
        {rule({**ASKED, "user": {"intent": "greet", "entities": ["letter"]}}): "action_greet"},
    ],
    ids=["two actions", "a slot", "an entity"],
)
def test_a_rule_that_asks_for_more_is_refused(rules: dict[str, str]) -> None:
    with pytest.raises(InvalidRule, match="one intent and one action"):
        rules_by_intent(rules)


def test_what_follows_an_action_is_no_rule_of_its_own() -> None:
    rules = {rule(ASKED): "action_greet", rule(ASKED, THEN): "action_listen"}
    assert rules_by_intent(rules) == {"greet": ("action_greet", rule(ASKED))}
