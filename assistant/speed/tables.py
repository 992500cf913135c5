"""Sparse tables whose parts are known to be right, made without scipy's looking through them.

A message becomes three of them, with a few dozen numbers in each; looking through took longer than
all that is done with them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix

_MOST_SHOWN: int = csr_matrix((1, 1)).maxprint
"""How much of a table is printed; scipy sets it on every one."""


def row_of_counts(columns: Any, counts: Any, width: int) -> coo_matrix:
    """A table of one row.

    Args:
        columns: Where there is a count, each place once; 32-bit integers.
        counts: The counts.
        width: How many columns there are.
    """
    rows = np.zeros(len(columns), np.int32)
    parts = {"row": rows, "col": columns, "data": counts, "has_canonical_format": False}
    return _made(coo_matrix, (1, width), parts)


def rows_of_features(places: Any, values: Any, ends: Any, width: int) -> csr_matrix:
    """A table of one row or more.

    Args:
        places: The columns of all numbers, row after row, from left to right; 32-bit integers.
        values: The numbers.
        ends: Where each row begins among them, and the last ends; 32-bit integers.
        width: How many columns there are.
    """
    parts = {"indices": places, "indptr": ends, "data": values}
    return _made(csr_matrix, (len(ends) - 1, width), parts)


def _made(kind: type[Any], shape: tuple[int, int], parts: dict[str, Any]) -> Any:
    made: Any = object.__new__(kind)
    vars(made).update(parts, _shape=shape, maxprint=_MOST_SHOWN)
    return made
