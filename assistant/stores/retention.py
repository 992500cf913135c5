"""Deletes conversations that have been silent for too long.

Works through the whole database a little at a time, so that turns never wait long: a search is a
read, which blocks nobody, and a deletion takes the write lock for a few conversations only.

There is no index for it on purpose. With 100,000 conversations (2.5 million events, 2.2 GB) the
whole search takes 2 s; an index on (sender_id, timestamp) would make that 0.4 s, four times a day,
and cost 136 MB and a further write in every turn.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from assistant.stores import database
from assistant.stores.database import EVENTS

DAY_S = 86_400.0

SEARCHED = 500
"""Conversations looked at in one read."""

DELETED = 10
"""Conversations deleted in one transaction."""

PAUSE_S = 0.05
"""Between two transactions, in seconds: turns go first."""


def delete_silent(
    engine: Any, before: float, pause: Callable[[float], bool | None] = time.sleep
) -> int:
    """Deletes every conversation whose last event is older than a moment.

    Blocks; meant for a thread of its own.

    Args:
        engine: SQLAlchemy's, of Rasa's tracker store; SQLite or PostgreSQL.
        before: The moment, in seconds since 1970 as `time.time` counts, which is what Rasa writes
            beside each event.
        pause: Waits between two transactions; True ends it there.

    Returns:
        How many were deleted.
    """
    deleted = 0
    with database.sweeping(engine) as mine:
        # Of several servers one is enough.
        for silent in _silent(engine, before) if mine else ():
            for begin in range(0, len(silent), DELETED):
                deleted += _delete(engine, silent[begin : begin + DELETED], before)
                if pause(PAUSE_S):
                    return deleted
    return deleted


def _silent(engine: Any, before: float) -> Iterator[list[str]]:
    """The conversations that have been silent, some at a time."""
    after: str | None = None
    last = sa.func.max(EVENTS.c.timestamp)
    while True:
        query = sa.select(EVENTS.c.sender_id, last).group_by(EVENTS.c.sender_id)
        query = query.order_by(EVENTS.c.sender_id).limit(SEARCHED)
        if after is not None:
            query = query.where(EVENTS.c.sender_id > after)
        with engine.connect() as connection:
            found = connection.execute(query).all()
        if not found:
            return
        after = found[-1][0]
        yield [sender for sender, spoke in found if spoke is not None and spoke < before]


def _delete(engine: Any, senders: Sequence[str], before: float) -> int:
    """Deletes those of the conversations in which nothing was said since they were found."""
    these = EVENTS.c.sender_id.in_(senders)
    awake = sa.select(EVENTS.c.sender_id).where(these, EVENTS.c.timestamp >= before)
    with engine.begin() as connection:
        database.hold(connection, senders)
        # One statement: what a turn writes meanwhile comes before it or after it.
        connection.execute(sa.delete(EVENTS).where(these, EVENTS.c.sender_id.not_in(awake)))
        left = connection.execute(sa.select(EVENTS.c.sender_id).where(these).distinct()).all()
    return len(senders) - len(left)
