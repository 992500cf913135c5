"""What people answered to "was this right?": a count a day, beside the topic, without a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

VERDICTS = sa.Table(
    "verdicts",
    sa.MetaData(),
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("topic", sa.String(255), primary_key=True),
    # Not a boolean: SQLite and PostgreSQL keep those differently.
    sa.Column("was_right", sa.SmallInteger, primary_key=True),
    sa.Column("times", sa.Integer, nullable=False),
)
"""No conversation, no message, no hour: nothing that leads to somebody."""


@dataclass(frozen=True)
class Verdict:
    """What was said of the answers about one topic.

    Attributes:
        topic: The topic.
        right: How often an answer was right.
        wrong: How often not.
    """

    topic: str
    right: int
    wrong: int


def count(engine: Any, topic: str, right: bool, day: date) -> None:
    """Counts one answer to the question. Blocks; meant for a thread.

    Args:
        engine: SQLAlchemy's, of Rasa's tracker store; the table is made where it is missing.
        topic: What the message was taken for.
        right: Whether the answer was right.
        day: The day it was said (Eastern time).
    """
    key = {"day": day.isoformat(), "topic": topic, "was_right": int(right)}
    these = sa.and_(*(VERDICTS.c[name] == value for name, value in key.items()))
    with engine.begin() as connection:
        VERDICTS.create(connection, checkfirst=True)
        more = sa.update(VERDICTS).where(these).values(times=VERDICTS.c.times + 1)
        if not connection.execute(more).rowcount:
            connection.execute(sa.insert(VERDICTS).values(**key, times=1))


def counted(engine: Any, since: date | None = None) -> Sequence[Verdict]:
    """What was said, the topics with most wrong answers first.

    Args:
        engine: SQLAlchemy's, of the database.
        since: From this day on; all by default.
    """
    if not sa.inspect(engine).has_table(VERDICTS.name):
        return []
    query = sa.select(VERDICTS.c.topic, VERDICTS.c.was_right, sa.func.sum(VERDICTS.c.times))
    if since is not None:
        query = query.where(VERDICTS.c.day >= since.isoformat())
    found: dict[str, list[int]] = {}
    with engine.connect() as connection:
        for topic, right, times in connection.execute(
            query.group_by(VERDICTS.c.topic, VERDICTS.c.was_right)
        ):
            found.setdefault(topic, [0, 0])[right] = int(times)
    told = [Verdict(topic, right, wrong) for topic, (wrong, right) in found.items()]
    return sorted(told, key=lambda each: (-each.wrong, -each.right, each.topic))
