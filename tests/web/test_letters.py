"""The pages about the other letters: found from the front page, and their chat knows its letter."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from assistant.runner.testing import Server
from tests.web.chat import Chat
from tests.web.conftest import Browse, Visit
from tests.web.dates import COLLECTION, LETTER_DATE
from tests.web.words import LANGUAGES, fill_date, on_page


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_front_page_to_one_s_own_letter_and_its_date(
    browse: Browse, server: Server, language: str
) -> None:
    page = browse(java_script_enabled=False).new_page()
    page.goto(f"{server.url}/{language}")
    page.get_by_role("link", name=on_page("other_letter", language)).click()
    page.get_by_label(on_page("letters_label", language)).fill("3193")
    page.get_by_role("button", name=on_page("letters_button", language)).click()
    found = page.get_by_role("region", name=on_page("letters_found", language))
    found.get_by_role("link", name="3193").click()
    fill_date(page, LETTER_DATE, language)
    page.get_by_role("button", name=on_page("form_button", language)).click()
    assert page.url.endswith(f"/{language}/letters/3193?letter_date={LETTER_DATE}")
    plan = page.get_by_role("region", name=on_page("result", language))
    expect(plan.locator("time")).to_have_count(1)
    expect(plan).to_contain_text(COLLECTION[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chat_knows_which_letter_its_page_is_about(visit: Visit, language: str) -> None:
    chat = visit(f"/{language}/letters/3193")
    chat.pick(LETTER_DATE)
    answer = chat.answers.last
    expect(answer).to_contain_text(COLLECTION[language])
    expect(answer).to_contain_text("3193")
    expect(answer.locator(".dates li")).to_have_count(1)
    assert not re.search(r"4390|90 ", answer.inner_text())


def test_what_is_typed_first_is_about_the_page_s_letter_too(visit: Visit) -> None:
    chat = visit("/en/letters/3288")
    chat.send("dated oct 22 2026, am i too late?")
    expect(chat.answers.last).to_contain_text("Wednesday, January 20, 2027")
    expect(chat.answers.last).to_contain_text("3288")
    expect(chat.sayings).to_have_count(2)
    chat.say("thanks")
    # It is said once.
    expect(chat.sayings).to_have_count(3)


def test_on_the_front_page_nothing_is_said_for_the_person(chat: Chat) -> None:
    chat.say("hello")
    expect(chat.sayings).to_have_count(1)
