"""What a day is of where several are told in one message, or one of another thing beside a letter.

`apart/beside.csv`: a message, alone or after another, with the letter's date that is known after
it (empty: none is), and the days that are judged, as `meaning:MM-DD`; `told:MM-DD` is a petition
that is judged with the dates, `none` says that no day gets an answer.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from letterclock.case import Taken, hear
from letterclock.case.petitions import without_untold
from letterclock.case.said import Sense
from letterclock.case.taken import Remark
from letterclock.filing import Way
from tests.letterclock.case.talking import OCTOBER_22, TODAY, held, meant, talk

with (Path(__file__).parent / "apart" / "beside.csv").open(encoding="utf-8") as lines:
    ROWS = list(csv.DictReader(lines))


def days(taken: Taken) -> set[str]:
    judged = {f"{each.meaning.value}:{each.day:%m-%d}" for each in taken.meant}
    return judged | {f"told:{each.day:%m-%d}" for each in taken.case.filings}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["message"][:60])
def test_each_day_is_what_the_words_beside_it_say(row: dict[str, str]) -> None:
    before = [row["before"]] if row["before"] else []
    taken = talk(*before, (row["message"], row["topic"]))
    known = taken.case.first.dated
    assert (known.isoformat() if known else "") == row["dated"]
    expected = set(row["days"].split())
    if expected == {"none"}:
        assert not taken.judged
    else:
        assert expected <= days(taken)


def test_there_are_enough_of_each_language() -> None:
    spanish = [
        row for row in ROWS if {"la", "el", "carta", "de", "no"} & set(row["message"].split())
    ]
    assert len(ROWS) >= 110
    assert len(spanish) >= 40


def test_what_is_judged_with_the_letter_s_date_counts_from_its_arrival_or_postmark() -> None:
    sent = talk(
        (
            "4390 dated october 14, fedex express saver nov 13, the court got it on the 18th",
            "in_time",
        )
    )
    (filing,) = {each.day: each for each in sent.case.filings if each.arrived}.values()
    assert (filing.day, filing.way) == (date(2026, 11, 18), Way.OTHER_COURIER)
    handed = talk(
        (
            "gave it to the guard nov 10, the mail room stamped it the 17th. letter dated oct 13",
            "in_time",
        )
    )
    assert handed.case.filings[0].day == date(2026, 11, 17)


def test_the_letter_s_own_date_is_no_petition_s() -> None:
    said = "the letter is 4390, it says november third 2026, do i mail the petition to that man"
    assert talk((said, "how_to_petition")).case.filings == ()
    early = talk(("i want to send the petition on october 5", "in_time")).case
    assert early.filings
    assert talk(OCTOBER_22, case=early).case.filings == ()
    both = talk("one letter is dated oct 22, the other nov 3").case
    assert without_untold(both) == both


def test_a_petition_said_to_be_paid_for_ahead_is_not_last_year_s() -> None:
    (filing,) = talk(("i get paid dec 4. can i send it then", "in_time")).case.filings
    assert filing.day == date(2026, 12, 4)


@pytest.mark.parametrize("said", ["sorry, 31", "no, the 3", "oops, 40", "5 no 3"])
def test_a_number_that_is_no_other_day_moves_no_date(said: str) -> None:
    taken = talk("letter dated November 3, 2026", (said, "correct_letter_date"))
    assert held(taken) == [(None, "2026-11-03")]


def test_a_date_that_came_with_the_mail_is_asked_for_again() -> None:
    taken = talk("November 5", ("sorry, that's when the mailman brought it", "deny"))
    assert (taken.remark, held(taken)) == (Remark.RECEIPT, [])
    taken = talk("November 5", ("nov 5 is when they mailed it", "deny"))
    assert (taken.remark, held(taken)) == (Remark.MAILING, [])
    mailed = talk("letter dated November 5", ("november 5 is when i mailed it", "already_filed"))
    assert held(mailed) == [(None, "2026-11-05")]


def test_an_hour_makes_a_day_one_of_something_done() -> None:
    (first, second) = hear("dawson took it the night of nov 20 going into nov 21", TODAY).days
    assert (first.sense, second.sense) == (Sense.EVENT, Sense.FILED)
    (day,) = hear("we had a fight at 11 pm on nov 20", TODAY).days
    assert day.sense is Sense.EVENT


@pytest.mark.parametrize(
    "message",
    [
        "i am in guatemala till the 10th, can i mail it from there december 8",
        "estoy en guatemala hasta el 10, la puedo mandar el 8 de diciembre",
        "i will be away until december 2, can i mail it december 3",
    ],
)
def test_until_when_somebody_is_away_is_no_day_of_a_petition(message: str) -> None:
    away, planned = hear(message, TODAY).days
    assert (away.sense, planned.sense) == (Sense.EVENT, Sense.FILED)


def test_an_answer_of_an_office_is_no_letter_once_one_is_known() -> None:
    taken = talk(OCTOBER_22, ("their answer is dated november 10", "check_day"))
    assert held(taken) == [("4390", "2026-10-22")]
    assert not taken.judged
    assert meant(taken) == [("event", "2026-11-10")]
