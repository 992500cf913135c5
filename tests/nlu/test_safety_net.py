"""What makes a message `distress`: a rule always, the model where it is sure enough."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.danger import DangerClassifier
from assistant.nlu.signals import LEARNED, SUSPECT, SafetyNet, SignalExtractor

CONFIG = {**SafetyNet.get_default_config(), "sure": 0.3, "sure_beside_figure": 0.995}


def decided(text: str, *ranking: tuple[str, float]) -> tuple[str, list[str]]:
    ranked: list[dict[str, Any]] = [{"name": name, "confidence": each} for name, each in ranking]
    message = Message({TEXT: text, INTENT: ranked[0], INTENT_RANKING_KEY: ranked})
    SafetyNet(CONFIG).process(SignalExtractor().process([message]))
    return message.get(INTENT)["name"], [each["name"] for each in message.get(INTENT_RANKING_KEY)]


@pytest.mark.parametrize(
    ("text", "ranking", "intent"),
    [
        # A rule, whatever the model says.
        ("i want to die", [("goodbye", 0.99), ("distress", 0.01)], "distress"),
        # The model alone: sure enough, also where the rest would not be understood.
        ("it is all so much", [("distress", 0.7), ("thanks", 0.1)], "distress"),
        ("so much", [("nlu_fallback", 0.4), ("distress", 0.35), ("thanks", 0.1)], "distress"),
        ("so much", [("nlu_fallback", 0.4), ("distress", 0.2), ("thanks", 0.1)], "nlu_fallback"),
        # Beside a figure of speech it errs with confidence.
        ("my feet are killing me", [("distress", 0.9), ("thanks", 0.1)], "nlu_fallback"),
        # Another topic is none of its business.
        ("this debt is killing me", [("cant_pay", 0.9), ("distress", 0.1)], "cant_pay"),
    ],
)
def test_distress_is_decided(text: str, ranking: list[tuple[str, float]], intent: str) -> None:
    first, ranked = decided(text, *ranking)
    assert first == intent
    assert ranked[0] == intent
    assert len(ranked) == len(set(ranked))


def test_nothing_is_made_of_a_message_without_topics() -> None:
    message = Message({TEXT: "so much"})
    SafetyNet(CONFIG).process([message])
    assert message.get(INTENT) is None


LONG = (
    "the letter came to my cousin and she kept it for three weeks, what is the last day for me now "
    * 2
)


@pytest.mark.parametrize(
    ("text", "distress", "value"),
    [
        ("nope dont need it", 0.0, None),
        ("nope dont need it", 0.002, "care"),
        ("i wrote my note already", 0.3, "danger"),
        # In a long one nothing is taken back entirely.
        (LONG, 0.0, "care"),
    ],
)
def test_learned_danger_is_held_against_the_topics(
    text: str, distress: float, value: str | None
) -> None:
    learned = {"start": 0, "end": len(text), "extractor": LEARNED}
    entities = [
        {**learned, "entity": "signal", "value": "danger"},
        {**learned, "entity": "aspect", "value": "distress.suicide"},
    ]
    ranking = [
        {"name": "deny", "confidence": 0.9 - distress},
        {"name": "distress", "confidence": distress},
    ]
    message = Message({TEXT: text, ENTITIES: entities, INTENT: ranking[0]})
    message.set(INTENT_RANKING_KEY, ranking)
    suspect = Message({TEXT: text, SUSPECT: True, INTENT_RANKING_KEY: ranking})
    SafetyNet(CONFIG).process([message, suspect])
    kept = message.get(ENTITIES)
    assert [each["value"] for each in kept if each["entity"] == "signal"] == [value] * bool(value)
    assert any(each["entity"] == "aspect" for each in kept) is (value == "danger")
    assert message.get(INTENT)["name"] == ("distress" if value == "danger" else "deny")


def test_it_is_the_classifier_s_own_name() -> None:
    assert DangerClassifier.__name__ == LEARNED
