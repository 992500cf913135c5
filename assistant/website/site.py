"""The help website's pages, by what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from assistant.ground.settings import Settings
from assistant.website import finding
from assistant.website.assets import Asset
from assistant.website.date_field import Entry
from assistant.website.frame import Frame, View
from assistant.website.page import LetterPage
from letterclock import links
from letterclock.default_letter import DEFAULT
from letterclock.letters import LANGUAGES, known_letters, load_book
from letterclock.settings import PUBLIC_URL, setting
from letterclock.wording import Wording


def _version(path: str) -> list[int]:
    """The numbers of `/chat/1.0.0/chat.js`, to sort by."""
    return [int(each) for each in path.split("/")[2].split(".")]


class Site:
    """The pages.

    Args:
        assets: The files they are made of, by address.
    """

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self._frame = Frame(assets)
        self._operator = Settings.read().operator
        self._letters = {
            number: LetterPage(self._frame, number)
            for number in sorted(known_letters(), key=lambda each: each != DEFAULT)
        }
        self._letters[DEFAULT].warm()
        self.about = self._frame.texts.lists["pages"]
        """The names of the pages about the website itself."""
        released = sorted((each for each in assets if each.startswith("/chat/")), key=_version)
        self._embedding = {
            "site": setting(PUBLIC_URL).rstrip("/") or "https://help.example.org",
            "released": {"path": released[-1], "integrity": assets[released[-1]].integrity}
            if released
            else None,
        }
        self.paths = (
            *(links.letter_page(number, "")[1:] for number in self._letters),
            "/letters",
            *(f"/{name}" for name in self.about),
        )
        """Where every page is that may be found, after the language."""

    def page(self, language: str, entry: Entry, today: date, letter: str = DEFAULT) -> str:
        """The page about a letter.

        Args:
            language: `en` or `es`.
            entry: What was put into the date's fields.
            today: The day it is shown (Eastern time).
            letter: The letter's number.
        """
        return self._letters[letter].show(language, entry, today)

    def letters(self, language: str, typed: str | None = None) -> str:
        """The page on which one finds one's letter.

        Args:
            language: `en` or `es`.
            typed: A number, or what the letter says; None if nothing was asked.
        """
        view = View(
            language,
            self.say("letters_title", language),
            "/letters",
            f"?letter={quote(typed)}" if typed else "",
        )
        shown = {
            "found": None if typed is None else finding.find(typed, language),
            "known": finding.known(language),
            "others": finding.others(language),
        }
        return self._frame.render("letters.html", view, shown)

    def about_us(self, name: str, language: str) -> str:
        """A page about the website: who runs it, what it keeps, whom it is made for.

        Args:
            name: One of `about`.
            language: `en` or `es`.
        """
        wording = Wording(load_book(DEFAULT), language)
        say = self._frame.speaker(language)

        def told(key: str) -> str:
            if key == "about_operator" and self._operator:
                return say("about_operator_named", operator=self._operator)
            return say(key) if key in self._frame.texts.texts else wording.say(key)

        template = "webmasters.html" if name == "webmasters" else "about.html"
        parts = [(say(f"heading.{key}"), told(key), key) for key in self._frame.texts.lists[name]]
        view = View(language, say(f"page.{name}"), f"/{name}")
        return self._frame.render(template, view, {"parts": parts, **self._embedding})

    def not_found(self, language: str) -> str:
        """The page that says there is no such page, in every language, this one first."""
        languages = sorted(LANGUAGES, key=lambda each: each != language)
        said = [(each, self._frame.speaker(each)) for each in languages]
        view = View(language, self.say("not_found", language))
        return self._frame.render("not_found.html", view, {"said": said})

    def say(self, key: str, language: str, **values: Any) -> str:
        """One of the website's own texts (`letters/website.yml`)."""
        return self._frame.say(key, language, **values)
