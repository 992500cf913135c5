"""What a day means once a letter of October 22, 2026 is known, said on November 23."""

from __future__ import annotations

import pytest

from letterclock.case import Meaning
from tests.letterclock.case.talking import OCTOBER_22, meant, talk

KNOWN = talk(OCTOBER_22).case


@pytest.mark.parametrize(
    ("message", "meaning", "day"),
    [
        # One of the last days, said back.
        ("so nov 23 then?", Meaning.CHECK, "2026-11-23"),
        ("i file by november 23, right?", Meaning.CHECK, "2026-11-23"),
        ("it says dated january 20, 2027", Meaning.CHECK, "2027-01-20"),
        # Another day, taken for the last one by whomever.
        ("the irs lady said nov 25", Meaning.CLAIM, "2026-11-25"),
        ("nov 24?", Meaning.CLAIM, "2026-11-24"),
        ("how about nov 25", Meaning.CLAIM, "2026-11-25"),
        ("the date printed is dec 5, 2026", Meaning.CLAIM, "2026-12-05"),
        # How it was counted.
        ("why not nov 29", Meaning.WHY, "2026-11-29"),
        ("how did you get january 20", Meaning.WHY, "2027-01-20"),
        # A petition.
        ("mailing it dec 1", Meaning.PLAN, "2026-12-01"),
        ("dec 1?", Meaning.PLAN, "2026-12-01"),
        ("what about december 3?", Meaning.PLAN, "2026-12-03"),
        ("i will file it monday", Meaning.PLAN, "2026-11-23"),
        ("i will file it next friday", Meaning.PLAN, "2026-11-27"),
        ("i will file it on christmas eve", Meaning.PLAN, "2026-12-24"),
        ("i will file the day after thanksgiving", Meaning.PLAN, "2026-11-27"),
        ("i will file it on the 30th", Meaning.PLAN, "2026-11-30"),
        ("i mailed it nov 20", Meaning.FILING, "2026-11-20"),
        ("i mailed it on the 20th", Meaning.FILING, "2026-11-20"),
        ("i mailed it 3 days ago", Meaning.FILING, "2026-11-20"),
        ("i mailed it last friday", Meaning.FILING, "2026-11-20"),
        # What starts no clock.
        ("postmark says oct 26", Meaning.MAILING, "2026-10-26"),
        ("it came on the 3rd", Meaning.RECEIPT, "2026-11-03"),
        ("my hearing was june 5", Meaning.EVENT, "2026-06-05"),
        # The letter's date, again and another.
        ("the letter is dated october 22", Meaning.SAME, "2026-10-22"),
        ("october 22", Meaning.SAME, "2026-10-22"),
        # Nothing tells.
        ("november 5", Meaning.UNKNOWN, "2026-11-05"),
        ("it is dated today", Meaning.UNKNOWN, "2026-11-23"),
        ("did i have to file by november 10", Meaning.UNKNOWN, "2026-11-10"),
    ],
)
def test_a_day_means_what_its_words_and_the_case_make_it(
    message: str, meaning: Meaning, day: str
) -> None:
    assert meant(talk((message, "check_day"), case=KNOWN)) == [(meaning, day)]


@pytest.mark.parametrize(
    ("message", "day"),
    [("sorry, the letter is dated oct 20", "2026-10-20"), ("wait no, nov 6", "2026-11-06")],
)
def test_only_what_is_said_outright_moves_the_date(message: str, day: str) -> None:
    taken = talk(message, case=KNOWN)
    assert taken.case.first.dated is not None
    assert taken.case.first.dated.isoformat() == day


@pytest.mark.parametrize(
    ("message", "meanings"),
    [
        (
            "i get paid on the 1st, so i mail it december 1",
            [(Meaning.PLAN, "2026-12-01")],
        ),
        (
            "why november 23, why isn't it november 21?",
            [(Meaning.WHY, "2026-11-21")],
        ),
    ],
)
def test_each_day_is_judged_once(message: str, meanings: list[tuple[Meaning, str]]) -> None:
    assert meant(talk(message, case=KNOWN)) == meanings


def test_a_count_that_ended_last_year_is_about_that_year() -> None:
    known = talk("letter 4390 dated October 22, 2025").case
    assert meant(talk("why not nov 22", case=known)) == [(Meaning.WHY, "2025-11-22")]


def test_the_leap_day_is_looked_for_where_there_is_one() -> None:
    known = talk("letter 4390 dated January 30, 2024").case
    assert meant(talk("why not february 29", case=known)) == [(Meaning.WHY, "2024-02-29")]
