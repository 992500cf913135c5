"""Conversations in SQLite: durable, and readable while one is written."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from pathlib import Path

import pytest
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig, read_endpoint_config

from assistant.ground.settings import ROOT, Settings
from assistant.server import configuration
from assistant.stores.sql import WalSQLTrackerStore
from assistant.stores.sqlite_file import BUSY_TIMEOUT_MS
from assistant.watch import scrub


def a_store(db: Path) -> WalSQLTrackerStore:
    return WalSQLTrackerStore(domain=Domain.empty(), db=str(db))


def test_what_is_saved_is_there_for_the_next_process(tmp_path: Path) -> None:
    tracker = DialogueStateTracker("ann", [])
    tracker.update(UserUttered("hello"))
    asyncio.run(a_store(tmp_path / "new" / "c.db").save(tracker))
    again = asyncio.run(a_store(tmp_path / "new" / "c.db").retrieve("ann"))
    assert again is not None
    assert again.latest_message is not None
    assert again.latest_message.text == "hello"


def test_its_settings(tmp_path: Path) -> None:
    store = a_store(tmp_path / "c.db")
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == BUSY_TIMEOUT_MS


def test_it_is_read_while_another_writes(tmp_path: Path) -> None:
    store = a_store(tmp_path / "c.db")
    writer = sqlite3.connect(tmp_path / "c.db")
    writer.execute("BEGIN IMMEDIATE")
    assert asyncio.run(store.retrieve("ann")) is None
    writer.close()


def test_the_committed_endpoints_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = read_endpoint_config(str(ROOT / "endpoints.yml"), endpoint_type="tracker_store")
    assert isinstance(config, EndpointConfig)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    store = TrackerStore.create(config, domain=Domain.empty())
    assert isinstance(store, WalSQLTrackerStore)
    assert (tmp_path / "var" / "conversations.db").is_file()


def test_the_settings_change_only_what_they_must(tmp_path: Path) -> None:
    ours = configuration.endpoints(Settings(database=tmp_path / "x.db"))
    theirs = configuration.endpoints(Settings())
    assert ours["tracker_store"].pop("db") == str(tmp_path / "x.db")
    assert theirs["tracker_store"].pop("db") == "var/conversations.db"
    assert ours == theirs


@pytest.mark.parametrize("content", ["", "# nothing\n", "- a list\n", "a: [\n"])
def test_endpoints_that_make_no_sense_are_one_line(content: str, tmp_path: Path) -> None:
    (tmp_path / "endpoints.yml").write_text(content)
    with pytest.raises(configuration.BadConfiguration, match=r"^endpoints\.yml .*\.$"):
        configuration.endpoints(Settings(), tmp_path / "endpoints.yml")


def test_a_warning_while_serving_says_where_and_not_what(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    import warnings

    caplog.set_level("INFO")
    # Set back after the test.
    monkeypatch.setattr(warnings, "showwarning", warnings.showwarning)
    scrub.while_serving()
    with warnings.catch_warnings():
        scrub.while_serving()
        warnings.simplefilter("always")
        warnings.warn("my secret", UserWarning, stacklevel=1)
    assert "my secret" not in caplog.text
    assert "UserWarning at" in caplog.text
