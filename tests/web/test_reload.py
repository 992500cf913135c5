"""A reload keeps the conversation; nothing else does, and nothing else is kept."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.chat import Chat
from tests.web.dates import COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LETTER_DATE


def test_a_reload_keeps_the_conversation_and_doubles_nothing(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.say(COST_QUESTION)
    before = chat.log.locator(".turn").all_inner_texts()
    assert len(before) >= 4
    for _ in range(2):
        chat.reload()
        expect(chat.log.locator(".turn")).to_have_count(len(before))
        assert chat.log.locator(".turn").all_inner_texts() == before
    # The timeline is drawn again, and the date is remembered.
    expect(chat.log.locator("figure svg")).to_have_count(1)
    assert INNOCENT_SPOUSE["en"] in chat.say("and the spouse part?")
    expect(chat.log.locator(".turn")).to_have_count(len(before) + 2)


def test_a_button_of_before_the_reload_still_works(chat: Chat) -> None:
    chat.say("my letter is from 10/11/2026")
    chat.reload()
    said = chat.press(chat.log.get_by_role("button", name="Sunday, October 11, 2026"))
    assert "January 11, 2027" in said


def test_a_message_sent_just_before_the_reload_is_answered_once(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    with chat.page.expect_request("**/webhooks/website/messages"):
        chat.send("and the spouse part?")
    chat.reload()
    expect(chat.answers).to_have_count(2)
    expect(chat.sayings).to_have_count(2)
    expect(chat.answers.last).to_contain_text(INNOCENT_SPOUSE["en"])


def test_the_language_chosen_stays_over_a_reload(chat: Chat) -> None:
    chat.say("mi carta es del 22 de octubre, ¿todavía puedo apelar?")
    chat.language = "es"
    before = chat.answers.count()
    chat.reload()
    expect(chat.answers).to_have_count(before)
    expect(chat.box).to_be_visible()


def test_another_tab_is_another_conversation(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    expect(other.starter(0)).to_be_visible()
    expect(other.answers).to_have_count(0)
    assert COLLECTION["en"] not in other.press(other.starter(0))
    assert other.token() != chat.token()


def test_one_key_is_stored_and_no_cookie(chat: Chat) -> None:
    assert chat.stored() == {"session": {}, "local": {}, "cookies": ""}
    chat.pick(LETTER_DATE)
    kept = chat.stored()
    assert len(kept["session"]) == 1
    assert kept["local"] == {}
    assert chat.page.context.cookies() == []
    databases = chat.page.evaluate("async () => (await indexedDB.databases()).length")
    caches = chat.page.evaluate("async () => (await caches.keys()).length")
    assert (databases, caches) == (0, 0)
    # The key names the conversation; it does not hold it.
    assert "2026" not in chat.token()


def test_a_forged_token_starts_afresh(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.page.evaluate("() => sessionStorage.setItem(Object.keys(sessionStorage)[0], 'forged')")
    chat.reload()
    expect(chat.starter(0)).to_be_visible()
    expect(chat.answers).to_have_count(0)
    chat.pick(LETTER_DATE)
    assert chat.token() != "forged"
