"""Lays the classifier's weights out the way they are multiplied.

scikit-learn copies the whole table of weights, 6 MB, at every message, because it needs it column
by column and keeps it row by row. Turned round once, the same numbers are multiplied in the same
order; each answer is the same to the last bit. Wins a tenth of a turn (`docs/performance.md`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

_plain = LogisticRegressionClassifier.load.__func__


def _load(cls: type[LogisticRegressionClassifier], *args: Any, **kwargs: Any) -> Any:
    loaded = _plain(cls, *args, **kwargs)
    # One that could not be loaded has no weights.
    if hasattr(loaded.clf, "coef_"):
        loaded.clf.coef_ = np.asfortranarray(loaded.clf.coef_)
    return loaded


def install() -> None:
    """From now on, classifiers are laid out so when they are loaded."""
    replaced: Any = LogisticRegressionClassifier
    replaced.load = classmethod(_load)
