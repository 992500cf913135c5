"""An output channel that tells whether anything was said, and in which language."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

LANGUAGE = "lang"
"""Where a message says its language."""


class Speech(OutputChannel):
    """Passes every message on to a connector's own output channel."""

    def __init__(self, channel: OutputChannel) -> None:
        """Nothing was said yet.

        Args:
            channel: The connector's.
        """
        self._channel = channel
        self.said = 0
        """How many messages were handed over."""
        self.uttered: set[str] = set()
        """The responses of `domain.yml` among them, by name."""
        self.language: str | None = None
        """Of the last message that named one."""

    def name(self) -> str:
        """The connector's name: Rasa's own is a class method."""
        return str(self._channel.name())

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Hands one message over."""
        self.language = message.get(LANGUAGE) or self.language
        self.uttered.add(str(message.get("utter_action")))
        await self._channel.send_response(recipient_id, message)
        self.said += 1

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Hands a plain text over."""
        await self.send_response(recipient_id, {"text": text})

    def __getattr__(self, name: str) -> Any:
        """Everything else is the connector's."""
        return getattr(self._channel, name)
