"""The development set of people's messages, and what a good answer to each says.

``messages.csv`` holds the messages, ``expected.yml`` the patterns of each by its number: `matches`
(all are in a good answer), `partly` (all are in one that is good in part) and `never` (none is in
either). They are measured with and never trained on.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "es")
LETTERS = ("4390", "3193", "3288", "LT11", "3172", "deficiency", "other", "none")
"""What the messages are about; "none" is no letter in particular."""
TODAY = "2026-11-23"
"""The day on which they are written."""


@dataclass(frozen=True)
class Message:
    """What one person wrote.

    Attributes:
        number: such as P001.
        language: it is written in.
        text: as it was written.
        letter: the person has, one of LETTERS.
        matches: patterns that are all found in a good answer.
        partly: those that are all found in an answer good in part.
        never: those found in neither.
    """

    number: str
    language: str
    text: str
    letter: str
    matches: tuple[str, ...]
    partly: tuple[str, ...]
    never: tuple[str, ...]

    @cached_property
    def never_dates(self) -> tuple[str, ...]:
        """Those of `never` that are about a date: they name a month."""
        return tuple(pattern for pattern in self.never if _MONTH.search(pattern))


def load_all() -> list[Message]:
    """Every message, in the order of the file.

    Raises:
        KeyError: one has no patterns.
    """
    expected = yaml.safe_load((FOLDER / "expected.yml").read_text(encoding="utf-8"))
    with (FOLDER / "messages.csv").open(encoding="utf-8", newline="") as file:
        return [
            Message(
                row["id"],
                row["lang"],
                row["message"],
                row["letter"],
                *(tuple(expected[row["id"]][part]) for part in ("matches", "partly", "never")),
            )
            for row in csv.DictReader(file)
        ]


# As the patterns write them: with a small letter "may" is no month.
_MONTH = re.compile(
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    "diciembre"
)
