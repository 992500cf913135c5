"""Conversations in PostgreSQL, for several servers at once.

Rasa's own store writes with `INSERT`s whatever was behind a count of rows: of two servers that
answer the same person at once, one would lose its events without a word. Here a turn is written
only onto the conversation it was read from.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores.database import EVENTS, address, connect, hold, set_up
from assistant.stores.sql import WalSQLTrackerStore
from assistant.watch import hearing

_STORED = "_letterclock_stored"
"""Attribute of a tracker: how many of its events are stored, and the last one's id."""


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
