"""From SQLite to a real PostgreSQL by one command, and no conversation lost."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from assistant.ground.settings import DATABASE_URL, ROOT
from assistant.stores import migrate
from assistant.stores.migrate import CannotMigrate, Migrated
from assistant.stores.postgres import EVENTS, PostgresTrackerStore
from assistant.stores.sql import WalSQLTrackerStore
from tests.scale.engines import Postgres

PEOPLE, TURNS = 40, 3
EVENTS_OF_ALL = PEOPLE * TURNS * 3
ODD = 'año "\\u0000" 😀 \\ \' %s :x'


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the turns of many people, one after the other's."""
    path = tmp_path_factory.mktemp("old") / "conversations.db"
    store = WalSQLTrackerStore(domain=Domain.empty(), db=str(path))
    for turn in range(TURNS):
        for person in range(PEOPLE):
            asyncio.run(talk(store, f"person {person} {ODD}", f"{ODD} {turn}"))
    store.engine.dispose()
    return path


@pytest.fixture
def new(postgres: Postgres) -> Iterator[Any]:
    engine = sa.create_engine(postgres.url)
    EVENTS.metadata.drop_all(engine)
    migrate.PROGRESS.drop(engine, checkfirst=True)
    yield engine
    engine.dispose()


async def talk(store: Any, sender: str, text: str) -> None:
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    tracker.update(UserUttered(text, intent={"name": "deadline"}))
    tracker.update(SlotSet("letter_date", "2026-10-22"))
    tracker.update(BotUttered(text))
    await store.save(tracker)


def count(engine: Any) -> int:
    with engine.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(EVENTS)).scalar())


def command(url: str | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    import os

    env = {**os.environ, **({DATABASE_URL: url} if url else {})}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "assistant.stores.migrate", *arguments],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_conversation_is_the_same_and_goes_on(
    old: Path, new: Any, postgres: Postgres
) -> None:
    done = command(postgres.url, "--from", str(old))
    assert done.returncode == 0, done.stderr
    assert f"{PEOPLE} conversations with {EVENTS_OF_ALL} events" in done.stdout
    assert Postgres.password not in done.stdout + done.stderr
    before = WalSQLTrackerStore(domain=Domain.empty(), db=str(old))
    after = PostgresTrackerStore(domain=Domain.empty(), host=postgres.url)
    for person in range(PEOPLE):
        sender = f"person {person} {ODD}"
        theirs = asyncio.run(before.retrieve_full_tracker(sender))
        mine = asyncio.run(after.retrieve_full_tracker(sender))
        assert theirs is not None
        assert mine is not None
        assert [each.as_dict() for each in mine.events] == [
            each.as_dict() for each in theirs.events
        ]
    asyncio.run(talk(after, f"person 0 {ODD}", "and one more"))
    assert count(new) == EVENTS_OF_ALL + 3


def test_it_goes_on_where_it_was_ended(
    old: Path, new: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "BATCH", 50)
    seen: list[str] = []

    def say(text: str) -> None:
        seen.append(text)
        if len(seen) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate.migrate(old, new, say)
    assert count(new) == 150
    seen = [""] * 3
    assert migrate.migrate(old, new, seen.append) == Migrated(PEOPLE, EVENTS_OF_ALL)
    assert len(seen) == 3 + -(-(EVENTS_OF_ALL - 150) // 50)


def test_it_overwrites_nothing(old: Path, new: Any, postgres: Postgres, tmp_path: Path) -> None:
    store = PostgresTrackerStore(domain=Domain.empty(), host=postgres.url)
    asyncio.run(talk(store, "somebody", "was here"))
    done = command(postgres.url, "--from", str(old))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "holds conversations already" in done.stderr
    assert count(new) == 3


def test_a_second_time_does_nothing(old: Path, new: Any, tmp_path: Path) -> None:
    migrate.migrate(old, new)
    with pytest.raises(CannotMigrate, match="moved already"):
        migrate.migrate(old, new)
    other = tmp_path / "other.db"
    other.write_bytes(old.read_bytes())
    with pytest.raises(CannotMigrate, match="has been given"):
        migrate.migrate(other, new)
    assert count(new) == EVENTS_OF_ALL


def test_a_difference_is_found(old: Path, new: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = migrate._copy

    def spoil(engine: Any, source: str, rows: list[Any]) -> None:
        copy(engine, source, rows)
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE events SET data = data || ' ' WHERE id = 7")

    monkeypatch.setattr(migrate, "_copy", spoil)
    with pytest.raises(CannotMigrate, match="differ"):
        migrate.migrate(old, new)


def test_a_server_that_still_writes_is_noticed(old: Path, new: Any) -> None:
    writer = sqlite3.connect(old)
    writer.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(CannotMigrate, match="stop the servers"):
            migrate.migrate(old, new)
    finally:
        writer.close()


def test_two_at_once_are_one(old: Path, new: Any, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(old.read_bytes())

    def say(text: str) -> None:
        with pytest.raises(CannotMigrate, match="Another migration"):
            migrate.migrate(other, new)

    migrate.migrate(old, new, say)
    assert count(new) == EVENTS_OF_ALL


@pytest.mark.parametrize("kind", ["missing", "not a database", "empty"])
def test_a_file_that_is_none(kind: str, new: Any, postgres: Postgres, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    if kind != "missing":
        path.write_text("no database at all" * 100 if kind == "not a database" else "")
    done = command(postgres.url, "--from", str(path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr


def test_without_an_address(old: Path) -> None:
    done = command(None, "--from", str(old))
    assert done.returncode == 1
    assert DATABASE_URL in done.stderr
