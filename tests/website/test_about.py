"""Who runs it, what it keeps, what programs look for; and no address that is not for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import requests

from assistant.ground.settings import Settings, SettingsError
from assistant.website.assets import WEB, load
from assistant.website.frame import AWAY
from assistant.website.site import Site as Pages
from letterclock.letters import (
    families,
    load_common,
    load_interface,
    load_letter,
    load_others,
)
from letterclock.settings import PUBLIC_URL
from tests.website.conftest import Site, serving
from tests.website.test_page import Document, document

WORDS = load_interface("website")
LANGUAGES = ("en", "es")


@contextmanager
def set_up(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Iterator[str]:
    """A website with these settings; its address."""
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with serving() as url:
        yield url


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WORDS.lists["pages"])
def test_each_page_tells_what_it_is_to_tell(site: Site, name: str, language: str) -> None:
    page = document(site, f"/{language}/{name}")
    assert page.all("html")[0]["lang"] == language
    assert WORDS.text(f"page.{name}", language) in page.said
    for key in WORDS.lists[name]:
        assert WORDS.text(f"heading.{key}", language) in page.said
        text = WORDS.texts.get(key) or load_common().texts[key]
        assert " ".join(text.by_language[language].split()) in page.said
    here = {each["hreflang"]: each["href"] for each in page.all("a") if "hreflang" in each}
    assert here == {code: f"/{code}/{name}" for code in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["", "?letter_date=2026-10-22", "/privacy"])
def test_every_page_says_what_it_is_and_leads_to_who_runs_it(
    site: Site, path: str, language: str
) -> None:
    page = document(site, f"/{language}{path}")
    for key in ("program", "not_irs", "checked"):
        assert WORDS.text(key, language) in page.said
    addresses = {each["href"] for each in page.all("a")}
    assert {f"/{language}/{name}" for name in WORDS.lists["pages"]} <= addresses
    assert AWAY in addresses


def test_the_chat_is_said_to_be_a_program_and_is_not_among_people(site: Site) -> None:
    page = document(site, "/en").text
    people = re.search("<aside.*?</aside>", page, re.DOTALL)
    assert people is not None
    assert "letterclock-chat" not in people[0]
    assert WORDS.text("chat_program", "en") in page


def test_nobody_is_named_who_did_not_say_so(site: Site) -> None:
    assert WORDS.text("about_operator", "en") in document(site, "/en/about").said
    assert WORDS.text("contact", "en") not in document(site, "/en/about").said


def test_who_runs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_OPERATOR", "Example  <Clinic>")
    monkeypatch.setenv("LETTERCLOCK_CONTACT", "help@clinic.example")
    page = Document(Pages(load()).about_us("about", "en"))
    assert "This copy is run by Example <Clinic>." in page.said
    assert WORDS.text("about_operator", "en") not in page.said
    assert [each["href"] for each in page.all("a")].count("mailto:help@clinic.example") == 2


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("", ""),
        ("help@clinic.example", "mailto:help@clinic.example"),
        ("mailto:help@clinic.example", "mailto:help@clinic.example"),
        ("https://clinic.example/contact", "https://clinic.example/contact"),
        ("tel:+12025550123", "tel:+12025550123"),
    ],
)
def test_where_to_write(given: str, read: str) -> None:
    assert Settings.read({"LETTERCLOCK_CONTACT": given}).contact == read


@pytest.mark.parametrize("given", ["help", "javascript:alert(1)", "http://x.example", "a b@c.d"])
def test_where_nobody_can_write_is_refused(given: str) -> None:
    with pytest.raises(SettingsError, match="LETTERCLOCK_CONTACT"):
        Settings.read({"LETTERCLOCK_CONTACT": given})


# -- for programs ----------------------------------------------------------------------------------


def test_security_txt(monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"LETTERCLOCK_CONTACT": "sec@clinic.example", PUBLIC_URL: "https://help.example"}
    with set_up(monkeypatch, LETTERCLOCK_TODAY="2026-11-23", **address) as url:
        answer = requests.get(f"{url}/.well-known/security.txt", timeout=30)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "Contact: mailto:sec@clinic.example",
        "Expires: 2027-05-22T00:00:00Z",
        "Preferred-Languages: en, es",
        "Canonical: https://help.example/.well-known/security.txt",
    ]


@pytest.mark.parametrize("path", ["/.well-known/security.txt", "/sitemap.xml"])
def test_what_cannot_be_told_is_not_there(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


def test_the_sitemap_names_every_page_that_may_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with set_up(monkeypatch, **{PUBLIC_URL: "https://help.example"}) as url:
        found = re.findall("<loc>(.*?)</loc>", requests.get(f"{url}/sitemap.xml", timeout=30).text)
        robots = requests.get(f"{url}/robots.txt", timeout=30).text
        pages = [
            requests.get(each.replace("https://help.example", url), timeout=30) for each in found
        ]
    assert {"https://help.example/en", "https://help.example/es/privacy"} <= set(found)
    assert "Sitemap: https://help.example/sitemap.xml" in robots
    for page in pages:
        assert page.status_code == 200
        assert "noindex" not in page.text


def test_what_is_shown_where_a_link_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    with set_up(monkeypatch, **{PUBLIC_URL: "https://help.example"}) as url:
        dated = Document(requests.get(f"{url}/es?letter_date=2026-10-22", timeout=30).text)
        icon = requests.get(f"{url}/touch-icon.png", timeout=30)
    graph = {each["property"]: each["content"] for each in dated.all("meta") if "property" in each}
    assert graph["og:url"] == "https://help.example/es"
    assert graph["og:image"] == "https://help.example/touch-icon.png"
    assert graph["og:title"] == WORDS.text("title_dated", "es", letter="4390")
    assert not any("2026" in (value or "") for value in graph.values())
    assert icon.content.startswith(b"\x89PNG")
    assert int.from_bytes(icon.content[16:20], "big") == 180


def test_a_page_without_a_public_address_shows_none_when_shared(site: Site) -> None:
    assert not [each for each in document(site, "/en").all("meta") if "property" in each]


def test_the_page_and_the_chat_leave_for_the_same_place() -> None:
    assert f'"{AWAY}"' in (WEB / "pages" / "leave.js").read_text("utf-8")


def test_no_source_is_a_development_site() -> None:
    books = [load_letter(family) for family in families()]
    books += [load_common(), *load_others(), *map(load_interface, ("website", "chat"))]
    addresses = {
        source.url for book in books for text in book.texts.values() for source in text.sources
    }
    assert "https://ustaxcourt.gov/" in addresses
    assert [each for each in addresses if re.match(r"https?://(dev|test|stag\w*)\.", each)] == []
