"""The deadlines of a letter: counted from its date, moved off weekends and holidays, and judged.

Counting: the date of the letter is day 0 and the day after it is day 1 (26 CFR 301.6330-1(f)(1);
Broomfield, T.C. Memo. 2005-148). Every calendar day counts; only the *last* one can move (26
U.S.C. § 7503; Appleton, T.C. Memo. 2008-231). Each clock runs from the letter date on its own.
The day the letter was received plays no part (Weber, 122 T.C. 258).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from letterclock.court_calendar import FIRST_YEAR, LAST_YEAR, next_open_day
from letterclock.filing import Filing, FilingBeforeLetter, Judged, in_time
from letterclock.letters.model import Clock, Letter


class Status(StrEnum):
    """Where ``as_of`` stands against a last day."""

    OPEN = "open"
    LAST_DAY = "last_day"
    PASSED = "passed"


class LetterDateError(ValueError):
    """A letter date that no deadline is computed from; ``str()`` is one clear sentence."""


class FutureLetterDate(LetterDateError):
    """The letter date lies after ``as_of``."""


class LetterDateTooOld(LetterDateError):
    """The letter date lies before letters of its kind, or before the court calendar, began."""


class AsOfTooFar(LetterDateError):
    """``as_of`` lies beyond the last year for which holidays are foretold."""


@dataclass(frozen=True)
class Deadline:
    """One clock of a letter, counted out.

    Attributes:
        matter: what can be petitioned until then, e.g. ``collection``.
        period_days: the statute's period, in calendar days.
        counted_to: the letter date plus that many calendar days.
        moved_past: English names of the days skipped after it, in order.
        last_day: the last day to petition.
        status: ``open``, ``last_day`` or ``passed`` on ``as_of``.
        days_left: calendar days from ``as_of`` to ``last_day``; negative once passed.
    """

    matter: str
    period_days: int
    counted_to: date
    moved_past: tuple[str, ...]
    last_day: date
    status: Status
    days_left: int

    def as_dict(self) -> dict[str, Any]:
        """The entry of the deadlines object (contracts.md); dates as ISO strings."""
        return {
            "matter": self.matter,
            "last_day": self.last_day.isoformat(),
            "status": self.status.value,
            "days_left": self.days_left,
            "period_days": self.period_days,
            "counted_to": self.counted_to.isoformat(),
            "moved_past": list(self.moved_past),
        }


@dataclass(frozen=True)
class Deadlines:
    """All deadlines of one letter, as of one day."""

    letter: str
    letter_date: date
    as_of: date
    deadlines: tuple[Deadline, ...]
    judged: Judged | None = None

    def as_dict(self) -> dict[str, Any]:
        """The deadlines object of contracts.md, ready for JSON; dates as ISO strings."""
        shown: dict[str, Any] = {
            "kind": "deadlines",
            "letter": self.letter,
            "letter_date": self.letter_date.isoformat(),
            "as_of": self.as_of.isoformat(),
            "deadlines": [deadline.as_dict() for deadline in self.deadlines],
        }
        if self.judged is not None:
            shown["filed_on"] = self.judged.filing.day.isoformat()
            shown["filed_by"] = self.judged.filing.way.contract
            for entry in shown["deadlines"]:
                entry["in_time"] = self.judged.in_time[entry["matter"]]
        return shown

    def judge(self, filing: Filing) -> Deadlines:
        """The same deadlines with a filing judged against each.

        Raises:
            FilingBeforeLetter: nobody answers a letter before its date.
        """
        if filing.day < self.letter_date:
            raise FilingBeforeLetter(
                f"the filing on {filing.day.isoformat()} is before the letter date "
                f"{self.letter_date.isoformat()}"
            )
        verdicts = {each.matter: in_time(filing, each.last_day) for each in self.deadlines}
        return replace(self, judged=Judged(filing, verdicts))

    def with_status(self, *statuses: Status) -> tuple[Deadline, ...]:
        """The deadlines that have one of these statuses, in the letter's order."""
        return tuple(each for each in self.deadlines if each.status in statuses)

    def of(self, matter: str) -> Deadline:
        """The deadline of one matter.

        Raises:
            KeyError: when the letter has no such clock.
        """
        for each in self.deadlines:
            if each.matter == matter:
                return each
        raise KeyError(matter)


def compute(
    letter: Letter, letter_date: date, as_of: date, circumstances: Collection[str] = ()
) -> Deadlines:
    """Every deadline of a letter.

    Args:
        letter: the letter, from ``letterclock.letters.load_letter``.
        letter_date: the date printed on it; day 0 of every clock.
        as_of: the day the question is asked (in Eastern time).
        circumstances: what was said that starts a clock which does not run otherwise
            (``Clock.only_if``).

    Raises:
        FutureLetterDate: a letter cannot be dated after the day it is asked about.
        LetterDateTooOld: the date lies before letters of this kind began.
        AsOfTooFar: the day asked about lies beyond the court calendar's end.
    """
    if letter_date > as_of:
        raise FutureLetterDate(
            f"the letter date {letter_date.isoformat()} is after {as_of.isoformat()}"
        )
    since = max(letter.since, FIRST_YEAR)
    if letter_date.year < since:
        raise LetterDateTooOld(
            f"the letter date {letter_date.isoformat()} is before {since}, "
            "when letters of this kind began"
        )
    if as_of.year > LAST_YEAR:
        raise AsOfTooFar(f"{as_of.isoformat()} is after {LAST_YEAR}, where this calendar ends")
    running = (each for each in letter.clocks if each.only_if in (None, *circumstances))
    return Deadlines(letter.number, letter_date, as_of, _count(running, letter_date, as_of))


def _count(clocks: Iterable[Clock], letter_date: date, as_of: date) -> tuple[Deadline, ...]:
    return tuple(_count_one(clock, letter_date, as_of) for clock in clocks)


def _count_one(clock: Clock, letter_date: date, as_of: date) -> Deadline:
    counted_to = letter_date + timedelta(days=clock.days)
    moved = next_open_day(counted_to)
    return Deadline(
        matter=clock.matter,
        period_days=clock.days,
        counted_to=counted_to,
        moved_past=moved.past,
        last_day=moved.day,
        status=_status(moved.day, as_of),
        days_left=(moved.day - as_of).days,
    )


def _status(last_day: date, as_of: date) -> Status:
    if as_of < last_day:
        return Status.OPEN
    return Status.LAST_DAY if as_of == last_day else Status.PASSED
