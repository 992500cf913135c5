"""What rules find in a message, looked for once: understanding and answering ask for the same.

A function of a message that is `once_a_message` works as ever. While a message is answered, from
`remember` on, what it returned is at hand until the answer is made; nothing a person wrote is
kept longer.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_found: ContextVar[dict[tuple[object, ...], Any] | None] = ContextVar("found", default=None)
"""In the message being answered, by function and arguments; gone with it."""


def remember() -> None:
    """From now on, while this message is answered, what was found is not looked for again."""
    _found.set({})


def once_a_message(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """A function that is asked several times about the same words, and changes nothing.

    Args:
        function: Takes arguments that can be hashed; returns what nobody changes.
    """

    @wraps(function)
    def asked(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        known = _found.get()
        if known is None:
            return function(*args, **kwargs)
        key = (function, args, *kwargs.items())
        if key not in known:
            known[key] = function(*args, **kwargs)
        result: Result = known[key]
        return result

    return asked
