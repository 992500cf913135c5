"""Which question within a topic a message asks: learned from examples, beside the cue words.

"He signed my name, I was in labor that week" is about a forged signature without saying so. Each
example of `data/nlu/aspects.*.yml` names the text of `letters/*.yml` that answers it; one small
logistic regression over the sentence vectors tells them apart, and from the topics that have no
such texts. `letterclock.aspects` puts it together with the cue words.

It is a second opinion on the topic, too: mixed in by a third, it rights more than it spoils.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_RANKING_KEY,
    METADATA,
    METADATA_INTENT,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression

from assistant.nlu.classifier import meaning_of, peculiar
from assistant.nlu.component import LearnedComponent, entity

ASPECT = "aspect"

_ANSWERED_WITH_DATES = {"deadline", "extension", "missing_date"}
"""Topics with texts beside an answer of their own: most of what is asked of them asks for none."""

_LIKELY = 0.25
"""How likely a topic must be to be looked into; as in `actions.message`."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class AspectClassifier(LearnedComponent):
    """Adds an `aspect` entity for each of the likeliest topics of which a question is clear.

    And for the one question that is clear whatever the topic.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`clear`: how likely it must be within its topic; `sure`: among all.

        `meaning`: the length of the meanings in learning; `most`: examples of a topic without
        texts; `weight`: of its opinion on the topic, 0 to 1.
        """
        return {
            **{"meaning": 16.0, "most": 100, "max_iter": 40},
            **{"clear": 0.6, "sure": 0.6, "weight": 0.3},
        }

    @cached_property
    def names(self) -> list[str]:
        """The keys of the texts, and the topics that have none; none where none were learned."""
        return [str(each) for each in self._learned.get("names", ())]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where the names of each topic stand."""
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self.names):
            found.setdefault(name.split(".")[0], []).append(place)
        return found

    @cached_property
    def _topic_of_each(self) -> npt.NDArray[np.int64]:
        """Of each name, which of the topics in `_places` it belongs to."""
        topics = list(self._places)
        return np.array([topics.index(each.split(".")[0]) for each in self.names])

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the examples that name their text, and those of topics that have none."""
        examples = [
            (each, name) for each in training_data.intent_examples if (name := _named(each))
        ]
        explained = {name.split(".")[0] for _, name in examples} - _ANSWERED_WITH_DATES
        others: dict[str, list[Message]] = {}
        for each in training_data.intent_examples:
            if each.get(INTENT) not in explained and not _named(each):
                others.setdefault(each.get(INTENT), []).append(each)
        for topic, those in others.items():
            every = max(1, len(those) // self._config["most"])
            examples += [(each, topic) for each in those[::every]]
        vectors = np.array([meaning_of(each) for each, _ in examples if explained])
        if vectors.shape[-1]:  # without an encoder there is nothing to go by
            apart, mean, scale = peculiar(vectors, self._config["meaning"])
            learned = LogisticRegression(
                class_weight="balanced", max_iter=self._config["max_iter"], tol=1e-8
            ).fit(apart, [name for _, name in examples])
            weights = (learned.coef_ * scale).astype(np.float32)
            before = (learned.intercept_ - weights @ mean).astype(np.float32)
            self.keep(names=learned.classes_, weights=weights, before=before)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the entities, whose value is the key of a text, and mixes in the opinion."""
        for message in messages:
            vector = meaning_of(message)
            if not self.names or not vector.any():
                continue
            likely = softmax(self._learned["weights"] @ vector + self._learned["before"])
            ranking = self._mixed(message.get(INTENT_RANKING_KEY) or [], likely)
            if ranking:
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            topics = [each["name"] for each in ranking if each["confidence"] >= _LIKELY]
            found = [
                entity(ASPECT, name, message.get(TEXT) or "", self)
                for name in self._clear(likely, topics)
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    def _mixed(
        self, ranking: list[dict[str, Any]], likely: npt.NDArray[np.float32]
    ) -> list[dict[str, Any]]:
        weight = self._config["weight"]
        sums = np.bincount(self._topic_of_each, weights=likely)
        opinion = dict(zip(self._places, sums.tolist(), strict=True))
        mixed = [
            {
                "name": each["name"],
                "confidence": (1 - weight) * each["confidence"]
                + weight * opinion.get(each["name"], 0.0),
            }
            for each in ranking
        ]
        return sorted(mixed, key=lambda each: -each["confidence"])

    def _clear(self, likely: npt.NDArray[np.float32], topics: list[str]) -> Iterator[str]:
        best = int(likely.argmax())
        # The names of topics that have no texts stand for themselves alone.
        texts = len(self._of_topic(self.names[best].split(".")[0])) > 1
        found = [best] if texts and likely[best] >= self._config["sure"] else []
        for topic in topics:
            places = self._of_topic(topic)
            if len(places) > 1:
                best = places[int(likely[places].argmax())]
                clear = likely[best] >= self._config["clear"] * likely[places].sum()
                found += [best] if clear else []
        yield from dict.fromkeys(self.names[place] for place in found)

    def _of_topic(self, topic: str) -> list[int]:
        return self._places.get(topic, [])


def _named(message: Message) -> str | None:
    """The text that answers an example, as its file says."""
    said = (message.get(METADATA) or {}).get(METADATA_INTENT) or {}
    return said.get(ASPECT) if isinstance(said, dict) else None
