"""The words people use for dates, in English and Spanish, without accents and in lower case.

These are words to *understand*, not to say. Names of months of six letters or more are also
understood with one slip of the finger (`octber`, `Novemeber`).
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping

_MONTH_NAMES: Mapping[int, str] = {
    1: "january jan enero ene",
    2: "february feb febr febrero",
    3: "march mar marzo",
    4: "april apr abril abr",
    5: "may mayo",
    6: "june jun junio",
    7: "july jul julio",
    8: "august aug agosto ago",
    9: "september sept sep septiembre setiembre set",
    10: "october oct octubre",
    11: "november nov noviembre",
    12: "december dec diciembre dic",
}
MONTHS: Mapping[str, int] = {
    name: number for number, names in _MONTH_NAMES.items() for name in names.split()
}

WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes",
            "tuesday tue tues martes",
            "wednesday wed weds miercoles",
            "thursday thu thur thurs jueves",
            "friday fri viernes",
            "saturday sabado",
            "sunday domingo",
        )
    )
    for name in names.split()
}
"""Weekday names, Monday = 0. "sat" and "sun" are left out: they are words of their own."""

SHORT_WEEKDAYS: Mapping[str, int] = {
    "lun": 0, "mie": 2, "mier": 2, "jue": 3, "vie": 4, "sat": 5, "sab": 5, "sun": 6, "dom": 6,
}  # fmt: skip
"""Weekdays only right before a date ("Sat Oct 24"); "mar" is left out: it is March as well."""

_CARDINALS = (
    "one uno una a an un",
    "two dos",
    "three tres",
    "four cuatro",
    "five cinco",
    "six seis",
    "seven siete",
    "eight ocho",
    "nine nueve",
    "ten diez",
    "eleven once",
    "twelve doce",
    "thirteen trece",
    "fourteen catorce",
    "fifteen quince",
    "sixteen dieciseis",
    "seventeen diecisiete",
    "eighteen dieciocho",
    "nineteen diecinueve",
    "twenty veinte",
    "twenty-one veintiuno veintiun",
    "twenty-two veintidos",
    "twenty-three veintitres",
    "twenty-four veinticuatro",
    "twenty-five veinticinco",
    "twenty-six veintiseis",
    "twenty-seven veintisiete",
    "twenty-eight veintiocho",
    "twenty-nine veintinueve",
    "thirty treinta",
    "thirty-one treintaiuno treintaiun",
)
_ORDINALS = (
    "first primero primer 1ro 1ero 1er",
    "second segundo",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
)


_WITH_AND = {  # "veinte y dos", "treinta i uno", "veinti ocho", "veinte ocho"
    f"{tens}{joint}{unit}": number
    for tens, ten in (
        *(("veinte", 20), ("beinte", 20), ("veinti", 20), ("beinti", 20)),
        *(("treinta", 30), ("trenta", 30), ("treinti", 30)),
    )
    for joint in (" y ", " i ", " e ", " ")
    for number, group in enumerate(_CARDINALS[:9], start=ten + 1)
    for unit in group.split()[1:2]
    if number <= 31
}


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {
        spelled: number
        for number, group in enumerate(names, start=1)
        for name in group.split()
        for spelled in {name, name.replace("-", " ")}
    }


ORDINALS: Mapping[str, int] = _numbered(_ORDINALS)
"""Spelled places in a row: "thirteenth", "primero"."""

COUNTS: Mapping[str, int] = _numbered(_CARDINALS)
"""Spelled numbers for "three weeks ago", "hace dos semanas"."""

_MISSPELLED: Mapping[int, str] = {
    2: "secound secund", 3: "thrid tird", 4: "forth", 5: "fith fifht", 6: "sixt", 7: "sevent",
    8: "eigth eigtht eighht", 9: "nineth", 10: "dies", 11: "onse elevnth",
    12: "dose twelveth twelth twelf twelvth twelft", 13: "trese thirteeth",
    14: "katorce catorse forteen forteenth", 15: "quinse kinse fiveteenth",
    16: "diesiseis dieziseis", 17: "diesisiete dieziciete", 18: "diesiocho dieziocho",
    19: "diesinueve ninteenth", 20: "beinte twentyeth twentith twenteth", 21: "beintiuno ventiuno",
    22: "beintidos ventidos", 23: "beintitres ventitres", 24: "beinticuatro venticuatro",
    25: "beinticinco venticinco", 26: "beintiseis ventiseis", 27: "beintisiete ventisiete",
    28: "beintiocho ventiocho", 29: "beintinueve ventinueve",
    30: "trenta thirtyeth thirtyth thirtith", 31: "trentaiuno",
}  # fmt: skip
"""Days of the month in words as people misspell them, each with the day."""

_MISSPELLED_DAYS: Mapping[str, int] = {
    **{word: day for day, words in _MISSPELLED.items() for word in words.split()},
    # "twenty eigth"
    **{
        f"twenty{joint}{word}": 20 + day
        for day, words in _MISSPELLED.items()
        for word in words.split()
        for joint in (" ", "-")
        if day < 10
    },
    **{  # "diez y ocho"
        f"{ten} y {unit}": 10 + number
        for ten in ("diez", "dies")
        for number, group in enumerate(_CARDINALS[5:9], start=6)
        for unit in group.split()[1:2]
    },
}

# "a", "an", "un" and "una" count ("a week ago") but are no day of the month ("may a").
DAY_WORDS: Mapping[str, int] = {
    **{word: day for word, day in COUNTS.items() if word not in ("a", "an", "un", "una", "one")},
    **ORDINALS,
    **_WITH_AND,
    **_MISSPELLED_DAYS,
}
"""Spelled days of the month: "october twenty-second", "veintidos de octubre"."""

UNITS: Mapping[str, int] = {
    "day": 1, "days": 1, "dia": 1, "dias": 1,
    "week": 7, "weeks": 7, "wk": 7, "wks": 7, "semana": 7, "semanas": 7,
}  # fmt: skip
"""Lengths in days of the units that can be counted back exactly."""

LONG_UNITS = frozenset("month months mo mos mes meses year years yr yrs ano anos".split())
"""Units people do not mean to the day."""

_FUZZY_FROM = 6
"""The shortest month name a slip of the finger is forgiven in: shorter ones meet real words."""

_OFTEN_MISSPELLED: Mapping[str, int] = {
    "jullio": 7, "jully": 7, "juli": 7, "jun3": 6, "marso": 3, "avril": 4, "aprl": 4, "otobre": 10,
}  # fmt: skip
"""Short names as people get them wrong, and slips of more than one finger."""

_NO_MONTHS = frozenset({"acosto", "augusta", "augustus", "angosto", "embers", "remember"})
"""Words one slip away from a month that are words of their own."""


def _slips(name: str) -> Iterator[str]:
    """Every string one deletion, swap, replacement or insertion away."""
    letters = string.ascii_lowercase
    for at in range(len(name) + 1):
        head, tail = name[:at], name[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)


def _misspelled_months() -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for name, number in MONTHS.items():
        if len(name) < _FUZZY_FROM:
            continue
        for slip in _slips(name):
            # A string one slip away from two months stands for neither.
            found[slip] = number if found.get(slip, number) == number else None
    return found


_SLIPPED = _misspelled_months()


def month_number(word: str) -> int | None:
    """The month (1-12) a word names, a misspelled long name included; `None` for other words."""
    exact = MONTHS.get(word) or _OFTEN_MISSPELLED.get(word)
    if exact is not None or word in _NO_MONTHS:
        return exact
    return _SLIPPED.get(word)
