"""The actions there are."""

from __future__ import annotations

from collections.abc import Iterator

from actions import conversation, deadlines, explain, guesses, letter_date
from actions.course import TurnAction

MODULES = (conversation, deadlines, explain, guesses, letter_date)
"""Where they are; loaded, so that none is overlooked."""


def kinds(of: type[TurnAction] = TurnAction) -> Iterator[type[TurnAction]]:
    """Every action that can be run."""
    for each in of.__subclasses__():
        yield from kinds(each)
        if not getattr(each, "__abstractmethods__", None):
            yield each
