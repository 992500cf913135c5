"""Rasa's SQL tracker store, with SQLite set up for a server."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.pool import QueuePool

from assistant.watch import hearing

BUSY_TIMEOUT_MS = 5000
"""How long a write waits for another process's, in milliseconds."""

ERASE_TIMEOUT_MS = 200
"""How long emptying the write-ahead log waits for others."""


class WalSQLTrackerStore(SQLTrackerStore):
    """Conversations in SQLite with a write-ahead log; other databases as Rasa has them.

    A turn is on disk before its answer is sent (`synchronous=FULL`), readers do not block the
    writer, and the connection stays open between turns.
    """

    engine: Any

    def __init__(self, domain: Any = None, dialect: str = "sqlite", **kwargs: Any) -> None:
        """Opens the database, and makes it and its folder where there is none.

        Args:
            domain: The assistant's domain.
            dialect: SQLAlchemy's name of the database kind.
            **kwargs: The other keys of `tracker_store` in endpoints.yml; `db` is SQLite's file.
        """
        if dialect == "sqlite":
            _make_wal(Path(kwargs.setdefault("db", "var/conversations.db")))
        super().__init__(domain=domain, dialect=dialect, **kwargs)
        if dialect == "sqlite":
            self._keep_connections()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Writes what is new in a conversation.

        Args:
            tracker: The conversation.
        """
        hearing.note(tracker)
        await super().save(tracker)

    async def delete(self, sender_id: str) -> None:
        """Deletes a conversation, every event of it, from the files too.

        Args:
            sender_id: The conversation.
        """
        with self.session_scope() as session:
            events = session.query(self.SQLEvent).filter_by(sender_id=sender_id)
            events.delete(synchronize_session=False)
            session.commit()
        self.erase()

    def erase(self) -> None:
        """Empties SQLite's write-ahead log, where what was deleted can still be read.

        Where others are reading just now nothing happens; the next one does it.
        """
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                connection.exec_driver_sql(f"PRAGMA busy_timeout={ERASE_TIMEOUT_MS}")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")

    def _keep_connections(self) -> None:
        """Swaps Rasa's engine, which opens the file anew at every use, for one that keeps it."""
        url = self.engine.url
        self.engine.dispose()
        self.engine = sa.create_engine(
            url, poolclass=QueuePool, connect_args={"check_same_thread": False}
        )
        sa.event.listen(self.engine, "connect", _configure)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)


def _make_wal(path: Path) -> None:
    # The mode stays in the file; it is set before Rasa opens it, as it needs the file alone.
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def _configure(connection: sqlite3.Connection, _: Any) -> None:
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    # What is deleted is overwritten, and not only given up.
    connection.execute("PRAGMA secure_delete=ON")
