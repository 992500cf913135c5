"""The set is whole, and no message of it gets a wrong date from the real assistant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml

from assistant.runner.testing import Server, running
from tests.nlu.test_training_data import examples
from tests.people.measured import GOOD, PARTLY, WRONG, judge
from tests.people.messages import FOLDER, LANGUAGES, LETTERS, TODAY, Message, load_all
from tests.people.wrong_dates import BESIDE, last_day

MESSAGES = load_all()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running(env={"LETTERCLOCK_TODAY": TODAY}) as started:
        yield started


def message(letter: str, never: tuple[str, ...] = ()) -> Message:
    return Message("P000", "en", "?", letter, ("one", "two"), ("one",), never)


def stated(letter_date: str, **last_days: str) -> list[dict[str, Any]]:
    days = [{"matter": matter, "last_day": day} for matter, day in last_days.items()]
    custom = {"kind": "deadlines", "letter": "?", "letter_date": letter_date, "deadlines": days}
    return [{"text": "one two", "custom": custom}]


def test_every_message_has_its_patterns_and_every_pattern_its_message() -> None:
    expected = yaml.safe_load((FOLDER / "expected.yml").read_text(encoding="utf-8"))
    assert sorted(expected) == sorted(each.number for each in MESSAGES)
    assert all(each.matches and each.partly and each.never for each in MESSAGES)


def test_every_pattern_compiles() -> None:
    for each in MESSAGES:
        for pattern in (*each.matches, *each.partly, *each.never):
            assert re.compile(pattern, re.IGNORECASE)


def test_letters_and_languages_are_known() -> None:
    assert {each.letter for each in MESSAGES} == set(LETTERS)
    assert {each.language for each in MESSAGES} == set(LANGUAGES)
    assert set(BESIDE) <= {each.number for each in MESSAGES}


def test_none_of_them_is_trained_on() -> None:
    trained = {line.lower() for lines in examples("*.yml").values() for line in lines}
    assert [each.number for each in MESSAGES if each.text.lower() in trained] == []


def test_the_worth_of_an_answer() -> None:
    about = message("none", never=("three", "March 3"))
    assert judge(about, [{"text": "One"}, {"text": "two"}]).worth == GOOD
    assert judge(about, [{"text": "one"}]).worth == PARTLY
    assert judge(about, [{"text": "two"}]).worth == WRONG
    assert judge(about, []).worth == WRONG
    assert judge(about, [{"text": "one two three"}]).worth == WRONG
    assert judge(about, [{"text": "one two three"}]).dates == ()
    assert len(judge(about, [{"text": "one two March 3"}]).dates) == 1


@pytest.mark.parametrize(
    ("letter_date", "days", "counted"),
    [
        ("2026-10-22", 30, "2026-11-23"),  # a Saturday
        ("2026-10-27", 30, "2026-11-27"),  # Thanksgiving
        ("2026-10-26", 90, "2027-01-25"),  # a Sunday
        ("2026-10-28", 90, "2027-01-26"),
    ],
)
def test_the_independent_count(letter_date: str, days: int, counted: str) -> None:
    assert last_day(date.fromisoformat(letter_date), days).isoformat() == counted


def test_an_object_is_right_or_a_wrong_date() -> None:
    both = stated("2026-10-28", collection="2026-11-27", innocent_spouse="2027-01-26")
    late = stated("2026-10-28", collection="2026-11-28", innocent_spouse="2027-01-26")
    assert judge(message("4390"), both).dates == ()
    assert len(judge(message("4390"), late).dates) == 1
    for letter in ("3193", "3288", "LT11", "3172", "deficiency", "other", "none"):
        assert len(judge(message(letter), both).dates) == 1, letter
    assert judge(message("3193"), stated("2026-10-28", collection="2026-11-27")).dates == ()
    assert judge(message("3288"), stated("2026-10-28", innocent_spouse="2027-01-26")).dates == ()


@pytest.mark.parametrize("asked", MESSAGES, ids=lambda each: each.number)
def test_no_message_gets_a_wrong_date(asked: Message, server: Server) -> None:
    judged = judge(asked, server.send(asked.text))
    assert judged.text.strip(), "silence"
    assert judged.dates == (), judged.report()
