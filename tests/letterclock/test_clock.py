"""Today, at the edge."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from letterclock import clock


def test_a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    assert clock.today() == date(2026, 11, 23)


@pytest.mark.parametrize("value", ["", "  "])
def test_otherwise_the_date_in_washington(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", value)
    before = datetime.now(ZoneInfo("America/New_York")).date()
    found = clock.today()
    after = datetime.now(ZoneInfo("America/New_York")).date()
    assert before <= found <= after


def test_a_day_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "tomorrow")
    with pytest.raises(clock.BadToday, match="LETTERCLOCK_TODAY must be a date like"):
        clock.today()
