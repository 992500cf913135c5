"""Notes what a turn was about, where it is known anyway: when its conversation is saved."""

from __future__ import annotations

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.watch import metrics


def note(tracker: DialogueStateTracker) -> None:
    """Notes the topic and the responses of the turn that is being saved.

    Args:
        tracker: The conversation.
    """
    uttered: list[str] = []
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            uttered.append(str(event.metadata.get("utter_action")))
        elif isinstance(event, UserUttered):
            metrics.heard(event.intent_name, uttered)
            return
