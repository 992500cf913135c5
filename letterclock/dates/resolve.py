"""From day, month and year to a date, with everything that can be wrong about them."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from letterclock.dates.reading import Kind, Mention

_YEARS_TO_A_LEAP_DAY = 8
"""The longest time from one February 29 to the next."""


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(two_digits: int, today: date) -> int:
    """The year two digits stand for: at most one year ahead of today, else in the past."""
    year = today.year - today.year % 100 + two_digits
    return year if year <= today.year + 1 else year - 100


def most_recent(month: int, day: int, today: date) -> date | None:
    """The most recent such day not after today; ``None`` when there is no such day."""
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
    return Mention(start, end, Kind.AMBIGUOUS, candidates=(us.date, other.date))


def day_of_month(start: int, end: int, day: int, today: date) -> Mention:
    """A mention of a day of the month alone, 1 to 31 ("the 12th"): the most recent one."""
    month = today.replace(day=1)
    while True:
        found = valid(month.year, month.month, day)
        if found is not None and found <= today:
            return Mention(start, end, Kind.DAY_ONLY, found)
        month += relativedelta(months=-1)
