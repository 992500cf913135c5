"""Sends answers to a platform: in order, each tried again with a limit, none lost in silence.

Outside the turn: Rasa holds a conversation while it sends, and a turn that waited for a provider
that is down would be given up with all it had found out.

Own code rather than the clients' own retries: those know neither the order of a conversation's
messages nor a common limit, and two of the four clients have none.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

import aiohttp
import requests

from assistant.ground.settings import Limits
from assistant.watch import journal, metrics

FIRST_PAUSE_S = 0.5
"""From the first try to the second, in seconds; doubled each time."""

LONGEST_PAUSE_S = 30.0

MOST_WAITING = 20_000
"""Messages that wait at once, over all conversations of a platform: a few dozen megabytes."""

Send = Callable[[], Awaitable[None]]


class Busy(Exception):
    """The provider could not take the message now."""

    def __init__(self, after: float | None = None) -> None:
        """Says when to try again.

        Args:
            after: Seconds from now, if the provider names them.
        """
        super().__init__()
        self.after = after or 0.0


class Refused(Exception):
    """The provider will never take the message: the number is blocked, the token wrong."""


_PASSING = (Busy, asyncio.TimeoutError, OSError, aiohttp.ClientError, requests.RequestException)
"""What may be over at the next try."""


class Outbox:
    """The messages on their way to one platform."""

    def __init__(self, channel: str, limits: Limits) -> None:
        """Nothing is on its way.

        Args:
            channel: The channel's name, for the log.
            limits: How long a try, and all of them, may take.
        """
        self._channel = channel
        self._try_s = limits.send_try_s
        self._limit_s = limits.send_s
        self._waiting: dict[str, deque[tuple[float, Send]]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._count = 0

    def put(self, conversation: str, send: Send) -> None:
        """Hands a message over; returns at once.

        Args:
            conversation: Whose it is; its messages go out one after the other.
            send: One try to send it. Raises `Refused` where another would be in vain.
        """
        if self._count >= MOST_WAITING:
            self._lost(Busy())
            return
        self._count += 1
        self._waiting.setdefault(conversation, deque()).append((monotonic(), send))
        if conversation not in self._workers:
            self._workers[conversation] = asyncio.create_task(self._work(conversation))

    async def sent(self, conversation: str) -> None:
        """Waits until nothing of this conversation is on its way."""
        while worker := self._workers.get(conversation):
            await asyncio.wait({worker})

    async def close(self, seconds: float) -> None:
        """Waits for what is on its way, then gives it up.

        Args:
            seconds: Longest wait.
        """
        workers = set(self._workers.values())
        if workers:
            _, late = await asyncio.wait(workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            if self._count:
                metrics.failed("answers not sent at the end")
                facts = {"channel": self._channel, "count": self._count}
                journal.write("answers not sent at the end", logging.ERROR, **facts)

    async def _work(self, conversation: str) -> None:
        waiting = self._waiting[conversation]
        try:
            while waiting:
                put_at, send = waiting[0]
                await self._deliver(send, put_at + self._limit_s)
                waiting.popleft()
                self._count -= 1
        finally:
            del self._waiting[conversation]
            del self._workers[conversation]

    async def _deliver(self, send: Send, until: float) -> None:
        pause, tries = FIRST_PAUSE_S, 0
        while True:
            tries += 1
            try:
                await asyncio.wait_for(send(), self._try_s)
                return
            except Exception as error:
                wait = max(pause, getattr(error, "after", 0.0))
                if not isinstance(error, _PASSING) or monotonic() + wait > until:
                    self._lost(error, tries)
                    return
                facts = {"channel": self._channel, "kind": type(error).__name__, "tries": tries}
                journal.write("answer to be sent again", logging.WARNING, **facts)
            # Not all at the same moment, when a provider comes back.
            await asyncio.sleep(wait * random.uniform(1.0, 1.25))
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _lost(self, error: Exception, tries: int = 0) -> None:
        metrics.failed("answer not sent")
        # Its kind alone: what a provider says can quote what was to be sent.
        told = error.__cause__ if isinstance(error, Busy | Refused) else error
        facts = {"kind": type(told or error).__name__, "tries": tries}
        journal.write("answer not sent", logging.ERROR, channel=self._channel, **facts)
