"""Rasa's SQL tracker store, with SQLite set up for a server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, ensure_schema_exists
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.pool import QueuePool

from assistant.stores import recent
from assistant.stores.sqlite_file import BUSY_TIMEOUT_MS, SqliteFile
from assistant.watch import hearing

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
        self._file: SqliteFile | None = None
        if dialect == "sqlite":
            self._file = SqliteFile(Path(kwargs.setdefault("db", "var/conversations.db")))
        super().__init__(domain=domain, dialect=dialect, **kwargs)
        if self._file is not None:
            self._keep_connections(self._file)

    @contextlib.contextmanager
    def session_scope(self) -> Iterator[Any]:
        """A session that is closed at its end.

        Rasa's own ends the whole process at any ValueError, which a sender with half a character
        in its id is enough for.
        """
        if self._file is not None and self._file.keep(self.engine):
            self.Base.metadata.create_all(self.engine)
        session = self.sessionmaker()
        try:
            ensure_schema_exists(session)
            yield session
        finally:
            session.close()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Writes what is new in a conversation.

        Args:
            tracker: The conversation.
        """
        hearing.note(tracker)
        recent.note(tracker, saved=False)
        await self._free()
        await super().save(tracker)
        recent.note(tracker, saved=True)

    async def delete(self, sender_id: str) -> None:
        """Deletes a conversation, every event of it, from the files too.

        Args:
            sender_id: The conversation.
        """
        recent.drop(sender_id)
        await self._free()
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

    async def _free(self) -> None:
        if self._file is not None:
            await self._file.free(self.engine)

    def _keep_connections(self, file: SqliteFile) -> None:
        """Swaps Rasa's engine, which opens the file anew at every use, for one that keeps it."""
        url = self.engine.url
        self.engine.dispose()
        self.engine = sa.create_engine(
            url, poolclass=QueuePool, connect_args={"check_same_thread": False}
        )
        sa.event.listen(self.engine, "connect", file.connected)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
