"""Days people name instead of a date: Halloween, Thanksgiving, Navidad.

Only to understand what is said; days off at the Court are in ``court_calendar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from dateutil.relativedelta import FR, MO, TH, relativedelta

_Day = Callable[[int], date]


def _fixed(month: int, day: int) -> _Day:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: relativedelta) -> _Day:
    return lambda year: date(year, month, 1) + weekday


def _last_monday_of_may(year: int) -> date:
    return date(year, 5, 31) + relativedelta(weekday=MO(-1))


_THANKSGIVING = _nth(11, relativedelta(weekday=TH(4)))

_NAMED: Mapping[str, _Day] = {
    "halloween": _fixed(10, 31),
    "thanksgiving": _THANKSGIVING,
    "thanksgiving day": _THANKSGIVING,
    "accion de gracias": _THANKSGIVING,
    "dia de accion de gracias": _THANKSGIVING,
    "black friday": lambda year: _THANKSGIVING(year) + relativedelta(weekday=FR(1)),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "xmas": _fixed(12, 25),
    "navidad": _fixed(12, 25),
    "nochebuena": _fixed(12, 24),
    "noche buena": _fixed(12, 24),
    "new year's": _fixed(1, 1),
    "new years": _fixed(1, 1),
    "new year's day": _fixed(1, 1),
    "new years day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "ano nuevo": _fixed(1, 1),
    "valentine's day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "labor day": _nth(9, relativedelta(weekday=MO(1))),
    "columbus day": _nth(10, relativedelta(weekday=MO(2))),
    "indigenous peoples' day": _nth(10, relativedelta(weekday=MO(2))),
    "memorial day": _last_monday_of_may,
    "veterans day": _fixed(11, 11),
    "veteran's day": _fixed(11, 11),
    "dia de los veteranos": _fixed(11, 11),
    "dia de los muertos": _fixed(11, 2),
    "juneteenth": _fixed(6, 19),
    "independence day": _fixed(7, 4),
}

NAMED_DAY = re.compile(
    r"\b(?P<around>around |about |near |sometime |some time |por |como por |como en |"
    r"cerca de |before |antes de )?"
    r"(?:the |el |la )?"
    r"(?:(?P<before>day before|dia antes de|vispera de|dia anterior a)"
    r"|(?P<after>day after|dia despues de|dia siguiente a))?\s*(?:last |el |la )?"
    r"\b(?P<name>" + "|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True)) + r")\b"
)
"""A named day in normalised text, with "the day before" or "around" where it stands."""


def most_recent(name: str, shift: int, today: date) -> date:
    """The most recent such day, not after today.

    Args:
        name: as matched by ``NAMED_DAY``.
        shift: days to add: -1 for "the day before", 1 for "the day after".
        today: the day it is said on.
    """
    this_year = _NAMED[name](today.year) + relativedelta(days=shift)
    if this_year <= today:
        return this_year
    return _NAMED[name](today.year - 1) + relativedelta(days=shift)
