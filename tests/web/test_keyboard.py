"""Everything by keyboard alone: Tab, Enter, Space, Escape and the arrows of a date field."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COLLECTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.layout import focused
from tests.web.words import on_page, starters

# More stops than any page here has.
MANY = 300


def tab_to(page: Page, name: str, within_chat: bool = True) -> dict[str, Any]:
    """Presses Tab until something of this name has the focus."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        here = focused(page)
        if here and name in here["text"] and here["inChat"] == within_chat:
            assert here["visible"], f"no focus ring on {here}"
            page.wait_for_timeout(500)  # the page may still be scrolling there
            here = focused(page)
            assert here["onScreen"], f"the focus is out of sight on {here}"
            return here
    raise AssertionError(f"Tab never reached {name!r}")


def test_from_the_page_to_the_date_and_the_calendar_by_keyboard_alone(chat: Chat) -> None:
    page = chat.page
    tab_to(page, chat.words("pick"))
    page.keyboard.press("Enter")
    page.keyboard.type("10222026")
    tab_to(page, chat.words("date_send"))
    page.keyboard.press("Enter")
    chat.next_answer(0)
    expect(chat.answers.last).to_contain_text(COLLECTION["en"])
    # Backwards from where one writes to what was just answered.
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        here = focused(page)
        assert here is not None
        if here["text"] == chat.words("calendar_fold"):
            break
    else:
        raise AssertionError("the calendar was not reached")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download():
        page.keyboard.press("Enter")


def test_a_suggested_question_by_space_and_typing_on(chat: Chat) -> None:
    page = chat.page
    tab_to(page, starters()[0])
    page.keyboard.press("Space")
    chat.next_answer(0)
    before = chat.answers.count()  # the question for the date, and who can help
    # The focus went where one answers; nothing has to be looked for.
    here = focused(page)
    assert here is not None
    assert chat.words("message") in here["text"]
    page.keyboard.type("Oct 22")
    page.keyboard.press("Enter")
    assert INNOCENT_SPOUSE["en"] in chat.next_answer(before)
    assert chat.box.input_value() == ""


def test_shift_enter_begins_a_new_line(chat: Chat) -> None:
    chat.box.focus()
    chat.page.keyboard.type("one")
    chat.page.keyboard.press("Shift+Enter")
    chat.page.keyboard.type("two")
    expect(chat.box).to_have_value("one\ntwo")
    expect(chat.sayings).to_have_count(0)


def test_the_form_of_the_page_by_keyboard_alone(chat: Chat) -> None:
    page = chat.page
    tab_to(page, on_page("letter_month"), within_chat=False)
    for part in ("october", "22", "2026"):
        page.keyboard.type(part)
        page.keyboard.press("Enter" if part == "2026" else "Tab")
    expect(page.get_by_role("region", name=on_page("result"))).to_contain_text(COLLECTION["en"])


def _round(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key, once around."""
    # Without this, Tab goes on from where the focus was, not from the page's beginning.
    page.evaluate(
        "() => { document.body.tabIndex = -1; document.body.focus();"
        "  document.body.removeAttribute('tabindex'); scrollTo(0, 0); }"
    )
    stops: list[dict[str, Any]] = []
    for _ in range(MANY):
        page.keyboard.press("Tab")
        here = focused(page)
        if here is None or (stops and _same(here, stops[0])):
            return stops
        # A date field has a stop for month, day, year and its calendar.
        if not (stops and _same(here, stops[-1]) and here["type"] == "date"):
            stops.append(here)
    raise AssertionError("Tab never comes around")


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one[key] == other[key] for key in ("tag", "text", "href", "type", "x"))


def test_tab_reaches_everything_in_order_and_is_never_trapped(visit: Visit) -> None:
    # Smooth scrolling would have to be waited for at each stop.
    chat = visit(reduced_motion="reduce")
    chat.pick(LETTER_DATE)
    stops = _round(chat.page)
    assert [stop for stop in stops if not stop["visible"]] == []
    assert [stop for stop in stops if not stop["onScreen"]] == []
    names = [stop["text"] for stop in stops]
    for name in ("calendar_fold", "counting", "message", "send", "pick", "save", "print", "clear"):
        assert any(chat.words(name) in each for each in names), name
    # First the way past everything, then down the page.
    assert names[0] == on_page("skip")
    of_chat = [stop["text"] for stop in stops if stop["inChat"]]
    in_chat = [
        of_chat.index(chat.words(name)) for name in ("counting", "calendar_fold", "send", "clear")
    ]
    assert in_chat == sorted(in_chat)


def test_tab_goes_around_backwards_too(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    seen = []
    for _ in range(MANY):
        chat.page.keyboard.press("Shift+Tab")
        here = focused(chat.page)
        if here and here["text"] == on_page("skip"):
            return
        seen.append(here)
    raise AssertionError(f"Shift+Tab never comes around: {seen[-5:]}")


def test_skip_leads_to_the_content(visit: Visit) -> None:
    page = visit("/en").page
    page.keyboard.press("Tab")
    here = focused(page)
    assert here is not None
    assert here["text"] == on_page("skip")
    assert here["onScreen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_clearing_is_thought_over_with_escape(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.button("clear").focus()
    chat.page.keyboard.press("Enter")
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("clear_yes")
    chat.page.keyboard.press("Escape")
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("clear")
    expect(chat.answers).to_have_count(1)


def test_after_clearing_the_focus_is_where_one_begins(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.button("clear").focus()
    chat.page.keyboard.press("Enter")
    chat.page.keyboard.press("Enter")
    expect(chat.element.get_by_text(chat.words("cleared"))).to_be_visible()
    here = focused(chat.page)
    assert here is not None
    assert chat.words("message") in here["text"]
