"""Who speaks of danger, and of which: by rule, so that it depends on no classifier's mood.

Suicide, violence, threats, fear of being found, for the person or somebody else, in any sentence.
What only sounds like it ("these taxes will be the death of me", "me muero por saber", somebody
who has died) is taken out of the text before anything is looked for. The rest is a matter of
words (`english`, `spanish`), in one spelling (`spelling`).

Missing somebody is worse than offering help to one who needs none: of two readings it is the
serious one.
"""

from __future__ import annotations

import re

from letterclock.danger import english, spanish
from letterclock.danger.spelling import spellings
from letterclock.danger.words import Danger
from letterclock.message_cache import once_a_message

_SEARCHED: tuple[tuple[Danger | None, re.Pattern[str]], ...] = (
    (Danger.SUICIDE, english.WISHED),
    (Danger.SUICIDE, spanish.WISHED),
    (None, english.FIGURES),
    (None, spanish.FIGURES),
    *english.GROUPS,
    *spanish.GROUPS,
)
"""What is looked for, in this order; what a pattern found is taken out before the next."""

__all__ = ["Danger", "dangers", "figurative"]


@once_a_message
def dangers(message: str) -> tuple[Danger, ...]:
    """The kinds of danger a message speaks of, the first to be answered first.

    Args:
        message: What the person wrote, in English, in Spanish or in both.
    """
    found = set()
    for text in spellings(message):
        rest = text
        # A "/" is in no pattern: nothing is found twice, or across what was taken out.
        for kind, pattern in _SEARCHED:
            rest, count = pattern.subn("/", rest)
            if count and kind is not None:
                found.add(kind)
    return tuple(kind for kind in Danger if kind in found)


def figurative(message: str) -> bool:
    """Whether a message has a figure of speech that sounds like danger, and no danger.

    Args:
        message: What the person wrote.
    """
    figures = (english.FIGURES, spanish.FIGURES)
    said = any(each.search(text) for text in spellings(message) for each in figures)
    return said and not dangers(message)
