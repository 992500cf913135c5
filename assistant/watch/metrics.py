"""What the door counts."""

from __future__ import annotations

from collections.abc import Sequence


def turn(channel: str, seconds: float) -> None:
    """A message was answered."""


def redacted(kinds: Sequence[str]) -> None:
    """Personal numbers were taken out of a message."""


def refused(why: str) -> None:
    """A message was not let in."""


def failed(what: str) -> None:
    """A turn ended with an apology."""
