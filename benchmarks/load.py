"""Bounded load: fixed numbers of conversations over Rasa's REST channel, timed."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

from benchmarks.conversation import AGAIN, CONVERSATION, LONG, Turn

LIMIT_S = 120.0
"""Longest wait for one answer, in seconds."""

AROUND = 7
"""Turns in a row that stand for one place in a long conversation."""


@dataclass
class Timed:
    """What one workload took.

    Attributes:
        seconds: from its first message to its last answer.
        turns: how long each answer took, in seconds, by kind of turn.
        silent: messages that got no answer.
    """

    seconds: float = 0.0
    turns: dict[str, list[float]] = field(default_factory=dict)
    silent: int = 0

    @property
    def messages(self) -> int:
        """How many were sent."""
        return sum(len(times) for times in self.turns.values())

    @property
    def rate(self) -> float:
        """Messages answered in a second."""
        return self.messages / self.seconds


class Client:
    """Talks to one system over kept-open connections."""

    def __init__(self, url: str, reads_dates: bool) -> None:
        """Nothing is sent yet.

        Args:
            url: The REST channel's address.
            reads_dates: See ``Turn.text``.
        """
        self._url = url
        self._reads_dates = reads_dates

    def conversations(self, count: int, at_once: int) -> Timed:
        """Plays the conversation of six messages.

        Args:
            count: How often in all.
            at_once: How many people speak at the same time.
        """

        async def play(session: aiohttp.ClientSession) -> Timed:
            timed = Timed()
            left = iter(range(count))

            async def person() -> None:
                for _ in left:
                    sender = uuid.uuid4().hex
                    for turn in CONVERSATION:
                        await self._say(session, sender, turn, timed)

            begun = time.perf_counter()
            await asyncio.gather(*(person() for _ in range(at_once)))
            timed.seconds = time.perf_counter() - begun
            return timed

        return self._run(play)

    def long_conversation(self, places: Sequence[int]) -> dict[int, list[float]]:
        """Asks one question over and over in one conversation.

        Args:
            places: The turns around which it is timed, ascending.

        Returns:
            Seconds of the turns from each place on.
        """

        async def play(session: aiohttp.ClientSession) -> dict[int, list[float]]:
            sender = uuid.uuid4().hex
            timed = Timed()
            # What opens the conversation itself is measured elsewhere.
            await self._say(session, sender, CONVERSATION[0], Timed())
            for _ in range(places[-1] + AROUND - 1):
                await self._say(session, sender, AGAIN, timed)
            times = timed.turns[AGAIN.kind]
            return {place: times[place - 1 : place - 1 + AROUND] for place in places}

        return self._run(play)

    def long_messages(self, count: int) -> Timed:
        """Sends the message of 500 characters, each to a conversation of its own.

        Args:
            count: How often.
        """

        async def play(session: aiohttp.ClientSession) -> Timed:
            timed = Timed()
            for _ in range(count):
                await self._say(session, uuid.uuid4().hex, LONG, timed)
            return timed

        return self._run(play)

    async def _say(
        self, session: aiohttp.ClientSession, sender: str, turn: Turn, timed: Timed
    ) -> None:
        body = {"sender": sender, "message": turn.text(self._reads_dates)}
        begun = time.perf_counter()
        async with session.post(self._url, json=body) as answer:
            answer.raise_for_status()
            said = await answer.json()
        timed.turns.setdefault(turn.kind, []).append(time.perf_counter() - begun)
        timed.silent += not said

    def _run(self, play):  # type: ignore[no-untyped-def]
        async def within() -> object:
            async with aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                timeout=aiohttp.ClientTimeout(total=LIMIT_S),
                trust_env=False,
            ) as session:
                return await play(session)

        return asyncio.run(within())
