"""Messages are understood to the last bit as Rasa's own parts understand them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
import rasa.core.processor
import yaml
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.sentence import ahead
from assistant.runner import surroundings
from assistant.runner.settings import ROOT
from assistant.speed import classifier, ngrams
from assistant.speed.graph import StraightRunner

EVERY = 8
"""Of so many messages of the development set one is tried; all of them by hand, once."""

REPLACED: tuple[tuple[Any, str], ...] = (
    (LogisticRegressionClassifier, "load"),
    (LogisticRegressionClassifier, "_create_X"),
    (CountVectorsFeaturizer, "_create_features"),
    (rasa.core.processor, "DaskGraphRunner"),
)


@contextlib.contextmanager
def quickened() -> Iterator[None]:
    """With everything in place as `assistant.runner.rasa` puts it."""
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in REPLACED:
            patch.setattr(owner, name, vars(owner)[name])
        classifier.install()
        ngrams.install()
        patch.setattr(rasa.core.processor, "DaskGraphRunner", StraightRunner)
        yield


def messages() -> list[str]:
    found = []
    for language in ("en", "es"):
        cases = yaml.safe_load((ROOT / f"tests/nlu/dev.{language}.yml").read_text("utf-8"))
        found += [case["say"] for case in cases]
    return [
        *found[::EVERY],
        "?!",
        "¿?",
        "ñ",
        "😀 help",
        "30 or 90",
        "a. b? how do i file, and how much",
    ]


def understood(runner: DaskGraphRunner, target: str, words: str) -> dict[str, Any]:
    put_in = {
        "__message__": [UserMessage(words)],
        "__tracker__": DialogueStateTracker.from_events("ann", []),
    }
    dump: dict[str, Any] = runner.run(put_in, [target])[target][0].as_dict(
        only_output_properties=True
    )
    return dump


def test_the_development_set_is_understood_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    model = surroundings.model()
    assert model is not None
    _, metadata, plain = MessageProcessor._load_model(model)
    target = str(metadata.nlu_target)
    expected = [understood(plain, target, words) for words in messages()]
    with quickened():
        _, _, quick = MessageProcessor._load_model(model)
        assert isinstance(quick, StraightRunner)
        for words, rasas in zip(messages(), expected, strict=True):
            ahead.begin(words)
            assert understood(quick, target, words) == rasas


def test_a_message_that_was_begun_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Encoder:
        def __init__(self) -> None:
            self.done: list[str] = []

        def begin(self, said: str, most: int) -> str:
            self.done.append(f"begun {said}")
            return said

        def finish(self, said: str) -> str:
            return f"finished {said}"

        def embed(self, said: str, most: int) -> str:
            return f"embedded {said}"

    encoder: Any = Encoder()
    monkeypatch.setattr(ahead, "_used", [])
    ahead.begin("how do i file")
    assert ahead.take(encoder, "how do i file", 64) == "embedded how do i file"
    ahead.begin("letter is from 10/22/2026, how do i file? and what does it cost")
    whole = "letter is from a date, how do i file? and what does it cost"
    assert encoder.done == [
        f"begun {said}" for said in (whole, "how do i file", "what does it cost")
    ]
    assert ahead.take(encoder, whole, 64) == f"finished {whole}"
    assert ahead.take(encoder, whole, 64) == f"embedded {whole}"
    assert ahead.take(encoder, whole, 32) == f"embedded {whole}"


@pytest.mark.parametrize("nothing", [None, "", '/give_letter_date{"letter_date": "2026-10-22"}'])
def test_a_button_is_not_begun(nothing: str | None) -> None:
    ahead._begun.set(None)
    ahead.begin(nothing)
    assert ahead._begun.get() is None
