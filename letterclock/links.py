"""Where the files about a letter are on the help website: calendar file, pictures, page.

Addresses say the letter and its date, and nothing of the person.
"""

from __future__ import annotations

from datetime import date

from letterclock.deadlines import Deadlines, Status
from letterclock.default_letter import DEFAULT


def to_deadlines(found: Deadlines, language: str, site: str = "") -> dict[str, str]:
    """The addresses of what belongs to one letter's deadlines.

    Args:
        found: The deadlines.
        language: `en` or `es`.
        site: The website's address without a slash at the end; empty for addresses within it.

    Returns:
        `timeline` (SVG), `picture` (the same as PNG), `page` (the letter's page with these
        dates), and `calendar` (.ics) while a deadline is to come.
    """
    drawn = f"?lang={language}&as_of={found.as_of.isoformat()}"
    folder = f"{site}/letters/{found.letter}/{found.letter_date.isoformat()}"
    links = {
        "timeline": f"{folder}/timeline.svg{drawn}",
        "picture": f"{folder}/timeline.png{drawn}",
    }
    links["page"] = page(found.letter_date, language, site, found.letter)
    if found.with_status(Status.OPEN, Status.LAST_DAY):
        links["calendar"] = f"{folder}/calendar.ics?lang={language}"
    return links


def to_calendar(found: Deadlines, language: str, matter: str) -> str:
    """The calendar file of one of a letter's last days, within the website."""
    folder = f"/letters/{found.letter}/{found.letter_date.isoformat()}"
    return f"{folder}/calendar.ics?lang={language}&matter={matter}"


def to_roadmap(letter: str, language: str, site: str = "") -> dict[str, str]:
    """The addresses of a letter's roadmap: `roadmap` (SVG), `picture` (PNG)."""
    drawing = f"{site}/letters/{letter}/roadmap"
    return {
        "roadmap": f"{drawing}.svg?lang={language}",
        "picture": f"{drawing}.png?lang={language}",
    }


def letter_page(letter: str, language: str) -> str:
    """Where the page about a letter is, within the website; the front page is one of them."""
    return f"/{language}" if letter == DEFAULT else f"/{language}/letters/{letter}"


def page(letter_date: date, language: str, site: str = "", letter: str = DEFAULT) -> str:
    """The page about a letter with the deadlines of one of this date."""
    return f"{site}{letter_page(letter, language)}?letter_date={letter_date.isoformat()}"
