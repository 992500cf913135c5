"""Reads what the chat sent; all of it is untrusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa.shared.constants import INTENT_MESSAGE_PREFIX

from assistant.channels.request import BadRequest, text_of
from assistant.door import buttons
from letterclock.letters import LANGUAGES

MAX_ID = 64
"""Longest id of a message, in characters."""


@dataclass(frozen=True)
class Typed:
    """One message of a person."""

    id: str
    text: str
    """What Rasa gets: the words, or the payload of a button."""
    language: str
    """Of the screen it was written on."""


def body(value: Any) -> dict[str, Any]:
    """The request's JSON object.

    Raises:
        BadRequest: It is something else.
    """
    if not isinstance(value, dict):
        raise BadRequest("The body must be a JSON object.")
    return value


def read(given: dict[str, Any]) -> Typed:
    """Checks a message.

    Raises:
        BadRequest: It makes no sense.
    """
    language = given.get("language", LANGUAGES[0])
    if language not in LANGUAGES:
        raise BadRequest(f"`language` must be one of: {', '.join(LANGUAGES)}.")
    if ("text" in given) == ("button" in given):
        raise BadRequest("Either `text` or `button` must be given.")
    return Typed(_id(given.get("id")), _said(given, language), language)


def verdict(given: dict[str, Any]) -> tuple[str, bool]:
    """The message whose answer is judged, and whether it was right.

    Raises:
        BadRequest: It makes no sense.
    """
    right = given.get("right")
    if not isinstance(right, bool):
        raise BadRequest("`right` must be true or false.")
    return _id(given.get("id")), right


def _id(value: Any) -> str:
    if not isinstance(value, str) or not 8 <= len(value) <= MAX_ID or not value.isascii():
        raise BadRequest(f"`id` must be 8 to {MAX_ID} plain characters, new for each message.")
    return value


def _said(given: dict[str, Any], language: str) -> str:
    if "button" in given:
        try:
            return buttons.with_language(given["button"], language)
        except buttons.UnknownButton:
            raise BadRequest("There is no such button.") from None
    # What is typed is text: a slash at its start is for buttons.
    text = text_of(given["text"], "text").lstrip(INTENT_MESSAGE_PREFIX)
    return text_of(text, "text")
