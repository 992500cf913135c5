"""Counts the n-grams of whole messages.

Rasa's featurizer, whose settings these are, puts scikit-learn's analyzer together anew at every
message, regular expressions and all, and counts each single word too, which the classifier of
config.yml does not read. The counts of a message are the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.nlu.constants import TEXT
from scipy.sparse import coo_matrix


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class NgramFeaturizer(CountVectorsFeaturizer):
    """`CountVectorsFeaturizer` for a classifier that reads a message as a whole."""

    @cached_property
    def _analyze(self) -> Callable[[str], list[str]]:
        analyzer: Callable[[str], list[str]] = self.vectorizers[TEXT].build_analyzer()
        return analyzer

    def _create_features(
        self, attribute: str, all_tokens: list[list[str]]
    ) -> tuple[list[Any], list[Any]]:
        if attribute != TEXT or not self.vectorizers.get(TEXT):
            found: tuple[list[Any], list[Any]] = super()._create_features(attribute, all_tokens)
            return found
        rows = [self.counts(" ".join(tokens)) if tokens else None for tokens in all_tokens]
        return [None] * len(rows), rows

    def counts(self, text: str) -> coo_matrix:
        """How often each known n-gram is in a text, as one row.

        Args:
            text: The tokens of a message, between spaces.
        """
        places = self.vectorizers[TEXT].vocabulary_
        known = Counter(places[each] for each in self._analyze(text) if each in places)
        columns, counts = np.array(sorted(known.items()), dtype=np.int64).reshape(-1, 2).T
        if self.vectorizers[TEXT].binary:
            counts = np.ones_like(counts)
        return coo_matrix((counts, (np.zeros_like(columns), columns)), shape=(1, len(places)))
