"""Reading the answer to "is that November 10 or October 11?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from letterclock.dates.normalize import normalize
from letterclock.dates.words import month_number

_FIRST = re.compile(r"\b(?:first|1st|1|former|primer[ao]?|uno)\b")
_SECOND = re.compile(r"\b(?:second|2nd|2|latter|last|segund[ao]|dos|ultim[ao])\b")
_WORD = re.compile(r"[a-z]+")


def choose(message: str, candidates: Sequence[date]) -> date | None:
    """The one of the candidates a message picks, or ``None`` when it picks none clearly.

    Understood are a month that only one of them has ("november"), a place in the list ("the
    first", "2"), and a day of the month that only one of them has ("the 11").

    Args:
        message: what the person answered.
        candidates: the dates they were asked to choose from, in the order shown.
    """
    text = normalize(message)
    months = {month_number(word) for word in _WORD.findall(text)}
    by_month = [day for day in candidates if day.month in months]
    if len(by_month) == 1:
        return by_month[0]
    numbers = {int(digits) for digits in re.findall(r"\d+", text)}
    by_day = [day for day in candidates if day.day in numbers]
    by_place = [
        day
        for day, place in zip(candidates, (_FIRST, _SECOND), strict=False)
        if place.search(text) is not None
    ]
    for found in (by_place, by_day):
        if len(found) == 1 and not (by_place and by_day and by_place != by_day):
            return found[0]
    return None
