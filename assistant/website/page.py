"""The help page about a letter, made from a template (`web/pages`) and texts (`letters/*.yml`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from assistant.website import richtext
from assistant.website.date_field import ORDER, Entry
from assistant.website.frame import Frame, Say, View, public_url
from assistant.website.sections import Section, sections
from letterclock import calendar_links, explain, links, pictures
from letterclock.card import card
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.default_letter import DEFAULT
from letterclock.letters import LANGUAGES, load_book, load_common, load_facts
from letterclock.letters.model import Source
from letterclock.wording import Wording

_KEPT_PAGES = 256


@dataclass(frozen=True)
class _Origin:
    """A source as the page lists it: linked if official, else with its address as text."""

    cite: str
    url: str
    linked: bool


@dataclass(frozen=True)
class _General:
    """What the page tells whatever the date: its parts, its map if any, the keys of their texts."""

    sections: tuple[Section, ...]
    roadmap: Markup
    used: tuple[str, ...]


class LetterPage:
    """The page about one letter.

    Args:
        frame: What all pages share.
        number: The letter's number.
    """

    def __init__(self, frame: Frame, number: str) -> None:
        self._frame = frame
        self._number = number
        self._book = load_book(number)
        # Bounded: a page is a pure function of these, and a date costs a picture.
        self._kept = lru_cache(maxsize=_KEPT_PAGES)(self._render)
        self._general = {language: self._tell(language) for language in LANGUAGES}

    def warm(self) -> None:
        """Loads and compiles what is at its first use, so that no person waits for it."""
        for language in LANGUAGES:
            self._render(language, Entry(day=date(2026, 1, 5)), date(2026, 1, 5))

    def show(self, language: str, entry: Entry, today: date) -> str:
        """The page.

        Args:
            language: `en` or `es`.
            entry: What was put into the date field.
            today: The day it is shown (Eastern time).
        """
        if entry.problem is None:
            return self._kept(language, Entry(day=entry.day), today)
        return self._render(language, entry, today)

    def _render(self, language: str, entry: Entry, today: date) -> str:
        wording = Wording(self._book, language)
        general = self._general[language]
        said: list[str] = []
        say = self._frame.speaker(language, self._number, said)
        found = compute(self._book.letter, entry.day, today) if entry.day else None
        title = say("title_dated" if entry.day else "title")
        heading = title
        if entry.problem:
            title = say("title_problem", title=title)
        shown: dict[str, Any] = {
            "entry": entry,
            "heading": heading,
            "fields": ORDER[language],
            "problem": _problem(wording, entry, say),
            "choices": [
                (wording.date(day), links.page(day, language, letter=self._number))
                for day in entry.choices
            ],
            **self._opening(wording, say),
            "plan": _plan(wording, found) if found else None,
            "today_words": wording.date(today),
            "home": urlsplit(public_url()).netloc or say("home"),
            "sections": general.sections,
            "crisis_text": self._frame.say("crisis", language),
            "not_advice": wording.say("not_advice"),
            "law_checked": wording.date(load_facts().checked),
            "roadmap": general.roadmap,
            "roadmap_links": links.to_roadmap(self._number, language),
        }
        shown["origins"] = self._origins([*general.used, *wording.used], said)
        path = links.letter_page(self._number, "")[1:]
        view = View(language, title, path, _query(entry), self._number, said)
        return self._frame.render("page.html", view, shown)

    def _opening(self, wording: Wording, say: Say) -> dict[str, str]:
        """What the page says first, and to search engines."""
        if self._number == DEFAULT:
            return {"description": say("description"), "lead": say("lead")}
        rule = explain.general_rule(wording)
        return {"description": rule, "lead": rule}

    def _tell(self, language: str) -> _General:
        wording = Wording(self._book, language)
        told = tuple(sections(wording, load_common(), self._frame.texts))
        stops = bool(self._book.letter.roadmap)
        drawn = Markup(pictures.roadmap(wording, standalone=False) if stops else "")
        return _General(told, drawn, tuple(wording.used))

    def _origins(self, used: Iterable[str], said: Iterable[str]) -> list[_Origin]:
        """The sources of the texts shown, the official ones first, each address once."""
        texts = [self._book.texts[key] for key in dict.fromkeys(used)]
        texts += [self._frame.texts.texts[key] for key in dict.fromkeys(said)]
        by_address: dict[str, Source] = {}
        for text in texts:
            for source in text.sources:
                if source.url:
                    by_address.setdefault(source.url, source)
        origins = [
            _Origin(source.cite, source.url, richtext.official(source.url))
            for source in by_address.values()
        ]
        return sorted(origins, key=lambda origin: not origin.linked)


def _query(entry: Entry) -> str:
    """What was put in, for the same page in the other language."""
    typed = entry.day.isoformat() if entry.day else entry.typed
    return f"?letter_date={quote(typed)}" if typed else ""


def _problem(wording: Wording, entry: Entry, say: Say) -> str | None:
    if entry.problem is None:
        return None
    about = wording.date(entry.about) if entry.about else ""
    return say(entry.problem, date=about, typed=entry.typed)


def _plan(wording: Wording, found: Deadlines) -> dict[str, Any]:
    """The dates of one letter, what to do, and where to take it."""
    answer = explain.answer(wording, found, explain.Question())
    return {
        "dated": explain.letter_date(wording, found),
        # Where a part has passed, the special rules are told anyway.
        "caution": not found.with_status(Status.PASSED),
        "card": card(wording, found, answer),
        "timeline": Markup(pictures.timeline(wording, found, standalone=False)),
        "links": links.to_deadlines(found, wording.language),
        "calendars": [
            (
                each.clock.labels[wording.language],
                calendar_links.google(wording, found, each),
                calendar_links.outlook(wording, found, each),
                links.to_calendar(found, wording.language, each.matter),
            )
            for each in found.with_status(Status.OPEN, Status.LAST_DAY)
        ],
    }
