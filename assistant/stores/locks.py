"""Locks on conversations within one server: one turn at a time, first come, first served.

Rasa's own (`InMemoryLockStore`) looks once a second whose turn it is; here the one who leaves wakes
the next. Several servers need `stores.redis_locks`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, LockStore


class FairLocks(LockStore):
    """Rasa's lock store, for one process."""

    def __init__(self, endpoint_config: Any = None) -> None:
        """Takes what Rasa hands a lock store.

        Args:
            endpoint_config: Rasa's, of `lock_store` in endpoints.yml; nothing is read of it.
        """
        super().__init__()
        # Each stays as long as somebody holds it or waits for it.
        self._lines: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = 0,
    ) -> AsyncGenerator[TicketLock, None]:
        """Waits for one's turn in a conversation, and keeps it until the block ends.

        Args:
            conversation_id: The conversation.
            lock_lifetime: After this many seconds the block is ended and the next one's turn is.
            wait_time_in_seconds: Rasa's; nothing is asked again and again.

        Raises:
            TimeoutError: The block took longer than `lock_lifetime`.
        """
        line = self._lines.setdefault(conversation_id, asyncio.Lock())
        async with line, asyncio.timeout(lock_lifetime):
            yield self.create_lock(conversation_id)
