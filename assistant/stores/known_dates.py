"""The letters of conversations spoken in lately, in memory alone.

While the database cannot be read, an apology can still name the last days.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.ground.bounded import Bounded
from letterclock.case import Case, Held
from letterclock.fit import Circumstance
from letterclock.iso_date import iso_date

MOST_KEPT = 10_000
"""Conversations; the longest silent goes first."""


@dataclass(frozen=True)
class Kept:
    """What is known of a conversation."""

    letter: Held | None
    saved: bool
    """Whether the database has it too."""


_SLOTS = ("letters", "circumstances")
_UNCOUNTED = frozenset({Circumstance.BANKRUPTCY.value, Circumstance.OTHER_SPOUSE.value})

_kept: Bounded[str, Kept] = Bounded(MOST_KEPT)


def note(tracker: Any, saved: bool) -> None:
    """Keeps the letter of a conversation, or that days are not counted in it.

    Args:
        tracker: Rasa's tracker of the conversation.
        saved: Whether the database has it.
    """
    sender = str(tracker.sender_id)
    _kept[sender] = Kept(countable(tracker), saved)


def of(sender: str) -> Kept | None:
    """What is known of a conversation; None where nothing is.

    Args:
        sender: The conversation.
    """
    return _kept.get(sender)


def drop(sender: str) -> None:
    """Forgets a conversation."""
    _kept.pop(sender, None)


def countable(tracker: Any) -> Held | None:
    """The letter days may be counted of without a word of explanation; None where there is none.

    Args:
        tracker: Rasa's tracker of the conversation.
    """
    case = Case.from_slots({name: tracker.get_slot(name) for name in _SLOTS})
    if not _UNCOUNTED.isdisjoint(case.circumstances) or tracker.get_slot("date_unsure"):
        return None
    if case.letters:
        return next((each for each in case.dated[:1] if each.sure), None)
    # A conversation stored before there was a case.
    dated = iso_date(tracker.get_slot("letter_date"))
    return Held(dated=dated) if dated else None
