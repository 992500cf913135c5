"""Conversations in PostgreSQL, for several servers at once.

Where two servers answer the same person at once, both would write, and the conversation would be
neither's. Here a turn is written only onto the conversation it was read from.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

import sqlalchemy as sa
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.stores import known_dates
from assistant.stores.database import EVENTS, address, connect, hold, set_up
from assistant.stores.sql import WalSQLTrackerStore, mark_of
from assistant.stores.tracker_cache import LastEvent
from assistant.watch import turn_metrics


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
        turn_metrics.note(tracker)
        known_dates.note(tracker, saved=False)
        await self.stream_events(tracker)
        self._at_hand.drop(tracker.sender_id)
        after = await asyncio.to_thread(self._write, tracker)
        self._written(tracker, after)
        known_dates.note(tracker, saved=True)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The last turns of a conversation's latest session, with all its slots.

        Args:
            sender_id: The conversation.

        Returns:
            The conversation; None where there is none.
        """
        mark = await asyncio.to_thread(self._look, sender_id)
        if mark is None or not self.domain:
            # Deleted, perhaps by another server.
            self._at_hand.drop(sender_id)
            return None
        tracker = self._at_hand.take(sender_id, mark)
        if tracker is not None:
            return tracker
        return await asyncio.to_thread(self._read, sender_id)

    async def _retrieve(
        self, sender_id: str, fetch_events_from_all_sessions: bool
    ) -> DialogueStateTracker | None:
        """What Rasa's `retrieve_full_tracker` calls."""
        found = await asyncio.to_thread(self._data, sender_id, fetch_events_from_all_sessions)
        if not found or not self.domain:
            return None
        events = [json.loads(data) for data in found]
        return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)

    async def delete(self, sender_id: str) -> None:
        """Deletes a conversation, every event of it.

        Args:
            sender_id: The conversation.
        """
        known_dates.drop(sender_id)
        self._at_hand.drop(sender_id)
        await asyncio.to_thread(self._delete, sender_id)

    def _new(self, tracker: DialogueStateTracker) -> list[Event]:
        # A conversation that was not read from here is a new one. To count what others have written
        # in it meanwhile would take their events for its own.
        return list(tracker.events) if mark_of(tracker) is None else super()._new(tracker)

    def _look(self, sender_id: str) -> LastEvent | None:
        with self.engine.connect() as connection:
            return self._mark(connection, sender_id)

    def _data(self, sender_id: str, all_sessions: bool) -> list[str]:
        with self.session_scope() as session:
            return [row.data for row in self._event_query(session, sender_id, all_sessions)]

    def _write(self, tracker: DialogueStateTracker) -> LastEvent | None:
        """Writes what is new; returns where the conversation ends then."""
        rows = self.rows(tracker)
        if not rows:
            return mark_of(tracker)
        with self.engine.begin() as connection:
            hold(connection, [tracker.sender_id])
            if self._mark(connection, tracker.sender_id) != mark_of(tracker):
                raise Overtaken
            connection.execute(EVENTS.insert(), rows)
            return self._mark(connection, tracker.sender_id)

    def _delete(self, sender_id: str) -> None:
        with self.engine.begin() as connection:
            hold(connection, [sender_id])
            connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == sender_id))
