"""Lets one `make` at a time change the environment or the models folder."""

from __future__ import annotations

import contextlib
import fcntl
from typing import Callable, Iterator

from assistant.setup.paths import CACHE


@contextlib.contextmanager
def exclusive(name: str, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Holds a machine-wide lock on this checkout while the block runs.

    The lock belongs to the process, so that a killed one never leaves it behind.

    Args:
        name: What is locked; two names do not block each other.
        waiting: Called once if another process holds the lock.
    """
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "{}.lock".format(name)).open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
