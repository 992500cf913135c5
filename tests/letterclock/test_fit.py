"""Which state of a case a text fits."""

from __future__ import annotations

import pytest

from letterclock.fit import Fit

PARTLY = Fit(
    {"collection": "passed", "innocent_spouse": "last_day"},
    filed=True,
    holder="spouse",
    circumstances=frozenset({"bankruptcy"}),
    matters=frozenset({"collection", "innocent_spouse"}),
)
NO_DATE = Fit(matters=frozenset({"collection"}))


@pytest.mark.parametrize(
    ("fit", "when", "holds"),
    [
        (PARTLY, {}, True),
        (PARTLY, {"collection": ("passed",)}, True),
        (PARTLY, {"collection": ("open", "last_day")}, False),
        (PARTLY, {"innocent_spouse": ("left",)}, True),
        (PARTLY, {"all": ("passed",)}, False),
        (PARTLY, {"any": ("passed",)}, True),
        (PARTLY, {"dated": ("true",)}, True),
        (PARTLY, {"filed": ("true",)}, True),
        (PARTLY, {"holder": ("spouse", "helped")}, True),
        (PARTLY, {"holder": ("mine",)}, False),
        (PARTLY, {"circumstance": ("bankruptcy", "disaster")}, True),
        (PARTLY, {"circumstance": ("disaster",)}, False),
        (PARTLY, {"collection": ("passed",), "holder": ("mine",)}, False),
        (NO_DATE, {"dated": ("true",)}, False),
        (NO_DATE, {"dated": ("false",)}, True),
        (NO_DATE, {"collection": ("open",)}, False),
        (NO_DATE, {"all": ("open",)}, False),
        (NO_DATE, {"innocent_spouse": ("none",)}, True),
        (NO_DATE, {"filed": ("false",)}, True),
    ],
)
def test_every_condition_has_to_hold(
    fit: Fit, when: dict[str, tuple[str, ...]], holds: bool
) -> None:
    assert fit.holds(when) is holds
