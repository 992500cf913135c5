"""Nothing recognised, nothing claimed: a message without one known word is not understood.

A sentence encoder finds a meaning in "xyzzy plugh" as in anything, and the classifier then claims
a topic with confidence. Words the training examples never had, and no date, are asked about.
"""

from __future__ import annotations

import json
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME, INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_FILE = "words.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnownWords(GraphComponent):
    """Makes a message ``nlu_fallback`` when none of its words was in the training examples."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnownWords:
        """Made by Rasa before training."""
        return cls(frozenset(), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> KnownWords:
        """Read the words from a trained model."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        return cls(frozenset(words), model_storage, resource)

    def __init__(
        self, words: frozenset[str], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._words = words
        self._storage = model_storage
        self._resource = resource

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the words of all examples."""
        self._words = frozenset(
            word for message in training_data.intent_examples for word in _words(message)
        )
        with self._storage.write_to(self._resource) as folder:
            (folder / _FILE).write_text(json.dumps(sorted(self._words)), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to the examples."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Take back a claim that rests on no known word."""
        for message in messages:
            text = message.get(TEXT) or ""
            if text.startswith(INTENT_MESSAGE_PREFIX) or any(
                word in self._words for word in _words(message)
            ):
                continue
            ranking = message.get(INTENT_RANKING_KEY, [])
            first = {"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": 1.0}
            others = [each for each in ranking if each["name"] != first["name"]]
            message.set(INTENT, first, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
        return messages


def _words(message: Message) -> list[str]:
    return [token.text for token in message.get(TOKENS_NAMES[TEXT]) or []]
