"""Sentence features for Rasa: what is meant, whichever words it is said in."""

from __future__ import annotations

from typing import Any

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

from assistant.nlu.sentence import ahead, encoder
from assistant.nlu.sentence.wording import in_plain_words
from assistant.setup.encoder import folder

MOST_TOKENS = 512
"""As many as the encoder has places for."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """One vector of 384 numbers a message, of length ``scale``.

    Rasa's ``LogisticRegressionClassifier`` has no setting for how strongly it is held back, so the
    length decides how much the vector weighs beside the n-grams. There are no features of single
    tokens.
    """

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
        """``scale``: length of the vector. ``max_tokens``: how much of a message is read."""
        return {**DenseFeaturizer.get_default_config(), "scale": 9.0, "max_tokens": 64}

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
            InvalidConfigException: they do not.
        """
        if not config["scale"] > 0:
            raise InvalidConfigException(f"scale must be above 0, not {config['scale']}.")
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
            said = in_plain_words(text, [(each.start, each.end, each.text) for each in tokens])
            vector = ahead.take(self._encoder, said, self._config["max_tokens"])
            message.add_features(
                Features(
                    vector[None, :] * self._config["scale"],
                    FEATURE_TYPE_SENTENCE,
                    TEXT,
                    self._config[FEATURIZER_CLASS_ALIAS],
                )
            )
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the training examples."""
        self.process(training_data.training_examples)
        return training_data
