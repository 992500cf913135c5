"""A dict that does not grow without end: what a server remembers of people who may never return."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Bounded(OrderedDict[Key, Value]):
    """A dict of at most so many entries; the one that was set longest ago goes first.

    To read an entry is not to set it: what is to stay because it is used is set again. With None
    for every value it is a set.
    """

    def __init__(self, most: int) -> None:
        """Holds nothing.

        Args:
            most: Entries there can be; at least 1.
        """
        super().__init__()
        self._most = most

    def __setitem__(self, key: Key, value: Value) -> None:
        """Sets an entry, which is then the youngest."""
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self._most:
            self.popitem(last=False)
