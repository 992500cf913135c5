"""What rules find in a message is looked for once, and for that message and day alone."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from datetime import date, timedelta

import pytest

from letterclock import message_cache
from letterclock.found import find
from letterclock.message_cache import once_a_message

TODAY = date(2026, 11, 23)
WORDS = "letter is dated 10/22/2026, and i have a CP504 from yesterday"


@pytest.fixture
def looked() -> list[str]:
    return []


@pytest.fixture
def backwards(looked: list[str]) -> Callable[[str], str]:
    @once_a_message
    def backwards(words: str) -> str:
        """The words from the end."""
        looked.append(words)
        return words[::-1]

    return backwards


def apart(what: Callable[[], None]) -> None:
    """As within the answering of one message."""
    copy_context().run(what)


def test_it_is_looked_for_once_a_message(
    backwards: Callable[[str], str], looked: list[str]
) -> None:
    def answering() -> None:
        message_cache.remember()
        assert [backwards("tax"), backwards("levy"), backwards("tax")] == ["xat", "yvel", "xat"]

    apart(answering)
    assert looked == ["tax", "levy"]


def test_two_functions_are_two(backwards: Callable[[str], str]) -> None:
    @once_a_message
    def length(words: str) -> int:
        return len(words)

    def answering() -> None:
        message_cache.remember()
        assert (backwards("tax"), length("tax")) == ("xat", 3)

    apart(answering)


def test_the_next_message_begins_with_nothing(
    backwards: Callable[[str], str], looked: list[str]
) -> None:
    def answering() -> None:
        for _ in range(2):
            message_cache.remember()
            backwards("tax")

    apart(answering)
    assert looked == ["tax", "tax"]


def test_outside_of_a_message_nothing_is_kept(
    backwards: Callable[[str], str], looked: list[str]
) -> None:
    def alone() -> None:
        for _ in range(2):
            backwards("tax")

    apart(alone)
    assert looked == ["tax", "tax"]


def test_another_day_is_looked_at() -> None:
    def answering() -> None:
        message_cache.remember()
        for today in (TODAY, date(2026, 11, 24), TODAY):
            newest = max(each.date for each in find(WORDS, today).dates if each.date)
            assert newest == today - timedelta(days=1)

    apart(answering)


def test_each_date_is_tied_to_the_letter_it_belongs_to() -> None:
    words = "letter 4390 is dated october 22 2026, and a CP504 dated november 2 2026"
    found = find(words, TODAY)
    tied = {each.date: each.paper for each in found.dates}
    assert [each.number for each in found.naming.placed] == ["4390", "CP504"]
    assert tied == {date(2026, 10, 22): 0, date(2026, 11, 2): 1}


def test_what_a_message_only_describes_stands_at_no_place_in_it() -> None:
    described = find("they denied my innocent spouse request and nothing about a levy", TODAY)
    assert all(each.end for each in described.naming.placed)
