"""Dates in digits: `10/22/2026`, `10-22-26`, `2026-10-22`, `10.22.2026`, `10/22`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from letterclock.calendar_words import month_number
from letterclock.dates.named import GOES_ON
from letterclock.dates.reading import Kind, Mention
from letterclock.dates.resolve import day_month, either_order, full_year, valid

_NUMERIC = re.compile(
    r"(?<![\w/.,-])(?:(?P<y>\d{4})\s?(?P<iso>[-/._:])\s?(?P<m>\d{1,2})\s?(?P=iso)\s?(?P<d>\d{1,2})"
    r"(?:t\d\d\S*)?|(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?'?(?P<c>\d{4}"
    r"|\d{2})|(?P<sa>\d{1,2}) (?P<sb>\d{1,2}) (?P<sc>(?:19|20)\d{2}|\d{2}(?=\W*$))"
    r"|(?P<vague>\d{1,2}/(?:19|20)\d{2})|(?P<ma>\d{1,2})\s?/\s?(?P<mb>\d{1,2})(?:,?\s(?P<my>(?:19"
    r"|20)\d{2}))?|(?P<da>\d{1,2})-(?P<db>\d{1,2})(?:,?\s(?P<dy>(?:19|20)\d{2}))?"
    r"|(?P<compact>(?:19|20)\d{6}))(?![\w/-])(?![.,]\d)"
)

# "22 del 10 del 2026", "el 22 del mes 10": the day always comes first. "2 de 3" is a share.
_IN_WORDS = re.compile(
    r"(?<![\w/.,-])(?P<the>(?:el|dia|del) )?(?P<d>\d{1,2}) del? (?:mes (?:de )?)?(?P<m>\d{1,2})"
    rf"(?:(?: del?| ano)+ (?P<y>\d{{4}}|\d{{2}})(?!\w)|{GOES_ON})"
)
_WORD_BEFORE = re.compile(r"(?<![a-z])([a-z]+)[.,]?\s*$")
_WORD_AFTER = re.compile(r"\s*(?:(?:de|of)\s+)?([a-z]+)")
_DIGIT = re.compile(r"\d")


def numeric_dates(text: str, today: date) -> Iterator[Mention]:
    """The dates written in digits in a normalised text without look-alikes."""
    if not _DIGIT.search(text):
        return
    for found in _NUMERIC.finditer(text):
        mention = _read(found, today)
        if mention is not None and (_is_complete(found) or not _beside_month(text, mention)):
            yield mention
    for found in _IN_WORDS.finditer(text):
        year = _full(found["y"], today) if found["y"] else None
        if found["the"] or year:
            month, day = int(found["m"]), int(found["d"])
            yield day_month(found.start("d"), found.end(), month, day, year, today)


def _is_complete(found: re.Match[str]) -> bool:
    return bool(found["y"] or found["a"] or found["compact"])


def _beside_month(text: str, mention: Mention) -> bool:
    """Whether a month stands beside it: in "nov 5 / 25" and "5-8 november" the numbers are days."""
    before = _WORD_BEFORE.search(text, max(0, mention.start - 16), mention.start)
    after = _WORD_AFTER.match(text, mention.end)
    return any(word and month_number(word[1]) is not None for word in (before, after))


def _full(year: str, today: date) -> int:
    return int(year) if len(year) == 4 else full_year(int(year), today)


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
    year = _full(third, today)
    mention = either_order(start, end, int(first), int(second), year, today)
    if found["sep"] == "-" and len(third) == 2 and mention.date is not None and int(first) > 12:
        # 26-10-22 is day first or year first: two different dates.
        other = valid(full_year(int(first), today), int(second), int(third))
        if other is not None and other != mention.date and other <= today:
            return Mention(start, end, Kind.AMBIGUOUS, candidates=(mention.date, other))
    return mention


def in_one_order(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """The mentions, those that read two ways in the order of one that reads one way only.

    Who writes `10/30/2026` in a message means November 6 by `11/6/2026` in the same.

    Args:
        mentions: The dates of a message, in order.
        text: The normalised message.
    """
    month_first = [
        each
        for each in mentions
        if each.kind in (Kind.EXACT, Kind.NO_YEAR) and _MONTH_FIRST.match(text, each.start)
    ]
    if not month_first:
        return tuple(mentions)
    return tuple(
        replace(each, kind=Kind.EXACT, date=each.candidates[0], candidates=())
        if each.kind is Kind.AMBIGUOUS and len(each.candidates) == 2 and _slashed(text, each)
        else each
        for each in mentions
    )


_MONTH_FIRST = re.compile(r"(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:\d{4}|\d{2})(?!\d)")


def _slashed(text: str, mention: Mention) -> bool:
    return re.fullmatch(r"[\d/-]+", text[mention.start : mention.end]) is not None
