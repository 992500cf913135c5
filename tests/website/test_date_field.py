"""The date field: read where it is certain, asked about where it is not, never guessed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.website.date_field import DAY, LONGEST, MONTH, YEAR, Entry, read, read_parts
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
        ("my notice of intent to levy was dated 02/17/2025", "date_other_paper", ()),
        ("The certified letter reached me November 9th", "date_of_receipt", ()),
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


def test_the_date_beside_another_papers_is_taken() -> None:
    typed = "LT11 was dated Feb 17, 2025, then the 4390 dated October 5, 2026"
    assert read(typed, TODAY).day == date(2026, 10, 5)


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
    fields = re.findall(r'<input id="letter_\w+"[^>]*>', answer.text)
    assert len(fields) == 3
    for each in fields:
        assert 'aria-invalid="true" aria-describedby="letter_date_problem"' in each
    assert 'id="letter_date_problem"' in answer.text
    if kept:
        assert kept in answer.text
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


# -- three fields ----------------------------------------------------------------------------------


def parts(month: str, day: str, year: str) -> dict[str, str]:
    return {MONTH: month, DAY: day, YEAR: year}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "given",
    [
        ("10", "22", "2026"),
        ("October", "22", "2026"),
        ("octubre", "22", "2026"),
        ("Oct.", "22nd", "26"),
        (" OCT ", " 22", "2026 "),
        # The whole date in one field is a date, too.
        ("October 22, 2026", "", ""),
        ("", "22 de octubre de 2026", ""),
    ],
)
def test_fields_that_hold_a_date(given: tuple[str, str, str], language: str) -> None:
    assert read_parts(parts(*given), language, TODAY).day == date(2026, 10, 22)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_number_is_the_field_s_it_stands_in(language: str) -> None:
    """Nothing is left to guess: 3 and 4 are not 4 and 3."""
    assert read_parts(parts("3", "4", "2026"), language, TODAY).day == date(2026, 3, 4)
    assert read_parts(parts("04", "03", "2026"), language, TODAY).day == date(2026, 4, 3)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("given", "problem", "wrong"),
    [
        (("", "", ""), "date_missing", (MONTH, DAY, YEAR)),
        (("10", "", "2026"), "date_incomplete", (DAY,)),
        (("", "22", "2026"), "date_incomplete", (MONTH,)),
        (("10", "", ""), "date_incomplete", (DAY, YEAR)),
        (("10", "22", ""), "date_confirm", (YEAR,)),
        (("2", "30", "2026"), "date_impossible", (DAY,)),
        (("February", "30", "2026"), "date_impossible", (DAY,)),
        (("13", "22", "2026"), "date_impossible", (MONTH,)),
        (("0", "22", "2026"), "date_impossible", (MONTH,)),
        (("10", "22", "2027"), "date_future", (YEAR,)),
        (("10", "22", "1950"), "date_too_old", (YEAR,)),
        (("x", "y", "z"), "date_not_read", (MONTH, DAY, YEAR)),
    ],
)
def test_fields_that_do_not(
    given: tuple[str, str, str], problem: str, wrong: tuple[str, ...], language: str
) -> None:
    entry = read_parts(parts(*given), language, TODAY)
    assert (entry.day, entry.problem, entry.wrong) == (None, problem, wrong)
    assert tuple(entry.parts[name] for name in (MONTH, DAY, YEAR)) == given


@pytest.mark.parametrize(
    ("language", "order", "said"),
    [
        ("en", ["letter_month", "letter_day", "letter_year"], "There is no February 30, 2026 in"),
        ("es", ["letter_day", "letter_month", "letter_year"], "El 30 de febrero de 2026 no existe"),
    ],
)
def test_a_day_that_is_not_is_said_as_such(
    site: Site, language: str, order: list[str], said: str
) -> None:
    query = "letter_month=2&letter_day=30&letter_year=2026"
    page = site.get(f"/{language}?{query}").text
    assert said in re.sub("<[^>]+>", "", page)
    assert "<title>Error: " in page
    fields = re.findall(r'<input id="(letter_\w+)"[^>]*?value="(\w*)"([^>]*)>', page)
    assert [name for name, _, _ in fields] == order
    assert [value for _, value, _ in fields] == [
        {MONTH: "2", DAY: "30", YEAR: "2026"}[n] for n in order
    ]
    for name, _, attributes in fields:
        assert ('aria-invalid="true"' in attributes) == (name == DAY)
        assert ("autofocus" in attributes) == (name == DAY)


def test_fields_with_a_date_lead_to_its_one_address(site: Site) -> None:
    answer = site.get("/es?letter_day=22&letter_month=octubre&letter_year=2026")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/es?letter_date=2026-10-22")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "<title>Error" not in site.get("/es?letter_date=2026-10-22").text


@pytest.mark.parametrize(
    "query", ["?letter_date=2026-10-22&letter_date=x", "?letter_date[]=x", "?"]
)
def test_odd_queries(site: Site, query: str) -> None:
    assert site.get(f"/en{query}").status_code == 200
