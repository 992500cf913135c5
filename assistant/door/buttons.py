"""Which buttons a person can have pressed, and what stood on them.

A press arrives as a payload such as ``/deadline``. Only payloads this assistant offers are passed
on; typed text never is one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from letterclock.letters import LANGUAGES, known_letters, load_common
from letterclock.wording import long_date

_PAYLOAD = re.compile(r"/(?P<intent>[a-z0-9_]{1,60})(?P<entities>\{.{0,100}\})?")

LANGUAGE_SWITCH = "language_switch"
_LETTER_DATE = "letter_date"
_GIVES_DATE = "give_letter_date"
_LETTER = "letter"
_SAYS_LETTER = "which_letter"
_ANSWERS = frozenset({"affirm", "deny", LANGUAGE_SWITCH})


class UnknownButton(ValueError):
    """The payload is none of this assistant's."""


def with_language(payload: object, language: str | None = None) -> str:
    """The payload as Rasa gets it: with the language of the screen it was pressed on.

    Args:
        payload: What came in.
        language: "en" or "es"; None where the screen has none.

    Raises:
        UnknownButton: The assistant offers no such button.
    """
    intent, entities = _parts(payload)
    language = entities.pop("language", language)
    known = intent in _ANSWERS or intent in load_common().topics
    dated = entities.keys() == {_LETTER_DATE} and intent == _GIVES_DATE
    named = entities.keys() == {_LETTER} and intent == _SAYS_LETTER
    if not known or (entities and not dated and not named):
        raise UnknownButton(intent)
    if named:
        _number(entities)
    if dated:
        _day(entities)
    if language is not None:
        entities["language"] = language
    return f"/{intent}" + (json.dumps(entities) if entities else "")


def title(payload: str, offered: Mapping[str, str]) -> str:
    """What stood on the button.

    Args:
        payload: The payload as Rasa got it.
        offered: The buttons shown before in the conversation, payload -> title.
    """
    intent, entities = _parts(payload)
    language = entities.pop("language", LANGUAGES[0])
    plain = f"/{intent}" + (json.dumps(entities) if entities else "")
    if plain in offered:
        return offered[plain]
    if intent == LANGUAGE_SWITCH:
        return load_common().text(f"language_{language}", language)
    if _LETTER in entities:
        return _number(entities)
    if entities:
        return long_date(_day(entities), language)
    topics = load_common().topics
    return topics[intent][language] if intent in topics else intent


def _parts(payload: object) -> tuple[str, dict[str, Any]]:
    found = _PAYLOAD.fullmatch(payload) if isinstance(payload, str) else None
    if found is None:
        raise UnknownButton
    try:
        entities = json.loads(found["entities"] or "{}")
    except ValueError:
        raise UnknownButton from None
    if entities.get("language") not in (None, *LANGUAGES):
        raise UnknownButton
    return found["intent"], entities


def _day(entities: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(entities[_LETTER_DATE])
    except (TypeError, ValueError):
        raise UnknownButton from None


def _number(entities: Mapping[str, Any]) -> str:
    number = entities[_LETTER]
    if number not in known_letters():
        raise UnknownButton
    return str(number)
