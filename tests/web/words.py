"""What stands on the screen, from `letters/`: the tests look for it as a person would."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from letterclock.letters import load_common, load_interface

LANGUAGES = ("en", "es")


def on_page(key: str, language: str = "en", **values: str) -> str:
    """A text of the help page."""
    return load_interface("website").text(key, language, letter="4390", **values)


def fill_date(place: Page | Locator, day: str, language: str = "en") -> None:
    """Puts an ISO date into the help page's fields, by numbers."""
    for name, part in zip(("year", "month", "day"), day.split("-"), strict=True):
        place.get_by_label(on_page(f"letter_{name}", language), exact=True).fill(part)


def in_chat(key: str, language: str = "en", **values: str) -> str:
    """A text of the chat."""
    return load_interface("chat").text(key, language, **{"letter": "4390", **values})


def starters(language: str = "en") -> list[str]:
    """The questions the chat suggests, in order."""
    topics = load_common().topics
    return [topics[topic][language] for topic in load_interface("chat").lists["starters"]]


WHERE_AM_I = {"en": "Where am I in the process?", "es": "¿En qué parte del proceso estoy?"}
TWO_WAYS = {"en": "My letter is from 10/11/2026", "es": "Mi carta es del 10/11/2026"}
"""A date that can be read in two ways."""
STILL_OK = {
    "en": "Oct 22. still ok?",
    "es": "mi carta es del 22 de octubre, ¿todavía puedo apelar?",
}
