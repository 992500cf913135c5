"""The addresses of what belongs to a letter's deadlines."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock import links
from letterclock.deadlines import Deadlines, compute
from letterclock.letters import load_letter


def found(number: str, as_of: date = date(2026, 11, 23)) -> Deadlines:
    return compute(load_letter(number), date(2026, 10, 22), as_of)


def test_the_help_page_is_about_one_letter() -> None:
    """It would show another letter's holder last days that are not theirs."""
    assert links.to_deadlines(found("4390"), "es", "https://help.example")["page"] == (
        "https://help.example/es?letter_date=2026-10-22"
    )


@pytest.mark.parametrize("number", ["3193", "3279", "3288", "4439"])
def test_another_letter_has_its_own_pictures_and_page(number: str) -> None:
    to = links.to_deadlines(found(number), "en")
    assert to["page"] == f"/en/letters/{number}?letter_date=2026-10-22"
    assert to["timeline"].startswith(f"/letters/{number}/2026-10-22/timeline.svg")
    assert to["calendar"] == f"/letters/{number}/2026-10-22/calendar.ics?lang=en"


def test_each_part_has_its_own_calendar_file() -> None:
    here = "/letters/4390/2026-10-22/calendar.ics?lang=es&matter=innocent_spouse"
    assert links.to_calendar(found("4390"), "es", "innocent_spouse") == here


def test_no_calendar_where_no_last_day_is_to_come() -> None:
    assert "calendar" not in links.to_deadlines(found("3193", date(2026, 11, 24)), "en")
