"""Which texts answer a question about a topic: its aspects where the words ask for them.

"How do I file?" gets the topic's main text; "what does it cost to file?" the text about the fee.
The words that tell are data (`cues` in `letters/*.yml`): a fee is a fee. Some tell whatever the
message was taken for (`sure`). What is asked without such a word may be known from elsewhere
(`learned`: from examples, by a model).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from letterclock.danger import Danger, dangers
from letterclock.letters.model import OtherLetter, Texts
from letterclock.normalize import normalize

_WHAT_IS = re.compile(
    r"\W*(?:(?:and|y) )?(?:what(?:'?s| is| are)|que (?:es|son|significa))(?: \w+){1,4}\W*$"
)

MOST_ASPECTS = 2
"""Aspects answered at a time: more is a wall of text on a phone."""


def explanation_keys(
    book: Texts, topic: str, message: str, learned: Collection[str] = ()
) -> list[str]:
    """The keys of the texts that answer a message about a topic.

    Args:
        book: A letter's texts joined over the common ones.
        topic: The topic.
        message: What the person wrote; empty for a button, which asks the main question.
        learned: The keys of texts that answer it, of whatever topics, the surest first.

    Returns:
        The aspects the message asks for, at most two, or else the topic's main text; empty when
        the book says nothing about it.
    """
    known = book.explanations.get(topic)
    if known is None:
        return []
    sure = _asked_anywhere(book, message)
    asked = [*sure, *aspects_asked(book, topic, message, () if sure else learned)]
    return list(dict.fromkeys(asked))[:MOST_ASPECTS] or ([known.main] if known.main else [])


def distress_keys(
    book: Texts, topic: str, message: str, learned: Collection[str] = ()
) -> list[str]:
    """The keys of the texts for somebody in danger or in distress.

    Which danger is spoken of decides, since each has a number of its own; the words of the texts
    (their cues) tell only where no danger was found.

    Args:
        book: A letter's texts joined over the common ones.
        topic: The topic that holds these texts.
        message: What the person wrote.
        learned: The keys of texts that answer it, of whatever topics, the surest first.
    """
    kinds = [kind for kind in dangers(message) if kind is not Danger.DESPAIR]
    if kinds:
        return [f"{topic}.{kind.value}" for kind in kinds[:MOST_ASPECTS]]
    of_topic = [key for key in learned if key.startswith(f"{topic}.") and key in book.texts]
    by_words = aspects_asked(book, topic, message)
    return by_words or of_topic[:1] or explanation_keys(book, topic, message)


def aspects_asked(
    book: Texts, topic: str, message: str, learned: Collection[str] = ()
) -> list[str]:
    """Only the aspects a message asks for: one that stands alone, or else at most two.

    Args:
        book: A letter's texts joined over the common ones.
        topic: The topic.
        message: What the person wrote.
        learned: The keys of texts that answer it, of whatever topics, the surest first.
    """
    known = book.explanations.get(topic)
    if known is None:
        return []
    text = normalize(message)
    cued = [each for each in known.aspects if each.pattern.search(text)]
    alone = [aspect.key for aspect in cued if aspect.alone]
    keys = {each.key for each in known.aspects}
    # "What is a lien?" asks for the topic as a whole.
    clear = [] if _WHAT_IS.match(text) else [key for key in learned if key in keys][:1]
    return alone[:1] or [aspect.key for aspect in cued][:MOST_ASPECTS] or clear


def asked_elsewhere(book: Texts, ranked: Iterable[str], message: str) -> list[str]:
    """What a message asks within topics it was not taken for.

    Args:
        book: A letter's texts joined over the common ones.
        ranked: The topics that come next, the likeliest first: all of their cues tell; of any
            other topic only those of an aspect that may be asked for anywhere.
        message: What the person wrote.

    Returns:
        The keys of at most two aspects.
    """
    found = [key for topic in ranked for key in aspects_asked(book, topic, message)]
    return list(dict.fromkeys((*_asked_anywhere(book, message), *found)))[:MOST_ASPECTS]


def asked_of_others(other: OtherLetter, message: str) -> list[str]:
    """What a message asks that is true of every letter of a matter, for which nothing is counted.

    Args:
        other: The letter.
        message: What the person wrote.

    Returns:
        The keys of at most two aspects.
    """
    return aspects_asked(other, other.matter or other.family, message)


def _asked_anywhere(book: Texts, message: str) -> list[str]:
    text = normalize(message)
    return [
        aspect.key
        for known in book.explanations.values()
        for aspect in known.aspects
        if aspect.sure_pattern is not None and aspect.sure_pattern.search(text)
    ]
