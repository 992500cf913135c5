"""From day, month and year to a date, with everything that can be wrong about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates.reading import Kind, Mention

_YEARS_TO_A_LEAP_DAY = 8
"""The longest time from one February 29 to the next."""


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or `None` when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(two_digits: int, today: date) -> int:
    """The year two digits stand for: at most one year ahead of today, else in the past."""
    year = today.year - today.year % 100 + two_digits
    return year if year <= today.year + 1 else year - 100


def most_recent(month: int, day: int, today: date) -> date | None:
    """The most recent such day not after today; `None` when there is no such day."""
    past = (valid(today.year - back, month, day) for back in range(_YEARS_TO_A_LEAP_DAY + 1))
    return next((found for found in past if found is not None and found <= today), None)


def day_month(start: int, end: int, month: int, day: int, year: int | None, today: date) -> Mention:
    """A mention with day and month, and perhaps a year."""
    found = most_recent(month, day, today) if year is None else valid(year, month, day)
    if found is None:
        return Mention(start, end, Kind.IMPOSSIBLE)
    if year is None:
        return Mention(start, end, Kind.NO_YEAR, found)
    return Mention(start, end, Kind.FUTURE if found > today else Kind.EXACT, found)


def either_order(
    start: int, end: int, first: int, second: int, year: int | None, today: date
) -> Mention:
    """A numeric mention: month/day as in the US, day/month where only that can be.

    When both readings exist and differ it is ambiguous, the US reading first.
    """
    us = day_month(start, end, first, second, year, today)
    other = day_month(start, end, second, first, year, today)
    if us.date is None:
        return other
    if other.date is None or us.date == other.date:
        return us
    return one_of(start, end, (us.date, other.date), today)


def one_of(start: int, end: int, days: Iterable[date], today: date) -> Mention:
    """A mention of one of several dates, to be asked about; with one date, to be read back.

    Where none of them can be a letter's (all ahead, or all before there was such a letter) there
    is nothing to ask: it is the first of them.
    """
    candidates = tuple(dict.fromkeys(days))
    candidates = tuple(day for day in candidates if day.year >= FIRST_YEAR) or candidates
    first = candidates[0]
    if first.year < FIRST_YEAR:
        return Mention(start, end, Kind.EXACT, first)
    if all(day > today for day in candidates):
        return Mention(start, end, Kind.FUTURE, first)
    return Mention(start, end, Kind.AMBIGUOUS, candidates=candidates)


def day_and_weekday(start: int, end: int, day: int, weekday: int, today: date) -> Mention:
    """A day of the month, 1 to 31, with its weekday ("Friday the 13th"): the most recent one."""
    return Mention(start, end, Kind.RELATIVE, _latest(day, today, weekday))


def day_of_month(start: int, end: int, day: int, today: date) -> Mention:
    """A mention of a day of the month alone, 1 to 31 ("the 12th"): the most recent one."""
    return Mention(start, end, Kind.DAY_ONLY, _latest(day, today))


def _latest(day: int, today: date, weekday: int | None = None) -> date:
    month = today.replace(day=1)
    while True:
        found = valid(month.year, month.month, day)
        if found is not None and found <= today and weekday in (None, found.weekday()):
            return found
        month += relativedelta(months=-1)
