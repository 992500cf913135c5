"""axe-core finds nothing: every WCAG 2.2 A and AA rule, on every screen there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from assistant.runner.testing import Server
from letterclock.letters import load_interface
from tests.web.accessibility import looked_into_shadow, violations
from tests.web.chat import MESSAGES, Chat
from tests.web.conftest import Browse, Visit
from tests.web.dates import LETTER_DATE
from tests.web.guard import Guard
from tests.web.layout import overlaps, sideways, small_targets
from tests.web.words import LANGUAGES, TWO_WAYS, WHERE_AM_I

DATED = f"?letter_date={LETTER_DATE}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query", ["", DATED, "?letter_date=soon", "?letter_date=10/11/2026", "?letter_date=2026-01-05"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_help_page(visit: Visit, language: str, query: str, scheme: str) -> None:
    chat = visit(f"/{language}{query}", color_scheme=scheme)
    for summary in chat.page.get_by_role("main").locator("summary").all():
        summary.click()
    assert violations(chat.page) == []


@pytest.mark.parametrize(
    "name",
    [
        *load_interface("website").lists["pages"],
        "letters",
        "letters?letter=LT11",
        "letters?letter=",
        "letters/3193",
        "letters/3210?letter_date=2026-10-22",
        "letters/3193?letter_month=2&letter_day=30&letter_year=2026",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_other_pages(
    browse: Browse, server: Server, name: str, language: str, scheme: str
) -> None:
    page = browse(color_scheme=scheme, viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{server.url}/{language}/{name}")
    assert violations(page) == []
    assert violations(page, ["best-practice"]) == []
    assert sideways(page) == []
    assert overlaps(page) == []
    assert small_targets(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_is_not_there(
    browse: Browse, server: Server, guard: Guard, language: str
) -> None:
    guard.provoke("status of 404")
    page = browse(locale=language).new_page()
    page.goto(f"{server.url}/nothing/here")
    assert violations(page) == []


def at_the_start(chat: Chat) -> None:
    expect(chat.starter(0)).to_be_visible()


def after_a_card(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    expect(chat.log.locator("figure svg")).to_have_count(1)


def with_everything_open(chat: Chat) -> None:
    after_a_card(chat)
    # The page shows the date, too, and has moved under the chat.
    expect(chat.page.locator("main.dated")).to_be_visible()
    chat.unfold()
    chat.say(WHERE_AM_I[chat.language])
    chat.say(TWO_WAYS[chat.language])
    chat.button("pick").click()
    chat.button("date_send").click()


def about_to_clear(chat: Chat) -> None:
    after_a_card(chat)
    chat.button("clear").click()


def when_both_are_over(chat: Chat) -> None:
    chat.pick("2026-01-05")


def near_the_longest(chat: Chat) -> None:
    chat.box.fill("a" * 480)


def while_not_sent(chat: Chat) -> None:
    chat.page.route(MESSAGES, lambda route: route.abort("connectionreset"))
    chat.send("hello")
    expect(chat.button("again")).to_be_visible()


STATES = [
    at_the_start,
    after_a_card,
    with_everything_open,
    about_to_clear,
    when_both_are_over,
    near_the_longest,
    while_not_sent,
]
SCREENS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "320": {"viewport": {"width": 320, "height": 640}},
    "320dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("state", STATES)
def test_the_chat(visit: Visit, guard: Guard, state: Callable[[Chat], None], screen: str) -> None:
    guard.provoke("ERR_CONNECTION_RESET")
    chat = visit(**SCREENS[screen])
    state(chat)
    assert violations(chat.page) == []
    assert looked_into_shadow(chat.page)


def test_the_chat_in_spanish(visit: Visit) -> None:
    chat = visit("/es")
    with_everything_open(chat)
    assert violations(chat.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_the_embedded_panel(embedded: Callable[..., Chat], scheme: str, width: int) -> None:
    chat = embedded(color_scheme=scheme, viewport={"width": width, "height": 720})
    assert violations(chat.page) == []
    chat.button("launcher").click()
    assert violations(chat.page) == []
    after_a_card(chat)
    assert violations(chat.page) == []


def test_good_practice_beyond_the_standard(visit: Visit) -> None:
    chat = visit(f"/en{DATED}")
    after_a_card(chat)
    assert violations(chat.page, ["best-practice"]) == []


def test_the_check_can_fail(chat: Chat) -> None:
    chat.page.evaluate(
        """() => {
          const button = document.createElement('button');
          document.querySelector('letterclock-chat').shadowRoot.append(button);
        }"""
    )
    assert any("button-name" in each for each in violations(chat.page))
