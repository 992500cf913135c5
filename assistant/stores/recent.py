"""The letter's date of conversations spoken in lately, in memory alone.

While the database cannot be read, an apology can still name the last days.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from typing import Any

from letterclock.signals import Signal

MOST_KEPT = 10_000
"""Conversations; the longest silent goes first."""


@dataclass(frozen=True)
class Kept:
    """What is known of a conversation."""

    letter_date: date | None
    saved: bool
    """Whether the database has it too."""


_kept: OrderedDict[str, Kept] = OrderedDict()


def note(tracker: Any, saved: bool) -> None:
    """Keeps the letter's date of a conversation, or that days are not counted in it.

    Args:
        tracker: Rasa's tracker of the conversation.
        saved: Whether the database has it.
    """
    sender = str(tracker.sender_id)
    _kept.pop(sender, None)
    _kept[sender] = Kept(countable(tracker), saved)
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)


def of(sender: str) -> Kept | None:
    """What is known of a conversation; None where nothing is.

    Args:
        sender: The conversation.
    """
    return _kept.get(sender)


def drop(sender: str) -> None:
    """Forgets a conversation."""
    _kept.pop(sender, None)


def countable(tracker: Any) -> date | None:
    """The date days may be counted from without a word of explanation; None where there is none.

    Args:
        tracker: Rasa's tracker of the conversation.
    """
    # The same two reasons for which actions/turn.py does not simply count.
    if tracker.get_slot("date_unsure"):
        return None
    if Signal.BANKRUPTCY.value in (tracker.get_slot("circumstances") or ()):
        return None
    try:
        return date.fromisoformat(tracker.get_slot("letter_date"))
    except (TypeError, ValueError):
        return None
