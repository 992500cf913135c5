"""Conversations in a real PostgreSQL, for several servers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import yaml
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import read_endpoint_config

from assistant.ground.settings import DATABASE_URL, REDIS_URL, Settings
from assistant.server import configuration
from assistant.stores import database, retention, seen_messages
from assistant.stores.database import EVENTS
from assistant.stores.postgres import Overtaken, PostgresTrackerStore
from tests.scale.engines import Postgres

DAY_S = retention.DAY_S


@pytest.fixture
def url(postgres: Postgres) -> Iterator[str]:
    engine = sa.create_engine(postgres.url)
    EVENTS.metadata.drop_all(engine)
    yield postgres.url
    engine.dispose()


@pytest.fixture
def store(url: str) -> PostgresTrackerStore:
    return a_store(url)


def a_store(url: str) -> PostgresTrackerStore:
    return PostgresTrackerStore(domain=Domain.empty(), host=url)


def said(text: str, mark: str = "m") -> UserUttered:
    return UserUttered(text, input_channel="website", message_id=mark)


def tell(store: PostgresTrackerStore, sender: str, text: str, mark: str = "m") -> None:
    async def turn() -> None:
        tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
        tracker.update(said(text, mark))
        tracker.update(BotUttered("yes"))
        await store.save(tracker)

    asyncio.run(turn())


def texts(store: PostgresTrackerStore, sender: str) -> list[str | None]:
    tracker = asyncio.run(store.retrieve_full_tracker(sender))
    events = tracker.events if tracker else ()
    return [event.text for event in events if isinstance(event, UserUttered)]


def test_the_written_endpoints_make_one_and_hold_no_password(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(configuration, "ROOT", tmp_path)
    monkeypatch.setenv(DATABASE_URL, url)
    monkeypatch.setenv(REDIS_URL, "redis://127.0.0.1")
    content = configuration.endpoints(Settings(postgres=True, redis=True))
    written = Path(configuration.write("endpoints.yml", content, 1))
    assert Postgres.password not in written.read_text()
    assert yaml.safe_load(written.read_text())["tracker_store"]["url"] == f"${{{DATABASE_URL}}}"
    config = read_endpoint_config(str(written), endpoint_type="tracker_store")
    made = TrackerStore.create(config, domain=Domain.empty())
    assert isinstance(made, PostgresTrackerStore)
    tell(made, "ann", "hello")
    assert texts(a_store(url), "ann") == ["hello"]


def test_the_older_name_of_the_scheme(url: str) -> None:
    store = a_store(url.replace("postgresql://", "postgres://"))
    tell(store, "ann", "hello")
    assert texts(store, "ann") == ["hello"]


def test_the_table(store: PostgresTrackerStore) -> None:
    look = sa.inspect(store.engine)
    assert [(each["name"], each["column_names"]) for each in look.get_indexes("events")] == [
        ("ix_events_conversation", ["sender_id", "id"])
    ]
    [number] = [each for each in look.get_columns("events") if each["name"] == "id"]
    assert isinstance(number["type"], sa.BigInteger)
    with store.engine.connect() as connection:
        kind = "SELECT data_type FROM pg_sequences WHERE sequencename = 'events_id_seq'"
        assert connection.exec_driver_sql(kind).scalar() == "bigint"


def test_rasas_columns_are_all_there() -> None:
    theirs = {each.name for each in SQLTrackerStore.SQLEvent.__table__.columns}
    assert {each.name for each in EVENTS.columns} == theirs


def test_many_servers_make_the_table_at_once(url: str) -> None:
    with ThreadPoolExecutor(8) as threads:
        stores = list(threads.map(a_store, [url] * 8))
    tell(stores[0], "ann", "hello")
    assert texts(stores[7], "ann") == ["hello"]


def test_a_table_that_rasa_made_is_left_as_it_is_and_works(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    engine = sa.create_engine(url)
    SQLTrackerStore.Base.metadata.create_all(engine)
    store = a_store(url)
    assert "docs/scaling.md" in caplog.text
    names = {each["name"] for each in sa.inspect(engine).get_indexes("events")}
    assert names == {"ix_events_sender_id"}
    tell(store, "ann", "hello")
    assert texts(store, "ann") == ["hello"]


def test_turns_follow_each_other(store: PostgresTrackerStore, url: str) -> None:
    other = a_store(url)
    for number in range(6):
        tell((store, other)[number % 2], "ann", f"message {number}")
    assert texts(store, "ann") == [f"message {number}" for number in range(6)]


def test_a_new_session_begins_where_the_last_one_ended(
    store: PostgresTrackerStore, url: str
) -> None:
    tell(store, "ann", "before")

    async def begin() -> None:
        tracker = await store.retrieve("ann")
        assert tracker is not None
        tracker.update(SessionStarted())
        tracker.update(said("after"))
        await store.save(tracker)

    asyncio.run(begin())
    latest = asyncio.run(a_store(url).retrieve("ann"))
    assert latest is not None
    assert [type(event) for event in latest.events] == [SessionStarted, UserUttered]
    tell(store, "ann", "later")
    assert texts(store, "ann") == ["before", "after", "later"]


def test_of_two_servers_that_answer_at_once_the_later_one_writes_nothing(
    store: PostgresTrackerStore, url: str
) -> None:
    """Locks can be lost with Redis; a conversation never is."""
    tell(store, "ann", "begin")
    other = a_store(url)

    async def both() -> None:
        mine, theirs = await store.retrieve("ann"), await other.retrieve("ann")
        assert mine is not None
        assert theirs is not None
        mine.update(said("mine"))
        theirs.update(said("theirs"))
        await store.save(mine)
        with pytest.raises(Overtaken):
            await other.save(theirs)
        # What was written goes on.
        mine.update(said("more of mine"))
        await store.save(mine)

    asyncio.run(both())
    assert texts(store, "ann") == ["begin", "mine", "more of mine"]


def test_of_many_first_messages_at_once_one_is_written(url: str) -> None:
    stores = [a_store(url) for _ in range(4)]

    async def first(store: PostgresTrackerStore, text: str) -> bool:
        tracker = DialogueStateTracker("ann", [])
        tracker.update(said(text))
        try:
            await store.save(tracker)
        except Overtaken:
            return False
        return True

    async def all_of_them() -> list[bool]:
        return await asyncio.gather(*(first(each, f"{n}") for n, each in enumerate(stores)))

    written = asyncio.run(all_of_them())
    assert written.count(True) == 1
    assert not asyncio.run(first(a_store(url), "later"))
    assert texts(stores[0], "ann") == [str(written.index(True))]


def test_a_restart_is_survived(store: PostgresTrackerStore, postgres: Postgres) -> None:
    tell(store, "ann", "before")
    postgres.kill()
    try:
        with pytest.raises(sa.exc.OperationalError) as told:
            tell(store, "ann", "meanwhile, my secret")
        assert "my secret" not in str(told.value)
    finally:
        postgres.start()
    tell(store, "ann", "after")
    assert texts(store, "ann") == ["before", "after"]


def test_a_conversation_is_deleted(store: PostgresTrackerStore) -> None:
    tell(store, "ann", "hello")
    tell(store, "bob", "hello")
    asyncio.run(store.delete("ann"))
    store.erase()
    assert texts(store, "ann") == []
    assert texts(store, "bob") == ["hello"]


@pytest.mark.parametrize("mark", ["abcdefgh", 'a"b\\c%_d', "ñ", "x' OR '1'='1"])
def test_a_message_is_known_by_its_id(store: PostgresTrackerStore, mark: str) -> None:
    tell(store, "ann", 'hello "message_id": "in a text"', mark)
    ask = seen_messages.was_heard
    assert asyncio.run(ask(store, "ann", mark))
    for sender, other in (("bob", mark), ("ann", mark[:-1]), ("ann", "in a text"), ("ann", "%")):
        assert not asyncio.run(ask(store, sender, other))


def grow_old(engine: Any, sender: str, days: float) -> None:
    with engine.begin() as connection:
        old = {"timestamp": time.time() - days * DAY_S}
        connection.execute(sa.update(EVENTS).where(EVENTS.c.sender_id == sender).values(old))


def test_silent_conversations_are_deleted_once_by_many(
    store: PostgresTrackerStore, url: str
) -> None:
    for number in range(30):
        tell(store, f"old{number}", "hello")
        grow_old(store.engine, f"old{number}", 31)
    tell(store, "awake", "hello")
    grow_old(store.engine, "awake", 31)
    tell(store, "awake", "still here")
    engines = [a_store(url).engine for _ in range(4)]
    before = time.time() - 30 * DAY_S
    with ThreadPoolExecutor(4) as threads:
        counts = list(
            threads.map(lambda each: retention.delete_silent(each, before, lambda _: None), engines)
        )
    assert sum(counts) == 30
    assert len(texts(store, "awake")) == 2
    with store.engine.connect() as connection:
        left = connection.execute(sa.select(EVENTS.c.sender_id).distinct()).scalars().all()
    assert left == ["awake"]


def test_while_one_sweeps_another_does_not(store: PostgresTrackerStore, url: str) -> None:
    tell(store, "old", "hello")
    grow_old(store.engine, "old", 31)
    before = time.time() - 30 * DAY_S
    with database.sweeping(a_store(url).engine) as mine:
        assert mine
        assert retention.delete_silent(store.engine, before) == 0
    assert retention.delete_silent(store.engine, before) == 1


def test_a_conversation_taken_up_again_is_not_cut_in_half(store: PostgresTrackerStore) -> None:
    """The sweep deletes it between the moment a turn reads it and the moment it writes."""
    tell(store, "ann", "hello")
    grow_old(store.engine, "ann", 31)

    async def come_back() -> None:
        tracker = await store.retrieve("ann")
        assert tracker is not None
        tracker.update(said("I am back"))
        assert retention.delete_silent(store.engine, time.time() - 30 * DAY_S) == 1
        with pytest.raises(Overtaken):
            await store.save(tracker)

    asyncio.run(come_back())
    assert texts(store, "ann") == []


def test_a_statement_that_hangs_is_given_up(store: PostgresTrackerStore) -> None:
    with store.engine.connect() as connection:
        limit = connection.exec_driver_sql("SHOW statement_timeout").scalar()
        assert limit == f"{database.STATEMENT_MS // 1000}s"
        connection.exec_driver_sql("SET statement_timeout = 50")
        with pytest.raises(sa.exc.OperationalError):
            connection.exec_driver_sql("SELECT pg_sleep(10)")
