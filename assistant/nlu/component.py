"""What the NLU components share: how Rasa makes and loads them, and what they write."""

from __future__ import annotations

import re
from typing import Any, Self

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_PLACE_OF_A_LETTER = re.compile(r"\[[^\]\n]{1,120}\](?:\n|$)")


def own_words(text: str) -> str:
    """The message without what stands for a pasted letter (`assistant.door.pasted`).

    Args:
        text: The message as it is kept.
    """
    return _PLACE_OF_A_LETTER.sub("", text, count=1) if text.startswith("[") else text


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


class LearnedComponent(GraphComponent):
    """A component that learns arrays of numbers and words: nothing else is kept or loaded."""

    _FILE = "learned.npz"

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Made by Rasa before training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """Loads what was learned; an untrained one where there was nothing to learn."""
        loaded = cls(config, model_storage, resource)
        try:
            with model_storage.read_from(resource) as folder, np.load(folder / cls._FILE) as file:
                loaded._learned = {name: np.ascontiguousarray(file[name]) for name in file.files}
        except ValueError:  # Rasa's word for: never written
            pass
        return loaded

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._learned: dict[str, Any] = {}

    def keep(self, **learned: Any) -> None:
        """Keeps what was learned, here and in the model.

        Args:
            learned: Arrays, by name.
        """
        self._learned = learned
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / self._FILE, **learned)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to the examples."""
        return training_data


def entity(name: str, value: str, text: str, component: GraphComponent) -> dict[str, Any]:
    """An entity about a whole message, as Rasa keeps it.

    Args:
        name: The entity's name in `domain.yml`.
        value: Its value.
        text: The message.
        component: What found it.
    """
    return {
        "entity": name,
        "value": value,
        "start": 0,
        "end": len(text),
        "extractor": type(component).__name__,
    }


def put_first(topic: str, message: Message, confidence: float = 1.0) -> None:
    """Makes a topic the message's own; the ranking keeps the others behind it.

    Args:
        topic: The intent's name.
        message: The message, after the classifier.
        confidence: How sure it is, 0 to 1.
    """
    first = {"name": topic, "confidence": confidence}
    others = [each for each in message.get(INTENT_RANKING_KEY, []) if each["name"] != topic]
    message.set(INTENT, first, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
