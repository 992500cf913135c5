"""The facts of a pasted letter, and the words of the person around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from letterclock.case import Case, Held, Setting
from letterclock.language import language_of
from letterclock.normalize import normalize
from letterclock.pasted.days import Days, days
from letterclock.pasted.number import number_of, numbered_lines
from letterclock.pasted.own_words import own_words
from letterclock.pasted.shape import Label, labels, of_a_letter

_SHORTEST, _LONG, _FEWEST = 50, 300, 2
"""A letter has fifty characters and two lines or colons, or lost both and has three hundred; most
messages have less, and are looked at no further. Two kinds of labels, beside its number."""


@dataclass(frozen=True)
class Pasted:
    """What a pasted letter says. No value is text of the letter, except that the number is its own.

    Attributes:
        number: Its number as printed, or what a letter with its title is called; empty where it is
            not clear.
        dates: The days that may be its date: one where it is sure, several where it has to be
            asked, none where it could not be read.
        last_days: The last days it prints, at most two, where they are not those that are counted
            from its date.
        contact: Whether it names a person or a telephone to ask.
        own_words: What the person wrote before and behind it.
        language: `en` or `es`: what the letter is written in.
    """

    number: str
    dates: tuple[date, ...]
    last_days: tuple[date, ...]
    contact: bool
    own_words: str
    language: str | None


def read_pasted(message: str, today: date) -> Pasted | None:
    """Reads a letter of the IRS in a message; `None` where the message is no such letter.

    Args:
        message: The message, at most some thousands of characters; lines end with a line feed.
        today: The day it was sent (Eastern time).
    """
    lines = message.count("\n") + message.count(":")
    if len(message) < _SHORTEST or (lines < _FEWEST and len(message) < _LONG):
        return None
    plain = normalize(message)
    found = labels(message, plain)
    if len({each.label for each in found}) < _FEWEST:
        return None
    numbered = numbered_lines(message, plain)
    found = sorted([*found, *(each for each, _ in numbered)], key=lambda each: each.start)
    parts = of_a_letter(found)
    if not parts:
        return None
    start, end = parts[0].start, parts[-1].end
    greeted = any(each.label is Label.GREETING for each in parts)
    ended = parts[-1].label in (Label.CLOSING, Label.FOOTER, Label.NUMBER)
    number = number_of(plain, [named for _, named in numbered])
    read = days(plain, parts, today)
    return Pasted(
        number=number,
        dates=read.dates,
        last_days=_not_counted(number, read, today),
        contact=any(each.label in (Label.CONTACT, Label.TELEPHONE) for each in parts),
        own_words=own_words(message[:start], message[end:], greeted and not ended),
        language=language_of(message[start:end]),
    )


def _not_counted(number: str, read: Days, today: date) -> tuple[date, ...]:
    """The printed last days that the counting does not give: of the others there is no need."""
    counted: set[date] = set()
    for day in read.dates:
        held = Held(number or None, day)
        found = Setting(today, None).deadlines(Case(letters=(held,)), held)
        counted |= {each.last_day for each in found.deadlines} if found else set()
    if counted and not read.at_court:  # a day to pay, or to call
        return ()
    return tuple(day for day in read.last_days if day not in counted)
