"""Days people name instead of a date: Halloween, Thanksgiving, Navidad.

Only to understand what is said; days off at the Court are in `court_calendar`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, TU, relativedelta

from letterclock.calendar_words import WEEKDAYS

_Day = Callable[[int], date]


def _fixed(month: int, day: int) -> _Day:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: relativedelta) -> _Day:
    return lambda year: date(year, month, 1) + weekday


def _last_monday_of_may(year: int) -> date:
    return date(year, 5, 31) + relativedelta(weekday=MO(-1))


def _good_friday(year: int) -> date:
    return easter(year) - relativedelta(days=2)


def _election_day(year: int) -> date:
    return date(year, 11, 2) + relativedelta(weekday=TU(1))


_THANKSGIVING = _nth(11, relativedelta(weekday=TH(4)))

_DAYS: Sequence[tuple[_Day, Sequence[str]]] = (
    (_fixed(1, 1), ("new year's", "new years", "new year's day", "new years day", "ano nuevo")),
    (_fixed(1, 6), ("dia de reyes",)),
    (_nth(1, relativedelta(weekday=MO(3))), ("mlk day", "martin luther king day")),
    (_nth(1, relativedelta(weekday=MO(3))), ("martin luther king",)),
    (_fixed(2, 2), ("groundhog day",)),
    (_fixed(2, 14), ("valentine's day", "valentines day", "san valentin")),
    (_nth(2, relativedelta(weekday=MO(3))), ("presidents day", "presidents' day")),
    (_nth(2, relativedelta(weekday=MO(3))), ("president's day", "dia de los presidentes")),
    (_fixed(3, 17), ("st patrick's", "st patricks", "st. patrick's", "st. patricks")),
    (_fixed(3, 17), ("saint patrick's", "saint patricks", "st paddy's", "st paddys")),
    (_fixed(3, 17), ("san patricio",)),
    (_fixed(4, 1), ("april fools",)),
    (_fixed(4, 15), ("tax day",)),
    (_good_friday, ("good friday", "viernes santo")),
    (easter, ("easter", "easter sunday", "domingo de pascua", "pascua")),
    (_nth(5, relativedelta(weekday=SU(2))), ("mother's day", "mothers day", "dia de las madres")),
    (_last_monday_of_may, ("memorial day",)),
    (_fixed(6, 19), ("juneteenth",)),
    (_nth(6, relativedelta(weekday=SU(3))), ("father's day", "fathers day", "dia del padre")),
    (_fixed(7, 4), ("independence day",)),
    (_nth(9, relativedelta(weekday=MO(1))), ("labor day",)),
    (_nth(10, relativedelta(weekday=MO(2))), ("columbus day", "indigenous peoples' day")),
    (_fixed(10, 12), ("dia de la raza",)),
    (_fixed(10, 31), ("halloween",)),
    (_fixed(11, 1), ("todos los santos",)),
    (_fixed(11, 2), ("dia de los muertos", "dia de muertos")),
    (_election_day, ("election day",)),
    (_fixed(11, 11), ("veterans day", "veteran's day", "dia de los veteranos")),
    (_THANKSGIVING, ("thanksgiving", "thanksgiving day", "accion de gracias")),
    (_THANKSGIVING, ("dia de accion de gracias",)),
    (lambda year: _THANKSGIVING(year) + relativedelta(days=1), ("black friday",)),
    (lambda year: _THANKSGIVING(year) + relativedelta(days=4), ("cyber monday",)),
    (_fixed(12, 12), ("virgen de guadalupe",)),
    (_fixed(12, 24), ("christmas eve", "nochebuena", "noche buena")),
    (_fixed(12, 25), ("christmas", "christmas day", "xmas", "navidad")),
    (_fixed(12, 31), ("new year's eve", "new years eve", "nochevieja", "noche vieja")),
)
_NAMED: Mapping[str, _Day] = {name: day for day, names in _DAYS for name in names}

_WEEK = 7
_WEEKDAY_NAMES = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

NAMED_DAY = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY_NAMES}) (?P<side>after|following|before|despues de|siguiente a"
    r"|antes de) (?:the |el |la |del )?)?"
    r"(?P<around>around |about |near |sometime |some time |por |como por |como en |"
    r"cerca de |before |antes de )?"
    r"(?:the |el |la )?"
    r"(?:(?P<before>day before|dia antes de|vispera de|dia anterior a)"
    r"|(?P<after>day after|dia despues de|dia siguiente a))?\s*(?:last |el |la )?"
    r"\b(?P<name>" + "|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True)) + r")\b"
    r"(?:[\s,]*(?:(?:of|del?|in|en) )*(?:(?P<year>(?:19|20)\d{2})(?!\d)|"
    r"(?P<last>last year|(?:el )?(?:ano pasado|pasado ano))\b))?"
)
"""A named day in normalised text, with "the day before" or "around" where it stands, and its
year where one is said."""


def in_year(found: re.Match[str], year: int) -> date:
    """The day that was named, in a year.

    Args:
        found: What `NAMED_DAY` found.
        year: The year.
    """
    shift = -1 if found["before"] else 1 if found["after"] else 0
    day = _NAMED[found["name"]](year) + relativedelta(days=shift)
    if found["weekday"] is None:
        return day
    # "the Monday after Christmas"; the nearest one that is not the day itself
    apart = WEEKDAYS[found["weekday"]] - day.weekday()
    if found["side"] in ("before", "antes de"):
        return day - timedelta(days=(-apart - 1) % _WEEK + 1)
    return day + timedelta(days=(apart - 1) % _WEEK + 1)


def most_recent(found: re.Match[str], today: date) -> date:
    """The most recent such day, not after today.

    Args:
        found: What `NAMED_DAY` found.
        today: The day it is said on.
    """
    this_year = in_year(found, today.year)
    return this_year if this_year <= today else in_year(found, today.year - 1)
