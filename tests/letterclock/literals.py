"""Where a value of a fact stands written out in a letter file, instead of the fact's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from letterclock.letters import LANGUAGES
from letterclock.letters.facts import Fact, FactKind, Facts

UNSAID = frozenset({"sources", "cues", "written", "signs", "described", "chosen", "unclear"})
"""Keys under which nothing is said to people: citations, and words people say themselves."""

_DAYS = r"(?=(?:th)?[ -](?:more |calendar )?(?:days?|días?)\b)"
_COUNTED = r"(?:(?<![\w$.,:/-]){0}{1}|(?<=\bdía ){0}\b|\b{0}(?=th day\b))"


def pattern(fact: Fact, language: str) -> re.Pattern[str]:
    """What a fact looks like written out, in any of its values.

    Of a period only a number of days is one: "30 days", "the 90th day", "el día 90".
    """
    values = (re.escape(each.by_language[language]) for each in fact.values)
    if fact.kind is FactKind.PERIOD:
        return re.compile("|".join(_COUNTED.format(each, _DAYS) for each in values))
    written = "|".join(sorted(values, key=len, reverse=True))
    after = "|".join(rf"(?<=\b{re.escape(each)} )" for each in fact.after)
    return re.compile(rf"(?:{after})(?<![\w$.-])(?:{written})(?![\w-]|[.,]\d)")


def said(node: Any, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Every text for people in a letter file: its place, its language, the text."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in LANGUAGES and isinstance(value, str):
                yield path, key, value
            elif key not in UNSAID:
                yield from said(value, f"{path}.{key}")
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from said(value, f"{path}[{at}]")


def literals(facts: Facts, text: str, language: str) -> set[str]:
    """The values of facts that stand in a text."""
    return {
        found[0]
        for fact in facts.facts.values()
        for found in pattern(fact, language).finditer(text)
    }
