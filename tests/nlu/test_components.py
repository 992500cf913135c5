"""The NLU components by rule: dates become entities and one token."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.nlu.letter_dates import LetterDateExtractor
from assistant.nlu.tokenizer import DATE_TOKEN, LETTER_TOKEN, PAPER_TOKEN, LetterTokenizer
from letterclock.letters import known_letters


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")


def tokens(text: str) -> list[str]:
    tokenizer = LetterTokenizer(LetterTokenizer.get_default_config())
    return [token.text for token in tokenizer.tokenize(Message({TEXT: text}), TEXT)]


def entities(text: str) -> list[dict[str, Any]]:
    message = Message({TEXT: text})
    LetterDateExtractor().process([message])
    return list(message.get(ENTITIES, []))


@pytest.mark.parametrize("date", ["oct 22", "10/22/2026", "October 22nd, 2026", "22 de octubre"])
def test_a_date_is_one_token_however_it_is_written(date: str) -> None:
    assert tokens(f"Letter is {date}, too late?") == [
        "letter",
        "is",
        DATE_TOKEN,
        "too",
        "late",
        "?",
    ]


def test_another_paper_is_one_token() -> None:
    assert tokens("my CP 504 came") == ["my", PAPER_TOKEN, "came"]


@pytest.mark.parametrize("number", known_letters())
@pytest.mark.parametrize("written", ["{}", "Letter {}", "LTR{}", "letter {}-C", "({})"])
def test_every_letter_that_is_counted_teaches_the_same(number: str, written: str) -> None:
    said = tokens(f"is my {written.format(number)} over?")
    assert [each for each in said if each not in "()"] == ["is", "my", LETTER_TOKEN, "over", "?"]


def test_a_letter_named_in_words_stays_words() -> None:
    assert tokens("a notice of deficiency") == ["a", "notice", "of", "deficiency"]


def test_a_number_that_is_nobodys_letter_is_masked_as_another_paper() -> None:
    assert tokens("my letter 9876 came") == ["my", PAPER_TOKEN, "came"]


def test_money_and_a_years_number_are_no_letter() -> None:
    assert LETTER_TOKEN not in tokens("i owe $4,390 or 4390 dollars")
    assert LETTER_TOKEN not in tokens("i paid $4390")


def test_the_periods_stay_apart() -> None:
    assert tokens("30 or 90 days") == ["thirty", "or", "ninety", "days"]


def test_accents_and_case_do_not_matter() -> None:
    assert tokens("¿TODAVÍA puedo?") == ["todavia", "puedo", "?"]


@pytest.mark.parametrize("text", ["...", "🙂", "?", " "])
def test_there_is_always_a_token(text: str) -> None:
    assert len(tokens(text)) == 1


def test_places_stay_true() -> None:
    tokenizer = LetterTokenizer(LetterTokenizer.get_default_config())
    text = "it says oct 22 ok"
    found = tokenizer.tokenize(Message({TEXT: text}), TEXT)
    assert [text[token.start : token.end] for token in found] == ["it", "says", "oct 22", "ok"]


def test_the_date_comes_with_its_finding() -> None:
    [entity] = entities("letter is dated oct 22")
    assert entity["entity"] == "letter_date"
    assert (entity["value"], entity["finding"], entity["kind"]) == ("2026-10-22", "sure", "no_year")


def test_what_is_no_letter_date_is_said_too() -> None:
    [entity] = entities("I got it nov 3")
    assert (entity["finding"], entity["dates"]) == ("receipt", [])


def test_a_button_s_payload_is_left_alone() -> None:
    assert entities('/give_letter_date{"letter_date": "2026-11-10"}') == []


def test_the_letters_it_names_are_entities() -> None:
    found = entities("CP504 and LT11, and letter 3193-C")
    assert [(each["entity"], each["value"]) for each in found] == [
        ("letter", "CP504"),
        ("letter", "LT11"),
        ("letter", "3193"),
    ]


def test_a_letter_in_words_is_the_entity_where_its_words_have_one_number() -> None:
    assert [each["value"] for each in entities("decision letter on equivalent hearing")] == ["3210"]
    # One title, more than one number: which of them is not known.
    assert entities("final notice of intent to levy") == []


def test_the_date_of_another_letter_is_no_letter_date() -> None:
    found = entities("my CP504 is dated october 22, 2026")
    assert [each["value"] for each in found if each["entity"] == "letter"] == ["CP504"]
    dates = [each["dates"] for each in found if each["entity"] == "letter_date"]
    assert dates in ([], [[]])


def test_no_date_and_no_letter_no_entity() -> None:
    assert entities("can i still appeal") == []
