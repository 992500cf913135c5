"""The same rules fit as when each of them is tried, on the trained model."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.shared.core.domain import Domain

from assistant.speed import domains, rules
from tests.speed.conversations import domain
from tests.speed.trained import part


@pytest.fixture(scope="module")
def policy() -> RulePolicy:
    found = part(RulePolicy)
    assert isinstance(found, RulePolicy)
    return found


def points() -> list[dict[str, Any]]:
    """What a conversation can look like before an action, as far as rules look at it."""
    intents = [None, *domain().intents, "never heard of"]
    actions = [None, "action_listen", *domain().action_names_or_texts[:40]]
    slots: list[dict[str, Any]] = [{}, {"letter_date": (1.0,), "language": (1.0,)}]
    found = []
    for intent, action, known in itertools.product(intents, actions, slots):
        state: dict[str, Any] = {"slots": known} if known else {}
        if intent:
            state["user"] = {"intent": intent}
        if action:
            state["prev_action"] = {"action_name": action}
        found.append(state)
    return found


def test_the_same_rules_fit(policy: RulePolicy) -> None:
    lookup = policy.lookup[RULES]
    fitting = set()
    for point in points():
        before = {"user": {"intent": "greet"}, "prev_action": {"action_name": "action_listen"}}
        for states in ([point], [{}, point], [before, point]):
            plain = rules._plain(policy, lookup, states)
            assert rules.possible(policy, lookup, states) == plain
            fitting |= plain
    assert len(fitting) > 40


def test_no_states_and_other_rules_are_told_apart(policy: RulePolicy) -> None:
    lookup = policy.lookup[RULES]
    assert rules.possible(policy, lookup, []) == set(lookup)
    one = {"user": {"intent": "greet"}, "prev_action": {"action_name": "action_listen"}}
    assert rules.possible(policy, lookup, [one])
    assert rules.possible(policy, {}, [one]) == set()


def test_whether_a_domain_is_empty() -> None:
    for each in (Domain.empty(), domain()):
        assert domains.is_empty(each) == domains._plain(each) == domains.is_empty(each)
