"""The letter taken for granted while a person has named none: a setting, read at the edge."""

from __future__ import annotations

from letterclock.letters import UnknownLetter, known_letters
from letterclock.settings import LETTER, setting

ASK = "ask"
DEFAULT = "4390"
"""What the help page this assistant stands on is about."""


def default_letter() -> str | None:
    """The number taken for granted; `None` where it is asked first.

    Raises:
        UnknownLetter: The setting names a letter there is no file for.
    """
    given = setting(LETTER)
    if given.lower() == ASK:
        return None
    number = given or DEFAULT
    if number not in known_letters():
        raise UnknownLetter(
            f"{LETTER} must be 'ask' or one of {', '.join(known_letters())}, not {number!r}"
        )
    return number
