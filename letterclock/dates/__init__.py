"""Finding and reading dates in what people write, English and Spanish.

`find_dates` gives every date in a message with how sure it is (`Kind`) and what it is the
date of (`Role`); `read_letter_date` concludes from them what the message says about the date
printed on the letter (`Finding`); and `choose` reads the answer to "which of
these?". Which letters a message names is told by `letterclock.naming`. Never a guess: what is
not sure is reported as such.
"""

from letterclock.dates.choice import choose
from letterclock.dates.finder import find_dates
from letterclock.dates.letter_date import read_letter_date
from letterclock.dates.reading import Finding, Kind, LetterDate, Mention, Role

__all__ = [
    "Finding",
    "Kind",
    "LetterDate",
    "Mention",
    "Role",
    "choose",
    "find_dates",
    "read_letter_date",
]
