"""The letters and the dates in a message, together: a date may be that of a letter it stands by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from letterclock.dates import Mention, find_dates
from letterclock.message_cache import once_a_message
from letterclock.naming import Naming, named_letters


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        naming: What the message says about which letter it is.
        dates: The dates, each with what it is the date of; `paper` counts the letters `placed`.
    """

    naming: Naming
    dates: tuple[Mention, ...]


@once_a_message
def find(message: str, today: date) -> Found:
    """What is in a message.

    Args:
        message: What the person wrote, English or Spanish.
        today: The day it was written (Eastern time).
    """
    naming = named_letters(message)
    spans = [(each.start, each.end) for each in naming.placed]
    return Found(naming, find_dates(message, today, spans))
