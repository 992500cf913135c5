"""Collects the answers of a turn, each whole."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel

from assistant.door.held_output import LANGUAGE

PARTS = ("text", "buttons", "quick_replies", "image", "attachment", "elements", "custom")
"""What a bot message can carry; everything else in it is Rasa's bookkeeping."""


IN_SHORT = "in_short"
"""Marks a message that an answer in short has said already (docs/contracts.md)."""


class WholeMessages(CollectingOutputChannel):
    """One object per bot utterance, with all its parts and its text unbroken.

    Rasa's own channel makes several: one for each paragraph, one for the picture, one for
    `custom`; what belongs together could then no longer be told.
    """

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps one utterance.

        Args:
            recipient_id: The conversation.
            message: The utterance as Rasa hands it over.
        """
        parts = {part: message[part] for part in PARTS if message.get(part)}
        if parts:
            lang = {LANGUAGE: message[LANGUAGE]} if message.get(LANGUAGE) else {}
            self.messages.append({"recipient_id": recipient_id, **lang, **parts})

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Keeps a text without splitting it at blank lines."""
        self.messages.append({"recipient_id": recipient_id, "text": text})
