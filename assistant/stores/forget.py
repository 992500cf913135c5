"""Deletes a conversation, whatever Rasa has wrapped around the store."""

from __future__ import annotations

from typing import Any, Protocol

from rasa.core.agent import Agent

from assistant.watch import metrics


class CannotForget(Exception):
    """The tracker store in endpoints.yml has no way to delete a conversation."""


class _Forgetful(Protocol):
    engine: Any

    async def delete(self, sender_id: str) -> None: ...

    def erase(self) -> None: ...


async def forget(agent: Agent, sender_id: str, why: str = "button") -> None:
    """Deletes every event of a conversation.

    After a turn that is still running, which would write the conversation again.

    Args:
        agent: Rasa's, with the store and the locks.
        sender_id: The conversation.
        why: How it was asked for: "button", or "asked" in words.

    Raises:
        CannotForget: The store has no `delete`.
    """
    async with agent.lock_store.lock(sender_id):
        await inside(agent.tracker_store).delete(sender_id)
    metrics.deleted(why)


def inside(store: Any) -> _Forgetful:
    """The store that keeps the conversations, without Rasa's wrappers.

    Raises:
        CannotForget: It has no `delete`.
    """
    # The wrappers (against failing and for old kinds of stores) pass on only what they know.
    while not hasattr(store, "delete"):
        if not hasattr(store, "_tracker_store"):
            raise CannotForget(f"{type(store).__name__} cannot delete a conversation")
        store = store._tracker_store
    found: _Forgetful = store
    return found
