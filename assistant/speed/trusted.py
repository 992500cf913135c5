"""Reads skops, which loads the classifier, with a short list of what may be loaded.

To make its own list, skops reads every module of scikit-learn and, through its helpers, pytest,
and looks for each of 349 functions of numpy's in all modules there are: most of the time to start
that `deferred` leaves. Here it is told what Rasa's components save; whatever else a model file
holds is refused. See `docs/performance.md`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import numpy as np

LIST = "skops.io._trusted_types"

_PRIMITIVE = (int, float, str, bool)
_CONTAINER = (list, set, map, tuple)

ESTIMATORS = (
    "sklearn.linear_model._logistic.LogisticRegression",
    "sklearn.model_selection._search.GridSearchCV",
    "sklearn.svm._classes.SVC",
)
"""What Rasa's classifiers save."""


def few() -> None:
    """From now on, only these are trusted; where skops has been read, it stays as it is."""
    if LIST in sys.modules:
        return
    made: Any = ModuleType(LIST)
    made.PRIMITIVES_TYPES = list(_PRIMITIVE)
    made.PRIMITIVE_TYPE_NAMES = [f"builtins.{each.__name__}" for each in _PRIMITIVE]
    made.CONTAINER_TYPES = list(_CONTAINER)
    made.CONTAINER_TYPE_NAMES = [f"builtins.{each.__name__}" for each in _CONTAINER]
    made.SKLEARN_ESTIMATOR_TYPE_NAMES = list(ESTIMATORS)
    made.SKLEARN_INTERNAL_TYPE_NAMES = []
    made.SCIPY_UFUNC_TYPE_NAMES = []
    made.NUMPY_UFUNC_TYPE_NAMES = []
    made.NUMPY_RANDOM_BIT_GENERATOR_TYPE_NAMES = []
    made.NUMPY_DTYPE_TYPE_NAMES = sorted(
        {f"numpy.{kind.__name__}" for kind in np.sctypeDict.values() if kind.__module__ == "numpy"}
    )
    sys.modules[LIST] = made
