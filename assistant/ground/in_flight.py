"""How many messages are being answered just now, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_now = 0


@contextmanager
def answering() -> Iterator[None]:
    """Counts one more within the block."""
    global _now
    _now += 1
    try:
        yield
    finally:
        _now -= 1


def alone() -> bool:
    """Whether nobody would be held up by a wait: one message, or none, is being answered."""
    return _now <= 1
