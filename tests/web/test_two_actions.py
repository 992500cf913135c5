"""A person gets their dates in at most two actions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COLLECTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import LANGUAGES, STILL_OK, fill_date, on_page


def by_typing(chat: Chat) -> tuple[list[Callable[[], None]], Locator]:
    return [
        lambda: chat.box.fill(STILL_OK[chat.language]),
        lambda: chat.box.press("Enter"),
    ], chat.log


def by_form(chat: Chat) -> tuple[list[Callable[[], None]], Locator]:
    main = chat.page.get_by_role("main")
    return [
        lambda: fill_date(main, LETTER_DATE, chat.language),
        lambda: main.get_by_role("button", name=on_page("form_button", chat.language)).click(),
    ], main.get_by_role("region", name=on_page("result", chat.language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", [by_typing, by_form])
def test_two_actions_lead_to_both_dates(
    visit: Visit,
    language: str,
    way: Callable[[Chat], tuple[list[Callable[[], None]], Locator]],
) -> None:
    actions, place = way(visit(f"/{language}"))
    assert len(actions) <= 2
    for act in actions:
        act()
    expect(place).to_contain_text(COLLECTION[language])
    expect(place).to_contain_text(INNOCENT_SPOUSE[language])
