"""A conversation, message by message, without Rasa: what was taken in last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from letterclock.case import Case, Meaning, Setting, Taken, hear, take_in
from letterclock.case.model import Held

TODAY = date(2026, 11, 23)  # a Monday, and the last day of the first part of OCTOBER_22
OCTOBER_22 = "letter 4390 dated October 22, 2026"

Message = str | tuple[str, str]
"""What is typed, and the topic it is taken for where that is not giving a date."""


def talk(
    *messages: Message,
    case: Case | None = None,
    default: str | None = "4390",
    about_date: bool = True,
) -> Taken:
    """What the last of some messages brings, said on a day in November.

    Args:
        messages: The messages, in order.
        case: What is known before the first.
        default: The letter taken for granted.
        about_date: They are about the letter's date.
    """
    *_, last = turns(*messages, case=case, default=default, about_date=about_date)
    return last


def turns(
    *messages: Message,
    case: Case | None = None,
    default: str | None = "4390",
    about_date: bool = True,
) -> Iterator[Taken]:
    """What each of some messages brings."""
    case = case or Case()
    for message in messages:
        text, topic = (message, "give_letter_date") if isinstance(message, str) else message
        taken = take_in(case, hear(text, TODAY), topic, about_date, Setting(TODAY, default))
        case = taken.case
        yield taken


def held(taken: Taken) -> list[tuple[str | None, str | None]]:
    """The letters known now: number and date."""
    return [(each.number, _iso(each)) for each in taken.case.letters]


def meant(taken: Taken) -> list[tuple[Meaning, str]]:
    """The days that were judged."""
    return [(each.meaning, each.day.isoformat()) for each in taken.meant]


def _iso(letter: Held) -> str | None:
    return letter.dated.isoformat() if letter.dated else None
