"""Reading what Rasa kept of a conversation from its tracker store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import sqlalchemy


class Store:
    """The tracker store of a running assistant."""

    def __init__(self, path: Path) -> None:
        """Open SQLite's file."""
        self._engine = sqlalchemy.create_engine(f"sqlite:///{path}")

    @classmethod
    def at(cls, url: str) -> Store:
        """The store at another database's address."""
        store = cls.__new__(cls)
        store._engine = sqlalchemy.create_engine(url, pool_pre_ping=True)
        return store

    def events(self, sender: str) -> list[dict[str, Any]]:
        """The events of a conversation, in order."""
        query = sqlalchemy.text("SELECT data FROM events WHERE sender_id = :sender ORDER BY id")
        with self._engine.connect() as connection:
            rows = connection.execute(query, {"sender": sender})
            return [json.loads(row[0]) for row in rows]

    def senders(self) -> set[str]:
        """The ids of all conversations."""
        with self._engine.connect() as connection:
            rows = connection.execute(sqlalchemy.text("SELECT DISTINCT sender_id FROM events"))
            return {row[0] for row in rows}


def slots(events: list[dict[str, Any]]) -> dict[str, Any]:
    """The slots of a conversation as its events leave them."""
    return {event["name"]: event["value"] for event in events if event["event"] == "slot"}
