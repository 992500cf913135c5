"""Whether a message has been answered before, by whichever server."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import sqlalchemy as sa
from rasa.core.channels.channel import UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import UserUttered

from assistant.stores.database import EVENTS
from assistant.stores.forget import inside

_MAY_COME_AGAIN = "may_come_again"


def mark(message: UserMessage) -> None:
    """Says of a message that it may have come before, and been answered."""
    vars(message)[_MAY_COME_AGAIN] = True


def may_come_again(message: UserMessage) -> bool:
    """Whether that was said of it."""
    return _MAY_COME_AGAIN in vars(message)


async def was_heard(store: TrackerStore, sender_id: str, message_id: str) -> bool:
    """Whether this message stands in its conversation.

    To be asked while the conversation is locked: a server that is answering the message just now
    has not stored it yet.

    Args:
        store: The agent's store.
        sender_id: The conversation.
        message_id: The id the sender gave the message.
    """
    return await asyncio.to_thread(_stands, inside(store).engine, sender_id, message_id)


def _stands(engine: Any, sender_id: str, message_id: str) -> bool:
    # As `json.dumps` writes it. Within a text of the person's the quotation marks would have
    # backslashes before them.
    mark = f'"message_id": {json.dumps(message_id)}'
    query = sa.select(EVENTS.c.data).where(
        EVENTS.c.sender_id == sender_id,
        EVENTS.c.type_name == UserUttered.type_name,
        EVENTS.c.data.contains(mark, autoescape=True),
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    # SQLite does not tell capitals from small letters.
    return any(json.loads(data).get("message_id") == message_id for (data,) in rows)
