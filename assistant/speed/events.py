"""What Rasa does with each event of a conversation, done once.

- The class of an event is looked up by its name; Rasa goes through all classes every time.
- A tracker is copied as it stands; Rasa plays the whole conversation again, twice a turn, which
  makes each turn slower than the one before.
"""

from __future__ import annotations

import copy
from typing import Any

from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

_plain = Event.resolve_by_type
_known: dict[str, type[Event] | None] = {}


def resolve(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    """The class of an event; takes the place of `Event.resolve_by_type`.

    Args:
        type_name: As it stands in the event's `event`.
        default: The class where there is none of this name.

    Raises:
        ValueError: There is none, and no default.
    """
    if default is not None:
        return _plain(type_name, default)
    if type_name not in _known:
        _known[type_name] = _plain(type_name)
    return _known[type_name]


def copied(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """A tracker of its own with the same events and state; takes the place of its `copy`.

    Args:
        tracker: The conversation. Its events are shared: they never change.
    """
    made = copy.copy(tracker)
    made.events = tracker._create_events(list(tracker.events))
    made.slots = copy.copy(tracker.slots)
    for name, slot in tracker.slots.items():
        made.slots[name] = _own(slot)
    made.latest_action = copy.copy(tracker.latest_action)
    made.active_loop = copy.copy(tracker.active_loop)
    # What `assistant.speed.states` keeps is the tracker's own.
    vars(made).pop("letterclock_walk", None)
    # A copy of Rasa's does not know the model either.
    made.model_id = made.assistant_id = None
    return made


def _own(slot: Slot) -> Slot:
    """As `copy.copy`, without what that asks of an object it does not know."""
    made = object.__new__(type(slot))
    vars(made).update(vars(slot))
    return made


def install() -> None:
    """Puts both in Rasa's place."""
    Event.resolve_by_type = staticmethod(resolve)
    replaced: Any = DialogueStateTracker
    replaced.copy = copied
