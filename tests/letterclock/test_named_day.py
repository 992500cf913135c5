"""The answer to a day that somebody names, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from letterclock import named_day
from letterclock.deadlines import Deadlines, compute
from letterclock.explain import Answer
from letterclock.filing import Filing, Way
from letterclock.letters import load_book, load_letter
from letterclock.wording import Wording

LETTER_DATE = date(2026, 10, 22)
LAST_DAY = date(2026, 11, 23)
"""Of the lien or levy part; that of the innocent spouse part is January 20, 2027."""
AFTER, WHEN_ALL_IS_OVER = date(2026, 12, 2), date(2027, 2, 2)


def found(as_of: date = LAST_DAY, number: str = "4390") -> Deadlines:
    return compute(load_letter(number), LETTER_DATE, as_of)


def wording(number: str = "4390", language: str = "en") -> Wording:
    return Wording(load_book(number), language)


def test_a_last_day_said_back_is_confirmed_with_its_part() -> None:
    said = named_day.check(wording(), found(), [LAST_DAY]).text
    assert said.startswith("Yes: Monday, November 23, 2026 is the last day for the lien or levy")
    assert "Day 30 is Saturday, November 21, 2026" in said
    assert "Day 90" not in said


def test_a_last_day_that_has_passed_was_one() -> None:
    said = named_day.check(wording(), found(AFTER), [LAST_DAY, date(2027, 1, 20)]).text
    assert "November 23, 2026 was the usual last day for the lien or levy part" in said
    assert "January 20, 2027 is the last day for the innocent spouse part" in said


def test_a_day_claimed_that_is_later_is_not_safe() -> None:
    said = named_day.claim(wording(), found(), date(2026, 11, 30)).text
    assert said.startswith("No: Monday, November 30, 2026 is not a last day.")
    assert "not safe" in said
    assert "Day 30 is Saturday, November 21, 2026" in said


def test_a_day_claimed_that_is_earlier_is_safe() -> None:
    said = named_day.claim(wording(), found(), date(2026, 11, 20)).text
    assert "the earlier day is the safer one" in said


def test_the_day_that_counts_if_the_court_was_closed_stands_after_the_last_day_that_was() -> None:
    after_thanksgiving = compute(load_letter("4390"), date(2026, 10, 28), AFTER)
    said = named_day.claim(wording(), after_thanksgiving, date(2026, 12, 14)).text
    assert said.startswith("For the lien or levy part it was Friday, November 27, 2026.")
    assert "Monday, December 14, 2026" in said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("heard", [named_day.still_these, named_day.receipt])
def test_whatever_else_is_said_near_a_last_day_the_door_that_counts_is_named(
    heard: Callable[[Wording, Deadlines], Answer], language: str
) -> None:
    words = wording(language=language)
    assert "ustaxcourt.gov" in heard(words, found(LAST_DAY)).text
    assert "ustaxcourt.gov" in heard(words, found(date(2027, 1, 19))).text
    assert "ustaxcourt.gov" not in heard(words, found(date(2026, 11, 2))).text


def test_of_a_letter_without_a_last_day_none_is_one() -> None:
    said = named_day.claim(wording("3210"), found(number="3210"), date(2026, 11, 20)).text
    assert said.startswith("No: Friday, November 20, 2026 is not a last day.")
    assert "Your letter is dated Thursday, October 22, 2026." in said


@pytest.mark.parametrize(
    ("day", "begin"),
    [
        (date(2026, 11, 21), "Saturday, November 21, 2026 is day 30, counted from the date on"),
        (LAST_DAY, "Why: your letter is dated Thursday, October 22, 2026."),
        (None, "Why: your letter is dated Thursday, October 22, 2026."),
    ],
)
def test_the_counting_is_shown(day: date | None, begin: str) -> None:
    said = named_day.why(wording(), found(), day).text
    assert said.startswith(begin)
    assert ("Day 90" in said) is (day is None)


@pytest.mark.parametrize(
    ("filed", "pieces"),
    [
        (
            Filing(date(2026, 11, 20), Way.MAIL),
            [
                "A petition on Friday, November 20, 2026 by mail",
                "Lien or levy: in time",
                "postmark",
            ],
        ),
        (
            Filing(date(2026, 11, 20), Way.FAX),
            ["that does not count as filed", "What is left: the lien or levy part"],
        ),
        (
            Filing(date(2026, 11, 20), Way.MAIL, done=True, to_irs=True),
            ["Filed on", "sent to the IRS does not count", "What is left: the lien or levy part"],
        ),
        (
            Filing(date(2026, 10, 20), Way.MAIL, done=True),
            ["That is before the date on your letter (Thursday, October 22, 2026)"],
        ),
    ],
)
def test_a_petition_is_judged_part_by_part(filed: Filing, pieces: list[str]) -> None:
    said = named_day.filing(wording(), found(), filed).text
    assert [piece for piece in pieces if piece not in said] == []


@pytest.mark.parametrize(
    ("filed", "pieces"),
    [
        (
            Filing(date(2026, 11, 20), Way.MAIL, done=True, arrived=True),
            ["At the Court on Friday", "Lien or levy: in time", "whatever the postmark"],
        ),
        (
            Filing(date(2026, 11, 24), Way.UNKNOWN, done=True, arrived=True),
            ["Lien or levy: it depends", "Innocent spouse: in time", "depends on the postmark"],
        ),
        (
            Filing(date(2026, 11, 24), Way.OTHER_COURIER, arrived=True),
            ["Lien or levy: too late", "Innocent spouse: in time", "not on the IRS list"],
        ),
    ],
)
def test_what_arrived_late_may_bear_a_postmark_in_time(filed: Filing, pieces: list[str]) -> None:
    said = named_day.filing(wording(), found(AFTER), filed).text
    assert [piece for piece in pieces if piece not in said] == []


def test_a_late_petition_hears_what_late_means() -> None:
    late = Filing(date(2026, 12, 1), Way.MAIL, done=True)
    said = named_day.filing(wording(), found(AFTER), late).text
    assert "Lien or levy: too late (last day Monday, November 23, 2026)" in said
    assert "Innocent spouse: in time (last day Wednesday, January 20, 2027)" in said
    assert "Boechler" in said


def test_a_petition_too_late_for_everything_hears_who_helps() -> None:
    late = Filing(date(2027, 2, 1), Way.ONLINE, done=True)
    said = named_day.filing(wording(), found(WHEN_ALL_IS_OVER), late).text
    assert said.count("too late (last day") == 2
    assert "Frutiger" in said
    assert "Low Income Taxpayer Clinic" in said


@pytest.mark.parametrize(
    ("as_of", "language", "how"),
    [
        (date(2026, 11, 23), "en", "ustaxcourt.gov"),
        (date(2026, 11, 23), "es", "ustaxcourt.gov"),
        (date(2026, 11, 21), "en", "ustaxcourt.gov"),
        (date(2026, 11, 10), "en", ""),
    ],
)
def test_a_last_day_said_back_near_it_brings_how_to_file(
    as_of: date, language: str, how: str
) -> None:
    said = named_day.check(wording(language=language), found(as_of), [LAST_DAY])
    assert how in " ".join(said.after)
    assert bool(how) == ("ustaxcourt.gov" in " ".join(said.after))


def test_a_fax_on_the_last_day_brings_how_to_file() -> None:
    said = named_day.filing(wording(), found(LAST_DAY), Filing(LAST_DAY, Way.FAX)).text
    assert "A fax or an e-mail is not a filing" in said
    assert "ustaxcourt.gov" in said


@pytest.mark.parametrize(("mailed", "later"), [(date(2026, 10, 26), True), (LETTER_DATE, False)])
def test_a_postmark_starts_no_clock(mailed: date, later: bool) -> None:
    said = named_day.mailing(wording(), found(), mailed, None).text
    assert said.startswith("A postmark or a tracking day does not start the clock.")
    assert ("keep the envelope" in said) is later


def test_an_earlier_mailing_is_said_to_count_from() -> None:
    mailed = date(2026, 10, 20)
    earlier = compute(load_letter("4390"), mailed, LAST_DAY)
    said = named_day.mailing(wording(), found(), mailed, earlier).text
    assert "count from that earlier day to be safe" in said
    assert "it was Thursday, November 19, 2026 (4 days ago)" in said


def test_the_day_it_came_starts_no_clock() -> None:
    said = named_day.receipt(wording(), found()).text
    assert said.startswith("The day the letter reached you does not start the clock.")


def test_a_day_nobody_knows_is_asked_about_and_nothing_moves() -> None:
    said = named_day.unknown(wording(language="es"), found(), date(2026, 11, 1)).text
    assert said.startswith("No he cambiado nada. ¿Qué es el domingo, 1 de noviembre de 2026")
    assert "hasta el lunes, 23 de noviembre de 2026 (hoy)" in said


def test_the_last_days_stay() -> None:
    assert named_day.still_these(wording(), found()).text.startswith("Your last days stay")


def test_a_day_is_near_one_count() -> None:
    near = named_day.nearest(found(), date(2027, 1, 15))
    assert near is not None
    assert near.matter == "innocent_spouse"
    assert named_day.nearest(found(number="3210"), LAST_DAY) is None
