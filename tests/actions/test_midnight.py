"""A turn that begins before midnight in Washington and ends after it is of one day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import deadlines
from actions.course import TurnAction
from letterclock import clock
from tests.actions.kinds import MODULES, kinds

BEFORE = date(2026, 11, 23)
"""The last day of a letter of October 22; with the next day all is different."""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days the clock showed: one later each time it is looked at."""
    shown: list[date] = []

    def today() -> date:
        shown.append(BEFORE + timedelta(days=len(shown)))
        return shown[-1]

    monkeypatch.setattr(clock, "today", today)
    return shown


def run(action: TurnAction, topic: str) -> list[dict[str, Any]]:
    message = {"text": "am i too late?", "intent": {"name": topic, "confidence": 0.9}}
    slots = {"letters": [{"letter": "4390", "dated": "2026-10-22"}], "language": "en"}
    tracker = Tracker("someone", slots, {**message, "entities": []}, [], False, None, {}, "")
    dispatcher = CollectingDispatcher()
    action.run(dispatcher, tracker, {})
    return list(dispatcher.messages)


def test_none_is_overlooked() -> None:
    assert {each.__module__ for each in kinds()} == {each.__name__ for each in MODULES}


@pytest.mark.parametrize("kind", sorted(set(kinds()), key=lambda each: each.__name__))
def test_every_action_looks_at_the_clock_once(kind: type[TurnAction], read: list[date]) -> None:
    run(kind(), "deadline")
    assert read == [BEFORE]


def test_the_whole_answer_is_of_the_day_it_began_on(read: list[date]) -> None:
    messages = run(deadlines.CanIStillAppeal(), "can_i_still_appeal")
    facts = [each["custom"] for each in messages if each.get("custom")]
    assert {each["as_of"] for each in facts} == {"2026-11-23"}
    assert "today" in messages[0]["text"]
    assert read == [BEFORE]
