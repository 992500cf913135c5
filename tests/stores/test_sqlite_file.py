"""SQLite's file under a server: waited for, put back, and no reason to end the process."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores import sqlite_file
from assistant.stores.sql import WalSQLTrackerStore


@pytest.fixture
def store(tmp_path: Path) -> WalSQLTrackerStore:
    return WalSQLTrackerStore(domain=Domain.empty(), db=str(tmp_path / "c.db"))


def said(words: str, sender: str = "ann") -> DialogueStateTracker:
    tracker = DialogueStateTracker(sender, [])
    tracker.update(UserUttered(words))
    return tracker


def heard(store: WalSQLTrackerStore, sender: str = "ann") -> str | None:
    tracker = asyncio.run(store.retrieve(sender))
    return tracker.latest_message.text if tracker and tracker.latest_message else None


def test_a_save_waits_for_another_program_and_holds_up_nobody(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "c.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.5, lambda: other.execute("ROLLBACK")).start()

    async def while_waiting() -> int:
        saving = asyncio.create_task(store.save(said("hello")))
        ticks = 0
        while not saving.done():
            await asyncio.sleep(0.01)
            ticks += 1
        await saving
        return ticks

    # Held up, the loop would not get to count at all.
    assert asyncio.run(while_waiting()) > 5
    assert heard(store) == "hello"
    other.close()


def test_a_save_that_waited_too_long_fails_and_says_so(
    store: WalSQLTrackerStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "WAIT_S", 0.1)
    other = sqlite3.connect(tmp_path / "c.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sa.exc.OperationalError, match="locked"):
        asyncio.run(store.save(said("hello")))
    with pytest.raises(sa.exc.OperationalError, match="locked"):
        asyncio.run(store.delete("ann"))
    other.execute("ROLLBACK")
    other.close()
    asyncio.run(store.save(said("hello again")))
    assert heard(store) == "hello again"


def test_a_removed_file_is_put_back_with_all_that_was_in_it(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    asyncio.run(store.save(said("before")))
    for each in tmp_path.glob("c.db*"):
        each.unlink()
    asyncio.run(store.save(said("after", "bob")))
    again = WalSQLTrackerStore(domain=Domain.empty(), db=str(tmp_path / "c.db"))
    assert (heard(again), heard(again, "bob")) == ("before", "after")
    with again.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_nobody_else_on_the_machine_can_read_it(store: WalSQLTrackerStore, tmp_path: Path) -> None:
    asyncio.run(store.save(said("before")))
    for _ in range(2):
        files = list(tmp_path.glob("c.db*"))
        assert len(files) == 3
        assert [each for each in files if each.stat().st_mode & 0o077] == []
        (tmp_path / "c.db").unlink()
        asyncio.run(store.save(said("after")))


def test_the_log_left_beside_a_removed_file_is_not_read_into_the_new_one(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    asyncio.run(store.save(said("before")))
    (tmp_path / "c.db").unlink()
    assert (tmp_path / "c.db-wal").exists()
    assert heard(store) == "before"
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_a_file_put_in_its_place_is_used(store: WalSQLTrackerStore, tmp_path: Path) -> None:
    asyncio.run(store.save(said("mine")))
    other = WalSQLTrackerStore(domain=Domain.empty(), db=str(tmp_path / "other.db"))
    asyncio.run(other.save(said("theirs")))
    other.erase()
    other.engine.dispose()
    for each in tmp_path.glob("c.db*"):
        each.unlink()
    (tmp_path / "other.db").rename(tmp_path / "c.db")
    assert heard(store) == "theirs"


def test_an_empty_file_put_in_its_place_gets_its_tables(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    asyncio.run(store.save(said("mine")))
    for each in tmp_path.glob("c.db*"):
        each.unlink()
    (tmp_path / "c.db").touch()
    asyncio.run(store.save(said("anew")))
    assert heard(store) == "anew"


def test_without_its_folder_it_fails_until_that_is_back(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    asyncio.run(store.save(said("before")))
    (tmp_path / "c.db").unlink()
    away = tmp_path.rename(tmp_path.with_name("away"))
    with pytest.raises(OSError):
        heard(store)
    away.rename(tmp_path)
    assert heard(store) == "before"


@pytest.mark.parametrize("sender", ["\ud800", "ann\udfff"])
def test_half_a_character_in_an_id_does_not_end_the_process(
    store: WalSQLTrackerStore, sender: str
) -> None:
    # Rasa's own session would call sys.exit here.
    with pytest.raises(UnicodeEncodeError):
        asyncio.run(store.retrieve(sender))
