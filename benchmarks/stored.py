"""A database full of finished conversations, without having them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from benchmarks.conversation import CONVERSATION
from benchmarks.folders import CACHE

PART = 2000
"""Conversations copied in one transaction."""


def fill(database: Path, pattern: Path, count: int) -> None:
    """Copies the rows of one real conversation over and over under other names.

    They are of the last hours, so that the assistant does not delete them as old.

    Args:
        database: Made anew.
        pattern: A database with at least one whole conversation in it.
        count: How many conversations.
    """
    database.unlink(missing_ok=True)
    with closing(sqlite3.connect(pattern)) as source, closing(sqlite3.connect(database)) as into:
        for (statement,) in source.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL"):
            into.execute(statement)
        into.execute("PRAGMA journal_mode=WAL")
        into.execute("PRAGMA synchronous=OFF")  # thrown away and made anew if interrupted
        columns = "type_name, timestamp, intent_name, action_name, data"
        rows = source.execute(
            f"SELECT {columns} FROM events WHERE sender_id = ? ORDER BY id",
            (_whole(source),),
        ).fetchall()
        now = time.time()
        for first in range(0, count, PART):
            into.executemany(
                f"INSERT INTO events (sender_id, {columns}) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    # As scattered over the index as real names are.
                    (f"{number * 2654435761 % 2**32:08x}-{number}", kind, now, *rest)
                    for number in range(first, min(first + PART, count))
                    for kind, _, *rest in rows
                ),
            )
            into.commit()
        into.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def full(pattern: Path, count: int) -> Path:
    """A database with that many conversations; made once for the present kind of rows.

    Args:
        pattern: A database with at least one whole conversation in it.
        count: How many conversations.
    """
    database = CACHE / f"stored-{count}.db"
    for leftover in CACHE.glob("stored-*.db*"):
        leftover.unlink()
    fill(database, pattern, count)
    return database


def _whole(source: sqlite3.Connection) -> str:
    """The name of a conversation that was played to its end."""
    said = "SELECT sender_id FROM events WHERE type_name = 'user' GROUP BY sender_id"
    found = source.execute(f"{said} HAVING count(*) = ? LIMIT 1", (len(CONVERSATION),)).fetchone()
    return str(found[0])
