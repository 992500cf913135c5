"""Moves the conversations from SQLite to PostgreSQL: `python -m assistant.stores.migrate`.

To be run while no server runs. It can be stopped at any time and started again: what has been
copied, and from which file, is written down in the same transaction. At the end every row of one
database is compared with the same row of the other.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from assistant.ground.settings import DATABASE_URL, ROOT, Settings, SettingsError
from assistant.stores import database
from assistant.stores.database import EVENTS

BATCH = 2000
"""Events copied in one transaction."""

COLUMNS = ("id", "sender_id", "type_name", "timestamp", "intent_name", "action_name", "data")

MIGRATING = 4390_0003
"""The advisory lock of the one migration that runs."""

PROGRESS = sa.Table(
    "letterclock_migration",
    sa.MetaData(),
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("copied", sa.BigInteger, nullable=False),
    sa.Column("done", sa.Boolean, nullable=False),
)
"""From which file, the last event copied, and whether all of it was copied and compared."""


class CannotMigrate(Exception):
    """Nothing more is copied; the text is one clear line."""


@dataclass(frozen=True)
class Migrated:
    """What was found on both sides at the end."""

    conversations: int
    events: int


def migrate(source: Path, engine: Any, say: Any = lambda text: None) -> Migrated:
    """Copies every event, and compares.

    Args:
        source: SQLite's file; it is read, and kept from being written while this runs.
        engine: SQLAlchemy's, of the PostgreSQL database.
        say: Shows a line of progress.

    Raises:
        CannotMigrate: A server still uses one of them, or PostgreSQL holds other conversations.
    """
    with _opened(source) as old, database.alone(engine, MIGRATING) as mine:
        if not mine:
            raise CannotMigrate("Another migration is running.")
        database.set_up(engine)
        PROGRESS.create(engine, checkfirst=True)
        total = old.execute("SELECT count(*) FROM events").fetchone()[0]
        copied = _begin(engine, str(source.resolve()))
        for batch in _batches(old, copied):
            _copy(engine, str(source.resolve()), batch)
            say(f"copied up to event {batch[-1][0]} of about {total}")
        moved = _compare(old, engine)
        _finish(engine, str(source.resolve()))
        return moved


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m assistant.stores.migrate",
        description="Moves the conversations from SQLite to the PostgreSQL of "
        f"{DATABASE_URL}. Stop the servers first.",
    )
    parser.add_argument("--from", dest="source", type=Path, help="SQLite's file")
    given = parser.parse_args(arguments)
    try:
        source = given.source or _own_file()
        if not Settings.read({DATABASE_URL: os.environ.get(DATABASE_URL, "")}).postgres:
            raise CannotMigrate(f"{DATABASE_URL} is not set: where is PostgreSQL?")
        engine = database.connect(database.address(os.environ[DATABASE_URL]))
        moved = migrate(source, engine, lambda text: print(text, flush=True))
    except (CannotMigrate, SettingsError) as error:
        print(error, file=sys.stderr)
        return 1
    except sa.exc.OperationalError as error:
        print(f"PostgreSQL cannot be used: {str(error.orig).strip()}", file=sys.stderr)
        return 1
    print(
        f"Done: {moved.conversations} conversations with {moved.events} events, each compared. "
        f"Start the servers with {DATABASE_URL}, and keep or delete {source}."
    )
    return 0


def _own_file() -> Path:
    return Path(os.environ.get("LETTERCLOCK_DB") or ROOT / "var" / "conversations.db")


@contextmanager
def _opened(source: Path) -> Iterator[sqlite3.Connection]:
    if not source.is_file():
        raise CannotMigrate(f"There is no file {source}.")
    with closing(sqlite3.connect(source, timeout=1, isolation_level=None)) as connection:
        try:
            # A server that still runs cannot write meanwhile what would then be missing.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("SELECT id FROM events LIMIT 1")
        except sqlite3.OperationalError as error:
            raise CannotMigrate(f"{source} cannot be used ({error}): stop the servers.") from None
        except sqlite3.DatabaseError as error:
            raise CannotMigrate(f"{source} is no database ({error}).") from None
        yield connection
        connection.rollback()


def _begin(engine: Any, source: str) -> int:
    """The last event that was copied before."""
    with engine.begin() as connection:
        found = connection.execute(sa.select(PROGRESS)).all()
        last = connection.execute(sa.select(sa.func.max(EVENTS.c.id))).scalar()
        if not found and last is None:
            row = {"source": source, "copied": 0, "done": False}
            connection.execute(PROGRESS.insert(), [row])
            return 0
        if not found:
            raise CannotMigrate("PostgreSQL holds conversations already; nothing was copied.")
        [progress] = found
        if progress.source != source:
            raise CannotMigrate(f"PostgreSQL has been given {progress.source} already.")
        if progress.done:
            raise CannotMigrate(f"{source} has been moved already; nothing was copied.")
        if (last or 0) != progress.copied:
            raise CannotMigrate("A server has written to PostgreSQL meanwhile: stop the servers.")
        return int(progress.copied)


def _batches(old: sqlite3.Connection, after: int) -> Iterator[list[Any]]:
    query = f"SELECT {', '.join(COLUMNS)} FROM events WHERE id > ? ORDER BY id LIMIT {BATCH}"
    while rows := old.execute(query, (after,)).fetchall():
        yield rows
        after = rows[-1][0]


def _copy(engine: Any, source: str, rows: list[Any]) -> None:
    with engine.begin() as connection:
        connection.execute(EVENTS.insert(), [dict(zip(COLUMNS, row, strict=True)) for row in rows])
        progress = sa.update(PROGRESS).where(PROGRESS.c.source == source)
        connection.execute(progress.values(copied=rows[-1][0]))


def _compare(old: sqlite3.Connection, engine: Any) -> Migrated:
    """Compares both, row by row."""
    events = 0
    conversations: set[str] = set()
    with engine.connect() as connection:
        new = connection.execution_options(stream_results=True).execute(
            sa.select(*(EVENTS.c[name] for name in COLUMNS)).order_by(EVENTS.c.id)
        )
        for rows in _batches(old, 0):
            if [tuple(row) for row in new.fetchmany(len(rows))] != rows:
                raise CannotMigrate(
                    f"The events up to {rows[-1][0]} differ between the two; do not start servers "
                    "with this PostgreSQL. SQLite's file is as it was."
                )
            events += len(rows)
            conversations.update(row[1] for row in rows)
        if new.fetchone() is not None:
            raise CannotMigrate("PostgreSQL holds more than was copied: stop the servers.")
    return Migrated(len(conversations), events)


def _finish(engine: Any, source: str) -> None:
    with engine.begin() as connection:
        # The next event of a server comes after the last one copied.
        connection.exec_driver_sql(
            "SELECT setval('events_id_seq', (SELECT coalesce(max(id), 1) FROM events))"
        )
        done = sa.update(PROGRESS).where(PROGRESS.c.source == source).values(done=True)
        connection.execute(done)


if __name__ == "__main__":
    sys.exit(main())
