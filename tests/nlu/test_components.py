"""The featurizer of config.yml gives what Rasa's own gives; the classifier what was learned."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.core.channels.channel import UserMessage
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.neural_network import MLPClassifier

from assistant.evaluation.model import load_cases
from assistant.ground.settings import ROOT
from assistant.nlu.classifier import TopicClassifier
from assistant.nlu.ngrams import NgramFeaturizer
from assistant.rasa.graph import StraightRunner
from tests.rasa import trained

EVERY = 40
"""Of so many messages of the development set one is tried."""


@pytest.fixture(scope="module")
def parts() -> tuple[Any, list[Any]]:
    metadata, runner = trained.loaded()
    steps = StraightRunner(runner).steps([metadata.nlu_target])
    return metadata, [each.component for each in steps]


def messages() -> list[str]:
    found = ["?!", "¿?", "ñ", "😀 help", "30 or 90", "a. b? how do i file, and how much"]
    for language in ("en", "es"):
        cases = load_cases(ROOT / f"tests/nlu/dev.{language}.yml")
        found += [case.say for case in cases[::EVERY]]
    return found


def featurized(words: str) -> list[Message]:
    """A message, and the questions in it, as they come to the classifier."""
    metadata, runner = trained.loaded()
    made = StraightRunner(runner)
    done = made.given(
        {
            "__message__": [UserMessage(words)],
            "__tracker__": DialogueStateTracker.from_events("ann", []),
        }
    )
    before = ""
    for step in made.steps([metadata.nlu_target]):
        if isinstance(step.component, TopicClassifier):
            found: list[Message] = done[before][1]
            return found
        step.run(done)
        before = step.name
    raise AssertionError("no classifier")


def test_the_counts_are_rasas(parts: tuple[Any, list[Any]]) -> None:
    featurizers = [each for each in parts[1] if isinstance(each, NgramFeaturizer)]
    assert len(featurizers) == 2
    for words in messages():
        tokens = [words.lower().split()]
        for each in featurizers:
            ours = each._create_features("text", tokens)[1][0]
            plain = CountVectorsFeaturizer._create_features(each, "text", tokens)[1][0]
            assert (ours.tocsr() != plain.tocsr()).nnz == 0
            assert ours.shape == plain.shape


def test_rankings_are_of_all_topics_and_add_up() -> None:
    classifier = trained.part(TopicClassifier)
    topics = set(map(str, classifier._learned["topics"]))
    for words in messages()[:12]:
        [first, *_] = classifier.process(featurized(words))
        ranking = first.get("intent_ranking")
        assert {each["name"] for each in ranking} == topics
        assert sum(each["confidence"] for each in ranking) == pytest.approx(1, abs=1e-5)
        assert ranking[0] == first.get("intent")
        assert ranking == sorted(ranking, key=lambda each: -each["confidence"])


def test_what_was_learned_says_what_scikit_learn_says(tmp_path: Path) -> None:
    """The mean is folded into the weights; the numbers stay those of the network."""
    examples = [featurized(words)[0] for words in messages()[:30]]
    for number, example in enumerate(examples):
        example.set("intent", ("one", "two", "three")[number % 3])
    storage = LocalModelStorage.create(tmp_path)
    config = {**TopicClassifier.get_default_config(), "rounds": 3}
    classifier = TopicClassifier(config, storage, Resource("topics"))
    fitted: list[Any] = []
    fit = MLPClassifier.fit

    def recorded(network: MLPClassifier, features: Any, topics: Any) -> MLPClassifier:
        fit(network, features, topics)
        fitted.extend((copy.deepcopy(network), features))
        return network

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MLPClassifier, "fit", recorded)
        classifier.train(TrainingData(examples))
    network, features = fitted
    loaded = TopicClassifier.load(config, storage, Resource("topics"), None)  # type: ignore[arg-type]
    said = loaded.probabilities(examples)
    assert np.allclose(said, network.predict_proba(features), rtol=0, atol=1e-5)
    assert np.ptp(said[:, 0]) > 0.01
