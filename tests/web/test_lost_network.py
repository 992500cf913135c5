"""Offline and back, slow answers, lost answers: nothing is lost and nothing doubled."""

from __future__ import annotations

import json
import re
import time

from playwright.sync_api import Route, expect

from assistant.runner.testing import Server
from tests.web.chat import HISTORY, MESSAGES, Chat
from tests.web.dates import ADVOCATE, INNOCENT_SPOUSE, LETTER_DATE
from tests.web.guard import Guard
from tests.web.store import texts_said


def test_offline_and_back(chat: Chat, guard: Guard, server: Server) -> None:
    question = "and the spouse part? (offline and back)"
    chat.pick(LETTER_DATE)
    guard.provoke("ERR_INTERNET_DISCONNECTED")
    chat.page.context.set_offline(True)
    chat.send(question)
    expect(chat.element.get_by_text(chat.words("not_sent"))).to_be_visible()
    expect(chat.log).to_contain_text(ADVOCATE)
    expect(chat.box).to_have_value(question)
    # Back again it is sent by itself.
    chat.page.context.set_offline(False)
    assert INNOCENT_SPOUSE["en"] in chat.next_answer(1)
    expect(chat.element.get_by_text(chat.words("not_sent"))).to_have_count(0)
    expect(chat.box).to_have_value("")
    expect(chat.sayings).to_have_count(2)
    expect(chat.answers).to_have_count(2)
    assert texts_said(server.db_path, question) == 1


def test_what_was_typed_can_be_changed_before_it_is_sent_again(
    chat: Chat, guard: Guard, server: Server
) -> None:
    slip, mended = "and the spuose part? (a slip)", "and the spouse part? (mended)"
    chat.pick(LETTER_DATE)
    guard.provoke("ERR_INTERNET_DISCONNECTED")
    chat.page.context.set_offline(True)
    chat.send(slip)
    expect(chat.button("again")).to_be_visible()
    chat.send(mended)
    expect(chat.sayings).to_have_count(2)
    chat.page.context.set_offline(False)
    assert INNOCENT_SPOUSE["en"] in chat.next_answer(1)
    assert texts_said(server.db_path, mended) == 1
    assert texts_said(server.db_path, slip) == 0


def test_the_way_back_leaves_alone_what_is_being_typed(chat: Chat, guard: Guard) -> None:
    chat.pick(LETTER_DATE)
    guard.provoke("ERR_INTERNET_DISCONNECTED")
    chat.page.context.set_offline(True)
    chat.send("and the spouse part?")
    expect(chat.button("again")).to_be_visible()
    chat.box.fill("and what if I cannot")
    chat.page.context.set_offline(False)
    chat.page.wait_for_timeout(300)
    expect(chat.box).to_have_value("and what if I cannot")


def test_a_button_pressed_offline_is_sent_when_back(chat: Chat, guard: Guard) -> None:
    guard.provoke("ERR_INTERNET_DISCONNECTED")
    chat.page.context.set_offline(True)
    chat.button("pick").click()
    chat.date_field.fill(LETTER_DATE)
    chat.button("date_send").click()
    expect(chat.element.get_by_text(chat.words("not_sent"))).to_be_visible()
    chat.page.context.set_offline(False)
    assert INNOCENT_SPOUSE["en"] in chat.next_answer(0)
    expect(chat.sayings).to_have_count(1)


def test_a_slow_answer_shows_that_it_is_thinking(chat: Chat) -> None:
    def slowly(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    expect(chat.thinking).to_have_count(0)
    chat.page.route(MESSAGES, slowly)
    chat.send("hello")
    status = chat.element.get_by_role("status")
    expect(status.filter(has_text=chat.words("thinking"))).to_have_count(1)
    expect(chat.answers).to_have_count(1)
    expect(chat.thinking).to_have_count(0)


def test_an_answer_lost_on_the_way_is_shown_once_and_counted_once(
    chat: Chat, guard: Guard, server: Server
) -> None:
    question = "and the spouse part? (answer lost)"
    chat.pick(LETTER_DATE)
    guard.provoke("ERR_FAILED|ERR_CONNECTION")
    ids: list[str] = []

    def lose_the_first(route: Route) -> None:
        ids.append(json.loads(route.request.post_data or "{}")["id"])
        answer = route.fetch()
        if len(ids) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    chat.page.route(MESSAGES, lose_the_first)
    chat.send(question)
    chat.button("again").click()
    assert INNOCENT_SPOUSE["en"] in chat.next_answer(1)
    assert len(ids) == 2
    assert len(set(ids)) == 1
    expect(chat.sayings).to_have_count(2)
    expect(chat.answers).to_have_count(2)
    assert texts_said(server.db_path, question) == 1
    chat.reload()
    expect(chat.sayings).to_have_count(2)
    expect(chat.answers).to_have_count(2)


def test_an_error_of_the_server_is_said_and_can_be_tried_again(chat: Chat, guard: Guard) -> None:
    guard.provoke("status of 500")
    chat.page.route(
        MESSAGES, lambda route: route.fulfill(status=500, json={"error": "Broken."}), times=1
    )
    chat.send("hello")
    expect(chat.element.get_by_text(chat.words("not_sent"))).to_be_visible()
    chat.press(chat.button("again"))
    expect(chat.answers).to_have_count(1)


def test_no_json_in_the_answer_is_no_answer(chat: Chat, guard: Guard) -> None:
    chat.page.route(
        MESSAGES,
        lambda route: route.fulfill(status=200, content_type="text/html", body="<b>proxy</b>"),
        times=1,
    )
    chat.send("hello")
    expect(chat.button("again")).to_be_visible()
    assert "proxy" not in chat.log.inner_text()
    chat.press(chat.button("again"))


def test_a_page_loaded_while_the_history_cannot_be_had_shows_it_later(
    chat: Chat, guard: Guard
) -> None:
    chat.pick(LETTER_DATE)
    guard.provoke("ERR_CONNECTION_RESET")
    chat.page.route(HISTORY, lambda route: route.abort("connectionreset"), times=1)
    chat.page.reload()
    chat.element.get_by_role("button", name=chat.words("again")).click()
    expect(chat.answers).to_have_count(1)
    expect(chat.answers.last).to_contain_text(re.compile(INNOCENT_SPOUSE["en"]))
