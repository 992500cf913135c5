"""Messages a platform delivers again, because it did not see our answer in time."""

from __future__ import annotations

from collections import OrderedDict


class Repeated(Exception):
    """The message has been answered before, perhaps by another server."""


MOST_KEPT = 10_000


class Repeats:
    """Remembers which messages have come in."""

    def __init__(self) -> None:
        """None has."""
        self._seen: OrderedDict[tuple[str, str, str], None] = OrderedDict()

    def is_one(self, channel: str, sender: str, message_id: str) -> bool:
        """Whether this very message came in before; remembers it."""
        mark = (channel, sender, message_id)
        if mark in self._seen:
            return True
        self._seen[mark] = None
        while len(self._seen) > MOST_KEPT:
            self._seen.popitem(last=False)
        return False
