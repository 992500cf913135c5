"""A last day on which the Court was closed, or may have been (26 U.S.C. § 7451(b))."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock import explain, named_day
from letterclock.court_calendar import day_off, legal_holidays, next_open_day
from letterclock.court_closings import (
    Closing,
    Days,
    Was,
    closing,
    load_closings,
    may_be_closed,
)
from letterclock.deadlines import Status, compute
from letterclock.explain import Asked, Detail, Question
from letterclock.filing import Filing, Way
from letterclock.letters import LANGUAGES, LETTERS_FOLDER, LetterFileError, load_book, load_letter
from letterclock.wording import Wording, long_date

LETTER = load_letter("4390")
LAW = date(2021, 11, 16)
"""The first day a petition is due under the law that adds 14 days (Pub. L. 117-58, § 80503(c))."""


def listed(first: date, last: date, was: Was = Was.CLOSED) -> tuple[Days, ...]:
    return (Days(first, last, was, ()),)


# -- The rule -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last_day", "known", "until"),
    [
        # Sall, 161 T.C. 233: one day and 14 is Saturday, December 10, moved to Monday.
        (date(2022, 11, 25), True, date(2022, 12, 12)),
        (date(2023, 11, 24), True, date(2023, 12, 11)),
        # Guralnik, 146 T.C. 230, before the law: the next day the Court is open.
        (date(2015, 2, 17), True, date(2015, 2, 18)),
        (date(2013, 10, 3), True, date(2013, 10, 17)),
        # Not listed, but such days: nobody knows yet.
        (date(2026, 11, 27), False, date(2026, 12, 14)),
        (date(2024, 11, 29), False, date(2024, 12, 16)),
        (date(2025, 12, 24), False, date(2026, 1, 8)),
        (date(2025, 12, 26), False, date(2026, 1, 12)),
        (date(2019, 11, 29), False, date(2019, 12, 2)),
    ],
)
def test_what_a_closing_makes_of_a_last_day(last_day: date, known: bool, until: date) -> None:
    assert closing(last_day, load_closings()) == Closing(known, until)


@pytest.mark.parametrize(
    "day", [date(2026, 11, 25), date(2026, 11, 30), date(2026, 12, 23), date(2026, 12, 28)]
)
def test_nothing_speaks_for_a_closing_on_an_ordinary_day(day: date) -> None:
    assert closing(day, load_closings()) is None


def test_a_lapse_of_funds_is_a_closing_only_where_the_court_did_not_say_it_was_open() -> None:
    assert closing(date(2025, 10, 20), load_closings()) is None
    lapse = listed(date(2026, 10, 1), date(2026, 12, 1), Was.UNKNOWN)
    # Of a lapse that may go on the earliest day is said: closed on that one day.
    assert closing(date(2026, 10, 5), lapse) == Closing(False, date(2026, 10, 20))


def test_that_the_court_said_it_was_open_outweighs_the_kind_of_day() -> None:
    open_ = listed(date(2026, 11, 27), date(2026, 11, 27), Was.OPEN)
    assert closing(date(2026, 11, 27), open_) is None


def test_of_a_closing_the_days_from_the_last_day_on_count() -> None:
    """Three days were closed; the one before the last day adds nothing, so the day is safe."""
    snow = listed(date(2027, 1, 25), date(2027, 1, 27))
    # January 26 and 27 are two days, and 14: February 11.
    assert closing(date(2027, 1, 26), snow) == Closing(True, date(2027, 2, 11))


YEARS = st.dates(min_value=LAW, max_value=date(2060, 12, 31))


@given(last_day=YEARS, more=st.integers(min_value=0, max_value=60))
def test_the_law_adds_the_days_of_the_closing_and_14(last_day: date, more: int) -> None:
    closed_to = last_day + timedelta(days=more)
    found = closing(last_day, listed(last_day, closed_to))
    assert found is not None
    assert found.known
    counted = last_day + timedelta(days=more + 1 + 14)
    assert found.until == next_open_day(counted).day
    assert day_off(found.until) is None
    assert (found.until - closed_to).days >= 15


@given(day=YEARS)
def test_only_known_kinds_of_days_may_be_closed(day: date) -> None:
    eve = legal_holidays(day.year).get(day - timedelta(days=1), "")
    friday = day.month == 11 and day.weekday() == 4 and 23 <= day.day <= 29
    assert may_be_closed(day) == (friday or (day.month == 12 and day.day in (24, 26)))
    assert not friday or "Thanksgiving" in eve


# -- In a letter's deadlines ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dated", "matter"),
    [
        (date(2026, 10, 27), "collection"),
        (date(2026, 10, 28), "collection"),
        (date(2026, 8, 28), "innocent_spouse"),
        (date(2026, 8, 29), "innocent_spouse"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_friday_after_thanksgiving_of_2026(dated: date, matter: str, language: str) -> None:
    """The computed day stays; once it has passed the other reading is said, with its day."""
    words = Wording(load_book("4390"), language)
    before = compute(LETTER, dated, date(2026, 11, 27)).of(matter)
    assert before is not None
    assert before.last_day == date(2026, 11, 27)
    assert before.closing is None
    assert "if_closed" not in before.as_dict()
    found = compute(LETTER, dated, date(2026, 11, 28))
    after = found.of(matter)
    assert after is not None
    assert after.status is Status.PASSED
    assert after.last_day == date(2026, 11, 27)
    assert after.as_dict()["if_closed"] == {"known": False, "until": "2026-12-14"}
    for asked, detail in [(Asked.CAN_I, Detail.FULL), (Asked.WHEN, Detail.BRIEF)]:
        answer = explain.answer(words, found, Question(asked, detail=detail))
        assert long_date(date(2026, 12, 14), language) in answer.before[1]
        assert "202-521-0700" in answer.before[1]
    for compose in (explain.more_time, explain.between):
        assert long_date(date(2026, 12, 14), language) in compose(words, found, Question()).text


@pytest.mark.parametrize(
    ("as_of", "key"),
    [
        (date(2022, 11, 26), "was_closed"),
        (date(2022, 12, 12), "was_closed"),
        (date(2022, 12, 13), "was_closed_passed"),
        (date(2026, 11, 23), "was_closed_passed"),
    ],
)
def test_a_known_closing_is_said_until_its_day_and_after(as_of: date, key: str) -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2022, 10, 26), as_of)
    text = explain.answer(words, found, Question()).text
    assert key in words.used
    assert "Monday, December 12, 2022" in text


def test_a_day_that_is_long_past_is_not_said_to_be_open() -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2025, 10, 29), date(2026, 11, 23))
    text = explain.answer(words, found, Question()).text
    assert "maybe_closed_passed" in words.used
    assert "that day has passed too" in text


def test_where_no_last_day_fell_on_such_a_day_nothing_is_said() -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2026, 10, 22), date(2027, 3, 1))
    assert explain.closings(words, found) == []
    assert not [key for key in words.used if "closed" in key]


# -- A petition, and a day that is named ----------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "in_time"),
    [
        (date(2022, 11, 25), True),
        (date(2022, 11, 28), None),
        (date(2022, 12, 12), None),
        (date(2022, 12, 13), False),
    ],
)
def test_a_petition_filed_by_the_later_day_is_not_called_late(
    day: date, in_time: bool | None
) -> None:
    """Sall mailed his on November 28; the Court took it."""
    found = compute(LETTER, date(2022, 8, 26), date(2022, 12, 20))
    judged = found.judge(Filing(day, Way.MAIL, done=True)).judged
    assert judged is not None
    assert judged.in_time["innocent_spouse"] is in_time


def test_what_it_turns_on_is_said_with_the_petition() -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2022, 8, 26), date(2022, 12, 5))
    text = named_day.filing(words, found, Filing(date(2022, 11, 28), Way.MAIL, done=True)).text
    assert "it depends" in text
    assert "the Court was closed on Friday, November 25, 2022" in text
    assert "late_innocent_spouse" not in words.used


def test_a_petition_sent_to_the_irs_is_none_whatever_the_court() -> None:
    found = compute(LETTER, date(2022, 8, 26), date(2022, 12, 20))
    sent = Filing(date(2022, 11, 28), Way.MAIL, done=True, to_irs=True)
    judged = found.judge(sent).judged
    assert judged is not None
    assert judged.in_time["innocent_spouse"] is False


def test_who_names_the_later_day_is_not_told_no() -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2026, 10, 28), date(2026, 11, 30))
    text = named_day.claim(words, found, date(2026, 12, 14)).text
    assert "claim_no" not in words.used
    assert "Monday, December 14, 2026" in text


def test_who_names_the_passed_day_hears_of_the_closing() -> None:
    words = Wording(load_book("4390"), "en")
    found = compute(LETTER, date(2026, 10, 28), date(2026, 11, 30))
    named_day.check(words, found, [date(2026, 11, 27)])
    assert "check_was" in words.used
    assert "maybe_closed" in words.used


# -- The list -------------------------------------------------------------------------------------


def test_every_listed_day_has_a_source_and_the_list_is_in_order() -> None:
    days = load_closings()
    assert all(each.sources for each in days)
    assert [each.first for each in days] == sorted(each.first for each in days)
    assert {Was.CLOSED, Was.OPEN} <= {each.was for each in days}


@pytest.mark.parametrize(
    ("days", "problem"),
    [
        ("{first: 2022-11-25, last: 2022-11-24, was: closed, source: [sall]}", "is before"),
        ("{first: 2022-11-25, last: soon, was: closed, source: [sall]}", "must be a day"),
        ("{first: 2022-11-25, last: 2022-11-25, was: shut, source: [sall]}", "must be one of"),
        ("{first: 2022-11-25, last: 2022-11-25, was: closed, source: [us]}", "no source"),
        ("{first: 2022-11-25, was: closed, source: [sall]}", "'last' is missing"),
        ("{first: 2022-11-25, last: 2022-11-25, was: closed, source: [sall], x: 1}", "unknown key"),
        (
            "{first: 2022-11-25, last: 2022-11-25, was: closed, source: [sall]}\n"
            "  - {first: 2022-11-25, last: 2022-11-26, was: open, source: [sall]}",
            "the oldest first",
        ),
    ],
)
def test_a_list_that_is_not_right_is_refused(days: str, problem: str, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    shutil.copytree(LETTERS_FOLDER, folder)
    sources = "sources:\n  sall: {cite: Sall, url: 'https://law.onecle.com/sall'}\n"
    (folder / "court_closings.yml").write_text(f"{sources}days:\n  - {days}\n", encoding="utf-8")
    with pytest.raises(LetterFileError, match=problem):
        load_closings(folder)
