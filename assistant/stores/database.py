"""PostgreSQL as Letterclock uses it: connections, the table, locks.

Without Rasa, which is slow to load.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

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
"""The advisory lock of the one server that makes the table."""

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

INDEX = "ix_events_conversation"

EVENTS = sa.Table(
    "events",
    sa.MetaData(),
    # Rasa's own table has 32 bits here: a million conversations a day use them up in 46 days.
    sa.Column("id", sa.BigInteger, primary_key=True),
    sa.Column("sender_id", sa.String(255), nullable=False),
    sa.Column("type_name", sa.String(255), nullable=False),
    sa.Column("timestamp", sa.Float),
    sa.Column("intent_name", sa.String(255)),
    sa.Column("action_name", sa.String(255)),
    sa.Column("data", sa.Text),
    # In place of Rasa's on the conversation alone: its events come in order without sorting.
    sa.Index(INDEX, "sender_id", "id"),
)
"""Rasa's table of events, column by column."""


def address(url: str) -> str:
    """The address as SQLAlchemy wants it.

    Args:
        url: `postgresql://…`, or by the older name that many services hand out, `postgres://…`.
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
        # An error would quote what was written.
        hide_parameters=True,
    )


def set_up(engine: Any) -> None:
    """Makes the table and its index; does nothing the second time.

    Args:
        engine: SQLAlchemy's, of a PostgreSQL database.
    """
    with engine.begin() as connection:
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(SETTING_UP)))
        EVENTS.create(connection, checkfirst=True)
        indexes = {each["name"] for each in sa.inspect(connection).get_indexes(EVENTS.name)}
    if INDEX not in indexes:
        # It works, and to change it would keep a table of many rows locked for minutes.
        logger.warning("The table of events was made by Rasa alone; see docs/scaling.md.")


def hold(connection: Any, sender_ids: Sequence[str]) -> None:
    """Keeps every other server from writing in conversations until this transaction ends.

    Args:
        connection: In a transaction. Of any other database than PostgreSQL: nothing is done.
        sender_ids: The conversations.
    """
    if connection.dialect.name == "postgresql":
        # Sorted: two that want the same ones never wait for each other.
        for each in sorted(sender_ids):
            key = sa.func.hashtextextended(each, 0)
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))


@contextmanager
def sweeping(engine: Any) -> Iterator[bool]:
    """Says whether this server is the one to delete old conversations, of those that would now.

    Args:
        engine: SQLAlchemy's. On any other database than PostgreSQL the answer is always yes.
    """
    if engine.dialect.name == "postgresql":
        with alone(engine, SWEEPING) as mine:
            yield mine
    else:
        yield True


@contextmanager
def alone(engine: Any, lock: int) -> Iterator[bool]:
    """Takes an advisory lock for the block, and says whether it was free.

    Args:
        engine: SQLAlchemy's, of a PostgreSQL database.
        lock: Its number.
    """
    # Not in a transaction, which PostgreSQL would end as idle.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        mine = bool(connection.execute(sa.select(sa.func.pg_try_advisory_lock(lock))).scalar())
        try:
            yield mine
        finally:
            if mine:
                connection.execute(sa.select(sa.func.pg_advisory_unlock(lock)))
