"""Sentence features for Rasa: what is meant, whichever words it is said in.

A long message is about everything it tells; what it asks is in one sentence of it. So there are two
vectors a message: of all of it, and of what it asks; the same twice where it is short.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS, TOKENS_NAMES
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.nlu.clauses import asking
from assistant.nlu.sentence import encoder, prefetch
from assistant.nlu.sentence.wording import in_plain_words, masked
from assistant.setup.encoder import folder

MOST_TOKENS = 512
"""As many as the encoder has places for."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """Two vectors of 384 numbers a message in a row, each of length 1. None of single tokens."""

    @classmethod
    def required_components(cls) -> list[type]:
        """The tokenizer marks the dates."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """What Rasa checks for before training."""
        return ["ctranslate2"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`max_tokens`: how much of a message is read."""
        return {**DenseFeaturizer.get_default_config(), "max_tokens": 96}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceFeaturizer:
        """Reads the encoder, so that the first message does not wait for it."""
        return cls(execution_context.node_name, config)

    def __init__(self, name: str, config: dict[str, Any]) -> None:
        super().__init__(name, config)
        self._encoder = encoder.load(folder())

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Whether the settings make sense.

        Raises:
            InvalidConfigException: They do not.
        """
        if not 3 <= config["max_tokens"] <= MOST_TOKENS:
            raise InvalidConfigException(
                f"max_tokens must be from 3 to {MOST_TOKENS}, not {config['max_tokens']}."
            )

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds its feature to every message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is None:
                continue
            tokens = message.get(TOKENS_NAMES[TEXT]) or []
            whole = self._vector(text, [(each.start, each.end, each.text) for each in tokens])
            asked = asking(text)
            question = whole if asked == text else self._vector(asked, masked(asked))
            message.add_features(
                Features(
                    np.concatenate([whole, question])[None, :],
                    FEATURE_TYPE_SENTENCE,
                    TEXT,
                    self._config[FEATURIZER_CLASS_ALIAS],
                )
            )
        return messages

    def _vector(self, text: str, spans: Iterable[tuple[int, int, str]]) -> npt.NDArray[np.float32]:
        said = in_plain_words(text, spans)
        return prefetch.take(self._encoder, said, self._config["max_tokens"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the training examples, as many at once as there are processors."""
        with encoder.busy(folder()) as (self._encoder, pool):
            alone = ([each] for each in training_data.training_examples)
            for _ in pool.map(self.process, alone):
                pass
        return training_data
