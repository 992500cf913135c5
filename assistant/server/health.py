"""Whether a real turn is answered: understood, acted on, kept; for `/health/turn`."""

from __future__ import annotations

import asyncio
import uuid
from time import monotonic
from typing import Any

from rasa.core.channels.channel import UserMessage

from assistant.channels.output import WholeMessages
from assistant.door.messages import apology
from assistant.stores.forget import inside
from assistant.watch import journal

ASKED = "hello"
LIMIT_S = 10.0
"""How long the turn may take, in seconds."""

KEPT_S = 10.0
"""How long an answer holds, in seconds: to ask often costs no more than to ask now and then."""


class Pulse:
    """Runs a turn of its own now and then, and leaves nothing of it in the store."""

    def __init__(self) -> None:
        self._one = asyncio.Lock()
        self._last: tuple[float, bool] | None = None

    async def beats(self, agent: Any) -> bool:
        """Whether a turn is answered.

        Args:
            agent: Rasa's.
        """
        async with self._one:
            if self._last is None or monotonic() - self._last[0] > KEPT_S:
                answered = await self._answered(agent)
                self._last = monotonic(), answered
            return self._last[1]

    async def _answered(self, agent: Any) -> bool:
        # Not through the guard, which apologises; an action does so itself.
        collector = WholeMessages()
        message = UserMessage(ASKED, collector, f"health-{uuid.uuid4().hex}", input_channel="rest")
        try:
            await asyncio.wait_for(agent.handle_message(message), LIMIT_S)
        except Exception as error:
            journal.failed(error, "health turn failed")
            return False
        finally:
            await _delete(agent, message.sender_id)
        said = {each.get("text") for each in collector.messages} - {None}
        return bool(said) and apology() not in said


async def _delete(agent: Any, sender_id: str) -> None:
    """Deletes what the turn left, also where it failed half way."""
    try:
        await asyncio.wait_for(inside(agent.tracker_store).delete(sender_id), LIMIT_S)
    except Exception as error:
        # The turn was answered all the same; retention deletes it.
        journal.failed(error, "health turn not deleted")
