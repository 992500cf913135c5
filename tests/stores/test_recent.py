"""What is remembered of a conversation for an apology."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistant.stores import recent

DAY = date(2026, 10, 22)


class Tracker:
    """As much of Rasa's as is looked at."""

    def __init__(self, sender: str, **slots: Any) -> None:
        self.sender_id = sender
        self._slots = slots

    def get_slot(self, name: str) -> Any:
        return self._slots.get(name)


@pytest.fixture(autouse=True)
def _afresh() -> None:
    recent._kept.clear()


def test_the_date_of_the_last_turn() -> None:
    recent.note(Tracker("ann", letter_date="2026-10-01"), saved=True)
    recent.note(Tracker("ann", letter_date="2026-10-22"), saved=False)
    assert recent.of("ann") == recent.Kept(DAY, saved=False)
    assert recent.of("bob") is None


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"letter_date": "soon"},
        {"letter_date": 5},
        {"letter_date": "2026-10-22", "date_unsure": True},
        {"letter_date": "2026-10-22", "circumstances": ["bankruptcy"]},
    ],
)
def test_no_date_is_counted_from_that_an_answer_would_not_count_from(slots: Any) -> None:
    recent.note(Tracker("ann", letter_date="2026-10-22"), saved=True)
    recent.note(Tracker("ann", **slots), saved=True)
    assert recent.of("ann") == recent.Kept(None, saved=True)


def test_a_disaster_is_no_reason_not_to_tell_the_dates() -> None:
    tracker = Tracker("ann", letter_date="2026-10-22", circumstances=["disaster"])
    assert recent.countable(tracker) == DAY


def test_forgotten_is_forgotten() -> None:
    recent.note(Tracker("ann", letter_date="2026-10-22"), saved=True)
    recent.drop("ann")
    recent.drop("ann")
    assert recent.of("ann") is None


def test_it_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "MOST_KEPT", 2)
    for sender in ("a", "b", "a", "c"):
        recent.note(Tracker(sender), saved=True)
    assert [sender for sender in "abc" if recent.of(sender)] == ["a", "c"]
