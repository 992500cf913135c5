"""What is said in a turn is heard only once the turn is kept, and something is said always."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from assistant.channels.output import WholeMessages
from assistant.door.guard import Guard, Manner
from assistant.door.held_output import Speech
from assistant.door.messages import apology
from assistant.ground.settings import Limits, Rate
from assistant.stores import known_dates
from assistant.stores.locks import FairLocks
from letterclock.letters import load_common

Turn = Callable[[UserMessage], Awaitable[Any]]


class Gone:
    """A store whose database is away."""

    async def retrieve(self, sender: str) -> Any:
        raise OSError("away")


class Kept:
    """A store that remembers who was deleted."""

    def __init__(self) -> None:
        self.deleted: list[str] = []

    async def delete(self, sender: str) -> None:
        self.deleted.append(sender)


def agent(store: Any) -> Any:
    """As much of Rasa's as the guard asks for."""
    return SimpleNamespace(tracker_store=store, lock_store=FairLocks())


def receive(handle: Turn, words: str = "hello", store: Any = None) -> list[str]:
    output = WholeMessages()
    guard = Guard(lambda: agent(store or Gone()), Limits(turn_s=0.2))
    message = UserMessage(words, output, "ann", input_channel="rest")
    asyncio.run(guard.receive(message, handle, Manner(trusted=True)))
    return [each["text"] for each in output.messages]


@pytest.fixture(autouse=True)
def _afresh() -> None:
    known_dates.drop("ann")


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
    assert list(dict.fromkeys(re.findall(r"\b\d{3}\b", first))) == ["988", "911"]
    assert last == apology(language)


@pytest.mark.parametrize("language", DANGER)
def test_also_where_too_many_messages_came(language: str) -> None:
    output = WholeMessages()

    async def flood() -> None:
        guard = Guard(lambda: agent(Gone()), Limits(conversation=Rate(1, 60)))
        for words in (DANGER[language], DANGER[language]):
            said = UserMessage(words, output, "ann", input_channel="website")
            await guard.receive(said, _silent, Manner())

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
    known_dates.note(Tracker(slots), saved)
    [text] = receive(_spoken_and_failed)
    assert text.startswith(apology("en"))
    assert "November 23, 2026" in text
    assert "January 20, 2027" in text


def test_the_apology_counts_by_the_clock_of_the_letter_that_was_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    known_dates.note(Tracker({"letters": [{"letter": "3288", "dated": "2026-10-22"}]}), saved=True)
    [text] = receive(_spoken_and_failed)
    assert "January 20, 2027" in text
    assert "November 23, 2026" not in text


def test_deleted_is_said_when_it_is() -> None:
    store = Kept()
    assert receive(_forgetful, store=store) == ["deleted"]
    assert store.deleted == ["ann"]
    assert receive(_forgetful, store=Gone()) == [apology("en")]


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
    ("words", "handled"),
    [
        ("my ssn\u200b is 123-45-6789 ", "my ssn is [SSN]"),
        ("my number is 123", "my number is 123"),
        ("/ hello", "hello"),
    ],
)
def test_rasa_gets_plain_text_without_personal_numbers(words: str, handled: str) -> None:
    heard: list[str | None] = []

    async def handle(message: UserMessage) -> None:
        heard.append(message.text)
        await message.output_channel.send_text_message("ann", "all is well")

    assert receive(handle, words)[0] == "all is well"
    assert heard == [handled]
