"""The last day printed on a letter for which nothing is counted, and the days named beside it.

On such a letter the printed day decides (contracts: "the printed day decides"). Once it was told,
another day replaces it only when the person says that another is printed; what a lawyer or the IRS
says, a day to send something and a day that somebody else's letter bears do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from letterclock.calendar_words import WEEKDAYS
from letterclock.case import cues
from letterclock.case.meaning import readings
from letterclock.case.model import MOST_LETTERS, Case, Held, Holder
from letterclock.case.said import Day, Said, Sense
from letterclock.filing import ON_ARRIVAL, Filing, Way
from letterclock.letters import is_true_of
from letterclock.normalize import normalize

_LATELY = 366
"""Calendar days back within which a day that has passed may be the one printed on a letter."""


class Beside(StrEnum):
    """What a day is beside the one that is printed."""

    OWN = "own"
    """The date of the letter itself, which is no last day."""
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
        sent: What is sent then, of `MEANT` and `SENT`.
        hearsay: Somebody else named it.
        holder: Whose letter it is printed on, where that is somebody else.
    """

    kind: Beside
    day: date
    printed: date | None
    sent: Filing | None = None
    hearsay: bool = False
    holder: Holder | None = None

    @property
    def late(self) -> bool:
        """Whether it is after the printed day."""
        return self.printed is not None and self.day > self.printed

    @property
    def later_by_hearsay(self) -> bool:
        """Whether somebody else named it as the last one, and it is after the printed day."""
        return self.kind is Beside.CLAIMED and self.hearsay and self.late


def days_beside(held: Held, said: Said, as_of: date) -> tuple[DayBeside, ...]:
    """What the days of a message are, beside the day printed on a letter.

    Args:
        held: The letter, for which nothing is counted.
        said: The message.
        as_of: Today (Eastern time).
    """
    own, told, others = [], [], []
    for each in _in_their_own_words(said.days):
        if _of_another_paper(held, said, each):
            continue
        day = _near(each, as_of)
        if _is_own(held, said, each, day, as_of):
            own.append(day)
        elif _is_told(held, said, each, day, as_of):
            told.append(day)
        else:
            others.append(each)
    printed = None if held.printed in own else held.printed
    found = [DayBeside(Beside.OWN, day, held.printed) for day in own]
    if told:
        # Of several the one that comes first, or else the latest.
        printed = min([day for day in told if day >= as_of] or [max(told)])
        found.append(DayBeside(Beside.TOLD, printed, printed))
    known = replace(held, printed=printed)
    for each in others:
        day = _near(each, printed or as_of, as_of if each.done else None)
        kind = _kind(known, said, each, day, as_of)
        if kind is not None:
            found.append(_beside(kind, said, each, day, printed))
    if any(each.kind is Beside.SENT for each in found):
        found = [each for each in found if each.kind is not Beside.SAME]
    return tuple(dict.fromkeys(_with_arrival(found, held.sent)))


def _beside(kind: Beside, said: Said, each: Day, day: date, printed: date | None) -> DayBeside:
    day = each.eastern(day) if each.sense is Sense.FILED else day
    sent = None
    if kind in (Beside.MEANT, Beside.SENT):
        sent = Filing(day, each.way, kind is Beside.SENT, each.to_irs, each.at_court)
    whose = (each.holder or said.holder) if kind is Beside.THEIRS else None
    return DayBeside(kind, day, printed, sent, _hearsay(each), whose)


def _with_arrival(found: list[DayBeside], told: Filing | None) -> list[DayBeside]:
    """The days with the one that counts of what was sent and has arrived (`filing.ON_ARRIVAL`)."""
    sent = [each for each in found if each.sent is not None]
    there = [each for each in sent if each.sent is not None and each.sent.arrived]
    earlier = [each.sent for each in sent if each not in there and each.kind is Beside.SENT]
    carried = next(iter(earlier), told)
    if not there or carried is None:
        return found
    left = [each for each in found if each not in sent]
    if carried.way in ON_ARRIVAL:
        return left + [
            replace(each, sent=replace(each.sent, way=carried.way)) for each in there if each.sent
        ]
    if carried.day > there[-1].day:
        return found
    return [*left, replace(there[-1], day=carried.day, sent=carried)]


def _in_their_own_words(days: Sequence[Day]) -> Iterator[Day]:
    """The days of a message, each with the words since the one before it.

    A weekday that only names the one before ("dec 12, that's a Saturday") is no day of its own.
    """
    end = 0
    for each in days:
        between = each.words[end : each.mention.start]
        named = each.written.strip() in WEEKDAYS
        if not (named and end and cues.THAT_IS_A.fullmatch(between)):
            yield replace(each, words=" " * end + each.words[end:])
        end = each.mention.end


def with_printed_day(case: Case, place: int, days: tuple[DayBeside, ...]) -> Case:
    """The case with the days that were told of a letter: printed on it or on another's, and sent.

    Args:
        case: The case.
        place: The letter's place in it.
        days: What `days_beside` made of the message.
    """
    letters = list(case.letters)
    for each in days:
        held = letters[place]
        if each.kind in (Beside.TOLD, Beside.CHANGED):
            # A last day told without a year was read as a letter's date, too.
            dated = held.dated
            if dated and (dated.month, dated.day) == (each.day.month, each.day.day):
                dated = None
            letters[place] = replace(held, printed=each.day, dated=dated)
        elif each.kind is Beside.OWN:
            printed = None if held.printed == each.day else held.printed
            letters[place] = replace(held, dated=each.day, printed=printed)
        elif each.kind is Beside.SENT:
            letters[place] = replace(held, sent=each.sent)
        elif _is_granted(held, each):
            letters[place] = replace(held, granted=each.day)
        elif each.kind is Beside.THEIRS and each.holder is not None:
            same = replace(letters[place], holder=each.holder, printed=each.day, sent=None)
            letters = [one for one in letters if not _same_letter(one, same)] + [same]
    return replace(case, letters=tuple(letters[:MOST_LETTERS]))


def _is_granted(held: Held, each: DayBeside) -> bool:
    """Whether a later day that somebody named may be one that the IRS gave: it can, for some."""
    return each.later_by_hearsay and is_true_of(held.other, "extendable")


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


def _is_own(held: Held, said: Said, each: Day, day: date, as_of: date) -> bool:
    """Whether a day is the letter's own date, where something is said of its printed one."""
    if day > as_of or _of_another(held, said, each) or each.sense is Sense.FILED:
        return False
    after = each.words[each.mention.end :]
    if cues.OWN_DATE.search(each.before) or cues.OWN_DATE_BEHIND.search(after):
        return True
    if cues.PRINTED_DAY_IS.search(each.before):
        return False
    return cues.NO_PRINTED_DAY.search(normalize(said.text)) is not None and not each.done


def _is_told(held: Held, said: Said, each: Day, day: date, as_of: date) -> bool:
    """Whether a day is told as the printed one, where none is known."""
    if held.printed is not None or _of_another(held, said, each) or _hearsay(each):
        return False
    if (as_of - day).days > _LATELY or _asked(each):
        return False
    if said.question and cues.WORD_OF_WHEN.search(each.written):  # "is today the last day?"
        return False
    before, after = each.before, each.words[each.mention.end :]
    if cues.PRINTED_DAY.search(before) or cues.PRINTED_DAY_BEHIND.search(after):
        return True
    says = cues.PRINTED_HERE.search(before) is not None
    if says and (day >= as_of or (held.dated is not None and day > held.dated)):
        return not each.done or each.sense is Sense.RECEIVED
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
    if each.sense is Sense.RECEIVED and each.at_court:
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


def _of_another_paper(held: Held, said: Said, each: Day) -> bool:
    """Whether a day is tied to the name of another letter than this one."""
    if each.mention.paper is None:
        return False
    named = said.naming.named[each.mention.paper]
    return bool(named.number and held.number) and named.number != held.number


def _hearsay(each: Day) -> bool:
    return cues.HEARSAY.search(each.before) is not None


def of_family(case: Case, family: str, said: Said) -> Iterator[int]:
    """The places of the letters of a family, the one that is named or of whom it speaks first.

    Args:
        case: The case.
        family: Its name in `letters/others.yml`.
        said: The message.
    """
    places = [at for at, each in enumerate(case.letters) if each.other == family]
    numbers = {each.number for each in said.naming.named if not each.negated}
    yield from sorted(
        places,
        key=lambda at: (
            case.letters[at].number not in numbers,
            case.letters[at].holder is not said.holder,
        ),
    )
