"""Which topic a message is about: a small neural network over its n-grams and its meaning.

One layer of 128 between the features and the topics, learned by scikit-learn. On messages by other
hands it is right 3 points more often than the logistic regression that was here
(docs/decisions.md); a message takes as long, and training less.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    FEATURE_TYPE_SENTENCE,
    INTENT,
    INTENT_RANKING_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack
from scipy.special import softmax
from sklearn.neural_network import MLPClassifier

from assistant.nlu.component import LearnedComponent

Row = npt.NDArray[np.float32]

_BATCH, _PACE, _DECAY = 128, 3e-3, 1e-5
"""Examples at a time, the pace of learning, and how strongly weights are held back."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(LearnedComponent, IntentClassifier):
    """Ranks all topics for a message with sparse and dense features of the whole.

    The n-grams of a message are scaled to one length, so that a long one weighs no more than a
    short one; the meanings, whose directions are much alike, are taken as what is peculiar to each:
    their mean away, and on the average of one length.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`words`, `meaning`: the lengths of n-grams and meanings; `hidden`: the layer's size.

        `rounds`: how often every example is seen. `random_state`: what the learning begins with.
        """
        return {"words": 2.0, "meaning": 1.1, "hidden": 128, "rounds": 8, "random_state": 42}

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the examples that have a topic."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        if not examples:
            return self._resource
        meanings = np.array([meaning_of(each) for each in examples])
        apart, mean, scale = peculiar(meanings, self._config["meaning"])
        rows = [self._words(each) for each in examples]
        ends = np.cumsum([0, *(len(places) for places, _ in rows)])
        places, values = (np.concatenate(each) for each in zip(*rows, strict=True))
        words = csr_matrix((values, places, ends), (len(rows), _width(examples[0])))
        features = hstack([words, csr_matrix(apart)], format="csr")
        network = MLPClassifier(
            (self._config["hidden"],),
            batch_size=_BATCH,
            learning_rate_init=_PACE,
            alpha=_DECAY,
            max_iter=self._config["rounds"],
            random_state=self._config["random_state"],
        ).fit(features.astype(np.float32), [each.get(INTENT) for each in examples])
        (first, second), (first_before, second_before) = network.coefs_, network.intercepts_
        of_words, of_meanings = np.split(first, [len(first) - meanings.shape[1]])
        # Written for the meanings as they come: the mean taken away once and for all.
        of_meanings = of_meanings * scale
        first_before = first_before - mean @ of_meanings
        self.keep(
            topics=network.classes_,
            # Most of the model's memory; a message has few of the n-grams, whose weights are read
            # as they are wanted.
            of_words=of_words.astype(np.float16),
            of_meanings=of_meanings,
            first_before=first_before,
            second=second,
            second_before=second_before,
        )
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Ranks the topics for each message."""
        if self._learned:
            for message, likely in zip(messages, self.probabilities(messages), strict=True):
                ranking = [
                    {
                        "name": str(self._learned["topics"][place]),
                        "confidence": float(likely[place]),
                    }
                    for place in np.argsort(-likely, kind="stable")
                ]
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def probabilities(self, messages: Sequence[Message]) -> Row:
        """How likely each topic is, a row a message.

        Args:
            messages: With their features.
        """
        learned = self._learned
        meanings = np.array([meaning_of(each) for each in messages])
        between = meanings @ learned["of_meanings"] + learned["first_before"]
        for row, message in zip(between, messages, strict=True):
            # A message has few of all n-grams: a sparse matrix made for it takes longer than this.
            places, values = self._words(message)
            row += values @ learned["of_words"][places].astype(np.float32)
        scores = np.maximum(between, 0) @ learned["second"] + learned["second_before"]
        rows: Row = softmax(scores, axis=1)
        return rows

    def _words(self, message: Message) -> tuple[npt.NDArray[np.int32], Row]:
        """Which n-grams a message has, and how much of each; as long as `words` says."""
        places, values, width = [np.zeros(0, np.int32)], [np.zeros(0, np.float32)], 0
        for each in _of_whole(message):
            if not each.is_dense():
                counts = each.features.tocoo()
                places.append(counts.col + width)
                values.append(counts.data)
                width += each.features.shape[1]
        counted = np.concatenate(values, dtype=np.float32)
        length = max(float(np.sqrt((counted**2).sum())), 1.0)
        return np.concatenate(places), counted * np.float32(self._config["words"] / length)


def peculiar(meanings: Row, length: float) -> tuple[Row, Row, np.float32]:
    """What is peculiar to each row: the mean taken away, and scaled.

    Args:
        meanings: A row a message.
        length: How long a row is to be on the average (root of the mean square).

    Returns:
        The rows, the mean that was taken away, and what the rest was multiplied by.
    """
    mean = meanings.mean(axis=0)
    apart = meanings - mean
    scale = np.float32(length / max(np.sqrt((apart**2).sum(axis=1).mean()), 1e-9))
    return apart * scale, mean, scale


def meaning_of(message: Message) -> Row:
    """The dense features of a whole message in one row; empty where it has none."""
    dense = [each.features[0] for each in _of_whole(message) if each.is_dense()]
    return np.concatenate(dense) if dense else np.zeros(0, np.float32)


def _of_whole(message: Message) -> list[Features]:
    return [
        each
        for each in message.features
        if each.attribute == TEXT and each.type == FEATURE_TYPE_SENTENCE
    ]


def _width(message: Message) -> int:
    """How many n-grams are known."""
    return sum(each.features.shape[1] for each in _of_whole(message) if not each.is_dense())
