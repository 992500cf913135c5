"""What was said in a conversation, read back from the tracker's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.events import BotUttered, Event, UserUttered

from assistant.channels.output import IN_SHORT, PARTS
from assistant.channels.replay import uttered_on
from assistant.door import buttons
from assistant.door.buttons import UnknownButton
from assistant.door.held_output import LANGUAGE

WITHOUT_CARD = "without_card"
"""Marks a message for channels that show no card."""


def turns(events: Iterable[Event]) -> list[dict[str, Any]]:
    """The conversation as the chat shows it, oldest first.

    Args:
        events: The events of one conversation, over all its sessions.
    """
    shown: list[dict[str, Any]] = []
    offered: dict[str, str] = {}
    for event in events:
        if isinstance(event, UserUttered):
            said = _as_typed(event.text or "", offered)
            shown.append({"from": "person", "id": event.message_id, "text": said})
        elif isinstance(event, BotUttered):
            message = _message(event)
            if message:
                shown.append({"from": "assistant", **message})
                for each in message.get("buttons", ()):
                    offered[str(each.get("payload"))] = str(each.get("title"))
    return shown


def answers_to(message_id: str, events: Iterable[Event]) -> list[dict[str, Any]]:
    """What was answered to one message; empty where it never arrived.

    Args:
        message_id: The id the browser gave the message.
        events: The events of its conversation.
    """
    shown = (_message(event) for event in uttered_on(message_id, events))
    return [message for message in shown if message]


def topic_of(message_id: str, events: Iterable[Event]) -> str | None:
    """What a message was taken for; None where it never arrived.

    Args:
        message_id: The id the browser gave the message.
        events: The events of its conversation.
    """
    heard = (each for each in events if isinstance(each, UserUttered))
    found = (each.intent_name for each in heard if each.message_id == message_id)
    return next((str(topic) for topic in found if topic), None)


def for_screen(message: dict[str, Any]) -> dict[str, Any]:
    """A message with only what the chat shows."""
    return {part: message[part] for part in (LANGUAGE, *PARTS) if message.get(part)}


def on_the_card(message: Mapping[str, Any]) -> bool:
    """Whether a card says what a message says.

    Args:
        message: The message, or what is kept about it.
    """
    return bool(message.get(WITHOUT_CARD) or message.get(IN_SHORT))


def _message(event: BotUttered) -> dict[str, Any]:
    if on_the_card(event.metadata):
        return {}
    parts = {"text": event.text, **(event.data or {})}
    return for_screen({**parts, LANGUAGE: event.metadata.get(LANGUAGE)})


def _as_typed(text: str, offered: dict[str, str]) -> str:
    if not text.startswith(INTENT_MESSAGE_PREFIX):
        return text
    try:
        return buttons.title(text, offered)
    except UnknownButton:
        return text.lstrip(INTENT_MESSAGE_PREFIX)
