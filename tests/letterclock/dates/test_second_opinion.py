"""The `dateparser` library as a second opinion on dates that stand alone.

It is no oracle for sentences (it reads "90 days or 30 days" as a date), but where a date is all
there is, the two must agree.
"""

from __future__ import annotations

import warnings
from datetime import date, datetime, timedelta

import pytest

from letterclock.dates import Kind, find_dates
from tests.letterclock.dates.test_generated import ENGLISH, SPANISH, TODAY

dateparser = pytest.importorskip("dateparser")

DAYS = [TODAY - timedelta(days=37 * n + 3) for n in range(24)]


def opinion(text: str, language: str) -> date:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = dateparser.parse(
            text,
            languages=[language],
            settings={"DATE_ORDER": "MDY", "RELATIVE_BASE": datetime(2026, 11, 23)},
        )
    assert parsed is not None, text
    return date(parsed.year, parsed.month, parsed.day)


@pytest.mark.parametrize(("language", "formats"), [("en", ENGLISH), ("es", SPANISH)])
def test_agrees_on_dates_alone(language: str, formats: list) -> None:  # type: ignore[type-arg]
    compared = 0
    for day in DAYS:
        for write, _ in formats:
            text = write(day)
            if "O" in text and text[0].isdigit():
                continue  # letters O for zeros are beyond the library
            [mention] = find_dates(text, TODAY)
            if mention.kind is Kind.EXACT:
                compared += 1
                assert mention.date == opinion(text, language) == day, text
    assert compared > 100
