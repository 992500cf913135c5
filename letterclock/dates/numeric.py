"""Dates in digits: ``10/22/2026``, ``10-22-26``, ``2026-10-22``, ``10.22.2026``, ``10/22``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from letterclock.dates.reading import Kind, Mention
from letterclock.dates.resolve import day_month, either_order, full_year, valid

_NUMERIC = re.compile(
    r"(?<![\w/.,-])(?:"
    r"(?P<y>\d{4})\s?(?P<iso>[-/.])\s?(?P<m>\d{1,2})\s?(?P=iso)\s?(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?'?(?P<c>\d{4}|\d{2})"
    r"|(?P<sa>\d{1,2}) (?P<sb>\d{1,2}) (?P<sc>(?:19|20)\d{2}|\d{2}(?=\W*$))"
    r"|(?P<vague>\d{1,2}/(?:19|20)\d{2})"
    r"|(?P<ma>\d{1,2})\s?/\s?(?P<mb>\d{1,2})(?:,?\s(?P<my>(?:19|20)\d{2}))?"
    r"|(?P<da>\d{1,2})-(?P<db>\d{1,2})(?:,?\s(?P<dy>(?:19|20)\d{2}))?"
    r"|(?P<compact>(?:19|20)\d{6})"
    r")(?![\w/-])(?![.,]\d)"
)


def numeric_dates(text: str, today: date) -> Iterator[Mention]:
    """The dates written in digits in a normalised text without look-alikes."""
    for found in _NUMERIC.finditer(text):
        mention = _read(found, today)
        if mention is not None:
            yield mention


def _read(found: re.Match[str], today: date) -> Mention | None:
    start, end = found.span()
    part = found.groupdict()
    if part["y"]:
        return day_month(start, end, int(part["m"]), int(part["d"]), int(part["y"]), today)
    if part["compact"]:
        digits = part["compact"]
        if valid(int(digits[:4]), int(digits[4:6]), int(digits[6:])) is None:
            return None  # eight digits in a row are an account number before a wrong date
        return day_month(start, end, int(digits[4:6]), int(digits[6:]), int(digits[:4]), today)
    if part["a"]:
        return _three_parts(found, part["a"], part["b"], part["c"], today)
    if part["vague"]:
        return Mention(start, end, Kind.VAGUE)
    if part["sa"]:
        mention = _three_parts(found, part["sa"], part["sb"], part["sc"], today)
        return None if mention.kind is Kind.IMPOSSIBLE else mention
    if part["ma"]:
        year = int(part["my"]) if part["my"] else None
        return either_order(start, end, int(part["ma"]), int(part["mb"]), year, today)
    # "10-22" is a date, "30-90" is not one and no impossible one either.
    year = int(part["dy"]) if part["dy"] else None
    mention = either_order(start, end, int(part["da"]), int(part["db"]), year, today)
    return None if mention.kind is Kind.IMPOSSIBLE else mention


def _three_parts(found: re.Match[str], first: str, second: str, third: str, today: date) -> Mention:
    start, end = found.span()
    year = int(third) if len(third) == 4 else full_year(int(third), today)
    mention = either_order(start, end, int(first), int(second), year, today)
    if found["sep"] == "-" and len(third) == 2 and mention.date is not None and int(first) > 12:
        # 26-10-22 is day first or year first: two different dates.
        other = valid(full_year(int(first), today), int(second), int(third))
        if other is not None and other != mention.date and other <= today:
            return Mention(start, end, Kind.AMBIGUOUS, candidates=(mention.date, other))
    return mention
