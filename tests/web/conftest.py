"""The running assistant, a browser, and a guard beside every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from assistant.ground.settings import ROOT
from assistant.runner.testing import Server, running
from tests.web import browser as browsers
from tests.web.chat import Chat
from tests.web.embedding import host_page
from tests.web.guard import Guard
from tests.web.site import Site, serving

TODAY = "2026-11-23"

Browse = Callable[..., BrowserContext]
Visit = Callable[..., Chat]


@pytest.fixture(scope="package")
def site() -> Iterator[Site]:
    """Another site, which the assistant's settings allow."""
    with serving() as started:
        yield started


@pytest.fixture(scope="package")
def built() -> None:
    """The chat, made."""
    if not (ROOT / "web" / "dist" / "chat.js").is_file():
        pytest.skip("web/dist/chat.js is missing; `make web` makes it")


@pytest.fixture(scope="package")
def server(site: Site) -> Iterator[Server]:
    with running(env={"LETTERCLOCK_TODAY": TODAY, "LETTERCLOCK_SITES": site.origin}) as started:
        yield started


# Not for the session: while it lives, Playwright holds the thread's event loop, which other tests
# may need.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    if browsers.installed() is None:
        pytest.skip(browsers.INSTALL)
    with browsers.launched() as browser:
        yield browser


@pytest.fixture
def guard(server: Server, site: Site) -> Guard:
    return Guard(server.url, site.origin, site.stranger)


@pytest.fixture
def browse(chromium: Browser, guard: Guard) -> Iterator[Browse]:
    """Opens fresh browser contexts, as of another person; the guard watches each."""
    opened: list[BrowserContext] = []

    def start(**options: Any) -> BrowserContext:
        context = chromium.new_context(**{"locale": "en-US", **options})
        context.set_default_timeout(10_000)
        guard.watch(context)
        opened.append(context)
        return context

    yield start
    for context in opened:
        context.close()
    guard.check()


@pytest.fixture
def visit(browse: Browse, server: Server, built: None) -> Visit:
    """Opens the help page as a fresh person and returns its chat.

    Its arguments: the path, and the browser context's options (``viewport=…``).
    """

    def go(path: str = "/en", **options: Any) -> Chat:
        page = browse(**options).new_page()
        page.goto(server.url + path)
        return Chat(page, "es" if path.startswith("/es") else "en")

    return go


@pytest.fixture
def chat(visit: Visit) -> Chat:
    """The chat of the English help page."""
    return visit()


@pytest.fixture
def page(chat: Chat) -> Page:
    """The English help page."""
    return chat.page


@pytest.fixture
def embedded(browse: Browse, server: Server, site: Site, built: None) -> Visit:
    """Opens a page of another site with the script tag; the arguments are the browser context's."""
    site.pages["/"] = (host_page(server.url), {})

    def go(**options: Any) -> Chat:
        page = browse(**options).new_page()
        page.goto(f"{site.origin}/")
        return Chat(page)

    return go
