"""Which texts answer a question about a topic: its aspects where the words ask for them.

"How do I file?" gets the topic's main text; "what does it cost to file?" the text about the fee.
The words that tell are data (``cues`` in ``letters/*.yml``), not a model: a fee is a fee.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from letterclock.dates.normalize import normalize
from letterclock.letters.model import Aspect, Explanation, Texts

MOST_ASPECTS = 2
"""Aspects answered at a time: more is a wall of text on a phone."""


def explanation_keys(books: Sequence[Texts], topic: str, message: str) -> list[str]:
    """The keys of the texts that answer a message about a topic.

    Args:
        books: the letter's texts and the common ones; the first that knows an aspect or the
            main text gives it.
        topic: the topic.
        message: what the person wrote; empty for a button, which asks the main question.

    Returns:
        The aspects the message asks for, at most two, or else the topic's main text; empty when
        no book says anything about it.
    """
    known = [book.explanations[topic] for book in books if topic in book.explanations]
    asked = aspects_asked(books, topic, message)
    if asked:
        return asked
    return [each.main for each in known if each.main is not None][:1]


def aspects_asked(books: Sequence[Texts], topic: str, message: str) -> list[str]:
    """Only the aspects a message asks for: one that stands alone, or else at most two."""
    known = [book.explanations[topic] for book in books if topic in book.explanations]
    asked = list(_asked(known, message))
    alone = [aspect for aspect in asked if aspect.alone]
    return [aspect.key for aspect in (alone[:1] or asked[:MOST_ASPECTS])]


def _asked(known: Iterable[Explanation], message: str) -> Iterable[Aspect]:
    text = normalize(message)
    for explanation in known:
        for aspect in explanation.aspects:
            if _pattern(tuple(cue for cues in aspect.cues.values() for cue in cues)).search(text):
                yield aspect


@cache
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words or phrases, whole, in any language: people mix them."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_word(cue) for cue in cues)})")


def _word(cue: str) -> str:
    stem = re.escape(cue.rstrip("*")).replace(r"\ ", r"\s+")
    end = r"\w*" if cue.endswith("*") else r"(?!\w)"
    return stem + end
