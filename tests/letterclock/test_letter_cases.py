"""Real cases about each letter: the last day that its own clock gives is the court's."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from letterclock.deadlines import compute
from letterclock.filing import Filing, Way, in_time
from letterclock.letters import known_letters, load_letter

CASES = Path(__file__).parent / "letter_cases.csv"
LATER = date(2050, 1, 1)

# Filed after the last day and in time all the same: nobody could file on that day (Guralnik), or
# the letter went out later than its date (Ewing).
IN_TIME_FOR_ANOTHER_REASON = ("Guralnik", "Ewing")


def cases() -> list[tuple[str, dict[str, str]]]:
    """Each case with each number of its letter; letters without a file are left out."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return [
            (number, case)
            for case in csv.DictReader(file)
            for number in case["letter"].split("/")
            if number in known_letters()
        ]


COUNTED = [(number, case) for number, case in cases() if case["days"] != "none"]


def name(value: object) -> str:
    return value["cite"][:30] if isinstance(value, dict) else str(value)


def test_there_are_cases_about_nearly_every_letter() -> None:
    # None was found about a 4439; its innocent spouse part is that of a 3288.
    assert {number for number, _ in cases()} == set(known_letters()) - {"4439"}
    assert len(COUNTED) >= 30


@pytest.mark.parametrize(("number", "case"), COUNTED, ids=name)
def test_the_last_day_is_the_court_s(number: str, case: dict[str, str]) -> None:
    found = compute(load_letter(number), date.fromisoformat(case["letter_date"]), LATER)
    [deadline] = [each for each in found.deadlines if each.period_days == int(case["days"])]
    assert deadline.last_day.isoformat() == case["expected_last_day"]


@pytest.mark.parametrize(("number", "case"), COUNTED, ids=name)
def test_the_verdict_on_the_petition_is_the_court_s(number: str, case: dict[str, str]) -> None:
    found = compute(load_letter(number), date.fromisoformat(case["letter_date"]), LATER)
    [deadline] = [each for each in found.deadlines if each.period_days == int(case["days"])]
    filing = Filing(date.fromisoformat(case["filed"]), Way.MAIL, done=True)
    exceptional = case["cite"].startswith(IN_TIME_FOR_ANOTHER_REASON)
    in_time_by_law = case["outcome"] == "timely" and not exceptional
    assert in_time(filing, deadline.last_day) is in_time_by_law


def test_a_3210_has_no_last_day_whatever_its_date() -> None:
    """Kilroy: no court right, on any day."""
    [case] = [case for number, case in cases() if number == "3210"]
    found = compute(load_letter("3210"), date.fromisoformat(case["letter_date"]), LATER)
    assert case["outcome"] == "no_court_right"
    assert found.deadlines == ()


def test_a_3210_whose_hearing_was_asked_for_in_time_has_30_days() -> None:
    """Craig, 119 T.C. 252: the decision letter then is a determination."""
    letter = load_letter("3210")
    found = compute(letter, date(2026, 10, 22), LATER, ["hearing_in_time"])
    assert [each.last_day for each in found.deadlines] == [date(2026, 11, 23)]


@pytest.mark.parametrize("circumstances", [(), ("hearing_in_time",)])
def test_a_4439_has_no_30_days(circumstances: tuple[str, ...]) -> None:
    """What tells it from a 4390: nobody is rushed for a part that no court reviews."""
    found = compute(load_letter("4439"), date(2026, 10, 22), LATER, circumstances)
    assert [each.period_days for each in found.deadlines] == [90]


@pytest.mark.parametrize("number", known_letters())
def test_no_letter_has_150_days(number: str) -> None:
    """Those are for notices of deficiency alone (26 U.S.C. § 6213(a); Sarrell)."""
    assert {clock.days for clock in load_letter(number).clocks} <= {30, 90}
