"""Google's and Outlook's calendars, filled in: the day, the title, and nothing of the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from letterclock.calendar_file import summary
from letterclock.calendar_links import google, outlook
from letterclock.deadlines import Deadline, Deadlines, compute
from letterclock.letters import LANGUAGES, load_book, load_letter
from letterclock.wording import Wording

FOUND = compute(load_letter("4390"), date(2026, 10, 22), date(2026, 11, 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("address", "host", "title", "said", "days"),
    [
        (google, "calendar.google.com", "text", "details", {"dates": "20261123/20261124"}),
        (
            outlook,
            "outlook.live.com",
            "subject",
            "body",
            {"startdt": "2026-11-23", "enddt": "2026-11-24", "allday": "true"},
        ),
    ],
)
def test_a_last_day_is_an_event_of_that_day(
    language: str,
    address: Callable[[Wording, Deadlines, Deadline], str],
    host: str,
    title: str,
    said: str,
    days: dict[str, str],
) -> None:
    wording = Wording(load_book("4390"), language)
    deadline = FOUND.deadlines[0]
    parts = urlsplit(address(wording, FOUND, deadline))
    asked = {name: value for name, [value] in parse_qs(parts.query).items()}
    assert (parts.scheme, parts.hostname) == ("https", host)
    assert days.items() <= asked.items()
    assert asked[title] == summary(wording, FOUND, deadline)
    assert "1-877-777-4778" in asked[said]
    assert len(parts.geturl()) < 2000
