"""Another site embeds the chat with one script tag."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from assistant.runner.testing import Server
from tests.web.chat import Chat
from tests.web.conftest import Browse
from tests.web.dates import ADVOCATE, COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.embedding import LOUD_STYLE, STRICT_POLICY, host_page
from tests.web.guard import Guard
from tests.web.layout import focused, overlaps, sideways, small_targets
from tests.web.site import Site

Embedded = Callable[..., Chat]


def use(chat: Chat) -> None:
    """From the launcher to the calendar file."""
    chat.button("launcher").click()
    expect(chat.element.get_by_role("dialog")).to_be_visible()
    said = chat.pick(LETTER_DATE)
    assert COLLECTION["en"] in said
    assert INNOCENT_SPOUSE["en"] in said
    chat.unfold("counting", "calendar_fold")
    expect(chat.log.get_by_role("img")).to_have_count(1)
    with chat.page.expect_download() as saved:
        chat.calendar_link.last.click()
    assert len(Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")) == 2
    assert "$60" in chat.say(COST_QUESTION)


def test_one_script_tag_is_all_it_takes(embedded: Embedded) -> None:
    chat = embedded()
    expect(chat.element).to_have_count(1)
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    use(chat)


def test_a_reload_of_the_other_site_keeps_the_conversation(embedded: Embedded) -> None:
    chat = embedded()
    use(chat)
    chat.reload()
    chat.button("launcher").click()
    expect(chat.answers).to_have_count(2)


def test_it_speaks_the_language_of_the_page_it_is_on(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    site.pages["/es"] = (host_page(server.url, "es"), {})
    page = browse().new_page()
    page.goto(f"{site.origin}/es")
    chat = Chat(page, "es")
    chat.button("launcher").click()
    assert COLLECTION["es"] in chat.pick(LETTER_DATE)


def test_a_strict_policy_of_the_page_is_enough(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    policy = {"Content-Security-Policy": STRICT_POLICY.format(server=server.url)}
    site.pages["/strict"] = (host_page(server.url), policy)
    page = browse().new_page()
    page.goto(f"{site.origin}/strict")
    use(Chat(page))


def test_it_can_stand_in_the_page_instead(
    browse: Browse, server: Server, site: Site, built: None
) -> None:
    site.pages["/inline"] = (
        host_page(server.url, body="<letterclock-chat></letterclock-chat>"),
        {},
    )
    page = browse().new_page()
    page.goto(f"{site.origin}/inline")
    chat = Chat(page)
    expect(chat.element).to_have_count(1)
    expect(chat.button("launcher")).to_have_count(0)
    assert COLLECTION["en"] in chat.pick(LETTER_DATE)


@pytest.mark.parametrize("width", [1280, 320])
def test_loud_styles_of_the_page_stay_outside(
    browse: Browse, server: Server, site: Site, built: None, width: int
) -> None:
    site.pages["/loud"] = (host_page(server.url, head=LOUD_STYLE), {})
    page = browse(viewport={"width": width, "height": 720}).new_page()
    page.goto(f"{site.origin}/loud")
    chat = Chat(page)
    use(chat)
    look = chat.box.evaluate(
        "(it) => { const style = getComputedStyle(it); return [style.color, style.textTransform,"
        "  style.letterSpacing, style.fontSize]; }"
    )
    assert look[0] != "rgb(255, 0, 0)"
    assert look[1:3] == ["none", "normal"]
    assert float(look[3].removesuffix("px")) < 24
    panel = chat.element.get_by_role("dialog").bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert panel["width"] > 250
    assert small_targets(page) == []


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_panel_fits_the_screen(embedded: Embedded, width: int) -> None:
    chat = embedded(viewport={"width": width, "height": 640})
    assert small_targets(chat.page) == []
    use(chat)
    assert sideways(chat.page) == []
    assert overlaps(chat.page) == []
    assert small_targets(chat.page) == []
    panel = chat.element.get_by_role("dialog").bounding_box()
    assert panel is not None
    assert panel["y"] >= 0
    assert panel["y"] + panel["height"] <= 640
    expect(chat.box).to_be_in_viewport()


def test_the_panel_by_keyboard(embedded: Embedded) -> None:
    chat = embedded()
    keyboard = chat.page.keyboard
    keyboard.press("Tab")
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("launcher")
    assert here["visible"]
    keyboard.press("Enter")
    expect(chat.element.get_by_role("dialog")).to_be_visible()
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("message")
    keyboard.type("Oct 22")
    keyboard.press("Enter")
    assert COLLECTION["en"] in chat.next_answer(0)
    told = chat.answers.count()
    keyboard.press("Escape")
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    expect(chat.button("launcher")).to_be_focused()
    # Open again, it is all still there.
    keyboard.press("Space")
    expect(chat.answers).to_have_count(told)
    expect(chat.answers.last).to_be_visible()


def test_the_close_button_closes(embedded: Embedded) -> None:
    chat = embedded()
    chat.button("launcher").click()
    chat.button("close").click()
    expect(chat.element.get_by_role("dialog")).to_be_hidden()
    expect(chat.button("launcher")).to_be_focused()


def test_a_site_nobody_allowed_is_told_whom_to_call(
    browse: Browse, server: Server, site: Site, guard: Guard, built: None
) -> None:
    guard.provoke("CORS|ERR_FAILED")
    site.pages["/"] = (host_page(server.url), {})
    page = browse().new_page()
    page.goto(f"{site.stranger}/")
    chat = Chat(page)
    chat.button("launcher").click()
    chat.send("Oct 22. still ok?")
    expect(chat.log).to_contain_text(ADVOCATE)
    # And where the same help is: the page the chat came from.
    expect(chat.log.locator(f"a[href^='{server.url}']")).to_be_visible()
    expect(chat.box).to_have_value("Oct 22. still ok?")
    # The server would have answered, but nothing of it reached this page.
    expect(chat.answers).to_have_count(0)
