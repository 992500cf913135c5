"""The deadlines object of letters whose printed last day decides."""

from __future__ import annotations

from datetime import date

import pytest

from letterclock.deadlines import FutureLetterDate, LetterDateError
from letterclock.filing import Filing, FilingBeforeLetter, Way
from letterclock.letters import known_others, load_others
from letterclock.letters.library import LETTERS_FOLDER
from letterclock.printed import PrintedDeadline, in_time, state_of

AS_OF, PRINTED = date(2026, 11, 23), date(2027, 1, 20)
SATURDAY = date(2026, 12, 12)


def _about(number: str, **known: object) -> PrintedDeadline:
    return PrintedDeadline(number, known_others()[number], AS_OF, **known)  # type: ignore[arg-type]


def test_until_it_is_told_nothing_is_said_of_the_last_day() -> None:
    shown = _about("CP3219A", letter_date=date(2026, 10, 22)).as_dict()
    assert shown == {
        "kind": "deadlines",
        "letter": "CP3219A",
        "letter_date": "2026-10-22",
        "as_of": "2026-11-23",
        "deadlines": [
            {
                "matter": "deficiency",
                "basis": "printed",
                "last_day": None,
                "status": None,
                "days_left": None,
                "period_days": 90,  # 26 U.S.C. § 6213(a)
                "counted_to": "2027-01-20",
            }
        ],
    }


def test_the_told_day_decides_whatever_the_count() -> None:
    told = date(2027, 1, 25)  # later than 90 days: Dodson, 162 T.C. No. 1
    (entry,) = _about("3219", last_day=told, letter_date=date(2026, 10, 22)).as_dict()["deadlines"]
    assert (entry["last_day"], entry["counted_to"]) == ("2027-01-25", "2027-01-20")
    assert (entry["status"], entry["days_left"]) == ("open", 63)


@pytest.mark.parametrize(
    ("printed", "status", "left"),
    [("2026-11-24", "open", 1), ("2026-11-23", "last_day", 0), ("2026-11-20", "passed", -3)],
)
def test_it_is_held_against_today(printed: str, status: str, left: int) -> None:
    (entry,) = _about("LT11", last_day=date.fromisoformat(printed)).as_dict()["deadlines"]
    assert (entry["matter"], entry["status"], entry["days_left"]) == ("hearing", status, left)
    assert "counted_to" not in entry  # the letter's date was not told


def test_the_time_after_a_lien_notice_does_not_run_from_its_date() -> None:
    # 26 U.S.C. § 6320(a)(3)(B): from five business days after the filing of the lien notice.
    (entry,) = _about("3172", letter_date=date(2026, 10, 22)).as_dict()["deadlines"]
    assert "counted_to" not in entry


@pytest.mark.parametrize(
    ("number", "day", "way", "verdict"),
    [
        # A petition counts by its postmark, 26 U.S.C. § 7502(a); a fax is none.
        ("CP3219A", PRINTED, Way.MAIL, True),
        ("CP3219A", date(2027, 1, 21), Way.MAIL, False),
        ("CP3219A", PRINTED, Way.OTHER_COURIER, None),
        ("CP3219A", PRINTED, Way.FAX, False),
        ("CP3219A", PRINTED, Way.UNKNOWN, None),
        # The postmark rule holds for a hearing request: Kim and Hwang, T.C. Memo. 2005-96.
        ("LT11", PRINTED, Way.MAIL, True),
        ("LT11", date(2027, 1, 21), Way.MAIL, False),
        # No rule is known for an answer to a proposal: it may have to be there by that day.
        ("CP2000", PRINTED, Way.MAIL, None),
        ("CP2000", date(2027, 1, 21), Way.MAIL, False),
    ],
)
def test_what_was_sent_is_judged_by_the_printed_day(
    number: str, day: date, way: Way, verdict: bool | None
) -> None:
    shown = _about(number, last_day=PRINTED, filed=Filing(day, way)).as_dict()
    assert shown["deadlines"][0]["in_time"] is verdict
    assert (shown["filed_on"], shown["filed_by"]) == (day.isoformat(), way.contract)


@pytest.mark.parametrize("number", ["CP3219A", "LT11"])
def test_after_a_printed_saturday_the_monday_is_neither_in_time_nor_late(number: str) -> None:
    letter = known_others()[number]
    sent = [Filing(date(2026, 12, day), Way.MAIL) for day in (12, 14, 15)]
    assert [in_time(letter, each, SATURDAY) for each in sent] == [True, None, False]


def test_a_petition_sent_to_the_irs_is_none_on_that_monday_either() -> None:
    sent = Filing(date(2026, 12, 14), Way.MAIL, to_irs=True)
    assert in_time(known_others()["CP3219A"], sent, SATURDAY) is False


def test_without_a_printed_day_nothing_is_judged() -> None:
    shown = _about("CP3219A", filed=Filing(AS_OF, Way.MAIL)).as_dict()
    assert shown["deadlines"][0]["in_time"] is None


def test_days_that_cannot_be_are_refused() -> None:
    with pytest.raises(FutureLetterDate, match="2026-11-24 is after 2026-11-23"):
        _about("LT11", letter_date=date(2026, 11, 24))
    with pytest.raises(LetterDateError, match="last day 2026-10-21 is before"):
        _about("LT11", letter_date=date(2026, 10, 22), last_day=date(2026, 10, 21))
    filed = Filing(date(2026, 10, 21), Way.MAIL)
    with pytest.raises(FilingBeforeLetter, match="2026-10-21 is before"):
        _about("LT11", letter_date=date(2026, 10, 22), filed=filed)


def test_every_number_with_a_printed_day_belongs_to_one_family() -> None:
    numbers = [each for other in load_others(LETTERS_FOLDER) for each in other.numbers]
    assert len(numbers) == len(set(numbers))
    assert {"LT11", "1058", "3172", "CP2000", "CP3219A"} <= set(known_others())
    assert "668W" not in known_others()  # no day to answer is printed on it


def test_the_year_for_an_equivalent_hearing_is_a_calendar_year() -> None:
    dated = date(2026, 10, 26)  # IRS Publication 1660
    assert _about("LT11", letter_date=dated).year_to == date(2027, 10, 26)
    assert _about("LT11").year_to is None
    assert _about("CP2000", letter_date=dated).year_to is None


@pytest.mark.parametrize(("day", "state"), [(22, "over"), (23, "today"), (24, "open")])
def test_how_far_away_it_is(day: int, state: str) -> None:
    assert state_of(date(2026, 11, day), AS_OF) == f"printed_day_{state}"
