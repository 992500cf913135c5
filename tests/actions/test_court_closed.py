"""On the days after a last day on which the Court may have been closed: both readings, its day.

The dialogues are played on one day, on which no such reading is open.
"""

from __future__ import annotations

from typing import Any

import pytest

from actions.deadlines import CanIStillAppeal, CheckDay, InTime
from tests.actions.test_days import Answer

UNTIL = {"en": "Monday, December 14, 2026", "es": "lunes, 14 de diciembre de 2026"}
PART = {
    "2026-10-27": "collection",
    "2026-10-28": "collection",
    "2026-08-28": "innocent_spouse",
    "2026-08-29": "innocent_spouse",
}


def known(dated: str, language: str = "en") -> dict[str, Any]:
    return {"letters": [{"letter": "4390", "dated": dated}], "language": language}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-30")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("dated", PART)
def test_who_asks_whether_it_is_too_late_hears_the_later_day(dated: str, language: str) -> None:
    answer = Answer(CanIStillAppeal(), "am i too late?", known(dated, language))
    first = answer.messages[0]
    assert UNTIL[language] in first["text"]
    assert "202-521-0700" in first["text"]
    assert "maybe_closed" in first["text_keys"]
    entries = {each["matter"]: each for each in answer.objects[0]["deadlines"]}
    assert entries[PART[dated]]["last_day"] == "2026-11-27"
    assert entries[PART[dated]]["if_closed"] == {"known": False, "until": "2026-12-14"}
    # Before each paragraph of what belongs to it: what a chat shows above the cards.
    assert any(UNTIL[language] in each for each in answer.objects[0]["card"]["before"])


def test_the_later_day_is_not_called_wrong() -> None:
    answer = Answer(CheckDay(), "so december 14 2026 is my last day?", known("2026-10-28"))
    assert not answer.text.startswith("No")
    assert UNTIL["en"] in answer.text


def test_a_petition_of_those_days_is_not_called_late() -> None:
    answer = Answer(InTime(), "i mailed the petition on november 30 2026", known("2026-10-28"))
    verdicts = {each["matter"]: each["in_time"] for each in answer.objects[0]["deadlines"]}
    assert verdicts == {"collection": None, "innocent_spouse": True}
    assert UNTIL["en"] in answer.text


def test_a_known_closing_is_said_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2023-11-27")
    answer = Answer(CanIStillAppeal(), "am i too late?", known("2023-10-25"))
    assert "was_closed" in answer.messages[0]["text_keys"]
    assert "at least until Monday, December 11, 2023" in answer.text
