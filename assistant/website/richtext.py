"""Plain text from `letters/*.yml` as HTML: paragraphs, lists, bold dates, linked phones and sites.

Everything is escaped first; only what is recognised here becomes an element. Links go to official
hosts alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from babel.dates import get_day_names, get_month_names
from markupsafe import Markup, escape

from assistant.door.rendering import BOLD
from letterclock.letters import LANGUAGES, load_interface

OFFICIAL = load_interface("chat").lists["link_hosts"]
"""Links go to these hosts and those below them, nowhere else; the chat has the same list."""


def _names(names: Callable[..., Any]) -> str:
    words = {word for language in LANGUAGES for word in names("wide", locale=language).values()}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_DAY, _MONTH = _names(get_day_names), _names(get_month_names)
_DATE = (
    rf"(?:(?:{_DAY}), )?(?:(?:{_MONTH}) \d{{1,2}}, \d{{4}}"
    rf"|\d{{1,2}} de (?:{_MONTH}) de \d{{4}})"
)
_PHONE = r"(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\d-])"
# 911 is also the number of a form; a price or a year is longer or marked.
_SHORT_PHONE = r"(?<![\w$.,-])(?<!Form )(?<!Formulario )(?:988|911)(?![\w-])(?![.,]\d)"
_SITE = (
    r"(?<![\w@./-])(?:https://)?(?:[a-z0-9-]+\.)*(?:" + "|".join(map(re.escape, OFFICIAL)) + r")"
    r"(?![\w@-]|\.\w)(?:/[\w./?=&-]*[\w/=])?"
)
_SPECIAL = re.compile(
    rf"(?P<bold>{BOLD.pattern})|(?P<date>{_DATE})|(?P<phone>{_PHONE}|{_SHORT_PHONE})"
    rf"|(?P<site>{_SITE})",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def blocks(text: str) -> Markup:
    """A text as paragraphs and lists.

    Args:
        text: Paragraphs are separated by an empty line; lines that start "- " are a list.
    """
    return Markup("\n").join(_block(paragraph) for paragraph in text.split("\n\n") if paragraph)


def inline(text: str) -> Markup:
    """A text without paragraphs: bold, dates, phone numbers and sites."""
    parts, end = [], 0
    for found in _SPECIAL.finditer(text):
        parts += [escape(text[end : found.start()]), _element(found)]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def official(address: str) -> bool:
    """Whether an address is one that is linked: HTTPS, an official host, nothing odd in it."""
    try:
        parts = urlsplit(address)
        odd = parts.username is not None or parts.password is not None or parts.port is not None
    except ValueError:
        return False
    host = parts.hostname or ""
    known = any(host == each or host.endswith(f".{each}") for each in OFFICIAL)
    return parts.scheme == "https" and known and not odd


def host(address: str) -> str:
    """The host of an address, as people know it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _block(paragraph: str) -> Markup:
    html = Markup("")
    items: list[Markup] = []
    for line in paragraph.split("\n"):
        if line.startswith("- "):
            items.append(Markup("<li>{}</li>").format(inline(line[2:])))
        else:
            html += _list(items) + Markup("<p>{}</p>").format(inline(line))
            items = []
    return html + _list(items)


def _list(items: list[Markup]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("").join(items)) if items else Markup("")


def _element(found: re.Match[str]) -> Markup:
    text = found.group()
    if found["bold"]:
        return Markup("<strong>{}</strong>").format(inline(text.strip("*")))
    if found["date"]:
        return Markup("<strong>{}</strong>").format(text)
    if found["phone"]:
        return Markup('<a href="{}">{}</a>').format(phone(text), text)
    address = text if text.lower().startswith("https://") else f"https://{text}"
    if not official(address):
        return escape(text)
    return Markup('<a href="{}">{}</a>').format(address, text)


def phone(number: str) -> str:
    """A US number as the address that calls it: `tel:+18777774778`."""
    digits = "".join(_digits(number))
    if len(digits) == 3:
        return f"tel:{digits}"
    return f"tel:+1{digits.removeprefix('1')}" if len(digits) == 11 else f"tel:+1{digits}"


def _digits(text: str) -> Iterator[str]:
    return (character for character in text if character.isdigit())
