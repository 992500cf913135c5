"""The model's steps give what they give under Rasa's own runner, on the trained model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import rasa.core.processor
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.runner import surroundings
from assistant.speed import classifier
from assistant.speed.graph import StraightRunner
from tests.speed.conversations import tracker, turn

MESSAGES = (
    "hello",
    "letter is dated oct 22, am i too late?",
    "¿cuánto cuesta? y ¿qué formulario necesito?",
    "how do i file? and can you call me",
    "xyzzy",
    '/give_letter_date{"letter_date": "2026-10-22"}',
)


@pytest.fixture(scope="module")
def loaded() -> Iterator[tuple[Any, StraightRunner]]:
    patch = pytest.MonkeyPatch()
    patch.setattr(rasa.core.processor, "DaskGraphRunner", StraightRunner)
    model = surroundings.model()
    assert model is not None
    _, metadata, runner = MessageProcessor._load_model(model)
    patch.undo()
    return metadata, runner


def inputs(words: str) -> dict[str, Any]:
    conversation = DialogueStateTracker.from_events("ann", [])
    return {"__message__": [UserMessage(words)], "__tracker__": conversation}


@pytest.mark.parametrize("words", MESSAGES)
def test_a_message_is_understood_the_same(loaded: tuple[Any, StraightRunner], words: str) -> None:
    metadata, runner = loaded
    targets = [metadata.nlu_target]
    ours = runner.run(inputs(words), targets)[metadata.nlu_target][0].as_dict()
    plain = DaskGraphRunner.run(runner, inputs(words), targets)[metadata.nlu_target][0].as_dict()
    for dump in (ours, plain):
        dump.pop("text_tokens", None)
    assert ours["intent"] == plain["intent"]
    assert ours["intent_ranking"] == plain["intent_ranking"]
    assert ours["entities"] == plain["entities"]


@pytest.mark.parametrize("topic", ["greet", "deadline", "nlu_fallback"])
def test_the_next_action_is_the_same(loaded: tuple[Any, StraightRunner], topic: str) -> None:
    metadata, runner = loaded
    conversation = tracker(count=3)
    for event in turn(topic)[:2]:
        conversation.update(event)
    targets = [metadata.core_target]
    put_in = {"__tracker__": conversation}
    ours = runner.run(put_in, targets)[metadata.core_target]
    plain = DaskGraphRunner.run(runner, put_in, targets)[metadata.core_target]
    assert ours.probabilities == plain.probabilities
    assert ours.policy_name == plain.policy_name
    assert max(ours.probabilities) > 0.3


def test_an_input_named_like_a_step_is_refused(loaded: tuple[Any, StraightRunner]) -> None:
    metadata, runner = loaded
    with pytest.raises(GraphRunError, match="name of a step"):
        runner.run({metadata.nlu_target: 1}, [metadata.nlu_target])


def test_a_missing_input_is_said(loaded: tuple[Any, StraightRunner]) -> None:
    metadata, runner = loaded
    with pytest.raises(GraphRunError, match="Missing input"):
        runner.run({}, [metadata.nlu_target])


@pytest.mark.parametrize("words", MESSAGES)
def test_the_features_are_the_same(
    loaded: tuple[Any, StraightRunner], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

    compared = 0

    def both(self: Any, messages: Any) -> Any:
        nonlocal compared
        ours = classifier.features(self, messages)
        plain = classifier._plain_features(self, messages).tocsr()
        assert ours.shape == plain.shape
        assert ours.dtype == plain.dtype
        for part in ("data", "indices", "indptr"):
            assert np.array_equal(getattr(ours, part), getattr(plain, part))
        compared += 1
        return ours

    monkeypatch.setattr(LogisticRegressionClassifier, "_create_X", both)
    metadata, runner = loaded
    assert runner.run(inputs(words), [metadata.nlu_target])
    assert compared


def test_features_without_a_sentence_vector_are_left_to_rasa() -> None:
    from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
    from rasa.shared.nlu.training_data.features import Features
    from rasa.shared.nlu.training_data.message import Message
    from scipy.sparse import csr_matrix

    counts = Features(csr_matrix([[0, 2, 1]]), "sentence", "text", "counts")
    asked = LogisticRegressionClassifier.__new__(LogisticRegressionClassifier)
    found = classifier.features(asked, [Message({"text": "x"}, features=[counts])])
    assert found.toarray().tolist() == [[0, 2, 1]]


def weights(runner: StraightRunner) -> Any:
    [found] = [
        node._component.clf
        for node in runner._instantiated_nodes.values()
        if hasattr(node._component, "clf")
    ]
    return found


def test_the_classifier_answers_the_same_to_the_last_bit(
    loaded: tuple[Any, StraightRunner],
) -> None:
    from scipy.sparse import random as sparse

    fitted = weights(loaded[1])
    messages = sparse(20, fitted.n_features_in_, density=0.01, format="csr", random_state=1)
    before = fitted.coef_.copy(order="C")
    fitted.coef_ = before
    plain = fitted.predict_proba(messages)
    classifier.lay_out(fitted)
    assert fitted.coef_.flags.f_contiguous
    assert not fitted.coef_.flags.c_contiguous
    assert np.array_equal(fitted.predict_proba(messages), plain)


def test_a_loaded_classifier_is_laid_out() -> None:
    from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

    patch = pytest.MonkeyPatch()
    for name in ("load", "_create_X"):
        patch.setattr(LogisticRegressionClassifier, name, vars(LogisticRegressionClassifier)[name])
    try:
        classifier.install()
        model = surroundings.model()
        assert model is not None
        _, _, runner = MessageProcessor._load_model(model)
        found = [
            node._component.clf.coef_
            for node in runner._instantiated_nodes.values()  # type: ignore[attr-defined]
            if hasattr(node._component, "clf")
        ]
        assert len(found) == 1
        assert found[0].flags.f_contiguous
    finally:
        patch.undo()
