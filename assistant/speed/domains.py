"""Answers once whether a domain is empty.

Rasa asks it of the same domain at every message, and makes and compares an empty one for it. In a
profile that was a fiftieth of the processor time of a turn.
"""

from __future__ import annotations

from typing import Any

from rasa.shared.core.domain import Domain

_plain = Domain.is_empty
_KNOWN = "letterclock_is_empty"


def is_empty(self: Domain) -> bool:
    """Whether there is nothing in a domain; takes the place of its `is_empty`.

    Args:
        self: The domain. It does not change once it is made.
    """
    if _KNOWN not in vars(self):
        setattr(self, _KNOWN, _plain(self))
    return bool(getattr(self, _KNOWN))


def install() -> None:
    """Puts it in Rasa's place."""
    replaced: Any = Domain
    replaced.is_empty = is_empty
