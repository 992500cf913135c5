"""The texts of an answer are found again in it, and what is required of it in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.evaluation.answers import meets, said
from assistant.evaluation.people import load
from letterclock.letters import load_book
from tests.nlu.test_training_data import intents

PEOPLE = sorted(Path(__file__).parent.glob("development.*.yml"))
LEAST = 500
"""Messages in each language."""


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("key", ["mailing_rule.postmark", "how_to_petition.fee_waiver"])
def test_a_text_is_found_again(language: str, key: str) -> None:
    text = load_book("4390").texts[key].by_language[language]
    assert key in said(f"Hello.\n\n{text}\n- A line")
    assert key not in said(text[: len(text) // 2])


def test_values_stand_for_placeholders() -> None:
    text = load_book("4390").texts["when_open"].by_language["en"]
    values = {"letter": "4390", "whole": "both parts", "soonest": "June 1", "remaining": "Soon."}
    assert "when_open" in said(text.format_map(values))


def test_a_requirement_is_met_by_any_of_its_keys() -> None:
    assert meets({"mailing_rule.postmark"}, "mailing_rule.*")
    assert meets({"mailing_rule"}, "mailing_rule.main")
    assert meets({"mailing_rule@2"}, "mailing_rule.main")
    assert not meets({"mailing_rule.postmark"}, "mailing_rule.main")
    assert meets({"when_open"}, "greeting | state")
    assert not meets({"when_open"}, "greeting | goodbye")
    with pytest.raises(KeyError):
        meets({"when_open"}, "nothing.of_the_kind")


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.name)
def test_the_second_development_set_is_in_order(path: Path) -> None:
    conversations = load(path)
    turns = [turn for each in conversations for turn in each]
    talk = [turn for turn in turns if turn.kind == "talk"]
    assert len(turns) >= LEAST
    assert len(talk) >= len(turns) * 0.45
    assert {topic for turn in turns for topic in turn.topics} <= intents()
    for turn in turns:
        assert turn.answer
        assert all(meets(set(), each) is False for each in turn.answer)
        assert turn.letter_date is None or isinstance(turn.letter_date, date)
