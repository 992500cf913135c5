"""Danger that no rule names: learned from sentences, read in each sentence of a message.

"My insurance covers it twice over once I am gone" has no word that a rule could hold on to. The
sentences of `data/nlu/danger.*.yml` (Rasa's lookups: by kind, and `ordinary` ones with the same
words) teach two logistic regressions: over n-grams, cheap, for every sentence; and over the
meaning, for those at which the first one stops. Their mean decides, beside the rules
(`letterclock.danger`) and before the topic.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import softmax
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.nlu.aspects import ASPECT
from assistant.nlu.clauses import is_beyond_the_encoder
from assistant.nlu.component import LearnedComponent, entity, own_words
from assistant.nlu.sentence import encoder, prefetch
from assistant.nlu.signals import DISTRESS, SIGNAL, SUSPECT, is_danger
from assistant.setup.encoder import folder
from letterclock.case import short_reply
from letterclock.danger import Danger, dangers, figurative
from letterclock.normalize import normalize
from letterclock.signals import Signal

PREFIX = "danger."
"""Of the names of the lookups: `danger.suicide`; `danger.ordinary` is what is none."""

ORDINARY = "ordinary"

_SENTENCE = re.compile(r"(?<=[.?!;\n])\s+|,\s+(?=(?:and|but|so|y|pero|que|ya)\s)", re.IGNORECASE)
_WINDOW, _STEP = 18, 9
"""Words read at a time where somebody dictates without a stop, and how far on the next begin."""
_READ = 96
"""Tokens read of a sentence: as many as of a message, whose meaning may be known already."""
_MOST = 60
"""Sentences read of a message."""
_FEW = 6
"""Words of a message up to which a rule is never doubted."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class DangerClassifier(LearnedComponent):
    """Adds `danger` or `care` as a `signal` where a sentence of a message speaks of danger."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Probabilities, 0 to 1, and settings of the learning.

        `look`: from which the meaning is asked for. `care`: from which help is named beside the
        answer. `sure`: from which it comes first. `doubt`: below which a rule alone, in a message
        of more than a few words, names help beside the answer; not where it speaks of suicide,
        which rules hear in about one ordinary message of a thousand. `meaning`: the length of
        meanings in learning. `every`: of so many ordinary sentences one is learned from.
        """
        return {
            **{"look": 0.15, "care": 0.5, "sure": 0.8, "doubt": 0.2},
            **{"meaning": 20.0, "every": 2},
        }

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(config, model_storage, resource)
        self._encoder = encoder.load(folder())
        of_words, of_letters = (
            HashingVectorizer(preprocessor=normalize, **each).build_analyzer()
            for each in ({"ngram_range": (1, 3)}, {"ngram_range": (2, 5), "analyzer": "char_wb"})
        )
        # Hashed, so that no list of n-grams is kept and nothing but numbers is loaded.
        self._counter = HashingVectorizer(
            n_features=2**18,
            analyzer=lambda text: [*of_words(text), *of_letters(text)],
            alternate_sign=False,
            binary=True,
            # In the weights' own kind of number: scipy would copy all of them at each message.
            dtype=np.float32,
        )

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the sentences of the lookups, and from all examples of other topics."""
        said = [
            (text, each["name"].removeprefix(PREFIX))
            for each in training_data.lookup_tables
            if each["name"].startswith(PREFIX)
            for text in each["elements"]
        ]
        if said:
            others = [
                part
                for each in training_data.intent_examples
                if each.get(INTENT) != DISTRESS
                for part in sentences(each.get(TEXT) or "")
            ]
            few = list(dict.fromkeys(others))[:: self._config["every"]]
            said += [(text, ORDINARY) for text in few]
            self.keep(**self._weights([text for text, _ in said], [kind for _, kind in said]))
        return self._resource

    def _weights(self, texts: list[str], kinds: list[str]) -> dict[str, Any]:
        words = LogisticRegression(C=30, class_weight="balanced", max_iter=100)
        words.fit(self._counter.transform(texts), kinds)
        with encoder.busy(folder()) as (self._encoder, pool):
            meanings = np.array(list(pool.map(self._meaning, texts)))
        mean = meanings.mean(axis=0)
        scale = self._config["meaning"]
        meaning = LogisticRegression(class_weight="balanced", max_iter=100)
        meaning.fit((meanings - mean) * scale, kinds)
        return {
            "kinds": words.classes_,
            "words": words.coef_.T.astype(np.float32),
            "words_before": words.intercept_,
            "meaning": (meaning.coef_.T * scale).astype(np.float32),
            "meaning_before": meaning.intercept_ - scale * meaning.coef_ @ mean,
        }

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the signal to each message, and which text answers that kind of danger."""
        for message in messages:
            text = own_words(message.get(TEXT) or "")
            if not self._learned or not text or text.startswith(INTENT_MESSAGE_PREFIX):
                continue
            if short_reply(text) is not None:
                continue  # "stop": what the words decide
            likely, kind, sentence = self._suspected(text)
            entities = message.get(ENTITIES, [])
            ruled = [each for each in entities if is_danger(each)]
            found = []
            if ruled and not self._doubted(text, likely):
                continue
            # "Dying to know", or "they are better off with my life insurance": never first.
            figure = likely >= self._config["care"] and figurative(text)
            if likely >= self._config["sure"] and not figure:
                found = [
                    entity(SIGNAL, Signal.DANGER.value, text, self),
                    entity(ASPECT, f"{DISTRESS}.{kind}", text, self),
                ]
            elif ruled or likely >= self._config["sure" if figure else "care"]:
                found = [entity(SIGNAL, Signal.CARE.value, text, self)]
            if found and not ruled:
                message.set(SUSPECT, sentence)
            kept = [each for each in entities if each not in ruled]
            message.set(ENTITIES, kept + found, add_to_output=True)
        return messages

    def _doubted(self, text: str, likely: float) -> bool:
        """Whether what rules found is doubted by what was learned; never suicide."""
        doubted = likely < self._config["doubt"] and len(text.split()) > _FEW
        return doubted and Danger.SUICIDE not in dangers(text)

    def danger(self, text: str) -> tuple[float, str]:
        """How likely a message speaks of danger, 0 to 1, and of which kind.

        Args:
            text: The person's own words.
        """
        likely, kind, _ = self._suspected(text)
        return likely, kind

    def _suspected(self, text: str) -> tuple[float, str, str]:
        """The same, and the sentence that tells it."""
        # A story as a whole is about everything: only its sentences tell.
        whole = [] if is_beyond_the_encoder(text) else [text]
        parts = list(dict.fromkeys([*whole, *sentences(text)]))
        kinds = self._learned["kinds"]
        ordinary = int(np.flatnonzero(kinds == ORDINARY)[0])
        by_words = self._likely("words", self._counter.transform(parts))
        places = np.flatnonzero(1 - by_words[:, ordinary] >= self._config["look"])
        if not len(places):
            return 0.0, ORDINARY, ""
        suspect = [parts[int(place)] for place in places]
        meanings = np.array(prefetch.take_all(self._encoder, suspect, _READ))
        likely = (by_words[places] + self._likely("meaning", meanings)) / 2
        place = int(likely[:, ordinary].argmin())
        worst = likely[place]
        danger = float(1 - worst[ordinary])
        worst[ordinary] = 0
        return danger, str(kinds[int(worst.argmax())]), suspect[place]

    def _likely(self, name: str, features: Any) -> npt.NDArray[np.float64]:
        """How likely each kind is, a row a text, by one of the two regressions."""
        scores = features @ self._learned[name] + self._learned[f"{name}_before"]
        likely: npt.NDArray[np.float64] = softmax(scores, axis=1)
        return likely

    def _meaning(self, text: str) -> npt.NDArray[np.float32]:
        return prefetch.take(self._encoder, text, _READ)


def sentences(text: str) -> list[str]:
    """The sentences of a message; what runs on without a stop in overlapping pieces.

    Args:
        text: What the person wrote.
    """
    found = []
    for sentence in _SENTENCE.split(text):
        words = sentence.split()
        if len(words) <= _WINDOW + _STEP // 2:
            found.append(sentence)
        else:
            starts = range(0, len(words) - _STEP // 2, _STEP)
            found += [" ".join(words[start : start + _WINDOW]) for start in starts]
    return [each for each in dict.fromkeys(found) if each.strip()][:_MOST]
