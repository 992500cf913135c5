"""The last day printed on a letter for which nothing is counted, and the days named beside it.

On such a letter the printed day decides (contracts: "the printed day decides"). Once it was told,
another day replaces it only when the person says that another is printed; what a lawyer or the IRS
says, a day to send something and a day that somebody else's letter bears do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from letterclock.case import cues
from letterclock.case.meaning import readings
from letterclock.case.model import MOST_LETTERS, Case, Held, Holder
from letterclock.case.said import Day, Said, Sense
from letterclock.filing import ON_ARRIVAL, Way

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
        day: The day that counts: of an online filing the Eastern one.
        printed: The printed day it is held against; `None` while that was not told.
        way: How something travels then.
        to_irs: It goes to the IRS, by the words.
        holder: Whose letter it is printed on, where that is somebody else.
    """

    kind: Beside
    day: date
    printed: date | None
    way: Way = Way.UNKNOWN
    to_irs: bool = False
    holder: Holder | None = None

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
    told, others = [], []
    for each in said.days:
        day = _near(each, as_of)
        if _is_told(held, said, each, day, as_of):
            told.append(day)
        else:
            others.append(each)
    printed, found = held.printed, []
    if told:
        # Of several the one that comes first, or else the latest.
        printed = min([day for day in told if day >= as_of] or [max(told)])
        found.append(DayBeside(Beside.TOLD, printed, printed))
    known = replace(held, printed=printed)
    for each in others:
        day = _near(each, printed or as_of, as_of if each.done else None)
        kind = _kind(known, said, each, day, as_of)
        if kind is not None:
            day = each.eastern(day) if each.sense is Sense.FILED else day
            whose = (each.holder or said.holder) if kind is Beside.THEIRS else None
            found.append(DayBeside(kind, day, printed, each.way, each.to_irs, whose))
    return tuple(dict.fromkeys(found))


def with_printed_day(case: Case, place: int, days: tuple[DayBeside, ...]) -> Case:
    """The case with the days that were told of a letter: printed on it or on another's, and sent.

    Args:
        case: The case.
        place: The letter's place in it.
        days: What `days_beside` made of the message.
    """
    letters = list(case.letters)
    for each in days:
        if each.kind in (Beside.TOLD, Beside.CHANGED):
            letters[place] = replace(letters[place], printed=each.day)
        elif each.kind is Beside.SENT:
            # Where it may not count by its day, it is not told as sent in time later.
            by_its_day = not each.to_irs and each.way not in (Way.FAX, *ON_ARRIVAL)
            letters[place] = replace(letters[place], sent=each.day if by_its_day else None)
        elif each.kind is Beside.THEIRS and each.holder is not None:
            same = replace(letters[place], holder=each.holder, printed=each.day, sent=None)
            letters = [one for one in letters if not _same_letter(one, same)] + [same]
    return replace(case, letters=tuple(letters[:MOST_LETTERS]))


def _same_letter(one: Held, other: Held) -> bool:
    return (one.other, one.holder) == (other.other, other.holder)


def _near(said: Day, anchor: date, latest: date | None = None) -> date:
    """Of a day without a year the one that is near: one just past is not next year's.

    Args:
        said: The day.
        anchor: What it is near to.
        latest: Today, where it has passed by its words; if one of its readings has.
    """
    days = readings(said, anchor)
    past = [day for day in days if latest is not None and day <= latest]
    return min(past or days, key=lambda day: abs(day - anchor))


def _is_told(held: Held, said: Said, each: Day, day: date, as_of: date) -> bool:
    """Whether a day is told as the printed one, where none is known."""
    if held.printed is not None or _of_another(held, said, each) or _hearsay(each):
        return False
    if (as_of - day).days > _LATELY or _asked(each):
        return False
    before, after = each.before, each.words[each.mention.end :]
    if cues.PRINTED_DAY.search(before) or cues.PRINTED_DAY_BEHIND.search(after):
        return True
    if each.sense is Sense.LETTER:  # no letter is dated ahead
        return day > as_of
    if each.done or each.way is not Way.UNKNOWN:
        return False
    if each.sense is Sense.LAST_DAY:  # "so december 28 then?" tells of nothing printed
        stated = not said.question or cues.STRONG_LAST_DAY.search(before) is not None
        return day >= as_of and stated
    # "answer by December 8"; not "what if I send it December 8"
    return each.sense is Sense.FILED and day >= as_of and not each.planned


def _kind(held: Held, said: Said, each: Day, day: date, as_of: date) -> Beside | None:
    """What a day is beside the known printed one; `None` where it is about something else."""
    if each.sense is Sense.MAILED and cues.I_MAILED.search(each.before):
        return Beside.SENT if held.printed and day <= as_of else None
    if each.sense in (Sense.RECEIVED, Sense.MAILED, Sense.EVENT):
        return None
    if each.sense is Sense.LETTER and day <= as_of and day != held.printed:
        return None  # the letter's own date
    if _of_another(held, said, each):
        return Beside.THEIRS if day >= as_of and each.sense is not Sense.FILED else None
    if cues.ARRIVES.search(each.before):
        return None  # "what if it gets there on the 16th": not the day it is sent
    if held.printed is None:
        claimed = _hearsay(each) or each.sense is Sense.LAST_DAY
        return Beside.CLAIMED if claimed and day >= as_of else None
    if each.sense is Sense.FILED and each.done and day <= as_of:
        return Beside.SENT
    if _hearsay(each) and day != held.printed:
        return Beside.CLAIMED
    if each.sense is Sense.FILED:
        return Beside.MEANT if day >= as_of else None
    if day == held.printed:
        return Beside.SAME
    if each.sense is Sense.UNKNOWN and not said.correcting:
        # "they call me tomorrow" plans nothing
        only_when = cues.WORD_OF_WHEN.search(each.written) is not None and not each.planned
        return Beside.MEANT if day >= as_of and not only_when else None
    own = said.correcting or cues.PRINTED_HERE.search(each.before) is not None
    return Beside.CHANGED if own and not _asked(each) else Beside.CLAIMED


def _asked(each: Day) -> bool:
    """Whether a day is no more than asked about ("what if it is really the 18th")."""
    return cues.WHAT_IF.search(each.before) is not None


def _of_another(held: Held, said: Said, each: Day) -> bool:
    """Whether a day is of somebody else's letter; what a cousin says is of one's own."""
    if _hearsay(each) and cues.POSSESSED.search(each.before) is None:
        return False
    return (each.holder or said.holder or held.holder) is not held.holder


def _hearsay(each: Day) -> bool:
    return cues.HEARSAY.search(each.before) is not None


def of_family(case: Case, family: str, said: Said) -> Iterator[int]:
    """The places of the letters of a family, those of whom the message speaks first.

    Args:
        case: The case.
        family: Its name in `letters/others.yml`.
        said: The message.
    """
    places = [at for at, each in enumerate(case.letters) if each.other == family]
    yield from sorted(places, key=lambda at: case.letters[at].holder is not said.holder)
