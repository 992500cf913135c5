"""The letter taken for granted while a person has named none: a setting, read at the edge."""

from __future__ import annotations

import os

from letterclock.letters import UnknownLetter, known_letters

VARIABLE = "LETTERCLOCK_LETTER"
"""A letter's number, or ``ask``: then it is asked which letter it is before days are counted."""

ASK = "ask"
DEFAULT = "4390"
"""What the help page this assistant stands on is about."""


def default_letter() -> str | None:
    """The number taken for granted; ``None`` where it is asked first.

    Raises:
        UnknownLetter: the setting names a letter there is no file for.
    """
    given = os.environ.get(VARIABLE, "").strip()
    if given.lower() == ASK:
        return None
    number = given or DEFAULT
    if number not in known_letters():
        raise UnknownLetter(
            f"{VARIABLE} must be 'ask' or one of {', '.join(known_letters())}, not {number!r}"
        )
    return number
