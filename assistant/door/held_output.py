"""An output channel that holds what is said in a turn until the turn is kept."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

LANGUAGE = "lang"
"""Where a message says its language."""


class Speech(OutputChannel):
    """Holds every message for a connector's own output channel until `release`.

    Rasa speaks first and saves the conversation then. What a person has read must be there after a
    crash, and a turn that could not be kept must not look like one that was.
    """

    def __init__(self, channel: OutputChannel) -> None:
        """Nothing was said yet.

        Args:
            channel: The connector's.
        """
        self._channel = channel
        self._held: list[tuple[str, dict[str, Any]]] = []
        self.said = 0
        """How many messages there were."""
        self.uttered: set[str] = set()
        """The responses of `domain.yml` among them, by name."""
        self.language: str | None = None
        """Of the last message that named one."""

    def name(self) -> str:
        """The connector's name: Rasa's own is a class method."""
        return str(self._channel.name())

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Holds one message."""
        self.language = message.get(LANGUAGE) or self.language
        self.uttered.add(str(message.get("utter_action")))
        self._held.append((recipient_id, message))
        self.said += 1

    async def release(self) -> None:
        """Hands over what is held, in order."""
        while self._held:
            await self._channel.send_response(*self._held.pop(0))

    def drop(self) -> None:
        """Lets go of what is held; nobody hears it."""
        self._held.clear()

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Holds a plain text."""
        await self.send_response(recipient_id, {"text": text})

    def __getattr__(self, name: str) -> Any:
        """Everything else is the connector's."""
        return getattr(self._channel, name)
