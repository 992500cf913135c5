"""Which texts answer a question about a topic: its aspects where the words ask for them.

"How do I file?" gets the topic's main text; "what does it cost to file?" the text about the fee.
The words that tell are data (``cues`` in ``letters/*.yml``), not a model: a fee is a fee.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from letterclock.letters.model import Aspect, Explanation, Texts
from letterclock.normalize import normalize
from letterclock.words import phrase

MOST_ASPECTS = 2
"""Aspects answered at a time: more is a wall of text on a phone."""


def explanation_keys(book: Texts, topic: str, message: str) -> list[str]:
    """The keys of the texts that answer a message about a topic.

    Args:
        book: a letter's texts joined over the common ones.
        topic: the topic.
        message: what the person wrote; empty for a button, which asks the main question.

    Returns:
        The aspects the message asks for, at most two, or else the topic's main text; empty when
        the book says nothing about it.
    """
    known = book.explanations.get(topic)
    if known is None:
        return []
    asked = [*_asked_anywhere(book, message), *aspects_asked(book, topic, message)]
    return list(dict.fromkeys(asked))[:MOST_ASPECTS] or ([known.main] if known.main else [])


def aspects_asked(book: Texts, topic: str, message: str) -> list[str]:
    """Only the aspects a message asks for: one that stands alone, or else at most two."""
    known = book.explanations.get(topic)
    asked = list(_asked(known, message)) if known else []
    alone = [aspect for aspect in asked if aspect.alone]
    return [aspect.key for aspect in (alone[:1] or asked[:MOST_ASPECTS])]


def asked_elsewhere(book: Texts, ranked: Iterable[str], message: str) -> list[str]:
    """What a message asks within topics it was not taken for.

    Args:
        book: a letter's texts joined over the common ones.
        ranked: the topics that come next, the likeliest first: all of their cues tell; of any
            other topic only those of an aspect that may be asked for anywhere.
        message: what the person wrote.

    Returns:
        The keys of at most two aspects.
    """
    found = [key for topic in ranked for key in aspects_asked(book, topic, message)]
    return list(dict.fromkeys((*_asked_anywhere(book, message), *found)))[:MOST_ASPECTS]


def _asked_anywhere(book: Texts, message: str) -> list[str]:
    return [
        aspect.key
        for known in book.explanations.values()
        for aspect in _asked(known, message)
        if aspect.anywhere
    ]


def _asked(explanation: Explanation, message: str) -> Iterable[Aspect]:
    text = normalize(message)
    for aspect in explanation.aspects:
        if _pattern(tuple(cue for cues in aspect.cues.values() for cue in cues)).search(text):
            yield aspect


@cache
def _pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words or phrases, whole, in any language: people mix them."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrase(cue) for cue in cues)})")
