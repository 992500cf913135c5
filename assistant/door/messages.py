"""What the door itself says: texts of `letters/common.yml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.door.held_output import LANGUAGE

if TYPE_CHECKING:
    from letterclock.case import Held

# The letter files are read when something is said and not before: a channel must load even where
# one of them is broken.


def apology(language: str = "en") -> str:
    """The text for a turn that ended without an answer.

    Args:
        language: "en" or "es".
    """
    from letterclock.letters import load_common

    return load_common().text("apology", language)


def say(key: str, language: str, **values: Any) -> dict[str, Any]:
    """One text as a message.

    Args:
        key: The text's key.
        language: "en" or "es".
        **values: What its placeholders stand for.
    """
    from letterclock.letters import load_common

    return {"text": load_common().text(key, language, **values), LANGUAGE: language}


def removed(kinds: Sequence[str], language: str) -> dict[str, Any]:
    """That personal numbers were taken out.

    Args:
        kinds: Which, as `letterclock.redaction` names them.
        language: "en" or "es".
    """
    from babel.lists import format_list

    from letterclock.letters import load_common

    names = [load_common().text(f"removed_{kind}", language) for kind in kinds]
    return say("door_removed", language, kinds=format_list(names, locale=language))


def sorry(language: str, held: Held | None, today: date) -> dict[str, Any]:
    """The apology for a turn that failed, with the dates where they are known.

    Args:
        language: "en" or "es".
        held: The letter, if the conversation knows its date.
        today: The day it is said (Eastern time).
    """
    message = {"text": apology(language), LANGUAGE: language}
    if held is not None:
        dates = _dates(language, held, today)
        message["text"] = f"{message['text']}\n\n{dates}" if dates else message["text"]
    return message


def helpers_first(message: dict[str, Any], language: str) -> dict[str, Any]:
    """A message after the numbers for somebody in danger.

    Args:
        message: What is said for want of an answer.
        language: "en" or "es".
    """
    first = say("apology_danger", language)["text"]
    return {**message, "text": f"{first}\n\n{message['text']}"}


def _dates(language: str, held: Held, today: date) -> str:
    from letterclock import explain
    from letterclock.case import Case, Setting
    from letterclock.default_letter import default_letter
    from letterclock.letters import load_book
    from letterclock.wording import Wording

    found = Setting(today, default_letter()).deadlines(Case(letters=(held,)), held)
    if found is None or not found.deadlines:
        return ""
    wording = Wording(load_book(found.letter), language)
    return f"{explain.letter_date(wording, found)}\n{explain.lines(wording, found)}"
