"""Numbers and months that stand beside a date and are no part of it.

A date is sure only when everything datelike beside it has been read: "Oct 20-25" is a stretch of
time, "Oct 22 and 23" two days, "oct 22 20 25" a year with a slip in it, "oct or nov 22" two months.
What can be read in one way is read; what cannot is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from letterclock.calendar_words import DAY_WORDS, WEEKDAYS, month_number
from letterclock.dates.named import GOES_ON
from letterclock.dates.reading import Kind, Mention
from letterclock.dates.resolve import (
    day_and_weekday,
    day_month,
    full_year,
    most_recent,
    one_of,
    valid,
)

_FROM_TO = r"-|to\b|thr(?:u|ough)\b|until\b|till?\b|al?\b|hasta\b"
_BOTH = r"and\b|&|y\b|e\b"
_TO, _AND = re.compile(_FROM_TO), re.compile(_BOTH)
_BEHIND = re.compile(
    rf"\s*(?P<how>{_FROM_TO}|{_BOTH}|'|[,/(:])?\s*(?P<day>the |el |dia )?(?P<number>\d{{1,3}})"
    r"(?P<nth>st|nd|rd|th)?(?:\s(?P<rest>\d{1,3}))?(?!\w|\s?[/:.-]\s?\d|\s+(?:letter|notice))"
    + GOES_ON
)
_IN_FRONT = re.compile(
    rf"(?<![\w/.,:$#-])(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s*(?P<how>{_FROM_TO}|{_BOTH}|,)?\s*"
    r"(?:the |el )?$"
)
_DAY_OF_WEEKDAY = re.compile(
    r"[\s.,]*(?:(?:the|el|dia) )*(?:(?P<number>\d{1,2})(?:st|nd|rd|th)?(?!\w|\s?[/:.-]\s?\d)(?:"
    + GOES_ON
    + r"|(?=\s+(?:como|a las?|around|about|early|temprano|fui|cuando|when)\b))"
    # "el lunes treinta la mando"; up to the third a word may be a place in a row
    + r"|(?P<word>"
    + "|".join(sorted((word for word, day in DAY_WORDS.items() if day > 3), key=len, reverse=True))
    + r")(?!\w|\s+(?:days?|dias?|weeks?|semanas?|de|of|y)\b))"
)
_REST_OF_YEAR = re.compile(r"\s(\d{2})(?!\w|\s?[/:.-]\s?\d)" + GOES_ON)
_MONTH_ALONE = re.compile(r"(?:de |of |in |en |el )*(?P<name>[a-z]+)")
_OR_MONTH = re.compile(r"[\s/&-]*(?:(?:or|o|u|and|y|de|of)\s+)?")
_FARTHEST = 24
_LONGEST_MONTH = 31
_CENTURIES = ("19", "20")
_CENTURY_ALONE = re.compile(r"(?<!\d)(19|20)$")
_WORD = re.compile("[a-z]+")
_SURE = (Kind.NO_YEAR, Kind.EXACT)


def with_leftovers(text: str, mentions: Sequence[Mention], today: date) -> list[Mention]:
    """The mentions, each read together with the numbers and months left over beside it.

    Args:
        text: The normalised message without look-alikes.
        mentions: Its dates, in order.
        today: The day it was written.
    """
    read: list[Mention] = []
    for at, mention in enumerate(mentions):
        from_ = mentions[at - 1].end if at else 0
        # "nov 5, the 6th": a day of the month is a number left over as well
        later = (each.start for each in mentions[at + 1 :] if each.kind is not Kind.DAY_ONLY)
        to = next(later, len(text))
        neighbours = mentions[max(0, at - 1) : at + 2]
        read.append(_read(text, mention, neighbours, text[from_ : mention.start], to, today))
    return read


def _read(
    text: str, mention: Mention, neighbours: Sequence[Mention], before: str, to: int, today: date
) -> Mention:
    words = text[mention.start : mention.end]
    if mention.kind not in _SURE or mention.date is None:
        weekday = _weekday(words)
        return mention if weekday is None else _weekday_and_day(text, mention, weekday, to, today)
    beside = [_month_beside(text, mention, each) for each in neighbours]
    months = [month for month in beside if month is not None and month != mention.date.month]
    if months:
        return _either_month(mention, mention.date, months, today)
    behind = _with_rest_of_year if mention.kind is Kind.EXACT else _with_number_behind
    return (
        behind(text, mention, mention.date, to, today)
        or _with_number_in_front(mention, mention.date, words, before, today)
        or mention
    )


def _weekday(words: str) -> int | None:
    """The weekday that a mention names, where it names no more than that."""
    if any(character.isdigit() for character in words):
        return None
    return next((WEEKDAYS[word] for word in _WORD.findall(words) if word in WEEKDAYS), None)


def _weekday_and_day(text: str, mention: Mention, weekday: int, to: int, today: date) -> Mention:
    """Of "carta del martes 13" the most recent 13th that is a Tuesday."""
    found = _DAY_OF_WEEKDAY.match(text, mention.end)
    if found is None or found.end() > to:
        return mention
    day = int(found["number"]) if found["number"] else DAY_WORDS[found["word"]]
    if not 1 <= day <= _LONGEST_MONTH:
        return mention
    return day_and_weekday(mention.start, found.end(), day, weekday, today)


def _month_beside(text: str, mention: Mention, other: Mention) -> int | None:
    """The month that another mention is, where it stands right beside this one."""
    alone = _MONTH_ALONE.fullmatch(text, other.start, other.end)
    between = text[mention.end : other.start] or text[other.end : mention.start]
    if alone is None or not _OR_MONTH.fullmatch(between):
        return None
    return month_number(alone["name"])


def _either_month(mention: Mention, day: date, months: Iterable[int], today: date) -> Mention:
    """Of "oct or nov 22" either, in the year given or the most recent."""
    others = (
        most_recent(month, day.day, today)
        if mention.kind is Kind.NO_YEAR
        else valid(day.year, month, day.day)
        for month in months
    )
    days = (day, *(other for other in others if other is not None))
    return one_of(mention.start, mention.end, days, today)


def _with_rest_of_year(
    text: str, mention: Mention, day: date, to: int, today: date
) -> Mention | None:
    """Of "10/22/20 26" the year: one of two digits that goes on with two more."""
    century = _CENTURY_ALONE.search(text, mention.start, mention.end)
    found = _REST_OF_YEAR.match(text, mention.end)
    if century is None or found is None or found.end() > to:
        return None
    return _one_year_of(mention.start, found.end(), day, (int(century[1] + found[1]),), today)


def _with_number_behind(
    text: str, mention: Mention, day: date, to: int, today: date
) -> Mention | None:
    found = _BEHIND.match(text, mention.end)
    if found is None or found.end() > to:
        return None
    start, end, how, digits = mention.start, found.end(), found["how"] or "", found["number"]
    number = int(digits)
    another = valid(day.year, day.month, number)
    if found["rest"]:
        whole = digits + found["rest"]
        years = [int(whole)] if len(whole) == 4 and whole.startswith(_CENTURIES) else []
        return _one_year_of(start, end, day, years, today)
    if _AND.fullmatch(how):
        return one_of(start, end, (day, another or day), today)
    further = day.day < number <= _LONGEST_MONTH
    if how == "-" and "-" in text[mention.start : mention.end]:
        further = False
    if _TO.fullmatch(how) and (further or how != "-"):
        return Mention(start, end, Kind.VAGUE)
    if len(digits) == 3:
        years = [2000 + number % 100] if digits[0] == "2" else []
        return _one_year_of(start, end, day, [*years, day.year], today)
    if len(digits) == 1 or found["nth"] or found["day"]:
        return one_of(start, end, (day, another or day), today)
    year = full_year(number, today)
    if how in (",", "/") and further and year < today.year - 1:
        return _one_year_of(start, end, day, (year, day.year), today)
    return day_month(start, end, day.month, day.day, year, today)


def _one_year_of(start: int, end: int, day: date, years: Iterable[int], today: date) -> Mention:
    """The day in one of several years, to be asked about; as it stands where no year fits."""
    days = [valid(year, day.month, day.day) for year in years]
    return one_of(start, end, [each for each in days if each is not None] or [day], today)


def _with_number_in_front(
    mention: Mention, day: date, words: str, before: str, today: date
) -> Mention | None:
    found = _IN_FRONT.search(before[-_FARTHEST:])
    if found is None:
        return None
    how = found["how"] or ""
    start = mention.start - len(before[-_FARTHEST:]) + found.start()
    if _TO.fullmatch(how):
        return Mention(start, mention.end, Kind.VAGUE)
    if not words[0].isdigit():  # "page 2, oct 22"
        return None
    another = valid(day.year, day.month, int(found["number"])) if how else None
    return one_of(start, mention.end, (another or day, day), today)
