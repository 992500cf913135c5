"""Bounded load: fixed numbers of conversations over Rasa's REST channel, timed.

A client of our own, not a load tool's: it is to cost less than what it measures (the figures are in
docs/performance.md), to play a fixed number of conversations, and to time places in one of them.
"""

from __future__ import annotations

import asyncio
import statistics
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import aiohttp

from benchmarks.conversation import AGAIN, CONVERSATION, LONG, Turn

LIMIT_S = 120.0
"""Longest wait for one answer, in seconds."""

TRIES = 3
"""How often one person is in a hurry, for the median."""

AROUND = 7
"""Turns in a row that stand for one place in a long conversation."""

Result = TypeVar("Result")


@dataclass
class Timed:
    """What one workload took.

    Attributes:
        seconds: From its first message to its last answer.
        turns: How long each answer took, in seconds, by kind of turn.
        silent: Messages that got no answer.
    """

    seconds: float = 0.0
    turns: dict[str, list[float]] = field(default_factory=dict)
    silent: int = 0

    @property
    def all(self) -> list[float]:
        """How long each answer took, in seconds, whatever the turn."""
        return [took for times in self.turns.values() for took in times]

    @property
    def rate(self) -> float:
        """Messages answered in a second."""
        return len(self.all) / self.seconds


class Talk:
    """Says things to a system and notes how long each answer took.

    Attributes:
        timed: What it took so far.
    """

    def __init__(self, session: aiohttp.ClientSession, url: str, reads_dates: bool = True) -> None:
        self.timed = Timed()
        self._session, self._url, self._reads_dates = session, url, reads_dates

    async def converse(self, *turns: Turn, sender: str | None = None) -> None:
        """Says one thing after the other in a conversation; in a fresh one if None."""
        sender = sender or uuid.uuid4().hex
        for turn in turns:
            body = {"sender": sender, "message": turn.text(self._reads_dates)}
            begun = time.perf_counter()
            async with self._session.post(self._url, json=body) as answer:
                answer.raise_for_status()
                said = await answer.json()
            self.timed.turns.setdefault(turn.kind, []).append(time.perf_counter() - begun)
            self.timed.silent += not said


def connected() -> aiohttp.ClientSession:
    """Connections that are kept open, as many as are asked for; to be closed."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0),
        timeout=aiohttp.ClientTimeout(total=LIMIT_S),
        trust_env=False,
    )


class Client:
    """Puts the workloads on one system.

    Args:
        url: The REST channel's address.
        reads_dates: See `Turn.text`.
    """

    def __init__(self, url: str, reads_dates: bool) -> None:
        self._url, self._reads_dates = url, reads_dates

    def conversations(self, count: int, at_once: int, *turns: Turn) -> Timed:
        """Plays a conversation over and over.

        Args:
            count: How often in all.
            at_once: How many people speak at the same time.
            *turns: What each says; if nothing, the conversation of six messages.
        """

        async def play(talk: Talk) -> Timed:
            left = iter(range(count))

            async def person() -> None:
                for _ in left:
                    await talk.converse(*turns or CONVERSATION)

            begun = time.perf_counter()
            await asyncio.gather(*(person() for _ in range(at_once)))
            talk.timed.seconds = time.perf_counter() - begun
            return talk.timed

        return self._run(play)

    def long_messages(self, count: int) -> Timed:
        """Sends the message of 500 characters so often, each to a conversation of its own."""
        return self.conversations(count, 1, LONG)

    def long_conversation(self, places: Sequence[int]) -> dict[int, list[float]]:
        """Asks one question over and over in one conversation.

        Args:
            places: The turns around which it is timed, ascending.

        Returns:
            Seconds of the turns from each place on.
        """

        async def play(talk: Talk) -> dict[int, list[float]]:
            # What opens the conversation itself is measured elsewhere.
            asked = [AGAIN] * (places[-1] + AROUND - 1)
            await talk.converse(CONVERSATION[0], *asked)
            times = talk.timed.turns[AGAIN.kind]
            return {place: times[place - 1 : place - 1 + AROUND] for place in places}

        return self._run(play)

    def one_person(self, count: int) -> float:
        """How many times as long it takes where one person does not wait for the answers.

        Args:
            count: Messages of one conversation, at once and then one by one in another.
        """

        async def took(talk: Talk, *parts: Sequence[Turn]) -> float:
            sender = uuid.uuid4().hex
            await talk.converse(CONVERSATION[0], sender=sender)
            begun = time.perf_counter()
            await asyncio.gather(*(talk.converse(*part, sender=sender) for part in parts))
            return time.perf_counter() - begun

        async def play(talk: Talk) -> float:
            at_once, one_by_one = [[AGAIN]] * count, [[AGAIN] * count]
            return statistics.median(
                [await took(talk, *at_once) / await took(talk, *one_by_one) for _ in range(TRIES)]
            )

        return self._run(play)

    def _run(self, play: Callable[[Talk], Awaitable[Result]]) -> Result:
        async def within() -> Result:
            async with connected() as session:
                return await play(Talk(session, self._url, self._reads_dates))

        return asyncio.run(within())
