"""The last day printed on a letter for which nothing is counted, and the days named beside it.

On such a letter the printed day decides (contracts: "the printed day decides"). Once it was told,
another day replaces it only when the person says that another is printed; what a lawyer or the IRS
says, a day to send something and a day that somebody else's letter bears do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from letterclock.case import cues
from letterclock.case.meaning import readings
from letterclock.case.model import Case, Held
from letterclock.case.said import Day, Said, Sense
from letterclock.dates.reading import Kind
from letterclock.filing import Way

_LATELY = 366
"""Calendar days back within which a day that has passed may be the one printed on a letter."""


class Beside(StrEnum):
    """What a day is beside the one that is printed."""

    TOLD = "told"
    """The printed day, told for the first time."""
    CHANGED = "changed"
    """Another day is said to be the printed one."""
    SAME = "same"
    """The printed day, said back."""
    CLAIMED = "claimed"
    """Another day that is taken for the last one, by whomever."""
    MEANT = "meant"
    """A day to send something."""
    SENT = "sent"
    """A day on which something was sent."""
    THEIRS = "theirs"
    """The day printed on somebody else's letter."""


@dataclass(frozen=True)
class DayBeside:
    """A day that a message names about a letter with a printed last day.

    Attributes:
        kind: What it is.
        day: The day.
        printed: The printed day it is held against; `None` while that was not told.
    """

    kind: Beside
    day: date
    printed: date | None

    @property
    def late(self) -> bool:
        """Whether it is after the printed day."""
        return self.printed is not None and self.day > self.printed


def days_beside(held: Held, said: Said, as_of: date) -> tuple[DayBeside, ...]:
    """What the days of a message are, beside the day printed on a letter.

    Args:
        held: The letter, for which nothing is counted.
        said: The message.
        as_of: Today (Eastern time).
    """
    named = [(each, _near(each, held.printed or as_of)) for each in said.days]
    told = [(each, day) for each, day in named if _is_told(held, said, each, day, as_of)]
    printed = held.printed
    if told and printed is None:
        # Of several the one that comes first, or else the latest.
        printed = min([day for _, day in told if day >= as_of] or [max(day for _, day in told)])
    found = [DayBeside(Beside.TOLD, printed, printed)] if printed and held.printed is None else []
    for each, day in named:
        if (each, day) in told:
            continue
        kind = _kind(replace(held, printed=printed), said, each, day, as_of)
        if kind is not None:
            found.append(DayBeside(kind, day, printed))
    return tuple(dict.fromkeys(found))


def with_printed_day(case: Case, place: int, days: tuple[DayBeside, ...]) -> Case:
    """The case with the printed day that was told of a letter.

    Args:
        case: The case.
        place: The letter's place in it.
        days: What `days_beside` made of the message.
    """
    told = [each.day for each in days if each.kind in (Beside.TOLD, Beside.CHANGED)]
    if not told:
        return case
    letters = list(case.letters)
    letters[place] = replace(letters[place], printed=told[-1])
    return replace(case, letters=tuple(letters))


def _near(said: Day, anchor: date) -> date:
    """Of a day without a year the one that is near: one just past is not next year's."""
    return min(readings(said, anchor), key=lambda day: abs(day - anchor))


def _is_told(held: Held, said: Said, each: Day, day: date, as_of: date) -> bool:
    """Whether a day is told as the printed one, where none is known."""
    if held.printed is not None or _of_another(held, said, each) or _hearsay(each):
        return False
    if (as_of - day).days > _LATELY:
        return False
    if cues.PRINTED_DAY.search(_before(each)) and _DIGIT.search(_written(each)):
        return True
    if each.done or each.way is not Way.UNKNOWN:
        return False
    if each.sense is Sense.LAST_DAY:
        return day >= as_of
    # "answer by December 8"; not "what if I send it December 8"
    meant = each.planned or cues.WHAT_IF.search(_before(each)) is not None
    return each.sense is Sense.FILED and day >= as_of and not meant


def _kind(held: Held, said: Said, each: Day, day: date, as_of: date) -> Beside | None:
    """What a day is beside the known printed one; `None` where it is about something else."""
    if each.sense in (Sense.RECEIVED, Sense.MAILED, Sense.EVENT):
        return None
    if each.sense is Sense.LETTER and day <= as_of and day != held.printed:
        return None  # the letter's own date
    if _of_another(held, said, each):
        return Beside.THEIRS if day >= as_of and each.sense is not Sense.FILED else None
    if held.printed is None:
        claimed = _hearsay(each) or each.sense is Sense.LAST_DAY
        return Beside.CLAIMED if claimed and day >= as_of else None
    if each.sense is Sense.FILED and each.done and day <= as_of:
        return Beside.SENT
    if each.sense is Sense.FILED:
        return Beside.MEANT if day >= as_of else None
    if day == held.printed:
        return Beside.SAME
    if _hearsay(each):
        return Beside.CLAIMED
    if each.sense is Sense.UNKNOWN and not said.correcting:
        # "they call me tomorrow" plans nothing
        only_when = each.mention.kind in (Kind.RELATIVE, Kind.FUTURE) and not each.planned
        return Beside.MEANT if day >= as_of and not only_when else None
    own = said.correcting or cues.PRINTED_HERE.search(_before(each)) is not None
    return Beside.CHANGED if own else Beside.CLAIMED


def _of_another(held: Held, said: Said, each: Day) -> bool:
    """Whether a day is of somebody else's letter."""
    return (each.holder or said.holder or held.holder) is not held.holder


def _hearsay(each: Day) -> bool:
    return cues.HEARSAY.search(_before(each)) is not None


def _written(each: Day) -> str:
    return each.words[each.mention.start : each.mention.end]


_DIGIT = re.compile(r"\d")


def _before(each: Day) -> str:
    """The words before a day, in its sentence."""
    return cues.SENTENCE_END.split(each.words[: each.mention.start])[-1]


def of_family(case: Case, family: str, said: Said) -> Iterator[int]:
    """The places of the letters of a family, those of whom the message speaks first.

    Args:
        case: The case.
        family: Its name in `letters/others.yml`.
        said: The message.
    """
    places = [at for at, each in enumerate(case.letters) if each.other == family]
    yield from sorted(places, key=lambda at: case.letters[at].holder is not said.holder)
