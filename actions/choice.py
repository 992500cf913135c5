"""Choosing among what was offered last: by place, by number, as the later date or the other one."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from letterclock.case import Short, ShortKind
from letterclock.case.short import CHOICES, bare
from letterclock.iso_date import iso_date

_PAYLOAD = re.compile(r"/(?P<topic>[a-z0-9_]+)(?P<entities>\{.*\})?")
_DATE = "letter_date"
_HOW = frozenset({"how", "how to", "como"})
_ANSWERS = frozenset({"affirm", "deny"})

Option = tuple[str, dict[str, Any]]
"""What a button stands for: a topic, and the entities it gives."""


def last_answer(events: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The bot's messages before the one that is being answered.

    Args:
        events: What was said, the message that is being answered last.
    """
    users = [at for at, each in enumerate(events) if each.get("event") == "user"]
    return [*events[users[-2] + 1 : users[-1]]] if len(users) > 1 else []


def last_texts(events: Sequence[dict[str, Any]]) -> list[str]:
    """The keys of the texts of `letters/` that the last answer was made of.

    Args:
        events: What was said, the message that is being answered last.
    """
    return _keys(last_answer(events))


def texts_before(events: Sequence[dict[str, Any]]) -> frozenset[str]:
    """The keys of all texts of `letters/` that were said in this conversation.

    Args:
        events: What was said.
    """
    return frozenset(_keys(events))


def _keys(events: Sequence[dict[str, Any]]) -> list[str]:
    said = ((each.get("metadata") or {}).get("text_keys") or () for each in events)
    return [key for keys in said for key in keys if isinstance(key, str)]


def offered(events: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    """The buttons under the last answer, in the order they were shown.

    Args:
        events: What was said, the message that is being answered last.
    """
    shown = ((each.get("data") or {}).get("buttons") or () for each in last_answer(events))
    return [button for buttons in shown for button in buttons]


def chosen(short: Short, events: Sequence[dict[str, Any]]) -> Option | None:
    """The option a short reply picks; `None` where it picks none for certain.

    Args:
        short: The reply.
        events: What was said, the message that is being answered last.
    """
    options = [_option(found) for found in _payloads(events)]
    if short.kind not in CHOICES or not options:
        return None
    dates = [option for option in options if _DATE in option[1]]
    if short.kind is ShortKind.OTHER:
        return ("deny", {}) if ("deny", {}) in options else None
    if short.kind in (ShortKind.LATER, ShortKind.EARLIER):
        by_date = sorted(dates, key=lambda option: str(option[1][_DATE]))
        return by_date[-1 if short.kind is ShortKind.LATER else 0] if by_date else None
    assert short.place is not None
    yes_or_no = any(topic in _ANSWERS for topic, _ in options)
    if short.place >= len(options) or (yes_or_no and short.kind is not ShortKind.NUMBER):
        return None
    picked = options[short.place]
    # "2" after "January 2 or February 1": a place, or a day of the month?
    days = [option for option in dates if _day(option) == short.place + 1]
    return picked if days in ([], [picked]) else None


def rest_of(message: str, events: Sequence[dict[str, Any]]) -> Option | None:
    """What asks for the rest of an answer that was said in short, where no model would know it.

    Args:
        message: What the person wrote.
        events: What was said, the message that is being answered last.
    """
    in_short = "short_more" in last_texts(events)
    return ("how_to_petition", {}) if in_short and bare(message) in _HOW else None


def _payloads(events: Sequence[dict[str, Any]]) -> list[re.Match[str]]:
    found = (_PAYLOAD.fullmatch(str(each.get("payload"))) for each in offered(events))
    return [each for each in found if each is not None]


def _option(found: re.Match[str]) -> Option:
    return found["topic"], json.loads(found["entities"] or "{}")


def _day(option: Option) -> int | None:
    day = iso_date(option[1][_DATE])
    return day.day if day else None
