"""Forgetting, in words: asked about once, then deleted at once, from the files too."""

from __future__ import annotations

import uuid

import pytest

from assistant.runner.testing import Server
from tests.conversations.store import Store
from tests.system.test_door import say, stored, texts

DATED = {"en": "my letter is dated October 22, 2026", "es": "mi carta es del 22 de octubre de 2026"}


@pytest.mark.parametrize(
    ("language", "ask", "question", "agree", "done"),
    [
        ("en", "forget everything I said", "Should I delete", "yes", "deleted"),
        ("es", "olvide todo lo que dije", "¿Borro esta", "sí, bórrala", "Borré"),
        ("en", "delete this chat please", "Should I delete", "/restart_or_forget", "deleted"),
    ],
)
def test_in_words(
    language: str, ask: str, question: str, agree: str, done: str, server: Server
) -> None:
    sender = uuid.uuid4().hex
    server.send(DATED[language], sender)
    asked = server.send(ask, sender)[0]
    assert question in asked["text"]
    assert [each["payload"] for each in asked["buttons"]] == ["/restart_or_forget", "/deny"]
    assert sender in stored(server)
    answer = server.send(agree, sender)[0]
    assert done in answer["text"]
    assert Store(server.db_path).events(sender) == []
    assert sender not in stored(server)
    # It begins again in the same language, although a bare date tells none.
    again = server.send("10/30/26", sender)
    assert again[0]["lang"] == answer["lang"]
    assert any(each.get("custom", {}).get("letter_date") == "2026-10-30" for each in again)


@pytest.mark.parametrize("words", ["forget me", "Forget me, please.", "olvídame", "/restart"])
def test_what_can_mean_nothing_else_deletes_at_once(server: Server, words: str) -> None:
    sender = uuid.uuid4().hex
    server.send(DATED["en"], sender)
    server.send(words, sender)
    assert Store(server.db_path).events(sender) == []


@pytest.mark.parametrize(
    "words",
    [
        *("please remove my name from the joint return", "erase the debt please"),
        *("borren mi deuda", "limpiar mi nombre", "forget me?", "START", "/session_start"),
    ],
)
def test_nothing_else_does(server: Server, words: str) -> None:
    token = say(server, DATED["en"])["conversation"]
    say(server, words, token)
    assert "November 23, 2026" in texts(say(server, "what is my last day?", token))


def test_another_conversation_stays(server: Server) -> None:
    other, mine = uuid.uuid4().hex, uuid.uuid4().hex
    server.send(DATED["en"], other)
    server.send("hello", mine)
    server.send("forget me", mine)
    assert Store(server.db_path).events(other)
