"""What the last message said: its topic, its date, other papers it names.

Entities come from ``assistant.nlu.letter_dates`` or from a button's payload, which anyone can
type: everything is checked again here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker

from actions.memory import iso_date
from letterclock.dates import Finding, Kind, LetterDate


@dataclass(frozen=True)
class Heard:
    """One message of the person.

    Attributes:
        topic: the intent's name.
        text: the message as written; empty for a button.
        date: what it says about the date on the letter.
        other_papers: other IRS papers it names.
        signals: what it gives notice of (``letterclock.signals``).
        confidence: how sure the model is of the topic, 0 to 1.
        also: further topics the message asks, each with the words that ask it.
    """

    topic: str
    text: str
    date: LetterDate
    other_papers: tuple[str, ...] = ()
    signals: frozenset[str] = frozenset()
    confidence: float = 1.0
    also: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, tracker: Tracker) -> Heard:
        """What the latest message said."""
        message = tracker.latest_message
        text = message.get("text") or ""
        entities = [each for each in message.get("entities") or () if isinstance(each, dict)]
        return cls(
            topic=str((message.get("intent") or {}).get("name") or ""),
            text="" if text.startswith("/") else text,
            date=_letter_date(entities),
            other_papers=_values(entities, "other_paper"),
            signals=frozenset(_values(entities, "signal")),
            confidence=_confidence(message.get("intent")),
            also=_also(entities),
        )


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


def _letter_date(entities: Sequence[Mapping[str, Any]]) -> LetterDate:
    for entity in entities:
        if entity.get("entity") == "letter_date":
            read = _from_button(entity) if "finding" not in entity else _from_message(entity)
            if read is not None:
                return read
    return LetterDate(Finding.NONE)


def _from_button(entity: Mapping[str, Any]) -> LetterDate | None:
    day = iso_date(entity.get("value"))
    return LetterDate(Finding.SURE, (day,), Kind.EXACT) if day else None


def _from_message(entity: Mapping[str, Any]) -> LetterDate | None:
    try:
        finding = Finding(entity["finding"])
        kind = Kind(entity["kind"]) if entity.get("kind") else None
    except ValueError:
        return None
    days = tuple(iso_date(value) for value in entity.get("dates") or ())
    known = tuple(day for day in days if day is not None)
    if len(known) != len(days):
        return None
    return LetterDate(finding, known, kind)
