"""What the last message said: its topic, and what it says about the case.

The words are read by ``letterclock.case.hear``. Entities come from the pipeline or from a button's
payload, which anyone can type: everything is checked again here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker

from letterclock.case import Said, hear, iso_date
from letterclock.dates import Finding, Kind, LetterDate
from letterclock.letters import known_letters, load_letter
from letterclock.naming import Named, Naming


@dataclass(frozen=True)
class Heard:
    """One message of the person.

    Attributes:
        topic: the intent's name.
        said: what it says about the case.
        signals: what it gives notice of (``letterclock.signals``).
        confidence: how sure the model is of the topic, 0 to 1.
        also: further topics the message asks, each with the words that ask it.
        pressed: it was a button, not typed.
        next_topics: what it was not taken for but may well be, the likeliest first.
    """

    topic: str
    said: Said = field(default_factory=Said)
    signals: frozenset[str] = frozenset()
    confidence: float = 1.0
    also: tuple[tuple[str, str], ...] = ()
    pressed: bool = False
    next_topics: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The message as written; empty for a button."""
        return self.said.text

    @classmethod
    def of(cls, tracker: Tracker, as_of: date) -> Heard:
        """What the latest message said.

        Args:
            tracker: the conversation.
            as_of: the day it is answered (Eastern time).
        """
        message = tracker.latest_message
        text = message.get("text") or ""
        entities = [each for each in message.get("entities") or () if isinstance(each, dict)]
        pressed = text.startswith("/")
        return cls(
            topic=str((message.get("intent") or {}).get("name") or ""),
            said=_of_button(entities) if pressed else hear(text, as_of),
            signals=frozenset(_values(entities, "signal")),
            confidence=_confidence(message.get("intent")),
            also=_also(entities),
            pressed=pressed,
            next_topics=_next_topics(message.get("intent_ranking")),
        )


LIKELY = 0.25
"""How likely a topic must be to be looked into beside the one a message was taken for."""


def _next_topics(ranking: Any) -> tuple[str, ...]:
    ranked = [each for each in ranking or () if isinstance(each, dict)]
    return tuple(str(each.get("name")) for each in ranked[1:] if _confidence(each) >= LIKELY)


def _values(entities: Sequence[Mapping[str, Any]], name: str) -> tuple[str, ...]:
    found = (each.get("value") for each in entities if each.get("entity") == name)
    return tuple(value for value in found if isinstance(value, str))


def _confidence(ranked: Any) -> float:
    value = ranked.get("confidence") if isinstance(ranked, dict) else None
    return float(value) if isinstance(value, (int, float)) else 1.0


def _also(entities: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    found = (
        (each.get("value"), each.get("clause")) for each in entities if each.get("entity") == "also"
    )
    return tuple(
        (topic, clause)
        for topic, clause in found
        if isinstance(topic, str) and isinstance(clause, str)
    )


def _of_button(entities: Sequence[Mapping[str, Any]]) -> Said:
    """A button that gives a date, or says which letter it is."""
    said = Said()
    days = [iso_date(value) for value in _values(entities, "letter_date")]
    if days and days[0] is not None:
        said = replace(said, letter_date=LetterDate(Finding.SURE, (days[0],), Kind.EXACT))
    numbers = [number for number in _values(entities, "letter") if number in known_letters()]
    if numbers:
        family = load_letter(numbers[0]).numbers[0]
        said = replace(said, naming=Naming((Named(0, 0, numbers[0], family, held=True),)))
    return said
