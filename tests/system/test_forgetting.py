"""Forgetting, in words: the conversation is deleted at once, from the files too."""

from __future__ import annotations

import uuid

import pytest

from assistant.runner.testing import Server
from tests.conversations.store import Store
from tests.system.test_door import stored


@pytest.mark.parametrize(
    ("tell", "ask", "done", "date"),
    [
        ("my letter is dated October 22, 2026", "forget everything I said", "deleted", "10/30/26"),
        ("mi carta es del 22 de octubre de 2026", "olvide todo lo que dije", "Borré", "10/30/26"),
    ],
)
def test_in_words(server: Server, tell: str, ask: str, done: str, date: str) -> None:
    sender = uuid.uuid4().hex
    server.send(tell, sender)
    assert sender in stored(server)
    [answer] = server.send(ask, sender)
    assert done in answer["text"]
    assert Store(server.db_path).events(sender) == []
    assert sender not in stored(server)
    # It begins again in the same language, although a bare date tells none.
    again = server.send(date, sender)
    assert again[0]["lang"] == answer["lang"]
    assert any(each.get("custom", {}).get("letter_date") == "2026-10-30" for each in again)


def test_another_conversation_stays(server: Server) -> None:
    other, mine = uuid.uuid4().hex, uuid.uuid4().hex
    server.send("my letter is dated October 22, 2026", other)
    server.send("hello", mine)
    server.send("forget everything I said", mine)
    assert Store(server.db_path).events(other)
