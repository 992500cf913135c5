"""The page and the chat beside it: one letter, one date, one language, and each asked for once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.accessibility import violations
from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.layout import focused
from tests.web.test_answer_on_screen import PHONE as PHONE_TOUCHED
from tests.web.test_answer_on_screen import first_line_is_seen
from tests.web.words import LANGUAGES, STILL_OK, fill_date, in_chat, on_page

PHONE = {"width": 360, "height": 740}
OTHER_DATE = "2026-11-02"
OTHER_COLLECTION = {"en": "Wednesday, December 2, 2026", "es": "miércoles, 2 de diciembre de 2026"}
LAST_DAY = {"en": "what is my last day?", "es": "¿cuál es mi último día?"}
ONLY_COLLECTION = "it's a 3193"


def result(page: Page, language: str = "en") -> Locator:
    """The dates on the page."""
    return page.get_by_role("region", name=on_page("result", language))


def give_on_page(chat: Chat, day: str) -> None:
    fill_date(chat.page, day, chat.language)
    with chat.page.expect_navigation():
        chat.page.get_by_role("button", name=on_page("form_button", chat.language)).click()


@pytest.mark.parametrize("path", ["", "/letters/3193"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_stands_once(visit: Visit, language: str, path: str) -> None:
    chat = visit(f"/{language}{path}")
    expect(chat.element).to_contain_text(chat.words("pick"))
    expect(chat.date_field).to_be_hidden()
    expect(chat.element).to_contain_text("3193" if path else "4390")
    chat.button("pick").click()
    expect(chat.date_field).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_given_on_the_page_is_known_in_the_chat(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}")
    give_on_page(chat, LETTER_DATE)
    expect(chat.element).to_contain_text("October 22" if language == "en" else "22 de octubre")
    assert chat.stored()["session"] == {}
    chat.send(LAST_DAY[language])
    expect(chat.answers).to_have_count(2)
    expect(chat.sayings.first).to_contain_text("2026")
    expect(chat.answers.last).to_contain_text(COLLECTION[language])
    chat.say("ok")
    # It is said once.
    expect(chat.sayings).to_have_count(3)


def test_what_was_asked_is_answered_in_view_after_the_date(visit: Visit) -> None:
    chat = visit(f"/en?letter_date={LETTER_DATE}", **PHONE_TOUCHED)
    chat.send(COST_QUESTION)
    expect(chat.answers.last).to_contain_text("$60")
    assert first_line_is_seen(chat.answers.last)
    turns = chat.log.locator(".turn").evaluate_all("(all) => all.map((one) => one.classList[1])")
    assert turns == ["said", "answer", "said", "answer"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_said_in_the_chat_is_on_the_page(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}", viewport=PHONE)
    path = chat.page.url
    chat.say(STILL_OK[language])
    plan = result(chat.page, language)
    expect(plan.locator("time").first).to_have_attribute("datetime", "2026-11-23")
    expect(plan).to_contain_text(INNOCENT_SPOUSE[language])
    # What was read stays where it is, and nothing of it is in the address.
    expect(chat.answers.last).to_be_in_viewport()
    here = focused(chat.page)
    assert here is not None
    assert here["text"] == chat.words("message")
    assert chat.page.url == path
    expect(chat.page).to_have_title(
        f"{on_page('title_dated', language)} – {on_page('home', language)}"
    )
    assert violations(chat.page) == []
    told = chat.answers.count()
    chat.reload()
    expect(chat.answers).to_have_count(told)
    expect(plan).to_contain_text(INNOCENT_SPOUSE[language])
    assert chat.page.url == path


def test_what_the_page_can_do_it_can_do_with_a_date_of_the_chat(visit: Visit) -> None:
    chat = visit("/en")
    chat.say(STILL_OK["en"])
    plan = result(chat.page)
    with chat.page.expect_download() as saved:
        plan.get_by_role("link", name=on_page("calendar"), exact=True).click()
    assert saved.value.suggested_filename == "letter-4390.ics"
    chat.page.evaluate("window.print = () => { document.title = 'printed' }")
    plan.get_by_role("button", name=on_page("print_button")).click()
    expect(chat.page).to_have_title("printed")


def test_what_was_given_last_holds(visit: Visit) -> None:
    chat = visit("/en")
    chat.say(STILL_OK["en"])
    expect(result(chat.page)).to_contain_text(COLLECTION["en"])
    give_on_page(chat, OTHER_DATE)
    expect(result(chat.page)).to_contain_text(OTHER_COLLECTION["en"])
    # The page is not taken back by what the chat said before.
    expect(chat.answers.first).to_be_visible()
    expect(chat.element.locator(".due li")).to_have_count(0)
    chat.send(LAST_DAY["en"])
    expect(chat.sayings.nth(1)).to_contain_text("November 2, 2026")
    expect(chat.sayings).to_have_count(3)
    expect(chat.answers.last).to_contain_text(OTHER_COLLECTION["en"])
    expect(chat.element.locator(".due li").first).to_contain_text(OTHER_COLLECTION["en"])
    chat.pick_again(LETTER_DATE)
    expect(result(chat.page)).to_contain_text(COLLECTION["en"])
    assert OTHER_DATE not in chat.page.url


def test_another_letter_in_the_chat_is_the_page_s_too(visit: Visit) -> None:
    chat = visit("/en")
    give_on_page(chat, LETTER_DATE)
    chat.say(ONLY_COLLECTION)
    expect(result(chat.page).locator("time")).to_have_count(1)
    expect(chat.page.get_by_role("heading", level=1)).to_contain_text("3193")
    assert chat.page.url.endswith("/en/letters/3193")


def test_a_date_the_page_could_not_read_stays_to_be_put_right(visit: Visit) -> None:
    chat = visit("/en")
    chat.say(STILL_OK["en"])
    expect(result(chat.page)).to_be_visible()
    give_on_page(chat, "2026-02-30")
    expect(chat.answers.first).to_be_visible()
    expect(chat.page.locator("#letter_date_problem")).to_be_visible()


def test_the_page_s_language_is_the_chat_s(visit: Visit) -> None:
    chat = visit("/en")
    give_on_page(chat, LETTER_DATE)
    chat.say(LAST_DAY["en"])
    chat.page.get_by_role("link", name="Español").click()
    chat.language = "es"
    expect(chat.box).to_be_visible()
    expect(result(chat.page, "es")).to_contain_text(COLLECTION["es"])
    expect(chat.answers.first).to_have_attribute("lang", "en")
    # What says nothing of a language is answered in the screen's.
    chat.say("ok")
    expect(chat.answers.last).to_have_attribute("lang", "es")


@pytest.mark.parametrize("begun", [False, True])
def test_the_chat_s_language_is_the_page_s(visit: Visit, begun: bool) -> None:
    chat = visit("/en")
    if begun:
        chat.say(STILL_OK["en"])
    chat.button("other_language").click()
    expect(chat.page.locator("html")).to_have_attribute("lang", "es")
    assert chat.page.url.endswith("/es")
    title = on_page("title_dated" if begun else "title", "es")
    expect(chat.page.get_by_role("heading", level=1)).to_have_text(title)
    assert violations(chat.page) == []


def test_who_writes_spanish_gets_the_spanish_page(visit: Visit) -> None:
    chat = visit("/en")
    chat.say(STILL_OK["es"])
    expect(result(chat.page, "es")).to_contain_text(COLLECTION["es"])
    expect(chat.page.locator("html")).to_have_attribute("lang", "es")
    chat.language = "es"
    chat.reload()
    expect(chat.button("send")).to_be_visible()


def test_what_is_cleared_in_the_chat_is_cleared_on_the_page(visit: Visit) -> None:
    chat = visit("/en")
    give_on_page(chat, LETTER_DATE)
    chat.say(LAST_DAY["en"])
    chat.button("clear").click()
    chat.button("clear_yes").click()
    expect(chat.page.get_by_text(in_chat("cleared"))).to_be_visible()
    expect(result(chat.page)).to_have_count(0)
    assert LETTER_DATE not in chat.page.url
    chat.say("hello")
    expect(chat.sayings).to_have_count(1)
