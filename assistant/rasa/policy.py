"""The policy of config.yml: a message's intent has one rule, and the rule names one action.

`RulePolicy` plays the conversation from its beginning and holds every rule against it, twice a
turn. Training is its own, with all its checks of rules and stories against each other; afterwards
the rule is looked up by the intent.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rasa.core.policies.rule_policy import RULES, InvalidRule, RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

_BETWEEN_TURNS = frozenset({ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME})


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True
)
class TopicPolicy(RulePolicy):
    """After a message the action of its intent's rule; after an action, listening."""

    def __init__(self, *args: Any, lookup: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, lookup=lookup, **kwargs)
        # None while it is trained: then every rule is held against every story, as Rasa does it.
        self._rules = rules_by_intent(lookup[RULES]) if lookup else None

    def train(self, training_trackers: Any, domain: Domain, **kwargs: Any) -> Resource:
        """Trains as `RulePolicy` does.

        Raises:
            InvalidRule: Rules or stories contradict each other, or a rule is more than one intent
                and one action.
        """
        resource: Resource = super().train(training_trackers, domain, **kwargs)
        rules_by_intent(self.lookup[RULES])
        return resource

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> tuple[str | None, str | None, bool]:
        if self._rules is None:
            found: tuple[str | None, str | None, bool] = super()._find_action_from_rules(
                tracker, domain, use_text_for_last_user_input
            )
            return found
        if use_text_for_last_user_input:
            return None, None, False
        if is_answered(tracker):
            return ACTION_LISTEN_NAME, None, False
        latest = tracker.latest_message
        action, rule = self._rules.get(latest.intent.get("name") if latest else None, (None, None))
        return action, rule, False


def rules_by_intent(rules: Mapping[str, str]) -> dict[str | None, tuple[str, str]]:
    """The rules, by the intent they are about: the action, and the rule as Rasa writes it.

    Args:
        rules: Of `RulePolicy`: the points of a conversation as JSON, and the action that follows.

    Raises:
        InvalidRule: A rule is more than one intent and one action.
    """
    found: dict[str | None, tuple[str, str]] = {}
    for rule, action in rules.items():
        *before, last = json.loads(rule)
        asked = last.get("user", {})
        if action == ACTION_LISTEN_NAME and last.get("prev_action") != _LISTENED:
            continue  # After the action; `is_answered` says the same of all.
        if before or set(asked) != {"intent"} or set(last) != {"user", "prev_action"}:
            raise InvalidRule(
                f"The rule that leads to '{action}' asks for more than an intent. A rule here is "
                "one intent and one action; the action decides the rest (docs/extending.md)."
            )
        found[asked["intent"]] = action, rule
    return found


_LISTENED = {"action_name": ACTION_LISTEN_NAME}


def is_answered(tracker: DialogueStateTracker) -> bool:
    """Whether an action has been run since the latest message.

    A turn that was never finished (`/execute` of Rasa's HTTP API leaves one) does not count: the
    message that comes next is answered.

    Args:
        tracker: The conversation.
    """
    for event in reversed(tracker.events):
        # `rasa test` writes kinds of its own of both.
        if isinstance(event, UserUttered):
            return False
        if isinstance(event, ActionExecuted) and event.action_name not in _BETWEEN_TURNS:
            return True
    return False
