"""The `letterclock` command."""

from __future__ import annotations

import json
import os
import sys

import pytest

from letterclock.cli import main

CONTRACT = ["4390", "2026-10-22", "--as-of", "2026-11-23"]


def test_json_is_the_object_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*CONTRACT, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["kind"], printed["letter"]) == ("deadlines", "4390")
    assert [each["last_day"] for each in printed["deadlines"]] == ["2026-11-23", "2027-01-20"]


def test_readable_shows_the_counting_the_authority_and_both_dates(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(CONTRACT) == 0
    printed = capsys.readouterr().out
    for piece in (
        "Today is the last day with Letter 4390",
        "You have until Monday, November 23, 2026",
        "Wednesday, January 20, 2027",
        "Day 30 is Saturday, November 21, 2026",
        "Day 90 is Wednesday, January 20, 2027",
        "26 U.S.C. § 6330(d)(1)",
        "26 U.S.C. § 6015(e)(1)(A)",
        "26 U.S.C. § 7503",
        "1-877-777-4778",
        "not legal advice",
    ):
        assert piece in printed


@pytest.mark.parametrize(
    ("number", "last_days"),
    [
        ("3193", ["2026-11-23"]),
        ("3288", ["2027-01-20"]),
        ("3279", ["2027-01-20"]),
        ("4439", ["2027-01-20"]),
        ("3210", []),
    ],
)
def test_every_letter_is_counted_by_its_own_clock(
    number: str, last_days: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([number, *CONTRACT[1:], "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["letter"] == number
    assert [each["last_day"] for each in printed["deadlines"]] == last_days
    assert main([number, *CONTRACT[1:]]) == 0
    assert capsys.readouterr().out.startswith(f"{number}: ")


@pytest.mark.parametrize(
    ("filed", "by", "in_time"),
    [
        ("2026-11-23", "mail", [True, True]),  # a postmark on the last day, 26 U.S.C. § 7502(a)
        ("2026-11-24", "mail", [False, True]),
        ("2026-11-23", "listed-courier", [True, True]),  # Notice 2016-30
        ("2026-11-23", "other-courier", [None, None]),  # it counts when it arrives
        ("2026-11-23", "fax", [False, False]),  # no way to file
        ("2027-01-21", "online", [False, False]),
    ],
)
def test_a_petition_is_judged_part_by_part(
    filed: str, by: str, in_time: list[bool | None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*CONTRACT, "--filed", filed, "--by", by, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [each["in_time"] for each in printed["deadlines"]] == in_time
    assert printed["filed_on"] == filed
    assert printed["filed_by"] == ("courier" if "courier" in by else by)


def test_a_petition_sent_to_the_irs_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*CONTRACT, "--filed", "2026-11-20", "--by", "mail", "--to-irs"]) == 0
    assert "does not count as filed with the US Tax Court" in capsys.readouterr().out


def test_the_verdict_is_readable(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*CONTRACT, "--filed", "2026-11-24", "--by", "mail"]) == 0
    printed = capsys.readouterr().out
    assert "Lien or levy: too late (last day Monday, November 23, 2026)" in printed
    assert "Innocent spouse: in time (last day Wednesday, January 20, 2027)" in printed


def test_the_letters_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--letters"]) == 0
    listed = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert listed[:6] == ["3193", "3210", "3279", "3288", "4390", "4439"]
    assert {"LT11", "CP90", "CP3219A", "3172", "CP2000"} <= set(listed[6:])


def test_of_a_letter_whose_print_decides_the_printed_day_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = ["CP3219A", "2026-10-22", "--printed", "2027-01-20", "--as-of", "2026-11-23"]
    assert main([*told, "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["deadlines"]
    assert (entry["matter"], entry["basis"]) == ("deficiency", "printed")
    assert (entry["last_day"], entry["status"], entry["days_left"]) == ("2027-01-20", "open", 58)
    assert main([*told, "--filed", "2027-01-21", "--by", "mail", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["deadlines"][0]["in_time"] is False
    assert main(["CP3219A", *told[2:]]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("CP3219A: a notice of deficiency")
    assert "is Wednesday, January 20, 2027. That is 58 days from today." in shown
    assert main(["LT11", "2026-10-22", "--as-of", "2026-11-23", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["deadlines"]
    assert (entry["last_day"], entry["counted_to"]) == (None, "2026-11-21")
    assert main(["LT11", "2026-10-22", "--as-of", "2026-11-23"]) == 0
    assert "Form 12153" in capsys.readouterr().out


def test_a_letter_without_a_court_has_no_last_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["3210", *CONTRACT[1:]]) == 0
    printed = capsys.readouterr().out
    assert "cannot go to the Tax Court" in printed
    assert "last day with" not in printed


def test_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*CONTRACT, "--language", "es"]) == 0
    assert "lunes, 23 de noviembre de 2026" in capsys.readouterr().out


def test_today_is_the_default(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-24")
    assert main(["4390", "2026-10-22", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["as_of"] == "2026-11-24"
    assert printed["deadlines"][0]["status"] == "passed"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "a letter and its date are needed"),
        (["4390"], "a letter and its date are needed"),
        (["4390", "2026-10-22", "--by", "mail"], "need --filed DAY"),
        (["4390", "2026-10-22", "--to-irs"], "need --filed DAY"),
        (["4390", "2026-10-22", "--filed", "friday"], "--filed must be a real date"),
        (["4390", "2026-10-22", "--filed", "2026-10-21"], "is before the letter date"),
        (["4390", "2026-10-22", "--filed", "2026-11-01", "--by", "pigeon"], "invalid choice"),
        (["4390", "2026-10-22", "--printed", "2026-12-07"], "is counted from its date"),
        (["4390", "2026-10-22", "--printed", "december"], "--printed must be a real date"),
        (["4390", "--printed", "2026-12-07"], "is counted from its date"),
        (["LT11", "2026-10-22", "--filed", "2026-11-20"], "is judged by --printed DAY"),
        (["4390", "2026-02-30"], "must be a real date written as YYYY-MM-DD, not '2026-02-30'"),
        (["4390", "10/22/2026"], "YYYY-MM-DD"),
        (["4390", "20261022"], "YYYY-MM-DD"),
        (["4390", "2026-W43-4"], "YYYY-MM-DD"),
        (["4390", "2026-10-22", "--as-of", ""], "--as-of must be a real date"),
        (["504", "2026-10-22"], "no letter '504'; known: 3193, 3210"),
        (["4390", "2026-11-24", "--as-of", "2026-11-23"], "is after 2026-11-23"),
        (["4390", "2026-10-22", "--as-of", "soon"], "--as-of must be a real date"),
        (["4390", "1997-01-01", "--as-of", "2026-11-23"], "before 1998"),
        (["4390", "2026-10-22", "--as-of", "9999-12-31"], "after 2100"),
        (["4390", "2026-10-22", "--bogus"], "unrecognized arguments: --bogus"),
    ],
)
def test_bad_input_is_one_line_and_status_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    printed = capsys.readouterr()
    assert left.value.code == 2
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert said in printed.err


def test_a_reader_that_has_read_enough_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody_reads:
        monkeypatch.setattr(sys, "stdout", nobody_reads)
        assert main(CONTRACT) == 0
