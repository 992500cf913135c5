"""What a conversation knows: Rasa's slots, read with suspicion and written back as changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from letterclock.letters import LANGUAGES

CONFIRM = "confirm"
WHICH = "which"
"""The questions about a date that can be open (slot ``date_question``)."""

MOST_LETTERS = 3
"""Letters kept at a time, the newest first to go unread."""


@dataclass(frozen=True)
class Memory:
    """The slots of a conversation.

    Attributes:
        language: ``en`` or ``es``; the slot is filled by Rasa from the message's language.
        letter_date: the date on the letter, once known.
        other_dates: the dates of further letters.
        question: the open question about a date: ``confirm``, ``which`` or ``None``.
        candidates: the dates a ``which`` question offers.
        unsure: the letter date is counted from today and not confirmed; answers start with "if".
        waiting: the topic to come back to once the date is known.
        asked: how often the date has been asked for since it was last known.
        told: what has been answered before, so that a second answer is shorter.
        several: the person said there are several letters and has not given their dates yet.
        circumstances: what was mentioned that the usual counting may not hold for
            (``letterclock.signals``), e.g. ``bankruptcy``.
        gently: the person was in distress; the next answer about the letter begins gently.
    """

    language: str = LANGUAGES[0]
    letter_date: date | None = None
    other_dates: tuple[date, ...] = ()
    question: str | None = None
    candidates: tuple[date, ...] = ()
    unsure: bool = False
    waiting: str | None = None
    asked: int = 0
    told: tuple[str, ...] = ()
    several: bool = False
    circumstances: tuple[str, ...] = ()
    gently: bool = False

    @classmethod
    def of(cls, tracker: Tracker) -> Memory:
        """Read the slots; a value that is not what it should be counts as not set."""
        slot = tracker.get_slot
        language, question = slot("language"), slot("date_question")
        return cls(
            language=language if language in LANGUAGES else LANGUAGES[0],
            letter_date=iso_date(slot("letter_date")),
            other_dates=_dates(slot("other_letter_dates")),
            question=question if question in (CONFIRM, WHICH) else None,
            candidates=_dates(slot("date_candidates")),
            unsure=slot("date_unsure") is True,
            waiting=_text(slot("waiting_topic")),
            asked=_count(slot("times_asked")),
            told=_texts(slot("told")),
            several=slot("several_letters") is True,
            circumstances=_texts(slot("circumstances")),
            gently=slot("gently") is True,
        )

    @property
    def letter_dates(self) -> tuple[date, ...]:
        """The dates of all letters, the one spoken of first in front."""
        return (self.letter_date, *self.other_dates) if self.letter_date else ()

    def without_date(self) -> Memory:
        """The same conversation after its dates were dropped; questions asked stay asked."""
        return replace(
            self,
            letter_date=None,
            other_dates=(),
            question=None,
            candidates=(),
            unsure=False,
            told=(),
            several=False,
        )

    def forgotten(self) -> Memory:
        """A conversation that knows nothing but its language."""
        return Memory(language=self.language)

    def changes(self, before: Memory) -> list[dict[str, Any]]:
        """The ``SlotSet`` events that lead from ``before`` to this."""
        old, new = before._slots(), self._slots()
        return [SlotSet(name, value) for name, value in new.items() if old[name] != value]

    def _slots(self) -> dict[str, Any]:
        return {
            "letter_date": _iso(self.letter_date),
            "other_letter_dates": [day.isoformat() for day in self.other_dates] or None,
            "date_question": self.question,
            "date_candidates": [day.isoformat() for day in self.candidates] or None,
            "date_unsure": self.unsure or None,
            "waiting_topic": self.waiting,
            "times_asked": float(self.asked),
            "told": list(self.told) or None,
            "several_letters": self.several or None,
            "circumstances": list(self.circumstances) or None,
            "gently": self.gently or None,
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def iso_date(value: Any) -> date | None:
    """A calendar date from an ISO string (YYYY-MM-DD); ``None`` for anything else."""
    if not isinstance(value, str) or len(value) != len("YYYY-MM-DD"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _dates(values: Any) -> tuple[date, ...]:
    if not isinstance(values, list):
        return ()
    read = (iso_date(value) for value in values)
    return tuple(day for day in read if day is not None)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        return ()
    return tuple(each for each in values if isinstance(each, str))


def _count(value: Any) -> int:
    return int(value) if isinstance(value, (int, float)) and value > 0 else 0
