"""The REST channel: what outside clients rely on."""

from __future__ import annotations

import json
import time
import uuid
from typing import Any

import pytest
import requests

from assistant.channels.output import WholeMessages
from assistant.channels.request import BadRequest, allowed, read
from assistant.runner.testing import Server


def post(server: Server, **kwargs: Any) -> requests.Response:
    return requests.post(f"{server.url}/webhooks/rest/webhook", timeout=30, **kwargs)


def test_a_message_is_answered(server: Server) -> None:
    answers = server.send("hello", "ann")
    assert answers
    assert all(answer["recipient_id"] == "ann" and answer["text"] for answer in answers)


def test_without_a_sender_every_conversation_is_a_new_one(server: Server) -> None:
    bodies: list[dict[str, Any]] = [
        {"message": "hello"},
        {"message": "hello", "sender": None},
        {"message": "hello", "sender": ""},
    ]
    ids = {post(server, json=body).json()[0]["recipient_id"] for body in bodies}
    assert len(ids) == 3
    assert "default" not in ids


@pytest.mark.parametrize(
    "body",
    ["", "{", "null", "5", '"hello"', "[]", '[{"message": "hello"}]', "{}", "[" * 5000,
     '{"message": 5}', '{"message": null}', '{"message": ""}', '{"message": "  \\n"}',
     '{"message": ["hello"]}', '{"message": {"text": "hello"}}', '{"message": "\\u0000"}',
     '{"message": "hello", "sender": true}', '{"message": "hello", "sender": ["a"]}',
     '{"message": "hello", "sender": "  "}', '{"message": "hello", "sender": "\\ud800"}',
     '{"message": "hello", "metadata": 5}',
     json.dumps({"message": "hello", "sender": "a" * 256})],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_one_sentence(server: Server, body: str) -> None:
    answer = post(server, data=body.encode(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert set(answer.json()) == {"error"}
    assert answer.json()["error"].endswith(".")
    assert "Traceback" not in answer.text


def test_the_longest_sender_is_taken(server: Server) -> None:
    assert server.send("hello", "a" * 255)[0]["recipient_id"] == "a" * 255


def test_a_number_as_sender_is_its_text(server: Server) -> None:
    number = uuid.uuid4().int % 10**9
    told = {"message": "my letter is dated october 22 2026", "sender": number}
    assert post(server, json=told).json()[0]["recipient_id"] == str(number)
    assert "2026" in server.send("what is my last day?", str(number))[0]["text"]


def test_a_stream_is_one_object_a_line(server: Server) -> None:
    """As Rasa's own channel has it, for clients written for that."""
    said = {"message": "my letter is dated october 22 2026"}
    whole = post(server, json=said).json()
    for flag in ("true", "True"):
        answer = post(server, json=said, params={"stream": flag})
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert answer.text.endswith("\n")
        lines = [json.loads(line) for line in answer.text.splitlines()]
        assert [line["text"] for line in lines] == [each["text"] for each in whole]
    assert post(server, json=said, params={"stream": "false"}).json()


def test_a_client_cannot_choose_the_channel(server: Server) -> None:
    sender = uuid.uuid4().hex
    post(server, json={"message": "hello", "sender": sender, "input_channel": "telegram"})
    from sqlalchemy import create_engine, text

    engine = create_engine(f"sqlite:///{server.db_path}")
    with engine.connect() as connection:
        rows = connection.execute(
            text("select data from events where sender_id = :s and type_name = 'user'"),
            {"s": sender},
        )
        channels = {json.loads(data)["input_channel"] for (data,) in rows}
    engine.dispose()
    assert channels == {"rest"}


def test_a_long_message_costs_no_more_than_a_short_one(server: Server) -> None:
    begun = time.monotonic()
    assert server.send("how long do I have " * 700)
    assert time.monotonic() - begun < 2


def test_a_huge_message_is_refused_at_once(server: Server) -> None:
    begun = time.monotonic()
    answer = post(server, json={"message": "a" * 1_000_000})
    assert answer.status_code == 413
    assert time.monotonic() - begun < 2
    assert server.send("hello")


def test_unusual_characters_are_no_error(server: Server) -> None:
    for message in ("hello \0", "¿hola? ñandú 你好 🙂", "a\u202eb", "hello \ud800"):
        answer = post(server, json={"message": message})
        assert answer.status_code == 200
        assert answer.json()


def test_health_and_home(server: Server) -> None:
    assert requests.get(f"{server.url}/health", timeout=5).json() == {"status": "ok"}
    home = requests.get(f"{server.url}/", timeout=5)
    assert home.status_code == 200
    assert "Hello from Rasa" not in home.text


@pytest.mark.parametrize("path", ["/conversations/a/tracker", "/model", "/domain", "/status"])
def test_the_administration_is_closed(server: Server, path: str) -> None:
    assert requests.get(server.url + path, timeout=5).status_code == 404


def test_a_sender_with_nul_is_refused() -> None:
    with pytest.raises(BadRequest):
        read({"message": "hello", "sender": "a\0b"})


@pytest.mark.parametrize(
    ("header", "token", "expected"),
    [
        (None, None, True),
        ("Bearer anything", "", True),
        (None, "secret", False),
        ("", "secret", False),
        ("Bearer wrong", "secret", False),
        ("secret", "secret", False),
        ("Basic secret", "secret", False),
        ("Bearer sécret", "secret", False),
        ("Bearer secret", "secret", True),
        ("bearer secret", "secret", True),
    ],
)
def test_a_token_is_demanded_where_one_is_set(
    header: str | None, token: str | None, expected: bool
) -> None:
    assert allowed(header, token) is expected


async def _collect(message: dict[str, Any]) -> list[dict[str, Any]]:
    output = WholeMessages()
    await output.send_response("ann", message)
    return output.messages


def test_an_utterance_stays_whole() -> None:
    import asyncio

    utterance = {
        "text": "One.\n\nTwo.",
        "buttons": [{"title": "Yes", "payload": "/affirm"}],
        "image": "/timeline.svg",
        "custom": {"kind": "deadlines"},
        "timestamp": 1.0,
        "utter_action": "utter_x",
        "attachment": None,
    }
    kept = {key: utterance[key] for key in ("text", "buttons", "image", "custom")}
    assert asyncio.run(_collect(utterance)) == [{"recipient_id": "ann", **kept}]


def test_an_empty_utterance_is_none() -> None:
    import asyncio

    assert asyncio.run(_collect({"text": None, "custom": {}})) == []
