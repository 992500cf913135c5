"""What the scanner found beside what was reviewed: small documents of pip-audit's own form."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assistant.audit.__main__ import not_asked
from assistant.audit.comparison import Comparison, compare
from assistant.audit.reviewed import FOUND_HERE, BadList, Entry, Reviewed, read
from assistant.audit.scanner import parse, pins

PINS = {"sanic": "21.12.2", "ruamel-yaml": "0.17.21"}


def entry(package: str = "sanic", version: str = "21.12.2", *ids: str) -> Entry:
    day = date(2026, 11, 29)
    return Entry(package, version, ids or ("CVE-1",), "what", "none", "why", None, day)


def package(name: str, version: str, *advisories: tuple[str, ...]) -> dict[str, Any]:
    """A package that was looked up, with advisories: an id and its aliases each."""
    vulns = [
        {"id": first, "aliases": list(rest), "fix_versions": ["99"], "description": "…"}
        for first, *rest in advisories
    ]
    return {"name": name, "version": version, "vulns": vulns}


def compared(*entries: Entry, told: list[dict[str, Any]]) -> Comparison:
    report = parse({"dependencies": told, "fixes": []}, PINS)
    return compare(report, Reviewed(date(2026, 11, 29), entries), PINS)


CLEAN = package("ruamel.yaml", "0.17.21")


def test_what_is_reviewed_and_still_found() -> None:
    told = [package("sanic", "21.12.2", ("CVE-1", "GHSA-1")), CLEAN]
    result = compared(entry(), told=told)
    assert [found.id for found, _ in result.known] == ["CVE-1"]
    assert result.new == result.gone == ()


def test_an_alias_will_do() -> None:
    told = [package("sanic", "21.12.2", ("PYSEC-1", "GHSA-1", "CVE-1")), CLEAN]
    result = compared(entry(), told=told)
    assert [found.id for found, _ in result.known] == ["PYSEC-1"]
    assert result.new == result.gone == ()


def test_what_is_not_reviewed_is_new() -> None:
    told = [package("sanic", "21.12.2", ("CVE-1",), ("CVE-2", "GHSA-2")), CLEAN]
    (new,) = compared(entry(), told=told).new
    assert (new.package, new.version, new.id) == ("sanic", "21.12.2", "CVE-2")
    assert new.fixed == ("99",)


def test_a_review_of_another_package_or_version_is_none() -> None:
    told = [package("sanic", "21.12.2", ("CVE-1",)), package("ruamel.yaml", "0.17.21", ("CVE-1",))]
    result = compared(entry("ruamel-yaml", "0.17.21"), told=told)
    assert [found.package for found in result.new] == ["sanic"]
    result = compared(entry(version="21.12.1"), told=told)
    assert [found.package for found in result.new] == ["sanic", "ruamel-yaml"]


@pytest.mark.parametrize(
    ("reviewed", "why"),
    [
        (entry("tensorflow", "2.12.0"), "no longer in requirements.lock"),
        (entry(version="21.12.1"), "has 21.12.2 now"),
        (entry("sanic", "21.12.2", "CVE-2"), "does not report it"),
        (entry("sanic", "21.12.1", FOUND_HERE), "has 21.12.2 now"),
    ],
)
def test_what_no_longer_applies_is_said(reviewed: Entry, why: str) -> None:
    told = [package("sanic", "21.12.2", ("CVE-1",)), CLEAN]
    (gone,) = compared(entry(), reviewed, told=told).gone
    assert gone.entry == reviewed
    assert why in gone.why


def test_what_was_found_here_is_not_expected_of_the_scanner() -> None:
    told = [package("sanic", "21.12.2"), CLEAN]
    assert compared(entry("sanic", "21.12.2", FOUND_HERE), told=told).gone == ()


def test_of_a_package_that_was_not_looked_up_nothing_is_said() -> None:
    told = [{"name": "sanic", "skip_reason": "no network"}, CLEAN]
    assert compared(entry(), told=told) == Comparison((), (), ())


def test_what_was_not_looked_up_is_one_sentence() -> None:
    some = parse({"dependencies": [{"name": "sanic", "skip_reason": "no network"}, CLEAN]}, PINS)
    assert some.asked == {"ruamel-yaml"}
    told = "Not looked up, so nothing is known of them: sanic (sanic: no network)."
    assert not_asked(some) == told
    # One the scanner says nothing of was not looked up either.
    none = parse({"dependencies": [{"name": "sanic", "skip_reason": "no network"}]}, PINS)
    assert not_asked(none).startswith("Nothing was looked up")
    assert "any of the 2 packages" in not_asked(none)


@pytest.mark.parametrize("told", [[], {}, {"dependencies": None}])
def test_a_document_of_another_form_is_no_report(told: Any) -> None:
    with pytest.raises(ValueError, match="no list"):
        parse(told, PINS)


def test_pins_are_read_with_their_markers_and_hashes() -> None:
    lock = "# a comment\nSanic==21.12.2 ; sys_platform == 'linux' \\\n    --hash=sha256:00\n"
    assert pins(lock + "ruamel.yaml==0.17.21\n") == PINS


GOOD = """
reviewed_on: 2026-11-29
entries:
  - {package: a, version: "1.0", advisories: [CVE-1], what: b, reach: none, why: c, test: null,
     date: 2026-11-29}
"""


def test_a_list_is_read() -> None:
    (only,) = read(GOOD).entries
    assert only == Entry("a", "1.0", ("CVE-1",), "b", "none", "c", None, date(2026, 11, 29))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"1.0"', "1.0"),
        ("[CVE-1]", "CVE-1"),
        ("[CVE-1]", "[]"),
        ("reach: none", "reach: maybe"),
        ("why: c, ", ""),
        ("date: 2026-11-29", "date: today"),
        ("reviewed_on: 2026-11-29", "reviewed_on: today"),
        ("test: null", "test: 3"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(right: str, wrong: str) -> None:
    assert right in GOOD
    with pytest.raises(BadList):
        read(GOOD.replace(right, wrong))
