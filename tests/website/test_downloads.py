"""The calendar file and the pictures, over the wire."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from xml.etree import ElementTree

import icalendar
import pytest

from letterclock.letters import known_letters, load_letter
from tests.website.conftest import Site

FOLDER = "/letters/4390/2026-10-22"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_calendar_file(site: Site, language: str) -> None:
    answer = site.get(f"{FOLDER}/calendar.ics?lang={language}")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letter-4390.ics"'
    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert [event["DTSTART"].dt for event in events] == [date(2026, 11, 23), date(2027, 1, 20)]
    page = f"{site.url}/{language}?letter_date=2026-10-22"
    assert [str(event["URL"]) for event in events] == [page, page]


def test_the_page_links_to_files_that_are_there(site: Site) -> None:
    page = site.get("/es?letter_date=2026-10-22").text
    addresses = set(re.findall(r'href="(/letters/[^"]+)"', page))
    assert len(addresses) == 6
    for address in addresses:
        assert site.get(address.replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize(
    ("matter", "day"),
    [("collection", date(2026, 11, 23)), ("innocent_spouse", date(2027, 1, 20))],
)
def test_the_calendar_file_of_one_part(site: Site, matter: str, day: date) -> None:
    answer = site.get(f"{FOLDER}/calendar.ics?lang=en&matter={matter}")
    [event] = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["DTSTART"].dt == day


def test_there_is_no_calendar_file_of_a_part_the_letter_has_not(site: Site) -> None:
    assert site.get(f"{FOLDER}/calendar.ics?matter=deficiency").status_code == 404


def test_a_neutral_calendar_file_names_neither_letter_nor_page(site: Site) -> None:
    answer = site.get(f"{FOLDER}/calendar.ics?lang=en&neutral=1")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="papers.ics"'
    for word in ("4390", "Tax", site.url):
        assert word not in answer.text


def test_nothing_open_nothing_to_remember(site: Site) -> None:
    answer = site.get("/letters/4390/2026-01-05/calendar.ics?lang=es")
    assert answer.status_code == 404
    assert answer.text.startswith("A esta carta no le queda ningún último día por venir")
    assert answer.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("number", known_letters())
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_letter_has_its_calendar_file_or_says_why_not(
    site: Site, number: str, language: str
) -> None:
    answer = site.get(f"/letters/{number}/2026-10-22/calendar.ics?lang={language}")
    always = [clock for clock in load_letter(number).clocks if clock.only_if is None]
    if always:
        assert answer.headers["Content-Disposition"].endswith(f'"letter-{number}.ics"')
        events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
        assert len(events) == len(always)
    else:
        assert answer.status_code == 404
        # Nothing was counted, so nothing has passed.
        assert not re.search(r"has passed|ya pasó", answer.text)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", [each for each in known_letters() if each != "4390"])
def test_only_a_letter_with_two_parts_is_said_to_have_two(
    site: Site, number: str, language: str
) -> None:
    assert len(load_letter(number).clocks) == 1
    answer = site.get(f"/letters/{number}/2026-01-05/calendar.ics?lang={language}")
    assert answer.status_code == 404
    assert not re.search(r"both parts|dos partes", answer.text)


@pytest.mark.parametrize("number", known_letters())
@pytest.mark.parametrize("picture", ["2026-10-22/timeline.svg", "roadmap.svg"])
def test_every_letter_has_its_pictures_or_says_that_there_is_none(
    site: Site, number: str, picture: str
) -> None:
    answer = site.get(f"/letters/{number}/{picture}")
    counted = any(clock.only_if is None for clock in load_letter(number).clocks)
    assert answer.status_code == 200 or (answer.status_code == 404 and not counted)


def test_a_forged_host_is_not_written_into_the_file(site: Site) -> None:
    answer = site.get(f"{FOLDER}/calendar.ics", Host="evil.example/x y")
    assert answer.status_code in (200, 400)
    assert "evil.example/x" not in answer.text


@pytest.mark.parametrize("address", [f"{FOLDER}/timeline", "/letters/4390/roadmap"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_pictures(site: Site, address: str, language: str) -> None:
    drawn = site.get(f"{address}.svg?lang={language}")
    assert drawn.headers["Content-Type"] == "image/svg+xml; charset=utf-8"
    root = ElementTree.fromstring(drawn.content)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    pixels = site.get(f"{address}.png?lang={language}")
    assert pixels.headers["Content-Type"] == "image/png"
    assert pixels.content.startswith(b"\x89PNG\r\n")


def test_a_picture_opened_by_itself_may_use_its_own_style_and_nothing_else(site: Site) -> None:
    answer = site.get(f"{FOLDER}/timeline.svg")
    [style] = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    policy = answer.headers["Content-Security-Policy"]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'"


def test_a_picture_is_of_the_day_it_was_made_for(site: Site) -> None:
    past = site.get(f"{FOLDER}/timeline.svg?as_of=2026-11-02")
    assert past.headers["Cache-Control"] == "public, max-age=3600"
    today = site.get(f"{FOLDER}/timeline.svg")
    assert today.headers["Cache-Control"] == "no-store"
    assert "November 2" in past.text
    assert past.text != today.text
    assert today.text == site.get(f"{FOLDER}/timeline.svg?as_of=2026-11-23").text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/letters/9999/2026-10-22/timeline.svg", 404),
        ("/letters/CP504/2026-10-22/timeline.svg", 404),
        ("/letters/common/2026-10-22/timeline.svg", 404),
        ("/letters/website/roadmap.svg", 404),
        ("/letters/..%2f4390/roadmap.svg", 404),
        ("/letters/4390/2026-13-01/timeline.png", 404),
        ("/letters/4390/2026-02-30/calendar.ics", 404),
        ("/letters/4390/2026-12-01/calendar.ics", 404),
        ("/letters/4390/1997-12-31/timeline.svg", 404),
        ("/letters/4390/0001-01-01/timeline.svg", 404),
        ("/letters/4390/20261022/timeline.svg", 404),
        ("/letters/4390/２０２６-10-22/timeline.svg", 404),
        (f"{FOLDER}/timeline.svg?lang=fr", 400),
        (f"{FOLDER}/calendar.ics?lang=", 200),
        (f"{FOLDER}/timeline.png?as_of=soon", 400),
        (f"{FOLDER}/timeline.png?as_of=2099-01-01", 400),
        (f"{FOLDER}/timeline.png?as_of=2026-10-01", 404),
        (f"{FOLDER}/timeline.gif", 404),
    ],
)
def test_what_there_is_not_is_said_in_a_sentence(site: Site, address: str, status: int) -> None:
    answer = site.get(address)
    assert answer.status_code == status
    if status != 200:
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert re.fullmatch(r"[A-Z][^<>\n]{10,120}\.", answer.text), answer.text


def test_pages_are_served_while_pictures_are_drawn(site: Site) -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 6)]
    with ThreadPoolExecutor(len(days)) as many:
        with site.pictures.held():
            drawn = [many.submit(site.get, f"/letters/4390/{day}/timeline.png") for day in days]
            assert site.pictures.begun.wait(30)
            # No picture can be finished yet, so these come first.
            assert site.get("/en").status_code == 200
            assert site.get("/letters/4390/2025-01-01/timeline.svg").status_code == 200
        statuses = [each.result().status_code for each in drawn]
    assert set(statuses) <= {200, 503}
    assert 200 in statuses
