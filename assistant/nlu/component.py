"""What the rule-based NLU components share: no settings, no training."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage


class RuleComponent(GraphComponent):
    """A component that works by rule: Rasa makes it, and that is all there is to it."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RuleComponent:
        """Made by Rasa; needs no settings."""
        return cls()


def entity(name: str, value: str, text: str, component: RuleComponent) -> dict[str, Any]:
    """An entity about a whole message, as Rasa keeps it.

    Args:
        name: the entity's name in ``domain.yml``.
        value: its value.
        text: the message.
        component: what found it.
    """
    return {
        "entity": name,
        "value": value,
        "start": 0,
        "end": len(text),
        "extractor": type(component).__name__,
    }
