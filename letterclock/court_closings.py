"""The Court was closed that day: what it means for a last day that has passed.

Where a filing location (the Clerk's Office, or the online portal) is inaccessible to the public on
the day a petition is due, the time is tolled for the days of the closing plus 14 (26 U.S.C.
§ 7451(b), for petitions due after November 15, 2021; Sall, 161 T.C. 233: closed on Friday,
November 25, 2022, so 1 + 14 days later is Saturday, December 10, moved to Monday, December 12,
26 U.S.C. § 7503). A closing on any other day changes nothing. Before that law a petition was in
time on the next day the Court was open (Guralnik, 146 T.C. 230).

The Court closes on days that are no legal holidays and that nobody can foretell: no day ahead is
moved by this. Known closings stand in `letters/court_closings.yml`; days on which it has closed
before and may have again (the Friday after Thanksgiving, December 24 and 26) are known here. Of
several ways to count, the earliest day is taken: it is "at least until".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

from letterclock.court_calendar import legal_holidays, next_open_day
from letterclock.letters import load_facts
from letterclock.letters.library import closings_file
from letterclock.letters.model import Source
from letterclock.letters.parts import named_sources, sources_of

_EXTRA = "closing_extra_days"
"""The fact of `letters/facts.yml` that says how many days come on top, since the law of 2021."""

_AROUND_CHRISTMAS = ((12, 24), (12, 26))
"""Month and day on which the Court may be closed by an order that is no legal holiday."""


class Was(StrEnum):
    """What is known of the Court on some days."""

    CLOSED = "closed"
    OPEN = "open"
    """It said that it was, whatever else was shut."""
    UNKNOWN = "unknown"
    """A lapse of funds, of which it is not known."""


@dataclass(frozen=True)
class Days:
    """Days of which something is known.

    Attributes:
        first: The first of them.
        last: The last of them, or of those known so far.
        was: What is known.
        sources: Where that is known from.
    """

    first: date
    last: date
    was: Was
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Closing:
    """What a last day becomes if the Court was closed on it.

    Attributes:
        known: It was closed; else it may have been.
        until: The last day then, or the earliest that it can be.
    """

    known: bool
    until: date


def closing(last_day: date, listed: Sequence[Days]) -> Closing | None:
    """What a closing of the Court makes of a last day; `None` where nothing speaks for one.

    Args:
        last_day: The last day, moved off weekends and legal holidays.
        listed: Days of which something is known.
    """
    known = next((each for each in listed if each.first <= last_day <= each.last), None)
    if known is None:
        return Closing(False, _until(last_day, last_day)) if may_be_closed(last_day) else None
    if known.was is Was.OPEN:
        return None
    if known.was is Was.UNKNOWN:
        return Closing(False, _until(last_day, last_day))
    return Closing(True, _until(last_day, known.last))


def may_be_closed(day: date) -> bool:
    """Whether the Court has been closed on such a day without a legal holiday.

    Raises:
        OutsideCalendar: For a day before 1998.
    """
    if (day.month, day.day) in _AROUND_CHRISTMAS:
        return True
    return "Thanksgiving" in legal_holidays(day.year).get(day - timedelta(days=1), "")


def _until(last_day: date, closed_to: date) -> date:
    """The last day, where the Court was closed from it to another day."""
    extra = load_facts().facts[_EXTRA].on(last_day)
    if extra is None:
        return next_open_day(closed_to + timedelta(days=1)).day
    closed = (closed_to - last_day).days + 1
    return next_open_day(last_day + timedelta(days=closed + extra.number)).day


@cache
def load_closings(folder: Path | None = None) -> tuple[Days, ...]:
    """The days of which something is known, the oldest first, read once and kept.

    Args:
        folder: Where the letter files are; the project's own by default.

    Raises:
        LetterFileError: When `court_closings.yml` is missing or not right.
    """
    top = closings_file(folder)
    top.only("sources", "days")
    sources = sources_of(top)
    found: list[Days] = []
    for node in top.child("days").elements():
        node.only("first", "last", "was", "source")
        days = Days(
            first=node.child("first").day(),
            last=node.child("last").day(),
            was=Was(node.child("was").one_of(Was)),
            sources=named_sources(node.child("source"), sources),
        )
        if days.last < days.first:
            raise node.child("last").problem(f"is before {days.first.isoformat()}")
        if found and days.first <= found[-1].last:
            raise node.child("first").problem("must be the oldest first, and no day twice")
        found.append(days)
    return tuple(found)
