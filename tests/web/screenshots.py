"""Makes the pictures of docs/screenshots: `python -m tests.web.screenshots`."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from assistant.ground.settings import ROOT
from assistant.runner.testing import Server, running
from tests.web.browser import launched
from tests.web.chat import Chat
from tests.web.dates import LETTER_DATE, TODAY
from tests.web.embedding import host_page
from tests.web.site import Site, serving

FOLDER = ROOT / "docs" / "screenshots"
LARGEST = 150_000
"""Bytes a picture may have."""

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
}


class Studio:
    """Opens pages and keeps their pictures."""

    def __init__(self, browser: Browser, server: Server, site: Site) -> None:
        self._browser = browser
        self.server = server
        self.site = site

    @contextmanager
    def page(self, address: str, **options: Any) -> Iterator[Page]:
        """A page as a fresh person sees it."""
        options = {"locale": "en-US", "reduced_motion": "reduce", **options}
        context = self._browser.new_context(**options)
        try:
            page = context.new_page()
            page.goto(address)
            yield page
        finally:
            context.close()

    @contextmanager
    def chat(self, path: str = "/en", **options: Any) -> Iterator[Chat]:
        """The help page's chat."""
        with self.page(self.server.url + path, **options) as page:
            yield Chat(page, "es" if path.startswith("/es") else "en")

    def keep(self, name: str, page: Page) -> Path:
        """Keeps what is on the screen now, small.

        Raises:
            ValueError: It is too large even so.
        """
        page.mouse.move(0, 0)
        page.wait_for_timeout(200)
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        file = FOLDER / f"{name}.png"
        # Flat colours and type: a palette shows no difference and is a third of the size.
        picture.quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size > LARGEST:
            raise ValueError(f"{file.name} is {file.stat().st_size} bytes, more than {LARGEST}")
        return file


def desktop(studio: Studio) -> None:
    with studio.chat(**DESKTOP) as chat:
        expect(chat.starter(0)).to_be_visible()
        studio.keep("desktop", chat.page)
        answered(chat)
        studio.keep("card", chat.page)
        chat.say("Where am I in the process?")
        expect(chat.log.get_by_role("img")).to_have_count(2)
        studio.keep("roadmap", chat.page)


def dark(studio: Studio) -> None:
    with studio.chat(**DESKTOP, color_scheme="dark") as chat:
        answered(chat)
        studio.keep("dark", chat.page)


def spanish(studio: Studio) -> None:
    with studio.chat("/es", **DESKTOP, color_scheme="light") as chat:
        chat.press(chat.starter(0))
        answered(chat)
        studio.keep("spanish", chat.page)


def phone(studio: Studio) -> None:
    with studio.chat(**PHONE) as chat:
        studio.keep("phone-page", chat.page)
        answered(chat)
        studio.keep("phone", chat.page)
        chat.log.get_by_role("img").evaluate("(it) => it.scrollIntoView({block: 'center'})")
        studio.keep("phone-timeline", chat.page)


def without_javascript(studio: Studio) -> None:
    address = f"{studio.server.url}/en?letter_date={LETTER_DATE}"
    with studio.page(address, java_script_enabled=False, **DESKTOP) as page:
        studio.keep("without-javascript", page)


def embedded(studio: Studio) -> None:
    studio.site.pages["/"] = (host_page(studio.server.url), {})
    with studio.page(f"{studio.site.origin}/", **DESKTOP) as page:
        chat = Chat(page)
        expect(chat.button("launcher")).to_be_visible()
        studio.keep("embedded-launcher", page)
        chat.button("launcher").click()
        answered(chat)
        studio.keep("embedded", page)


def answered(chat: Chat) -> None:
    """Has the chat answer with its card, picture and all."""
    if chat.date_field.is_visible():
        chat.pick(LETTER_DATE)
    else:
        chat.say("2026-10-22")
    expect(chat.log.get_by_role("img")).to_have_count(1)


PICTURES: list[Callable[[Studio], None]] = [
    desktop,
    dark,
    spanish,
    phone,
    without_javascript,
    embedded,
]


def main() -> None:
    """Makes all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serving() as site, launched() as browser:
        env = {"LETTERCLOCK_TODAY": TODAY, "LETTERCLOCK_SITES": site.origin}
        with running(env=env) as server:
            for make in PICTURES:
                make(Studio(browser, server, site))
    for file in sorted(FOLDER.glob("*.png")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
