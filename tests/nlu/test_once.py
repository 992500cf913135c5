"""What rules find in a message is looked for once, and for that message and day alone."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from datetime import date

import pytest

from assistant.nlu import once
from letterclock.dates import Mention, find_dates, other_papers, read_letter_date

TODAY = date(2026, 11, 23)
WORDS = "letter is dated 10/22/2026, and i have a CP504 from yesterday"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, date]]:
    asked: list[tuple[str, date]] = []

    def find(text: str, today: date) -> tuple[Mention, ...]:
        asked.append((text, today))
        return find_dates(text, today)

    monkeypatch.setattr(once, "find_dates", find)
    return asked


def apart(what: Callable[[], None]) -> None:
    """As within the answering of one message."""
    copy_context().run(what)


def test_it_is_what_the_rules_find(looked: list[tuple[str, date]]) -> None:
    def answering() -> None:
        once.remember()
        for _ in range(3):
            found = once.find(WORDS, TODAY)
            assert found == once.Found(find_dates(WORDS, TODAY), other_papers(WORDS))
            assert found.papers == ("CP504",)
            assert read_letter_date(WORDS, TODAY, found.dates) == read_letter_date(WORDS, TODAY)

    apart(answering)
    assert looked == [(WORDS, TODAY)]


def test_another_text_and_another_day_are_looked_at(looked: list[tuple[str, date]]) -> None:
    day_after = date(2026, 11, 24)

    def answering() -> None:
        once.remember()
        for text, today in ((WORDS, TODAY), (WORDS, day_after), ("yesterday", TODAY)) * 2:
            assert once.find(text, today).dates == find_dates(text, today)

    apart(answering)
    assert looked == [(WORDS, TODAY), (WORDS, day_after), ("yesterday", TODAY)]


def test_the_next_message_begins_with_nothing(looked: list[tuple[str, date]]) -> None:
    def answering() -> None:
        for _ in range(2):
            once.remember()
            once.find(WORDS, TODAY)

    apart(answering)
    assert len(looked) == 2


def test_outside_of_a_message_nothing_is_kept(looked: list[tuple[str, date]]) -> None:
    def alone() -> None:
        once._found.set(None)
        for _ in range(2):
            once.find(WORDS, TODAY)

    apart(alone)
    assert len(looked) == 2
