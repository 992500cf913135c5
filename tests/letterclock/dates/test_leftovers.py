"""A date is sure only when everything datelike beside it has been read.

Each table is a kind of thing that may stand beside a date: what it makes of the date, and what
looks like it and leaves the date alone.
"""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.dates import Finding, Kind, Role, find_dates, read_letter_date
from letterclock.normalize import mend_months

TODAY = date(2026, 11, 23)  # a Monday
FRIDAY = date(2026, 11, 27)


def days(*written: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, written))


def read(message: str, today: date = TODAY) -> tuple[Finding, tuple[date, ...]]:
    found = read_letter_date(message, today)
    return found.finding, found.dates


@pytest.mark.parametrize(
    "message",
    [
        "2025 November 5",
        "2025-Nov-5",
        "[2025] Nov 5",
        "letter of 2025, november 5",
        "2025 5 November",
        "2025, 5 de noviembre",
        "del año 2025, el 5 de noviembre",
        "November. 5. 2025",
        "November 5 (2025)",
        "November 5; 2025",
        "November 5: 2025",
        "nov 5. 2025",
        "November 5, year 2025",
        "November 5th of the year 2025",
        "November 5 from 2025",
        "nov 5, way back in 2025",
        "Nov 5, of last year",
        "last year on november 5",
        "a year ago, november 5",
        "el año pasado, 5 de noviembre",
        "5 de noviembre del año anterior",
        "5 de noviembre del pasado año",
        "noviembre 5 del veinticinco",
        "5 de noviembre de dos mil veinticinco",
        "nov 5 twenty five",
        "nov fifth twenty twenty-five",
        "Nov 5 / 25",
        "Nov 5, 25",
        "nov-5-25",
    ],
)
def test_a_year_apart_from_its_date_is_its_year(message: str) -> None:
    assert read(message) == (Finding.SURE, days("2025-11-05"))


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("11/20 (2025)", "2025-11-20"),
        ("11/20 of 2025", "2025-11-20"),
        ("11/20 from last year", "2025-11-20"),
        ("11/20 25", "2025-11-20"),
        ("11/20 '24", "2024-11-20"),
        ("11/20, 19", "2019-11-20"),
        ("20 del 11 del 2025", "2025-11-20"),
        ("20 de 11 de 25", "2025-11-20"),
        ("la carta es del 20 del mes 11 del año 2025", "2025-11-20"),
        ("el 20 del 11", "2026-11-20"),
        ("nov 5 this year", "2026-11-05"),
        ("two years ago nov 5", None),
        ("5 de noviembre del veinticuatro", "2024-11-05"),
        ("nov 5 two thousand six", "2006-11-05"),
        ("Nov 31st", None),
    ],
)
def test_a_year_beside_digits(message: str, day: str | None) -> None:
    found = read(message)
    if day is None:
        assert found[0] is not Finding.SURE
    else:
        assert found == (Finding.SURE, days(day))


def test_a_year_ahead_makes_it_a_date_ahead() -> None:
    assert read("November 5 (2027)") == (Finding.FUTURE, days("2027-11-05"))
    assert read("next year november 5") == (Finding.FUTURE, days("2027-11-05"))


@pytest.mark.parametrize(
    ("message", "candidates"),
    [
        # an older year beside a date may be the tax year
        ("2019 nov 5", ["2019-11-05", "2026-11-05"]),
        ("dated nov 5, 2017 and 2018 taxes", ["2017-11-05", "2026-11-05"]),
        ("dated november 5, 2019 tax year", ["2019-11-05", "2026-11-05"]),
        # another beside a whole date is one too many
        ("2025 November 5, 2026", ["2026-11-05", "2025-11-05"]),
        ("11/20/2026 (2025)", ["2026-11-20", "2025-11-20"]),
        # farther off
        ("It says November 5. The year is 2025", ["2025-11-05", "2026-11-05"]),
        ("my letter is from 2025, it says november 5", ["2025-11-05", "2026-11-05"]),
        ("it came in 2025, dated november 5", ["2025-11-05", "2026-11-05"]),
        ("la carta es de 2025, dice 5 de noviembre", ["2025-11-05", "2026-11-05"]),
        # neither order nor year
        ("11/10 (2025)", ["2025-11-10", "2025-10-11"]),
        ("11/10 last year", ["2025-11-10", "2025-10-11"]),
        ("last november 5", ["2026-11-05", "2025-11-05"]),
        # a weekday that fits the year before
        ("Wednesday, November 5", ["2026-11-05", "2025-11-05"]),
        ("Saturday, November 5", ["2026-11-05"]),
        ("sun nov 7", ["2026-11-07"]),
        ("nov 5, it was a friday", ["2026-11-05"]),
        ("dom. 4 de noviembre", ["2026-11-04"]),
    ],
)
def test_a_year_that_may_be_its_own_is_asked_about(message: str, candidates: list[str]) -> None:
    assert read(message) == (Finding.WHICH, days(*candidates))


@pytest.mark.parametrize(
    "message",
    [
        "tax year 2019 dated nov 5",
        "letter about what i owe, 2018 november 5",
        "the 2019 return, letter dated november 5",
        "nov 5, my 2019 return",
        "letter dated nov 5 for 2018 and 2019",
        "2018, 2019 nov 5",
        "tax years 2018, 2019, nov 5",
        "letter dated november 5, we married in 2010",
        "we got married in 2011, letter is nov 5",
        "dated nov 5, separated since 2018",
        "I lost my job in 2020 and my letter is dated nov 5",
        "I live at 2004 Oak St, letter dated nov 5",
        "Dated November 5. 2018 and 2019.",
        "nov 5. In 2019 we filed jointly",
        "dated nov 5, i owe for 2019",
        "la carta es del 5 de noviembre, debo del 2019",
        "letter dated nov 5, the year 2026",
        "letter dated nov 5, still owed from the year 2031",
        "dated november 5 2026 tax bill",
        "November 5, 2026 balance due",
        "thursday nov 5",
        "the 5th of november, a thursday",
        "mie 4 de noviembre",
    ],
)
def test_a_year_of_something_else_is_none_of_its_business(message: str) -> None:
    day = "2026-11-04" if "4 de" in message else "2026-11-05"
    assert read(message) == (Finding.SURE, days(day))


def test_a_day_without_that_year_stays_what_it_is() -> None:
    assert read("Feb 29 (2025)") == (Finding.IMPOSSIBLE, ())
    assert read("dated feb 29, the year was 2025") == (Finding.SURE, days("2024-02-29"))
    assert read("2/29/2024 (2025)") == (Finding.SURE, days("2024-02-29"))
    assert read("feb 31, 2019 taxes") == (Finding.IMPOSSIBLE, ())
    assert read("last feb 29") == (Finding.WHICH, days("2024-02-29"))
    assert read("Friday feb 29") == (Finding.WHICH, days("2024-02-29"))


def test_other_days_are_not_asked_about() -> None:
    [call] = find_dates("I called nov 5, it was 2025", TODAY)
    assert (call.kind, call.role) == (Kind.NO_YEAR, Role.OTHER)
    call, letter = find_dates("I called nov 5. The letter is nov 9, the year was 2025", TODAY)
    assert (call.kind, letter.kind) == (Kind.NO_YEAR, Kind.AMBIGUOUS)


@pytest.mark.parametrize(
    ("message", "candidates"),
    [
        ("11/20/20 25", ["2025-11-20"]),
        ("2/29/20 25", ["2020-02-29"]),
        ("Nov 5 20 25", ["2025-11-05"]),
        ("nov 5 2 025", ["2025-11-05"]),
        ("nov 5 8 44", ["2026-11-05"]),
        ("nov 5 225", ["2025-11-05", "2026-11-05"]),
        ("nov 5 325", ["2026-11-05"]),
        ("nov 5 and 6", ["2026-11-05", "2026-11-06"]),
        ("feb 28 & 30", ["2026-02-28"]),
        ("nov 5, the 6th", ["2026-11-05", "2026-11-06"]),
        ("nov 5 6", ["2026-11-05", "2026-11-06"]),
        ("nov 5, 23", ["2023-11-05", "2026-11-05"]),
        ("5, 6 november", ["2026-11-05", "2026-11-06"]),
        ("15 22 october", ["2026-10-22"]),
        ("oct or nov 5", ["2026-11-05", "2026-10-05"]),
        ("nov 5 or dec", ["2026-11-05", "2025-12-05"]),
        ("oct/nov 5, 2025", ["2025-11-05", "2025-10-05"]),
        ("feb/march 30", ["2026-03-30"]),
        ("mar 20 de octubre", ["2026-03-20", "2026-10-20"]),
        ("octubre 1o", ["2026-10-01", "2026-10-10"]),
        ("1O DE OCTUBRE", ["2026-10-01", "2026-10-10"]),
        ("3O DE FEBRERO", ["2026-02-03"]),
    ],
)
def test_numbers_and_months_beside_a_date_make_it_a_question(
    message: str, candidates: list[str]
) -> None:
    assert read(message) == (Finding.WHICH, days(*candidates))


@pytest.mark.parametrize(
    "message",
    [
        "my letter is dated Nov 5-8",
        "Nov 5 - 8",
        "nov 5 to 8",
        "it's from november 5 through 8",
        "5 to 8 november",
        "del 5 al 8 de noviembre",
        "del 5 al 8 de noviembre del 2026",
        "5 a 8 de noviembre",
        "nov 5-8, 2026",
        "5-8 november 2026",
        "november twenty twenty-five",
    ],
)
def test_a_stretch_of_days_is_no_day(message: str) -> None:
    assert read(message) == (Finding.VAGUE, ())


@pytest.mark.parametrize(
    "message",
    [
        "nov 5 15 people",
        "nov 5, 4 pages",
        "Nov 5th 2nd notice",
        "Nov 5. 400 Second Street",
        "page 2, nov 5",
        "letters we have: 2, nov 5",
        "nov 5 (4390)",
        "in november, nov 5",
        "nov nov 5",
    ],
)
def test_numbers_of_other_things_leave_it_alone(message: str) -> None:
    assert read(message) == (Finding.SURE, days("2026-11-05"))


def test_a_number_belongs_to_the_date_behind_it() -> None:
    assert [each.date for each in find_dates("nov 5 6 november", TODAY)] == [
        *days("2026-11-05", "2026-11-06")
    ]
    assert len(find_dates("friday 5 nov", TODAY)) == 1
    assert len(find_dates("11/5/20 25 nov", TODAY)) == 2


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("1o de octubre de 2026", "2026-10-01"),
        ("1.o de octubre de 2026", "2026-10-01"),
        ("1ero de octubre de 2026", "2026-10-01"),
        ("1º de octubre de 2026", "2026-10-01"),
        ("1ra de octubre de 2026", "2026-10-01"),
        ("2o de octubre de 2026", "2026-10-02"),
        ("3o de septiembre de 2026", "2026-09-03"),
        ("5to de octubre de 2026", "2026-10-05"),
        ("treinta y uno de octubre de 2026", "2026-10-31"),
        ("veinte y dos de octubre de 2026", "2026-10-22"),
        ("0CT 29 2O26", "2026-10-29"),
        ("N0V 5, 2O26", "2026-11-05"),
        ("5EPT 8 2026", "2026-09-08"),
        ("Ju1y 8 2026", "2026-07-08"),
        ("abri1 8 2026", "2026-04-08"),
        ("5 de n0viembre de 2026", "2026-11-05"),
        ("I0/22/2026", "2026-10-22"),
        ("lO/22/2O26", "2026-10-22"),
        ("12/31/2O19", "2019-12-31"),
        ("2026:10:22", "2026-10-22"),
        ("2026_10_22", "2026-10-22"),
        ("2026-10-22T00:00:00Z", "2026-10-22"),
        ("the 22nd day of October, 2026", "2026-10-22"),
        ("a los 22 días del mes de octubre de 2026", "2026-10-22"),
        # one date of each kind the courts do not know or that lies ahead, in either order
        ("10/1/1997", "1997-10-01"),
        ("3/4/55", "1955-03-04"),
    ],
)
def test_reads_as_written_by_hand_and_by_scanners(message: str, day: str) -> None:
    [mention] = find_dates(message, TODAY)
    assert (mention.kind, mention.date) == (Kind.EXACT, date.fromisoformat(day))


def test_words_with_digits_are_left_alone() -> None:
    assert mend_months("form 1040ez, 5 kids, 10am, w0rd") == "form 1040ez, 5 kids, 10am, w0rd"


@pytest.mark.parametrize("message", ["letter dated 10/12/2027", "1/2/2027", "9/8/2062"])
def test_either_order_ahead_is_one_date_ahead(message: str) -> None:
    [mention] = find_dates(message, TODAY)
    assert mention.kind is Kind.FUTURE
    assert mention.date is not None


def test_a_date_ahead_on_the_wrong_weekday_lies_ahead() -> None:
    assert read("Tuesday December 24 2026") == (Finding.FUTURE, days("2026-12-24"))
    assert read("Thursday 12/10/2026") == (Finding.FUTURE, days("2026-12-10"))


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("friday the 13th", "2026-11-13"),
        ("carta del martes 13", "2026-10-13"),
        ("Friday, 30", "2026-10-30"),
        ("the 13th, it was a friday", "2026-11-13"),
        ("the thirteenth, it was a friday", "2026-11-13"),
        ("the thirteenth, a tuesday", "2026-10-13"),
        ("two mondays ago", "2026-11-09"),
        ("hace dos lunes", "2026-11-09"),
        ("3 fridays ago", "2026-11-06"),
        ("hace quince días", "2026-11-08"),
        ("el 5 del corriente", "2026-11-05"),
        ("22 de los corrientes", "2026-11-22"),
        ("15 del pasado mes", "2026-10-15"),
        ("the 2nd of last month", "2026-10-02"),
        ("st patricks", "2026-03-17"),
        ("memorial day", "2026-05-25"),
        ("good friday", "2026-04-03"),
        ("domingo de pascua", "2026-04-05"),
        ("election day", "2026-11-03"),
        ("cyber monday", "2025-12-01"),
        ("mother's day", "2026-05-10"),
        ("día de reyes", "2026-01-06"),
        ("halloween 2025", "2025-10-31"),
        ("navidad del año pasado", "2025-12-25"),
        ("tuesday, two weeks ago", "2026-11-09"),
    ],
)
def test_days_said_in_words_are_read_back(message: str, day: str) -> None:
    [mention] = find_dates(message, TODAY)
    assert (mention.kind, mention.date) == (Kind.RELATIVE, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("el día nueve", "2026-11-09"),
        ("el quince", "2026-11-15"),
        ("the twentieth", "2026-11-20"),
        ("el día treinta y uno", "2026-10-31"),
    ],
)
def test_a_day_of_the_month_in_words(message: str, day: str) -> None:
    [mention] = find_dates(message, TODAY)
    assert (mention.kind, mention.date) == (Kind.DAY_ONLY, date.fromisoformat(day))


def test_so_many_weekdays_ago_within_the_week_may_be_two_days() -> None:
    [mention] = find_dates("two mondays ago", FRIDAY)
    assert mention.candidates == days("2026-11-16", "2026-11-09")


@pytest.mark.parametrize(
    "message",
    [
        "I work mondays",
        "the first",
        "the third.",
        "qué queda del día treinta y uno en adelante",
        "2 de 3 cartas",
        "el 2 de 3 cartas",
        "2 de 3",
        "Letter 4390 (Rev. 6-19)",
        "Letter 4390 (Rev 3-21) am i too late",
        "Rev. 10/22",
        "Form 8857 (Rev. June 2021)",
        "carta 4390 (revisada 10-22)",
        "4390 (10-22)",
        "form 12153(12-2013)",
        "Form 1040 (2019)",
    ],
)
def test_is_no_date(message: str) -> None:
    assert find_dates(message, TODAY) == ()


def test_a_weekday_before_a_count_is_a_weekday() -> None:
    for message in ("monday 2 people came", "monday 45"):
        [mention] = find_dates(message, TODAY)
        assert mention.date == date(2026, 11, 16)


@pytest.mark.parametrize(
    "message",
    [
        "tax periods: 12/31/2018, 12/31/2019",
        "tax years 12/31/2017 12/31/2018",
        "form 1040 12/31/2019",
        "1120-S 9/30/2019",
        "años terminados 12/31/2019",
        "periodos 31/12/2018 y 31/12/2019",
        "ejercicio fiscal 31 de diciembre de 2019",
        "tax year ended June 30, 2019",
    ],
)
def test_tax_periods_are_no_letter_dates(message: str) -> None:
    assert read(message) == (Finding.OTHER, ())


@pytest.mark.parametrize(
    "message",
    [
        "Tax periods: 12/31/2018, 12/31/2019. Letter date: 10/30/2026",
        "form 1040, letter dated 10/30/2026",
        "two periods, one letter, 10/30/2026",
    ],
)
def test_the_letter_s_date_beside_tax_periods_is_found(message: str) -> None:
    assert read(message) == (Finding.SURE, days("2026-10-30"))


@pytest.mark.parametrize(
    "message", ["first one Oct 23, second Nov 9", "primera 23 oct, segunda nov 9"]
)
def test_the_second_is_no_day(message: str) -> None:
    assert read(message) == (Finding.TWO_LETTERS, days("2026-10-23", "2026-11-09"))
