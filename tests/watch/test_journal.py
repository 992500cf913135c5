"""The journal: what happened, and not a word or an id of whom it happened to."""

from __future__ import annotations

import asyncio
import json
import re

import pytest

from assistant.ground import secret
from assistant.watch import journal, metrics

SENDER = "web-0123456789abcdef"
SECRET = "my landlord is called zebra"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def broken(words: str) -> ValueError:
    try:
        raise ValueError(f"cannot read {words}")
    except ValueError as error:
        return error


def test_a_turn_is_one_line_with_what_happened(capsys: pytest.CaptureFixture[str]) -> None:
    with journal.entry("rest", SENDER):
        metrics.heard("deadline", ["utter_ask_letter_date"])
        metrics.redacted(["ssn", "email"])
    [line] = lines(capsys)
    assert line.pop("ms") in range(1000)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", str(line.pop("time")))
    assert line == {
        "level": "info",
        "event": "turn",
        "conversation": journal.mark(SENDER),
        "channel": "rest",
        "topic": "deadline",
        "outcome": "date_asked",
        "redacted": ["ssn", "email"],
    }


def test_no_id_in_clear_and_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    with journal.entry(SECRET, SENDER):
        metrics.heard(SECRET, [SECRET])
        metrics.failed(SECRET)
        journal.failed(broken(SECRET))
    written = capsys.readouterr().err
    assert len(written.splitlines()) == 2
    for each in (SENDER, "zebra", SECRET):
        assert each not in written


def test_lines_of_one_conversation_belong_together_and_only_with_the_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def marks(given: str) -> list[str]:
        monkeypatch.setenv("LETTERCLOCK_SECRET", given)
        secret.own.cache_clear()
        return [journal.mark(each) for each in ("ann", "ann", "bob")]

    try:
        ann, again, bob = marks("one")
        assert ann == again != bob
        assert ann != marks("two")[0]
        assert all(re.fullmatch(r"[0-9a-f]{16}", each) for each in (ann, bob))
        assert journal.mark("\ud800")  # no error, whatever the id
    finally:
        secret.own.cache_clear()


def test_an_error_tells_its_kind_and_place_and_not_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    journal.failed(broken(SECRET), "not saved")
    [line] = lines(capsys)
    assert (line["event"], line["kind"], line["level"]) == ("not saved", "ValueError", "error")
    assert re.fullmatch(r"tests/watch/test_journal\.py:\d+ broken", str(line["places"][-1]))  # type: ignore[index]
    assert "conversation" not in line


def test_turns_at_once_do_not_mix(capsys: pytest.CaptureFixture[str]) -> None:
    async def turn(sender: str, topic: str) -> None:
        with journal.entry("rest", sender):
            await asyncio.sleep(0.01)
            # In a task of its own, as a turn with a time limit is.
            await asyncio.wait_for(asyncio.sleep(0, metrics.heard(topic, [])), 1)
            await asyncio.sleep(0.01)

    async def both() -> None:
        await asyncio.gather(turn("ann", "litc"), turn("bob", "forms"))

    asyncio.run(both())
    told = {line["conversation"]: line["topic"] for line in lines(capsys)}
    assert told == {journal.mark("ann"): "litc", journal.mark("bob"): "forms"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("deadline", "deadline"),
        ("a b", "other"),
        ("", "other"),
        ("x" * 61, "other"),
        (None, "None"),
    ],
)
def test_a_name_cannot_carry_what_somebody_wrote(value: object, shown: str) -> None:
    assert journal.name(value) == shown


def test_a_place_does_not_tell_where_on_this_machine() -> None:
    assert journal.place("/home/x/site-packages/rasa/core/agent.py") == "rasa/core/agent.py"
    assert journal.place("/usr/lib/python3/json/decoder.py") == "json/decoder.py"
    assert journal.place(journal.__file__) == "assistant/watch/journal.py"
