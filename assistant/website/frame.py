"""What all pages of the help website share: templates, their own texts, addresses, the frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.ground.settings import Settings
from assistant.website import richtext
from assistant.website.assets import WEB, Asset
from letterclock.default_letter import DEFAULT
from letterclock.letters import LANGUAGES, load_interface
from letterclock.settings import PUBLIC_URL, setting

AWAY = "https://www.weather.gov/"
"""Where the quick exit leads: a page that anybody may be reading. `web/pages/leave.js` has it too,
for the chat on other sites."""

LANGUAGE_NAMES = {"en": "English", "es": "Español"}

Say = Callable[..., str]


def public_url() -> str:
    """Where others reach the website, without a slash at the end; empty if that is not known.

    The runner names this machine's own address where none is set; that is no one else's.
    """
    site = setting(PUBLIC_URL).rstrip("/")
    host = urlsplit(site).hostname or ""
    return "" if host in ("localhost", "::1") or host.startswith("127.") else site


def absolute(path: str) -> str:
    """An address in full; empty where the public one is not known."""
    site = public_url()
    return f"{site}{path}" if site else ""


@dataclass(frozen=True)
class View:
    """One page, as its frame needs it.

    Attributes:
        language: `en` or `es`.
        title: What it is about.
        path: Its address after the language, such as `/privacy`; empty for the front page, None
            where it has no address of its own.
        query: What follows the address in the other language, such as `?letter_date=…`.
        letter: The number of the letter it is about.
        said: Collects the keys of the texts that were looked up.
    """

    language: str
    title: str
    path: str | None = None
    query: str = ""
    letter: str = DEFAULT
    said: list[str] | None = None


class Frame:
    """Renders pages in their common frame.

    Args:
        assets: The files they are made of, by address.
    """

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        self.texts = load_interface("website")
        self._assets = {path: f"{path}?v={asset.version}" for path, asset in assets.items()}
        self._contact = Settings.read().contact
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
        }

    def render(self, template: str, view: View, shown: Mapping[str, Any]) -> str:
        """A page.

        Args:
            template: The template's file in `web/pages`.
            view: What its frame needs.
            shown: What the template itself needs.
        """
        return self._environment.get_template(template).render(
            {
                "lang": view.language,
                "letter": view.letter,
                "title": view.title,
                "path": view.path,
                "assets": self._assets,
                "contact": self._contact,
                "away": AWAY,
                "say": self.speaker(view.language, view.letter, view.said),
                "canonical": "",
                "alternates": [],
                "language_links": [],
                **(_addresses(view, view.path) if view.path is not None else {}),
                **shown,
            }
        )

    def say(self, key: str, language: str, letter: str = DEFAULT, **values: Any) -> str:
        """One of the website's own texts (`letters/website.yml`)."""
        return self.texts.text(key, language, letter=letter, **values)

    def speaker(self, language: str, letter: str = DEFAULT, said: list[str] | None = None) -> Say:
        """What says the website's texts in one language, about one letter."""

        def say(key: str, **values: Any) -> str:
            if said is not None:
                said.append(key)
            return self.say(key, language, letter, **values)

        return say


def _addresses(view: View, path: str) -> dict[str, Any]:
    """Where a page is, and where it is in the other language."""
    return {
        "canonical": absolute(f"/{view.language}{path}"),
        "image": absolute("/touch-icon.png"),
        "alternates": _alternates(path),
        "language_links": [
            (code, name, f"/{code}{path}{view.query}", code == view.language)
            for code, name in LANGUAGE_NAMES.items()
        ],
    }


def _alternates(path: str) -> list[tuple[str, str]]:
    """A page's addresses by language; none where the public address is not known."""
    addresses = [(code, absolute(f"/{code}{path}")) for code in LANGUAGES]
    if not path:
        addresses.append(("x-default", absolute("/")))
    return [(code, address) for code, address in addresses if address]
