"""Keeps what the policies see of a conversation.

A policy decides by the states of the conversation before each action. Rasa plays the conversation
from its beginning to find them, five times a turn. Here the states found before stay with the
tracker and only what came since is played. The same states, so the same decisions. In two runs of
`benchmarks.parts` on a busy machine the policies' part of a turn went from 10.9 to 1.5 ms, and
turn 200 takes the processor as long as turn 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

_SIMPLE = frozenset(
    {
        ActionExecuted,
        BotUttered,
        DefinePrevUserUtteredFeaturization,
        SessionStarted,
        SlotSet,
        UserUttered,
    }
)
"""Kinds of events that can be played one after the other. Others take some back, or belong to
policies that are not used here: a conversation with one of them is left to Rasa."""

_MOST = 100
"""Points that are kept for learned policies; none looks back so far."""

_WALK = "letterclock_walk"
_plain = Domain.states_for_tracker_history


@dataclass(frozen=True)
class _Point:
    """The conversation before an action, or as it is now."""

    state: dict[str, Any]
    previous: dict[str, Any]
    decides: bool
    """Neither called for by the action before nor the running of a loop."""
    hides: bool
    """The action was a rule's: learned policies do not see it."""


@dataclass(frozen=True)
class _Seen:
    """What learned policies see: not what rules decided.

    Attributes:
        points: those they see.
        previous: the action before each of them, as they see it; the last is that before what
            comes next.
        hidden: the last point was a rule's.
    """

    points: tuple[_Point, ...] = ()
    previous: tuple[dict[str, Any], ...] = ({},)
    hidden: bool = False

    def after(self, more: list[_Point]) -> _Seen:
        points, previous, hidden = [*self.points], [*self.previous], self.hidden
        for point in more:
            if not hidden:
                previous[-1] = point.previous
            if point.decides:
                hidden = point.hides
            if not hidden:
                points.append(point)
                previous.append(previous[-1])
        return _Seen(tuple(points[-_MOST:]), tuple(previous[-_MOST - 1 :]), hidden)


@dataclass
class _Walk:
    """How far a conversation has been played.

    Attributes:
        domain: the assistant's; states are made of it.
        walker: the conversation as far as it has been played.
        played: how many of its events.
        last: the last of them.
        points: the conversation before each action since its session began.
        dropped: what learned policies see of points that were left out.
    """

    domain: Domain
    walker: DialogueStateTracker
    played: int = 0
    last: Event | None = None
    points: list[_Point] = field(default_factory=list)
    dropped: _Seen = field(default_factory=lambda: _Seen())
    _now: _Point | None = None

    @property
    def now(self) -> _Point:
        """As it is now; several policies ask, and it does not change between events."""
        if self._now is None:
            self._now = self.here()
        return self._now

    def go_on(self, events: list[Event]) -> None:
        if self.played != len(events):
            self._now = None
        for event in events[self.played :]:
            kind = type(event)
            if kind is SessionStarted:
                self.walker = self.walker.init_copy()
                self.points, self.dropped = [], _Seen()
            else:
                if kind is ActionExecuted:
                    self.points.append(self.here(event.hide_rule_turn))
                event.apply_to(self.walker)
        self.played = len(events)
        self.last = events[-1] if events else None

    def here(self, hides: bool = False) -> _Point:
        walker, domain = self.walker, self.domain
        return _Point(
            domain.get_active_state(walker),
            domain._get_prev_action_sub_state(walker) or {},
            not walker.followup_action and walker.latest_action_name != walker.active_loop_name,
            hides,
        )

    def find_itself(self, events: list[Event]) -> bool:
        """Finds its place again where events at the beginning were left out."""
        if 0 < self.played <= len(events) and events[self.played - 1] is self.last:
            return True
        for place in range(len(events) - 1, -1, -1):
            if events[place] is self.last:
                before = 0
                for event in events[: place + 1]:
                    if isinstance(event, SessionStarted):
                        before = 0
                    before += isinstance(event, ActionExecuted)
                cut = len(self.points) - before
                self.dropped = self.dropped.after(self.points[:cut])
                self.points = self.points[cut:]
                self.played = place + 1
                return True
        return False


def of_history(
    domain: Domain,
    tracker: DialogueStateTracker,
    omit_unset_slots: bool = False,
    ignore_rule_only_turns: bool = False,
    rule_only_data: dict[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """The states of a conversation; takes the place of `Domain.states_for_tracker_history`.

    Args:
        domain: The assistant's.
        tracker: The conversation.
        omit_unset_slots: Leave out what slots are worth before they are set.
        ignore_rule_only_turns: Leave out what rules decided.
        rule_only_data: What only rules know.
    """
    events = list(tracker.events)
    if omit_unset_slots or not _SIMPLE.issuperset(map(type, events)):
        return _plain(domain, tracker, omit_unset_slots, ignore_rule_only_turns, rule_only_data)
    walk: _Walk | None = getattr(tracker, _WALK, None)
    if walk is None or walk.domain is not domain or not walk.find_itself(events):
        walk = _Walk(domain, tracker.init_copy())
        setattr(tracker, _WALK, walk)
    walk.go_on(events)
    points = [*walk.points, walk.now]
    if not ignore_rule_only_turns:
        return [_own(point.state) for point in points]
    return _unhidden(domain, walk.dropped.after(points), rule_only_data)


def _unhidden(
    domain: Domain, seen: _Seen, rule_only_data: dict[str, Any] | None
) -> list[dict[str, Any]]:
    """As Rasa's own: what learned policies see."""
    states: list[dict[str, Any]] = []
    for point, previous in zip(seen.points, seen.previous, strict=False):
        state = _own(point.state)
        domain._remove_rule_only_features(state, rule_only_data)
        if states:
            domain._substitute_rule_only_user_input(state, states[-1])
        if previous:
            state["prev_action"] = dict(previous)
        states.append(domain._clean_state(state))
    return states


def _own(state: dict[str, Any]) -> dict[str, Any]:
    """A copy that may be changed."""
    return {
        part: dict(values) if isinstance(values, dict) else values for part, values in state.items()
    }


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = Domain
    replaced.states_for_tracker_history = of_history
