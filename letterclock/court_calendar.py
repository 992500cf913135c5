"""The United States Tax Court's calendar: which days can be a last day, and which cannot.

When the last day to act falls on a Saturday, Sunday or legal holiday, the act is on time on the
next day that is none of these (26 U.S.C. § 7503; Tax Court Rule 25). "Legal holiday" there means
a legal holiday *in the District of Columbia*, where the Court's clerk sits: a holiday of the
person's own state never counts, and D.C. Emancipation Day and Inauguration Day do (D.C. Code
§ 28-2701). A day on which the Court was merely closed (a snow day, the Friday after
Thanksgiving) is not a legal holiday; see 26 U.S.C. § 7451(b). It is never added here.

The list of holidays comes from the `holidays` library; `tests/letterclock` checks every day
from 1998 to 2040 against the rules written out a second time from the D.C. Code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

import holidays

FIRST_YEAR = 1998
"""The first year this calendar speaks of: collection due process hearings and today's innocent
spouse relief both came with the IRS Restructuring and Reform Act of 1998."""

LAST_YEAR = 2100
"""The last year a question is answered for: holidays further off are guesses."""

# English weekend names as the deadlines object gives them (docs/contracts.md), Monday first.
_WEEKEND = {5: "Saturday", 6: "Sunday"}


class OutsideCalendar(ValueError):
    """A date before the first year the court calendar knows."""


@dataclass(frozen=True)
class Moved:
    """Where a counted day comes to rest.

    Attributes:
        day: The first day from the counted one on that is no Saturday, Sunday or legal holiday.
        past: The English name of each day skipped, in order: `Saturday`, `Sunday`, or the
            holiday's name. Empty when the counted day itself stands.
    """

    day: date
    past: tuple[str, ...]


@cache
def legal_holidays(year: int) -> Mapping[date, str]:
    """The legal holidays of the District of Columbia in a calendar year, observed days included.

    A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday
    after (so December 31 is a holiday when the next January 1 is a Saturday); an Inauguration
    Day on a Saturday is not moved. Source: D.C. Code § 28-2701.

    Args:
        year: A calendar year from 1998 on.

    Returns:
        A read-only mapping of the date to the holiday's English name.

    Raises:
        OutsideCalendar: For a year before 1998.
    """
    if year < FIRST_YEAR:
        raise OutsideCalendar(f"the court calendar starts in {FIRST_YEAR}, not {year}")
    found = holidays.country_holidays("US", subdiv="DC", years=year)
    return MappingProxyType({day: name for day, name in found.items() if day.year == year})


def day_off(day: date) -> str | None:
    """Why a day cannot be a last day: `Saturday`, `Sunday`, a holiday's name, or `None`.

    Raises:
        OutsideCalendar: For a day before 1998.
    """
    holiday = legal_holidays(day.year).get(day)
    return _WEEKEND.get(day.weekday(), holiday)


def next_open_day(day: date) -> Moved:
    """Moves a counted day off Saturdays, Sundays and legal holidays (26 U.S.C. § 7503).

    Args:
        day: The day the count ends on.

    Returns:
        The day itself when it can stand, else the next one that can, with the names of the
        days moved past.

    Raises:
        OutsideCalendar: For a day before 1998.
    """
    past: list[str] = []
    while (name := day_off(day)) is not None:
        past.append(name)
        day += timedelta(days=1)
    return Moved(day, tuple(past))
