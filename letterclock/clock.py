"""Today, at the edge: the only place that asks a clock.

The Tax Court's day ends at midnight in Washington, so "today" is the date in Eastern time
wherever the person is. Logic never calls this: it is handed ``as_of``.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

TODAY_VARIABLE = "LETTERCLOCK_TODAY"
EASTERN = ZoneInfo("America/New_York")


class BadToday(ValueError):
    """``LETTERCLOCK_TODAY`` is set to something that is not an ISO date."""


def today() -> date:
    """Today's date in Eastern time, or the fixed one in ``LETTERCLOCK_TODAY`` (ISO date).

    Raises:
        BadToday: when the variable is set and is no ISO calendar date.
    """
    fixed = os.environ.get(TODAY_VARIABLE, "").strip()
    if not fixed:
        return datetime.now(EASTERN).date()
    try:
        return date.fromisoformat(fixed)
    except ValueError:
        raise BadToday(f"{TODAY_VARIABLE} must be a date like 2026-11-23, not {fixed!r}") from None
