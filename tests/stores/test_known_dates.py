"""What is remembered of a conversation for an apology."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistant.ground.bounded import Bounded
from assistant.stores import known_dates
from letterclock.case import Held, Holder

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
    known_dates._kept.clear()


def dated(day: str, **more: Any) -> dict[str, Any]:
    return {"letters": [{"dated": day, **more}]}


def test_the_letter_of_the_last_turn() -> None:
    known_dates.note(Tracker("ann", **dated("2026-10-01", letter="3193")), saved=True)
    known_dates.note(Tracker("ann", **dated("2026-10-22", letter="3193")), saved=False)
    assert known_dates.of("ann") == known_dates.Kept(Held("3193", DAY), saved=False)
    assert known_dates.of("bob") is None


def test_of_several_letters_the_one_spoken_of_first() -> None:
    letters = [
        {"dated": "2026-10-22", "holder": "spouse"},
        {"letter": "3193", "dated": "2026-11-02"},
    ]
    assert known_dates.countable(Tracker("ann", letters=letters)) == Held(
        dated=DAY, holder=Holder.SPOUSE
    )


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"letters": "2026-10-22"},
        {"letters": ["2026-10-22"]},
        dated("soon"),
        dated("2026-10-22", sure=False),
        dated("2026-10-22", letter="CP504", other="cp504"),
        {"letters": [{"letter": "3193"}]},
        {**dated("2026-10-22"), "circumstances": ["bankruptcy"]},
        {**dated("2026-10-22"), "circumstances": ["other_spouse"]},
        # the same, as conversations were kept before there was a case
        {"letter_date": "soon"},
        {"letter_date": 5},
        {"letter_date": "2026-10-22", "date_unsure": True},
        {"letter_date": "2026-10-22", "circumstances": ["bankruptcy"]},
    ],
)
def test_no_date_is_counted_from_that_an_answer_would_not_count_from(slots: Any) -> None:
    known_dates.note(Tracker("ann", **dated("2026-10-22")), saved=True)
    known_dates.note(Tracker("ann", **slots), saved=True)
    assert known_dates.of("ann") == known_dates.Kept(None, saved=True)


def test_a_conversation_kept_before_there_was_a_case() -> None:
    assert known_dates.countable(Tracker("ann", letter_date="2026-10-22")) == Held(dated=DAY)


def test_where_there_is_a_case_the_older_slot_does_not_count() -> None:
    slots = {**dated("2026-10-22", sure=False), "letter_date": "2026-10-22"}
    assert known_dates.countable(Tracker("ann", **slots)) is None


@pytest.mark.parametrize("slots", [dated("2026-10-22"), {"letter_date": "2026-10-22"}])
def test_a_disaster_is_no_reason_not_to_tell_the_dates(slots: Any) -> None:
    assert known_dates.countable(Tracker("ann", **slots, circumstances=["disaster"])) == Held(
        dated=DAY
    )


def test_forgotten_is_forgotten() -> None:
    known_dates.note(Tracker("ann", **dated("2026-10-22")), saved=True)
    known_dates.drop("ann")
    known_dates.drop("ann")
    assert known_dates.of("ann") is None


def test_it_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_dates, "_kept", Bounded(2))
    for sender in ("a", "b", "a", "c"):
        known_dates.note(Tracker(sender), saved=True)
    assert [sender for sender in "abc" if known_dates.of(sender)] == ["a", "c"]
