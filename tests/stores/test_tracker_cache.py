"""Conversations at hand: right with any number of servers, and nothing is kept here alone."""

from __future__ import annotations

import asyncio
import itertools
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.events import BotUttered, SlotSet, UserUtteranceReverted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from actions.not_understood import _times_before
from assistant.stores.sql import WalSQLTrackerStore
from assistant.stores.tracker_cache import IDLE_S, TURNS, LastEvent, TrackerCache, shorten
from tests.rasa.conversations import add, beginning, domain, tracker, turn, turns


def a_store(folder: Path) -> WalSQLTrackerStore:
    return WalSQLTrackerStore(domain=domain(), db=str(folder / "c.db"))


def retrieved(store: WalSQLTrackerStore, sender: str = "ann") -> DialogueStateTracker:
    found = asyncio.run(store.retrieve(sender))
    assert found is not None
    return found


def spoken(store: WalSQLTrackerStore, events: list[Any], sender: str = "ann") -> None:
    """One turn, as Rasa runs it."""
    conversation = asyncio.run(store.get_or_create_tracker(sender, append_action_listen=False))
    add(conversation, events)
    asyncio.run(store.save(conversation))


def rows(folder: Path, sender: str = "ann") -> list[dict[str, Any]]:
    with closing(sqlite3.connect(folder / "c.db")) as connection:
        found = connection.execute(
            "SELECT data FROM events WHERE sender_id = ? ORDER BY id", (sender,)
        )
        return [json.loads(data) for (data,) in found]


def texts(events: Any) -> list[str]:
    return [event.text for event in events if isinstance(event, (UserUttered, BotUttered))]


def test_every_event_is_stored_once_and_in_order(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    said = [beginning(), *itertools.islice(turns(), 30)]
    for events in said:
        spoken(store, events)
    stored = rows(tmp_path)
    assert [each["timestamp"] for each in stored] == [
        event.timestamp for events in said for event in events
    ]
    whole = asyncio.run(store.retrieve_full_tracker("ann"))
    assert whole is not None
    assert len(texts(whole.events)) == 60


def test_rows_are_rasas(tmp_path: Path) -> None:
    spoken(a_store(tmp_path), [*beginning(), *turn("greet")])
    with closing(sqlite3.connect(tmp_path / "c.db")) as connection:
        found = connection.execute(
            "SELECT type_name, intent_name, action_name FROM events ORDER BY id"
        ).fetchall()
    assert ("user", "greet", None) in found
    assert ("slot", None, "times_asked") in found
    assert ("action", None, "action_greet") in found


def test_a_long_conversation_is_at_hand_in_part_with_all_its_slots(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    spoken(store, [*beginning(), *turn("give_letter_date")])
    for number in range(40):
        spoken(store, turn("thanks", number))
    spoken(store, [SlotSet("told", ["x"])])
    for again in (store, a_store(tmp_path)):
        found = retrieved(again)
        users = [event for event in found.events if isinstance(event, UserUttered)]
        assert TURNS <= len(users) <= TURNS + 1
        assert found.get_slot("told") == ["x"]
        # Played again, it is still what it is.
        played = found.travel_back_in_time(float("inf"))
        assert played.current_slot_values() == found.current_slot_values()
        assert found.get_slot("letter_date") == "2026-10-22"
        add(found, turn("thanks"))
        asyncio.run(again.save(found))


def test_it_is_the_same_object_until_somebody_else_writes(tmp_path: Path) -> None:
    one, other = a_store(tmp_path), a_store(tmp_path)
    spoken(one, [*beginning(), *turn("greet")])
    first = retrieved(one)
    add(first, turn("thanks"))
    asyncio.run(one.save(first))
    again = retrieved(one)
    assert again is first
    asyncio.run(one.save(again))
    spoken(other, turn("deadline", 7))
    assert "message 7" in texts(retrieved(one).events)


def test_two_servers_in_turn(tmp_path: Path) -> None:
    servers = a_store(tmp_path), a_store(tmp_path)
    spoken(servers[0], beginning())
    for number in range(25):
        spoken(servers[number % 2], turn("greet", number))
    said = [each["text"] for each in rows(tmp_path) if each["event"] == "user"]
    assert said == [f"message {number}" for number in range(25)]
    for server in servers:
        assert retrieved(server).get_slot("times_asked") == 24.0


def test_a_turn_that_failed_leaves_nothing_behind(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    spoken(store, [*beginning(), *turn("greet")])
    failed = retrieved(store)
    failed.update(UserUttered("lost"))
    failed.update(SlotSet("language", "es"))
    found = retrieved(store)
    assert found is not failed
    assert "lost" not in texts(found.events)
    assert found.get_slot("language") == "en"


def test_what_could_not_be_written_is_not_at_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    spoken(store, [*beginning(), *turn("greet")])
    conversation = retrieved(store)
    conversation.update(UserUttered("lost"))
    with closing(sqlite3.connect(tmp_path / "c.db")) as connection:
        connection.execute("ALTER TABLE events RENAME TO gone")
        connection.commit()
    with pytest.raises(Exception, match="no such table"):
        asyncio.run(store.save(conversation))
    with closing(sqlite3.connect(tmp_path / "c.db")) as connection:
        connection.execute("ALTER TABLE gone RENAME TO events")
        connection.commit()
    assert "lost" not in texts(retrieved(store).events)


def test_a_deleted_conversation_is_gone_everywhere(tmp_path: Path) -> None:
    one, other = a_store(tmp_path), a_store(tmp_path)
    spoken(one, [*beginning(), *turn("give_letter_date")])
    asyncio.run(other.delete("ann"))
    assert asyncio.run(one.retrieve("ann")) is None
    # SQLite gives the ids of the deleted rows again.
    spoken(other, [*beginning(), *turn("thanks")])
    assert retrieved(one).get_slot("letter_date") is None
    asyncio.run(one.delete("ann"))
    assert asyncio.run(one.retrieve("ann")) is None
    assert "ann" not in one._at_hand._kept


def test_deleted_while_it_is_spoken_in_it_is_not_kept(tmp_path: Path) -> None:
    one, other = a_store(tmp_path), a_store(tmp_path)
    spoken(one, [*beginning(), *turn("give_letter_date")])
    conversation = retrieved(one)
    asyncio.run(other.delete("ann"))
    add(conversation, turn("thanks", 3))
    asyncio.run(one.save(conversation))
    assert "ann" not in one._at_hand._kept
    assert texts(retrieved(one).events) == ["message 3", "answer 3"]


def test_a_tracker_of_somebody_elses_making(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    asyncio.run(store.save(tracker(count=2)))
    longer = tracker(count=2)
    add(longer, turn("thanks", 2))
    asyncio.run(store.save(longer))
    said = [each["text"] for each in rows(tmp_path) if each["event"] == "user"]
    assert said == ["message 0", "message 1", "message 2"]


def test_a_new_session_is_read_without_the_old_one(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    spoken(store, [*beginning(), *turn("greet", 1)])
    spoken(store, [*beginning(), *turn("thanks", 2)])
    assert "message 1" not in texts(retrieved(a_store(tmp_path)).events)
    whole = asyncio.run(store.retrieve_full_tracker("ann"))
    assert whole is not None
    assert "message 1" in texts(whole.events)


def test_what_takes_turns_goes_on_where_it_was() -> None:
    """The answer to what is not understood changes from turn to turn."""
    conversation, whole = tracker(), tracker()
    for number in range(3 * TURNS):
        for each in (conversation, whole):
            add(each, turn("nlu_fallback", number, "utter_named_guesses"))
        shorten(conversation)
        counts = [
            _times_before([event.as_dict() for event in each.events])
            for each in (conversation, whole)
        ]
        assert counts[0] % 2 == counts[1] % 2
        assert min(counts) == min(number, counts[0])
        assert counts[0] >= min(number, TURNS - 1)


def test_what_takes_back_is_not_shortened() -> None:
    conversation = tracker(count=2 * TURNS)
    conversation.update(UserUttered("x"))
    conversation.update(UserUtteranceReverted())
    before = len(conversation.events)
    assert shorten(conversation) == 0
    assert len(conversation.events) == before


def test_the_oldest_goes_first_and_the_idle_go() -> None:
    now = [0.0]
    at_hand = TrackerCache(most=2, clock=lambda: now[0])
    marks = {name: LastEvent(number, float(number)) for number, name in enumerate("abc")}
    for name, mark in marks.items():
        at_hand.put(tracker(name), mark)
    assert at_hand.take("a", marks["a"]) is None
    assert at_hand.take("b", marks["b"]) is not None
    assert at_hand.take("b", marks["b"]) is None
    assert at_hand.take("c", LastEvent(2, 2.5)) is None
    at_hand.put(tracker("c"), marks["c"])
    now[0] = IDLE_S + 1
    assert at_hand.take("c", marks["c"]) is None
