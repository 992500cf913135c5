"""A database full of finished conversations, without having them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from benchmarks.conversation import CONVERSATION

_COLUMNS = "type_name, timestamp, intent_name, action_name, data"

_COPY = f"""
WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers LIMIT :count)
INSERT INTO events (id, sender_id, {_COLUMNS})
SELECT
    number * (SELECT max(id) FROM pattern.events) + id,
    -- As scattered over the index as real names are.
    printf('%08x-%d', number * 2654435761 % 4294967296, number),
    {_COLUMNS.replace("timestamp", ":now")}
FROM numbers CROSS JOIN pattern.events
WHERE sender_id = (
    SELECT sender_id FROM pattern.events WHERE type_name = 'user'
    GROUP BY sender_id HAVING count(*) = :turns LIMIT 1
)
"""


def fill(database: Path, pattern: Path, count: int) -> Path:
    """Copies the rows of one real conversation over and over under other names.

    They are of this moment, so that the assistant does not delete them as old.

    Args:
        database: Made.
        pattern: A database with at least one whole conversation in it.
        count: How many conversations.
    """
    with closing(sqlite3.connect(database)) as into:
        into.execute("ATTACH ? AS pattern", (str(pattern),))
        made = "SELECT sql FROM pattern.sqlite_master WHERE sql NOT NULL"
        for (statement,) in into.execute(made).fetchall():
            into.execute(statement)
        into.execute("PRAGMA journal_mode=OFF")  # Thrown away if interrupted.
        into.execute("PRAGMA synchronous=OFF")
        with into:
            into.execute(_COPY, {"count": count, "now": time.time(), "turns": len(CONVERSATION)})
        into.execute("PRAGMA journal_mode=WAL")
    return database
