"""Reads what a caller sent; all of it is untrusted."""

from __future__ import annotations

import hmac
import uuid
from dataclasses import dataclass, field
from typing import Any

from sanic.exceptions import InvalidUsage
from sanic.request import Request

MAX_SENDER = 255
"""Longest conversation id, in characters: the width of the database column."""


class BadRequest(ValueError):
    """What the caller sent cannot be understood; the text is one clear sentence."""


@dataclass(frozen=True)
class Incoming:
    """One message to the assistant."""

    sender: str
    text: str
    metadata: dict[str, Any] = field(default_factory=dict)


def read(body: Any) -> Incoming:
    """Checks the parsed JSON of a request.

    Args:
        body: Whatever the JSON held.

    Raises:
        BadRequest: It is not `{"sender": text or number, "message": text}`.
    """
    if not isinstance(body, dict):
        raise BadRequest('The body must be a JSON object such as {"sender": "…", "message": "…"}.')
    return Incoming(
        _sender(body.get("sender")), text_of(body.get("message"), "message"), _metadata(body)
    )


def allowed(header: str | None, token: str | None) -> bool:
    """Whether a caller may speak.

    Args:
        header: The request's Authorization header.
        token: What the server demands; None or empty for nothing.
    """
    if not token:
        return True
    scheme, _, given = (header or "").partition(" ")
    # compare_digest takes as long for a nearly right token as for a wrong one.
    right = hmac.compare_digest(given.strip().encode("utf-8", "replace"), token.encode("utf-8"))
    return right and scheme.lower() == "bearer"


def _sender(value: Any) -> str:
    if value is None or value == "":
        # Never one shared conversation: strangers would read each other's dates.
        return uuid.uuid4().hex
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise BadRequest("`sender` must be a string.")
    if len(value) > MAX_SENDER:
        raise BadRequest(f"`sender` must have at most {MAX_SENDER} characters.")
    if not value.strip() or _storable(value) != value:
        raise BadRequest("`sender` must be readable text.")
    return value


def text_of(value: Any, name: str) -> str:
    """A message's text.

    Args:
        value: What stood in the request.
        name: Under which key, for the error.

    Raises:
        BadRequest: It is no text, or an empty one.
    """
    if not isinstance(value, str):
        raise BadRequest(f"`{name}` must be a string.")
    text = _storable(value).strip()
    if not text:
        raise BadRequest(f"`{name}` must not be empty.")
    return text


def json_of(request: Request) -> Any:
    """The JSON in a request's body.

    Raises:
        BadRequest: It is not JSON.
    """
    try:
        return request.json
    except InvalidUsage:
        raise BadRequest("The body is not valid JSON.") from None


def _metadata(body: dict[str, Any]) -> dict[str, Any]:
    value = body.get("metadata")
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadRequest("`metadata` must be a JSON object.")
    return value


def _storable(text: str) -> str:
    """The text without what no database takes: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
