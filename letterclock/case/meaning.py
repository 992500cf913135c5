"""What a day in a conversation means: the one place where that is decided.

From the words around the day (`said.Sense`) and from the case. The first date given for a letter
is taken as ever; once a letter's date is known, another date replaces it only when the person says
outright that the letter's printed date is another. Every other day is judged against the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from letterclock.calendar_words import DAY_WORDS, WEEKDAYS, month_number
from letterclock.case import cues
from letterclock.case.said import Day, Sense
from letterclock.dates import named_days
from letterclock.dates.reading import Kind
from letterclock.dates.resolve import valid
from letterclock.deadlines import Deadlines
from letterclock.filing import Filing, Way

_WEEK = 7
_THREE_WEEKS = 21
_HALF_A_YEAR = 183
_BESIDE = 3
_LATELY = 62
_BEHIND = (Sense.LETTER, Sense.MAILED, Sense.RECEIVED, Sense.EVENT)


class Meaning(StrEnum):
    """What a day is in this case."""

    CHECK = "check"
    """One of the last days, said back."""
    CLAIM = "claim"
    """Another day, taken for the last one by whomever."""
    WHY = "why"
    """How was it counted, why not this one?"""
    PLAN = "plan"
    FILING = "filing"
    MAILING = "mailing"
    RECEIPT = "receipt"
    EVENT = "event"
    SAME = "same"
    """The letter's date, said again."""
    CORRECTION = "correction"
    """Said outright: the printed date is this one."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Meant:
    """A day with what it means.

    Attributes:
        meaning: What it is in this case.
        day: The day itself, with the year that fits the case.
        said: The words it was said with.
    """

    meaning: Meaning
    day: date
    said: Day

    @property
    def of_petition(self) -> bool:
        """Whether it is the day of a petition, filed or planned."""
        return self.meaning in (Meaning.PLAN, Meaning.FILING)


def meaning_of(
    said: Day,
    found: Sequence[Deadlines],
    correcting: bool,
    today: date,
    filing: Filing | None = None,
    doubted: bool = False,
    instead_of: date | None = None,
) -> Meant:
    """What a day means where letters' dates are known.

    Args:
        said: The day and the words around it.
        found: The deadlines of the letters it may be about, the one spoken of first in front.
        correcting: The message takes something back ("sorry, I meant").
        today: The day it was said (Eastern time).
        filing: The petition spoken of last: what is taken back may be its day.
        doubted: The person is not sure of what they say ("maybe it says …").
        instead_of: The known letter's date that the message calls wrong beside this one.
    """
    days = readings(said, today)
    about_filing = correcting and filing is not None
    by_courier = said.way in (Way.LISTED_COURIER, Way.OTHER_COURIER)  # "the receipt says 2Day, …"
    about_filing = about_filing and (by_courier or said.sense in (Sense.UNKNOWN, Sense.FILED))
    plans = said.sense is Sense.FILED and said.planned and not about_filing
    if correcting and said.mention.kind is Kind.DAY_ONLY and not plans:
        # "no, the 12th": the day changes, the month stays
        known = filing.day if about_filing and filing else found[0].letter_date
        days = (same_month(known, days[0], today if not about_filing else None),)
    last_days = {each.last_day for one in found for each in one.deadlines}
    dated = {one.letter_date for one in found}
    ahead = filing.day if filing is not None and filing.day > today else None
    day = _pick(days, said, last_days, dated, found, today, ahead)
    if instead_of is not None and not about_filing and day <= today and day not in dated:
        # "es el 3 no el 4", of a letter of the 4th: corrected, where the 4th is no last day as well
        day = _beside_known(said, days, instead_of, today)
        also_last = correcting or all(each.day != instead_of.day for each in last_days)
        near = said.mention.kind is Kind.EXACT or (today - day).days <= _HALF_A_YEAR
        meaning = Meaning.CORRECTION if also_last and near else Meaning.UNKNOWN
        return Meant(Meaning.CHECK if day in last_days and not correcting else meaning, day, said)
    if about_filing and filing is not None:
        back = Meaning.FILING if filing.done else Meaning.UNKNOWN
        return Meant(Meaning.PLAN if day >= today else back, day, said)
    meaning = _meaning(said, day, last_days, dated, correcting, today)
    of_letter = meaning in (Meaning.CORRECTION, Meaning.CLAIM)
    if doubted and of_letter and day <= today:
        meaning = Meaning.UNKNOWN  # "maybe it says nov 16, I cannot tell" moves no date
    return Meant(meaning, day, said)


_ALONE: Mapping[Sense, Meaning] = {
    Sense.WHY: Meaning.WHY,
    Sense.MAILED: Meaning.MAILING,
    Sense.RECEIVED: Meaning.RECEIPT,
    Sense.EVENT: Meaning.EVENT,
}
"""What the words alone decide, whatever the case."""


def _meaning(
    said: Day, day: date, last_days: set[date], dated: set[date], correcting: bool, today: date
) -> Meaning:
    sense = said.sense
    if sense in _ALONE:
        return _ALONE[sense]
    if day not in dated and cues.OF_AN_ANSWER.search(said.before):
        return Meaning.EVENT  # an answer to a request for time is another paper
    far = all(abs((day - each).days) > _LATELY for each in last_days)
    if sense is Sense.LAST_DAY and far and cues.EVENT.search(said.before):
        return Meaning.EVENT  # "married till june 9"
    if _went_by(said, day, last_days, today):
        return Meaning.EVENT
    if sense is Sense.FILED:
        return _filed(said, day, last_days, today)
    if sense is Sense.LETTER:
        if day in dated:
            return Meaning.SAME
        if said.mention.kind is Kind.RELATIVE and not _DIGITS.search(said.written):
            return Meaning.UNKNOWN  # "today", "last week": nothing that is printed
        # A letter is not dated ahead: it is a day printed on it, or one somebody named.
        return Meaning.CORRECTION if day <= today else _named(day, last_days)
    taken_back = correcting and day <= today
    if taken_back and day in last_days and _ALONE_AFTER.fullmatch(said.before):
        return Meaning.UNKNOWN  # "no, sorry, October 21": the letter's, or the last one?
    if day in last_days and not (taken_back and cues.IT_IS.search(said.before)):
        return Meaning.CHECK
    if day in dated:
        return Meaning.SAME
    tonight = day == today and not _DIGITS.search(said.written)
    if correcting and sense is Sense.UNKNOWN and day <= today and not tonight:
        return Meaning.CORRECTION
    beside = any(abs((day - each).days) <= _BESIDE for each in last_days)
    if sense is Sense.LAST_DAY or (beside and not said.planned):
        return Meaning.CLAIM
    return Meaning.PLAN if day >= today else Meaning.UNKNOWN


_ALONE_AFTER = re.compile(r"\W*(?:(?:no|sorry|perdon|oops|wait|i mean|i meant|digo|el|the)\W*)+")


def _went_by(said: Day, day: date, last_days: set[date], today: date) -> bool:
    """Whether "yesterday" or "last night" only tells when something happened."""
    written = said.written
    past = said.mention.kind is Kind.RELATIVE and day < today and day not in last_days
    past = past and not _DIGITS.search(written) and said.sense in (Sense.LAST_DAY, Sense.UNKNOWN)
    return past and _weekday(said) is None and not cues.OVER.search(said.words)


def same_month(known: date, read: date, latest: date | None) -> date:
    """The day of a month in the month of a known day ("no, the 12th").

    Args:
        known: The day whose month stays.
        read: The day as it was read without a month.
        latest: A letter's date is not later than today; `None` for a day to file.
    """
    day = valid(known.year, known.month, read.day)
    if day is None or (latest is not None and day > latest):
        return read
    return day


def _filed(said: Day, day: date, last_days: set[date], today: date) -> Meaning:
    if said.done and day <= today:
        return Meaning.FILING
    if day in last_days and said.confirming:
        return Meaning.CHECK
    if day < today and cues.SENT_OR_SENDS.search(f"{said.before} {said.words[said.mention.end :]}"):
        return Meaning.FILING  # "la mando el 15", written without its accent
    if day < today and not said.done and not cues.WHAT_IF.search(said.before):
        # "did I have to file by …?" of a day gone by is about the day
        return Meaning.CHECK if day in last_days else Meaning.UNKNOWN
    return Meaning.PLAN


def _named(day: date, last_days: set[date]) -> Meaning:
    return Meaning.CHECK if day in last_days else Meaning.CLAIM


def _beside_known(said: Day, days: Sequence[date], known: date, today: date) -> date:
    """The day said instead of a known one: without a month of its own, in the known month."""
    if said.mention.kind is Kind.DAY_ONLY:
        return same_month(known, days[0], today)
    return max((each for each in days if each <= today), default=days[0])


def filed_day(said: Day, today: date) -> date:
    """The day of a petition told of before any letter's date is known.

    Args:
        said: The day and the words around it.
        today: The day it was said (Eastern time).
    """
    days = readings(said, today)
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day >= today]
    lately = past and (today - max(past)).days <= _LATELY
    far = ahead and (min(ahead) - today).days > _HALF_A_YEAR
    # "I get paid Dec 4", said in November, is not last year's
    done = said.done and (lately or not ahead or far)
    if past and (done or not ahead or (lately and far)):
        return max(past)
    return min(ahead)


def readings(said: Day, today: date) -> tuple[date, ...]:
    """Every day a mention may mean, the one `find_dates` took first.

    A day without a year may lie behind or ahead; so may a weekday and a day of the month alone.
    Where a weekday is named, only the days that are one count, if there are any.
    """
    days = tuple(dict.fromkeys(_readings(said, today)))
    weekday = _weekday(said)
    fitting = tuple(day for day in days if day.weekday() == weekday)
    return fitting or days


def _weekday(said: Day) -> int | None:
    return next((WEEKDAYS[word] for word in _WORD.findall(said.written) if word in WEEKDAYS), None)


def _readings(said: Day, today: date) -> Iterator[date]:
    mention, written = said.mention, said.written
    dateless = _YEAR.search(written) is not None or _COUNTED.search(written) is not None
    for day in mention.candidates or ((mention.date,) if mention.date else ()):
        yield day
        if dateless or mention.kind is Kind.EXACT:
            continue
        digits = _DIGITS.search(written)
        if mention.kind is Kind.NO_YEAR or _has_month(written) or (digits and "/" in written):
            yield from _in_years(day, range(today.year - 1, today.year + 2))
        elif digits or mention.kind is Kind.DAY_ONLY or _spelled(written):
            yield from _in_months(day, today)
        elif named := named_days.NAMED_DAY.search(written):  # "Friday, the day after Thanksgiving"
            years = range(today.year - 1, today.year + 2)
            yield from (named_days.in_year(named, year) for year in years)
        elif _weekday(said) is not None:
            yield day + timedelta(days=_WEEK)


_YEAR = re.compile(r"(?:19|20)\d\d|'\d\d|last year|pasado")
_COUNTED = re.compile(
    r"\bago\b|\bhace\b|\bback\b|\batras\b|\bfrom (?:now|today)\b|\bdentro\b|\bde hoy\b"
)
_DIGITS = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")


def _has_month(written: str) -> bool:
    return any(month_number(word) is not None for word in _WORD.findall(written))


def _spelled(written: str) -> bool:
    """Whether a day of the month is written out ("Monday the thirtieth")."""
    return any(DAY_WORDS.get(word, 0) > _PLACES for word in _WORD.findall(written))


_THIS = re.compile(r"\b(?:this|next|last|coming|est[ea]|proximo|que viene|pasado)\b")

_PLACES = 3
"""Up to the third a word may be a place in a row ("the first Monday")."""


def _in_years(day: date, years: Sequence[int]) -> Iterator[date]:
    days = (valid(year, day.month, day.day) for year in years)
    yield from (each for each in days if each is not None)


def _in_months(day: date, today: date) -> Iterator[date]:
    months = (divmod(12 * today.year + today.month - 1 + ahead, 12) for ahead in range(-2, 4))
    days = (valid(year, month + 1, day.day) for year, month in months)
    yield from (each for each in days if each is not None)


def _pick(
    days: Sequence[date],
    said: Day,
    last_days: set[date],
    dated: set[date],
    found: Sequence[Deadlines],
    today: date,
    planned: date | None,
) -> date:
    """The one of the readings that fits the case and the words, beside a day that is planned."""
    if len(days) == 1:
        return days[0]
    past = [day for day in days if day <= today]
    ahead = [day for day in days if day >= today]
    filed = said.sense is Sense.FILED
    if filed and ahead and said.mention.kind is Kind.DAY_ONLY:
        # "la mandamos el 8": nothing is sent before the letter's date
        past = [day for day in past if day >= min(dated, default=day)]
    behind = said.sense in _BEHIND or (filed and said.done)
    # Of a day without a year the one that is near: "January 8", said in November, lies ahead.
    if behind and past and (today - max(past)).days <= _HALF_A_YEAR:
        return max(past)
    # "can I send it on the 19th" is not about the 19th that has passed.
    to_come = filed and said.mention.kind is Kind.DAY_ONLY
    to_come = to_come and (said.planned or (said.done and not past))
    for fitting in (last_days, dated):
        known = [day for day in days if day in fitting and not to_come]
        if known:
            return known[0]
    if planned is not None and said.mention.kind is Kind.DAY_ONLY and not behind:
        # "and the 5th?", after January 4
        beside = [day for day in ahead if (day.year, day.month) == (planned.year, planned.month)]
        if beside:
            return beside[0]
    weekday, written = _weekday(said), said.written
    alone = weekday is not None and _DIGITS.search(written) is None and not _THIS.search(written)
    asked = said.sense in (Sense.FILED, Sense.UNKNOWN) and not said.done
    near = planned is not None and (planned - today).days <= _THREE_WEEKS
    if planned is not None and near and alone and weekday is not None and asked:
        # "what if I send it Friday", after Thursday, December 10
        return planned + timedelta(days=(weekday - planned.weekday()) % _WEEK)
    if filed and ahead:
        lately = [day for day in past if (today - day).days <= _HALF_A_YEAR]
        soon = (min(ahead) - today).days <= _HALF_A_YEAR
        return min(ahead) if soon or not lately else max(lately)
    # "why not nov 29" of a count that ended last year is about that year
    counted = [each.counted_to for one in found for each in one.deadlines]
    return min(
        days, key=lambda day: (min(abs((day - each).days) for each in (*counted, today)), day)
    )
