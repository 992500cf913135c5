"""What was put into the date field: a date to count from, or what to ask. Never a guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from letterclock.case import hear
from letterclock.court_calendar import FIRST_YEAR
from letterclock.dates import Finding, Kind
from letterclock.default_letter import DEFAULT

LONGEST = 100
"""Characters of what was typed that are read and shown again."""


@dataclass(frozen=True)
class Entry:
    """What was typed, read.

    Attributes:
        typed: what it was, as shown again.
        day: the date on the letter; None where it is not certain.
        problem: the key of the text in `letters/website.yml` that says what is wrong.
        about: the date the problem is with, where there is one.
        choices: the dates to choose from, the likeliest first.
    """

    typed: str = ""
    day: date | None = None
    problem: str | None = None
    about: date | None = None
    choices: tuple[date, ...] = ()


_PROBLEMS = {
    Finding.VAGUE: "date_vague",
    Finding.IMPOSSIBLE: "date_impossible",
    Finding.RECEIPT: "date_of_receipt",
    Finding.OTHER: "date_not_read",
    Finding.NONE: "date_not_read",
}


def read(typed: str | None, today: date, letter: str = DEFAULT) -> Entry:
    """Reads the date field.

    Args:
        typed: what was typed, a date of any kind or anything else; None if the form was not sent.
        today: the day it was sent (Eastern time).
        letter: the number of the letter the page is about.
    """
    if typed is None:
        return Entry()
    typed = " ".join(typed[:LONGEST].split())
    if not typed:
        return Entry(problem="date_missing")
    said = hear(typed, today)
    if any(each.number != letter for each in said.naming.named):
        return Entry(typed, problem="date_other_paper")
    found = said.letter_date
    if found.finding in _PROBLEMS:
        return Entry(typed, problem=_PROBLEMS[found.finding])
    if found.finding is Finding.SURE and found.kind is Kind.EXACT:
        return _sure(typed, found.dates[0], today)
    return _to_choose(typed, found.dates, today)


def _sure(typed: str, day: date, today: date) -> Entry:
    if day > today:
        return Entry(typed, problem="date_future", about=day)
    if day.year < FIRST_YEAR:
        return Entry(typed, problem="date_too_old", about=day)
    return Entry(typed, day)


def _to_choose(typed: str, days: tuple[date, ...], today: date) -> Entry:
    """Dates that are less than certain: each is asked about, if a letter can have it."""
    possible = tuple(day for day in days if day.year >= FIRST_YEAR and day <= today)
    if not possible:
        return _sure(typed, days[0], today)
    problem = "date_confirm" if len(possible) == 1 else "date_which"
    return Entry(typed, problem=problem, choices=possible)
