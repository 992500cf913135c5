"""Puts the guard before every connector; takes the place of Rasa's own `register`."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from sanic import Sanic

from assistant.door.guard import ONCE, Guard
from assistant.door.limits import Limits
from assistant.door.repeats import Repeated
from assistant.nlu.sentence import ahead
from assistant.stores import forget as conversations
from assistant.stores.heard import was_heard

MARKED = ONCE | {"website"}
"""Channels on which a message sent again has the id it had before. It may reach another server."""


def register(input_channels: list[InputChannel], app: Sanic, route: str | None) -> None:
    """Adds the channels' routes to the web server, each behind the guard.

    Args:
        input_channels: The channels of credentials.yml.
        app: Rasa's web server.
        route: The folder of their addresses, "/webhooks/".
    """

    async def handle(message: UserMessage) -> Any:
        if message.input_channel not in MARKED:
            return await app.ctx.agent.handle_message(message)
        # As `Agent.handle_message` does it, with one question asked within the lock.
        async with app.ctx.agent.lock_store.lock(message.sender_id):
            if await was_heard(store(), message.sender_id, message.message_id):
                raise Repeated
            return await app.ctx.agent.processor.handle_message(message)

    def store() -> TrackerStore:
        found: TrackerStore = app.ctx.agent.tracker_store
        return found

    async def forget(sender_id: str) -> None:
        # After a turn that is still running, which would write the conversation again.
        async with app.ctx.agent.lock_store.lock(sender_id):
            await conversations.forget(store(), sender_id, "asked")

    guard = Guard(handle, store, forget, Limits.read(), ahead.begin)
    for channel in input_channels:
        place = urljoin(route, channel.url_prefix()) if route else None
        app.blueprint(channel.blueprint(guard.receive), url_prefix=place)
    app.ctx.input_channels = input_channels
    app.ctx.guard = guard
