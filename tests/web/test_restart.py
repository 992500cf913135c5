"""The server is started again in mid-conversation."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from assistant.runner.testing import running
from benchmarks.processes import free_port
from tests.web.chat import Chat
from tests.web.dates import INNOCENT_SPOUSE, LETTER_DATE, TODAY
from tests.web.guard import Guard
from tests.web.store import texts_said

QUESTION = "and the spouse part?"


def test_it_goes_on_after_a_restart(chromium: Browser, built: None, tmp_path: Path) -> None:
    port = free_port()
    database = tmp_path / "conversations.db"
    env = {"LETTERCLOCK_TODAY": TODAY, "LETTERCLOCK_DB": str(database)}
    context = chromium.new_context(locale="en-US")
    guard = Guard(f"http://127.0.0.1:{port}")
    guard.watch(context)
    try:
        with running(port, env) as server:
            page = context.new_page()
            page.goto(f"{server.url}/en")
            chat = Chat(page)
            chat.pick(LETTER_DATE)

        guard.provoke("ERR_CONNECTION_REFUSED")
        chat.send(QUESTION)
        expect(chat.element.get_by_text(chat.words("not_sent"))).to_be_visible()
        expect(chat.button("again")).to_be_visible()
        # What was typed is not lost, and whom to call meanwhile is said.
        expect(chat.box).to_have_value(QUESTION)
        expect(chat.log).to_contain_text("1-877-777-4778")

        with running(port, env):
            said = chat.press(chat.button("again"))
            assert INNOCENT_SPOUSE["en"] in said
            expect(chat.element.get_by_text(chat.words("not_sent"))).to_have_count(0)
            expect(chat.sayings).to_have_count(2)
            expect(chat.answers).to_have_count(2)
            assert texts_said(database, QUESTION) == 1
            chat.reload()
            expect(chat.sayings).to_have_count(2)
            expect(chat.answers).to_have_count(2)
    finally:
        context.close()
    guard.check()
