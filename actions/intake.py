"""Taking in a date: from what is known and what was heard to what is known now.

Pure: no Rasa, no texts. The rules, in short: a date that is sure is kept; one counted from today
is kept and read back; of several the person is asked which; anything else is questioned and never
counted from. A second date replaces the first unless a further letter is spoken of; a first date
that has been called into question is not counted from as if it were sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from actions.hearing import Heard
from actions.memory import CONFIRM, MOST_LETTERS, WHICH, Memory
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates import (
    Finding,
    Kind,
    LetterDate,
    choose,
    says_there_are_several,
    speaks_of_another_letter,
)


class Remark(str, Enum):
    """What has to be said about a date, by the response that says it."""

    NO_YEAR = "utter_no_year"
    CONFIRM = "utter_confirm_date"
    WHICH = "utter_which_date"
    EACH_DATE = "utter_ask_each_date"
    FUTURE = "utter_date_future"
    IMPOSSIBLE = "utter_date_impossible"
    VAGUE = "utter_date_vague"
    TOO_OLD = "utter_date_too_old"
    REPLACED = "utter_date_replaced"
    RECEIPT = "receipt"
    OTHER_PAPER = "utter_other_paper"


# Remarks that take the place of an answer, when the message brought no date to count from.
_INSTEAD = frozenset(
    {
        Remark.WHICH,
        Remark.EACH_DATE,
        Remark.FUTURE,
        Remark.IMPOSSIBLE,
        Remark.VAGUE,
        Remark.TOO_OLD,
        Remark.RECEIPT,
        Remark.OTHER_PAPER,
    }
)

DATE_TOPICS = frozenset({"give_letter_date", "correct_letter_date", "affirm", "deny"})
"""Topics in which a date is the letter's even when it cannot be right."""

_CORRECTING = frozenset({"correct_letter_date", "deny"})
_SECOND_LETTER = re.compile(r"\b(?:second|2nd|other|segunda|otra)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True)
class Intake:
    """The outcome.

    Attributes:
        memory: what is known now.
        remark: what has to be said about the date, if anything.
        day: the date the remark is about.
        old: the date it replaces.
        new_date: whether the message brought a date that is counted from now on.
    """

    memory: Memory
    remark: Remark | None = None
    day: date | None = None
    old: date | None = None
    new_date: bool = False

    @property
    def instead_of_answer(self) -> bool:
        """Whether the remark takes the place of an answer."""
        return self.remark in _INSTEAD and not self.new_date

    @property
    def calls_for_answer(self) -> bool:
        """Whether the message's date has to be answered: it is new, or first a question."""
        return self.new_date or self.instead_of_answer


def take_in(memory: Memory, heard: Heard, about_date: bool, as_of: date) -> Intake:
    """Take in what a message says about the date on the letter.

    Args:
        memory: what the conversation knows.
        heard: the message.
        about_date: the message is about the letter's date, or cannot be answered without it; only
            then are a receipt date, a stretch of time or another paper worth a remark.
        as_of: today; a letter is not dated after it.
    """
    finding = heard.date.finding
    if memory.question == WHICH and finding not in (Finding.SURE, Finding.READ_BACK):
        picked = choose(heard.text, memory.candidates) if heard.text else None
        if picked is not None:
            return _keep(replace(memory, question=CONFIRM), picked)
    if heard.other_papers and finding in (Finding.NONE, Finding.OTHER):
        return Intake(memory, Remark.OTHER_PAPER) if about_date else Intake(memory)
    if finding is Finding.SURE:
        return _sure(memory, heard, as_of)
    if finding is Finding.READ_BACK:
        return _read_back(memory, heard.date)
    if finding is Finding.TWO_LETTERS:
        return _several(memory, heard.date.dates, as_of)
    if finding is Finding.WHICH:
        if memory.several and heard.date.kind is None:
            return _several(memory, heard.date.dates, as_of)
        return _which(memory, tuple(day for day in heard.date.dates if day <= as_of))
    if finding is Finding.FUTURE:
        return Intake(_called_into_question(memory, heard), Remark.FUTURE, heard.date.dates[0])
    if finding is Finding.IMPOSSIBLE:
        return Intake(_called_into_question(memory, heard), Remark.IMPOSSIBLE)
    if finding is Finding.NONE and says_there_are_several(heard.text):
        return Intake(replace(memory, several=True), Remark.EACH_DATE)
    if heard.topic in _CORRECTING and memory.letter_date is not None:
        other_year = _other_year(memory.letter_date, heard.text, as_of)
        if other_year is not None:
            return _read_back(memory, LetterDate(Finding.READ_BACK, (other_year,)))
    if about_date and memory.letter_date is None:
        if finding is Finding.RECEIPT:
            return Intake(memory, Remark.RECEIPT)
        if finding is Finding.VAGUE:
            return Intake(memory, Remark.VAGUE)
    return Intake(memory)


def _called_into_question(memory: Memory, heard: Heard) -> Memory:
    """What remains of a known date when another was given for it that cannot be right."""
    return memory.without_date() if heard.topic in DATE_TOPICS else memory


def _other_year(known: date, text: str, as_of: date) -> date | None:
    """The known date in the year a correction names first ("2025, not 2026")."""
    years = [int(year) for year in _YEAR.findall(text)]
    if not years or years[0] == known.year:
        return None
    try:
        day = known.replace(year=years[0])
    except ValueError:
        return None
    return day if day <= as_of else None


def _sure(memory: Memory, heard: Heard, as_of: date) -> Intake:
    day = heard.date.dates[0]
    if day > as_of:
        return Intake(_called_into_question(memory, heard), Remark.FUTURE, day)
    if day.year < FIRST_YEAR:
        return Intake(_called_into_question(memory, heard), Remark.TOO_OLD, day)
    if memory.letter_date is not None and day not in memory.letter_dates:
        if memory.other_dates and heard.topic in _CORRECTING:
            return _corrected_one(memory, day, heard.text)
        if speaks_of_another_letter(heard.text):
            return _several(memory, (day, *memory.letter_dates), as_of)
    taken = _keep(memory, day)
    if heard.date.kind is Kind.NO_YEAR and taken.new_date and taken.remark is None:
        memory = replace(taken.memory, question=CONFIRM)
        return replace(taken, memory=memory, remark=Remark.NO_YEAR, day=day)
    return taken


def _corrected_one(memory: Memory, day: date, text: str) -> Intake:
    """One of several letters' dates is corrected; the others stay."""
    place = 1 if _SECOND_LETTER.search(text) else 0
    days = list(memory.letter_dates)
    old, days[place] = days[place], day
    known = replace(memory, letter_date=days[0], other_dates=tuple(days[1:]), question=None)
    return Intake(known, Remark.REPLACED, day, old, new_date=True)


def _read_back(memory: Memory, read: LetterDate) -> Intake:
    day = read.dates[0]
    if read.kind is Kind.DAY_ONLY and memory.letter_date is not None:
        day = _same_month(memory.letter_date, day)
    taken = _keep(memory, day)
    if not taken.new_date:
        return taken
    return Intake(
        replace(taken.memory, question=CONFIRM, unsure=True), Remark.CONFIRM, day, new_date=True
    )


def _same_month(known: date, read: date) -> date:
    """The day changes, the month stays ("no, the 12th")."""
    try:
        return known.replace(day=read.day)
    except ValueError:
        return read


def _several(memory: Memory, days: tuple[date, ...], as_of: date) -> Intake:
    """The dates of several letters; one that lies ahead is asked about beside the answer."""
    given = tuple(dict.fromkeys(days))[:MOST_LETTERS]
    ahead = [day for day in given if day > as_of]
    known = [day for day in given if day <= as_of]
    if not known:
        return Intake(memory, Remark.FUTURE, ahead[0])
    memory = replace(
        memory.without_date(), letter_date=known[0], other_dates=tuple(known[1:]), asked=0
    )
    if ahead:
        return Intake(memory, Remark.FUTURE, ahead[0], new_date=True)
    return Intake(memory, new_date=True)


def _which(memory: Memory, days: tuple[date, ...]) -> Intake:
    if len(days) == 1:  # a weekday that does not fit, or the other reading lies ahead
        return Intake(
            replace(memory.without_date(), letter_date=days[0], question=CONFIRM, unsure=True),
            Remark.CONFIRM,
            days[0],
            new_date=True,
        )
    return Intake(replace(memory.without_date(), question=WHICH, candidates=days), Remark.WHICH)


def _keep(memory: Memory, day: date) -> Intake:
    """One date, sure: new, the same again, or in place of the one before."""
    if day == memory.letter_date:
        settled = replace(memory, question=None, candidates=(), unsure=False)
        return Intake(settled)
    known = replace(memory.without_date(), letter_date=day, asked=0)
    if memory.letter_date is None or memory.question == CONFIRM:
        return Intake(known, new_date=True)
    return Intake(known, Remark.REPLACED, day, memory.letter_date, new_date=True)
