"""Messages that name no topic get it by their words, whatever the model said."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.letter_dates import LetterDateExtractor
from assistant.nlu.short_replies import ShortReplies


def understood(text: str, model: str) -> str:
    """The topic of a message that the model took for another."""
    guess = {"name": model, "confidence": 0.7}
    message = Message({TEXT: text, INTENT: guess, INTENT_RANKING_KEY: [guess]})
    [message] = LetterDateExtractor().process([message])
    [message] = ShortReplies().process([message])
    ranking = message.get(INTENT_RANKING_KEY)
    assert ranking[0] == message.get(INTENT)
    assert guess in ranking
    return str(message.get(INTENT)["name"])


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")


@pytest.mark.parametrize(
    ("text", "model", "topic"),
    [
        ("columbus day", "out_of_scope", "give_letter_date"),
        ("hace tres semanas", "chitchat", "give_letter_date"),
        ("halloween lol", "chitchat", "give_letter_date"),
        ("the 3rd", "deadline", "give_letter_date"),
        ("me llegó el lunes", "goodbye", "missing_date"),
        ("it came on the 20th", "give_letter_date", "missing_date"),
        ("yes please", "deadline", "affirm"),
        ("👍", "nlu_fallback", "affirm"),
        ("nope", "goodbye", "deny"),
        ("start", "restart_or_forget", "greet"),
        ("otra vez", "restart_or_forget", "nlu_fallback"),
        ("the later one", "goodbye", "nlu_fallback"),
        ("cancel", "withdraw", "nlu_fallback"),
        ("no thanks", "goodbye", "nlu_fallback"),
    ],
)
def test_the_words_decide(text: str, model: str, topic: str) -> None:
    assert understood(text, model) == topic


@pytest.mark.parametrize(
    "text",
    [
        "columbus day?",
        "it came on the 20th, am i too late",
        "goodbye",
        "/deadline",
        "2 weeks left?",
    ],
)
def test_anything_else_is_left_to_the_model(text: str) -> None:
    assert understood(text, "deadline") == "deadline"
