"""Which of the letters named in a message a date belongs to; the end of a tax period to none."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.dates import Role, find_dates
from letterclock.naming import named_letters

TODAY = date(2026, 11, 23)


def papers(message: str) -> list[tuple[str, str | None]]:
    """Each date with the number of the letter it belongs to."""
    named = named_letters(message).named
    found = find_dates(message, TODAY, [(each.start, each.end) for each in named])
    return [
        (str(each.date), None if each.paper is None else named[each.paper].number) for each in found
    ]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("3193 nov 9", [("2026-11-09", "3193")]),
        ("nov 9 on the 3193", [("2026-11-09", "3193")]),
        (
            "4390 dated oct 22 and 3193 dated nov 3",
            [("2026-10-22", "4390"), ("2026-11-03", "3193")],
        ),
        (
            "oct 22 for the 4390 and nov 3 for the 3193",
            [("2026-10-22", "4390"), ("2026-11-03", "3193")],
        ),
        (
            "the 3172 is from nov 9, the other is a 4390 dated nov 6",
            [("2026-11-09", "3172"), ("2026-11-06", "4390")],
        ),
        # Of two names the one not spoken of last.
        (
            "i have a 4390 and a 3193. nov 9 on the 3193, nov 6 on the other",
            [("2026-11-09", "3193"), ("2026-11-06", "4390")],
        ),
        (
            "tengo la 4390 y la 3193. la 3193 es del 9 de noviembre y la otra del 6 de noviembre",
            [("2026-11-09", "3193"), ("2026-11-06", "4390")],
        ),
        # In another sentence, or too far off, it belongs to none.
        ("4390, oct 22. nov 3", [("2026-10-22", "4390"), ("2026-11-03", None)]),
        ("nov 9. my letter is the 3193", [("2026-11-09", None)]),
        (
            "the 3193, which was under a very large pile of other papers on my desk, says nov 9",
            [("2026-11-09", None)],
        ),
        ("nov 9", [("2026-11-09", None)]),
    ],
)
def test_a_date_goes_with_the_name_in_its_clause(
    message: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [each for each in papers(message) if each[0] != "None"] == expected


@pytest.mark.parametrize(
    ("message", "periods"),
    [
        ("tax periods: 12/31/2018, 12/31/2019", ["2018-12-31", "2019-12-31"]),
        ("tax periods 9/30/2025 and 12/31/2025", ["2025-09-30", "2025-12-31"]),
        ("tax year ended 12/31/2019, dated 10/31/2026", ["2019-12-31"]),
        ("1040 12/31/2019, my letter 10/31/2026", ["2019-12-31"]),
        ("period ended june 30, 2026; letter october 22, 2026", ["2026-06-30"]),
        ("letter dated 10/31/2026", []),
    ],
)
def test_the_end_of_a_tax_period_is_no_letter_s_date(message: str, periods: list[str]) -> None:
    found = find_dates(message, TODAY)
    assert [str(each.date) for each in found if each.role is Role.OTHER] == periods
