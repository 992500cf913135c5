"""Days people name instead of a date: Halloween, Thanksgiving, Navidad.

Only to understand what is said; days off at the Court are in ``court_calendar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SU, TH, TU, relativedelta

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


_MARTIN_LUTHER_KING = _nth(1, relativedelta(weekday=MO(3)))
_PRESIDENTS = _nth(2, relativedelta(weekday=MO(3)))
_MOTHERS = _nth(5, relativedelta(weekday=SU(2)))
_FATHERS = _nth(6, relativedelta(weekday=SU(3)))
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
    **dict.fromkeys(
        (
            "st patrick's",
            "st patricks",
            "st. patrick's",
            "st. patricks",
            "saint patrick's",
            "saint patricks",
            "st paddy's",
            "st paddys",
            "san patricio",
        ),
        _fixed(3, 17),
    ),
    **dict.fromkeys(
        ("mlk day", "martin luther king day", "martin luther king"), _MARTIN_LUTHER_KING
    ),
    **dict.fromkeys(
        ("presidents day", "presidents' day", "president's day", "dia de los presidentes"),
        _PRESIDENTS,
    ),
    **dict.fromkeys(("mother's day", "mothers day", "dia de las madres"), _MOTHERS),
    **dict.fromkeys(("father's day", "fathers day", "dia del padre"), _FATHERS),
    **dict.fromkeys(("easter", "easter sunday", "domingo de pascua", "pascua"), easter),
    **dict.fromkeys(("good friday", "viernes santo"), _good_friday),
    "election day": _election_day,
    "tax day": _fixed(4, 15),
    "groundhog day": _fixed(2, 2),
    "april fools": _fixed(4, 1),
    "cyber monday": lambda year: _THANKSGIVING(year) + relativedelta(days=4),
    "dia de reyes": _fixed(1, 6),
    "san valentin": _fixed(2, 14),
    "dia de la raza": _fixed(10, 12),
    "dia de muertos": _fixed(11, 2),
    "todos los santos": _fixed(11, 1),
    "virgen de guadalupe": _fixed(12, 12),
    "nochevieja": _fixed(12, 31),
    "noche vieja": _fixed(12, 31),
}

NAMED_DAY = re.compile(
    r"\b(?P<around>around |about |near |sometime |some time |por |como por |como en |"
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


def in_year(name: str, shift: int, year: int) -> date:
    """Such a day in a year.

    Args:
        name: as matched by ``NAMED_DAY``.
        shift: days to add: -1 for "the day before", 1 for "the day after".
        year: the year.
    """
    return _NAMED[name](year) + relativedelta(days=shift)


def most_recent(name: str, shift: int, today: date) -> date:
    """The most recent such day, not after today.

    Args:
        name: as matched by ``NAMED_DAY``.
        shift: days to add: -1 for "the day before", 1 for "the day after".
        today: the day it is said on.
    """
    this_year = in_year(name, shift, today.year)
    return this_year if this_year <= today else in_year(name, shift, today.year - 1)
