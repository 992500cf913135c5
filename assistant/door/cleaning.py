"""Makes a message plain text of a bounded length."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode's control, format (invisible, direction-changing), surrogate, private and unassigned."""

_WIDEST = 8
"""Blanks or empty lines in a row that say as much as any number of them: patterns that look across
them would take the longer the more there are, many times over."""

_WIDE = re.compile(rf"[ \n]{{{_WIDEST + 1},}}")


@dataclass(frozen=True)
class Cleaned:
    """A message as it is read."""

    text: str
    cut: bool
    """Whether it was longer than what is read."""
    seen: str
    """Eight times as much, for a look at whether anybody is in danger."""


def clean(text: str, limit: int, at_least: int = 0) -> Cleaned:
    """Plain text: composed characters, none invisible, not too many of them.

    Args:
        text: What came in, of any length and content.
        limit: How many characters are read.
        at_least: How many are seen, if that is more than eight times the limit.
    """
    # Before normalising, which can take long for a very long text and multiply its length.
    begin = text[: max(8 * limit, at_least)]
    visible = "".join(_visible(each) for each in begin)
    whole = _WIDE.sub(_narrower, unicodedata.normalize("NFC", visible)).strip()
    cut = len(whole) > limit or len(text) > len(begin)
    return Cleaned(whole[:limit].strip(), cut, whole)


def _narrower(wide: re.Match[str]) -> str:
    lines = min(wide.group().count("\n"), 2)
    return "\n" * lines or " " * _WIDEST


def _visible(character: str) -> str:
    if character in _SPACES:
        return "\n" if character == "\n" else " "
    return "" if unicodedata.category(character) in _DROPPED else character
