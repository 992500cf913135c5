"""Puts together the messages that mean the same, whichever words and language they are in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.cluster import AgglomerativeClustering
from sklearn.metrics.pairwise import cosine_distances

from assistant.insights.misunderstood import Question, alike
from assistant.nlu.sentence.encoder import Encoder

APART = 0.65
"""Cosine distance, 0 to 2, up to which two kinds are one. Tried with seven made-up kinds among 150
messages of the development set: from 0.7 on what is not alike is put together, and two kinds in one
are worse to make examples of than one in two."""

MOST_TOKENS = 64
"""As many as the model reads of a message (`SentenceFeaturizer`)."""

KEY_DIGITS = 6


@dataclass(frozen=True)
class Kind:
    """Messages that mean about the same.

    Attributes:
        questions: The most typical first.
    """

    questions: Sequence[Question]

    @property
    def key(self) -> str:
        """What the kind is called: the key of its most typical message."""
        return key(self.questions[0])

    @property
    def times(self) -> int:
        """How often it was asked."""
        return sum(each.times for each in self.questions)

    @property
    def last(self) -> float:
        """When it was asked last, in seconds since 1970."""
        return max(each.last for each in self.questions)

    def guesses(self) -> Counter[str]:
        """The topics that were likeliest, with how often."""
        found: Counter[str] = Counter()
        for each in self.questions:
            found.update({topic: each.times for topic, _ in each.guesses[:1]})
        return found


def key(question: Question) -> str:
    """Six hexadecimal digits that stay the same as long as the message is kept."""
    said = f"{question.language} {alike(question.text)}"
    return hashlib.sha256(said.encode()).hexdigest()[:KEY_DIGITS]


def kinds(questions: Sequence[Question], encoder: Encoder, known: Iterable[str]) -> list[Kind]:
    """The kinds of messages, those asked most first.

    Args:
        questions: What was not understood.
        encoder: Tells what they mean.
        known: Some messages about all there is. Their mean is taken off before two are compared:
            to this encoder everything is alike. Not the mean of the questions, so that whether
            two are alike does not turn on what else was asked, nor few questions on themselves.
    """
    if len(questions) < 2:
        return [Kind([each]) for each in questions]
    centre = _vectors(encoder, known).mean(axis=0)
    texts = (each.text for each in questions)
    distances = cosine_distances(_vectors(encoder, texts) - centre)
    grouping = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=APART
    )
    groups = grouping.fit_predict(distances)
    times = np.array([each.times for each in questions])
    found = []
    for group in range(grouping.n_clusters_):
        members = np.flatnonzero(groups == group)
        from_others = distances[np.ix_(members, members)] @ times[members]
        typical = members[np.argsort(from_others, kind="stable")]
        found.append(Kind([questions[each] for each in typical]))
    return sorted(found, key=lambda kind: (kind.times, kind.last), reverse=True)


def _vectors(encoder: Encoder, texts: Iterable[str]) -> np.ndarray:
    return np.array([encoder.embed(each, MOST_TOKENS) for each in texts])
