"""What was said before, so that it is said shorter the second time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letterclock.iso_date import iso_date

_ALL = "all"


class Helped(StrEnum):
    """Help that is given once."""

    FIND_DATE = "help: where it is"
    GENERAL_RULE = "help: the rule"
    FIND_NUMBER = "asked which letter"


@dataclass(frozen=True)
class Told:
    """An answer that stated a letter's dates.

    Attributes:
        letter: The number it was counted by.
        dated: The date of the letter.
        as_of: The day it was answered (Eastern time).
        matter: The part it was about, or `None` for all.
    """

    letter: str
    dated: date
    as_of: date
    matter: str | None = None

    def of_the_same(self, other: Told) -> bool:
        """Whether another answer stated the same dates, of whatever part."""
        return (self.letter, self.dated, self.as_of) == (other.letter, other.dated, other.as_of)

    def written(self) -> str:
        """As it stands in the slot."""
        return f"{self.letter} {self.dated} {self.as_of} {self.matter or _ALL}"

    @classmethod
    def read(cls, text: str) -> Told | None:
        """What stands in the slot; `None` for anything else."""
        letter, *rest = text.split(" ")
        if len(rest) != 3:
            return None
        dated, as_of, matter = iso_date(rest[0]), iso_date(rest[1]), rest[2]
        if dated is None or as_of is None:
            return None
        return cls(letter, dated, as_of, None if matter == _ALL else matter)
