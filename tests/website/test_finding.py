"""A page for each letter that has a file, made from it; and the list to find one's own on."""

from __future__ import annotations

import html
import re

import pytest

from assistant.website.finding import LONGEST, find
from letterclock import explain
from letterclock.deadlines import compute
from letterclock.letters import (
    known_letters,
    load_book,
    load_interface,
    load_letter,
    load_others,
)
from letterclock.wording import Wording
from tests.website.conftest import Site
from tests.website.test_page import DAY_OF_LETTER, TODAY_AS_DATE, document

OTHERS = [number for number in known_letters() if number != "4390"]
WORDS = load_interface("website")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", OTHERS)
def test_each_letter_has_a_page_made_from_its_file(site: Site, number: str, language: str) -> None:
    page = document(site, f"/{language}/letters/{number}")
    wording = Wording(load_book(number), language)
    assert WORDS.text("title", language, letter=number) in page.said
    assert explain.general_rule(wording) in page.said
    for key in ("what_is_letter", "why_got_letter", "no_petition"):
        assert " ".join(wording.say(key).split()) in page.said
    assert page.all("letterclock-chat")[0]["letter"] == number
    [form] = page.all("form")
    assert form["action"] == f"/{language}/letters/{number}"
    # What is said of the 4390 alone.
    assert not re.search(r"two time limits|dos plazos", page.said)
    assert {each["hreflang"]: each["href"] for each in page.all("a") if "hreflang" in each} == {
        code: f"/{code}/letters/{number}" for code in ("en", "es")
    }


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", OTHERS)
def test_each_letter_is_counted_by_its_own_clock(site: Site, number: str, language: str) -> None:
    page = document(site, f"/{language}/letters/{number}?letter_date=2026-10-22")
    found = compute(load_letter(number), DAY_OF_LETTER, TODAY_AS_DATE)
    assert [each["datetime"] for each in page.all("time")] == [
        each.last_day.isoformat() for each in found.deadlines
    ]
    wording = Wording(load_book(number), language)
    said = explain.conclusion(wording, found, explain.Question())
    assert said.replace("*", "") in page.said
    # Where the letter has no last day, nothing is told of filing in time.
    assert ("400 Second Street" in page.text.partition('class="explained"')[0]) == bool(
        found.deadlines
    )


def test_the_fields_of_a_letter_s_page_lead_to_that_letter(site: Site) -> None:
    answer = site.get("/es/letters/3288?letter_day=22&letter_month=10&letter_year=2026")
    assert answer.headers["Location"] == "/es/letters/3288?letter_date=2026-10-22"
    assert (
        site.get("/en/letters/3193?letter_date=03/04/2026").text.count(
            'href="/en/letters/3193?letter_date=2026-0'
        )
        == 2
    )
    assert "only for Letter 3193" not in site.get("/en/letters/3193").text
    other = document(site, "/en/letters/3193?letter_date=Letter+3288+of+October+22,+2026")
    assert WORDS.text("date_other_paper", "en", letter="3193") in other.said


def test_the_letter_of_the_front_page_has_one_address(site: Site) -> None:
    answer = site.get("/es/letters/4390?letter_date=2026-10-22")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/es?letter_date=2026-10-22")
    assert site.get("/en/letters/4390").headers["Location"] == "/en"


@pytest.mark.parametrize("path", ["/en/letters/9999", "/es/letters/LT11", "/en/letters/..%2f"])
def test_no_other_letter_has_a_page(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


# -- finding it ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_list_has_every_letter(site: Site, language: str) -> None:
    page = document(site, f"/{language}/letters")
    addresses = {each["href"] for each in page.all("a")}
    assert f"/{language}" in addresses
    assert {f"/{language}/letters/{number}" for number in OTHERS} <= addresses
    for other in load_others():
        assert other.titles[language] in page.said
        assert " ".join(other.text(other.family, language).split()) in page.said
    assert re.findall(r"\{\w+\}", page.said) == []
    assert f'href="/{language}/letters"' in site.get(f"/{language}").text


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("3193", ["3193"]),
        ("Letter 3193-C", ["3193"]),
        ("(3279)", ["3279"]),
        ("4390", ["4390"]),
        ("Notice of Determination Concerning Collection Actions under section 6320", ["3193"]),
        ("determinación de la audiencia CDP", ["3193"]),
        ("3210 or 4439", ["3210", "4439"]),
    ],
)
def test_a_letter_is_found_by_number_or_words(typed: str, numbers: list[str]) -> None:
    found = find(typed, "en")
    assert [each.number for each in found.known] == numbers
    assert found.nothing is None


@pytest.mark.parametrize("typed", ["LT11", "lt-11", "final notice of intent to levy"])
def test_one_that_is_not_counted_is_found_with_its_next_step(typed: str) -> None:
    found = find(typed, "es")
    assert found.known == ()
    [other] = found.others
    assert "LT11" in other.numbers
    assert other.step == next(
        each.text(each.family, "es") for each in load_others() if each.family == "levy_notice"
    )


@pytest.mark.parametrize(
    ("typed", "nothing"),
    [("  ", "letter_missing"), ("letter 8888", "letter_unknown"), ("hello", "letter_not_found")],
)
def test_what_is_not_found_is_said(site: Site, typed: str, nothing: str) -> None:
    assert find(typed, "en").nothing == nothing
    page = document(site, f"/en/letters?letter={typed}")
    assert WORDS.text(nothing, "en") in page.said
    assert "tel:+18777774778" in {each["href"] for each in page.all("a")}


def test_what_was_asked_is_kept_nowhere_and_is_harmless(site: Site) -> None:
    answer = site.get("/en/letters?letter=%3Cscript%3Ealert(1)%3C/script%3E3193")
    assert answer.headers["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in answer.text
    assert html.escape("<script>alert(1)</script>3193") in answer.text
    assert "<script>alert" not in answer.text
    assert "noindex" not in site.get("/en/letters").text
    assert len(find("x" * 10_000, "en").typed) == LONGEST
