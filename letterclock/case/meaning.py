"""What a day in a conversation means: the one place where that is decided.

From the words around the day (``said.Sense``) and from the case. The first date given for a letter
is taken as ever; once a letter's date is known, another date replaces it only when the person says
outright that the letter's printed date is another. Every other day is judged against the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from letterclock.calendar_words import WEEKDAYS, month_number
from letterclock.case.said import Day, Sense
from letterclock.dates import holidays
from letterclock.dates.reading import Kind
from letterclock.deadlines import Deadlines
from letterclock.filing import Filing

_WEEK = 7
_HALF_A_YEAR = 183
_BESIDE = 3
_LATELY = 62
_BEHIND = (Sense.LETTER, Sense.MAILED, Sense.RECEIVED, Sense.EVENT)


class Meaning(StrEnum):
    """What a day is in this case."""

    CHECK = "check"
    """One of the last days, said back."""
    CLAIM = "claim"
    """Another day, taken for the last one by whomever."""
    WHY = "why"
    """How was it counted, why not this one?"""
    PLAN = "plan"
    FILING = "filing"
    MAILING = "mailing"
    RECEIPT = "receipt"
    EVENT = "event"
    SAME = "same"
    """The letter's date, said again."""
    CORRECTION = "correction"
    """Said outright: the printed date is this one."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Meant:
    """A day with what it means.

    Attributes:
        meaning: what it is in this case.
        day: the day itself, with the year that fits the case.
        said: the words it was said with.
    """

    meaning: Meaning
    day: date
    said: Day


def meaning_of(
    said: Day,
    found: Sequence[Deadlines],
    correcting: bool,
    today: date,
    filing: Filing | None = None,
    doubted: bool = False,
) -> Meant:
    """What a day means where letters' dates are known.

    Args:
        said: the day and the words around it.
        found: the deadlines of the letters it may be about, the one spoken of first in front.
        correcting: the message takes something back ("sorry, I meant").
        today: the day it was said (Eastern time).
        filing: the petition spoken of last: what is taken back may be its day.
        doubted: the person is not sure of what they say ("maybe it says …").
    """
    days = readings(said, today)
    about_filing = correcting and filing is not None
    about_filing = about_filing and said.sense in (Sense.UNKNOWN, Sense.FILED)
    if correcting and said.mention.kind is Kind.DAY_ONLY:
        # "no, the 12th": the day changes, the month stays
        known = filing.day if about_filing and filing else found[0].letter_date
        days = (same_month(known, days[0], today if not about_filing else None),)
    last_days = {each.last_day for one in found for each in one.deadlines}
    dated = {one.letter_date for one in found}
    day = _pick(days, said, last_days, dated, found, today)
    if about_filing and filing is not None:
        back = Meaning.FILING if filing.done else Meaning.UNKNOWN
        return Meant(Meaning.PLAN if day >= today else back, day, said)
    meaning = _meaning(said, day, last_days, dated, correcting, today)
    of_letter = meaning in (Meaning.CORRECTION, Meaning.CLAIM)
    if doubted and of_letter and day <= today:
        meaning = Meaning.UNKNOWN  # "maybe it says nov 16, I cannot tell" moves no date
    return Meant(meaning, day, said)


def _meaning(
    said: Day, day: date, last_days: set[date], dated: set[date], correcting: bool, today: date
) -> Meaning:
    sense = said.sense
    if sense is Sense.WHY:
        return Meaning.WHY
    if sense is Sense.MAILED:
        return Meaning.MAILING
    if sense is Sense.RECEIVED:
        return Meaning.RECEIPT
    if sense is Sense.FILED:
        return _filed(said, day, last_days, today)
    if sense is Sense.LETTER:
        if day in dated:
            return Meaning.SAME
        if said.mention.kind is Kind.RELATIVE and not _DIGITS.search(_written(said)):
            return Meaning.UNKNOWN  # "today", "last week": nothing that is printed
        # A letter is not dated ahead: it is a day printed on it, or one somebody named.
        return Meaning.CORRECTION if day <= today else _named(day, last_days)
    if sense is Sense.EVENT:
        return Meaning.EVENT
    if day in last_days:
        return Meaning.CHECK
    if day in dated:
        return Meaning.SAME
    if correcting and sense is Sense.UNKNOWN and day <= today:
        return Meaning.CORRECTION
    beside = any(abs((day - each).days) <= _BESIDE for each in last_days)
    if sense is Sense.LAST_DAY or (beside and not said.planned):
        return Meaning.CLAIM
    return Meaning.PLAN if day >= today else Meaning.UNKNOWN


def same_month(known: date, read: date, latest: date | None) -> date:
    """The day of a month in the month of a known day ("no, the 12th").

    Args:
        known: the day whose month stays.
        read: the day as it was read without a month.
        latest: a letter's date is not later than today; ``None`` for a day to file.
    """
    try:
        day = known.replace(day=read.day)
    except ValueError:
        return read
    return day if latest is None or day <= latest else read


def _filed(said: Day, day: date, last_days: set[date], today: date) -> Meaning:
    if said.done and day <= today:
        return Meaning.FILING
    if day in last_days and said.confirming:
        return Meaning.CHECK
    if day < today and not said.done:
        # "did I have to file by …?" of a day gone by is about the day
        return Meaning.CHECK if day in last_days else Meaning.UNKNOWN
    return Meaning.PLAN


def _named(day: date, last_days: set[date]) -> Meaning:
    return Meaning.CHECK if day in last_days else Meaning.CLAIM


def filed_day(said: Day, today: date) -> date:
    """The day of a petition told of before any letter's date is known.

    Args:
        said: the day and the words around it.
        today: the day it was said (Eastern time).
    """
    days = readings(said, today)
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day >= today]
    lately = past and (today - max(past)).days <= _LATELY
    far = ahead and (min(ahead) - today).days > _HALF_A_YEAR
    if past and (said.done or not ahead or (lately and far)):
        return max(past)
    return min(ahead)


def readings(said: Day, today: date) -> tuple[date, ...]:
    """Every day a mention may mean, the one ``find_dates`` took first.

    A day without a year may lie behind or ahead; so may a weekday and a day of the month alone.
    Where a weekday is named, only the days that are one count, if there are any.
    """
    days = tuple(dict.fromkeys(_readings(said, today)))
    weekday = _weekday(said)
    fitting = tuple(day for day in days if day.weekday() == weekday)
    return fitting or days


def _written(said: Day) -> str:
    return said.words[said.mention.start : said.mention.end]


def _weekday(said: Day) -> int | None:
    return next(
        (WEEKDAYS[word] for word in _WORD.findall(_written(said)) if word in WEEKDAYS), None
    )


def _readings(said: Day, today: date) -> Iterator[date]:
    mention, written = said.mention, _written(said)
    dateless = _YEAR.search(written) is not None or _COUNTED.search(written) is not None
    for day in mention.candidates or ((mention.date,) if mention.date else ()):
        yield day
        if dateless or mention.kind is Kind.EXACT:
            continue
        digits = _DIGITS.search(written)
        if mention.kind is Kind.NO_YEAR or _has_month(written) or (digits and "/" in written):
            yield from _in_years(day, range(today.year - 1, today.year + 2))
        elif digits or mention.kind is Kind.DAY_ONLY:
            yield from _in_months(day, today)
        elif _weekday(said) is not None:
            yield day + timedelta(days=_WEEK)
        else:
            yield from _holidays(written, range(today.year - 1, today.year + 2))


_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d|last year|pasado")
_COUNTED = re.compile(
    r"\bago\b|\bhace\b|\bback\b|\batras\b|\bfrom (?:now|today)\b|\bdentro\b|\bde hoy\b"
)
_DIGITS = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")


def _has_month(written: str) -> bool:
    return any(month_number(word) is not None for word in _WORD.findall(written))


def _holidays(written: str, years: Sequence[int]) -> Iterator[date]:
    named = holidays.NAMED_DAY.search(written)
    if named is None:
        return
    shift = -1 if named["before"] else 1 if named["after"] else 0
    for year in years:
        yield holidays.in_year(named["name"], shift, year)


def _in_years(day: date, years: Sequence[int]) -> Iterator[date]:
    for year in years:
        try:
            yield day.replace(year=year)
        except ValueError:
            continue  # February 29


def _in_months(day: date, today: date) -> Iterator[date]:
    for ahead in range(-2, 4):
        month = (today.month - 1 + ahead) % 12 + 1
        year = today.year + (today.month - 1 + ahead) // 12
        try:
            yield date(year, month, day.day)
        except ValueError:
            continue


def _pick(
    days: Sequence[date],
    said: Day,
    last_days: set[date],
    dated: set[date],
    found: Sequence[Deadlines],
    today: date,
) -> date:
    """The one of the readings that fits the case and the words."""
    if len(days) == 1:
        return days[0]
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day >= today]
    behind = said.sense in _BEHIND or (said.sense is Sense.FILED and said.done)
    # Of a day without a year the one that is near: "January 8", said in November, lies ahead.
    if behind and past and (today - max(past)).days <= _HALF_A_YEAR:
        return max(past)
    for fitting in (last_days, dated):
        known = [day for day in days if day in fitting]
        if known:
            return known[0]
    if said.sense is Sense.FILED and ahead:
        lately = [day for day in past if (today - day).days <= _HALF_A_YEAR]
        soon = (min(ahead) - today).days <= _HALF_A_YEAR
        return min(ahead) if soon or not lately else max(lately)
    # "why not nov 29" of a count that ended last year is about that year
    counted = [each.counted_to for one in found for each in one.deadlines]
    return min(
        days, key=lambda day: (min(abs((day - each).days) for each in (*counted, today)), day)
    )
