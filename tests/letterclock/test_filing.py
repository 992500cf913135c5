"""Whether a petition is in time: every rule beside what it rests on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterclock.deadlines import Deadlines, compute
from letterclock.filing import Filing, FilingBeforeLetter, Way, in_time
from letterclock.letters import load_letter

MONDAY = date(2026, 11, 23)
"""The last day for the lien or levy part of a letter of October 22, 2026."""
SATURDAY, SUNDAY = date(2026, 11, 21), date(2026, 11, 22)
TUESDAY = date(2026, 11, 24)
THANKSGIVING = date(2026, 11, 26)

ways = st.sampled_from(Way)
days = st.dates(date(2026, 10, 1), date(2027, 3, 1))


def found(as_of: date = MONDAY, number: str = "4390") -> Deadlines:
    return compute(load_letter(number), date(2026, 10, 22), as_of)


@pytest.mark.parametrize(
    ("way", "verdict"),
    [
        # The day of the US postmark is the day of filing: 26 U.S.C. § 7502(a).
        (Way.MAIL, True),
        # Received by 11:59 p.m. Eastern: Tax Court Rule 22(d); Nutt, 160 T.C. No. 10 (2023).
        (Way.ONLINE, True),
        # The day it is handed to a service of Notice 2016-30: § 7502(f).
        (Way.LISTED_COURIER, True),
        # Any other service counts when it arrives: Guralnik, 146 T.C. 230 (FedEx First Overnight
        # before it was listed); Organic Cannabis (2020) 962 F.3d 1082.
        (Way.OTHER_COURIER, None),
        # Its postmark may be of the next day.
        (Way.LATE_BOX, None),
        # A postmark of another country does not count: Sarrell, 117 T.C. 122 (2001).
        (Way.FOREIGN_MAIL, None),
        # Which service was not said.
        (Way.COURIER, None),
        # While the Clerk's office is open, on a day it is.
        (Way.HAND, True),
        # Tax Court Rule 22: a petition is not filed by fax or e-mail.
        (Way.FAX, False),
        (Way.UNKNOWN, None),
    ],
)
def test_on_the_last_day_it_turns_on_how_it_travels(way: Way, verdict: bool | None) -> None:
    assert in_time(Filing(MONDAY, way, done=True), MONDAY) is verdict


@pytest.mark.parametrize("day", [SATURDAY, SUNDAY, date(2026, 11, 20)])
def test_a_box_is_emptied_on_the_last_day_at_the_latest(day: date) -> None:
    assert in_time(Filing(day, Way.LATE_BOX), MONDAY) is True


@pytest.mark.parametrize("way", Way)
def test_the_day_after_is_too_late_whatever_the_way(way: Way) -> None:
    assert in_time(Filing(TUESDAY, way), MONDAY) is False


@pytest.mark.parametrize(
    ("way", "verdict"),
    [
        # The postmark, or the day it was handed over, may be in time: 26 U.S.C. § 7502(a), (f).
        (Way.MAIL, None),
        (Way.LATE_BOX, None),
        (Way.LISTED_COURIER, None),
        (Way.COURIER, None),
        (Way.UNKNOWN, None),
        (Way.OTHER_COURIER, False),
        (Way.FOREIGN_MAIL, False),
        (Way.ONLINE, False),
        (Way.HAND, False),
        (Way.FAX, False),
    ],
)
def test_what_arrived_after_the_last_day_turns_on_its_postmark(
    way: Way, verdict: bool | None
) -> None:
    assert in_time(Filing(TUESDAY, way, done=True, arrived=True), MONDAY) is verdict
    assert in_time(Filing(TUESDAY, way, to_irs=True, arrived=True), MONDAY) is False


@pytest.mark.parametrize("way", [each for each in Way if each is not Way.FAX])
def test_what_has_reached_the_court_in_time_is_in_time(way: Way) -> None:
    assert in_time(Filing(MONDAY, way, done=True, arrived=True), MONDAY) is True


@pytest.mark.parametrize("day", [SATURDAY, SUNDAY, THANKSGIVING])
def test_nobody_takes_it_by_hand_on_a_day_the_court_is_closed(day: date) -> None:
    assert in_time(Filing(day, Way.HAND), date(2026, 11, 30)) is None


@pytest.mark.parametrize("way", Way)
def test_what_went_to_the_irs_is_not_filed(way: Way) -> None:
    """A petition sent to the IRS is not filed with the Court."""
    assert in_time(Filing(MONDAY, way, done=True, to_irs=True), MONDAY) is False
    assert found().judge(Filing(MONDAY, way, to_irs=True)).judged is not None


def test_a_weekend_day_is_no_late_day_for_mail_or_online() -> None:
    for way in (Way.MAIL, Way.ONLINE):
        assert in_time(Filing(SATURDAY, way), MONDAY) is True


def test_each_part_is_judged_by_its_own_last_day() -> None:
    """Raymond, 119 T.C. 191: too late for the levy, in time for the innocent spouse part."""
    judged = found(date(2026, 12, 2)).judge(Filing(date(2026, 12, 1), Way.MAIL, done=True)).judged
    assert judged is not None
    assert judged.in_time == {"collection": False, "innocent_spouse": True}


def test_the_object_of_the_contract_says_what_was_filed() -> None:
    shown = found().judge(Filing(date(2026, 11, 20), Way.OTHER_COURIER)).as_dict()
    assert (shown["filed_on"], shown["filed_by"]) == ("2026-11-20", "courier")
    assert [each["in_time"] for each in shown["deadlines"]] == [None, None]
    assert "filed_on" not in found().as_dict()


@pytest.mark.parametrize(
    ("way", "word"),
    [
        (Way.MAIL, "mail"),
        (Way.ONLINE, "online"),
        (Way.LISTED_COURIER, "courier"),
        (Way.OTHER_COURIER, "courier"),
        (Way.FOREIGN_MAIL, "mail"),
        (Way.LATE_BOX, "mail"),
        (Way.COURIER, "courier"),
        (Way.HAND, "hand"),
        (Way.FAX, "fax"),
        (Way.UNKNOWN, "unknown"),
    ],
)
def test_the_contract_has_one_word_for_couriers(way: Way, word: str) -> None:
    assert way.contract == word


def test_a_fax_and_what_went_to_the_irs_are_no_filings() -> None:
    def not_filed(filing: Filing) -> bool:
        judged = found().judge(filing).judged
        assert judged is not None
        return judged.not_filed

    assert not_filed(Filing(MONDAY, Way.FAX))
    assert not_filed(Filing(MONDAY, Way.MAIL, to_irs=True))
    assert not not_filed(Filing(MONDAY, Way.MAIL))


def test_a_letter_is_not_answered_before_its_date() -> None:
    with pytest.raises(FilingBeforeLetter, match="2026-10-21 is before the letter date 2026-10-22"):
        found().judge(Filing(date(2026, 10, 21), Way.MAIL))
    assert found().judge(Filing(date(2026, 10, 22), Way.MAIL)).judged is not None


def test_a_letter_without_a_court_has_nothing_to_judge() -> None:
    judged = found(number="3210").judge(Filing(MONDAY, Way.MAIL)).judged
    assert judged is not None
    assert judged.in_time == {}


@given(days, days, ways, st.booleans(), st.booleans(), st.booleans())
def test_late_is_never_in_time_and_earlier_is_never_worse(
    day: date, last_day: date, way: Way, done: bool, to_irs: bool, arrived: bool
) -> None:
    verdict = in_time(Filing(day, way, done, to_irs, arrived), last_day)
    if day > last_day:
        # What has arrived late may bear a postmark in time; nothing else.
        assert verdict is False or (arrived and verdict is None)
    elif not to_irs and way is not Way.FAX:
        assert verdict is not False
