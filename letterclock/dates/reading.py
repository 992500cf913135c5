"""What was read: a date in a message, how sure it is, and what it is the date of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How sure a date is."""

    EXACT = "exact"
    """Day, month and year are there, with one way to read them."""
    NO_YEAR = "no_year"
    """Day and month; the year is taken to be the most recent one that is not in the future."""
    RELATIVE = "relative"
    """Counted from today or from a holiday ("3 weeks ago"): one date, to be read back."""
    DAY_ONLY = "day_only"
    """Only a day of the month ("the 12th"): the most recent one, to be read back."""
    AMBIGUOUS = "ambiguous"
    """More than one date fits (`11/10/2026`): see `candidates`."""
    VAGUE = "vague"
    """A stretch of time ("in October", "a few weeks ago"): no single date."""
    IMPOSSIBLE = "impossible"
    """No such day (`Feb 30`)."""
    FUTURE = "future"
    """A clear date after today."""


class Role(StrEnum):
    """What a date is the date of, by the words around it."""

    LETTER = "letter"
    """Printed on the letter: day 0."""
    RECEIPT = "receipt"
    """The day the letter came or was opened; starts no clock."""
    OTHER = "other"
    """A call, a hearing, a planned day, a supposed deadline, today."""
    UNKNOWN = "unknown"
    """Nothing around it says."""


@dataclass(frozen=True)
class Mention:
    """A date somewhere in a message.

    Attributes:
        start: Where it begins in the message, in characters.
        end: Where it ends.
        kind: How sure it is.
        date: The date, when there is one (also for `future`).
        candidates: The dates it may be, when `ambiguous`; the US reading first.
        role: What it is the date of.
        paper: Which of the letters the message names it is tied to, by its place among them; or
            `None`.
    """

    start: int
    end: int
    kind: Kind
    date: datetime.date | None = None
    candidates: tuple[datetime.date, ...] = ()
    role: Role = Role.UNKNOWN
    paper: int | None = None


class Finding(StrEnum):
    """What a whole message says about the date on the letter."""

    SURE = "sure"
    """One date, complete (`exact`) or with its year supplied (`no_year`)."""
    READ_BACK = "read_back"
    """One date, but counted from today or incomplete: ask whether it is the printed one."""
    WHICH = "which"
    """Several dates could be it: ask which."""
    TWO_LETTERS = "two_letters"
    """Several letters, each with its date."""
    VAGUE = "vague"
    IMPOSSIBLE = "impossible"
    FUTURE = "future"
    RECEIPT = "receipt"
    """Only the day the letter came."""
    OTHER = "other"
    """Only dates of other things."""
    NONE = "none"


@dataclass(frozen=True)
class LetterDate:
    """The conclusion from one message about the date on the letter.

    Attributes:
        finding: What kind of conclusion it is.
        dates: One date (`sure`, `read_back`, `future`), the dates to choose from
            (`which`), or the date of each letter (`two_letters`); else empty.
        kind: The kind of the mention it rests on, when it rests on one.
    """

    finding: Finding
    dates: tuple[datetime.date, ...] = ()
    kind: Kind | None = None
