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


def lay_out(fitted: Any) -> None:
    """Turns the weights round.

    Args:
        fitted: A classifier of scikit-learn's; one that was never fitted stays as it is.
    """
    if hasattr(fitted, "coef_"):
        fitted.coef_ = np.asfortranarray(fitted.coef_)


def _load(cls: type[LogisticRegressionClassifier], *args: Any, **kwargs: Any) -> Any:
    loaded = _plain(cls, *args, **kwargs)
    lay_out(loaded.clf)
    return loaded


def install() -> None:
    """From now on, classifiers are laid out so when they are loaded."""
    replaced: Any = LogisticRegressionClassifier
    replaced.load = classmethod(_load)
