"""Locks on conversations in Redis: one turn at a time, in order, over all servers.

Rasa's own (`RedisLockStore`) reads a list of tickets, changes it and writes it back: of two servers
that do so at once one loses its ticket, and both may run. It also looks only once a second, and
waits a minute for a server that has died. Here each step is one script, which Redis runs by itself.

In Redis a conversation that is spoken in has a line (who waits, in order of arrival; the first one
is being served) and leases (until when each is believed to be alive). Who leaves tells the next
one's server, which hears of all its own on one connection. Who waits or is served renews its lease;
who dies does not, and the line goes on.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from time import monotonic
from typing import Any

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore
from redis import asyncio as redis
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

PREFIX = "letterclock:"

WAKES = f"{PREFIX}wakes:"
"""With a server's mark: a list of those of its own whose turn it is."""

LEASE_S = 10.0
"""How long one that is no longer heard of is waited for, in seconds."""

RENEW_S = 2.5
"""From one renewal of the lease to the next while being served, in seconds."""

LOOK_S = 1.0
"""How long one who waits is not woken before it looks itself, whether those before it are alive; in
seconds."""

HEAR_S = 1
"""How long a server asks at a time whose turn it is, in seconds; less than `ANSWER_S`, as Redis
answers so late where it is nobody's."""

ANSWER_S = 2.0
"""How long Redis may take to answer, in seconds."""

CONNECTIONS = 16
"""Most connections of a server. A script takes well under a millisecond, and who waits has none."""

AGAIN_S = 0.1
"""From one try to reach Redis to the next, in seconds."""

PATIENCE_S = 5.0
"""How long a Redis that does not answer is tried again, in seconds."""

_NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local line, leases, who, lease = KEYS[1], KEYS[2], ARGV[1], tonumber(ARGV[2])
"""

_RENEW = """
redis.call('ZADD', leases, now + lease, who)
redis.call('PEXPIRE', line, lease * 3)
redis.call('PEXPIRE', leases, lease * 3)
"""

STAND = f"""{_NOW}
if redis.call('ZSCORE', line, who) then redis.call('ZADD', leases, now + lease, who) end
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', leases, '-inf', now)) do
  redis.call('ZREM', line, gone)
  redis.call('ZREM', leases, gone)
end
if not redis.call('ZSCORE', line, who) then
  local last = redis.call('ZREVRANGE', line, 0, 0, 'WITHSCORES')
  redis.call('ZADD', line, (tonumber(last[2]) or 0) + 1, who)
end
{_RENEW}
return redis.call('ZRANK', line, who)
"""
"""Stands in line, once, and tells how many are before."""

STAY = f"""{_NOW}
local there = redis.call('ZSCORE', line, who)
if not there then
  local first = redis.call('ZRANGE', line, 0, 0, 'WITHSCORES')
  redis.call('ZADD', line, (tonumber(first[2]) or 1) - 1, who)
end
{_RENEW}
return there and 1 or 0
"""
"""Renews the lease of the one being served; in a Redis that has forgotten, takes its place anew."""

LEAVE = f"""{_NOW}
local served = redis.call('ZRANK', line, who) == 0
redis.call('ZREM', line, who)
redis.call('ZREM', leases, who)
local next = served and redis.call('ZRANGE', line, 0, 0)[1]
if next then
  local wakes = KEYS[3] .. string.match(next, '^[^:]+')
  redis.call('RPUSH', wakes, next)
  redis.call('PEXPIRE', wakes, lease)
end
return 0
"""
"""Leaves the line, and tells the server of the one who is first then."""


class RedisLocks(LockStore):
    """Rasa's lock store on Redis, without its races."""

    def __init__(self, endpoint_config: Any, lease_s: float = LEASE_S) -> None:
        """Connects at the first lock.

        Args:
            endpoint_config: Rasa's, of `lock_store` in endpoints.yml; its `url` is
                `redis://user:password@host:port/number`.
            lease_s: How long one that is no longer heard of is waited for, in seconds.
        """
        self._redis = redis.Redis(
            connection_pool=redis.BlockingConnectionPool.from_url(
                endpoint_config.url,
                max_connections=CONNECTIONS,
                timeout=ANSWER_S,
                socket_timeout=ANSWER_S,
                socket_connect_timeout=ANSWER_S,
            )
        )
        self._lease_s = lease_s
        self._lease_ms = int(lease_s * 1000)
        self._stand = self._redis.register_script(STAND)
        self._stay = self._redis.register_script(STAY)
        self._leave = self._redis.register_script(LEAVE)
        self._server = secrets.token_hex(8)
        self._waiting: dict[str, asyncio.Event] = {}
        self._hearing: asyncio.Task[None] | None = None
        super().__init__()

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
            wait_time_in_seconds: Rasa's; who leaves wakes the next.

        Raises:
            LockError: Redis cannot be reached.
            TimeoutError: The block took longer than `lock_lifetime`.
        """
        keys = keys_of(conversation_id)
        who = f"{self._server}:{secrets.token_hex(8)}"
        try:
            await self._wait(keys, who)
            staying = asyncio.create_task(self._keep(keys, who))
            try:
                async with asyncio.timeout(lock_lifetime):
                    yield self.create_lock(conversation_id)
            finally:
                staying.cancel()
                await asyncio.wait([staying])
        finally:
            await self._go(keys, who)

    async def _wait(self, keys: list[str], who: str) -> None:
        # Known before it stands in line: from then on it can be woken.
        woken = self._waiting[who] = asyncio.Event()
        try:
            while await self._run(self._stand, keys, who) != 0:
                if self._hearing is None or self._hearing.done():
                    self._hearing = asyncio.create_task(self._hear())
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_S):
                        await woken.wait()
                woken.clear()
        finally:
            del self._waiting[who]

    async def _hear(self) -> None:
        """Wakes those of this server whose turn it is, as long as somebody waits."""
        while self._waiting:
            try:
                told = await self._redis.blpop([WAKES + self._server], HEAR_S)
            except (RedisError, OSError):
                await asyncio.sleep(AGAIN_S)
                continue
            # Who has given up meanwhile wakes the next one by leaving.
            woken = self._waiting.get(told[1].decode()) if told else None
            if woken is not None:
                woken.set()

    async def _keep(self, keys: list[str], who: str) -> None:
        while True:
            await asyncio.sleep(min(RENEW_S, self._lease_s / 4))
            try:
                there = await self._run(self._stay, keys, who)
            except LockError:
                # What is written is checked once more by the database (`stores.postgres`).
                continue
            if not there:
                logger.warning("A lock on a conversation was lost and taken anew.")

    async def _go(self, keys: list[str], who: str) -> None:
        try:
            await self._leave(keys=keys, args=[who, self._lease_ms])
        except (RedisError, OSError):
            # The turn is done and stays done; the lease ends by itself.
            logger.warning("A lock on a conversation was not given back; it ends by itself.")

    async def _run(self, script: Any, keys: list[str], who: str) -> int:
        """Runs a script; a Redis that is being started again is waited for."""
        give_up = monotonic() + PATIENCE_S
        while True:
            try:
                return int(await script(keys=keys, args=[who, self._lease_ms]))
            except (RedisError, OSError) as error:
                if monotonic() > give_up:
                    raise LockError("Redis cannot be reached.") from error
                await asyncio.sleep(AGAIN_S)


def keys_of(conversation_id: str) -> list[str]:
    """The line and the leases of a conversation, and what the keys of the servers begin with.

    Args:
        conversation_id: The conversation. A phone number can be one: Redis gets a hash of it.
    """
    mark = hashlib.sha256(conversation_id.encode("utf-8", "replace")).hexdigest()[:32]
    return [f"{PREFIX}{mark}:line", f"{PREFIX}{mark}:leases", WAKES]
