"""Runs a platform's messages through the guard, and tells when the platform may be answered.

A delivery is acknowledged when its answer is out, so that a message is never taken over and then
lost with this process; but before the platform's patience ends, because it would deliver again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import Event
from sanic import Sanic

from assistant.channels.platforms.outbox import Outbox
from assistant.channels.replay import uttered_on
from assistant.door import messages
from assistant.door.guard import Handle, report
from assistant.door.rate import Limiter
from assistant.door.repeats import Repeats
from assistant.ground.bounded import Bounded
from assistant.ground.settings import Limits
from assistant.watch import metrics
from letterclock.letters import LANGUAGES

MOST_MET = 10_000
"""Conversations remembered as met since the start, and messages as answered once more."""


class Turns:
    """The messages of one platform that are being answered."""

    def __init__(self, receive: Handle, outbox: Outbox, patience_s: float, limits: Limits) -> None:
        """None is.

        Args:
            receive: Hands a message to the guard.
            outbox: Where the answers go.
            patience_s: How long the platform waits for its own answer, in seconds.
            limits: What is let in.
        """
        self._receive = receive
        self._outbox = outbox
        self._patience_s = patience_s
        self._running: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._met: Bounded[str, None] = Bounded(MOST_MET)
        self._said_again: Bounded[tuple[str, str], None] = Bounded(MOST_MET)
        self._pointed = Repeats()
        self._pointers = Limiter(limits.conversation)

    async def take(self, app: Sanic, messages: Sequence[UserMessage]) -> None:
        """Answers messages; returns when that is done or the platform's patience is.

        Args:
            app: Rasa's web server.
            messages: In the order they were written.
        """
        tasks = {self._begin(app, message) for message in messages}
        if tasks:
            # Not awaited directly: a platform that hangs up does not end the turn half-way.
            await asyncio.wait(tasks, timeout=self._patience_s)

    def point_to_private(self, message: UserMessage) -> None:
        """Asks somebody who wrote where others read along to write in private.

        Args:
            message: What they wrote; it is not read.
        """
        repeated = self._pointed.is_one("", message.sender_id, message.message_id)
        if repeated or not self._pointers.allows(message.sender_id):
            return
        metrics.refused("not private")
        said = messages.say("door_private", LANGUAGES[0])
        begun = message.output_channel.send_response(message.sender_id, said)
        self._keep((message.sender_id, message.message_id), asyncio.create_task(begun))

    async def close(self, seconds: float) -> None:
        """Waits for the turns under way, in seconds at most."""
        if self._running:
            await asyncio.wait(set(self._running.values()), timeout=seconds)

    def _begin(self, app: Sanic, message: UserMessage) -> asyncio.Task[None]:
        mark = (message.sender_id, message.message_id)
        running = self._running.get(mark)
        if running is None:
            running = asyncio.create_task(self._answer(app, message))
            self._keep(mark, running)
        return running

    def _keep(self, mark: tuple[str, str], task: asyncio.Task[None]) -> None:
        self._running[mark] = task
        task.add_done_callback(lambda _: self._running.pop(mark, None))

    async def _answer(self, app: Sanic, message: UserMessage) -> None:
        mark = (message.sender_id, message.message_id)
        if mark in self._said_again:
            metrics.refused("repeated")
        elif before := await self._said_before(app, message):
            self._said_again[mark] = None
            for said in before:
                await message.output_channel.send_response(message.sender_id, said)
        else:
            await self._receive(message)
        await self._outbox.sent(message.sender_id)

    async def _said_before(self, app: Sanic, message: UserMessage) -> list[dict[str, Any]]:
        """The answers to a message that was answered before this server was started again.

        The platform delivers it again because the end came before the acknowledgement: most
        likely the answer, too, never went out.
        """
        if message.sender_id in self._met:
            return []
        self._met[message.sender_id] = None
        try:
            store = app.ctx.agent.tracker_store
            tracker = await store.retrieve_full_tracker(message.sender_id)
        except Exception as error:  # the guard will meet it too, and say so
            report(error)
            return []
        return answers_to(message.message_id, tracker.events if tracker else ())


def answers_to(message_id: str, events: Iterable[Event]) -> list[dict[str, Any]]:
    """What was answered to one message, as an output channel takes it.

    Args:
        message_id: The platform's id of the message.
        events: The events of its conversation.
    """
    return [
        {**event.metadata, **(event.data or {}), "text": event.text}
        for event in uttered_on(message_id, events)
    ]
