"""The days in a pasted letter: its own date, the last days it prints, and all the others.

A date is the letter's where its label says so, or where it stands by itself above the greeting.
It is sure only when every label of a date was read and no other day may be it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from letterclock.dates import Kind, Mention, Role, find_dates
from letterclock.dates.numeric import in_one_order
from letterclock.dates.sentences import first_sentence, last_sentence
from letterclock.dates.tax_periods import ends_a_month, ends_a_quarter
from letterclock.normalize import mend_months
from letterclock.pasted.shape import Found, Label

MOST_DATES = 3
"""Days that may be the letter's date and are asked about; more are no help to choose from."""

MOST_LAST_DAYS = 2


class _Of(StrEnum):
    """What a day in a letter is the day of."""

    LETTER = "letter"
    ALONE = "alone"
    """It stands by itself above the greeting, without a label."""
    BESIDE = "beside"
    """It stands above the greeting beside other words."""
    LAST_DAY = "last_day"
    AT_COURT = "at_court"
    """A last day to ask for a hearing, or to go to court."""
    OTHER = "other"


@dataclass(frozen=True)
class Days:
    """What a letter says of days.

    Attributes:
        dates: The days that may be its date; one: it is sure. Empty: it could not be read.
        last_days: The last days it prints, in order.
        at_court: They are to ask for a hearing, or to go to court, and not to pay or to answer.
    """

    dates: tuple[date, ...] = ()
    last_days: tuple[date, ...] = ()
    at_court: bool = False


@dataclass(frozen=True)
class _Part:
    """A stretch of a letter in which days are looked for: a line, a cell, a sentence.

    Attributes:
        start: Where it begins in the letter, in characters.
        end: Where it ends.
        label: What it stands behind.
        above: It is above the greeting.
    """

    start: int
    end: int
    label: Label | None
    above: bool


_LINE_END = re.compile(r"\n|[ ]{2,}|\|")
_SENTENCE_END = re.compile(r"[.!?;]\s+(?=[^\d\s])")
_LONGEST = 400
"""Characters of one part: what is longer is read in pieces."""

_DIGIT = re.compile(r"\d")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,8}"
_DATELIKE = re.compile(rf"\d|\b{_MONTH}")
_WORD = re.compile(r"[a-z]{3,}")

_BEFORE_LAST_DAY = re.compile(
    r"(?:\bby|\bbefore|\bno later than|\bon or before|\buntil|\b(?:due date|deadline|last day"
    r"|last date|fecha limite|ultimo dia|plazo)\b[^.;]{0,90}|\ba mas tardar|\bantes del?|\bhasta"
    r"|\b(?:vence|venza|expires|ends) (?:on|el))[\s:,-]{0,4}(?:(?:the|el|is|es|on|dia)[\s:]+){0,3}$"
)
_COURT_OR_HEARING = re.compile(
    r"\b(?:petition(?:s|ing)?|court|hearing|appeals?|peticion|tribunal|audiencia|apelar|apelacion"
    r"(?:es)?)\b"
)
_FAR = 160
"""Characters around a day in which the words stand that make it a last day."""

_ONES = re.compile(rf"(\b{_MONTH}\.?\s{{1,3}})([0-9il|]{{1,2}})(?=\s?[,.]?\s?[12]\d{{3}}\b)")
_LIKE_ONE = str.maketrans("il|", "111")
_OVER_LINES = re.compile(rf"(\b{_MONTH}\.?)\n(?=\d{{1,2}}\b)|(?<=\d,)\n(?=[12]\d{{3}}\b)")

_READ = (Kind.EXACT, Kind.FUTURE, Kind.AMBIGUOUS)


def days(plain: str, found: Sequence[Found], today: date) -> Days:
    """The days of a letter.

    Args:
        plain: The normalised letter.
        found: The labels that stand as labels do, in order.
        today: The day it was pasted (Eastern time).
    """
    text = _mended(plain)
    parts = list(_parts(text, found))
    mentions = [each for part in parts for each in _mentions(text, part, today)]
    # A printed letter writes all its dates in one order.
    mentions = list(in_one_order(mentions, text))
    read = [(_of(text, part, each), each) for part in parts for each in _within(part, mentions)]
    unread = any(_is_unread(text, part, _within(part, mentions)) for part in parts)
    dates = () if unread else _dates(read, today)
    at_court = _last_days(read, dates, _Of.AT_COURT)
    return Days(dates, at_court or _last_days(read, dates, _Of.LAST_DAY), bool(at_court))


def _mended(plain: str) -> str:
    """The letter with the ones a scanner took for an l, and each date in one line."""
    text = _ONES.sub(lambda each: each[1] + each[2].translate(_LIKE_ONE), mend_months(plain))
    return _OVER_LINES.sub(lambda each: f"{each[1] or ''} ", text)


def _parts(text: str, found: Sequence[Found]) -> Iterator[_Part]:
    """The letter's lines and cells above the greeting, its sentences below."""
    body = next((each.start for each in found if each.label is Label.GREETING), len(text))
    starts = {each.start: each for each in found}
    ends = [each.end() for each in _LINE_END.finditer(text, 0, body)]
    ends += [each.end() for each in _SENTENCE_END.finditer(text, body)]
    places = sorted({0, *ends, *starts, body, len(text)})
    behind: Label | None = None
    for begin, end in pairwise(places):
        own = starts.get(begin)
        label = own.label if own else behind
        value = own.end if own else begin
        if own or text[value:end].strip():
            # A label that ends its line is that of the next one; a list of periods goes on.
            goes_on = label is Label.PERIOD or not text[value:end].strip()
            behind = label if goes_on else None
        for piece in range(value, end, _LONGEST):
            yield _Part(piece, min(end, piece + _LONGEST), label, begin < body)


def _mentions(text: str, part: _Part, today: date) -> Iterator[Mention]:
    words = text[part.start : part.end]
    for each in find_dates(words, today) if _DIGIT.search(words) else ():
        yield replace(each, start=each.start + part.start, end=each.end + part.start)


def _within(part: _Part, mentions: Sequence[Mention]) -> list[Mention]:
    begin = bisect_left(mentions, part.start, key=lambda each: each.start)
    end = bisect_left(mentions, part.end, key=lambda each: each.start)
    return list(mentions[begin:end])


def _of(text: str, part: _Part, mention: Mention) -> _Of:
    if part.label is Label.DATE:
        return _Of.LETTER
    if part.label is Label.OTHER_DATE:
        return _Of.OTHER
    before = text[max(0, mention.start - _FAR) : mention.start].replace("\n", " ")
    if part.label is Label.LAST_DAY or _BEFORE_LAST_DAY.search(before):
        behind = first_sentence(text[mention.end : mention.end + _FAR].replace("\n", " "))
        around = f"{last_sentence(before)} {behind}"
        return _Of.AT_COURT if _COURT_OR_HEARING.search(around) else _Of.LAST_DAY
    day = mention.date
    period = day is not None and ends_a_month(day) and part.label is Label.PERIOD
    other = mention.role in (Role.RECEIPT, Role.OTHER)
    # A day to come that has lost its label is a last day, or one to call.
    if period or other or not part.above or mention.kind is Kind.FUTURE:
        return _Of.OTHER
    rest = text[part.start : mention.start] + " " + text[mention.end : part.end]
    return _Of.BESIDE if _WORD.search(rest) else _Of.ALONE


def _is_unread(text: str, part: _Part, mentions: Sequence[Mention]) -> bool:
    """Whether a label of the letter's date has something datelike behind it that is no date."""
    if part.label is not Label.DATE or not _DATELIKE.search(text, part.start, part.end):
        return False
    return not mentions or any(each.kind not in _READ for each in mentions)


def _dates(read: Sequence[tuple[_Of, Mention]], today: date) -> tuple[date, ...]:
    labelled = [each for of, each in read if of is _Of.LETTER]
    alone = [each for of, each in read if of is _Of.ALONE and not _is_old_period(each, today)]
    beside = [each for of, each in read if of is _Of.BESIDE and not _is_old_period(each, today)]
    may_be = [*labelled, *alone, *([] if labelled else beside)]
    found = [day for each in may_be for day in each.candidates or (each.date,) if day]
    found = list(dict.fromkeys(found))
    clear = labelled or alone
    unclear = any(each.kind not in _READ for each in may_be)
    return tuple(found) if clear and not unclear and len(found) <= MOST_DATES else ()


def _is_old_period(mention: Mention, today: date) -> bool:
    """Whether a day is the end of a quarter of an earlier year, as tax periods are."""
    day = mention.date
    return day is not None and day.year < today.year and ends_a_quarter(day)


def _last_days(
    read: Sequence[tuple[_Of, Mention]], dates: Sequence[date], wanted: _Of
) -> tuple[date, ...]:
    kinds = (Kind.EXACT, Kind.FUTURE)
    found = {each.date for of, each in read if of is wanted and each.kind in kinds and each.date}
    later = (day for day in found if not dates or day > max(dates))
    return tuple(sorted(later)[:MOST_LAST_DAYS])
