"""The date field: read where it is certain, asked about where it is not, never guessed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.website.date_field import LONGEST, Entry, read
from tests.website.conftest import Site

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-10-22",
        "Oct 22 2026",
        "October 22, 2026",
        "22 de octubre de 2026",
        "10/22/2026",
        "  dated   10-22-2026 ",
        "Letter 4390, October 22, 2026",
    ],
)
def test_a_certain_date(typed: str) -> None:
    entry = read(typed, TODAY)
    assert (entry.day, entry.problem) == (date(2026, 10, 22), None)


@pytest.mark.parametrize(
    ("typed", "problem", "choices"),
    [
        ("", "date_missing", ()),
        ("   ", "date_missing", ()),
        ("hello", "date_not_read", ()),
        ("Feb 30 2026", "date_impossible", ()),
        ("2026-13-45", "date_impossible", ()),
        ("October 2026", "date_vague", ()),
        ("a few weeks ago", "date_vague", ()),
        ("2026-11-24", "date_future", ()),
        ("12/25/2030", "date_future", ()),
        ("1997-12-31", "date_too_old", ()),
        ("it came on Oct 22 2026", "date_of_receipt", ()),
        ("CP14 of Oct 22 2026", "date_other_paper", ()),
        ("Letter 3193, October 22, 2026", "date_other_paper", ()),
        ("(3288) Oct 22 2026", "date_other_paper", ()),
        ("notice of deficiency dated Oct 22 2026", "date_other_paper", ()),
        ("03/04/2026", "date_which", (date(2026, 3, 4), date(2026, 4, 3))),
        ("Oct 22 2026 or Sep 1 2026", "date_which", (date(2026, 10, 22), date(2026, 9, 1))),
        ("Oct 22", "date_confirm", (date(2026, 10, 22),)),
        ("3 weeks ago", "date_confirm", (date(2026, 11, 2),)),
        ("Friday Oct 22 2026", "date_confirm", (date(2026, 10, 22),)),
        # The other reading lies ahead, which leaves one to ask about.
        ("12/11/2026", "date_confirm", (date(2026, 11, 12),)),
    ],
)
def test_what_is_not_certain(typed: str, problem: str, choices: tuple[date, ...]) -> None:
    entry = read(typed, TODAY)
    assert (entry.day, entry.problem, entry.choices) == (None, problem, choices)


def test_the_letter_the_page_is_about_may_be_named_and_no_other() -> None:
    assert read("Letter 3193, October 22, 2026", TODAY, "3193").day == date(2026, 10, 22)
    assert read("Letter 4390, October 22, 2026", TODAY, "3193").problem == "date_other_paper"


def test_the_date_of_today_is_a_date() -> None:
    assert read("2026-11-23", TODAY).day == TODAY


def test_no_form_no_problem() -> None:
    assert read(None, TODAY) == Entry()


def test_what_is_endless_is_cut() -> None:
    assert len(read("x" * 100_000, TODAY).typed) == LONGEST


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("%22+onfocus%3Dalert(1)+x%3D%22", "&#34; onfocus=alert(1) x=&#34;"),
        ("{{7*7}}{%25+raw+%25}", "{{7*7}}{% raw %}"),
        ("%00%01%ff%fe", None),
        ("Feb+30+2026", "Feb 30 2026"),
        ("", ""),
    ],
)
def test_what_was_typed_is_kept_and_harmless(
    site: Site, language: str, typed: str, kept: str | None
) -> None:
    answer = site.get(f"/{language}?letter_date={typed}")
    assert answer.status_code == 200
    [field] = re.findall(r'<input id="letter_date"[^>]*>', answer.text)
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="letter_date_problem letter_date_hint"' in field
    assert 'id="letter_date_problem"' in answer.text
    if kept is not None:
        assert f'value="{kept}"' in field
    assert "alert(1)<" not in answer.text
    assert 'class="plan"' not in answer.text


def test_both_readings_of_a_date_are_offered(site: Site) -> None:
    page = site.get("/es?letter_date=03/04/2026").text
    choices = re.findall(r'<a class="button" href="([^"]+)">([^<]+)</a>', page)
    assert choices == [
        ("/es?letter_date=2026-03-04", "miércoles, 4 de marzo de 2026"),
        ("/es?letter_date=2026-04-03", "viernes, 3 de abril de 2026"),
    ]
    assert "/en?letter_date=03/04/2026" in page


def test_a_good_date_fills_the_date_field(site: Site) -> None:
    page = site.get("/en?letter_date=22+de+octubre+de+2026").text
    [field] = re.findall(r'<input id="letter_date"[^>]*>', page)
    for attribute in ('type="date"', 'value="2026-10-22"', 'max="2026-11-23"'):
        assert attribute in field
    assert "aria-invalid" not in field


@pytest.mark.parametrize(
    "query", ["?letter_date=2026-10-22&letter_date=x", "?letter_date[]=x", "?"]
)
def test_odd_queries(site: Site, query: str) -> None:
    assert site.get(f"/en{query}").status_code == 200
