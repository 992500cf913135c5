"""The deadlines of a letter: counted from its date, moved off weekends and holidays, and judged.

Counting: the date of the letter is day 0 and the day after it is day 1 (26 CFR 301.6330-1(f)(1);
Broomfield, T.C. Memo. 2005-148). Every calendar day counts; only the *last* one can move (26
U.S.C. § 7503; Appleton, T.C. Memo. 2008-231). Each clock runs from the letter date on its own.
The day the letter was received plays no part (Weber, 122 T.C. 258).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from letterclock.court_calendar import FIRST_YEAR, LAST_YEAR, next_open_day
from letterclock.court_closings import Closing, closing, load_closings
from letterclock.filing import Filing, FilingBeforeLetter, Judged, in_time
from letterclock.letters.model import Clock, Letter


class Status(StrEnum):
    """Where `as_of` stands against a last day."""

    OPEN = "open"
    LAST_DAY = "last_day"
    PASSED = "passed"


class LetterDateError(ValueError):
    """A letter date that no deadline is computed from; `str()` is one clear sentence."""


class FutureLetterDate(LetterDateError):
    """The letter date lies after `as_of`."""


class LetterDateTooOld(LetterDateError):
    """The letter date lies before letters of its kind, or before the court calendar, began."""


class AsOfTooFar(LetterDateError):
    """`as_of` lies beyond the last year for which holidays are foretold."""


@dataclass(frozen=True)
class Deadline:
    """One clock of a letter, counted out.

    Attributes:
        clock: The clock: what can be petitioned until then, and in how many days.
        counted_to: The letter date plus that many calendar days.
        moved_past: English names of the days skipped after it, in order.
        last_day: The last day to petition.
        status: `open`, `last_day` or `passed` on `as_of`.
        days_left: Calendar days from `as_of` to `last_day`; negative once passed.
        closing: What becomes of a last day that has passed if the Court was closed on it; `None`
            where nothing speaks for that.
    """

    clock: Clock
    counted_to: date
    moved_past: tuple[str, ...]
    last_day: date
    status: Status
    days_left: int
    closing: Closing | None = None

    @property
    def matter(self) -> str:
        """What can be petitioned until then, e.g. `collection`."""
        return self.clock.matter

    @property
    def period_days(self) -> int:
        """The statute's period, in calendar days."""
        return self.clock.days

    def as_dict(self) -> dict[str, Any]:
        """The entry of the deadlines object (docs/contracts.md); dates as ISO strings."""
        shown: dict[str, Any] = {
            "matter": self.matter,
            "last_day": self.last_day.isoformat(),
            "status": self.status.value,
            "days_left": self.days_left,
            "period_days": self.period_days,
            "counted_to": self.counted_to.isoformat(),
            "moved_past": list(self.moved_past),
        }
        if self.closing is not None:
            shown["if_closed"] = {
                "known": self.closing.known,
                "until": self.closing.until.isoformat(),
            }
        return shown


@dataclass(frozen=True)
class Deadlines:
    """All deadlines of one letter, as of one day."""

    letter: str
    letter_date: date
    as_of: date
    deadlines: tuple[Deadline, ...]
    judged: Judged | None = None

    def as_dict(self) -> dict[str, Any]:
        """The deadlines object of docs/contracts.md, ready for JSON; dates as ISO strings."""
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
            FilingBeforeLetter: Nobody answers a letter before its date.
        """
        if filing.day < self.letter_date:
            raise FilingBeforeLetter(
                f"the filing on {filing.day.isoformat()} is before the letter date "
                f"{self.letter_date.isoformat()}"
            )
        verdicts = {each.matter: _verdict(filing, each) for each in self.deadlines}
        return replace(self, judged=Judged(filing, verdicts))

    def with_status(self, *statuses: Status) -> tuple[Deadline, ...]:
        """The deadlines that have one of these statuses, in the letter's order."""
        return tuple(each for each in self.deadlines if each.status in statuses)

    def of(self, matter: str | None) -> Deadline | None:
        """The deadline of one matter, if the letter has one."""
        return next((each for each in self.deadlines if each.matter == matter), None)


def compute(
    letter: Letter, letter_date: date, as_of: date, circumstances: Collection[str] = ()
) -> Deadlines:
    """Every deadline of a letter.

    Args:
        letter: The letter, from `letterclock.letters.load_letter`.
        letter_date: The date printed on it; day 0 of every clock.
        as_of: The day the question is asked (in Eastern time).
        circumstances: What was said that starts a clock which does not run otherwise
            (`Clock.only_if`).

    Raises:
        FutureLetterDate: A letter cannot be dated after the day it is asked about.
        LetterDateTooOld: The date lies before letters of this kind began.
        AsOfTooFar: The day asked about lies beyond the court calendar's end.
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
    deadlines = tuple(_counted(each.of(letter_date), letter_date, as_of) for each in running)
    return Deadlines(letter.number, letter_date, as_of, deadlines)


def _counted(clock: Clock, letter_date: date, as_of: date) -> Deadline:
    counted_to = letter_date + timedelta(days=clock.days)
    moved = next_open_day(counted_to)
    status = status_of(moved.day, as_of)
    return Deadline(
        clock=clock,
        counted_to=counted_to,
        moved_past=moved.past,
        last_day=moved.day,
        status=status,
        days_left=(moved.day - as_of).days,
        closing=closing(moved.day, load_closings()) if status is Status.PASSED else None,
    )


def _verdict(filing: Filing, deadline: Deadline) -> bool | None:
    """In time or not; nobody but the Court can say where that turns on its having been closed."""
    verdict = in_time(filing, deadline.last_day)
    if verdict is False and deadline.closing is not None:
        return None if in_time(filing, deadline.closing.until) is not False else False
    return verdict


def status_of(last_day: date, as_of: date) -> Status:
    """Where a day stands against a last day."""
    if as_of < last_day:
        return Status.OPEN
    return Status.LAST_DAY if as_of == last_day else Status.PASSED
