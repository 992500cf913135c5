"""Runs the project's actions in Rasa's own process.

Rasa's way is a server of actions of its own. A call to another process on the same machine takes as
long as four of these actions, and more servers are had by more Rasa servers. What an action is told
and what it answers is what the action server would be sent and answer, so `rasa run actions` still
serves them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import ujson
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import BotUttered, Event, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection as Refusal

PACKAGE = "actions"


@lru_cache(maxsize=1)
def executor() -> ActionExecutor:
    """The actions, read once."""
    made = ActionExecutor()
    made.register_package(PACKAGE)
    return made


class LocalAction(RemoteAction):
    """One of the actions in `actions/`."""

    def __init__(self, name: str) -> None:
        super().__init__(name, None)

    async def run(
        self, output_channel: Any, nlg: Any, tracker: DialogueStateTracker, domain: Any
    ) -> list[Event]:
        """Runs it.

        Args:
            output_channel: Where the person reads.
            nlg: Words the responses of domain.yml.
            tracker: The conversation; it stays as it is.
            domain: The assistant's.

        Raises:
            ActionExecutionRejection: The action will not do it.
        """
        call = {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": told(tracker),
            "domain": domain.as_dict() if self._wants(domain) else {},
        }
        try:
            # By way of JSON, as over HTTP: an action cannot touch the conversation it is told of.
            answer = ujson.loads(ujson.dumps(await executor().run(ujson.loads(ujson.dumps(call)))))
        except Refusal as refusal:
            raise ActionExecutionRejection(self.name(), refusal.message) from None
        said = await self._utter_responses(answer["responses"], output_channel, nlg, tracker)
        return [*said, *deserialise_events(answer["events"])]

    def _wants(self, domain: Any) -> bool:
        return bool(domain.does_custom_action_explicitly_need_domain(self.name()))


def told(tracker: DialogueStateTracker) -> dict[str, Any]:
    """What an action is told of a conversation: its state, and what was said.

    Rasa tells all its events, which grow with every turn and are read by no action.

    Args:
        tracker: The conversation.
    """
    state: dict[str, Any] = tracker.current_state(EventVerbosity.NONE)
    said = [_said(each) for each in tracker.events if type(each) in (UserUttered, BotUttered)]
    return {**state, "events": said}


def _said(event: UserUttered | BotUttered) -> dict[str, Any]:
    if isinstance(event, UserUttered):
        return {
            "event": event.type_name,
            "timestamp": event.timestamp,
            "metadata": event.metadata,
            "text": event.text,
            "parse_data": {"intent": event.intent, "entities": event.entities},
            "input_channel": event.input_channel,
            "message_id": event.message_id,
        }
    return {
        "event": event.type_name,
        "timestamp": event.timestamp,
        "metadata": event.metadata,
        # A choice may be answered by its place.
        "data": {"buttons": event.data.get("buttons")},
    }
