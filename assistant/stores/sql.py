"""Rasa's SQL tracker store, with SQLite set up for a server."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, ensure_schema_exists
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.pool import QueuePool

from assistant.ground import in_flight
from assistant.stores import known_dates, sqlite_file
from assistant.stores.compiled import Prepared
from assistant.stores.database import EVENTS
from assistant.stores.sqlite_file import BUSY_TIMEOUT_MS, SqliteFile, is_locked, patiently
from assistant.stores.tracker_cache import LastEvent, TrackerCache, shorten
from assistant.watch import turn_metrics

ERASE_TIMEOUT_MS = 200
"""How long emptying the write-ahead log waits for others."""

_LAST = (
    sa.select(EVENTS.c.id, EVENTS.c.timestamp)
    .where(EVENTS.c.sender_id == sa.bindparam("sender"))
    .order_by(EVENTS.c.id.desc())
    .limit(sa.bindparam("most"))
)
_COLUMNS = ("sender_id", "type_name", "timestamp", "intent_name", "action_name", "data")

_STORED, _MARK = "letterclock_stored", "letterclock_mark"
"""Attributes of a tracker: how many of its events are in the database, and the last one there."""


class WalSQLTrackerStore(SQLTrackerStore):
    """Conversations in SQLite with a write-ahead log; other databases as Rasa has them.

    A turn is on disk before its answer is sent (`synchronous=FULL`), readers do not block the
    writer, and the connection stays open between turns. A conversation that was just spoken in is
    at hand (`tracker_cache`): a turn looks up whether it is still the last word, and adds its own
    events. Rasa counts and reads all events twice. In two runs of
    `benchmarks.parts` on a busy machine the store's part of a turn went from 22.8 to 3.5 ms.
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
        self._at_hand = TrackerCache()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="letterclock-store")
        super().__init__(domain=domain, dialect=dialect, **kwargs)
        if self._file is not None:
            self._keep_connections(self._file)
        self._last = Prepared(_LAST, self.engine.dialect)
        self._add = Prepared(EVENTS.insert(), self.engine.dialect, _COLUMNS)

    @contextlib.contextmanager
    def session_scope(self) -> Iterator[Any]:
        """A session that is closed at its end.

        Rasa's own ends the whole process at any ValueError, which a sender with half a character
        in its id is enough for.
        """
        self._keep()
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
        turn_metrics.note(tracker)
        known_dates.note(tracker, saved=False)
        await self.stream_events(tracker)
        self._at_hand.drop(tracker.sender_id)
        self._keep()
        await self._append(tracker)
        known_dates.note(tracker, saved=True)

    async def _append(self, tracker: DialogueStateTracker) -> None:
        rows = self.rows(tracker)
        if not rows:
            _note(tracker, mark_of(tracker))
            return
        before, after = await self._writing(partial(self._insert, rows))
        self._written(tracker, after, alone=before == mark_of(tracker))

    def _written(
        self, tracker: DialogueStateTracker, after: LastEvent | None, alone: bool = True
    ) -> None:
        """Notes that all of a conversation is in the database.

        Args:
            tracker: The conversation.
            after: Where it ends there.
            alone: Whether nobody else wrote in it since it was read.
        """
        _note(tracker, after)
        if alone and after is not None:
            _cut(tracker)
            self._at_hand.put(tracker, after)

    def rows(self, tracker: DialogueStateTracker) -> list[dict[str, Any]]:
        """What is not in the database of a conversation, as it is written there.

        Args:
            tracker: The conversation.
        """
        return [_row(tracker.sender_id, each) for each in self._new(tracker)]

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The last turns of a conversation's latest session, with all its slots.

        Args:
            sender_id: The conversation.

        Returns:
            The conversation; None where there is none.
        """
        self._keep()
        with self.engine.connect() as connection:
            mark = self._mark(connection, sender_id)
        if mark is None or not self.domain:
            return None
        tracker = self._at_hand.take(sender_id, mark)
        return tracker if tracker is not None else self._read(sender_id)

    def _read(self, sender_id: str) -> DialogueStateTracker | None:
        """The same, out of the database."""
        with self.session_scope() as session:
            rows = self._event_query(session, sender_id, fetch_events_from_all_sessions=False).all()
        if not rows:
            return None
        tracker = DialogueStateTracker.from_dict(
            sender_id, [json.loads(row.data) for row in rows], self.domain.slots
        )
        _note(tracker, LastEvent(rows[-1].id, rows[-1].timestamp))
        _cut(tracker)
        return tracker

    def _insert(self, rows: list[dict[str, Any]]) -> tuple[LastEvent | None, LastEvent | None]:
        """Adds the rows of one conversation; how it ended before and how it ends now."""
        sender_id = rows[0]["sender_id"]
        with self.engine.begin() as connection:
            self._add.run(connection, *rows)
            # One look for both: the row before these, and the last of these.
            ends = self._ends(connection, sender_id, len(rows) + 1)
            return (ends[len(rows)] if len(ends) > len(rows) else None), ends[0]

    def _new(self, tracker: DialogueStateTracker) -> list[Event]:
        """The events that are not in the database."""
        stored = getattr(tracker, _STORED, None)
        if stored is not None:
            return list(tracker.events)[stored:]
        # Made by somebody else, not read from here: it may be new, or all of it.
        with self.engine.connect() as connection:
            if self._mark(connection, tracker.sender_id) is None:
                return list(tracker.events)
        with self.session_scope() as session:
            return list(self._additional_events(session, tracker))

    def _mark(self, connection: Any, sender_id: str) -> LastEvent | None:
        ends = self._ends(connection, sender_id, 1)
        return ends[0] if ends else None

    def _ends(self, connection: Any, sender_id: str, most: int) -> list[LastEvent]:
        """The last events of a conversation, the last first."""
        rows = self._last.run(connection, {"sender": sender_id, "most": most})
        return [LastEvent(id_, timestamp) for id_, timestamp in rows]

    async def delete(self, sender_id: str) -> None:
        """Deletes a conversation, every event of it, from the files too.

        Args:
            sender_id: The conversation.
        """
        known_dates.drop(sender_id)
        self._at_hand.drop(sender_id)
        self._keep()
        await self._writing(partial(self._delete, sender_id))

    def _delete(self, sender_id: str) -> None:
        with self.engine.begin() as connection:
            connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == sender_id))
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

    def _keep(self) -> None:
        """Sees to it that the file is there; a new one gets its table."""
        if self._file is not None and self._file.keep(self.engine):
            self.Base.metadata.create_all(self.engine)

    async def _writing(self, work: Callable[[], Any]) -> Any:
        """Does it in the one thread that writes: others are answered while this waits.

        Where there are no others, it is done here and now: the way to the thread and back takes
        as long as the writing. Another program's write is waited for in the thread; here only as
        long as SQLite itself waits (`BUSY_TIMEOUT_MS`).
        """
        if in_flight.alone():
            try:
                return work()
            except sa.exc.OperationalError as error:
                if not is_locked(error):
                    raise
        loop, until = asyncio.get_running_loop(), time.monotonic() + sqlite_file.WAIT_S
        return await loop.run_in_executor(self._writer, patiently, work, until)

    def _keep_connections(self, file: SqliteFile) -> None:
        """Swaps Rasa's engine, which opens the file anew at every use, for one that keeps it."""
        url = self.engine.url
        self.engine.dispose()
        self.engine = sa.create_engine(
            url, poolclass=QueuePool, connect_args={"check_same_thread": False}
        )
        sa.event.listen(self.engine, "connect", file.connected)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)


def _row(sender_id: str, event: Event) -> dict[str, Any]:
    """An event as Rasa's own store writes it."""
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _note(tracker: Any, mark: LastEvent | None) -> None:
    """Notes in a tracker that all of it is in the database, and with which event that ends."""
    setattr(tracker, _STORED, len(tracker.events))
    setattr(tracker, _MARK, mark)


def _cut(tracker: Any) -> None:
    setattr(tracker, _STORED, getattr(tracker, _STORED) - shorten(tracker))


def mark_of(tracker: DialogueStateTracker) -> LastEvent | None:
    """Where a conversation ended in the database when it was read or written last.

    Args:
        tracker: The conversation.
    """
    return getattr(tracker, _MARK, None)
