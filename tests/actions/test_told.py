"""What was said before is kept in one slot as texts, and read with suspicion."""

from __future__ import annotations

from datetime import date

import pytest

from actions.told import Told

TOLD = Told("4390", date(2026, 10, 22), date(2026, 11, 23), "collection")


@pytest.mark.parametrize("matter", [None, "collection"])
def test_what_is_written_is_read_again(matter: str | None) -> None:
    told = Told("4390", date(2026, 10, 22), date(2026, 11, 23), matter)
    assert Told.read(told.written()) == told


def test_conversations_stored_before_are_read() -> None:
    assert Told.read("4390 2026-10-22 2026-11-23 collection") == TOLD


@pytest.mark.parametrize(
    "text",
    ["", "help: where it is", "2026-10-22 2026-11-23 all", "4390 soon 2026-11-23 all", "a b c d"],
)
def test_anything_else_was_not_told(text: str) -> None:
    assert Told.read(text) is None


def test_the_same_dates_may_be_told_of_another_part() -> None:
    assert TOLD.of_the_same(Told("4390", TOLD.dated, TOLD.as_of))
    assert not TOLD.of_the_same(Told("3193", TOLD.dated, TOLD.as_of))
