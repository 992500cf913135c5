"""Where a sentence begins and ends around a date."""

from __future__ import annotations

import re

from letterclock.calendar_words import MONTHS

_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:no|num|sec|mr|mrs|st|dr|sr|sra|" + "|".join(MONTHS) + r")$")


def last_sentence(before: str) -> str:
    """The sentence that a text ends in."""
    ends = [
        end
        for end in _SENTENCE_END.finditer(before)
        if not _ABBREVIATION.search(before[: end.start()])
    ]
    return before[ends[-1].end() :] if ends else before


def first_sentence(after: str) -> str:
    """The rest of the sentence that a text begins in."""
    end = _SENTENCE_END.search(after)
    return after[: end.start()] if end else after
