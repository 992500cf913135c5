"""What was put into the date's fields: a date to count from, or what to ask. Never a guess.

A date copied from paper is put in as it stands there: month, day and year, in Spanish day, month
and year, the month by name or number. An address may have it in words instead. Either way the case
decides (`letterclock.case`), as it does for the same words in the chat; the page alone asks before
it counts from a date that is less than certain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from babel.dates import get_month_names

from letterclock.case import Case, Remark, Setting, Taken, hear, take_in
from letterclock.default_letter import DEFAULT

LONGEST = 100
"""Characters of what was typed that are read and shown again."""


MONTH, DAY, YEAR = PARTS = ("letter_month", "letter_day", "letter_year")
"""The fields, as the form names them."""

ORDER = {"en": (MONTH, DAY, YEAR), "es": (DAY, MONTH, YEAR)}
"""As a date is written in each language."""


@dataclass(frozen=True)
class Entry:
    """What was typed, read.

    Attributes:
        typed: What it was, as shown again.
        parts: What each field held, where there were fields.
        wrong: The fields to look at again.
        day: The date on the letter; None where it is not certain.
        problem: The key of the text in `letters/website.yml` that says what is wrong.
        about: The date the problem is with, where there is one.
        choices: The dates to choose from, the likeliest first.
    """

    typed: str = ""
    day: date | None = None
    problem: str | None = None
    about: date | None = None
    choices: tuple[date, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict, hash=False)
    wrong: tuple[str, ...] = ()


_WRONG: Mapping[str, tuple[str, ...]] = {
    "date_future": (YEAR,),
    "date_too_old": (YEAR,),
    "date_impossible": (DAY,),
}
"""Which field it is, where one alone is."""
_UNREAD = ("date_not_read", "date_vague")

_PROBLEMS = {
    Remark.FUTURE: "date_future",
    Remark.TOO_OLD: "date_too_old",
    Remark.IMPOSSIBLE: "date_impossible",
    Remark.VAGUE: "date_vague",
    Remark.RECEIPT: "date_of_receipt",
    Remark.MAILING: "date_of_receipt",
}


def read(typed: str | None, today: date, letter: str = DEFAULT) -> Entry:
    """Reads the date field.

    Args:
        typed: What was typed, a date of any kind or anything else; None if the form was not sent.
        today: The day it was sent (Eastern time).
        letter: The number of the letter the page is about.
    """
    if typed is None:
        return Entry()
    typed = " ".join(typed[:LONGEST].split())
    if not typed:
        return Entry(problem="date_missing")
    taken = take_in(Case(), hear(typed, today), "give_letter_date", True, Setting(today, letter))
    if _is_another(taken, letter):
        return Entry(typed, problem="date_other_paper")
    if taken.remark in _PROBLEMS:
        return Entry(typed, problem=_PROBLEMS[taken.remark], about=taken.day)
    question = taken.case.question
    days = (
        question.days if question else tuple(each.dated for each in taken.case.dated if each.dated)
    )
    if not days:
        return Entry(typed, problem="date_not_read")
    if question is None and len(days) == 1:
        return Entry(typed, days[0])
    return Entry(typed, problem="date_confirm" if len(days) == 1 else "date_which", choices=days)


def read_parts(
    given: Mapping[str, str], language: str, today: date, letter: str = DEFAULT
) -> Entry:
    """Reads the date's fields.

    Args:
        given: What was put into each of `PARTS`.
        language: The page's, `en` or `es`: whose order it is.
        today: The day it was sent (Eastern time).
        letter: The number of the letter the page is about.
    """
    parts = {name: " ".join(given.get(name, "")[:LONGEST].split()) for name in PARTS}
    entry = replace(read(_written(parts, language), today, letter), parts=parts)
    problem = entry.problem
    if problem is None:
        return entry
    empty = tuple(name for name in PARTS if not parts[name])
    if empty and problem in _UNREAD:
        problem = "date_incomplete"
    named_month = not parts[MONTH].isdecimal() or _month(parts[MONTH], language)
    wrong = empty or (_WRONG.get(problem, PARTS) if named_month else (MONTH,))
    return replace(entry, problem=problem, wrong=wrong)


def _written(parts: Mapping[str, str], language: str) -> str:
    """The fields as one writes a date; what is missing is left out."""
    month, day, year = (parts[name] for name in PARTS)
    if month.isdecimal():
        named = _month(month, language)
        if not named and day.isdecimal() and year.isdecimal():
            return f"{year}-{month}-{day}"
        month = named or month
    if language == "es":
        return " de ".join(each for each in (day, month, year) if each)
    return ", ".join(each for each in (f"{month} {day}".strip(), year) if each)


def _month(number: str, language: str) -> str:
    """A month's name; empty where there is none of that number."""
    return str(get_month_names("wide", locale=language).get(int(number), ""))


def _is_another(taken: Taken, letter: str) -> bool:
    """Whether it is, or may be, a letter other than the one the page is about."""
    held = taken.case.first
    return taken.asks_letter or held.other is not None or held.number not in (None, letter)
