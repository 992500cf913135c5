"""Leaving at once: by the button and by the key, and nothing of it stays in the tab."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from assistant.runner.testing import Server
from assistant.website.frame import AWAY
from tests.web.chat import Chat
from tests.web.conftest import Browse
from tests.web.dates import LETTER_DATE
from tests.web.guard import Guard
from tests.web.words import LANGUAGES, on_page

Open = Callable[..., Page]
WEATHER = "<!doctype html><title>Weather</title><h1>Weather</h1>"


@pytest.fixture
def opened(browse: Browse, server: Server, guard: Guard) -> Open:
    """A page of the website in a tab that came from elsewhere; the way out leads to a stand-in."""

    def go(path: str, **options: object) -> Page:
        context = browse(**options)
        context.route(
            f"{AWAY}**", lambda route: route.fulfill(body=WEATHER, content_type="text/html")
        )
        page = context.new_page()
        page.goto(f"{server.url}/en/privacy")
        page.goto(server.url + path)
        return page

    return go


def by_button(page: Page, language: str) -> None:
    page.get_by_role("link", name=on_page("leave", language)).click()


def by_key(page: Page, language: str) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def gone(page: Page, guard: Guard) -> None:
    page.wait_for_url(AWAY)
    assert guard.elsewhere() == [AWAY]
    guard.requests.clear()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", [by_button, by_key])
def test_one_leaves_and_back_does_not_lead_there(
    opened: Open, guard: Guard, language: str, way: Callable[[Page, str], None]
) -> None:
    page = opened(f"/{language}?letter_date={LETTER_DATE}")
    length = page.evaluate("history.length")
    way(page, language)
    gone(page, guard)
    assert page.title() == "Weather"
    assert page.evaluate("history.length") == length
    page.go_back()
    assert LETTER_DATE not in page.url
    assert page.url.endswith("/en/privacy")


def test_what_is_left_while_the_other_page_loads_tells_nothing(opened: Open, guard: Guard) -> None:
    page = opened(f"/en?letter_date={LETTER_DATE}")
    page.route(f"{AWAY}**", lambda route: route.abort())
    guard.provoke("ERR_FAILED")
    left = page.evaluate(
        """() => {
          const told = [];
          addEventListener('letterclock-leave', () => told.push('told'));
          document.querySelector('a.leave').click();
          return [...told, document.title, location.search,
                  getComputedStyle(document.documentElement).display];
        }"""
    )
    assert left == ["told", "www.weather.gov", "", "none"]
    page.wait_for_timeout(200)
    guard.requests.clear()


@pytest.mark.parametrize("keys", [["Shift"] * 2, ["Shift", "Shift", "a", "Shift"], ["Shift+A"] * 4])
def test_no_other_keys_lead_away(opened: Open, guard: Guard, keys: list[str]) -> None:
    page = opened("/en")
    address = page.url
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert page.url == address
    assert guard.elsewhere() == []


def test_the_key_works_while_one_writes_in_the_chat(opened: Open, guard: Guard) -> None:
    page = opened("/en")
    page.locator("letterclock-chat textarea").focus()
    by_key(page, "en")
    gone(page, guard)


def test_the_chat_is_not_in_the_tab_any_more(opened: Open, guard: Guard) -> None:
    page = opened("/en")
    address = page.url
    chat = Chat(page)
    chat.say("dated oct 22 2026")
    by_key(page, "en")
    gone(page, guard)
    page.goto(address)
    expect(chat.starter(0)).to_be_visible()
    assert chat.stored()["session"] == {}


def test_one_leaves_from_a_panel_that_has_its_own_place_in_the_history(
    opened: Open, guard: Guard
) -> None:
    page = opened("/en/webmasters", viewport={"width": 360, "height": 740})
    page.get_by_role("button", name=on_page("embed_open")).click()
    expect(Chat(page).element.get_by_role("dialog")).to_be_visible()
    by_key(page, "en")
    gone(page, guard)
    page.go_back()
    assert page.url.endswith("/en/privacy")


def test_without_a_script_it_is_a_link_that_promises_no_key(opened: Open, guard: Guard) -> None:
    page = opened(f"/en?letter_date={LETTER_DATE}", java_script_enabled=False)
    expect(page.get_by_text(on_page("leave_keys"))).to_be_hidden()
    by_button(page, "en")
    gone(page, guard)


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_in_sight_wherever_one_reads(opened: Open, width: int) -> None:
    page = opened(f"/en?letter_date={LETTER_DATE}", viewport={"width": width, "height": 640})
    link = page.get_by_role("link", name=on_page("leave"))
    page.mouse.wheel(0, 3000)
    expect(link).to_be_in_viewport(ratio=1)
    size = link.bounding_box()
    assert size is not None
    assert size["height"] >= 44
    # What has the focus is not under it.
    heading = page.locator("#sources")
    page.goto(f"{page.url}#sources")
    top = heading.bounding_box()
    assert top is not None
    assert top["y"] >= size["y"] + size["height"]
