"""Reads the JSON of a signed delivery, in which anything may be missing or of another kind."""

from __future__ import annotations

import json
from typing import Any

from assistant.channels.request import BadRequest


def json_of(body: bytes | str) -> Any:
    """The JSON of a signed request.

    Raises:
        BadRequest: It is none.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("The body is not valid JSON.") from None


def at(body: Any, *path: str | int) -> Any:
    """What stands at a place in JSON; None where there is no such place.

    Args:
        body: Any JSON.
        *path: Keys of objects and indexes of lists.
    """
    for step in path:
        if isinstance(body, dict):
            body = body.get(step)
        elif isinstance(body, list) and isinstance(step, int) and step < len(body):
            body = body[step]
        else:
            return None
    return body


def text_at(body: Any, *path: str | int) -> str | None:
    """A text, or a number as text, at a place in JSON; None where there is none."""
    found = at(body, *path)
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    # Halves of surrogate pairs, which JSON can hold, no encoding takes.
    return str(found).encode("utf-8", "ignore").decode("utf-8")
