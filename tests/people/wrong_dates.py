"""Dates in an answer that can cost somebody their day in court.

The last days are counted anew here, with the holidays that the tests write out from the D.C. Code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.letterclock.test_court_calendar import EXPECTED as HOLIDAYS
from tests.letterclock.test_court_calendar import SATURDAY
from tests.people.messages import Message

DAYS = {"collection": 30, "innocent_spouse": 90}
CLOCKS = {
    "4390": frozenset({"collection", "innocent_spouse"}),
    "3193": frozenset({"collection"}),
    "3288": frozenset({"innocent_spouse"}),
}
"""What runs from the date of which letter. From that of any other, nothing that is counted."""
BESIDE = {"P119": "4390"}
"""A second letter that a message tells of, with its date, beside the one it stands under."""


def last_day(letter_date: date, days: int) -> date:
    """The day `days` after a letter's date, or the next that is no weekend day or holiday."""
    day = letter_date + timedelta(days=days)
    while day.weekday() >= SATURDAY or day in HOLIDAYS:
        day += timedelta(days=1)
    return day


def clocks(message: Message) -> frozenset[str]:
    """The clocks that the letters of a message have."""
    none: frozenset[str] = frozenset()
    return CLOCKS.get(message.letter, none) | CLOCKS.get(BESIDE.get(message.number, ""), none)


def wrong_dates(message: Message, answer: Sequence[dict[str, Any]], text: str) -> list[str]:
    """Every wrong date, in words.

    Args:
        message: what was asked.
        answer: the messages that came back.
        text: all they say.
    """
    customs = [each["custom"] for each in answer if "custom" in each]
    stated = [each for each in customs if each["kind"] == "deadlines"]
    found = [problem for each in stated for problem in _in_object(clocks(message), each)]
    found += [
        f"says {hit[0]!r}"
        for pattern in message.never_dates
        if (hit := re.search(pattern, text, re.IGNORECASE))
    ]
    return found


def _in_object(allowed: frozenset[str], stated: dict[str, Any]) -> list[str]:
    if stated["deadlines"][0].get("basis") == "printed":
        return []  # the person's own reading of the letter; nothing is counted
    name = f"the object of letter {stated['letter']} of {stated['letter_date']}"
    if not allowed:
        return [f"{name}, where nothing is to be counted"]
    found = []
    for each in stated["deadlines"]:
        matter, told = each["matter"], date.fromisoformat(each["last_day"])
        if matter not in allowed:
            found.append(f"{name} has a day for {matter}, which that letter does not")
            continue
        counted = last_day(date.fromisoformat(stated["letter_date"]), DAYS[matter])
        if told != counted:
            found.append(f"{name} says {told} for {matter}, and it is {counted}")
    return found
