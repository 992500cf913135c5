"""How a message looks where there is only text: SMS, terminal, the platforms' plain parts."""

from __future__ import annotations

import re
from typing import Any

BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
"""What a text marks as bold; its first group is the words."""

_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")


def plain(message: dict[str, Any]) -> str:
    """A message in plain text: no marks, its buttons as numbered lines, never JSON.

    Args:
        message: As Rasa hands it to an output channel.
    """
    text = without_marks(message.get("text") or "")
    choices = numbered(message.get("buttons") or message.get("quick_replies") or [])
    return "\n\n".join(part for part in (text, choices) if part)


def without_marks(text: str) -> str:
    """The text without the asterisks of bold."""
    return BOLD.sub(r"\1", text)


def numbered(buttons: list[dict[str, Any]]) -> str:
    """Buttons as lines: "1. …". A number sent back chooses one (`assistant.door.guard`)."""
    titles = enumerate((str(each.get("title", "")) for each in buttons), start=1)
    return "\n".join(f"{number}. {title}" for number, title in titles)


def pieces(text: str, limit: int) -> list[str]:
    """A text in parts of at most `limit` characters.

    Broken between paragraphs where possible, else between lines, sentences, words, in this order;
    so no date, phone number or address on one line is torn while its sentence fits.

    Args:
        text: The whole.
        limit: Longest part, in characters; at least 1.
    """
    parts: list[str] = []
    for paragraph in _split(text, limit, ("\n\n", "\n", _SENTENCE_END, " ", "")):
        if parts and len(parts[-1]) + 2 + len(paragraph) <= limit:
            parts[-1] = f"{parts[-1]}\n\n{paragraph}"
        else:
            parts.append(paragraph)
    return parts


def _split(text: str, limit: int, breaks: tuple[Any, ...]) -> list[str]:
    """Paragraphs; one that is too long in parts that are each as long as they may be."""
    text = text.strip()
    if len(text) <= limit or not text:
        return [text] if text else []
    at, *rest = breaks
    if at == "":
        return [text[begin : begin + limit] for begin in range(0, len(text), limit)]
    found = at.split(text) if isinstance(at, re.Pattern) else text.split(at)
    small = [part for each in found for part in _split(each, limit, tuple(rest))]
    if at == "\n\n":
        return small
    glue = " " if isinstance(at, re.Pattern) else at
    joined: list[str] = []
    for part in small:
        if joined and len(joined[-1]) + len(glue) + len(part) <= limit:
            joined[-1] += glue + part
        else:
            joined.append(part)
    return joined
