"""Messages a platform delivers again, because it did not see our answer in time."""

from __future__ import annotations

from assistant.ground.bounded import Bounded

MOST_KEPT = 10_000


class Repeated(Exception):
    """The message has been answered before, perhaps by another server."""


class Repeats:
    """Remembers which messages have come in."""

    def __init__(self) -> None:
        self._seen: Bounded[tuple[str, str, str], None] = Bounded(MOST_KEPT)

    def is_one(self, channel: str, sender: str, message_id: str) -> bool:
        """Whether this very message came in before; remembers it."""
        mark = (channel, sender, message_id)
        if mark in self._seen:
            return True
        self._seen[mark] = None
        return False
