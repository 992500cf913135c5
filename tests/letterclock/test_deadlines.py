"""Deadlines: real cases, the checklist of naive mistakes, and properties."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.court_calendar import day_off
from letterclock.deadlines import (
    AsOfTooFar,
    Deadlines,
    FutureLetterDate,
    LetterDateTooOld,
    Status,
    compute,
)
from letterclock.letters import load_letter
from letterclock.letters.model import Clock, Letter

LETTER = load_letter("4390")
CASES = Path(__file__).parent / "court_cases.csv"

letter_dates = st.dates(date(1998, 1, 1), date(2040, 12, 31))


def counted(letter_date: str, as_of: str = "2050-01-01") -> Deadlines:
    return compute(LETTER, date.fromisoformat(letter_date), date.fromisoformat(as_of))


def last_days(letter_date: str) -> tuple[str, str]:
    first, second = counted(letter_date).deadlines
    return first.last_day.isoformat(), second.last_day.isoformat()


def court_cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_real_court_cases_are_there() -> None:
    assert len(court_cases()) >= 18


@pytest.mark.parametrize("case", court_cases(), ids=lambda case: case["case_name"])
def test_agrees_with_the_court(case: dict[str, str]) -> None:
    period = int(case["period_days"])
    letter = Letter(number="x", clocks=(Clock("petition", period, {}, {}, ()),))
    [found] = compute(letter, date.fromisoformat(case["notice_date"]), date(2050, 1, 1)).deadlines
    assert found.counted_to.isoformat() == case["computed_raw_nth_day"]
    assert found.last_day.isoformat() == case["computed_last_day"]
    if case["last_day_as_stated_by_court_or_source"]:
        assert found.last_day.isoformat() == case["last_day_as_stated_by_court_or_source"]


# -- docs/law.md, "Common mistakes" ---------------------------------------------------------------


def test_1_the_letter_date_is_day_0() -> None:
    # Duggan: letters of January 7, 2015; day 31 (February 7) was too late.
    assert last_days("2015-01-07")[0] == "2015-02-06"


def test_2_calendar_days_not_business_days() -> None:
    # Guerrier: February 21, 2001 to March 23, 2001.
    assert last_days("2001-02-21")[0] == "2001-03-23"


def test_3_moves_past_weekends_and_holidays_together() -> None:
    # Guralnik: Sunday, then Washington's Birthday, to Tuesday (the snow day came on top).
    found = counted("2015-01-16").of("collection")
    assert found.moved_past == ("Sunday", "Washington's Birthday")
    assert found.last_day == date(2015, 2, 17)


@pytest.mark.parametrize(
    ("letter_date", "last_day"),
    [
        ("2026-03-17", "2026-04-17"),  # day 30 is Emancipation Day, a Thursday
        ("2022-12-02", "2023-01-03"),  # New Year's Day observed on Monday, January 2
        ("2021-12-01", "2022-01-03"),  # December 31, 2021 is New Year's Day observed
        ("2023-10-11", "2023-11-13"),  # Veterans Day observed on Friday, November 10
        ("2026-10-28", "2026-11-27"),  # day 30 is the Friday after Thanksgiving: it stands
        ("2025-11-24", "2025-12-24"),  # Christmas Eve stands
    ],
)
def test_4_observed_days_emancipation_day_and_days_that_are_no_holidays(
    letter_date: str, last_day: str
) -> None:
    assert last_days(letter_date)[0] == last_day


def test_5_a_state_s_own_holiday_moves_nothing() -> None:
    # Patriots' Day (Massachusetts), Monday, April 20, 2026.
    assert last_days("2026-03-21")[0] == "2026-04-20"


def test_6_day_31_is_still_in_time_when_day_30_moved() -> None:
    # Gray: October 16, 2009; day 30 a Sunday, day 31 the last day.
    found = counted("2009-10-16", "2009-11-16")
    assert found.of("collection").status is Status.LAST_DAY


def test_7_both_clocks_run_from_the_same_day() -> None:
    collection, spouse = counted("2026-10-22").deadlines
    assert spouse.counted_to == date(2026, 10, 22) + timedelta(days=90)
    assert collection.counted_to == date(2026, 10, 22) + timedelta(days=30)


def test_9_thirty_days_are_no_month_and_ninety_no_three() -> None:
    assert last_days("2027-01-29") == ("2027-03-01", "2027-04-29")


def test_13_no_150_days_for_anyone() -> None:
    assert {clock.days for clock in LETTER.clocks} == {30, 90}


def test_14_a_closed_court_adds_nothing() -> None:
    # The 2025 shutdown (October 1 to November 12): a last day inside it stays.
    assert last_days("2025-09-15")[0] == "2025-10-15"


# -- the object, errors ---------------------------------------------------------------------------


def test_the_example_of_the_contract() -> None:
    assert counted("2026-10-22", "2026-11-23").as_dict() == {
        "kind": "deadlines",
        "letter": "4390",
        "letter_date": "2026-10-22",
        "as_of": "2026-11-23",
        "deadlines": [
            {
                "matter": "collection",
                "last_day": "2026-11-23",
                "status": "last_day",
                "days_left": 0,
                "period_days": 30,
                "counted_to": "2026-11-21",
                "moved_past": ["Saturday", "Sunday"],
            },
            {
                "matter": "innocent_spouse",
                "last_day": "2027-01-20",
                "status": "open",
                "days_left": 58,
                "period_days": 90,
                "counted_to": "2027-01-20",
                "moved_past": [],
            },
        ],
    }


def test_a_letter_of_today_is_fine_and_one_of_tomorrow_is_not() -> None:
    assert counted("2026-11-23", "2026-11-23").of("collection").days_left == 30
    with pytest.raises(FutureLetterDate, match="2026-11-24 is after 2026-11-23"):
        counted("2026-11-24", "2026-11-23")


def test_a_date_before_the_law_is_refused() -> None:
    with pytest.raises(LetterDateTooOld, match="1998"):
        counted("1997-12-31")


def test_a_day_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(AsOfTooFar, match="2100"):
        counted("2026-10-22", "2101-01-01")


def test_a_matter_the_letter_does_not_decide_has_no_deadline() -> None:
    assert counted("2026-10-22").of("estate") is None


# -- properties -----------------------------------------------------------------------------------


@given(letter_dates)
def test_a_last_day_is_never_a_day_off_and_never_early(letter_date: date) -> None:
    for clock, found in zip(
        LETTER.clocks, compute(LETTER, letter_date, date(2050, 1, 1)).deadlines, strict=True
    ):
        assert day_off(found.last_day) is None
        assert found.counted_to == letter_date + timedelta(days=clock.days)
        assert found.counted_to <= found.last_day
        assert (found.last_day - found.counted_to).days == len(found.moved_past) <= 4


@given(letter_dates, st.integers(0, 400), st.integers(0, 400))
def test_as_of_changes_only_the_status(letter_date: date, first: int, second: int) -> None:
    one = compute(LETTER, letter_date, letter_date + timedelta(days=first))
    other = compute(LETTER, letter_date, letter_date + timedelta(days=second))
    assert [each.last_day for each in one.deadlines] == [each.last_day for each in other.deadlines]
    assert [each.moved_past for each in one.deadlines] == [
        each.moved_past for each in other.deadlines
    ]


@given(letter_dates, st.integers(0, 400))
def test_the_status_follows_from_the_days_left(letter_date: date, after: int) -> None:
    for found in compute(LETTER, letter_date, letter_date + timedelta(days=after)).deadlines:
        expected = (
            Status.OPEN
            if found.days_left > 0
            else Status.LAST_DAY
            if found.days_left == 0
            else Status.PASSED
        )
        assert found.status is expected


@given(letter_dates, st.integers(0, 400))
def test_with_status_gives_each_deadline_once(letter_date: date, after: int) -> None:
    found = compute(LETTER, letter_date, letter_date + timedelta(days=after))
    split = [found.with_status(status) for status in Status]
    assert sorted(each.matter for group in split for each in group) == sorted(
        clock.matter for clock in LETTER.clocks
    )
