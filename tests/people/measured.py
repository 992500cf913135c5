"""What an answer is worth, and that of all answers as a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.evaluation.tables import table as in_markdown
from tests.people.messages import LANGUAGES, LETTERS, Message
from tests.people.wrong_dates import wrong_dates

GOOD, PARTLY, WRONG = "good", "partly", "wrong"
NEAR = ("4390", "3193", "3288")
"""The letters that this assistant counts for."""
BAR = 0.85
"""The share of good answers that is wanted, of the messages about these and of the others."""


@dataclass(frozen=True)
class Judged:
    """An answer that was looked at.

    Attributes:
        message: what was asked.
        text: what was answered, all of it.
        worth: GOOD, PARTLY or WRONG.
        missing: patterns of a good answer that are not found in it.
        said: patterns found in it that must not be.
        dates: its wrong dates, in words.
    """

    message: Message
    text: str
    worth: str
    missing: tuple[str, ...]
    said: tuple[str, ...]
    dates: tuple[str, ...]

    def report(self) -> str:
        """What was asked, answered, and wrong with it."""
        lines = [
            f"{self.message.number} ({self.message.letter}, {self.message.language}) {self.worth}",
            f"  asked:    {self.message.text}",
            *(f"  missing:  {pattern}" for pattern in self.missing),
            *(f"  not:      {pattern}" for pattern in self.said),
            *(f"  DATE:     {each}" for each in self.dates),
            f"  answered: {' '.join(self.text.split())[:200]}",
        ]
        return "\n".join(lines)


def judge(message: Message, answer: Sequence[dict[str, Any]]) -> Judged:
    """Looks at the messages that came back.

    Args:
        message: what was asked.
        answer: over REST.
    """
    text = "\n\n".join(each.get("text", "") for each in answer)
    missing = tuple(each for each in message.matches if not _found(each, text))
    said = tuple(each for each in message.never if _found(each, text))
    if said:
        worth = WRONG
    elif not missing:
        worth = GOOD
    else:
        worth = PARTLY if all(_found(each, text) for each in message.partly) else WRONG
    dates = tuple(wrong_dates(message, answer, text))
    return Judged(message, text, worth, missing, said, dates)


def table(judged: Sequence[Judged]) -> str:
    """How many are good, partly good and wrong, by letter and language."""
    rows = []
    for letter in LETTERS:
        for language in LANGUAGES:
            those = [each for each in judged if _is(each, (letter,), language)]
            if those:
                rows.append([letter, language, *_counts(those)])
    rows.append([" or ".join(NEAR), "both", *_counts(near(judged))])
    rows.append(["the others", "both", *_counts(others(judged))])
    rows.append(["all", "both", *_counts(judged)])
    header = ["letter", "language", "messages", GOOD, PARTLY, WRONG, "wrong date", "share good"]
    return in_markdown(header, rows)


def near(judged: Iterable[Judged]) -> list[Judged]:
    """Those about the letters that this assistant counts for."""
    return [each for each in judged if each.message.letter in NEAR]


def others(judged: Iterable[Judged]) -> list[Judged]:
    """The rest of them."""
    return [each for each in judged if each.message.letter not in NEAR]


def share(judged: Sequence[Judged]) -> float:
    """How much of it is good."""
    return sum(each.worth == GOOD for each in judged) / len(judged)


def _counts(judged: Sequence[Judged]) -> list[int | float]:
    worth = Counter(each.worth for each in judged)
    dated = sum(bool(each.dates) for each in judged)
    return [len(judged), worth[GOOD], worth[PARTLY], worth[WRONG], dated, share(judged)]


def _is(judged: Judged, letters: Sequence[str], language: str) -> bool:
    return judged.message.letter in letters and judged.message.language == language


def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
