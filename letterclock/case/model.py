"""What is known of a person's matter: letters, days that were named, petitions, circumstances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from letterclock.filing import Filing, Way
from letterclock.fit import Circumstance, Fit
from letterclock.iso_date import iso_date

MOST_LETTERS = 3
"""Letters kept at a time, the newest first to go unread."""

MOST_FILINGS = 3
"""Petitions kept at a time, the latest spoken of first."""


class Holder(StrEnum):
    """Whose letter it is."""

    MINE = "mine"
    SPOUSE = "spouse"
    HELPED = "helped"
    """Somebody the person helps: a client, a parent."""


class About(StrEnum):
    """What an open question is about."""

    DATE = "date"
    """What date is printed on the letter?"""
    CONFIRM = "confirm"
    """Is this the date printed on the letter?"""
    WHICH = "which"
    """Which of these is it?"""
    EACH_DATE = "each_date"
    """What date is on each of the letters?"""
    LETTER = "letter"
    """Which letter is it?"""
    DAY = "day"
    """What is this day: the letter's date, the day it came, a day to file?"""


@dataclass(frozen=True)
class OpenQuestion:
    """The question the person was asked last.

    Attributes:
        about: What it is about.
        days: The dates it offers or asks about.
    """

    about: About
    days: tuple[date, ...] = ()


@dataclass(frozen=True)
class Held:
    """A letter in somebody's hands.

    Attributes:
        number: Its number as printed; `None` while it was not told.
        dated: The date printed on it, once known.
        sure: Whether that date is confirmed; answers start with "if" where it is not.
        holder: Whose it is.
        label: What the person calls it, where there are several ("Client A", "2019").
        other: The family in `letters/others.yml` of a letter for which nothing is counted.
        described: Its number was not told but follows from what it decides.
        mailed: When it was mailed by its envelope, as far as that was told.
        printed: The last day printed on a letter for which nothing is counted.
        granted: The day until which the IRS is said to have given more time for such a letter.
        sent: What was sent about such a letter, the latest told of.
    """

    number: str | None = None
    dated: date | None = None
    sure: bool = True
    holder: Holder = Holder.MINE
    label: str | None = None
    other: str | None = None
    described: bool = False
    mailed: date | None = None
    printed: date | None = None
    granted: date | None = None
    sent: Filing | None = None

    def has(self, filing: Filing) -> bool:
        """Whether a petition is about this letter, as far as was told."""
        of_it = filing.letter in (None, self.number)
        return of_it and filing.holder in (None, self.holder.value)

    @property
    def mailed_earlier(self) -> date | None:
        """When it was mailed, if shortly before its date: then that is the careful day."""
        if self.mailed is None or self.dated is None:
            return None
        before = (self.dated - self.mailed).days
        return self.mailed if 0 < before <= _MAILED_BEFORE else None


_MAILED_BEFORE = 31
"""Calendar days before its printed date by which a letter may have been mailed."""


@dataclass(frozen=True)
class Case:
    """A person's matter, as far as it was told.

    Attributes:
        letters: The letters, the one spoken of first in front.
        question: The question that is open.
        filings: Petitions, filed or planned, the latest spoken of in front.
        circumstances: What was mentioned that bears on the answers (`fit.Circumstance`).
    """

    letters: tuple[Held, ...] = ()
    question: OpenQuestion | None = None
    filings: tuple[Filing, ...] = ()
    circumstances: tuple[str, ...] = ()

    @property
    def dated(self) -> tuple[Held, ...]:
        """The letters whose date is known and whose days can be counted."""
        return tuple(each for each in self.letters if each.dated and each.other is None)

    @property
    def first(self) -> Held:
        """The letter spoken of first, or one of which nothing is known."""
        return self.letters[0] if self.letters else Held()

    @property
    def asked(self) -> About | None:
        """What the open question is about."""
        return self.question.about if self.question else None

    @property
    def offered(self) -> tuple[date, ...]:
        """The dates the open question offers."""
        return self.question.days if self.question else ()

    @property
    def petitioned(self) -> bool:
        """Whether a petition was filed already, as far as can be told."""
        return any(each.done and not each.void and not each.on_its_way for each in self.filings)

    def filing_about(self, held: Held) -> Filing | None:
        """The petition about one of the letters, the latest told of."""
        return next((each for each in self.filings if held.has(each)), None)

    def with_first(self, **changes: Any) -> Case:
        """The case with the first letter changed, or begun."""
        return replace(self, letters=(replace(self.first, **changes), *self.letters[1:]))

    def without_dates(self) -> Case:
        """The case after its dates were dropped; what letters they are stays known."""
        kept = tuple(
            replace(each, dated=None, sure=True)
            for at, each in enumerate(self.letters)
            if each.other is not None or (at == 0 and each.number)
        )
        return replace(self, letters=kept, question=None)

    def with_circumstance(self, *names: str) -> Case:
        """The case with further circumstances, each once."""
        return replace(self, circumstances=tuple(dict.fromkeys((*self.circumstances, *names))))

    def without_circumstance(self, *names: str) -> Case:
        """The case without some of its circumstances."""
        kept = tuple(each for each in self.circumstances if each not in names)
        return replace(self, circumstances=kept)

    def fit(self, held: Held, statuses: Mapping[str, str], matters: Iterable[str]) -> Fit:
        """The state that a text about one letter has to fit.

        Args:
            held: The letter.
            statuses: Matter -> status, empty while its date is not known.
            matters: The matters it has a clock for.
        """
        return Fit(
            statuses,
            self.petitioned,
            held.holder.value,
            frozenset(self.circumstances),
            frozenset(matters),
        )

    def as_slots(self) -> dict[str, Any]:
        """The case as plain values (JSON), by slot; `None` for what is not known."""
        return {
            "letters": [_letter_slot(each) for each in self.letters] or None,
            "open_question": _question_slot(self.question),
            "filings": [_filing_slot(each) for each in self.filings] or None,
            "circumstances": list(self.circumstances) or None,
        }

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> Case:
        """Reads the slots back; a value that is not what it should be counts as not set."""
        letters = [_read_letter(each) for each in as_list(slots.get("letters"))]
        filings = [_read_filing(each) for each in as_list(slots.get("filings"))]
        return cls(
            letters=tuple(each for each in letters if each is not None)[:MOST_LETTERS],
            question=_read_question(slots.get("open_question")),
            filings=tuple(each for each in filings if each is not None)[:MOST_FILINGS],
            circumstances=tuple(
                each for each in as_list(slots.get("circumstances")) if each in _CIRCUMSTANCES
            ),
        )


_CIRCUMSTANCES = frozenset(each.value for each in Circumstance)


def _letter_slot(held: Held) -> dict[str, Any]:
    values = {
        "letter": held.number,
        "dated": held.dated.isoformat() if held.dated else None,
        "sure": held.sure,
        "holder": held.holder.value,
        "label": held.label,
        "other": held.other,
        "described": held.described,
        "mailed": held.mailed.isoformat() if held.mailed else None,
        "printed": held.printed.isoformat() if held.printed else None,
        "granted": held.granted.isoformat() if held.granted else None,
        "sent": _filing_slot(held.sent) if held.sent else None,
    }
    usual = {"sure": True, "holder": Holder.MINE.value, "described": False}
    return {
        name: value
        for name, value in values.items()
        if value is not None and usual.get(name) != value
    }


def _question_slot(question: OpenQuestion | None) -> dict[str, Any] | None:
    if question is None:
        return None
    return {"about": question.about.value, "days": [day.isoformat() for day in question.days]}


def _filing_slot(filing: Filing) -> dict[str, Any]:
    return {
        "day": filing.day.isoformat(),
        "way": filing.way.value,
        "done": filing.done,
        "to_irs": filing.to_irs,
        "arrived": filing.arrived,
        **({"letter": filing.letter} if filing.letter else {}),
        **({"holder": filing.holder} if filing.holder else {}),
    }


def as_list(value: Any) -> list[Any]:
    """A list a slot holds; empty for anything else."""
    return value if isinstance(value, list) else []


def _read_letter(value: Any) -> Held | None:
    if not isinstance(value, dict):
        return None
    other = value.get("other")
    return Held(
        number=as_text(value.get("letter")),
        dated=iso_date(value.get("dated")),
        sure=value.get("sure", True) is True,
        holder=_member(Holder, value.get("holder"), Holder.MINE),
        label=as_text(value.get("label")),
        other=other if isinstance(other, str) else None,  # "": a letter that nobody knows
        described=value.get("described") is True,
        mailed=iso_date(value.get("mailed")),
        printed=iso_date(value.get("printed")),
        granted=iso_date(value.get("granted")),
        sent=_read_filing(value.get("sent")),
    )


def _read_question(value: Any) -> OpenQuestion | None:
    about = _member(About, value.get("about"), None) if isinstance(value, dict) else None
    if about is None:
        return None
    days = (iso_date(each) for each in as_list(value.get("days")))
    return OpenQuestion(about, tuple(day for day in days if day is not None))


def _read_filing(value: Any) -> Filing | None:
    day = iso_date(value.get("day")) if isinstance(value, dict) else None
    if day is None:
        return None
    way = _member(Way, value.get("way"), Way.UNKNOWN)
    done, to_irs, arrived = (value.get(name) is True for name in ("done", "to_irs", "arrived"))
    letter, holder = as_text(value.get("letter")), as_text(value.get("holder"))
    return Filing(day, way, done, to_irs, arrived, letter, holder)


def _member(kind: Any, value: Any, otherwise: Any) -> Any:
    try:
        return kind(value)
    except ValueError:
        return otherwise


def as_text(value: Any) -> str | None:
    """A text a slot holds; `None` for anything else."""
    return value if isinstance(value, str) and value else None
