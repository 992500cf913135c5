"""What was answered to one message, read back from the tracker's events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rasa.shared.core.events import BotUttered, Event, UserUttered


def uttered_on(message_id: str, events: Iterable[Event]) -> Iterator[BotUttered]:
    """The utterances that followed a message, up to the next one; none where it never arrived.

    Args:
        message_id: The id the sender, or the platform, gave the message.
        events: The events of its conversation.
    """
    within = False
    for event in events:
        if isinstance(event, UserUttered):
            within = event.message_id == message_id
        elif within and isinstance(event, BotUttered):
            yield event
