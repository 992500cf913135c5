"""Which buttons a person can have pressed, and what stood on them.

A press arrives as a payload such as `/deadline`. Only payloads this assistant offers are passed
on; typed text never is one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from assistant.ground.settings import ROOT
from letterclock.iso_date import iso_date
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
    known = intent in _ANSWERS or intent in load_common().topics or intent in of_responses()
    dated = _LETTER_DATE in entities and intent == _GIVES_DATE
    named = _LETTER in entities and (dated or intent == _SAYS_LETTER)
    if not known or len(entities) > dated + named:
        raise UnknownButton(intent)
    if named:
        _number(entities)
    if dated:
        _day(entities)
    if language is not None:
        entities["language"] = language
    return f"/{intent}" + (json.dumps(entities) if entities else "")


@lru_cache(maxsize=1)
def of_responses(domain: Path = ROOT / "domain.yml") -> frozenset[str]:
    """The intents of all buttons that the project's own responses show.

    Args:
        domain: Its domain.yml.
    """
    # People are being served when it is first asked: libyaml takes a tenth of the time.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    responses = yaml.load(domain.read_text("utf-8"), loader)["responses"].values()
    shown = (button for each in responses for text in each for button in text.get("buttons", ()))
    found = (_PAYLOAD.fullmatch(str(button.get("payload"))) for button in shown)
    return frozenset(each["intent"] for each in found if each)


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
    said = [_number(entities)] if _LETTER in entities else []
    said += [long_date(_day(entities), language)] if _LETTER_DATE in entities else []
    if said:
        return ", ".join(said)
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
    day = iso_date(entities.get(_LETTER_DATE))
    if day is None:
        raise UnknownButton
    return day


def _number(entities: Mapping[str, Any]) -> str:
    number = entities[_LETTER]
    if number not in known_letters():
        raise UnknownButton
    return str(number)
