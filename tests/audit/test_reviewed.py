"""The reviewed list is of what is installed, of now, and in SECURITY.md."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.audit import table
from assistant.audit.reviewed import FOUND_HERE, Entry, read
from assistant.audit.scanner import pins
from assistant.setup.errors import SetupError
from assistant.setup.paths import ROOT

MOST_DAYS = 120
ID = re.compile(r"CVE-\d{4}-\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}|PYSEC-\d{4}-\d+")

REVIEWED = read()
ENTRIES = pytest.mark.parametrize(
    "entry", REVIEWED.entries, ids=lambda each: f"{each.package}-{each.advisories[0]}"
)


@ENTRIES
def test_each_is_for_the_version_that_is_pinned(entry: Entry) -> None:
    now = pins().get(entry.package)
    assert now == entry.version, f"look at {entry.package} {now} anew, or take the entry out"


@ENTRIES
def test_each_names_ids_a_scanner_knows(entry: Entry) -> None:
    assert all(each == FOUND_HERE or ID.fullmatch(each) for each in entry.advisories)


@ENTRIES
def test_each_file_it_names_is_there(entry: Entry) -> None:
    named = [each for each in re.findall(r"`([\w./-]+)`", entry.why) if "/" in each or "." in each]
    assert named
    for file in [*named, *([entry.test] if entry.test else [])]:
        assert (ROOT / file).exists()
    if entry.test:
        assert re.fullmatch(r"tests/.*test_\w+\.py", entry.test)


@ENTRIES
def test_each_was_looked_at_by_the_day_of_the_review(entry: Entry) -> None:
    assert entry.date <= REVIEWED.reviewed_on


def test_no_advisory_is_listed_twice() -> None:
    listed = [(entry.package, each) for entry in REVIEWED.entries for each in entry.advisories]
    assert len(listed) == len(set(listed))


def test_the_page_holds_the_list() -> None:
    text = table.PAGE.read_text(encoding="utf-8")
    assert text == table.page(text, REVIEWED), "python -m assistant.audit table"


def test_a_page_without_a_place_for_it_is_left_alone() -> None:
    with pytest.raises(SetupError, match="lacks"):
        table.page("# Security\n", REVIEWED)


def test_the_review_is_not_old() -> None:
    age = (date.today() - REVIEWED.reviewed_on).days
    assert age <= MOST_DAYS, (
        f"The advisories were last reviewed {age} days ago. Run `make audit` on a machine with "
        "network, look at what is new, and set reviewed_on in assistant/audit/reviewed.yml."
    )
