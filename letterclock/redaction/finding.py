"""What was found in a message."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One personal number or address.

    Attributes:
        kind: E.g. `ssn`.
        begin: Where it begins in the folded text.
        end: Where it ends there.
    """

    kind: str
    begin: int
    end: int
