"""What rules find in a message, looked for once: three parts of the pipeline ask for it."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

from letterclock.dates import Mention, find_dates
from letterclock.naming import Named, named_letters


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        dates: The dates, each with what it is the date of.
        named: The IRS letters it names, where it names them.
    """

    dates: tuple[Mention, ...]
    named: tuple[Named, ...]


_found: ContextVar[dict[tuple[str, date], Found] | None] = ContextVar("found", default=None)
"""In the message being answered, and in its clauses; gone with it."""


def remember() -> None:
    """From now on, while this message is answered, what was found is not looked for again."""
    _found.set({})


def find(text: str, today: date) -> Found:
    """What is in a message; where `remember` was called, found once however often it is asked for.

    Args:
        text: The message.
        today: The day it was written (Eastern time).
    """
    known = _found.get()
    found = None if known is None else known.get((text, today))
    if found is None:
        named = tuple(each for each in named_letters(text).named if each.end)
        spans = [(each.start, each.end) for each in named]
        found = Found(find_dates(text, today, spans), named)
        if known is not None:
            known[text, today] = found
    return found
