"""The whole way: from a suggested question to the dates, and away with them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
import requests
from icalendar import Calendar
from playwright.sync_api import Page, expect

from assistant.runner.testing import Server
from tests.web.chat import Chat
from tests.web.conftest import Visit
from tests.web.dates import ADVOCATE, COLLECTION, COST_QUESTION, INNOCENT_SPOUSE, LEFT, LETTER_DATE
from tests.web.store import holds, texts_said
from tests.web.words import starters


def test_the_page_opens_with_the_chat_ready(chat: Chat) -> None:
    expect(chat.element.get_by_text(chat.words("greeting_page"))).to_be_visible()
    expect(chat.box).to_be_visible()
    for number in range(len(starters())):
        expect(chat.starter(number)).to_be_visible()


def test_a_petition_that_would_be_late_is_said_to_be_late(chat: Chat) -> None:
    chat.say("my letter says 10/30/2026")
    said = chat.say("what if I mail it on december 1?")
    assert "too late" in said
    assert "days left" not in said


def test_a_suggested_question_is_answered(chat: Chat) -> None:
    chat.press(chat.starter(0))
    expect(chat.sayings).to_have_count(1)
    assert starters()[0] in chat.sayings.last.inner_text()
    # The letter's date is asked for, and can be given in the same words as anywhere.
    said = chat.say("Oct 22")
    assert COLLECTION["en"] in said
    assert INNOCENT_SPOUSE["en"] in said


def test_the_card_shows_both_parts_with_day_status_and_counting(chat: Chat) -> None:
    said = chat.pick(LETTER_DATE)
    card = chat.answers.last
    parts = card.get_by_role("list").filter(has_text=LEFT["en"]).get_by_role("listitem")
    expect(parts).to_have_count(2)
    expect(parts.nth(0)).to_contain_text(COLLECTION["en"])
    expect(parts.nth(0)).to_contain_text("today")
    expect(parts.nth(1)).to_contain_text(INNOCENT_SPOUSE["en"])
    expect(parts.nth(1)).to_contain_text(LEFT["en"])
    # Folded away until someone wants it.
    counting = card.get_by_text(re.compile(r"Day 30 is Saturday"))
    expect(counting).to_be_hidden()
    card.get_by_text(chat.words("counting")).click()
    expect(counting).to_be_visible()
    expect(card.get_by_text(re.compile(r"Day 90 is Wednesday"))).to_be_visible()
    # The card stands instead of the words it holds, not beside them.
    assert said.count("58 days left") == 1


def test_the_timeline_says_in_words_what_it_shows(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.unfold("counting")
    picture = chat.answers.last.get_by_role("img")
    expect(picture).to_have_count(1)
    expect(picture).to_have_accessible_name(re.compile(r"October 22, 2026"))
    for day in (COLLECTION["en"], INNOCENT_SPOUSE["en"]):
        expect(picture).to_have_accessible_name(re.compile(day))


def test_the_roadmap_answers_where_am_i(chat: Chat) -> None:
    chat.say("Where am I in the process?")
    picture = chat.answers.last.get_by_role("img")
    expect(picture).to_have_count(1)
    expect(picture).to_have_accessible_name(re.compile(r"Appeals"))
    expect(picture).to_contain_text(re.compile(r"you are here", re.IGNORECASE))


def _alarms(event: object) -> list[datetime.timedelta]:
    alarms = list(event.walk("VALARM"))  # type: ignore[attr-defined]
    return sorted(each.decoded("trigger") for each in alarms)


def test_remind_me_leads_to_a_calendar_file(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.say("remind me")
    with chat.page.expect_download() as saved:
        chat.calendar_link.last.click()
    assert saved.value.suggested_filename.endswith(".ics")
    calendar = Calendar.from_ical(saved.value.path().read_bytes())
    events = calendar.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [
        datetime.date(2026, 11, 23),
        datetime.date(2027, 1, 20),
    ]
    days = [alarm.total_seconds() / 86400 for alarm in _alarms(events[1])]
    # At nine in the morning, so a bit more than the whole day before midnight begins.
    assert [-round(day) for day in days] == [14, 7, 2, 1, 0]


def test_was_this_right_is_asked_under_an_answer_and_counted(chat: Chat) -> None:
    chat.say("what is a lien?")
    asked = chat.log.get_by_role("group", name=chat.words("right_ask"))
    expect(asked).to_have_count(1)
    with chat.page.expect_response("**/webhooks/website/verdict") as told:
        asked.get_by_role("button", name=chat.words("right_no"), exact=True).click()
    assert told.value.json() == {"counted": True}
    expect(asked).to_have_text(chat.words("right_thanks"))
    expect(asked.get_by_role("button")).to_have_count(0)
    expect(chat.box).to_be_focused()


def test_the_card_itself_leads_to_the_calendar_file(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.unfold("calendar_fold")
    expect(chat.answers.last).to_contain_text(chat.words("calendar_seen"))
    with chat.page.expect_download() as saved:
        chat.answers.last.get_by_role("link", name=chat.words("calendar")).click()
    assert len(Calendar.from_ical(saved.value.path().read_bytes()).walk("VEVENT")) == 2


def _saved_plan(chat: Chat, folder: Path) -> Path:
    with chat.page.expect_download() as saved:
        chat.button("save").click()
    assert saved.value.suggested_filename.endswith(".html")
    file = folder / "plan.html"
    saved.value.save_as(file)
    return file


def _holds_the_plan(plan: Page) -> None:
    body = plan.locator("body")
    for words in (COLLECTION["en"], INNOCENT_SPOUSE["en"], ADVOCATE, COST_QUESTION, "$60"):
        expect(body).to_contain_text(words)
    expect(plan.get_by_role("img")).to_have_count(1)


def test_the_plan_is_saved_as_a_page_of_its_own(chat: Chat, server: Server, tmp_path: Path) -> None:
    chat.pick(LETTER_DATE)
    chat.say(COST_QUESTION)
    file = _saved_plan(chat, tmp_path)
    assert server.url not in file.read_text(encoding="utf-8").replace(f"{server.url}/letters", "")
    # A file of one's own is opened without the network, and needs nothing of it.
    chat.page.context.set_offline(True)
    plan = chat.page.context.new_page()
    plan.goto(file.as_uri())
    _holds_the_plan(plan)
    assert plan.locator("html").get_attribute("lang") == "en"
    expect(plan.get_by_role("heading", level=1)).to_have_text(chat.words("plan"))


def test_the_plan_is_printed_from_a_window_of_its_own(visit: Visit) -> None:
    chat = visit()
    chat.page.context.add_init_script("window.print = () => { window.printed = true; };")
    chat.page.reload()
    chat.pick(LETTER_DATE)
    chat.say(COST_QUESTION)
    with chat.page.expect_popup() as opened:
        chat.button("print").click()
    _holds_the_plan(opened.value)
    assert opened.value.evaluate("window.printed === true") or chat.page.evaluate(
        "window.printed === true"
    )


def test_clearing_forgets_on_both_sides(chat: Chat, server: Server) -> None:
    mark = "my letter is from oct 22 and I live on Quince Street"
    chat.say(mark)
    token = chat.token()
    assert texts_said(server.db_path, mark) == 1
    chat.button("clear").click()
    chat.button("clear_yes").click()
    expect(chat.element.get_by_text(chat.words("cleared"))).to_be_visible()
    expect(chat.sayings).to_have_count(0)
    expect(chat.answers).to_have_count(0)
    assert chat.stored()["session"] == {}
    known = requests.post(
        f"{server.url}/webhooks/website/history", json={"conversation": token}, timeout=30
    )
    assert known.json() == {"conversation": None, "turns": []}
    assert not holds(server.db_path, "Quince Street")
    # And it starts anew: the date is not remembered.
    assert COLLECTION["en"] not in chat.press(chat.starter(0))


def test_clearing_can_be_thought_over(chat: Chat) -> None:
    chat.pick(LETTER_DATE)
    chat.button("clear").click()
    chat.button("clear_no").click()
    expect(chat.answers).to_have_count(1)
    assert chat.token()


@pytest.mark.parametrize("action", ["save", "print", "clear"])
def test_there_is_nothing_to_take_along_before_anything_was_said(chat: Chat, action: str) -> None:
    expect(chat.button(action)).to_be_hidden()
