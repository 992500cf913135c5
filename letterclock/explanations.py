"""Which texts answer a question about a topic: its aspects where the words ask for them.

"How do I file?" gets the topic's main text; "what does it cost to file?" the text about the fee.
The words that tell are data (``cues`` in ``letters/*.yml``), not a model: a fee is a fee.
"""

from __future__ import annotations

from collections.abc import Iterable

from letterclock.letters.model import Texts
from letterclock.normalize import normalize

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
    text = normalize(message)
    asked = [each for each in known.aspects if each.pattern.search(text)] if known else []
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
    text = normalize(message)
    return [
        aspect.key
        for known in book.explanations.values()
        for aspect in known.aspects
        if aspect.anywhere and aspect.pattern.search(text)
    ]
