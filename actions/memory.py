"""What a conversation knows: Rasa's slots, read with suspicion and written back as changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.told import Helped, Told
from letterclock.case import About, Case, Held, OpenQuestion
from letterclock.case.model import as_list, as_text
from letterclock.fit import Circumstance
from letterclock.iso_date import iso_date
from letterclock.letters import LANGUAGES

_CASE = ("letters", "open_question", "filings", "circumstances")
_BEFORE_THE_CASE = (
    *("other_letter_dates", "date_question", "date_candidates", "date_unsure"),
    *("several_letters", "gently"),
)
"""Slots of conversations stored before there was a case: read as they are, then cleared."""


@dataclass(frozen=True)
class Memory:
    """The slots of a conversation.

    Attributes:
        language: `en` or `es`; the slot is filled by Rasa from the message's language.
        case: The person's letters, petitions and circumstances, and the question that is open.
        waiting: The topic to come back to once the date is known.
        asked: How often the date has been asked for since it was last known.
        told: The answers given before, so that a second one is shorter.
        helped: What was said once to help.
        outdated: The slots of an older conversation that are cleared when it is next written.
    """

    language: str = LANGUAGES[0]
    case: Case = field(default_factory=Case)
    waiting: str | None = None
    asked: int = 0
    told: tuple[Told, ...] = ()
    helped: tuple[Helped, ...] = ()
    outdated: tuple[str, ...] = ()

    @classmethod
    def of(cls, tracker: Tracker) -> Memory:
        """Reads the slots; a value that is not what it should be counts as not set."""
        slot = tracker.get_slot
        language, said = slot("language"), _texts(slot("told"))
        case = Case.from_slots({name: slot(name) for name in _CASE})
        outdated = tuple(name for name in _BEFORE_THE_CASE if slot(name) is not None)
        if not case.letters:
            case = _from_before(case, tracker)
        return cls(
            language=language if language in LANGUAGES else LANGUAGES[0],
            case=case,
            waiting=as_text(slot("waiting_topic")),
            asked=_count(slot("times_asked")),
            told=tuple(each for each in map(Told.read, said) if each),
            helped=tuple(each for each in Helped if each in said),
            outdated=outdated,
        )

    def forgotten(self) -> Memory:
        """A conversation that knows nothing but its language."""
        return Memory(language=self.language, outdated=self.outdated)

    def with_case(self, case: Case) -> Memory:
        """The same conversation with another case."""
        return replace(self, case=case)

    def helped_with(self, *helped: Helped) -> Memory:
        """The same conversation after help that is given once."""
        return replace(self, helped=tuple(dict.fromkeys((*self.helped, *helped))))

    def untold(self) -> Memory:
        """The same conversation where what was said before was said of other dates."""
        return replace(self, told=(), helped=())

    def changes(self, before: Memory) -> list[dict[str, Any]]:
        """The `SlotSet` events that lead from `before` to this."""
        old, new = before._slots(), self._slots()
        changed = [SlotSet(name, value) for name, value in new.items() if old[name] != value]
        if before.outdated:
            # Everything is written anew: the old slots no longer count.
            changed = [SlotSet(name, value) for name, value in new.items()]
            changed += [SlotSet(name, None) for name in before.outdated]
        return changed

    def _slots(self) -> dict[str, Any]:
        counted = self.case.first.other is None
        first = self.case.first.dated if counted else None
        return {
            **self.case.as_slots(),
            # For Rasa's own tools, and for whoever reads a conversation.
            "letter_date": first.isoformat() if first else None,
            "waiting_topic": self.waiting,
            "times_asked": float(self.asked),
            "told": [*(each.written() for each in self.told), *map(str, self.helped)] or None,
        }


def _from_before(case: Case, tracker: Tracker) -> Case:
    """The case of a conversation stored when there were only dates of Letter 4390."""
    slot = tracker.get_slot
    first = iso_date(slot("letter_date"))
    dates = [first] if first else []
    dates += [day for day in map(iso_date, as_list(slot("other_letter_dates"))) if day and first]
    letters = tuple(
        Held(dated=day, sure=bool(number) or slot("date_unsure") is not True)
        for number, day in enumerate(dates)
    )
    if slot("gently") is True:
        case = case.with_circumstance(Circumstance.GENTLY.value)
    return replace(case, letters=letters, question=case.question or _question_before(tracker))


def _question_before(tracker: Tracker) -> OpenQuestion | None:
    slot = tracker.get_slot
    days = tuple(day for day in map(iso_date, as_list(slot("date_candidates"))) if day)
    asked = slot("date_question")
    if asked == "which" and days:
        return OpenQuestion(About.WHICH, days)
    first: date | None = iso_date(slot("letter_date"))
    if asked == "confirm" and first:
        return OpenQuestion(About.CONFIRM, (first,))
    return OpenQuestion(About.EACH_DATE) if slot("several_letters") is True else None


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(each for each in as_list(values) if isinstance(each, str))


def _count(value: Any) -> int:
    return int(value) if isinstance(value, (int, float)) and value > 0 else 0
