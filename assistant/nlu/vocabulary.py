"""Nothing recognised, nothing claimed: a message without one known word is not understood.

A sentence encoder finds a meaning in "xyzzy plugh" as in anything, and the classifier then claims
a topic with confidence. Words the training examples never had, and no date, are asked about.
"""

from __future__ import annotations

from functools import cached_property

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME, INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.component import LearnedComponent, put_first


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnownWords(LearnedComponent):
    """Makes a message `nlu_fallback` when none of its words was in the training examples."""

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(map(str, self._learned.get("words", ())))

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the words of all examples."""
        words = {word for message in training_data.intent_examples for word in _words(message)}
        self.keep(words=sorted(words))
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Take back a claim that rests on no known word."""
        for message in messages:
            text = message.get(TEXT) or ""
            if text.startswith(INTENT_MESSAGE_PREFIX) or any(
                word in self._words for word in _words(message)
            ):
                continue
            put_first(DEFAULT_NLU_FALLBACK_INTENT_NAME, message)
        return messages


def _words(message: Message) -> list[str]:
    """What has a letter or a digit: a comma is in every language's nonsense."""
    tokens = (token.text for token in message.get(TOKENS_NAMES[TEXT]) or [])
    return [text for text in tokens if any(map(str.isalnum, text))]
