"""English and Spanish: chosen, followed, and marked on everything that is said."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import COLLECTION, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.words import in_chat


def _languages(chat: Chat) -> list[str | None]:
    return [each.get_attribute("lang") for each in chat.answers.all()]


def test_the_spanish_page_speaks_spanish(visit: Visit) -> None:
    chat = visit("/es")
    expect(chat.element.get_by_text(chat.words("greeting_page"))).to_be_visible()
    chat.press(chat.starter(0))
    said = chat.say("22/10/2026")
    assert COLLECTION["es"] in said
    assert INNOCENT_SPOUSE["es"] in said
    assert set(_languages(chat)) == {"es"}
    expect(chat.answers.last.get_by_text(chat.words("counting"))).to_be_visible()


def test_a_bare_spanish_date_is_answered_in_spanish(visit: Visit) -> None:
    chat = visit("/es")
    assert COLLECTION["es"] in chat.say("22 de octubre de 2026")
    assert COLLECTION["es"] in visit("/es").pick(LETTER_DATE)


def test_a_bare_number_date_follows_the_page(visit: Visit) -> None:
    assert COLLECTION["es"] in visit("/es").say("2026-10-22")
    assert COLLECTION["en"] in visit("/en").say("2026-10-22")


def test_the_language_button_changes_everything_in_mid_conversation(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.press(chat.button("other_language"))
    chat.language = "es"
    expect(chat.box).to_be_visible()
    expect(chat.button("clear")).to_be_visible()
    expect(chat.log).to_have_attribute("aria-label", chat.words("conversation"))
    said = chat.say("¿y la parte del cónyuge?")
    assert INNOCENT_SPOUSE["es"] in said
    # What was said in English is still marked as English.
    assert _languages(chat)[0] == "en"
    assert _languages(chat)[-1] == "es"
    chat.press(chat.button("other_language"))
    chat.language = "en"
    assert INNOCENT_SPOUSE["en"] in chat.say("and the spouse part?")


def test_the_language_button_works_before_anything_is_said(chat: Chat) -> None:
    chat.button("other_language").click()
    chat.language = "es"
    expect(chat.starter(0)).to_be_visible()
    chat.press(chat.starter(0))
    assert set(_languages(chat)) == {"es"}


def test_the_chat_follows_who_writes_spanish_on_the_english_page(chat: Chat) -> None:
    said = chat.say("mi carta es del 22 de octubre, ¿todavía puedo apelar?")
    assert COLLECTION["es"] in said
    chat.language = "es"
    expect(chat.box).to_be_visible()
    expect(chat.button("send")).to_be_visible()
    assert set(_languages(chat)) == {"es"}


def test_every_message_has_its_language(chat: Chat) -> None:
    chat.say("hola, ¿qué es esta carta?")
    chat.language = "es"
    chat.say("what does it cost to petition the court?")
    every = chat.log.locator(".turn").all()
    assert len(every) >= 4
    assert all(each.get_attribute("lang") in ("en", "es") for each in every)
    assert {"en", "es"} <= set(_languages(chat))


def test_the_saved_plan_is_in_the_language_of_the_screen(visit: Visit) -> None:
    chat = visit("/es")
    chat.pick(LETTER_DATE)
    with chat.page.expect_download() as saved:
        chat.button("save").click()
    plan = saved.value.path().read_text(encoding="utf-8")
    assert '<html lang="es"' in plan
    assert in_chat("plan_people", "es") in plan
    assert COLLECTION["es"] in plan
