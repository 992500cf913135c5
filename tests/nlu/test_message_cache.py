"""What rules find in a message is looked for once, and for that message and day alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextvars import copy_context
from datetime import date, timedelta

import pytest

from assistant.nlu import message_cache
from letterclock.dates import Mention, find_dates
from letterclock.naming import named_letters

TODAY = date(2026, 11, 23)
WORDS = "letter is dated 10/22/2026, and i have a CP504 from yesterday"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, date]]:
    asked: list[tuple[str, date]] = []

    def find(text: str, today: date, named: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
        asked.append((text, today))
        return find_dates(text, today, named)

    monkeypatch.setattr(message_cache, "find_dates", find)
    return asked


def apart(what: Callable[[], None]) -> None:
    """As within the answering of one message."""
    copy_context().run(what)


def test_it_is_what_the_rules_find(looked: list[tuple[str, date]]) -> None:
    def answering() -> None:
        message_cache.remember()
        for _ in range(3):
            found = message_cache.find(WORDS, TODAY)
            assert found.named == named_letters(WORDS).named
            assert [each.number for each in found.named] == ["CP504"]
            assert [each.date for each in found.dates] == [date(2026, 10, 22), date(2026, 11, 22)]
            assert [each.paper for each in found.dates] == [None, 0]

    apart(answering)
    assert looked == [(WORDS, TODAY)]


def test_another_text_and_another_day_are_looked_at(looked: list[tuple[str, date]]) -> None:
    day_after = date(2026, 11, 24)

    def answering() -> None:
        message_cache.remember()
        for text, today in ((WORDS, TODAY), (WORDS, day_after), ("yesterday", TODAY)) * 2:
            newest = max(each.date for each in message_cache.find(text, today).dates if each.date)
            assert newest == today - timedelta(days=1)

    apart(answering)
    assert looked == [(WORDS, TODAY), (WORDS, day_after), ("yesterday", TODAY)]


def test_the_next_message_begins_with_nothing(looked: list[tuple[str, date]]) -> None:
    def answering() -> None:
        for _ in range(2):
            message_cache.remember()
            message_cache.find(WORDS, TODAY)

    apart(answering)
    assert len(looked) == 2


def test_outside_of_a_message_nothing_is_kept(looked: list[tuple[str, date]]) -> None:
    def alone() -> None:
        message_cache._found.set(None)
        for _ in range(2):
            message_cache.find(WORDS, TODAY)

    apart(alone)
    assert len(looked) == 2


def test_each_date_is_tied_to_the_letter_it_belongs_to() -> None:
    words = "letter 4390 is dated october 22 2026, and a CP504 dated november 2 2026"
    found = message_cache.find(words, TODAY)
    tied = {each.date: each.paper for each in found.dates}
    assert [each.number for each in found.named] == ["4390", "CP504"]
    assert tied == {date(2026, 10, 22): 0, date(2026, 11, 2): 1}


def test_what_a_message_only_describes_stands_at_no_place_in_it() -> None:
    words = "they denied my innocent spouse request and nothing about a levy"
    assert all(each.end for each in message_cache.find(words, TODAY).named)
