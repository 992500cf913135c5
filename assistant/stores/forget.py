"""Deletes a conversation, whatever Rasa has wrapped around the store."""

from __future__ import annotations

from typing import Any, Protocol

from rasa.core.tracker_store import TrackerStore


class CannotForget(Exception):
    """The tracker store in endpoints.yml has no way to delete a conversation."""


class _Forgetful(Protocol):
    async def delete(self, sender_id: str) -> None: ...


async def forget(store: TrackerStore, sender_id: str) -> None:
    """Deletes every event of a conversation.

    Args:
        store: The agent's store.
        sender_id: The conversation.

    Raises:
        CannotForget: The store has no `delete`.
    """
    await _inside(store).delete(sender_id)


def _inside(store: Any) -> _Forgetful:
    # Rasa's wrappers (against failing and for old kinds of stores) pass on only what they know.
    while not hasattr(store, "delete"):
        if not hasattr(store, "_tracker_store"):
            raise CannotForget(f"{type(store).__name__} cannot delete a conversation")
        store = store._tracker_store
    found: _Forgetful = store
    return found
