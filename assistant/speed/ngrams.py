"""Counts a message's n-grams without detours; the counts are the same.

- scikit-learn puts its analyzer together, regular expressions and all, at every message. Here it
  is kept.
- Rasa counts the n-grams of each single word too, for parts that read a message word by word. The
  classifier of config.yml reads it as a whole.
- The counts become a table of scipy's once, not three times.

In a profile this was a tenth of what it takes to understand a message.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.nlu.constants import TEXT
from scipy.sparse import coo_matrix
from sklearn.feature_extraction.text import CountVectorizer

from assistant.speed.tables import row_of_counts

_plain = CountVectorsFeaturizer._create_features
_ANALYZER = "letterclock_analyzer"


def features(
    self: CountVectorsFeaturizer, attribute: str, all_tokens: list[list[str]]
) -> tuple[list[Any], list[Any]]:
    """The counts of whole messages; takes the place of `_create_features`.

    Args:
        self: The featurizer.
        attribute: What of a message is counted; what is not its text is left to Rasa.
        all_tokens: The words of each message.

    Returns:
        Nothing about single words, and a row of counts for each message that has words.
    """
    vectorizer = self.vectorizers.get(attribute)
    if attribute != TEXT or not vectorizer:
        return _plain(self, attribute, all_tokens)
    rows = [counts(vectorizer, " ".join(tokens)) if tokens else None for tokens in all_tokens]
    return [None] * len(rows), rows


def counts(vectorizer: CountVectorizer, text: str) -> coo_matrix:
    """How often each known n-gram is in a text, as one row.

    Args:
        vectorizer: One of scikit-learn's that was fitted.
        text: The text.
    """
    analyze = getattr(vectorizer, _ANALYZER, None)
    if analyze is None:
        analyze = vectorizer.build_analyzer()
        setattr(vectorizer, _ANALYZER, analyze)
    places = vectorizer.vocabulary_
    found = sorted(Counter(places[each] for each in analyze(text) if each in places).items())
    numbers = np.array(found, dtype=np.int64).reshape(-1, 2)
    data = np.ones(len(found), np.int64) if vectorizer.binary else numbers[:, 1]
    return row_of_counts(numbers[:, 0].astype(np.int32), data, len(places))


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = CountVectorsFeaturizer
    replaced._create_features = features
