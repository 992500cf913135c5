"""Single behaviours of the grammar, one example or two for each."""

from __future__ import annotations

import time
from datetime import date

import pytest

from letterclock.case import hear
from letterclock.dates import (
    Finding,
    Kind,
    Role,
    find_dates,
    read_letter_date,
)
from letterclock.dates.finder import MOST_DATES

TODAY = date(2026, 11, 23)  # a Monday


def only(message: str, today: date = TODAY) -> tuple[Kind, date | None]:
    [mention] = find_dates(message, today)
    return mention.kind, mention.date


@pytest.mark.parametrize(
    ("message", "kind", "day"),
    [
        # the list
        ("10/22/2026", Kind.EXACT, date(2026, 10, 22)),
        ("10-22-26", Kind.EXACT, date(2026, 10, 22)),
        ("Oct 22nd", Kind.NO_YEAR, date(2026, 10, 22)),
        ("22 October 2026", Kind.EXACT, date(2026, 10, 22)),
        ("2026-10-22", Kind.EXACT, date(2026, 10, 22)),
        ("the 4th of this month", Kind.RELATIVE, date(2026, 11, 4)),
        ("yesterday", Kind.RELATIVE, date(2026, 11, 22)),
        ("last Tuesday", Kind.RELATIVE, date(2026, 11, 17)),
        ("3 weeks ago", Kind.RELATIVE, date(2026, 11, 2)),
        ("3 weeks ago tuesday", Kind.RELATIVE, date(2026, 11, 3)),
        ("hace tres semanas el viernes", Kind.RELATIVE, date(2026, 10, 30)),
        ("3 days ago, friday", Kind.RELATIVE, date(2026, 11, 20)),
        ("Halloween", Kind.RELATIVE, date(2026, 10, 31)),
        ("the day before Thanksgiving", Kind.RELATIVE, date(2025, 11, 26)),
        ("15 de octubre de 2026", Kind.EXACT, date(2026, 10, 15)),
        ("hace 3 semanas", Kind.RELATIVE, date(2026, 11, 2)),
        ("el martes pasado", Kind.RELATIVE, date(2026, 11, 17)),
        ("1O/22/2O26", Kind.EXACT, date(2026, 10, 22)),
        # more ways
        ("l0/22/2026", Kind.EXACT, date(2026, 10, 22)),
        ("20261022", Kind.EXACT, date(2026, 10, 22)),
        ("10 22 2026", Kind.EXACT, date(2026, 10, 22)),
        ("22/10/2026", Kind.EXACT, date(2026, 10, 22)),
        ("22-10-32", Kind.EXACT, date(1932, 10, 22)),
        ("5/5/2026", Kind.EXACT, date(2026, 5, 5)),
        ("October twenty-second", Kind.NO_YEAR, date(2026, 10, 22)),
        ("veintidós de octubre", Kind.NO_YEAR, date(2026, 10, 22)),
        ("november the third two thousand twenty six", Kind.EXACT, date(2026, 11, 3)),
        ("1º de octubre de 2026", Kind.EXACT, date(2026, 10, 1)),
        ("oct 22 '26", Kind.EXACT, date(2026, 10, 22)),
        ("October 22 of last year", Kind.EXACT, date(2025, 10, 22)),
        ("October 22 of this year", Kind.EXACT, date(2026, 10, 22)),
        ("10/22, 2026", Kind.EXACT, date(2026, 10, 22)),
        ("10-22 2026", Kind.EXACT, date(2026, 10, 22)),
        ("the 15th of last month", Kind.RELATIVE, date(2026, 10, 15)),
        ("tuesday of last week", Kind.RELATIVE, date(2026, 11, 17)),
        ("the 12th", Kind.DAY_ONLY, date(2026, 11, 12)),
        ("the 30th", Kind.DAY_ONLY, date(2026, 10, 30)),
        ("Memorial Day", Kind.RELATIVE, date(2026, 5, 25)),
        ("the day after Christmas", Kind.RELATIVE, date(2025, 12, 26)),
        ("the Monday after Christmas", Kind.RELATIVE, date(2025, 12, 29)),
        ("the Thursday after Christmas", Kind.RELATIVE, date(2026, 1, 1)),
        ("Wednesday before Thanksgiving", Kind.RELATIVE, date(2025, 11, 26)),
        ("el lunes después de Navidad", Kind.RELATIVE, date(2025, 12, 29)),
        ("Feb 29", Kind.NO_YEAR, date(2024, 2, 29)),
        ("Dec 1", Kind.NO_YEAR, date(2025, 12, 1)),
        # not sure, and why
        ("Feb 30", Kind.IMPOSSIBLE, None),
        ("31 de abril de 2026", Kind.IMPOSSIBLE, None),
        ("13/45/2026", Kind.IMPOSSIBLE, None),
        ("the 45th of this month", Kind.IMPOSSIBLE, None),
        ("12/22/2026", Kind.FUTURE, date(2026, 12, 22)),
        ("next Friday", Kind.FUTURE, date(2026, 11, 27)),
        ("tomorrow", Kind.FUTURE, date(2026, 11, 24)),
        ("two weeks from now", Kind.FUTURE, date(2026, 12, 7)),
        ("three days from today", Kind.FUTURE, date(2026, 11, 26)),
        # counting today: the same weekday again
        ("de hoy en ocho", Kind.FUTURE, date(2026, 11, 30)),
        ("de hoy en quince", Kind.FUTURE, date(2026, 12, 7)),
        ("sometime in October", Kind.VAGUE, None),
        ("10/2026", Kind.VAGUE, None),
        ("around Oct 22", Kind.VAGUE, None),
        ("about three weeks ago", Kind.VAGUE, None),
        ("a month ago", Kind.VAGUE, None),
        ("around Halloween", Kind.VAGUE, None),
        ("the tuesday before last", Kind.VAGUE, None),
    ],
)
def test_reads(message: str, kind: Kind, day: date | None) -> None:
    assert only(message) == (kind, day)


@pytest.mark.parametrize(
    ("message", "candidates"),
    [
        ("11/10/2026", (date(2026, 11, 10), date(2026, 10, 11))),
        ("11/10", (date(2026, 11, 10), date(2026, 10, 11))),
        ("26-10-22", (date(2022, 10, 26), date(2026, 10, 22))),
        ("Oct 22 or 23", (date(2026, 10, 22), date(2026, 10, 23))),
        ("el 12 o 17 de octubre", (date(2026, 10, 17), date(2026, 10, 12))),
        ("last Sunday", (date(2026, 11, 22), date(2026, 11, 15))),
        # October 22, 2026 is a Thursday: which of the two is wrong is not ours to say
        ("Tuesday, October 22, 2026", (date(2026, 10, 22),)),
    ],
)
def test_is_not_sure_which(message: str, candidates: tuple[date, ...]) -> None:
    [mention] = find_dates(message, TODAY)
    assert (mention.kind, mention.candidates) == (Kind.AMBIGUOUS, candidates)


def test_a_weekday_can_settle_the_order() -> None:
    # November 10, 2026 is a Tuesday, October 11 a Sunday.
    assert only("Tuesday 11/10/2026") == (Kind.EXACT, date(2026, 11, 10))
    [mention] = find_dates("Friday 11/10/2026", TODAY)
    assert mention.kind is Kind.AMBIGUOUS
    assert len(mention.candidates) == 2


def test_last_tuesday_within_the_week_may_be_two_days() -> None:
    [mention] = find_dates("last Tuesday", date(2026, 11, 27))
    assert mention.candidates == (date(2026, 11, 24), date(2026, 11, 17))


def test_another_day_that_does_not_exist_is_passed_over() -> None:
    assert only("Feb 28 or 30") == (Kind.NO_YEAR, date(2026, 2, 28))


@pytest.mark.parametrize(
    "message",
    [
        "90 days",
        "30-90",
        "99999999",
        "20269999",
        "31 12 99 77",
        "10 40 2026",
        "may 5 days be added",
        "I may 2 be wrong",
        "my friend April helps",
        "March on",
        "septoctober 5",
        "https://x.gov/2026/10/22/a",
        "call 202-521-0700 at 4:30 pm",
        "the 2nd letter",
        "I am at the 45",
        "voy por el día 45, qué me queda",
    ],
)
def test_is_no_date(message: str) -> None:
    assert find_dates(message, TODAY) == ()


def test_places_are_those_of_the_message() -> None:
    message = "¿Es del 22 de octubre de 2026 “o” no?"
    [mention] = find_dates(message, TODAY)
    assert message[mention.start : mention.end] == "22 de octubre de 2026"


@pytest.mark.parametrize(
    ("message", "role"),
    [
        ("dated oct 22", Role.LETTER),
        ("oct 22 is the date on the letter", Role.LETTER),
        ("the oct 22 letter", Role.LETTER),
        ("the letter is dated last night", Role.LETTER),
        ("90 days from oct 22", Role.LETTER),
        ("I got it on oct 22", Role.RECEIPT),
        ("oct 22 is when it came", Role.RECEIPT),
        ("me llegó el 22 de octubre", Role.RECEIPT),
        ("I called them oct 22", Role.OTHER),
        ("is oct 22 too late", Role.OTHER),
        ("on oct 22 we divorced", Role.OTHER),
        ("well, oct 22 then", Role.UNKNOWN),
        ("it was stamped last night", Role.UNKNOWN),
        ("oct 22", Role.UNKNOWN),
    ],
)
def test_tells_what_a_date_is_the_date_of(message: str, role: Role) -> None:
    [mention] = find_dates(message, TODAY)
    assert mention.role is role


@pytest.mark.parametrize(
    ("message", "finding", "dates"),
    [
        ("oct 22 2026", Finding.SURE, (date(2026, 10, 22),)),
        ("dated oct 22, sorry, oct 23", Finding.SURE, (date(2026, 10, 23),)),
        ("10/22/26 11/13/26", Finding.WHICH, (date(2026, 10, 22), date(2026, 11, 13))),
        (
            "two letters, oct 1 2026 and oct 22 2026",
            Finding.TWO_LETTERS,
            (date(2026, 10, 1), date(2026, 10, 22)),
        ),
        ("it is dated dec 24 2026", Finding.FUTURE, (date(2026, 12, 24),)),
        ("dated feb 30", Finding.IMPOSSIBLE, ()),
        ("from last month", Finding.VAGUE, ()),
        ("came on oct 22", Finding.RECEIPT, ()),
        ("can i file today", Finding.OTHER, ()),
        ("can i still appeal", Finding.NONE, ()),
        ("", Finding.NONE, ()),
    ],
)
def test_concludes(message: str, finding: Finding, dates: tuple[date, ...]) -> None:
    read = read_letter_date(message, TODAY)
    assert (read.finding, read.dates) == (finding, dates)


@pytest.mark.parametrize(
    ("message", "finding", "dates"),
    [
        ("era november 4 no october 4", Finding.SURE, (date(2026, 11, 4),)),
        ("not november, october 6", Finding.SURE, (date(2026, 10, 6),)),
        ("my brother says take it all out today", Finding.OTHER, ()),
        ("it is dated today", Finding.READ_BACK, (TODAY,)),
        ("treinta días desde el 19 de octubre", Finding.SURE, (date(2026, 10, 19),)),
        ("desde el 30 de octubre que dice la carta", Finding.SURE, (date(2026, 10, 30),)),
        ("the deadline on the letter says november 20 2026", Finding.OTHER, ()),
        ("mi mamá recibió la carta ayer", Finding.RECEIPT, ()),
        # what somebody said is no letter
        ("they take my check after Christmas, that's what the lady told me", Finding.OTHER, ()),
        ("october 20, that's what the letter says", Finding.SURE, (date(2026, 10, 20),)),
        # the same day, once as that of a receipt
        ("me lo dio hasta ayer mi suegra, cuento los dias desde ayer?", Finding.RECEIPT, ()),
        ("there is a fax line on top, 11/12/2026", Finding.OTHER, ()),
        # told of the day before it
        ("my hearing is december 25 which is Christmas", Finding.OTHER, ()),
        # a sum: what it begins with, and what comes out
        ("october 20 plus 30, november 19 then", Finding.SURE, (date(2026, 10, 20),)),
        (
            "cual es el ultimo dia si la hoja dice 20 de octubre",
            Finding.SURE,
            (date(2026, 10, 20),),
        ),
        (
            "mi carta dise 20 de octubre y mi primo me da 18 de noviembre",
            Finding.SURE,
            (date(2026, 10, 20),),
        ),
        (
            "conte desde el 20 de octubre que es el dia de la carta",
            Finding.SURE,
            (date(2026, 10, 20),),
        ),
        ("it may be the last day today (letter Oct 20)", Finding.SURE, (date(2026, 10, 20),)),
        ("when is the spouse part due, october 20", Finding.SURE, (date(2026, 10, 20),)),
        ("octubre 20 yo la vi tarde", Finding.SURE, (date(2026, 10, 20),)),
        ("la carta es de nobiembre", Finding.VAGUE, ()),
        ("por las noches me acosto y no duermo", Finding.NONE, ()),
    ],
)
def test_concludes_from_the_words_around(
    message: str, finding: Finding, dates: tuple[date, ...]
) -> None:
    read = read_letter_date(message, TODAY)
    assert (read.finding, read.dates) == (finding, dates)


def test_of_a_list_of_dates_none_is_taken_for_the_letters() -> None:
    some = find_dates("oct 1, " * MOST_DATES, TODAY)
    assert len(some) == MOST_DATES
    [listed] = find_dates("letter dated oct 1, " * (MOST_DATES + 1), TODAY)
    assert (listed.kind, listed.date) == (Kind.VAGUE, None)


@pytest.mark.parametrize("hostile", ["oct 1 ", "the 3rd ", "12", "10/22/2026 ", "\n \n", ".", "a@"])
def test_no_message_takes_long(hostile: str) -> None:
    """As much as is read of one; every date was read with every other, in three seconds."""
    hear("4390", TODAY)  # the letters are loaded
    begun = time.process_time()
    hear((hostile * 2000)[:2000], TODAY)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("it is October not November, the 5th", date(2026, 10, 5)),
        ("octubre, no de noviembre, dia 5, 2026", date(2026, 10, 5)),
        ("ahi dice sep no nov, 21 de septiembre", date(2026, 9, 21)),
        ("dice 12 no 21 de octubre", date(2026, 10, 12)),
        ("it's the 12th, not the 21st of October", date(2026, 10, 12)),
        ("not november, the 30th of september", date(2026, 9, 30)),
    ],
)
def test_a_month_or_day_that_is_not_the_one_is_no_date(message: str, day: date) -> None:
    assert [each.date for each in find_dates(message, TODAY) if each.date] == [day]


def test_of_a_rejected_month_the_day_behind_it_is_no_date() -> None:
    kinds = [each.kind for each in find_dates("it is not november, the 5th", TODAY)]
    assert kinds == [Kind.VAGUE, Kind.DAY_ONLY]


@pytest.mark.parametrize(
    ("message", "day"),
    [
        # a weekday that ends its sentence is not the next one's date's
        ("the neighbor brought it on saturday. november 5 it says. am i late", date(2026, 11, 5)),
        ("me la dio el lunes. 12 de noviembre dice arriba", date(2026, 11, 12)),
        # the letter's name right behind its date
        ("he sent a photo from his phone: November 4, 2026, Letter 4390", date(2026, 11, 4)),
        ("mi hija me mando la foto: 14 de octubre, carta 3193. alcanzo?", date(2026, 10, 14)),
        # both languages in one sentence, behind a word about the last day
        ("se me paso el deadline porque my carta is from 3 de noviembre", date(2026, 11, 3)),
        ("i missed the plazo, mi letter es de october 19", date(2026, 10, 19)),
        # what the letter has on it
        (
            "one is from the irs, they won't stop the levy, it has November 9 2026",
            date(2026, 11, 9),
        ),
        ("hay una que dice que no me quitan el levy, tiene 9 de noviembre", date(2026, 11, 9)),
        # other day words in the sentence
        (
            "it's from Friday November 20, falls on a Sunday. Friday before or Monday after",
            date(2026, 11, 20),
        ),
        (
            "es del viernes 20 de noviembre. es el viernes antes o el lunes despues",
            date(2026, 11, 20),
        ),
        ("letter date 11/25/2025. i get december 25 which is christmas", date(2025, 11, 25)),
    ],
)
def test_a_letter_date_told_in_running_text(message: str, day: date) -> None:
    assert hear(message, TODAY).letter_date.finding is Finding.SURE
    assert hear(message, TODAY).letter_date.dates == (day,)


@pytest.mark.parametrize(
    "message",
    [
        "my hearing: October 28, 2026, Letter 4390 came later",
        "la audiencia: 14 de octubre, carta 3193",
        "i called them: Oct 14, Letter 4390",
        "Nov 4, letter 4390 came",
        "4 de noviembre, la carta 4390 llego",
        "the deadline to pay was October 20 por lo de la letter",
        "the envelope is white, it has November 3",
        "el sobre es blanco, tiene 3 de noviembre",
        "my boss has November 3 off",
        "mi hermana tiene el 3 de noviembre libre",
    ],
)
def test_a_date_of_something_else_beside_such_words(message: str) -> None:
    assert hear(message, TODAY).letter_date.finding in (Finding.OTHER, Finding.RECEIPT)


def test_a_weekday_said_of_the_letter_stays_beside_its_date() -> None:
    [mention] = find_dates("la carta es del sabado. octubre 27", TODAY)
    assert mention.kind is Kind.AMBIGUOUS
