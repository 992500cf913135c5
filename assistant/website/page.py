"""The help page, made from templates (`web/pages`) and texts (`letters/*.yml`)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assistant.website import richtext
from assistant.website.assets import WEB, Asset
from assistant.website.date_field import Entry
from assistant.website.sections import Section, sections
from letterclock import explain, links, pictures
from letterclock.card import card
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.default_letter import DEFAULT
from letterclock.letters import LANGUAGES, load_book, load_common, load_interface, load_letter
from letterclock.letters.model import Source, Text
from letterclock.wording import Wording

LETTER = DEFAULT
"""The letter the page is about."""

PUBLIC_URL = "LETTERCLOCK_PUBLIC_URL"
"""Where people reach the website, such as "https://help.example.org"; for search engines."""

_KEPT_PAGES = 256
_LANGUAGE_NAMES = {"en": "English", "es": "Español"}


def public_url() -> str:
    """Where others reach the website, without a slash at the end; empty if that is not known.

    The runner names this machine's own address where none is set; that is no one else's.
    """
    site = os.environ.get(PUBLIC_URL, "").strip().rstrip("/")
    host = urlsplit(site).hostname or ""
    return "" if host in ("localhost", "::1") or host.startswith("127.") else site


@dataclass(frozen=True)
class _Origin:
    """A source as the page lists it: linked if official, else with its address as text."""

    cite: str
    url: str
    linked: bool


@dataclass(frozen=True)
class _General:
    """What the page tells whatever the date: its parts, the roadmap, the keys of their texts."""

    sections: tuple[Section, ...]
    roadmap: Markup
    used: tuple[str, ...]


class Site:
    """The help website's pages.

    Args:
        assets: the files they are made of, by address.
    """

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        """Read the templates and texts."""
        self._letter = load_letter(LETTER)
        self._common = load_common()
        self._texts = load_interface("website")
        self._assets = {path: f"{path}?v={asset.version}" for path, asset in assets.items()}
        self._environment = Environment(
            loader=FileSystemLoader(WEB / "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "rich": richtext.blocks,
            "inline": richtext.inline,
            "tel": richtext.phone,
            "host": richtext.host,
        }
        self._page = self._environment.get_template("page.html")
        self._not_found = self._environment.get_template("not_found.html")
        # Bounded: a page is a pure function of these, and a date costs a picture.
        self._kept = lru_cache(maxsize=_KEPT_PAGES)(self._render)
        self._general = {language: self._tell(language) for language in LANGUAGES}
        # What is loaded or compiled at its first use is so now, not while a person waits.
        for language in LANGUAGES:
            self._render(language, Entry(day=date(2026, 1, 5)), date(2026, 1, 5))

    def page(self, language: str, entry: Entry, today: date) -> str:
        """The help page.

        Args:
            language: ``en`` or ``es``.
            entry: what was put into the date field.
            today: the day it is shown (Eastern time).
        """
        if entry.problem is None:
            return self._kept(language, Entry(day=entry.day), today)
        return self._render(language, entry, today)

    def not_found(self, language: str) -> str:
        """The page that says there is no such page, in every language, this one first."""
        languages = sorted(LANGUAGES, key=lambda each: each != language)
        return self._not_found.render(
            **self._frame(language),
            title=self.say("not_found", language),
            said=[(each, self._speaker(each)) for each in languages],
        )

    def say(self, key: str, language: str, **values: Any) -> str:
        """One of the page's own texts (`letters/website.yml`)."""
        return self._texts.text(key, language, letter=LETTER, **values)

    def wording(self, language: str) -> Wording:
        """The letter's texts in a language."""
        return Wording(load_book(LETTER), language)

    def _render(self, language: str, entry: Entry, today: date) -> str:
        wording = self.wording(language)
        general = self._general[language]
        said: list[str] = []
        found = compute(self._letter, entry.day, today) if entry.day else None
        shown = {
            **self._frame(language, said),
            "title": self._title(language, entry),
            "entry": entry,
            "today": today,
            "problem": self._problem(language, entry, said),
            "choices": [(wording.date(day), links.page(day, language)) for day in entry.choices],
            "plan": self._plan(wording, found) if found else None,
            "today_words": wording.date(today),
            "sections": general.sections,
            "crisis_text": self.say("crisis", language),
            "not_advice": wording.say("not_advice"),
            "roadmap": general.roadmap,
            "roadmap_links": links.to_roadmap(LETTER, language),
            "language_links": self._languages(language, entry),
            "canonical": self._absolute(f"/{language}"),
            "alternates": self._alternates(),
        }
        shown["origins"] = self._origins([*general.used, *wording.used], said)
        return self._page.render(shown)

    def _tell(self, language: str) -> _General:
        wording = self.wording(language)
        told = tuple(sections(wording, self._common, self._texts))
        drawn = Markup(pictures.roadmap(wording, standalone=False))
        return _General(told, drawn, tuple(wording.used))

    def _frame(self, language: str, said: list[str] | None = None) -> dict[str, Any]:
        """What every page needs."""
        return {
            "lang": language,
            "letter": LETTER,
            "languages": _LANGUAGE_NAMES,
            "assets": self._assets,
            "say": self._speaker(language, said),
        }

    def _speaker(self, language: str, said: list[str] | None = None) -> Any:
        def say(key: str, **values: Any) -> str:
            if said is not None:
                said.append(key)
            return self.say(key, language, **values)

        return say

    def _title(self, language: str, entry: Entry) -> str:
        return self.say("title_dated" if entry.day else "title", language)

    def _problem(self, language: str, entry: Entry, said: list[str]) -> str | None:
        if entry.problem is None:
            return None
        said.append(entry.problem)
        about = self.wording(language).date(entry.about) if entry.about else ""
        return self.say(entry.problem, language, date=about)

    def _plan(self, wording: Wording, found: Deadlines) -> dict[str, Any]:
        """The dates of one letter, what to do, and where to take it."""
        answer = explain.answer(wording, found, explain.Question())
        return {
            "dated": explain.letter_date(wording, found),
            # Where a part has passed, the special rules are told anyway.
            "caution": not found.with_status(Status.PASSED),
            "card": card(wording, found, answer),
            "timeline": Markup(pictures.timeline(wording, found, standalone=False)),
            "links": links.to_deadlines(found, wording.language),
        }

    def _languages(self, language: str, entry: Entry) -> list[tuple[str, str, str, bool]]:
        """The same page in each language: code, name, address, whether it is this one."""
        typed = entry.day.isoformat() if entry.day else entry.typed
        query = f"?letter_date={quote(typed)}" if typed else ""
        return [
            (code, name, f"/{code}{query}", code == language)
            for code, name in _LANGUAGE_NAMES.items()
        ]

    def _alternates(self) -> list[tuple[str, str]]:
        """The page's addresses by language; none where the public address is not known."""
        addresses = [(code, self._absolute(f"/{code}")) for code in LANGUAGES]
        addresses.append(("x-default", self._absolute("/")))
        return [(code, address) for code, address in addresses if address]

    @staticmethod
    def _absolute(path: str) -> str:
        site = public_url()
        return f"{site}{path}" if site else ""

    def _origins(self, used: Iterable[str], said: Iterable[str]) -> list[_Origin]:
        """The sources of the texts shown, the official ones first, each address once."""
        texts = [self._text(key) for key in dict.fromkeys(used)]
        texts += [self._texts.texts[key] for key in dict.fromkeys(said)]
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

    def _text(self, key: str) -> Text:
        return self._letter.texts.get(key) or self._common.texts[key]
