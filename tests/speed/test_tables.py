"""Tables made without a look through them are those scipy makes of the same parts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.sparse import coo_matrix, csr_matrix

from assistant.speed import tables


def same(ours: Any, scipys: Any) -> bool:
    assert type(ours) is type(scipys)
    assert vars(ours).keys() == vars(scipys).keys()
    for name, part in vars(scipys).items():
        found = vars(ours)[name]
        if isinstance(part, np.ndarray):
            assert found.dtype == part.dtype
            assert np.array_equal(found, part)
        else:
            assert found == part
    return bool((ours.toarray() == scipys.toarray()).all())


@pytest.mark.parametrize("columns", [[], [3], [0, 4, 9]])
def test_a_row_of_counts(columns: list[int]) -> None:
    places = np.array(columns, np.int32)
    counts = np.arange(1, len(columns) + 1)
    zeros = np.zeros(len(columns), np.int32)
    made = tables.row_of_counts(places, counts, 10)
    assert same(made, coo_matrix((counts, (zeros, places)), shape=(1, 10)))


@pytest.mark.parametrize("ends", [[0, 0], [0, 3], [0, 1, 1, 3]])
def test_rows_of_features(ends: list[int]) -> None:
    places = np.array([0, 4, 9][: ends[-1]], np.int32)
    values = np.array([0.5, 2.0, 1e-9][: ends[-1]])
    made = tables.rows_of_features(places, values, np.array(ends, np.int32), 10)
    plain = csr_matrix((values, places, np.array(ends, np.int32)), shape=(len(ends) - 1, 10))
    assert same(made, plain)
    weights = np.arange(30.0).reshape(10, 3)
    assert ((made @ weights) == (plain @ weights)).all()
