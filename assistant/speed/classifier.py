"""Hands the classifier its features without detours; each answer is the same to the last bit.

- scikit-learn copies the whole table of weights, 6 MB, at every message, because it needs it
  column by column and keeps it row by row. Here it is turned round once, on loading.
- Rasa puts a message's features together in five steps through scipy's general constructors, those
  of single words too, which nobody asked for. Here they are laid side by side at once.
- scikit-learn checks the features it has just been handed for every kind of table there is. Here
  they go straight to the weights.

In a profile the three were a sixth of the processor time of a turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from sklearn.linear_model import LogisticRegression
from sklearn.utils.extmath import softmax

from assistant.speed.tables import rows_of_features

_plain = LogisticRegressionClassifier.load.__func__
_plain_features = LogisticRegressionClassifier._create_X


def lay_out(fitted: Any) -> None:
    """Turns the weights round.

    Args:
        fitted: A classifier of scikit-learn's; one that was never fitted stays as it is.
    """
    if hasattr(fitted, "coef_"):
        fitted.coef_ = np.asfortranarray(fitted.coef_)
        if _is_multinomial(fitted):
            fitted.predict_proba = partial(probabilities, fitted)


def _is_multinomial(fitted: Any) -> bool:
    """Whether all topics are weighed against each other, which is what is worked out here."""
    return (
        type(fitted) is LogisticRegression
        and fitted.multi_class in ("auto", "multinomial")
        and fitted.solver != "liblinear"
        and len(fitted.classes_) > 2
    )


def probabilities(fitted: Any, rows: Any) -> Any:
    """How likely each topic is; takes the place of the classifier's `predict_proba`.

    Args:
        fitted: The classifier.
        rows: The features of messages, one row each.
    """
    return softmax(rows @ fitted.coef_.T + fitted.intercept_, copy=False)


def features(self: LogisticRegressionClassifier, messages: Sequence[Message]) -> Any:
    """The features of messages, one row each; takes the place of `_create_X`.

    Args:
        self: The classifier.
        messages: With the features of whole messages: sparse ones first, then dense ones.
    """
    rows = [_parts(message) for message in messages]
    if not all(sparse and dense for sparse, dense in rows):
        return _plain_features(self, messages)
    places: list[Any] = []
    values: list[Any] = []
    ends = [0]
    width = 0
    for sparse, dense in rows:
        begin = 0
        for each in sparse:
            found, counts = _in_order(each)
            places.append(found + begin)
            values.append(counts)
            begin += each.shape[1]
        for each in dense:
            [found] = np.nonzero(each)
            places.append(found + begin)
            values.append(each[found])
            begin += len(each)
        width = begin
        ends.append(sum(map(len, values)))
    return rows_of_features(
        np.concatenate(places).astype(np.int32),
        np.concatenate(values).astype(np.float64),
        np.array(ends, dtype=np.int32),
        width,
    )


def _parts(message: Message) -> tuple[list[Any], list[Any]]:
    """The sparse and the dense features of a whole message, in the order they were added."""
    whole = [
        each
        for each in message.features
        if each.attribute == TEXT and each.type == FEATURE_TYPE_SENTENCE
    ]
    sparse = [each.features for each in whole if each.is_sparse()]
    dense = [each.features[0] for each in whole if each.is_dense() and len(each.features) == 1]
    return sparse, dense


def _in_order(row: Any) -> tuple[Any, Any]:
    """Where a sparse row has numbers, from left to right, and which."""
    if row.format == "coo" and row.shape[0] == 1 and np.all(row.col[:-1] < row.col[1:]):
        return row.col, row.data
    row = row.tocsr()
    return row.indices, row.data


def _load(cls: type[LogisticRegressionClassifier], *args: Any, **kwargs: Any) -> Any:
    loaded = _plain(cls, *args, **kwargs)
    lay_out(loaded.clf)
    return loaded


def install() -> None:
    """Puts them in Rasa's place."""
    replaced: Any = LogisticRegressionClassifier
    replaced.load = classmethod(_load)
    replaced._create_X = features
