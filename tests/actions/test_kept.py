"""Of what a person writes, the slots keep dates, letters and the like: no names, no sentences."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deadlines import CanIStillAppeal

MESSAGES = [
    "my wife Maria Quintero's letter is dated oct 22, mine nov 2",
    "i am Barnaby Quintero of 12 Elmwood Street, letter 3193 dated oct 22 2026",
    "for my client Quintero, letter 3288 of october 22 2026, case 8812-26",
    "client Quintero has a 4390 dated oct 22 2026 and client Barnaby one of nov 2 2026",
    "my letter is a Quintero notice dated oct 22 2026",
    "i mailed it to Judge Barnaby from Elmwood on november 16 by fedex, letter oct 22 2026",
    "mi esposa María Quintero recibió una carta del 22 de octubre de 2026",
    "i hid at my sister Quintero's, he hits me, letter dated oct 22 2026",
    "Quintero v. Commissioner, 119 T.C. 252, letter dated October 22, 2026",
]
PRIVATE = ["quintero", "barnaby", "maria", "maría", "elmwood", "8812", "sister", "hits"]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-18")


def kept(texts: list[str]) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for text in texts:
        intent = {"name": "can_i_still_appeal", "confidence": 0.9}
        message = {"text": text, "intent": intent, "entities": []}
        tracker = Tracker("someone", slots, message, [], False, None, {}, "action_listen")
        events = CanIStillAppeal().run(CollectingDispatcher(), tracker, {})
        slots = {**slots, **{event["name"]: event["value"] for event in events}}
    return slots


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_leaves_its_date_and_no_name(message: str) -> None:
    slots = kept([message])
    text = json.dumps(slots, ensure_ascii=False).lower()
    assert "2026-10-22" in text
    assert [word for word in PRIVATE if word in text] == []


def test_so_do_all_of_them_in_one_conversation() -> None:
    text = json.dumps(kept(MESSAGES), ensure_ascii=False).lower()
    assert [word for word in PRIVATE if word in text] == []
