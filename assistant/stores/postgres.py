"""Conversations in PostgreSQL, for several servers at once.

Rasa's own store writes with `INSERT`s whatever was behind a count of rows: of two servers that
answer the same person at once, one would lose its events without a word. Here a turn is written
only onto the conversation it was read from.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores.sql import WalSQLTrackerStore
from assistant.watch import hearing

logger = logging.getLogger(__name__)

CONNECT_S = 5
"""Longest wait for a connection, in seconds."""

STATEMENT_MS = 5000
"""After so many milliseconds PostgreSQL gives a statement up, and a wait for a lock with it."""

CONNECTIONS = 5
"""Kept open by each server; as many more for a while under load."""

SWEEPING = 4390_0001
"""The advisory lock of the one server that deletes old conversations just now."""

SETTING_UP = 4390_0002
"""The advisory lock of the one server that makes the tables."""

_STORED = "_letterclock_stored"
"""Attribute of a tracker: how many of its events are stored, and the last one's id."""

_ARGUMENTS = {
    "connect_timeout": CONNECT_S,
    "application_name": "letterclock",
    "options": f"-c statement_timeout={STATEMENT_MS} -c idle_in_transaction_session_timeout=10000",
    # A server that has vanished from the network is noticed, and not waited for.
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}


class Overtaken(Exception):
    """Someone else wrote in the conversation since it was read; nothing was written."""


class PostgresTrackerStore(WalSQLTrackerStore):
    """Conversations in PostgreSQL.

    A restart of PostgreSQL is survived: connections are tried before they are used. Its work is
    done in threads, so that a slow database does not hold up the whole server.
    """

    def __init__(self, domain: Any = None, host: str | None = None, **kwargs: Any) -> None:
        """Connects, and makes the table where there is none.

        Args:
            domain: The assistant's domain.
            host: The address, `postgresql://user:password@host:port/name`.
            **kwargs: What Rasa hands over beside it.
        """
        url = address(host or "")
        engine = connect(url)
        # Before Rasa does: servers that start together would get in each other's way there. A
        # database that is not up yet is waited for by Rasa.
        with suppress(sa.exc.OperationalError):
            set_up(engine)
        super().__init__(domain=domain, dialect="postgresql", host=url, **kwargs)
        self.engine.dispose()
        self.engine = engine
        self.sessionmaker = sa.orm.session.sessionmaker(bind=engine)
        set_up(engine)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Writes what is new in a conversation.

        Args:
            tracker: The conversation.

        Raises:
            Overtaken: It is no longer as it was when it was read.
        """
        hearing.note(tracker)
        await self.stream_events(tracker)
        await asyncio.to_thread(self._write, tracker)

    async def delete(self, sender_id: str) -> None:
        """Deletes a conversation, every event of it.

        Args:
            sender_id: The conversation.
        """
        await asyncio.to_thread(self._delete, sender_id)

    async def _retrieve(
        self, sender_id: str, fetch_events_from_all_sessions: bool
    ) -> DialogueStateTracker | None:
        rows = await asyncio.to_thread(self._rows, sender_id, fetch_events_from_all_sessions)
        if not rows or not self.domain:
            return None
        events = [json.loads(data) for _, data in rows]
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        setattr(tracker, _STORED, (len(tracker.events), rows[-1][0]))
        return tracker

    def _rows(self, sender_id: str, all_sessions: bool) -> list[tuple[int, str]]:
        with self.session_scope() as session:
            found = self._event_query(session, sender_id, all_sessions)
            return [(row.id, row.data) for row in found]

    def _write(self, tracker: DialogueStateTracker) -> None:
        kept, last = getattr(tracker, _STORED, (0, None))
        events = list(tracker.events)
        with self.engine.begin() as connection:
            hold(connection, [tracker.sender_id])
            if _last(connection, tracker.sender_id) != last:
                raise Overtaken
            new = [_row(tracker.sender_id, each.as_dict()) for each in events[kept:]]
            if new:
                connection.execute(EVENTS.insert(), new)
                last = _last(connection, tracker.sender_id)
        setattr(tracker, _STORED, (len(events), last))

    def _delete(self, sender_id: str) -> None:
        with self.engine.begin() as connection:
            hold(connection, [sender_id])
            connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == sender_id))


EVENTS = SQLTrackerStore.SQLEvent.__table__
"""Rasa's table."""


def address(url: str) -> str:
    """The address as SQLAlchemy wants it.

    Args:
        url: `postgresql://…`, or by the older name that many services still hand out, `postgres://…`.
    """
    return url.replace("postgres://", "postgresql://", 1)


def connect(url: str) -> Any:
    """An engine that keeps a few connections and outlives a restart of PostgreSQL.

    Args:
        url: The address; `postgresql://…`.
    """
    return sa.create_engine(
        url,
        pool_pre_ping=True,
        pool_size=CONNECTIONS,
        max_overflow=CONNECTIONS,
        pool_timeout=CONNECT_S,
        pool_recycle=1800,
        connect_args=_ARGUMENTS,
        # An error quotes what was written.
        hide_parameters=True,
    )


def set_up(engine: Any) -> None:
    """Makes the table and its indexes as this many rows need them; does nothing the second time.

    Args:
        engine: SQLAlchemy's, of a PostgreSQL database.
    """
    with engine.begin() as connection:
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(SETTING_UP)))
        EVENTS.metadata.create_all(connection, tables=[EVENTS])
        indexes = {each["name"] for each in sa.inspect(connection).get_indexes(EVENTS.name)}
        if "ix_events_conversation" in indexes:
            return
        if connection.execute(sa.select(EVENTS.c.id).limit(1)).first():
            # Each of these keeps a table of many rows locked for minutes.
            logger.warning("The table of events is older than its indexes; see docs/scaling.md.")
            return
        # Rasa numbers events with 32 bits: at a million conversations a day that lasts 51 days.
        connection.exec_driver_sql("ALTER TABLE events ALTER COLUMN id TYPE bigint")
        connection.exec_driver_sql("CREATE INDEX ix_events_conversation ON events (sender_id, id)")
        # What it was for, the other one does as well.
        connection.exec_driver_sql("DROP INDEX IF EXISTS ix_events_sender_id")


def hold(connection: Any, sender_ids: Sequence[str]) -> None:
    """Keeps every other server from writing in conversations until this transaction ends.

    Args:
        connection: In a transaction. Of any other database than PostgreSQL: nothing is done.
        sender_ids: The conversations.
    """
    if connection.dialect.name == "postgresql":
        for each in sorted(sender_ids):
            key = sa.func.hashtextextended(each, 0)
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))


@contextmanager
def sweeping(engine: Any) -> Iterator[bool]:
    """Says whether this server is the one to delete old conversations, of those that would now.

    Args:
        engine: SQLAlchemy's. On any other database than PostgreSQL the answer is always yes.
    """
    if engine.dialect.name != "postgresql":
        yield True
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        mine = connection.execute(sa.select(sa.func.pg_try_advisory_lock(SWEEPING))).scalar()
        try:
            yield bool(mine)
        finally:
            if mine:
                connection.execute(sa.select(sa.func.pg_advisory_unlock(SWEEPING)))


def _last(connection: Any, sender_id: str) -> int | None:
    query = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.sender_id == sender_id)
    found: int | None = connection.execute(query).scalar()
    return found


def _row(sender_id: str, event: dict[str, Any]) -> dict[str, Any]:
    """An event as Rasa's own store writes it."""
    return {
        "sender_id": sender_id,
        "type_name": event["event"],
        "timestamp": event.get("timestamp"),
        "intent_name": event.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": event.get("name"),
        "data": json.dumps(event),
    }
