"""Today, at the edge: the only place that asks a clock.

The Tax Court's day ends at midnight in Washington, so "today" is the date in Eastern time
wherever the person is. Logic never calls this: it is handed `as_of`.
"""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from letterclock.iso_date import iso_date
from letterclock.settings import TODAY, setting

EASTERN = ZoneInfo("America/New_York")


class BadToday(ValueError):
    """`LETTERCLOCK_TODAY` is set to something that is not an ISO date."""


def today() -> date:
    """Today's date in Eastern time, or the fixed one in `LETTERCLOCK_TODAY` (ISO date).

    Raises:
        BadToday: When the variable is set and is no ISO calendar date.
    """
    fixed = setting(TODAY)
    if not fixed:
        return datetime.now(EASTERN).date()
    day = iso_date(fixed)
    if day is None:
        raise BadToday(f"{TODAY} must be a date like 2026-11-23, not {fixed!r}")
    return day


def summer_time(day: date) -> bool:
    """Whether Washington's clocks are on summer time at the end of a day."""
    return bool(datetime.combine(day, time(23, 59), EASTERN).dst())
