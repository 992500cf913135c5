"""How many messages one conversation, and one address, may send.

Own token buckets: the library for this (`limits`) can be installed beside Rasa's pins only in a
version of 2022.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from assistant.ground.bounded import Bounded
from assistant.ground.settings import Rate

MOST_KEPT = 10_000
"""Buckets kept at a time; the longest unused goes first, and would be full again anyway."""


class Limiter:
    """Counts by name: a conversation's id, an address."""

    def __init__(self, rate: Rate, now: Callable[[], float] = monotonic) -> None:
        """Lets everybody in at first.

        Args:
            rate: What each may.
            now: The time in seconds, from any start.
        """
        self._rate = rate
        self._now = now
        self._buckets: Bounded[str, tuple[float, float]] = Bounded(MOST_KEPT)

    def allows(self, name: str) -> bool:
        """Whether one more is within the rate; counts it if so."""
        if self._rate.burst == 0:
            return True
        now = self._now()
        left, since = self._buckets.get(name, (float(self._rate.burst), now))
        refilled = left + (now - since) * self._rate.burst / self._rate.seconds
        left = min(float(self._rate.burst), refilled)
        allowed = left >= 1
        self._buckets[name] = (left - 1 if allowed else left, now)
        return allowed
