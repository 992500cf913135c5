"""The outcome of taking in a message, and what that needs to know beside the case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letterclock.case.meaning import Meaning, Meant
from letterclock.case.model import Case, Held
from letterclock.case.printed_day import DayBeside
from letterclock.deadlines import Deadlines, LetterDateError, compute
from letterclock.letters import UnknownLetter, load_letter


class Remark(StrEnum):
    """What has to be said about the letter's date."""

    NO_YEAR = "no_year"
    CONFIRM = "confirm"
    READ_BACK = "read_back"
    """A day without its month, or a weekday: nothing is counted before it is confirmed."""
    WHICH = "which"
    EACH_DATE = "each_date"
    FUTURE = "future"
    IMPOSSIBLE = "impossible"
    VAGUE = "vague"
    TOO_OLD = "too_old"
    TAKEN_BACK = "taken_back"
    """The date given before is called wrong, and no other is given: the printed one is asked."""
    REPLACED = "replaced"
    RECEIPT = "receipt"
    MAILING = "mailing"


_INSTEAD = frozenset(
    {
        *(Remark.WHICH, Remark.READ_BACK, Remark.EACH_DATE, Remark.FUTURE, Remark.IMPOSSIBLE),
        *(Remark.VAGUE, Remark.TOO_OLD, Remark.RECEIPT, Remark.MAILING, Remark.TAKEN_BACK),
    }
)
"""Remarks that take the place of an answer, when the message brought no date to count from."""


@dataclass(frozen=True)
class Taken:
    """The outcome of one message.

    Attributes:
        case: The case now.
        new_date: It brought a date that is counted from now on, or the letter it belongs to.
        remark: What has to be said about the letter's date, if anything.
        day: The date the remark is about.
        old: The date it replaces.
        renamed: The letter's number changed: from the first to the second.
        meant: The days it names, judged against the case.
        asks_letter: It has to be asked which letter it is.
        other: The family of a letter without a file that it asks about or holds.
        paper: That letter as the person named it.
        selected: The letters it asks about, by their place; empty for all.
        which_first: It asks which of the letters comes first.
        named: It says which letter it is.
        beside: The days it names about a letter on which the printed day decides.
    """

    case: Case
    new_date: bool = False
    remark: Remark | None = None
    day: date | None = None
    old: date | None = None
    renamed: tuple[str, str] | None = None
    meant: tuple[Meant, ...] = ()
    asks_letter: bool = False
    other: str | None = None
    paper: str = ""
    selected: tuple[int, ...] = ()
    which_first: bool = False
    named: bool = False
    beside: tuple[DayBeside, ...] = ()

    @property
    def instead_of_answer(self) -> bool:
        """Whether the remark takes the place of an answer."""
        return self.remark in _INSTEAD and not self.new_date

    @property
    def calls_for_answer(self) -> bool:
        """Whether the message's date has to be answered: it is new, or first a question."""
        return self.new_date or self.instead_of_answer

    @property
    def judged(self) -> tuple[Meant, ...]:
        """The days that get an answer of their own."""
        silent = (Meaning.EVENT, Meaning.SAME, Meaning.CORRECTION)
        return tuple(each for each in self.meant if each.meaning not in silent)


@dataclass(frozen=True)
class Setting:
    """What taking in needs to know beside the case.

    Attributes:
        as_of: Today (Eastern time); a letter is not dated after it.
        default: The number a letter has while none is told; `None`: it is asked first.
    """

    as_of: date
    default: str | None = "4390"

    def number(self, held: Held) -> str | None:
        """The number by which a letter is counted."""
        return held.number or self.default

    def deadlines(self, case: Case, held: Held) -> Deadlines | None:
        """The deadlines of a letter; `None` where nothing can be counted for it."""
        number = self.number(held)
        if held.dated is None or held.other is not None or number is None:
            return None
        try:
            letter = load_letter(number)
            return compute(letter, held.dated, self.as_of, case.circumstances)
        except (UnknownLetter, LetterDateError):
            return None
