"""Statements whose text is made once do what SQLAlchemy's do."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore

from assistant.ground import in_flight
from assistant.stores import sqlite_file
from assistant.stores.compiled import Prepared
from tests.rasa.conversations import add, tracker, turn
from tests.stores.test_tracker_cache import a_store

EVENTS: Any = SQLTrackerStore.SQLEvent.__table__


@pytest.mark.parametrize("count", [1, 3])
def test_rows_are_added_and_found(count: int) -> None:
    engine: Any = sa.create_engine("sqlite://")
    EVENTS.create(engine)
    names = ("sender_id", "type_name", "data")
    add_rows = Prepared(EVENTS.insert(), engine.dialect, names)
    query = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == sa.bindparam("who"))
    look_up = Prepared(query.order_by(EVENTS.c.id).limit(2), engine.dialect)
    rows = [{"sender_id": "ann", "type_name": "user", "data": f"ñ'{n}"} for n in range(count)]
    with engine.begin() as connection:
        add_rows.run(connection, *rows)
        found = [row.data for row in look_up.run(connection, {"who": "ann"})]
        plain = connection.execute(query, {"who": "ann"}).scalars().all()
    assert plain == [row["data"] for row in rows]
    assert found == plain[:2]


def writers(store: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []
    plain = store._insert

    def noted(rows: Any) -> Any:
        seen.append(threading.current_thread().name.split("_")[0])
        return plain(rows)

    monkeypatch.setattr(store, "_insert", noted)
    return seen


def test_a_turn_is_written_in_a_thread_only_where_others_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    seen = writers(store, monkeypatch)
    conversation = tracker(count=1)
    asyncio.run(store.save(conversation))
    add(conversation, turn("greet"))
    with in_flight.answering(), in_flight.answering():
        asyncio.run(store.save(conversation))
    assert seen == ["MainThread", "letterclock-store"]
    [found] = store.engine.connect().exec_driver_sql("select count(*) from events").first()
    assert found == len(conversation.events)


def test_where_another_program_writes_the_turn_waits_in_the_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    monkeypatch.setattr(sqlite_file, "BUSY_TIMEOUT_MS", 10)
    store = a_store(tmp_path)
    seen = writers(store, monkeypatch)
    other = sqlite3.connect(store.engine.url.database, isolation_level=None)
    asyncio.run(store.save(tracker("bob", 1)))
    seen.clear()
    other.execute("BEGIN IMMEDIATE")

    async def go() -> None:
        asyncio.get_running_loop().call_later(0.4, other.execute, "ROLLBACK")
        await store.save(tracker("ann", 1))

    asyncio.run(go())
    assert seen[0] == "MainThread"
    assert set(seen[1:]) == {"letterclock-store"}
    assert asyncio.run(store.retrieve("ann"))
