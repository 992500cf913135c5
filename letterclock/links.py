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
        found: the deadlines.
        language: ``en`` or ``es``.
        site: the website's address without a slash at the end; empty for addresses within it.

    Returns:
        ``timeline`` (SVG), ``picture`` (the same as PNG), ``page`` (the help page with these
        dates, for the letter it is about), and ``calendar`` (.ics) while a deadline is to come.
    """
    drawn = f"?lang={language}&as_of={found.as_of.isoformat()}"
    folder = f"{site}/letters/{found.letter}/{found.letter_date.isoformat()}"
    links = {
        "timeline": f"{folder}/timeline.svg{drawn}",
        "picture": f"{folder}/timeline.png{drawn}",
    }
    if found.letter == DEFAULT:
        links["page"] = page(found.letter_date, language, site)
    if found.with_status(Status.OPEN, Status.LAST_DAY):
        links["calendar"] = f"{folder}/calendar.ics?lang={language}"
    return links


def to_roadmap(letter: str, language: str, site: str = "") -> dict[str, str]:
    """The addresses of a letter's roadmap: ``roadmap`` (SVG), ``picture`` (PNG)."""
    drawing = f"{site}/letters/{letter}/roadmap"
    return {
        "roadmap": f"{drawing}.svg?lang={language}",
        "picture": f"{drawing}.png?lang={language}",
    }


def page(letter_date: date, language: str, site: str = "") -> str:
    """The help page with the deadlines of a letter of this date."""
    return f"{site}/{language}?letter_date={letter_date.isoformat()}"
