"""How the groups of patterns are put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from re import _parser  # type: ignore[attr-defined]
from typing import Any


class Danger(StrEnum):
    """A kind of danger, by the aspect of `distress` in `letters/common.yml` that answers it.

    In the order in which they are answered.
    """

    SUICIDE = "suicide"
    """The person speaks of dying, of ending their life or of hurting themselves."""
    OTHER_PERSON = "other_person"
    """The same of somebody else, who is alive."""
    ABUSE = "abuse"
    """Somebody hurts, threatens, follows or looks for the person or those beside them."""
    THREAT = "threat"
    """The person speaks of hurting somebody."""
    DESPAIR = "main"
    """The person has given up, or cannot bear it, without a word about how it ends."""


Group = tuple[Danger, "re.Pattern[str]"]


def few(most: int) -> str:
    """Up to so many words of one sentence; bounded, so that a search stays linear.

    Args:
        most: The number of words.
    """
    return rf"(?:[a-z0-9]+ ){{0,{most}}}"


def theirs(most: int) -> str:
    """The same without a first person, with whom something else begins ("he hits me and i …").

    Args:
        most: The number of words.
    """
    return rf"(?:(?!(?:i|im|ill|id|ive) )[a-z0-9]+ ){{0,{most}}}"


def said(*phrases: str) -> re.Pattern[str]:
    """Any of the phrases, as whole words.

    Args:
        phrases: Patterns over what `spellings` gives.
    """
    guarded = (f"(?=[{letters}]){phrase}" for phrase in phrases for letters in [_first(phrase)])
    return re.compile(rf"\b(?:{'|'.join(guarded)})\b")


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def _first(phrase: str) -> str:
    """The letters a phrase may begin with.

    A look at one letter spares the search most phrases at most words: it takes a tenth of the time.
    """
    letters, _ = _of_sequence(_parser.parse(phrase))
    return "".join(sorted(letters))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str], bool]:
    """The first letters of a parsed pattern, and whether it may match nothing."""
    letters: frozenset[str] = frozenset()
    for kind, value in items:
        found, empty = _of_item(str(kind), value)
        letters |= found
        if not empty:
            return letters, False
    return letters, True


def _of_item(kind: str, value: Any) -> tuple[frozenset[str], bool]:
    if kind == "LITERAL":
        return frozenset(chr(value)), False
    if kind == "SUBPATTERN":
        return _of_sequence(value[-1])
    if kind == "BRANCH":
        parts = [_of_sequence(each) for each in value[1]]
        return frozenset().union(*(found for found, _ in parts)), any(empty for _, empty in parts)
    if kind == "MAX_REPEAT":
        found, empty = _of_sequence(value[2])
        return found, empty or value[0] == 0
    if kind in ("ASSERT", "ASSERT_NOT"):
        return frozenset(), True
    return _LETTERS, False
