"""What an action says when it fails: never silence, and people in danger first."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deadlines import CanIStillAppeal
from actions.memory import Memory
from actions.turn import Turn
from letterclock.letters import load_common


@pytest.fixture(autouse=True)
def _broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def respond(self: CanIStillAppeal, turn: Turn) -> Memory:
        turn.replies.say("people")
        raise ValueError("an error of ours")

    monkeypatch.setattr(CanIStillAppeal, "respond", respond)


def said(text: str, language: str) -> list[str]:
    message = {"text": text, "intent": {"name": "distress", "confidence": 1.0}, "entities": []}
    slots = {"letters": None, "language": language}
    dispatcher = CollectingDispatcher()
    tracker = Tracker("someone", slots, message, [], False, None, {}, "")
    assert CanIStillAppeal().run(dispatcher, tracker, {}) == []
    return [each["text"] for each in dispatcher.messages]


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_apology_and_nothing_half_said(language: str) -> None:
    assert said("am i too late?", language) == [load_common().text("apology", language)]


@pytest.mark.parametrize(
    ("text", "language"), [("i want to die over this debt", "en"), ("quiero morirme", "es")]
)
def test_somebody_in_danger_is_told_first_whom_to_call(text: str, language: str) -> None:
    common = load_common()
    told = [common.text("apology_danger", language), common.text("apology", language)]
    assert said(text, language) == told
    assert "988" in told[0]
    assert "911" in told[0]
