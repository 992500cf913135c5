"""Conversations as Rasa keeps them, event by event."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

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

from assistant.ground.settings import ROOT

TOPICS = ("greet", "can_i_still_appeal", "give_letter_date", "how_to_petition", "thanks")


@functools.lru_cache(maxsize=1)
def domain() -> Domain:
    return Domain.load(str(ROOT / "domain.yml"))


def beginning() -> list[Event]:
    return [
        ActionExecuted("action_session_start"),
        SessionStarted(),
        ActionExecuted("action_listen"),
    ]


def turn(topic: str, number: int = 0, uttered: str = "utter_greet") -> list[Event]:
    """A message and all that follows it."""
    message = UserUttered(f"message {number}", {"name": topic, "confidence": 0.9}, [])
    return [
        message,
        DefinePrevUserUtteredFeaturization(False),
        ActionExecuted(f"action_{topic}", "RulePolicy", 1.0, hide_rule_turn=True),
        BotUttered(
            f"answer {number}", {"custom": {"kind": "deadlines"}}, {"utter_action": uttered}
        ),
        SlotSet("times_asked", float(number)),
        *([SlotSet("letter_date", "2026-10-22")] if topic == "give_letter_date" else []),
        ActionExecuted("action_listen", "RulePolicy", 1.0, hide_rule_turn=True),
    ]


def turns() -> Iterator[list[Event]]:
    for number, topic in enumerate(itertools.cycle(TOPICS)):
        yield turn(topic, number)


def tracker(sender: str = "ann", count: int = 0) -> DialogueStateTracker:
    """A conversation that has begun, with that many turns."""
    made = DialogueStateTracker(sender, domain().slots)
    add(made, beginning())
    for events in itertools.islice(turns(), count):
        add(made, events)
    return made


def add(conversation: DialogueStateTracker, events: list[Event]) -> None:
    for event in events:
        conversation.update(event)
