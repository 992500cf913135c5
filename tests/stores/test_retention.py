"""Old conversations are deleted, and only they."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.server import routes, upkeep
from assistant.server.configuration import EXIT_STATUS
from assistant.stores import retention
from assistant.stores.forget import CannotForget, inside
from assistant.stores.sql import WalSQLTrackerStore
from assistant.watch import metrics

NOW = 1_795_000_000.0
DAY = retention.DAY_S


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WalSQLTrackerStore]:
    made = WalSQLTrackerStore(domain=Domain.empty(), db=str(tmp_path / "c.db"))
    yield made
    made.engine.dispose()


def talked(store: WalSQLTrackerStore, sender: str, *days_ago: float, now: float = NOW) -> None:
    tracker = DialogueStateTracker(sender, [])
    for days in days_ago:
        tracker.update(UserUttered("hello", timestamp=now - days * DAY))
    asyncio.run(store.save(tracker))


def left(store: WalSQLTrackerStore) -> list[str]:
    return sorted(asyncio.run(store.keys()))


def never(_: float) -> None:
    return None


def test_silent_for_longer_is_deleted_and_nothing_else(store: WalSQLTrackerStore) -> None:
    talked(store, "old", 31)
    talked(store, "just kept", 29.9)
    talked(store, "old, but went on", 100, 60, 1)
    talked(store, "oldest", 400, 399)
    assert retention.delete_silent(store.engine, NOW - 30 * DAY, never) == 2
    assert left(store) == ["just kept", "old, but went on"]
    assert len(asyncio.run(store.retrieve_full_tracker("old, but went on")).events) == 3
    assert retention.delete_silent(store.engine, NOW - 30 * DAY, never) == 0


def test_more_than_are_looked_at_in_one_go(
    store: WalSQLTrackerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "SEARCHED", 4)
    monkeypatch.setattr(retention, "DELETED", 3)
    for number in range(15):
        talked(store, f"{number:02}", 40 if number % 2 else 1)
    assert retention.delete_silent(store.engine, NOW - 30 * DAY, never) == 7
    assert left(store) == [f"{number:02}" for number in range(0, 15, 2)]


def test_who_speaks_again_while_it_runs_stays(store: WalSQLTrackerStore) -> None:
    talked(store, "a", 40)
    talked(store, "b", 40)
    before = NOW - 30 * DAY
    talked(store, "b", 40, 0)
    assert retention._delete(store.engine, ["a", "b"], before) == 1
    assert left(store) == ["b"]
    assert len(asyncio.run(store.retrieve_full_tracker("b")).events) == 2


def test_it_ends_when_told_to(store: WalSQLTrackerStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "DELETED", 1)
    for number in range(5):
        talked(store, str(number), 40)
    assert retention.delete_silent(store.engine, NOW - 30 * DAY, lambda _: True) == 1
    assert len(left(store)) == 4


def test_the_sweep_runs_by_itself_and_leaves_nothing_in_the_files(
    store: WalSQLTrackerStore, tmp_path: Path
) -> None:
    import time

    talked(store, "old-conversation", 31, now=time.time())
    talked(store, "new-conversation", 29, now=time.time())
    ending = threading.Event()
    sweeper = threading.Thread(target=upkeep.sweep, args=(store, 30, ending))
    before = metrics.registry.get_sample_value(
        "letterclock_conversations_deleted_total", {"why": "age"}
    )
    sweeper.start()
    _wait_until(lambda: left(store) == ["new-conversation"])
    ending.set()
    sweeper.join(5)
    assert not sweeper.is_alive()
    after = metrics.registry.get_sample_value(
        "letterclock_conversations_deleted_total", {"why": "age"}
    )
    assert (after or 0) - (before or 0) == 1
    on_disk = b"".join(each.read_bytes() for each in tmp_path.glob("c.db*"))
    assert b"old-conversation" not in on_disk
    assert b"new-conversation" in on_disk


def test_a_sweep_that_failed_is_tried_again_soon(
    store: WalSQLTrackerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending, tried = threading.Event(), []

    def delete(*_: Any) -> int:
        tried.append(1)
        if len(tried) == 1:
            raise OSError("the database is away")
        ending.set()
        return 0

    monkeypatch.setattr(retention, "delete_silent", delete)
    monkeypatch.setattr(upkeep, "AGAIN_S", 0.01)
    upkeep.sweep(store, 30, ending)
    assert len(tried) == 2


@pytest.mark.parametrize("kind", [InMemoryTrackerStore, SQLTrackerStore])
def test_rasas_own_cannot_delete_and_end_the_server_in_one_sentence(
    kind: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = kind(Domain.empty(), db=str(tmp_path / "rasas.db"))
    with pytest.raises(CannotForget):
        inside(other)
    ended: list[int] = []
    monkeypatch.setattr(routes.os, "_exit", ended.append)
    app: Any = SimpleNamespace(ctx=SimpleNamespace(agent=SimpleNamespace(tracker_store=other)))
    routes._demand_a_store_that_forgets(app)
    assert ended == [EXIT_STATUS]
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert f"{type(other).__name__} cannot delete a conversation" in told
    assert "endpoints.yml" in told


def test_it_is_found_within_rasa_s_wrappers(store: WalSQLTrackerStore) -> None:
    from rasa.core.tracker_store import AwaitableTrackerStore, FailSafeTrackerStore

    assert inside(FailSafeTrackerStore(AwaitableTrackerStore(store))) is store


def _wait_until(so: Any) -> None:
    import time

    deadline = time.monotonic() + 10
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.02)
