"""What is said in a turn is heard only once the turn is kept, and something is said always."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from assistant.channels.output import WholeMessages
from assistant.door.apology import apology
from assistant.door.guard import Guard
from assistant.door.limits import Limits, Rate
from assistant.door.speech import Speech
from assistant.stores import recent
from letterclock.letters import load_common

Turn = Callable[[UserMessage], Awaitable[Any]]


class Gone:
    """A store whose database is away."""

    async def retrieve(self, sender: str) -> Any:
        raise OSError("away")


def receive(handle: Turn, words: str = "hello", forgets: list[str] | None = None) -> list[str]:
    output = WholeMessages()

    async def forget(sender: str) -> None:
        if forgets is None:
            raise OSError("away")
        forgets.append(sender)

    guard = Guard(handle, Gone, forget, Limits(turn_s=0.2))
    asyncio.run(guard.receive(UserMessage(words, output, "ann", input_channel="rest")))
    return [each["text"] for each in output.messages]


@pytest.fixture(autouse=True)
def _afresh() -> None:
    recent.drop("ann")


async def _spoken_and_failed(message: UserMessage) -> None:
    await message.output_channel.send_response("ann", {"text": "all is well"})
    raise OSError("the database is away")


async def _spoken_and_hung(message: UserMessage) -> None:
    await message.output_channel.send_text_message("ann", "all is well")
    await asyncio.sleep(5)


async def _silent(message: UserMessage) -> None:
    pass


async def _forgetful(message: UserMessage) -> None:
    said = {"text": "deleted", "utter_action": "utter_forgotten"}
    await message.output_channel.send_response("ann", said)


@pytest.mark.parametrize("turn", [_spoken_and_failed, _spoken_and_hung, _silent])
def test_a_turn_that_was_not_kept_is_apologised_for_and_nothing_else_is_said(turn: Turn) -> None:
    assert receive(turn) == [apology("en")]


def test_the_apology_is_in_the_language_of_the_message() -> None:
    assert receive(_silent, "¿cuántos días tengo?") == [apology("es")]


DANGER = {"en": "i want to die, my letter is from 10/22", "es": "ya no quiero vivir"}


@pytest.mark.parametrize("language", DANGER)
@pytest.mark.parametrize("turn", [_spoken_and_failed, _spoken_and_hung, _silent])
def test_somebody_in_danger_is_told_first_whom_to_call(turn: Turn, language: str) -> None:
    [text] = receive(turn, DANGER[language])
    first, last = text.split("\n\n")
    assert first == load_common().text("apology_danger", language)
    assert re.findall(r"\b\d{3}\b", first) == ["988", "911"]
    assert last == apology(language)


@pytest.mark.parametrize("language", DANGER)
def test_also_where_too_many_messages_came(language: str) -> None:
    output = WholeMessages()

    async def forget(sender: str) -> None:
        raise OSError("away")

    async def flood() -> None:
        guard = Guard(_silent, Gone, forget, Limits(conversation=Rate(1, 60)))
        for words in (DANGER[language], DANGER[language]):
            said = UserMessage(words, output, "ann", input_channel="website")
            await guard.receive(said)

    asyncio.run(flood())
    text = output.messages[-1]["text"]
    assert text.startswith(load_common().text("apology_danger", language))
    assert text.endswith(load_common().text("door_too_many", language))


SLOTS = {
    "as the case is kept": {"letters": [{"letter": "4390", "dated": "2026-10-22"}]},
    "as it was kept before": {"letter_date": "2026-10-22"},
}


class Tracker:
    """As much of Rasa's as is looked at."""

    sender_id = "ann"

    def __init__(self, slots: dict[str, Any]) -> None:
        self._slots = slots

    def get_slot(self, name: str) -> Any:
        return self._slots.get(name)


@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("slots", SLOTS.values(), ids=list(SLOTS))
def test_the_apology_tells_the_dates_with_the_database_away(
    saved: bool, slots: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    recent.note(Tracker(slots), saved)
    [text] = receive(_spoken_and_failed)
    assert text.startswith(apology("en"))
    assert "November 23, 2026" in text
    assert "January 20, 2027" in text


def test_the_apology_counts_by_the_clock_of_the_letter_that_was_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    recent.note(Tracker({"letters": [{"letter": "3288", "dated": "2026-10-22"}]}), saved=True)
    [text] = receive(_spoken_and_failed)
    assert "January 20, 2027" in text
    assert "November 23, 2026" not in text


def test_deleted_is_said_when_it_is() -> None:
    forgotten: list[str] = []
    assert receive(_forgetful, forgets=forgotten) == ["deleted"]
    assert forgotten == ["ann"]
    assert receive(_forgetful, forgets=None) == [apology("en")]


def test_messages_keep_their_order_and_are_handed_over_once() -> None:
    output = WholeMessages()
    speech = Speech(output)

    async def speak() -> None:
        await speech.send_response("ann", {"text": "one", "lang": "es"})
        await speech.send_text_message("ann", "two")
        assert output.messages == []
        await speech.release()
        await speech.release()
        await speech.send_response("ann", {"text": "three"})
        speech.drop()
        await speech.release()

    asyncio.run(speak())
    assert [each["text"] for each in output.messages] == ["one", "two"]
    assert (speech.said, speech.language) == (3, "es")


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (
            "my ssn\u200b is 123-45-6789 ",
            ["begun my ssn is 123-45-6789", "begun my ssn is [SSN]", "handled my ssn is [SSN]"],
        ),
        ("my number is 123", ["begun my number is 123", "handled my number is 123"]),
        ("/ hello", ["begun / hello", "begun hello", "handled hello"]),
    ],
)
def test_understanding_begins_before_numbers_are_taken_out_and_anew_where_some_were(
    words: str, order: list[str]
) -> None:
    happened: list[str] = []

    async def handle(message: UserMessage) -> None:
        happened.append(f"handled {message.text}")
        await message.output_channel.send_text_message("ann", "all is well")

    async def forget(sender: str) -> None:
        raise OSError("away")

    guard = Guard(handle, Gone, forget, Limits(), lambda text: happened.append(f"begun {text}"))
    for _ in range(2):
        happened.clear()
        said = UserMessage(words, WholeMessages(), "ann", input_channel="rest")
        asyncio.run(guard.receive(said))
        assert happened == order
