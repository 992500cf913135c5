"""A memory that does not grow without end."""

from __future__ import annotations

from assistant.ground.bounded import Bounded


def test_the_one_set_longest_ago_goes_first() -> None:
    kept: Bounded[str, int] = Bounded(2)
    for number, name in enumerate("abc"):
        kept[name] = number
    assert dict(kept) == {"b": 1, "c": 2}


def test_an_entry_set_again_is_the_youngest_and_one_read_is_not() -> None:
    kept: Bounded[str, int] = Bounded(2)
    kept["a"], kept["b"] = 1, 2
    kept["a"] = 3
    assert kept.get("b") == 2
    kept["c"] = 4
    assert dict(kept) == {"a": 3, "c": 4}


def test_setdefault_and_update_are_bounded_too() -> None:
    kept: Bounded[int, set[int]] = Bounded(3)
    for number in range(9):
        kept.setdefault(number, set()).add(number)
    assert list(kept.values()) == [{6}, {7}, {8}]
    kept.update({number: set() for number in range(20, 29)})
    assert list(kept) == [26, 27, 28]


def test_what_is_taken_out_leaves_room() -> None:
    kept: Bounded[str, None] = Bounded(2)
    kept["a"] = kept["b"] = None
    assert kept.pop("a", 5) is None
    assert kept.pop("a", 5) == 5
    kept["c"] = None
    assert list(kept) == ["b", "c"]
    assert kept.popitem(last=False) == ("b", None)
