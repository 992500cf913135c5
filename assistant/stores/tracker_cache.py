"""Conversations at hand: the last few that were spoken in, and of each only its last turns.

Rasa reads and replays a conversation from its first event at every turn, so that each turn is
slower than the one before. A conversation at hand is used again only if the database still ends
with the event it ended with here; where another server wrote in between, or where it was deleted,
it is read anew. So it is right with any number of servers, and nothing is kept here alone: a turn
is in the database before it is here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    EntitiesAdded,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.ground.bounded import Bounded

MOST = 200
"""Conversations at hand, the one silent for longest the first to go."""

IDLE_S = 900.0
"""Longest that one is kept without a word in it, in seconds."""

TURNS = 8
"""Turns that stay. The policy looks at the last one, the actions at three."""

_SIMPLE = frozenset(
    {
        ActionExecuted,
        BotUttered,
        DefinePrevUserUtteredFeaturization,
        EntitiesAdded,
        SlotSet,
        UserUttered,
        SessionStarted,
    }
)
"""Kinds of events that mean the same whatever came before them. Compared by `type`, here and below:
events are abstract base classes, of which `isinstance` takes ten times as long."""


@dataclass(frozen=True)
class LastEvent:
    """The last event of a conversation in the database.

    Attributes:
        row: Its id. SQLite gives the id of a deleted row again, so it alone is not enough.
        timestamp: When it happened, in seconds since 1970.
    """

    row: int
    timestamp: float | None


class TrackerCache:
    """Conversations at hand, by sender."""

    def __init__(self, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        """Keeps nothing yet.

        Args:
            most: How many.
            clock: Seconds, from any beginning.
        """
        self._clock = clock
        self._kept: Bounded[str, tuple[LastEvent, float, DialogueStateTracker]] = Bounded(most)

    def take(self, sender_id: str, mark: LastEvent) -> DialogueStateTracker | None:
        """Takes a conversation out, for one turn; a turn that fails does not put it back.

        Args:
            sender_id: Whose.
            mark: The end of it in the database.

        Returns:
            The conversation; None where it is not at hand, or not as the database has it.
        """
        self._let_go()
        known, _, tracker = self._kept.pop(sender_id, (None, 0.0, None))
        return tracker if known == mark else None

    def put(self, tracker: DialogueStateTracker, mark: LastEvent) -> None:
        """Puts a conversation at hand.

        Args:
            tracker: As it is after a turn; nobody else may change it.
            mark: The end of it in the database.
        """
        self._kept[tracker.sender_id] = mark, self._clock(), tracker
        self._let_go()

    def drop(self, sender_id: str) -> None:
        """Forgets a conversation.

        Args:
            sender_id: Whose.
        """
        self._kept.pop(sender_id, None)

    def _let_go(self) -> None:
        oldest = self._clock() - IDLE_S
        while self._kept:
            _, used, _ = next(iter(self._kept.values()))
            if used > oldest:
                return
            self._kept.popitem(last=False)


def shorten(tracker: DialogueStateTracker, turns: int = TURNS) -> int:
    """Leaves out the events before the last turns, but for the slots they set.

    Two turns go at a time: what counts turns in a row to take turns by it (odd, even) goes on.

    Args:
        tracker: The conversation; its state stays as it is.
        turns: How many stay, or one more.

    Returns:
        How many events fewer there are; 0 also where it holds events that take others back, whose
        meaning depends on what came before.
    """
    events = list(tracker.events)
    if not _SIMPLE.issuperset(map(type, events)) or tracker.active_loop:
        return 0
    begins = _beginnings(events)
    surplus = (len(begins) - turns) // 2 * 2
    if surplus <= 0:
        return 0
    cut = begins[surplus]
    kept = [*_slots(events[:cut]), *events[cut:]]
    tracker.events = tracker._create_events(kept)
    return len(events) - len(kept)


def _beginnings(events: Sequence[Event]) -> list[int]:
    """Where the turns begin: at the listening before each message."""
    return [
        place - 1 if place and type(events[place - 1]) is ActionExecuted else place
        for place, event in enumerate(events)
        if type(event) is UserUttered
    ]


def _slots(events: Sequence[Event]) -> list[Event]:
    """The last setting of each slot, in order."""
    last: dict[str, Event] = {}
    for event in events:
        if isinstance(event, SlotSet):
            last.pop(event.key, None)
            last[event.key] = event
        elif isinstance(event, SessionStarted):
            # As applied: what is carried over to a new session is set anew after it.
            last.clear()
    return list(last.values())
