"""Reads skops, which loads the classifier, without all of scikit-learn.

To know which kinds of objects may be loaded, skops lists every estimator there is, and for that
reads every module of scikit-learn and, through its helpers, pytest. Here it is told the three that
Rasa's components save; whatever else a model file holds is refused, as before. Halves the time
from start to the first answer that is left after `deferred` (`docs/performance.md`).
"""

from __future__ import annotations

from typing import Any

import sklearn.utils


def few() -> None:
    """Reads skops; a second time does nothing."""
    plain = sklearn.utils.all_estimators
    sklearn.utils.all_estimators = _saved_by_rasa
    try:
        import skops.io  # noqa: F401
    finally:
        sklearn.utils.all_estimators = plain


def _saved_by_rasa() -> list[tuple[str, Any]]:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GridSearchCV
    from sklearn.svm import SVC

    return [(each.__name__, each) for each in (LogisticRegression, GridSearchCV, SVC)]
