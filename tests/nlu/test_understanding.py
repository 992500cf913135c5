"""What the trained model understands of messages it was not trained on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.evaluation.model import Parsed, load_cases, parse
from assistant.evaluation.tables import accuracy
from assistant.setup import model

NLU = Path(__file__).resolve().parent
BARS = {"en": 0.90, "es": 0.88}
"""The share of the development set whose first topic must be right."""

DATES = 0.90
"""The share of messages with a letter date that must end with it at once."""


@pytest.fixture(scope="module", params=sorted(BARS))
def parsed(request: pytest.FixtureRequest) -> tuple[str, list[Parsed]]:
    os.environ["LETTERCLOCK_TODAY"] = "2026-11-23"
    try:
        return request.param, parse(model.path(), load_cases(NLU / f"dev.{request.param}.yml"))
    finally:
        del os.environ["LETTERCLOCK_TODAY"]


def test_topics(parsed: tuple[str, list[Parsed]]) -> None:
    language, found = parsed
    assert accuracy(found) >= BARS[language]


def test_letter_dates(parsed: tuple[str, list[Parsed]]) -> None:
    _, found = parsed
    dated = [each for each in found if each.case.letter_date is not None]
    right = [each for each in dated if each.letter_date == each.case.letter_date]
    assert len(right) / len(dated) >= DATES


def test_no_letter_date_is_wrong_and_unquestioned(parsed: tuple[str, list[Parsed]]) -> None:
    _, found = parsed
    wrong = [
        each.case.say for each in found if each.letter_date not in (None, each.case.letter_date)
    ]
    assert wrong == []


def test_the_surer_the_better(parsed: tuple[str, list[Parsed]]) -> None:
    _, found = parsed
    sure = [each for each in found if each.confidence >= 0.6]
    assert accuracy(sure) > accuracy(found)
