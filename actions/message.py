"""What the last message said: its topic, and what it says about the case.

The words are read by `letterclock.case.hear`. Entities come from the pipeline or from a button's
payload, which anyone can type: everything is checked again here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker

from actions.choice import chosen, rest_of
from letterclock.case import Said, hear
from letterclock.dates import Finding, Kind, LetterDate
from letterclock.iso_date import iso_date
from letterclock.letters import known_letters, load_letter
from letterclock.naming import Named, Naming


@dataclass(frozen=True)
class Heard:
    """One message of the person.

    Attributes:
        topic: The intent's name.
        said: What it says about the case.
        signals: What it gives notice of (`letterclock.signals`).
        confidence: How sure the model is of the topic, 0 to 1.
        also: Further topics the message asks, each with the words that ask it.
        question: The words of a long message that ask what it is about; empty where it is short.
        pressed: It was a button, or what stands on one of those shown was chosen in words.
        next_topics: What it was not taken for but may well be, the likeliest first.
        aspects: The keys of texts that answer what it asks, of whatever topics, the surest first.
    """

    topic: str
    said: Said = field(default_factory=Said)
    signals: frozenset[str] = frozenset()
    confidence: float = 1.0
    also: tuple[tuple[str, str], ...] = ()
    question: str = ""
    pressed: bool = False
    next_topics: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The message as written; empty for a button."""
        return self.said.text

    @property
    def asks(self) -> str:
        """The words that tell what is asked: of a story only its question, else all of them."""
        return self.question or self.text

    @classmethod
    def of(cls, tracker: Tracker, as_of: date) -> Heard:
        """What the latest message said.

        Args:
            tracker: The conversation.
            as_of: The day it is answered (Eastern time).
        """
        message = tracker.latest_message
        text = message.get("text") or ""
        entities = [each for each in message.get("entities") or () if isinstance(each, dict)]
        pressed = text.startswith("/")
        said = _of_button(entities) if pressed else hear(text, as_of)
        option = None
        if said.short:
            option = rest_of(text, tracker.events) or chosen(said.short, tracker.events)
        if option is not None:
            topic, given = option
            values = [{"entity": name, "value": value} for name, value in given.items()]
            return cls(topic, _of_button(values), pressed=True)
        return cls(
            topic=str((message.get("intent") or {}).get("name") or ""),
            said=said,
            signals=frozenset(_values(entities, "signal")),
            confidence=_confidence(message.get("intent")),
            also=_clauses(entities, "also"),
            question="\n".join(clause for _, clause in _clauses(entities, "question")),
            pressed=pressed,
            next_topics=_next_topics(message.get("intent_ranking")),
            aspects=() if pressed else tuple(_values(entities, "aspect")),
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


def _clauses(entities: Sequence[Mapping[str, Any]], name: str) -> tuple[tuple[str, str], ...]:
    """The topics and words of the message's questions that are kept under this name."""
    found = (
        (each.get("value"), each.get("clause")) for each in entities if each.get("entity") == name
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
