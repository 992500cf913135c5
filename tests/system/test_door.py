"""The door, with the real assistant behind it: what comes through, and what is said if not."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from assistant.ground.settings import ROOT
from assistant.runner import environment
from assistant.runner.testing import Server, running
from letterclock.letters import load_common
from tests.system.alone import alone, hanging_action_server
from tests.system.test_serve import run_serve

PHONE = "1-877-777-4778"


@pytest.fixture(scope="module")
def narrow() -> Iterator[Server]:
    """A server that lets in little."""
    settings = {
        "LETTERCLOCK_TODAY": "2026-11-23",
        "LETTERCLOCK_RATE_CONVERSATION": "3/600",
        "LETTERCLOCK_RATE_ADDRESS": "8/600",
    }
    with running(env=settings) as started:
        yield started


def say(server: Server, words: str, token: str | None = None, **headers: str) -> dict[str, Any]:
    body = {"id": uuid.uuid4().hex, "text": words, "conversation": token, "language": "en"}
    answer = requests.post(
        f"{server.url}/webhooks/website/messages", json=body, headers=headers, timeout=60
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def texts(answer: dict[str, Any]) -> str:
    return "\n".join(each["text"] for each in answer["messages"])


def stored(server: Server) -> str:
    """All that is on disk, the part of the database not yet merged among it."""
    files = server.db_path.parent.glob(server.db_path.name + "*")
    return b"".join(each.read_bytes() for each in files).decode("utf-8", "replace")


def logged(server: Server) -> str:
    port = int(server.url.rpartition(":")[2])
    return environment.log_file("rasa", port).read_text("utf-8")


def test_a_long_message_is_read_in_part_and_the_person_told(server: Server) -> None:
    answer = server.send("my letter is dated October 22, 2026. " + "and so on " * 400)
    assert "November 23, 2026" in answer[0]["text"]
    assert answer[-1]["text"].startswith("Your message was long")
    assert "and so on " * 210 not in stored(server)


def test_danger_past_what_is_read_is_seen(server: Server) -> None:
    words = "my letter is dated October 22, 2026. " + "and so on " * 200 + "i want to kill myself"
    answer = server.send(words)
    assert "November 23, 2026" in answer[0]["text"]
    assert answer[-1]["text"].startswith(load_common().text("apology_danger", "en"))
    assert "kill myself" not in stored(server)


def test_a_message_without_anything_to_read(server: Server) -> None:
    [answer] = server.send("\u200b\u200b\u202e")
    assert answer["text"].startswith("I can only read text")
    assert PHONE in answer["text"]


@pytest.mark.parametrize(
    "typed",
    [
        "/restart",
        '/give_letter_date{"letter_date": {"a": [1]}}',
        '/inform{"language": "xx"}',
        "/session_start",
        '/deadline{"circumstances": ["x"]}',
        "/" * 100,
    ],
)
def test_typed_commands_set_nothing(server: Server, typed: str) -> None:
    sender = uuid.uuid4().hex
    server.send("my letter is dated October 22, 2026", sender)
    assert server.send(typed, sender)
    again = server.send("when is my last day?", sender)
    if "restart" not in typed:  # which, as a word, asks to start over
        assert any("November 23, 2026" in each["text"] for each in again)


def test_the_buttons_it_offers_work_over_rest(server: Server) -> None:
    answer = server.send('/give_letter_date{"letter_date": "2026-10-22"}')
    assert "November 23, 2026" in answer[0]["text"]


SECRETS = {
    "my ssn is 219-09-9999, dated October 22, 2026": "219-09-9999",
    "call me at 202-555-0143 about the letter": "202-555-0143",
    "escríbame a maria@example.org por favor": "maria@example.org",
    "my card 4111 1111 1111 1111 pays it": "4111 1111 1111 1111",
}


@pytest.mark.parametrize("message", SECRETS)
def test_personal_numbers_are_kept_nowhere(server: Server, message: str) -> None:
    answer = server.send(message)
    assert "type" in answer[-1]["text"] or "escriba" in answer[-1]["text"]
    secret = SECRETS[message]
    assert secret not in "".join(each["text"] for each in answer)
    assert secret not in stored(server)
    assert secret not in logged(server)


def test_the_date_beside_a_number_is_read(server: Server) -> None:
    answer = server.send("letter dated 10/22/2026 and my social is 219 09 9999")
    assert "November 23, 2026" in answer[0]["text"]


def test_too_many_messages_of_one_conversation(narrow: Server) -> None:
    token = say(narrow, "hello", **{"X-Forwarded-For": "ignored"})["conversation"]
    for _ in range(2):
        assert "Too many" not in texts(say(narrow, "what is a lien?", token))
    refused = texts(say(narrow, "what is a levy?", token))
    assert refused.startswith("Too many messages")
    assert PHONE in refused
    assert "Too many" not in texts(say(narrow, "hello"))


def test_too_many_messages_of_one_address(narrow: Server) -> None:
    answers = [texts(say(narrow, "hello", **{"X-Forwarded-For": f"10.0.0.{n}"})) for n in range(9)]
    assert answers[-1].startswith("Too many messages")
    # The trusted door has no such limit.
    assert "Too many" not in narrow.send("hello")[0]["text"]


def test_a_limit_that_is_none_is_one_line() -> None:
    done = run_serve(LETTERCLOCK_RATE_ADDRESS="many")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "LETTERCLOCK_RATE_ADDRESS=many" in done.stderr


def test_a_hung_action_is_apologised_for_with_the_dates(tmp_path: Path) -> None:
    settings = {"LETTERCLOCK_TODAY": "2026-11-23", "LETTERCLOCK_TURN_LIMIT": "6"}
    sender = uuid.uuid4().hex
    with alone(tmp_path, {}, settings) as server:
        server.send("mi carta es del 22 de octubre de 2026", sender)
    with (
        hanging_action_server() as endpoint,
        alone(tmp_path, {"action_endpoint": endpoint}, settings) as server,
    ):
        [answer] = server.send("¿qué es un gravamen?", sender)
        assert answer["text"].startswith("Perdón")
        assert "23 de noviembre de 2026" in answer["text"]
        assert PHONE in answer["text"]
        assert answer["lang"] == "es"


def test_the_key_and_the_data_are_the_owners_alone() -> None:
    assert Path(ROOT / "var" / "secret.key").stat().st_mode & 0o077 == 0
