"""The help page where no script runs: the facts, the phone numbers, and the dates by a form."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from assistant.runner.testing import Server
from assistant.website.date_field import ORDER
from tests.web.conftest import Browse
from tests.web.dates import ADVOCATE, COLLECTION, INNOCENT_SPOUSE, LEFT, LETTER_DATE
from tests.web.words import LANGUAGES, fill_date, on_page

Open = Callable[[str], Page]


@pytest.fixture
def plain(browse: Browse, server: Server) -> Open:
    def go(path: str) -> Page:
        page = browse(java_script_enabled=False).new_page()
        page.goto(server.url + path)
        return page

    return go


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_about_the_letter_and_whom_to_call(plain: Open, language: str) -> None:
    page = plain(f"/{language}")
    assert page.get_by_role("heading", level=1).inner_text() == on_page("title", language)
    for section in ("letter", "time", "acting", "nothing", "help"):
        expect(
            page.get_by_role("heading", name=on_page(f"section.{section}", language))
        ).to_have_count(1)
    assert page.get_by_role("link", name=ADVOCATE).first.get_attribute("href") == "tel:+18777774778"
    # Nothing that would need a script is on it.
    assert "".join(page.locator("letterclock-chat").all_inner_texts()).strip() == ""
    expect(page.get_by_role("button")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_computes_both_dates(plain: Open, language: str) -> None:
    page = plain(f"/{language}")
    fill_date(page, LETTER_DATE, language)
    page.get_by_role("button", name=on_page("form_button", language)).click()
    assert page.url.endswith(f"/{language}?letter_date={LETTER_DATE}")
    plan = page.get_by_role("region", name=on_page("result", language))
    expect(plan).to_contain_text(COLLECTION[language])
    expect(plan).to_contain_text(INNOCENT_SPOUSE[language])
    expect(plan).to_contain_text(LEFT[language])
    assert [each.get_attribute("datetime") for each in plan.locator("time").all()] == [
        "2026-11-23",
        "2027-01-20",
    ]
    expect(plan.get_by_role("img").first).to_be_visible()
    # Printing and sharing by a button would need a script.
    expect(plan.get_by_role("button")).to_have_count(0)
    plan.get_by_text(on_page("counting", language), exact=True).first.click()
    expect(plan.get_by_role("group").last).to_contain_text("30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_file_is_one_link_away(plain: Open, language: str) -> None:
    page = plain(f"/{language}?letter_date={LETTER_DATE}")
    with page.expect_download() as saved:
        page.get_by_role("link", name=on_page("calendar", language), exact=True).click()
    calendar = Calendar.from_ical(saved.value.path().read_bytes())
    days = [event.decoded("dtstart").isoformat() for event in calendar.walk("VEVENT")]
    assert days == ["2026-11-23", "2027-01-20"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_last_day_can_be_added_by_itself(plain: Open, language: str) -> None:
    page = plain(f"/{language}?letter_date={LETTER_DATE}")
    page.get_by_text(on_page("calendars", language)).click()
    plan = page.get_by_role("region", name=on_page("result", language))
    expect(plan.get_by_text(on_page("calendar_reminders", language))).to_be_visible()
    for name, host in (("Google", "https://calendar.google.com/"), ("Outlook", "https://outlook")):
        links = plan.get_by_role("link", name=name)
        expect(links).to_have_count(2)
        for link in links.all():
            assert (link.get_attribute("href") or "").startswith(host)
            assert (link.get_attribute("rel") or "") == "noreferrer"
    with page.expect_download() as saved:
        plan.get_by_role(
            "link", name=re.compile(rf"^{on_page('calendar_one', language)} –")
        ).last.click()
    [event] = Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart").isoformat() == "2027-01-20"


def test_a_date_that_can_be_read_twice_is_asked_about(plain: Open) -> None:
    page = plain("/en?letter_date=10%2F11%2F2026")
    expect(page.get_by_text(on_page("date_which"))).to_be_visible()
    page.get_by_role("link", name="Sunday, October 11, 2026").click()
    expect(page.get_by_role("region", name=on_page("result"))).to_contain_text(
        "Sunday, October 11, 2026"
    )


@pytest.mark.parametrize(
    ("typed", "said", "at"),
    [
        (["", "", ""], on_page("date_missing", "es"), 0),
        (["22", "", "2026"], on_page("date_incomplete", "es"), 1),
        (["x", "y", "z"], on_page("date_not_read", "es"), 0),
        (
            ["30", "2", "2026"],
            on_page("date_impossible", "es", typed="30 de febrero de 2026"),
            0,
        ),
    ],
)
def test_what_cannot_be_counted_from_is_said_at_the_field(
    plain: Open, typed: list[str], said: str, at: int
) -> None:
    page = plain("/es")
    fields = [page.get_by_label(on_page(name, "es"), exact=True) for name in ORDER["es"]]
    for field, text in zip(fields, typed, strict=True):
        field.fill(text)
    page.get_by_role("button", name=on_page("form_button", "es")).click()
    assert page.title().startswith("Error: ")
    assert [field.input_value() for field in fields] == typed
    alone = fields[at]
    expect(alone).to_be_focused()
    assert alone.get_attribute("aria-invalid") == "true"
    expect(alone).to_have_accessible_description(said)


@pytest.mark.parametrize(("here", "there"), [("en", "es"), ("es", "en")])
def test_the_other_language_is_one_link_away_and_keeps_the_date(
    plain: Open, here: str, there: str
) -> None:
    page = plain(f"/{here}?letter_date={LETTER_DATE}")
    links = page.get_by_role("navigation", name=on_page("languages", here)).get_by_role("link")
    links.and_(page.locator(f"[hreflang={there}]")).click()
    assert page.locator("html").get_attribute("lang") == there
    expect(page.get_by_role("region", name=on_page("result", there))).to_contain_text(
        COLLECTION[there]
    )


def test_the_first_page_follows_the_browsers_language(browse: Browse, server: Server) -> None:
    page = browse(java_script_enabled=False, locale="es-MX").new_page()
    page.goto(server.url + "/")
    assert page.locator("html").get_attribute("lang") == "es"
