"""The one reader of dates that programs write: in a command, a slot, a button, an address."""

from __future__ import annotations

import re
from datetime import date

_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_date(value: object) -> date | None:
    """A calendar date written as YYYY-MM-DD; `None` for anything else.

    Python reads more ISO forms (20261022, 2026-W43-4); one form is enough.
    """
    if not isinstance(value, str) or not _WRITTEN.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
