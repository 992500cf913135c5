"""One form of a date and no other."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.iso_date import iso_date

DAY = date(2026, 10, 22)


def test_a_calendar_date_is_read() -> None:
    assert iso_date("2026-10-22") == DAY


@pytest.mark.parametrize(
    "value",
    [None, 20261022, DAY, "", "2026-1-2", "2026-02-30", "20261022", "2026-W43-4", "2026-10-22\n"],
)
def test_anything_else_is_none(value: object) -> None:
    assert iso_date(value) is None
