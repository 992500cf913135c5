"""What changes with the years: each fact once, with its value from a day on, and its source."""

from __future__ import annotations

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from letterclock.deadlines import compute
from letterclock.letters import (
    LETTERS_FOLDER,
    LetterFileError,
    load_book,
    load_facts,
    load_interface,
    load_letter,
)
from letterclock.letters.facts import FactKind
from letterclock.letters.kinds import kind_of
from letterclock.letters.model import SourceKind, days_for
from tests.letterclock.literals import literals, said

FACTS = load_facts()
FEE = FACTS.facts["fee"]


def with_facts(tmp_path: Path, old: str, new: str) -> Path:
    """The project's letters with something changed in their facts."""
    folder = tmp_path / "letters"
    shutil.copytree(LETTERS_FOLDER, folder)
    text = (folder / "facts.yml").read_text(encoding="utf-8")
    assert old in text
    (folder / "facts.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


# -- What is in force -----------------------------------------------------------------------------


def test_a_fact_has_no_value_before_its_first_day() -> None:
    first = FEE.values[0]
    assert FEE.on(first.since - timedelta(days=1)) is None
    assert FEE.on(first.since) == first


def test_a_text_gets_the_value_of_the_day_and_before_the_first_one_that() -> None:
    for day in (date(1970, 1, 1), date(2026, 11, 23)):
        assert FACTS.fill("It is {fee}, {letter}.", "en", day) == "It is $60, {letter}."


def test_hours_are_written_as_each_language_does() -> None:
    said = {each: FACTS.fill("{online_until}", each, date(2026, 11, 23)) for each in ("en", "es")}
    assert said == {"en": "11:59 p.m.", "es": "11:59 p. m."}


def test_a_new_fee_needs_one_line(tmp_path: Path) -> None:
    old = '[{from: 1982-01-01, is: "$60"}]'
    new = '[{from: 1982-01-01, is: "$60"}, {from: 2026-01-01, is: "$75"}]'
    fee = load_facts(with_facts(tmp_path, old, new)).facts["fee"]
    on = {day.year: fee.on(day) for day in (date(2025, 12, 31), date(2026, 1, 1))}
    assert [value.by_language["en"] for value in on.values() if value] == ["$60", "$75"]


def test_a_new_period_holds_for_letters_from_its_day_on(tmp_path: Path) -> None:
    """One line, and every letter of that date has the new last day; older ones keep theirs."""
    folder = with_facts(
        tmp_path,
        "values: [{from: 1998-07-22, is: 30}]",
        "values: [{from: 1998-07-22, is: 30}, {from: 2026-10-01, is: 45}]",
    )
    letter = load_letter("4390", folder)
    assert [clock.days for clock in letter.clocks] == [45, 90]
    for dated, days in [(date(2026, 9, 30), 30), (date(2026, 10, 1), 45)]:
        found = compute(letter, dated, date(2026, 11, 23)).of("collection")
        assert found is not None
        assert found.period_days == days
        assert found.counted_to == dated + timedelta(days=days)


@given(
    lengths=st.dictionaries(st.dates(), st.integers(1, 400), min_size=1, max_size=5),
    dated=st.dates(),
)
def test_a_letter_has_the_period_of_its_date(lengths: dict[date, int], dated: date) -> None:
    changes = dict(sorted(lengths.items()))
    began = [since for since in changes if since <= dated]
    assert days_for(changes, dated) == changes[max(began) if began else min(changes)]


def test_a_folder_without_facts_has_the_project_s_own(tmp_path: Path) -> None:
    assert load_facts(tmp_path).facts.keys() == FACTS.facts.keys()


# -- The file -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: money", "kind: gold", "facts.fee.kind: must be one of"),
        ("is: 30}]", "is: thirty}]", "must be a whole number"),
        ('is: "$60"}]', 'is: "$60"}, {from: 1982-01-01, is: "$1"}]', "the oldest first"),
        ("checked: 2026-11-30", "checked: lately", "checked: must be a day like"),
        ("checked: 2026-11-30", "checked: 2026-11-30 12:00:00", "checked: must be a day like"),
        ("as_of: 2026-04-17", "as_of: 2026-12-24", "must not be after the day it was checked"),
        ("source: [tas_cp40]", "source: [offer_fee]", "irs_phone.first_hand: none of its"),
        ("what: Filing fee", "why: Filing fee", "unknown key"),
        ("as_of: 2026-06-30\n    source", "seen: 2026-06-30\n    source", "unknown key"),
    ],
)
def test_a_fact_that_is_not_right_is_refused(
    old: str, new: str, problem: str, tmp_path: Path
) -> None:
    with pytest.raises(LetterFileError, match=re.escape(problem)):
        load_facts(with_facts(tmp_path, old, new))


def test_facts_without_anything_pending_are_facts(tmp_path: Path) -> None:
    folder = with_facts(tmp_path, "", "")
    text = (folder / "facts.yml").read_text(encoding="utf-8")
    (folder / "facts.yml").write_text(text[: text.index("\npending:")], encoding="utf-8")
    assert load_facts(folder).pending == ()


def test_what_decides_is_known_first_hand() -> None:
    """A date or a right rests on nothing that is only told of."""
    assert not [each.name for each in FACTS.facts.values() if each.decides and not each.first_hand]


def test_the_day_of_the_law_is_the_oldest_copy_that_decides() -> None:
    periods = [each for each in FACTS.facts.values() if each.kind is FactKind.PERIOD]
    assert FACTS.checked == min(each.as_of for each in periods if each.decides)
    assert all(each.as_of <= each.checked for each in FACTS.facts.values())


def test_every_clock_runs_by_a_period_of_the_facts() -> None:
    periods = {each for each in FACTS.periods if FACTS.facts[each].kind is FactKind.PERIOD}
    assert {"collection_days", "innocent_spouse_days"} <= periods
    for number in ("4390", "3193", "3288", "4439", "3210"):
        for clock in load_letter(number).clocks:
            assert clock.changes == FACTS.periods[f"{clock.matter}_days"]


# -- Who says it ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("", SourceKind.OWN),
        ("https://www.law.cornell.edu/uscode/text/26/6330", SourceKind.STATUTE),
        ("https://code.dccouncil.gov/us/dc", SourceKind.STATUTE),
        ("https://www.ustaxcourt.gov/rules.html", SourceKind.COURT),
        ("https://print.casetext.com/case/bongam-v-commr", SourceKind.COURT),
        ("https://supreme.justia.com/cases/federal/us/596/20-1472/", SourceKind.COURT),
        ("https://taxpayeradvocate.irs.gov/notices/letter-3193", SourceKind.TAS),
        ("https://es.taxpayeradvocate.irs.gov/notices/letter-4390/", SourceKind.TAS),
        ("https://dev.taxpayeradvocate.irs.gov/?p=2976", SourceKind.SECOND_HAND),
        ("https://www.irs.gov/taxtopics/tc201", SourceKind.IRS),
        ("https://ssa.gov/faqs", SourceKind.OFFICE),
        ("https://notirs.gov.example.com/", SourceKind.SECOND_HAND),
        ("https://procedurallytaxing.com/tag", SourceKind.SECOND_HAND),
    ],
)
def test_the_kind_of_a_source_is_told_by_its_host(url: str, kind: SourceKind) -> None:
    assert kind_of(url) is kind


def test_a_file_can_say_the_kind_itself() -> None:
    [sall] = [each for each in FACTS.facts["closing_extra_days"].sources if "Sall" in each.cite]
    assert sall.kind is SourceKind.COURT
    assert kind_of(sall.url) is SourceKind.SECOND_HAND


# -- For maintainers alone ------------------------------------------------------------------------


def test_what_is_not_yet_law_is_said_to_nobody() -> None:
    bills = re.compile(r"\b(?:H\. ?R\.|S\.) ?\d{3,4}\b")
    assert all(bills.search(each.sources[0].cite) for each in FACTS.pending)
    texts = [
        *(text for number in ("4390", "3193", "3288") for text in load_book(number).texts.values()),
        *(text for name in ("website", "chat") for text in load_interface(name).texts.values()),
    ]
    for text in texts:
        for written in text.by_language.values():
            assert not bills.search(written), written
        assert not {source.cite for source in text.sources} & {
            source.cite for each in FACTS.pending for source in each.sources
        }


# -- Once, and nowhere else -----------------------------------------------------------------------

FILES = sorted(each for each in LETTERS_FOLDER.glob("*.yml") if each.stem != "facts")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_fact_stands_written_out_in_a_letter_file(file: Path) -> None:
    """`{fee}`, not $60: a fact that changes needs one line (letters/facts.yml)."""
    top = yaml.safe_load(file.read_text(encoding="utf-8"))
    found = {
        f"{path}.{language}": literals(FACTS, text, language)
        for path, language, text in said(top)
        if literals(FACTS, text, language)
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The fee is $60.", "en", {"$60"}),
        ("Form 911 asks for help; call 911.", "en", {"911"}),
        ("Within 30 days, or a 30-day part.", "en", {"30"}),
        ("until the 90th day or", "en", {"90"}),
        ("hasta el día 90 o", "es", {"90"}),
        ("October 30, 2026 and Letter 4390 and 30 minutes", "en", set()),
        ("Llame al 202-521-0700, de 8:00 a. m.", "es", {"202-521-0700", "8:00 a. m."}),
        ("{fee} within {collection_days} days", "en", set()),
    ],
)
def test_a_fact_is_found_where_it_is_written_out(text: str, language: str, found: set[str]) -> None:
    assert literals(FACTS, text, language) == found


SAID_NOWHERE = {"closing_extra_days", "clinic_limit", "clinic_income", "offer_fee"}
"""Known, and counted with or kept for a text that may say it."""


def test_every_fact_is_named_somewhere() -> None:
    """In a text or a clock; what nobody names any more is no fact of this program."""
    written = "\n".join(each.read_text(encoding="utf-8") for each in FILES)
    for name in FACTS.facts.keys() - SAID_NOWHERE:
        assert f"{{{name}}}" in written or f"days: {name}" in written, name
