"""Which letter a pasted one is: by its number where it stands alone, else by its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from letterclock.letters import load_letter, load_others
from letterclock.naming import How, Named, named_letters
from letterclock.pasted.shape import Found, Label

_BREAK = re.compile(r"\n|[ ]{2,}|\|")
_BESIDE = re.compile(
    r"[\s\W]*(?:(?:notice|letter|aviso|carta)\W+)?$",
)
_BEHIND = re.compile(
    r"[\s\W]*(?:$|rev\b|\d{1,2}-\d{2,4}\)|(?:catalog|cat|department|www|irs|page|pagina|en-us|sp|dear|date"
    r"|(?:notice|letter) date|tax (?:year|period)s?|person to contact)\b)"
)
"""What stands behind a number that is the letter's own: its revision, its catalog number."""


def numbered_lines(text: str, plain: str) -> list[tuple[Found, Named]]:
    """The numbers of letters that stand alone on their line, or before their revision.

    Args:
        text: As it was pasted.
        plain: The same, normalised.
    """
    named = [each for each in named_letters(text).named if each.how is How.NUMBER]
    return [
        (Found(Label.NUMBER, each.start, each.end, strong=True), each)
        for each in named
        if _is_alone(plain, each)
    ]


_WIDEST = 80
"""Characters of a line beside a number that are looked at."""


def _is_alone(plain: str, named: Named) -> bool:
    before = _BREAK.split(plain[max(0, named.start - _WIDEST) : named.start])[-1]
    behind = _BREAK.split(plain[named.end : named.end + _WIDEST])[0]
    revised = _BEHIND.match(behind) is not None and behind.strip(" .:") != ""
    return _BEHIND.match(behind) is not None and (revised or _BESIDE.fullmatch(before) is not None)


def number_of(plain: str, alone: Iterable[Named]) -> str:
    """The letter's number, or its title where that is all it has; empty where it is not clear.

    Args:
        plain: The normalised letter.
        alone: The numbers that stand alone.
    """
    numbers = list(dict.fromkeys(each.number for each in alone))
    if numbers:
        return numbers[0] if len(numbers) == 1 else ""
    # A title runs over several lines.
    titles = [each for each in named_letters(_in_one_line(plain)).named if each.how is How.WORDS]
    families = list(dict.fromkeys(each.family for each in titles))
    if families:
        return _name(titles) if len(families) == 1 else ""
    # By what a notice of determination is of: two things, or one of them.
    title = _DETERMINATION.search(plain)
    chosen = named_letters(title.group()).chosen() if title else None
    return chosen or ""


_DETERMINATION = re.compile(
    r"(?:^|\n)[ ]*(?:notice of determination|(?:aviso|notificacion) de determinacion)"
    r"(?s:.){20,260}?(?=\bdear\b|\bestimad[oa]\b)"
)
"""The title of a letter that Appeals decided, whole: the greeting stands behind it."""


def _in_one_line(plain: str) -> str:
    return re.sub(r"\s", " ", plain)


def _name(titles: Sequence[Named]) -> str:
    """What to call a letter known by its title alone; never in the letter's own words."""
    first = titles[0]
    if first.number:
        return first.number
    if first.counted:
        return load_letter(first.family).numbers[0]
    return next(each.written[0] for each in load_others() if each.family == first.family)
