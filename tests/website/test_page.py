"""The help page: what it says, in which language, and that nothing in it is made up or unsafe."""

from __future__ import annotations

import datetime
import html
import itertools
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from assistant.website.assets import load
from assistant.website.date_field import Entry
from assistant.website.frame import AWAY
from assistant.website.richtext import official
from assistant.website.site import Site as Pages
from letterclock import explain
from letterclock.calendar_links import GOOGLE, OUTLOOK
from letterclock.letters import (
    load_book,
    load_common,
    load_facts,
    load_interface,
    load_letter,
)
from letterclock.settings import PUBLIC_URL
from letterclock.wording import Wording
from tests.website.conftest import TODAY, Site

DATED = "?letter_date=2026-10-22"
DAY_OF_LETTER = datetime.date(2026, 10, 22)
TODAY_AS_DATE = datetime.date.fromisoformat(TODAY)
PAGES = [f"/{language}{query}" for language in ("en", "es") for query in ("", DATED)]
WORDS_OF_THE_PAGE = load_interface("website")
LETTER = load_book("4390")


class Document(HTMLParser):
    """A page taken apart: its elements in order, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.text = text
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def said(self) -> str:
        return " ".join("".join(self.words).split())


def document(site: Site, path: str) -> Document:
    answer = site.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    return Document(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_inline_and_nothing_from_elsewhere(site: Site, path: str) -> None:
    page = document(site, path)
    for tag, attributes in page.elements:
        assert tag not in ("style", "iframe", "object", "embed", "base")
        for name, value in attributes.items():
            assert name != "style"
            assert not name.startswith("on")
            if name in ("src", "action", "srcset"):
                assert (value or "").startswith("/")
            if name == "href" and tag == "link":
                assert (value or "").startswith("/")
    extension, chat = page.all("script")
    assert (set(extension), extension["type"]) == ({"src", "type"}, "module")
    assert set(chat) == {"src", "defer"}


@pytest.mark.parametrize("path", PAGES)
def test_links_go_to_official_hosts_alone(site: Site, path: str) -> None:
    addresses = [link["href"] or "" for link in document(site, path).all("a")]
    assert "tel:+18777774778" in addresses
    assert "https://ustaxcourt.gov" in addresses
    # The quick exit leads to what has nothing to do with letters.
    assert addresses.count(AWAY) == 1
    for address in set(addresses) - {AWAY}:
        if address.startswith((GOOGLE, OUTLOOK)):
            continue
        assert address.startswith(("/", "#", "tel:")) or official(address), address


@pytest.mark.parametrize("path", PAGES)
def test_structure(site: Site, path: str) -> None:
    page = document(site, path)
    tags = [tag for tag, _ in page.elements]
    for once in ("h1", "main", "form", "letterclock-chat"):
        assert tags.count(once) == 1, once
    for landmark in ("header", "nav", "aside", "footer"):
        assert landmark in tags
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    identifiers = [each["id"] for _, each in page.elements if "id" in each]
    assert len(identifiers) == len(set(identifiers))
    for _, attributes in page.elements:
        for name in ("aria-describedby", "aria-labelledby", "for"):
            for target in (attributes.get(name) or "").split():
                assert target in identifiers, target
    for link in page.all("a"):
        if (link["href"] or "").startswith("#"):
            assert (link["href"] or "")[1:] in identifiers


@pytest.mark.parametrize("query", ["", DATED, "?letter_date=2026-01-05", "?letter_date=3/4/2026"])
def test_both_languages_have_the_same_structure(site: Site, query: str) -> None:
    def shape(language: str) -> list[tuple[str, str | None]]:
        elements = document(site, f"/{language}{query}").elements
        # Inside a text one language may mention a site or a number where the other does not, and
        # lines of a picture break where they must.
        loose = ("a", "strong", "tspan", "text", "path", "polygon", "rect", "circle", "line")
        return [(tag, each.get("class")) for tag, each in elements if tag not in loose]

    assert shape("en") == shape("es")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_language_is_marked(site: Site, language: str) -> None:
    answer = site.get(f"/{language}{DATED}")
    page = Document(answer.text)
    assert page.all("html")[0]["lang"] == language
    assert answer.headers["Content-Language"] == language
    assert page.all("letterclock-chat")[0]["lang"] == language
    links = {each["hreflang"]: each for each in page.all("a") if "hreflang" in each}
    assert {code: each["href"] for code, each in links.items()} == {
        code: f"/{code}{DATED}" for code in ("en", "es")
    }
    assert links["es"]["lang"] == "es"
    assert [code for code, each in links.items() if each.get("aria-current")] == [language]


@pytest.mark.parametrize(
    ("header", "language"), [("es-MX,es;q=0.9,en;q=0.5", "es"), ("de", "en"), ("en", "en")]
)
def test_the_front_page_speaks_the_browsers_language(
    site: Site, header: str, language: str
) -> None:
    answer = site.get("/", Accept_Language=header)
    assert f'<html lang="{language}">' in answer.text
    assert "Accept-Language" in answer.headers["Vary"]
    assert (
        f'<html lang="{language}">'
        not in site.get("/es" if language == "en" else "/en", Accept_Language=header).text
    )


def texts_of(page: Document) -> Iterator[str]:
    body = page.text.partition("<body>")[2]
    # A picture's words are tested with the pictures.
    body = re.sub(r"<svg.*?</svg>", "", body, flags=re.DOTALL)
    for found in re.findall(r"<(p|li|summary|h[1-3]|label)\b[^>]*>(.*?)</\1>", body, re.DOTALL):
        if "<p" not in found[1]:
            yield " ".join(html.unescape(re.sub(r"<[^>]+>", "", found[1])).split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_comes_from_the_letters_files(site: Site, language: str) -> None:
    wording = Wording(LETTER, language)
    known = [composed(wording) for composed in explain.GENERAL.values()]
    for book in (LETTER, WORDS_OF_THE_PAGE):
        known += [text.by_language[language] for text in book.texts.values()]
        for text in book.texts.values():
            known += [source.cite for source in text.sources]
            known += [source.url for source in text.sources if source.url]
    known += [titles[language] for titles in load_common().topics.values()]
    known += [clock.labels[language] for clock in load_letter("4390").clocks]
    known += ["English", "Español"]
    values = {"{letter}": "4390", "{checked}": wording.date(load_facts().checked)}
    said = "\n".join(re.sub(r"\s+", " ", each) for each in known)
    for name, value in values.items():
        said = said.replace(name, value)
    for text in texts_of(document(site, f"/{language}")):
        without = re.sub(r" https://\S+$", "", text)
        counted = re.sub(r"\d+ (?=sources|fuentes)", "{count} ", without)
        sentences = re.split(r"(?<=[.:?]) | (?=\()", without)
        assert counted in said or all(each in said for each in sentences), text


def test_the_sources_are_those_of_the_texts_shown(site: Site) -> None:
    said = html.unescape(site.get("/en").text)
    for key in ("what_is_letter", "between", "how_to_petition.boxes", "enforcement.bank"):
        sources = [source.url for source in LETTER.texts[key].sources if source.url]
        assert sources, key
        assert [url for url in sources if url not in said] == [], key


@pytest.mark.parametrize("section", WORDS_OF_THE_PAGE.lists["sections"])
def test_every_text_of_the_lists_is_shown(site: Site, section: str) -> None:
    page = document(site, "/en").said
    for key in WORDS_OF_THE_PAGE.lists[section]:
        if key in LETTER.texts and key not in explain.GENERAL:
            assert " ".join(LETTER.text(key, "en").split()) in page, key


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                "In general with Letter 4390: 30 days from the date on the letter for the lien or "
                "levy part and 90 days from the date on the letter for the innocent spouse part.",
                "After the last day for the lien or levy part, only the innocent spouse part can "
                "still go to the Tax Court.",
            ],
        ),
        (
            "es",
            [
                "En general, con la Carta 4390: 30 días desde la fecha de la carta para la parte "
                "del lien o levy y 90 días desde la fecha de la carta para la parte del "
                "cónyuge inocente.",
                "Cuando ya pasó el último día de la parte del lien o levy, solo la parte "
                "del cónyuge inocente puede ir todavía al Tribunal Tributario",
            ],
        ),
    ],
)
def test_the_rule_in_general_is_composed_of_the_letters_clocks(
    site: Site, language: str, sentences: list[str]
) -> None:
    page = document(site, f"/{language}").said
    assert [each for each in sentences if each not in page] == []


@pytest.mark.parametrize(
    "path", [*PAGES, "/en?letter_date=2026-01-05", "/es?letter_date=2026-01-05"]
)
def test_no_placeholder_is_left_open(site: Site, path: str) -> None:
    assert re.findall(r"\{\w+\}", document(site, path).said) == []


# -- the plan --------------------------------------------------------------------------------------


def test_with_a_date_the_answer_comes_first(site: Site) -> None:
    page = document(site, f"/en{DATED}")
    conclusion = "Today is the last day with Letter 4390 for the lien or levy part."
    assert page.said.index(conclusion) < page.said.index("Innocent spouse")
    assert not re.search(r"Letter 4390 Yes\b", page.said)
    for said in (
        "Your letter is dated Thursday, October 22, 2026.",
        "Today is the last day",
        "Wednesday, January 20, 2027",
        "58 days left",
        "Day 30 is Saturday, November 21, 2026.",
        "Add to calendar",
        "What to do",
    ):
        assert said in page.said
    cards = [each["class"] for each in page.all("li") if "card" in (each.get("class") or "")]
    assert cards == ["card last_day", "card open"]
    assert {"2026-11-23", "2027-01-20"} == {each["datetime"] for each in page.all("time")}
    assert page.all("svg")


def test_when_all_is_over_nothing_is_offered_for_a_calendar(site: Site) -> None:
    page = document(site, "/es?letter_date=2026-01-05")
    passed = "El último día normal con la Carta 4390 para las dos partes de su carta ya pasó"
    assert passed in page.said
    assert "calendar.ics" not in page.text
    assert "perdió su derecho" not in page.said


@pytest.mark.parametrize("path", [f"/en{DATED}", "/en?letter_date=soon"])
def test_pages_about_one_persons_date_are_not_kept_or_found(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert '<meta name="robots" content="noindex">' in answer.text
    assert "noindex" not in site.get("/en").text


# -- search engines --------------------------------------------------------------------------------


def pages(monkeypatch: pytest.MonkeyPatch, address: str) -> Document:
    monkeypatch.setenv(PUBLIC_URL, address)
    files = {name: asset for name, asset in load().items() if name != "/chat.js"}
    return Document(Pages(files).page("es", Entry(), datetime.date.fromisoformat(TODAY)))


def test_search_engines_are_told_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    links = pages(monkeypatch, "https://help.example/").all("link")
    assert [each["href"] for each in links if each["rel"] == "canonical"] == [
        "https://help.example/es"
    ]
    assert {each["hreflang"]: each["href"] for each in links if each["rel"] == "alternate"} == {
        "en": "https://help.example/en",
        "es": "https://help.example/es",
        "x-default": "https://help.example/",
    }


@pytest.mark.parametrize("address", ["", "http://localhost:5005", "http://127.0.0.1:41234"])
def test_without_a_public_address_none_is_made_up(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    rels = {each["rel"] for each in pages(monkeypatch, address).all("link")}
    assert rels == {"icon", "apple-touch-icon", "stylesheet", "modulepreload"}


def test_without_the_chat_the_page_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    page = pages(monkeypatch, "")
    assert [each["type"] for each in page.all("script")] == ["module"]
    assert not page.all("letterclock-chat")
    assert page.all("form")


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_a_search_result_shows_fits(site: Site, language: str) -> None:
    page = document(site, f"/{language}")
    [description] = [
        each["content"] or "" for each in page.all("meta") if each.get("name") == "description"
    ]
    assert 70 <= len(description) <= 160
    title = re.search("<title>(.*)</title>", page.text)
    assert title is not None
    assert len(title[1]) <= 60


# -- no such page ----------------------------------------------------------------------------------


def test_a_browser_is_helped_on_where_there_is_no_page(site: Site) -> None:
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    answer = site.get("/nothing", Accept=browser, Accept_Language="es")
    assert answer.status_code == 404
    page = Document(answer.text)
    assert page.said.index("Esa página no existe") < page.said.index("There is no such page")
    assert {"/en", "/es", "tel:+18777774778"} <= {each["href"] for each in page.all("a")}


def test_a_program_gets_a_sentence(site: Site) -> None:
    answer = site.get("/nothing", Accept="*/*")
    assert answer.text == "There is nothing at this address."
    assert answer.headers["Content-Type"].startswith("text/plain")
    answer = site.get("/en", "POST")
    assert (answer.status_code, answer.text) == (405, "This address cannot be used that way.")
    assert "GET" in answer.headers["Allow"]
