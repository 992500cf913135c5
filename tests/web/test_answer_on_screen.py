"""What is answered is on the screen, in few words, and the dates and the newest stay within reach."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import LANGUAGES, STILL_OK

WIDTH, HEIGHT, WITH_KEYBOARD = 360, 740, 420
PHONE: dict[str, Any] = {
    "viewport": {"width": WIDTH, "height": HEIGHT},
    "has_touch": True,
    "is_mobile": True,
}
MOST_WORDS = 90
SCARED = "I got a letter and I am scared they will take my house"
PLACES = [(HEIGHT, edge) for edge in (370, 442, 518, 565, 664, 738)]
PLACES += [(WITH_KEYBOARD, edge) for edge in (150, 200, 250, 300, 360, 418)]
"""The window's height, and where in it the composer's lower edge is when something is sent."""

_FIRST_LINE = """(answer) => {
  const dates = answer.getRootNode().querySelector('.due');
  const text = [...answer.querySelectorAll('p')].find((each) => each.checkVisibility());
  const range = document.createRange();
  range.selectNodeContents(text);
  const {top, bottom} = range.getClientRects()[0];
  const bar = dates.classList.contains('away') ? null : dates.firstElementChild;
  const over = bar?.getBoundingClientRect();
  const covered = over && over.bottom > top + 1 && over.top < bottom - 1;
  return top >= 0 && bottom <= innerHeight && !covered;
}"""


def first_line_is_seen(answer: Locator) -> bool:
    answer.page.wait_for_timeout(200)  # the browser may still be about to scroll
    return bool(answer.evaluate(_FIRST_LINE))


def put_composer(chat: Chat, edge: int) -> None:
    """Scrolls the page until the composer's lower edge is there."""
    composer = chat.element.locator("form.composer")
    composer.evaluate(
        "(form, edge) => scrollBy({top: form.getBoundingClientRect().bottom - edge,"
        " behavior: 'instant'})",
        edge,
    )


@pytest.mark.parametrize(("height", "edge"), PLACES, ids=[f"{h}-{e}" for h, e in PLACES])
def test_the_first_line_of_each_answer_is_seen(visit: Visit, height: int, edge: int) -> None:
    chat = visit(**PHONE)
    chat.page.set_viewport_size({"width": WIDTH, "height": height})
    for words in (SCARED, "letter is dated oct 22, am i too late?", COST_QUESTION, SCARED):
        put_composer(chat, edge)
        before = chat.answers.count()
        chat.say(words)
        assert first_line_is_seen(chat.answers.nth(before)), words


@pytest.mark.parametrize("floating_height", [HEIGHT, WITH_KEYBOARD])
def test_in_the_panel_too(embedded: Visit, floating_height: int) -> None:
    chat = embedded(**PHONE)
    chat.page.set_viewport_size({"width": WIDTH, "height": floating_height})
    chat.button("launcher").click()
    for words in (SCARED, "letter is dated oct 22, am i too late?", COST_QUESTION):
        before = chat.answers.count()
        chat.say(words)
        assert first_line_is_seen(chat.answers.nth(before)), words


def test_it_is_seen_when_the_keyboard_has_gone(visit: Visit) -> None:
    chat = visit(**PHONE)
    chat.page.set_viewport_size({"width": WIDTH, "height": WITH_KEYBOARD})
    chat.say(SCARED)
    chat.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    assert first_line_is_seen(chat.answers.first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_answer_has_at_most_90_words(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}", **PHONE)
    said = chat.say(STILL_OK[language])
    # Without the words for screen readers alone.
    unseen = chat.answers.last.locator(".unseen").all_inner_texts()
    assert len(said.split()) - len(" ".join(unseen).split()) <= MOST_WORDS
    for seen in (COLLECTION[language], INNOCENT_SPOUSE[language], "1-877-777-4778", "2026"):
        assert seen in said
    assert first_line_is_seen(chat.answers.first)
    # And all of it on the one screen, but for what unfolds.
    last = chat.answers.last.locator(":scope > p").last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= HEIGHT


def test_the_dates_stay_in_view_and_a_button_leads_to_the_latest(visit: Visit) -> None:
    chat = visit(**PHONE)
    dates = chat.element.get_by_role("group", name=chat.words("plan_dates"))
    latest = chat.button("latest")
    expect(dates).to_be_hidden()
    chat.pick(LETTER_DATE)
    expect(dates).to_be_hidden()  # their card is there
    for _ in range(3):
        chat.say(COST_QUESTION)
    expect(latest).to_be_hidden()
    expect(dates).to_be_in_viewport(ratio=1)
    chat.sayings.nth(1).evaluate("each => each.scrollIntoView({behavior: 'instant'})")
    expect(latest).to_be_visible()
    expect(dates).to_be_in_viewport(ratio=1)
    expect(dates).to_contain_text(COLLECTION["en"])
    expect(dates).to_contain_text(INNOCENT_SPOUSE["en"])
    latest.click()
    expect(latest).to_be_hidden()
    assert first_line_is_seen(chat.answers.last)
    expect(chat.answers.last).to_be_focused()


def test_a_date_that_is_not_confirmed_is_in_no_bar(visit: Visit) -> None:
    chat = visit(**PHONE)
    chat.say("it's dated three weeks ago")
    expect(chat.element.locator(".due li")).to_have_count(0)
    chat.press(chat.log.get_by_role("button", name="Yes, that is the date"))
    expect(chat.element.locator(".due li")).to_have_count(2)


def test_letters_twice_as_large_do_not_scroll_sideways(visit: Visit) -> None:
    chat = visit(**PHONE)
    chat.say(SCARED)
    chat.pick_again(LETTER_DATE)
    chat.unfold()
    chat.page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(':host { font-size: 32px !important }');
          const root = document.querySelector('letterclock-chat').shadowRoot;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        }"""
    )
    wide = chat.page.evaluate(
        """() => {
          const root = document.querySelector('letterclock-chat').shadowRoot;
          return [...root.querySelectorAll('*')].filter((each) => !each.closest('svg, .unseen'))
            .filter((each) => each.checkVisibility())
            .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
            .map((each) => `${each.localName}.${each.className} ${each.textContent.slice(0, 30)}`);
        }"""
    )
    assert wide == []
