"""The action that explains, run as the action server runs it."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.explain import Explain


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")


def run(slots: dict[str, Any]) -> dict[str, Any]:
    """One turn that asks what a lien is and names a day that does not exist."""
    message = {
        "text": "what is a lien? it is dated feb 30",
        "intent": {"name": "lien_levy_explain", "confidence": 0.9},
        "entities": [],
    }
    tracker = Tracker("someone", slots, message, [], False, None, {}, "action_listen")
    events = Explain().run(CollectingDispatcher(), tracker, {})
    return {**slots, **{event["name"]: event["value"] for event in events}}


def test_what_was_told_is_remembered_once_however_often_it_is_asked() -> None:
    slots: dict[str, Any] = {}
    for _ in range(6):
        slots = run(slots)
    assert slots["times_asked"] == 6
    assert len(slots["told"]) == len(set(slots["told"])) == 2
