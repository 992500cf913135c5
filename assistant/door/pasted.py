"""A letter pasted into a message: read at the door, and never let in.

What goes on in its place says what the letter says, the way a person could have: "[4390:
2026-10-22]". So everything behind the door takes it for what it is, and nothing there can keep a
word of the letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from letterclock.letters import load_common
from letterclock.pasted import Pasted


def in_place_of(letter: Pasted, language: str) -> str:
    """What stands for a letter in the message that is kept.

    Args:
        letter: What was read in it.
        language: "en" or "es".
    """
    common = load_common()
    facts = [_days(letter.dates)] if letter.dates else []
    if letter.last_days:
        facts.append(common.text("letter_last_day", language, days=_days(letter.last_days)))
    paper = letter.number or common.text("letter_without_number", language)
    return f"[{paper}: {'; '.join(facts)}]" if facts else f"[{paper}]"


def _days(days: Iterable[date]) -> str:
    return " / ".join(day.isoformat() for day in days)


def remark(letter: Pasted, cut: bool) -> str:
    """The key of what is said about a letter that was read: text of `letters/common.yml`.

    Args:
        letter: What was read in it.
        cut: It was longer than what is looked at.
    """
    if cut:
        return "door_letter_cut"
    return "door_letter_contact" if letter.contact else "door_letter"
