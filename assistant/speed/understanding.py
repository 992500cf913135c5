"""Understands a message step by step, and lets others go on while the encoder works.

Rasa takes all steps at once. The encoder works in a thread of its own (`assistant.nlu.sentence`),
and with several people at once everybody would wait for it. The steps and what they give are the
same.
"""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.nlu.sentence import ahead
from assistant.nlu.sentence.featurizer import SentenceFeaturizer
from assistant.speed.graph import StraightRunner

_plain = MessageProcessor.parse_message


async def parse_message(
    self: MessageProcessor,
    message: UserMessage,
    tracker: DialogueStateTracker | None = None,
    only_output_properties: bool = True,
) -> dict[str, Any]:
    """What a message means; takes the place of `MessageProcessor.parse_message`.

    Args:
        self: Rasa's processor.
        message: The message.
        tracker: Its conversation.
        only_output_properties: Leave out what the parts of the model tell each other.
    """
    runner, target = self.graph_runner, self.model_metadata.nlu_target
    if isinstance(runner, StraightRunner) and tracker is not None and not self.http_interpreter:
        steps = runner.steps(
            {PLACEHOLDER_MESSAGE: [message], PLACEHOLDER_TRACKER: tracker}, [str(target)]
        )
        if any(isinstance(part, SentenceFeaturizer) for part in steps):
            await ahead.arrived()
            # Nothing is waited for between here and Rasa's own call of the runner.
            runner.begun = steps
    return dict(await _plain(self, message, tracker, only_output_properties))


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = MessageProcessor
    replaced.parse_message = parse_message
