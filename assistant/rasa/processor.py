"""The processor of a turn: Rasa's own, without what a turn here does not need.

Rasa's processor is general: it lets every slot ask every message, every rule the whole
conversation, and makes what it looks up anew each time. Here a turn is one message, the slot
`language`, one action of ours and listening; the steps are Rasa's, and so is every method that is
not below. `tests/rasa` holds each of them against the original.
"""

from __future__ import annotations

import copy
import logging
from pathlib import Path
from typing import Any

from rasa.core.actions.action import (
    Action,
    ActionExecutionRejection,
    ActionExtractSlots,
    ActionListen,
    RemoteAction,
)
from rasa.core.channels.channel import UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.storage.storage import ModelMetadata
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS, SlotMappingType
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.door.held_output import Speech
from assistant.door.repeats import Repeated
from assistant.nlu.sentence import prefetch
from assistant.nlu.sentence.featurizer import SentenceFeaturizer
from assistant.rasa.graph import StraightRunner
from assistant.rasa.local_action import LocalAction
from assistant.stores.seen_messages import may_come_again, was_heard
from letterclock.redaction import redact

logger = logging.getLogger(__name__)


class Processor(MessageProcessor):
    """Takes the place of Rasa's `MessageProcessor`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._actions: dict[str, Action] = {}
        self._filled_by_messages = without_slots_of_actions(self.domain)

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, StraightRunner]:
        name, metadata, runner = MessageProcessor._load_model(model_path)
        return name, metadata, StraightRunner(runner)

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Runs a turn; within the lock on the conversation.

        Raises:
            Repeated: The message has been answered before, perhaps by another server.
        """
        if may_come_again(message) and await was_heard(
            self.tracker_store, message.sender_id, message.message_id
        ):
            raise Repeated
        # Works in a thread of its own while the conversation is read.
        prefetch.begin(message.text)
        said: list[dict[str, Any]] | None = await super().handle_message(message)
        return said

    async def log_message(
        self, message: UserMessage, should_save_tracker: bool = True
    ) -> DialogueStateTracker:
        """Takes a message into its conversation; also one that came around the guard.

        Rasa's HTTP API, whose callers are one's own, hands messages over as they come.
        """
        if message.text and not isinstance(message.output_channel, Speech):
            message.text = redact(message.text).text
        return await super().log_message(message, should_save_tracker)

    async def parse_message(
        self,
        message: UserMessage,
        tracker: DialogueStateTracker | None = None,
        only_output_properties: bool = True,
    ) -> dict[str, Any]:
        """What a message means. Others are answered while the encoder works on it."""
        if tracker is None or self.http_interpreter:
            return dict(await super().parse_message(message, tracker, only_output_properties))
        target = str(self.model_metadata.nlu_target)
        given = {PLACEHOLDER_MESSAGE: [message], PLACEHOLDER_TRACKER: tracker}
        done = self.graph_runner.given(given)
        for step in self.graph_runner.steps([target]):
            if isinstance(step.component, SentenceFeaturizer):
                await prefetch.arrived()
            step.run(done)
        [understood] = done[target][1]
        parsed = {
            "text": "",
            "intent": {"name": None, "confidence": 0.0},
            "entities": [],
            **understood.as_dict(only_output_properties=only_output_properties),
        }
        self._update_full_retrieval_intent(parsed)
        return parsed

    async def run_action_extract_slots(
        self, output_channel: Any, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Sets what the message tells; asks no slot that only actions set."""
        events = await ActionExtractSlots(self.action_endpoint).run(
            output_channel, self.nlg, tracker, self._filled_by_messages
        )
        await self._send_bot_messages(events, tracker, output_channel)
        tracker.update_with_events(events, self.domain)
        return tracker

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Action, PolicyPrediction]:
        """Which action is next.

        Raises:
            ActionLimitReached: There were too many in this turn.
        """
        again = self.should_predict_another_action(tracker.latest_action_name)
        if self.is_action_limit_reached(tracker, again):
            raise ActionLimitReached("The limit of actions to predict has been reached.")
        prediction = self._predict_next_with_tracker(tracker)
        name = self.domain.action_names_or_texts[prediction.max_confidence_index]
        return self._get_action(name), prediction

    def _get_action(self, action_name: str) -> Action:
        known = self._actions.get(action_name)
        if known is not None:
            return known
        action: Action = super()._get_action(action_name)
        if type(action) is RemoteAction and self.action_endpoint is None:
            action = LocalAction(action_name)
        if isinstance(action, _READERS):
            self._actions[action_name] = action
        return action

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: Any,
        nlg: Any,
        prediction: PolicyPrediction,
    ) -> bool:
        if not isinstance(action, _READERS):
            return bool(await super()._run_action(action, tracker, output_channel, nlg, prediction))
        # Rasa copies the conversation for the action by playing all of it again.
        try:
            events = await action.run(output_channel, nlg, tracker, self.domain)
        except ActionExecutionRejection:
            sure = prediction.max_confidence
            events = [ActionExecutionRejected(action.name(), prediction.policy_name, sure)]
        except Exception:
            # What it says can quote what a person wrote; `assistant.watch.scrub` logs where it was.
            logger.exception("An action failed")
            events = []
        self._log_action_on_tracker(tracker, action, events, prediction)
        await self.execute_side_effects(events, tracker, output_channel)
        return bool(self.should_predict_another_action(action.name()))


_READERS = (LocalAction, ActionListen)
"""Actions that keep nothing between two runs and only read the conversation they are given."""


def without_slots_of_actions(domain: Domain) -> Domain:
    """The domain without the slots that no message fills; Rasa asks each of every message.

    Args:
        domain: The assistant's.
    """
    if ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions:
        return domain  # that action is told of all of them
    fewer = copy.copy(domain)
    fewer.slots = [slot for slot in domain.slots if not _is_set_by_actions(slot)]
    return fewer


def _is_set_by_actions(slot: Slot) -> bool:
    return all(
        mapping.get("type") == str(SlotMappingType.CUSTOM) and not mapping.get("action")
        for mapping in slot.mappings
    )
