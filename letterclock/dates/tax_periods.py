"""The end of a tax period is no letter's date: "tax periods: 12/31/2018, 12/31/2019"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterclock.dates.reading import Mention, Role

_KIND = r"(?:tax(?:able)?|calendar|fiscal(?:es)?|tributari[oa]s?|contributiv[oa]s?)"
_ENDED = (
    r"(?:end(?:ing|ed|s)?|terminad[oa]s?|que termin(?:a|an|o|aron)|finalizad[oa]s?|cerrad[oa]s?)"
)
_PERIOD_BEFORE = re.compile(
    rf"\b(?:(?:{_KIND} )?(?:periods?|years|quarters?|periodos?|ejercicios?|trimestres?|anos)|"
    rf"{_KIND} year|(?:year|ano)(?= {_KIND}| {_ENDED})|1040|1065|1120|94[0-5])"
    rf"(?:[ -](?:{_KIND}|[asx]|ez|sr|nr))?(?: {_ENDED})?[\s:,(-]*"
    r"(?:(?:on|for|of|el|del?|al|en|is|es)[\s:]+)*$"
)
_AND_ANOTHER = re.compile(r"[\s,;/&-]*(?:(?:and|y|e|or|o)\s+)?(?:the |el |del? )?")
_FARTHEST = 50


def with_tax_periods(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; the last day of a month in a list of tax periods is that of something else.

    Args:
        text: The normalised message, look-alikes and all.
        mentions: Its dates, in order, each with its role.
    """
    read: list[Mention] = []
    previous: Mention | None = None
    for mention in mentions:
        if (
            mention.date is not None
            and ends_a_month(mention.date)
            and _is_period(text, mention, previous)
        ):
            mention = previous = replace(mention, role=Role.OTHER)
        else:
            previous = None
        read.append(mention)
    return read


def ends_a_month(day: date) -> bool:
    """Whether a day is the last one of its month."""
    return day.day == monthrange(day.year, day.month)[1]


def ends_a_quarter(day: date) -> bool:
    """Whether a day is the last one of a quarter, as tax periods end."""
    return day.month % 3 == 0 and ends_a_month(day)


def _is_period(text: str, mention: Mention, previous: Mention | None) -> bool:
    if previous is not None and _AND_ANOTHER.fullmatch(text, previous.end, mention.start):
        return True
    before = text[max(0, mention.start - _FARTHEST) : mention.start]
    return _PERIOD_BEFORE.search(before) is not None
