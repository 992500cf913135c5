"""Fills slots from a message without asking about those that only actions fill.

Rasa asks of every mapping of every slot whether a message fills it. Of a slot whose mappings are
all `custom`, without an action that fills it, the answer is no each time; eleven of twelve are so.
"""

from __future__ import annotations

import copy
from typing import Any

from rasa.core.actions.action import ActionExtractSlots
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS, SlotMappingType
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

_plain = ActionExtractSlots.run
_KNOWN = "letterclock_filled_by_messages"


async def run(
    self: ActionExtractSlots,
    output_channel: Any,
    nlg: Any,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """What a message sets; takes the place of `ActionExtractSlots.run`.

    Args:
        self: Rasa's action.
        output_channel: Where an action would answer.
        nlg: Who words it.
        tracker: The conversation.
        domain: The assistant's; it does not change once it is made.
    """
    if _KNOWN not in vars(domain):
        setattr(domain, _KNOWN, _fewer(domain))
    events: list[Event] = await _plain(self, output_channel, nlg, tracker, getattr(domain, _KNOWN))
    return events


def _fewer(domain: Domain) -> Domain:
    """The domain without slots that no message fills."""
    if ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions:
        return domain  # that action is told of all of them
    fewer = copy.copy(domain)
    fewer.slots = [slot for slot in domain.slots if not _by_actions_alone(slot)]
    return fewer


def _by_actions_alone(slot: Slot) -> bool:
    return all(
        mapping.get("type") == str(SlotMappingType.CUSTOM) and not mapping.get("action")
        for mapping in slot.mappings
    )


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = ActionExtractSlots
    replaced.run = run
