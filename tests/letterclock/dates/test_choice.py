"""The answer to "is that November 10 or October 11?"."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.dates import choose

NOVEMBER_10, OCTOBER_11 = date(2026, 11, 10), date(2026, 10, 11)


@pytest.mark.parametrize(
    ("said", "picked"),
    [
        ("november", NOVEMBER_10),
        ("the october one", OCTOBER_11),
        ("Octubre", OCTOBER_11),
        ("the first", NOVEMBER_10),
        ("1", NOVEMBER_10),
        ("2", OCTOBER_11),
        ("la segunda", OCTOBER_11),
        ("the 11", OCTOBER_11),
        ("the 10th i think, november", NOVEMBER_10),
        ("the earlier one", OCTOBER_11),
        ("la mas vieja", OCTOBER_11),
        ("the later date", NOVEMBER_10),
        ("la mas nueva", NOVEMBER_10),
        ("maybe it came later", None),
        ("when is my last day", None),
        ("I only have 2 days to answer", None),
        ("the day comes first", None),
        ("is it november?", None),
        ("yes", None),
        ("no idea", None),
        ("november or october", None),
        ("the first, no, the second", None),
        ("the first, the 11", None),
        ("december", None),
        ("", None),
    ],
)
def test_picks_only_what_is_clear(said: str, picked: date | None) -> None:
    assert choose(said, (NOVEMBER_10, OCTOBER_11)) == picked
